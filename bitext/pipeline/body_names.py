"""Names of places and bodies that a small model garbled, held fast: others of their gender stand for them meanwhile.

"The River Thames" came out as "los Támesis Rivers", "the High Court" as "la Corte Al alta". What they are in Spanish is
in tables, and models know "the Senate" and "the Commission".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from bitext.lang.body_names import load_names, load_patterns
from bitext.lang.casing import is_common_word, is_title_case
from bitext.lang.places import PLACES, TIMES, is_people
from bitext.lang.spelling import without_accents
from bitext.model import Translation

_WORD = r"[A-ZÁÉÍÓÚÑÖÜ][\w’'.-]*\w"
_CAPITAL_RE = re.compile(rf"(?<![\w.’'-]){_WORD}")
_LONGEST_CHARS = 1_000
# English and Spanish names that models translate, with these articles, by the article that the Spanish has.
_STAND_INS = {
    "el": (("Senate", "Senado"), ("Tribunal", "Tribunal")),
    "court": (("court", "tribunal"), ("Senate", "Senado")),
    "la": (("Commission", "Comisión"), ("Academy", "Academia")),
    "los": (("Alps", "Alpes"), ("Balkans", "Balcanes")),
    "las": (("Philippines", "Filipinas"), ("Americas", "Américas")),
    "-": (("Madrid", "Madrid"), ("Toronto", "Toronto")),
    "-a": (("Bolivia", "Bolivia"), ("Colombia", "Colombia")),
}
_BEFORE = r"(?<![\w-])(?P<article>(?:[Dd]e |[Aa] )?(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as)|[Dd]el|[Aa]l|[Dd]e|[Aa]) "
_FALSE = {
    "el": frozenset("la los las".split()),
    "la": frozenset("el del al los las".split()),
    "los": frozenset("el la del al las".split()),
    "las": frozenset("el la del al los".split()),
    "-": frozenset("el la los las del al".split()),
}
_WITHOUT = frozenset("un una este esta ese esa su otro otra cada ningún ninguna primer primera".split())
_ARTICLE_RE = re.compile(r"\b(?P<article>[Tt]he|[Aa]n?|its|his|her|their|our|this|that|[\w’'-]+[’']s|[\w-]+s[’']) $")
_LAST_RE = re.compile(r"[\w’'-]+(?= $)")
_FUNCTION = frozenset(
    "a about above across after against along among and around as at because before behind below beneath beside "
    "between beyond but by cross crosses down during except for from hit hits in inside into its leave leaves left "
    "like near of off on onto or our out outside over past reach reaches said says since sued that the their "
    "through throughout to told toward towards under until up via when where which while who with within without "
    "won win wins lost lose loses led fled flee quit held met meets if than his her my your this not was were is "
    "are be been enter enters join joins".split()
)
_WITH_ARTICLE = (" Bridge", " Valley", " Desert")
# They begin no name, or only with a capital.
_NEVER = frozenset(
    "a an the in on at of to for from by with and or but if as when while after before he she it they we i his her "
    "its their our mr mrs ms dr sir lord lady president prime minister former new state st high supreme federal "
    "city county crown united royal national international european this that two three four five six seven eight "
    "nine ten".split()
)


class Held(NamedTuple):
    """A name of a segment: its Spanish, in all the ways that will do, the article, and what stands for it, if any."""

    ways: tuple[str, ...]
    article: str
    stand_in: str


class HeldNames(NamedTuple):
    """A segment with what stands for its names, and those."""

    text: str
    names: list[Held]

    def join(self, made: Translation) -> Translation | None:
        """A translation with the names; None where one is not there, or what stands for it is not there once.

        >>> held = hold_bodies("It was closed by the Home Office.", is_held=True)
        >>> held.text, held.join(Translation("Fue cerrado por el Senado.", None, "")).text
        ('It was closed by the Senate.', 'Fue cerrado por el Ministerio del Interior.')
        """
        text = made.text
        for one in self.names:
            if not one.stand_in:
                if not _has(text, one):
                    return None
                continue
            found = list(re.finditer(rf"(?:{_BEFORE})?(?<![\w-])(?i:{one.stand_in})(?![\w-])", text))
            if len(found) != 1:
                return None
            text = text[: found[0].start()] + _name(text, found[0], one) + text[found[0].end() :]
        return replace(made, text=text)


def hold_bodies(segment: str, *, is_held: bool) -> HeldNames | None:
    """A segment with the names of the tables in it; others stand for them where they are *held*; None without any.

    >>> hold_bodies("A judge in Macomb County fled to Cape Town.", is_held=True)[0]
    'A judge in the Senate fled to Madrid.'
    >>> hold_bodies("He was elected to the council.", is_held=True) is None
    True
    """
    is_headline = segment[-1:].isalnum()
    if len(segment) > _LONGEST_CHARS or (is_headline and (is_held or is_title_case(segment))):
        return None  # a headline with another name in it is not made a sentence
    text, position, names = "", 0, []
    used: set[str] = set()
    for begin, end, ways, article in _find_names(segment):
        start = begin
        if start < position or (article != "-" and not _is_whole(segment[:start])):
            continue
        own = Held(ways, article, "")
        put = segment[start:end]
        if is_held:
            kind = "-a" if article == "-" and ways[0].endswith("a") else article
            kind = "court" if ways[0].lower().startswith("tribunal") else kind
            free = next((pair for pair in _STAND_INS[kind] if pair[0] not in segment and pair[0] not in used), None)
            if free is None:
                return None
            used.add(free[0])
            own, put = own._replace(stand_in=free[1]), free[0]
            start, put = _with_article(segment, begin, put, article)
        if start < position:
            return None
        names.append(own)
        text, position = f"{text}{segment[position:start]}{put}", end
    return HeldNames(text + segment[position:], names) if names else None


def _is_whole(before: str) -> bool:
    """Whether nothing before a name is said of it: "the Greek Coast Guard"."""
    last = _LAST_RE.search(before)
    return last is None or last[0].lower() in _FUNCTION or (last[0].islower() and last[0].endswith(("ed", "ing")))


def _with_article(segment: str, start: int, put: str, article: str) -> tuple[int, str]:
    """Where what is put for a name begins, and that, with an article where Spanish has one and English none."""
    before = _ARTICLE_RE.search(segment, max(0, start - 20), start)
    if article == "-":
        is_the = before is not None and before["article"].lower() == "the"
        return (before.start(), put) if before is not None and is_the else (start, put)
    if before is not None:
        return start, put
    is_first = not segment[:start].strip("\"“'‘( ")
    return start, f"{'The' if is_first else 'the'} {put}"


def find_spanish_name(english: str) -> str:
    """The Spanish name of a body by its English one; that itself where it is in no table.

    >>> find_spanish_name("Amnesty International"), find_spanish_name("Harborne Capital")
    ('Amnistía Internacional', 'Harborne Capital')
    """
    known = load_names().get(re.split(r"[ -]", english)[0], ())
    return next((ways[0] for own, ways, _ in known if own == english), english)


def _find_names(segment: str) -> Iterator[tuple[int, int, tuple[str, ...], str]]:
    """Yield where names begin and end, and their Spanish with its article: whole names before patterns."""
    whole, patterns = load_names(), load_patterns()
    position = 0
    for word in _CAPITAL_RE.finditer(segment):
        if word.start() < position:
            continue
        for english, ways, article in whole.get(word[0].split("-")[0], ()):
            end = word.start() + len(english)
            if segment.startswith(english, word.start()) and not re.match(r"[\w’'-]*\w| [A-Z]", segment[end:]):
                position = end
                yield word.start(), end, ways, article
                break
        else:
            for pattern, ways, article in patterns:
                match = pattern.match(segment, word.start())
                if match is None or not _is_own_name(match["name"], is_first=word.start() == 0):
                    continue
                if match[0].endswith(_WITH_ARTICLE) and not segment[: word.start()].endswith(("the ", "The ")):
                    continue  # a town
                name = " ".join(
                    PLACES["en"].get(one.lower(), one) if one.islower() is False else one
                    for one in match["name"].split()
                )
                position = match.end()
                yield word.start(), match.end(), tuple(way.replace("X", name) for way in ways), article
                break


def _is_own_name(name: str, *, is_first: bool) -> bool:
    """Whether a name may be one of a place: no common words, no people, no day."""
    words = [word for word in name.split() if word != "St."]
    if any(word.endswith(("'s", "’s")) for word in words) and "St." not in name:
        return False
    if any(word.lower() in _NEVER or word.lower() in TIMES or is_people(word) for word in words):
        return False
    common = [word for word in words if is_common_word(word)]
    return not common or (not is_first and len(common) < len(words))


def _has(text: str, one: Held) -> bool:
    """Whether a name is in a Spanish text, and no wrong article before it."""
    lower = without_accents(text.lower())
    for number, way in enumerate(one.ways):
        place = lower.find(without_accents(way.lower()))
        last = text[place : place + len(way)].split()[-1:]
        if place >= 0 and last and last[0][0].isupper() == way.split()[-1][0].isupper():
            before = lower[:place].split()[-1:]
            return number > 0 or not before or before[0] not in _FALSE[one.article]
    return False


def _name(text: str, match: re.Match[str], one: Held) -> str:
    """A name with the article that it has, behind "de" and "a" as Spanish writes it."""
    before, name = match["article"], one.ways[0]
    last = text[: match.start()].split()[-1:]
    if one.article == "-":
        if before is not None and before.lower() in ("el", "la", "los", "las"):
            before = None
        elif before is not None:
            before = {"del": "de", "al": "a", "de la": "de", "a la": "a"}.get(before.lower(), before)
        made = f"{before} {name}" if before else name
    elif before is None and last and last[0].lower() in _WITHOUT:
        made = name
    else:
        preposition = (
            "de " if (before or "").lower().startswith("de") else "a " if (before or "").lower().startswith("a") else ""
        )
        made = (
            f"{preposition}{one.article} {name}".replace("de el ", "del ").replace("a el ", "al ", 1)
            if preposition
            else f"{one.article} {name}"
        )
    return made[0].upper() + made[1:] if match[0][0].isupper() and (match.start() == 0 or before) else made
