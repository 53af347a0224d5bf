"""The errors a user can meet, each one line that says expected, found, where and what to do.

The command line turns every `BitextError` into that line and its `exit_code`; library users catch
`BitextError`. Nothing here knows about files, models or languages.
"""

from __future__ import annotations

from collections.abc import Callable


class BitextError(Exception):
    """Base of all errors raised on purpose.

    Args:
        where: what was being read, written or asked for: a path, a path and line, an option.
        expected: what would have been right.
        found: what was there instead.
        advice: what the user can do about it.

    >>> print(InputError("news.txt", expected="UTF-8 text", found="byte 0xff at line 3", advice="save it as UTF-8"))
    news.txt: expected UTF-8 text, found byte 0xff at line 3; save it as UTF-8
    """

    exit_code = 1

    def __init__(self, where: str, *, expected: str, found: str, advice: str) -> None:
        self.where, self.expected, self.found, self.advice = where, expected, found, advice
        super().__init__(f"{where}: expected {expected}, found {found}; {advice}")

    def __reduce__(self) -> tuple[Callable[..., BitextError], tuple[object, ...]]:
        """Workers hand errors over."""
        return _remake, (type(self), self.where, self.expected, self.found, self.advice)


def _remake(kind: type[BitextError], where: str, expected: str, found: str, advice: str) -> BitextError:
    return kind(where, expected=expected, found=found, advice=advice)


class InputError(BitextError):
    """The content of an input cannot be used: wrong encoding, empty, another language, too large."""


class UsageError(BitextError):
    """What was asked for makes no sense or names something that is not there: a file, an option, a language."""

    exit_code = 2


class OutputError(BitextError):
    """An output cannot be written where it was asked for."""

    exit_code = 2


class ModelMissingError(BitextError):
    """A translation model or engine is needed and none is installed."""

    exit_code = 3
