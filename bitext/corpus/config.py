"""A build as a file: `bitext.toml`, with the options under their names, or the manifest of an earlier build.

Paths are taken from the folder that the file is in; of a manifest, which lies in the corpus and not beside its
sources, from the current folder.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bitext.corpus.manifest import MANIFEST, read_manifest
from bitext.corpus.options import BuildOptions
from bitext.corpus.schema import check, make_schema
from bitext.errors import InputError, UsageError
from bitext.files import read_text


@dataclass(frozen=True, slots=True)
class Config:
    """What a file says of a build: *inputs* are its own or the places of its sources, *out* may be `None`.

    *pairs* are folders of articles, English and Spanish, that nobody matched; sources at or around them are no inputs.
    `given` are the names of the options that it sets.
    """

    inputs: tuple[Path, ...]
    out: Path | None
    options: BuildOptions
    given: frozenset[str]
    pairs: tuple[tuple[Path, Path], ...] = ()


def read_config(path: str | Path) -> Config:
    """Read a configuration, or the options of a manifest.

    Raises:
        InputError: it is not TOML, has an unknown key, or a value of the wrong kind; with the place.
        UsageError: there is no such file, or two options do not go together.
    """
    path = Path(path)
    if path.name == MANIFEST:
        record, base = _manifest_options(read_manifest(path.parent)), Path()
    else:
        record, base = _parse(path), path.parent
    record = _plain(record)
    check(record, make_schema(), str(path))
    inputs = [base / one for one in record.pop("inputs", ())]
    pairs = tuple((base / english, base / spanish) for english, spanish in record.pop("pairs", ()))
    out = record.pop("out", None)
    try:
        options = BuildOptions.from_record(record, base="" if base == Path() else str(base))
    except UsageError as error:
        raise InputError(
            f"{path}, {error.where}", expected=error.expected, found=error.found, advice=error.advice
        ) from None
    given = tuple(inputs) or tuple(
        source.place for source in options.sources if not any(_is_within(pair, source.place) for pair in pairs)
    )
    return Config(given, None if out is None else base / out, options, frozenset(record), pairs)


def parse_options(manifest: dict[str, Any]) -> BuildOptions:
    """The options of a manifest.

    Raises:
        InputError: it has others.
    """
    record = _manifest_options(manifest)
    check(record, make_schema(), MANIFEST)
    return BuildOptions.from_record(record)


def _manifest_options(manifest: dict[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = manifest.get("options", {})
    engine = {key: value for key, value in record.get("engine", {}).items() if value is not None}
    return {**record, "engine": engine}


def _is_within(pair: tuple[Path, Path], place: Path) -> bool:
    return any(place == folder or place in folder.parents for folder in pair)


def _parse(path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    text = read_text(path, allow_blank=True).text
    try:
        found = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except ValueError as error:
        raise InputError(str(path), expected="a configuration in TOML", found=str(error), advice="correct it") from None
    return found if isinstance(found, dict) else {"": found}


def _plain(value: Any) -> Any:
    """Days as text, as JSON has them."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value
