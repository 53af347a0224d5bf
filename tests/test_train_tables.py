"""scripts/train_translator: what teaches a model the words of bitext's tables."""

from __future__ import annotations

import doctest
import random
import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from train_scripts import load

import bitext
from bitext.errors import InputError, UsageError

data = load("data")
plantable = load("plantable")
planting = load("plant_words")
finding = load("find_hard_words")
entries = load("table_pairs")
Pair = data.Pair


def test_examples_in_docstrings_hold() -> None:
    for module in (plantable, planting, finding, entries):
        found = doctest.testmod(module)
        assert found.attempted > 0
        assert found.failed == 0


@pytest.mark.parametrize("seed", range(20))
def test_planted_nouns_keep_articles_gender_and_number(seed: int) -> None:
    pair = Pair("a", "An error of the user was found.", "Se encontró un error del usuario.")
    row = planting.Planter(random.Random(seed)).plant(pair)
    assert re.fullmatch(r"(?:An [aeio]|A [^aeio]).+ of the .+ was found\.", row.english)
    assert re.fullmatch(r"Se encontró un .+ del .+\.", row.spanish)
    assert (row.source, row.english != pair.english) == ("planted", True)


@pytest.mark.parametrize("seed", range(20))
def test_planted_peoples_and_places_are_others_of_their_kind(seed: int) -> None:
    pair = Pair("a", "Spain has a French queen.", "España tiene una reina francesa.")
    row = planting.Planter(random.Random(seed)).plant(pair)
    assert re.fullmatch(r"[A-ZÁ]\S+ has an? \S+ .+\.", row.english)
    assert re.fullmatch(r"[A-ZÁ]\S+ tiene una .+\.", row.spanish)
    assert row.english != pair.english


@pytest.mark.parametrize("seed", range(10))
def test_planted_adjectives_and_verbs_have_the_form_of_those_that_give_way(seed: int) -> None:
    planter = planting.Planter(random.Random(seed))
    row = planter.plant(Pair("a", "They endorsed seditious ideas.", "Ellos respaldaron ideas sediciosas."))
    english = re.fullmatch(r"They (\w+) (\w+) (\w+)\.", row.english)
    spanish = re.fullmatch(r"Ellos (\w+(?:aron|eron)) (\w+) (\w+)\.", row.spanish)
    if english and spanish:
        verbs = {(word.english, word.spanish) for word in plantable.iter_verbs()}
        kinds = {word.kind for word in plantable.iter_adjectives() if word.spanish == spanish[3]}
        assert (english[1], spanish[1]) in verbs
        assert kinds & {("adjective", "f", "2"), ("adjective", "2")}
    assert len(row.english.split()) > 4 or english  # a noun of the tables may have several words


def test_a_verb_that_goes_with_a_pronoun_does_not_give_way() -> None:
    pair = Pair("a", "They endorsed it.", "Ellos lo respaldaron.")
    assert planting.Planter(random.Random(1)).plant(pair) is None


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("The error message was found.", "Se encontró el mensaje de error."),  # a compound
        ("Errors are bad.", "Los errores son malos."),  # nothing before it
        ("The error was found.", "Se encontró error."),  # no article in Spanish
        ("The error and the error.", "El error y el error."),
    ],
)
def test_nothing_is_planted_where_it_would_not_fit(english: str, spanish: str) -> None:
    assert planting.Planter(random.Random(1)).plant(Pair("a", english, spanish)) is None


def test_planted_rows_train_what_their_words_are_known_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out, weighted = tmp_path / "pairs.tsv", tmp_path / "out.tsv.gz", tmp_path / "weights.tsv"
    rows = [f"a\tThe user number {n} left.\tEl usuario número {n} se fue." for n in range(50)]
    source.write_text("\n".join([*rows, "manual\tThe user left.\tEl usuario se fue."]) + "\n")
    weighted.write_text("manual\t0\n")
    monkeypatch.setattr(
        sys, "argv", ["x", str(source), "--out", str(out), "--source-weights", str(weighted), "--count", "40"]
    )
    assert planting.main() == 0
    assert not list(data.read_pairs(out))  # "user" is part of a compound
    source.write_text("\n".join(row.replace("user number", "user of number") for row in rows))
    assert planting.main() == 0
    made = list(data.read_pairs(out))
    assert len(made) == 40
    directions = {None: data.DIRECTIONS, "en": ("en-es",), "es": ("es-en",)}
    known = {(noun.english, noun.spanish, directions[noun.only]) for noun in plantable.iter_nouns()}
    for row in made:
        english = re.fullmatch(r"The (.+) of number \d+ left\.", row.english)[1]
        spanish = re.fullmatch(r"El (.+) número \d+ se fue\.", row.spanish)[1]
        assert (english, spanish, row.directions) in known


