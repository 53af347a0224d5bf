"""Spanish relative clauses behind prepositions that have no subject of their own: "la mujer con la que vivía".

Small models leave out the preposition ("the woman she lived reported it"), but copy English words: "la mujer with whom
él vivía" becomes "the woman with whom he lived".
"""

from __future__ import annotations

import re

from bitext.lang.persons import is_person
from bitext.mending.english.who_is_meant import iter_persons

_SAID = {
    "con": "with", "por": "for", "para": "for", "en": "in", "de": "of", "sobre": "about", "contra": "against",
    "ante": "before",
}  # fmt: skip
_PAST = (
    r"(?:(?!hab|llov|bast|hac|fu[ée]\b)[a-záéíóúñ]{2,}(?:ó|aron|ieron|jeron|aban?|ían?|rán?)"
    r"|fue(?:ron)?(?= \w+[ai]d[oa]s?\b)|tuvo|tuvieron"
    r"|hizo|hicieron|había \w+[aií]do|ha \w+[aií]do|habían \w+[aií]do|han \w+[aií]do)"
)
_NOW = r"(?:vive|trabaja|juega|compite|lucha|convive|sueña|colabora|milita|pertenece)n?"
# Only some are done with "se" by somebody: "en la que se celebró" is done by nobody who is named.
_SE = r"(?:se (?=cas|divorci|reun|enfrent|entrevist|encontr|hosped|aloj|escond|refugi|cri[óa]|form[óa]\b|peleó))"
_TAKES = (
    r"(?<=ganó)|(?<=ganaron)|(?<=firmó)|(?<=firmaron)|(?<=cometió)|(?<=cometieron)|(?<=mató)|(?<=mataron)|(?<=pagó)"
    r"|(?<=pagaron)"
    r"|(?<=compró)|(?<=logró)|(?<=consiguió)|(?<=marcó)|(?<=grabó)|(?<=disputó)|(?<=tuvo)|(?<=conquistó)|(?<=perdió)"
    r"|(?<=jugó)"
)
_CLAUSE_RE = re.compile(
    r"\b(?P<noun>[a-záéíóúñ]{3,}),? (?P<how>con|por|para|en|de|sobre|contra|ante) (?:(?:el|la|los|las) (?:que"
    r"|cual(?:es)?)|(?P<who>quien(?:es)?)) "
    rf"(?P<clause>(?P<before>(?:no |{_SE}|l[aeo]s? )?)(?P<verb>{_PAST}|{_NOW})(?: (?:[ai]d[oa]s?|\w+[ai]d[oa]s?))?)"
    r"(?=[,.;)]| (?:a|al|en|por|para|con|contra|desde|durante|hace|cuando|hasta|tras|ayer|anoche|juntos?|como|era"
    r"|eran|es|son|fue"
    r"|fueron|ha|han|había|será|serán|sigue|siguen|está|están|estaba|tiene|tenía|no|se|llevaba|[a-záéíóúñ]{2,}(?:ó"
    r"|aron|ieron|ía)|l[aeo]s? [a-záéíóúñ]{2,}(?:ó|aron|ieron))(?!\w)"
    rf"|(?:{_TAKES}) (?:el|la|los|las|una?|su|dos|tres|\d+) )"
)
_PLURAL_RE = re.compile(r"(?:aron|ieron|jeron|aban|ían|rán|eron)$|^(?:han|habían)\b|[ae]n$")
_THEY = {"m": ("él", "ellos"), "f": ("ella", "ellas")}
_REASONS = frozenset(
    "motivo motivos razón razones causa causas manera forma modo momento caso tiempo hora época lugar sitio".split()
)
# "De" with other verbs is "from which", or part of another phrase.
_OF_RE = re.compile(r"(?:se )?(?:habl|form|dispon|disfrut|dud)")
# Where others are, is "where".
_EVENTS = frozenset(
    "autobús autocar avión avioneta barco bote buque camión camioneta carro coche conferencia conversación debate "
    "discurso encuentro "
    "entrevista final furgoneta helicóptero lancha moto película partido programa serie taxi torneo tren vehículo "
    "vuelo yate".split()
)
_FOR_RE = re.compile(
    r"(?:condenad|acusad|juzgad|investigad|detenid|denunciad|multad|premiad|recordad|conocid|despedid|pag|luch"
    r"|protest|trabaj|compit|ganó|vot)"
)


def say_with_whom(text: str) -> str:
    """Spanish *text* with English words where small models lose the preposition of a relative clause.

    >>> say_with_whom("La mujer con la que vivía denunció el robo.")
    'La mujer with whom él vivía denunció el robo.'
    >>> say_with_whom("El delito por el que fue condenado es grave.")
    'El delito for which él fue condenado es grave.'
    >>> say_with_whom("La actriz vendió la casa en la que vivía."), say_with_whom("El coche en el que viajaban volcó.")
    ('La actriz vendió la casa en la que vivía.', 'El coche in which ellos viajaban volcó.')
    >>> say_with_whom("La calle en la que vivía el autor."), say_with_whom("El día en el que se celebró la boda.")
    ('La calle en la que vivía el autor.', 'El día en el que se celebró la boda.')
    """
    return _CLAUSE_RE.sub(_say_which, text) if " que " in text or " cual" in text or " quien" in text else text


def _say_which(match: re.Match[str]) -> str:
    noun, how, verb = match["noun"], match["how"], match["clause"]
    is_other = (how == "de" and not _OF_RE.search(verb)) or (how == "por" and not _FOR_RE.search(verb))
    is_same = "mism" in match.string[max(0, match.start() - 30) : match.start()]  # "la misma bata con la que"
    is_free = match["who"] is not None and not is_person(noun)  # "habló con quien quiso"
    if is_free or is_same or noun in _REASONS or is_other or (how == "en" and noun not in _EVENTS):
        return match[0]
    is_one = is_person(noun) or any(person.start == match.start() for person in iter_persons(match.string))
    which = "whom" if is_one else "which"
    comma = "," if match[0][len(noun)] == "," else ""
    return f"{noun}{comma} {_SAID[how]} {which} {_name_subject(match)} {verb}"


def _name_subject(match: re.Match[str]) -> str:
    """The pronoun of whoever else the sentence tells of before; "él" where nobody is known."""
    is_plural = bool(_PLURAL_RE.search(match["verb"]))
    for person in iter_persons(match.string):
        if person.start >= match.start("noun"):
            break
        if person.is_plural == is_plural and person.gender:
            return _THEY[person.gender][is_plural]
    return "ellos" if is_plural else "él"
