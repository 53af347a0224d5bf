"""Prepositions by the Spanish word that governs them, where small models write that of the English: "soñar de"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from bitext.lang.adjectives import is_adjective
from bitext.lang.persons import is_person

_TABLE = Path(__file__).parent.parent.parent / "data" / "government" / "es.txt"
_WORD_RE = re.compile(r"[a-z-]+")
_NONE = "0"
# What a verb may end in, whatever its conjugation; not "o" and "as", in which nouns end.
_ENDINGS = (
    r"(?:[aeií]r(?:se|l[aeo]s?)?|a|e|an|en|ó|é|ió|yó|í|(?:ar|ier|yer|er)on|aban?|ían?|[aií]d[oa]s?|(?:a|ie|ye)ndo(?:se|l[aeo]s?)?|"
    r"[aei]rán?|[aei]rían?|ieran?|aran?|amos|emos|imos)"
)
# What sounds alike is written otherwise before e, or before a.
_SPELLED = (("c", "qu"), ("c", "zc"), ("g", "gu"), ("g", "j"), ("z", "c"))
_INFINITIVE = (
    r"(?!(?:lugar|hogar|mujer|mar|azar|bar|ayer|militar|familiar|popular|pesar|lunar|nuclear|cualquier|primer|tercer|"
    r"taller|cáncer|carácter|líder|alquiler|altar|pilar|collar|titular|celular|auxiliar|similar|particular|solar|polar|"
    r"escolar|regular|singular|par|azúcar|radar|hangar|mártir|porvenir|bienestar|malestar|dólar|hectár|póster|cráter)\b)"
    r"[a-záéíóúñ]*(?:[aei]r|ír)(?:se|l[aeo]s?|me|te|nos)?(?![\w-])"
)
_DETERMINER = (
    r"(?:el|la|los|las|una?|unos|unas|sus?|est[aeo]s?|es[aeo]s?|otr[oa]s?|varios|varias|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|nueve|diez|\d[\d.,]*)(?![\w-])"
)
# Between a governor and its preposition, no other such word stands.
_BREAKS = (
    "a|al|ante|antes|bajo|con|contra|cuando|desde|donde|durante|e|en|entre|hacia|hasta|mientras|o|para|pero|por|porque|"
    "que|se|según|si|sin|sobre|tras|u|y|fue|fueron|es|son|era|ha|han|había|está|están"
)
_GAP, _NEAR, _FAR = 6, 3, 8
_BY_RE, _GERUND_RE, _INFINITIVE_RE = re.compile(r"\bby\b"), re.compile(r" [a-z]+ing\b"), re.compile(_INFINITIVE)
_FROM_RE = re.compile(r"\bfrom\b")
_TIMES = (
    "seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|miles|"
    "kilomet(?:re|er)s|met(?:re|er)s|yards|blocks"
)
_NEXT_NOUN_RE = re.compile(r" (?:(?:el|la|los|las|una?|sus?) )?([a-záéíóúñ]+)")
_SAID_RE = re.compile(r"(?:mente|[ai]d[oa]|iv[oa]|al)s?$")
# What stands behind such a governor is its subject: "lo que asistió la reina"; with a participle it has none.
_CLAUSE_RE = re.compile(r"\b(?i:que|cual|quien|donde|como|cuando|se|les?|lo)(?: \w+)? $")
_PASSIVE_RE = re.compile(r"(?<!\bha )(?<!\bhan )(?<!\bhabía )(?<!\bhabían )(?<!\bhaber )\b\w+[aií]d[oa]s?$")
_REFLEXIVE_RE = re.compile(r"(?i:\b(?:se|me|te|nos) \w+|se)$")  # "se decidió a"
# Behind them the English preposition is one of time, or of a set phrase.
_NOT_BEFORE = (
    r"(?!\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|[12]\d{3}\b|example|instance|now|questioning|interrogation|fear|"
    rf"(?:[a-z\d.,-]+\s){{0,4}}?(?:{_TIMES})|the\s(?:(?:first|second|third|last|fourth)\s(?:\w+\s)?(?:time|year|day|week|month|quarter|half)|time|sake|purpose)|time|board|foot|"
    r"lack|want|noon|midnight|dawn|dusk|night|least|once|home|average|behalf|account|condition|suspicion|top|particular|general|public|court|private|order|hand|addition)\b)"
)
_BEFORE_NOUN = r"(?=\s(?:the|an?|his|her|its|their|this|that|all|some|[a-z]+s\b|[A-Z\d]))"
# The same of Spanish ones.
_NOT_AFTER = (
    r"(?! (?:(?:el |los |la |las |este |esta )?(?:\d{4}\b|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"\d\d? de|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mañana|"
    r"noche|tarde|madrugada|pasad[oa]|próxim[oa]|últim[oa]s)|hace|hoy|ayer|entonces|ahora|siempre|ejemplo|eso|ello|"
    r"todo|todas partes|(?:[\w.]+ ){0,2}(?:tiempo|ratos?|segundos|minutos|horas?|días?|semanas?|mes|meses|años?|"
    r"décadas?|siglos?|veces|medida)|que|con|más información|expensas|cualquier momento|los (?:\d+|dieci\w+|"
    r"veinti\w+)|el (?:inicio|principio|comienzo)|primera|segunda|tercera|lo|parte|partir|través|causa|pesar|menos|"
    r"favor|veces|vez|cabo|medio|nombre|caso|caja|el aire|el suelo|relación|materia|cuanto|cambio|mediodía|"
    r"medianoche|vano|masa|vigor|silencio|secreto|público|total|serio|directo|vivo|línea|mente|cuenta)(?![\w-]))"
)


class Government:
    """A line of the table: English words with their prepositions, Spanish ones, right and wrong prepositions."""

    def __init__(self, line: str) -> None:
        english, prepositions, spanish, right, wrong = line.split("\t")
        self.words = [form for word in english.split() for form in _iter_english(word)]
        self._prepositions, self._spanish = prepositions.split(), spanish.split()
        self.right, self._wrong = right.split("/"), wrong.split()
        self._is_far = any(preposition.startswith("..") for preposition in self._prepositions)
        self.is_direct = "-" in self._prepositions
        self.is_of_infinitives = any(preposition.endswith("+") for preposition in self._prepositions)

    @cached_property
    def english(self) -> re.Pattern[str]:
        """What the source has."""
        words = "|".join(sorted(map(re.escape, self.words), key=len, reverse=True)).replace("_", r"\s")
        prepositions = "|".join(map(_read_preposition, self._prepositions))
        return re.compile(rf"(?<![\w-])(?i:{words})(?![\w-])(?:{prepositions})")

    @cached_property
    def done(self) -> re.Pattern[str]:
        """A governor with the right preposition, or, before that, some other words."""
        right = "|".join({"a": "al?", "de": "del?", _NONE: _DETERMINER}.get(word, word) for word in self.right)
        far = _FAR if self._is_far and self.right[0] not in ("de", _NONE) else 0 if self.right[0] == _NONE else _NEAR
        return re.compile(rf"(?<![\w-])(?i:{self._governors}) (?:[\w-]+ ){{0,{far}}}?(?:{right})(?![\w-])")

    @cached_property
    def spanish(self) -> re.Pattern[str]:
        """A governor with a wrong preposition."""
        breaks = _BREAKS if self._is_far and "de" not in (*self.right, *self._wrong) else f"{_BREAKS}|del?"
        others = r"[a-záéíóúñ]+(?:[aei]r|ír)(?:se|l[aeo]s?)?" if self.is_of_infinitives else "(?!)"
        far = rf"(?: al?)?(?: (?!(?:{breaks}|{others})(?![\w-]))[\w-]+(?:[.,]\d+)*){{0,{_GAP}}}?"
        between = far if self._is_far else r"(?: (?P<between>[\w-]+))?"
        joined = {} if self.is_of_infinitives else {"a": "al?", "de": "del?"}
        wrong = "|".join(joined.get(word, word) for word in self._wrong if word != _NONE)
        behind = _INFINITIVE if self.is_of_infinitives else r"[\w¿\"“«$€£]"
        found = rf"{between} (?P<wrong>{wrong})(?![\w-]){_NOT_AFTER}(?= {behind})" if wrong else "(?!)"
        if _NONE in self._wrong:
            found = rf"(?:{found}|{_NOT_AFTER}(?= {_INFINITIVE if self.is_of_infinitives else _DETERMINER}))"
        return re.compile(rf"(?<![\w-])(?P<governor>(?i:{self._governors}))(?![\w-]){found}")

    @cached_property
    def _governors(self) -> str:
        return "|".join(form for word in self._spanish for form in _iter_spanish(word))


def govern(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with the prepositions that its verbs and nouns ask for.

    >>> govern("She dreamed of peace and blamed him for the war.", "Soñó de la paz y lo culpó para la guerra.")
    'Soñó con la paz y lo culpó por la guerra.'
    >>> govern("The king attended the funeral.", "El rey asistió el funeral.")
    'El rey asistió al funeral.'
    >>> govern("He decided to sell the house.", "Decidió de vender la casa.")
    'Decidió vender la casa.'
    >>> govern("He dreamed of the house in the hills.", "Soñó con la casa de las colinas.")
    'Soñó con la casa de las colinas.'
    >>> govern("He was thrown from his horse at the fence.", "Fue lanzado de su caballo en la valla.")
    'Fue lanzado de su caballo en la valla.'
    """
    by_word = _load()
    rows = {place: row for word in _WORD_RE.findall(source.lower()) for place, row in by_word.get(word, ())}
    for _, row in sorted(rows.items()):
        english = row.english.search(source)
        match = row.spanish.search(text) if english is not None else None
        if english is None or match is None or row.done.search(text) is not None:
            continue
        if not _may_be_right(row, match, source, *english.span()):
            text = _put(row, match)
    return text


