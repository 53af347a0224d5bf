"""Spanish clauses of time, condition and contrast said with the words that small models know.

"Nada más llegar" is "inmediatamente después de llegar", "de haberlo sabido, no habría ido" is "si él lo hubiera sabido,
no habría ido".
"""

from __future__ import annotations

import re

from bitext.lang.persons import is_person
from bitext.mending.sources.pasts import say_past

_PARTICIPLE = r"[a-záéíóúñ]+(?:[aií]d|puest|hech|biert|scrit|uelt|rot|vist|dich|muert)o"
_BEGIN = r"(?:^|(?<=[.;] )|(?<=[“«\"]))"
_CLITICS = r"(?:(?:se|l[aeo]s?) ){0,2}"
_PAST = (
    r"(?:\w{2,}(?:ó|aron|ieron|jeron)|fue(?:ron)?|hizo|hicieron|tuvo|tuvieron|dio|dieron|vino|quiso|pudo|dijo|puso"
    r"|supo)"
)
_AS_SOON_RE = re.compile(
    r"\b(?P<lead>[Nn])ada más (?P<verb>empezar|comenzar|arrancar|terminar|acabar|concluir|iniciarse|estallar|caer"
    r"|abrirse"
    r"|cerrarse) (?P<noun>(?P<article>el|la|los|las) \w+)(?=[ ,])"
)
_JUST_RE = re.compile(r"\b(?P<lead>[Nn])ada más (?=[a-záéíóúñ]{2,}[aeií]r(?:se|l[aeo]s?)?(?!\w))")
_HAD_RE = re.compile(
    rf"{_BEGIN}De (?P<no>no )?haber(?P<clitic>se|l[aeo]s?)? (?P<done>{_PARTICIPLE})(?!\w)(?P<rest>[^,.;:]{{0,120}}), "
    r"(?P<main>[^.;:]{0,80})"
)
_IMPERSONAL = frozenset("llovido nevado habido sido hecho".split())
_MANY_VERB_RE = re.compile(r"\b(?:habrían|hubieran|hubiesen|podrían|serían|estarían|tendrían)\b")
_OUGHT_RE = re.compile(r"\b(?:[Hh]abr|[Hh]ubie|[Pp]odr|[Ss]er|[Ee]star|[Tt]endr|[Dd]eber)(?:ía|ra|se)\b")
_WHEN_RE = re.compile(
    r"^Al (?P<verb>[a-záéíóúñ]+[aeií]r)(?P<clitic>se)?(?P<rest>(?: [^\s,.;:]+){0,9}), "
    rf"(?P<main>(?:no )?{_CLITICS}(?P<past>{_PAST})(?!\w))"
)
_AGE_RE = re.compile(r"\b(?P<lead>[Aa])l cumplir (?:los )?(?P<age>\d\d?) años")
_MUCH_THEY_RE = re.compile(rf"{_BEGIN}Por m(?:ucho|ás) que (?=(?:el|la|los|las|su|sus) )(?=[^.;:]{{4,120}},)")
_MUCH_RE = re.compile(
    rf"{_BEGIN}Por m(?:ucho|ás) que (?P<verb>(?:no )?(?:(?:se|lo|les?) ){{0,2}}(?!(?:los|las|una|sea"
    rf"|esté)\b)[a-záéíóúñ]{{3,}})(?!\w)(?P<rest>[^,.;:]{{0,120}}),"
)
_SUBJECT_RE = re.compile(r" (?:el|la|los|las|su|sus) [a-záéíóúñ]+(?: [a-záéíóúñ]+)?")
_BY_ITSELF_RE = re.compile(
    r"(?:no )?(?:se )?(?:insist|dig|quier|protest|sub|baj|llor|grit|esfu|esfo|crezc|aument|lo nieg|lo pid|lo dig)"
)
_EVEN_RE = re.compile(
    r"\b(?P<lead>[Aa])un (?P<verb>sabiendo|siendo|teniendo|viviendo|perdiendo|estando|ganando|jugando)(?!\w)"
)
_INFINITIVES = {"sabiendo": "saber", "siendo": "ser", "teniendo": "tener", "viviendo": "vivir", "perdiendo": "perder"}
_CAN_RE = re.compile(rf"{_BEGIN}(?:Siempre|Cada vez) que pued(?P<many>en?), (?=[a-záéíóúñ]{{3,}}(?P<end>[aen])\b)")
_WHILE_RE = re.compile(
    r"(?:^|(?<=[.;] ))(?P<lead>M)ientras (?=(?:el|la|los|las) [a-záéíóúñ]+ (?:(?:se"
    r"|l[aeo]s?) )?[a-záéíóúñ]{2,}[ae]n?(?:,| (?:el|la|los|las"
    r"|un|una|al?|con|en|sus?)\b))"
)
_UNLESS_RE = re.compile(
    r"\b(?P<lead>[Ss]alvo|[Ee]xcepto|[Aa] no ser) que (?!(?:no |se |ya )?(?:es|tiene|está|ha|han|hay|son|fue|era"
    r"|están|tienen)\b)(?P<there>haya(?= (?!un[oa]?\b|\w+[ai]do\b)))?"
)
_ANY_UNLESS_RE = re.compile(r"\b[Aa] menos que haya (?!(?:una?|\w+[ai]do|hecho|puesto|dicho|visto|abierto|escrito)\b)")
_AS_RE = re.compile(
    r"(?:^|(?<=, )|(?<=[.;] ))(?P<how>[Cc]onforme|Según(?= (?:avanz|pas[ao]|crec|aument|se acerc))"
    r"|[Aa] medida que) (?P<verb>(?:se )?[a-záéíóúñ]{3,}(?:aba|ía|a"
    r"|e)(?P<many>n?)) "
    r"(?P<noun>(?P<article>el|la|los|las) [a-záéíóúñ]+(?: de(?:l| la| los| las)? \w+)?)(?=[,.])"
)
# "Cuando tenga los datos, el ministro los publicará": small models take the first verb for "you have".
_HAS_RE = re.compile(
    r"(?P<begin>^(?:Cuando|En cuanto|Tan pronto como|Una vez que|Si|Aunque) )(?P<clause>(?:no )?(?:tenga|sepa|pueda"
    r"|reciba|conozca|cumpla"
    r"|gane|pierda|deje|asuma|tiene|puede|quiere|gana|pierde|recibe|cumple|acepta|logra|consigue|decide|firma|marca"
    r"|paga)(?P<many>n?)"
    r"(?: [^\s,.;:]+){1,8}, )(?P<article>el|la|los|las) (?P<noun>[a-záéíóúñ]+) "
)
_GROW_RE = re.compile(
    r"(?<=, )(?P<verb>(?:no )?(?:se )?(?:crec|aument|sub|baj|disminu|empeor|mejor|ca|reduc|acerc"
    r"|multiplic)[a-zíáó]{1,4}) "
    r"(?P<noun>(?:el|la|los|las|su|sus) [a-záéíóúñ]+(?: (?:de(?:l| la| los| las)? )?[a-záéíóúñ]+)?)(?=[.,])"
)
_HARDLY_RE = re.compile(rf"^Apenas (?P<verb>{_CLITICS}{_PAST})(?!\w)(?=(?: (?!unos\b|unas\b|\d)[^\s,.;:]+){{0,9}}, )")
_AT_ANY_PRICE_RE = re.compile(r"\b(?P<lead>[Cc])on tal de (?P<that>que )?(?=\w)")
_SERVED_RE = re.compile(
    r"\bsin haber (?P<stem>[a-záéíóúñ]{2,})(?P<end>ado|lido) (?=(?:el|la|los|las|un|una|su|sus|nada)\b)"
)
_FELL_RE = re.compile(
    r"\b(?P<lead>[Dd])espués de que (?P<words>(?:(?:se|l[aeo]s?|no) )*)(?P<stem>(?!par|entr"
    r"|durar?\b)\w{2,})(?P<end>ara|aran|iera|ieran|yera|yeran)\b"
)
_KEPT = frozenset(
    "fuera fueran diera dieran hiciera hicieran tuviera tuvieran pudiera pudieran estuviera estuvieran pusiera "
    "pusieran "
    "supiera quisiera quisieran viniera vinieran hubiera hubieran frontera primera carretera bandera manera tercera "
    "cualquiera siquiera cara clara rara cámara viera vieran".split()
)
_ENDS = {"ara": "ó", "aran": "aron", "iera": "ió", "ieran": "ieron", "yera": "yó", "yeran": "yeron"}
_TRIGGER_RE = re.compile(
    r"[Nn]ada más|\bDe (?:no )?hab|\b[Aa]l \w|\bPor m|\b[Aa]un |(?:iempre|vez) que|ientras|(?:alvo|xcepto|ser"
    r"|menos) que"
    r"|onforme|medida que|Según|penas|Cuando|En cuanto|Tan pronto|Una vez|^Si |Aunque|on tal|sin haber|espués de que"
)


