"""Spanish verbs in the number of the subject that a sentence or clause begins with: "Los precios cayeron".

A verb that is put into a text comes in the singular, and small models lose the number over a few words.
"""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.nouns import find_gender, load_nouns
from bitext.lang.persons import is_person
from bitext.lang.spanish_verbs import to_plural

_DETERMINERS = frozenset(
    "los las unos unas estos estas esos esas sus nuestros nuestras ambos ambas varios varias algunos algunas muchos "
    "muchas pocos pocas todos todas otros otras dos tres cuatro cinco seis siete ocho nueve diez miles cientos decenas "
    "docenas millones".split()
)
# Behind these a clause begins with its subject.
_OPENERS = frozenset("que porque mientras cuando aunque pero".split())
_MARKS = '.;:“"«¿¡'
# The subject ends here, or is none: what follows may be another clause, or tell a time.
_STOPS = frozenset(
    "alguien angeles años cada como cual cuales cuando cuya cuyas cuyo cuyos cómo dios domingos donde días e ella "
    "eso esto gracias horas jueves le les lo lunes martes mañanas me meses mientras minutos miércoles mochis nadie ni "
    "no noches nos o palmas pero porque que quien quienes qué se según semanas si sábados también tardes todo u una "
    "uno usted veces vegas viernes y ya ángeles él".split()
)
# Names in the singular: "Honduras anunció".
_NAMES = frozenset("casillas corrientes filipinas flores honduras iglesias misiones palacios reyes ríos torres".split())
# A verb stands behind none of these; "las diseñó" has another subject.
_BEFORE_NO_VERB = frozenset(
    "de del el la los las lo un una al a en con por para sin sobre contra entre desde hasta más muy su sus".split()
)
# Verbs in the plural, but no "ocasión", "algún" and no preposition.
_PLURAL_VERB_RE = re.compile(r"(?:.{2,}(?:[aeé]n|ron|ían|[aei]mos)|son|han|van|dan)$")
_NO_VERBS = frozenset(
    "alguien bien crimen examen imagen joven margen orden origen quien también virgen volumen".split()
)
_PARTICIPLE_RE = re.compile(r"(\w+(?:[aií]d|puest|hech|vist|dich|biert|scrit|muert|enid))[oa]s?$")
_PRONOUNS = frozenset("se le les no".split())
_PREPOSITIONS = frozenset("a al con contra de del en entre para por sobre".split())
_SINGULARS = frozenset("El La Un Una Su".split())
_SINGULARS_LOW = frozenset(word.lower() for word in _SINGULARS)
_NOUNS = frozenset("miles cientos decenas docenas millones".split())
_ENGLISH_PRONOUN_RE = re.compile(r"[“\"]?(?:He|She|They|I|We) ")
_PRONOUN_RE = re.compile(
    r"([“\"]?)(?:Él|Ella|Ellos|Ellas|Yo|Nosotros|Nosotras) (?=[a-záéíóúñ])"
    r"(?!mism[oa]|también|[yo]\b|ni\b|sol[oa]s?\b|quien|que\b)"
)
_AUXILIARIES = frozenset("debe estaba estuvo está ha había puede va".split())
_COPULAS = frozenset("son eran fueron serán están estaban estuvieron quedaron resultaron sido".split())
# What is said of a subject between commas begins with one of these.
_APPOSITIONS = frozenset("el la los las un una".split())
_CLAUSES = frozenset("como cuando cuya cuyas cuyo cuyos donde mientras pero porque que quien quienes si".split())
# "Romeo y Julieta es una obra", "Diez kilómetros es demasiado", "Lo malo de los hilos es que": one thing is meant.
_SAID_OF_ONE = frozenset("es fue era será".split())
_OF_ONE = frozenset("demasiado difícil el fácil importante la lo mejor mi mucho necesario poco que un una".split())
_ENDS_OF_NAMES = frozenset("Barbuda Herzegovina Nieves Noble Principe Príncipe Tobago Young".split())
# Their own subject often follows: "y comenzó el asedio". The last ones are not said of persons.
_OF_WHAT_FOLLOWS = frozenset(
    "apareció aumentó bajó cayó comenzó continuó creció desapareció dimitió empezó estalló explotó llegó llamó murió "
    "nació ocurrió quedó regresó renunció resultó salió sobrevivió subió sucedió surgió terminó volvió".split()
)
_OF_THINGS = frozenset("bastará costará durará entrará habrá hará será".split())
_COUNTED = frozenset("dos tres cuatro cinco seis siete ocho nueve diez miles cientos decenas millones estas".split())
_BODIES = frozenset("banco club ejército empresa equipo fiscalía gobierno juzgado policía tribunal".split())
_LONGEST, _FARTHEST = 12, 24
_TOKEN_RE = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]")


