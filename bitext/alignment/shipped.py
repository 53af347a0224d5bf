"""Data files that the package ships: read and checked against the hash on their card."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bitext.errors import InputError

_ADVICE = "install bitext again"


def read_shipped(path: Path, what: str, digest: str = "") -> bytes:
    """The bytes of a file of *what*, as "the encoder's file"; without a *digest* (SHA-256, hex) they are not checked.

    Raises:
        InputError: the file is missing, or not the one that was shipped.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        expected = f"{what}{', sha256 ' + digest if digest else ''}"
        found = error.strerror or type(error).__name__
        raise InputError(str(path), expected=expected, found=found, advice=_ADVICE) from None
    found = hashlib.sha256(content).hexdigest()
    if digest and found != digest:
        raise InputError(str(path), expected=f"sha256 {digest}", found=f"sha256 {found}", advice=_ADVICE)
    return content
