"""Engines: Argos packages as they are, Apertium where it is, and what happens where there is nothing."""

from __future__ import annotations

import gzip
import json
import shutil
import types
from pathlib import Path

import pytest
from conftest import CORPUS
from hypothesis import given
from hypothesis import strategies as st
from tiny_package import make_package

import bitext
from bitext.errors import InputError, ModelMissingError, UsageError
from bitext.translation import EngineOptions, apertium, find_engine, get_engine
from bitext.translation.neural import LARGEST_BATCH, LONGEST_PART_TOKENS, NeuralEngine
from bitext.translation.packages import (
    EMBEDDED_PATH,
    find_package,
    iter_packages,
    model_digest,
    model_folders,
    read_package,
)
from bitext.translation.tokenization import BpeTokenizer, load_tokenizer, space_openings
from bitext.translation.wordlist import wordlist_path, write_wordlist

TEXTS = [
    "The port reopened on Monday.",
    "",
    "  Two spaces.  Then more. ",
    "No stop",
    "“Why?” he asked.\n\nNobody knew.",
]
needs_apertium = pytest.mark.skipif(
    not apertium.is_available("en", "es"), reason="needs the Debian packages apertium and apertium-eng-spa"
)


def test_packages_are_read_as_argos_reads_them(package_folder: Path) -> None:
    argos = pytest.importorskip("argostranslate.package", reason="argostranslate is not installed")
    for ours in iter_packages(package_folder):
        theirs = argos.Package(ours.path)
        assert (ours.source_language, ours.target_language) == (theirs.from_code, theirs.to_code)
        assert (ours.version, ours.target_prefix) == (theirs.package_version, theirs.target_prefix)
        text = "The port reopened on Monday."
        assert load_tokenizer(ours).encode(text) == theirs.tokenizer.encode(text)


def test_translations_are_those_of_the_model_between_argos_own_tokenizer(package_folder: Path) -> None:
    """Argos' own loop cannot be imported without its sentence splitters; its tokenizer and CTranslate2 can."""
    argos = pytest.importorskip("argostranslate.package", reason="argostranslate is not installed")
    import ctranslate2

    package = next(iter(iter_packages(package_folder)))
    theirs = argos.Package(package.path)
    model = ctranslate2.Translator(str(package.model_path), intra_threads=1)
    texts = ["Nobody was hurt in the fire.", "The museum opens at 9.", "Rain!"]
    tokens = [theirs.tokenizer.encode(text) for text in texts]
    results = model.translate_batch(tokens, beam_size=4, max_batch_size=1, max_decoding_length=260)
    expected = [theirs.tokenizer.decode(result.hypotheses[0]).strip() for result in results]
    ours = [translation.text.replace("_", " ") for translation in NeuralEngine(package).translate(texts)]
    assert ours == expected


def test_where_packages_are_looked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BITEXT_MODELS", f"{tmp_path / 'a'}:{tmp_path / 'b'}")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    folders = model_folders()
    assert folders[:2] == [tmp_path / "a", tmp_path / "b"]
    assert folders[2:] == [tmp_path / "c", tmp_path / "d" / "argos-translate" / "packages", EMBEDDED_PATH]


def test_argos_settings_file_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = tmp_path / "argos-translate" / "settings.json"
    settings.parent.mkdir()
    settings.write_text(json.dumps({"ARGOS_PACKAGES_DIR": str(tmp_path / "elsewhere")}))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert tmp_path / "elsewhere" in model_folders()


def test_the_newest_version_wins(package_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("1.9", "1.10"):
        path = tmp_path / f"translate-en_es-{version}"
        shutil.copytree(package_folder / "translate-en_es-1_0", path)
        metadata = json.loads((path / "metadata.json").read_text())
        (path / "metadata.json").write_text(json.dumps({**metadata, "package_version": version}))
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path))
    package = find_package("en", "es")
    assert package is not None
    assert package.version == "1.10"


