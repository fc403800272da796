# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program, without a display, in a home of its own.

Each test-*.py is run as  test-NAME.py PROGRAM BUILD-ROOT  and speaks TAP.
"""

import copy
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = ROOT / "tests" / "fixtures" / "pages"
GOLDEN = ROOT / "tests" / "fixtures" / "golden"
INCLUDED = ROOT / "data" / "roles" / "senior-backend-developer.json"

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
DONE, WARNED, FAILED = 0, 1, 2

program = None
build_root = None


def read_golden(name):
    return json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))


def page_names(error):
    """The pages that hold something, or those that are refused with @error."""
    for path in sorted(PAGES.glob("*.expected.json")):
        expected = json.loads(path.read_text("utf-8"))
        if expected.get("error") == error:
            name = path.name.removesuffix(".expected.json")
            yield next(PAGES.glob(f"{name}.[tb][xi][tn]")), expected


class CommandTestCase(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="interview-kit-command-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.data = self.home / "data" / "interview-kit"
        self.library = self.data / "library"
        self.folder = self.home / "work"
        self.folder.mkdir()
        self.environment = {
            name: value for name, value in os.environ.items() if name not in DISPLAYS
        } | {
            "HOME": str(self.home),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_RUNTIME_DIR": str(self.home),
            "G_DEBUG": "fatal-warnings",
            "LC_ALL": "C.UTF-8",
            "LSAN_OPTIONS": f"suppressions={self.write_suppressions()}:print_suppressions=0",
        }

    def write_suppressions(self):
        """What fontconfig keeps to the end is no leak of ours."""
        path = self.home / "suppressions"
        path.write_text("leak:libfontconfig\n", "utf-8")
        return path

    def run_raw(self, *arguments, expect=DONE, **options):
        """Runs the program; its standard output as bytes. Errors are one line each.

        Where @expect is None, the test looks at self.status itself.
        """
        options = {"input": b"", "stdout": subprocess.PIPE} | options
        result = subprocess.run(
            [program, *map(os.fsencode, arguments)],
            stderr=subprocess.PIPE,
            env=options.pop("env", self.environment),
            cwd=self.folder,
            timeout=60,
            check=False,
            **options,
        )
        self.errors = result.stderr.decode("utf-8").splitlines()
        self.status = result.returncode
        if expect is not None:
            self.assertEqual(self.status, expect, self.errors)
        for line in self.errors:
            self.assertTrue(line.startswith("interview-kit: "), line)
        if self.status == DONE:
            self.assertEqual(self.errors, [])
        return result.stdout

    def run_text(self, *arguments, **options):
        return self.run_raw(*arguments, **options).decode("utf-8")

    def run_json(self, *arguments, **options):
        return json.loads(self.run_raw(*arguments, "--json", **options))

    def run_refused(self, *arguments, saying="", **options):
        """One line on standard error that has @saying in it, and nothing else."""
        output = self.run_raw(*arguments, expect=FAILED, **options)
        self.assertEqual(output, b"")
        self.assertEqual(len(self.errors), 1, self.errors)
        self.assertIn(saying, self.errors[0])

    def list_own_roles(self):
        return [role for role in self.run_json("list", "roles") if not role["included"]]

    def put(self, path, document):
        """Writes a file of ours, or bytes, below the data folder, where the program would."""
        path = self.data / path
        for folder in reversed(path.relative_to(self.data).parents):
            (self.data / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        if not isinstance(document, bytes):
            document = json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"
        path.write_bytes(document)
        return path

    def put_evaluation(self, evaluation):
        """The same for an evaluation: a draft of mine, or submitted."""
        name = evaluation["id"] + ".json"
        if evaluation["state"] == "draft":
            return self.put(f"drafts/{name}", evaluation)
        candidate = evaluation["candidate"]["id"]
        return self.put(f"library/candidates/{candidate}/evaluations/{name}", evaluation)

    def put_candidate(self, candidate):
        """The same for a candidate, as evaluations have them."""
        members = {"format": "interview-kit/candidate", "version": 1, "roles": []}
        return self.put(f"library/candidates/{candidate['id']}/candidate.json", members | candidate)

    def be(self, person):
        """From now on the interviewer is @person, as evaluations have them."""
        interviewer = {"format": "interview-kit/interviewer", "version": 1}
        self.put("interviewer.json", interviewer | {k: person[k] for k in ("id", "name")})

    def snapshot(self):
        """Every name below the data folder, and the bytes of every file."""
        return {
            str(path.relative_to(self.data)): path.read_bytes()
            if path.is_file() and not path.is_symlink()
            else None
            for path in sorted(self.data.rglob("*"))
        }


def submitted_evaluation(**members):
    """A small one of the included role: rated 4 once, weight as the role has it, the rest not asked."""
    role = json.loads(INCLUDED.read_text("utf-8"))
    questions = [question["id"] for question in role["questions"]]
    answers = [{"question": questions[0], "state": "rated", "rating": 4, "note": "Read the log first."}]
    answers += [{"question": question, "state": "not-asked"} for question in questions[1:]]
    return copy.deepcopy(
        {
            "format": "interview-kit/evaluation",
            "version": 1,
            "id": "7b1d5c3e-0a52-4f0e-9d0b-2f8a5c1e4d60",
            "candidate": {"id": "c4a9e8d2-6f17-4b35-8e21-9a0b7d5c3f14", "name": "Noor Haddad"},
            "role": role["id"],
            "kit": role,
            "interviewer": {"id": "e0f1a2b3-c4d5-4e6f-8a9b-0c1d2e3f4a5b", "name": "Ines Weber"},
            "round": "First",
            "date": "2026-03-14",
            "started": "2026-03-14T09:00:00Z",
            "submitted": "2026-03-14T10:00:00Z",
            "state": "submitted",
            "plan": questions,
            "answers": answers,
            "recommendation": "yes",
            "summary": "Calm under load.",
        }
        | members
    )


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def tell(self, test, fine, comment=""):
        self.number += 1
        print(f"{'ok' if fine else 'not ok'} {self.number} - {test.id()}{comment}", flush=True)

    def tell_failed(self, test, error):
        self.tell(test, False)
        for line in self._exc_info_to_string(error, test).splitlines():
            print("#", line)

    def addSuccess(self, test):
        self.tell(test, True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.tell(test, True, f" # SKIP {reason}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.tell_failed(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self.tell_failed(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.tell_failed(subtest, err)


def main():
    global program, build_root
    program, build_root = map(os.path.abspath, sys.argv[1:3])
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.number}")
    sys.exit(0 if result.wasSuccessful() else 1)
