"""Small English words that a Spanish source decides and small models mistake: prepositions, relatives, articles."""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.key_tables import read_verbs
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person

# "Al cerrar", not "al bar" and others that end as infinitives do.
_WHEN_RE = re.compile(
    r"\b[Aa]l (?!(?:alquiler|altar|auxiliar|azar|bar|celular|familiar|hogar|lugar|líder|mar|militar|mujer|par|pilar"
    r"|poder|popular|ser human[oa]|taller|titular)\b)(?:no )?\w+(?:[aei]r)(?:se|l[aeo]s?)?\b"
)
# "By doing" may stand for these, or for a gerund.
_BY_RE = re.compile(r"\b(?:por|mediante|con|a base de|(?!cuando\b)\w{2,20}(?:[ai]e?ndo|yendo))\b")
_BY_DOING_RE = re.compile(r"(?<!followed )(?<!preceded )\bby (?=(?:not )?[a-z]{2,}ing\b(?! (?:companies|firms)))")
_INFINITIVE_RE = re.compile(r"\b(?:a|de|en|para) \w+[aeií]r(?:se|l[aeo]s?)?\b")
_TO_DOING_RE = re.compile(
    r"(?:\b(?P<before>[A-Za-z]+) )?\bto (?P<doing>[a-z]{2,}ing)"
    r"(?= (?:an?|the|his|her|its|their|this|that|these|those|all|no|some|any|\d[\d.,]*)\b|[.,;]|$)"
)
# What "to doing" is right behind.
_BEFORE_TO_DOING = frozenset(
    "accustomed addition admitted amount amounted amounts approach back barrier close closer commit commitment "
    "commits committed confess confessed confesses contribute contributed contributes dedicated devoted due end "
    "equivalent essential forward guide key led limited object objected objects opposed opposition prior related "
    "resistance resort resorted resorting resorts return returned returning returns road secret solution turn turned "
    "used view vital".split()
)
_RATHER_THAN_RE = re.compile(r"\bfrom [a-z]{2,20}ing\b|\bprefer(?:s|red)?\b")
_JUST_BEFORE = 40
_IN_PLACE_RE = re.compile(
    r"\b[Ee]n (?:el |la |los |las )?(?P<place>[A-ZÁÉÍÓÚÑ]\w+(?: (?:de |del |la )*[A-ZÁÉÍÓÚÑ]\w+)*)"
)
_ON_PLACE_RE = re.compile(
    r"(?:\b(?P<before>[A-Za-z]+) )?\bon (?P<place>[A-ZÁÉÍÓÚÑ]\w+(?: (?:de |del |la )*[A-ZÁÉÍÓÚÑ]\w+)*)(?![\w-])"
)
# Not streets, days, bodies, islands and what one is on: "en Facebook".
_ON_PLACES = frozenset(
    "Abril Agosto Amazon Avenida Broadway Calle Diciembre Domingo Enero Facebook Febrero Formentera Fuerteventura "
    "Google Gran Halloween Ibiza Instagram Internet Julio Junio Lampedusa Lanzarote Lesbos LinkedIn Mallorca Marte "
    "Mayo Menorca Navidad Netflix Noviembre Octubre Plaza Ruta Septiembre Spotify Telecinco Telegram Tenerife TikTok "
    "Tierra Twitch Twitter Univisión Wall WhatsApp Wikipedia YouTube".split()
)
# What "on" is right behind: "relies on Ancelotti", "attacks on Gaza".
_BEFORE_ON_RE = re.compile(
    r"(?:rel(?:y|ies|ied|ying)|bas(?:e|es|ed)|depend\w*|focus\w*|bet\w*|count\w*|spen[dt]\w*|money|influenc\w*"
    r"|impact\w*|effects?|attacks?|assaults?|strikes?|raids?|war|sanctions?|tariffs?|pressure|bans?|thesis|experts?"
    r"|books?|reports?|data|debates?|talks|agreements?|concentrat\w*|inspired|model+ed|insist\w*|votes?|comment\w*"
    r"|opinions?|laws?|cent(?:er|re)\w*|trust|faith|hopes?)"
)
_RELATIVE_RE = re.compile(r"\b(?P<noun>[a-z]+)(?P<comma>,?) (?P<who>who|which)\b(?! (?:of|is why)\b)")
# Of the whole clause before it.
_WHOLE_RE = re.compile(r"\blo (?:que|cual)\b")
# "The death of the king, which": it may be said of the first.
_FIRST_NOUN_RE = re.compile(
    r"\b(?P<first>[a-z]+) (?P<of>of|about|against|at|by|for|from|in|near|on|to|with) (?:[\w-]+ ){0,3}$"
)
_FIRST_NOUN_CHARS = 60
# English nouns that may be persons'.
_PERSON_RE = re.compile(r"(?:[aei]nt|[eo]r|ee|i[as]n|ist|man|men|ic|ard|ive)s?$|^(?:people|children|couple)$")
_PERCENT_RE = re.compile(
    r"\ban? (?=\d[\d.,]*(?:%| percent| per cent)(?:[.,;:)]|$| (?:after|and|annually|as|at|because|between|but|by"
    r"|compared|due|during|for|from|in|less|last|more|of|on|over|per|since|than|this|to|until|when|while|with)\b))"
)
_SPANISH_PERCENT_RE = re.compile(r"\b(?:un|el) \d[\d.,]* ?(?:%|por ciento)")


