"""What a package was when it was installed: a lock file inside it, with the SHA-256 of every other file.

    {"name": "translate-en_es-1_9", "version": "1.9", "files": {"metadata.json": "e3b0...", ...}}

It lies in the package's folder, so that it comes, moves and goes with it; Argos passes over it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bitext.errors import InputError

LOCK_NAME = "bitext.lock.json"


def file_digest(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def folder_digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a package by its name ("model/model.bin"), the lock left out."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: "a link" if path.is_symlink() else file_digest(path) for name, path in names.items()
            if name != LOCK_NAME}  # fmt: skip


def write_lock(folder: Path, name: str, version: str, files: Mapping[str, str]) -> None:
    """Write a package's lock, flushed to disk."""
    content = {"name": name, "version": version, "files": dict(sorted(files.items()))}
    with (folder / LOCK_NAME).open("w", encoding="utf-8", newline="\n") as stream:
        json.dump(content, stream, indent=1, ensure_ascii=False)
        stream.write("\n")
        stream.flush()
        os.fsync(stream.fileno())


def find_lock(folder: Path) -> dict[str, str] | None:
    """The files and hashes that a package's lock holds; `None` where it has no lock.

    Raises:
        InputError: the lock is damaged.
    """
    path = folder / LOCK_NAME
    try:
        content: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        content = str(error)
    files = content.get("files") if isinstance(content, dict) else None
    if not isinstance(files, dict) or not all(isinstance(digest, str) for digest in files.values()):
        raise InputError(str(path), expected="file hashes", found="a damaged lock file",
                         advice="remove the package and add it again")  # fmt: skip
    return files


def compare_lock(locked: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """What differs from a lock, one remark a file.

    >>> compare_lock({"a": "1", "b": "2"}, {"b": "3", "c": "4"})
    ['a is missing', 'b has changed', 'c was not there when it was installed']
    """
    remarks = {name: f"{name} is missing" for name in locked.keys() - found.keys()}
    remarks |= {name: f"{name} was not there when it was installed" for name in found.keys() - locked.keys()}
    remarks |= {name: f"{name} has changed" for name in locked.keys() & found.keys() if locked[name] != found[name]}
    return [remarks[name] for name in sorted(remarks)]
