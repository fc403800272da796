# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window: keys go in through the X server, what is shown is read through
accessibility. Nothing here waits for luck: every wait is for a condition, with a deadline."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# Older libraries have only the one that goes down the whole tree.
clear_cache = getattr(Atspi.Accessible, "clear_cache_single", Atspi.Accessible.clear_cache)

# What lies around a window without shadows, in pixels.
FRAME = 4

# Where the program runs in a sandbox, the name by which it keeps its files.
APPLICATION = os.environ.get("KIT_E2E_APPLICATION", "")

DEADLINE = float(os.environ.get("KIT_E2E_DEADLINE", "30"))


def wait_for(condition, what, deadline=None):
    """Returns the first true value of condition(), or fails saying what was waited for."""
    end = time.monotonic() + (deadline or DEADLINE)
    while True:
        try:
            value = condition()
        except gi.repository.GLib.Error:
            # A widget went away while it was being looked at.
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.03)


class SessionHome:
    """The home of the session as it is."""

    def __init__(self):
        self.processes = []
        self.apps = []

    def environment(self):
        return dict(os.environ)

    def end_processes(self):
        """Of a test that failed half way."""
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()


class Home(SessionHome):
    """A scratch home with the library of one person."""

    def __init__(self):
        super().__init__()
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="kit-e2e-"))
        self.data = self.path / "data"
        self.state = self.path / "state"
        if APPLICATION:
            self.data = self.path / ".var/app" / APPLICATION / "data"
            self.state = self.data.parent / ".local/state"
        self.library = self.data / "interview-kit"

    def environment(self):
        environment = super().environment()
        environment.update(
            HOME=str(self.path),
            XDG_DATA_HOME=str(self.data),
            XDG_STATE_HOME=str(self.state),
            XDG_CONFIG_HOME=str(self.path / "config"),
            XDG_CACHE_HOME=str(self.path / "cache"),
            GSETTINGS_BACKEND="memory",
            GSK_RENDERER="cairo",
            GDK_BACKEND="x11",
            GIO_USE_VFS="local",
            GTK_A11Y="atspi",
        )
        environment.pop("G_DEBUG", None)
        return environment

    def drafts(self):
        return [json.loads(p.read_text()) for p in sorted(self.library.glob("drafts/*.json"))]

    def submitted(self):
        paths = sorted(self.library.glob("library/candidates/*/evaluations/*.json"))
        return [json.loads(p.read_text()) for p in paths]

    def remove(self):
        shutil.rmtree(self.path)


class Services:
    """Programs beside the one that is tested, in a folder of their own, while a `with` lasts."""

    def __init__(self, name, environment):
        """environment: what they have beside the session's"""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"kit-{name}-"))
        self.environment = environment
        self.processes = []

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(self, *error):
        self.remove()

    def run(self, *command):
        with open(self.folder / "output.log", "a") as log:
            process = subprocess.Popen(
                [str(c) for c in command], env=os.environ | self.environment, stdout=log, stderr=log
            )
        self.processes.append(process)
        return process

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait(10)

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder)


