"""Forms of Spanish verbs that are none, as small models make them by rule: "querieron", "descubrido", "sembran"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bitext.lang.casing import is_common_word
from bitext.lang.loading import uncollected
from bitext.lang.nouns import is_noun
from bitext.lang.spanish_verbs import find_own_participle, to_plural
from bitext.lang.verb_forms import read_conjugated

# In small letters, or where a sentence begins.
_WORD_RE = re.compile(r"(?<![\w-])[a-záéíóúüñ]{5,}(?![\w-])|(?:(?<!.)|(?<=[.:¡¿] ))[A-ZÁÉÍÓÚ][a-záéíóúüñ]{4,}(?![\w-])")
# Infinitive ends and the preterites of their own.
_STRONG = {
    "tener": "tuvo", "poner": "puso", "hacer": "hizo", "decir": "dijo", "traer": "trajo", "ducir": "dujo",
    "venir": "vino", "querer": "quiso", "poder": "pudo", "saber": "supo", "andar": "anduvo", "estar": "estuvo",
}  # fmt: skip
_PREFIXES = {
    "tener": "abs con de man ob re sos".split(),
    "poner": "com des dis ex im inter o pos pro re sobre super su trans".split(),
    "hacer": ["des", "re"], "decir": ["contra", "pre"], "traer": "abs at con dis ex re sus".split(),
    "ducir": "con de in intro pro re repro se tra".split(), "venir": "con contra inter pre pro re sobre".split(),
}  # fmt: skip
_OTHERS = {
    "estába": "estaba", "estában": "estaban", "salgen": "salen", "quisió": "quiso", "quisión": "quiso",
    "hizieron": "hicieron", "dijieron": "dijeron", "trajieron": "trajeron", "trayó": "trajo", "trayeron": "trajeron",
    "veniendo": "viniendo", "podiendo": "pudiendo", "deciendo": "diciendo", "podará": "podrá", "tenerá": "tendrá",
    "ponerá": "pondrá", "venirá": "vendrá", "salirá": "saldrá",
}  # fmt: skip
# They are words, if rare ones.
_WORDS = frozenset(
    "abrevió compete competen corrompida corrompidas corrompido corrompidos exenta exentas inventarian licua licuan "
    "querella querellas repatria repatrian reventa trona tronas varia".split()
)


def spell_verbs(text: str) -> str:
    """Spanish *text* with verbs for words that only a wrong rule makes of them.

    >>> spell_verbs("Querieron volver y posponó el viaje; han descubrido que los campesinos sembran maíz.")
    'Quisieron volver y pospuso el viaje; han descubierto que los campesinos siembran maíz.'
    >>> spell_verbs("Devolviaron los billetes y aumenteron las ventas. Pidieron pan y cocieron patatas.")
    'Devolvieron los billetes y aumentaron las ventas. Pidieron pan y cocieron patatas.'
    """

    def spell(match: re.Match[str]) -> str:
        word = match[0].lower()
        own = _load().get(word)
        if own is None:
            return match[0]
        return own.capitalize() if match[0][0].isupper() else own

    return _WORD_RE.sub(spell, text)


@lru_cache(maxsize=1)
@uncollected
def _load() -> Mapping[str, str]:
    """The forms that are right by those that are not, but for what is another word."""
    right: set[str] = set()
    found: dict[str, str] = {**_OTHERS, **dict(_iter_strong())}
    doubtful: set[str] = set()
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        right.update(forms, made)
        if not made or " " in forms[0]:
            continue
        for wrong, own in _iter_wrong(forms, made):
            if found.setdefault(wrong, own) != own:
                doubtful.add(wrong)
    words = right | _WORDS | doubtful
    return {
        wrong: own
        for wrong, own in found.items()
        if wrong != own and wrong not in words and not is_noun(wrong) and not is_common_word(wrong, "es")
    }


def _iter_strong() -> Iterator[tuple[str, str]]:
    """Yield wrong forms of the preterites that have a stem of their own, and the right ones."""
    for end, past in _STRONG.items():
        for prefix in ("", *_PREFIXES.get(end, ())):
            own, stem = prefix + past, prefix + end[:-2]
            many = f"{own[:-1]}{'eron' if own[-2] == 'j' else 'ieron'}"
            one_ending, many_ending = ("ó", "aron") if end.endswith("ar") else ("ió", "ieron")
            yield stem + one_ending, own
            yield stem + many_ending, many
            if end == "poner":
                yield f"{stem}ó", own  # "posponó"


def _iter_wrong(forms: Sequence[str], made: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield wrong forms of a verb and the right ones."""
    infinitive = forms[0]
    stem, is_first = infinitive[:-2], infinitive.endswith("ar")
    end = "a" if is_first else "e"
    third = next((one for one in forms[1:] if one.endswith(end) and made.get(f"{one}n") == "base"), None)
    past = next((one for one in forms[1:] if one.endswith("ó")), None)
    if third is None or past is None or (many := to_plural(past)) is None:
        return
    wrong_past = ("ió", "ieron", "eron") if is_first else ("ó", "aron", "iaron")
    yield stem + wrong_past[0], past
    for ending in wrong_past[1:]:
        yield stem + ending, many
    if not is_first:
        yield stem + "ió", past
        yield stem + "ieron", many
    if third[:-1] != stem:  # "sembran", "despeden"
        yield stem + end, third
        yield f"{stem}{end}n", f"{third}n"
        yield f"{third[:-1]}{infinitive[-2:]}", infinitive
        yield f"{third[:-1]}{'aron' if is_first else 'ieron'}", many
        yield f"{third[:-1]}{'ó' if is_first else 'ió'}", past
    participle = find_own_participle(infinitive)
    if participle is not None:
        yield from ((f"{stem}id{one}", f"{participle[:-1]}{one}") for one in ("o", "a", "os", "as"))
