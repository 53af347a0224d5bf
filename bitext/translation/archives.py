"""The safe way from an .argosmodel file, which is a zip that anyone may have made, to files on disk.

Everything the zip says about itself is read and judged before a byte is written, and every byte is counted while it
is written. Nothing is ever unpickled or run.
"""

from __future__ import annotations

import copy
import hashlib
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from bitext.errors import InputError, UsageError

# Argos packages have some 20 members and 50 to 300 MB; weights hardly compress, so a high ratio is a bomb.
MAX_MEMBERS = 1000
MAX_MEMBER_BYTES = 1 << 30
MAX_TOTAL_BYTES = 2 << 30
MAX_RATIO = 50
_FORBIDDEN_RE = re.compile(r"[\\\x00-\x1f\x7f]")
_DRIVE_RE = re.compile(r"[A-Za-z]:")


@contextmanager
def open_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open an .argosmodel file.

    Raises:
        UsageError: it is not there or not readable.
        InputError: it is no zip, or turns out damaged while it is read.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        found = error.strerror or str(error)
        raise UsageError(str(path), expected="an .argosmodel file", found=found, advice="check the path") from None
    try:
        with stream, zipfile.ZipFile(stream) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _refusal(path, "an .argosmodel file (a zip)", str(error) or "a damaged one") from None


def check_members(archive: zipfile.ZipFile, path: Path) -> tuple[str, list[zipfile.ZipInfo]]:
    """Judge an archive by its list of members, before anything is extracted.

    Returns:
        The one folder that all members are in, and the members that are files.

    Raises:
        InputError: a name could lead elsewhere or stand for two files, a member is no plain file, or it is too much.
    """
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise _refusal(path, f"at most {MAX_MEMBERS} members", str(len(members)))
    for member in members:
        _check_name(member.orig_filename, path)
        _check_kind(member, path)
    _check_sizes(members, path)
    files = [member for member in members if not member.orig_filename.endswith("/")]
    _check_collisions([member.orig_filename for member in files], path)
    tops = {PurePosixPath(member.orig_filename).parts[0] for member in members}
    if len(tops) != 1 or not all("/" in member.orig_filename for member in files):
        raise _refusal(path, "one folder with everything in it", f"{len(tops)} at the top")
    return tops.pop(), files


def _check_name(name: str, path: Path) -> None:
    """Refuse names that are absolute, climb, name a drive, or are read differently by different systems."""
    parts = name.removesuffix("/").split("/")
    if (
        _FORBIDDEN_RE.search(name)
        or _DRIVE_RE.match(name)
        or any(part in ("", ".", "..") or part.endswith((".", " ")) for part in parts)
        or name.startswith(".")
    ):
        raise _refusal(path, "members inside one folder", f"the name {name[:80]!r}")


def _check_kind(member: zipfile.ZipInfo, path: Path) -> None:
    """Refuse links, devices, encrypted members and rare compression."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    plain = stat.S_IFDIR if member.orig_filename.endswith("/") else stat.S_IFREG
    if kind not in (0, plain):
        what = "a symbolic link" if kind == stat.S_IFLNK else "something else"
        raise _refusal(path, "plain files", f"{what}: {member.orig_filename[:80]!r}")
    if member.flag_bits & 0x1:
        raise _refusal(path, "plain files", f"an encrypted one: {member.orig_filename[:80]!r}")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _refusal(path, "members stored or deflated", f"compression type {member.compress_type}")


def _check_sizes(members: Sequence[zipfile.ZipInfo], path: Path) -> None:
    for member in members:
        if member.file_size > MAX_MEMBER_BYTES:
            found = f"{member.file_size:,} in {member.orig_filename[:80]!r}"
            raise _refusal(path, f"at most {MAX_MEMBER_BYTES:,} bytes a member", found)
    total, packed = sum(member.file_size for member in members), path.stat().st_size
    if total > MAX_TOTAL_BYTES or total > MAX_RATIO * packed:
        limit = min(MAX_TOTAL_BYTES, MAX_RATIO * packed)
        raise _refusal(path, f"at most {limit:,} bytes, for its own {packed:,}", f"{total:,}")


def _check_collisions(names: Sequence[str], path: Path) -> None:
    """Refuse two files of one name, also where a file system takes them for the same, and files used as folders."""
    taken: set[str] = set()
    for name in names:
        key = unicodedata.normalize("NFC", name).casefold()
        if key in taken:
            raise _refusal(path, "each name once", f"{name[:80]!r} twice")
        taken.add(key)
    for key in taken:
        if any(str(parent) in taken for parent in PurePosixPath(key).parents):
            raise _refusal(path, "a name to be a file or a folder", f"{key[:80]!r} inside a file")


def extract_files(
    archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], path: Path, folder: Path
) -> dict[str, str]:
    """Write members, already checked, into *folder* without their top folder, `metadata.json` first.

    Returns:
        The SHA-256 of each file as its bytes came out of the archive, by its name in the folder.

    Raises:
        InputError: a member holds more or fewer bytes than it declared.
        OSError: the disk does not take it.
    """
    hashes = {}
    # Argos takes every folder beside its packages for a package and stops where one has no metadata.
    for member in sorted(members, key=lambda m: not m.orig_filename.endswith("/metadata.json")):
        name = member.orig_filename.split("/", 1)[1]
        target = folder.joinpath(*name.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        hashes[name] = _extract_file(archive, member, path, target)
    return hashes


def _extract_file(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, target: Path) -> str:
    digest, count = hashlib.sha256(), 0
    # zipfile cuts a member off silently at its declared size; allowed one byte more, it shows what goes beyond.
    roomier = copy.copy(member)
    roomier.file_size = member.file_size + 1
    with archive.open(roomier) as stream, target.open("xb") as out:
        while chunk := stream.read(1 << 20):
            count += len(chunk)
            if count > member.file_size:
                break
            digest.update(chunk)
            out.write(chunk)
    if count != member.file_size:
        found = "more" if count > member.file_size else f"{count:,}"
        raise _refusal(path, f"{member.file_size:,} bytes in {member.orig_filename[:80]!r}, as declared", found)
    return digest.hexdigest()


def _refusal(path: Path, expected: str, found: str) -> InputError:
    advice = "nothing was installed; get the file again from where it was published"
    return InputError(str(path), expected=expected, found=found, advice=advice)
