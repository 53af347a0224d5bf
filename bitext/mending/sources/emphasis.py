"""Spanish sentences that begin with whom something is done to, with "quien" or with a wish, said in the usual order.

"A Juan lo detuvieron" is "Juan fue detenido", "los echaron del bar" is "ellos fueron expulsados del bar", "ojalá
lleguen" is "espero que ellos lleguen": small models take the object for the subject, or make up a "you".
"""

from __future__ import annotations

import re

from bitext.mending.sources.pasts import find_participle

_BEGIN = r"(?:^|(?<=[.;] )|(?<=[“«\"]))"
_DONE = r"(?P<verb>[a-záéíóúñ]{2,}(?:aron|ieron|jeron|yeron))(?!\w)"
# What is done to persons.
_TO_PERSONS_RE = re.compile(
    r"(?:abandon|absolv|acus|agred|amenaz|apuñal|apres|arrest|asesin|atac|atendi|atrap|atropell|captur|conden"
    r"|contrat|deport"
    r"|derrot|despid|destituy|detuv|ech|eligi|elimin|encarcel|encerr|engañ|entrevist|evacu|expuls|fich|fusil|golpe"
    r"|hiri"
    r"|hospitaliz|identific|imput|ingres|insult|interrog|invit|juzg|liber|llam|localiz|mat|mult|nombr|obligaron|oper"
    r"|persigui|rescat|retuv|salv|sancion|secuestr|sentenci|sorprend|torturar|tortur|traicion|traslad|trat|venci|viol"
    r"|golpear|apedre|abuche|aplaud|silb|vacun)[a-záéíóúñ]*$"
)
_OWN = {"matado": "asesinado", "echado": "expulsado"}
_ENDING = {"lo": "o", "la": "a", "los": "os", "las": "as"}
_THEY = {"lo": "él", "la": "ella", "los": "ellos", "las": "ellas"}
_WHOM_RE = re.compile(
    rf"{_BEGIN}A (?P<who>(?:[A-ZÁÉÍÓÚÑ][\w-]+)(?: (?:del? (?:la )?)?[A-ZÁÉÍÓÚÑ][\w-]+){{0,3}}|él|ella|ellos"
    rf"|ellas) (?P<no>no )?"
    rf"(?P<clitic>l[oa]s?) {_DONE}"
)
_THEM_RE = re.compile(
    rf"{_BEGIN}(?P<no>No )?(?P<clitic>La|Los|Las|la|los|las) {_DONE}(?! a (?:un|una|el|la|los|las|su)\b)"
)
_WHEN_THEM_RE = re.compile(rf"\b(?P<when>cuando|porque|donde|hasta que|después de que) (?P<clitic>l[ao]s?) {_DONE}")
# Who else would be meant: things are not arrested, but found.
_PERSONS_ONLY_RE = re.compile(
    r"(?:acus|apuñal|arrest|asesin|conden|deport|despid|detuv|encarcel|expuls|hiri|hospitaliz|interrog|mat|oper"
    r"|secuestr|tortur)"
)
_BY_NOBODY_RE = re.compile(
    rf"(?P<comma>,?) (?:al|a (?P<article>l[ao]s?)) (?:que|quien(?:es)?) {_DONE}"
    r"(?=[,.]| (?:en|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|ayer|hoy|anoche|este|por|con|cuando"
    r"|tras|hace"
    r"|como|durante|cerca|ha|fue|será|era|es|se|no|tiene|tenía|había|está|estaba|[a-záéíóúñ]{3,}ó)(?!\w))"
)
_WHO_RE = re.compile(
    rf"{_BEGIN}Quien (?=(?:no )?(?:lo |la |se |le )?(?:quiera|desee|necesite|tenga|pueda|haya|sea|llegue|incumpla|"
    r"diga|crea|piense|esté|vaya|haga|sepa|pague|viva|compre|trabaje|venda|cometa|use|lleve|cumpla|participe|"
    r"presente|entre|busque|tuviera|quisiera|hubiera)(?!\w))"
)
_SOME_RE = re.compile(
    r"\b(?P<lead>[Hh])ay quien(?:es)? (?P<not>no )?(?P<verb>piensa|cree|dice|opina|asegura|sostiene|considera|teme"
    r"|ve|defiende"
    r"|critica|pide|prefiere|habla|afirma|espera|quiere|duda|compara)n?(?!\w)"
)
_SHE_WHO_RE = re.compile(rf"{_BEGIN}(?P<be>Es|Era|Fue|Será) (?P<who>él|ella) quien (?=\w)")
_NOBODY_RE = re.compile(
    rf"{_BEGIN}(?P<this>Esto|Eso|Aquello) (?:no lo (?P<none>[a-záéíóúñ]+) nadie"
    rf"|lo (?P<all>[a-záéíóúñ]+) todo el mundo)(?!\w)"
)
_YOUNG_RE = re.compile(
    rf"{_BEGIN}(?P<be>Son|Fueron|Eran) (?P<who>(?P<article>los"
    rf"|las) [a-záéíóúñ]+(?: [a-záéíóúñ]+)?) (?:(?P=article) que|quienes) (?=\w)"
)
_HOPE_RE = re.compile(
    rf"{_BEGIN}Ojalá (?:que )?(?P<words>(?:(?:no|nunca|se|l[aeo]s?|nos|me) )*)(?P<verb>(?!(?:\w*(?:[^u]ara|iera|jera"
    rf"|yera|ase|iese|fuera)n?|que|no|me|se|l[ae]s?|los|nos|te|hubo|ella|este|esta)\b)"
    r"[a-záéíóúñ]+?(?:[ae]|é)(?P<many>n?))(?!\w)(?P<behind>(?: (?:los|las|unos|unas|más|tod[oa]s|much[oa]s|mis|sus"
    r"|otr[oa]s)\b)?)"
)
_HOPE_THEY_RE = re.compile(
    rf"{_BEGIN}Ojalá (?:que )?(?=(?:el|la|los|las|mis?|sus?|nadie|todos|nuestr[oa]s?|est[ea]|él|ellas?|ellos"
    rf"|[A-ZÁÉÍÓÚÑ]\w+) (?![^.;:]{{0,60}}?(?:[ai]era|ara|yera|jera|ese|ase|fuera)n?\b))"
)
_HOPE_SWAP_RE = re.compile(
    rf"{_BEGIN}Ojalá (?:que )?(?P<verb>(?:no )?(?:se )?(?:gan|termin|acab|cambi|lleg|vuelv|regres|sal|caig|baj|sub"
    rf"|par|funcion)[a-z]*?(?P<many>n?)) "
    r"(?P<noun>(?P<article>el|la|los|las) [a-záéíóúñ]+)(?=[.,])"
)
_FIRST_RE = re.compile(
    r"\b(?P<time>(?:primera|segunda|tercera|última) vez que) (?P<verb>gana|gobierna|participa|viene|muere|juega"
    r"|preside|dirige|compite|debuta) "
    r"(?P<noun>(?:el|la|una?) [a-záéíóúñ]+(?: [a-záéíóúñ]+[oae])?)(?=[.,]| en )"
)
_OUGHT_RE = re.compile(r"\btendría(?P<many>n?) que haber(?=(?:se|l[aeo]s?)? )")
_HAD_RE = re.compile(
    r"^(?P<before>(?:El|La|Los|Las|Su|Sus) (?:(?!que\b|si\b|como\b|cuando\b|aunque\b|quien\b"
    r"|sin\b)[a-záéíóúñ]+ ){1,5})hub(?:iera|iese)(?P<many>n?) "
    r"(?=(?:preferido|querido|podido|sido|ganado|perdido|tenido|hecho|muerto|llegado|dicho|pagado|aceptado|firmado"
    r"|votado)\b)"
)
_WIN_RE = re.compile(
    rf"{_BEGIN}Si (?P<not>no )?(?P<verb>(?:gana|pierde|vence|marca|logra|consigue|acepta|firma|gobierna|decide"
    rf"|cumple|acude|declara|miente)(?:(?! que\b)"
    r" [^\s,.;:]+){0,6}), (?P<then>(?!habr)(?:no (?!habr))?(?:se |l[aeo]s? )?(?:(?:cambi|baj|sub|convoc|reduc|tend|h"
    r"|pod|elimin|pag"
    r"|perd|recib|pond)[aei]?rá(?= )"
    r"|[a-záéíóúñ]{2,}(?:rá|ría)(?= (?!(?:el|la|los|las|un|una)\b))))"
)
# "Pase lo que pase, gane quien gane".
_WHATEVER_RE = re.compile(
    r"(?<!\w)(?P<verb>[A-Za-záéíóúñ]{3,}) (?P<how>lo que|quien|de donde|donde|como|cuando"
    r"|cual(?:es)?) (?P<again>[a-záéíóúñ]{3,})(?!\w)"
)
_ASKED = {
    "quien": "quién",
    "de donde": "de dónde",
    "donde": "dónde",
    "como": "cómo",
    "cuando": "cuándo",
    "cual": "cuál",
}
_TRIGGER_RE = re.compile(
    r"vez que|\bA [A-ZÁÉÍÓÚÑée]|[Ll][ao]s? (?:que )?\w+ron\b|al que \w+ron|[Qq]uien|E[so]to|Eso|Aquello|Son |Fueron "
    r"|Eran "
    r"|Ojalá|tendría|hubi|Si "
)


