#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas are schemas, take what FORMATS describes, and refuse what it rules out."""

import copy
import unittest

from jsonschema import Draft202012Validator

from kit_schemas import load_schemas, problems

QUESTION = "3f8f5a2e-6a0d-4c86-9c5b-0a2f3a5f9d01"
OTHER = "3f8f5a2e-6a0d-4c86-9c5b-0a2f3a5f9d02"
TIME = "2026-11-23T18:00:00Z"

KIT = {
    "id": OTHER,
    "title": "Bicycle Mechanic",
    "minutes": 30,
    "scale": [{"label": label} for label in ("Poor", "Weak", "Good", "Strong")],
    "skills": [{"id": OTHER, "name": "Brakes", "weight": 2}],
    "questions": [
        {
            "id": QUESTION,
            "text": "How do you bleed a brake?",
            "skill": OTHER,
            "follow-ups": ["And on the road?"],
            "anchors": {"1": "Guesses.", "4": "Explains why."},
            "weight": 9,
            "minutes": 5,
        }
    ],
    "red-flags": [{"id": OTHER, "text": "Rides off without a test."}],
    "created": TIME,
}

VALID = {
    "role": {**KIT, "source": {"name": "page.txt", "digest": "0" * 64, "url": None}},
    "evaluation": {
        "id": OTHER,
        "candidate": {"id": OTHER, "name": "R&D <lead>"},
        "role": OTHER,
        "kit": KIT,
        "interviewer": {"id": OTHER, "name": "Ada"},
        "date": "2026-11-23",
        "started": TIME,
        "submitted": TIME,
        "state": "submitted",
        "plan": [QUESTION],
        "answers": [{"question": QUESTION, "state": "rated", "rating": 4, "seconds": 12}],
        "added-questions": [{"id": OTHER, "text": "Why?", "note": ""}],
        "red-flags": [{"red-flag": OTHER, "question": None, "observed": "Did so."}],
        "recommendation": "strong-yes",
        "ended-early": None,
        "imported": False,
        "seconds": 600,
        "digest": "a" * 64,
    },
    "candidate": {
        "id": OTHER,
        "name": "",
        "contacts": [{"kind": "e-mail", "value": "a@example.org"}],
        "roles": [{"role": OTHER, "stage": "phone"}],
        "attachments": [{"name": "CV", "uri": "file:///cv.pdf"}],
        "hold": {"reason": "A charge is filed.", "by": "Ada", "at": TIME},
    },
    "panel": {
        "id": OTHER,
        "candidate": OTHER,
        "role": OTHER,
        "consensus": [{"question": QUESTION, "rating": 3, "by": ["Ada"], "at": TIME}],
        "decision": {"outcome": "advance", "reason": "", "by": "Ada", "at": TIME},
        "looked": [{"by": OTHER, "reason": "Chair", "at": TIME}],
    },
    "role-panel": {"id": OTHER, "stages": ["phone"], "dropped": [{"question": QUESTION}]},
    "interviewer": {"id": OTHER, "name": "Ada"},
    "private-notes": {"id": OTHER, "notes": [{"question": QUESTION, "note": "Nervous."}]},
    "place": {"page": "interview", "evaluation": OTHER, "role": None},
}

