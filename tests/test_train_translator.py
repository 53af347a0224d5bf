"""scripts/train_translator: what it reads, what it cleans away, and, where PyTorch is installed, the whole way.

PyTorch need not be in the environment of the tests: BITEXT_TRAIN_PYTHON may name a Python that has it.
"""

from __future__ import annotations

import doctest
import gzip
import json
import lzma
import os
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import CORPUS, ROOT, SHARED
from hypothesis import given
from hypothesis import strategies as st
from train_scripts import SCRIPTS, load

import bitext
from bitext.cli import main
from bitext.errors import InputError, UsageError
from bitext.formats.tsv import write_tsv

PYTHON = os.environ.get("BITEXT_TRAIN_PYTHON", sys.executable)

data = load("data")
weights = load("weights")
batches = load("batches")
names = load("exchange_names")
mixing = load("mix_words")
averaging = load("average")
Pair = data.Pair


def faults(*pairs: tuple[str, str]) -> list[str | None]:
    return [data.find_fault(Pair("a", english, spanish)) for english, spanish in pairs]


def test_examples_in_docstrings_hold() -> None:
    for module in (data, names, mixing):
        found = doctest.testmod(module)
        assert found.attempted > 0
        assert found.failed == 0


# -- reading


def test_rows_of_bitext_are_read_by_what_they_say_of_themselves(tmp_path: Path) -> None:
    header = "id\tdocument\trole\ten\tes\tscore\torigin\trelation\tbead\tmodel\tfindings"
    rows = [
        "1\td\tbody\tHe left.\tSe fue.\t0.9\thuman\tparallel\t1-1\t\t",
        "2\td\tbody\tShe left.\tElla se fue.\t\tmt-en-es\t\t1-1\tm\t",
        "3\td\tbody\tThey left.\tSe fueron.\t\tmt-es-en\t\t1-1\tm\t",
        "4\td\theadline\tPort shut\tHuelga\t0.2\thuman\tcomparable\t1-1\t\t",
        "5\td\tbody\tAlone.\t\t\thuman\t\t1-0\t\t",
    ]
    path = tmp_path / "news.tsv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    found = [(pair.source, pair.english, pair.directions) for pair in data.read_pairs(path)]
    assert found == [
        ("news", "He left.", ("en-es", "es-en")),
        ("news", "She left.", ("es-en",)),  # the machine's Spanish is good to read from, not to learn to write
        ("news", "They left.", ("en-es",)),
    ]


FILES = {
    "two columns": ("pairs.tsv", "Hello.\tHola.\n", "pairs"),
    "three columns": ("pairs.tsv", "tatoeba\tHello.\tHola.\n", "tatoeba"),
    "columns of bitext": ("pairs.tsv", "es\ten\nHola.\tHello.\n", "pairs"),
    "byte-order mark and Windows line ends": ("pairs.tsv", "\ufeffHello.\tHola.\r\n", "pairs"),
    "gzip": ("pairs.tsv.gz", "Hello.\tHola.\n", "pairs"),
    "xz": ("pairs.tsv.xz", "Hello.\tHola.\n", "pairs"),
    "a line separator inside": ("pairs.tsv", "Hello.\tHola.\u2028\n", "pairs"),
    "a quotation mark at the start": ("pairs.tsv", "Hello.\tHola.\n", "pairs"),
}


@pytest.mark.parametrize("case", FILES)
def test_every_form_of_file_is_read(case: str, tmp_path: Path) -> None:
    name, content, source = FILES[case]
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(Path(name).suffix, open)
    with opener(tmp_path / name, "wb") as stream:
        stream.write(content.encode())
    assert list(data.read_pairs(tmp_path / name)) == [Pair(source, "Hello.", "Hola.")]


