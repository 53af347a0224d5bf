"""Spanish subjects behind the verbs of clauses with "donde" or a preposition, put before: "la casa donde vivía el rey".

English has them there; small models take them for objects, and lose the second of two: "the house where the writer
lived and his wife". Clauses with "que" alone are in `order`, sentences in `inversions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.mending.sources.groups import find_subject, is_time, pass_adverbials
from bitext.mending.sources.inversions import find_verb
from bitext.mending.sources.noun_groups import MANY, NUMBERS, TOKEN_RE, count_group

_LINK_RE = re.compile(
    r"(?<![\w-])(?:donde|adonde|[Ee]l (?:día|momento|año|lugar) en que|"
    r"(?:a|ante|bajo|con|contra|de|desde|durante|en|entre|hacia|hasta|para|por|sobre|tras) "
    r"(?:(?:el|la|los|las) (?:que|cual|cuales)|quienes?)|(?:al|del) (?:que|cual)|(?:en|con) (?:cuyo|cuya) \w+) "
    r"(?=[a-záéíóúñ])"
)
_FAR, _LONGEST_CHARS = 300, 5_000  # characters
# What somebody or something is while it stays so.
_STAY = {
    f"{verb}{end}": bool(end) for verb in ("permanece", "sigue", "está", "estaba", "quedará") for end in ("", "n")
} | {"quedaron": True, "estuvo": False, "estuvieron": True, "permanecían": True, "permanecía": False}  # fmt: skip
_DONE_RE = re.compile(r"\w{2,}(?:[aií]d|puest|hech|biert|muert|scrit|uelt)[oa]s?$")
# "Perdieron la vida", "llegaron a trabajar": verbs of several words.
_LONGER_RE = re.compile(
    r"(?:(?P<one>perdió|pierde)|perdieron|pierden) la vida |(?:(?P<two>llegó|llegaba)|llegaron|llegaban) a "
    r"(?:trabajar|vivir|reunirse|participar|concentrarse) |(?:le|les|lo|los|la|las) "
    r"(?:(?P<three>espera|esperaba|aguarda|aguardaba)|esperan|esperaban|aguardan|aguardaban) "
)
_VERB_RE = re.compile(
    r"(?:[a-záéíóúñ]{2,}ó|[a-záéíóúñ]+(?:aron|ieron|jeron|yeron)|ha|han|había|habían|hubo|fue|fueron|será|serán|"
    r"es|son|eran?|[a-záéíóúñ]{2,}(?:[aei]rá|[aei]rán|drá|drán|aba|aban)|está|están|tienen?|puede|pueden|hizo|dijo|tuvo|confían)$"
)
_NO_JOIN_RE = re.compile(
    rf"(?:a|al|ante|con|contra|de|del|desde|donde|durante|en|entre|hasta|no|para|por|que|se|según|sin|sobre|tras)$|"
    rf"{_VERB_RE.pattern}"
)
# What tells more of them, or of something else.
_ASIDES = frozenset(
    "algunas algunos entre incluida incluidas incluido incluidos muchas muchos según todas todos".split()
)
_BEFORE_OWN = frozenset("que quien quienes donde cuando la el los las una un este esta esa su".split())
_PEOPLE = frozenset(
    "ancianos bebés desplazados familias hombres jóvenes mujeres niños personas turistas vecinos".split()
)
_PRESENT_RE = re.compile(r"[a-záéíóúñ]{4,}(?:an|en|a|e)$")
_NO_VERBS = frozenset("ahora antes cerca donde entonces fuera siempre tarde".split())
_HUNDREDS_RE = re.compile(r"(?:dos|tres|cuatro|quin|seis|sete|ocho|nove)cient[oa]s$")
_BE_AT = frozenset(
    "encontraba encontraban estaba estaban hallaba hallaban ocurrieron ondea ondeaba ondeaban ondean".split()
)
_PARTICIPLE_RE = re.compile(r"\w{2,}(?:[aií]d|puest|hech|biert|dich|scrit|uelt)o$")
_SE_RE = re.compile(r"[a-záéíóúñ]{2,}(?:ó|aron|ieron|jeron|yeron|aba|aban|ían|[aei]rá|[aei]rán|an|en)$")
# Who is meant is known to models there: "del que se abastecen las familias".
_FROM_RE = re.compile(r"(?:se|vive|viven|vivían|vivirán) ")
_NEVER = frozenset("cargo frente hora lugar momento parte turno vida vigor nada nadie".split())


def order_relatives(text: str) -> str:
    """Spanish *text* with subjects before the verbs of such clauses.

    >>> order_relatives("Cerró la casa donde vivían el escritor y su esposa.")
    'Cerró la casa donde el escritor y su esposa vivían.'
    >>> order_relatives("El choque, en el que resultaron heridos seis pasajeros, ocurrió ayer.")
    'El choque, en el que seis pasajeros resultaron heridos, ocurrió ayer.'
    >>> order_relatives("El bar en el que comió la sopa.")
    'El bar en el que comió la sopa.'
    """
    if len(text) > _LONGEST_CHARS:  # no sentence
        return text
    if "que " not in text and "donde " not in text and "cual" not in text and "quien" not in text and "cuy" not in text:
        return text
    for match in reversed([*_LINK_RE.finditer(text)]):
        is_from = match[0].startswith(("de ", "del ")) and _FROM_RE.match(text, match.end()) is not None
        text = text if is_from else text[: match.end()] + _turn(text[match.end() :])
    return text


def _turn(text: str) -> str:
    """What stands behind such a word, with the subject first."""
    tokens = list(TOKEN_RE.finditer(text, 0, _FAR))
    words = ["cien" if _HUNDREDS_RE.match(token[0]) else token[0] for token in tokens]
    found = _find(text, words)
    if found is None:
        return text
    behind, is_plural = found
    at = pass_adverbials(words, behind)
    words = _cut(words, at)
    if at < len(words) and _is_bare(words[at], is_plural=is_plural):
        words.insert(at, "las")
        tokens.insert(at, tokens[at])
    # "Dos de los heridos".
    first = at + 2 * (words[at + 1 : at + 2] == ["de"] and (words[at] in NUMBERS or words[at].isdigit()))
    subject = find_subject(words, first) if first < len(words) else None
    if subject is None or subject.is_clause or not _NEVER.isdisjoint(words[at : subject.end]):
        return text
    if is_time(words[at]) or (subject.is_plural != is_plural and not _begins_with_one(words, at, is_plural=is_plural)):
        return text
    start, end = tokens[at].start(), tokens[subject.end - 1].end()
    who = text[start:end]
    rest = text[end:]
    who += "," * (", " in who)
    return f"{who} {text[:start].rstrip()}{rest}"


def _is_bare(word: str, *, is_plural: bool) -> bool:
    """Whether a word begins a subject without an article: "donde viven familias"."""
    return is_plural and word.endswith("s") and word.islower() and (is_person(word) or word in _PEOPLE)


def _cut(words: Sequence[str], at: int) -> list[str]:
    """The words with a stop where the sentence goes on with its own verb, with or without a comma."""
    for place in range(at + 2, len(words)):
        behind = "".join(words[place + 1 : place + 2])
        if words[place] == "," and (behind in _ASIDES or _is_present(behind)):
            return [*words[:place], "."]
        if words[place] in ("y", "e", "pero") and _NO_JOIN_RE.match(behind):
            return [*words[:place], "."]
        if _VERB_RE.match(words[place]) and words[place - 1] not in _BEFORE_OWN:
            end = place - (words[place - 1] in ("se", "no", "ya", "también", "todavía", "aún"))
            end -= words[end - 1] == ","
            return [*words[:end], "."]
    return list(words)


def _is_present(word: str) -> bool:
    """Whether a word may be a verb in the present and is surely nothing else: "confía", "narran"."""
    is_other = is_noun(word) or is_adjective(word) or is_person(word) or _DONE_RE.match(word) is not None
    return _PRESENT_RE.match(word) is not None and word not in _NO_VERBS and not is_other


def _begins_with_one(words: Sequence[str], at: int, *, is_plural: bool) -> bool:
    """Whether a verb in the singular agrees with the first of several: "donde vivía el escritor y su esposa"."""
    return not is_plural and count_group(words[at]) != MANY


def _find(text: str, words: Sequence[str]) -> tuple[int, bool] | None:
    """The place behind the verb, and whether it is of many."""
    at = sum(word in ("no", "ya", "también", "aún", "todavía") for word in words[:2])
    if longer := _LONGER_RE.match(text):
        is_plural = not (longer["one"] or longer["two"] or longer["three"])
        return len(TOKEN_RE.findall(longer[0])), is_plural
    word, behind = "".join(words[at : at + 1]), "".join(words[at + 1 : at + 2])
    if word in _STAY and _DONE_RE.match(behind):
        return (at + 2, _STAY[word]) if behind.endswith("s") == _STAY[word] else None
    if word in _BE_AT or (word == "se" and behind in _BE_AT):
        return at + 1 + (word == "se"), word.endswith("n") or (word == "se" and behind.endswith("n"))
    return find_verb(words, at) or (_find_passive(words, at + 1) if word == "se" else None)


def _find_passive(words: Sequence[str], at: int) -> tuple[int, bool] | None:
    """The same of what is done, behind "se"; of the present only what is in the plural, which is no noun."""
    verb, behind = "".join(words[at : at + 1]), "".join(words[at + 1 : at + 2])
    if verb in ("ha", "han", "había", "habían"):
        return (at + 2, verb.endswith("n")) if _PARTICIPLE_RE.match(behind) else None
    return (at + 1, verb.endswith("n")) if _SE_RE.match(verb) else None
