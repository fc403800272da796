#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long saving blocks the main loop: on a disk that answers, and on one where each fsync takes
five seconds, in turns."""

import sys

import kit_bench
from kit_bench import PROGRAMS, say, say_ratio, spread

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 10
SECONDS = 6


def measure(folder, name, fault):
    """The longest block, by the clock and by the processor, and the most that waited for the disk."""
    environment, library = folder.home(name)
    if fault:
        environment.update(LD_PRELOAD=str(kit_bench.FAULT_SHIM), KIT_FAULT=fault)
    lines = kit_bench.run([PROGRAMS / "bench-saving", library, str(SECONDS)], environment).splitlines()
    return [max(column) for column in zip(*[map(float, line.split()) for line in lines])]


def main():
    say(f"saving: {RUNS} runs of {SECONDS} s each, in turns; 10 keys a second, ten notes of 100 words")
    disks = {"a disk that answers": None, "fsync takes 5 s": "fsync:5000:1+"}
    results = {name: [] for name in disks}
    with kit_bench.Folder() as folder:
        for turn in range(RUNS):
            for name, fault in disks.items():
                results[name].append(measure(folder, f"{turn} {name}", fault))
    for name, runs in results.items():
        walls, times, _ = zip(*runs)
        say(f"{name}: the longest block of the main loop in a run, target 2 ms")
        say(f"  {spread(walls, 'ms', 2)}; of it at work: {spread(times, 'ms', 2)}")
    assert all(run[2] > 0 for run in results["fsync takes 5 s"]), "the disk was never slow"
    say_ratio("fsync takes 5 s to a disk that answers", *[
        [run[0] for run in results[name]] for name in reversed(disks)
    ])


if __name__ == "__main__":
    main()
