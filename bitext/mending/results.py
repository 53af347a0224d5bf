"""Results and short headlines of sport as Spanish has them: "HT: Arsenal 1-0 Leeds", "Arsenal edge past Leeds 2-1".

Names stay but for places; nothing in them is for a model. Origin: written for this project.
"""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.clubs import AMERICAN_CLUBS
from bitext.lang.men import GIVEN_NAMES
from bitext.lang.places import PLACES

_AFTER = {"ht": "descanso", "ft": "final", "half-time": "descanso", "halftime": "descanso", "full-time": "final"}
_N = r"[A-Z0-9][\w.’'&-]*"
_TEAM = rf"{_N}(?: (?:(?:of|and|&|de|la) )?(?!\d+[,-])[A-Z][\w.’'&-]*){{0,3}}"
_SCORE = r"\d{1,3} ?[-–] ?\d{1,3}"
_DASHED_RE = re.compile(
    rf"(?P<before>(?:(?i:HT|FT|AET|half-?time|full-?time|result|final score)[:.]? )?)(?P<one>{_TEAM}) "
    rf"(?P<score>{_SCORE}) "
    rf"(?P<two>{_TEAM})(?P<behind> \((?:AET|aet|OT|(?:AET|aet|OT)[;,] {_TEAM} wins? {_SCORE} on "
    rf"pen(?:altie)?s|[A-Z][\w ,'’+-]*? \d[^()a-z]{{0,20}})\))?[.!]?"
)
_LONGEST, _MOST_SPACES = 120, 8
_WINS_RE = re.compile(rf"[;,] ({_TEAM}) wins? ({_SCORE}) on pen(?:altie)?s")
_PLAIN_RE = re.compile(rf"(?P<one>{_TEAM}) (?P<a>\d{{1,2}}) (?P<two>{_TEAM}) (?P<b>\d{{1,2}})")
_COMMAS_RE = re.compile(
    rf"(?P<one>{_TEAM}) (?P<a>\d{{1,3}}), (?P<two>{_TEAM}) (?P<b>\d{{1,3}})(?P<behind>,? \((?:OT|\d+)\))?"
)
_DEFEATS_RE = re.compile(
    rf"(?P<one>{_TEAM}) (?:d|def|bt)\.? (?P<two>{_TEAM})(?P<sets>(?:,? \d{{1,2}}-\d{{1,2}}(?: \(\d+(?:-\d+)?\))?)+)"
)
_VERBS = {
    "beat": "vence", "beats": "vence", "defeat": "vence", "defeats": "vence", "down": "vence", "downs": "vence",
    "edge": "vence por la mínima", "edges": "vence por la mínima", "edge past": "vence por la mínima",
    "edges past": "vence por la mínima", "edge out": "vence por la mínima", "edges out": "vence por la mínima",
    "thrash": "golea", "thrashes": "golea", "hammer": "golea", "hammers": "golea", "rout": "arrolla",
    "routs": "arrolla", "crush": "aplasta", "crushes": "aplasta", "ease past": "vence con comodidad",
    "eases past": "vence con comodidad", "stun": "da la sorpresa y vence", "stuns": "da la sorpresa y vence",
    "cruise past": "vence con comodidad", "cruises past": "vence con comodidad", "sink": "derrota",
    "sinks": "derrota", "see off": "derrota", "sees off": "derrota", "upset": "da la sorpresa y vence",
    "upsets": "da la sorpresa y vence", "overcome": "supera", "overcomes": "supera", "top": "supera", "tops": "supera",
    "hold off": "resiste y vence", "holds off": "resiste y vence", "rally past": "remonta y vence",
    "rallies past": "remonta y vence", "knock out": "elimina", "knocks out": "elimina", "eliminate": "elimina",
    "eliminates": "elimina", "lose to": "pierde ante", "loses to": "pierde ante", "fall to": "cae ante",
    "falls to": "cae ante", "draw with": "empata con", "draws with": "empata con",
}  # fmt: skip
_EVENTS = {
    "Wimbledon": "Wimbledon", "French Open": "Roland Garros", "US Open": "el Abierto de Estados Unidos",
    "U.S. Open": "el Abierto de Estados Unidos", "Australian Open": "el Abierto de Australia",
    "World Cup": "el Mundial",
    "Women's World Cup": "el Mundial femenino", "Champions League": "la Liga de Campeones", "FA Cup": "la FA Cup",
    "Europa League": "la Liga Europa", "Super Bowl": "la Super Bowl", "Premier League": "la Premier League",
    "Euro 2024": "la Eurocopa 2024", "Miami Open": "el Abierto de Miami", "Madrid Open": "el Abierto de Madrid",
    "Italian Open": "el Abierto de Italia", "World Series": "las Series Mundiales",
    "NBA Finals": "las Finales de la NBA",
    "Stanley Cup": "la Stanley Cup", "Davis Cup": "la Copa Davis", "Ryder Cup": "la Ryder Cup", "Masters": "el Masters",
    "British Open": "el Abierto Británico", "League Cup": "la Copa de la Liga", "Copa America": "la Copa América",
    "Olympics": "los Juegos Olímpicos", "Six Nations": "el Seis Naciones", "Open": "el Abierto", "title": "el título",
    "Nations League": "la Liga de Naciones",
}  # fmt: skip
_ROUNDS = {
    "final": "la final", "semis": "semifinales", "semi-finals": "semifinales", "semifinals": "semifinales",
    "semi-final": "semifinales", "semifinal": "semifinales", "quarters": "cuartos de final",
    "quarter-finals": "cuartos de final", "quarterfinals": "cuartos de final", "quarterfinal": "cuartos de final",
    "quarter-final": "cuartos de final", "last eight": "cuartos de final", "last four": "semifinales",
    "last 16": "octavos de final", "last 32": "dieciseisavos de final", "second round": "segunda ronda",
    "third round": "tercera ronda", "fourth round": "cuarta ronda", "playoffs": "los playoffs",
}  # fmt: skip
_EVENT = "|".join(map(re.escape, sorted(_EVENTS, key=len, reverse=True)))
_ROUND = "|".join(sorted(_ROUNDS, key=len, reverse=True))
_WHERE = rf"(?:the )?(?:(?P<event>{_EVENT}) )?(?P<round>{_ROUND})(?: (?:of|at|in) (?:the )?(?P<of>{_EVENT}))?"
_BEATS_RE = re.compile(
    rf"(?P<one>{_TEAM}) (?P<verb>{'|'.join(sorted(_VERBS, key=len, reverse=True))}) (?P<two>{_TEAM})"
    rf"(?P<score>,? {_SCORE}(?:, {_SCORE})*)?"
    r"(?P<how> (?:in straight sets|in five sets|in overtime|in extra time|on penalties|in OT|in double overtime|"
    r"in shootout|in penalty shootout|in five-set thriller))?"
    rf"(?:(?P<to> to (?:reach|enter|advance to|book place in|move into|make)) {_WHERE}"
    rf"| (?:to win|and win) (?:the )?(?P<won>{_EVENT})(?P<title> (?:title|final|trophy|crown))?"
    rf"| (?P<at>in|at) (?:the )?(?P<there>{_EVENT})(?: (?P<stage>{_ROUND}|opener))?)?"
)
_HOW = {
    "in straight sets": "en sets corridos", "in five sets": "en cinco sets", "in overtime": "en la prórroga",
    "in extra time": "en la prórroga", "on penalties": "en los penaltis", "in OT": "en la prórroga",
    "in double overtime": "en la segunda prórroga", "in shootout": "en los penaltis",
    "in penalty shootout": "en la tanda de penaltis", "in five-set thriller": "en cinco sets",
}  # fmt: skip
_INTO_RE = re.compile(rf"(?P<one>{_TEAM}) (?:into|through to|reach|reaches|advance to|advances to) {_WHERE}")
_OUT_RE = re.compile(
    rf"(?P<one>{_TEAM}) (?:(?P<crash>crash|crashes) )?out of (?:the )?(?P<event>{_EVENT})(?P<squad> squad)?"
)
_MISS_RE = re.compile(
    rf"(?P<one>{_TEAM}) (?:to miss|will miss|out for) (?:the )?(?P<what>rest of (?:the )?season|season)"
)
_POLE_RE = re.compile(
    rf"(?P<one>{_TEAM}) (?:on|takes|claims|grabs) pole (?:position )?(?:in|at|for) (?P<place>{_TEAM})"
)


