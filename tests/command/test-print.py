#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evaluation on paper, without a window."""

import shutil
import stat
import subprocess
import unittest

import kit_command
from kit_command import FAILED, INCLUDED, CommandTestCase

NAMES = ("Noor", "Haddad", "Ines", "Weber")


class Print(CommandTestCase):
    def setUp(self):
        super().setUp()
        self.evaluation = kit_command.submitted_evaluation()
        self.be(self.evaluation["interviewer"])
        self.put_evaluation(self.evaluation)
        self.number = self.evaluation["id"]

    def get_only_file(self):
        (path,) = self.folder.iterdir()
        return path

    def test_the_file(self):
        output = self.run_text("print", self.number)
        path = self.get_only_file()
        self.assertEqual(output, path.name + "\n")
        self.assertTrue(path.name.endswith(".pdf"))
        self.assertIn("2026-03-14", path.name)
        self.assertFalse(any(name.lower() in path.name.lower() for name in NAMES))
        self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not there")
    def test_the_text(self):
        self.run_text("print", self.number, "--as=evaluation")
        text = subprocess.run(
            ["pdftotext", "-layout", self.get_only_file(), "-"], capture_output=True, check=True
        ).stdout.decode("utf-8")
        for part in (*NAMES, "Senior Backend Developer", "Calm under load.", "Read the log first."):
            self.assertIn(part, text)

    @unittest.skipUnless(shutil.which("pdfinfo"), "pdfinfo is not there")
    def test_no_name_in_the_metadata(self):
        self.run_text("print", self.number)
        information = subprocess.run(
            ["pdfinfo", self.get_only_file()], capture_output=True, check=True
        ).stdout.decode("utf-8")
        self.assertFalse(any(name in information for name in NAMES), information)

    def test_nothing_is_overwritten(self):
        self.run_text("print", self.number)
        first = self.get_only_file()
        first.write_text("mine", "utf-8")
        name = self.run_text("print", self.number).strip()
        self.assertEqual(name, f"{first.stem} (2).pdf")
        self.assertEqual(self.run_text("print", self.number).strip(), f"{first.stem} (3).pdf")
        self.assertEqual(first.read_text("utf-8"), "mine")

    def test_the_same_twice(self):
        self.run_text("print", self.number, "-o", "a.pdf")
        self.assertEqual(self.run_raw("print", self.number, "-o", "-"), self.get_only_file().read_bytes())

    def test_what_is_named_is_overwritten(self):
        target = self.folder / "paper.pdf"
        target.write_text("old", "utf-8")
        self.assertEqual(self.run_text("print", self.number, "--output", "paper.pdf"), "paper.pdf\n")
        self.assertTrue(target.read_bytes().startswith(b"%PDF-"))

    def test_nowhere_to_write(self):
        self.run_refused("print", self.number, "--output", "nowhere/paper.pdf", saying="nowhere")
        self.assertEqual(list(self.folder.iterdir()), [])

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not there")
    def test_together(self):
        """One document of several, in the order in which they are named."""
        other = self.evaluation | {"id": "9" * 8 + self.number[8:], "round": "The other one"}
        self.put_evaluation(other)
        output = self.run_text("print", other["id"], self.number, "--output", "all.pdf")
        self.assertEqual(output, "all.pdf\n")
        text = subprocess.run(
            ["pdftotext", self.get_only_file(), "-"], capture_output=True, check=True
        ).stdout.decode("utf-8")
        self.assertEqual(text.count("Page 1 of "), 2)
        self.assertLess(text.index("The other one"), text.rindex("Page 1 of "))
        alone = self.run_raw("print", self.number, "-o", "-")
        self.assertGreater(len(self.get_only_file().read_bytes()), len(alone))

    def test_several(self):
        """One that cannot be printed does not keep the others from it."""
        other = self.evaluation | {"id": "9" * 8 + self.number[8:]}
        other.pop("digest", None)
        self.put_evaluation(other)
        output = self.run_text("print", self.number, "ffffffff", other["id"], expect=FAILED)
        self.assertEqual(len(self.errors), 1)
        self.assertIn("ffffffff", self.errors[0])
        names = output.splitlines()
        self.assertEqual(len(names), 2)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), sorted(names))
        self.run_refused("print", self.number, "ffffffff", "--output", "one.pdf", saying="ffffffff")
        self.assertFalse((self.folder / "one.pdf").exists())
        self.assertEqual(len(list(self.folder.iterdir())), 2)

    def test_refused(self):
        self.run_refused("print", self.number, "--as", "panel", saying="evaluation")
        self.run_refused("print", self.number, "--as", "kit", saying="as “kit”")
        self.run_refused("print", self.evaluation["role"], "--as", "evaluation", saying="as “kit”")
        self.run_refused("print", saying="ID")
        self.run_refused("print", "ffffffff", saying="ffffffff")
        self.run_refused("print", self.number, "--paper", saying="--paper")
        self.assertEqual(list(self.folder.iterdir()), [])

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not there")
    def test_a_record(self):
        candidate = self.evaluation["candidate"]
        self.put_candidate(candidate)
        for arguments in ((), ("--as", "record")):
            name = self.run_text("print", candidate["id"], *arguments).strip()
            text = subprocess.run(
                ["pdftotext", "-layout", self.folder / name, "-"], capture_output=True, check=True
            ).stdout.decode("utf-8")
            for part in ("Candidate record", candidate["name"], "Evaluation 1 · Submitted"):
                self.assertIn(part, text)
            self.assertNotIn(self.evaluation["interviewer"]["name"], text)
        self.assertEqual(
            sorted(path.name for path in self.folder.iterdir()),
            ["candidate-record (2).pdf", "candidate-record.pdf"],
        )

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not there")
    def test_a_kit(self):
        for arguments in ((), ("--as", "kit")):
            name = self.run_text("print", self.evaluation["role"], *arguments).strip()
            text = subprocess.run(
                ["pdftotext", "-layout", self.folder / name, "-"], capture_output=True, check=True
            ).stdout.decode("utf-8")
            for part in ("Interview form", "Senior Backend Developer", "Data you can trust"):
                self.assertIn(part, text)
        self.assertEqual(
            sorted(path.name for path in self.folder.iterdir()),
            ["interview-form (2).pdf", "interview-form.pdf"],
        )

    def test_what_is_sealed_stays_sealed(self):
        self.be({"id": "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d", "name": "Jo Smith"})
        self.run_refused("print", self.number, saying="submitted")

    def test_nothing_else_is_touched(self):
        before = self.snapshot()
        self.run_text("print", self.number)
        self.assertEqual(self.snapshot(), before)

    def test_a_draft_is_left_to_the_window(self):
        """It shows the candidate's new name, which the window, if any, is to write."""
        self.put_evaluation(self.evaluation | {"state": "draft", "submitted": None})
        self.put_candidate(self.evaluation["candidate"] | {"name": "Noor Aziz"})
        before = self.snapshot()
        self.run_text("print", self.number)
        self.run_text("export", self.number, "--format=csv")
        self.assertEqual(self.snapshot(), before)
        self.assertIn("Noor Aziz", self.run_text("export", self.number, "--format=markdown"))


kit_command.main()
