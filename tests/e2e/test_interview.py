# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole interview in the real window, by keys alone, from the role to the printed evaluation."""

import subprocess
import sys

import kit_e2e
from kit_e2e import App, wait_for

ROLE = "Senior Backend Developer"


def only(items):
    assert len(items) == 1, f"{len(items)} instead of one"
    return items[0]


def answer(home, number):
    """What is on the disk about a question, by its place in the plan."""
    draft = only(home.drafts())
    question = draft["plan"][number - 1]
    found = [a for a in draft["answers"] if a["question"] == question]
    return found[0] if found else {}


def expect_answer(home, number, **members):
    def right():
        found = answer(home, number)
        return all(found.get(k.replace("_", "-")) == v for k, v in members.items())

    wait_for(right, f"question {number} to be saved as {members}, not {answer(home, number)}")


def start(binary, home, name):
    app = App(binary, home)
    app.expect_text(ROLE)
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.type(name)
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    return app


def rate(app, home, number, rating, note):
    app.expect_text(f"Question {number} of 10")
    app.type(note)
    app.key(f"ctrl+{rating}")
    app.type(" After.")
    expect_answer(home, number, state="rated", rating=rating, note=f"{note} After.")


def see_red_flag(app, home):
    app.tab_to("list item", "Red Flags")
    app.key("space")
    app.find("check box")
    app.tab_to("check box", lambda name: True)
    app.key("space")
    app.find("text", lambda name: "bserved" in name)
    app.tab_to("text", lambda name: "bserved" in name)
    app.type("Would not name one failure.")

    def saved():
        flags = only(home.drafts()).get("red-flags") or []
        return [f for f in flags if f.get("observed") == "Would not name one failure."]

    flag = only(wait_for(saved, "the red flag to be saved"))
    assert flag["question"] == only(home.drafts())["plan"][1]
    app.tab_to("text", "Notes")


def interview(binary, home):
    app = start(binary, home, "R&D <lead>")
    rate(app, home, 1, 4, "Billing split in two.")
    app.key("ctrl+Page_Down")
    app.expect_focus("text", "Notes")
    rate(app, home, 2, 2, "Names one framework.")
    see_red_flag(app, home)
    app.key("ctrl+Page_Down")
    rate(app, home, 3, 5, "Interfaces first.")

    # The same again clears, and undo brings it back.
    app.key("ctrl+5")
    wait_for(lambda: answer(home, 3).get("state") != "rated", "the rating to be cleared")
    app.key("ctrl+5")
    expect_answer(home, 3, state="rated", rating=5)
    app.key("ctrl+Page_Down", "ctrl+9")
    expect_answer(home, 4, state="no-evidence")

    # A question on the fly, what the candidate asked, and what else there is to say.
    app.key("ctrl+shift+a")
    app.expect_focus("text", "Question")
    app.type("Why this city?")
    app.tab_to("text", "Notes")
    app.type("Family nearby.")
    app.key("ctrl+Page_Down")
    app.expect_text("Candidate’s Questions")
    app.type("Who reviews code?")
    app.key("ctrl+Page_Down")
    app.type("Calm under pressure.")

    def saved():
        draft = only(home.drafts())
        added = draft.get("added-questions") or [{}]
        return (
            added[0].get("text") == "Why this city?"
            and added[0].get("note") == "Family nearby."
            and draft.get("candidate-questions") == "Who reviews code?"
            and draft.get("notes") == "Calm under pressure."
        )

    wait_for(saved, "the added question and the notes to be saved")
    assert "of 5" not in app.texts(), "a total shows while one rates"
    return app


def resume(app, binary, home):
    """Leaves, ends the program, and comes back in the evening."""
    app.key("alt+Left")
    app.find("button", "Start Interview")
    app.quit()
    app = App(binary, home)
    app.expect_text(ROLE)
    app.tab_to("button", lambda name: name.startswith("Resume"))
    app.key("Return")
    app.expect_focus("text", "Notes")
    # Where one goes on: at the first question that is open.
    app.expect_text("Question 5 of 10")
    return app


def finish(app, home):
    app.key("ctrl+Return")
    app.expect_text("Still Open")
    app.key("alt+m")
    app.expect_focus("text", "Reason")
    app.type("Out of time")
    app.key("Return")
    expect_answer(home, 10, state="not-asked", reason="Out of time")
    app.expect_text("3 of 10 rated")
    app.expect_focus("toggle button", "Definitely no")
    app.tab_to("toggle button", "Yes")
    app.key("space")
    app.tab_to("text", "Summary")
    app.type("Would build it again with them.")
    wait_for(
        lambda: only(home.drafts()).get("summary") == "Would build it again with them.",
        "the summary to be saved",
    )
    assert only(home.drafts())["recommendation"] == "yes"
    app.key("ctrl+Return")
    wait_for(lambda: not home.drafts() and only(home.submitted()), "the submission")


