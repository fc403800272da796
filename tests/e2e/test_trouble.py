# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input and bad days in the real window: files that cannot be read, names and notes that look
like markup or run from right to left, disks that fail, and pages that hold no questions."""

import json
import os
import pathlib
import subprocess
import sys
import time

import kit_e2e
from gi.repository import Atspi
from kit_e2e import App, wait_for
from kit_interview import ROLE, draft_path, note_in, note_on_disk, start

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "fixtures"

# A banner is due within a second of the keystroke; reading it through accessibility takes a while
# as well.
BANNER_SECONDS = 1.0
LOOKING_SECONDS = 0.5

AWKWARD = [
    "R&D <lead>",
    "<b>x</b>",
    "سارة أحمد",
    "נועה כהן",
    "田中さくら",
    "Zoë 🦉 Müller",
]


def identifier(number):
    return f"00000000-0000-4000-8000-{number:012d}"


def golden(name):
    return json.loads((FIXTURES / "golden" / name).read_text("utf-8"))


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def add_role(home, number, title):
    role = golden("role-small.json") | {"id": identifier(number), "title": title}
    role["questions"] = [
        {"id": identifier(1000 * number + i), "label": label, "text": f"{label}?"}
        for i, label in enumerate(AWKWARD, 1)
    ]
    write(home.library / f"library/roles/{role['id']}.json", json.dumps(role))


# Files that cannot be read


def deep(levels):
    return '{"a":' * levels + "1" + "}" * levels


def add_unreadable(home):
    """Returns how each file is named in the window, with what is said of it."""
    roles = home.library / "library/roles"
    small = (FIXTURES / "golden/role-small.json").read_bytes()
    newer = (FIXTURES / "malformed/version-newer.json").read_bytes()
    write(roles / "not-json.json", "\n\nDear diary,\n")
    write(roles / "cut-off.json", small[:200])
    write(roles / "candidate.json", (FIXTURES / "golden/candidate-small.json").read_bytes())
    write(roles / "newer.json", newer)
    write(roles / "large.json", small[:-2] + b" " * 20_000_000 + b"}")
    write(roles / "deep.json", deep(2000))
    write(roles / "R&D <lead>.json", "no")
    write(pathlib.Path(os.fsdecode(bytes(roles) + b"/latin-\xff.json")), "no")
    write(home.path / "elsewhere.json", small)
    os.mkfifo(roles / "pipe.json")
    (roles / "link.json").symlink_to(home.path / "elsewhere.json")
    (roles / "folder.json").mkdir()
    return {
        "not-json.json": "line 3",
        "cut-off.json": "line",
        "candidate.json": "interview-kit/candidate",
        "newer.json": "version",
        "large.json": "larger than",
        "deep.json": "deep",
        "R&D <lead>.json": "line 1",
        "latin-\ufffd.json": "line 1",
        "pipe.json": "named pipe",
        "link.json": "symbolic link",
        "folder.json": "folder",
    }


def look_at(folder):
    """Everything below a folder, byte for byte."""
    seen = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        target = os.readlink(path) if path.is_symlink() else None
        seen[os.fsencode(path)] = (status.st_mode & 0o170000, content, target)
    return seen


def open_problems(app, number):
    app.expect_text(ROLE)
    app.tab_to("button", f"{number} files need a look")
    app.key("Return")
    app.find("dialog", "Files That Need a Look")


def unreadable_files(binary, home):
    expected = add_unreadable(home)
    add_role(home, 7, "Baker")
    before = look_at(home.library)

    app = App(binary, home)
    app.expect_text("Baker")
    open_problems(app, len(expected))
    rows = {row.get_name(): row for row in app.all("list item")}
    for name, problem in expected.items():
        found = [n for n in rows if name in n]
        assert found, f"{name!r} is not among {list(rows)}"
        said = "\n".join(
            (node.get_name() or "") + App.text_of(node) for node in app.walk(rows[found[0]])
        )
        assert problem.lower() in said.lower(), f"of {name!r} it says {said!r}, not {problem!r}"
    app.key("Escape")

    # The rest of the library is of use.
    app.key("ctrl+Return")
    app.expect_focus("text", "Candidate")
    app.key("Escape")
    app.quit()
    after = look_at(home.library)
    changed = [path for path in before if before[path] != after.get(path)]
    assert not changed, f"changed: {changed}"


# Names and notes


def text_node(app, name):
    return app.expect_focus("text", name)


def replace_text(app, name, text):
    """As by pasting: typing 60 KB would take an hour."""
    node = text_node(app, name)
    assert Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), text)
    wait_for(lambda: App.text_of(node) == text, f"the text in {name!r}")


def export(app, home):
    path = home.path / "evaluation.pdf"
    app.key("ctrl+p")
    app.find("dialog", "Print Preview")
    app.key("alt+e")
    app.choose_file("Export", path)
    wait_for(path.exists, "the PDF")
    app.expect_text("Exported")
    return subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout


def words_of(text):
    """Without the marks that say where the direction of writing changes."""
    return set("".join(c for c in text if c not in "\u202a\u202b\u202c\u200e\u200f").split())


def awkward_names(binary, home):
    add_role(home, 7, AWKWARD[0])
    app = App(binary, home)
    app.expect_text(AWKWARD[0])
    app.key("ctrl+f")
    app.expect_focus(None, "Search the library")
    app.type("lead")
    app.key("Down", "Return")
    app.find("button", "Start Interview")
    app.key("ctrl+Return")
    replace_text(app, "Candidate", AWKWARD[1])
    app.key("ctrl+Return")
    app.expect_focus("text", "Notes")
    app.expect_text(AWKWARD[1])
    for number, name in enumerate(AWKWARD, 1):
        app.expect_text(f"Question {number} of {len(AWKWARD)}")
        app.expect_text(f"{name}?")
        replace_text(app, "Notes", f"{name} & <i>{number}</i>")
        app.key(f"ctrl+{1 + number % 5}", "ctrl+Page_Down")
        if number < len(AWKWARD):
            app.expect_focus("text", "Notes")

    for name in AWKWARD:
        app.expect_text(name)
    app.key("ctrl+Return")
    app.expect_text("Recommendation")
    app.tab_to("toggle button", "Yes")
    app.key("space")
    app.tab_to("text", "Summary")
    replace_text(app, "Summary", " ".join(AWKWARD))
    text = words_of(export(app, home))
    missing = set(" ".join(AWKWARD).split()) - text
    assert not missing, f"{missing} is not in the PDF, but {sorted(text)}"
    app.key("Escape")
    app.key("ctrl+Return")
    wait_for(home.submitted, "the submission")
    app.expect_text("Submitted")
    app.expect_text(AWKWARD[1])
    app.quit()


def long_note(binary, home):
    line = "Said <what> they did & why, at length, in their own words. "
    note = (line * (60 * 1024 // len(line) + 1)).strip()
    app = start(binary, home)
    replace_text(app, "Notes", note)
    wait_for(lambda: note_on_disk(home) == note, "60 KB to be saved")
    app.key("ctrl+End")
    app.type(" End")
    wait_for(lambda: note_on_disk(home) == note + " End", "the end to be saved")
    app.key("ctrl+Page_Down", "ctrl+Page_Up")
    node = app.expect_focus("text", "Notes")
    assert App.text_of(node) == note + " End"
    text = " ".join(export(app, home).split())
    assert text.count("<what>") == note.count("<what>"), "not all of the note is in the PDF"
    app.key("Escape")
    app.quit()


# Disks that fail


class Disk:
    """The library's folder, on a disk that fails when asked to."""

    def __init__(self, binary, home):
        shim = os.environ.get("KIT_FAULT_SHIM")
        if shim is None:
            build = pathlib.Path(binary).resolve().parent.parent
            shim = build / "tests/storage/libfault-shim.so"
        self.rules = home.path / "faults"
        self.set("")
        self.environment = {
            "LD_PRELOAD": str(shim),
            "KIT_FAULT_FILE": str(self.rules),
            "KIT_FAULT_BELOW": str(home.library),
        }

    def set(self, rules):
        new = self.rules.with_suffix(".new")
        new.write_text(rules + "\n")
        new.replace(self.rules)


