#!/usr/bin/env python3
"""Score a package as its users meet it: through `bitext.translate`, with sacrebleu and its signatures.

    python scripts/train_translator/score.py PACKAGE_FOLDER NAME=ENGLISH_FILE=SPANISH_FILE... [--out OUT]

Prints a Markdown table; with --out it is also written to OUT/scores.md, from where pack.py takes it into the card, and
OUT/least-scores.json gets for each direction what a fifth of the translations' own scores are below: pack.py puts it
into the package, and translations below it get the finding `unsure`. Needs what bitext needs, and sacrebleu.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bitext.errors import BitextError, UsageError

UNSURE_FRACTION = 0.2


def score_package(folder: Path, specs: Sequence[str], out: Path | None, log: Callable[[str], None] = print) -> str:
    """Translate each set both ways, where the package can, and return the table."""
    import sacrebleu

    import bitext
    from bitext.translation.packages import read_package

    directions = {(package.source_language, package.target_language) for package in read_package(folder)}
    bleu, chrf = sacrebleu.metrics.BLEU(), sacrebleu.metrics.CHRF()
    lines = ["| set | direction | BLEU | chrF |", "|---|---|---|---|"]
    own_scores: dict[str, list[float]] = defaultdict(list)
    before = os.environ.get("BITEXT_MODELS")
    os.environ["BITEXT_MODELS"] = str(folder.parent)
    try:
        for name, english, spanish in map(parse_set, specs):
            for source, target, texts, references in (("en", "es", english, spanish), ("es", "en", spanish, english)):
                if (source, target) in directions:
                    made = bitext.translate(texts, source, target, engine="ctranslate2")
                    own_scores[f"{source}-{target}"] += [t.score for t in made if t.score is not None]
                    found = [t.text for t in made]
                    scores = (metric.corpus_score(found, [references]).score for metric in (bleu, chrf))
                    lines.append(f"| {name} | {source}>{target} | " + " | ".join(f"{s:.1f}" for s in scores) + " |")
                    log(lines[-1])
    finally:
        if before is None:
            del os.environ["BITEXT_MODELS"]
        else:
            os.environ["BITEXT_MODELS"] = before
    if len(lines) > 2:
        lines += ["", f"Signatures: `{bleu.get_signature()}`, `{chrf.get_signature()}`"]
    table = "\n".join(lines)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "scores.md").write_text(table + "\n", encoding="utf-8")
        least = {code: sorted(own)[int(UNSURE_FRACTION * len(own))] for code, own in own_scores.items() if own}
        (out / "least-scores.json").write_text(json.dumps(least, indent=1) + "\n", encoding="utf-8")
    return table


def parse_set(spec: str) -> tuple[str, list[str], list[str]]:
    """Read "NAME=ENGLISH_FILE=SPANISH_FILE": the name and the lines of both.

    Raises:
        UsageError: it is none of that, or the files have different numbers of lines.
    """
    parts = spec.split("=")
    if len(parts) != 3:
        raise UsageError(
            spec, expected="NAME=ENGLISH_FILE=SPANISH_FILE", found=f"{len(parts)} parts", advice="add both"
        )
    from bitext.files import read_text, text_lines

    english, spanish = (text_lines(read_text(path).text) for path in parts[1:])
    if len(english) != len(spanish):
        raise UsageError(spec, expected="as many lines in both", found=f"{len(english)} and {len(spanish)}",
                         advice="give files of pairs line by line")  # fmt: skip
    return parts[0], english, spanish


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    try:
        print(
            "\n" + score_package(options.package, options.sets, options.out, lambda text: print(text, file=sys.stderr))
        )
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
