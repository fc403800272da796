# SPDX-License-Identifier: GPL-3.0-or-later
"""A printer that takes PDF into a folder, and a print server of our own in front of it, both on
the loopback interface."""

import os
import pathlib
import shutil
import socket
import subprocess
import sys

from gi.repository import Gio, GLib

from kit_e2e import Services, wait_for

NAME = "Paper"
COMMANDS = ("cupsd", "dbus-daemon", "ippeveprinter", "lpadmin")

# Any user of this bus may do anything.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""

SERVER = """Listen 127.0.0.1:{port}
Browsing No
WebInterface No
DefaultAuthType None
LogLevel debug
MaxLogSize 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

SERVER_FILES = """ServerRoot {folder}
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/requests
TempDir {folder}/temporary
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SyncOnClose No
"""

# GTK asks this service for the colours of each printer, and warns where there is none.
COLORS = """<node>
  <interface name="org.freedesktop.ColorManager">
    <method name="FindDeviceByProperty">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="DaemonVersion" type="s" access="read"/>
    <property name="SystemVendor" type="s" access="read"/>
    <property name="SystemModel" type="s" access="read"/>
  </interface>
  <interface name="org.freedesktop.ColorManager.Device">
    <method name="GetProfileForQualifiers">
      <arg type="as" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="DeviceId" type="s" access="read"/>
  </interface>
</node>"""


def missing():
    """The names of the commands that this machine lacks for it."""
    return [c for c in COMMANDS if not shutil.which(c)]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def server_prefix():
    """A root that is the only user of its namespace cannot become the server's other user, as the
    server wants of a root: there it is somebody else from the beginning."""
    ranges = pathlib.Path("/proc/self/uid_map").read_text().splitlines()
    users = sum(int(line.split()[2]) for line in ranges)
    return [] if os.geteuid() or users > 1 else ["unshare", "--user", "--map-user=1"]


class Printer(Services):
    def __init__(self):
        super().__init__("printer", {})
        # The server's helpers are another user.
        self.folder.chmod(0o755)
        self.spool = self.folder / "spool"
        self.port = free_port()
        self.printer_port = free_port()
        self.environment = {
            "CUPS_SERVER": f"127.0.0.1:{self.port}",
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.folder}/bus",
        }

    def start(self):
        for name in ("spool", "cache", "state", "requests", "temporary"):
            (self.folder / name).mkdir()
        self.write("bus.conf", BUS)
        self.write("cupsd.conf", SERVER)
        self.write("cups-files.conf", SERVER_FILES)

        self.run("dbus-daemon", "--nofork", f"--config-file={self.folder}/bus.conf")
        wait_for((self.folder / "bus").exists, "the bus")
        self.run(sys.executable, __file__)
        self.run(
            "ippeveprinter",
            *("-r", "off", "-k", "-f", "application/pdf", "-d", self.spool),
            *("-p", str(self.printer_port), NAME),
        )
        self.server = self.run(
            *server_prefix(),
            *("cupsd", "-f", "-c", self.folder / "cupsd.conf"),
            *("-s", self.folder / "cups-files.conf"),
        )
        wait_for(lambda: answers(self.printer_port), "the printer")
        wait_for(lambda: answers(self.port), "the print server")
        self.add()

    def write(self, name, text):
        (self.folder / name).write_text(text.format(folder=self.folder, port=self.port))

    def command(self, *command):
        return subprocess.run(
            command,
            env=os.environ | self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=20,
        ).stdout

    def add(self):
        address = f"ipp://127.0.0.1:{self.printer_port}/ipp/print"
        self.command("lpadmin", "-p", NAME, "-E", "-v", address)
        self.command("lpadmin", "-d", NAME)

    def refuse(self):
        """Whoever asks; the dialog offers a printer that rejects all jobs no more."""
        self.command("lpadmin", "-p", NAME, "-u", "allow:somebody-else")

    def stop_server(self):
        self.server.terminate()
        self.server.wait(10)

    def documents(self):
        return sorted(self.spool.glob("*.pdf"))

    def remove(self):
        self.stop()
        # The server closes some of its folders, also to itself.
        subprocess.run(["chmod", "-R", "a+rwX", str(self.folder)], check=True)
        super().remove()


def serve_colors():
    values = {"DaemonVersion": "1.4.7"}

    def call(connection, sender, path, interface, method, arguments, invocation):
        if method == "FindDeviceByProperty":
            invocation.return_value(GLib.Variant("(o)", ("/device",)))
        else:
            invocation.return_dbus_error(f"{interface}.NothingMatched", "none")

    def get(connection, sender, path, interface, name):
        return GLib.Variant("s", values.get(name, name))

    node = Gio.DBusNodeInfo.new_for_xml(COLORS)
    bus = Gio.bus_get_sync(Gio.BusType.SYSTEM)
    for path, interface in zip(("/org/freedesktop/ColorManager", "/device"), node.interfaces):
        bus.register_object(path, interface, call, get, None)
    Gio.bus_own_name_on_connection(
        bus, "org.freedesktop.ColorManager", Gio.BusNameOwnerFlags.NONE, None, None
    )
    GLib.MainLoop().run()


if __name__ == "__main__":
    serve_colors()
