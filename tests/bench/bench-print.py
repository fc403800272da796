#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many evaluations printed at once, each into a PDF of its own and all into one; and what memory
that takes, which is not to grow with their number: but for one document, by the size of it."""

import json
import os
import time

import kit_bench
from kit_bench import INTERVIEW_KIT, say, spread

EVALUATIONS = 200
TARGET_SECONDS = 5.0
RUNS = 3


def print_once(program, ids, environment, folder, *options):
    """In seconds, and in MB at the most."""
    start = time.monotonic()
    process = os.fork()
    if process == 0:
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execve(program, [program, "print", *ids, *options], environment)
    _, status, usage = os.wait4(process, 0)
    assert status == 0, status
    return time.monotonic() - start, usage.ru_maxrss / 1024


def say_runs(what, runs, one):
    seconds, memory = zip(*runs)
    say(f"{what}: {spread(seconds, 's', 2)} (target {TARGET_SECONDS:.0f})")
    say(f"  memory at the most: {one[1]:.0f} MB for one, {max(memory):.0f} MB for all")


def main():
    say(f"print: {EVALUATIONS} evaluations with the command, {RUNS} runs each, in turns")
    program = str(INTERVIEW_KIT)
    with kit_bench.Folder() as folder:
        environment, _ = folder.library("print", EVALUATIONS)
        found = json.loads(kit_bench.run([program, "list", "evaluations", "--json"], environment))
        ids = [evaluation["id"] for evaluation in found]
        assert len(ids) == EVALUATIONS, len(ids)
        one = print_once(program, ids[:1], environment, folder.path)
        together = folder.path / "all.pdf"
        files, document = [], []
        for _ in range(RUNS):
            files.append(print_once(program, ids, environment, folder.path))
            document.append(
                print_once(program, ids, environment, folder.path, "--output", str(together))
            )
        megabytes = together.stat().st_size / 1024**2
    say_runs("as PDF files", files, one)
    say_runs(f"as one document of {megabytes:.1f} MB", document, one)


if __name__ == "__main__":
    main()
