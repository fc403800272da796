# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs on one library, where no session bus tells the second of the first."""

import subprocess
import sys

import kit_e2e
from kit_e2e import App

ALONE = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}


def second_window_is_refused(binary, home):
    app = App(binary, home)
    app.expect_text("Senior Backend Developer")

    environment = home.environment() | ALONE
    second = subprocess.run(
        [binary], env=environment, capture_output=True, text=True, timeout=kit_e2e.DEADLINE
    )
    assert second.returncode == 2, f"the second ended with {second.returncode}"
    assert "is open already" in second.stderr, second.stderr

    # A command only adds, and may.
    listed = subprocess.run([binary, "list"], env=environment, capture_output=True, text=True)
    assert listed.returncode == 0, listed.stderr
    app.quit()


if __name__ == "__main__":
    sys.exit(kit_e2e.run([second_window_is_refused]))
