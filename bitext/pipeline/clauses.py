"""Long sentences cut where a clause begins: small models drop words of what is long, and fewer of what is short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bitext.lang import other_language
from bitext.lang.casing import is_common_word
from bitext.model import Finding, Translation
from bitext.pipeline.asking import mean_score

# Of newstest2012 and FLORES dev, sentences of 26 to 30 words come out no better in parts, longer ones do.
_LONGEST = 30
_FEWEST = 6
# What has more is no sentence, and the engine cuts it.
_MOST = 200
_SUBJECT = (
    r"(?:the|he|she|it|they|we|I|you|there|his|her|its|their|our|my|this|that|these|those|some|many|most|several|an?|no|"
    r"[A-Z]\w+)"
)
_CUT_RE = {
    "en": re.compile(
        rf"(?<=[;:]) (?=[^\W\d])|(?<=,) (?=(?:but|and|because|although|though|since|while|so|yet) {_SUBJECT}\s)"
        rf"| (?=(?:but|because|although) {_SUBJECT}\s)| (?=[–—-] [^\W\d])"
        r"|(?<=,) (?=(?:which|who|where) (?:is|was|are|were|has|have|had|will|would|could|can|may|must)\s)"
    ),
    "es": re.compile(r"(?<=,) (?=(?:pero|sino que|aunque|porque|mientras|ya que|por lo que|así que|puesto que)\s)"),
}
_OPENING, _CLOSING = "“«([", "”»)]"
_DASH_RE = re.compile(r"[–—-] ")
# Its dot is its own, or one of several.
ABBREVIATION_RE = re.compile(r"(?:\b[A-Za-z]\.|\b\w\. ?\w\.|EE\. UU\.|\.\.)$")


def cut_clauses(segment: str, language: str) -> list[str]:
    """Cut a segment of more than thirty words where a clause begins, next to its middle; parts may be cut again.

    No cut leaves fewer than six words on a side, or opens marks that the other closes.

    >>> cut_clauses(f"The mayor {'said and ' * 10}said so, but the people {'say and ' * 4} say no.", "en")[1][:14]
    'but the people'
    """
    count = len(segment.split())
    if not _LONGEST < count <= _MOST or segment.rstrip("”»)\"' ").endswith("?"):
        return [segment]
    cuts = [(abs(2 * before - count), match) for match, before in _iter_cuts(segment, count, language)]
    if not cuts:
        return [segment]
    _, cut = min(cuts, key=lambda one: one[0])
    return [*cut_clauses(segment[: cut.start()], language), *cut_clauses(segment[cut.end() :], language)]


def _iter_cuts(segment: str, count: int, language: str) -> Iterator[tuple[re.Match[str], int]]:
    for match in _CUT_RE[language].finditer(segment):
        before = segment[: match.start()]
        words = len(before.split())
        is_open = any(before.count(a) != before.count(b) for a, b in zip(_OPENING, _CLOSING, strict=True))
        if min(words, count - words) >= _FEWEST and not is_open and before.count('"') % 2 == 0:
            yield match, words


def join_clauses(parts: Sequence[str], done: Sequence[Translation], source_language: str) -> Translation:
    """One translation of the parts of a segment: with the marks that they end in, and their findings together.

    Where a part has no translation, the whole has none.

    >>> done = [Translation("Vino.", -0.2, "m+words"), Translation("Pero se fue.", -0.4, "m")]
    >>> join_clauses(["He came,", "but he left."], done, "en").text
    'Vino, pero se fue.'
    """
    if len(done) == 1:
        return done[0]
    if empty := next((one for one in done if not one.text), None):
        return empty
    target = other_language(source_language)
    pairs = zip(parts, done, strict=True)
    last = len(parts) - 1
    texts = [_fit(part, one.text, target, number == 0, number == last) for number, (part, one) in enumerate(pairs)]
    return put_together(done, [len(part) for part in parts], " ".join(texts))


def put_together(done: Sequence[Translation], lengths: Sequence[int], text: str) -> Translation:
    """*text*, made of the translations of parts of these lengths, with their findings and their mean score."""
    model = next((one.model_id for one in done if "+" in one.model_id), done[0].model_id)
    messages: dict[str, list[str]] = {}
    for finding in (finding for one in done for finding in one.findings):
        messages.setdefault(finding.code, []).append(finding.message)
    findings = tuple(Finding(code, ", ".join(own)) for code, own in messages.items())
    return replace(done[0], text=text, score=mean_score(done, lengths), model_id=model, findings=findings)


def _fit(part: str, text: str, language: str, is_first: bool, is_last: bool) -> str:
    """The translation of a part as it stands inside a sentence."""
    if not is_last:
        text = text.rstrip(" ,;:")
        text = text if ABBREVIATION_RE.search(text) else text.removesuffix(".")
        text += part[-1] if part[-1] in ",;:" else ""
    dash = match[0] if (match := _DASH_RE.match(part)) and not _DASH_RE.match(text) else ""
    first = text.split(" ", 1)[0]
    is_inside = not is_first and part[len(dash)].islower()
    is_lowered = is_inside and first.istitle() and is_common_word(first, language)
    return dash + (text[0].lower() + text[1:] if is_lowered else text)