def say_subordinates(text: str) -> str:
    """Spanish *text* with its clauses said plainly.

    >>> say_subordinates("Nada más empezar el partido, marcó."), say_subordinates("Cayó nada más salir.")
    ('Tan pronto como empezó el partido, marcó.', 'Cayó inmediatamente después de salir.')
    >>> say_subordinates("De haberlo sabido, no habría firmado."), say_subordinates("De no haber llovido, jugarían.")
    ('Si él lo hubiera sabido, él no habría firmado.', 'Si no hubiera llovido, jugarían.')
    >>> say_subordinates("Al salir del juzgado, no quiso hablar."), say_subordinates("Al ganar, el equipo subió.")
    ('Cuando salió del juzgado, no quiso hablar.', 'Al ganar, el equipo subió.')
    >>> say_subordinates("Por mucho que llueva, no hay agua."), say_subordinates("Aceptó con tal de gobernar.")
    ('Aunque llueva mucho, no hay agua.', 'Aceptó para gobernar.')
    >>> say_subordinates("A no ser que haya sorpresas, ganará."), say_subordinates("Salvo que el juez lo pare.")
    ('A menos que hay sorpresas, ganará.', 'A menos que el juez lo pare.')
    """
    if not _TRIGGER_RE.search(text):
        return text
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    text = _HAS_RE.sub(_say_has, text)
    return _GROW_RE.sub(_say_grow, text) if "medida que" in text else text


