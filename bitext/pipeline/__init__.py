"""One article pair, start to end: segment, align, fill what is missing, check, rows out.

Parts meet here and only here. Nothing is dropped silently: what does not become a row becomes a `Rejection`.
"""

from __future__ import annotations

from bitext.pipeline.aligning import align, align_article, pair_segments
from bitext.pipeline.drafts import AlignedArticle
from bitext.pipeline.memory import TranslationMemory
from bitext.pipeline.translating import translate
from bitext.pipeline.verifying import Progress

__all__ = ["AlignedArticle", "Progress", "TranslationMemory", "align", "align_article", "pair_segments", "translate"]
