"""Neural translation: CTranslate2 over an Argos package.

The same text gives the same bytes whatever stands beside it. On CPUs results can depend on what shares a batch, by
padding (other lengths mean other summation orders) and, in floating point, by the number of rows. So only texts of
equally many tokens share one, and only where the model's matrices are integers, whose products are exact; with other
compute types each text is a batch of its own. Text longer than models are trained on is split at clause boundaries
and joined again, never cut off.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator, Sequence
from typing import Any

from bitext.errors import InputError
from bitext.model import Translation
from bitext.translation.engine import EngineOptions
from bitext.translation.packages import Package, model_digest
from bitext.translation.tokenization import READING_VERSION, load_tokenizer
from bitext.translation.wordlist import find_unseen, read_wordlist, wordlist_path

LARGEST_BATCH = 16
"""Texts decoded together. Speed no longer grows beyond, and memory does."""
WIDE_BEAM_SIZE = 8
ALTERNATIVES = 5
LONGEST_PART_TOKENS = 120
# Where a long text may be cut, the best places first: clauses, phrases, words.
_CUTS = tuple(re.compile(pattern) for pattern in (r"(?<=[.!?;:…])\s+", r"(?<=[,—–)])\s+", r"\s+"))


class NeuralEngine:
    """One direction of one package, loaded."""

    def __init__(self, package: Package, options: EngineOptions | None = None) -> None:
        """Load a package's model.

        Raises:
            InputError: the package is damaged.
        """
        import ctranslate2

        options = options or EngineOptions()
        self._beam_size = options.beam_size
        self.settings = f"beam:{options.beam_size}|compute:{options.compute_type}|reading:{READING_VERSION}"
        """What changes the translations besides the model."""
        self.id = f"ctranslate2:{package.path.name}@{package.version or '0'}:{model_digest(package)}"
        self.least_score = package.least_score
        self.takes_words = package.takes_words
        self.quality = package.quality
        self._prefix = package.target_prefix
        self._tokenizer = load_tokenizer(package)
        self._words_path = wordlist_path(package.path, package.target_language)
        try:
            # One thread a batch, as many batches at a time as there are cores: with small ones this beats several
            # threads a batch, which wait for one another. No compute type is forced by default: the model runs in the
            # precision it was saved in.
            self._translator: Any = ctranslate2.Translator(
                str(package.model_path),
                device="cpu",
                inter_threads=options.threads or os.cpu_count() or 1,
                intra_threads=1,
                compute_type=options.compute_type,
            )
        except (RuntimeError, ValueError) as error:
            raise InputError(
                str(package.path), expected="a CTranslate2 model", found=str(error).split("\n", 1)[0],
                advice="install the package again or take its folder away",
            ) from None  # fmt: skip

    def translate(self, segments: Sequence[str]) -> list[Translation]:
        """Translate each segment; scores are mean log-probabilities a token, at most 0."""
        parts = [self._split(segment) for segment in segments]
        flat = list(dict.fromkeys(part for own in parts for part in own))
        answers = dict(zip(flat, self._decode(flat), strict=True))
        translations = []
        for own in parts:
            texts, totals, lengths = zip(*(answers[part] for part in own), strict=True)
            score = sum(totals) / max(1, sum(lengths))
            translations.append(Translation(" ".join(filter(None, texts)), round(min(score, 0.0), 4), self.id))
        return translations

    def alternatives(self, segments: Sequence[str]) -> list[list[Translation]]:
        """The hypotheses of a wider beam, the likeliest first; none for text that has to be split."""
        whole = [segment for segment in segments if len(self._split(segment)) == 1]
        found = dict(zip(whole, self._run(whole, max(WIDE_BEAM_SIZE, self._beam_size), ALTERNATIVES), strict=True))
        return [
            [
                Translation(text, round(min(total / length, 0.0), 4), self.id)
                for text, total, length in found.get(one, ())
            ]
            for one in segments
        ]

    def unseen_words(self, source: str, translation: str) -> list[str]:
        """The words of a translation that neither its source nor, by the package's list, the training text has.

        Raises:
            InputError: the list is damaged.
        """
        known = read_wordlist(self._words_path)
        return [] if known is None else find_unseen(source, translation, known)

    def close(self) -> None:
        """Free the model's memory."""
        self._translator.unload_model()

    def _decode(self, texts: Sequence[str]) -> list[tuple[str, float, int]]:
        """Text, summed log-probability and length in tokens of each translation."""
        return [answers[0] for answers in self._run(texts, self._beam_size, 1)]

    def _run(self, texts: Sequence[str], beam_size: int, count: int) -> list[list[tuple[str, float, int]]]:
        """The *count* best answers for each text."""
        encoded = [self._tokenizer.encode(text) for text in texts]
        pending: list[tuple[int, Any]] = []
        for batch in self._batches([len(tokens) for tokens in encoded]):
            results = self._translator.translate_batch(
                [encoded[i] for i in batch],
                target_prefix=[[self._prefix]] * len(batch) if self._prefix else None,
                beam_size=beam_size,
                num_hypotheses=count,
                max_input_length=0,
                max_decoding_length=2 * LONGEST_PART_TOKENS + 20,
                replace_unknowns=True,
                return_scores=True,
                asynchronous=True,
            )
            pending += zip(batch, results, strict=True)
        found = {i: waiting.result() for i, waiting in pending}
        return [
            [self._read(tokens, score) for tokens, score in zip(found[i].hypotheses, found[i].scores, strict=True)]
            for i in range(len(texts))
        ]

    def _batches(self, lengths: Sequence[int]) -> Iterator[list[int]]:
        """Yield what is decoded together: texts of one length, the long ones first, so that no core ends alone."""
        is_exact = self._translator.compute_type.startswith("int8")
        order = sorted(range(len(lengths)), key=lambda i: -lengths[i])
        for _, same in itertools.groupby(order, key=lambda i: lengths[i]):
            own = list(same)
            size = LARGEST_BATCH if is_exact else 1
            yield from (own[start : start + size] for start in range(0, len(own), size))

    def _read(self, tokens: Sequence[str], score: float) -> tuple[str, float, int]:
        length = len(tokens) + 1  # the end mark counts
        if self._prefix and tokens[:1] == [self._prefix]:
            tokens = tokens[1:]
        return self._tokenizer.decode(tokens), float(score) * length, length

    def _split(self, text: str) -> list[str]:
        """Parts of *text* that are short enough for the model."""
        return _split_long(text, lambda part: len(self._tokenizer.encode(part)))


def _split_long(text: str, count_tokens: Any) -> list[str]:
    """Cut at the best kind of place that makes all parts short; a word longer than the limit stays whole."""
    if count_tokens(text) <= LONGEST_PART_TOKENS:
        return [text]
    for cut in _CUTS:
        pieces = cut.split(text)
        if len(pieces) > 1:
            parts = _pack(pieces, count_tokens)
            return [part for piece in parts for part in _split_long(piece, count_tokens)] if len(parts) > 1 else parts
    return [text[start : start + 4 * LONGEST_PART_TOKENS] for start in range(0, len(text), 4 * LONGEST_PART_TOKENS)]


def _pack(pieces: Sequence[str], count_tokens: Any) -> list[str]:
    """Join neighbouring pieces while they stay short, so that parts are few and long."""
    parts: list[str] = []
    lengths: list[int] = []
    for piece in pieces:
        tokens = count_tokens(piece)
        if parts and lengths[-1] + tokens <= LONGEST_PART_TOKENS:
            parts[-1], lengths[-1] = f"{parts[-1]} {piece}", lengths[-1] + tokens
        else:
            parts.append(piece)
            lengths.append(tokens)
    return parts