def say_result(line: str) -> str | None:
    """An English result or headline of sport in Spanish; None where it is none.

    >>> say_result("HT: Arsenal 1-0 Leeds"), say_result("Lakers 112, Celtics 104")
    ('Descanso: Arsenal 1-0 Leeds', 'Lakers 112, Celtics 104')
    >>> say_result("Arsenal edge past Leeds 2-1"), say_result("Chiefs beat Eagles 38-35 to win Super Bowl")
    ('Arsenal vence por la mínima 2-1 a Leeds', 'Los Chiefs vencen 38-35 a los Eagles y ganan la Super Bowl')
    >>> say_result("Nadal beats Federer in straight sets to reach Wimbledon final")
    'Nadal vence a Federer en sets corridos y alcanza la final de Wimbledon'
    >>> say_result("Nadal into semis"), say_result("Spain 2-1 France"), say_result("Murray out of French Open")
    ('Nadal, a semifinales', 'España 2-1 Francia', 'Murray, fuera de Roland Garros')
    >>> say_result("Police beat protesters"), say_result("Man beat Wife"), say_result("Apollo 11, Gemini 8 and others")
    (None, None, None)
    """
    if len(line) > _LONGEST or not line[:1].isalnum() or (line[-1:] in ".!?" and line.count(" ") > _MOST_SPACES):
        return None
    if any(character.isdigit() for character in line):
        made = _say_score(line)
        if made:
            return made
    made = _say_headline(line)
    return _first(made) if made else None


