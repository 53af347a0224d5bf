"""Argos translation packages on disk: where they lie and what their metadata says. Read as they are, never changed.

A package is a folder with `metadata.json`, a CTranslate2 model in `model/`, and `sentencepiece.model` or
`bpe.model`.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext.errors import InputError

EMBEDDED_PATH = Path(__file__).parent.parent / "data" / "models"
_ADVICE = "install the package again or take its folder away"


@dataclass(frozen=True, slots=True)
class Package:
    """One direction of one package. `target_prefix` is a token that tells the model the language to write."""

    path: Path
    source_language: str
    target_language: str
    version: str
    target_prefix: str

    @property
    def model_path(self) -> Path:
        """The CTranslate2 model's folder."""
        return self.path / "model"


def model_folders() -> list[Path]:
    """The folders that are searched, in order: `$BITEXT_MODELS`, the embedded models, where Argos keeps its own."""
    own = [Path(folder) for folder in os.environ.get("BITEXT_MODELS", "").split(os.pathsep) if folder]
    return list(dict.fromkeys([*own, EMBEDDED_PATH, *_argos_folders()]))


def _argos_folders() -> list[Path]:
    """Where argostranslate installs packages: by variable, by its settings file, by default."""
    home = Path(os.environ.get("SNAP_USER_DATA") or Path.home()) if "SNAP" in os.environ else Path.home()
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "argos-translate" / "settings.json"
    named = [os.environ.get("ARGOS_PACKAGES_DIR"), os.environ.get("ARGOS_TRANSLATE_PACKAGE_DIR")]
    with suppress(OSError, ValueError, AttributeError):  # no settings, or not ours to complain about
        named.append(json.loads(settings.read_text(encoding="utf-8")).get("ARGOS_PACKAGES_DIR"))
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [*(Path(folder) for folder in named if folder), data / "argos-translate" / "packages"]


def find_package(source_language: str, target_language: str) -> Package | None:
    """The first package for a direction; of several versions in one folder the newest."""
    for folder in model_folders():
        found = [
            package for package in iter_packages(folder)
            if (package.source_language, package.target_language) == (source_language, target_language)
        ]  # fmt: skip
        if found:
            return max(found, key=lambda package: (_version_key(package.version), package.path.name))
    return None


def iter_packages(folder: Path) -> Iterator[Package]:
    """Yield the packages of a folder by name; yields nothing where the folder is not there.

    Raises:
        InputError: a package's metadata cannot be read.
    """
    try:
        candidates = sorted(path for path in folder.iterdir() if (path / "metadata.json").is_file())
    except OSError:
        return
    for path in candidates:
        package = _read_package(path)
        if package is not None:
            yield package


def _read_package(path: Path) -> Package | None:
    """Read one package's metadata; `None` for other kinds of package (splitters, language detectors)."""
    where = path / "metadata.json"
    try:
        metadata: Any = json.loads(where.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(str(where), expected="a package's metadata", found=str(error), advice=_ADVICE) from None
    if not isinstance(metadata, dict) or metadata.get("type", "translate") != "translate":
        return None
    source, target = metadata.get("from_code"), metadata.get("to_code")
    if not source or not target:
        return None
    version, prefix = str(metadata.get("package_version", "")), str(metadata.get("target_prefix") or "")
    return Package(path, str(source), str(target), version, prefix)


def model_digest(package: Package) -> str:
    """The first 12 hex digits of the SHA-256 of the model's weights and tokenizer: which model wrote a text.

    Raises:
        InputError: the package has no model.
    """
    digest = hashlib.sha256()
    weights = package.model_path / "model.bin"
    if not weights.is_file():
        raise InputError(str(package.path), expected="model/model.bin", found="no such file", advice=_ADVICE)
    tokenizers = [package.path / name for name in ("sentencepiece.model", "bpe.model")]
    for path in (weights, *tokenizers):
        if path.is_file():
            with path.open("rb") as stream:
                for chunk in iter(lambda stream=stream: stream.read(1 << 20), b""):  # type: ignore[misc]
                    digest.update(chunk)
    digest.update(package.target_prefix.encode())
    return digest.hexdigest()[:12]


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else -1 for part in version.split("."))
