"""Spanish sentences that begin with a phrase, a pronoun or "no", and say later or not at all who does it.

"De eso no quiso hablar" is "él no quiso hablar de eso", "se los llevó la policía" is "la policía se los llevó": small
models begin such sentences with "I", or take what comes first for the subject.
"""

from __future__ import annotations

import re

from bitext.lang.persons import is_person

_DONE = (
    r"quiso|quiere|habló|habla|dijo|dice|pudo|supo|comentó|reveló|explicó|aclaró|tuvo|vivió|trabajó|discutió|rompió"
    r"|se"
    r" casó|bromeó|opinó|dudó|escribió"
)
_ABOUT_RE = re.compile(
    r"^(?P<first>De|Sobre|Con|Contra) (?P<what>eso|esto|ello|él|ella|ellos|ellas|nadie|nada|(?:el|la|los|las|sus?"
    r"|est[ea])"
    rf" [a-záéíóúñ]+(?: de(?:l| la)? [a-záéíóúñ]+)?) (?P<no>(?:no|nunca|tampoco|también) )?(?P<verb>{_DONE})"
    r"(?P<rest>(?: (?!que\b)[^\s,.;:]+){1,8})(?=[.,;])"
)
_OWN_RE = re.compile(r"^(?P<rest>.*?) (?P<own>(?:el|la|los|las|su) (?P<noun>[a-záéíóúñ]+))$")
_OBJECT_RE = re.compile(
    r" (?:nada|nadie|dos|tres|un|una|mal|bien|mucho|poco|por|en|varias|[a-záéíóúñ]+[aei]r(?:se|l[aeo]s?)?)(?!\w)"
)
_HE_RE = re.compile(
    r"^(?P<no>No|Tampoco) (?P<verb>quiso|supo|quiere) (?=[a-záéíóúñ]+[aei]r(?:se"
    r"|l[aeo]s?)?(?!\w))(?P<rest>[^,.;:]{2,120})(?=[.,;])"
)
_THERE_RE = re.compile(
    r"^(?P<there>Allí|Ahí) (?P<verb>conoció|encontró|estudió|aprendió|escribió|fundó|vio|descubrió|compró) (?=(?:a"
    r"|una?|sus?|dos) )"
)
_VERB = (
    r"(?:llevó|llevaron|dio|dieron|dijo|contó|pidió|enseñó|explicó|regaló|prometió|robó|quitó|quitaron|vendió|recordó"
    r"|prohibió|advirtió)"
)
_GROUP = r"(?:el|la|los|las|mis?|sus?|una?|unos|nuestr[oa]s?) [a-záéíóúñ]+(?: [a-záéíóúñ]+[oae]s?)?"
_TAKEN_RE = re.compile(rf"^(?P<whom>(?:Se|Me|Nos) l[oa]s?) (?P<verb>{_VERB}) (?P<own>{_GROUP})(?=[.,])")
_ALL_RE = re.compile(
    r"^(?P<whom>Lo|La|Los|Las) (?P<verb>(?:sab|conoc|quier|respet|odi|admir|tem|vi"
    r"|esper)[a-záéíóúñ]{1,4}) (?P<own>todo el \w+|toda la \w+"
    r"|todos(?: los \w+)?|todas las \w+)(?=[.,])"
)
_CALLED_RE = re.compile(r"^(?P<whom>Lo|La|Los|Las) llaman (?=(?:el|la|los|las|[“\"«A-Z]))")
_CALLED = {"Lo": "Él es llamado", "La": "Ella es llamada", "Los": "Ellos son llamados", "Las": "Ellas son llamadas"}
_THAT_RE = re.compile(
    r"^(?P<that>Eso|Esto) (?P<verb>dijo|dice|pide|piden|dijeron|quiere|opina|cree|creen) (?P<own>(?:el|la|los"
    r"|las) [a-záéíóúñ]+)(?=[.,])"
)
_BEGIN_RE = re.compile(r"(?:De|Sobre|Con|Contra|No|Tampoco|Allí|Ahí|Se|Me|Nos|L[oa]s?|Es[t]?o) ")


def put_first_things_last(text: str) -> str:
    """Spanish *text*, a sentence, with its subject first, named or not.

    >>> put_first_things_last("De eso no quiso hablar."), put_first_things_last("De eso no quiso hablar el ministro.")
    ('Él no quiso hablar de eso.', 'El ministro no quiso hablar de eso.')
    >>> put_first_things_last("Se los llevó la policía."), put_first_things_last("Me lo contó mi abuelo.")
    ('La policía se los llevó.', 'Mi abuelo me lo contó.')
    >>> put_first_things_last("No quiso hablar."), put_first_things_last("No quiso hablar el juez.")
    ('Él no quiso hablar.', 'El juez no quiso hablar.')
    >>> put_first_things_last("De la casa habló el juez."), put_first_things_last("Con la ley en la mano, ganó.")
    ('El juez habló de la casa.', 'Con la ley en la mano, ganó.')
    """
    if not _BEGIN_RE.match(text):
        return text
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    return text


def _part_subject(rest: str) -> tuple[str, str]:
    """What follows a verb without the person at its end, and that person; "él" where there is none."""
    found = _OWN_RE.match(rest)
    if (
        found is not None
        and is_person(found["noun"])
        and not found["rest"].endswith((" a", " de", " con", " por", " y"))
    ):
        return found["rest"], found["own"]
    return rest, "él"


def _say_about(match: re.Match[str]) -> str:
    rest, own = _part_subject(match["rest"])
    if own == "él" and not _OBJECT_RE.match(rest):
        return match[0]
    first = match["first"].lower()
    what = f"del {match['what'][3:]}" if (first, match["what"][:3]) == ("de", "el ") else f"{first} {match['what']}"
    begin = f"{own[0].upper()}{own[1:]} {match['no'] or ''}{match['verb']}"
    is_infinitive = re.match(r" [a-záéíóúñ]+[aei]r\b", rest) is not None
    if is_infinitive or rest.startswith((" nada", " nadie", " dos", " tres", " un")):
        return f"{begin}{rest} {what}"
    return f"{begin} {what}{rest}"


def _say_he(match: re.Match[str]) -> str:
    rest, own = _part_subject(f" {match['rest']}")
    return f"{own[0].upper()}{own[1:]} {match['no'].lower()} {match['verb']}{rest}"


def _swap(match: re.Match[str]) -> str:
    own, whom = match["own"], match["whom"]
    is_plural = own.startswith(("los ", "las ", "mis ", "sus ", "unos ", "todos", "todas"))
    if is_plural != match["verb"].endswith("n"):
        return match[0]
    return f"{own[0].upper()}{own[1:]} {whom.lower()} {match['verb']}"


def _say_that(match: re.Match[str]) -> str:
    own = match["own"]
    if own.startswith(("los ", "las ")) != match["verb"].endswith("n"):
        return match[0]
    return f"{own[0].upper()}{own[1:]} {match['verb']} {match['that'].lower()}"


_RULES = (
    (_ABOUT_RE, _say_about), (_HE_RE, _say_he), (_THERE_RE, r"\g<there> él \g<verb> "), (_TAKEN_RE, _swap),
    (_ALL_RE, _swap), (_CALLED_RE, lambda match: f"{_CALLED[match['whom']]} "), (_THAT_RE, _say_that),
)  # fmt: skip
