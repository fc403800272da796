# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 in the middle of a sentence: back at the same question, with at most the last second
of typing missing."""

import sys
import time

import kit_e2e
from kit_e2e import App, wait_for
from kit_interview import start

SENTENCE = "Ran the old and the new side by side for four weeks and compared every invoice. "
SECONDS_LOST = 1.0


def note_on_disk(home, number):
    drafts = home.drafts()
    if not drafts:
        return ""
    question = drafts[0]["plan"][number - 1]
    notes = [a.get("note") or "" for a in drafts[0]["answers"] if a["question"] == question]
    return notes[0] if notes else ""


def killed(binary, home):
    app = App(binary, home)
    app.expect_text("Senior Backend Developer")
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.type("Ines")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    app.key("ctrl+Page_Down", "ctrl+Page_Down")
    app.expect_text("Question 3 of 10")
    app.expect_focus("text", "Notes")

    # What each key typed, and when it was typed at the latest: for two seconds and a half.
    typed = []
    started = time.monotonic()
    for character in SENTENCE * 10:
        app.xdotool("type", "--delay", "0", character)
        typed.append((character, time.monotonic()))
        if typed[-1][1] - started > 2.5:
            break
    killed_at = time.monotonic()
    app.kill()

    kept = note_on_disk(home, 3)
    assert (SENTENCE * 10).startswith(kept), f"not a beginning of what was typed: {kept!r}"
    must_be_there = sum(1 for _, at in typed if at <= killed_at - SECONDS_LOST)
    assert must_be_there > 5, "typed too slowly to say anything"
    assert len(kept) >= must_be_there, f"{must_be_there - len(kept)} keys older than a second lost"

    app = App(binary, home)
    app.expect_text("Question 3 of 10")
    notes = app.expect_focus("text", "Notes")
    wait_for(lambda: App.text_of(notes) == kept, "the note to stand in the window again")
    app.quit()


def killed_at_the_end(binary, home):
    """Back at the evaluation, when it was left there."""
    app = start(binary, home)
    app.key("ctrl+1", "ctrl+Return")
    app.expect_text("Still Open")
    app.key("alt+m")
    app.expect_focus("text", "Reason")
    app.key("Return")
    app.tab_to("text", "Summary")
    app.type("Calm under pressure.")
    wait_for(
        lambda: [d for d in home.drafts() if d.get("summary") == "Calm under pressure."],
        "the summary to be saved",
    )
    app.kill()
    app = App(binary, home)
    app.expect_text("Recommendation")
    app.expect_text("Calm under pressure.")
    app.expect_focus("toggle button", "Definitely no")
    app.key("alt+Left")
    app.expect_text("Question 1 of 10")
    app.quit()


if __name__ == "__main__":
    sys.exit(kit_e2e.run([killed, killed_at_the_end]))
