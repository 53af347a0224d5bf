"""What has lasted up to now is in the perfect in English: "lives there for ten years" for "desde hace diez años"."""

from __future__ import annotations

import re
from itertools import pairwise

from bitext.mending.english.english_forms import Verb
from bitext.pipeline.tenses import find_verbs

_SINCE_RE = re.compile(
    r"\bdesde (?:hace \w+|(?:19|20)\d\d\b|entonces\b|siempre\b|(?:enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|septiembre"
    r"|octubre|noviembre|diciembre|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))\b)"
)
# "La biblioteca, cerrada desde el lunes": of that alone.
_BESIDE_RE = re.compile(r", (?:\w+ )?\w+[aeo]s? $")
_BESIDE_CHARS = 40
_BEFORE_NOUNS = frozenset("a al con de del el en la las los más muy por sin su sus un una y".split())
_FOR_RE = re.compile(
    r"\bfor (?:(?:more than|over|about|almost|nearly|at least|many|several|some|a few|the last) )?"
    r"(?:(?:an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|\d+) )?"
    r"(?:centur(?:y|ies)|days?|decades?|hours?|months?|weeks?|years?|a long time)\b|\bsince\b"
)
_WORD_RE = re.compile(r"[^\W\d_]+")
_HAVE_RE = re.compile(r"\b(?:has|have|had|having|would|will)\b|['’]ve\b")
_PAST_RE = re.compile(r"(?:ó|ron|aban?|ían?)$|^(?:h[ae]n?|hab\w+|fue|era|eran|estuvo|tuvo|será)$")
_BE_RE = re.compile(
    r"(?<!\bthat )(?<!\bthere )\b(?P<be>is|are) (?P<not>not )?(?:still )?(?!going\b|likely\b|expected\b)"
)
_BE_WORDS = frozenset("es son está están".split())
_NO_VERBS = frozenset("a an as at be by for from her his in into its no of on or that the their this to with".split())
_HAY_RE = re.compile(r"\b[Hh]ay\b[^,.;:]{0,100}$")
_THERE_RE = re.compile(r"\b(?P<there>[Tt]here) (?P<be>is|are) ")
_DOES_RE = re.compile(r"\b(?P<do>does|do)(?P<not>n['’]t| not) $")
_DOES_CHARS, _CHARS = 12, 200


def say_how_long(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with the perfect for what lasts "desde hace" some time.

    >>> say_how_long("Ocupa la plaza desde hace nueve años.", "She occupies the position for nine years.")
    'She has occupied the position for nine years.'
    >>> say_how_long("El asunto está parado desde hace años.", "The matter is stopped for years.")
    'The matter has been stopped for years.'
    >>> say_how_long("No hay agua desde hace una semana.", "There is no water for a week.")
    'There has been no water for a week.'
    >>> say_how_long("El pan que vendió desde hace años es bueno.", "The bread that he sold for years is good.")
    'The bread that he sold for years is good.'
    """
    since, lasting = _SINCE_RE.search(source), _FOR_RE.search(text, 0)
    if since is None or lasting is None or _HAVE_RE.search(text):
        return text
    if _HAY_RE.search(source, 0, since.start()):
        return _THERE_RE.sub(_say_there, text, count=1)
    *others, clause = source[max(0, since.start() - _CHARS) : since.start()].split(",")
    before = _WORD_RE.findall(clause)
    is_beside = _BESIDE_RE.search(source, max(0, since.start() - _BESIDE_CHARS), since.start()) is not None
    if is_beside or any(_PAST_RE.search(word) for word in before):
        return text
    for previous, word in reversed([*pairwise(["", *before])]):
        if previous.lower() in _BEFORE_NOUNS:
            continue
        if word in _BE_WORDS:
            return _say_been(text, lasting.end())
        verbs = find_verbs(word)
        if verbs and (changed := _say_done(text, verbs)) != text:
            return changed
    return text if others else _say_been(text, lasting.end())


def _say_there(match: re.Match[str]) -> str:
    """ "There has been" for "there is"."""
    return f"{match['there']} {'has' if match['be'] == 'is' else 'have'} been "


def _say_been(text: str, end: int) -> str:
    """The only "is" of *text* up to *end* as "has been"."""
    found = list(_BE_RE.finditer(text, 0, end))
    if len(found) != 1:
        return text
    (be,) = found
    have = "has" if be["be"] == "is" else "have"
    return f"{text[: be.start()]}{have} {be['not'] or ''}been {text[be.end() :]}"


def _say_done(text: str, verbs: frozenset[Verb]) -> str:
    """The only present form of *verbs* in the perfect."""
    forms = {form: verb for verb in verbs for form in (verb.base, verb.third)}
    tokens = list(_WORD_RE.finditer(text))
    found = [place for place, token in enumerate(tokens) if token[0] in forms and place]
    if len(found) != 1 or tokens[found[0] - 1][0].lower() in _NO_VERBS:
        return text
    token = tokens[found[0]]
    verb = forms[token[0]]
    if does := _DOES_RE.search(text, max(0, token.start() - _DOES_CHARS), token.start()):
        have = "has" if does["do"] == "does" else "have"
        return f"{text[: does.start()]}{have}{does['not']} {verb.participle}{text[token.end() :]}"
    have = "has" if token[0] == verb.third else "have"
    return f"{text[: token.start()]}{have} {verb.participle}{text[token.end() :]}"