def test_one_translation_a_text_empty_ones_kept(with_packages: Path) -> None:
    translations = bitext.translate(TEXTS, "en", "es", engine="ctranslate2")
    assert len(translations) == len(TEXTS)
    assert (translations[1].text, translations[1].score, translations[1].model_id) == ("", None, "")
    for translation in (translations[0], translations[3]):
        assert translation.score is not None
        assert translation.score <= 0
        assert translation.model_id.startswith("ctranslate2:translate-en_es-1_0@1.0:")
    assert translations[2].text.startswith("  ")
    assert "\n\n" in translations[4].text


def test_the_same_text_gives_the_same_bytes_beside_any_other(with_packages: Path) -> None:
    engine = get_engine("en", "es", EngineOptions(name="ctranslate2"))
    texts = [text for text in Path(__file__).parent.joinpath("cases/vocabulary.txt").read_text().splitlines() if text]
    together = [t.text for t in engine.translate(texts)]
    assert [engine.translate([text])[0].text for text in texts] == together
    assert [t.text for t in engine.translate(texts[::-1])][::-1] == together


def test_only_texts_of_one_length_share_a_batch_and_only_where_products_are_exact(
    with_packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = get_engine("en", "es", EngineOptions(name="ctranslate2", cache=False))
    assert isinstance(engine, NeuralEngine)
    lengths = [3, 9, 3, 5, 9, *[4] * 40]
    for compute_type, largest in (("int8_float32", LARGEST_BATCH), ("float32", 1)):
        monkeypatch.setattr(engine, "_translator", types.SimpleNamespace(compute_type=compute_type))
        batches = list(engine._batches(lengths))
        assert all(len({lengths[i] for i in batch}) == 1 for batch in batches)
        assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))
        assert max(map(len, batches)) == largest


@pytest.mark.parametrize("compute_type", ["int8", "float32"])
def test_text_and_score_do_not_depend_on_what_shares_a_batch(compute_type: str, with_packages: Path) -> None:
    engine = get_engine("en", "es", EngineOptions("ctranslate2", 4, 1, compute_type, cache=False))
    words = "the mayor thanked residents and promised a new bridge on Monday".split()
    texts = [" ".join(words[i : i + n]) for n in (1, 2, 4) for i in range(len(words) - n)]
    together = engine.translate(texts)
    assert [engine.translate([text])[0] for text in texts] == together
    assert engine.translate(texts[::-1])[::-1] == together


def test_long_text_is_split_and_nothing_is_cut_off(with_packages: Path) -> None:
    engine = get_engine("en", "es", EngineOptions(name="ctranslate2", cache=False))
    assert isinstance(engine, NeuralEngine)
    long = ", ".join(["the mayor thanked the residents and promised a new bridge"] * 30)
    parts = engine._split(long)
    assert len(parts) > 3
    assert " ".join(parts) == long
    assert all(len(engine._tokenizer.encode(part)) <= LONGEST_PART_TOKENS for part in parts)
    assert "".join(engine._split("x" * 5000)) == "x" * 5000


def test_a_target_prefix_is_forced_and_taken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_package(tmp_path / "translate-en_es-2_0", "en", "es", prefix="<2es>")
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path))
    translation = get_engine("en", "es").translate(["The port reopened."])[0]
    assert "<2es>" not in translation.text


