"""The sentence encoder: what users see of it, its exactness, its data files, floors on the dev sets."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bitext
from bitext.alignment.encoder import ENCODER_PATH, load_encoder
from bitext.errors import InputError, UsageError

TEXTS = st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=6)


def test_translations_are_nearest() -> None:
    english = ["The president resigned on Monday.", "It rained all night in Lima.", "Two dogs were barking."]
    spanish = ["Toda la noche llovió en Lima.", "Dos perros ladraban.", "El presidente dimitió el lunes."]
    cosines = bitext.embed(english, "en") @ bitext.embed(spanish, "es").T
    assert cosines.argmax(axis=1).tolist() == [2, 0, 1]


@given(TEXTS)
def test_rows_have_unit_length_or_are_zero(texts: list[str]) -> None:
    rows = bitext.embed(texts, "es")
    assert rows.shape == (len(texts), load_encoder().dimensions)
    assert rows.dtype == np.float32
    norms = np.linalg.norm(rows, axis=1)
    assert all(norm == pytest.approx(1, abs=1e-5) or norm == 0 for norm in norms)


@given(TEXTS, TEXTS)
def test_a_row_does_not_depend_on_its_company(first: list[str], second: list[str]) -> None:
    together = bitext.embed([*first, *second], "en")
    assert together.tobytes() == bitext.embed(first, "en").tobytes() + bitext.embed(second, "en").tobytes()


@given(st.lists(st.text("abcdefgh áñ.", min_size=1, max_size=30), min_size=1, max_size=5))
def test_the_sum_of_a_merged_text_is_the_sum_of_its_parts(texts: list[str]) -> None:
    encoder = load_encoder()
    assert np.array_equal(encoder.sums([" ".join(texts)])[0], encoder.sums(texts).sum(axis=0))


def test_sums_are_whole_numbers_even_of_long_texts() -> None:
    encoder = load_encoder()
    one = encoder.sums(["Nobody was hurt in the storm."])
    many = encoder.sums([" ".join(["Nobody was hurt in the storm."] * 5000)])
    assert np.array_equal(one, np.round(one))
    assert np.array_equal(many, one * 5000)


def test_nothing_gives_a_zero_row_and_no_texts_no_rows() -> None:
    assert not bitext.embed(["", " \n"], "en").any()
    assert bitext.embed([], "en").shape == (0, load_encoder().dimensions)


def test_wrong_use() -> None:
    with pytest.raises(UsageError, match="one text"):
        bitext.embed("one text", "en")
    with pytest.raises(UsageError, match="'fr'"):
        bitext.embed(["texte"], "fr")


@pytest.mark.parametrize("name", ["card.json", "pieces.model", "vectors.npy", "scales.npy"])
def test_a_missing_file_is_named(name: str, tmp_path: Path) -> None:
    shutil.copytree(ENCODER_PATH, tmp_path / "encoder")
    (tmp_path / "encoder" / name).unlink()
    with pytest.raises(InputError, match=name):
        load_encoder(tmp_path / "encoder")


@pytest.mark.parametrize("name", ["pieces.model", "vectors.npy", "scales.npy"])
def test_an_altered_file_is_named_with_what_it_should_be(name: str, tmp_path: Path) -> None:
    shutil.copytree(ENCODER_PATH, tmp_path / "encoder")
    path = tmp_path / "encoder" / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    expected = json.loads((ENCODER_PATH / "card.json").read_text(encoding="utf-8"))["sha256"][name]
    with pytest.raises(InputError, match=f"{name}.*{expected}"):
        load_encoder(tmp_path / "encoder")


def test_the_data_is_small() -> None:
    assert sum(path.stat().st_size for path in ENCODER_PATH.iterdir()) <= 10_000_000


# P@1 as measured, less a little: English to Spanish, Spanish to English, all lines of the set as candidates.
FLOORS = {"wmt12": (0.925, 0.925), "flores-dev": (0.975, 0.975)}


@pytest.mark.parametrize("name", FLOORS)
def test_retrieval_floor_on_dev(name: str, shared: Path) -> None:
    folder = shared / "bench" / "mt"
    texts = {code: (folder / f"{name}.{code}").read_text(encoding="utf-8").split("\n") for code in ("en", "es")}
    english, spanish = (bitext.embed([line for line in lines if line], code) for code, lines in texts.items())
    cosines, truth = english @ spanish.T, np.arange(len(english))
    found = (cosines.argmax(axis=1) == truth).mean(), (cosines.argmax(axis=0) == truth).mean()
    assert found[0] >= FLOORS[name][0]
    assert found[1] >= FLOORS[name][1]
