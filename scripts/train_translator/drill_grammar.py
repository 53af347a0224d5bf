#!/usr/bin/env python3
"""Make sentences of bitext's tables that show every verb in the tenses, numbers and clauses of the news.

    python scripts/train_translator/drill_grammar.py PAIRS... --out ROWS.tsv.gz [--count 60000]

"The nurses said a dialogue was discarded." beside "Las enfermeras dijeron que un diálogo fue descartado.": no sense,
but good grammar, and a preterite in the plural for verbs that pairs have in the infinitive only. Verbs, nouns and
persons are those of the table of key words, each for the direction that the table has it for; which verbs have an
object is told by how often an article follows them in PAIRS. Rows are written as bitext writes them; their source is
"drill".
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from conjugation import PARTICIPLES
from data import DIRECTIONS, DRILL, Pair, read_pairs, write_pairs
from drill_words import TIMES_AHEAD, TIMES_PAST, Phrase, Phrases
from inflected import load_verbs

from bitext.errors import BitextError
from bitext.lang.key_tables import read_entries

_WORD_RE = re.compile(r"[^\W\d_]+")
_ARTICLES = frozenset(
    "the a an any some this these those his her its their el la los las un una este esta estos estas su sus al todo "
    "todos todas".split()
)
# Of so many uses, so many before an article: verbs with an object, and verbs without, English and Spanish.
_LEAST_USES, _WITH_OBJECT, _WITHOUT = 15, 0.22, (0.08, 0.12)
_UNKNOWN_SHARE = 0.25
# How often, the English, the Spanish. s, x: subjects; o, p: objects; v, w: verbs (i: without an object); n: a name;
# t, a: times past and ahead; c, d: clauses. Capitals are the Spanish: V is v as it agrees with s; VX, with x; and so
# on. "{s:es}" is the Spanish of a phrase, "{o:a}" as an object, "{s:was|were}" what goes with its number.
_FRAMES = tuple(
    (int(times), english, spanish)
    for times, english, spanish in (
        line.strip().split(" / ")
        for line in """
        6 / {s} {v[PT]} {o} {t} / {s:es} {V[PT]} {o:a} {T}
        4 / {t}, {s} {v[PT]} {o} / {T}, {s:es} {V[PT]} {o:a}
        4 / {o} {o:was|were} {v[PP]} {t} / {o:es} {o:fue|fueron} {VO[PP]} {T}
        5 / {o} {o:was|were} {v[PP]} by {x} / {o:es} {o:fue|fueron} {VO[PP]} por {x:es}
        3 / {c} after {d} / {C} después de que {D}
        2 / after {d}, {c} / después de que {D}, {C}
        2 / {c} because {d} / {C} porque {D}
        2 / {c} when {d} / {C} cuando {D}
        2 / {c} but {d} / {C} pero {D}
        3 / {c} as {d} / {C} mientras {D}
        3 / {s} said {x} had {v[PP]} {o} / {s:es} {s:dijo|dijeron} que {x:es} {x:había|habían} {V[MS]} {o:a}
        2 / {s} said that {x} would {v[BASE]} {o} / {s:es} {s:dijo|dijeron} que {x:es} {VX[CO]} {o:a}
        2 / {s} said {o} {o:was|were} {v[PP]} / {s:es} {s:dijo|dijeron} que {o:es} {o:fue|fueron} {VO[PP]}
        5 / {s} {v[PT]} {o} and {w[PT]} {p} {t} / {s:es} {V[PT]} {o:a} y {W[PT]} {p:a} {T}
        6 / {x}, {x:who} {v[PT]} {o}, {w[PT]} {p} / {x:es}, que {VX[PT]} {o:a}, {WX[PT]} {p:a}
        3 / {s} will {v[BASE]} {o} {a} / {s:es} {V[FU]} {o:a} {A}
        2 / {s} would {v[BASE]} {o} / {s:es} {V[CO]} {o:a}
        2 / {o} will be {v[PP]} {a} / {o:es} {o:será|serán} {VO[PP]} {A}
        1 / {s} decided to {v[BASE]} {o} / {s:es} {s:decidió|decidieron} {V[INF]} {o:a}
        1 / {s} refused to {v[BASE]} {o} / {s:es} se {s:negó|negaron} a {V[INF]} {o:a}
        1 / {s} tried to {v[BASE]} {o} / {s:es} {s:intentó|intentaron} {V[INF]} {o:a}
        1 / {s} agreed to {v[BASE]} {o} / {s:es} {s:aceptó|aceptaron} {V[INF]} {o:a}
        1 / {s} began to {v[BASE]} {o} / {s:es} {s:empezó|empezaron} a {V[INF]} {o:a}
        1 / {s} wanted to {v[BASE]} {o} / {s:es} {s:quería|querían} {V[INF]} {o:a}
        2 / {s} {s:was|were} {v[GER]} {o} / {s:es} {s:estaba|estaban} {V[GER]} {o:a}
        3 / {o} {v[PP]} by {x} {w[PT]} {p} / {o:es} {VO[PP]} por {x:es} {WO[PT]} {p:a}
        3 / {s} asked {x} to {v[BASE]} {o} / {s:es} {s:pidió|pidieron} a {x:es} que {VX[SI]} {o:a}
        2 / {s} did not {v[BASE]} {o} {t} / {s:es} no {V[PT]} {o:a} {T}
        2 / {s} {s:has|have} not {v[PP]} {o} / {s:es} no {s:ha|han} {V[MS]} {o:a}
        4 / {s} {s:has|have} {v[PP]} {o} / {s:es} {s:ha|han} {V[MS]} {o:a}
        5 / {s} {i[PT]} {t} / {s:es} {I[PT]} {T}
        2 / {n} {v[PT]} {o} {t} / {n:es} {VN[PT]} {o:a} {T}
        2 / {c}, {s} said / {C}, {s:dijo|dijeron} {s:es}
        2 / {c}, {v[GER]} {o} / {C}, {V[GER]} {o:a}
        """.strip().splitlines()
    )
)


class Verb(NamedTuple):
    """The forms of an English verb and of its Spanish."""

    english: Mapping[str, str]
    spanish: Mapping[str, str]

    def agreed(self, phrase: Phrase) -> dict[str, str]:
        """The Spanish forms that go with a phrase; "PP" is the participle, "MS" the one behind "haber"."""
        person = "3S" if phrase.number == 1 else "3P"
        tenses = {label[:2]: form for label, form in self.spanish.items() if label.endswith(person)}
        participle = self.spanish[phrase.gender.upper() + person[1]]
        return {label: self.spanish[label] for label in ("INF", "GER", "MS")} | tenses | {"PP": participle}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--count", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        shares = count_articles(pair for path in options.pairs for pair in read_pairs(path))
        rng = random.Random(options.seed)
        drills = [Drill(direction, shares, rng) for direction in DIRECTIONS]
        count = write_pairs(options.out, (rng.choice(drills).make() for _ in range(options.count)))
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{count:,} rows written")
    return 0


def count_articles(pairs: Iterable[Pair]) -> Mapping[tuple[str, str], float]:
    """How often an article or the like stands right behind each verb, by language and infinitive; not of rare ones."""
    infinitives = {
        (language, form): verb
        for language in ("en", "es")
        for form, ((verb, label), *_) in load_verbs(language).readings.items()
        if label not in PARTICIPLES
    }
    used, before = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for pair in pairs:
        for language, text in (("en", pair.english), ("es", pair.spanish)):
            for word, following in itertools.pairwise(_WORD_RE.findall(text.lower())):
                if (verb := infinitives.get((language, word))) is not None:
                    used[language, verb] += 1
                    before[language, verb] += following in _ARTICLES
    return {verb: before[verb] / times for verb, times in used.items() if times >= _LEAST_USES}


class Drill:
    """Sentences whose words are looked up from one language."""

    def __init__(self, direction: str, shares: Mapping[tuple[str, str], float], rng: random.Random) -> None:
        """Take the words of the tables for a direction; *shares* as of `count_articles`."""
        self._rng, self._direction = rng, direction
        self._phrases = Phrases(direction[:2], rng)
        self._with, self._without, self._unknown = (list[Verb]() for _ in range(3))
        for english, spanish in _iter_verbs(direction[:2]):
            verb = Verb(load_verbs("en").forms[english], load_verbs("es").forms[spanish])
            own, other = shares.get(("en", english)), shares.get(("es", spanish))
            if own is None or other is None:
                self._unknown.append(verb)
            elif own > _WITH_OBJECT and other > _WITH_OBJECT:
                self._with.append(verb)
            elif own < _WITHOUT[0] and other < _WITHOUT[1]:
                self._without.append(verb)

    def make(self) -> Pair:
        """One sentence."""
        _, english, spanish = self._rng.choices(_FRAMES, [times for times, *_ in _FRAMES])[0]
        words = self._draw()
        return Pair(DRILL, *(_finish(frame.format_map(words)) for frame in (english, spanish)), (self._direction,))

    def _draw(self) -> dict[str, object]:
        """All that a frame may name."""
        s, x, n = self._phrases.subject(), self._phrases.subject(pronouns=False), self._phrases.titled()
        o, p, v, w = self._phrases.thing(), self._phrases.thing(), self._verb(), self._verb()
        i = self._rng.choice(self._without or self._unknown)
        (t, own_t), (a, own_a) = self._rng.choice(TIMES_PAST), self._rng.choice(TIMES_AHEAD)
        (c, own_c), (d, own_d) = self._clause(), self._clause()
        return {
            "s": s, "x": x, "n": n, "o": o, "p": p, "v": v.english, "w": w.english, "i": i.english, "t": t, "T": own_t,
            "a": a, "A": own_a, "c": c, "C": own_c, "d": d, "D": own_d, "V": v.agreed(s), "VX": v.agreed(x),
            "VO": v.agreed(o), "VN": v.agreed(n), "W": w.agreed(s), "WX": w.agreed(x), "WO": w.agreed(o),
            "I": i.agreed(s),
        }  # fmt: skip

    def _clause(self) -> tuple[str, str]:
        subject, verb, thing = self._phrases.subject(), self._verb(), self._phrases.thing()
        return f"{subject} {verb.english['PT']} {thing}", f"{subject:es} {verb.agreed(subject)['PT']} {thing:a}"

    def _verb(self) -> Verb:
        is_unknown = self._unknown and (not self._with or self._rng.random() < _UNKNOWN_SHARE)
        return self._rng.choice(self._unknown if is_unknown else self._with)


def _iter_verbs(source: str) -> Iterator[tuple[str, str]]:
    """Yield the verbs of the table of key words that are looked up from *source*: English and Spanish infinitives."""
    english, spanish = load_verbs("en").forms, load_verbs("es").forms
    for entry in read_entries():
        (base, *others), infinitive = entry.forms["en"], entry.forms["es"][0]
        if entry.only not in (None, source) or base not in english or infinitive not in spanish:
            continue
        if len(others) > 1 and {english[base]["PT"], english[base]["GER"]} & set(others):
            yield base, infinitive


def _finish(text: str) -> str:
    """A clause as a sentence, with "al" and "del".

    >>> _finish("pidió a el juez  que")
    'Pidió al juez que.'
    """
    text = re.sub(r"\b(de|a) el (?=[^\W\dA-Z_])", r"\1l ", " ".join(text.split()))
    return f"{text[0].upper()}{text[1:]}."


if __name__ == "__main__":
    sys.exit(main())
