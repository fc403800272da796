# SPDX-License-Identifier: GPL-3.0-or-later
"""An evaluation goes to a printer, and what is said of it is true."""

import os
import pathlib
import subprocess
import sys

import kit_e2e
import kit_printer
from kit_e2e import App, Atspi, wait_for
from kit_printer import Printer

TITLE = "Interview evaluation"
NOTE = "Billing split in two."


def temporary_files():
    """What others could read of it while it is printed, and after."""
    folder = pathlib.Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    return list(folder.glob("print*"))


def open_print_dialog(binary, home, environment):
    app = App(binary, home, environment=environment)
    app.expect_text("Senior Backend Developer")
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.type("Ines Nobody")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    app.type(NOTE)
    app.key("ctrl+p")
    app.find("dialog", "Print Preview")
    app.key("ctrl+p")
    app.find("dialog", TITLE)
    return app


def expect_chosen(app):
    """The server's own printer is chosen as soon as it is known."""

    def chosen():
        states = app.find("table row", kit_printer.NAME).get_state_set()
        return states.contains(Atspi.StateType.SELECTED)

    wait_for(chosen, "the printer to be chosen")


def expect_not_printed(app, printer, why):
    app.expect_text("Not Printed")
    shown = app.texts()
    assert why in shown, shown
    assert "Sent to the printer" not in app.texts()
    app.focus_window("Interview Kit")
    app.key("Escape")
    app.expect_no_text("Not Printed")
    assert not printer.documents()


def leave(app):
    assert not temporary_files()
    app.key("Escape")
    app.expect_no_text("Print Preview")
    app.quit()


def check_document(path):
    wait_for(lambda: path.read_bytes().rstrip().endswith(b"%%EOF"), "the whole document")
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "Ines Nobody" in text and NOTE in text, f"this was printed:\n{text}"
    pages = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True)
    assert f"Page 1 of {pages.stdout.split('Pages:')[1].split()[0]}" in text, pages.stdout


def printed(binary, home):
    with Printer() as printer:
        app = open_print_dialog(binary, home, printer.environment)
        expect_chosen(app)
        app.press("button", "Print")
        app.expect_text("Sent to the printer")
        document = wait_for(printer.documents, "the document")[0]
        check_document(document)
        # The printer names its files after the jobs.
        assert document.name == "1-interview_evaluation.pdf", document.name
        app.expect_no_text("Print Preview")
        assert not temporary_files()
        app.quit()


def refused(binary, home):
    with Printer() as printer:
        app = open_print_dialog(binary, home, printer.environment)
        expect_chosen(app)
        printer.refuse()
        app.press("button", "Print")
        expect_not_printed(app, printer, "The printer refused the document")
        leave(app)


def server_goes_away(binary, home):
    with Printer() as printer:
        app = open_print_dialog(binary, home, printer.environment)
        expect_chosen(app)
        printer.stop_server()
        app.press("button", "Print")
        expect_not_printed(app, printer, "The print server did not take the document")
        leave(app)


def thought_better_of_it(binary, home):
    with Printer() as printer:
        app = open_print_dialog(binary, home, printer.environment)
        app.press("button", "Cancel")
        app.expect_no_text("Cancel")
        assert app.all("dialog", "Print Preview")
        assert "Not Printed" not in app.texts()
        assert not printer.documents()
        app.focus_window("Interview Kit")
        leave(app)


if __name__ == "__main__":
    lacking = kit_printer.missing()
    if lacking:
        print(f"1..0 # SKIP there is no {', '.join(lacking)}")
        sys.exit(0)
    sys.exit(kit_e2e.run([printed, refused, server_goes_away, thought_better_of_it]))
