"""Text to a model's tokens and back, for both kinds of Argos package."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from bitext.errors import InputError
from bitext.translation.packages import Package

_ADVICE = "install the package again or take its folder away"
READING_VERSION = 2
"""Another where texts come to other pieces than before: translations kept in a cache are made anew."""

# Where a word may begin, and not the apostrophe of "it's" or the brackets of "f(x)".
_OPENING_RE = re.compile(r"(?<![^\s\"“«‘'(\[¿¡])([\"“«‘'(\[¿¡])(?=[\w\"“«‘'(\[¿¡])")
# Not between figures: "1999—2001".
_DASH_RE = re.compile(r" ?—(?!(?<=\d—)\d) ?(?:([,;:]) ?)?")
# Models copy the space now and then.
_COPIED_SPACE_RE = re.compile(r"(?<![^\s\"“«‘'(\[¿¡])([\"“«‘(\[¿¡]) (?=\w)")
# What says the same in signs that every model has seen: spaces of all kinds, signs that nobody sees, quotation marks,
# hyphens, dots.
_PLAINER = {
    **dict.fromkeys((*map(chr, range(0x2000, 0x200B)), *"\t\u00a0\u1680\u202f\u205f\u3000"), " "),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""), **dict.fromkeys("‘‛´`ʼ′", "'"), **dict.fromkeys("„‟″", '"'),
    **dict.fromkeys("‐‑", "-"), "―": "—", "…": "...",
}  # fmt: skip


class Tokenizer(Protocol):
    """Encodes a segment for the model and decodes what the model says."""

    def encode(self, text: str) -> list[str]:
        """The tokens of a segment."""

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of the tokens, without white space at its ends."""


def load_tokenizer(package: Package) -> Tokenizer:
    """Load the tokenizer of a package.

    Raises:
        InputError: the package has none, or a damaged one.
    """
    sentencepiece, bpe = package.path / "sentencepiece.model", package.path / "bpe.model"
    if sentencepiece.is_file():
        return SentencePieceTokenizer(sentencepiece, spaced_openings=package.spaced_openings)
    if bpe.is_file():
        return BpeTokenizer(bpe, package.source_language, package.target_language)
    raise InputError(str(package.path), expected="sentencepiece.model or bpe.model", found="neither", advice=_ADVICE)