def test_words_that_are_hard_are_planted_more_often() -> None:
    pair = Pair("a", "The user of Tom was found.", "Se encontró el usuario de Tom.")
    kind = ("m", "1")
    words = [word for word in plantable.iter_words() if word.kind == kind]
    easy = dict.fromkeys((key for word in words for key in word.sources()), plantable.Hardness(0.0, 0.0))
    times = easy | {("en", words[5].english, words[5].spanish): plantable.Hardness(1.0, 1.0)}
    planter = planting.Planter(random.Random(1), times)
    assert {planter.plant(pair).spanish for _ in range(20)} == {f"Se encontró el {words[5].spanish} de Tom."}


def test_hardness_is_read_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "hard.tsv"
    path.write_text("en\tmayor\talcalde\t1\t0.5\n")
    assert plantable.read_hardness(path) == {("en", "mayor", "alcalde"): (1.0, 0.5)}
    for line in ("en\tmayor\talcalde", "en\tmayor\talcalde\t1\toften"):
        path.write_text(f"en\tmayor\talcalde\t1\t1\n{line}\n")
        with pytest.raises(InputError, match=re.escape(f"{path}:2")):
            plantable.read_hardness(path)
    with pytest.raises(UsageError, match="No such file"):
        plantable.read_hardness(tmp_path / "nowhere.tsv")


def test_a_folder_that_is_no_package_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="an unpacked package from 'en'"):
        finding.make_engine("en", tmp_path, bitext.EngineOptions())


class Only:
    """Translates nothing but some texts."""

    def __init__(self, known: dict[str, str]) -> None:
        self._known = known

    def translate(self, segments: list[str]) -> list[bitext.Translation]:
        return [bitext.Translation(self._known.get(one, "no"), -0.5, "only") for one in segments]


def test_hard_words_are_those_that_a_model_does_not_translate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = tmp_path / "pairs.tsv", tmp_path / "hard.tsv"
    source.write_text("a\tThe user of Tom was found.\tSe encontró el usuario de Tom.\nmanual\tAn error.\tUn error.\n")
    weighted = tmp_path / "weights.tsv"
    weighted.write_text("manual\t0.5\n")
    monkeypatch.setattr(finding, "load_frequency", lambda: lambda _key: 1.0)
    monkeypatch.setattr(finding, "make_engine", lambda *_: Only({"life sentence": "cadena perpetua"}))
    monkeypatch.setattr(sys, "argv", ["x", str(source), "--out", str(out), "--source-weights", str(weighted)])
    assert finding.main() == 0
    times = plantable.read_hardness(out)
    assert times["en", "life sentence", "cadena perpetua"] == (0.0, 0.1)
    assert times["en", "vice president", "vicepresidente"] == (1.0, 1.1)
    phrases = {key for key in times if " " in key[1] + key[2]}
    assert 1 <= len(times.keys() - phrases) <= 2 * 3  # what was put into the one sentence, three times at most


def test_tables_become_pairs_of_what_is_hard_in_the_directions_in_which_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hard, out = tmp_path / "hard.tsv", tmp_path / "out.tsv.gz"
    monkeypatch.setattr(sys, "argv", ["x", "--out", str(out)])
    assert entries.main() == 0
    everything = list(data.read_pairs(out))
    assert len(everything) > 30_000
    twice = Counter((pair.english, pair.spanish) for pair in everything)
    assert sum(count - 1 for count in twice.values()) < 5  # "Super Cup" and "super cup", as sentences
    assert {pair.source for pair in everything} == {"entries"}
    assert {pair.directions for pair in everything} == {("en-es",), ("es-en",), data.DIRECTIONS}
    hard.write_text("".join(
        "\t".join(key) + f"\t{int(key == ('en', 'embassy', 'embajada'))}\t1\n"
        for key in {key for word in [*plantable.iter_words(), *plantable.iter_phrases()] for key in word.sources()}
    ))  # fmt: skip
    monkeypatch.setattr(sys, "argv", ["x", "--out", str(out), "--hard", str(hard)])
    assert entries.main() == 0
    (only,) = data.read_pairs(out)
    assert re.fullmatch(r"(?i)(?:an|the) embassy\.?", only.english)
    assert re.fullmatch(r"(?i)(?:una|la) embajada\.?", only.spanish)
    assert only.directions == ("en-es",)
