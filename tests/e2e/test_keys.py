# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that a whole interview does not come by, each by itself."""

import subprocess
import sys

import kit_e2e
from gi.repository import Atspi, GLib
from kit_e2e import App, wait_for
from test_interview import ROLE, answer, expect_answer, only, start

# On every keyboard of a PC.
CONTROL = "37"
KEYCODE_1 = 10
KEYCODE_9 = 18
KEYCODE_0 = 19


def has_state(node, state):
    return node.get_state_set().contains(state)


def expect_open(home, number):
    wait_for(lambda: answer(home, number).get("state") != "rated", "the rating to be cleared")


def digits(binary, home):
    """On the scale a digit will do; the keypad does what the row above the letters does."""
    app = start(binary, home, "Ann")
    app.tab_to("toggle button", "1, Poor", key="shift+Tab")
    app.key("4")
    expect_answer(home, 1, state="rated", rating=4)
    app.key("4")
    expect_open(home, 1)
    app.key("KP_2")
    expect_answer(home, 1, state="rated", rating=2)
    app.key("ctrl+KP_0")
    expect_answer(home, 1, state="not-asked")
    app.key("ctrl+KP_9")
    expect_answer(home, 1, state="no-evidence")
    app.tab_to("text", "Notes")
    for level in range(1, 6):
        app.key(f"ctrl+KP_{level}")
        expect_answer(home, 1, state="rated", rating=level)
    assert not app.text_of(app.find("text", "Notes")), "a digit went into the note"
    app.quit()


def set_layout(layout):
    subprocess.run(["setxkbmap", layout], check=True)


def press_with_control(app, keycode):
    app.xdotool("keydown", CONTROL, "key", str(keycode), "keyup", CONTROL)


def expect_french(app):
    """The program hears of another layout in its own time."""
    notes = app.find("text", "Notes")

    def typed():
        app.xdotool("key", str(KEYCODE_1))
        return app.text_of(notes).endswith("&")

    wait_for(typed, "the French layout")


def french(binary, home):
    """There the digits are on the second level, and Ctrl with the key for one is no digit."""
    app = start(binary, home, "Ann")
    set_layout("fr")
    try:
        expect_french(app)
        for level in range(1, 6):
            press_with_control(app, KEYCODE_1 + level - 1)
            expect_answer(home, 1, state="rated", rating=level)
        press_with_control(app, KEYCODE_9)
        expect_answer(home, 1, state="no-evidence")
        press_with_control(app, KEYCODE_0)
        expect_answer(home, 1, state="not-asked")
    finally:
        set_layout("us")
    app.quit()


def plan_rows(app):
    plan = app.find("list", "Plan")
    return [plan.get_child_at_index(i) for i in range(plan.get_child_count())]


def plan_names(app):
    return [row.get_name() for row in plan_rows(app)]


def expect_plan(app, home, names):
    """Starts the interview, which has that plan then."""
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    draft = only(wait_for(home.drafts, "the draft"))
    labels = {q["id"]: q.get("label") or q["text"] for q in draft["kit"]["questions"]}
    assert [labels[q] for q in draft["plan"]] == names, f"{draft['plan']} is not {names}"


def plan(binary, home):
    """Rows of the plan are moved and left out by keys, and keep the focus; each is one stop."""
    app = App(binary, home)
    app.expect_text(ROLE)
    app.key("ctrl+n")
    app.expect_focus("text", "Candidate")
    names = plan_names(app)
    app.tab_to("check box", names[0])
    app.key("Down")
    app.expect_focus("check box", names[1])
    app.key("alt+Down", "alt+Down")
    moved = [names[0], names[2], names[3], names[1], *names[4:]]
    wait_for(lambda: plan_names(app) == moved, "the row to move down")
    app.expect_focus("check box", names[1])
    app.key("alt+Up", "alt+Up", "alt+Up", "alt+Up")
    moved = [names[1], names[0], *names[2:]]
    wait_for(lambda: plan_names(app) == moved, "the row to move to the top")
    app.expect_focus("check box", names[1])
    app.key("Down", "space")
    box = app.expect_focus("check box", names[0])
    wait_for(lambda: not has_state(box, Atspi.StateType.CHECKED), "the question to be left out")
    app.key("Tab")
    app.expect_focus("check box", names[2])
    expect_plan(app, home, [names[1], *names[2:]])
    app.quit()


def library(binary, home):
    """In the list of roles Return opens the page, and Left, Right and Space fold."""
    app = App(binary, home, size=(370, 650))
    app.expect_text(ROLE)
    app.expect_focus("list item")

    def expect_expanded(expanded):
        role = app.find("list item", lambda name: name.startswith(ROLE))
        wait_for(
            lambda: has_state(role, Atspi.StateType.EXPANDED) == expanded
            and bool(app.all("list item", lambda name: name.startswith("10 ·"))) == expanded,
            "the questions to show" if expanded else "the questions to be folded away",
        )

    expect_expanded(True)
    app.key("Return")
    app.expect_focus("button", "Start Interview")
    app.key("alt+Left")
    focused = app.expect_focus("list item").get_name()
    expect_expanded(True)
    for key, expanded in (("Left", False), ("Right", True), ("space", False), ("space", True)):
        app.key(key)
        expect_expanded(expanded)
    app.key("Down", "ctrl+Up")
    app.expect_focus("list item", focused)
    for key, expanded in (("space", False), ("space", True)):
        app.key(key)
        expect_expanded(expanded)
    app.quit()