def banner(app):
    """What the banner says, found without looking at the pages above it, which takes a while."""
    nodes = [app.root]
    for _ in range(7):
        nodes = [node.get_child_at_index(i) for node in nodes for i in range(node.get_child_count())]
        for node in nodes:
            name = node.get_name() or ""
            if name.startswith("Could not save") and App.is_showing(node):
                return name
    return None


def expect_banner(app, text):
    """Right after the first key that cannot be saved."""
    app.type("x")
    typed = time.monotonic()
    said = wait_for(lambda: banner(app), "the banner")
    seen = time.monotonic() - typed
    assert text in said, said
    assert seen < BANNER_SECONDS + LOOKING_SECONDS, f"said only after {seen:.1f} s"


def fail_and_mend(app, home, disk, rules, says):
    before = draft_path(home).read_bytes()
    notes = app.expect_focus("text", "Notes")
    said = App.text_of(notes)
    disk.set(rules)
    expect_banner(app, says)
    app.expect_text("Not saved")
    app.type("y")
    assert App.text_of(notes) == said + "xy"
    assert draft_path(home).read_bytes() == before, "what was saved before was touched"
    leftovers = [p.name for p in home.library.glob("drafts/*") if p.suffix != ".json"]
    assert not leftovers, leftovers

    # Tried again without being asked to.
    disk.set("")
    app.expect_no_text("Could not save")
    app.expect_text("Saved")
    wait_for(lambda: note_on_disk(home) == said + "xy", "the note to be saved after all")


