#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says under which licence it is, in its first lines."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MARK = "SPDX-License-Identifier: "
CODE = "GPL-3.0-or-later"
METADATA = "CC0-1.0"

EXPECTED = [
    ("src", "*.[ch]", CODE),
    ("tests", "*.[ch]", CODE),
    ("tests", "*.py", CODE),
    ("data", "*.desktop.in", METADATA),
    ("data", "*.metainfo.xml.in", METADATA),
    ("data", "*.gschema.xml", METADATA),
    ("data", "*.gresource.xml", METADATA),
    ("data", "*.schema.json", METADATA),
    ("data", "*.svg", METADATA),
]


def problem(path, licence):
    lines = path.read_text("utf-8").splitlines()[:5]
    marks = [line.split(MARK)[1].split()[0].strip('",') for line in lines if MARK in line]
    if marks == [licence]:
        return None
    return f"{path.relative_to(ROOT)}: expected {licence}, found {', '.join(marks) or 'nothing'}"


def main():
    checked = [
        problem(path, licence)
        for folder, pattern, licence in EXPECTED
        for path in sorted((ROOT / folder).rglob(pattern))
    ]
    problems = [text for text in checked if text]
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
