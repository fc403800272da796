# SPDX-License-Identifier: GPL-3.0-or-later
"""An interview that has begun, and what of it is on the disk."""

from kit_e2e import App

ROLE = "Senior Backend Developer"


def start(binary, home, environment=None):
    app = App(binary, home, environment=environment)
    app.expect_text(ROLE)
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.type("Ines")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    return app


def note_in(draft):
    notes = [a.get("note") for a in draft["answers"] if a["question"] == draft["plan"][0]]
    return notes[0] if notes else None


def note_on_disk(home):
    drafts = home.drafts()
    return note_in(drafts[0]) if drafts else None


def draft_path(home):
    return next(home.library.glob("drafts/*.json"))