def undo_and_submit_again(app, home):
    app.expect_text("Submitted")
    app.key("ctrl+z")
    wait_for(lambda: home.drafts() and not home.submitted(), "the submission to be taken back")
    app.expect_text("Recommendation")
    app.key("ctrl+Return")
    wait_for(lambda: not home.drafts() and only(home.submitted()), "the second submission")


def expect_not_recent(home, name):
    for path in home.path.rglob("recently-used.xbel"):
        assert name not in path.read_text(), f"{name} is in the list of recent files"


def export(app, home):
    path = home.path / "evaluation.pdf"
    app.key("ctrl+p")
    app.find("dialog", "Print Preview")
    app.key("alt+e")
    app.choose_file("Export", path)
    wait_for(path.exists, "the PDF")
    app.expect_text("Exported")
    expect_not_recent(home, path.name)
    return path


def check_text(path):
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout
    flat = " ".join(text.split())
    for expected in (
        "R&D <lead>",
        ROLE,
        "Billing split in two. After.",
        "Names one framework. After.",
        "Would not name one failure.",
        "Interfaces first. After.",
        "Why this city?",
        "Family nearby.",
        "Who reviews code?",
        "Calm under pressure.",
        "Out of time",
        "Would build it again with them.",
        "3.7 of 5",
        "3 of 10 rated",
    ):
        assert expected in flat, f"{expected!r} is not in the PDF:\n{text}"


def whole_interview(binary, home):
    app = interview(binary, home)
    app = resume(app, binary, home)
    finish(app, home)
    undo_and_submit_again(app, home)
    check_text(export(app, home))
    app.quit()


def change_plan(binary, home):
    app = start(binary, home, "Ines")
    rate(app, home, 1, 3, "Left after ten minutes.")
    before = only(home.drafts())["plan"]
    app.key("F10")
    app.find("menu item")
    app.key("p")
    wait_for(lambda: app.all("dialog", "Change the Plan"), "the dialog")
    app.expect_focus("check box", "A project that fought back")
    app.key("Down", "space", "alt+Down", "ctrl+Return")
    after = wait_for(lambda: len(only(home.drafts())["plan"]) == 9 and home.drafts(), "the plan")
    assert only(after)["plan"] == [before[0], *before[2:]]
    app.expect_focus("text", "Notes")
    app.press("button", "Undo")
    wait_for(lambda: only(home.drafts())["plan"] == before, "the plan of before")
    app.quit()


def ended_early(binary, home):
    app = start(binary, home, "Ines")
    rate(app, home, 1, 3, "Left after ten minutes.")
    app.key("F10")
    app.find("menu item")
    app.key("e")
    app.expect_focus("text", "Reason")
    app.type("Fire alarm")
    app.key("Return")
    wait_for(lambda: only(home.drafts()).get("ended-early") == "Fire alarm", "the reason")
    app.expect_text("Evaluation")
    app.key("ctrl+Return")
    record = only(wait_for(lambda: not home.drafts() and home.submitted(), "the submission"))
    assert record["ended-early"] == "Fire alarm"
    assert record.get("recommendation") is None
    app.quit()


def named_at_the_end(binary, home):
    """The candidate's name is the last thing that is typed; and then one thinks better of it, with
    the focus wherever it is."""
    app = App(binary, home)
    app.expect_text(ROLE)
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    rate(app, home, 1, 3, "Left after ten minutes.")
    app.key("F10")
    app.find("menu item")
    app.key("e")
    app.expect_focus("text", "Reason")
    app.type("Fire alarm")
    app.key("Return")
    app.expect_text("Evaluation")
    app.tab_to("text", "Candidate’s Name", key="shift+Tab")
    app.type("Ines")
    app.key("ctrl+Return")
    wait_for(lambda: not home.drafts() and home.submitted(), "the submission")
    app.expect_text("Submitted")
    app.tab_to("button", "Undo")
    app.key("ctrl+z")
    wait_for(lambda: home.drafts() and not home.submitted(), "the submission to be taken back")
    app.key("ctrl+Return")
    wait_for(lambda: not home.drafts() and home.submitted(), "the second submission")
    app.key("alt+Left")
    app.expect_focus("list item")
    app.key("ctrl+z")
    wait_for(lambda: home.drafts() and not home.submitted(), "it to be taken back in the library")
    app.quit()


if __name__ == "__main__":
    sys.exit(kit_e2e.run([whole_interview, change_plan, ended_early, named_at_the_end]))
