"""`import bitext`: complete, lazy, and light."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from importlib.metadata import requires

import pytest
from conftest import ROOT
from packaging.requirements import Requirement

import bitext


@pytest.mark.parametrize("name", [n for n in bitext.__all__ if n != "__version__"])
def test_every_name_is_there_and_documented(name: str) -> None:
    value = getattr(bitext, name)
    assert value.__name__ == name
    assert value.__doc__


def test_an_unknown_name_is_an_attribute_error_that_lists_the_names() -> None:
    with pytest.raises(AttributeError, match="align_article"):
        bitext.allign  # noqa: B018


def test_type_checkers_see_the_same_names_as_users() -> None:
    tree = ast.parse((ROOT / "bitext" / "__init__.py").read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    typed = {alias.name for node in block.body for alias in node.names}
    assert typed == set(bitext.__all__) - {"__version__"}


def loaded_after(code: str) -> set[str]:
    script = f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(json.loads(done.stdout))


HEAVY = {
    "numpy", "ctranslate2", "sentencepiece", "nltk", "sacremoses", "py3langid", "pyarrow", "rich", "argostranslate",
    "torch", "zstandard",
}  # fmt: skip


@pytest.mark.parametrize("code", ["import bitext", "import bitext.cli", "import bitext.pipeline, bitext.formats"])
def test_nothing_heavy_is_loaded_at_import(code: str) -> None:
    assert not loaded_after(code) & HEAVY


def test_no_dependency_brings_torch_or_anything_as_heavy() -> None:
    """Walks the installed closure of the core dependencies."""
    seen: set[str] = set()
    waiting = ["bitext"]
    while waiting:
        name = waiting.pop()
        for line in requires(name) or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                key = requirement.name.lower().replace("_", "-")
                if key not in seen:
                    seen.add(key)
                    waiting.append(key)
    assert {"click", "ctranslate2", "sentencepiece"} <= seen
    assert not seen & {"torch", "tensorflow", "transformers", "stanza", "spacy", "minisbd", "argostranslate"}
