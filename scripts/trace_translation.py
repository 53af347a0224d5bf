#!/usr/bin/env python3
"""Print which rules and steps make of a sentence what its translation is.

    .venv/bin/python scripts/trace_translation.py en "Wall Street ends lower."

Each line is a rule of a table, with what it made of the text, or a step, with the text after it; rules that the checks
refused say so. Last comes the translation.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))  # of several copies this one
import bitext
from bitext.mending import rewriting
from bitext.mending.sources import plain
from bitext.pipeline import forms, ladder

_OTHER = {"en": "es", "es": "en"}


def main(argv: list[str]) -> int:
    if len(argv) != 2 or argv[0] not in _OTHER:
        print(__doc__, file=sys.stderr)
        return 2
    for module in (plain, forms, ladder):
        for name, own in list(vars(module).items()):
            if (
                getattr(own, "__module__", "").startswith("bitext.")
                and callable(own)
                and name[0] != "_"
                and name != "other_language"
            ):
                setattr(module, name, _rewrite if own is rewriting.rewrite else _traced(name, own))
    for steps in ("_STEPS", "_LAST_STEPS"):
        own = {code: tuple(map(_named, each)) for code, each in getattr(plain, steps).items()}
        setattr(plain, steps, own)
    forms._STEPS = {code: tuple(map(_named, steps)) for code, steps in forms._STEPS.items()}
    forms._LAST_STEPS = tuple(map(_named, forms._LAST_STEPS))
    print(bitext.translate([argv[1]], argv[0], _OTHER[argv[0]])[0].text)
    return 0


def _rewrite(
    text: str, table: str, language: str, source: str = "", accept: Callable[[str], bool] = lambda _: True
) -> str:
    """`rewriting.rewrite`, with a line for each rule that changes the text."""
    loaded = rewriting._load(table, language)
    for place, rule in enumerate(loaded.rules):
        if place not in loaded.find(text, place):
            continue
        if rule.pattern.search(text) and (rule.source is None or rule.source.search(source)):
            changed = rule.pattern.sub(rule.new, text)
            is_taken = accept(changed)
            print(
                f"  {table}/{language}.txt{'' if is_taken else ', refused'}: {rule._pattern} -> {rule.new}: {changed}"
            )
            text = changed if is_taken else text
    return text


def _named(step: Callable[..., Any]) -> Callable[..., Any]:
    """A step that says its name; of one that needs no source, the function inside."""
    inner = (cell.cell_contents for cell in step.__closure__ or ())
    name = step.__name__ if step.__name__ != "<lambda>" else next(inner).__name__
    return _traced(name, step)


def _traced(name: str, own: Callable[..., Any]) -> Callable[..., Any]:
    """A function that prints its name and its result, where that is another text than it was given."""

    def call(*args: Any, **options: Any) -> Any:
        result = own(*args, **options)
        if isinstance(result, str) and result not in args:
            print(f"  {name}: {result}")
        return result

    call.__name__ = name
    return call


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
