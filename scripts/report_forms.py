#!/usr/bin/env python3
"""How far translations depend on the form of a text: capitals, lower case, kinds of quotation marks, apostrophes.

    .venv/bin/python scripts/report_forms.py SET.en SET.es [--every N]

The same lines are translated in each form, as users get them, and scored without regard to case and quotation marks
(sacrebleu's BLEU and chrF). Lines without quotation marks or apostrophes are left out of the rows on those.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from bitext.pipeline.translating import make_verifier
from bitext.translation import EngineOptions

_QUOTED_RE, _APOSTROPHE_RE, _MARKS_RE = (
    re.compile(r'"([^"]+)"'),
    re.compile(r"(?<=\w)['’](?=\w)"),
    re.compile('["“”«»‘’]'),
)
FORMS: dict[str, tuple[re.Pattern[str], Callable[[str], str]]] = {
    "as it is": (re.compile(""), str),
    "in capitals": (re.compile(""), str.upper),
    "in lower case": (re.compile(""), str.lower),
    'quoted "so"': (_QUOTED_RE, str),
    "quoted “so”": (_QUOTED_RE, lambda text: _QUOTED_RE.sub(r"“\1”", text)),
    "quoted «so»": (_QUOTED_RE, lambda text: _QUOTED_RE.sub(r"«\1»", text)),
    "quotation marks taken away": (_QUOTED_RE, lambda text: text.replace('"', "")),
    "it's": (_APOSTROPHE_RE, lambda text: _APOSTROPHE_RE.sub("'", text)),
    "it’s": (_APOSTROPHE_RE, lambda text: _APOSTROPHE_RE.sub("’", text)),
}


def report(sources: list[str], references: list[str], languages: tuple[str, str]) -> None:
    import sacrebleu

    verifier = make_verifier(languages, EngineOptions(cache=False))
    assert verifier is not None
    print(f"\n{languages[0]} to {languages[1]}\n\n| form | lines | BLEU | chrF |\n|---|---|---|---|")
    for name, (pattern, form) in FORMS.items():
        chosen = [(s, r) for s, r in zip(sources, references, strict=True) if pattern.search(s)]
        if not chosen:
            continue
        made = [plain(found.text) for found in verifier.translate([form(source) for source, _ in chosen])]
        wanted = [[plain(reference) for _, reference in chosen]]
        scores = (metric(made, wanted).score for metric in (sacrebleu.corpus_bleu, sacrebleu.corpus_chrf))
        print(f"| {name} | {len(chosen)} | {next(scores):.1f} | {next(scores):.1f} |", flush=True)


def plain(text: str) -> str:
    return _MARKS_RE.sub("", text.lower())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("english", type=Path)
    parser.add_argument("spanish", type=Path)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    sides = [
        path.read_text(encoding="utf-8").splitlines()[:: options.every] for path in (options.english, options.spanish)
    ]
    for languages, (source, target) in ((("en", "es"), sides), (("es", "en"), sides[::-1])):
        report(source, target, languages)


if __name__ == "__main__":
    main()
