#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""First pixels and memory of the window, empty and with 1,000 evaluations, against a bare
AdwApplicationWindow of the same size. The three start in turns, each alone on the screen."""

import sys

import kit_bench
from kit_bench import PROGRAMS, say, say_ratio, spread

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 12
EVALUATIONS = 1000


def main():
    say(f"window: {RUNS} runs each, in turns; X server without acceleration, cairo renderer")
    with kit_bench.Folder() as folder:
        empty, _ = folder.home("empty")
        full, _ = folder.library("full", EVALUATIONS)
        programs = {
            "bare window": (PROGRAMS / "bare-window", empty),
            "empty library": (kit_bench.INTERVIEW_KIT, empty),
            f"{EVALUATIONS} evaluations": (kit_bench.INTERVIEW_KIT, full),
        }
        results = {name: [] for name in programs}
        for turn in range(RUNS + 1):
            for name, (program, environment) in programs.items():
                line = kit_bench.run([PROGRAMS / "first-frame", program], environment)
                # The first turn finds the files, and is left out.
                if turn > 0:
                    results[name].append([float(number) for number in line.split()])
        tell({name: list(zip(*runs)) for name, runs in results.items()})


def tell(results):
    bare = results["bare window"]
    for name, (first, last, pss) in results.items():
        say(f"{name}")
        say(f"  first pixels: {spread(first, 'ms')}")
        say(f"  last change: {spread(last, 'ms')}")
        say(f"  memory (PSS): {spread([kib / 1024 for kib in pss], 'MiB')}")
        if name != "bare window":
            say_ratio("first pixels", first, bare[0], 1.3)
            say_ratio("memory", pss, bare[2], 1.25)


if __name__ == "__main__":
    main()