def choose_small_words(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with small words as that has them.

    >>> choose_small_words("Lo dijo al pedir el voto.", "He said it by asking for the vote.")
    'He said it when asking for the vote.'
    >>> choose_small_words("Ocurrió en Toledo.", "It happened on Toledo.")
    'It happened in Toledo.'
    >>> choose_small_words("Los bomberos, que se fueron.", "The firefighters, which left.")
    'The firefighters, who left.'
    >>> choose_small_words("La carta al ministro, que se filtró.", "The letter to the minister, which leaked.")
    'The letter to the minister, which leaked.'
    >>> choose_small_words("Creció un 11 %.", "It grew an 11%.")
    'It grew 11%.'
    >>> choose_small_words("Obliga a cerrar.", "It forces to closing.")
    'It forces to close.'
    """
    if _WHEN_RE.search(source) and not _BY_RE.search(source):
        text = _BY_DOING_RE.sub("when ", text)
    places = {match["place"] for match in _IN_PLACE_RE.finditer(source)}
    if places:
        text = _ON_PLACE_RE.sub(lambda match: _say_in(match) if match["place"] in places else match[0], text)
    if _SPANISH_PERCENT_RE.search(source):
        text = _PERCENT_RE.sub("", text)
    if _INFINITIVE_RE.search(source):
        text = _TO_DOING_RE.sub(_say_to_do, text)
    return text if _WHOLE_RE.search(source) else _RELATIVE_RE.sub(_choose_relative, text)


def _say_in(match: re.Match[str]) -> str:
    """ "On Toledo" with "in", unless it is a place that one is on, or "on" belongs to the word before it."""
    is_on = match["place"].split()[0] in _ON_PLACES or match["place"].isupper()
    if is_on or _BEFORE_ON_RE.fullmatch(match["before"] or ""):
        return match[0]
    return f"{match['before']} in {match['place']}" if match["before"] else f"in {match['place']}"


def _say_to_do(match: re.Match[str]) -> str:
    """ "To closing" as "to close", but not behind "used" or "from opening"."""
    before = match["before"] or ""
    if before.lower() in _BEFORE_TO_DOING:
        return match[0]
    if _RATHER_THAN_RE.search(match.string, max(0, match.start() - _JUST_BEFORE), match.end("before")):
        return match[0]
    base = _load_bases().get(match["doing"], match["doing"])
    return f"{before} to {base}" if before else f"to {base}"


def _choose_relative(match: re.Match[str]) -> str:
    """ "who" behind a noun of a person, "which" or "that" behind a thing."""
    noun = find_noun(match["noun"], "en")
    if noun is None or " " in noun.spanish:
        return match[0]
    is_of_person = is_person(noun.spanish)
    if is_of_person == (match["who"] == "who"):
        return match[0]
    if not is_of_person and (_PERSON_RE.search(match["noun"]) or not match["comma"]):
        return match[0]
    if _is_said_of_first(match):
        return match[0]
    return f"{match['noun']}{match['comma']} {'who' if is_of_person else 'which'}"


def _is_said_of_first(match: re.Match[str]) -> bool:
    """Whether another noun stands before this one, as "owner" in "the owner of the bar, who", that fits the word."""
    first = _FIRST_NOUN_RE.search(match.string, max(0, match.start() - _FIRST_NOUN_CHARS), match.start())
    if first is None:
        return False
    noun = find_noun(first["first"], "en")
    is_of_person = noun is not None and is_person(noun.spanish)
    may_be_person = is_of_person or bool(_PERSON_RE.search(first["first"]))  # "owner", but "letter" too
    if match["who"] == "who":
        return may_be_person
    return not is_of_person and (noun is not None or may_be_person or first["of"] == "of")


@lru_cache(maxsize=1)
def _load_bases() -> dict[str, str]:
    """The base form of each English gerund of the tables that is no noun."""
    found: dict[str, str] = {}
    for entry in read_verbs():
        english = entry.forms["en"]
        if len(english) > 2 and " " not in english[0] and entry.forms["es"][0].endswith(("r", "rse")):
            for form in english:
                if form.endswith("ing") and form.startswith(english[0].removesuffix("e")[:3]):
                    found.setdefault(form, english[0])
    return found