def _may_be_right(row: Government, match: re.Match[str], source: str, start: int, end: int) -> bool:
    """Whether what *match* has found may be right; from *start* to *end* the source has governor and preposition."""
    text, wrong, between = match.string, match.groupdict().get("wrong"), match.groupdict().get("between")
    if between and (row.is_of_infinitives or not (is_adjective(between.lower()) or _SAID_RE.search(between))):
        return True
    own = text[: match.end("governor")]
    if row.is_direct and (own[match.start()].isupper() or _CLAUSE_RE.search(text[: match.start()])):
        return True
    if row.right[0] == _NONE and (_PASSIVE_RE.search(own) or (row.is_of_infinitives and _REFLEXIVE_RE.search(own))):
        return True
    is_from = row.right[0] == "contra" and _FROM_RE.search(source, start, end)  # "thrown from her horse at"
    if wrong == "por":
        return _BY_RE.search(source) is not None
    if is_from or wrong != "para" or row.is_of_infinitives:
        return bool(is_from)
    # "La multa para los conductores" is theirs, and "para" with infinitives tells what for.
    next_noun = _NEXT_NOUN_RE.match(text, match.end())
    is_of_persons = row.right[0] == "por" and next_noun is not None and is_person(next_noun[1])
    is_of_purpose = _INFINITIVE_RE.match(text, match.end() + 1) is not None and not _GERUND_RE.match(source, end)
    return is_of_persons or is_of_purpose


