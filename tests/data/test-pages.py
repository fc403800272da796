#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example pages and what is expected of them belong together and follow their own rules."""

import json
import re
import unittest

from kit_schemas import ROOT

PAGES = ROOT / "tests" / "fixtures" / "pages"
SUFFIX = ".expected.json"
ERRORS = {"nothing-found", "not-text"}
MEMBERS = {"title", "overview", "questions", "red-flags"}


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        yield from texts(list(value.values()))


class Pages(unittest.TestCase):
    def setUp(self):
        self.expected = {
            path.name.removesuffix(SUFFIX): json.loads(path.read_text("utf-8"))
            for path in PAGES.glob("*" + SUFFIX)
        }

    def test_every_page_has_its_expected_result(self):
        pages = {path.stem for ext in ("txt", "bin") for path in PAGES.glob("*." + ext)}
        self.assertGreater(len(pages), 0)
        self.assertEqual(pages, set(self.expected))

    def test_shape(self):
        for name, page in self.expected.items():
            with self.subTest(name):
                if "error" in page:
                    self.assertIn(page["error"], ERRORS)
                    continue
                self.assertEqual(set(page), MEMBERS)
                for question in page["questions"]:
                    self.assertEqual(set(question), {"text", "purpose", "sample-answer"})
                    self.assertTrue(any(question.values()))

    def test_texts_are_clean(self):
        for name, page in self.expected.items():
            for text in texts(page):
                with self.subTest(name, text=text):
                    self.assertEqual(text, text.strip())
                    self.assertIsNone(re.search("[\t\r\u00a0\ufeff•]|  |\n\n\n", text))
                    self.assertIsNone(re.search("(^|[ -~])\ufe0f", text))


if __name__ == "__main__":
    unittest.main()