# What is changed in a valid file so that it no longer is one: kind, path, value.
REFUSED = [
    ("role", ("version",), 2),
    ("role", ("id",), OTHER.upper()),
    ("role", ("title",), None),
    ("role", ("scale",), [{"label": "One"}] * 3),
    ("role", ("scale",), [{"label": "One"}] * 8),
    ("role", ("minutes",), 1441),
    ("role", ("minutes",), 30.5),
    ("role", ("created",), "2026-11-23T18:00:00+01:00"),
    ("role", ("source", "digest"), "abc"),
    ("role", ("skills", 0, "weight"), 10),
    ("role", ("questions", 0, "weight"), 0),
    ("role", ("questions", 0, "text"), None),
    ("role", ("questions", 0, "anchors", "1"), 5),
    ("role", ("questions", 0, "follow-ups"), "one"),
    ("evaluation", ("state",), "finished"),
    ("evaluation", ("state",), "draft"),
    ("evaluation", ("submitted",), None),
    ("evaluation", ("candidate",), None),
    ("evaluation", ("date",), "23.11.2026"),
    ("evaluation", ("plan",), [QUESTION, QUESTION]),
    ("evaluation", ("recommendation",), "maybe"),
    ("evaluation", ("seconds",), -1),
    ("evaluation", ("kit", "questions"), None),
    ("evaluation", ("answers", 0, "rating"), 8),
    ("evaluation", ("answers", 0, "rating"), 0),
    ("evaluation", ("answers", 0, "rating"), None),
    ("evaluation", ("answers", 0, "state"), "not-asked"),
    ("evaluation", ("answers", 0, "private-note"), "Nervous."),
    ("candidate", ("name",), None),
    ("candidate", ("hold", "reason"), None),
    ("panel", ("decision", "outcome"), "hire"),
    ("role-panel", ("dropped", 0, "question"), "first"),
    ("interviewer", ("name",), None),
    ("private-notes", ("notes", 0, "note"), None),
    ("place", ("question",), 7),
]


def document(kind):
    return {"format": f"interview-kit/{kind}", "version": 1, **copy.deepcopy(VALID[kind])}


def changed(kind, path, value):
    result = document(kind)
    holder = result
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return result


def with_unknown_members(value):
    if isinstance(value, dict):
        return {**{k: with_unknown_members(v) for k, v in value.items()}, "x-future": [None]}
    if isinstance(value, list):
        return [with_unknown_members(item) for item in value]
    return value


class Schemas(unittest.TestCase):
    def test_are_schemas(self):
        schemas = load_schemas()
        self.assertEqual(set(schemas), set(VALID))
        for name, schema in schemas.items():
            with self.subTest(name):
                Draft202012Validator.check_schema(schema)
                self.assertTrue(schema["$id"].endswith(f"/{name}.schema.json"))

    def test_take(self):
        for kind in VALID:
            with self.subTest(kind):
                self.assertEqual(problems(document(kind)), [])

    def test_take_unknown_members_everywhere(self):
        for kind in VALID:
            with self.subTest(kind):
                self.assertEqual(problems(with_unknown_members(document(kind))), [])

    def test_refuse(self):
        for kind, path, value in REFUSED:
            with self.subTest(kind=kind, path=path, value=value):
                self.assertNotEqual(problems(changed(kind, path, value)), [])

    def test_private_notes_are_for_drafts(self):
        draft = document("evaluation")
        draft.update({"state": "draft", "submitted": None, "recommendation": None})
        draft["answers"][0]["private-note"] = "Nervous."
        self.assertEqual(problems(draft), [])

    def test_a_draft_may_not_know_who(self):
        draft = document("evaluation")
        draft.update({"state": "draft", "candidate": None, "interviewer": None})
        del draft["submitted"]
        self.assertEqual(problems(draft), [])

    def test_revisions(self):
        evaluation = document("evaluation")
        earlier = copy.deepcopy(evaluation)
        evaluation["revisions"] = [{"at": TIME, "reason": "A slip.", "was": earlier}]
        self.assertEqual(problems(evaluation), [])
        earlier["revisions"] = []
        self.assertNotEqual(problems(evaluation), [])
        del earlier["revisions"]
        earlier["answers"][0]["private-note"] = "Nervous."
        self.assertNotEqual(problems(evaluation), [])

    def test_unknown_formats_are_refused(self):
        for value in ({}, [], {"format": "interview-kit/recipe"}, {"format": 1}):
            with self.subTest(value=value):
                self.assertNotEqual(problems(value), [])


if __name__ == "__main__":
    unittest.main()
