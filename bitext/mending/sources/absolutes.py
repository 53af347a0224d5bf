"""Spanish participles and relative clauses that small models turn round, said with a verb in the passive.

"Detenido el sospechoso, ..." is "después de que el sospechoso fue detenido, ..."; "el hombre al que mató la policía" is
"el hombre que fue matado por la policía".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.persons import is_person
from bitext.lang.spanish_verbs import to_plural
from bitext.mending.sources.groups import find_end
from bitext.mending.sources.noun_groups import MANY, TOKEN_RE, count_group, find_group_end
from bitext.mending.sources.pasts import find_participle

_FAR = 200  # characters
_DONE_RE = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<once>Una vez )?"
    r"(?P<participle>[A-ZÁÉÍÓÚa-záéíóúñ]+?(?:[aií]d|puest|hech|biert|scrit|uelt|rot))"
    r"(?P<ending>[oa]s?) (?=(?:el|la|los|las) )"
)
# No event, or one that small models know so.
_NONE = frozenset(
    "acabad concluid considerad consumad dad excluid exceptuad finalizad hech incluid llegad nacid pasad pid puest "
    "quitad salvad superad supuest sumad terminad transcurrid vist unid llamad tod mitad cuid ciudad".split()
)
_PAST_RE = re.compile(
    r"(?<!\w)(?:\w{2,}(?:ó|[ai]eron|aron|jeron|yeron)|\w*(?:puso|tuvo|dujo|vino|hizo|dijo)|fue|fueron|hubo|dio)(?!\w)"
)
_WHOM_RE = re.compile(
    r"(?<=\w)(?P<comma>,?) (?:a quien|al que|a la que|(?P<many>a quienes|a los que|a las que)) "
    r"(?:(?:l[aeo]s?|ayer|también|ya) )?(?P<verb>[a-záéíóúñ]+(?:ó|ron|[tsv][oiu]?vo)) "
    r"(?=(?:el|la|los|las|una?|su|sus|dos|tres|vari[oa]s|[A-ZÁÉÍÓÚ]\w+) ?)"
)
_NOBODY_RE = re.compile(r"(?:^|(?<=[.!?] ))Se (?P<verb>[a-záéíóúñ]+ó|[a-záéíóúñ]*tuvo) (?P<a>al?) ")
# What is done to persons who are its object and no more.
_TO_PERSONS_RE = re.compile(
    r"(?:abandon|absol[v]|acus|agred|apoy|apuñal|arrest|asesin|atac|atropell|captur|conden|critic|denunci|deport|derrot|"
    r"desp[ie]d|destitu|detuv|ech|el[ie]g|entrevist|expuls|fusil|golpe|hall|hir|imput|interrog|investig|juzg|liber|"
    r"localiz|mat|mult|nombr|persigu|rescat|retuv|salv|sancion|secuestr|sentenci|sorprend|traicion|traslad|venc|viol)"
    r"[a-záéíóúñ]*$"
)
# English says otherwise what no passive is made of here.
_OWN = {"matado": "asesinado"}


def say_passives(text: str) -> str:
    """Spanish *text* with passives for participles with a subject and for relative clauses that begin with a person.

    >>> say_passives("Detenido el sospechoso, los agentes registraron la casa.")
    'Después de que el sospechoso fue detenido, los agentes registraron la casa.'
    >>> say_passives("El hombre al que detuvo la policía es el rival a quien atacó su vecino.")
    'El hombre que fue detenido por la policía es el rival que fue atacado por su vecino.'
    >>> say_passives("Se detuvo a dos hombres en el aeropuerto.")
    'Dos hombres fueron detenidos en el aeropuerto.'
    >>> say_passives("Dado el caso, el hombre al que dio la mano huyó.")
    'Dado el caso, el hombre al que dio la mano huyó.'
    """
    for match in reversed([*_WHOM_RE.finditer(text)]):
        text = _say_by_whom(match, text)
    for match in reversed([*_NOBODY_RE.finditer(text)]):
        text = _say_of_persons(match, text)
    return _say_when_done(text)


def _say_of_persons(match: re.Match[str], text: str) -> str:
    """*text* with "dos hombres fueron detenidos" for "se detuvo a dos hombres"."""
    tokens = list(TOKEN_RE.finditer(text, match.end(), match.end() + _FAR))
    words = ["el"] if match["a"] == "al" else []
    words += [token[0] for token in tokens]
    participle = find_participle(to_plural(match["verb"]) or "") if _TO_PERSONS_RE.match(match["verb"]) else None
    end = _find_end(words)
    if participle is None or end is None or not any(map(is_person, words[1:end])):
        return text
    last = tokens[end - 1 - (match["a"] == "al")].end()
    own = ("el " if match["a"] == "al" else "") + text[match.end() : last]
    is_many, is_she = count_group(words[0]) == MANY, words[0] in ("la", "las", "una", "unas", "varias")
    done = f"{participle[:-1]}{'a' if is_she else 'o'}{'s' if is_many else ''}"
    start = match.start()
    return f"{text[:start]}{own[0].upper()}{own[1:]} {'fueron' if is_many else 'fue'} {done}{text[last:]}"


def _say_when_done(text: str) -> str:
    for match in reversed([*_DONE_RE.finditer(text)]):
        tokens = list(TOKEN_RE.finditer(text, match.end(), match.end() + _FAR))
        words = [token[0] for token in tokens]
        participle = match["participle"].lower()
        end = find_group_end(words, 0)
        number = count_group(words[0])
        is_ending = match["ending"] == {"el": "o", "la": "a", "los": "os", "las": "as"}[words[0]]
        if end is None or words[end : end + 1] != [","] or participle in _NONE or not is_ending:
            continue
        rest = re.split(r"[.!?](?: |$)", text[tokens[end].end() :], maxsplit=1)[0]
        if _PAST_RE.search(rest):
            opener = "Una vez que" if match["once"] else "Después de que"
            was = "fueron" if number == MANY else "fue"
            own = text[match.end() : tokens[end - 1].end()]
            done = f"{opener} {own} {was} {participle}{match['ending']}"
            text = text[: match.start()] + done + text[tokens[end - 1].end() :]
    return text


def _say_by_whom(match: re.Match[str], text: str) -> str:
    """*text* with "que fue detenido por la policía" for "al que detuvo la policía"."""
    verb = match["verb"] if match["verb"].endswith("n") else to_plural(match["verb"])
    participle = find_participle(verb) if verb and _TO_PERSONS_RE.match(match["verb"]) else None
    tokens = list(TOKEN_RE.finditer(text, match.end(), match.end() + _FAR))
    words = [token[0] for token in tokens]
    end = _find_end(words)
    is_plural = end is not None and count_group(words[0]) == MANY
    if participle is None or end is None or is_plural != match["verb"].endswith("n"):
        return text
    was, ending = ("fueron", "s") if match["many"] else ("fue", "")
    done = f"{match['comma']} que {was} {_OWN.get(participle, participle)}{ending} por "
    return text[: match.start()] + done + text[match.end() :]


def _find_end(words: Sequence[str]) -> int | None:
    """The place behind the noun group or name that words begin with; None where it may go on with another."""
    end = find_end(words, 0)
    return None if end is None or words[end : end + 1] in (["y"], ["e"], ["o"]) else end
