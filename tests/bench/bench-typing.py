#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a key to the frame that shows it, in a note of an interview with autosave running and 1,000
evaluations in the library, against a bare window with a text view. Keys are pressed on the X server;
the frame counts as the window's frame clock is done with it. On a machine that does other things, the
processor time of the main thread since the frame before says what of it is the program's own."""

import random
import signal
import subprocess
import sys
import time

import kit_bench
from kit_bench import PROGRAMS, percentile, say, spread

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 10
KEYS = 60
EVALUATIONS = 1000
FRAME = 1000 / 60


def type_keys(random_numbers):
    """When each key was pressed, in µs."""
    keys = kit_bench.Keys()
    pressed = []
    for _ in range(KEYS):
        pressed.append(time.monotonic_ns() / 1000)
        keys.press(random_numbers.choice("abcdefghijklmnopqrstuvwxyz"))
        time.sleep(random_numbers.uniform(0.03, 0.15))
    return pressed


def measure(command, environment, random_numbers):
    """The ms of every key."""
    process = subprocess.Popen(
        [str(part) for part in command], env=environment, stdout=subprocess.PIPE, text=True
    )
    kit_bench.Keys().focus(process)
    # The first frames with the caret in the text view.
    process.stdout.readline()
    time.sleep(1.5)
    pressed = type_keys(random_numbers)
    time.sleep(0.5)
    process.send_signal(signal.SIGKILL)
    frames = [tuple(map(int, line.split())) for line in process.communicate()[0].splitlines()]
    return match(pressed, frames)


def match(pressed, frames):
    """Characters come in the order of their keys: the frame of a key is the first with so many.
    The ms of each, by the clock and at work."""
    before = min(frame[0] for frame in frames)
    latencies = []
    for number, at in enumerate(pressed, before + 1):
        shown = next((i for i, frame in enumerate(frames) if frame[0] >= number), None)
        if not shown:
            sys.exit(f"key {number} of {len(pressed)} was never shown")
        work = frames[shown][2] - frames[shown - 1][2]
        latencies.append(((frames[shown][1] - at) / 1000, work / 1000))
    return latencies


def tell(name, runs):
    say(f"{name}: {sum(map(len, runs))} keys in {len(runs)} runs")
    figures = []
    for i, what in enumerate(("key to frame", "of it at work")):
        every = [key[i] for run in runs for key in run]
        p99s = [percentile([key[i] for key in run], 99) for run in runs]
        figures.append(percentile(every, 99))
        say(f"  {what}: median {percentile(every, 50):.1f}, p99 {figures[i]:.1f}, max {max(every):.1f} ms")
        say(f"    p99 of a run: {spread(p99s, 'ms')}")
    return figures


def main():
    say(f"typing: {RUNS} runs each, in turns; target: p99 {FRAME:.1f} ms")
    numbers = random.Random(1)
    with kit_bench.Folder() as folder:
        environment, library = folder.library("typing", EVALUATIONS)
        slow = dict(environment, LD_PRELOAD=str(kit_bench.FAULT_SHIM), KIT_FAULT="fsync:5000:1+")
        programs = {
            "bare text view": ([PROGRAMS / "note-window"], environment),
            "note": ([PROGRAMS / "note-window", library], environment),
            "note, fsync takes 5 s": ([PROGRAMS / "note-window", library], slow),
        }
        results = {name: [] for name in programs}
        for _ in range(RUNS):
            for name, (command, its_environment) in programs.items():
                results[name].append(measure(command, its_environment, numbers))
        figures = {name: tell(name, runs) for name, runs in results.items()}
        bare = figures.pop("bare text view")
        for name, figure in figures.items():
            say(f"ratio of p99, {name}: {figure[0] / bare[0]:.2f}, at work {figure[1] / bare[1]:.2f}")


if __name__ == "__main__":
    main()