def find_program(name):
    """What stands for a program in the session's tree; None before it is there."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and child.get_name() == name:
            return child
    return None


def role_of(node):
    """By its name of today: at-spi2-core before 2.54 called a button otherwise."""
    name = node.get_role_name()
    return "button" if name == "push button" else name


class Tree:
    """What a program shows, read through accessibility."""

    def __init__(self, root):
        self.root = root

    def walk(self, node=None, showing=True):
        """The tree below a node; what is not showing, and all below it, is left out unless asked
        for, for each look at a widget is a question to the program."""
        node = node or self.root
        clear_cache(node)
        if showing and node is not self.root and not self.is_showing(node):
            return
        yield node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from self.walk(child, showing)

    @staticmethod
    def is_showing(node):
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)

    def matches(self, role=None, name=None):
        """What is showing, has that role, and is called that (or passes a test of the name)."""
        for node in self.walk():
            if role and role_of(node) != role:
                continue
            if name is not None:
                own = node.get_name() or ""
                if not (own == name if isinstance(name, str) else name(own)):
                    continue
            yield node

    def all(self, role=None, name=None):
        return list(self.matches(role, name))

    def find(self, role=None, name=None, deadline=None):
        return wait_for(
            lambda: next(self.matches(role, name), None),
            f"{role or 'something'} called {name!r}",
            deadline,
        )

    def read(self):
        """Piece by piece what can be read on the screen now."""
        for node in self.walk():
            yield node.get_name() or ""
            if role_of(node) in ("text", "label"):
                yield self.text_of(node)

    def texts(self):
        return "\n".join(text for text in self.read() if text)

    @staticmethod
    def text_of(node):
        text = node.get_text_iface()
        return Atspi.Text.get_text(text, 0, -1) if text else ""

    def expect_text(self, text, deadline=None):
        wait_for(lambda: any(text in read for read in self.read()), f"the text {text!r}", deadline)

    def expect_no_text(self, text):
        wait_for(lambda: text not in self.texts(), f"{text!r} to go away")

    def focused(self):
        for node in self.walk():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        return None

    def expect_focus(self, role=None, name=None):
        def right():
            node = self.focused()
            return (
                node
                and (role is None or role_of(node) == role)
                and (name is None or (node.get_name() or "") == name)
                and node
            )

        try:
            return wait_for(right, f"the focus on {role} {name!r}")
        except AssertionError:
            node = self.focused()
            raise AssertionError(
                f"the focus is on {role_of(node) if node else None}"
                f" {node.get_name() if node else None!r}, not on {role} {name!r}"
            ) from None

    def press(self, role, name):
        """For what has no key of its own: the action that a click does."""
        node = self.find(role, name)
        action = node.get_action_iface()
        assert action and action.get_n_actions() > 0, f"{role} {name!r} cannot be pressed"
        Atspi.Action.do_action(action, 0)

    def dump(self):
        """The tree, for whoever has to find out why a test failed."""

        def lines(node, depth):
            shown = "" if self.is_showing(node) else " (hidden)"
            yield f"{'  ' * depth}{role_of(node)} {node.get_name()!r}{shown}"
            for i in range(node.get_child_count()):
                child = node.get_child_at_index(i)
                if child:
                    yield from lines(child, depth + 1)

        return "\n".join(lines(self.root, 0))


class App(Tree):
    """The program, running in a window of its own: the only one of its name in the session."""

    def __init__(self, binary, home, arguments=(), size=(1200, 760), environment=None):
        """binary: a path, or a list that begins with a command"""
        command = [binary] if isinstance(binary, (str, pathlib.Path)) else list(binary)
        self.home = home
        self.size = size
        env = home.environment()
        env.update(environment or {})
        # In front of the program alone: other programs of the session do warn.
        env["G_DEBUG"] = "fatal-warnings"
        self.log = tempfile.TemporaryFile(mode="w+")
        self.process = subprocess.Popen(
            [*command, *arguments], env=env, stdout=self.log, stderr=self.log
        )
        home.processes.append(self.process)
        home.apps.append(self)
        super().__init__(wait_for(self._find_root, "the window in the accessibility tree"))
        self.window = wait_for(self._find_window, "the window on the screen")
        self.xdotool("windowsize", self.window, str(size[0]), str(size[1]))
        self.xdotool("windowmove", self.window, "0", "0")
        self.xdotool("windowfocus", self.window)

    # starting and ending

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}\n{self.output()}")
        return find_program("interview-kit")

    def _find_window(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Interview Kit$"],
            capture_output=True,
            text=True,
        ).stdout.split()
        return found[0] if found else None

    def output(self):
        self.log.seek(0)
        return self.log.read()

    def kill(self):
        """As by kill -9."""
        self.process.kill()
        self.process.wait()

    def quit(self):
        """As the person does, and the program has to end well."""
        self.key("ctrl+q")
        self.expect_end()

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)
        self.expect_end()

    def expect_end(self):
        try:
            status = self.process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            raise AssertionError("the program did not end") from None
        assert status == 0, f"the program ended with {status}\n{self.output()}"

    def focus_window(self, title):
        """There is no window manager that would give a new window the focus."""

        def find():
            return subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"],
                capture_output=True,
                text=True,
            ).stdout.split()

        self.xdotool("windowfocus", wait_for(find, f"the window {title!r} on the screen")[-1])

    def choose_file(self, title, path):
        """Where something is to be saved, in GTK's own chooser."""
        self.find("dialog", title)
        self.focus_window(title)
        self.key("ctrl+a")
        self.type(str(path))
        self.key("Return")

    def choose_folder(self, title, accept, folder, tree=None):
        """In GTK's own chooser, or in that of `tree`. The slash opens its entry; a name that ends with one is a folder for
        it, whatever it has read of the disk by then. Typing would open its list of completions, in
        which Return takes the row that is under the pointer."""
        wanted = f"{folder}/"
        tree = tree or self
        self.focus_window(title)
        self.key("slash")

        def entry(text):
            """It tells its text only to who knows its length."""
            for node in tree.all("text"):
                length = Atspi.Text.get_character_count(node)
                if Atspi.Text.get_text(node, 0, length) == text:
                    return node
            return None

        node = wait_for(lambda: entry("/"), "the chooser's entry")
        assert Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), wanted)
        wait_for(lambda: entry(wanted), f"{wanted} in the chooser's entry")
        tree.press("button", accept)

    # keys

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], check=True, capture_output=True)

    def key(self, *keys):
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)

    def type(self, text, delay=12):
        self.xdotool("type", "--clearmodifiers", "--delay", str(delay), text)

    def tab_to(self, role, name, key="Tab", most=60):
        """Presses Tab until that has the focus, as somebody without a pointer does."""

        def at(node):
            own = node.get_name() or ""
            return role_of(node) == role and (
                own == name if isinstance(name, str) else name(own)
            )

        seen = []
        for _ in range(most):
            node = wait_for(self.focused, "something that has the focus")
            if at(node):
                return node
            seen.append(f"{role_of(node)} {node.get_name()!r}")
            self.key(key)
            # The focus moves on the program's own time.
            wait_for(lambda: self.focused() not in (None, node), f"{key} to move the focus")
        raise AssertionError(f"{role} {name!r} cannot be reached by {key}; passed {seen}")

    # pictures

    def hide_frame(self):
        """For pictures: a window has a frame where nothing draws shadows."""
        width, height = (str(length + 2 * FRAME) for length in self.size)
        self.xdotool("windowsize", self.window, width, height)
        self.xdotool("windowmove", self.window, str(-FRAME), str(-FRAME))

    def screenshot(self, path):
        width, height = self.size
        area = ["-crop", f"{width}x{height}+0+0", "+repage"]
        subprocess.run(["import", "-window", "root", *area, str(path)], check=True)


def last_words(home):
    """What programs that ended by themselves had said: a warning is the end of one."""
    for app in home.apps:
        if app.process.poll():
            yield f"the program ended with {app.process.returncode}:"
            yield from app.output().splitlines()[-10:]


def run(tests):
    """Runs functions that take (binary, home), each in a home of its own, and speaks TAP."""
    binary = sys.argv[1]
    wanted = sys.argv[2:]
    tests = [t for t in tests if not wanted or t.__name__ in wanted]
    failed = 0
    print(f"1..{len(tests)}", flush=True)
    for number, test in enumerate(tests, 1):
        home = Home()
        try:
            test(binary, home)
            print(f"ok {number} - {test.__name__}", flush=True)
        except Exception as error:  # noqa: BLE001
            failed += 1
            print(f"not ok {number} - {test.__name__}", flush=True)
            for line in f"{type(error).__name__}: {error}".splitlines():
                print(f"# {line}", flush=True)
            for line in [*traceback.format_exc().splitlines(), *last_words(home)]:
                print(f"# {line}", flush=True)
        finally:
            home.end_processes()
            home.remove()
    return 1 if failed else 0