def test_openings_are_spaced_where_the_package_says_so(tmp_path: Path) -> None:
    path = make_package(tmp_path / "translate-en_es-2_0", "en", "es")
    metadata = json.loads((path / "metadata.json").read_text())
    text, spaced = "“The (port)” it's f(x).", "“ The ( port)” it's f(x)."
    (plain,) = read_package(path)
    (path / "metadata.json").write_text(json.dumps({**metadata, "spaced_openings": True}))
    (ours,) = read_package(path)
    assert load_tokenizer(ours).encode(text) == load_tokenizer(plain).encode(spaced)
    assert load_tokenizer(plain).encode(text) != load_tokenizer(plain).encode(spaced)
    assert model_digest(ours) != model_digest(plain)
    pieces = load_tokenizer(plain).encode("Say “ the ( port).”")
    assert load_tokenizer(ours).decode(pieces) == "Say “the (port).”"
    assert load_tokenizer(plain).decode(pieces) == "Say “ the ( port).”"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("on\u00a0Thursday", "on Thursday"),
        ("The plan—which failed—was his.", "The plan — which failed — was his."),
        ("10\u202f000 peo\u00adple", "10 000 people"),
        ("‘no’ to a well‑known plan…", "'no’ to a well-known plan..."),
    ],
)
def test_signs_that_the_vocabulary_lacks_are_read_as_plain_ones(text: str, plain: str) -> None:
    tokenizer = load_tokenizer(next(iter(iter_packages(EMBEDDED_PATH))))
    assert tokenizer.encode(text) == tokenizer.encode(plain)
    assert tokenizer.encode("“’”—") != tokenizer.encode('"\'"—')  # these it has


@given(st.text("ab \"“«‘'([¿¡)]”.x"))
def test_spacing_openings_only_adds_spaces_and_is_done_once(text: str) -> None:
    spaced = space_openings(text)
    assert spaced.replace(" ", "") == text.replace(" ", "")
    assert space_openings(spaced) == spaced


WORDS = "The fisherman's preening, the re-election: «el pueblo» de San José; thing that in the end stays. p. ej. 3,4 %"


@pytest.mark.parametrize("version", ["#version: 0.2", "#version: 0.1"])
def test_bpe_against_the_original_implementation(version: str, tmp_path: Path) -> None:
    apply_bpe = pytest.importorskip("argostranslate.apply_bpe", reason="argostranslate is not installed")
    package = make_package(tmp_path / "p", "en", "es", bpe=True)
    merges = (package / "bpe.model").read_text(encoding="utf-8").split("\n", 1)[1]
    if version.endswith("0.1"):
        merges = merges.replace("</w>", " </w>").replace("e  </w>", "e </w>")
        merges = "\n".join(line for line in merges.split("\n") if len(line.split(" ")) == 2)
    (package / "bpe.model").write_text(f"{version}\n{merges}", encoding="utf-8")
    ours = BpeTokenizer(package / "bpe.model", "en", "es")
    with (package / "bpe.model").open(encoding="utf-8") as stream:
        theirs = apply_bpe.BPE(stream)
    words = ours._tokenizer.tokenize(ours._normalizer.normalize(WORDS))
    assert ours.encode(WORDS) == theirs.segment_tokens(words)
    assert ours.decode(["re@@", "in@@", "g", "the", "end"]) == "reing the end"


def test_a_bpe_package_translates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_package(tmp_path / "translate-en_es-1_0", "en", "es", bpe=True)
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path))
    assert "@@" not in get_engine("en", "es").translate(["The thing in the end."])[0].text


def with_words(tmp_path: Path, data: bytes) -> NeuralEngine:
    package = make_package(tmp_path / "translate-en_es-1_0", "en", "es")
    wordlist_path(package, "es").write_bytes(data)
    return NeuralEngine(next(iter_packages(tmp_path)), EngineOptions(cache=False))


def test_words_that_a_model_never_saw_are_named_where_its_package_says_what_it_saw(tmp_path: Path) -> None:
    write_wordlist(tmp_path / "list", ["mundo", "recayó", "hola"])
    engine = with_words(tmp_path, (tmp_path / "list").read_bytes())
    source = "Suspicion of Weber-Ruiz, see example.org/info"
    found = engine.unseen_words(source, "La Suspósito recayó en Weber-Ruyz, véase example.org/infos. Suspósito")
    assert found == ["Suspósito", "Ruyz", "véase"]
    assert engine.unseen_words("", "Ñu") == []  # too short to tell


def test_nothing_is_said_of_a_package_without_a_list(package_folder: Path) -> None:
    engine = NeuralEngine(next(iter_packages(package_folder)), EngineOptions(cache=False))
    assert engine.unseen_words("One.", "Suspósito.") == []


