"""Lines that recur across the articles of one source: its furniture, whatever it says, learned from the run itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from bitext.articles.roles import is_headline_like
from bitext.model import Article, Block, Document

_FIGURES_RE = re.compile(r"\d+")
_LONGEST_CHARS = 300  # as in the rules: what is longer is text
# A subhead or a saying may come twice; three stories that share a line, and one in fifty, make it the paper's.
_LEAST_ARTICLES, _LEAST_FRACTION = 3, 0.02
# Names and dates recur because people write more than one article.
_LEARNED_ROLES = frozenset({"headline", "deck", "subhead", "body", "caption"})
_MOST_LINES = 2_000_000


@dataclass(frozen=True, slots=True)
class LearnedBoilerplate:
    """The lines that recur, white space, case and figures aside, with the number of articles that have each.

    `articles` is the number of different articles looked at.
    """

    lines: Mapping[str, int]
    articles: int

    def mark(self, article: Article) -> Article:
        """Return the article with the blocks that are such lines as boilerplate, the number as the reason.

        Where that takes a side its headline, the next block that looks like one takes its place.
        """
        return mark_lines(article, self._find_reason)

    def _find_reason(self, line: str) -> str | None:
        count = self.lines.get(line, 0)
        return f"the same line in {count} of {self.articles} articles of the source" if count else None


def mark_lines(article: Article, find_reason: Callable[[str], str | None]) -> Article:
    """As `LearnedBoilerplate.mark`; *find_reason* gives the reason for a line, as `find_lines` has it, or `None`."""
    english, spanish = (_mark_side(side, find_reason) for side in article.sides)
    return replace(article, sides=(english, spanish))


def _mark_side(side: Document, find_reason: Callable[[str], str | None]) -> Document:
    blocks = list(side.blocks)
    for index, block in enumerate(blocks):
        reason = find_reason(_key(block.text)) if block.role in _LEARNED_ROLES else None
        if reason:
            blocks[index] = replace(block, role="boilerplate", role_reason=reason)
    if side.blocks_of("headline") and not any(block.role == "headline" for block in blocks):
        _choose_headline(blocks)
    return replace(side, blocks=tuple(blocks))


def learn_boilerplate(articles: Iterable[Article]) -> LearnedBoilerplate:
    """Learn what recurs in the articles of one source: in three different ones at least, and in one of fifty.

    The same article twice counts once (by its longest paragraph); lines above 300 characters are never learned.

    >>> import io
    >>> from bitext.articles import read_article
    >>> text = "Rain in {0}\\n\\nIt rained on {0} from morning to night.\\n\\nThe Bay Post wishes you a good day."
    >>> articles = [read_article(io.StringIO(text.format(day))) for day in ("Monday", "Friday", "Sunday")]
    >>> learned = learn_boilerplate(articles)
    >>> [block.role for block in learned.mark(articles[0]).side("en").blocks]
    ['headline', 'body', 'boilerplate']
    """
    seen: set[str] = set()
    counts: Counter[str] = Counter()
    for article in articles:
        main, lines = find_lines(article)
        if not main or main in seen:
            continue
        seen.add(main)
        counts.update(lines)
        if len(counts) > _MOST_LINES:  # what came once so far makes room; a frequent line comes again soon
            counts = Counter({line: count for line, count in counts.items() if count > 1})
    least = least_articles(len(seen))
    return LearnedBoilerplate({line: count for line, count in counts.items() if count >= least}, len(seen))


def find_lines(article: Article) -> tuple[str, set[str]]:
    """What an article is known by, its longest paragraph, empty for none, and the lines that may recur."""
    blocks = [block for side in article.sides for block in side.blocks]
    main = _key(max((block.text for block in blocks), key=len, default=""))
    return main, {_key(b.text) for b in blocks if b.role in _LEARNED_ROLES and len(b.text) <= _LONGEST_CHARS}


def least_articles(count: int) -> float:
    """In how many of *count* different articles a line must be."""
    return max(_LEAST_ARTICLES, _LEAST_FRACTION * count)


def _key(text: str) -> str:
    return _FIGURES_RE.sub("0", " ".join(text.split()).casefold())


def _choose_headline(blocks: list[Block]) -> None:
    """Make the first block that is neither furniture nor name nor date the headline, if it looks like one."""
    for index, block in enumerate(blocks):
        if block.role in ("boilerplate", "byline", "dateline"):
            continue
        if is_headline_like(block.text):
            reason = "first block of its language behind what recurs in the source"
            blocks[index] = replace(block, role="headline", role_reason=reason)
        return
