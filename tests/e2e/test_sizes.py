# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages and dialogs of an interview in a large and a small window: nothing warns, and
nothing sticks out at the side. With KIT_E2E_PICTURES set, leaves pictures there."""

import os
import pathlib
import subprocess
import sys

import kit_e2e
from gi.repository import Atspi
from kit_e2e import App, wait_for

ROLE = "Senior Backend Developer"
PASTE = "Paste a page of interview questions with their purposes and sample answers."
PICTURES = os.environ.get("KIT_E2E_PICTURES")

# What lies around a window that nothing manages.
FRAME = 10

# How far a shadow or a ring around the focus may reach out, and no widget is wider than that.
RING = 4
WIDEST = 10_000
# A page has slid to its place by then, in seconds.
SETTLED = 5

NOTES = (
    (4, "Moved billing off a monolith. Names the wrong guess (rounding) and how it showed."),
    (3, "Flask by habit, Django once an admin was needed. One drawback, from memory."),
    (5, "Boundaries by team. Followed one module over two years; half of it is gone again."),
    (2, "Jumped to a fix; the log came second."),
)


def set_text_scale(scale):
    """As the desktop's setting for large text does, for programs that start afterwards."""
    resources = f"Xft.dpi: {96 * scale}\n"
    subprocess.run(
        ["xprop", "-root", "-format", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", resources],
        check=True,
    )


class Tour:
    def __init__(self, binary, home, name, size, scale=1, scheme="prefer-light"):
        self.home = home
        self.name = name
        # Where the list is a page of its own: below so many pixels at the scale of the text.
        self.narrow = size[0] < 720 * scale
        self.n_pictures = 0
        set_text_scale(scale)
        size = (size[0] + FRAME, size[1] + FRAME)
        self.app = App(binary, home, size=size, environment={"ADW_DEBUG_COLOR_SCHEME": scheme})

    def boxes(self):
        for node in self.app.walk(self.app.root):
            component = node.get_component_iface()
            if component is None:
                continue
            box = Atspi.Component.get_extents(component, Atspi.CoordType.WINDOW)
            # What was never laid out has no size that means anything.
            if 0 < box.width < WIDEST:
                yield node, box

    def sticking_out(self):
        boxes = self.boxes()
        next(boxes)
        _, window = next(boxes)
        left, right = window.x - RING, window.x + window.width + RING
        return [
            f"{node.get_role_name()} {node.get_name()!r} {box.x}+{box.width}"
            for node, box in boxes
            if (box.x < left < box.x + box.width) or (box.x < right < box.x + box.width)
        ]

    def look(self, what):
        """The page is there, and has slid to its place: does it fit? A sidebar that is put away lies
        wholly outside."""
        try:
            wait_for(lambda: not self.sticking_out(), "the page to fit", SETTLED)
        except AssertionError:
            out = self.sticking_out()
            raise AssertionError(f"{self.name}, {what}: sticks out: {out}") from None
        self.take_picture(what)

    def take_picture(self, what):
        if not PICTURES:
            return
        self.n_pictures += 1
        path = pathlib.Path(PICTURES) / f"{self.name}-{self.n_pictures:02d}-{what}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.app.screenshot(path)

    def shows_dialog(self, title):
        return self.app.all("dialog", title) or self.app.all("alert", title)

    def open_dialog(self, keys, title, what):
        self.app.key(*keys)
        wait_for(lambda: self.shows_dialog(title), f"the dialog {title!r}")
        wait_for(self.app.focused, "something in it that has the focus")
        self.look(what)

    def dialog(self, keys, title, what, focus=None):
        """focus: role and name of what has it in a dialog that stands open"""
        self.open_dialog(keys, title, what)
        if focus:
            self.app.expect_focus(*focus)
        self.app.key("Escape")
        wait_for(lambda: not self.shows_dialog(title), f"{title!r} to close")

    def menu(self, key, title, what, focus=None):
        self.app.key("F10")
        self.app.find("menu item")
        self.dialog([key], title, what, focus)

    def back(self):
        """To the list, where that is a page of its own."""
        if self.narrow:
            self.app.key("alt+Left")
            self.app.find("toggle button", "Search")


def dialogs(tour):
    tour.dialog(["ctrl+n"], "Start Interview", "start", ("text", "Candidate"))
    tour.dialog(["ctrl+shift+n"], "Add Candidate", "add-candidate")
    tour.dialog(["ctrl+comma"], "Preferences", "preferences", ("text", "Name"))
    tour.dialog(["ctrl+question"], "Keyboard Shortcuts", "shortcuts")
    tour.back()
    tour.menu("b", "About", "about")
    tour.menu("t", "Import", "paste", ("text", PASTE))


def search(tour, text, what):
    app = tour.app
    app.key("ctrl+f")
    app.expect_focus("entry", "Search the library")
    app.type(text)
    if what == "search":
        app.find("list item", lambda name: "Making it faster" in name)
    else:
        app.expect_text("No Results")
    tour.look(what)
    app.key("Escape")
    wait_for(lambda: not app.all("entry", "Search the library"), "the search to end")


def library(tour):
    app = tour.app
    app.expect_text(ROLE)
    tour.look("library")
    if tour.narrow:
        app.tab_to("list item", lambda name: name.startswith(ROLE))
        app.key("Return")
    app.find("button", "Start Interview")
    tour.look("role")
    dialogs(tour)
    search(tour, "faster", "search")
    search(tour, "zzzz", "search-nothing")
    app.press("page tab", "Candidates")
    app.expect_text("No Candidates")
    tour.look("candidates-empty")


def interview(tour):
    app = tour.app
    app.key("ctrl+n")
    app.expect_focus("text", "Candidate")
    app.type("Ada Marsh")
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    for number, (rating, note) in enumerate(NOTES, 1):
        app.type(note)
        app.key(f"ctrl+{rating}")
        wait_for(lambda: note in str(tour.home.drafts()), "the note to be saved")
        if number == 2:
            app.expect_text("Saved")
            tour.look("question")
            app.tab_to("list item", "Red Flags")
            app.key("space")
            app.tab_to("check box", lambda name: True)
            app.key("space")
            app.tab_to("text", lambda name: "bserved" in name)
            app.type("Would not name one failure.")
            tour.look("red-flags")
            app.key("ctrl+Page_Down")
        elif number < len(NOTES):
            app.key("ctrl+Page_Down")
    if tour.narrow:
        app.key("F9")
        app.find("list", "Questions")
        tour.look("plan")
        app.key("F9")
        wait_for(lambda: not app.all("list", "Questions"), "the plan to be put away")
    app.key("ctrl+shift+a")
    app.expect_focus("text", "Question")
    app.type("Why this city?")
    tour.look("added")
    app.key("ctrl+Page_Down")
    app.expect_text("Candidate’s Questions")
    app.type("Who reviews code?")
    tour.look("candidate-questions")
    app.key("ctrl+Page_Down")
    app.type("Calm under pressure.")
    tour.look("general-notes")
    tour.menu("p", "Change the Plan", "change-plan")
    tour.menu("e", "End the Interview Early?", "end-early")


def evaluation(tour):
    app = tour.app
    app.key("ctrl+Return")
    app.expect_text("Still Open")
    tour.look("open")
    tour.open_dialog(["alt+m"], "Skip the Rest?", "mark-rest")
    app.key("Return")
    app.expect_text("4 of 10 rated")
    app.expect_text("6 marked as not asked")
    choice = app.expect_focus("toggle button", "Definitely no")
    # Nobody is to choose what lies below the toast.
    wait_for(lambda: top_of(choice) < app.size[1] * 2 / 3, "the recommendation to be in view")
    tour.look("settled")
    app.tab_to("toggle button", "Strong yes")
    app.key("space")
    app.tab_to("text", "Summary")
    app.type("Owns what breaks and says so. Ask about incidents again.")
    tour.look("verdict")
    app.key("ctrl+Return")
    wait_for(tour.home.submitted, "the submission")
    tour.look("submitted")
    app.expect_text("Submitted")
    app.key("alt+Left")
    app.expect_focus("list item")
    if tour.narrow:
        tour.look("candidates")
        app.key("Return")
        app.expect_focus("button", "Revise…")
    app.find("button", "Revise…")
    tour.look("record")
    app.expect_no_text("1 file needs a look")
    tour.dialog(["ctrl+p"], "Print Preview", "preview", ("button", "Print…"))


REASON = "Asked about on-call again"


def top_of(node):
    return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW).y


