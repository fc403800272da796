#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A library with everything wrong that may go wrong with files: the rest of it loads, what is
wrong is named, and nothing is touched."""

import copy
import json
import os
import stat
import uuid

import kit_command
from kit_command import DONE, INCLUDED, WARNED, CommandTestCase

ROLE = json.loads(INCLUDED.read_text("utf-8"))


def make_id(name):
    return str(uuid.uuid5(uuid.NAMESPACE_OID, name))


class Check(CommandTestCase):
    def put_role(self, name, change=None, raw=None):
        role = copy.deepcopy(ROLE) | {"id": make_id(name), "title": name}
        if change is not None:
            change(role)
        path = f"library/roles/{make_id(name)}.json"
        self.put(path, role if raw is None else raw)
        return path

    def check(self, path, line=None, saying=""):
        """Nothing but @path is wrong, and the problem says where and what."""
        before = self.snapshot()
        (problem,) = self.run_json("check", expect=WARNED)
        self.assertEqual(list(problem), ["file", "problem", "line"])
        self.assertEqual(problem["file"], path)
        self.assertIn(saying, problem["problem"])
        self.assertEqual(problem["line"], line)

        text = self.run_text("check", expect=WARNED)
        self.assertEqual(text, f"{path}: {problem['problem']}\n")

        titles = [role["title"] for role in self.run_json("list", expect=WARNED)]
        self.assertEqual(titles, ["Good", "Senior Backend Developer"])
        self.assertEqual(len(self.run_json("list", "evaluations", expect=WARNED)), 1)
        self.assertEqual(self.snapshot(), before)

    def setUp(self):
        super().setUp()
        self.put_role("Good")
        self.put_evaluation(kit_command.submitted_evaluation())

    def test_nothing_is_wrong(self):
        before = self.snapshot()
        self.assertEqual(self.run_json("check"), [])
        self.assertEqual(len(self.run_text("check").splitlines()), 1)
        self.assertEqual(self.snapshot(), before)

    def test_not_json(self):
        self.check(self.put_role("x", raw=b"Dear all,\n"), line=1)

    def test_empty(self):
        self.check(self.put_role("x", raw=b""), line=1)

    def test_cut(self):
        whole = json.dumps(ROLE, indent=2).encode()
        cut = whole[: len(whole) // 2]
        self.check(self.put_role("x", raw=cut), line=cut.count(b"\n") + 1)

    def test_another_format(self):
        path = self.put_role("x", lambda role: role.update(format="somebody-else/role"))
        self.check(path, line=1, saying="somebody-else/role")

    def test_newer_version(self):
        self.check(self.put_role("x", lambda role: role.update(version=2)), line=1, saying="newer")

    def test_large(self):
        raw = json.dumps(ROLE | {"overview": "x" * 20_000_000}).encode()
        self.check(self.put_role("x", raw=raw), saying="larger than 16 MB")

    def test_deep(self):
        start = json.dumps(ROLE, indent=2).encode()[:-2]
        raw = start + b',\n  "x": ' + b"[" * 2000 + b"]" * 2000 + b"\n}\n"
        self.check(self.put_role("x", raw=raw), line=raw.count(b"\n") - 1)

    def make_path(self):
        path = f"library/roles/{make_id('x')}.json"
        return path, self.data / path

    def test_fifo(self):
        path, full = self.make_path()
        os.mkfifo(full)
        self.check(path, saying="pipe")
        self.assertTrue(stat.S_ISFIFO(full.lstat().st_mode))

    def test_symlink(self):
        path, full = self.make_path()
        target = self.home / "elsewhere.json"
        target.write_text(json.dumps(ROLE | {"id": make_id("x")}), "utf-8")
        full.symlink_to(target)
        self.check(path, saying="link")
        self.assertEqual(full.readlink(), target)

    def test_dangling_symlink(self):
        path, full = self.make_path()
        full.symlink_to(self.home / "nowhere")
        self.check(path, saying="link")

    def test_folder(self):
        path, full = self.make_path()
        full.mkdir()
        self.check(path, saying="folder")

    def test_members(self):
        other = make_id("somebody")
        for saying, change in {
            "title": lambda role: role.update(title=[]),
            "questions[3].weight": lambda role: role["questions"][3].update(weight=0),
            "questions[1].id": lambda role: role["questions"][1].update(
                id=role["questions"][0]["id"]
            ),
            "questions[0].skill": lambda role: role["questions"][0].update(skill=other),
            "minutes": lambda role: role.update(minutes=1441),
            "revision": lambda role: role.update(revision=1.5),
        }.items():
            with self.subTest(saying):
                path = self.put_role("x", change)
                (problem,) = self.run_json("check", expect=WARNED)
                self.check(path, line=problem["line"], saying=saying)
                self.assertGreater(problem["line"], 1)

    def test_numbers_and_texts(self):
        whole = json.dumps(ROLE, indent=2, ensure_ascii=False)
        first = whole.index("\n") + 1
        for value in (b"1e400", b"9" * 30, b'"a\\u0000b"', b'"\xc3\x28"', b"NaN", b"007", b"\x00"):
            with self.subTest(value):
                raw = whole[:first].encode() + b'  "x": ' + value + b",\n" + whole[first:].encode()
                self.check(self.put_role("x", raw=raw), line=2)

    def test_ratings(self):
        evaluation = kit_command.submitted_evaluation(id=make_id("evaluation"))
        for saying, answer in {
            "answers[0].rating": {"rating": 6},
            "answers[0].question": {"question": make_id("nobody asked")},
            "answers[0].state": {"state": "splendid", "rating": None},
        }.items():
            with self.subTest(saying):
                broken = copy.deepcopy(evaluation)
                broken["answers"][0].update(answer)
                path = self.put_evaluation(broken).relative_to(self.data)
                (problem,) = self.run_json("check", expect=WARNED)
                self.check(str(path), line=problem["line"], saying=saying)

    def test_a_draft(self):
        path = f"drafts/{make_id('draft')}.json"
        self.put(path, b'{ "format": "interview-kit/evaluation" }\n')
        self.check(path, line=1, saying="version")

    def test_conflict_copies(self):
        good = self.put_role("Good")
        path = good.replace(".json", ".sync-conflict-20260314-101112-ABCDEFG.json")
        self.put(path, (self.data / good).read_bytes())
        self.check(path)

    def put_by_the_way(self):
        """Files that a command does not need, each as it should be: path to document."""
        evaluation = kit_command.submitted_evaluation()
        candidate, role = evaluation["candidate"]["id"], evaluation["role"]
        files = {
            f"private/{evaluation['id']}.json": {
                "format": "interview-kit/private-notes",
                "version": 1,
                "id": evaluation["id"],
                "notes": [{"question": evaluation["plan"][0], "note": "Left-handed."}],
            },
            f"library/role-panels/{role}.json": {
                "format": "interview-kit/role-panel",
                "version": 1,
                "id": role,
                "stages": ["Phone", "Workshop"],
                "dropped": [{"question": evaluation["plan"][0], "reason": "Known outside."}],
            },
            f"library/candidates/{candidate}/panels/{role}.json": {
                "format": "interview-kit/panel",
                "version": 1,
                "id": make_id("panel"),
                "candidate": candidate,
                "role": role,
                "looked": [{"by": make_id("somebody"), "reason": "I sign."}],
            },
        }
        for path, document in files.items():
            self.put(path, document)
        return files

    def test_what_nobody_opens_is_looked_at(self):
        files = self.put_by_the_way()
        self.assertEqual(self.run_json("check"), [])
        for path, document in files.items():
            whole = json.dumps(document, indent=2).encode()
            for saying, raw in {
                "the end of the file": whole[:-30],
                "recipe": whole.replace(document["format"].encode(), b"interview-kit/recipe"),
                "newer version": whole.replace(b'"version": 1', b'"version": 2'),
                "stands twice": whole.replace(b'"version": 1', b'"version": 1,\n  "version": 1'),
                "an id": whole.replace(document["id"].encode(), b"somebody"),
            }.items():
                with self.subTest(path=path, saying=saying):
                    self.put(path, raw)
                    (problem,) = self.run_json("check", expect=WARNED)
                    self.check(path, line=problem["line"], saying=saying)
                    self.assertGreater(problem["line"], 0)
            self.put(path, document)

    def test_members_of_what_nobody_opens(self):
        files = self.put_by_the_way()
        notes, role_panel, panel = files
        for path, saying, change in [
            (notes, "notes[0].note", {"notes": [{"question": make_id("q"), "note": 7}]}),
            (notes, "notes[1].question", {"notes": 2 * [{"question": make_id("q"), "note": ""}]}),
            (role_panel, "stages[1]", {"stages": ["Phone", 2]}),
            (role_panel, "dropped[0].question", {"dropped": [{"question": "first"}]}),
            (role_panel, "dropped[0].at", {"dropped": [{"question": make_id("q"), "at": "now"}]}),
            (panel, "looked[0].by", {"looked": [{}]}),
            (panel, "decision.outcome", {"decision": {"outcome": "perhaps"}}),
        ]:
            with self.subTest(saying):
                self.put(path, files[path] | change)
                (problem,) = self.run_json("check", expect=WARNED)
                self.check(path, line=problem["line"], saying=saying)
                self.put(path, files[path])

    def test_copies_of_what_nobody_opens(self):
        for path, document in self.put_by_the_way().items():
            for ending in (
                ".sync-conflict-20260314-101112-ABCDEFG.json",
                " (conflicted copy 2026-03-14 101112).json",
            ):
                with self.subTest(path + ending):
                    copy_path = path.replace(".json", ending)
                    self.put(copy_path, document)
                    self.check(copy_path, saying=path)
                    (self.data / copy_path).unlink()

    def test_copies_of_single_files(self):
        evaluation = kit_command.submitted_evaluation()
        folder = f"library/candidates/{evaluation['candidate']['id']}"
        self.put("interviewer.sync-conflict-20260314-101112-ABCDEFG.json", b"{}")
        self.put(f"{folder}/candidate (conflicted copy 2026-03-14 101112).json", b"{}")
        files = [problem["file"] for problem in self.run_json("check", expect=WARNED)]
        self.assertEqual(len(files), 2)

    def test_private_notes_of_nothing(self):
        evaluation = kit_command.submitted_evaluation(id=make_id("evaluation"))
        path = f"private/{evaluation['id']}.json"
        notes = {"format": "interview-kit/private-notes", "version": 1, "notes": []}
        self.put(path, notes | {"id": evaluation["id"]})
        self.check(path, saying="nowhere")
        self.put_evaluation(evaluation | {"state": "draft", "submitted": None})
        self.assertEqual(self.run_json("check"), [])

    def test_a_role_of_another_name_is_used(self):
        role = copy.deepcopy(ROLE) | {"id": make_id("x"), "title": "Baker"}
        self.put("library/roles/Baker.json", role)
        (problem,) = self.run_json("check", expect=WARNED)
        self.assertIn("is used", problem["problem"])
        self.assertIn(f"{make_id('x')}.json", problem["problem"])
        self.assertEqual(problem["file"], "library/roles/Baker.json")
        exported = json.loads(self.run_text("export", make_id("x"), "--output", "-"))
        self.assertEqual(exported["title"], "Baker")

    def test_a_candidate_of_another_name_is_used(self):
        evaluation = kit_command.submitted_evaluation()
        candidate = evaluation["candidate"]
        folder = self.data / "library" / "candidates"
        self.put(
            f"library/candidates/{candidate['id']}/candidate.json",
            {"format": "interview-kit/candidate", "version": 1} | candidate,
        )
        (folder / candidate["id"]).rename(folder / "Noor")
        (problem,) = self.run_json("check", expect=WARNED)
        self.assertEqual(problem["file"], "library/candidates/Noor/candidate.json")
        (row,) = self.run_json("list", "candidates", expect=WARNED)
        self.assertEqual((row["id"], row["evaluations"]), (candidate["id"], 1))
        self.be(evaluation["interviewer"])
        exported = json.loads(self.run_text("export", evaluation["id"], "--output", "-"))
        self.assertEqual(exported["summary"], evaluation["summary"])

    def test_a_wrong_digest(self):
        evaluation = kit_command.submitted_evaluation(digest="0" * 64)
        path = self.put_evaluation(evaluation).relative_to(self.data)
        self.check(str(path))

    def test_what_is_not_ours_is_left_alone(self):
        self.put("library/roles/notes.txt", b"hello")
        self.put("library/.stfolder/marker", b"")
        self.test_nothing_is_wrong()

    def test_what_it_quotes_stays_on_the_line(self):
        path = "library/roles/two\nlines \033[2J.json"
        self.put(path, ROLE | {"format": "a\nb\033[2J" + "c" * 1000})
        (problem,) = self.run_json("check", expect=WARNED)
        self.assertEqual((problem["file"], problem["line"]), (path, 1))
        self.assertLess(len(problem["problem"]), 200)
        (line,) = self.run_text("check", expect=WARNED).splitlines()
        self.assertTrue(line.startswith("library/roles/two lines �[2J.json: line 1: format: "))
        self.assertNotIn("\033", line)

    def test_no_folder_of_a_candidate(self):
        path = "library/candidates/Noor.json"
        self.put("library/candidates/notes.txt", b"hello")
        self.assertEqual(self.run_json("check"), [])
        self.put(path, b"{}")
        self.check(path, saying="folder")
        (self.data / path).unlink()
        os.mkfifo(self.data / "library/candidates/fifo")
        self.check("library/candidates/fifo", saying="folder")

    def test_two_things_are_wrong(self):
        paths = [self.put_role("x", raw=b"{"), self.put_role("y", raw=b"[")]
        files = [problem["file"] for problem in self.run_json("check", expect=WARNED)]
        self.assertEqual(sorted(files), sorted(paths))

    def test_an_id_that_cannot_be_read_says_why(self):
        path = self.put_role("x", raw=b"{")
        self.run_refused("export", make_id("x"), saying=path)
        self.run_refused("export", make_id("x")[:6], saying="line 1")

    def test_one_too_many(self):
        self.run_refused("check", "roles", saying="“roles” is one too many")

    def test_no_data_folder_to_read(self):
        self.environment["XDG_DATA_HOME"] = "/dev/null"
        self.run_refused("check", saying="/dev/null/interview-kit")
        self.run_refused("list", saying="/dev/null/interview-kit")


kit_command.main()
