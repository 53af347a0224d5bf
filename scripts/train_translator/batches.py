"""Pairs to batches of piece numbers, the same for the same seed. Needs NumPy and SentencePiece."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Full, Queue
from typing import Any, TypeVar

import numpy as np
from data import DIRECTIONS, Pair
from weights import END, PAD, START, TAGS, UNKNOWN

from bitext.translation.tokenization import space_openings

LONGEST_PIECES = 125
_SAMPLE_PAIRS = 400_000
T = TypeVar("T")


def train_vocabulary(pairs: Sequence[Pair], path: Path, pieces: int) -> None:
    """Learn one vocabulary for both languages from at most 400,000 pairs and write it to *path*.

    Digits are pieces of their own, so that numbers are copied digit by digit; bytes stand in for rare characters.
    Nothing is normalised: what goes in comes out.
    """
    import sentencepiece

    sample = random.Random(1).sample(pairs, min(len(pairs), _SAMPLE_PAIRS))
    prefix = path.with_suffix("")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=(text for pair in sample for text in (pair.english, pair.spanish)),
        model_prefix=str(prefix), vocab_size=pieces, hard_vocab_limit=False, model_type="unigram",
        character_coverage=0.9999, byte_fallback=True, split_digits=True, normalization_rule_name="identity",
        pad_id=PAD, unk_id=UNKNOWN, bos_id=START, eos_id=END, pad_piece="<pad>", control_symbols=["<2en>", "<2es>"],
        minloglevel=2,
    )  # fmt: skip
    prefix.with_suffix(".model").replace(path)
    prefix.with_suffix(".vocab").unlink()


@dataclass(frozen=True, slots=True)
class Batch:
    """`source` (n, s) and `target` (n, t) piece numbers, padded; targets begin with the start mark and the tag."""

    epoch: int
    index: int
    source: Any
    target: Any


class Encoded:
    """The piece numbers of many texts, end to end in one array: lists of small arrays take four times the memory."""

    def __init__(self, processor: Any, texts: Sequence[str], threads: int) -> None:
        chunks, lengths = [], []
        for start in range(0, len(texts), 50_000):
            encoded = processor.encode(list(texts[start : start + 50_000]), num_threads=threads)
            lengths += [len(pieces) for pieces in encoded]
            chunks.append(np.fromiter((piece for pieces in encoded for piece in pieces), np.uint16))
        self.lengths = np.array(lengths, np.int64)
        self._pieces = np.concatenate(chunks) if chunks else np.zeros(0, np.uint16)
        self._ends = np.cumsum(self.lengths)

    def __getitem__(self, index: int) -> Any:
        end = self._ends[index]
        return self._pieces[end - self.lengths[index] : end]


class Corpus:
    """Encoded pairs, and the batches of any epoch.

    The lengths of padded arrays are multiples of *multiple*: eight, which GPUs like, or one where padding only costs.
    """

    def __init__(
        self,
        pairs: Sequence[Pair],
        processor: Any,
        weights: Mapping[str, float],
        *,
        threads: int = 1,
        multiple: int = 1,
    ) -> None:
        self._multiple = multiple
        sides = [pair.english for pair in pairs], [pair.spanish for pair in pairs]
        self._sources = [Encoded(processor, [space_openings(text) for text in side], threads) for side in sides]
        self._targets = [Encoded(processor, side, threads) for side in sides]
        self._times = np.array([weights.get(pair.source, 1.0) for pair in pairs])
        self._trains = np.array([[direction in pair.directions for direction in DIRECTIONS] for pair in pairs])
        self._tags = [processor.piece_to_id(TAGS[direction]) for direction in DIRECTIONS]

    def epoch(self, number: int, *, tokens: int, seed: int = 1) -> list[list[tuple[int, int]]]:
        """The batches of an epoch as (pair, direction) each: alike in length, about *tokens* target pieces."""
        rng = np.random.default_rng([seed, number])
        whole = np.floor(self._times)
        times = (whole + (rng.random(len(self._times)) < self._times - whole)).astype(np.int64)
        longest = np.maximum(self._sources[0].lengths, self._sources[1].lengths)
        shortest = np.minimum(self._targets[0].lengths, self._targets[1].lengths)
        fits = (longest <= LONGEST_PIECES) & (shortest > 0)
        items = np.concatenate([
            np.stack([rows, np.full(len(rows), direction)], 1)
            for direction in (0, 1)
            for rows in [np.repeat(np.arange(len(times)), times * (fits & self._trains[:, direction]))]
        ])  # fmt: skip
        rng.shuffle(items)
        batches: list[list[tuple[int, int]]] = []
        window = max(20_000, 4 * tokens)  # sorted within a window only, so that batches differ between epochs
        for start in range(0, len(items), window):
            part = items[start : start + window]
            order = np.lexsort((part[:, 1], longest[part[:, 0]]))
            batches += _cut([(int(i), int(d)) for i, d in part[order]], longest, tokens)
        return [batches[k] for k in rng.permutation(len(batches))]

    def tensors(self, items: Sequence[tuple[int, int]]) -> tuple[Any, Any]:
        """The padded arrays of a batch."""
        pairs = [(self._sources[d][i], self._targets[1 - d][i]) for i, d in items]
        source = np.full((len(items), self._padded(max(len(s) for s, _ in pairs) + 1)), PAD, np.int64)
        target = np.full((len(items), self._padded(max(len(t) for _, t in pairs) + 2) + 1), PAD, np.int64)
        for row, ((s, t), (_, direction)) in enumerate(zip(pairs, items, strict=True)):
            source[row, : len(s) + 1] = [*s, END]
            target[row, : len(t) + 3] = [START, self._tags[direction], *t, END]
        return source, target

    def _padded(self, length: int) -> int:
        return length + -length % self._multiple

    def iter_batches(self, *, epoch: int, index: int, tokens: int, seed: int = 1) -> Iterator[Batch]:
        """Yield batches without end, from one place on: a continued run goes on where it stopped."""
        while True:
            batches = self.epoch(epoch, tokens=tokens, seed=seed)
            for number in range(index, len(batches)):
                yield Batch(epoch, number, *self.tensors(batches[number]))
            epoch, index = epoch + 1, 0
            if not batches:
                return


def _cut(items: Sequence[tuple[int, int]], longest: Any, tokens: int) -> list[list[tuple[int, int]]]:
    batches: list[list[tuple[int, int]]] = []
    current: list[tuple[int, int]] = []
    for item in items:  # sorted, so that the newest is the longest
        if current and (len(current) + 1) * (int(longest[item[0]]) + 3) > tokens:
            batches.append(current)
            current = []
        current.append(item)
    return [*batches, current] if current else batches


def iter_ahead(items: Iterable[T], size: int = 8) -> Iterator[T]:
    """Yield *items* made ahead in a thread, so that the device never waits for Python; errors come out here."""
    queue: Queue[tuple[bool, Any]] = Queue(size)
    over = threading.Event()

    def put(entry: tuple[bool, Any]) -> None:
        while not over.is_set():
            try:
                queue.put(entry, timeout=1)
                return
            except Full:
                pass

    def produce() -> None:
        try:
            for item in items:
                put((True, item))
                if over.is_set():
                    return
            put((False, None))
        except BaseException as error:  # noqa: BLE001 - raised again where the items are used
            put((False, error))

    thread = threading.Thread(target=produce, daemon=True)
    thread.start()
    try:
        while True:
            try:
                is_item, entry = queue.get(timeout=1)
            except Empty:
                continue
            if not is_item:
                if entry is not None:
                    raise entry
                return
            yield entry
    finally:
        over.set()
        thread.join()
