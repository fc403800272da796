#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loading a library of 1,000 evaluations, against json-glib parsing the same files, in turns."""

import kit_bench
from kit_bench import PROGRAMS, say, say_ratio, spread

EVALUATIONS = 1000


def main():
    say(f"load: a library of {EVALUATIONS} evaluations, without a window")
    times = {"floor": [], "load": []}
    with kit_bench.Folder() as folder:
        environment, library = folder.library("load", EVALUATIONS)
        for line in kit_bench.run([PROGRAMS / "bench-load", library], environment).splitlines():
            name, wall, cpu = line.split()
            times[name].append((float(wall), float(cpu)))
    for name, what in (("floor", "json-glib, strict"), ("load", "kit_library_load()")):
        walls, cpus = zip(*times[name])
        say(f"{what}: {len(walls)} runs\n  {spread(walls, 'ms')}; processor {spread(cpus, 'ms')}")
    say_ratio("processor time", *[[cpu for _, cpu in times[name]] for name in ("load", "floor")])


if __name__ == "__main__":
    main()
