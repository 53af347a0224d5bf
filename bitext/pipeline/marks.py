"""Marks, words and figures that a model left out, mixed or wrote twice, put right where the text itself says how."""

from __future__ import annotations

import re

from bitext.checks import find_lone_numbers
from bitext.lang import other_language
from bitext.mending.amounts import localise_numbers, swap_marks

# No time, and no sum with "million" behind it.
_FIGURE_RE = re.compile(r"\d[\d.,]*")
_BROKEN = "\N{REPLACEMENT CHARACTER}"
_BROKEN_RE = re.compile(rf"[\w{_BROKEN}]*{_BROKEN}[\w{_BROKEN}]*")
_WORD_RE = re.compile(r"[^\W\d_]+")
_ALIKE_CHARS = 3
_CLOSED_TWICE_RE = re.compile(r"([”»])\1")
_DOUBLE_RE = re.compile(r'["“”]')
_QUESTION_RE = re.compile(r"(?<!\()[?!]+")
# Where a question or exclamation can begin: behind a sentence, a colon or what opens a quotation or brackets.
_START_RE = re.compile(r'[.?!…:;]["”»’)\]]*\s+|(?:^|(?<=[\s(¿¡]))["“«(\[]|^\s*')
_DOUBLED_RE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})(?:\s+\1)+(?![\w’'-])", re.IGNORECASE)
_BLANKS_RE = re.compile(r"(?<=\S)  +(?=\S)")
_CONTENT_CHARS = 4
# Of small letters: "la costa de Costa Rica" is said once.
_OF_ITSELF_RE = re.compile(rf"(?<![^\W_])([a-záéíóúüñ]{{{_CONTENT_CHARS},}}) (?:del?|de la|of|of the) \1(?![^\W_])")
# What English may say twice: "he had had that".
_MAY_STAND_TWICE = frozenset({"had", "that"})
_OPENING = {"?": "¿", "!": "¡"}


def put_right(source: str, text: str, source_language: str) -> str:
    """All of this that needs no finding, and figures and sums as the language of *text* writes them.

    >>> put_right("He met Jindřich in the 18th century.", "Conoció a Jindřich\ufffdich en el siglo XIX.", "en")
    'Conoció a Jindřich en el siglo XVIII.'
    """
    text = localise_numbers(source, text, source_language)
    text = close_once(source, mend_broken_words(source, text))
    return put_figure_right(source, text, source_language)


def close_once(source: str, text: str) -> str:
    """Closing quotation marks that stand twice, which *source* has not, once.

    >>> close_once("“A boy,” he said.", "“Un chico””, dijo.")
    '“Un chico”, dijo.'
    """
    return text if _CLOSED_TWICE_RE.search(source) else _CLOSED_TWICE_RE.sub(r"\1", text)


def unify_quotes(text: str) -> str:
    """Curly quotation marks throughout, where straight and curly ones are mixed and each opens or closes plainly.

    >>> unify_quotes('He said: "It is late” and left.')
    'He said: “It is late” and left.'
    """
    marks = list(_DOUBLE_RE.finditer(text))
    if len({mark[0] == '"' for mark in marks}) < 2:
        return text
    opens = [
        mark.start() == 0 or text[mark.start() - 1].isspace() or text[mark.start() - 1] in "([¿¡" for mark in marks
    ]
    if opens != [number % 2 == 0 for number in range(len(marks))] or len(marks) % 2:
        return text
    sides = iter(opens)
    return _DOUBLE_RE.sub(lambda _: "“" if next(sides) else "”", text)


def open_questions(text: str) -> str:
    """¿ and ¡ where a Spanish sentence or quotation ends in ? or ! and nothing opens it.

    >>> open_questions('Llegó. Es tarde? Gritaron "hipócritas!" y se fueron.')
    'Llegó. ¿Es tarde? Gritaron "¡hipócritas!" y se fueron.'
    >>> open_questions("¿Es tarde? Sí (?)")
    '¿Es tarde? Sí (?)'
    """
    pieces, position = [], 0
    for mark in _QUESTION_RE.finditer(text):
        piece = text[position : mark.end()]
        start = max((found.end() for found in _START_RE.finditer(piece[: mark.start() - position])), default=0)
        clause = piece[start:]
        if not re.search("[¿¡]", piece) and any(map(str.isalpha, clause)):
            start += len(clause) - len(clause.lstrip())
            piece = piece[:start] + _OPENING[mark[0][-1]] + piece[start:]
        pieces.append(piece)
        position = mark.end()
    return "".join(pieces) + text[position:]


def drop_doubled(source: str, text: str) -> str:
    """*text* without the second of two equal words or blanks, where its source has none; "of" may stand between words.

    >>> drop_doubled("A very large group", "Un grupo muy muy grande"), drop_doubled("No, no!", "No no")
    ('Un grupo muy grande', 'No no')
    >>> drop_doubled("The wooden house", "La casa de madera de madera")
    'La casa de madera'
    >>> drop_doubled("Off Costa Rica", "En la costa de Costa Rica")
    'En la costa de Costa Rica'
    >>> drop_doubled("La catedral de Durango", "The  Durango Cathedral")
    'The Durango Cathedral'
    """
    text = text if "  " in source else _BLANKS_RE.sub(" ", text)
    words = [word for word in _WORD_RE.findall(source.lower()) if len(word) >= _CONTENT_CHARS]
    if len(words) == len(set(words)):
        text = _OF_ITSELF_RE.sub(r"\1", text)
    if _DOUBLED_RE.search(re.sub(r"[^\w\s]", "", source)):
        return text
    return _DOUBLED_RE.sub(lambda match: match[0] if match[1].lower() in _MAY_STAND_TWICE else match[1], text)


def put_figure_right(source: str, text: str, source_language: str) -> str:
    """The one figure that *source* alone has for the one that *text*, its translation, has alone.

    >>> put_figure_right("He met 5,000 men on May 3.", "Vio a 500 hombres el 3 de mayo.", "en")
    'Vio a 5.000 hombres el 3 de mayo.'
    """
    lone = find_lone_numbers(source, text, source_language, other_language(source_language))
    if len(lone[0]) != 1 or len(lone[1]) != 1:
        return text
    (own,), (place,) = lone
    figure, other = source[own.start : own.end], text[place.start : place.end]
    is_plain = _FIGURE_RE.fullmatch(figure) and _FIGURE_RE.fullmatch(other)
    return text[: place.start] + swap_marks(figure) + text[place.end :] if is_plain else text


def mend_broken_words(source: str, text: str) -> str:
    """Words with bytes that make no letter as *source* has them, or without those bytes.

    >>> mend_broken_words("Met Luděk and Jindřich.", "Conoció a Lud\ufffd\ufffd y Jindřich\ufffdich y otr\ufffdo.")
    'Conoció a Luděk y Jindřich y otro.'
    """
    if _BROKEN not in text:
        return text
    words = _WORD_RE.findall(source)

    def mend(match: re.Match[str]) -> str:
        alike = [word for word in words if word[:_ALIKE_CHARS] == match[0][:_ALIKE_CHARS] and len(word) > _ALIKE_CHARS]
        return alike[0] if alike else match[0].replace(_BROKEN, "")

    return _BROKEN_RE.sub(mend, text)
