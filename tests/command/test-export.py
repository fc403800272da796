#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles and evaluations as JSON, Markdown and CSV."""

import csv
import io
import json
import stat

import kit_command
from kit_command import INCLUDED, PAGES, WARNED, CommandTestCase

ROLE = json.loads(INCLUDED.read_text("utf-8"))
PRIVATE = "Reminds me of somebody."


class Export(CommandTestCase):
    def setUp(self):
        super().setUp()
        self.evaluation = kit_command.submitted_evaluation()
        self.be(self.evaluation["interviewer"])
        self.path = self.put_evaluation(self.evaluation)
        self.number = self.evaluation["id"]

    def test_a_role_is_its_own_file(self):
        self.run_raw("import", PAGES / "statements.txt")
        (role,) = self.list_own_roles()
        (path,) = (self.library / "roles").iterdir()
        self.assertEqual(self.run_raw("export", role["id"]), path.read_bytes())

    def test_an_included_role(self):
        self.assertEqual(json.loads(self.run_raw("export", ROLE["id"])), ROLE)
        text = self.run_text("export", ROLE["id"], "--format", "markdown")
        self.assertIn("# Senior Backend Developer", text)
        rows = list(csv.DictReader(io.StringIO(self.run_text("export", ROLE["id"], "-f", "csv"))))
        self.assertEqual(sum(row["kind"] == "question" for row in rows), 10)
        self.assertEqual(sum(row["kind"] == "red-flag" for row in rows), 5)

    def test_an_evaluation_is_its_own_file(self):
        self.assertEqual(self.run_raw("export", self.number), self.path.read_bytes())
        self.assertEqual(self.run_raw("export", self.number, "--format=json"), self.path.read_bytes())

    def test_markdown(self):
        text = self.run_text("export", self.number, "--format", "markdown")
        for part in ("Noor Haddad", "2026", "Calm under load", "Read the log first"):
            self.assertIn(part, text)

    def test_csv(self):
        output = self.run_raw("export", self.number, "--format", "csv").decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(output, newline="")))
        self.assertEqual(len(rows), 10)
        self.assertEqual((rows[0]["candidate"], rows[0]["rating"]), ("Noor Haddad", "4"))
        self.assertEqual(rows[1]["rating"], "not-asked")

    def test_private_notes_stay(self):
        answers = self.evaluation["answers"]
        answers[0]["private-note"] = PRIVATE
        draft = self.evaluation | {"state": "draft", "submitted": None, "answers": answers}
        self.path.unlink()
        self.put_evaluation(draft)
        for name in ("markdown", "csv"):
            self.assertNotIn(PRIVATE, self.run_text("export", self.number, "--format", name))
        self.run_refused("export", self.number, saying="draft")

    def test_a_revision_under_way(self):
        draft = self.evaluation | {"state": "draft", "submitted": None, "summary": "Later."}
        self.put_evaluation(draft)
        self.assertEqual(self.run_raw("export", self.number, expect=WARNED), self.path.read_bytes())

    def test_to_a_file(self):
        target = self.folder / "kit.json"
        target.write_text("old", "utf-8")
        target.chmod(0o644)
        self.assertEqual(self.run_raw("export", self.number, "--output=kit.json"), b"")
        self.assertEqual(target.read_bytes(), self.path.read_bytes())
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o600)
        self.assertEqual(self.run_raw("export", self.number, "-o", "-"), self.path.read_bytes())

    def test_nowhere_to_write(self):
        self.run_refused("export", self.number, "--output", "nowhere/kit.json", saying="nowhere")
        self.run_refused("export", self.number, "--output", "/dev/full", saying="/dev/full")
        self.run_refused("export", self.number, "--output", self.folder, saying="folder")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_ids(self):
        whole = self.run_raw("export", self.number)
        self.assertEqual(self.run_raw("export", self.number[:4]), whole)
        self.assertEqual(self.run_raw("export", self.number[:9].upper()), whole)
        self.assertEqual(self.run_raw("export", "--", self.number), whole)
        self.run_refused("export", self.number[:3], saying="too short")
        self.run_refused("export", "ffff", saying="ffff")
        self.run_refused("export", saying="ID")
        self.run_refused("export", self.number, "more", saying="more")

    def test_an_id_that_may_be_two(self):
        second = self.number[:8] + "-0000-4000-8000-000000000000"
        self.put_evaluation(self.evaluation | {"id": second})
        self.run_refused("export", self.number[:8], saying="2")
        self.run_raw("export", self.number[:11])

    def test_candidates_are_not_exported(self):
        person = self.evaluation["candidate"]
        candidate = {"format": "interview-kit/candidate", "version": 1, **person}
        self.put(f"library/candidates/{person['id']}/candidate.json", candidate)
        self.run_refused("export", person["id"], saying="candidate")

    def test_what_is_sealed_stays_sealed(self):
        somebody = {"id": "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d", "name": "Jo Smith"}
        self.be(somebody)
        mine = kit_command.submitted_evaluation(
            id=somebody["id"], interviewer=somebody, state="draft", submitted=None
        )
        self.put_evaluation(mine)
        for name in ("json", "markdown", "csv"):
            self.run_refused("export", self.number, "--format", name, saying="submitted")

    def test_unknown_formats(self):
        self.run_refused("export", self.number, "--format", "xml", saying="xml")


kit_command.main()
