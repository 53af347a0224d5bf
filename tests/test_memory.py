"""Translation memory: what people wrote before comes first, is marked, and never passes for the article's own."""

from __future__ import annotations

import builtins
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bitext
from bitext import BuildOptions, TranslationMemory, UsageError, build
from bitext.cli import main
from bitext.formats import write_rows
from bitext.model import SegmentPair

PAIRS = [
    ("The port reopened on Monday.", "El puerto reabrió el lunes."),
    ("It opened in 1992 with 40 ships.", "Abrió en 1992 con 40 barcos."),
    ("They found 3 of 3 ships.", "Hallaron 3 de 3 barcos."),
    ("The mayor thanked every dock worker of the city for the long and patient wait.",
     "La alcaldesa agradeció a cada estibador de la ciudad la larga y paciente espera."),
    ("He did not sign the agreement with the harbour company that night.",
     "Esa noche no firmó el acuerdo con la empresa del puerto."),
]  # fmt: skip


def row(en: str, es: str, **changes: object) -> SegmentPair:
    fields: dict[str, object] = {
        "id": "", "document": "a", "role": "body", "score": 0.9, "origin": "human", "relation": "parallel",
        "bead": "1-1",
    }  # fmt: skip
    return SegmentPair(**{**fields, "en": en, "es": es, **changes})  # type: ignore[arg-type]


ROWS = [row(*pair) for pair in PAIRS]


@pytest.mark.parametrize(
    ("text", "expected", "kind"),
    [
        ("The port reopened on Monday.", "El puerto reabrió el lunes.", "tm:exact"),
        ("the port  reopened on monday", "El puerto reabrió el lunes", "tm:exact"),
        (*PAIRS[3], "tm:exact"),  # who wrote it did without the word "worker"
        ("It opened in 2024 with 55 ships.", "Abrió en 2024 con 55 barcos.", "tm:numbers"),
        ("The mayor thanked each dock worker of the city for the long and patient wait.",
         "La alcaldesa agradeció a cada estibador de la ciudad la larga y paciente espera.", "tm:fuzzy:0.95"),
    ],
)  # fmt: skip
def test_finds(text: str, expected: str, kind: str) -> None:
    found = TranslationMemory(ROWS).find(text, "en", "es")
    assert found is not None
    assert (found.text, found.model_id, found.score) == (expected, kind, None)
    assert [finding.code for finding in found.findings] == (["fuzzy-match"] if "fuzzy" in kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "The farmer thanked every dock worker of the city for the long and patient wait.",  # another key word
        "The airport was empty.",
        "It opened in 1 with 40 ships.",  # one ship, one year: the rest may have to agree
        "They found 3 of 4 ships.",  # which 3 is which?
        "The mayor thanked 12 dock workers of the city for the long and patient wait.",  # a number that nobody wrote
    ],
)
def test_finds_nothing(text: str) -> None:
    assert TranslationMemory(ROWS).find(text, "en", "es") is None


def test_a_denial_is_not_similar_to_what_it_denies() -> None:
    memory = TranslationMemory([row("The mayor did sign the long agreement with the company.",
                                    "La alcaldesa firmó el largo acuerdo con la empresa.")])  # fmt: skip
    assert memory.find("The mayor did not sign the long agreement with the company.", "en", "es") is None


def test_works_from_spanish_too() -> None:
    found = TranslationMemory(ROWS).find("Abrió en 2001 con 41 barcos.", "es", "en")
    assert found is not None
    assert found.text == "It opened in 2001 with 41 ships."


@pytest.mark.parametrize(
    "changes",
    [{"origin": "mt-en-es", "relation": None, "score": None}, {"origin": "tm", "relation": None, "score": None},
     {"score": 0.5}, {"relation": "comparable"}, {"role": "headline", "relation": "adapted"}],
)  # fmt: skip
def test_remembers_only_what_people_wrote_and_what_is_sure(changes: dict[str, object]) -> None:
    assert len(TranslationMemory([row(*PAIRS[0], **changes)])) == 0


