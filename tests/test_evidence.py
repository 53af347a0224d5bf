"""What the aligner sees in two texts: rows of numbers, words looked at once, products."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bitext
from bitext.alignment import vocabulary as vocabulary_module
from bitext.alignment.encoder import load_encoder
from bitext.alignment.evidence import Evidence, Side, _across
from bitext.alignment.features import NULL_FEATURES, PAIR_FEATURES, iter_pair_features, null_features
from bitext.alignment.lattice import SHAPES
from bitext.alignment.lexicon import load_lexicon
from bitext.alignment.ragged import GrowingRagged, Ragged
from bitext.alignment.tokens import figure_keys, token_number
from bitext.alignment.vocabulary import Vocabulary, load_vocabulary

ROWS = st.lists(st.lists(st.integers(0, 9), max_size=3), max_size=6)


def ragged(rows: list[list[int]]) -> Ragged:
    table = GrowingRagged()
    table.extend(rows)
    return table.seen.take(np.arange(len(rows)))


def lists(rows: Ragged) -> list[list[int]]:
    return [rows.values[start:end].tolist() for start, end in zip(rows.ends, rows.ends[1:], strict=False)]


@given(ROWS, st.integers(0, 7), st.integers(0, 7))
def test_rows_are_cut_like_lists(rows: list[list[int]], start: int, end: int) -> None:
    assert lists(ragged(rows)) == rows
    assert lists(ragged(rows)[start:end]) == rows[start:end]
    assert ragged(rows).rows.tolist() == [place for place, row in enumerate(rows) for _ in row]


@given(ROWS.filter(len), st.data())
def test_more_values_come_last_in_their_rows(rows: list[list[int]], data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=4)))
    expected = [row + [10 + k for k, place in enumerate(places) if place == at] for at, row in enumerate(rows)]
    assert lists(ragged(rows).with_more(places, [10 + k for k in range(len(places))])) == expected


@given(st.lists(ROWS, max_size=4))
def test_what_was_seen_stays_when_rows_are_added(parts: list[list[list[int]]]) -> None:
    table, seen, rows = GrowingRagged(), [], []
    for part in parts:
        table.extend(part)
        rows += part
        seen.append((table.seen, list(rows)))
    for view, expected in seen:
        assert lists(view.take(np.arange(len(expected)))) == expected


def keys(text: str, language: str) -> set[int]:
    return set(load_vocabulary(language, load_lexicon()).read([text]).tokens.values.tolist())


@pytest.mark.parametrize(
    ("english", "spanish", "shared"),
    [
        ("It cost 3.4 billion dollars.", "Costó 3.400 millones.", ["n:3400000000"]),
        ("At 8:30 p.m. he left.", "Se fue a las 20.30.", ["n:20:30"]),
        ("Twelve men", "doce hombres", ["n:12"]),
        ("“Who?” asked García.", "—¿Quién? —preguntó García.", ["p:?", "garc", "garcia"]),
        ("7 thousand 375 pesos", "7 mil 375 pesos", ["n:7375"]),
    ],
)
def test_tokens_that_survive_translation(english: str, spanish: str, shared: list[str]) -> None:
    assert {token_number(key) for key in shared} <= keys(english, "en") & keys(spanish, "es")


@pytest.mark.parametrize("text", ["", "no figures", "x" * 500 + " 1,200 men " + "y" * 500, "1 2", "٣ and ²"])
def test_figures_are_found_wherever_they_stand(text: str) -> None:
    from bitext.lang.numbers import find_numbers

    expected = [f"n:{value}" for number in find_numbers(text, "en") for value in number.values]
    assert list(figure_keys(text, "en")) == expected


def test_a_vocabulary_learns_from_several_threads_at_once() -> None:
    words = [f"word{k} Señor{k}," for k in range(400)]
    expected = Vocabulary("en", load_lexicon(), load_encoder()).read(words)
    vocabulary, results = Vocabulary("en", load_lexicon(), load_encoder()), []
    threads = [threading.Thread(target=lambda: results.append(vocabulary.read(words))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4
    for found in results:
        for one, two in zip(found, expected, strict=True):
            assert lists(one) == lists(two)


def test_a_vocabulary_that_has_grown_large_is_made_anew_and_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    before = bitext.align_segments(EN, ES)
    monkeypatch.setattr(vocabulary_module, "_REMEMBERED_WORDS", 5)
    first = load_vocabulary("en", load_lexicon())
    assert bitext.align_segments(EN, ES) == before
    assert load_vocabulary("en", load_lexicon()) is not first
    assert bitext.align_segments(ES, EN, source_language="es", target_language="en").related == before.related


@pytest.mark.parametrize(("m", "n", "d"), [(1, 1, 3), (40, 40, 256), (3, 2000, 70), (300, 300, 40), (2, 90_000, 17)])
def test_products_in_tiles_are_the_products(m: int, n: int, d: int) -> None:
    random = np.random.default_rng(m)
    source, target = (random.integers(-9, 9, (size, d)).astype(float) for size in (m, n))
    assert (_across(source, target) == np.einsum("id,jd->ij", source, target)).all()


EN = ["The mayor of Toledo resigned.", "He is 61.", "Two bridges will be closed.", "Why?"]
ES = ["El alcalde de Toledo dimitió.", "Tiene 61 años.", "Se cerrarán dos puentes.", "¿Por qué?", "Llueve."]


def test_cosines_of_merged_segments_are_those_of_their_texts_in_one() -> None:
    evidence = Evidence.of(Side.of(EN, "en", load_lexicon()), Side.of(ES, "es", load_lexicon()))
    for number, (a, b) in enumerate(SHAPES):
        if a <= len(EN) and b <= len(ES):
            merged = [bitext.embed([" ".join(part)], code) for part, code in ((EN[:a], "en"), (ES[:b], "es"))]
            assert evidence.meaning[number, 0, 0] == pytest.approx(float((merged[0] @ merged[1].T)[0, 0]), abs=1e-5)


def test_features_by_hand() -> None:
    evidence = Evidence.of(Side.of(EN, "en", load_lexicon()), Side.of(ES, "es", load_lexicon()))
    single, double = evidence.cosines[0, 0], evidence.cosines[0, 1]
    of_shapes = {}
    for number, features in iter_pair_features(evidence):
        cells = np.pad(features, ((0, 0), (0, len(EN) * len(ES) - features.shape[1])))
        of_shapes[SHAPES[number]] = dict(zip(PAIR_FEATURES, cells.reshape(-1, len(EN), len(ES)), strict=True))
    assert set(of_shapes) == {(a, b) for a, b in SHAPES if a <= len(EN) and b <= len(ES)}
    one, two = of_shapes[1, 1], of_shapes[1, 2]
    rival = max(0, *np.delete(single[1], 2), *np.delete(single[:, 2], 1))
    assert one["meaning rival"][1, 2] == pytest.approx(single[1, 2] - rival)
    assert two["meaning weakest"][1, 2] == pytest.approx(min(max(single[1, 2:4]), *single[1, 2:4]))
    assert two["meaning gain"][1, 2] == pytest.approx(double[1, 2] - max(0, single[1, 2], single[1, 3]))
    larger = max(0, double[1, 1], double[1, 2], *evidence.cosines[0, 2][[0, 1], 2])
    assert one["meaning loss"][1, 2] == pytest.approx(max(0, larger - single[1, 2]))
    lone = dict(zip(NULL_FEATURES, null_features(evidence)[1], strict=True))
    assert lone["meaning best"] == pytest.approx(single.max(axis=0))
    preferred = [max(single[i, j] - max(np.delete(single[i], j)) for i in range(len(EN))) for j in range(len(ES))]
    assert lone["meaning preferred"] == pytest.approx(preferred)
