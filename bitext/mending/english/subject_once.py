"""English subjects said twice: small models forget behind an aside in commas who the sentence is about.

"The police, warned by residents, he found a body" is "The police, warned by residents, found a body". Spanish has its
verb there right behind a comma, and its subject before one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.mending.sources.noun_groups import NUMBERS, TOKEN_RE, find_group_end

# An aside, and behind its comma a pronoun that begins the rest of the sentence.
_AGAIN_RE = re.compile(r", (?P<who>he|she|it|they) (?P<verb>(?:do|does|did)n['’]t|[a-z]+)(?= )")
# Another sentence, or what stands by itself.
_OTHER_RE = re.compile(r"[;:(]|[a-z]\. [A-Z]")
# "The writer, was born in Rome, has died".
_ASIDE_RE = re.compile(
    r"(?P<subject>[A-Z][^,;:.]{2,70}), (?:was|were|is|are|I|he|she|it|they) (?P<not>not )?"
    r"(?=(?:[a-z]+ed|born|[a-z]+wn|built|held|found|made|[a-z]+ught|known|written|led) [^,;:.]{3,100}, )"
)
_PARTICIPLE_RE = re.compile(r"(?:no )?[a-záéíóúñ]{2,}(?:[aií]d|puest|hech|biert|dich|scrit|uelt)[oa]s? ")
_SUBJECT_RE = re.compile(r"(?:[A-Z][\w’'.-]+|[A-Z])(?: [\w’'.%$-]+){0,11}$")
_CLAUSE_RE = {
    "en": re.compile(r"(?:While|When|If|Although|Though|Because|As|But|And) "),
    "es": re.compile(r"(?:Mientras|Cuando|Si|Aunque|Como|Pero|Y) "),
}
_ABOUT_RE = re.compile(r"(?:(?:[Mm]ás|[Mm]enos|[Cc]erca) de |[Aa]l menos |[Cc]asi |[Uu]n total de )")
# A subject begins with none of these.
_NO_SUBJECTS = frozenset(
    "According Additionally After Also Although And As At Because Before But By Despite Due During Faced For From "
    "Given However If In Meanwhile Nor Not Of On Or Since So Still Thanks That Then There This Though Through Thus To "
    "Under Unless Unlike Until What When Where Whether While Who Why With Without Yet".split()
)
_NO_ASIDE_RE = re.compile(r"(?:and|but|or|so|because|if|when|while|although|though|as|since|that)\b")
_CLITICS = frozenset("apenas solo sólo siempre todavía no se le les lo la los las nos ya también".split())
_VERB_RE = re.compile(
    r"(?:[a-záéíóúñ]{2,}ó|[a-záéíóúñ]+(?:aron|ieron|jeron|yeron)|ha|han|había|habían|hubo|fue|fueron|es|son|"
    r"eran?|[a-záéíóúñ]{2,}(?:[aei]rá|[aei]rán|drá|drán|aba|aban|ían)|está|están|tiene|tienen|tenía|puede|"
    r"podría|podía|debe|dijo|hizo|tuvo|puso|quiso|vino|trajo|condujo|obtuvo|propuso|supo|pudo|dio|vio)$"
)
_PRESENT_RE = re.compile(r"[a-záéíóúñ]{3,}[ae]n?$")
_NAME_RE = re.compile(r"[A-ZÁÉÍÓÚÑ][\w’'-]+$")
_NO_NAMES = frozenset("Además Ahora Ahí Allí Aquí Así Asimismo Ayer Entonces Hoy Luego También".split())
_SMALL = frozenset("de del la las los el y".split())
_LONGEST, _MOST = 600, 5  # characters, commas


def say_subject_once(source: str, text: str) -> str:
    """English *text* without a pronoun for its subject behind an aside, where its Spanish *source* has none.

    >>> say_subject_once("El alcalde, investigado, negó todo.", "The mayor, investigated, he denied everything.")
    'The mayor, investigated, denied everything.'
    >>> say_subject_once("En la sala, según dijo, hubo gritos.", "In the room, as he said, there were shouts.")
    'In the room, as he said, there were shouts.'
    >>> say_subject_once("La poeta, nacida allí, leyó un poema.", "The poet, was born there, read a poem.")
    'The poet, born there, read a poem.'
    """
    if ", " not in source or len(source) > _LONGEST:
        return text
    if (aside := _ASIDE_RE.match(text)) and _is_aside(source, aside):
        text = f"{aside['subject']}, {aside['not'] or ''}{text[aside.end() :]}"
    for match in _AGAIN_RE.finditer(text):
        if match["verb"].endswith("ing"):
            continue
        made, own = text[: match.start()].split(", "), source.split(", ")
        is_other = _OTHER_RE.search(text, 0, match.start()) is not None
        if is_other or len(made) > _MOST or len(made) >= len(own) or _NO_ASIDE_RE.match(made[-1]):
            return text  # what stands further behind is of another sentence
        begins = (place for place in range(len(made) - 1) if _may_be_subject(made[place]) and _is_subject(own[place]))
        if next(begins, None) is not None:
            is_again = _begins_with_verb(own[len(made)])
            return f"{text[: match.start()]}, {text[match.start('verb') :]}" if is_again else text
    return text


def _is_aside(source: str, match: re.Match[str]) -> bool:
    """Whether a participle stands behind the first comma in Spanish, and the verb of the sentence further on."""
    own = source.split(", ")
    is_aside = len(own) > 2 and _PARTICIPLE_RE.match(own[1]) is not None and _is_subject(own[0])
    return is_aside and _may_be_subject(match["subject"]) and any(map(_begins_with_verb, own[2:]))


def _may_be_subject(chunk: str) -> bool:
    """Whether what stands before an English comma may be a subject, or a clause that begins with one."""
    text = _CLAUSE_RE["en"].sub("", chunk)
    text = text[:1].upper() + text[1:]
    return _SUBJECT_RE.match(text) is not None and text.split()[0] not in _NO_SUBJECTS


def _is_subject(chunk: str) -> bool:
    """Whether what stands before a Spanish comma is a noun group or a name, perhaps with a clause of its own."""
    words = TOKEN_RE.findall(_ABOUT_RE.sub("", _CLAUSE_RE["es"].sub("", chunk)))
    if not words:
        return False
    first = words[0]
    words[0] = first.lower()
    if words[0] in NUMBERS and words[1:2] == ["de"]:
        del words[:2]  # "tres de los heridos"
    end = find_group_end(words, 0) if words else None
    if end is None:
        return first not in _NO_NAMES and all(_NAME_RE.match(word) or word in _SMALL for word in [first, *words[1:]])
    while end < len(words) and words[end] in ("y", "e") and (more := find_group_end(words, end + 1)) is not None:
        end = more
    return end == len(words) or words[end] in ("que", "quien")


def _begins_with_verb(chunk: str) -> bool:
    words = _pass_clitics(TOKEN_RE.findall(chunk))
    if not words:
        return False
    word = words[0]
    if _VERB_RE.match(word):
        return True
    is_other = is_noun(word) or is_adjective(word) or is_person(word) or word.endswith(("ada", "ida", "mente"))
    return _PRESENT_RE.match(word) is not None and not is_other


def _pass_clitics(words: Sequence[str]) -> Sequence[str]:
    start = next((place for place, word in enumerate(words) if word not in _CLITICS), len(words))
    return words[start:]
