"""Text files in and out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from bitext.errors import InputError, OutputError, UsageError
from bitext.files import open_output, read_text, text_lines

BAD_CONTENT = {
    "empty": (b"", "an empty file"),
    "white space": (b" \n\t\n", "only white space"),
    "utf-16": ("Hola, ¿qué tal?\n".encode("utf-16"), "UTF-16 (byte-order mark at byte 0)"),
    "utf-16 without mark": ("The port reopened on Monday.\n".encode("utf-16-le"), "UTF-16LE without a byte-order mark"),
    "cp1252": ("Primera línea\nReabrió el puerto, según Peñas\n".encode("cp1252"), "probably Windows-1252"),
    "nul": (b"One line\nTwo\0lines\n", "a NUL byte at byte 12"),
    "binary": (bytes(range(1, 32)) * 40, "binary data"),
    "broken utf-8": (b"ok\nab\xc3\x28\n", "byte 0xc3 at line 2"),
}


@pytest.mark.parametrize("case", BAD_CONTENT)
def test_bad_content_is_one_clear_line(case: str, tmp_path: Path) -> None:
    data, found = BAD_CONTENT[case]
    path = tmp_path / "news.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_text(path)
    message = str(caught.value)
    assert found in message
    assert message.startswith(str(path))
    assert "\n" not in message
    assert "; " in message  # what to do stands after it


def test_the_line_of_a_wrong_byte_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes("Primera línea\nSegunda\n".encode("cp1252"))
    with pytest.raises(InputError, match=rf"{path}:1: "):
        read_text(path)


@pytest.mark.parametrize(("place", "found"), [("missing.txt", "no such file"), (".", "a directory")])
def test_a_place_that_cannot_be_read_is_wrong_use(place: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=found):
        read_text(tmp_path / place)


def test_a_byte_order_mark_is_taken_off_and_line_ends_stay() -> None:
    assert read_text(io.BytesIO(b"\xef\xbb\xbfuno\r\ndos")).text == "uno\r\ndos"


def test_only_line_feeds_end_lines() -> None:
    assert text_lines("a\u2028b\x85c\x0bd\r\n\ne") == ["a\u2028b\x85c\x0bd", "", "e"]


def write_half(path: Path) -> None:
    with open_output(path) as stream:
        stream.write("half")
        raise KeyboardInterrupt


def test_an_output_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.tsv"
    path.write_text("before")
    with pytest.raises(KeyboardInterrupt):
        write_half(path)
    assert path.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["out.tsv"]
    with open_output(path) as stream:
        stream.write("after")
    assert path.read_text() == "after"


def test_a_link_is_followed_and_permissions_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "real.tsv", tmp_path / "link.tsv"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target)
    with open_output(link) as stream:
        stream.write("after")
    assert link.is_symlink()
    assert target.read_text() == "after"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(("place", "found"), [("no/such/out.tsv", "no such directory"), (".", "a directory")])
def test_a_place_that_cannot_be_written_is_said(place: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=found), open_output(tmp_path / place):
        pass


def test_half_a_character_in_a_text_stream_is_said() -> None:
    with pytest.raises(InputError, match="a lone surrogate at character 4"):
        read_text(io.StringIO("Half\ud83d"))
