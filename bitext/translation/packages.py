"""Argos translation packages on disk: where they lie and what their metadata says. Read as they are, never changed.

A package is a folder with `metadata.json`, a CTranslate2 model in `model/`, and `sentencepiece.model` or
`bpe.model`. Argos knows one direction a package. Where one model writes both languages, told which by a first token
(`target_prefix`), the metadata of ours may name further directions of the same files, which Argos passes over:

    "directions": [{"from_code": "es", "to_code": "en", "target_prefix": "<2en>", "least_score": -0.6}],
    "spaced_openings": true, "takes_words": true, "quality": {"constant": 5.5, "score": 6.1, ...}

`least_score`, for the first direction beside its codes, is what a fifth of the scores of its translations are below:
those are its worst. `spaced_openings` says that the model has learned sources with a space after opening quotation
marks and brackets, so that the word behind is the same to it as anywhere else; `takes_words` that it has learned
sources with words of the language that it writes among them, and takes those as they are; `quality` has the weights by
which the quality of its translations is estimated (`bitext.pipeline.estimating`).

Where several packages serve a direction, the first folder of `model_folders` that has one decides, and in it the
newest version: what somebody installed comes before what came along.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bitext.errors import InputError

EMBEDDED_PATH = Path(__file__).parent.parent / "data" / "models"
_ADVICE = "install the package again or take its folder away"


@dataclass(frozen=True, slots=True)
class Package:
    """One direction of one package.

    `target_prefix` is a token that tells the model the language to write; `spaced_openings` whether its sources have
    a space after opening marks; `least_score` the score, a mean log-probability a token, below which its translations
    are its worst, if that is known; `takes_words` whether it takes words of the language that it writes as they are;
    `quality` the weights of an estimate of its translations' quality, if it has them.
    """

    path: Path
    source_language: str
    target_language: str
    version: str
    target_prefix: str
    spaced_openings: bool = False
    least_score: float | None = None
    takes_words: bool = False
    quality: Mapping[str, float] | None = field(default=None, hash=False)

    @property
    def model_path(self) -> Path:
        """The CTranslate2 model's folder."""
        return self.path / "model"


def model_folders() -> list[Path]:
    """The folders that are searched, in order: `$BITEXT_MODELS`, where Argos keeps its own, the embedded models."""
    return list(dict.fromkeys([*_own_folders(), *_argos_folders(), EMBEDDED_PATH]))


def install_folder() -> Path:
    """Where packages are installed: the first of `$BITEXT_MODELS`, or Argos' own folder, so that Argos has them too."""
    return [*_own_folders(), *_argos_folders()][0]


def _own_folders() -> list[Path]:
    return [Path(folder) for folder in os.environ.get("BITEXT_MODELS", "").split(os.pathsep) if folder]


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
    """The package that translates a direction, by the order above; `None` where none does.

    Raises:
        InputError: the metadata of a package in a folder that was searched cannot be read.
    """
    for folder in model_folders():
        found = [
            package for package in iter_packages(folder)
            if (package.source_language, package.target_language) == (source_language, target_language)
        ]  # fmt: skip
        if found:
            return max(found, key=lambda package: (version_key(package.version), package.path.name))
    return None


def iter_packages(folder: Path) -> Iterator[Package]:
    """Yield each direction of the packages of a folder, by name; nothing where the folder is not there.

    Raises:
        InputError: a package's metadata cannot be read.
    """
    for path in iter_package_paths(folder):
        yield from read_package(path)


def iter_package_paths(folder: Path) -> Iterator[Path]:
    """Yield the folders of a folder that hold a package, by name. Hidden ones are half-installed."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return
    yield from (path for path in paths if (path / "metadata.json").is_file())


def read_package(path: Path) -> list[Package]:
    """Read the directions of one package; none for other kinds of package (splitters, language detectors).

    Raises:
        InputError: the metadata cannot be read.
    """
    where = path / "metadata.json"
    try:
        metadata: Any = json.loads(where.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(str(where), expected="a package's metadata", found=str(error), advice=_ADVICE) from None
    if not isinstance(metadata, dict) or metadata.get("type", "translate") != "translate":
        return []
    version, more = str(metadata.get("package_version", "")), metadata.get("directions")
    spaced, takes_words = metadata.get("spaced_openings") is True, metadata.get("takes_words") is True
    quality = _read_weights(metadata)
    packages = []
    for direction in [metadata, *(more if isinstance(more, list) else [])]:
        if isinstance(direction, dict) and direction.get("from_code") and direction.get("to_code"):
            source, target = str(direction["from_code"]), str(direction["to_code"])
            prefix, least = str(direction.get("target_prefix") or ""), direction.get("least_score")
            least = float(least) if isinstance(least, (int, float)) else None
            packages.append(Package(path, source, target, version, prefix, spaced, least, takes_words, quality))
    return packages


def _read_weights(metadata: Mapping[str, Any]) -> dict[str, float] | None:
    """The weights of a package's estimate of quality, if it has them, and all are numbers."""
    weights = metadata.get("quality")
    if not isinstance(weights, dict) or not weights:
        return None
    is_whole = all(type(weight) in (int, float) and math.isfinite(weight) for weight in weights.values())
    return weights if is_whole else None


def model_digest(package: Package) -> str:
    """The first 12 hex digits of the SHA-256 of the model's weights and how it reads: which model wrote a text.

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
    if package.spaced_openings:
        digest.update(b"spaced openings")
    return digest.hexdigest()[:12]


def version_key(version: str) -> tuple[int, ...]:
    """What versions are ordered by.

    >>> version_key("1.10") > version_key("1.9")
    True
    """
    return tuple(int(part) if part.isdigit() else -1 for part in version.split("."))
