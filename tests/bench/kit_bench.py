# SPDX-License-Identifier: GPL-3.0-or-later
"""What the figures have in common: how they are said, folders, and keys for a window."""

import ctypes
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(os.environ["KIT_BENCH_BUILD"])
INTERVIEW_KIT = BUILD / "src/interview-kit"
PROGRAMS = BUILD / "tests/bench"
FAULT_SHIM = BUILD / "tests/storage/libfault-shim.so"


class Folder:
    """A scratch folder with the homes of programs, on the disk that the build is on."""

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=BUILD))
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path)

    def home(self, name):
        """A home's environment, and the folder of its library."""
        home = self.path / name
        environment = dict(
            os.environ,
            HOME=str(home),
            XDG_DATA_HOME=str(home / "data"),
            XDG_STATE_HOME=str(home / "state"),
            XDG_CONFIG_HOME=str(home / "config"),
            XDG_CACHE_HOME=str(self.path / "cache"),
            GSETTINGS_BACKEND="memory",
            GSETTINGS_SCHEMA_DIR=str(BUILD / "data"),
            GIO_USE_VFS="local",
            GDK_BACKEND="x11",
            GSK_RENDERER="cairo",
        )
        library = home / "data/interview-kit"
        library.mkdir(parents=True, mode=0o700, exist_ok=True)
        return environment, library

    def library(self, name, evaluations):
        environment, library = self.home(name)
        run([PROGRAMS / "make-library", library, str(evaluations)], environment)
        return environment, library


def run(command, environment=None):
    return subprocess.run(
        [str(part) for part in command], env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def say(text):
    print(text, flush=True)


def spread(values, unit, digits=1):
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"min {low:.{digits}f}, median {middle:.{digits}f}, max {high:.{digits}f} {unit}"


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def say_ratio(what, values, floor, target=None):
    """Of runs that came in turns: the ratio of the medians, and those of the neighbours."""
    pairs = [value / other for value, other in zip(values, floor)]
    ratio = statistics.median(values) / statistics.median(floor)
    wanted = f" (target {target})" if target else ""
    say(f"  ratio of {what}: {ratio:.2f}{wanted}; in pairs {spread(pairs, 'times', 2)}")


class Keys:
    """Presses keys on the X server, as a keyboard does."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtst = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))

    def press(self, *names):
        """A chord, such as "Control_L", "End"."""
        codes = [
            self.x11.XKeysymToKeycode(self.display, ctypes.c_ulong(self.x11.XStringToKeysym(name.encode())))
            for name in names
        ]
        for code in codes:
            self.xtst.XTestFakeKeyEvent(self.display, code, 1, 0)
        for code in reversed(codes):
            self.xtst.XTestFakeKeyEvent(self.display, code, 0, 0)
        self.x11.XFlush(self.display)

    def focus(self, process):
        """Gives a program's window the focus, as there is no window manager."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
                capture_output=True,
                text=True,
            ).stdout.split()
            if found:
                subprocess.run(["xdotool", "windowfocus", "--sync", found[0]], check=True)
                return
            time.sleep(0.02)
        sys.exit("the program shows no window")


def read_note(library):
    """The first note of the only draft; "" before there is one."""
    for path in library.glob("drafts/*.json"):
        for answer in json.loads(path.read_text("utf-8"))["answers"]:
            if answer.get("note"):
                return answer["note"]
    return ""