class Announcements:
    """What a screen reader is told to say."""

    def __init__(self):
        self.texts = []
        self.listener = Atspi.EventListener.new(lambda event: self.texts.append(event.any_data))
        self.listener.register("object:announcement")

    def expect(self, app, question):
        """That this question is told since the last call, and no other one."""

        def told():
            # Events come in while the program is asked something.
            app.focused()
            GLib.MainContext.default().iteration(False)
            return [text for text in self.texts if text.startswith("Question ")]

        texts = wait_for(told, f"{question!r} to be announced")
        assert [text.split(" · ")[0] for text in texts] == [question], texts
        self.texts.clear()

    def end(self):
        self.listener.deregister("object:announcement")


def jump(binary, home):
    """From what is still open to where it is, which is told once."""
    app = start(binary, home, "Ann")
    app.key("ctrl+Page_Down", "ctrl+Return")
    app.expect_text("Still Open")
    announcements = Announcements()
    app.tab_to("list item", lambda name: "Making it faster" in name)
    app.key("Return")
    announcements.expect(app, "Question 5 of 10")
    app.key("ctrl+Page_Down")
    announcements.expect(app, "Question 6 of 10")
    announcements.end()
    app.quit()


PAGE = """# Goat Herd

1. Why goats?
Purpose: Is it more than a job?
Sample answer: They climb.
"""


def opened(binary, home):
    """What was opened and added has the focus then."""
    page = home.path / "page.txt"
    page.write_text(PAGE)
    app = App(binary, home, [str(page)])
    app.expect_focus("button", "Add")
    app.key("Return")
    app.expect_focus("list item", "Goat Herd · 1 question")
    app.expect_text("Why goats?")
    app.quit()


def sidebar(binary, home):
    """F9 brings the plan, and the focus into it."""
    app = start(binary, home, "Ann")
    app.key("F9")
    wait_for(lambda: not app.all("list", "Questions"), "the plan to be put away")
    app.key("F9")
    app.expect_focus("list item", "1, A project that fought back, Problem solving, Open")
    app.key("Down")
    app.expect_focus("list item", "2, Choosing a framework, Technical judgement, Open")
    app.key("Return")
    app.expect_focus("text", "Notes")
    app.expect_text("Question 2 of 10")

    # Who types on with the focus in the plan goes on with the note.
    app.key("F9", "F9")
    app.expect_focus("list item")
    app.type("Would choose it again.")
    app.expect_focus("text", "Notes")
    expect_answer(home, 2, note="Would choose it again.")
    app.quit()


def open_menu(app):
    app.key("F10")
    app.find("menu item")


def close_menu(app):
    app.key("Escape")
    wait_for(lambda: not app.all("menu item"), "the menu to close")


def menu(binary, home):
    """Whoever opens a menu by its key and thinks better of it goes on where they were."""
    app = App(binary, home)
    row = app.expect_focus("list item").get_name()
    open_menu(app)
    close_menu(app)
    app.expect_focus("list item", row)
    app.key("ctrl+n")
    app.expect_focus("text", "Candidate")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    open_menu(app)
    close_menu(app)
    app.expect_focus("text", "Notes")
    open_menu(app)
    app.key("a")
    app.expect_focus("text", "Question")
    app.type("Why th")
    open_menu(app)
    close_menu(app)
    app.expect_focus("text", "Question")
    app.type("is?")
    wait_for(lambda: app.text_of(app.focused()) == "Why this?", "the text to be gone on with")
    app.quit()


def width_on_screen(app):
    output = subprocess.run(
        ["xdotool", "getwindowgeometry", "--shell", app.window], capture_output=True, check=True
    ).stdout.decode()
    return int(dict(line.split("=") for line in output.splitlines())["WIDTH"])


def width_inside(app):
    """As wide as what is in the window has become."""
    frame = app.root.get_child_at_index(0)
    return frame.get_component_iface().get_extents(Atspi.CoordType.WINDOW).width


def other_sizes(binary, home):
    """A window that gets another size in the midst of a sentence leaves the caret where it is."""
    app = start(binary, home, "Ann")
    said = ""
    for width in (1100, 850, 600, 370, 850, 1100):
        app.xdotool("windowsize", app.window, str(width), "650")
        wait_for(lambda: width_on_screen(app) == width, f"a width of {width}")
        wait_for(lambda: abs(width_inside(app) - width) <= 20, f"{width} inside")
        app.expect_focus("text", "Notes")
        app.type(f"{width} ")
        said += f"{width} "
        wait_for(lambda: answer(home, 1).get("note") == said, f"{said!r} in the note")
    app.quit()


if __name__ == "__main__":
    sys.exit(kit_e2e.run([digits, french, plan, library, jump, opened, sidebar, menu, other_sizes]))