def revision(tour):
    """A revision with its reason, and the version before it, read from its start."""
    app = tour.app
    app.tab_to("button", "Revise…")
    tour.open_dialog(["space"], "Revise the Evaluation?", "revise")
    app.expect_focus("text", "Reason")
    app.type(REASON)
    app.key("Return")
    app.expect_focus("text", "Notes")
    app.key("ctrl+End")
    app.type(" On call for years.")
    app.key("ctrl+Return")
    app.expect_focus("toggle button", "Strong yes")
    app.key("ctrl+Return")
    wait_for(
        lambda: any(e.get("revisions") for e in tour.home.submitted()), "the revised evaluation"
    )
    app.find("button", "Revise…")
    app.tab_to("list item", lambda name: name.startswith(REASON))
    tour.open_dialog(["Return"], "Earlier Version", "earlier")
    parts = list(app.walk(app.find("dialog", "Earlier Version")))
    pane = next(node for node in parts if node.get_role_name() == "scroll pane")
    heading = next(node for node in parts if node.get_name() == "Ada Marsh")
    assert top_of(heading) > top_of(pane), "it begins scrolled"
    app.key("Escape")
    wait_for(lambda: not tour.shows_dialog("Earlier Version"), "it to close")


def run_tour(binary, home, name, size, **looks):
    tour = Tour(binary, home, name, size, **looks)
    try:
        library(tour)
        interview(tour)
        evaluation(tour)
        revision(tour)
    except AssertionError:
        tour.take_picture("failed")
        raise
    tour.app.quit()


def large(binary, home):
    run_tour(binary, home, "large", (1200, 760))


def small(binary, home):
    run_tour(binary, home, "small", (360, 640))


def least(binary, home):
    run_tour(binary, home, "least", (360, 294), scheme="prefer-dark")


def large_text(binary, home):
    run_tour(binary, home, "large-text", (1200, 760), scale=2, scheme="prefer-dark")


def small_large_text(binary, home):
    run_tour(binary, home, "small-large-text", (360, 640), scale=2)


if __name__ == "__main__":
    sys.exit(kit_e2e.run([large, small, least, large_text, small_large_text]))
