"""Spanish names that small models tear apart held fast: others, which they copy, stand for them meanwhile.

`holding` does so where a check finds that a name is lost; of names of common words no check finds it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from bitext.lang.articles import agree_indefinite
from bitext.lang.kinds import KNOWN
from bitext.lang.spelling import without_accents
from bitext.model import Translation
from bitext.pipeline.asking import Climb
from bitext.pipeline.costs import cost
from bitext.pipeline.dictionary import translations
from bitext.pipeline.name_orders import NOUN, put_before_noun
from bitext.pipeline.proper_names import MAN, THING, WOMAN, Name, find_hard_names

# Models copy these. Of persons they learn from the first name whether it is "he" or "she".
_STAND_INS = {
    THING: ("XX", "YY", "ZZ", "QQ"),
    MAN: ("Carlos Medina", "Pablo Ortega", "Jorge Molina"),
    WOMAN: ("Laura Medina", "Paula Ortega", "Elena Molina"),
}
_LONGEST_CHARS = 1_000
_CAPITAL_RE = re.compile(r"(?<![\w-])[A-ZÁÉÍÓÚÑÜ][\w’'-]{2,}")
_PAPER_RE = re.compile(r"[Tt]he (?=(?:El|La|Los|Las) [^.,;]{2,40} (?:newspaper|daily|magazine)\b)")
_VIRGIN_RE = re.compile(r"\bVirgin of (?:the )?[A-Z]")
_ROLE_RE = re.compile(r"(?!number|other)[a-z]+(?:er|or|ist|ian|man|ant|ess|eer)$")
_BEFORE = r"(?P<the>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[’']s) )?"
_LEAST_ALIKE = 0.6
_LEAST_PROBABILITY = 0.05


class Held(NamedTuple):
    """A segment with stand-ins for its names, and those."""

    text: str
    source: str
    names: tuple[tuple[str, Name], ...]

    def put_back(self, made: Translation) -> Translation | None:
        """The translation with the names for their stand-ins; None where one is not there once.

        >>> source = "La naviera Tajaraste pidió ayuda."
        >>> held = hold_names_in(source, "The shipping company of Taj asked for help.")
        >>> held.put_back(Translation("The shipping company XX asked for help.", -0.2, "m")).text
        'The shipping company Tajaraste asked for help.'
        >>> held.put_back(Translation("The shipping company asked for help.", -0.2, "m")) is None
        True
        """
        text = made.text
        for stand_in, name in self.names:
            text = text.replace(" ".join(stand_in.split()[::-1]), stand_in)  # turned round
            if len(re.findall(rf"(?<![\w-]){stand_in}(?![\w-])", text)) != 1:
                return None
            text = _write(text, stand_in, name, self.source)
        text = agree_indefinite(_PAPER_RE.sub("", text))
        return replace(made, text=text[:1].upper() + text[1:] if self.text[:1].isupper() else text)


def restore_hard_names(
    segment: str,
    plain: Translation,
    climb: Callable[[str], Climb],
    with_text: Callable[[Translation, str], Translation],
) -> Climb:
    """*plain*, the translation of Spanish *segment*, or where it has a name garbled, what is made with that held fast.

    *climb* translates a segment, *with_text* takes another text for a translation if the checks let it.
    """
    if len(segment) > _LONGEST_CHARS:
        return plain
    if (held := hold_names_in(segment, plain.text)) is not None:
        made = held.put_back((yield from climb(held.text)))
        return plain if made is None or cost(made) > cost(plain) + 1 else made
    text = put_names_in_order(segment, plain.text)
    return plain if text == plain.text else with_text(plain, text)


def put_names_in_order(segment: str, text: str) -> str:
    """English *text*, a translation of Spanish *segment*, with accents of names, and what has them in order with them.

    >>> put_names_in_order("El partido Morena ganó.", "The Morena game won.")
    'The Morena party won.'
    >>> put_names_in_order("El estadio Azteca reabre.", "The stadium Azteca reopens.")
    'The Azteca stadium reopens.'
    """
    begins_large = text[:1].isupper()
    for name in find_hard_names(segment):
        if not name.is_alone and name.written not in text:
            text = _put_accents(text, name.written)
        if name.kind == THING and name.written in text:
            text = put_before_noun(text, name.written, name.what, segment)
    return text[:1].upper() + text[1:] if begins_large else text


def hold_names_in(segment: str, text: str) -> Held | None:
    """*segment*, Spanish, with stand-ins for its names if *text*, a translation of it, has one of them garbled.

    >>> hold_names_in("El Real Oviedo fichó al delantero Julián Carrasco.", "Royal Oviedo signed the striker.").text
    'XX fichó al delantero Carlos Medina.'
    >>> hold_names_in("El Real Oviedo fichó a un delantero.", "Real Oviedo signed a striker.") is None
    True
    """
    names = find_hard_names(segment)
    garbled = [name for name in names if _is_garbled(name, segment, text)]
    if not garbled:
        return None
    held, position = "", 0
    pairs: list[tuple[str, Name]] = []
    for name in names:
        stand_in = _find_free(name.kind, segment, [one for one, _ in pairs])
        if stand_in is None or (name.is_alone and name not in garbled):
            continue
        held += segment[position : name.start] + name.before + stand_in
        position = name.end
        pairs.append((stand_in, name))
    return Held(held + segment[position:], segment, tuple(pairs)) if pairs else None


def _find_free(kind: str, segment: str, taken: Sequence[str]) -> str | None:
    """A stand-in of which no word is in the segment or in another one."""
    words = set(re.findall(r"\w+", f"{segment} {' '.join(taken)}"))
    return next((one for one in _STAND_INS[kind] if words.isdisjoint(one.split())), None)


def _put_accents(text: str, written: str) -> str:
    """*text* with a name that has lost its accents there as it is written."""
    plain = unicodedata.normalize("NFC", without_accents(text))
    place = plain.find(without_accents(written))
    if place < 0 or len(plain) != len(text):
        return text
    return text[:place] + written + text[place + len(written) :]


def _is_garbled(name: Name, source: str, text: str) -> bool:
    """Whether *text* lacks a name, or has it before who or what it is of."""
    if name.written in text:
        if name.kind != THING:
            return name.what != "" and _find_role_behind(text, name.written, name.what) is not None
        return re.search(rf"\b(?:{NOUN}) {re.escape(name.written)} (?:company|firm|group)\b", text) is not None
    if without_accents(name.written) in without_accents(text) or (name.takes_the and _VIRGIN_RE.search(text)):
        return False
    if name.is_alone and name.written not in KNOWN:
        own = [one for one in _CAPITAL_RE.findall(text) if one not in source]
        return not any(SequenceMatcher(None, one, name.written).ratio() > _LEAST_ALIKE for one in own)
    return True


def _find_role_behind(text: str, written: str, role: str) -> re.Match[str] | None:
    """Where a name stands before the noun that says who it is: "Ana Ruiz's mayor", "the Ana Ruiz mayor"."""
    pattern = rf"(?P<the>\b[Tt]he )?(?<![\w-]){re.escape(written)}(?:[’']s)? (?P<role>[A-Za-z][a-z]+)(?![\w-])"
    match = re.search(pattern, text)
    if match is None:
        return None
    noun = match["role"].lower()
    forms = (role, role.removesuffix("a"), f"{role[:-1]}o", role.removesuffix("sa"))  # "jueza", "abogada", "alcaldesa"
    is_role = any(noun in translations(form, "es", _LEAST_PROBABILITY) for form in forms)
    return match if is_role or (match["the"] and _ROLE_RE.match(noun)) else None


def _write(text: str, stand_in: str, name: Name, source: str) -> str:
    """*text* with a name for its stand-in, in order with what it is of."""
    if name.kind == THING:
        text = put_before_noun(text, stand_in, name.what, source)
    elif name.what and (behind := _find_role_behind(text, stand_in, name.what)):
        text = f"{text[: behind.start()]}the {behind['role'].lower()} {stand_in}{text[behind.end() :]}"
    if name.what and not source[: name.start].rstrip().endswith(","):
        text = re.sub(rf"(?<=\w), {stand_in}(?= [a-z])", f" {stand_in}", text)
    elif source[: name.start].endswith(", ") and source[name.end : name.end + 1] == ",":
        text = re.sub(rf"(?<=\w), {stand_in}(?= [a-z])", f", {stand_in},", text)
    if name.kind == THING and name.before == "" and text.startswith(stand_in):
        text = re.sub(rf"^({stand_in}(?: [a-z]+){{1,2}}) (?:his|her)(?= )", r"\1 its", text)
    if name.written.startswith("Operation "):
        text = re.sub(rf"\bat {stand_in}(?![\w-])", f"in {stand_in}", text)
    pattern = rf"{_BEFORE}(?<![\w-]){stand_in}(?![\w-])"
    return re.sub(pattern, lambda own: (own["the"] or ("the " if name.takes_the else "")) + name.written, text)
