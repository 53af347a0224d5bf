"""What can be chosen about a build."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from bitext.corpus.sources import ArticleSource, is_day
from bitext.errors import UsageError
from bitext.lang import LANGUAGES
from bitext.model import ROLES
from bitext.translation import EngineOptions

_RESULT_FORMAT = 24  # of a unit's result in the journal; another number makes all results anew

# What decides on a row by itself.
_FILTERING = (
    "min_score", "min_quality", "role_scores", "max_ratio", "relations", "reject", "min_words", "max_words",
    "profanity", "mask", "near_rows", "keep_suspected",
)  # fmt: skip
_SCORE_RE = re.compile(r"0|1|0?\.\d+|1\.0+")

Fill = Literal["missing", "partial", "none"]
ExecutorName = Literal["serial", "processes", "ray"]

REJECTED_FINDINGS = (
    "blank", "copied", "length", "loop", "markup-lost", "name-lost", "negation-lost", "no-engine", "number-mismatch",
    "truncated", "unseen-word", "unsure", "untranslated", "word-lost", "wrong-language",
)  # fmt: skip
"""Findings that keep a row out by default; `unpaired-marks`, `crossing`, `fuzzy-match` and `glossary` only mark it."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a corpus is made. Fractions are in [0, 1].

    Attributes:
        executor, workers, ray_address: where the work is done: in this process, in several, or by Ray on this machine
            or on the cluster at an address; by how many, 0 for one a core. The result depends on none of them.
        timeout_seconds: an input that takes longer is set aside; 0 for no limit.
        shard: (i, n) builds every n-th input only, from the i-th, counted from 1.
        repair: undo UTF-8 that was read as Windows-1252; otherwise it is only a finding in `articles.jsonl`.
        learn_boilerplate: lines that recur in the articles of a source are page furniture; each shard reads all inputs.
        fill, engine: as for `bitext.align_article`.
        memory: corpora and files of rows that fill missing sides before a machine does.
        fuzzy: lowest similarity of a segment that the memory may fill from, 0 for none.
        lexicon: a file of words and translations, of `bitext lexicon`, as further evidence for the aligner.
        twin_score: lowest probability of two articles that nobody matched from which they are made one.
        min_score: lowest score of human pairs that are no headlines.
        min_quality: lowest probability that a machine's translation has its meaning right; models that nobody graded
            have none, and their rows stay.
        role_scores: other lowest scores for some roles, as "caption=0.3".
        relations: grades of headlines that are kept.
        reject: codes of findings that keep a row out.
        min_words, max_words: of each side; headlines may be shorter.
        max_ratio: of the words of both sides; twice that for headlines and decks.
        profanity: words that keep a row out, in lower case; none by default.
        keep_suspected: keep rows of which a side looks as if a machine had translated it (`suspected-mt`) in the
            training part; they never enter the others.
        mask: replace e-mail addresses, telephone and identity numbers on both sides.
        near_duplicate: estimated Jaccard similarity of word triples from which two articles are one cluster.
        duplicate_articles: likewise, on every side that both have, from which only the best one stays; 0 for none.
        near_rows: estimated similarity of word pairs, on both sides, from which only the best row stays; 0 for none.
        unique_sides: languages of which each text comes once only, with its best other side.
        dev, test: fractions of the clusters that go there, chosen by a hash of their first article and *seed*.
        dev_from, test_from: days, as "2024-05-31", from which clusters go there instead; training gets the undated.
        sources: what is known of the inputs' origin; document ids of a source begin with its name.
        allow_unlicensed: mix several sources even if the licence of one is not stated.
    """

    executor: ExecutorName = "processes"
    workers: int = 1
    ray_address: str = ""
    timeout_seconds: float = 120.0
    shard: tuple[int, int] = (1, 1)
    fill: Fill = "missing"
    engine: EngineOptions = field(default_factory=EngineOptions)
    memory: tuple[str, ...] = ()
    fuzzy: float = 0.9
    lexicon: str = ""
    repair: bool = False
    learn_boilerplate: bool = False
    twin_score: float = 0.9
    min_score: float = 0.5
    min_quality: float = 0.0
    role_scores: tuple[str, ...] = ()
    relations: tuple[str, ...] = ("parallel", "adapted")
    reject: tuple[str, ...] = REJECTED_FINDINGS
    min_words: int = 2
    max_words: int = 200
    max_ratio: float = 3.0
    profanity: tuple[str, ...] = ()
    keep_suspected: bool = False
    mask: bool = True
    near_duplicate: float = 0.5
    duplicate_articles: float = 0.9
    near_rows: float = 0.0
    unique_sides: tuple[str, ...] = ()
    dev: float = 0.05
    test: float = 0.05
    dev_from: str = ""
    test_from: str = ""
    seed: int = 1
    sources: tuple[ArticleSource, ...] = ()
    allow_unlicensed: bool = False

    def __post_init__(self) -> None:
        _check(self.workers >= 0, "workers", "0 or more", self.workers)
        _check(self.executor in get_args(ExecutorName), "executor", "serial, processes or ray", self.executor)
        _check(self.executor == "ray" or not self.ray_address, "ray_address", "the executor ray", self.executor)
        index, count = self.shard
        _check(1 <= index <= count, "shard", "i/n with i from 1 to n", f"{index}/{count}")
        _check(0 <= self.min_score <= 1, "min_score", "0 to 1", self.min_score)
        _check(0 <= self.min_quality <= 1, "min_quality", "0 to 1", self.min_quality)
        _check(0 <= self.twin_score <= 1, "twin_score", "0 to 1", self.twin_score)
        _check(self.max_ratio >= 1, "max_ratio", "1 or more", self.max_ratio)
        for text in self.role_scores:
            role, _, score = text.partition("=")
            is_right = role in ROLES and bool(_SCORE_RE.fullmatch(score))
            _check(is_right, "role_scores", "a role and a score, as caption=0.3", text)
        _check(0 <= self.fuzzy <= 1, "fuzzy", "0 to 1", self.fuzzy)
        _check(0 < self.near_duplicate <= 1, "near_duplicate", "above 0, up to 1", self.near_duplicate)
        _check(0 <= self.duplicate_articles <= 1, "duplicate_articles", "0 to 1", self.duplicate_articles)
        _check(0 <= self.near_rows <= 1, "near_rows", "0 to 1", self.near_rows)
        _check(set(self.unique_sides) <= {*LANGUAGES}, "unique_sides", "en or es", ",".join(self.unique_sides))
        for name, day in (("dev_from", self.dev_from), ("test_from", self.test_from)):
            _check(not day or is_day(day), name, "a day, as 2024-05-31", day)
        _check(min(self.dev, self.test) >= 0 and self.dev + self.test < 1, "dev, test", "fractions that sum to less "
               "than 1", f"{self.dev}, {self.test}")  # fmt: skip

    @property
    def score_of_role(self) -> dict[str, float]:
        """What `role_scores` says."""
        return {role: float(score) for role, _, score in (text.partition("=") for text in self.role_scores)}

    def read_signature(self, version: str) -> str:
        """A hash of what decides how an article is read."""
        return hashlib.sha256(json.dumps([version, _RESULT_FORMAT, self.repair, *LANGUAGES]).encode()).hexdigest()[:16]

    def work_signature(self, version: str) -> str:
        """A hash of what decides the rows of one article before anything is filtered."""
        engine = self.engine
        own = [self.read_signature(version), self.fill, engine.name, engine.beam_size, engine.compute_type]
        return hashlib.sha256(json.dumps(own).encode()).hexdigest()[:16]

    def filter_signature(self) -> str:
        """A hash of what decides which of these rows stay, each by itself."""
        own = [getattr(self, name) for name in _FILTERING]
        return hashlib.sha256(json.dumps(own).encode()).hexdigest()[:16]

    def as_record(self) -> dict[str, Any]:
        """All that decides the result, for the manifest: neither who works nor threads nor the cache."""
        record = asdict(self)
        for name in ("executor", "workers", "ray_address"):
            del record[name]
        record["engine"] = {key: record["engine"][key] for key in ("name", "beam_size", "compute_type")}
        record["source"] = [{key: own[key] for key in own if key != "base"} for own in record.pop("sources")]
        return record

    @classmethod
    def from_record(cls, record: Mapping[str, Any], base: str = "") -> BuildOptions:
        """The options of a record as `as_record` makes it, or of part of one; paths of sources are below *base*.

        >>> BuildOptions.from_record(BuildOptions(seed=7).as_record()).seed
        7
        """
        own: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in record.items()}
        sources = tuple(ArticleSource(**source, base=base) for source in own.pop("source", ()))
        own["memory"] = tuple(str(Path(base) / place) for place in own.get("memory", ()))
        if own.get("lexicon"):
            own["lexicon"] = str(Path(base) / own["lexicon"])
        own["engine"] = EngineOptions(**record.get("engine", {}))
        return cls(**own, sources=sources)


def _check(condition: bool, name: str, expected: str, found: object) -> None:
    if not condition:
        raise UsageError(name, expected=expected, found=str(found), advice="correct the option")