BAD_FILES = {
    "empty": (b"", "an empty file"),
    "one column": (b"Hello.\n", "1 fields"),
    "a field too few": (b"a\tb\tc\nd\te\n", ":2: expected 3 fields, found 2"),
    "not UTF-8": (b"Hello.\tHola.\nA\xf1o\tYear\n", "expected UTF-8 lines"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_one_line_that_names_the_place(case: str, tmp_path: Path) -> None:
    content, expected = BAD_FILES[case]
    path = tmp_path / "p.tsv"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        list(data.read_pairs(path))
    assert expected in str(caught.value)
    assert str(path) in str(caught.value)
    with pytest.raises(UsageError, match="No such file"):
        list(data.read_pairs(tmp_path / "nope.tsv"))
    (tmp_path / "p.tsv.xz").write_bytes(b"no xz")
    with pytest.raises(InputError):
        list(data.read_pairs(tmp_path / "p.tsv.xz"))


# -- cleaning

GOOD = [
    ("Dock workers went back to work on Monday.", "Los estibadores volvieron al trabajo el lunes."),
    ("1 second", "un segundo"),
    ("OK", "OK"),
    ("git commit --amend", "git commit --amend"),
    ("It grew by 8.5 percent to $1.2 billion in 2019.", "Creció un 8,5 % hasta 1.200 millones de dólares en 2019."),
    ("He wakes up at 8 a.m. every day.", "Se despierta todos los días a las ocho."),
    ("seventy persons upon one stone", "setenta varones sobre una piedra"),
    ("Email", "Correo electrónico"),
    ("In the 18th century it was moved.", "En el siglo XVIII fue trasladado."),
]
BAD = [
    ("...", "...", "empty"),
    ("The port was closed on Monday.", "The port was closed on Monday.", "copied"),
    ("x = {1: 2, 3: 4}; y[0] += 1", "x = {1: 2, 3: 4}; y[0] += 1", "code"),
    ("The mayor thanked the residents and promised a new bridge.", "La alcaldesa.", "length"),
    ("The mayor thanked them.", "La alcaldesa les dio las gracias y prometió otro puente en dos años.", "length"),
    ("The mayor promised a new bridge.", "The mayor has promised a new bridge.", "language"),
    ("La alcaldesa prometió otro puente.", "La alcaldesa ha prometido otro puente.", "language"),
    ("At least 312 people fled the village.", "Al menos 321 personas huyeron del pueblo.", "numbers"),
]


@pytest.mark.parametrize("pair", GOOD)
def test_good_pairs_stay(pair: tuple[str, str]) -> None:
    assert faults(pair) == [None]


@pytest.mark.parametrize(("english", "spanish", "code"), BAD)
def test_each_filter_removes_what_it_is_for(english: str, spanish: str, code: str) -> None:
    assert faults((english, spanish)) == [code]


def test_duplicates_go_and_everything_removed_is_counted() -> None:
    pairs = [Pair("a", "He left.", "Se fue."), Pair("b", "He left.", "SE FUE."), Pair("c", "x", "")]
    removed: dict[str, list[object]] = {}
    kept = list(data.clean_pairs(pairs, removed))
    assert kept == pairs[:1]
    assert {code: len(own) for code, own in removed.items()} == {"duplicate": 1, "empty": 1}
    assert "| duplicate | 1 | 33.33 | b 1 |" in data.report(removed, len(kept))


def test_human_pairs_of_the_corpus_stay() -> None:
    """All of news-mini's parallel pairs: what cleaning removes of good text is a defect."""
    rows = [row for article in read_articles() for row in bitext.align(article, fill=False)]
    pairs = [Pair("news-mini", row.en, row.es) for row in rows if row.relation == "parallel"]
    assert len(pairs) > 150
    assert sum(fault is not None for fault in map(data.find_fault, pairs)) <= 0.02 * len(pairs)


def read_articles() -> list[object]:
    folder = CORPUS / "articles"
    files = sorted(folder.glob("*.txt"))
    return [
        bitext.read_article_pair(path, path.with_name(path.name.replace(".en.", ".es.")))
        if ".en." in path.name
        else bitext.read_article(path)
        for path in files
        if ".es." not in path.name
    ]


def test_source_weights_are_read(tmp_path: Path) -> None:
    path = tmp_path / "w.tsv"
    path.write_text("# how often\nbible\t0.3\n\nnews\t2\n")
    assert data.read_weights(path) == {"bible": 0.3, "news": 2.0}
    path.write_text("bible 0.3\n")
    with pytest.raises(InputError, match=r"w.tsv:1: expected source<TAB>number"):
        data.read_weights(path)
    assert data.read_weights(SCRIPTS / "source-weights.tsv")["tico19"] > 1


# -- batches and weights, which need NumPy only


class Letters:
    """Stands in for SentencePiece: a piece a letter."""

    def encode(self, texts: list[str], num_threads: int) -> list[list[int]]:
        return [[ord(letter) for letter in text] for text in texts]

    def piece_to_id(self, piece: str) -> int:
        return {"<2es>": 4, "<2en>": 5}[piece]


def corpus_of(pairs: list[object], times: dict[str, float] | None = None) -> object:
    return batches.Corpus(pairs, Letters(), times or {})


def test_an_epoch_shows_each_pair_in_its_directions_once() -> None:
    pairs = [Pair("a", "x" * n, "y" * (n + 1), data.DIRECTIONS[: 1 + n % 2]) for n in range(1, 90)]
    corpus, for_gpu = corpus_of(pairs), batches.Corpus(pairs, Letters(), {}, multiple=8)
    items = [item for batch in corpus.epoch(0, tokens=200) for item in batch]
    assert sorted(items) == sorted((i, d) for i, p in enumerate(pairs) for d in range(len(p.directions)))
    assert corpus.epoch(1, tokens=200) == corpus.epoch(1, tokens=200) != corpus.epoch(0, tokens=200)
    for batch in corpus.epoch(0, tokens=200):
        source, target = corpus.tensors(batch)
        assert len(batch) == 1 or len(batch) * max(len(pairs[i].spanish) for i, _ in batch) <= 200
        longest = max(len(pairs[i].spanish) for i, _ in batch)
        assert max(source.shape[1], target.shape[1]) <= longest + 3
        source, target = for_gpu.tensors(batch)
        assert source.shape[1] % 8 == (target.shape[1] - 1) % 8 == 0


def test_a_batch_holds_start_tag_text_and_end() -> None:
    source, target = corpus_of([Pair("a", "ab", "c")]).tensors([(0, 0), (0, 1)])
    a, b, c = map(ord, "abc")
    assert source.tolist() == [[a, b, 3], [c, 3, 0]]
    assert target.tolist() == [[2, 4, c, 3, 0], [2, 5, a, b, 3]]


def test_sources_have_their_opening_marks_apart_and_targets_not() -> None:
    source, target = corpus_of([Pair("a", "(a", "«c")]).tensors([(0, 0)])
    assert source.tolist() == [[*map(ord, "( a"), 3]]
    assert target.tolist() == [[2, 4, *map(ord, "«c"), 3]]


def test_a_continued_run_sees_the_batches_it_would_have_seen() -> None:
    corpus = corpus_of([Pair("a", "x" * n, "y" * n) for n in range(1, 60)])
    whole = corpus.iter_batches(epoch=0, index=0, tokens=300)
    first = [next(whole) for _ in range(40)]
    assert first[30].epoch > 0
    again = corpus.iter_batches(epoch=first[30].epoch, index=first[30].index, tokens=300)
    for batch in first[30:]:
        assert np.array_equal(next(again).source, batch.source)


def test_weighted_sources_are_shown_that_often() -> None:
    pairs = [Pair(name, "x", "y") for name in ("half", "twice", "once") for _ in range(200)]
    corpus = corpus_of(pairs, {"half": 0.5, "twice": 2.0})
    counts = np.zeros(3)
    for batch in corpus.epoch(3, tokens=5000):
        for i, direction in batch:
            counts[i // 200] += direction == 0
    assert counts[1:].tolist() == [400, 200]
    assert 70 < counts[0] < 130


def test_batches_made_ahead_come_in_order_with_their_errors() -> None:
    def broken() -> object:
        yield from range(50)
        raise ValueError("broken")

    ahead = batches.iter_ahead(broken(), size=3)
    assert [next(ahead) for _ in range(50)] == list(range(50))
    with pytest.raises(ValueError, match="broken"):
        next(ahead)


@given(st.lists(st.lists(st.floats(-100, 100, width=32), min_size=3, max_size=3), min_size=1, max_size=4))
def test_weights_survive_disk_as_int8_rows(tmp_path_factory: pytest.TempPathFactory, rows: list[list[float]]) -> None:
    folder = tmp_path_factory.mktemp("weights")
    matrix, vector = np.array(rows, np.float32), np.array(rows[0], np.float32)
    weights.save_weights(folder, {"m": matrix, "v": vector}, weights.SIZES["test"])
    arrays, config = weights.load_weights(folder)
    assert config == weights.SIZES["test"]
    assert np.array_equal(arrays["v"], vector)
    assert np.all(np.abs(arrays["m"] - matrix) <= np.abs(matrix).max(1, keepdims=True) / 254 + 1e-6)
    weights.save_weights(folder, arrays, config)
    assert np.allclose(weights.load_weights(folder)[0]["m"], arrays["m"], rtol=1e-6)


def test_weights_that_are_not_there_are_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name the output folder"):
        weights.load_weights(tmp_path)


def test_the_mean_of_runs_has_the_mean_of_their_weights_and_the_files_of_the_last(tmp_path: Path) -> None:
    runs = [tmp_path / name for name in ("first", "second")]
    for run, value in zip(runs, (1.0, 3.0), strict=True):
        run.mkdir()
        arrays = {"m": np.full((2, 3), value, np.float32), "v": np.full(3, value, np.float32)}
        weights.save_weights(run, arrays, weights.SIZES["test"])
        (run / "sp.model").write_bytes(b"pieces")
        (run / "run.json").write_text(run.name)
    averaging.average(runs, tmp_path / "mean")
    made, config = weights.load_weights(tmp_path / "mean")
    assert config == weights.SIZES["test"]
    assert all(np.allclose(array, 2.0) for array in made.values())
    assert (tmp_path / "mean" / "run.json").read_text() == "second"
    (runs[0] / "sp.model").write_bytes(b"others")
    with pytest.raises(UsageError, match="first"):
        averaging.average(runs, tmp_path / "mean")


@pytest.mark.parametrize(("encoder", "decoder"), [(4, 3), (6, 2), (3, 2)])
def test_a_model_with_more_layers_starts_as_the_old_one_with_silent_copies(encoder: int, decoder: int) -> None:
    held = weights.Config(8, 2, 16, 3, 2, 50)
    rng = np.random.default_rng(1)
    parts = {"enc": ("at.q.weight", "at.o.weight", "at.o.bias", "ff.b.bias"), "dec": ("ca.o.weight", "n1.weight")}
    counts = {"enc": held.encoder, "dec": held.decoder}
    arrays = {f"{stack}.{n}.{part}": rng.normal(size=(2, 2)) for stack in parts for n in range(counts[stack])
              for part in parts[stack]} | {"emb.weight": rng.normal(size=(50, 8))}  # fmt: skip
    deeper = weights.grow(arrays, held, weights.Config(8, 2, 16, encoder, decoder, 50))
    assert np.array_equal(deeper["emb.weight"], arrays["emb.weight"])
    for stack, count, way_out, inside in (
        ("enc", encoder, "at.o.weight", "at.q.weight"), ("dec", decoder, "ca.o.weight", "n1.weight"),
    ):  # fmt: skip
        speaking = [n for n in range(count) if deeper[f"{stack}.{n}.{way_out}"].any()]
        assert len(speaking) == counts[stack]
        for old, new in enumerate(speaking):
            for part in parts[stack]:
                assert np.array_equal(deeper[f"{stack}.{new}.{part}"], arrays[f"{stack}.{old}.{part}"])
        assert all(deeper[f"{stack}.{n}.{inside}"].any() for n in range(count))
    assert not [name for name in deeper if name.startswith((f"enc.{encoder}.", f"dec.{decoder}."))]


def test_wider_feed_forward_layers_start_as_the_old_ones_with_units_that_say_nothing(tmp_path: Path) -> None:
    held, wanted = weights.SIZES["test"], replace(weights.SIZES["test"], ffn=100)
    rng = np.random.default_rng(1)
    arrays = {}
    for layer in ("enc.0.ff", "dec.0.ff"):
        arrays[f"{layer}.a.weight"] = rng.normal(size=(held.ffn, held.d)).astype(np.float32)
        arrays[f"{layer}.a.bias"] = rng.normal(size=held.ffn).astype(np.float32)
        arrays[f"{layer}.b.weight"] = rng.normal(size=(held.d, held.ffn)).astype(np.float32)
    wider = weights.grow(arrays, held, wanted)
    x = rng.normal(size=held.d)
    for layer in ("enc.0.ff", "dec.0.ff"):
        before, after = (
            own[f"{layer}.b.weight"] @ np.maximum(own[f"{layer}.a.weight"] @ x + own[f"{layer}.a.bias"], 0)
            for own in (arrays, wider)
        )
        assert wider[f"{layer}.a.weight"].shape == (wanted.ffn, held.d)
        assert np.allclose(before, after)
        new = wider[f"{layer}.a.weight"][held.ffn :]
        assert len(np.unique(new.round(5), axis=0)) == wanted.ffn - held.ffn
        length = np.linalg.norm(arrays[f"{layer}.a.weight"], axis=1).mean()
        assert np.allclose(np.linalg.norm(new, axis=1), length, rtol=1e-4)
    # A run that grew out of another has a mean with it.
    for name, own, config in (("small", arrays, held), ("large", wider, wanted)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sp.model").write_bytes(b"pieces")
        weights.save_weights(tmp_path / name, own, config)
    averaging.average([tmp_path / "small", tmp_path / "large"], tmp_path / "mean")
    made, config = weights.load_weights(tmp_path / "mean")
    assert config == wanted
    assert all(np.allclose(made[name], wider[name], atol=0.03) for name in wider)


@pytest.mark.parametrize("change", [{"encoder": 2}, {"d": 16}, {"ffn": 8}, {"vocabulary": 60}])
def test_a_model_of_another_shape_is_refused_as_a_start(change: dict[str, int]) -> None:
    held = weights.Config(8, 2, 16, 3, 2, 50)
    with pytest.raises(UsageError, match="--init: expected a model like Config"):
        weights.grow({}, held, replace(held, **change))


# -- names


NAMED = [
    Pair("a", "I saw Tom in Boston.", "Vi a Tom en Boston."),
    Pair("a", "Tom knows Anna Stern, and Anna Stern's dog knows Tom.", "Tom conoce a Anna Stern y su perro a Tom."),
    Pair("a", "The board met Anna.", "La junta recibió a Anna."),
    Pair("a", "May rained. You may go to Zagreb.", "Llovió en mayo. May puede ir a Zagreb."),
]


def test_names_are_those_that_both_sides_write_alike_and_never_small() -> None:
    assert set(names.Names(NAMED, random.Random(1)).known) == {"Tom", "Boston", "Anna", "Stern", "Zagreb"}


def test_names_are_exchanged_alike_on_both_sides_and_all_else_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "COMMON_NAMES", 1)
    known = names.Names(NAMED, random.Random(2))
    first = known.exchange(NAMED[0])
    surname, town = re.fullmatch(r"I saw Tom (\w+) in (\w+)\.", first.english).groups()
    assert first == Pair("names", first.english, f"Vi a Tom {surname} en {town}.")
    # Anna Stern stands twice on one side and once on the other: who is meant where is not known.
    second = known.exchange(NAMED[1])
    assert "Anna Stern" in second.english
    assert "Anna Stern" in second.spanish
    assert known.exchange(Pair("a", "The end.", "El fin.")) is None


def test_made_up_names_read_like_names_and_a_seed_makes_them_again() -> None:
    made = [[names.Names(NAMED, random.Random(5)).make_up() for _ in range(2)] for _ in range(2)]
    assert made[0] == made[1]
    assert all(name.istitle() and 4 <= len(name) <= 12 for name in made[0])


def test_mixed_sources_have_words_of_the_other_side_and_train_one_direction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out, weighted = tmp_path / "pairs.tsv", tmp_path / "out.tsv.gz", tmp_path / "weights.tsv"
    source.write_text("a\tThe crowd left.\tSe fue la multitud.\na\tYes.\tSí.\nmanual\tThe crowd.\tLa multitud.\n")
    weighted.write_text("manual\t0\n")
    monkeypatch.setattr(sys, "argv", ["x", str(source), "--out", str(out), "--source-weights", str(weighted)])
    assert mixing.main() == 0
    assert list(data.read_pairs(out)) == [
        Pair("mixed", "The multitud left.", "Se fue la multitud.", ("en-es",)),
        Pair("mixed", "The crowd left.", "Se fue la crowd.", ("es-en",)),
    ]


def test_a_word_that_two_of_the_other_side_translate_is_not_mixed() -> None:
    pair = Pair("a", "The crowd left.", "La multitud y la muchedumbre se fueron.")
    assert mixing.mix(pair, "en-es", Counter(), random.Random(1)) is None


def test_a_phrase_is_mixed_as_a_whole() -> None:
    pair = Pair("a", "The stock market fell.", "La bolsa cayó.")
    mixed = {mixing.mix(pair, "en-es", Counter(fell=9), random.Random(seed)).english for seed in range(20)}
    assert "The bolsa fell." in mixed <= {"The bolsa fell.", "The bolsa cayó.", "The stock market cayó."}


@pytest.mark.parametrize("seed", range(20))
def test_a_mixed_word_may_come_in_another_form_of_the_same_word(seed: int) -> None:
    pair = Pair("a", "It was modified.", "Fue modificado.")
    mixed = mixing.mix(pair, "en-es", Counter(), random.Random(seed))
    assert re.fullmatch(r"It was modific\w+\.", mixed.english)


def test_rows_with_exchanged_names_are_read_as_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out, weighted = tmp_path / "pairs.tsv", tmp_path / "out.tsv.gz", tmp_path / "weights.tsv"
    source.write_text("".join(f"{p.source}\t{p.english}\t{p.spanish}\n" for p in NAMED)
                      + "manual\tAsk Boston.\tPregunta a Boston.\n")  # fmt: skip
    weighted.write_text("manual\t0.5\n")
    arguments = ["x", str(source), "--out", str(out), "--source-weights", str(weighted)]
    monkeypatch.setattr(sys, "argv", arguments)
    assert names.main() == 0
    rows = list(data.read_pairs(out))
    assert len(rows) == 4
    assert {row.source for row in rows} == {"names"}
    assert not [row for row in rows if row.english.startswith("Ask")]


# -- back-translation


class Echo:
    """Translates to a table's text, and to nothing where it has none."""

    def __init__(self, table: dict[str, str]) -> None:
        self._table = table

    def translate(self, segments: list[str]) -> list[bitext.Translation]:
        return [bitext.Translation(self._table.get(one, ""), -0.5, "echo") for one in segments]


def test_back_translations_train_only_the_side_that_a_person_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = load("back_translate")
    mono = tmp_path / "mono.tsv.xz"
    lines = ["es\tdiario\tEl puerto cerró ayer. El mar sigue en calma hoy. Sí.", "es\tdiario\tEl puerto cerró ayer.",
             "en\tpaper\tThe port was closed yesterday."]  # fmt: skip
    mono.write_bytes(lzma.compress("".join(f"{line}\n" for line in lines).encode()))
    table = {"El puerto cerró ayer.": "The port closed yesterday.",
             "The port was closed yesterday.": "Ayer se cerró el puerto."}  # fmt: skip
    monkeypatch.setattr(module, "get_engine", lambda *_: Echo(table))
    counts = module.back_translate([mono], tmp_path / "back.tsv.gz", bitext.EngineOptions())
    assert counts == {"diario, mt-es-en": 1, "paper, mt-en-es": 1, "left out: blank": 1}
    assert list(data.read_pairs(tmp_path / "back.tsv.gz")) == [
        Pair("paper", "The port was closed yesterday.", "Ayer se cerró el puerto.", ("es-en",)),
        Pair("diario", "The port closed yesterday.", "El puerto cerró ayer.", ("en-es",)),
    ]


@pytest.mark.parametrize("line", ["es\tthe source is missing", "fr\tjournal\tLe port est fermé."])
def test_back_translation_names_the_line_that_it_cannot_use(line: str, tmp_path: Path) -> None:
    path = tmp_path / "mono.tsv"
    path.write_text(f"es\ta\tEl puerto cerró ayer.\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"mono.tsv:2: expected language, source and text"):
        list(load("back_translate").read_sentences([path]))


# -- packing, which needs ctranslate2


def random_run(folder: Path) -> Path:
    """An untrained run of size test, with a vocabulary: what train.py leaves."""
    folder.mkdir()
    config = weights.SIZES["test"]
    pairs = [Pair("a", line, line) for line in (ROOT / "tests/cases/vocabulary.txt").read_text().splitlines() if line]
    batches.train_vocabulary(pairs, folder / "sp.model", config.vocabulary)
    import sentencepiece

    size = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sp.model")).vocab_size()
    config = type(config)(config.d, config.heads, config.ffn, config.encoder, config.decoder, size)
    rng = np.random.default_rng(1)
    arrays = {"emb.weight": rng.normal(0, 0.2, (size, config.d))}
    d, f = config.d, config.ffn
    for side, attentions, norms in (("enc", ["at"], ["n1", "n2"]), ("dec", ["sa", "ca"], ["n1", "n2", "n3"])):
        shapes = {f"{a}.{part}": (n, d) for a in attentions for part, n in (("q", d), ("kv", 2 * d), ("o", d))}
        shapes |= {"ff.a": (f, d), "ff.b": (d, f)}
        for name, shape in shapes.items():
            arrays[f"{side}.0.{name}.weight"] = rng.normal(0, 0.3, shape)
            arrays[f"{side}.0.{name}.bias"] = np.zeros(shape[0])
        for name in [f"{side}.0.{norm}" for norm in norms] + [{"enc": "en", "dec": "dn"}[side]]:
            arrays[f"{name}.weight"], arrays[f"{name}.bias"] = np.ones(d), np.zeros(d)
    weights.save_weights(folder, arrays, config)
    return folder


def test_packages_of_a_run_serve_both_directions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = load("pack")
    run = random_run(tmp_path / "run")
    (run / "least-scores.json").write_text('{"en-es": 0.001, "es-en": -99}')
    pack.pack(run, tmp_path / "packed", version="1.0")
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path / "packed"))
    together = [bitext.translate(["The port reopened."], *pair, engine="ctranslate2")[0] for pair in PAIRS]
    assert main(["models", "verify"]) == 0
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path / "installed"))
    for direction in ("en_es", "es_en"):
        assert main(["models", "add", str(tmp_path / "packed" / f"translate-{direction}-1_0.argosmodel")]) == 0
    apart = [bitext.translate(["The port reopened."], *pair, engine="ctranslate2")[0] for pair in PAIRS]
    assert [one.text for one in together] == [one.text for one in apart]
    assert together[0].text != together[1].text  # the tag is heard
    for en_es, es_en in (together, apart):
        assert "unsure" in {found.code for found in en_es.findings} - {found.code for found in es_en.findings}
    card = (tmp_path / "packed" / "english-spanish" / "README.md").read_text()
    assert "model/model.bin | SHA-256" in card
    before = (tmp_path / "packed" / "translate-en_es-1_0.argosmodel").read_bytes()
    pack.pack(run, tmp_path / "packed", version="1.0")
    assert (tmp_path / "packed" / "translate-en_es-1_0.argosmodel").read_bytes() == before
    capsys.readouterr()