def _say_score(line: str) -> str | None:
    if match := _DASHED_RE.fullmatch(line):
        before = match["before"].strip(" :.").lower()
        said = _AFTER.get(before, before)
        label = f"{said[0].upper()}{said[1:]}: " if said else ""
        return f"{label}{_name(match['one'])} {match['score']} {_name(match['two'])}{_say_behind(match['behind'])}"
    if match := _COMMAS_RE.fullmatch(line):
        behind = _say_behind(match["behind"])
        return f"{_name(match['one'])} {match['a']}, {_name(match['two'])} {match['b']}{behind}"
    if (match := _PLAIN_RE.fullmatch(line)) and _is_name(match["one"]) and _is_name(match["two"]):
        return f"{_name(match['one'])} {match['a']} {_name(match['two'])} {match['b']}"
    if match := _DEFEATS_RE.fullmatch(line):
        sets = match["sets"].strip(", ")
        return f"{_name(match['one'])} venció a {_name(match['two'])} por {sets}"
    return None


def _say_behind(behind: str | None) -> str:
    said = re.sub(r"\((?:AET|aet|OT)(?=[);,])", "(prórroga", behind or "")
    return _WINS_RE.sub(
        lambda match: f"; {_with_article(match[1])} {_number('gana', match[1])} {match[2]} en los penaltis", said
    )


def _say_headline(line: str) -> str | None:
    if (match := _BEATS_RE.fullmatch(line)) and _is_sport(match):
        return _say_beats(match)
    if (match := _INTO_RE.fullmatch(line)) and _is_name(match["one"]):
        return f"{_with_article(match['one'])}, a {_say_where(match)}"
    if (match := _OUT_RE.fullmatch(line)) and _is_name(match["one"]):
        return _say_out(match)
    if (match := _MISS_RE.fullmatch(line)) and _is_name(match["one"]):
        what = "el resto de la temporada" if match["what"].startswith("rest") else "toda la temporada"
        return f"{_with_article(match['one'])} se {_number('perderá', match['one'])} {what}"
    if (match := _POLE_RE.fullmatch(line)) and _is_name(match["one"]):
        return f"{match['one']}, en la 'pole' en {_name(match['place'])}"
    return None


def _say_out(match: re.Match[str]) -> str:
    event, one = _EVENTS[match["event"]], _with_article(match["one"])
    if match["crash"]:
        return f"{one} {_number('queda', match['one'])} fuera {_of(event)}"
    return f"{one}, fuera {'de la convocatoria para ' + event if match['squad'] else _of(event)}"


def _is_sport(match: re.Match[str]) -> bool:
    is_told = match["score"] or match["how"] or match["to"] or match["won"] or match["there"]
    are_clubs = all(match[side].split()[-1] in AMERICAN_CLUBS for side in ("one", "two"))
    return are_clubs or ((_is_name(match["one"]) or _is_name(match["two"])) and bool(is_told))


def _is_name(team: str) -> bool:
    """Whether it is a club, a place or a person: a word of it is no common one."""
    words = team.split()
    return (
        words[-1] in AMERICAN_CLUBS
        or team.lower() in PLACES["en"]
        or words[0] in GIVEN_NAMES
        or any(not is_common_word(word) for word in words)
    )


def _say_beats(match: re.Match[str]) -> str:
    verb = _VERBS[match["verb"]]
    one = match["one"]
    score = f" {match['score'].strip(', ')}" if match["score"] else ""
    who = _with_article(match["two"])
    whom = f" {who}" if verb.endswith((" ante", " con")) else f" a {who}"
    said = " y ".join(_number(part, one) for part in verb.split(" y "))
    how = f" {_HOW[match['how'].strip()]}" if match["how"] else ""
    first = _with_article(one)
    end = ""
    if match["to"]:
        end = f" y {_number('alcanza', one)} {_say_where(match)}"
    elif match["won"]:
        end = f" y {_number('gana', one)} {_EVENTS[match['won']]}"
    elif match["there"]:
        stage = _ROUNDS.get(match["stage"] or "", "el debut" if match["stage"] else "")
        end = f" en {stage + ' ' + _of(_EVENTS[match['there']]) if stage else _EVENTS[match['there']]}"
    if verb.endswith((" ante", " con")):
        return f"{_first(first)} {said}{whom}{how}{' por' if score and 'empat' not in verb else ''}{score}{end}"
    return f"{_first(first)} {said}{score}{whom}{how}{end}"


def _say_where(match: re.Match[str]) -> str:
    event = match["event"] or match["of"]
    return f"{_ROUNDS[match['round']]}{' ' + _of(_EVENTS[event]) if event else ''}"


def _of(event: str) -> str:
    return f"del {event[3:]}" if event.startswith("el ") else f"de {event}"


def _name(team: str) -> str:
    return PLACES["en"].get(team.lower(), team)


def _with_article(team: str) -> str:
    name = _name(team)
    return f"los {name}" if team.rsplit(maxsplit=1)[-1] in AMERICAN_CLUBS else name


def _first(text: str) -> str:
    return text[0].upper() + text[1:]


def _number(verb: str, team: str) -> str:
    """A verb in the number of who does it: "vence", "vencen"."""
    if team.rsplit(maxsplit=1)[-1] not in AMERICAN_CLUBS and " and " not in team:
        return verb
    first, _, rest = verb.partition(" ")
    return f"{first}n{' ' if rest else ''}{rest}"
