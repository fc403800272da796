#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments while somebody types a note in the real window, 200 times, each time
going on where it ended: how old the oldest lost key was, and what was damaged. Every other time,
each fsync takes 80 ms, so that kills fall into the writing as well.

bench-kill.py [KILLS [SEED]]; a few typists work at the same time, each on a screen of their own."""

import json
import pathlib
import random
import subprocess
import sys
import time

import kit_bench
from kit_bench import INTERVIEW_KIT, PROGRAMS, say, spread

TYPISTS = 4
LETTERS = "abcdefghijklmnopqrstuvwxy"
# Tells when the window listens; never one of the letters.
PROBE = "z"
ON_SCREEN = pathlib.Path(__file__).parent.with_name("on-screen")


def start(environment, library, keys):
    """The program, in its interview, as soon as what is typed there comes to the disk."""
    before = kit_bench.read_note(library)
    process = subprocess.Popen([INTERVIEW_KIT], env=environment, stdout=subprocess.DEVNULL)
    keys.focus(process)
    deadline = time.monotonic() + 30
    while kit_bench.read_note(library) == before:
        assert time.monotonic() < deadline and process.poll() is None, "the window does not listen"
        keys.press("Control_L", "End")
        keys.press(PROBE)
        time.sleep(0.25)
    return process, before


def type_until(end, keys, numbers):
    typed = []
    while time.monotonic() < end:
        letter = numbers.choice(LETTERS)
        typed.append((letter, time.monotonic()))
        keys.press(letter)
        time.sleep(numbers.uniform(0.02, 0.12))
    return typed


def kill_once(environment, library, keys, numbers):
    """The age in seconds of the oldest key that was lost."""
    process, before = start(environment, library, keys)
    typed = type_until(time.monotonic() + numbers.uniform(0.1, 2.5), keys, numbers)
    killed = time.monotonic()
    process.kill()
    process.wait()

    subprocess.run([INTERVIEW_KIT, "check"], env=environment, check=True, stdout=subprocess.DEVNULL)
    for path in library.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    note = kit_bench.read_note(library)
    assert note.startswith(before), "what was there before is not there now"
    kept = note[len(before) :].lstrip(PROBE)
    assert "".join(letter for letter, _ in typed).startswith(kept), "not what was typed"

    return killed - typed[len(kept)][1] if len(kept) < len(typed) else 0


def work(kills, seed, home):
    """One typist: a line for each kill, the age of the oldest lost key or what was damaged."""
    numbers = random.Random(seed)
    with kit_bench.Folder() as folder:
        environment, library = folder.home(home)
        state = pathlib.Path(environment["XDG_STATE_HOME"]) / "interview-kit"
        kit_bench.run([PROGRAMS / "make-library", library, "0", state], environment)
        slow = dict(environment, LD_PRELOAD=str(kit_bench.FAULT_SHIM), KIT_FAULT="fsync:80:1+")
        keys = kit_bench.Keys()
        say("ready")
        for kill in range(kills):
            try:
                age = kill_once(slow if kill % 2 else environment, library, keys, numbers)
                say(f"lost {age:.3f}")
            except (AssertionError, OSError, ValueError, subprocess.CalledProcessError) as error:
                say(f"damaged: {error}")


def start_typist(kills, seed):
    command = [ON_SCREEN, sys.executable, __file__, str(kills), str(seed), "work"]
    typist = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    # One after the other: two that look for a free screen would find the same.
    assert any(line == "ready\n" for line in typist.stdout), "a typist found no screen"
    return typist


def main(kills=200, seed=1):
    say(f"kill: {kills} times kill -9 while typing, seed {seed}; target: 1 s lost, 0 damaged")
    share = [kills // TYPISTS + (i < kills % TYPISTS) for i in range(TYPISTS)]
    typists = [start_typist(n, seed * 1000 + i) for i, n in enumerate(share) if n > 0]
    lines = [line for typist in typists for line in typist.communicate()[0].splitlines()]
    damaged = [line for line in lines if line.startswith("damaged")]
    lost = [float(line.split()[1]) for line in lines if line.startswith("lost")]
    say(f"{len(damaged) + len(lost)} kills, {len(damaged)} damaged")
    for line in damaged:
        say(f"  {line}")
    if lost:
        say(f"the oldest lost key: {spread(lost, 's', 2)}")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:3]]
    if sys.argv[3:] == ["work"]:
        work(*numbers, "typist")
    else:
        main(*numbers)