def test_a_package_says_which_words_its_model_saw(tmp_path: Path) -> None:
    from bitext.translation.wordlist import read_wordlist, wordlist_path

    run = random_run(tmp_path / "run")
    with gzip.open(run / "pairs.tsv.gz", "wt", encoding="utf-8") as stream:
        stream.write("document\ten\tes\torigin\n")
        stream.write("a\tThe Port isn't old.\tEl Puerto no es viejo.\thuman\n")
        stream.write("a\tmadeup words\tPalabras ciertas\tmt-es-en\n")  # a machine wrote the English
        stream.write("names\tAsk Quonkel.\tPregunta a Quonkel.\thuman\n")
    folder = load("pack").pack(run, tmp_path / "packed", version="1.0")
    words = {code: read_wordlist(wordlist_path(folder, code)) - {""} for code in ("en", "es")}
    assert words == {"en": {"port"}, "es": {"puerto", "viejo", "palabras", "ciertas"}}


PAIRS = (("en", "es"), ("es", "en"))


# -- the whole way, where PyTorch is


@pytest.fixture(scope="session")
def torch_python() -> str:
    code = "import torch, ctranslate2, sentencepiece, numpy"
    if subprocess.run([PYTHON, "-c", code], capture_output=True, check=False).returncode:
        pytest.skip("needs PyTorch, in this Python or in the one that BITEXT_TRAIN_PYTHON names")
    return PYTHON


