"""Noun phrases of bitext's tables, English beside Spanish, for drills: "two German rebels", "dos rebeldes alemanes"."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from bitext.lang.articles import agree_indefinite
from bitext.lang.nouns import STRESSED_A, Noun, read_nouns
from bitext.lang.persons import is_person
from bitext.lang.spelling import make_plural

TIMES_PAST = (
    ("on Monday", "el lunes"), ("on Tuesday", "el martes"), ("on Wednesday", "el miércoles"),
    ("on Thursday", "el jueves"), ("on Friday", "el viernes"), ("on Saturday", "el sábado"),
    ("on Sunday", "el domingo"), ("in March", "en marzo"), ("last week", "la semana pasada"),
    ("last year", "el año pasado"), ("in 2019", "en 2019"), ("two years ago", "hace dos años"),
    ("on Thursday night", "el jueves por la noche"), ("after the war", "después de la guerra"),
    ("during the protest", "durante la protesta"), ("in Madrid", "en Madrid"), ("in the capital", "en la capital"),
    ("near the border", "cerca de la frontera"), ("for three days", "durante tres días"),
    ("without warning", "sin previo aviso"),
)  # fmt: skip
TIMES_AHEAD = (
    ("next week", "la próxima semana"), ("next year", "el próximo año"), ("on Monday", "el lunes"),
    ("in June", "en junio"), ("tomorrow", "mañana"), ("this summer", "este verano"),
)  # fmt: skip
_NAMES = (
    "Smith Gómez Rivas Müller Chen Ivanov Duarte Brown Salas Kaplan Medina Rossi Novak Ortega Hassan Petrov Acosta "
    "Wilson Kim Fuentes Jensen Torres Baker Lima Haddad"
).split()
_GROUPS = frozenset(
    "government army company bank court union team committee council group parliament party commission ministry agency "
    "club university hospital factory family crowd airline firm navy senate congress opposition embassy federation "
    "school church newspaper museum".split()
)
# English, the masculine, the feminine where it is another; "<" for those that stand before the noun.
_ADJECTIVES = tuple(
    (english, spanish.rstrip("<").split(","), spanish.endswith("<"))
    for english, spanish in (
        pair.split("/")
        for pair in (
            "new/nuevo,nueva< former/antiguo,antigua< old/viejo,vieja< national/nacional local/local military/militar "
            "public/público,pública private/privado,privada political/político,política economic/económico,económica "
            "French/francés,francesa Chinese/chino,china Russian/ruso,rusa German/alemán,alemana "
            "British/británico,británica Mexican/mexicano,mexicana Argentine/argentino,argentina "
            "Spanish/español,española Italian/italiano,italiana Japanese/japonés,japonesa Turkish/turco,turca "
            "Brazilian/brasileño,brasileña Chilean/chileno,chilena foreign/extranjero,extranjera "
            "European/europeo,europea regional/regional official/oficial main/principal important/importante "
            "expensive/caro,cara dangerous/peligroso,peligrosa famous/famoso,famosa rich/rico,rica "
            "American/estadounidense Ukrainian/ucraniano,ucraniana conservative/conservador,conservadora "
            "central/central armed/armado,armada injured/herido,herida illegal/ilegal"
        ).split()
    )
)
_DETERMINERS = {
    ("m", 1): ("el", "un", "este", "su"), ("f", 1): ("la", "una", "esta", "su"),
    ("m", 2): ("los", "varios", "estos", "sus"), ("f", 2): ("las", "varias", "estas", "sus"),
}  # fmt: skip
_ENGLISH_DETERMINERS = {1: ("the", "a", "this", "its"), 2: ("the", "several", "these", "its")}
_ITS = 3
_NUMBERS = (
    ("two", "dos"), ("three", "tres"), ("four", "cuatro"), ("five", "cinco"), ("six", "seis"), ("ten", "diez"),
    ("dozens of", "decenas de"), ("hundreds of", "cientos de"), ("thousands of", "miles de"),
    ("at least 12", "al menos 12"), ("more than 300", "más de 300"),
)  # fmt: skip
_PRONOUNS = (("he", "m", 1), ("she", "f", 1), ("they", "m", 2))


@dataclass(frozen=True, slots=True)
class Phrase:
    """What may be a subject or an object; pronouns have no Spanish, for that leaves them out."""

    english: str
    spanish: str
    gender: str = "m"
    number: int = 1
    is_person: bool = True

    def __format__(self, spec: str) -> str:
        """The English; "es": the Spanish; "a": the Spanish as an object; "who"; or one of two, by number: "was|were".

        >>> rebels = Phrase("the rebels", "los rebeldes", number=2)
        >>> f"{rebels:es} {rebels:dijo|dijeron}, {rebels:a}"
        'los rebeldes dijeron, a los rebeldes'
        """
        if "|" in spec:
            return spec.split("|")[self.number > 1]
        own = {
            "": self.english, "es": self.spanish, "a": f"a {self.spanish}" if self.is_person else self.spanish,
            "who": "who" if self.is_person else "which",
        }  # fmt: skip
        return own[spec]


class Phrases:
    """Phrases of the nouns that are looked up from one language."""

    def __init__(self, source: str, rng: random.Random) -> None:
        """Read the nouns for *source*, "en" or "es"."""
        self._rng = rng
        nouns = [noun for noun in read_nouns() if noun.only in (None, source)]
        nouns = [noun for noun in nouns if " " not in noun.spanish and not re.search(r"[ -]", noun.english)]
        self._persons = [noun for noun in nouns if is_person(noun.spanish)]
        self._single = [noun for noun in self._persons if noun.number == 1]
        self._groups = [noun for noun in nouns if noun.english in _GROUPS or noun.english.rstrip("s") in _GROUPS]
        self._things = [noun for noun in nouns if not is_person(noun.spanish)]

    def subject(self, *, pronouns: bool = True) -> Phrase:
        """A person, a group, a surname, a pronoun or, seldom, a thing."""
        way = self._rng.random()
        if way < 0.1:
            name = self._rng.choice(_NAMES)
            return Phrase(name, name)
        if way < 0.16 and pronouns:
            english, gender, number = self._rng.choice(_PRONOUNS)
            return Phrase(english, "", gender, number)
        pool = self._persons if way < 0.62 else self._groups if way < 0.85 else self._things
        return self._make(self._rng.choice(pool or self._persons), is_subject=True)

    def thing(self) -> Phrase:
        """What a verb may have for its object: seldom a person."""
        return self._make(self._rng.choice(self._persons if self._rng.random() < 0.22 else self._things))

    def titled(self) -> Phrase:
        """A surname behind what the person is."""
        noun = self._rng.choice(self._single)
        name, article = self._rng.choice(_NAMES), _DETERMINERS[noun.gender, 1][0]
        return Phrase(f"the {noun.english} {name}", f"{article} {noun.spanish} {name}", noun.gender)

    def _make(self, noun: Noun, *, is_subject: bool = False) -> Phrase:
        """A noun with an adjective, if any, and a number or a determiner, which for a subject is not "its"."""
        english, spanish = noun.english, noun.spanish
        if self._rng.random() < 0.3:
            adjective, forms, is_first = self._rng.choice(_ADJECTIVES)
            form = forms[-1] if noun.gender == "f" else forms[0]
            form = form if noun.number == 1 else make_plural(form, "es")
            english = f"{adjective} {english}"
            spanish = f"{form} {spanish}" if is_first else f"{spanish} {form}"
        if noun.number > 1 and self._rng.random() < 0.3:
            determiner, article = self._rng.choice(_NUMBERS)
        else:
            place = self._rng.choices(range(4), (6, 2, 0.6, 1))[0]
            place = 0 if is_subject and place == _ITS else place
            determiner = _ENGLISH_DETERMINERS[noun.number][place]
            article = _DETERMINERS[noun.gender, noun.number][place]
            if noun.spanish in STRESSED_A and spanish.startswith(noun.spanish):
                article = {"la": "el", "una": "un"}.get(article, article)
        english = agree_indefinite(f"{determiner} {english}")
        return Phrase(english, f"{article} {spanish}", noun.gender, noun.number, is_person(noun.spanish))
