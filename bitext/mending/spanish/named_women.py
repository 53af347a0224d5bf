"""What women are who are named in a Spanish sentence, and what is said of them: "la directora de la empresa, Ana Ruiz".

Small models write the masculine of what English has no gender for. Next to a name `women` does it; this reads further:
over what stands between, "el director financiero de la compañía, Brenda Walsh", and to the verb, "fue liberado".
"""

from __future__ import annotations

import re

from bitext.lang.feminine import feminine_of
from bitext.lang.persons import is_person
from bitext.lang.roles import is_spanish_role
from bitext.lang.women import WOMEN

_WOMEN = frozenset(WOMEN)
_CAPITAL = r"[A-ZÁÉÍÓÚÑ]"
_NAME = rf"(?P<first>{_CAPITAL}[a-záéíóúñüëèïö]+) {_CAPITAL}[\w’'-]+"
_SMALL = r"[a-záéíóúñü]{3,}"
_OF = (
    r"(?: (?:del?|de l[ao]s?|en|para) (?:(?:la|los|las) )?[\w’'-]+"
    rf"(?: (?:del?|de la|y) [\w’'-]+| {_CAPITAL}[\w’'-]+| {_SMALL}){{0,3}})?"
)
# "el director financiero de la compañía, Brenda Walsh,", "su abogado, Ana Ruiz": the comma tells that it is she.
_BEFORE_RE = re.compile(
    rf"(?<![\w-])(?P<article>[Ee]l|[Uu]n|[Dd]el|[Aa]l|[Ss]u|[Uu]n antiguo|[Ee]l antiguo) (?P<role>{_SMALL})"
    rf"(?P<adjectives>(?: (?!de\b|del\b|en\b|para\b|que\b){_SMALL}){{0,2}})(?P<of>{_OF}), (?={_NAME})"
)
# "Sandra Holt, abogado de la familia", "Ana Ruiz, un biólogo marino que".
_BEHIND_RE = re.compile(
    rf"(?<![\w-])(?P<name>{_NAME}, )(?P<article>(?:el|un|ex|antiguo|su) )?(?P<role>{_SMALL})"
    rf"(?P<adjectives>(?: (?!de\b|del\b|en\b|para\b|que\b|y\b|con\b|por\b){_SMALL}){{0,2}})"
    r"(?=[,.;:]| (?:de|del|en|para|que|y|con|por)\b)"
)
# "Ana Ruiz, una exministra, fue liberado", at the beginning of a sentence or clause, where she is the subject.
_SUBJECT_RE = re.compile(
    rf"(?P<subject>(?:(?:^|(?<=[.!?:;] ))(?P<who>(?:La|Una|Su) [^,.;:\"”]{{3,80}}, )?|(?<=, )|(?<=\bque )){_NAME}"
    rf"(?: {_CAPITAL}[\w’'-]+)?(?(who),|(?:, [^,.;:\"”]{{2,60}},)?)"
    r" (?:(?:no )?(?:fue|está|estaba|estuvo|será|sería|quedó|resultó|es|era)|"
    r"(?:ha|había|habrá|habría) (?:sido|estado|quedado))"
    r"(?: \w+mente)? )(?P<stem>\w+(?:[aií]d|biert|muert|elt|vist|puest|scrit|rot))o(?![\w-])"
)
_ARTICLES = {"el": "la", "un": "una", "del": "de la", "al": "a la", "antiguo": "antigua"}
_OLOGIST_RE, _OLOGICAL_RE = re.compile(r"ologists?\b"), re.compile(r"ological\b")
_OF_SCIENCE = (
    "antrop|arque|bi|cardi|climat|crimin|ec|epidemi|farmac|fisi|ge|glaci|inmun|meteor|microbi|neur|onc|paleont|pat|"
    "primat|psic|sism|soci|vir|volcan|vulcan|zo"
)
_SCIENCE_RE = re.compile(rf"(?<![\w-])(?P<front>marin[oa]s? )?(?P<stem>{_OF_SCIENCE})ológic(?P<end>[oa]s?)(?![\w-])")


def name_scientists(source: str, text: str) -> str:
    """Spanish *text* with scientists where the English *source* has them and small models wrote an adjective.

    >>> name_scientists("A marine biologist said so.", "Un biológico marino lo dijo, y unas marinas biológicas.")
    'Un biólogo marino lo dijo, y unas biólogas marinas.'
    """
    if not _OLOGIST_RE.search(source) or _OLOGICAL_RE.search(source):
        return text

    def name(match: re.Match[str]) -> str:
        noun = f"{match['stem']}ólog{match['end']}"
        return f"{noun} {match['front'].strip()}" if match["front"] else noun

    return _SCIENCE_RE.sub(name, text)


def agree_with_women(text: str) -> str:
    """Spanish *text* with what named women are, and what is said of them, in the feminine.

    >>> agree_with_women("El director financiero de la compañía, Brenda Walsh, fue detenido.")
    'La directora financiera de la compañía, Brenda Walsh, fue detenida.'
    >>> agree_with_women('"Apelaremos", dijo Sandra Holt, abogado de la familia. Fatima Noor fue liberado.')
    '"Apelaremos", dijo Sandra Holt, abogada de la familia. Fatima Noor fue liberada.'
    >>> agree_with_women("El marido de la actriz, Tom Hale, murió. El alcalde saludó al director, y Ana Ruiz se fue.")
    'El marido de la actriz, Tom Hale, murió. El alcalde saludó al director, y Ana Ruiz se fue.'
    """
    if ", " in text:
        text = _BEHIND_RE.sub(_say_behind, _BEFORE_RE.sub(_say_before, text))
    return _SUBJECT_RE.sub(
        lambda match: f"{match['subject']}{match['stem']}a" if match["first"] in _WOMEN else match[0], text
    )


def _say_before(match: re.Match[str]) -> str:
    own = _feminine(match)
    if own is None:
        return match[0]
    words = match["article"].split()
    article = " ".join(_ARTICLES.get(word.lower(), word) for word in words)
    article = article[0].upper() + article[1:] if words[0][0].isupper() else article
    return f"{article} {own}{match['of']}, "


def _say_behind(match: re.Match[str]) -> str:
    own = _feminine(match)
    if own is None:
        return match[0]
    article = match["article"] or ""
    return f"{match['name']}{_ARTICLES.get(article.strip(), article.strip())}{' ' if article else ''}{own}"


def _feminine(match: re.Match[str]) -> str | None:
    """A role and its adjectives in the feminine; None where no woman is named, or it is none of a person."""
    role = match["role"]
    known = role.removeprefix("ex")
    if match["first"] not in _WOMEN or not (is_person(known) or is_spanish_role(known)):
        return None
    return feminine_of(f"{role}{match['adjectives']}")