def writes_that_fail(binary, home):
    disk = Disk(binary, home)
    app = start(binary, home, disk.environment)
    app.type("a")
    wait_for(lambda: note_on_disk(home) == "a", "the note to be saved")
    for rules, says in (
        ("fsync:EIO:1+", "The disk does not read or write as it should"),
        ("write:ENOSPC:1+", "There is no space left on the disk"),
        ("write:EDQUOT:1+", "The space allotted to you on the disk is used up"),
        ("open:EROFS:1+", "The disk is read-only"),
        ("rename:EACCES:1+", "Access to the file or its folder is not permitted"),
    ):
        fail_and_mend(app, home, disk, rules, says)
    app.quit()
    assert note_on_disk(home) == "a" + "xy" * 5


def folder_that_is_gone(binary, home):
    disk = Disk(binary, home)
    app = start(binary, home, disk.environment)
    app.type("a")
    wait_for(lambda: note_on_disk(home) == "a", "the note to be saved")
    disk.set("mkdir:EACCES:1+,open:EACCES:1+")
    home.library.rename(home.path / "gone")
    expect_banner(app, "Could not save")
    disk.set("")
    app.expect_no_text("Could not save")
    wait_for(lambda: note_on_disk(home) == "ax", "the note to be saved in a new folder")
    app.quit()
    assert note_in(json.loads(next((home.path / "gone/drafts").glob("*.json")).read_text())) == "a"


def copies_in(home):
    """What was saved of the library anywhere else."""
    kept = (home.library, home.path / "state")
    found = [p for p in home.path.rglob("*.json") if not set(kept) & set(p.parents)]
    return sorted(str(p.relative_to(home.path)) for p in found)


def start_unsaved(binary, home):
    """Words that are not on the disk, and a draft that is."""
    disk = Disk(binary, home)
    app = start(binary, home, disk.environment)
    app.type("Kept.")
    wait_for(lambda: note_on_disk(home) == "Kept.", "the note to be saved")
    disk.set("write:ENOSPC:1+")
    app.type(" Last words")
    app.expect_text("Could not save")
    return app


def leaving_while_saving_fails(binary, home):
    app = start_unsaved(binary, home)
    before = draft_path(home).read_bytes()

    app.key("ctrl+q")
    app.expect_text("Not Everything Is Saved")
    app.key("Escape")
    app.expect_no_text("Not Everything Is Saved")
    app.expect_focus("text", "Notes")
    app.type(".")

    app.key("ctrl+q")
    app.expect_text("Not Everything Is Saved")
    elsewhere = home.path / "stick"
    elsewhere.mkdir()
    app.key("alt+e")
    app.choose_folder("Save Elsewhere", "Save", elsewhere)
    app.expect_end()
    assert draft_path(home).read_bytes() == before, "what was saved before was touched"
    copy = elsewhere / draft_path(home).relative_to(home.library)
    assert copies_in(home) == [str(copy.relative_to(home.path))], copies_in(home)
    assert note_in(json.loads(copy.read_text())) == "Kept. Last words."
    assert copy.stat().st_mode & 0o777 == 0o600


