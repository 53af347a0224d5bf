"""English compounds that a machine left as they were in Spanish text: "hip-checked"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

_COMPOUND_RE = re.compile(r"(?<![\w@./'’<{-])[a-z]{2,}(?:-[a-z]{2,})+(?![\w@/'’>}-]|\.\w)")
_LEAST_PART = 4
# What Spanish newspapers write too.
_SPANISH = frozenset(
    "best-seller best-sellers catch-up check-in drive-in hit-parade know-how low-cost make-up off-line off-road "
    "on-line pay-per-view peer-to-peer play-off play-offs pop-up prime-time rock-and-roll sex-appeal spin-off "
    "start-up start-ups time-out walkie-talkie walkie-talkies".split()
)


def iter_kept_compounds(source: str, target: str, shared: Container[str]) -> Iterator[str]:
    """Yield the compounds in lower case that *target* has from *source*, with a part that is not *shared* by Spanish.

    >>> list(iter_kept_compounds("It hip-checked a start-up.", "Se hip-checked una start-up.", {"hip"}))
    ['hip-checked']
    """
    kept = set(_COMPOUND_RE.findall(target))
    for word in dict.fromkeys(_COMPOUND_RE.findall(source)) if kept else ():
        is_own = any(len(part) >= _LEAST_PART and part not in shared for part in word.split("-"))
        if word in kept and is_own and word not in _SPANISH:
            yield word
