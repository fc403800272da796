#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many evaluations exported from the window, all into one PDF and each into one of its own: how long
it takes, and for how long the window does not answer meanwhile."""

import kit_bench
from kit_bench import PROGRAMS, say, spread

EVALUATIONS = 200
RUNS = 5
TARGET_SECONDS = 5


def main():
    say(f"export: {EVALUATIONS} evaluations from the window, {RUNS} runs each, in turns")
    results = {"together": [], "each": []}
    with kit_bench.Folder() as folder:
        environment, library = folder.library("export", EVALUATIONS)
        for turn in range(RUNS):
            for how, runs in results.items():
                place = folder.path / f"{turn}"
                place.mkdir(exist_ok=True)
                path = place / "all.pdf" if how == "together" else place
                line = kit_bench.run([PROGRAMS / "bench-export", library, path, how], environment)
                runs.append([float(number) for number in line.split()])
                found = len(list(place.iterdir()))
                assert found == (1 if how == "together" else EVALUATIONS + 1), found
    for how, runs in results.items():
        times, blocks = zip(*runs)
        seconds = [time / 1000 for time in times]
        what = "one document" if how == "together" else "a document each"
        say(f"{what}: {spread(seconds, 's', 2)} (target {TARGET_SECONDS})")
        say(f"  the longest block of the main loop in a run: {spread(blocks, 'ms', 1)}")


if __name__ == "__main__":
    main()