def saving_elsewhere_fails_too(binary, home):
    app = start_unsaved(binary, home)
    elsewhere = home.path / "stick"
    elsewhere.mkdir()
    # No folder can be made where there is a file of that name.
    (elsewhere / "drafts").write_text("in the way")

    app.key("ctrl+q")
    app.expect_text("Not Everything Is Saved")
    app.key("alt+e")
    app.choose_folder("Save Elsewhere", "Save", elsewhere)
    app.focus_window("Interview Kit")
    app.expect_text("Not Everything Is Saved")
    assert app.process.poll() is None
    app.key("Escape")
    app.expect_no_text("Not Everything Is Saved")
    # One types on where one was.
    app.type("!")
    app.expect_text("Kept. Last words!")
    assert not copies_in(home)

    # It goes once there is a way.
    (elsewhere / "drafts").unlink()
    app.key("ctrl+q")
    app.expect_text("Not Everything Is Saved")
    app.key("alt+e")
    app.choose_folder("Save Elsewhere", "Save", elsewhere)
    app.expect_end()
    assert len(copies_in(home)) == 1, copies_in(home)


# Pages that hold no questions, and one that does


def open_import(app):
    app.key("F10")
    app.find("menu item")
    app.key("t")
    return app.find("dialog", "Import")


def paste(app, text):
    node = wait_for(
        lambda: (n := app.focused()) and n.get_role_name() == "text" and n, "the text to paste into"
    )
    assert Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), text)


def roles_on_disk(home):
    return [json.loads(p.read_text()) for p in home.library.glob("library/roles/*.json")]


def pages_without_questions(binary, home):
    write(home.path / "empty.txt", b"")
    write(home.path / "binary.png", (FIXTURES / "pages/binary.bin").read_bytes())
    for path in (home.path / "empty.txt", home.path / "binary.png", FIXTURES / "pages/prose.txt"):
        app = App(binary, home, [str(path)])
        app.find("dialog", "Import")
        app.expect_text("Nothing to Import")
        app.expect_text(path.name)
        app.key("Escape")
        app.expect_no_text("Nothing to Import")
        app.quit()
        assert not roles_on_disk(home), f"{path} was added"


def page_that_is_pasted(binary, home):
    page = FIXTURES / "pages/tabs.txt"
    app = App(binary, home)
    app.expect_text(ROLE)

    # First something that is no page: the text stays, to be mended.
    open_import(app)
    paste(app, "Dear all, the canteen is closed on Friday.")
    app.key("alt+o")
    app.expect_text("Nothing to Import")
    app.key("alt+b")
    paste(app, page.read_text("utf-8"))
    app.key("alt+o")
    app.expect_text("Bicycle Mechanic")
    shown = app.texts().splitlines()
    for title, number in (("Questions", "5"), ("Purposes", "5"), ("Red Flags", "3")):
        assert title in shown and number in shown, f"{number} {title} not in {shown}"
    app.expect_focus("button", "Add")
    app.key("Return")
    app.expect_text("“Bicycle Mechanic” added")
    app.find("button", "Start Interview")
    wait_for(lambda: len(roles_on_disk(home)) == 1, "the role to be saved")
    added = roles_on_disk(home)
    assert len(added[0]["questions"]) == 5
    for question in added[0]["questions"]:
        app.expect_text(question["text"][:20])

    open_import(app)
    paste(app, page.read_text("utf-8"))
    app.key("alt+o")
    app.expect_focus("button", "Add")
    app.key("Return")
    app.expect_text("Nothing Added")
    app.expect_text("“Bicycle Mechanic” is in the library already; nothing was added")
    app.key("Escape")
    app.expect_no_text("Nothing Added")
    app.quit()
    assert roles_on_disk(home) == added


if __name__ == "__main__":
    sys.exit(
        kit_e2e.run(
            [
                unreadable_files,
                awkward_names,
                long_note,
                writes_that_fail,
                folder_that_is_gone,
                leaving_while_saving_fails,
                saving_elsewhere_fails_too,
                pages_without_questions,
                page_that_is_pasted,
            ]
        )
    )
