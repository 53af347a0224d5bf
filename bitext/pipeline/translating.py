"""Translation of texts of any length: segmented, translated by segment, put together again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bitext.checks import check_translation
from bitext.errors import UsageError
from bitext.lang import get_language
from bitext.model import Finding, Translation
from bitext.pipeline.asking import mean_score
from bitext.pipeline.verifying import Progress, Verifier
from bitext.segmentation import segment_ranges
from bitext.translation import Engine, EngineOptions, find_engine, get_engine

_NUMBERS = "number-mismatch"


def translate(
    texts: Sequence[str],
    source_language: str,
    target_language: str,
    *,
    engine: str | Engine | EngineOptions | None = None,
    glossary: Mapping[str, str] | None = None,
    on_progress: Progress | None = None,
) -> list[Translation]:
    """Translate texts between English and Spanish, one translation each, in the same order.

    A text of several sentences is segmented, translated by segment and put together again with its own white
    space. Empty texts stay empty. Every segment is checked, and tried another way where a check objects (see
    `bitext.pipeline.verifying`); what remains is in `findings`.

    Args:
        engine: "ctranslate2" or "apertium", options for one, or an engine of your own; the best installed by default.
        glossary: terms of the source language and how they must be translated.
        on_progress: told after each batch of segments.

    Returns:
        Translations whose `score` is the mean log-probability a token, over the segments by their length; `None`
        where the engine has none; likewise `quality`, for a text of several segments that of all being right.

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
    verifier = make_verifier(codes, engine, glossary=glossary)
    assert verifier is not None  # noqa: S101 - get_engine raises where there is none
    # Each text by itself: what stands beside it must not change its translation.
    contexts = [text for text, own in zip(texts, ranges, strict=True) for _ in own]
    done = verifier.translate(segments, on_progress, contexts)
    return [
        _rebuild(text, own, [next(done) for _ in own], codes, glossary or {})
        for text, own in zip(texts, ranges, strict=True)
    ]


def make_verifier(
    codes: tuple[str, str],
    engine: str | Engine | EngineOptions | None,
    *,
    glossary: Mapping[str, str] | None = None,
    context: str = "",
    needed: bool = True,
) -> Verifier | None:
    """The engine of a direction with its checks; `None` where none is installed and none is *needed*.

    Raises:
        ModelMissingError: no engine is installed, and one is *needed*.
    """
    options = EngineOptions(name=engine) if isinstance(engine, str) else engine
    if options is None or isinstance(options, EngineOptions):
        loaded = get_engine(*codes, options) if needed else find_engine(*codes, options)
        is_choice = options is not None and options.name is not None
    else:
        loaded, is_choice = options, True
    if loaded is None:
        return None

    def rescue() -> Engine | None:
        other = None if is_choice else find_engine(*codes, EngineOptions(name="apertium"))
        return other if other is not None and other.id != loaded.id else None

    return Verifier(loaded, *codes, glossary or {}, rescue, context)


def _rebuild(
    text: str,
    ranges: Sequence[tuple[int, int]],
    parts: Sequence[Translation],
    codes: tuple[str, str],
    glossary: Mapping[str, str],
) -> Translation:
    """Put the translations of a text's segments in their places; the checks look at the whole again."""
    if not ranges:
        return Translation(text, None, "")
    if len(parts) == 1:
        (start, end), (part,) = ranges[0], parts
        return replace(part, text=text[:start] + part.text + text[end:])
    target = "".join(_iter_pieces(text, ranges, parts))
    lengths = [end - start for start, end in ranges]
    # What only the engine knows is not found again.
    told = [found for part in parts for found in part.findings]
    messages = {code: [found.message for found in told if found.code == code] for code in ("unseen-word", "unsure")}
    own = [Finding(code, ", ".join(all_of_it)) for code, all_of_it in messages.items() if all_of_it]
    found = check_translation(text, target, *codes, glossary)
    if all(one.code != _NUMBERS for one in told):  # "a las ocho" was said plainly, "a las 8:00", before it was checked
        found = tuple(one for one in found if one.code != _NUMBERS)
    findings = (*found, *own)
    models = dict.fromkeys(part.model_id for part in parts)
    return Translation(target, mean_score(parts, lengths), ";".join(models), findings, _all_right(parts))


def _all_right(parts: Sequence[Translation]) -> float | None:
    """How probably all parts are right, as if none were the likelier to be for the others."""
    known = [part.quality for part in parts if part.quality is not None]
    return round(math.prod(known), 3) if len(known) == len(parts) else None


def _iter_pieces(text: str, ranges: Sequence[tuple[int, int]], parts: Sequence[Translation]) -> Iterator[str]:
    position = 0
    for (start, end), part in zip(ranges, parts, strict=True):
        yield text[position:start]
        yield part.text
        position = end
    yield text[position:]
