"""Lexicons: learned, written, read, and used."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import bitext
from bitext.alignment import lexicon as module
from bitext.alignment.lexicon import format_lexicon, load_lexicon, read_lexicon
from bitext.alignment.ragged import Ragged
from bitext.cli import main
from bitext.errors import InputError, UsageError

PAIRS = [
    ("The dog barks.", "El perro ladra."),
    ("My dog sleeps.", "Mi perro duerme."),
    ("The cat sleeps.", "El gato duerme."),
    ("A cat barks.", "Un gato ladra."),
]


def test_learns_translations_with_counts_and_examples() -> None:
    entries = {(e.en, e.es): e for e in bitext.learn_lexicon(PAIRS)}
    assert set(entries) == {("dog", "perro"), ("cat", "gato"), ("barks", "ladra"), ("sleeps", "duerme")}
    assert entries["dog", "perro"].count == 2
    assert entries["dog", "perro"].example == ("The dog barks.", "El perro ladra.")
    assert all(0.5 < entry.probability <= 1 for entry in entries.values())


@pytest.mark.parametrize("pairs", [[], [("", "")], [("One.", "Uno.")], [("...", "!")]])
def test_nothing_is_learned_from_nothing(pairs: list[tuple[str, str]]) -> None:
    assert bitext.learn_lexicon(pairs) == []


def test_the_order_of_pairs_changes_examples_at_most() -> None:
    forth, back = (
        {(e.en, e.es, e.probability, e.count) for e in bitext.learn_lexicon(p)} for p in (PAIRS, PAIRS[::-1])
    )
    assert forth == back


def test_comes_back_from_its_file(tmp_path: Path) -> None:
    entries = bitext.learn_lexicon(PAIRS)
    (tmp_path / "l.tsv").write_text("".join(format_lexicon(entries)), encoding="utf-8")
    assert list(read_lexicon(tmp_path / "l.tsv")) == entries


def test_the_shipped_one_knows_common_words() -> None:
    shipped = load_lexicon()
    assert len(shipped) > 15_000
    known, unknown = shipped.numbers(["Court", "police"], "en"), shipped.numbers(["The", "Zyxw"], "en")
    assert len(set(known)) == 2
    assert unknown == []
    spanish = shipped.numbers(["policía", "tribunal", "la"], "es")
    assert len(spanish) == 2
    english, other = shipped.join(one_row(known), one_row(spanish))
    assert set(other.keys) <= set(english.keys)
    assert other.weights.tolist() == [8, 8]
    alone, _ = shipped.join(one_row(known), one_row([]))
    assert set(alone.keys) == set(known), "a word whose translations are not there keeps its own number"


def one_row(values: list[int]) -> Ragged:
    return Ragged(np.array(values, dtype=np.int64), np.array([0, len(values)]))


def test_a_users_lexicon_pairs_words_that_nobody_knew(tmp_path: Path) -> None:
    (tmp_path / "l.tsv").write_text("en\tes\tprobability\tcount\nzarkon\tbuliba\t0.9\t5\n", encoding="utf-8")
    assert load_lexicon().numbers(["zarkon"], "en") == []
    assert len(load_lexicon(str(tmp_path / "l.tsv")).numbers(["zarkon"], "en")) == 1


@pytest.mark.parametrize("text", ["", "a\tb\n", "en\tes\tprobability\tcount\nx\ty\tmuch\t1\n"])
def test_another_file_is_one_clear_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "l.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"l\.tsv:[12]: expected"):
        load_lexicon(str(tmp_path / "l.tsv"))


def test_a_file_that_is_not_there_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="expected a lexicon"):
        load_lexicon("nowhere.tsv")


def test_an_altered_shipped_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("lexicon.tsv.gz", "card.json"):
        (tmp_path / name).write_bytes(module.LEXICON_PATH.with_name(name).read_bytes())
    (tmp_path / "lexicon.tsv.gz").write_bytes(b"x")
    monkeypatch.setattr(module, "LEXICON_PATH", tmp_path / "lexicon.tsv.gz")
    with pytest.raises(InputError, match=r"expected sha256 [0-9a-f]{64}, found"):
        module.read_shipped_entries()


def test_from_rows_on_the_command_line_and_back_into_align(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code, side in (("en", 0), ("es", 1)):
        (tmp_path / f"a.{code}").write_text("".join(pair[side] + "\n" for pair in PAIRS), encoding="utf-8")
    rows, out = tmp_path / "rows.tsv", tmp_path / "lexicon.tsv"
    assert main(["align", "--segmented", str(tmp_path / "a.en"), str(tmp_path / "a.es"), "-o", str(rows),
                 "--format", "tsv"]) == 0  # fmt: skip
    assert main(["lexicon", str(rows), "-o", str(out)]) == 0
    assert "4 translations of 4 words, from 4 pairs" in capsys.readouterr().err
    assert "dog\tperro\t" in out.read_text(encoding="utf-8")
    (tmp_path / "b.txt").write_text("Dogs\n\nPerros\n\nThe dog barks.\n\nEl perro ladra.\n", encoding="utf-8")
    assert main(["align", str(tmp_path / "b.txt"), "--no-fill", "--lexicon", str(out)]) == 0
    assert main(["align", str(tmp_path / "b.txt"), "--no-fill", "--lexicon", str(rows)]) == 1
    assert "expected a header with en, es" in capsys.readouterr().err
