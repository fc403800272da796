#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kits that come with the program are valid, complete and consistent."""

import json
import unittest

from kit_schemas import ROOT, problems

ROLES = sorted((ROOT / "data" / "roles").glob("*.json"))


def words(text):
    return len(text.split())


class Roles(unittest.TestCase):
    def each_role(self):
        for path in ROLES:
            with self.subTest(path.name):
                yield json.loads(path.read_text("utf-8"))

    def test_there_are_some(self):
        self.assertIn("senior-backend-developer.json", [path.name for path in ROLES])

    def test_valid(self):
        for role in self.each_role():
            self.assertEqual(problems(role), [])

    def test_written_by_us(self):
        for role in self.each_role():
            self.assertNotIn("source", role)
            self.assertEqual((role["version"], role["revision"]), (1, 1))

    def test_ids_are_unique(self):
        taken = []
        for role in self.each_role():
            taken.append(role["id"])
            for items in ("skills", "questions", "red-flags"):
                taken += [item["id"] for item in role[items]]
        self.assertEqual(len(taken), len(set(taken)))

    def test_every_skill_is_asked_about(self):
        for role in self.each_role():
            skills = {skill["id"] for skill in role["skills"]}
            self.assertEqual({question["skill"] for question in role["questions"]}, skills)

    def test_fully_structured(self):
        for role in self.each_role():
            levels = len(role["scale"])
            anchored = {"1", str((levels + 1) // 2), str(levels)}
            self.assertGreaterEqual(len(role["questions"]), 8)
            self.assertGreaterEqual(len(role["red-flags"]), 3)
            for question in role["questions"]:
                with self.subTest(question["label"]):
                    self.assertTrue(question["purpose"])
                    self.assertGreaterEqual(len(question["follow-ups"]), 2)
                    self.assertLessEqual(anchored, set(question["anchors"]))
                    self.assertTrue(all(question["anchors"].values()))

    def test_the_minutes_leave_time_for_the_candidate(self):
        for role in self.each_role():
            asked = [question["minutes"] for question in role["questions"]]
            self.assertTrue(all(asked))
            self.assertLessEqual(sum(asked), role["minutes"] - 5)

    def test_lengths_fit_the_page(self):
        for role in self.each_role():
            for question in role["questions"]:
                with self.subTest(question["label"]):
                    self.assertLessEqual(len(question["label"]), 30)
                    self.assertLessEqual(words(question["text"]), 30)
                    self.assertTrue(60 <= words(question["sample-answer"]) <= 110)
                    self.assertLessEqual(max(map(words, question["anchors"].values())), 40)


if __name__ == "__main__":
    unittest.main()