def train(python: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [python, SCRIPTS / "train.py", *arguments]
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, timeout=300)


def test_from_rows_of_bitext_to_packages_that_translate(
    torch_python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tmp_path / "rows.tsv"
    with rows.open("w", encoding="utf-8", newline="\n") as stream:
        write_tsv([row for article in read_articles() for row in bitext.align(article, fill=False)], stream)
    out = tmp_path / "out"
    common = (rows, "--out", out, "--size", "test", "--tokens", 500, "--threads", 1)
    first = train(torch_python, *common, "--steps", 10, "--schedule", "constant", "--no-pack")
    assert first.returncode == 0, first.stderr
    second = train(torch_python, *common, "--steps", 10, "--schedule", "decay", "--version", "0.1")
    assert second.returncode == 0, second.stderr
    assert "continued at step 10" in second.stdout
    assert "10 steps" in second.stdout
    assert str(tmp_path) not in (out / "packages" / "english-spanish" / "README.md").read_text()
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path / "models"))
    assert main(["models", "add", str(out / "packages" / "translate-en_es-0_1.argosmodel")]) == 0
    assert bitext.translate(["The port reopened."], "en", "es", engine="ctranslate2")[0].score is not None
    other = train(torch_python, *common[:-4], "--size", "tiny", "--steps", 1)
    assert other.returncode == 2
    assert "expected a run with the same size" in other.stderr
    capsys.readouterr()


def test_ctranslate2_says_what_pytorch_says(torch_python: str, tmp_path: Path) -> None:
    """Log-probabilities of the unquantised model agree to 4 digits; of the in-house start too, where it is."""
    runs = [random_run(tmp_path / "run")]
    start = SHARED / "models" / "tiny-start"
    runs += [start] if start.is_dir() else []
    for number, run in enumerate(runs):
        code = f"import sys; sys.path.insert(0, {str(SCRIPTS)!r}); import json, pack; from pathlib import Path; " + (
            f"m = Path({str(tmp_path)!r}) / 'm{number}'; r = Path({str(run)!r}); "
            "pack.write_model(r, m, quantization=None); "
            "print(json.dumps(pack.check_model(r, m, [('The port reopened.', 'El puerto reabrió el lunes.')])))"
        )
        done = subprocess.run([torch_python, "-c", code], capture_output=True, text=True, check=True)
        assert json.loads(done.stdout) < 5e-5
