"""What a corpus says of itself: counts, options and the hash of every file; written last, so it marks completion."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from bitext.corpus.card import CARD
from bitext.corpus.options import BuildOptions
from bitext.corpus.selection import PARTS
from bitext.errors import InputError
from bitext.files import open_output
from bitext.version import VERSION

MANIFEST = "manifest.json"
Steps = list[dict[str, str]]
"""What was done to the texts, in order: `name`, and `by`, the signature of what did it."""

FILES = (
    *(f"{part}.tsv" for part in PARTS), "rejected.jsonl", "articles.jsonl", "quarantine.jsonl", CARD, "report.html",
)  # fmt: skip
"""What a corpus holds beside its manifest."""


def write_manifest(out: Path, options: BuildOptions, inputs: str, counts: dict[str, Any], steps: Steps) -> None:
    """Write the manifest of the files that lie in *out*; *steps* are what was done to the texts."""
    files = {name: {"sha256": _digest(out / name), "bytes": (out / name).stat().st_size} for name in FILES}
    record = {
        "bitext": VERSION, "inputs": inputs, "options": options.as_record(), "counts": counts, "files": files,
        "steps": steps,
    }  # fmt: skip
    with open_output(out / MANIFEST) as stream:
        json.dump(record, stream, ensure_ascii=False, indent=1, sort_keys=True)
        stream.write("\n")


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a corpus.

    Raises:
        InputError: there is none, or it is damaged.
    """
    path = folder / MANIFEST
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if (
            isinstance(record, dict)
            and isinstance(record.get("files"), dict)
            and isinstance(record.get("counts"), dict)
        ):
            return record
        found = "something else"
    except FileNotFoundError:
        found = "no such file"
    except (OSError, ValueError, RecursionError) as error:
        found = str(error)
    raise InputError(str(path), expected="the manifest of a corpus", found=found, advice="build it (again)")


def verify_corpus(folder: str | Path) -> list[str]:
    """Compare every file of a corpus with its manifest, hashes and row counts; one remark for each difference.

    Raises:
        InputError: there is no manifest, or it is damaged.
    """
    folder = Path(folder)
    record = read_manifest(folder)
    remarks = []
    for name, known in sorted(record["files"].items()):
        path = folder / name
        if not path.is_file():
            remarks.append(f"{name} is missing")
        elif _digest(path) != known.get("sha256"):
            remarks.append(f"{name} has changed")
    rows = record["counts"].get("rows", {}).get("part", {})
    for part in PARTS:
        path = folder / f"{part}.tsv"
        if path.is_file():
            with path.open("rb") as stream:
                count = sum(1 for _ in stream) - 1
            if count != rows.get(part, 0):
                remarks.append(f"{part}.tsv has {count} rows, its manifest says {rows.get(part, 0)}")
    return remarks


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