def say_emphasis(text: str) -> str:
    """Spanish *text* in the usual order.

    >>> say_emphasis("A Juan lo detuvieron en la frontera."), say_emphasis("Los echaron del bar.")
    ('Juan fue detenido en la frontera.', 'Ellos fueron expulsados del bar.')
    >>> say_emphasis("Los varones llegaron tarde."), say_emphasis("La mujer a la que mataron vivía sola.")
    ('Los varones llegaron tarde.', 'La mujer a la que mataron vivía sola.')
    >>> say_emphasis("La mujer a la que mataron ayer es su prima."), say_emphasis("Esto no lo sabía nadie.")
    ('La mujer que fue asesinada ayer es su prima.', 'Nadie sabía esto.')
    >>> say_emphasis("Pase lo que pase, irá."), say_emphasis("El país, gane quien gane, cambiará.")
    ('No importa lo que pase, irá.', 'El país, no importa quién gane, cambiará.')
    >>> say_emphasis("Ojalá lleguen pronto."), say_emphasis("Si gana la liga, será campeón.")
    ('Espero que ellos lleguen pronto.', 'Si él gana la liga, él será campeón.')
    """
    text = _WHATEVER_RE.sub(_say_no_matter, text)
    if not _TRIGGER_RE.search(text):
        return text
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    return text


