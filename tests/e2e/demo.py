# SPDX-License-Identifier: GPL-3.0-or-later
"""A short interview in the real window, for whoever has no display: leaves pictures of it, and
the evaluation as a PDF."""

import argparse
import json
import pathlib
import shlex
import subprocess
import sys

from kit_e2e import App, SessionHome, wait_for

NOTES = (
    (4, "Split billing in two; wrote the interface first and moved the tests along."),
    (3, "Knows Django well. Would choose it again, could not say when not to."),
    (5, "Deleted an abstraction when three callers never moved. Said what it cost."),
    (2, "Jumped to a fix; the log came second."),
)
SUMMARY = "Owns what breaks and says so. Ask about incidents again in the next round."


def take(app, path):
    """A picture of the window at rest: two in a row are the same."""
    seen = []

    def is_still():
        app.screenshot(path)
        signature = ["identify", "-format", "%#", str(path)]
        seen.append(subprocess.run(signature, check=True, capture_output=True).stdout)
        return len(seen) > 1 and seen[-1] == seen[-2]

    wait_for(is_still, "the window to come to rest")


def choose_recommendation(app):
    app.tab_to("toggle button", "Yes")
    app.key("space")
    app.tab_to("text", "Summary")
    app.type(SUMMARY)
    app.expect_text(SUMMARY)
    app.expect_text("Saved")


def interview(app, output):
    app.expect_text("Senior Backend Developer")
    take(app, output / "1-role.png")
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.type("Ada Marsh")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")

    for number, (rating, note) in enumerate(NOTES, 1):
        app.expect_text(f"Question {number} of 10")
        app.type(note)
        app.key(f"ctrl+{rating}")
        if number == 3:
            app.expect_text(note)
            app.expect_text("Saved")
            take(app, output / "2-interview.png")
        app.key("ctrl+Page_Down")

    app.key("ctrl+Return")
    app.expect_text("Still Open")
    app.key("alt+m")
    app.expect_focus("text", "Reason")
    app.type("Out of time")
    app.key("Return")
    app.expect_text("4 of 10 rated")
    choose_recommendation(app)
    take(app, output / "3-verdict.png")
    app.key("ctrl+Return")
    app.expect_text("Submitted")
    take(app, output / "4-evaluation.png")
    app.quit()


def print_evaluation(command, path):
    listed = subprocess.run(
        [*command, "list", "evaluations", "--json"], check=True, capture_output=True, text=True
    )
    evaluation = json.loads(listed.stdout)[0]["id"]
    subprocess.run([*command, "print", evaluation, "--output", str(path)], check=True)
    wait_for(path.exists, "the PDF")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", required=True, help="the command that starts the program")
    parser.add_argument("--output", required=True, type=pathlib.Path, help="a folder")
    arguments = parser.parse_args()
    command = shlex.split(arguments.app)

    home = SessionHome()
    try:
        app = App(command, home)
        app.hide_frame()
        interview(app, arguments.output)
    finally:
        home.end_processes()
    print_evaluation(command, arguments.output / "evaluation.pdf")


if __name__ == "__main__":
    sys.exit(main())
