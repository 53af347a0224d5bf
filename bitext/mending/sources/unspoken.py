"""Spanish sentences that begin with a verb in the present and have no subject, said with "él", "ella" or "ellos".

Small models take such a verb for an order, for "you" or for "I": "Cuenta con el apoyo" was "Count the support", "Tenía
previsto viajar" "I was planning". It is "ella" where a participle or an adjective says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.persons import is_person
from bitext.mending.sources.groups import is_time
from bitext.mending.sources.noun_groups import NUMBERS, ONES, PLURALS, SINGULARS, TOKEN_RE, is_infinitive
from bitext.mending.sources.order import BODIES

# What persons do, in the present; no orders of manuals ("Espera", "Piensa"), nor what is said of whom it speaks to.
_ONE = frozenset(
    "acusa aspira cobra critica defiende denuncia duda exige insiste lamenta lidera milita niega "
    "odia preside promete propone reclama reconoce reside sospecha sufre teme vive".split()
)
_MANY = frozenset(
    "aspiran buscan cobran confían consideran creen critican defienden denuncian desean dirigen dudan esperan "
    "estudian exigen insisten intentan investigan juegan lamentan lideran luchan militan necesitan niegan odian piden "
    "piensan presiden pretenden prometen proponen quieren reclaman reconocen residen saben sospechan sueñan sufren "
    "temen trabajan viajan viven acusan admiten afirman aseguran".split()
)
# Without an object: a noun behind them is their subject, if no verb is between.
_ALONE_RE = re.compile(r"(?:confía|duda|insiste|juega|lucha|milita|reside|sueña|trabaja|viaja|vive)n?$")
# What of, or what as, comes next: "preside la comisión", "fue elegida presidenta".
_HEADS_RE = re.compile(r"(?:dirig|presid)en?$|lideran?$|(?:elegid|nombrad)[oa]s?$")
_OF_PERSONS = (
    r"(?:acusad|arrepentid|asustad|cansad|casad|condenad|contratad|convencid|detenid|dispuest|"
    r"divorciad|embarazad|encarcelad|enferm|enfadad|entusiasmad|ilusionad|imputad|ingresad|investigad|jubilad|"
    r"lesionad|orgullos|preocupad|procesad|recluid|satisfech|solter|sorprendid|"
    r"atendid|despedid|elegid|expulsad|hospitalizad|juzgad|nombrad|operad|rescatad|trasladad)"
)
_IS_RE = re.compile(
    rf"(?:Está|Están|Estaban|Fue|Fueron|Será|Serán|Sigue|Siguen|Permanece|Permanecen) (?:(?:muy|ya) )?"
    rf"(?P<said>{_OF_PERSONS}(?P<end>[oa]s?))\b(?! que\b)"
)
# Of these the person is told by what follows, or the sentence could not be said of a thing.
_CHAIN_RE = re.compile(
    r"(?P<verb>(?:Está|Están|Estaban) a punto de (?:casarse|cumplir|dimitir|fichar|firmar|jubilarse|ser (?:padre|madre|"
    r"abuelo|abuela)|volver|renovar|renunciar|retirarse|viajar)|(?:Podría|Podrían|Puede|Pueden|Debe|Deben|Debería|"
    r"Deberían|Deberá|Deberán|Quería|Querían|Tendrá que|Tendrán que|Tiene que|Tienen que|Tendría que|Tendrían que) "
    r"(?:abandonar el país|casarse|comparecer|cumplir (?:la|una) (?:condena|pena)|declarar ante|dejar (?:el cargo|su)|"
    r"devolver|dimitir|enfrentarse a|indemnizar|ingresar en prisión|ir a (?:la cárcel|prisión|juicio)|jubilarse|"
    r"pagar una (?:fianza|indemnización|multa)|pasar (?:\w+ ){1,3}(?:en (?:la cárcel|prisión))|perder su|"
    r"ser (?:acusado|condenado|deportado|detenido|expulsado|extraditado|juzgado|sancionado|trasladado)s?|"
    r"volver a casa)|(?:Tenía|Tenían) previsto|"
    r"(?:Iba|Iban) a (?:bordo|casarse|cumplir|declarar|firmar|viajar|ser (?:juzgado|operado|trasladado)s?)|"
    r"(?:Lleva|Llevan) (?:\w+ ){1,4}(?:años|meses|semanas|días)"
    r"(?! (?:de|más|menos|y|\w+(?:[aií]d|biert|puest|muert)[oa]s?)\b)|"
    r"(?:Espera|Esperaba) (?:un hijo|un bebé|gemelos|su (?:primer|segundo|tercer) hijo)|Asegura(?= que\b)|"
    r"(?:Afirma|Sostiene)(?= que (?!el|la|los|las|una?|cualquier)\b)|Admite(?= (?:que|haber|su|sus)\b)|"
    r"Confía(?= en \w+(?:[aei]r|se)\b)|Gana(?= (?:\d|más|menos|un (?:salario|sueldo)|unos|(?:dos|tres|cuatro|cinco|"
    r"seis|diez|cien) mil)\b)|(?:Cumple|Cumplen)(?= (?:condena|cadena perpetua|una (?:condena|pena))\b)|"
    r"Dirige(?= (?:una?|el|la|su) (?:banco|club|colegio|compañía|diario|empresa|equipo|escuela|fundación|grupo|"
    r"hospital|instituto|museo|organización|orquesta|partido|película|periódico|programa|revista|serie|"
    r"universidad)\b)|(?:Cuenta|Cuentan|Contaba|Contaban)(?= (?:que|con (?:el|la|un|una|su) (?:gran |amplio |amplia )?"
    r"(?:apoyo|ayuda|confianza|experiencia|favor|respaldo|simpatía))\b)|"
    r"(?:Acaba|Acaban) de (?:casarse|cumplir|fichar|firmar|ganar|publicar|ser (?:padre|madre)|volver))"
)
# "Vivía con su madre": with "su" it is nobody who speaks.
_WAS_RE = re.compile(
    r"(?:Buscaba|Cobraba|Conducía|Conocía|Creía|Cuidaba|Cumplía|Debía|Dirigía|Dormía|Esperaba|Estaba|Ganaba|Guardaba|"
    r"Hablaba|Iba|Jugaba|Llevaba|Paseaba|Pensaba|Podía|Quería|Regresaba|Sabía|Salía|Soñaba|Tenía|Trabajaba|Viajaba|"
    r"Visitaba|Vivía|Volvía) "
)
_THEIRS_RE = re.compile(r"\bsus? ")
_SHE_RE = re.compile(r"\b(?:ser madre|embarazada|un hijo|un bebé|gemelos)\b")
_STATE_RE = re.compile(
    r"(?P<verb>Se encuentra|Se encuentran|Está|Están|Sigue|Siguen) (?:en (?:estado (?:grave|crítico|estable)|libertad|"
    r"prisión|búsqueda y captura|la cárcel|el paro|paradero desconocido|coma)|ingresad|hospitalizad|grave|estable)"
)
_FIRST_RE = re.compile(
    r"\b(?:yo|me|mis?|mí|conmigo|nos|nosotr[oa]s|nuestr[oa]s?|te|tu|tus|ti|usted|ustedes)\b|[a-z](?<!comit)(?<!caf)(?<!beb)é\b|"
    r"\b(?!(?:últi|próxi|mis|máxi|míni|extre|tra|gra|kilogra|pri)mos\b)\w+mos\b|(?!(?:así|allí|aquí|casi)\b)\b[a-z]{2,}í\b|"
    r"(?:estuv|pud|tuv|hic|quis|dij|vin|pus|sup)e\b|fui\b|[aei]r(?:me|te|nos)\b|[“”\"«»:¿?¡!]"
)
_ENDS = frozenset(". , ; que si cuando porque mientras donde como quien".split())
_PREPOSITIONS = frozenset(
    "a ante al bajo con contra de del desde durante en entre hace hacia hasta para por según sin sobre tras más menos "
    "y e o ni".split()
)
_DETERMINERS = SINGULARS | PLURALS | ONES | NUMBERS
_FAR = 300


def say_who_does(text: str) -> str:
    """Spanish *text* with a pronoun before the verb that it begins with, where nobody is named who does it.

    >>> say_who_does("Gana más que su jefe."), say_who_does("Está casada y tiene dos hijos.")
    ('Él gana más que su jefe.', 'Ella está casada y tiene dos hijos.')
    >>> say_who_does("Piden mejores salarios."), say_who_does("Pide el alcalde más dinero.")
    ('Ellos piden mejores salarios.', 'Pide el alcalde más dinero.')
    >>> say_who_does("Tenía previsto viajar a París."), say_who_does("Vive la música."), say_who_does("Juega Nadal.")
    ('Él tenía previsto viajar a París.', 'Vive la música.', 'Juega Nadal.')
    """
    if not text.endswith(".") or _FIRST_RE.search(text):
        return text
    first = text.partition(" ")[0]
    if _WAS_RE.match(text) and _THEIRS_RE.search(text):
        words = [token[0] for token in TOKEN_RE.finditer(text, len(first), _FAR)]
        is_named = _has_subject(words, is_alone=first == "Estaba", is_head=False)
        return text if is_named else f"Él {text[0].lower()}{text[1:]}"
    said = _IS_RE.match(text)
    chain = said or _CHAIN_RE.match(text) or _STATE_RE.match(text)
    verb = first.lower()
    if chain is None and verb not in _ONE | _MANY:
        return text
    start = chain.end() if chain else len(first)
    words = [token[0] for token in TOKEN_RE.finditer(text, start, _FAR)]
    is_alone = chain.re is not _CHAIN_RE if chain else _ALONE_RE.match(verb) is not None
    is_head = _HEADS_RE.match(said["said"] if said else verb) is not None
    if _has_subject(words, is_alone=is_alone, is_head=is_head):
        return text
    is_many = (first if first != "Se" else text.split(" ")[1]).endswith("n")
    is_she = said["end"].startswith("a") if said else _SHE_RE.search(text, 0, start + 20) is not None
    who = ("Ellas" if is_she else "Ellos") if is_many else "Ella" if is_she else "Él"
    return f"{who} {text[0].lower()}{text[1:]}"


def _has_subject(words: Sequence[str], *, is_alone: bool, is_head: bool) -> bool:
    """Whether somebody is named behind a verb up to the end of its clause, or may be."""
    found, before = 0, ""
    for at, word in enumerate(words):
        if word in _ENDS or (is_alone and word == "y"):
            break
        low = word.lower()
        behind = words[at + 1 : at + 4]
        if before not in _PREPOSITIONS:
            if word[0].isupper() or (at == 0 and is_person(low) and not is_head):
                return True
            if low in _DETERMINERS and before not in NUMBERS and not any(map(is_time, behind)):
                of = next((place for place, one in enumerate(behind) if one in _PREPOSITIONS), len(behind))
                own = [one for one in behind[: max(1, of)] if is_person(one) or one in BODIES or one[0].isupper()]
                if own and not (is_head and at == 0):
                    return True
                found += not is_infinitive(before)  # or it is the object of that
        before = before if low in _DETERMINERS and before in _PREPOSITIONS else low
    return found > (0 if is_alone else 1)