@pytest.mark.parametrize("data", [b"", b"no gzip", gzip.compress(b"word\n")[:-4], gzip.compress(b"\xff\xfe")])
def test_a_damaged_list_of_words_is_said(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"words-es.txt.gz.*expected a list of words"):
        with_words(tmp_path, data).unseen_words("One.", "Suspósito.")


DAMAGES = {
    "no weights": (lambda p: (p / "model" / "model.bin").unlink(), "model/model.bin"),
    "weights cut short": (lambda p: (p / "model" / "model.bin").write_bytes(b"\x06\0\0\0"), "CTranslate2 model"),
    "no tokenizer": (lambda p: (p / "sentencepiece.model").unlink(), "sentencepiece.model or bpe.model"),
    "damaged tokenizer": (lambda p: (p / "sentencepiece.model").write_bytes(b"junk"), "SentencePiece model"),
    "damaged metadata": (lambda p: (p / "metadata.json").write_text("{"), "metadata"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_package_is_one_clear_line(
    damage: str, package_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "translate-en_es-1_0"
    shutil.copytree(package_folder / path.name, path)
    do, expected = DAMAGES[damage]
    do(path)
    monkeypatch.setenv("BITEXT_MODELS", str(tmp_path))
    with pytest.raises(InputError) as caught:
        find_engine("en", "es")
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


def test_without_any_engine_the_error_says_what_to_install(no_engine: None) -> None:
    assert find_engine("en", "es") is None
    with pytest.raises(ModelMissingError, match="apertium-eng-spa"):
        bitext.translate(["Hello."], "en", "es")


@pytest.mark.parametrize(("source", "target"), [("en", "en"), ("en", "fr"), ("xx", "es")])
def test_unknown_directions_are_wrong_use(source: str, target: str) -> None:
    with pytest.raises(UsageError):
        bitext.translate(["Hello."], source, target)


@needs_apertium
@pytest.mark.parametrize(
    ("source", "target", "text", "expected"),
    [
        ("en", "es", "The dog ran.", "El perro corrió."),
        ("en", "es", "The dog", "El perro"),
        ("es", "en", "El perro corrió.", "The dog ran."),
    ],
)
def test_apertium_translates(source: str, target: str, text: str, expected: str) -> None:
    assert bitext.translate([text], source, target, engine="apertium")[0].text == expected


@needs_apertium
def test_apertium_forgets_what_it_translated_before() -> None:
    gold = CORPUS / "articles" / "01-port-strike.en.txt"
    texts = [text for text in gold.read_text(encoding="utf-8").split("\n") if text] + ["Maduro has since replaced him."]
    engine = get_engine("en", "es", EngineOptions(name="apertium"))
    forward, backward = engine.translate(texts), engine.translate(texts[::-1])[::-1]
    assert forward == backward == [engine.translate([text])[0] for text in texts]


def test_apertium_keeps_markup_addresses_and_order() -> None:
    texts = [
        f"The dog saw number {n} [at] <b>home</b> ^$/\\ {{x}} a_b http://e.org/a_b?c=d#e m@e.org *~" for n in range(40)
    ]
    found = bitext.translate(texts, "en", "es", engine="apertium")
    for n, translation in enumerate(found):
        for kept in (
            f" {n} ",
            "[",
            "]",
            "<b>",
            "</b>",
            "^$/\\",
            "{x}",
            "a_b",
            "http://e.org/a_b?c=d#e",
            "m@e.org",
            "*~",
        ):
            assert kept in translation.text, (kept, translation.text)


@needs_apertium
def test_apertium_comes_back_when_its_process_dies() -> None:
    engine = apertium.ApertiumEngine("en", "es")
    assert engine.translate(["The dog ran."])[0].text == "El perro corrió."
    assert engine._process is not None
    engine._process.kill()
    engine._process.wait()
    assert engine.translate(["The dog ran."])[0].text == "El perro corrió."
    engine.close()
