"""Spanish objects before their verbs put behind: "el premio lo entregará la reina" is "la reina entregará el premio".

Small models take what comes first for the subject, and the pronoun for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.nouns import find_gender
from bitext.lang.persons import is_person
from bitext.mending.sources.groups import ends_there, find_end, find_subject, is_time, pass_adverbials
from bitext.mending.sources.noun_groups import TOKEN_RE, count_group
from bitext.mending.sources.order import ACTORS
from bitext.mending.sources.pasts import find_participle

_CLITICS = {"lo": ("m", 1), "la": ("f", 1), "los": ("m", 2), "las": ("f", 2)}
_DETERMINERS = {
    "el": "m", "los": "m", "este": "m", "estos": "m", "ese": "m", "esos": "m", "la": "f", "las": "f", "esta": "f",
    "estas": "f", "esa": "f", "esas": "f", "su": "", "sus": "", "al": "m",
}  # fmt: skip
_ALONE = frozenset("eso esto todo".split())
_HAVE = frozenset("ha han había habían".split())
_VERB_RE = re.compile(r"[^\W\d_]{2,}(?:ó|on|[aeá]n|[aáe]|ía|aba|ían)$|[^\W\d_]{2,}o$|fue|dio|dan?|vio$")
_PAST_RE = re.compile(r"[^\W\d_]{2,}(?:ó|ron|rá|rán|aba|aban|ía|ían)$|dio$|dieron$|vio$|hizo$|puso$|dijo$|tuvo$|trajo$")
_NAMING_RE = re.compile(
    r"(?:consider|llam|declar|proclam|nombr|ha[cr]|hizo|hicier|dej|cre[eíy]|juzg|denomin|bautiz|titul|v[eio])"
)
# What is done to persons besides an object, or what they are told or asked.
_TO_WHOM = frozenset(
    "aconsejaron advirtieron amputaron comunicaron cortaron cobraron devolvieron dijeron exigieron impidieron "
    "impusieron negaron notificaron ordenaron permitieron pidieron preguntaron prohibieron prometieron quitaron "
    "recomendaron reprocharon retiraron robaron".split()
)
_NEAR, _FAR = 4, 30
_ONE_RE = re.compile(r"[^\W\d_]{2,}(?:ó|rá)$|dio$|vio$|hizo$|puso$|dijo$|tuvo$|trajo$")
_PARTICIPLE_RE = re.compile(r"\w+(?:[aií]d|puest|hech|vist|dich|biert|scrit|muert|uelt)o$")
# What a sentence or clause begins behind.
_BEFORE = frozenset('. ; : ! ? ¿ ¡ « “ " , y pero que porque aunque mientras'.split())


def put_objects_behind(text: str) -> str:
    """Spanish *text* with the objects that its sentences begin with behind their verbs, and subjects before.

    >>> put_objects_behind("El premio lo entregará la reina en Oviedo.")
    'La reina entregará el premio en Oviedo.'
    >>> put_objects_behind("A la víctima la encontró su hermano, según la policía.")
    'Su hermano encontró a la víctima, según la policía.'
    >>> put_objects_behind("La crisis la sufren los pobres. El hombre lo dejó todo.")
    'Los pobres sufren la crisis. El hombre lo dejó todo.'
    """
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    for start in range(len(words) - 1, -1, -1):
        clitic = _find_clitic(words, start) if _may_begin(words, start) else None
        found = None if clitic is None else _find(words, clitic)
        if clitic is not None and found is not None:
            text = _swap(text, tokens, start, (clitic, *found))
        elif clitic is not None:
            text = _say_done(text, tokens, words, (start, clitic))
        elif words[start] in ("A", "Al"):
            text = _say_they(text, tokens, words, start)
    return text


def _may_begin(words: Sequence[str], start: int) -> bool:
    """Whether a sentence or clause may begin there; behind "y" only where there was a verb before."""
    if words[start - 1 : start] == ["y"]:
        return any(map(_PAST_RE.match, words[max(0, start - _FAR) : start]))
    return not start or words[start - 1] in _BEFORE


def _find(words: Sequence[str], clitic: int) -> tuple[int, int, int] | None:
    """The places behind the verb that follows a pronoun, of its subject, and behind that; None without one."""
    verb = clitic + 1
    if words[verb : verb + 1] and words[verb] in _HAVE:
        verb += 1
        is_verb = _PARTICIPLE_RE.match("".join(words[verb : verb + 1]))
    else:
        is_verb = _VERB_RE.match("".join(words[verb : verb + 1]))
    subject = pass_adverbials(words, verb + 1)
    found = find_subject(words, subject) if is_verb else None
    if found is None or not (_is_whom(words, clitic) or _may_do(words, clitic, (verb, subject, found.end))):
        return None
    is_plural = words[clitic + 1].endswith("n")
    return (verb + 1, subject, found.end) if is_plural == found.is_plural else None


def _is_whom(words: Sequence[str], clitic: int) -> bool:
    """Whether "a" stands before the object."""
    return not {"a", "al"}.isdisjoint(word.lower() for word in words[max(0, clitic - _NEAR) : clitic])


def _may_do(words: Sequence[str], clitic: int, places: tuple[int, int, int]) -> bool:
    """Whether the group behind a verb is its subject, not what a body or a law makes of something."""
    verb, subject, end = places
    is_actor = any(is_person(word) or word.lower() in ACTORS or word[0].isupper() for word in words[subject:end])
    is_body = any(word.lower() in ACTORS for word in words[max(0, clitic - _NEAR) : clitic])
    return is_actor or not (is_body or _NAMING_RE.match(words[verb]))


def _find_clitic(words: Sequence[str], start: int) -> int | None:
    """The place of the pronoun that stands for what a sentence begins with."""
    first = words[start].lower()
    if first in _ALONE:
        return start + 1 if words[start + 1 : start + 2] == ["lo"] else None
    own = start + (first == "a")
    determiner = "".join(words[own : own + 1]).lower()
    if determiner not in _DETERMINERS:
        return None
    group = ["el" if determiner == "al" else determiner, *words[own + 1 : own + _FAR]]
    end = find_end(group, 0)
    if end is None or any(map(is_time, group[:end])):
        return None
    clitic = own + end
    gender = _DETERMINERS[determiner] or find_gender(group[1].lower(), count_group(determiner)) or ""
    if first not in ("a", "al") and any(map(is_person, group[1:end])):
        return None  # a subject: "el juez lo condenó"
    kind = _CLITICS.get("".join(words[clitic : clitic + 1]))
    is_same = kind is not None and kind[1] == count_group(determiner) and gender in ("", kind[0])
    return clitic if is_same else None


def _swap(text: str, tokens: Sequence[re.Match[str]], start: int, found: Sequence[int]) -> str:
    clitic, behind, subject, end = found
    begin, last = tokens[start].start(), tokens[end - 1].end()
    own = text[begin : tokens[clitic].start()].rstrip()
    verb = text[tokens[clitic + 1].start() : tokens[behind - 1].end()]
    more = text[tokens[behind - 1].end() : tokens[subject].start()].rstrip() if subject < end else ""
    who = text[tokens[subject].start() : last] if subject < end else ""
    aside = "," if ", " in who else ""
    done = f"{who}{aside} {verb} ".lstrip()
    if own[0].isupper():
        done, own = done[0].upper() + done[1:], own[0].lower() + own[1:]
    return f"{text[:begin]}{done}{own}{more}{text[last:]}"


def _say_done(text: str, tokens: Sequence[re.Match[str]], words: Sequence[str], places: tuple[int, int]) -> str:
    """The passive where nobody is said to have done it: "Al conductor lo detuvieron ayer"."""
    start, clitic = places
    participle = find_participle(tokens[clitic + 1][0]) if clitic + 1 < len(tokens) else None
    behind = "".join(words[clitic + 2 : clitic + 3])
    gender, number = _CLITICS[words[clitic]]
    ending = {("m", 1): "o", ("f", 1): "a", ("m", 2): "os", ("f", 2): "as"}[gender, number]
    is_whom = words[start].lower() in ("a", "al")
    if (
        is_whom
        and any(map(is_person, words[start:clitic]))
        and _ONE_RE.match("".join(words[clitic + 1 : clitic + 2]))
        and ends_there(words, clitic + 2)
    ):
        return _swap(text, tokens, start, (clitic, clitic + 2, clitic + 2, clitic + 2))
    is_body = any(word.lower() in ACTORS or (word[0].isupper() and at) for at, word in enumerate(words[start:clitic]))
    if (
        participle is None
        or (is_body and not is_whom)
        or not (ends_there(words, clitic + 2) or behind == "sin" or behind.endswith((f"d{ending}", f"muert{ending}")))
    ):
        return text
    own = text[tokens[start].start() : tokens[clitic].start()].rstrip()
    own = re.sub(r"^a(?: |l )", lambda match: "el " if match[0].lower() == "al " else "", own, flags=re.IGNORECASE)
    own = own[0].upper() + own[1:] if words[start][0].isupper() else own
    was = "fue" if number == 1 else "fueron"
    return f"{text[: tokens[start].start()]}{own} {was} {participle[:-1]}{ending}{text[tokens[clitic + 1].end() :]}"


def _say_they(text: str, tokens: Sequence[re.Match[str]], words: Sequence[str], start: int) -> str:
    """Who it is done to behind the verb where nobody is said to have done it: "Al juez le pidieron que callara"."""
    own = ["el" if words[start] == "Al" else "", *words[start + 1 : start + _FAR]]
    own = own if own[0] else own[1:]
    size = find_end(own, 0)
    clitic = 0 if size is None else start + size + (words[start] == "A")
    if size is None or not any(is_person(word) or word[0].isupper() for word in own[:size]):
        return text
    if words[clitic : clitic + 1] not in (["le"], ["les"]) or "".join(words[clitic + 1 : clitic + 2]) not in _TO_WHOM:
        return text
    verb = clitic + 1
    behind = "".join(words[verb + 1 : verb + 2])
    end = verb + 1 if behind in ("que", "si", "por", "sobre") else find_end(words, verb + 1)
    if end is None or any(map(is_person, words[verb + 1 : end])):
        return text
    whom = text[tokens[start].start() : tokens[clitic].start()].rstrip()
    done = text[tokens[verb].start() : tokens[end - 1].end()]
    return f"{text[: tokens[start].start()]}Ellos {done} a{whom[1:]}{text[tokens[end - 1].end() :]}"
