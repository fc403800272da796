#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which door: help, version, slips of the pen, a window that cannot open, output that is lost."""

import os
import pathlib
import subprocess

import kit_command
from kit_command import DONE, FAILED, CommandTestCase

COMMANDS = ("import", "list", "print", "export", "check")


class Door(CommandTestCase):
    def test_help(self):
        text = self.run_text("--help")
        self.assertEqual(self.run_text("-h"), text)
        for command in COMMANDS:
            self.assertIn(f"  interview-kit {command} ", text)
        self.assertNotIn("compare", text)

    def test_help_of_each_command(self):
        for command in COMMANDS:
            text = self.run_text(command, "--help")
            self.assertIn(f"interview-kit {command} ", text)
            self.assertNotIn("(null)", text)

    def test_version(self):
        self.assertRegex(self.run_text("--version"), r"^interview-kit \d+\.\d+\.\d+\n$")

    def test_slips(self):
        self.run_refused("lsit", saying="lsit")
        self.run_refused("nowhere/page.txt", saying="nowhere/page.txt")
        for command in COMMANDS:
            self.run_refused(command, "--bogus", saying="--bogus")
        self.assertFalse(self.data.exists())

    def test_no_display(self):
        self.environment["GSETTINGS_SCHEMA_DIR"] = str(pathlib.Path(kit_command.build_root, "data"))
        self.run_refused(saying="display")
        self.run_refused("--gapplication-service", saying="display")

    def test_no_schema(self):
        self.environment["XDG_DATA_DIRS"] = str(self.home)
        self.environment.pop("GSETTINGS_SCHEMA_DIR", None)
        self.run_refused(saying="io.github.interview_kit.InterviewKit")

    def test_output_that_is_lost(self):
        for arguments in (["list"], ["check"], ["--help"], ["list", "--json"], ["list", "--help"]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                self.run_raw(*arguments, expect=FAILED, stdout=full)
                self.assertEqual(len(self.errors), 1)

    def test_nobody_reads(self):
        reader, writer = os.pipe()
        os.close(reader)
        self.run_raw("list", expect=FAILED, stdout=writer)
        os.close(writer)
        self.assertEqual(len(self.errors), 1)

    def test_closed_output(self):
        page = kit_command.PAGES / "statements.txt"
        done = subprocess.run(
            ["/bin/sh", "-c", '"$0" import "$1" >&-', kit_command.program, page],
            env=self.environment,
            stderr=subprocess.PIPE,
            check=False,
        )
        self.assertEqual(done.returncode, FAILED, done.stderr)
        for path in self.library.rglob("*.json"):
            self.assertTrue(path.read_bytes().startswith(b"{"))

    def test_no_locale_is_needed(self):
        self.environment["LC_ALL"] = "xx_XX.nonsense"
        self.run_raw("list", expect=DONE)


kit_command.main()
