#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in lists exactly the files that have something to translate.

test-potfiles.py --update  writes the list anew.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
POTFILES = ROOT / "po" / "POTFILES.in"
HEADER = "# Files with texts to translate. tests/data/test-potfiles.py --update writes this list.\n"

# Strings as in C and Blueprint: _("…"), C_("context", "…"), N_("…"), ngettext ("…", "…", n).
TRANSLATABLE = re.compile(
    r"""(?<![A-Za-z0-9_]) (?: _ | N_ | C_ | NC_ | (?:g_)? d? n? p? gettext | g_dpgettext2? )
        \s* \( \s* (?: GETTEXT_PACKAGE \s* , \s* )? ["'] """,
    re.VERBOSE,
)
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
METADATA = ("*.desktop.in", "*.metainfo.xml.in", "*.gschema.xml")


def needs_translation(path):
    return TRANSLATABLE.search(COMMENT.sub("", path.read_text("utf-8"))) is not None


def expected():
    sources = [
        path
        for folder, pattern in (("src", "*.[ch]"), ("ui", "*.blp"))
        for path in (ROOT / folder).rglob(pattern)
        if needs_translation(path)
    ]
    metadata = [path for pattern in METADATA for path in (ROOT / "data").glob(pattern)]
    return [str(path.relative_to(ROOT)) for path in sorted(metadata) + sorted(sources)]


def listed():
    lines = POTFILES.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def main(arguments):
    wanted = expected()
    if "--update" in arguments:
        POTFILES.write_text(HEADER + "".join(name + "\n" for name in wanted), "utf-8")
        return 0

    names = listed()
    problems = [f"not listed: {name}" for name in wanted if name not in names]
    problems += [f"nothing to translate: {name}" for name in names if name not in wanted]
    problems += [f"listed twice: {name}" for name in set(names) if names.count(name) > 1]
    if not problems and names != wanted:
        problems.append("not in order")
    for problem in problems:
        print(f"{POTFILES.relative_to(ROOT)}: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
