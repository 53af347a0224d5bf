"""English infinitives and gerunds where each belongs: "refused to testify", "fined for exceeding", "after going"."""

from __future__ import annotations

import re

from bitext.mending.english.english_forms import Verb, load_verbs

_TO_DOING_RE = re.compile(
    r"\b(?P<before>[A-Za-z]+) to (?P<doing>[a-z]{2,}ing)\b(?! (?:companies|firms|law|prices|costs))"
)
# "Continues to emitting", "sit down to talking".
_BEFORE_TO_DO = frozenset(
    "able afford agreed agrees aim aims allowed asked asks attempt attempted attempts began begin begins continue "
    "continued continues decide decided decides expected fail failed fails failure forced hope hopes intend intends "
    "manage managed manages need needs obliged offered offers order ordered orders plan planned plans prepare prepares "
    "promise promised promises refuse refused refuses seek seeks sought start started starts threaten threatened "
    "threatens tried tries try urged want wanted wants".split()
)
_AWAY_RE = re.compile(r"\b(?:(?:came?|comes?|coming) forward|(?:sits?|sat|sitting) down)$")
# "Por superar", of what somebody is fined for.
_POR_DOING_RE = re.compile(
    r"\b[Pp]or (?:no )?[a-záéíóúñ]{2,}[aei]r(?:l[aeo]s?|se)?\b(?<!\bpor lugar)(?<!\bpor mujer)(?<!\bpor azar)"
)
_PUNISHED = frozenset(
    "arrested charged convicted criticized denounced detained disqualified expelled fined imprisoned investigated "
    "jailed penalized prosecuted punished reported sanctioned sentenced sued suspended".split()
)
_BY_DOING_RE = re.compile(rf"\b(?P<done>{'|'.join(sorted(_PUNISHED))}) by (?=(?:not )?[a-z]{{2,}}ing\b)")
_YEARS_RE = re.compile(r"\b(?:years|months) (?:in|of) (?:jail|prison)\b")
# "Accuse the company not to pay", "three years in prison to accept bribes".
_ACCUSED_RE = re.compile(
    r"\b(?P<accuse>accus(?:e|es|ed|ing)(?: (?!to\b|of\b|not\b)[\w’'-]+){0,6}) (?P<not>not )?to (?P<base>[a-z]{2,})\b"
)
_ACUSAR_RE = re.compile(r"\b[Aa]cus\w+ (?:[^.;]{1,60}? )?\bde (?:no )?[a-záéíóúñ]{2,}[aei]r\b")
_ACCUSED_BY_RE = re.compile(r"\baccused (?:by|for|to) (?=(?:not )?[a-z]{2,}ing\b)")
_JAILED_RE = re.compile(
    rf"\b(?P<jailed>(?:years|months)(?: (?:in|of) (?:jail|prison))?|{'|'.join(sorted(_PUNISHED))})"
    r" to (?P<base>[a-z]{2,})\b"
)
_VAGUE = frozenset("be get go have see".split())
_PARA_RE = re.compile(r"\b(?:para|a) [a-záéíóúñ]{2,}[aei]r(?:l[aeo]s?|se)?\b")
_PREPOSITION_RE = re.compile(
    r"\b(?P<preposition>after|before|without|by|for|of|from) (?P<not>not )?(?P<base>[a-z]{2,})"
    r"(?= (?:the|an?|his|her|its|their|him|it|them|in|on|at|to|with|up|out|over|aground|away|down|off)\b)"
)
_FIRST_RE = re.compile(
    _PREPOSITION_RE.pattern.replace("after|before|without|by|for|of|from", "After|Before|Without|By")
)
_VERBS = frozenset(
    "appear be become bring flee gain get give go have infringe keep know lose obtain occur put receive say see spend "
    "take tell write".split()
)
_VERB_RE = re.compile(
    r"(?:[^aeiou]i[sz]e|ify|(?:[bcgilnrtv]i|u|in|ur|ul|br|tr|nt|er|ev|in|id|im|om|on|or|og|oc|ic)ate)$"
)
_NO_VERBS = frozenset(
    "affiliate associate candidate certificate chocolate climate corporate delegate delicate duplicate estimate "
    "graduate immediate initiate intermediate intimate laureate legitimate mandate moderate noise praise private "
    "promise senate separate subordinate syndicate ultimate alternate appropriate illegitimate inmate primate template "
    "exercise franchise premise rise disguise surprise compromise expertise merchandise paradise prize size".split()
)


def say_doing(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with infinitives behind "to" and gerunds behind prepositions.

    >>> say_doing("Rehusó declarar ante el juez.", "He refused to testifying in front of the judge.")
    'He refused to testify in front of the judge.'
    >>> say_doing("Fue condenado por violar a una menor.", "He was sentenced to raping a minor.")
    'He was sentenced for raping a minor.'
    >>> say_doing("Tras acudir al acto, murió.", "After go to the event, he died.")
    'After going to the event, he died.'
    >>> say_doing("Acusan a la empresa de no pagar.", "They accuse the company not to pay.")
    'They accuse the company of not paying.'
    >>> say_doing("Fue condenado a un año por aceptar sobornos.", "He got two years in prison to accept bribes.")
    'He got two years in prison for accepting bribes.'
    >>> say_doing("Se dedica a conducir.", "He is devoted to driving for rise the rate.")
    'He is devoted to driving for rise the rate.'
    """
    is_por = _POR_DOING_RE.search(source) is not None
    text = _TO_DOING_RE.sub(lambda match: _say_to_do(match, is_por=is_por), text)
    text = _PREPOSITION_RE.sub(_say_gerund, _FIRST_RE.sub(_say_gerund, text))
    if _ACUSAR_RE.search(source):
        text = _ACCUSED_BY_RE.sub("accused of ", text)
        text = _ACCUSED_RE.sub(lambda match: _say_behind(match, match["accuse"], "of"), text)
    if not is_por:
        return text
    text = _BY_DOING_RE.sub(r"\g<done> for ", text)
    if _PARA_RE.search(source):
        return text
    return _JAILED_RE.sub(lambda match: _say_behind(match, match["jailed"], "for"), text)


def _say_behind(match: re.Match[str], before: str, preposition: str) -> str:
    verb = _find(match["base"], "base")
    if verb is None:
        return match[0]
    return f"{before} {preposition} {match.groupdict().get('not') or ''}{verb.gerund}"


def _say_to_do(match: re.Match[str], *, is_por: bool) -> str:
    verb = _find(match["doing"], "gerund")
    before = match["before"]
    if verb is None:
        return match[0]
    if is_por and (before in _PUNISHED or _YEARS_RE.search(match.string, 0, match.start())):
        return f"{before} for {match['doing']}"
    is_away = before in ("forward", "down") and _AWAY_RE.search(match.string, 0, match.end("before"))
    return f"{before} to {verb.base}" if before in _BEFORE_TO_DO or is_away else match[0]


def _say_gerund(match: re.Match[str]) -> str:
    base = match["base"]
    verb = _find(base, "base")
    is_verb = base in _VERBS or (_VERB_RE.search(base) and base not in _NO_VERBS)
    if verb is None or not is_verb or (base in _VAGUE and match["preposition"] in ("for", "of")):
        return match[0]
    return f"{match['preposition']} {match['not'] or ''}{verb.gerund}"


def _find(word: str, form: str) -> Verb | None:
    return next((verb for verb in load_verbs().get(word, ()) if getattr(verb, form) == word), None)