def test_the_better_score_wins_then_the_first() -> None:
    texts = [("a", 0.85), ("b", 0.95), ("c", 0.95)]
    memory = TranslationMemory([row("Good morning to all.", es, score=score) for es, score in texts], fuzzy=None)
    found = memory.find("Good morning to all.", "en", "es")
    assert found is not None
    assert found.text == "b"


@given(st.text(max_size=60), st.text(max_size=60))
def test_gives_any_text_back_that_it_was_given(en: str, es: str) -> None:
    memory = TranslationMemory([row(en, es)], fuzzy=None)
    found = memory.find(en, "en", "es")
    if found is not None:
        assert found.text.rstrip(".") == es.rstrip(".")


def test_without_the_library_fuzzy_matches_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def absent(name: str, *arguments: object, **options: object) -> object:
        if name.startswith("rapidfuzz"):
            raise ImportError(name)
        return real(name, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", absent)
    with pytest.raises(UsageError, match=r"bitext\[memory\]"):
        TranslationMemory(ROWS)
    assert len(TranslationMemory(ROWS, fuzzy=None)) == len(ROWS)


@pytest.fixture
def rows_file(tmp_path: Path) -> Path:
    path = tmp_path / "rows.tsv"
    write_rows(ROWS, str(path), "tsv")
    return path


ARTICLE = "Port Reopens\n\nReabre el puerto\n\nThe port reopened on Monday.\n\nIt opened in 2024 with 55 ships."


def test_fills_an_article_before_the_machine(
    rows_file: Path, tmp_path: Path, no_engine: None, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE + "\n\nNobody knows this one.\n", encoding="utf-8")
    assert main(["align", str(tmp_path / "a.txt"), "--memory", str(rows_file), "--format", "jsonl"]) == 3
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["origin"], one["es"], one["model"]) for one in found[1:]] == [
        ("tm", "El puerto reabrió el lunes.", "tm:exact"),
        ("tm", "Abrió en 2024 con 55 barcos.", "tm:numbers"),
        ("human", "", ""),
    ]


def test_a_corpus_is_a_memory_and_its_fills_train_only(rows_file: Path, tmp_path: Path, no_engine: None) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text(ARTICLE, encoding="utf-8")
    first = build([source], tmp_path / "1", BuildOptions(memory=(str(rows_file),), dev=0, test=0))
    assert first.counts["rows"]["origin"] == {"human": 1, "tm": 2}
    again = build([source], tmp_path / "1", BuildOptions(memory=(str(rows_file),), dev=0, test=0))
    assert again.worked == 0
    other = build([source], tmp_path / "1", BuildOptions(memory=(str(rows_file),), fuzzy=0, dev=0, test=0))
    assert other.worked == 1
    tested = build([source], tmp_path / "2", BuildOptions(memory=(str(rows_file),), dev=0, test=0.9))
    assert tested.counts["rejected"]["machine-in-evaluation"] == 2


def test_a_built_corpus_fills_another(tmp_path: Path, no_engine: None) -> None:
    articles = tmp_path / "pair"
    articles.mkdir()
    for code, side in (("en", 0), ("es", 1)):
        text = "\n\n".join(pair[side] for pair in PAIRS[:2])
        (articles / f"x.{code}.txt").write_text(f"{('Port News', 'Noticias del puerto')[side]}\n\n{text}\n")
    build([articles], tmp_path / "corpus", BuildOptions(dev=0, test=0))
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")
    memory = TranslationMemory(bitext.align(bitext.read_article_pair(articles / "x.en.txt", articles / "x.es.txt")))
    assert len(memory) >= 2
    report = build(
        [tmp_path / "b.txt"], tmp_path / "2", BuildOptions(memory=(str(tmp_path / "corpus"),), dev=0, test=0)
    )
    assert report.counts["rows"]["origin"] == {"human": 1, "tm": 2}


def test_a_memory_that_is_not_there_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["align", str(tmp_path / "a.txt"), "--memory", "nowhere.tsv"]) == 2
    assert "expected a corpus or a file of rows, found no such path" in capsys.readouterr().err
