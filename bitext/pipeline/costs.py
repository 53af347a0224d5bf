"""How much the checks object to a translation: what candidates are compared by."""

from __future__ import annotations

from collections.abc import Mapping

from bitext.checks import UNUSABLE
from bitext.model import Translation

# What stands for a finding: nothing is worse than text that is no translation, and what no translation may change
# weighs more than what one may do without.
_UNUSABLE_COST, _MARKUP_COST, _COST = 10, 3, 1
# Of these, each further word counts a little.
_COUNTED, _WORD_COST = frozenset({"untranslated", "word-lost"}), 0.1
_SAME = 1e-9
_FEWEST_TO_AGREE, _RUN_CHARS = 3, 4


def cost(translation: Translation) -> float:
    """What the findings of a translation cost; the less, the better."""
    costs = {**dict.fromkeys(UNUSABLE, _UNUSABLE_COST), "markup-lost": _MARKUP_COST}
    more_words = sum(f.message.count(", ") for f in translation.findings if f.code in _COUNTED)
    return sum(costs.get(finding.code, _COST) for finding in translation.findings) + _WORD_COST * more_words


def choose(candidates: Mapping[str, tuple[float, Translation]]) -> Translation:
    """The candidate that costs least; of several, the one whose text is most like those of all others.

    What many ways of translating agree on is likelier right: minimum Bayes risk decoding (Kumar and Byrne, 2004), with
    the share of runs of four letters in common in place of BLEU.

    Args:
        candidates: by their texts, the first ones win ties.

    >>> texts = ("The cat sat down.", "A dog ran.", "The cat sat.", "The cats sat.")
    >>> choose({text: (0.0, Translation(text, -0.5, "m")) for text in texts}).text
    'The cat sat.'
    """
    least = min(own for own, _ in candidates.values())
    cheapest = [one for own, one in candidates.values() if own <= least + _SAME]
    if len(cheapest) == 1 or len(candidates) < _FEWEST_TO_AGREE:
        return cheapest[0]
    runs = {text: _find_runs(text) for text in candidates}

    def agreement(one: Translation) -> float:
        own = runs[one.text]
        return sum(2 * len(own & other) / max(1, len(own) + len(other)) for other in runs.values())

    return max(cheapest, key=agreement)


def _find_runs(text: str) -> set[str]:
    plain = " ".join(text.lower().split())
    return {plain[start : start + _RUN_CHARS] for start in range(len(plain) - _RUN_CHARS + 1)}


def is_unusable(translation: Translation) -> bool:
    """Whether a translation is worse than none: empty, copied, in the wrong language, going round in circles."""
    return any(finding.code in UNUSABLE for finding in translation.findings)
