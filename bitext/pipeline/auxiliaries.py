"""Verbs that a small model lost, told with an auxiliary: "ha desmontado una red" has a verb where "desmontó" had none.

An auxiliary makes the model write a verb of its own, and what it writes is put back: "has dismantled" is "dismantled".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.spanish_verbs import find_own_participle
from bitext.lang.verb_forms import read_conjugated
from bitext.mending.english.english_forms import load_verbs, make_verb
from bitext.mending.spanish.verb_numbers import to_singular
from bitext.model import Translation
from bitext.pipeline.asking import Climb, any_word, mark
from bitext.pipeline.dictionary import look_up
from bitext.pipeline.lost_verbs import count_lost, find_finite, load_bases
from bitext.pipeline.tenses import find_verbs

# A long sentence has many verbs, and each try costs a translation.
_MOST = 4
# A finding may be more where a verb is there again.
_WORTH = 1.0
_HAVE_RE = re.compile(r"\b(?:has|have) (?!been\b|an?\b|the\b|no\b|not\b|their\b|his\b|her\b|its\b)[a-z]")
_FIRST_RE = re.compile(r"(?<=[^\W\d_]{2}[^\W\d_iyñj])ó$")
_OTHER_RE = re.compile(r"(?<=[^\W\d_]{2}[^\W\d_aeiouñl])ió$")
_IRREGULAR = (
    ("duj", "ducido"), ("tuv", "tenido"), ("pus", "puesto"), ("vin", "venido"), ("hic", "hecho"), ("hiz", "hecho"),
    ("dij", "dicho"), ("quis", "querido"), ("sup", "sabido"), ("traj", "traído"), ("vi", "visto"), ("di", "dado"),
)  # fmt: skip
_IRREGULAR_RE = re.compile(r"(?:o|ó|eron|ieron)$")
_IMPERFECT_RE = re.compile(r"(?:aba|ía)n?$")
_BACK_RE = re.compile(
    r"\b(?P<be>has|have|is|are) (?P<adverb>(?!to\b)[a-z]+ly |also |already |now )?(?P<verb>[a-z]+)(?![\w-])"
)
_TO_RE = re.compile(r"\b(?:is|are) going to(?= [a-z])")
_BRITISH_RE = re.compile(r"is(?=(?:e[ds]?|ing)$)")
_PERFECT_RE = re.compile(r"\b(?:h[ae]n?|había[ns]?|haber|est[áé]n?|van?)\b", re.IGNORECASE)


class _Forms(NamedTuple):
    infinitive: str
    participle: str
    gerund: str
    kind: str


def find_again(
    segment: str,
    climb: Callable[[str], Climb],
    finish: Callable[[str, Translation], Translation],
    cost: Callable[[str, Translation], float],
) -> Climb:
    """The translation of Spanish *segment* by *climb*; where that lost a verb, one of the segment with an auxiliary.

    *finish* checks a translation against the segment and puts it in form; *cost* says how much is wrong with it.
    """
    best = yield from climb(segment)
    lost = count_lost(segment, _without_made_up(best))
    found: list[tuple[float, Translation]] = []
    for other in iter_told(segment, best.text) if lost else ():
        made = yield from climb(other)
        one = finish(segment, replace(made, text=put_back(segment, made.text), findings=()))
        has_more = len(_HAVE_RE.findall(one.text)) > len(_HAVE_RE.findall(best.text))  # "has adequate the rule"
        if has_more or count_lost(segment, _without_made_up(one)) >= lost:
            continue
        if (own := cost(segment, one)) <= cost(segment, best) + _WORTH:
            found.append((own, one))
    if not found:
        return best
    return mark([min(found, key=lambda own: own[0])[1]], "verbs")[0]  # the first of equals


def _without_made_up(translation: Translation) -> str:
    """The text of a translation with "XX" for the words that the model made up: "The striker collaved the ball"."""
    text = translation.text
    for finding in translation.findings:
        if finding.code == "unseen-word":
            made_up = [word for word in finding.message.split(", ") if not _is_verb(word.lower())]
            text = re.sub(any_word(made_up), "XX", text) if made_up else text
    return text


def _is_verb(word: str) -> bool:
    """Whether a word is an English verb, "fertilised" and "disintegrated", though models have not seen it."""
    return not load_verbs().keys().isdisjoint((word, _BRITISH_RE.sub("iz", word)))


def iter_told(source: str, text: str) -> Iterator[str]:
    """Yield *source* with each finite verb of which *text* may have no translation, with an auxiliary.

    >>> list(iter_told("La policía desmontó una red y huyeron.", "The police a network and fled."))
    ['La policía ha desmontado una red y huyeron.', 'La policía desmontó una red y fled.']
    >>> list(iter_told("Los mineros cerrarán.", "The miners in March."))
    ['Los mineros van a cerrar.', 'Los mineros will close.']
    """
    there = set(re.findall(r"[a-z]+", text.lower()))
    verbs = dict.fromkeys(find_finite(source)[0])
    in_order = sorted(verbs, key=lambda verb: any(not there.isdisjoint(found) for found in find_verbs(verb)))
    told = [(verb, own) for verb in in_order if (own := _tell(verb))]
    given = [(verb, own) for verb in in_order if (own := look_up(verb, "es"))]
    for verb, own in (told + given)[:_MOST]:
        yield re.sub(rf"(?<!\w){verb}(?!\w)", own, source, count=1)


def _tell(verb: str) -> str | None:
    """A finite Spanish verb in the third person with an auxiliary: "desmontó" is "ha desmontado"."""
    is_plural = to_singular(verb) is not None
    forms = _load().get(verb)
    kind = forms.kind if forms is not None else "past"
    if kind == "past" and not _IMPERFECT_RE.search(verb):
        participle = forms.participle if forms is not None else _find_participle(to_singular(verb) or verb)
        return f"{'han' if is_plural else 'ha'} {participle}" if participle else None
    if forms is None:
        return None
    if kind == "will":
        return f"{'van' if is_plural else 'va'} a {forms.infinitive}"
    be = ("está", "estaba")[kind == "past"]
    return f"{be}{'n' * is_plural} {forms.gerund}" if kind in ("base", "past") else None


def _find_participle(past: str) -> str | None:
    """The participle of a verb that the tables lack, by its preterite."""
    if _FIRST_RE.search(past):
        return f"{past[:-1]}ado"
    if _OTHER_RE.search(past):
        stem = past[:-2]
        return find_own_participle(f"{stem}er") or find_own_participle(f"{stem}ir") or f"{stem}ido"
    stem = _IRREGULAR_RE.sub("", past)
    own = next(((end, participle) for end, participle in _IRREGULAR if stem.endswith(end)), None)
    return stem.removesuffix(own[0]) + own[1] if own else None


@lru_cache(maxsize=1)
def _load() -> Mapping[str, _Forms]:
    """The forms of the verbs of the tables by those in the third person."""
    found: dict[str, _Forms] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        by_kind = {kind: form for form, kind in reversed(made.items())}
        participle = by_kind.get("participle") or find_own_participle(forms[0])
        if not made or participle is None:
            continue
        own = {form: "past" if form.endswith("ó") else "base" for form in forms[1:3] if not form.endswith("ndo")}
        for form, kind in {**own, **made}.items():
            if kind in ("base", "past", "will"):
                found.setdefault(form, _Forms(forms[0], participle, by_kind["gerund"], kind))
    return found


def put_back(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source* told with an auxiliary, as of the source itself.

    >>> put_back("La policía desmontó una red.", "The police has dismantled a network.")
    'The police dismantled a network.'
    >>> put_back("Se asan castañas.", "Chestnuts are being roasted.")
    'Chestnuts are roasted.'
    >>> put_back("Exigen más.", "They are demanding more.")
    'They demand more.'
    >>> put_back("La línea cerrará.", "The line is going to close.")
    'The line will close.'
    """
    if _PERFECT_RE.search(source):
        return text
    return _BACK_RE.sub(_say_plainly, _TO_RE.sub("will", text))


