"""Moses pairs: PREFIX.en and PREFIX.es, one segment a line, line n of one beside line n of the other.

With a prefix as "news.gz" they are news.en.gz and news.es.gz.

The bare text that training tools read. Nothing else of a row survives, so they are read back as plain pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from bitext.compression import split_suffix
from bitext.errors import InputError, UsageError
from bitext.files import STDIO, open_output, read_text, text_lines
from bitext.formats.fields import one_line
from bitext.lang import LANGUAGES
from bitext.model import SegmentPair


def moses_paths(prefix: str | Path) -> tuple[str, ...]:
    """The files of a prefix, English first.

    >>> moses_paths("out/news.gz")
    ('out/news.en.gz', 'out/news.es.gz')
    """
    stem, suffix = split_suffix(str(prefix))
    return tuple(f"{stem}.{code}{suffix}" for code in LANGUAGES)


def write_moses(rows: Iterable[SegmentPair], prefix: str | Path) -> int:
    """Write the rows that have both sides to PREFIX.en and PREFIX.es, and return how many they were.

    Raises:
        UsageError: the prefix is "-": two files cannot go to one pipe.
        OutputError: a file cannot be written; neither is changed then.
    """
    if str(prefix) == STDIO:
        raise UsageError("moses", expected="a file prefix", found="-", advice="name one with -o, as in: -o out/news")
    count = 0
    with ExitStack() as stack:
        streams = [stack.enter_context(open_output(path)) for path in moses_paths(prefix)]
        for row in rows:
            if row.en and row.es:
                for stream, code in zip(streams, LANGUAGES, strict=True):
                    stream.write(one_line(row.side(code)) + "\n")
                count += 1
    return count


def read_moses(prefix: str | Path) -> Iterator[tuple[str, str]]:
    """Yield the pairs (English, Spanish) of PREFIX.en and PREFIX.es.

    Raises:
        InputError: the files do not have the same number of lines.
    """
    english, spanish = (text_lines(read_text(path).text) for path in moses_paths(prefix))
    if len(english) != len(spanish):
        raise InputError(
            str(prefix), expected="as many lines in .en as in .es", found=f"{len(english)} and {len(spanish)}",
            advice="check that both files come from one run",
        )  # fmt: skip
    yield from zip(english, spanish, strict=True)
