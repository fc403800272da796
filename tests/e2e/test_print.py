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
# More of a note, with which there are three pages.
LONG = " ".join(f"Sentence {i} about a ledger that was slow." for i in range(120))


def temporary_files():
    """What others could read of it while it is printed, and after."""
    folder = pathlib.Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    return list(folder.glob("print*"))


def open_preview(binary, home, environment, more=""):
    app = App(binary, home, environment=environment)
    app.expect_text("Senior Backend Developer")
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.type("Ines Nobody")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    app.type(NOTE)
    if more:
        node = app.find("text", "Notes")
        note = f"{NOTE} {more}"
        assert Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), note)
    app.key("ctrl+p")
    app.find("dialog", "Print Preview")
    return app


def open_print_dialog(binary, home, environment, more=""):
    app = open_preview(binary, home, environment, more)
    app.key("ctrl+p")
    app.find("dialog", TITLE)
    return app


def expect_chosen(tree, name=kit_printer.NAME, role="table row"):
    """The server's own printer is chosen as soon as it is known."""

    def chosen():
        states = tree.find(role, name).get_state_set()
        return states.contains(Atspi.StateType.SELECTED)

    wait_for(chosen, f"{name} to be chosen")


def choose_pages(app, text):
    app.focus_window(TITLE)
    app.key("alt+e")
    node = app.find("text", "Pages:")
    assert Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), text)

    def chosen():
        states = app.find("radio button", "Pages:").get_state_set()
        return states.contains(Atspi.StateType.CHECKED)

    wait_for(chosen, "the pages to be chosen")


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


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read(path):
    """The text of each page, and what the document says of itself."""
    wait_for(lambda: path.read_bytes().rstrip().endswith(b"%%EOF"), "the whole document")
    text = run("pdftotext", "-layout", str(path), "-")
    return text.split("\f")[:-1], run("pdfinfo", str(path))


def check_document(path):
    pages, _ = read(path)
    assert "Ines Nobody" in pages[0] and NOTE in pages[0], f"this was printed:\n{pages[0]}"
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text, f"page {number}:\n{text}"


def check_second_page(path):
    pages, _ = read(path)
    assert len(pages) == 1, f"{len(pages)} pages were printed"
    assert "Page 2 of 3" in pages[0] and "Page 1 of" not in pages[0], pages[0]
    assert NOTE not in pages[0], pages[0]


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


def a_form(binary, home):
    """A kit goes to paper as well, with what was chosen for it."""
    with Printer() as printer:
        app = App(binary, home, environment=printer.environment)
        app.expect_text("Senior Backend Developer")
        app.key("ctrl+p")
        app.find("dialog", "Print Preview")
        app.tab_to("toggle button", "Print Options")
        app.key("space")
        app.expect_focus("menu item")
        app.key("Return")
        wait_for(lambda: not app.all("menu item"), "the options to close")
        app.key("ctrl+p")
        app.find("dialog", "Interview form")
        expect_chosen(app)
        app.press("button", "Print")
        app.expect_text("Sent to the printer")
        pages, _ = read(wait_for(printer.documents, "the document")[0])
        assert len(pages) == 13, f"{len(pages)} pages were printed"
        assert pages[10].split()[0] == "10" and "Data you can trust" in pages[10], pages[10]
        app.quit()


def lying(binary, home):
    """On paper that lies on its long side the page is as large as it was made."""
    with Printer() as printer:
        app = open_preview(binary, home, printer.environment)
        app.tab_to("toggle button", "Print Options")
        app.key("space")
        app.expect_focus("menu item")
        app.key("l")
        wait_for(lambda: not app.all("menu item"), "the options to close")
        app.key("ctrl+p")
        app.find("dialog", TITLE)
        expect_chosen(app)
        app.press("button", "Print")
        app.expect_text("Sent to the printer")
        document = wait_for(printer.documents, "the document")[0]
        check_document(document)
        _, information = read(document)
        assert "841.89 x 595.276 pts" in information, information
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


def chosen_pages(binary, home):
    with Printer() as printer:
        app = open_print_dialog(binary, home, printer.environment, LONG)
        expect_chosen(app)
        choose_pages(app, "2-2")
        app.press("button", "Print")
        app.expect_text("Sent to the printer")
        check_second_page(wait_for(printer.documents, "the document")[0])
        app.quit()


def pages_that_are_not_there(binary, home):
    with Printer() as printer:
        app = open_print_dialog(binary, home, printer.environment)
        expect_chosen(app)
        choose_pages(app, "7-9")
        app.press("button", "Print")
        expect_not_printed(app, printer, "None of the chosen pages is in this document")
        leave(app)


def into_a_file(binary, home):
    papers = home.path / "papers"
    papers.mkdir()
    (home.path / "config").mkdir()
    (home.path / "config/user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/papers"\n')
    with Printer() as printer:
        app = open_print_dialog(binary, home, printer.environment)
        expect_chosen(app)
        app.focus_window(TITLE)
        app.key("Tab", "Up", "space")
        expect_chosen(app, "Print to File")
        app.find("label", lambda name: name.endswith(".pdf"))
        app.press("button", "Print")
        app.expect_text("Saved as “")
        assert "Sent to the printer" not in app.texts()
        files = list(papers.iterdir())
        assert len(files) == 1, files
        check_document(files[0])
        assert f"Saved as “{files[0].name}”" in app.texts()
        assert files[0].stat().st_mode & 0o777 == 0o600
        assert not printer.documents()
        app.quit()
        recent = list(home.path.rglob("recently-used.xbel"))
        assert not any(files[0].stem in path.read_text() for path in recent)


if __name__ == "__main__":
    lacking = kit_printer.missing()
    if lacking:
        print(f"1..0 # SKIP there is no {', '.join(lacking)}")
        sys.exit(0)
    sys.exit(
        kit_e2e.run(
            [
                printed,
                chosen_pages,
                pages_that_are_not_there,
                into_a_file,
                a_form,
                lying,
                refused,
                server_goes_away,
                thought_better_of_it,
            ]
        )
    )
