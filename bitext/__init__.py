"""English-Spanish parallel text, offline: segment, align, translate, from articles to labelled rows.

This module is the public face and nothing else: names are loaded on first use, so that `import bitext` is quick
and touches neither models, network nor home directory. Nothing inside the package imports from here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bitext.version import VERSION as __version__  # noqa: N811

if TYPE_CHECKING:
    from bitext.alignment import align_segments, embed, learn_lexicon, load_lexicon
    from bitext.articles import read_article, read_article_pair, read_articles
    from bitext.articles.recurring import LearnedBoilerplate, learn_boilerplate
    from bitext.articles.twins import ArticleLinks, Twin
    from bitext.corpus import ArticleSource, BuildOptions, build, merge
    from bitext.errors import BitextError, InputError, ModelMissingError, OutputError, UsageError
    from bitext.model import (
        Alignment,
        Article,
        Bead,
        Block,
        Document,
        Finding,
        Provenance,
        Rejection,
        Segment,
        SegmentPair,
        Signature,
        Translation,
    )
    from bitext.pipeline import AlignedArticle, TranslationMemory, align, align_article, translate
    from bitext.pipeline.pairing import find_twins
    from bitext.segmentation import iter_segments, segment
    from bitext.translation import EngineOptions

_HOME = {
    "bitext.alignment": ("align_segments", "embed", "learn_lexicon", "load_lexicon"),
    "bitext.articles": ("read_article", "read_article_pair", "read_articles"),
    "bitext.corpus": ("ArticleSource", "BuildOptions", "build", "merge"),
    "bitext.articles.recurring": ("LearnedBoilerplate", "learn_boilerplate"),
    "bitext.articles.twins": ("ArticleLinks", "Twin"),
    "bitext.errors": ("BitextError", "InputError", "ModelMissingError", "OutputError", "UsageError"),
    "bitext.model": (
        "Alignment", "Article", "Bead", "Block", "Document", "Finding", "Provenance", "Rejection", "Segment",
        "SegmentPair", "Signature", "Translation",
    ),
    "bitext.pipeline": ("AlignedArticle", "TranslationMemory", "align", "align_article", "translate"),
    "bitext.pipeline.pairing": ("find_twins",),
    "bitext.segmentation": ("iter_segments", "segment"),
    "bitext.translation": ("EngineOptions",),
}  # fmt: skip
_MODULE = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "AlignedArticle",
    "Alignment",
    "Article",
    "ArticleLinks",
    "ArticleSource",
    "Bead",
    "BitextError",
    "Block",
    "BuildOptions",
    "Document",
    "EngineOptions",
    "Finding",
    "InputError",
    "LearnedBoilerplate",
    "ModelMissingError",
    "OutputError",
    "Provenance",
    "Rejection",
    "Segment",
    "SegmentPair",
    "Signature",
    "Translation",
    "TranslationMemory",
    "Twin",
    "UsageError",
    "__version__",
    "align",
    "align_article",
    "align_segments",
    "build",
    "embed",
    "find_twins",
    "iter_segments",
    "learn_boilerplate",
    "learn_lexicon",
    "load_lexicon",
    "merge",
    "read_article",
    "read_article_pair",
    "read_articles",
    "segment",
    "translate",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE:
        raise AttributeError(f"module 'bitext' has no attribute {name!r}; it has {', '.join(__all__)}")
    value = getattr(import_module(_MODULE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_MODULE])
