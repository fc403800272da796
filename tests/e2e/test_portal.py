# SPDX-License-Identifier: GPL-3.0-or-later
"""An evaluation goes to a printer by way of the portal, as it does in the sandbox."""

import sys

import kit_e2e
import kit_portal
import kit_printer
import test_export
from kit_e2e import Atspi, wait_for
from kit_portal import Portal
from kit_printer import Printer
from test_print import (
    LONG,
    TITLE,
    check_document,
    check_second_page,
    expect_chosen,
    leave,
    open_preview,
    temporary_files,
)


def open_dialog(binary, home, printer, portal, more=""):
    environment = printer.environment | {"GDK_DEBUG": "portals"}
    app = open_preview(binary, home, environment, more)
    app.key("ctrl+p")
    windows = portal.windows()
    windows.find("dialog", TITLE)
    return app, windows


def printed(binary, home):
    with Printer() as printer, Portal(printer.environment) as portal:
        app, windows = open_dialog(binary, home, printer, portal)
        expect_chosen(windows, role="table cell")
        windows.press("button", "Print")
        app.expect_text("Handed over for printing")
        document = wait_for(printer.documents, "the document")[0]
        check_document(document)
        assert "ines" not in document.name.lower(), document.name
        app.expect_no_text("Print Preview")
        assert not temporary_files()
        app.quit()


def chosen_pages(binary, home):
    with Printer() as printer, Portal(printer.environment) as portal:
        app, windows = open_dialog(binary, home, printer, portal, LONG)
        expect_chosen(windows, role="table cell")
        windows.press("radio button", "Pages:")
        node = windows.find("text", "Pages")
        assert Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), "2-2")
        windows.press("button", "Print")
        app.expect_text("Handed over for printing")
        check_second_page(wait_for(printer.documents, "the document")[0])
        app.quit()


def thought_better_of_it(binary, home):
    with Printer() as printer, Portal(printer.environment) as portal:
        app, windows = open_dialog(binary, home, printer, portal)
        windows.press("button", "Cancel")
        wait_for(lambda: not windows.all("dialog", TITLE), "the dialog to close")
        assert app.all("dialog", "Print Preview")
        assert "Not Printed" not in app.texts()
        assert not printer.documents()
        app.focus_window("Interview Kit")
        leave(app)


def exported(binary, home):
    """Into a file that the sandbox does not see but by the portal."""
    path = home.path / "evaluation.pdf"
    with Portal({}) as portal:
        app = open_preview(binary, home, {"GDK_DEBUG": "portals"})
        app.key("alt+e")
        windows = portal.windows()
        wait_for(lambda: windows.all("file chooser"), "the portal's chooser")
        app.focus_window("Export")
        app.key("ctrl+a")
        app.type(str(path))
        app.key("Return")
        app.expect_text("Exported")
        check_document(path)
        app.quit()


def each_exported(binary, home):
    """And into a folder."""
    folder = home.path / "papers"
    folder.mkdir()
    with Portal({}) as portal:
        app = test_export.open_candidate(binary, home, {"GDK_DEBUG": "portals"})
        test_export.open_dialog(app)
        app.key("alt+f")
        app.key("alt+e")
        windows = portal.windows()
        wait_for(lambda: windows.all("file chooser"), "the portal's chooser")
        app.choose_folder("Export", "Select", folder, windows)
        app.expect_text(f"{test_export.N} evaluations exported")
        texts = [test_export.text_of(path) for path in sorted(folder.iterdir())]
        assert len(texts) == test_export.N, texts
        app.quit()


if __name__ == "__main__":
    lacking = kit_printer.missing() + kit_portal.missing()
    if lacking:
        print(f"1..0 # SKIP there is no {', '.join(lacking)}")
        sys.exit(0)
    sys.exit(kit_e2e.run([printed, chosen_pages, thought_better_of_it, exported, each_exported]))
