"""A text as one vector, English and Spanish in one space: texts that say the same lie close.

A text is cut into words at white space, a word into pieces (SentencePiece), and the vector of the text is the sum of
its pieces' vectors. So the vector of two segments taken together is the sum of theirs. All vectors are whole numbers
until they are scaled to unit length: their sums are exact and come out the same in any order and on any machine.
Trained by `scripts/train_encoder.py`; the data and its card lie in `bitext/data/encoder`.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bitext.alignment.shipped import read_shipped
from bitext.errors import UsageError
from bitext.lang import get_language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENCODER_PATH = Path(__file__).parent.parent / "data" / "encoder"
CARD_NAME = "card.json"
_FILE = "the encoder's file"
# Sums of this many pieces are exact in float32: the largest entry is 127 * 255, and 512 of them stay below 2**24.
_EXACT_PIECES = 512
_REMEMBERED_WORDS = 200_000


class Encoder:
    """Pieces and their vectors, as loaded; `sums` is all it does."""

    def __init__(self, pieces: bytes, vectors: NDArray[np.int8], scales: NDArray[np.uint8]) -> None:
        import numpy as np
        import sentencepiece

        self._processor = sentencepiece.SentencePieceProcessor(model_proto=pieces)
        self._table = vectors.astype(np.int16) * scales[:, None].astype(np.int16)
        self._pieces: dict[str, list[int]] = {}

    @property
    def dimensions(self) -> int:
        return int(self._table.shape[1])

    def sums(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Sums of piece vectors (n, d), whole numbers. A text without pieces is all zeros."""
        words = [text.split() for text in texts]
        self._learn([word for text in words for word in text])
        return self.sums_of(([piece for word in text for piece in self._pieces[word]] for text in words), len(words))

    def sums_of(self, rows: Iterable[list[int] | NDArray[np.int64]], count: int) -> NDArray[np.float64]:
        """As `sums`, of *count* texts that are cut into pieces already."""
        import numpy as np

        found = np.zeros((count, self.dimensions), dtype=np.float32)
        exact: dict[int, NDArray[np.float64]] = {}
        for row, pieces in enumerate(rows):
            if len(pieces) <= _EXACT_PIECES:
                np.add.reduce(self._table.take(pieces, axis=0).astype(np.float32), axis=0, out=found[row])
            else:
                exact[row] = self._sum_of_many(pieces)
        result = found.astype(np.float64)
        for row, total in exact.items():
            result[row] = total
        return result

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """The pieces of each of *words*, none of which holds white space."""
        self._learn(words)
        return [self._pieces[word] for word in words]

    def _sum_of_many(self, pieces: list[int] | NDArray[np.int64]) -> NDArray[np.float64]:
        import numpy as np

        total = np.zeros(self.dimensions)
        for start in range(0, len(pieces), _EXACT_PIECES):
            total += np.add.reduce(
                self._table.take(pieces[start : start + _EXACT_PIECES], axis=0), axis=0, dtype=np.int64
            )
        return total

    def _learn(self, words: Sequence[str]) -> None:
        """Cut all new words into pieces. No piece crosses white space, so each word is cut once and remembered."""
        if len(self._pieces) > _REMEMBERED_WORDS:
            self._pieces.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._pieces]
        if not new:
            return
        clean = [word.encode("utf-8", "replace").decode("utf-8") for word in new]  # lone surrogates
        # One by one: a list is handed to threads, and starting those takes longer than an article's new words.
        self._pieces.update((word, self._processor.encode(text)) for word, text in zip(new, clean, strict=True))


def embed(texts: Sequence[str], language: str) -> NDArray[np.float32]:
    """Encode texts of one language; texts that say the same, in either language, get close vectors.

    Args:
        language: "en" or "es". Both share one model; the name is asked for so that a later one may need it.

    Returns:
        float32, shape (n, d), rows of unit length: their dot products are cosines. The row of a text without any
        letter or sign is all zeros.

    Raises:
        UsageError: *texts* is one text, or the language is not known.
        InputError: a data file of the encoder is missing or not the one that was shipped.

    >>> en = embed(["The president resigned on Monday.", "It rained all night."], "en")
    >>> es = embed(["Llovió toda la noche.", "El presidente dimitió el lunes."], "es")
    >>> (en @ es.T).argmax(axis=1).tolist()
    [1, 0]
    """
    import numpy as np

    if isinstance(texts, str):
        raise UsageError("texts", expected="a list of texts", found="one text", advice="put it in a list")
    get_language(language)
    sums = load_encoder().sums(texts)
    norms = np.sqrt((sums * sums).sum(axis=1, keepdims=True))
    rows: NDArray[np.float32] = np.divide(sums, norms, out=np.zeros_like(sums), where=norms > 0).astype(np.float32)
    return rows


def load_encoder(path: Path = ENCODER_PATH) -> Encoder:
    """The shipped encoder, or one in another folder: loaded once, its files checked against the card."""
    return _load(path)


@lru_cache(maxsize=2)
def _load(path: Path) -> Encoder:
    import numpy as np

    expected = json.loads(read_shipped(path / CARD_NAME, _FILE))["sha256"]
    files = {name: read_shipped(path / name, _FILE, digest) for name, digest in expected.items()}
    arrays = [np.load(io.BytesIO(files[name]), allow_pickle=False) for name in ("vectors.npy", "scales.npy")]
    return Encoder(files["pieces.model"], *arrays)
