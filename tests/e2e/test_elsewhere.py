# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft that is open in the real window, and is written elsewhere as well."""

import json
import sys
import time

import kit_e2e
from kit_e2e import wait_for
from kit_interview import draft_path, note_in, note_on_disk, start


def replace_draft(home, change):
    """As a sync tool does: another file takes the place of the draft."""
    path = draft_path(home)
    draft = json.loads(path.read_text("utf-8"))
    change(draft)
    other = path.with_name(".theirs")
    other.write_text(json.dumps(draft), "utf-8")
    other.replace(path)


def go_on_with(draft):
    for answer in draft["answers"]:
        if answer["question"] == draft["plan"][0]:
            answer["note"] += " And at home."


def gone_on_with_elsewhere(binary, home):
    """What was written on another computer shows, and one goes on from there."""
    app = start(binary, home)
    app.type("In the room.")
    wait_for(lambda: note_on_disk(home) == "In the room.", "the note on the disk")
    replace_draft(home, go_on_with)
    app.expect_text("In the room. And at home.")
    app.expect_text("Changed elsewhere, and shown as it is now")
    app.expect_focus("text", "Notes")
    app.key("ctrl+End")
    app.type(" Once more.")
    wait_for(
        lambda: note_on_disk(home) == "In the room. And at home. Once more.", "all on the disk"
    )
    app.quit()
    assert [path.name for path in home.library.glob("drafts/*elsewhere*")] == []


def not_under_the_caret(binary, home):
    """What one is writing stays where one writes it: private words go nowhere else."""
    app = start(binary, home)
    app.type("In the room.")
    app.tab_to("list item", "Private Note")
    app.key("space")
    app.expect_focus("text", "Private Note")
    app.type("Nervous")
    path = draft_path(home)
    wait_for(lambda: "Nervous" in path.read_text("utf-8"), "the private note")
    replace_draft(home, go_on_with)
    # Longer than the pause after which what came would be shown in its place.
    time.sleep(6)
    app.expect_focus("text", "Private Note")
    app.type(" at first")
    wait_for(lambda: "Nervous at first" in path.read_text("utf-8"), "all of it")
    assert note_in(json.loads(path.read_text("utf-8"))) == "In the room."
    app.quit()
    (kept,) = home.library.glob("drafts/*elsewhere*")
    assert note_in(json.loads(kept.read_text("utf-8"))) == "In the room. And at home."


if __name__ == "__main__":
    sys.exit(kit_e2e.run([gone_on_with_elsewhere, not_under_the_caret]))
