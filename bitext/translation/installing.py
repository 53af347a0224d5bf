"""Packages put on disk and taken off: whole or not at all, one process at a time, hashes kept.

A package is made ready in a hidden folder beside its place and renamed into it. What a killed run leaves behind is
such a hidden folder, which nothing reads and the next change clears away.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bitext.errors import BitextError, InputError, OutputError, UsageError
from bitext.translation import packages
from bitext.translation.archives import check_members, extract_files, open_archive
from bitext.translation.locks import LOCK_NAME, compare_lock, file_digest, find_lock, folder_digests, write_lock
from bitext.translation.packages import Package

_STAGED_PREFIX, _STAGED_SUFFIX = ".bitext-", ".part"


@dataclass(frozen=True, slots=True)
class Installed:
    """A package folder and its directions; where it cannot be read, `fault` says why and `directions` is empty."""

    path: Path
    directions: tuple[Package, ...]
    fault: str = ""

    @property
    def is_embedded(self) -> bool:
        """Whether it came with bitext and is not for users to change."""
        return self.path.parent.resolve() == packages.EMBEDDED_PATH.resolve()

    @property
    def size_bytes(self) -> int:
        """What its files take."""
        return sum(path.stat().st_size for path in self.path.rglob("*") if path.is_file())


def list_installed() -> list[Installed]:
    """All packages in the order in which they are looked for, damaged ones too."""
    return [_read(path) for folder in packages.model_folders() for path in packages.iter_package_paths(folder)]


def _read(path: Path) -> Installed:
    try:
        return Installed(path, tuple(packages.read_package(path)))
    except InputError as error:
        return Installed(path, (), str(error))


def get_installed(name: str) -> Installed:
    """Get one package by its folder's name, or by its path where several have that name.

    Raises:
        UsageError: none or several.
    """
    found = [one for one in list_installed() if name in (one.path.name, str(one.path))]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(name, expected="the name of an installed package", found="none of that name",
                         advice="see: bitext models list")  # fmt: skip
    where = " and ".join(str(one.path) for one in found)
    raise UsageError(name, expected="one package", found=f"several: {where}", advice="give the path of one")


def add_package(path: Path, *, sha256: str | None = None) -> Installed:
    """Install an .argosmodel file into `packages.install_folder()`.

    Args:
        sha256: what the file's hash must be, in hex.

    Raises:
        UsageError: there is no such file.
        InputError: the file is damaged, unsafe, no translation package, or not the one with that hash.
        OutputError: another package has its place, or the disk does not take it.
    """
    folder = packages.install_folder()
    with open_archive(path) as archive:
        if sha256 is not None and file_digest(path) != sha256.strip().lower():
            raise InputError(str(path), expected=f"SHA-256 {sha256}", found=file_digest(path),
                             advice="nothing was installed; get the file again")  # fmt: skip
        top, members = check_members(archive, path)
        with _changing(folder), _staging(folder) as staged:
            hashes = extract_files(archive, members, path, staged)
            version = _check_package(staged, path, hashes)
            write_lock(staged, top, version, hashes)
            _move_into_place(staged, folder / top)
    return _read(folder / top)


def _check_package(staged: Path, path: Path, hashes: dict[str, str]) -> str:
    """Check what was extracted against what came out of the archive, and that it can translate; its version."""
    brought = find_lock(staged)
    hashes.pop(LOCK_NAME, None)
    differences = compare_lock(hashes, folder_digests(staged))
    differences += [] if brought is None else compare_lock(brought, hashes)
    if differences:
        raise _no_package(path, "files that match their hashes", differences[0])
    if not {"model/model.bin", "metadata.json"} <= hashes.keys():
        raise _no_package(path, "metadata.json and model/model.bin", "no such files")
    if not {"sentencepiece.model", "bpe.model"} & hashes.keys():
        raise _no_package(path, "sentencepiece.model or bpe.model", "neither")
    directions = packages.read_package(staged)
    if not directions:
        raise _no_package(path, "a translation package", "another kind")
    return directions[0].version


def _no_package(path: Path, expected: str, found: str) -> InputError:
    return InputError(str(path), expected=expected, found=found,
                      advice="nothing was installed; give an Argos translation package")  # fmt: skip


def _move_into_place(staged: Path, place: Path) -> None:
    if os.path.lexists(place):
        is_same = place.is_dir() and folder_digests(place) == folder_digests(staged)
        raise OutputError(
            str(place), expected="a free place", found="the same package" if is_same else "another package",
            advice="nothing is to do" if is_same else f"nothing was changed; first: bitext models remove {place.name}",
        )  # fmt: skip
    _sync(staged)
    staged.rename(place)
    _sync_folder(place.parent)


def remove_package(name: str) -> Path:
    """Take a package off the disk, and return where it was.

    Raises:
        UsageError: no such package, several, or one that came with bitext.
        OutputError: the disk does not allow it.
    """
    installed = get_installed(name)
    if installed.is_embedded:
        raise UsageError(name, expected="a package that was added", found="one that is part of bitext",
                         advice="leave it; packages that you add are used before it")  # fmt: skip
    path = installed.path
    with _changing(path.parent):
        if path.is_symlink():
            path.unlink()
        else:
            hidden = Path(tempfile.mkdtemp(prefix=_STAGED_PREFIX, suffix=_STAGED_SUFFIX, dir=path.parent))
            path.rename(hidden)  # onto an empty folder: gone for readers at once, whatever happens next
            _discard(hidden)
    return path


def verify_package(installed: Installed) -> list[str] | None:
    """What is wrong with a package on disk, one remark a fault; `None` where it has no lock to compare with."""
    if installed.fault:
        return [installed.fault]
    try:
        locked = find_lock(installed.path)
        if locked is not None:
            return compare_lock(locked, folder_digests(installed.path))
        for package in installed.directions[:1]:
            packages.model_digest(package)
    except BitextError as error:
        return [str(error)]
    except OSError as error:
        return [f"{error.filename}: {error.strerror}"]
    return None


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    """Hold the folder against other processes that change it, clear leftovers, and turn disk errors into ours."""
    import fcntl

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / ".bitext.lock").open("w") as stream:  # the system lets go of it even when we are killed
            fcntl.flock(stream, fcntl.LOCK_EX)
            for leftover in folder.glob(f"{_STAGED_PREFIX}*{_STAGED_SUFFIX}"):
                _discard(leftover)
            yield
    except OSError as error:
        raise OutputError(
            str(folder), expected="a folder to install into", found=error.strerror or str(error),
            advice="name a folder of your own in BITEXT_MODELS",
        ) from None  # fmt: skip


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    staged = Path(tempfile.mkdtemp(prefix=_STAGED_PREFIX, suffix=_STAGED_SUFFIX, dir=folder))
    staged.chmod(0o755)
    try:
        yield staged
    finally:
        if staged.exists():
            _discard(staged)


def _discard(folder: Path) -> None:
    """Delete a hidden folder, its metadata last: Argos stops where a folder beside its packages has none."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != "metadata.json":
            path.unlink()
    shutil.rmtree(folder)


def _sync(folder: Path) -> None:
    """Wait until every file is on the disk, so that a package with a name is a whole one even after a power cut."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as stream:
                os.fsync(stream.fileno())
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
