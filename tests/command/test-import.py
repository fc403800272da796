#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be brought in, and what cannot."""

import copy
import json
import os
import stat
import sys

import kit_command
from kit_command import DONE, FAILED, PAGES, ROOT, WARNED, CommandTestCase

sys.path.insert(0, str(ROOT / "tests" / "data"))
import kit_schemas

MEMBERS = [
    "file",
    "kind",
    "id",
    "title",
    "questions",
    "purposes",
    "sample-answers",
    "red-flags",
    "warnings",
]
PAGE = PAGES / "statements.txt"
OTHER_PAGE = PAGES / "tabs.txt"


def count_texts(page):
    questions = page["questions"]
    return {
        "questions": sum(question["text"] != "" for question in questions),
        "purposes": sum(question["purpose"] != "" for question in questions),
        "sample-answers": sum(question["sample-answer"] != "" for question in questions),
        "red-flags": len(page["red-flags"]),
    }


class Import(CommandTestCase):
    def import_one(self, *arguments, **options):
        (entry,) = self.run_json("import", *arguments, **options)
        return entry

    def test_every_page(self):
        for page, expected in kit_command.page_names(None):
            with self.subTest(page.name):
                entry = self.import_one(page, expect=None)
                self.assertEqual(self.status, WARNED if entry["warnings"] else DONE)
                self.assertEqual(list(entry), MEMBERS)
                self.assertEqual(entry["file"], str(page))
                self.assertEqual(entry["kind"], "role")
                self.assertEqual(entry["title"], expected["title"])
                counts = count_texts(expected)
                self.assertEqual({name: entry[name] for name in counts}, counts)

    def test_warnings_have_lines(self):
        entry = self.import_one(PAGES / "lost-questions.txt", expect=WARNED)
        self.assertEqual((entry["questions"], entry["purposes"]), (0, 6))
        self.assertEqual(len(entry["warnings"]), 6)
        for warning in entry["warnings"]:
            self.assertEqual(list(warning), ["line", "message"])
            self.assertGreater(warning["line"], 0)

    def test_text(self):
        output = self.run_text("import", PAGES / "lost-questions.txt", expect=WARNED)
        (role,) = self.list_own_roles()
        lines = output.splitlines()
        self.assertIn(role["id"], lines[0])
        self.assertIn(role["title"], lines[0])
        self.assertEqual(lines[1], "  0 questions, 6 purposes, 6 sample answers, 4 red flags")
        self.assertEqual(len(lines), 8)
        for line in lines[2:]:
            self.assertRegex(line, r"^  line \d+: .+")

    def test_standard_input(self):
        entry = self.import_one("-", input=PAGE.read_bytes())
        self.assertEqual(entry["file"], "-")
        self.assertEqual(len(self.list_own_roles()), 1)

    def test_twice(self):
        first = self.import_one(PAGE)
        before = self.snapshot()
        second = self.import_one(PAGE, expect=WARNED)
        self.assertEqual(second["id"], first["id"])
        self.assertEqual([warning["line"] for warning in second["warnings"]], [None])
        self.assertEqual(self.snapshot(), before)

    def test_one_bad_file_does_not_stop_the_others(self):
        entries = self.run_json(
            "import", PAGE, PAGES / "prose.txt", self.home / "nothing", OTHER_PAGE, expect=FAILED
        )
        self.assertEqual([entry["file"] for entry in entries], [str(PAGE), str(OTHER_PAGE)])
        self.assertEqual(len(self.errors), 2)
        self.assertIn("prose.txt: ", self.errors[0])
        self.assertIn("nothing: ", self.errors[1])
        self.assertEqual(len(self.list_own_roles()), 2)

    def test_modes_and_schemas(self):
        evaluation = self.put_outside(kit_command.submitted_evaluation())
        old = os.umask(0)
        try:
            self.run_raw("import", PAGE, evaluation)
        finally:
            os.umask(old)
        for path in [self.data, *self.data.rglob("*")]:
            mode = stat.S_IMODE(path.stat().st_mode)
            self.assertEqual(mode, 0o700 if path.is_dir() else 0o600, path)
            if path.is_file():
                self.assertEqual(kit_schemas.problems(json.loads(path.read_bytes())), [])

    def put_outside(self, document, name="file.json"):
        path = self.folder / name
        path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        return path

    def test_evaluation(self):
        evaluation = kit_command.submitted_evaluation()
        entry = self.import_one(self.put_outside(evaluation))
        self.assertEqual(entry["kind"], "evaluation")
        self.assertEqual(entry["id"], evaluation["id"])
        self.assertEqual(entry["title"], "Senior Backend Developer")
        self.assertEqual(len(self.run_json("list", "evaluations")), 1)
        self.assertEqual(len(self.run_json("list", "candidates")), 1)

    def test_another_version_is_refused(self):
        evaluation = kit_command.submitted_evaluation()
        self.import_one(self.put_outside(evaluation))
        before = self.snapshot()
        self.run_refused(
            "import", self.put_outside(evaluation | {"summary": "Changed."}), saying="file.json"
        )
        self.assertEqual(self.snapshot(), before)

    def test_another_version_of_what_came_with_the_program(self):
        """That cannot be deleted first."""
        role = json.loads(kit_command.INCLUDED.read_text("utf-8")) | {"title": "Changed"}
        self.run_refused("import", self.put_outside(role), saying="comes with the program")

    def test_a_kit_goes_to_a_colleague_and_back(self):
        self.run_raw("import", PAGE)
        (role,) = self.list_own_roles()
        kit = self.folder / "kit.json"
        self.run_raw("export", role["id"], "--output", kit)
        self.environment["XDG_DATA_HOME"] = str(self.home / "colleague")
        entry = self.import_one(kit)
        self.assertEqual((entry["id"], entry["title"]), (role["id"], role["title"]))
        self.run_raw("export", role["id"], "--output", "back.json")
        self.environment["XDG_DATA_HOME"] = str(self.home / "data")
        self.import_one("back.json", expect=WARNED)
        self.assertEqual(len(self.list_own_roles()), 1)

    def check_refused(self, path, saying):
        self.run_refused("import", path, saying=f"{path}: ")
        self.assertIn(saying, self.errors[0])
        self.assertFalse(self.data.exists() and any(self.data.rglob("*.json")))

    def test_pages_without_anything(self):
        for page, _ in kit_command.page_names("nothing-found"):
            with self.subTest(page.name):
                self.check_refused(page, "found none")
        for page, _ in kit_command.page_names("not-text"):
            with self.subTest(page.name):
                self.check_refused(page, "text")

    def test_a_page_as_a_browser_saves_it(self):
        page = self.folder / "page.html"
        page.write_text("<!DOCTYPE html><html><body><p>1. Why?</p><p>Purpose: x</p></body></html>")
        self.check_refused(page, "found HTML")

    def test_names_that_are_no_text(self):
        page = self.folder / os.fsdecode(b"half \xc3(\nand half.txt")
        shown = "half �( and half.txt"
        page.write_bytes(PAGE.read_bytes())
        self.assertEqual(self.run_text("import", page).split(": ")[0], f"{self.folder}/{shown}")
        (role,) = self.list_own_roles()
        exported = json.loads(self.run_text("export", role["id"], "--output", "-"))
        self.assertEqual(exported["source"]["name"], shown)
        page.write_bytes(b"")
        self.run_refused("import", page, saying=f"{self.folder}/{shown}: ")

    def test_no_files(self):
        os.mkfifo(self.folder / "fifo")
        (self.folder / "large.txt").write_bytes(b"Purpose: all\n" * 1600000)
        self.check_refused(self.folder / "fifo", "")
        self.check_refused(self.folder / "large.txt", "larger")
        self.check_refused(self.folder, "folder")
        self.check_refused(self.folder / "nothing", "exist")
        self.run_refused("import", saying="FILE")

    def test_a_link_to_nothing(self):
        link = self.folder / "link.txt"
        link.symlink_to(self.folder / "nowhere.txt")
        self.run_refused("import", link, saying="to what is not there")

    def test_a_link_is_followed(self):
        link = self.folder / "link.txt"
        link.symlink_to(PAGE)
        self.import_one(link)

    def test_malformed_kits(self):
        role = json.loads(kit_command.INCLUDED.read_text("utf-8"))
        changes = {
            "title": lambda r: r.update(title=7),
            "weight": lambda r: r["questions"][2].update(weight=10),
            "id": lambda r: r["questions"][1].update(id=r["questions"][0]["id"]),
            "skill": lambda r: r["questions"][0].update(skill=role["id"]),
            "scale": lambda r: r.update(scale=[{"label": "One"}]),
            "version": lambda r: r.update(version=2),
        }
        for member, change in changes.items():
            with self.subTest(member):
                broken = copy.deepcopy(role)
                change(broken)
                self.check_refused(self.put_outside(broken), member)

    def test_malformed_json(self):
        start = b'{ "format": "interview-kit/role",\n  "version": 1,\n'
        for name, rest in {
            "cut": b'  "id": "6d0f',
            "huge": b'  "x": 1e400 }',
            "nul": b'  "title": "a\\u0000b" }',
            "twice": b'  "version": 1 }',
            "deep": b'  "x": ' + b"[" * 2000 + b"]" * 2000 + b" }",
        }.items():
            with self.subTest(name):
                path = self.folder / "broken.json"
                path.write_bytes(start + rest)
                self.check_refused(path, "line 3")

    def test_rating_out_of_scale(self):
        evaluation = kit_command.submitted_evaluation()
        evaluation["answers"][0]["rating"] = 6
        self.check_refused(self.put_outside(evaluation), "rating")

    def test_drafts_and_candidates_are_refused(self):
        draft = kit_command.submitted_evaluation(state="draft", submitted=None)
        self.check_refused(self.put_outside(draft), "submitted")
        candidate = {"format": "interview-kit/candidate", "version": 1, "name": "Noor Haddad"}
        self.check_refused(self.put_outside(candidate | {"id": draft["id"]}), "")

    def test_nowhere_to_write(self):
        (self.home / "data").write_bytes(b"")
        self.run_refused("import", PAGE, saying=str(self.data))
        self.environment["XDG_DATA_HOME"] = "/proc/nowhere"
        self.run_refused("import", PAGE, saying="could not be saved")

    def test_nothing_follows_what_could_not_be_saved(self):
        self.environment["XDG_DATA_HOME"] = "/proc/nowhere"
        self.assertEqual(self.run_json("import", PAGE, OTHER_PAGE, expect=FAILED), [])
        self.assertEqual(len(self.errors), 2)
        self.assertIn(f"{PAGE}: could not be saved", self.errors[0])
        self.assertIn(f"{OTHER_PAGE}: was not imported", self.errors[1])


kit_command.main()
