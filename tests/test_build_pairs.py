"""Building from two folders that nobody matched: twins become articles, doubtful ones stay apart, nothing is lost."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from conftest import CORPUS

from bitext.articles import read_article
from bitext.cli import main
from bitext.corpus import BuildOptions, build
from bitext.corpus.days import find_day

ARTICLES = CORPUS / "articles"
OPTIONS = BuildOptions(fill="none", dev=0.2, test=0.2)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """English articles under their names, Spanish ones under others; one of each has no twin, one is no article."""
    root = tmp_path_factory.mktemp("folders")
    for code in ("en", "es"):
        (root / code).mkdir()
    for number, path in enumerate(sorted(ARTICLES.glob("*.en.txt"))[:6]):
        shutil.copy(path, root / "en")
        spanish = path.with_name(path.name.replace(".en.", ".es."))
        shutil.copy(spanish, root / "es" / f"nota-{(number * 5) % 6}.txt")
    side = {"headline": "Council Lowers Tax", "body": "It fell by 12 percent."}
    records = {"id": "tax", "date": "2024-05-02", "en": side}, {"es": {"headline": "Sólo eso"}}
    (root / "en" / "more.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    (root / "es" / "sola.txt").write_text("El alcalde inaugura una fuente\n\nLa fuente de Belmonte mana desde ayer.\n")
    return root / "en", root / "es"


def articles_of(out: Path) -> list[dict]:
    return [json.loads(line) for line in (out / "articles.jsonl").read_text().splitlines()]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_twins_become_one_article_and_the_others_say_what_was_close(folders: tuple[Path, Path], tmp_path: Path) -> None:
    report = build([], tmp_path / "out", OPTIONS, pairs=[folders])
    found = articles_of(tmp_path / "out")
    paired = [article for article in found if article["states"] == ["present", "present"]]
    assert len(paired) == 6
    for article in paired:
        name = Path(article["id"]).name
        spanish = folders[1] / article["input"].split(" + es/")[1]
        assert spanish.read_bytes() == (ARTICLES / f"{name}.es.txt").read_bytes()
        assert article["twin"]["score"] >= 0.9
        assert article["twin"]["reasons"]
    lone = {article["id"]: article for article in found if article not in paired}
    assert set(lone) == {"en/tax", "es/sola"}
    assert lone["en/tax"]["day"] == "2024-05-02"
    assert [article["twin"]["score"] for article in lone.values()] == [None, None]
    (message,) = report.quarantined
    assert "expected an article in English, found none" in message
    rejected = (tmp_path / "out" / "rejected.jsonl").read_text()
    assert '"text": "Sólo eso"' not in rejected  # it is in quarantine, whole


def test_a_second_run_reads_nothing_again_and_a_changed_article_only_itself(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    english, spanish = tmp_path / "en", tmp_path / "es"
    shutil.copytree(folders[0], english)
    shutil.copytree(folders[1], spanish)
    first = build([], tmp_path / "out", OPTIONS, pairs=[(english, spanish)])
    before = files(tmp_path / "out")
    assert first.worked > 16
    assert build([], tmp_path / "out", OPTIONS, pairs=[(english, spanish)]).worked == 0
    assert files(tmp_path / "out") == before
    changed = english / "01-port-strike.en.txt"
    changed.write_text(changed.read_text() + "\n\nOne more paragraph was added to this article today.\n")
    assert build([], tmp_path / "out", OPTIONS, pairs=[(english, spanish)]).worked == 2  # read, and aligned


def test_pairs_that_are_not_sure_stay_apart_and_are_not_worked_on_again_when_they_are(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    headlines = tmp_path / "es"  # of whole articles nobody could be in doubt
    headlines.mkdir()
    for path in folders[1].iterdir():
        headline = path.read_text(encoding="utf-8").split("\n\n")[0]
        (headlines / path.name).write_text(headline + "\n", encoding="utf-8")
    strict = BuildOptions(fill="none", twin_score=1.0)
    build([], tmp_path / "out", strict, pairs=[(folders[0], headlines)])
    found = articles_of(tmp_path / "out")
    apart = [article for article in found if article["twin"]["score"] is None]
    assert len(apart) > 4
    assert any(reason.startswith("nearest es/nota-") for article in apart for reason in article["twin"]["reasons"])
    assert sum("missing" in article["states"] for article in found) == len(apart)


def test_pairs_in_a_configuration_and_beside_other_inputs(
    folders: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.toml").write_text(
        f"out = 'a'\npairs = [['{folders[0]}', '{folders[1]}']]\nfill = 'none'\ndev = 0.2\ntest = 0.2\n"
    )
    assert main(["build", "--config", str(tmp_path / "b.toml"), "--workers", "1"]) == 1
    own = ["build", "--pair", *map(str, folders), "--fill", "none", "--dev", "0.2", "--test", "0.2", "--workers", "1"]
    assert main([*own, "-o", str(tmp_path / "b")]) == 1
    assert files(tmp_path / "a") == files(tmp_path / "b")
    other = ARTICLES / "03-museum-theft.txt"
    assert main([*own, str(other), "-o", str(tmp_path / "c"), "--allow-unlicensed"]) == 1
    assert {article["id"] for article in articles_of(tmp_path / "c")} == {
        "03-museum-theft", *(article["id"] for article in articles_of(tmp_path / "b"))
    }  # fmt: skip
    capsys.readouterr()


@pytest.mark.parametrize(
    ("name", "record", "day"),
    [
        ("wire/2024/05/31-flood.txt", None, date(2024, 5, 31)),
        ("wire/20240531.txt", None, date(2024, 5, 31)),
        ("wire/flood-120240531.txt", None, None),
        ("wire/a.jsonl:1", {"pubDate": "Thu, 02 May 2024 10:00:00 GMT"}, date(2024, 5, 2)),
        ("wire/a.jsonl:1", {"date": "soon", "fecha": "2023-01-02T10:00"}, date(2023, 1, 2)),
    ],
)
def test_the_day_of_an_article(name: str, record: dict | None, day: date | None) -> None:
    article = read_article(ARTICLES / "03-museum-theft.txt")
    assert find_day(article, name, record) == day