def _say_plainly(match: re.Match[str]) -> str:
    be, adverb, word = match["be"], match["adverb"] or "", match["verb"]
    said = _find_past(word) if be in ("has", "have") else _find_present(word, is_plural=be == "are")
    if word == "been" and be in ("has", "have"):
        return f"{'was' if be == 'has' else 'were'} {adverb}".rstrip()
    if word == "being" and be in ("is", "are"):
        return f"{be} {adverb}".rstrip()
    return match[0] if said is None else adverb + said


def _find_past(word: str) -> str | None:
    """The past for what stands behind "has": "sunk", or "sinked", as models write it."""
    for verb in load_verbs().get(word, ()):
        if word in (verb.participle, verb.base):
            return verb.past
    base = word.removesuffix("ed")
    if base == word:
        return None
    return load_verbs()[base][0].past if base in load_verbs() else word


def _find_present(word: str, *, is_plural: bool) -> str | None:
    """The present for what stands behind "is"."""
    verb = next((verb for verb in load_verbs().get(word, ()) if word == verb.gerund), None)
    if verb is None and word.endswith("ing"):
        stem = word.removesuffix("ing")
        base = next((one for one in (f"{stem}e", stem, stem[:-1]) if one in load_bases()), None)
        verb = make_verb(base) if base is not None else None
    return None if verb is None else verb.base if is_plural else verb.third
