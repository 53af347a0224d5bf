"""Files to articles: sides, roles, languages, bad input."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import bitext
from bitext.articles.plain import LONGEST_BLOCK_CHARS
from bitext.errors import InputError

EN = [
    "Port Reopens After Strike",
    "The port of Veracruz reopened on Monday after nine days.",
    "Trucks lined up before dawn.",
]
ES = [
    "Reabre el puerto tras la huelga",
    "El puerto de Veracruz reabrió el lunes tras nueve días.",
    "Los camiones hacían fila antes del alba.",
]
ENGLISH_ROLES = ["headline", "body", "body"]


def read(*blocks: str) -> bitext.Article:
    return bitext.read_article(io.StringIO("\n\n".join(blocks)))


def roles(article: bitext.Article, language: str) -> list[str]:
    return [block.role for block in article.side(language).blocks]


LAYOUTS = {
    "English then Spanish": [*EN, *ES],
    "Spanish then English": [*ES, *EN],
    "interleaved": [text for pair in zip(EN, ES, strict=True) for text in pair],
    "headlines first": [EN[0], ES[0], *EN[1:], *ES[1:]],
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_both_sides_are_found_in_any_layout(layout: str) -> None:
    article = read(*LAYOUTS[layout])
    for language, texts in (("en", EN), ("es", ES)):
        assert [block.text for block in article.side(language).blocks] == texts
        assert roles(article, language) == ENGLISH_ROLES
        assert article.side_state(language) == "present"


@pytest.mark.parametrize(
    ("blocks", "states"),
    [
        ([*EN, ES[0]], ("present", "partial")),
        ([EN[0], *ES], ("partial", "present")),
        (EN, ("present", "missing")),
        (ES, ("missing", "present")),
        ([EN[0], ES[0]], ("partial", "partial")),
    ],
)
def test_missing_sides_are_known(blocks: list[str], states: tuple[str, str]) -> None:
    article = read(*blocks)
    assert (article.side_state("en"), article.side_state("es")) == states


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Follow us on Facebook and Twitter.", "boilerplate"),
        ("Follow\u00a0Nora Whitfield on\u00a0Facebook.", "boilerplate"),
        ("Sign up for our newsletter.", "boilerplate"),
        ("© The Harbor Post", "boilerplate"),
        ("Read more: The last net menders", "boilerplate"),
        ("Please let us know if you're having issues with commenting.", "boilerplate"),
        ("Photo: Ana Soto", "boilerplate"),
        ("By Nora Whitfield", "byline"),
        ("March 3, 2024", "dateline"),
        ("Readers queued for hours outside the library on Monday morning.", "body"),
        ("Copy editors were paid 3 dollars an hour in 1990.", "body"),
        ("They follow us everywhere, said one of the players after the match.", "body"),
    ],
)
def test_roles_of_english_blocks(text: str, role: str) -> None:
    article = read(EN[0], text, *EN[1:])
    block = article.side("en").blocks[1]
    assert (block.text, block.role) == (text, role)
    assert block.role_reason


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Síguenos en Facebook y Twitter.", "boilerplate"),
        ("Suscríbete a nuestro boletín.", "boilerplate"),
        ("Todos los derechos reservados.", "boilerplate"),
        ("Lea también: Los últimos rederos", "boilerplate"),
        ("Foto: Ana Soto", "boilerplate"),
        ("Por Nora Whitfield", "byline"),
        ("3 de marzo de 2024", "dateline"),
        ("Siguen en la calle los vecinos de San Telmo desde la madrugada.", "body"),
        ("Por la tarde llegaron los bomberos de la capital con dos camiones.", "body"),
    ],
)
def test_roles_of_spanish_blocks(text: str, role: str) -> None:
    article = read(ES[0], text, *ES[1:])
    block = article.side("es").blocks[1]
    assert (block.text, block.role) == (text, role)


def test_a_headline_with_a_date_or_a_price_is_a_headline() -> None:
    assert roles(read("Bus Fare to Rise to $1.75 on March 3", *EN[1:]), "en") == ENGLISH_ROLES


def test_a_foreign_quotation_inside_a_body_is_no_side() -> None:
    quoted = "«Nadie nos avisó de nada, y por eso estamos aquí desde anoche», decía uno."
    article = read(*EN, *(["The trucks stood in line along the avenue until the evening came."] * 9), quoted, EN[1])
    assert article.side_state("es") == "missing"
    assert any(block.language == "es" for block in article.side("en").blocks)


def test_hard_wrapped_paragraphs_are_one_block_with_their_text_unchanged() -> None:
    wrapped = (
        "The mayor of the small town of Harrow said on Tuesday that the old\n"
        "bridge over the river would be closed for repairs until the end of the\n"
        "summer. Residents will have to take the road through the hills."
    )
    article = read("Bridge Closes", wrapped, wrapped)
    assert [block.text for block in article.side("en").blocks] == ["Bridge Closes", wrapped, wrapped]


def test_windows_line_ends() -> None:
    article = bitext.read_article(io.BytesIO("\r\n\r\n".join([*EN, *ES]).encode()))
    assert [block.text for block in article.side("es").blocks] == ES


def test_two_files_in_either_order(tmp_path: Path) -> None:
    (tmp_path / "n.en.txt").write_text("\n\n".join(EN), encoding="utf-8")
    (tmp_path / "n.es.txt").write_text("\n\n".join(ES), encoding="utf-8")
    for order in (("n.en.txt", "n.es.txt"), ("n.es.txt", "n.en.txt")):
        article = bitext.read_article_pair(*(tmp_path / name for name in order))
        assert article.id == "n"
        assert [block.text for block in article.side("es").blocks] == ES


def test_two_files_in_one_language_are_refused(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("\n\n".join(EN), encoding="utf-8")
    with pytest.raises(InputError, match=r"b\.txt: expected the Spanish side, found a second text in English"):
        bitext.read_article_pair(tmp_path / "a.txt", tmp_path / "b.txt")


FRENCH = "Le port de Veracruz a rouvert lundi après neuf jours de grève, ont annoncé les autorités de la ville. " * 3


def test_another_language_is_refused() -> None:
    with pytest.raises(InputError, match="found text in another language"):
        read(FRENCH, FRENCH)


def test_one_block_of_another_language_is_marked() -> None:
    article = read(*EN * 5, FRENCH, *EN[1:])
    assert [block.language for block in article.side("en").blocks].count("other") == 1


def test_a_line_of_ten_megabytes_is_refused_quickly() -> None:
    with pytest.raises(InputError, match=f"at most {LONGEST_BLOCK_CHARS:,} characters, found one of 9,999,999"):
        bitext.read_article(io.StringIO("word " * 2_000_000))


RECORD = {"id": "x1", "en": {"headline": EN[0], "body": EN[1:]}, "es": {"headline": ES[0], "body": "\n\n".join(ES[1:])}}


def jsonl(*records: object) -> io.StringIO:
    return io.StringIO("".join(json.dumps(record) + "\n" for record in records))


def test_records_are_articles() -> None:
    articles = list(bitext.read_articles(jsonl(RECORD, {"en": {"headline": EN[0], "body": EN[1]}, "es": None})))
    assert [article.id for article in articles] == ["x1", "article-2"] or articles[0].id == "x1"
    assert [block.text for block in articles[0].side("es").blocks] == ES
    assert roles(articles[0], "en") == ENGLISH_ROLES
    assert articles[1].side_state("es") == "missing"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{not json", "invalid JSON"),
        ("[1]", "list"),
        ('{"fr": {}}', "the keys"),
        ('{"en": "text"}', "str"),
        ('{"en": {"headline": 3}}', "int"),
        ('{"en": {"body": [1]}}', "int"),
        ('{"en": null, "es": null}', "none"),
    ],
)
def test_a_bad_record_is_named_with_its_line(line: str, found: str) -> None:
    source = io.StringIO(json.dumps(RECORD) + "\n" + line + "\n")
    with pytest.raises(InputError) as caught:
        list(bitext.read_articles(source))
    assert ":2: expected" in str(caught.value)
    assert found in str(caught.value)


def test_read_article_takes_one_record_only() -> None:
    assert bitext.read_article(jsonl(RECORD)).id == "x1"
    assert bitext.read_article(jsonl(RECORD), id="mine").id == "mine"
    with pytest.raises(InputError, match="2 records"):
        bitext.read_article(jsonl(RECORD, RECORD))
