#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in the library, for people and for scripts."""

import json

import kit_command
from kit_command import DONE, INCLUDED, PAGES, WARNED, CommandTestCase

ROLE_MEMBERS = ["id", "title", "questions", "red-flags", "structure", "included"]
CANDIDATE_MEMBERS = ["id", "name", "roles", "evaluations"]
EVALUATION_MEMBERS = [
    "id",
    "candidate",
    "role",
    "interviewer",
    "round",
    "date",
    "state",
    "settled",
    "planned",
    "score",
    "recommendation",
]


class List(CommandTestCase):
    def test_empty(self):
        self.assertEqual(self.run_json("list", "candidates"), [])
        self.assertEqual(self.run_json("list", "evaluations"), [])
        self.assertEqual(self.run_text("list", "candidates"), "")
        self.assertFalse(self.data.exists())

    def test_included_role(self):
        role = json.loads(INCLUDED.read_text("utf-8"))
        (entry,) = self.run_json("list")
        self.assertEqual(list(entry), ROLE_MEMBERS)
        self.assertEqual(
            entry,
            {
                "id": role["id"],
                "title": "Senior Backend Developer",
                "questions": 10,
                "red-flags": 5,
                "structure": 8,
                "included": True,
            },
        )

    def test_roles(self):
        self.run_raw("import", PAGES / "lost-questions.txt", expect=WARNED)
        self.assertEqual(self.run_json("list", "roles"), self.run_json("list"))
        (entry,) = self.list_own_roles()
        self.assertEqual((entry["questions"], entry["red-flags"]), (6, 4))
        self.assertFalse(entry["included"])

    def test_evaluations(self):
        evaluation = kit_command.submitted_evaluation()
        self.put_evaluation(evaluation)
        (entry,) = self.run_json("list", "evaluations")
        self.assertEqual(list(entry), EVALUATION_MEMBERS)
        self.assertEqual(
            [entry[member] for member in EVALUATION_MEMBERS[:9]],
            [
                evaluation["id"],
                "Noor Haddad",
                "Senior Backend Developer",
                "Ines Weber",
                "First",
                "2026-03-14",
                "submitted",
                10,
                10,
            ],
        )

    def test_score_and_recommendation_of_mine(self):
        evaluation = kit_command.submitted_evaluation()
        self.be(evaluation["interviewer"])
        self.put_evaluation(evaluation)
        output = self.run_text("list", "evaluations", "--json")
        self.assertIn('"score": 4.00,', output)
        self.assertIn('"recommendation": "yes"', output)

    def test_a_draft_shows_no_score(self):
        draft = kit_command.submitted_evaluation(state="draft", submitted=None)
        self.be(draft["interviewer"])
        self.put_evaluation(draft)
        (entry,) = self.run_json("list", "evaluations")
        self.assertEqual((entry["state"], entry["score"]), ("draft", None))

    def test_what_is_sealed_shows_neither(self):
        theirs = kit_command.submitted_evaluation()
        mine = kit_command.submitted_evaluation(
            id="0f9e8d7c-6b5a-4c3d-8e2f-1a0b9c8d7e6f",
            interviewer={"id": "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d", "name": "Jo Smith"},
            state="draft",
            submitted=None,
        )
        self.be(mine["interviewer"])
        self.put_evaluation(theirs)
        self.put_evaluation(mine)
        entries = {entry["id"]: entry for entry in self.run_json("list", "evaluations")}
        sealed = entries[theirs["id"]]
        self.assertEqual((sealed["score"], sealed["recommendation"]), (None, None))
        self.assertEqual((sealed["interviewer"], sealed["settled"]), ("Ines Weber", 10))
        self.assertIn("sealed", self.run_text("list", "evaluations"))

    def test_candidates(self):
        evaluation = kit_command.submitted_evaluation()
        person = evaluation["candidate"]
        gone = "5b1e7a90-3c2d-4e8f-9a6b-7c0d1e2f3a4b"
        candidate = {"format": "interview-kit/candidate", "version": 1, **person}
        candidate["roles"] = [{"role": evaluation["role"]}, {"role": gone}]
        self.put_evaluation(evaluation)
        self.put(f"library/candidates/{person['id']}/candidate.json", candidate)
        (entry,) = self.run_json("list", "candidates")
        self.assertEqual(list(entry), CANDIDATE_MEMBERS)
        self.assertEqual((entry["id"], entry["name"]), (person["id"], "Noor Haddad"))
        self.assertEqual(entry["roles"], ["Senior Backend Developer", gone])
        self.assertEqual(entry["evaluations"], 1)

    def test_table(self):
        lines = self.run_text("list").splitlines()
        identifier = json.loads(INCLUDED.read_text("utf-8"))["id"]
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith("ID "))
        self.assertEqual(lines[1].split()[0], identifier[:8])
        self.assertEqual(lines[0].index("TITLE"), lines[1].index("Senior Backend Developer"))

    def put_role(self, title):
        role = json.loads(INCLUDED.read_text("utf-8"))
        role["id"] = "d2c1b0a9-8f7e-4d6c-9b5a-4f3e2d1c0b9a"
        role["title"] = title
        return self.put(f"library/roles/{role['id']}.json", role)

    def test_a_title_cannot_steer_the_terminal(self):
        self.put_role("Two\nlines \x1b[31mred\x9b and \u2028 more\t.")
        output = self.run_text("list")
        self.assertEqual(len(output.splitlines()), 3)
        self.assertFalse(any(ord(c) < 32 or 127 <= ord(c) < 160 for c in output.replace("\n", "")))

    def test_any_title_is_shown_as_it_is(self):
        for title in ["R&D <lead>", "<b>%s</b>", "שלום עולם", "後端工程師", "👩🏽‍💻 developer", "x" * 60000]:
            with self.subTest(title[:20]):
                self.put_role(title)
                for locale in ("C.UTF-8", "C"):
                    self.environment["LC_ALL"] = locale
                    self.assertIn(title, self.run_text("list"))
                    self.assertIn(title, [role["title"] for role in self.list_own_roles()])

    def test_wide_characters_take_two_columns(self):
        evaluation = kit_command.submitted_evaluation()
        self.be(evaluation["interviewer"])
        evaluation["candidate"]["name"] = "後端工程師"
        self.put_evaluation(evaluation)
        titles, row = self.run_text("list", "evaluations").splitlines()
        self.assertEqual(titles.index("ROLE"), row.index("Senior Backend Developer") + 5)

    def test_a_list_that_lacks_something_says_so(self):
        self.put("library/roles/d2c1b0a9-8f7e-4d6c-9b5a-4f3e2d1c0b9a.json", b"{")
        self.assertEqual(len(self.run_json("list", expect=WARNED)), 1)
        self.assertEqual(len(self.errors), 1)
        self.assertIn("interview-kit check", self.errors[0])

    def test_no_such_list(self):
        self.run_refused("list", "interviewers", saying="interviewers")
        self.run_refused("list", "roles", "candidates", saying="candidates")


kit_command.main()
