"""How closely two headlines that belong together say the same.

Newsrooms rewrite headlines rather than translate them: the same story, other facts. So the question is not which
belong together but whether they say the same, and a pair that does not must not be sold as a translation.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bitext.alignment.headline_evidence import FEATURES, find_evidence, measure
from bitext.model import RELATIONS, HeadlineEvidence, Relation

WEIGHTS_PATH = Path(__file__).parent.parent / "data" / "headlines" / "weights.json"
_GRADES = RELATIONS[::-1]  # the closer, the later
# Where the article says what both headlines say, they tell the same story. Of the headlines of corpora/news-mini, 1 in
# 100 comes as close to the closest sentence of an article that is not its own, and 6 in 10 to one of their own. Where
# they share a name or number too, less will do: 1 in 10, and 8 in 10.
_TOLD_COSINE, _TOLD_COSINE_OF_NAMED = 0.4, 0.3


@dataclass(frozen=True, slots=True)
class HeadlineRelation:
    """A grade, what speaks for it, and `score`: the probability in [0, 1] that both say the same.

    Saying the same is being `adapted` or `parallel`. Higher is closer.
    """

    relation: Relation
    score: float
    evidence: HeadlineEvidence


def grade_headlines(english: str, spanish: str, *, body: str = "") -> HeadlineRelation:
    """Grade a pair of headlines.

    `parallel` says the same in the same words, `adapted` the same in other words, `comparable` tells the same story
    otherwise, `unrelated` another story, as far as can be seen. Similarity, of the whole and word by word, and the
    names and numbers that one side lacks are weighed by an ordinal logistic regression (`scripts/tune_headlines.py`,
    learned from half of corpora/headlines).

    Args:
        body: the article's text, in either language or both. Where it tells what both headlines tell, they are
            `comparable` at the least; a name that only one headline has counts less where the article has it too.

    >>> grade_headlines("Storm Kills Twelve in Cuba", "La tormenta deja doce muertos en Cuba").relation
    'parallel'
    >>> graded = grade_headlines("Thousands March in Peru", "Perú: protestan contra Maduro en la Plaza San Martín")
    >>> graded.evidence.shared_names, graded.evidence.only_es
    (('Perú',), ('Maduro', 'Plaza', 'San', 'Martín'))
    """
    evidence = find_evidence(english, spanish, body)
    weights, bounds = _load_weights()
    features = measure(english, spanish, evidence, body)
    value = sum(weights[name] * features[name] for name in FEATURES)
    grade = sum(value > bound for bound in bounds)
    if evidence.told >= (_TOLD_COSINE_OF_NAMED if evidence.shared_names or evidence.shared_numbers else _TOLD_COSINE):
        grade = max(grade, _GRADES.index("comparable"))
    return HeadlineRelation(_GRADES[grade], round(1 / (1 + math.exp(bounds[1] - value)), 4), evidence)


@lru_cache(maxsize=1)
def _load_weights() -> tuple[dict[str, float], tuple[float, ...]]:
    """A weight for each feature, and the bounds above which a pair is comparable, adapted, parallel."""
    record = json.loads(WEIGHTS_PATH.read_text(encoding="utf-8"))
    return record["weights"], tuple(record["bounds"][name] for name in _GRADES[1:])
