#!/usr/bin/env python3
"""How far the checks on translations can be trusted, and how often each rung of the ladder is climbed.

    .venv/bin/python scripts/report_checks.py SET.en SET.es [--limit N] [--examples CODE]

1. On the set's human translations: how often each check objects, which is nearly always wrong of it.
2. On the same with an error planted in each: how often the check that is there for it objects.
3. On what the best engine makes of the set: which checks object at first, which rung mends it, what remains, BLEU and
   chrF before and after (sacrebleu's), and what a finding that remains says of quality: the mean chrF++ of the
   segments that have it, and of the others.

--examples prints the engine's segments that CODE objects to at first, for reading by hand.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bitext.checks import check_translation, find_lost_key_words
from bitext.lang import other_language
from bitext.lang.contrast import STRONG_NEGATIONS
from bitext.pipeline.translating import make_verifier
from bitext.translation import EngineOptions, takes_words

Pair = tuple[str, str]


def change_number(_source: str, target: str, _language: str) -> str | None:
    found = re.search(r"\d+", target)
    return target[: found.start()] + str(int(found[0]) + 7) + target[found.end() :] if found else None


def drop_name(source: str, target: str, _language: str) -> str | None:
    for first, last in re.findall(r"\b([A-Z][a-z]+) ([A-Z][a-z]+)\b", source):
        if first in target and last in target and not source.startswith(first):
            return target.replace(f"{first} {last}", "él").replace(last, "él").replace(first, "él")
    return None


def leave_word(source: str, target: str, _language: str) -> str | None:
    long_ones = re.compile(r"\b[a-záéíóúñ]{4,}\b")
    own, other = (sorted(set(long_ones.findall(text)), key=lambda w: (-len(w), w)) for text in (source, target))
    left = [word for word in own if word not in other]
    return re.sub(rf"\b{other[0]}\b", left[0], target) if left and other else None


def exchange_word(source: str, target: str, language: str) -> str | None:
    stand_in = {"en": "matter", "es": "asunto"}[language]
    for word in dict.fromkeys(re.findall(r"[^\W\d_]{3,}", target)):
        changed = re.sub(rf"\b{word}\b", stand_in, target)
        if find_lost_key_words(source, changed, other_language(language)):
            return changed
    return None


def drop_negation(source: str, target: str, language: str) -> str | None:
    other = other_language(language)
    words = re.findall(r"[\w']+", source.lower())
    if not STRONG_NEGATIONS[other].intersection(words):
        return None
    changed = re.sub(r"\b(?:no|not|never|nunca|cannot)\b |n't\b", "", target, count=1, flags=re.IGNORECASE)
    return changed if changed != target else None


def cut_off(source: str, target: str, _language: str) -> str | None:
    words = target.split()
    return " ".join(words[: len(words) // 2]) if len(target) > 60 and re.search(r"[.!?]$", source) else None


def copy(source: str, target: str, _language: str) -> str | None:
    return source if len(source.split()) >= 6 and source != target else None


def loop(_source: str, target: str, _language: str) -> str | None:
    words = target.split()
    return " ".join(words[:3] + words[3:5] * 6) if len(words) > 5 else None


PLANTED: dict[str, Callable[[str, str, str], str | None]] = {
    "number-mismatch": change_number,
    "name-lost": drop_name,
    "untranslated": leave_word,
    "word-lost": exchange_word,
    "negation-lost": drop_negation,
    "truncated": cut_off,
    "copied": copy,
    "loop": loop,
}


def codes_of(pair: Pair, languages: tuple[str, str], *, wide: bool = False) -> set[str]:
    return {finding.code for finding in check_translation(*pair, *languages, wide=wide)}


def report_trust(pairs: list[Pair], languages: tuple[str, str]) -> None:
    alarms = Counter(code for pair in pairs for code in codes_of(pair, languages))
    print(f"| check | objects to human {languages[1]} | finds planted errors |\n|---|---|---|")
    for code in sorted({*alarms, *PLANTED}):
        found = "-"
        if code in PLANTED:
            changed = [
                (s, PLANTED[code](s, t, languages[1])) for s, t in pairs if code not in codes_of((s, t), languages)
            ]
            planted = [(s, t) for s, t in changed if t is not None]
            accepted = (
                {code, "length"} if code == "truncated" else {code, "wrong-language"} if code == "copied" else {code}
            )
            hits = sum(bool(codes_of(pair, languages) & accepted) for pair in planted)
            found = f"{hits} of {len(planted)}"
        print(f"| {code} | {alarms[code]} of {len(pairs)} | {found} |")


def mean(values: list[float]) -> str:
    return f"{sum(values) / len(values):.1f}" if values else "-"


def report_ladder(sources: list[str], references: list[str], languages: tuple[str, str], examples: str | None) -> None:
    import sacrebleu

    options = EngineOptions(cache=False)
    verifier = make_verifier(languages, options)
    assert verifier is not None
    first = verifier.engine.translate(sources)
    wide = takes_words(verifier.engine)
    at_first = [codes_of((s, t.text), languages, wide=wide) for s, t in zip(sources, first, strict=True)]
    for codes, source, made in zip(at_first, sources, first, strict=True):
        codes.update(["unseen-word"] if verifier.engine.unseen_words(source, made.text) else [])
    final = list(replace(verifier, context="\n".join(sources)).translate(sources))
    rungs = Counter(
        t.model_id.rpartition("+")[2] if "+" in t.model_id else "first" if t.model_id == first[0].model_id else "rescue"
        for t in final
    )
    print(f"\n{first[0].model_id}, {languages[0]} to {languages[1]}, {len(sources)} segments")
    print("rung that gave the text:", ", ".join(f"{count} {rung}" for rung, count in rungs.most_common()))
    print("| check | objects at first | in the end | chrF++ of those | of the others |\n|---|---|---|---|---|")
    left = [{finding.code for finding in t.findings} for t in final]
    metric_of_one = sacrebleu.CHRF(word_order=2)
    quality = [metric_of_one.sentence_score(t.text, [r]).score for t, r in zip(final, references, strict=True)]
    for code in [*sorted(set().union(*at_first, *left)), "any"]:
        has = [bool(codes) if code == "any" else code in codes for codes in left]
        first_count = sum(bool(codes) if code == "any" else code in codes for codes in at_first)
        means = (mean([q for q, h in zip(quality, has, strict=True) if h is wanted]) for wanted in (True, False))
        print(f"| {code} | {first_count} | {sum(has)} | {next(means)} | {next(means)} |")
    for name, made in (("at first", first), ("in the end", final)):
        texts = [t.text for t in made]
        scores = (metric(texts, [references]).score for metric in (sacrebleu.corpus_bleu, sacrebleu.corpus_chrf))
        print(f"{name}: BLEU {next(scores):.2f}, chrF {next(scores):.2f}")
    if examples:
        chosen = [(s, t.text) for s, t, codes in zip(sources, first, at_first, strict=True) if examples in codes]
        for source, target in random.Random(1).sample(chosen, min(25, len(chosen))):
            messages = [f.message for f in check_translation(source, target, *languages) if f.code == examples]
            print(f"\n{messages}\n  {source}\n  {target}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("english", type=Path)
    parser.add_argument("spanish", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--examples", metavar="CODE")
    options = parser.parse_args()
    sides = [
        path.read_text(encoding="utf-8").splitlines()[: options.limit] for path in (options.english, options.spanish)
    ]
    for languages, (source, target) in ((("en", "es"), sides), (("es", "en"), sides[::-1])):
        print(f"\n## {languages[0]} to {languages[1]}\n")
        report_trust(list(zip(source, target, strict=True)), languages)
        report_ladder(source, target, languages, options.examples)


if __name__ == "__main__":
    main()
