"""How sure a translation is: what the estimate goes by, that it comes true, and where users meet it."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_verifying import Scripted

import bitext
from bitext.cli import main
from bitext.model import Finding, Translation
from bitext.pipeline.estimating import estimate, measure
from bitext.translation.packages import EMBEDDED_PATH, read_package

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
GRADES = sorted((ROOT / "corpora" / "news-lines").glob("grades-*.tsv"))
WEIGHTS = {"constant": 3.0, "score": 8.0, "total": 0.05, "findings": -1.0, "unfound": -0.5, "capitals": -0.2}
SCORES = st.floats(-5, 0)


@given(SCORES, SCORES, st.integers(0, 5), st.integers(0, 5))
def test_the_estimate_falls_with_the_score_and_with_every_finding(a: float, b: float, few: int, many: int) -> None:
    def quality(score: float, findings: int) -> float:
        made = Translation("El alcalde vino.", score, "m", (Finding("length", ""),) * findings)
        return estimate(measure("The mayor came.", made, "en"), WEIGHTS)

    few, many, low, high = min(few, many), max(few, many), min(a, b), max(a, b)
    assert 0 <= quality(low, many) <= quality(high, few) <= 1


def test_what_has_no_translation_counts_but_names_and_function_words() -> None:
    def unfound(source: str, text: str, language: str) -> float:
        return measure(source, Translation(text, -0.3, "m"), language)["unfound"]

    assert unfound("The otter and the postman met Ana Ruiz.", "La nutria y el cartero conocieron a otra.", "en") == 0
    assert unfound("The otter and the postman met Ana Ruiz.", "El ollero y el preso conocieron a otra.", "en") == 2
    assert unfound("El alcalde vio la nutria.", "The mayor saw the potter.", "es") == 1


def test_only_an_engine_with_weights_says_so_and_all_parts_of_a_text_must_be_right() -> None:
    engine = Scripted({"One.": "Uno.", "Two.": "Dos.", "Three": "No lo sé."})
    assert bitext.translate(["One."], "en", "es", engine=engine)[0].quality is None
    engine.quality = WEIGHTS  # type: ignore[attr-defined]
    texts = ["One.", "Two.", "One. Two.", "", "* * *"]
    one, two, both, empty, kept = bitext.translate(texts, "en", "es", engine=engine)
    assert one.quality is not None
    assert two.quality is not None
    assert both.quality == pytest.approx(one.quality * two.quality, abs=0.001)
    assert (empty.quality, kept.quality) == (None, None)


def test_weights_that_are_none_are_no_reason_to_refuse_a_package(tmp_path: Path) -> None:
    plain = {"from_code": "en", "to_code": "es", "type": "translate"}
    for weights, wanted in (
        (WEIGHTS, WEIGHTS),
        ({"score": "high"}, None),
        ({"score": True}, None),
        ([1], None),
        ({"score": float("nan")}, None),
    ):
        (tmp_path / "metadata.json").write_text(json.dumps(plain | {"quality": weights}), encoding="utf-8")
        assert read_package(tmp_path)[0].quality == wanted


def test_estimates_of_the_embedded_model_come_true() -> None:
    """Of the lines that its weights were learned from: of a right one and another the right one is put higher, .79."""
    from fit_quality import area, read_grades

    (package, _) = read_package(EMBEDDED_PATH / "english-spanish")
    assert package.quality is not None
    features, right = read_grades(GRADES)
    import numpy as np

    estimates = np.array([estimate(one, package.quality) for one in features])
    assert len(right) > 2200
    assert area(estimates, right) > 0.78
    for low, high in ((0.0, 0.1), (0.1, 0.3), (0.3, 1.0)):
        own = (estimates >= low) & (estimates < high)
        assert abs(estimates[own].mean() - right[own].mean()) < 0.05


def test_graded_lines_are_those_of_the_corpus() -> None:
    lines = {
        (language, line)
        for language in ("en", "es")
        for path in (ROOT / "corpora" / "news-lines").glob(f"{language}-*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    for path in GRADES:
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
                assert (row["language"], row["source"]) in lines
                assert {row["grade_1"], row.get("grade_2") or ""} <= {"0", "1", "2", ""}


def test_rows_have_it_in_json_lines_and_a_build_can_ask_for_it(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    english = (
        "The mayor resigned on Monday.\n\n"
        "The socialist-driven otters hip-checked Nelwyn Quade's harrowed vestry, whomped and mizzled.\n"
    )
    (source / "a.en.txt").write_text("Mayor resigns\n\n" + english, encoding="utf-8")
    rows = [row for row in bitext.align(bitext.read_article(source / "a.en.txt")) if row.role == "body"]
    assert [row.origin for row in rows] == ["mt-en-es"] * 2
    good, bad = (row.quality for row in rows)
    assert good is not None
    assert bad is not None
    assert good > 0.5
    assert bad < 0.1
    kept = {}
    for least in ("0", "0.5"):
        out = tmp_path / f"out-{least}"
        options = "--min-quality", least, "--dev", "0", "--test", "0", "--quiet", "--executor", "serial"
        assert main(["build", str(source), "--out", str(out), *options]) in (0, 1)
        kept[least] = (out / "train.tsv").read_text(encoding="utf-8")
        assert ("low-quality" in (out / "rejected.jsonl").read_text(encoding="utf-8")) == (least == "0.5")
    assert "harrowed vestry" not in kept["0.5"]
    assert "resigned on Monday" in kept["0.5"]
