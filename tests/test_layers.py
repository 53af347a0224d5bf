"""The import rule: a module imports only from a lower layer, siblings never import each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from conftest import ROOT

# Lowest first. A name stands for a module or a whole subpackage of `bitext`.
LAYERS = (
    {"version", "errors", "notes"},
    {"lang"},
    {"mending"},
    {"model", "compression", "encoding"},
    {"files", "layout"},
    {"articles", "segmentation", "alignment", "translation", "checks", "formats"},
    {"pipeline"},
    {"corpus"},
    {"cli"},
    {"__main__"},
)
LEVEL = {part: level for level, parts in enumerate(LAYERS) for part in parts}
PACKAGE = ROOT / "bitext"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def part_of(module: str) -> str:
    """The placed part of a dotted name: "bitext.articles.roles" belongs to "articles"."""
    return module.split(".")[1] if "." in module else ""


def imported_modules(source: str, module: str, is_package: bool = False) -> Iterator[str]:
    """Every module of ours that a source text imports, wherever the import stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "bitext")
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".") if is_package else module.split(".")[:-1]
                base = ".".join([*parents[: len(parents) - node.level + 1], *([base] if base else [])])
            if base == "bitext":
                yield from (f"bitext.{alias.name}" for alias in node.names)
            elif base.startswith("bitext."):
                yield base


def violations(source: str, module: str, is_package: bool = False) -> list[str]:
    """What a source text imports against the rule."""
    own = part_of(module)
    if own not in LEVEL:
        return [f"{module} is not placed in LAYERS"]
    wrong = []
    for name in imported_modules(source, module, is_package):
        part = part_of(name)
        if part == own or LEVEL.get(part, len(LAYERS)) < LEVEL[own]:
            continue
        wrong.append(f"{module} imports {name}")
    return wrong


def dotted(path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_go_down(path) -> None:
    assert violations(path.read_text(encoding="utf-8"), dotted(path), path.name == "__init__.py") == []


@pytest.mark.parametrize(
    "planted",
    [
        "import bitext.pipeline",
        "import bitext.alignment as sibling",
        "from bitext.pipeline import align",
        "from bitext import pipeline",
        "from bitext import align",
        "from ..pipeline import align",
        "from .. import translation",
        "def f():\n    from bitext.cli import main",
        "if True:\n    import bitext.formats.tsv",
        "from bitext.nowhere import x",
    ],
)
def test_a_planted_import_is_found(planted: str) -> None:
    assert violations(planted, "bitext.articles.roles")


@pytest.mark.parametrize(
    "allowed", ["from bitext.model import Block", "from .plain import x", "import json", "from bitext import lang"]
)
def test_an_allowed_import_passes(allowed: str) -> None:
    assert violations(allowed, "bitext.articles.roles") == []


def test_a_module_nobody_placed_is_found() -> None:
    assert violations("", "bitext.newcomer.thing")


def test_modules_are_small() -> None:
    assert {
        dotted(path): n for path in MODULES if (n := len(path.read_text(encoding="utf-8").splitlines())) > 260
    } == {}


def test_no_module_of_mending_is_forgotten() -> None:
    """A step that is written and tested, and that nothing calls, mends nothing."""
    imported = {name for path in MODULES for name in imported_modules(path.read_text(encoding="utf-8"), dotted(path))}
    own = {dotted(path) for path in MODULES if path.name != "__init__.py"}
    assert {name for name in own if part_of(name) == "mending"} <= imported
