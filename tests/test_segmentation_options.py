"""What a user can ask of the segmenter: streaming, own abbreviations, Punkt, SRX, the report of cut words."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

import bitext
from bitext.cli import main
from bitext.errors import InputError, UsageError
from bitext.lang import get_language
from bitext.segmentation import find_hyphenated_breaks, format_srx, read_abbreviations, read_srx, streaming

DATA = ROOT / "bitext" / "data" / "segmentation"
LINES = ["Gov. Lee left. He ran.\n", "\n", "Port Reopens\n", "The mayor said no.\n", "", "He went home"]


def texts(segments) -> list[str]:
    return [segment.text for segment in segments]


# Streaming


def test_lines_give_the_segments_of_the_text() -> None:
    text = "".join(LINES[:4])
    assert list(bitext.iter_segments(LINES[:4], "en")) == bitext.segment(text, "en")


@given(st.lists(st.sampled_from([*LINES, "\r\n", "• one\n", "i like it. call me\n"]), max_size=30))
def test_streamed_offsets_point_into_the_text(lines: list[str]) -> None:
    text = "".join(line if line.endswith("\n") else line + "\n" for line in lines)
    for segment in bitext.iter_segments(lines, "en"):
        assert text[segment.start : segment.end] == segment.text


def test_a_long_text_is_streamed_whole_with_true_offsets() -> None:
    paragraph = "The mayor of Harrow spoke on Monday. Nobody listened.\n\n"
    count, position = 4000, 0
    for number, segment in enumerate(bitext.iter_segments([paragraph[:-1], "\n"] * count, "en")):
        assert segment.start == (number // 2) * len(paragraph) + (37 if number % 2 else 0)
        position = segment.end
    assert number == 2 * count - 1
    assert position == count * len(paragraph) - 2


@pytest.mark.parametrize("blank", ["\n", ""], ids=["paragraphs", "no blank lines"])
def test_streaming_holds_no_more_for_more_text(blank: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "_ENOUGH_CHARS", 4_000)
    monkeypatch.setattr(streaming, "_LONG_CHARS", 16_000)

    def peak(count: int) -> int:
        lines = (line for _ in range(count) for line in ("The mayor of Harrow spoke. Nobody listened.\n", blank))
        tracemalloc.start()
        for _ in bitext.iter_segments(lines, "en"):
            pass
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    peak(10)  # tables and patterns are made once
    assert peak(4_000) < 1.5 * peak(1_000) + 20_000


# Abbreviations of the user's own


def test_own_abbreviations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.txt"
    own.write_text("# mine\nUrbz.\nd. t.\n", encoding="utf-8")
    text = tmp_path / "text.txt"
    text.write_text("Vive en la Urbz. Los Pinos. Allí d. T. Luis duerme.", encoding="utf-8")
    assert main(["segment", "--lang", "es", "--abbreviations", str(own), str(text)]) == 0
    assert capsys.readouterr().out.splitlines() == ["Vive en la Urbz. Los Pinos.", "Allí d. T. Luis duerme."]
    assert len(bitext.segment(text.read_text(encoding="utf-8"), "es")) > 2


def test_a_phrase_is_no_abbreviation(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("Urb.\nthis is not one.\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"own\.txt:2: expected one abbreviation"):
        read_abbreviations(own)


# Punkt


def test_punkt_splits_and_keeps_every_character() -> None:
    text = "Use a name, e.g. Harrow, for it.  Then wait.\n\nNo stop here"
    segments = bitext.segment(text, "en", engine="punkt")
    assert [text[s.start : s.end] for s in segments] == texts(segments)
    assert texts(segments) == ["Use a name, e.g. Harrow, for it.", "Then wait.", "No stop here"]


def test_nltk_is_loaded_for_punkt_only() -> None:
    script = "import sys, bitext; bitext.segment('i am. ok!! A. B.', 'en'); print('nltk' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "False"


def test_segmenting_needs_no_numpy() -> None:
    script = "import sys, bitext; bitext.segment('i am. ok!! A. B.', 'en'); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "False"


def test_an_unknown_engine_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="'rules', 'punkt'"):
        bitext.segment("x", "en", engine="best")  # type: ignore[arg-type]


# SRX

SRX = """<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="{cascade}"/><body>
<languagerules><languagerule languagerulename="En">
<rule break="no"><beforebreak>\\bApt\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
</languagerule><languagerule languagerulename="All">
<rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s+[\\p{{Lu}}\\x{{201C}}]</afterbreak></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern="[Ee][Nn].*" languagerulename="En"/>
<languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>"""


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_srx_rules_replace_ours(tmp_path: Path) -> None:
    path = write(tmp_path / "rules.srx", SRX.format(cascade="yes"))
    text = "Mr. Hall; Apt. Five; “Gone. “He ran. élan"
    assert texts(bitext.segment(text, "en", srx=read_srx(path, "en"))) == [
        "Mr.",
        "Hall;",
        "Apt. Five;",
        "“Gone.",
        "“He ran. élan",
    ]


def test_srx_without_cascade_takes_the_first_map(tmp_path: Path) -> None:
    path = write(tmp_path / "rules.srx", SRX.format(cascade="no"))
    assert len(read_srx(path, "en")) == 1
    assert len(read_srx(path, "es")) == 1
    assert read_srx(path, "es")[0].is_break


@pytest.mark.parametrize("language", ["en", "es"])
def test_our_own_srx_can_be_read_again(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ours.srx"
    assert main(["segment", "--lang", language, "--write-srx", "-o", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == format_srx(get_language(language))
    text = {"en": "Gov. Lee left. He ran.", "es": "El Sr. Peña salió. ¿Volvió?"}[language]
    assert main(["segment", "--lang", language, "--srx", str(path), str(write(tmp_path / "t.txt", text))]) == 0
    assert capsys.readouterr().out.splitlines() == texts(bitext.segment(text, language))


BOMB = '<?xml version="1.0"?><!DOCTYPE srx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><srx>&b;</srx>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOMB, "expected SRX without a document type"),
        ("<srx><body>", r"expected SRX 2\.0"),
        ("<srx/>", "rules for 'en'"),
        (SRX.format(cascade="yes").replace(r"\bApt", "(Apt"), "En, rule 1: expected a regular expression"),
        (SRX.format(cascade="yes").replace("{Lu}", "{Greek}"), "All: expected one of"),
    ],
)
def test_srx_that_cannot_be_used(content: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=message):
        read_srx(write(tmp_path / "bad.srx", content), "en")


def test_bad_srx_is_one_line_and_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "bad.srx", BOMB)
    assert main(["segment", "--lang", "en", "--srx", str(path), str(write(tmp_path / "t.txt", "Hi."))]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


# Words cut at a line end

CUT = (
    "The council of the small town of Harrow agreed on the inter-\nnational trade that it had looked into "
    "in the spring."
)


def test_cut_words_are_reported_and_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [CUT[start:end] for start, end in find_hyphenated_breaks(CUT)] == ["inter-\nnational"]
    assert texts(bitext.segment(CUT, "en")) == [CUT]
    assert main(["segment", "--lang", "en", "--hyphens", str(write(tmp_path / "t.txt", CUT))]) == 0
    captured = capsys.readouterr()
    assert "'inter- national' is cut at a line end" in captured.err
    assert captured.out == CUT.replace("\n", " ") + "\n"


@pytest.mark.parametrize(
    "text", ["no cut\nhere", "a well-known man", "a dash -\nand more of it", "items:\n- one\n- two"]
)
def test_what_is_no_cut_word(text: str) -> None:
    assert find_hyphenated_breaks(text, "always") == []


# Shipped data


def test_the_card_names_the_files_as_they_are() -> None:
    card = (DATA / "README.md").read_text(encoding="utf-8")
    named = dict(re.findall(r"^\| `([\w.-]+)` \|.*\| `([0-9a-f]{64})` \|$", card, re.MULTILINE))
    assert named == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in DATA.glob("*.json")}


def test_the_weights_are_small() -> None:
    for path in DATA.glob("informal-*.json"):
        assert path.stat().st_size < 300_000
        assert {"bias", "threshold"} < set(json.loads(path.read_text(encoding="utf-8"))["weights"])
