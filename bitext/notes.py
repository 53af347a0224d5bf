"""What is noted about a text, beside the text: where it is from, what was done to it, what a check found in it.

Everything here is part of `bitext.model`, which is where to import it from.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done to a text, with the version of what did it."""

    name: str
    version: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a document came from: its source's name, the SHA-256 of the source's bytes (hex), and the steps since."""

    source: str
    sha256: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say about a row. `code` is stable and listed in `bitext.checks`; `message` is for people."""

    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was left out of the output, and why. `id` names the document and block or row."""

    id: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Signature:
    """What made a number: a name, a version and the options that change the result."""

    name: str
    version: str
    options: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return "|".join([self.name, f"version:{self.version}", *(f"{key}:{value}" for key, value in self.options)])


@dataclass(frozen=True, slots=True)
class HeadlineEvidence:
    """What two headlines share and what each adds.

    `similarity` is the cosine of their vectors, in [-1, 1]; `told` how close the article's text comes to the one that
    it tells less of, as a cosine in [0, 1]. Names are given as the Spanish side has them, numbers by value; `only_en`
    and `only_es` hold names and numbers of one side only.
    """

    similarity: float
    told: float
    shared_names: tuple[str, ...] = ()
    shared_numbers: tuple[str, ...] = ()
    only_en: tuple[str, ...] = ()
    only_es: tuple[str, ...] = ()
