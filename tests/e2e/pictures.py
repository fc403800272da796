#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of the README from the running program: pictures.py BINARY FOLDER.

Needs a session bus, a display of 1200 by 760 and the schema of the settings:
dbus-run-session -- xvfb-run -s '-screen 0 1200x760x24' tests/e2e/pictures.py build/src/interview-kit data/screenshots
"""

import json
import pathlib
import subprocess
import sys

from kit_e2e import App, Home, wait_for

# Of the first questions: rating, note, and how many seconds they took.
NOTES = [
    (4, "Moved billing off a monolith. Names the wrong guess (rounding) and how it showed.", 421),
    (3, "Flask by habit, Django once an admin was needed. One drawback, from memory.", 377),
    (4, "Boundaries by team. Followed one module over two years; half of it is gone again.", 403),
]
SECONDS_HERE = 232
LAST = [
    "Queue backed up on a Friday. Stopped the importer first, then looked: the slow query log"
    " pointed at a lock. Told support within ten minutes.",
    "First theory was wrong (the disk), and said so. Added an alert on the age of the oldest"
    " message, not on the length of the queue.",
]


def n_rated(home):
    drafts = home.drafts()
    return sum(1 for answer in drafts[0]["answers"] if answer.get("rating")) if drafts else 0


def answer_first_questions(app, home):
    app.expect_text("Senior Backend Developer")
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.type("Ines Duarte")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    for number, (rating, note, _) in enumerate(NOTES, 1):
        app.expect_text(f"Question {number} of 10")
        app.type(note)
        app.key(f"ctrl+{rating}")
        wait_for(lambda: n_rated(home) == number, f"rating {number} to be saved")
        app.key("ctrl+Page_Down")
        app.expect_focus("text", "Notes")
    app.type(LAST[0])
    wait_for(lambda: LAST[0] in str(home.drafts()), "the last note to be saved")


def let_time_pass(home):
    """As if the conversation had taken its time; the program is not running."""
    path = next(home.library.glob("drafts/*.json"))
    draft = json.loads(path.read_text("utf-8"))
    seconds = [answer[2] for answer in NOTES] + [SECONDS_HERE]
    for answer in draft["answers"]:
        place = draft["plan"].index(answer["question"])
        if place < len(seconds):
            answer["seconds"] = seconds[place]
    draft["seconds"] = sum(seconds)
    path.write_text(json.dumps(draft), "utf-8")


def finish_note(app, home):
    app.expect_text("Question 4 of 10")
    app.expect_focus("text", "Notes")
    app.key("ctrl+End", "Return", "Return")
    app.type(LAST[1])
    app.key("ctrl+5")
    wait_for(lambda: n_rated(home) == 4, "the last rating to be saved")
    wait_for(lambda: LAST[1] in str(home.drafts()), "the whole note to be saved")
    app.expect_text("Saved")


def take(app, path):
    app.screenshot(path)
    subprocess.run(
        ["convert", path, "-strip", "-define", "png:compression-level=9", f"PNG24:{path}"], check=True
    )


def main():
    binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    home = Home()
    try:
        app = App(binary, home)
        answer_first_questions(app, home)
        app.quit()
        let_time_pass(home)
        app = App(binary, home)
        app.hide_frame()
        finish_note(app, home)
        take(app, folder / "interview.png")
        app.quit()
    finally:
        home.end_processes()
        home.remove()


if __name__ == "__main__":
    main()
