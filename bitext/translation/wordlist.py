"""The words that a model has seen, so that those that it makes up can be told.

A model writes in pieces of words, and where it does not know a word it now and then puts pieces together that are
none ("suspósito" for "suspicion"). `train_translator/pack.py` puts a list of all words of the training text, a
language each, beside the model: a word of a translation that is neither there nor in the source is the model's own.
Argos packages hold no such list, and nothing is said of theirs.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from bitext.errors import InputError
from bitext.lang.spelling import without_accents

# Words that are part of addresses, tags or names with figures are passed over; shorter ones tell little.
_WORD_RE = re.compile(r"(?<![\w@./’'<{])[^\W\d_]{4,}(?![\w@/>}]|[.’']\w)")
_PRONOUNS_RE = re.compile(r"(\w+[aeiáéí]r)(?=[mtsnl])(?:me|te|se|nos)?(?:l[aeo]s?)?")
_FORMS_RE = re.compile(r"(\w{2,})(?:ando|ad[oa]s?|aban?|aron|ó|ar(?:án?|ían?|emos))")
_FUTURE_RE = re.compile(r"(\w{2,}[aeií]r)(?:é|ás|án?|emos|íamos|ías|ían?)")
_ANY_RE = re.compile(r"[^\W\d_]+")


def wordlist_path(folder: Path, language: str) -> Path:
    """Where a package in *folder* keeps its words of *language*."""
    return folder / f"words-{language}.txt.gz"


def iter_words(text: str) -> Iterator[str]:
    """Yield the words of *text* that a list holds, in lower case: letters only, four or more.

    >>> list(iter_words("The 3rd mayor's Wedding"))
    ['mayor', 'wedding']
    """
    yield from (word.lower() for word in _ANY_RE.findall(text) if len(word) >= 4)


def find_unseen(source: str, translation: str, known: Collection[str]) -> list[str]:
    """The words of *translation*, as they stand there, that neither *known* nor *source* has.

    >>> find_unseen("Suspicion fell on Weber.", "La suspósito recayó en Weber.", {"recayó"})
    ['suspósito']
    >>> words = "fácilmente llevarse dárselas llevando llevaron verlós suspósitomente veraron"
    >>> find_unseen("", words, {"fácil", "llevar", "dar", "ver"})
    ['verlós', 'suspósitomente', 'veraron']
    >>> find_unseen("", "desmayaron transferiría", {"desmayarse", "transferir"})
    []
    """
    own = [word for word in dict.fromkeys(_WORD_RE.findall(translation)) if not _is_formed(word.lower(), known)]
    there = {word.lower() for word in _ANY_RE.findall(source)} if own else set()
    return [word for word in own if word.lower() not in there]


def _is_formed(word: str, known: Collection[str]) -> bool:
    """Whether a word is known, or formed of one that is as all can be.

    These are Spanish adverbs, infinitives with pronouns, futures and conditionals, and forms of verbs in -ar that keep
    the stem.
    """
    if word in known or (word.endswith("mente") and word[:-5] in known):
        return True
    if match := _PRONOUNS_RE.fullmatch(word):
        return without_accents(match[1]) in known
    if (match := _FUTURE_RE.fullmatch(word)) and match[1] in known:
        return True
    match = _FORMS_RE.fullmatch(word)
    return match is not None and (f"{match[1]}ar" in known or f"{match[1]}arse" in known)


def write_wordlist(path: Path, words: Iterable[str]) -> None:
    """Write words, sorted, one a line; the same words give the same bytes."""
    text = "".join(f"{word}\n" for word in sorted(set(words)))
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


@lru_cache(maxsize=4)
def read_wordlist(path: Path) -> frozenset[str] | None:
    """The words of a list, or `None` where there is none.

    Raises:
        InputError: the list is damaged.
    """
    try:
        data = path.read_bytes()
        if data:
            return frozenset(gzip.decompress(data).decode("utf-8").split("\n"))
        found = "an empty file"
    except FileNotFoundError:
        return None
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        found = str(error)
    raise InputError(str(path), expected="a list of words, gzipped", found=found, advice="install the package again")
