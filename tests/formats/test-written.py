#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that the codec writes is as the schemas say, and its digests are right.

test-written.py PROGRAM   PROGRAM writes random files of every kind into a folder.
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "data"))

from kit_schemas import problems  # noqa: E402

PROGRAM = sys.argv.pop()


def number_text(number):
    """As ECMAScript prints the few numbers that stand in these files."""
    return str(int(number)) if number == int(number) else repr(number)


def canonical(value):
    """The RFC 8785 form."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        members = (f"{canonical(name)}:{canonical(value[name])}" for name in names)
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number_text(float(value))
    return json.dumps(value, ensure_ascii=False)


def digest(document):
    rest = {name: value for name, value in document.items() if name != "digest"}
    return hashlib.sha256(canonical(rest).encode("utf-8")).hexdigest()


class Written(unittest.TestCase):
    def check(self, paths):
        for path in paths:
            with self.subTest(path.name):
                document = json.loads(path.read_text("utf-8"))
                self.assertEqual(problems(document), [])
                if "digest" in document:
                    self.assertEqual(document["digest"], digest(document))

    def test_generated(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, folder], check=True)
            paths = sorted(pathlib.Path(folder).iterdir())
            self.assertGreater(len(paths), 100)
            self.check(paths)

    def test_golden(self):
        paths = sorted((ROOT / "tests" / "fixtures" / "golden").glob("*.json"))
        self.assertGreater(len(paths), 10)
        self.check(paths)


if __name__ == "__main__":
    unittest.main()
