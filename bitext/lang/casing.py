"""Title Case and sentence case: English headlines capitalise what running text does not."""

from __future__ import annotations

import re

_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'.][^\W\d_]+)*")


def is_title_case(text: str) -> bool:
    """Whether most long words of *text* after the first begin with a capital, as in English headlines.

    >>> is_title_case("Thousands March in Lima Against Maduro"), is_title_case("Thousands march in Lima")
    (True, False)
    """
    long_words = [word for word in _WORD_RE.findall(text)[1:] if len(word) >= 4]
    return len(long_words) >= 2 and sum(word[0].isupper() for word in long_words) > 0.7 * len(long_words)
