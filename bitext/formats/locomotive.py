"""Pairs for Locomotive, which trains the models of Argos and LibreTranslate: source.txt and target.txt, line by line.

A folder, for the `file://` sources of its configuration, or a zip file with the same, for those behind an address.
metadata.json names the languages; Locomotive itself reads them from its configuration.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from bitext.encoding import decode
from bitext.errors import InputError, OutputError, UsageError
from bitext.files import STDIO, SourceText, open_output, open_output_bytes, text_lines
from bitext.formats.fields import ENGLISH_SPANISH, Direction, one_line
from bitext.version import VERSION

SIDES = ("source.txt", "target.txt")
_METADATA = "metadata.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold: the same pairs are the same bytes
_LARGEST_BYTES = 2**32


def is_locomotive(path: Path) -> bool:
    """Whether *path* is a folder or a zip file with source.txt and target.txt in it, or in its only folder."""
    if path.is_dir():
        return all((path / name).is_file() for name in SIDES)
    try:
        return path.is_file() and zipfile.is_zipfile(path) and all(name in _members(path) for name in SIDES)
    except (OSError, zipfile.BadZipFile):
        return False


def write_locomotive(
    pairs: Iterable[tuple[str, str]], output: str | Path, *, direction: Direction = ENGLISH_SPANISH
) -> int:
    """Write pairs (source, target), those with both sides, to a folder, or to a file if *output* ends in `.zip`.

    Returns:
        How many they were.

    Raises:
        UsageError: the output is "-".
        OutputError: it cannot be written.
    """
    if str(output) == STDIO:
        raise UsageError("locomotive", expected="a folder or NAME.zip", found="-", advice="name one with -o")
    path = Path(output)
    return _write_zip(pairs, path, direction) if path.suffix == ".zip" else _write_folder(pairs, path, direction)


def _write_folder(pairs: Iterable[tuple[str, str]], folder: Path, direction: Direction) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        found = error.strerror or str(error)
        raise OutputError(str(folder), expected="a folder to write", found=found, advice="choose another") from None
    count = 0
    with ExitStack() as stack:
        streams = [stack.enter_context(open_output(folder / name)) for name in SIDES]
        for pair in _complete(pairs):
            count += 1
            for stream, text in zip(streams, pair, strict=True):
                stream.write(text + "\n")
        stack.enter_context(open_output(folder / _METADATA)).write(_format_metadata(folder.name, direction, count))
    return count


def _write_zip(pairs: Iterable[tuple[str, str]], path: Path, direction: Direction) -> int:
    count = 0
    with ExitStack() as stack:
        raw = stack.enter_context(open_output_bytes(path))
        # A zip file takes one member at a time, so the sides wait on disk.
        waiting = [stack.enter_context(tempfile.TemporaryFile()) for _ in SIDES]
        for pair in _complete(pairs):
            count += 1
            for stream, text in zip(waiting, pair, strict=True):
                stream.write(f"{text}\n".encode())
        archive = stack.enter_context(zipfile.ZipFile(raw, "w"))
        for name, stream in zip(SIDES, waiting, strict=True):
            stream.seek(0)
            with archive.open(_info(name), "w", force_zip64=True) as member:
                shutil.copyfileobj(stream, member)
        archive.writestr(_info(_METADATA), _format_metadata(path.stem, direction, count))
    return count


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def _complete(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for source, target in pairs:
        if source.strip() and target.strip():
            yield one_line(source), one_line(target)


def _format_metadata(name: str, direction: Direction, count: int) -> str:
    known = {
        "name": name, "type": "data", "from_code": direction[0], "to_code": direction[1], "size": count,
        "written_by": f"bitext {VERSION}",
    }  # fmt: skip
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def read_locomotive(path: str | Path) -> Iterator[tuple[str, str]]:
    """Yield the pairs (English, Spanish) of a folder or zip file.

    metadata.json says which side is which; where there is none, the source is English.

    Raises:
        InputError: a file is missing or damaged, the two do not have the same number of lines, or the languages are
            others.
    """
    path = Path(path)
    source, target = (text_lines(_read_member(path, name).text) for name in SIDES)
    if len(source) != len(target):
        raise InputError(
            str(path), expected="as many lines in source.txt as in target.txt",
            found=f"{len(source)} and {len(target)}", advice="check that both files come from one run",
        )  # fmt: skip
    english, spanish = (source, target) if _find_direction(path) == ENGLISH_SPANISH else (target, source)
    yield from zip(english, spanish, strict=True)


def _find_direction(path: Path) -> Direction:
    try:
        known = json.loads(_read_member(path, _METADATA).text)
        found = (str(known["from_code"]), str(known["to_code"]))
    except (InputError, ValueError, KeyError, TypeError):
        return ENGLISH_SPANISH
    if set(found) != set(ENGLISH_SPANISH):
        raise InputError(
            f"{path}, {_METADATA}", expected="en and es", found=f"{found[0]} and {found[1]}", advice="give another set"
        )
    return found


def _read_member(path: Path, name: str) -> SourceText:
    where = f"{path}, {name}"
    try:
        if path.is_dir():
            data = (path / name).read_bytes()
        else:
            with zipfile.ZipFile(path) as archive:
                member = archive.getinfo(_members(path)[name])
                if member.file_size > _LARGEST_BYTES:
                    raise InputError(where, expected="at most 4 GB", found="more", advice="unpack and cut it")
                data = archive.read(member)
    except (OSError, KeyError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise InputError(where, expected="a file that can be read", found=str(error), advice="check the set") from None
    return SourceText(where, decode(data, where), "")


def _members(path: Path) -> dict[str, str]:
    """Names of files, at the root or in the archive's only folder, with their full names."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
    folders = {name.rpartition("/")[0] for name in names}
    return {name.rpartition("/")[2]: name for name in names} if len(folders) == 1 else {}