def _as_lead(match: re.Match[str], new: str) -> str:
    return new.capitalize() if match["lead"][0].isupper() else new


def _say_as_soon(match: re.Match[str]) -> str:
    is_plural = match["article"] in ("los", "las")
    verb = say_past(match["verb"], is_plural=is_plural)
    return _as_lead(match, f"tan pronto como {verb} {match['noun']}")


def _say_just(match: re.Match[str]) -> str:
    return _as_lead(match, "inmediatamente después de ")


def _say_had(match: re.Match[str]) -> str:
    main, clitic = match["main"], match["clitic"]
    if clitic == "se" and not re.match(r" (?:el|la|los|las|una?) ", match["rest"]):
        return match[0]
    is_plural, own = bool(_MANY_VERB_RE.search(main)), ""
    has_own = re.match(r" (?:el|la|los|las|una?) ", match["rest"]) is not None and clitic == "se"
    who = "" if has_own or match["done"] in _IMPERSONAL else _name_who(main)
    # "De haberlo sabido, no habría ...": nobody is named, and the model would say "I".
    if match["done"] not in _IMPERSONAL and not has_own and (found := re.match(r"(?:no )?(?:l[aeo]s? |se )?", main)):
        rest = main[found.end() :]
        if _MANY_VERB_RE.match(rest) or _OUGHT_RE.match(rest):
            who = own = "ellos " if is_plural else "él "
    words = ["Si ", who, match["no"], clitic and f"{clitic} ", "hubieran " if is_plural else "hubiera ", match["done"]]
    return f"{''.join(filter(None, words))}{match['rest']}, {own}{main}"


