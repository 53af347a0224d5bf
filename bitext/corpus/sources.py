"""Where articles come from, on what terms, and since when they are here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bitext.errors import UsageError

_NAME_RE = re.compile(r"\w[\w .-]{0,79}")


@dataclass(frozen=True, slots=True)
class ArticleSource:
    """A folder or file of articles that have one origin and one licence.

    Attributes:
        path: as it was written, below *base*.
        name: what the corpus calls it; document ids begin with it.
        licence: in a few words, best as its SPDX identifier ("CC-BY-4.0"); empty where nobody has said.
        retrieved: the day it was fetched, as "2024-05-31"; empty where nobody has said.
        base: the folder that a relative *path* is in; it belongs to this machine and is in no manifest.
    """

    path: str
    name: str
    licence: str = ""
    retrieved: str = ""
    base: str = ""

    def __post_init__(self) -> None:
        if not _NAME_RE.fullmatch(self.name):
            raise UsageError(
                "source", expected="a name of letters, digits, spaces, dots and dashes", found=repr(self.name),
                advice="choose another",
            )  # fmt: skip
        if self.retrieved and not is_day(self.retrieved):
            raise UsageError(
                f"source {self.name}", expected="the day it was retrieved, as 2024-05-31", found=repr(self.retrieved),
                advice="correct it",
            )  # fmt: skip

    @property
    def place(self) -> Path:
        """The path to read."""
        return Path(self.base) / self.path


def is_day(text: str) -> bool:
    """Whether a text is a day, written as "2024-05-31"."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def assign_sources(
    inputs: Sequence[Path],
    sources: Sequence[ArticleSource],
    *,
    allow_unlicensed: bool = False,
    origins: Sequence[Path] = (),
) -> list[ArticleSource | None]:
    """The source of each input: the one whose path it is or lies below, the longest; `None` for none.

    Inputs of which nobody has said where they come from are of one source where their *origins*, by default the folders
    themselves, are the same.

    Raises:
        UsageError: two sources share a name, an input holds a source and other things, or what is to be mixed has
            parts whose licence is not stated.
    """
    names = [source.name for source in sources]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise UsageError("source", expected="names that differ", found=f"two of {twice!r}", advice="rename one")
    places = [(source.place.resolve(), source) for source in sources]
    found: list[ArticleSource | None] = []
    unlicensed: dict[Path, None] = {}
    for given, origin in zip(inputs, origins or inputs, strict=True):
        own = given.resolve()
        if inside := next((source for place, source in places if own in place.parents), None):
            raise UsageError(
                str(given), expected="inputs inside the sources of the configuration",
                found=f"a folder around the source {inside.name!r}", advice="name the sources' paths, or no input",
            )  # fmt: skip
        around = [(len(place.parts), source) for place, source in places if place == own or place in own.parents]
        source = max(around, key=lambda one: one[0])[1] if around else None
        found.append(source)
        if source is None or not source.licence:
            # Files of one folder are one source, unless someone said otherwise.
            unlicensed[source.place if source else own.parent if own.is_file() else origin.resolve()] = None
    _refuse_unlicensed(found, list(unlicensed), allow_unlicensed)
    return found


def _refuse_unlicensed(found: Sequence[ArticleSource | None], unlicensed: Sequence[Path], allowed: bool) -> None:
    licensed = {source.name for source in found if source and source.licence}
    if unlicensed and len(unlicensed) + len(licensed) > 1 and not allowed:
        raise UsageError(
            str(unlicensed[0]), expected="a stated licence of each source that is mixed with others",
            found="none", advice="state it as [[source]] in a --config file, or give --allow-unlicensed",
        )  # fmt: skip


def source_of(document: str, names: frozenset[str]) -> str | None:
    """The name of a document's source, with which its id begins; `None` where its source has no name.

    >>> source_of("wire/2024/03-flood", frozenset({"wire"}))
    'wire'
    """
    first = document.split("/", 1)[0]
    return first if first in names else None