def _say_done(
    match: re.Match[str], who: str, clitic: str, *, no: bool, kind: re.Pattern[str] = _TO_PERSONS_RE
) -> str | None:
    """The passive; None for what is not done to persons."""
    participle = find_participle(match["verb"]) if kind.match(match["verb"]) else None
    if participle is None:
        return None
    done = _OWN.get(participle, participle)[:-1] + _ENDING[clitic]
    return f"{who}{' no' if no else ''} {'fueron' if clitic.endswith('s') else 'fue'} {done}"


def _say_whom(match: re.Match[str]) -> str:
    who = match["who"][0].upper() + match["who"][1:]
    return _say_done(match, who, match["clitic"], no=bool(match["no"])) or match[0]


def _say_them(match: re.Match[str]) -> str:
    clitic = match["clitic"]
    if clitic[0].islower() and not match["no"] and match.start() == 0:
        return match[0]
    who = _THEY[clitic.lower()].capitalize()
    return _say_done(match, who, clitic.lower(), no=bool(match["no"])) or match[0]


def _say_when_them(match: re.Match[str]) -> str:
    who = f"{match['when']} {_THEY[match['clitic']]}"
    return _say_done(match, who, match["clitic"], no=False, kind=_PERSONS_ONLY_RE) or match[0]


def _say_by_nobody(match: re.Match[str]) -> str:
    return _say_done(match, f"{match['comma']} que", match["article"] or "lo", no=False) or match[0]


def _say_nobody(match: re.Match[str]) -> str:
    who = f"Nadie {match['none']}" if match["none"] else f"Todo el mundo {match['all']}"
    return f"{who} {match['this'].lower()}"


def _say_hope(match: re.Match[str]) -> str:
    they = "ellos " if match["many"] and not match["behind"] and "nos " not in match["words"] else ""
    return f"Espero que {they}{match['words']}{match['verb']}{match['behind']}"


def _say_hope_of(match: re.Match[str]) -> str:
    is_same = bool(match["many"]) == (match["article"] in ("los", "las"))
    return f"Espero que {match['noun']} {match['verb']}" if is_same else match[0]


def _say_she(match: re.Match[str]) -> str:
    who = match["who"]
    return f"{who.capitalize()} {match['be'].lower()} {'la' if who == 'ella' else 'el'} que "


def _say_young(match: re.Match[str]) -> str:
    return f"{match['who'].capitalize()} {match['be'].lower()} {match['article']} que "


def _say_no_matter(match: re.Match[str]) -> str:
    how, verb = match["how"], match["verb"]
    if verb.lower() != match["again"]:
        return match[0]
    if (how, verb.lower()) == ("lo que", "cueste"):
        asked = "cuánto"
    else:
        asked = "cuáles" if how == "cuales" else _ASKED.get(how, how)
    return f"{'No' if verb[0].isupper() else 'no'} importa {asked} {verb.lower()}"


def _say_some(match: re.Match[str]) -> str:
    some = "Algunas personas" if match["lead"] == "H" else "algunas personas"
    return f"{some} {match['not'] or ''}{match['verb']}n"


_RULES = (
    (_WHOM_RE, _say_whom), (_THEM_RE, _say_them), (_WHEN_THEM_RE, _say_when_them), (_BY_NOBODY_RE, _say_by_nobody),
    (_WHO_RE, "Cualquiera que "), (_SOME_RE, _say_some), (_SHE_WHO_RE, _say_she), (_NOBODY_RE, _say_nobody),
    (_YOUNG_RE, _say_young), (_HOPE_SWAP_RE, _say_hope_of), (_HOPE_RE, _say_hope),
    (_HOPE_THEY_RE, "Espero que "), (_FIRST_RE, r"\g<time> \g<noun> \g<verb>"), (_OUGHT_RE, r"debería\g<many> haber"),
    (_HAD_RE, r"\g<before>habría\g<many> "), (_WIN_RE, r"Si él \g<not>\g<verb>, él \g<then>"),
)  # fmt: skip