def _name_who(main: str) -> str:
    """The pronoun for the person that a sentence goes on with."""
    words = main.split()
    if len(words) < 2 or not is_person(words[1].lower()):
        return ""
    return {"el": "él ", "la": "ella ", "los": "ellos ", "las": "ellas "}.get(words[0], "")


def _say_when(match: re.Match[str]) -> str:
    if match["verb"] in ("igual", "ser", "parecer") or match["main"].startswith("lo "):
        return match[0]
    is_plural = match["past"].endswith("ron")
    verb = say_past(match["verb"] + (match["clitic"] or ""), is_plural=is_plural)
    return f"Cuando {verb}{match['rest']}, {match['main']}"


def _say_though(match: re.Match[str]) -> str:
    verb, rest = match["verb"], match["rest"]
    if _SUBJECT_RE.fullmatch(rest) and _BY_ITSELF_RE.match(verb):
        return f"Aunque{rest} {verb} mucho,"
    return f"Aunque {verb}{'' if 'lo ' in verb else ' mucho'}{rest},"


def _say_despite(match: re.Match[str]) -> str:
    verb = _INFINITIVES.get(match["verb"], f"{match['verb'][:-3]}r")
    return _as_lead(match, f"a pesar de {verb}")


def _say_whenever(match: re.Match[str]) -> str:
    is_plural = match["many"] == "en"
    if is_plural != (match["end"] == "n"):
        return match[0]
    return f"Cada vez que pued{match['many']}, {'ellos' if is_plural else 'él'} "


def _say_unless(match: re.Match[str]) -> str:
    return _as_lead(match, f"a menos que {'hay' if match['there'] else ''}")


def _say_as(match: re.Match[str]) -> str:
    if (match["many"] == "n") != (match["article"] in ("los", "las")):
        return match[0]
    how = "A medida que" if match["how"][0].isupper() else "a medida que"
    return f"{how} {match['noun']} {match['verb']}"


def _say_has(match: re.Match[str]) -> str:
    article, noun = match["article"], match["noun"]
    if not is_person(noun) or bool(match["many"]) != article.endswith("s") or " que " in match["clause"]:
        return match[0]
    who = {"el": "él", "la": "ella", "los": "ellos", "las": "ellas"}[article]
    return f"{match['begin']}{who} {match['clause']}{article} {noun} "


def _say_grow(match: re.Match[str]) -> str:
    is_same = match["verb"].endswith(("n", "on")) == match["noun"].startswith(("los", "las", "sus"))
    return f"{match['noun']} {match['verb']}" if is_same else match[0]


def _say_fell(match: re.Match[str]) -> str:
    if match["stem"] + match["end"] in _KEPT or match["stem"].endswith(
        ("tuv", "pus", "pud", "vin", "hic", "dij", "traj")
    ):
        return match[0]
    return f"{match['lead']}espués de que {match['words']}{match['stem']}{_ENDS[match['end']]}"


_RULES = (
    (_AS_SOON_RE, _say_as_soon), (_JUST_RE, _say_just), (_HAD_RE, _say_had),
    (_AGE_RE, r"\g<lead> los \g<age> años"), (_WHEN_RE, _say_when), (_MUCH_THEY_RE, "Aunque "), (_MUCH_RE, _say_though),
    (_EVEN_RE, _say_despite),
    (_CAN_RE, _say_whenever), (_WHILE_RE, r"\g<lead>ientras que "), (_UNLESS_RE, _say_unless),
    (_ANY_UNLESS_RE, lambda match: f"{match[0][0]} menos que hay "), (_AS_RE, _say_as),
    (_HARDLY_RE, r"Tan pronto como \g<verb>"),
    (_AT_ANY_PRICE_RE, lambda match: _as_lead(match, "siempre que " if match["that"] else "para ")),
    (_SERVED_RE, lambda match: f"sin {match['stem']}{'ar' if match['end'] == 'ado' else 'lir'} "),
    (_FELL_RE, _say_fell),
)  # fmt: skip