class SentencePieceTokenizer:
    """SentencePiece, with byte pieces decoded and underscores kept; sources with a space after opening marks."""

    def __init__(self, path: Path, *, spaced_openings: bool = False) -> None:
        from sentencepiece import SentencePieceProcessor

        try:
            self._processor: Any = SentencePieceProcessor(model_file=str(path))
        except (OSError, RuntimeError) as error:
            raise InputError(str(path), expected="a SentencePiece model", found=str(error), advice=_ADVICE) from None
        self._spaced_openings = spaced_openings
        self._plainer = str.maketrans({sign: plain for sign, plain in _PLAINER.items() if not self._knows(sign)})

    def _knows(self, sign: str) -> bool:
        """Whether the model has a piece for a sign, or a rule that makes it one that it has."""
        pieces = self._processor.encode(f"a{sign}a", out_type=str)
        return not any(piece.startswith("<0x") or self._processor.is_unknown(self._processor.piece_to_id(piece))
                       for piece in pieces)  # fmt: skip

    def encode(self, text: str) -> list[str]:
        """The pieces of a segment, typographic signs that the vocabulary lacks put as plain ones."""
        text = text.translate(self._plainer)
        if self._spaced_openings:
            text = space_openings(space_dashes(text))
        return list(self._processor.encode(text, out_type=str))

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of the pieces."""
        text = str(self._processor.decode_pieces(list(tokens))).replace("▁", " ").strip()
        return _COPIED_SPACE_RE.sub(r"\1", text) if self._spaced_openings else text


def space_openings(text: str) -> str:
    """Put a space after opening marks, so that the word behind gets the pieces that it has anywhere else.

    SentencePiece knows a word by the space before it: behind a quotation mark "So" is another piece than elsewhere,
    one that models have seldom seen and leave as it is.

    >>> print(space_openings("“So (it seems) it's f(x).” ¿Qué?"))
    “ So ( it seems) it's f(x).” ¿ Qué?
    """
    return _OPENING_RE.sub(r"\1 ", text)


def space_dashes(text: str) -> str:
    """Put spaces around dashes, which stand close to words in English and to one of two in Spanish.

    What is close to a dash has other pieces than elsewhere, as behind opening marks. A dash before a comma is left out.

    >>> print(space_dashes("The plan—which failed—was his."), space_dashes("—Sí —dijo—, pero no."), sep="|")
    The plan — which failed — was his.|— Sí — dijo, pero no.
    >>> space_dashes("1999—2001")
    '1999—2001'
    """
    return _DASH_RE.sub(lambda match: f"{match[1]} " if match[1] else " — ", text).strip()


class BpeTokenizer:
    """Moses tokenization (sacremoses) and byte-pair merges as subword-nmt writes them, version 0.1 and 0.2.

    Sennrich, Haddow and Birch (2016), Neural Machine Translation of Rare Words with Subword Units.
    """

    def __init__(self, path: Path, source_language: str, target_language: str) -> None:
        from sacremoses.normalize import MosesPunctNormalizer
        from sacremoses.tokenize import MosesDetokenizer, MosesTokenizer

        self._normalizer: Any = MosesPunctNormalizer(source_language)
        self._tokenizer: Any = MosesTokenizer(source_language)
        self._detokenizer: Any = MosesDetokenizer(target_language)
        self._ranks, self._is_old = _read_merges(path)
        self._memory: dict[str, list[str]] = {}

    def encode(self, text: str) -> list[str]:
        """The subwords of a segment; all but the last of a word end in "@@"."""
        words = self._tokenizer.tokenize(self._normalizer.normalize(text))
        return [piece for word in words for piece in self._split(word)]

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of the subwords."""
        words = " ".join(tokens).replace("@@ ", "").removesuffix("@@").split(" ")
        return str(self._detokenizer.detokenize(words)).strip()

    def _split(self, word: str) -> list[str]:
        if word not in self._memory:
            if len(self._memory) > 50_000:
                self._memory.clear()
            self._memory[word] = self._merge(word)
        return self._memory[word]

    def _merge(self, word: str) -> list[str]:
        """Join neighbouring pieces, the best-ranked pair first, until no known pair is left."""
        end = "</w>"
        pieces = [*word, end] if self._is_old else [*word[:-1], word[-1] + end]
        while len(pieces) > 1:
            pairs = [(self._ranks[pair], pair) for pair in itertools.pairwise(pieces) if pair in self._ranks]
            if not pairs:
                break
            first, second = min(pairs)[1]
            merged: list[str] = []
            for piece in pieces:
                if merged and merged[-1] == first and piece == second:
                    merged[-1] = first + second
                else:
                    merged.append(piece)
            pieces = merged
        pieces[-1] = pieces[-1].removesuffix(end)
        if not pieces[-1]:
            pieces.pop()
        return [piece + "@@" for piece in pieces[:-1]] + pieces[-1:]


def _read_merges(path: Path) -> tuple[dict[tuple[str, str], int], bool]:
    """Read the merges with their ranks, and whether they are of version 0.1 (end-of-word as a piece of its own)."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), expected="byte-pair merges", found=str(error), advice=_ADVICE) from None
    is_old = not (lines and lines[0].startswith("#version:") and lines[0].split()[-1] == "0.2")
    ranks: dict[tuple[str, str], int] = {}
    for line in lines:
        pair = line.split(" ")
        if len(pair) == 2 and not line.startswith("#version"):
            ranks.setdefault((pair[0], pair[1]), len(ranks))
    return ranks, is_old
