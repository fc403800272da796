# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates files of the program against the schemas in data/schemas.

As a command:  kit_schemas.py FILE...   exits 1 and says what is wrong, one line each.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "data" / "schemas"


def load_schemas():
    """Name, as in the member "format", to schema."""
    return {
        path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8"))
        for path in sorted(SCHEMAS.glob("*.schema.json"))
    }


def make_validators(schemas):
    registry = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()
    )
    return {
        name: Draft202012Validator(schema, registry=registry) for name, schema in schemas.items()
    }


VALIDATORS = make_validators(load_schemas())


def problems(document):
    """What is wrong with a parsed file of ours, one line each; nothing if it is valid."""
    kind = document.get("format", "") if isinstance(document, dict) else ""
    validator = VALIDATORS.get(str(kind).removeprefix("interview-kit/"))
    if validator is None:
        return [f"unknown format {kind!r}"]
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def main(paths):
    failed = False
    for path in paths:
        for problem in problems(json.loads(pathlib.Path(path).read_text("utf-8"))):
            print(f"{path}: {problem}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
