"""How much the checks object to a translation: what candidates are compared by."""

from __future__ import annotations

from bitext.checks import UNUSABLE
from bitext.model import Translation

# What stands for a finding: nothing is worse than text that is no translation, and what no translation may change
# weighs more than what one may do without.
_UNUSABLE_COST, _MARKUP_COST, _COST = 10, 3, 1
# Of these, each further word counts a little.
_COUNTED, _WORD_COST = frozenset({"untranslated", "word-lost"}), 0.1


def cost(translation: Translation) -> float:
    """What the findings of a translation cost; the less, the better."""
    costs = {**dict.fromkeys(UNUSABLE, _UNUSABLE_COST), "markup-lost": _MARKUP_COST}
    more_words = sum(f.message.count(", ") for f in translation.findings if f.code in _COUNTED)
    return sum(costs.get(finding.code, _COST) for finding in translation.findings) + _WORD_COST * more_words


def is_unusable(translation: Translation) -> bool:
    """Whether a translation is worse than none: empty, copied, in the wrong language, going round in circles."""
    return any(finding.code in UNUSABLE for finding in translation.findings)
