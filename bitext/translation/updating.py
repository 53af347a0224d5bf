"""Newer packages from Argos' index, through argostranslate where it is installed: the one part that goes online.

argostranslate says nothing to its caller when the network fails, and then reads an index that is not there without
end; so what it did is seen by the index file, and it is asked to read that only where it exists. What it downloads
is installed our way, not its own.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext.errors import InputError, UsageError
from bitext.translation.installing import list_installed
from bitext.translation.packages import version_key

DIRECTIONS = (("en", "es"), ("es", "en"))


@dataclass(frozen=True, slots=True)
class Offer:
    """The newest package of the index for a direction. `installed` is the newest version here, "" for none."""

    source_language: str
    target_language: str
    version: str
    installed: str
    available: Any

    @property
    def is_newer(self) -> bool:
        """Whether it is newer than what is installed; also where nothing is."""
        return not self.installed or version_key(self.version) > version_key(self.installed)


def fetch_offers() -> list[Offer]:
    """Fetch the index and return what it has for English and Spanish.

    Raises:
        UsageError: argostranslate is not installed.
        InputError: the index cannot be reached or read.
    """
    argos, settings = _import_argos()
    with _quiet():
        before = _stamp(settings.local_package_index)
        argos.update_package_index()
        if _stamp(settings.local_package_index) == before:
            raise InputError(
                settings.remote_package_index, expected="the package index", found="no connection to it",
                advice="nothing was changed; try again online, or: bitext models add FILE.argosmodel",
            )  # fmt: skip
        try:
            available = [p for p in argos.get_available_packages() if p.type == "translate"]
        except (ValueError, AttributeError, TypeError) as error:
            raise InputError(settings.remote_package_index, expected="a package index", found=str(error),
                             advice="nothing was changed; try again later") from None  # fmt: skip
    offers = []
    for source, target in DIRECTIONS:
        fitting = [p for p in available if (p.from_code, p.to_code) == (source, target)]
        if fitting:
            newest = max(fitting, key=lambda p: version_key(p.package_version))
            version = str(newest.package_version)
            offers.append(Offer(source, target, version, _installed_version(source, target), newest))
    return offers


def _installed_version(source: str, target: str) -> str:
    """The newest version that somebody installed for a direction; the embedded packages are of another series."""
    versions = [
        package.version for installed in list_installed() if not installed.is_embedded
        for package in installed.directions if (package.source_language, package.target_language) == (source, target)
    ]  # fmt: skip
    return max(versions, key=version_key, default="")


def download(offer: Offer) -> Path:
    """Download a package file and return where it lies; the caller installs and deletes it.

    Raises:
        InputError: the download failed.
    """
    _, settings = _import_argos()
    name = f"translate-{offer.source_language}_{offer.target_language}"
    # argostranslate takes a file of this name, half of it or of an older version, for the download.
    (settings.downloads_dir / f"{name}.argosmodel").unlink(missing_ok=True)
    with _quiet():
        try:
            return Path(offer.available.download())
        except Exception as error:  # noqa: BLE001 - argostranslate raises bare Exception
            raise InputError(f"{name} {offer.version}", expected="a download", found=str(error),
                             advice="nothing was changed; try again later") from None  # fmt: skip


def _import_argos() -> tuple[Any, Any]:
    try:
        from argostranslate import package, settings
    except ImportError:
        raise UsageError(
            "models update", expected="argostranslate, which knows the package index", found="it is not installed",
            advice="install it with: pip install 'bitext[argos]', or give a package file to: bitext models add",
        ) from None  # fmt: skip
    return package, settings


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


@contextmanager
def _quiet() -> Iterator[None]:
    """argostranslate logs each failed attempt; the caller hears of it once, from us."""
    logger = logging.getLogger("argostranslate.utils")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