def agree_verbs(text: str) -> str:
    """Spanish *text* with verbs in the plural behind subjects in the plural, where nothing stands between that errs.

    >>> agree_verbs("Los precios de la vivienda cayó. Dijo que varias líneas fue cancelado el lunes.")
    'Los precios de la vivienda cayeron. Dijo que varias líneas fueron canceladas el lunes.'
    >>> agree_verbs("Portugal y España firmó el acuerdo. La casa de Ana y Luis es grande.")
    'Portugal y España firmaron el acuerdo. La casa de Ana y Luis es grande.'
    >>> agree_verbs("Los robos en una tienda creció. Las acciones de Pike, el fabricante de camas, cayó y subió.")
    'Los robos en una tienda crecieron. Las acciones de Pike, el fabricante de camas, cayeron y subieron.'
    >>> agree_verbs("Dos hombres murieron y resultó herida una mujer. Los precios subieron y cayó el consumo.")
    'Dos hombres murieron y resultó herida una mujer. Los precios subieron y cayó el consumo.'
    >>> agree_verbs("Las camisetas que diseñó gustan. Los lunes trabajó. Los jueces dicen que él mintió.")
    'Las camisetas que diseñó gustan. Los lunes trabajó. Los jueces dicen que él mintió.'
    """
    tokens = list(_TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    changed: dict[int, str] = {}
    for start in range(len(words)):
        first = start if _begins(words, start) else _find_second(words, start)
        verb = None if first is None else _find_verb(words, first)
        if verb is None:
            continue
        if (plural := to_plural(words[verb])) is not None:
            changed[verb] = plural
            changed |= _agree_predicate(words, start, verb, plural)
        if _begins_sentence(words, start) and (joined := _find_joined(words, verb)) is not None:
            changed[joined] = to_plural(words[joined]) or words[joined]
    pieces, position = [], 0
    for number, own in sorted(changed.items()):
        pieces += [text[position : tokens[number].start()], own]
        position = tokens[number].end()
    return "".join(pieces) + text[position:]


def drop_pronoun(source: str, text: str) -> str:
    """Spanish *text* without the pronoun that it begins with, where its English *source* begins with one as well.

    Of 147 such sentences that people translated (newstest2012, FLORES dev), nine have it.

    >>> drop_pronoun("She was found guilty.", "Ella fue declarada culpable.")
    'Fue declarada culpable.'
    >>> drop_pronoun("He himself said so.", "Él mismo lo dijo.")
    'Él mismo lo dijo.'
    """
    match = _PRONOUN_RE.match(text) if _ENGLISH_PRONOUN_RE.match(source) else None
    return text if match is None else f"{match[1]}{text[match.end()].upper()}{text[match.end() + 1 :]}"


def _begins_sentence(words: list[str], start: int) -> bool:
    return not start or words[start - 1] in _MARKS


def _begins(words: list[str], start: int) -> bool:
    """Whether the word may be the first of a subject in the plural, where a sentence or a clause begins."""
    word, before = words[start].lower(), words[start - 1] if start else "."
    if before in _MARKS:
        is_followed = start + 1 < len(words) and words[start + 1].islower()
        return word in _DETERMINERS or (is_followed and word not in _STOPS | _NAMES and (word, 2) in load_nouns())
    return before in _OPENERS and words[start] in _DETERMINERS


def _find_second(words: list[str], start: int) -> int | None:
    """The place of the second of two that are the subject of a sentence: "Portugal y España"."""
    if start and words[start - 1] not in _MARKS:
        return None
    if words[start] not in _SINGULARS and (not words[start].istitle() or is_common_word(words[start], "es")):
        return None
    for number in range(start + 1, min(start + _LONGEST, len(words) - 1)):
        word = words[number]
        if word in ("y", "e"):
            following = words[number + 1]
            is_another = following.lower() in _SINGULARS_LOW or (
                following.istitle() and not is_common_word(following, "es")
            )
            is_name = following in _ENDS_OF_NAMES | {words[number - 1]}  # "Johnson y Johnson"
            return number + 1 if is_another and not is_name else None
        is_verb = to_plural(word) is not None or _is_plural_verb(word)
        if word in _STOPS or word in _PRONOUNS or word in _PREPOSITIONS or is_verb or not word[0].isalnum():
            return None
    return None


def _find_verb(words: list[str], start: int) -> int | None:
    """The place of the first verb behind a subject, in either number; None where anything is in doubt."""
    is_bare = words[start].lower() not in _DETERMINERS | _SINGULARS_LOW
    is_noun_seen = is_bare or words[start].lower() in _NOUNS
    number, end = start, min(start + _LONGEST, len(words))
    while (number := number + 1) < end:
        word, before = words[number], words[number - 1].lower()
        if is_noun_seen and before not in _BEFORE_NO_VERB and to_plural(word):
            return None if _has_another(words, start, number) else number
        if is_noun_seen and _is_plural_verb(word) and before not in _BEFORE_NO_VERB:
            return number
        is_end = _may_end_subject(word, before)
        is_article = number == start + 1 and word in ("los", "las")
        is_noun = is_noun_seen or word.endswith("s") or words[start].lower() in _SINGULARS_LOW
        is_comma = is_noun_seen and word == "," and _begins_sentence(words, start)
        if is_comma and (behind := _pass_apposition(words, number)):
            number, end = behind, min(behind + _LONGEST, len(words))
            continue
        is_no_subject = is_end or not is_noun or not (word[0].isalnum() or word == "&")
        if is_no_subject and not (is_noun_seen and word in _PRONOUNS):
            return None
        is_noun_seen = is_noun_seen or not is_article
    return None


def _has_another(words: list[str], start: int, verb: int) -> bool:
    """Whether a verb may be right in the singular: its subject follows it, or it says what one thing is."""
    following, noun, end = (*words[verb + 1 : verb + 4], ".", ".", ".")[:3]
    is_counted = words[start].lower() in _COUNTED
    if words[verb] in _SAID_OF_ONE:
        return following in _OF_ONE and (is_counted or words[start - 1] not in _OPENERS)
    if words[verb] in _AUXILIARIES:
        return following == "que" or (following, noun) == ("a", "haber")
    if following.lower() not in _SINGULARS_LOW:  # "Tres goles marcó Messi"
        return is_counted and following.istitle() and noun in _MARKS and not is_common_word(following, "es")
    return is_person(noun) or noun in _BODIES or (is_counted and end in _MARKS)


def _may_end_subject(word: str, before: str) -> bool:
    """Whether a word may be none of a subject: it begins a clause or tells a time, or is a verb in the plural."""
    if word.lower() in ("un", "una"):
        return before not in _PREPOSITIONS  # "Los robos en una panadería"
    return word.lower() in _STOPS or _is_plural_verb(word)


def _is_plural_verb(word: str) -> bool:
    return _PLURAL_VERB_RE.search(word) is not None and word not in _NO_VERBS


def _pass_apposition(words: list[str], comma: int) -> int | None:
    """The place of the comma behind what is said of a subject between commas, if that is a noun: ", el fabricante,"."""
    for number in range(comma + 1, min(comma + _LONGEST, len(words))):
        word = words[number]
        if word == "," and number > comma + 1:
            return number
        if number == comma + 1 and word not in _APPOSITIONS:
            return None
        if not word[0].isalnum() or word in _CLAUSES or (to_plural(word) and words[number - 1] not in _BEFORE_NO_VERB):
            return None
    return None


def _find_joined(words: list[str], verb: int) -> int | None:
    """The place of a verb in the singular that "y" joins to one in the plural: "votaron ... y convertirá"."""
    for number in range(verb + 1, min(verb + _FARTHEST, len(words) - 1)):
        word, following = words[number], words[number + 1]
        if word == "y" and following not in _NO_VERBS and (following.endswith(("ó", "rá")) and to_plural(following)):
            return None if _has_own_subject(words, number + 1) else number + 1
        is_verb = to_plural(word) is not None and words[number - 1] not in _BEFORE_NO_VERB
        if is_verb or word in _CLAUSES or word in _MARKS or _is_plural_verb(word):
            return None
    return None


def _has_own_subject(words: list[str], verb: int) -> bool:
    """Whether what follows a verb that "y" joins may be its subject: "y cayó el consumo", "y marcó Messi"."""
    following, noun = (*words[verb + 1 : verb + 3], ".", ".")[:2]
    is_participle = following not in ("cada", "nada") and _PARTICIPLE_RE.match(following)
    if words[verb] in _OF_THINGS or following.istitle() or is_participle:
        return True
    is_other = words[verb] in _OF_WHAT_FOLLOWS or is_person(noun) or noun in _BODIES
    return is_other and following.lower() in _SINGULARS_LOW


def _agree_predicate(words: list[str], start: int, verb: int, plural: str) -> dict[int, str]:
    """The participle behind a copula in the plural: "fueron canceladas"."""
    place = verb + 1
    if plural == "han" and words[place : place + 1] == ["sido"]:
        plural, place = "sido", place + 1
    match = _PARTICIPLE_RE.match(words[place]) if plural in _COPULAS and place < len(words) else None
    if match is None:
        return {}
    first, noun = words[start].lower(), words[start + 1].lower()
    gender = find_gender(noun, 2) or {"os": "m", "as": "f"}.get(first[-2:], "f" if match[0][-1] == "a" else "m")
    return {place: f"{match[1]}{'as' if gender == 'f' else 'os'}"}
