"""What all line-based formats share: text that fits on one line."""

from __future__ import annotations

import re

# Everything that some reader of text files takes for the end of a line or field.
_BREAK_RE = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    r"""Replace each run of tabs and line breaks, of any kind, by one space.

    >>> one_line("a\r\nb\u2028c\td")
    'a b c d'
    """
    return _BREAK_RE.sub(" ", text)
