# SPDX-License-Identifier: GPL-3.0-or-later
"""The demonstration for whoever has no display leaves what it says."""

import pathlib
import subprocess
import sys

import kit_e2e

DEMO = pathlib.Path(__file__).with_name("demo.py")
LEFT = ["1-role.png", "2-interview.png", "3-verdict.png", "4-evaluation.png", "evaluation.pdf"]


def demo(binary, home):
    output = home.path / "output"
    output.mkdir()
    command = [sys.executable, DEMO, "--app", binary, "--output", output]
    # what it prints itself is no TAP
    process = subprocess.Popen(command, env=home.environment(), stdout=sys.stderr)
    home.processes.append(process)
    assert process.wait(timeout=120) == 0, "it did not come to its end"
    assert sorted(path.name for path in output.iterdir()) == LEFT
    text = subprocess.run(
        ["pdftotext", output / LEFT[-1], "-"], check=True, capture_output=True, text=True
    ).stdout
    for words in ("Ada Marsh", "4 of 10 rated", "Out of time", "Owns what breaks"):
        assert words in text, f"{words!r} is not in the evaluation"


if __name__ == "__main__":
    sys.exit(kit_e2e.run([demo]))
