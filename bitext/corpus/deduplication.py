"""Which rows and articles say the same: exactly but for case and punctuation, and nearly.

Near-duplicate articles are found by MinHash (rensa) over word triples, one signature a side, in bands; two articles
that share a band and whose estimated Jaccard similarity is high enough are of one cluster, and so are their clusters.
"""

from __future__ import annotations

import hashlib
import re
import struct
from array import array
from collections.abc import Callable, Iterable, Iterator
from operator import eq

# 16 bands of 4: half of the pairs with a similarity of .45 share a band, 99.7% of those with .75.
_PERMUTATIONS, _BAND_SIZE = 64, 4
BANDS = _PERMUTATIONS // _BAND_SIZE
_SEED = 42
NEAR_BYTES, _NEAR_BAND = 64, 5
_WORD_RE = re.compile(r"\w+")
_SHINGLE_WORDS = 3


def text_key(text: str) -> bytes:
    """The same 12 bytes for texts that differ in case, punctuation and white space only.

    >>> text_key("The port reopened.") == text_key("the  port reopened")
    True
    """
    words = " ".join(_WORD_RE.findall(text.casefold())) or text.strip()
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=12).digest()


def join_keys(english: bytes, spanish: bytes) -> bytes:
    """A pair's 12 bytes, of the `text_key` of its sides."""
    return hashlib.blake2b(english + spanish, digest_size=12).digest()


def sign(text: str) -> bytes:
    """The MinHash signature of a text, 256 bytes; empty for a text without words."""
    from rensa import RMinHash

    words = _WORD_RE.findall(text.casefold())
    if not words:
        return b""
    size = min(_SHINGLE_WORDS, len(words))
    shingles = {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}
    made = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    made.update(sorted(shingles))
    return struct.pack(f"<{_PERMUTATIONS}I", *made.digest())


def sign_near(text: str) -> bytes:
    """A short MinHash signature of a segment, over pairs of words: `NEAR_BYTES`, one for each permutation.

    Two that differ agree in one byte of 256 by chance, which is little beside what similarity is asked for.
    """
    from rensa import RMinHash

    words = _WORD_RE.findall(text.casefold()) or [text.strip()]
    made = RMinHash(num_perm=NEAR_BYTES, seed=_SEED)
    made.update(sorted({f"{first} {second}" for first, second in zip(["", *words], [*words, ""], strict=True)}))
    return bytes(value & 255 for value in made.digest())


def near_bands(signature: bytes) -> Iterator[bytes]:
    """Keys of which two signatures with a similarity of .8 share one with a probability of 99%, with .5 of 31%."""
    for start in range(0, NEAR_BYTES - _NEAR_BAND + 1, _NEAR_BAND):
        yield bytes([start]) + signature[start : start + _NEAR_BAND]


def near_similarity(first: bytes, second: bytes) -> float:
    """The estimated similarity of two signatures of `sign_near`, in [0, 1]."""
    equal: int = sum(map(eq, first, second))
    return equal / NEAR_BYTES


def bands_of(signature: bytes, side: str) -> Iterator[bytes]:
    """Keys that two similar texts of one side are likely to share one of, 8 bytes each."""
    width = 4 * _BAND_SIZE
    for start in range(0, len(signature), width):
        own = side.encode() + bytes([start // width]) + signature[start : start + width]
        yield hashlib.blake2b(own, digest_size=8).digest()


def similarity(first: bytes, second: bytes) -> float:
    """The estimated Jaccard similarity of two signatures, in [0, 1]."""
    if not first or not second:
        return 0.0
    own, other = (struct.unpack(f"<{_PERMUTATIONS}I", one) for one in (first, second))
    equal: int = sum(map(eq, own, other))
    return equal / _PERMUTATIONS


class Clusters:
    """Groups of numbers that grow together: union-find, each group known by its smallest member."""

    def __init__(self, count: int) -> None:
        self._parent = array("q", range(count))

    def join(self, first: int, second: int) -> None:
        """Put the groups of two members together."""
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low

    def find(self, member: int) -> int:
        """The smallest member of the group."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root


Signed = tuple[int, bytes]
"""A number and its signature."""


def join_similar(groups: Iterable[list[Signed]], clusters: Clusters, is_near: Callable[[Signed, Signed], bool]) -> None:
    """Join those, given by number and signature, that share a band and are *near*.

    Within a group each is compared with the first and the one before it, so that a text that came a million times
    costs a million comparisons, not their square.
    """
    for group in groups:
        for index in range(1, len(group)):
            for other in (group[0], group[index - 1]):
                if clusters.find(group[index][0]) == clusters.find(other[0]):
                    break
                if is_near(group[index], other):
                    clusters.join(group[index][0], other[0])
                    break
