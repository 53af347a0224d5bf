"""Writes bitext/data/corpus/bitext.schema.json, the schema of `bitext build --config`, for editors.

    .venv/bin/python scripts/make_schema.py

Run it when `BuildOptions` changes; tests/test_config.py says so.
"""

from __future__ import annotations

import json
from pathlib import Path

from bitext.corpus.schema import make_schema

PATH = Path(__file__).parent.parent / "bitext" / "data" / "corpus" / "bitext.schema.json"

if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(json.dumps(make_schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
