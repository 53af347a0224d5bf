"""Spanish headlines and set phrases of news pages as whole sentences: "A juicio el exalcalde", "Así viven los pobres".

They leave out the verb, or who does it, or have them in an order that small models do not know. Origin: written for
this project.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from bitext.mending.sources.noun_groups import find_group_end

_UPPER = "A-ZÁÉÍÓÚÑÜ"
_NAME = rf"[{_UPPER}][\w’'-]+(?: (?:(?:de|del|la|las|los) ){{0,2}}[{_UPPER}][\w’'-]+){{0,3}}"
_SINGULAR = "el|la|un|una|uno|su"
_PLURAL = "los|las|unos|unas|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|sus|otros|otras"
# "Este diario", "Efe", "EL MUNDO".
_WHO = rf"(?:este|esta|el|la) [a-záéíóúñ]+|{_NAME}|[{_UPPER}][{_UPPER} ]+"
_GROUP = rf"(?P<det>{_SINGULAR}|{_PLURAL}|\d+) (?P<group>[^,.:;]{{2,80}}?)"
_REST = r"(?P<rest> (?:por|tras|en|acusad\w+|después|a la espera|durante|este|el \w+es)\b[^,.:;]*)?(?P<end>[,.:;]|$)"
_FEMININE = frozenset("la las una unas varias otras".split())
_PLURALS = frozenset(_PLURAL.split("|"))
_ARTICLES = {"al": "El", "a la": "La", "a los": "Los", "a las": "Las", "a una": "Una", "a un": "Un"}
# "Así es", "así lo hizo", "así las cosas".
_NO_VERB = (
    "a|al|así|como|con|cual|cuando|de|del|el|en|era|eran|es|fue|fueron|la|las|lo|los|mismo|no|o|para|pues|que|quien|sea|"
    "sean|será|"
    "serán|sería|serían|sin|son|también|tan|un|una|unas|unos|y|ya|nomás|pasen|todo|todos|todas|toda|hasta|ha|han|su|"
    r"sus|le|les|ella|pod\w+|pued\w+|\w+mente|logr\w+|consi?gu\w+|evit\w+|necesit\w+|se (?:evit|logr|consi|pued|pod)\w+"
)
_BEFORE_GROUP = frozenset(
    "a al ante bajo con contra cuando de del desde durante en entre hacia hasta mediante o para por que según sin "
    "sobre tras y como más".split()
)
Rule = tuple[str, re.Pattern[str], "str | Callable[[re.Match[str]], str]"]


def _is_many(match: re.Match[str]) -> bool:
    return match["det"].lower() in _PLURALS or match["det"].isdigit()


def _end(match: re.Match[str]) -> str:
    """The ending of a participle of a group: "enviad-o"."""
    return ("a" if match["det"].lower() in _FEMININE else "o") + ("s" if _is_many(match) else "")


def _begin(match: re.Match[str]) -> str:
    return f"{match['det'][0].upper()}{match['det'][1:]} {match['group']}"


def _send(match: re.Match[str]) -> str:
    verb = "son" if _is_many(match) else "es"
    return f"{_begin(match)} {verb} enviad{_end(match)} a prisión{match['rest'] or ''}{match['end']}"


def _try(match: re.Match[str]) -> str:
    verb = "serán" if _is_many(match) else "será"
    return f"{_begin(match)} {verb} juzgad{_end(match)}{match['rest'] or ''}{match['end']}"


def _name_whom(match: re.Match[str]) -> str:
    """Who was hurt or tried, which the headline leaves out, and nothing behind tells."""
    words = match["rest"].split()
    starts = (a for a, b in pairwise(words) if b in _PLURALS | {"el", "la", "un", "una"})
    if any(word not in _BEFORE_GROUP and word[-1:] != "r" for word in starts):
        return match[0]
    ending, verb = match["end"], "resulta" if match["verb"].startswith("Herid") else "es"
    who = {"o": "Un hombre", "a": "Una mujer", "os": "Varias personas", "as": "Varias mujeres"}[ending]
    verb = ("resultan" if verb == "resulta" else "son") if "s" in ending else verb
    own = {"os": "as"}.get(ending, ending)
    return f"{who} {verb} {match['verb'].lower()}{own} {match['rest']}"


def _from_to(match: re.Match[str]) -> str:
    """What begins with "Desde": not "de izquierda a derecha", which has no article."""
    if not (match["a"] or match["b"]):
        return match[0]
    return f"Desde {_article(match['a'])}{match['x']} hasta {_article(match['b'])}{match['y']}: "


_RULES: tuple[Rule, ...] = (
    ("A ", re.compile(rf"^A (?:la cárcel|prisión) {_GROUP}{_REST}"), _send),
    ("A juicio", re.compile(rf"^A juicio {_GROUP}{_REST}"), _try),
    (" a ", re.compile(rf"^(?i:{_GROUP}), a (?:la cárcel|prisión){_REST}"), _send),
    (", a juicio", re.compile(rf"^(?i:{_GROUP}), a juicio{_REST}"), _try),
    ("Luz verde", re.compile(r"^Luz verde (?P<to>al|a la|a los|a las|a una?) (?P<group>[^,.:;]{3,90})$"),
     lambda m: f"{_ARTICLES[m['to']]} {m['group']} recibe{'n' if m['to'].endswith('s') else ''} luz verde"),
    ("Muert", re.compile(r"^Muert[oa] (?=una? )"), "Muere "),
    ("Muert", re.compile(rf"^Muert[oa]s (?=(?:{_PLURAL}|\d+) )"), "Mueren "),
    ("d", re.compile(
        r"^(?P<verb>Herid|Detenid|Condenad|Arrestad|Imputad|Investigad|Multad|Despedid|Sancionad|Expulsad)"
        r"(?P<end>os|as|o|a) (?P<rest>(?:graves?|leves?|de gravedad|de bala|tras|por|al|cuando|"
        r"a (?:\w+|\d+) (?:años|meses))\b[^,.:;]{4,120})$"
    ), _name_whom),
    (", ", re.compile(
        rf"^(?P<verb>Murió|Muere|Fallece|Falleció|Dimite|Dimitió|Renuncia|Renunció) (?P<name>{_NAME}), "
        r"(?P<what>[^,.:;]+)\.?$"
    ),
     lambda m: f"{m['name']}, {m['what']}, {m['verb'].lower()}"),
    ("años ", re.compile(
        rf"^(?P<verb>Ha muerto|Ha fallecido|Murió|Muere|Falleció|Fallece) a los (?P<age>\d+) años (?P<name>{_NAME})"
        r"(?P<what>, [^,.:;]{3,60})?(?P<end>\.?)$"
    ),
     lambda m: f"{m['name']}{m['what'] + ',' if m['what'] else ''} {m['verb'].lower()} "
               f"a los {m['age']} años{m['end']}"),
    ("Cae", re.compile(rf"^Caen? en (?P<place>{_NAME}) {_GROUP}(?P<end>[.:;]|$)"),
     lambda m: f"{_begin(m)} {'son' if _is_many(m) else 'es'} detenid{_end(m)} en {m['place']}{m['end']}"),
    ("sus puertas", re.compile(rf"^Abren? sus puertas {_GROUP}{_REST}"),
     lambda m: f"{_begin(m)} abre{'n' if _is_many(m) else ''} sus puertas{m['rest'] or ''}{m['end']}"),
    ("consta en", re.compile(r"^Así consta en (?P<what>el auto)\b"), "Esto aparece en la orden judicial"),
    ("consta en", re.compile(r"^Así (?:consta|figura|se recoge) en "), "Esto aparece en "),
    ("sí ", re.compile(rf"^Así (?=(?!(?:{_NO_VERB})\b)[a-záéíóúñ]+\b)"), "Así es como "),
    ("sí ", re.compile(rf"(?<=: )así (?=(?!(?:{_NO_VERB})\b)[a-záéíóúñ]+\b)"), "así es como "),
    ("Sin ", re.compile(r"^Sin (?=(?:acuerdo|rastro|novedad|noticias|señales|consenso|avances)\b[^,:;]*$)"), "No hay "),
    ("De", re.compile(r"^De(?P<a>l| la| los| las)? (?P<x>\w+(?: \w+)?) a(?P<b>l| la| los| las)? (?P<y>\w+(?: \w+)?): "),
     _from_to),
    ("egún ", re.compile(
        r"\b(?P<s>[Ss])egún (?:pudo|ha podido|pudieron|han podido) (?:saber|conocer|confirmar|comprobar|constatar) "
        rf"(?P<who>{_WHO})(?P<of> (?:de|por|a través de) [^,]+)?(?=,|\.?$)"
    ),
     r"\g<s>egún información obtenida por \g<who>\g<of>"),
    ("acceso", re.compile(
        rf"\b(?:al|a la|a los|a las) que (?:ha tenido|tuvo|han tenido) acceso (?P<who>{_WHO})(?=[,.;]|$)"
    ),
     r"que \g<who> ha visto"),
    ("demás famili", re.compile(r"\by demás famili(?:a|ares)\b"), "y otros familiares"),
    ("ruegan una oración", re.compile(r"\bruegan una oración\b"), "piden una oración"),
    ("iel", re.compile(
        r"^Cielos? (?P<how>(?:(?:parcialmente|muy|poco|mayormente|casi) )?(?:nubos|cubiert|despejad))[oa]s?\b"
    ),
     lambda m: f"El cielo estará {m['how'].replace('nubos', 'nublad')}o"),
    ("emperaturas", re.compile(r"\b(?P<t>[Tt])emperaturas en (?P<way>ascenso|descenso|aumento)\b"),
     lambda m: f"{'Las t' if m['t'] == 'T' else 'las t'}emperaturas "
               f"{'bajarán' if m['way'] == 'descenso' else 'subirán'}"),
    ("viento", re.compile(r"\b(?P<v>[Vv])ientos? flojos?\b"), r"\g<v>iento ligero"),
    ("ntervalos", re.compile(r"^Intervalos (?:nubosos|de nubes)\b"), "Habrá períodos de nubes"),
    ("rase una vez", re.compile(r"^[ÉE]rase una vez "), "Había una vez "),
    ("iensa", re.compile(r"¿(?P<no>No )?[Pp]iensa (?=\w+(?:ar|er|ir)\b)"),
     lambda m: f"¿{m['no'] or ''}{'v' if m['no'] else 'V'}a usted a "),
    ("Entrevista a", re.compile(r"^Entrevista a(?P<l>l)? (?=\w)"),
     lambda m: f"Entrevista con {'el ' if m['l'] else ''}"),
)  # fmt: skip
_SO_RE = re.compile(
    r"^Así lo (?P<verb>(?:han?|había) [a-záéíóúñ]+[dt]o|[a-záéíóúñ]+(?:ó|aron|ieron|a|an|e|en)) "
    r"(?P<when>(?:(?:este|esta|el) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde) |hoy |ayer )?)"
    r"(?P<rest>[^\W\d_].+)$"
)
_PERFECT_RE = re.compile(r"ha(?P<many>n)? (?P<stem>[a-záéíóúñ]+)ado")
_WORDS_RE = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*|[^\w\s]")
_NAMED_RE = re.compile(rf"(?:{_NAME})(?=[,.]|$| (?:en|tras|durante|a|al|este|por|ante|el|de)\b)")
# What is said so is "this": the verb tells no more.
_SAID_RE = re.compile(
    r"(?:asegur|señal|indic|apunt|manifest|expres|afirm|coment|subray|recalc|sostuv|recog|hizo saber|dio a)"
)


def _say_this(text: str) -> str:
    """ "Así lo anunció la ministra en Lugo." as "La ministra anunció esto en Lugo."."""
    match = _SO_RE.match(text)
    if match is None:
        return text
    rest = match["rest"]
    if name := _NAMED_RE.match(rest):
        end = name.end()
    else:
        tokens = list(_WORDS_RE.finditer(rest))
        last = find_group_end([token[0] for token in tokens], 0)
        end = tokens[last - 1].end() if last else 0
    if not end:
        return text
    verb = match["verb"]
    if _SAID_RE.search(verb):
        is_many = verb.endswith(("ron", "an", "en")) or verb.startswith("han ")
        verb = f"ha{'n' if is_many else ''} dicho" if " " in verb else "dijeron" if is_many else "dijo"
    if match["when"] and (past := _PERFECT_RE.fullmatch(verb)):  # English has its simple past with a day
        verb = past["stem"] + ("aron" if past["many"] else "ó")
    who = rest[:end]
    return (
        f"{who[0].upper()}{who[1:]} {verb} esto {match['when']}{rest[end:].lstrip()}".replace("esto  ", "esto ")
        .replace(" .", ".")
        .replace(" ,", ",")
    )


def _article(own: str | None) -> str:
    return {None: "", "l": "el "}.get(own, f"{(own or '').strip()} ")


def say_whole(text: str) -> str:
    """A Spanish headline, or a set phrase of news pages, as a sentence that models know; all other text as it is.

    >>> say_whole("A prisión el presunto asesino de Laura"), say_whole("El exministro, a juicio por malversación")
    ('El presunto asesino de Laura es enviado a prisión', 'El exministro será juzgado por malversación')
    >>> say_whole("Luz verde al nuevo hospital"), say_whole("Condenada a dos años por estafar a su vecina")
    ('El nuevo hospital recibe luz verde', 'Una mujer es condenada a dos años por estafar a su vecina')
    >>> say_whole("Sin agua: así viven 300 familias"), say_whole("Así las cosas, Ruiz dimitió.")
    ('Sin agua: así es como viven 300 familias', 'Así las cosas, Ruiz dimitió.')
    >>> say_whole("Murió Pepe Mujica, expresidente de Uruguay"), say_whole("Detenido por robo el hijo de Ruiz")
    ('Pepe Mujica, expresidente de Uruguay, murió', 'Detenido por robo el hijo de Ruiz')
    """
    for sign, pattern, new in _RULES:
        if sign in text:
            text = pattern.sub(new, text)
    return _say_this(text) if text.startswith("Así lo ") else text
