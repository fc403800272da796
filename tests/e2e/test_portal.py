# SPDX-License-Identifier: GPL-3.0-or-later
"""An evaluation goes to a printer by way of the portal, as it does in the sandbox."""

import sys

import kit_e2e
import kit_portal
import kit_printer
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


if __name__ == "__main__":
    lacking = kit_printer.missing() + kit_portal.missing()
    if lacking:
        print(f"1..0 # SKIP there is no {', '.join(lacking)}")
        sys.exit(0)
    sys.exit(kit_e2e.run([printed, chosen_pages, thought_better_of_it]))
