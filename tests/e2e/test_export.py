# SPDX-License-Identifier: GPL-3.0-or-later
"""All evaluations of a candidate as PDFs, as one document and as one each."""

import json
import pathlib
import subprocess
import sys

import kit_e2e
from kit_e2e import App, wait_for

GOLDEN = pathlib.Path(__file__).parent.parent / "fixtures/golden"
N = 3


def put_evaluations(home):
    """Mine, so that they are open; returns the candidate's id."""
    evaluation = json.loads((GOLDEN / "evaluation-submitted.json").read_text())
    del evaluation["digest"]
    candidate = evaluation["candidate"]["id"]
    folder = home.library / "library/candidates" / candidate / "evaluations"
    folder.mkdir(parents=True)
    (home.library / "interviewer.json").write_bytes((GOLDEN / "interviewer.json").read_bytes())
    for i in range(N):
        number = f"00000000-0000-4000-8000-0000000001{i:02d}"
        path = folder / f"{number}.json"
        path.write_text(json.dumps(evaluation | {"id": number, "round": f"Round {i}"}))
    return candidate


def open_candidate(binary, home, environment=None):
    place = home.state / "interview-kit/place.json"
    place.parent.mkdir(parents=True)
    members = {"format": "interview-kit/place", "version": 1, "page": "library"}
    place.write_text(json.dumps(members | {"candidate": put_evaluations(home)}))
    app = App(binary, home, environment=environment)
    app.find("toggle button", "More About This Candidate")
    return app


def open_dialog(app):
    app.press("toggle button", "More About This Candidate")
    app.find("menu item")
    app.key("e")
    app.find("dialog", "Export Evaluations")
    app.expect_text(f"{N} submitted evaluations")


def text_of(path):
    return subprocess.run(
        ["pdftotext", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout


def rounds_in(text):
    return sorted(i for i in range(N) if f"Round {i}" in text)


def together(binary, home):
    path = home.path / "all.pdf"
    app = open_candidate(binary, home)
    open_dialog(app)
    app.key("alt+e")
    app.choose_file("Export", path)
    app.expect_text(f"{N} evaluations exported")
    text = text_of(path)
    assert text.count("Page 1 of") == N, text
    assert rounds_in(text) == list(range(N)), text
    app.quit()


def each(binary, home):
    folder = home.path / "papers"
    folder.mkdir()
    app = open_candidate(binary, home)
    open_dialog(app)
    app.key("alt+f")
    app.key("alt+e")
    app.find("dialog", "Export")
    app.choose_folder("Export", "Select", folder)
    app.expect_text(f"{N} evaluations exported")
    texts = [text_of(path) for path in sorted(folder.iterdir())]
    assert sorted(round for text in texts for round in rounds_in(text)) == list(range(N)), texts
    assert len(texts) == N
    assert not any("lead" in path.name for path in folder.iterdir())
    app.quit()


if __name__ == "__main__":
    sys.exit(kit_e2e.run([together, each]))
