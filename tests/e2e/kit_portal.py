# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's portal, which a program in a sandbox asks for what it may not do itself, and the
windows that the portal then shows."""

import pathlib

from gi.repository import Gio, GLib

from kit_e2e import Services, Tree, find_program, wait_for

FOLDER = pathlib.Path("/usr/libexec")
# In the order in which they are started, with the names by which others find them.
PROGRAMS = {
    "xdg-desktop-portal-gtk": "org.freedesktop.impl.portal.desktop.gtk",
    "xdg-desktop-portal": "org.freedesktop.portal.Desktop",
}


def missing():
    """The names of the programs that this machine lacks for it."""
    return [program for program in PROGRAMS if not (FOLDER / program).exists()]


def has_owner(bus, name):
    bus_name = "org.freedesktop.DBus"
    arguments = GLib.Variant("(s)", (name,))
    call = (bus_name, "/org/freedesktop/DBus", bus_name, "NameHasOwner", arguments, None)
    return bus.call_sync(*call, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


class Portal(Services):
    def __init__(self, environment):
        """environment: what its windows need, beside what the session has"""
        super().__init__("portal", dict(environment))
        self.environment["XDG_CONFIG_HOME"] = str(self.folder)

    def start(self):
        config = self.folder / "xdg-desktop-portal/portals.conf"
        config.parent.mkdir()
        config.write_text("[preferred]\ndefault=gtk\n")
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for program, name in PROGRAMS.items():
            self.run(FOLDER / program)
            wait_for(lambda: has_owner(bus, name), name)

    def windows(self):
        """What it shows: there is nothing before the first window."""
        program = next(iter(PROGRAMS))
        return Tree(wait_for(lambda: find_program(program), f"a window of {program}"))