def _put(row: Government, match: re.Match[str]) -> str:
    """The text with the right preposition in the place that *match* has found."""
    text, wrong = match.string, match.groupdict().get("wrong")
    start = match.start("wrong") - 1 if wrong else match.end()
    rest = text[match.end() :]
    has_article = wrong in ("al", "del")
    if not has_article and rest.startswith(" el "):
        has_article, rest = True, rest[3:]
    right = "" if row.right[0] == _NONE else row.right[0]
    if has_article:
        right = {"a": "al", "de": "del", "": "el"}.get(right, f"{right} el")
    return f"{text[:start]}{' ' if right else ''}{right}{rest}"


def _read_preposition(preposition: str) -> str:
    """The pattern of what stands behind an English governor."""
    word = preposition.removeprefix("..").removesuffix("+")
    if word == "-":
        return r"(?!\sby\b)"
    gap = rf"(?:\s[\w'’$%-]+){{0,{_GAP}}}?" if preposition.startswith("..") else ""
    if not preposition.endswith("+"):
        behind = _BEFORE_NOUN if word == "to" else _NOT_BEFORE
        return rf"{gap}(?<!\bout)(?<!\bbecause)(?<!\binstead)\s(?:{word})(?![\w-]){behind}"
    return rf"{gap}\s{word}\s{'(?!the|an?)[a-z]{2,}' if word == 'to' else '[a-z]+ing'}(?![\w-])"


def _iter_english(word: str) -> Iterator[str]:
    """The forms of an English word of the table: "fight~/fought", "attack", "sick"."""
    base, *others = word.replace("~", "").split("/")
    yield from (base, *others)
    if "~" not in word:
        yield from (f"{base}s", f"{base[:-1]}ies") if base.endswith("y") else (f"{base}s", f"{base}es")
    elif base.endswith("e"):
        yield from (f"{base}s", f"{base}d", f"{base[:-1]}ing")
    else:
        stem = base[:-1] + "i" if re.search("[^aeiou]y$", base) else base
        yield from (f"{base}s", f"{stem}es", f"{stem}ed", f"{base}ing", f"{base}{base[-1]}ed", f"{base}{base[-1]}ing")


def _iter_spanish(word: str) -> Iterator[str]:
    """Patterns of a Spanish word of the table in its forms."""
    first, *others = word.split("/")
    if others == ["a"]:
        yield rf"{first[:-1]}[oa]s?"
    elif not first.endswith(("ar", "er", "ir", "ír")):
        yield f"{first[:-3]}i(?:ón|ones)" if first.endswith("ión") else f"{first}(?:e?s)?"
    else:
        stems = [first[:-2], *others]
        stems += [stem.removesuffix(a) + b for stem in stems for a, b in _SPELLED if stem.endswith(a)]
        yield rf"(?:{'|'.join(stems)}){_ENDINGS}"


@lru_cache(maxsize=1)
def _load() -> Mapping[str, Sequence[tuple[int, Government]]]:
    """The lines of the table by the English words, or first parts of them, each with its place."""
    found: dict[str, list[tuple[int, Government]]] = defaultdict(list)
    for place, line in enumerate(_TABLE.read_text(encoding="utf-8").splitlines()):
        if line and not line.startswith("#"):
            row = Government(line)
            for word in dict.fromkeys(word.split("_")[0] for word in row.words):
                found[word].append((place, row))
    return found
