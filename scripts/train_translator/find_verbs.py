#!/usr/bin/env python3
"""Write the tables of verbs that `inflected.py` reads, by the forms that training text has.

    python scripts/train_translator/find_verbs.py PAIRS... [--out FOLDER]

A Spanish infinitive is a verb where four more of its forms are in the text twice or more; how its stem changes
("pierde", "sintió") is told by which of the possible forms are there most often: read what it finds, for "puerta" is
no form of "portar". An English base is one where the forms in -ed, -ing and -s are there. What bitext's table of key
words has counts as five uses more. Verbs whose principal parts stand in a table are kept as they are.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from conjugation import conjugate_verb
from data import read_pairs
from inflected import TABLES, conjugate_english, read_lines

from bitext.errors import BitextError
from bitext.files import open_output
from bitext.lang.key_tables import read_entries

_WORD_RE = re.compile(r"[^\W\d_]+")
_INFINITIVE_RE = re.compile(r"[a-zñáéíóúü]*(?:[aei]|í)r")
_SHORT = frozenset("ir ser ver dar oír".split())
_LABELS = ("PR3S", "PT3S", "MS", "FS", "GER", "PR3P", "PT3P", "IM3S", "FU3S")
_SHORTEST, _LEAST_FORMS, _LEAST_USES, _TWICE, _THRICE = 4, 4, 8, 2, 3
_LEAST_FORMS_OF_TABLE = 2
_OF_TABLE = 5  # what being in the table of key words counts for
_CHANGES = {"e": ("ie", "i"), "o": ("ue",), "u": ("ue",)}
_ACCENTED = {"i": "í", "u": "ú"}
_NO_BASE_RE = re.compile(r"ed$|ing$|[^s]s$")
_BASES = frozenset("bring embed exceed feed focus need proceed refocus ring speed succeed".split())
_HEADS = {
    "es": "# Spanish verbs: the infinitive; third persons of present and preterite where no rule gives them.",
    "en": "# English verbs: the base; past and participle where they are irregular.",
}
_ORIGIN = (
    "# Found by find_verbs.py in training text and bitext's table of key words. Origin: this project. Licence: MIT."
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=TABLES)
    options = parser.parse_args()
    try:
        counts = count_words(options.pairs)
        kept = {language: _read_irregular(language) for language in ("en", "es")}
        for language, lines in (
            ("es", find_spanish(counts["es"], kept["es"], _read_infinitives())),
            ("en", find_english(counts["en"], kept["en"])),
        ):
            with open_output(options.out / f"{language}.txt") as stream:
                stream.writelines(f"{line}\n" for line in (_HEADS[language], _ORIGIN, *lines))
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


def count_words(paths: Iterable[Path]) -> dict[str, Counter[str]]:
    """How often each word in small letters is in the sides that people wrote, and so many times more in the table."""
    counts = {"en": Counter[str](), "es": Counter[str]()}
    for path in paths:
        for pair in read_pairs(path):
            for direction in pair.directions:  # the side that is written
                language = direction[-2:]
                text = pair.english if language == "en" else pair.spanish
                counts[language].update(word for word in _WORD_RE.findall(text) if word.islower())
    for entry in read_entries():
        for language, own in counts.items():
            own.update({form: _OF_TABLE for form in set(entry.forms[language]) if form.islower() and " " not in form})
    return counts


def _read_irregular(language: str) -> dict[str, str]:
    """The lines of the table that have more than an infinitive, by that."""
    return {line.split()[0]: line for line in read_lines(language) if " " in line}


def _read_infinitives() -> frozenset[str]:
    return frozenset(entry.forms["es"][0] for entry in read_entries())


def find_spanish(counts: Mapping[str, int], kept: Mapping[str, str], known: Collection[str] = ()) -> Iterator[str]:
    """Yield the lines of the table of Spanish verbs: *kept* ones by their infinitive, and those that counts show.

    Of *known* infinitives, fewer forms are enough.

    >>> counts = dict.fromkeys("perder pierde pierden perdió perdido perdiendo mar mares".split(), 9)
    >>> list(find_spanish(counts, {"seguir": "seguir sigue siguió"}))
    ['perder pierde', 'seguir sigue siguió']
    """
    for word in sorted({*counts, *kept}):
        if word in kept:
            yield kept[word]
            continue
        if not _INFINITIVE_RE.fullmatch(word) or (len(word) < _SHORTEST and word not in _SHORT):
            continue
        if counts[word] < _THRICE:
            continue
        parts = max(_iter_changes(word), key=lambda parts: _count_parts(word, parts, counts))
        made = conjugate_verb(word, *parts)
        others = {made[label] for label in _LABELS}
        seen = [form for form in others if counts.get(form, 0) >= _TWICE]
        is_verb = len(seen) >= _LEAST_FORMS and sum(counts.get(form, 0) for form in others) >= _LEAST_USES
        if is_verb or (word in known and len(seen) >= _LEAST_FORMS_OF_TABLE):
            yield " ".join((word, *filter(None, parts)))


def _count_parts(infinitive: str, parts: tuple[str, str], counts: Mapping[str, int]) -> int:
    """How often the principal parts are there; the past tells something for verbs in -ir only."""
    made = conjugate_verb(infinitive, *parts)
    return counts.get(made["PR3P"], 0) + (counts.get(made["PT3S"], 0) if infinitive.endswith("ir") else 0)


def _iter_changes(infinitive: str) -> Iterator[tuple[str, str]]:
    """Yield the principal parts that a verb may have: none of its own first."""
    yield "", ""
    stem, ending = infinitive[:-2], "a" if infinitive.endswith("ar") else "e"
    if match := re.search(r"^(.*)([eou])([^aeiouáéíóú]+)$", stem):
        before, vowel, after = match.groups()
        for new in _CHANGES[vowel]:
            own = "hue" if vowel == "o" and not before else new
            if infinitive.endswith("ir"):
                yield before + own + after + ending, before + {"e": "i", "o": "u", "u": "u"}[vowel] + after + "ió"
            elif new != "i" and (vowel != "u" or infinitive == "jugar"):
                yield before + own + after + ending, ""
    if ending == "a" and stem[-1:] in _ACCENTED:
        yield stem[:-1] + _ACCENTED[stem[-1]] + ending, ""
    if ending == "a" and (match := re.search(r"^(.*[aeo])([iu])([^aeiouáéíóú]+)$", stem)):
        yield match[1] + _ACCENTED[match[2]] + match[3] + ending, ""


def find_english(counts: Mapping[str, int], irregular: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the table of English verbs; *irregular* are lines that stay, by their base.

    >>> counts = dict.fromkeys("stop stops stopped stopping house houses gave".split(), 9)
    >>> list(find_english(counts, {"give": "give gave given"}))
    ['give gave given', 'stop']
    """
    for word in sorted({*counts, *irregular}):
        if word in irregular:
            yield irregular[word]
        elif len(word) >= _THRICE and word.isascii() and (word in _BASES or not _NO_BASE_RE.search(word)):
            made = conjugate_english(word)
            others = counts.get(made["PT"], 0) >= _THRICE and counts.get(made["GER"], 0) >= _THRICE
            longer = f"{word}e"  # "unit" is no verb of "united", which is "unite"
            is_other = counts.get(longer, 0) >= _LEAST_USES and conjugate_english(longer)["GER"] == made["GER"]
            if others and not is_other and counts.get(word, 0) >= _THRICE and counts.get(made["3S"], 0) >= _TWICE:
                yield word


if __name__ == "__main__":
    sys.exit(main())
