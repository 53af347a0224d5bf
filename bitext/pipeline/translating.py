"""Translation of texts of any length: segmented, translated by segment, put together again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bitext.checks import check_translation
from bitext.errors import UsageError
from bitext.lang import get_language
from bitext.model import Translation
from bitext.segmentation import segment_ranges
from bitext.translation import Engine, get_engine

Progress = Callable[[int, int], None]
"""Called with the number of segments translated so far and in all."""

_BATCH_SEGMENTS = 16


def translate(
    texts: Sequence[str],
    source_language: str,
    target_language: str,
    *,
    engine: str | Engine | None = None,
    on_progress: Progress | None = None,
) -> list[Translation]:
    """Translate texts between English and Spanish, one translation each, in the same order.

    A text of several sentences is segmented, translated by segment and put together again with its own white
    space. Empty texts stay empty.

    Args:
        engine: "ctranslate2" or "apertium", or an engine of your own; the best installed by default.
        on_progress: told after each batch of segments.

    Returns:
        Translations whose `score` is the mean log-probability a token, over the segments by their length; `None`
        where the engine has none.

    Raises:
        UsageError: the languages are not "en" and "es", in either order.
        ModelMissingError: no engine is installed for this direction.
    """
    codes = get_language(source_language).code, get_language(target_language).code
    if isinstance(texts, str):
        raise UsageError("texts", expected="a list of texts", found="one text", advice="put it into a list")
    if codes[0] == codes[1]:
        raise UsageError("languages", expected="two", found=f"{codes[0]} twice", advice="choose the other as target")
    ranges = [segment_ranges(text, codes[0]) for text in texts]
    segments = [text[start:end] for text, own in zip(texts, ranges, strict=True) for start, end in own]
    chosen = engine if engine is not None and not isinstance(engine, str) else get_engine(*codes, name=engine)
    done = iter(translate_batches(segments, chosen, on_progress))
    return [_rebuild(text, own, [next(done) for _ in own], codes) for text, own in zip(texts, ranges, strict=True)]


def translate_batches(segments: Sequence[str], engine: Engine, on_progress: Progress | None) -> Iterator[Translation]:
    for start in range(0, len(segments), _BATCH_SEGMENTS):
        yield from engine.translate(segments[start : start + _BATCH_SEGMENTS])
        if on_progress is not None:
            on_progress(min(start + _BATCH_SEGMENTS, len(segments)), len(segments))


def _rebuild(
    text: str, ranges: Sequence[tuple[int, int]], parts: Sequence[Translation], codes: tuple[str, str]
) -> Translation:
    """Put the translations of a text's segments in their places."""
    if not ranges:
        return Translation(text, None, "")
    pieces, position = [], 0
    for (start, end), part in zip(ranges, parts, strict=True):
        pieces += [text[position:start], part.text]
        position = end
    target = "".join([*pieces, text[position:]])
    lengths = [end - start for start, end in ranges]
    scores = [part.score for part in parts if part.score is not None]
    score = (
        sum(s * n for s, n in zip(scores, lengths, strict=True)) / sum(lengths) if len(scores) == len(parts) else None
    )
    findings = check_translation(text, target, *codes)
    return Translation(target, None if score is None else round(score, 4), parts[0].model_id, findings)
