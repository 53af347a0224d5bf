"""The JSON Schema of a configuration, made of `BuildOptions`, and the check of a configuration against it.

`bitext/data/corpus/bitext.schema.json` is the same for editors; a test compares them.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from bitext.corpus.options import BuildOptions
from bitext.corpus.sources import ArticleSource
from bitext.errors import InputError
from bitext.lang import LANGUAGES
from bitext.model import RELATIONS
from bitext.translation import EngineOptions
from bitext.translation.engine import COMPUTE_TYPES, ENGINES

# What types do not say. The classes themselves check it too.
_MORE: dict[str, dict[str, Any]] = {
    "workers": {"minimum": 0}, "timeout_seconds": {"minimum": 0}, "min_score": {"minimum": 0, "maximum": 1},
    "min_quality": {"minimum": 0, "maximum": 1},
    "max_ratio": {"minimum": 1}, "twin_score": {"minimum": 0, "maximum": 1},
    "duplicate_articles": {"minimum": 0, "maximum": 1},
    "near_rows": {"minimum": 0, "maximum": 1}, "unique_sides": {"items": {"type": "string", "enum": list(LANGUAGES)}},
    "near_duplicate": {"exclusiveMinimum": 0, "maximum": 1}, "dev": {"minimum": 0, "maximum": 1},
    "test": {"minimum": 0, "maximum": 1}, "fuzzy": {"minimum": 0, "maximum": 1}, "beam_size": {"minimum": 1},
    "threads": {"minimum": 0}, "compute_type": {"enum": list(COMPUTE_TYPES)},
    "shard": {"items": {"type": "integer", "minimum": 1}, "minItems": 2, "maxItems": 2},
    "relations": {"items": {"type": "string", "enum": list(RELATIONS)}},
}  # fmt: skip
_TYPES = {int: "integer", float: "number", str: "string", bool: "boolean"}
_PYTHON: dict[str, Any] = {
    "integer": int, "number": (int, float), "string": str, "boolean": bool, "array": list, "object": dict,
}  # fmt: skip
_CALLED = {"integer": "a whole number", "number": "a number", "string": "text", "boolean": "true or false",
           "array": "a list", "object": "a table"}  # fmt: skip


def make_schema() -> dict[str, Any]:
    """The schema: the options by name, with `inputs` and `out`, the table `engine` and the tables `source`."""
    source = _describe(ArticleSource, without=("base",))
    source["required"] = ["path", "name"]
    engine = _describe(EngineOptions)
    engine["properties"]["name"]["enum"] = list(ENGINES)
    own = _describe(BuildOptions, without=("sources", "engine"))
    places = {
        "inputs": {"type": "array", "items": {"type": "string"}},
        "pairs": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
        },
        "out": {"type": "string"},
        "engine": engine,
        "source": {"type": "array", "items": source},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Configuration of bitext build",
        **own, "properties": dict(sorted({**own["properties"], **places}.items())),
    }  # fmt: skip


def _describe(kind: type, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties = {}
    for own in fields(kind):
        if own.name not in without:
            properties[own.name] = {**_describe_type(hints[own.name]), **_MORE.get(own.name, {})}
            if own.default is not MISSING and own.default is not None:
                properties[own.name]["default"] = list(own.default) if isinstance(own.default, tuple) else own.default
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _describe_type(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is Literal:
        return {"type": "string", "enum": list(get_args(hint))}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _describe_type(get_args(hint)[0])}
    return {"type": next(name for one, name in _TYPES.items() if hint is one or one in get_args(hint))}


def check(value: Any, schema: dict[str, Any], file: str, key: str = "") -> None:
    """Compare a value with the part of a schema that is true of *key*.

    Raises:
        InputError: it is not so; with the key, and the nearest known one where it is unknown.
    """
    where = f"{file}, {key}" if key else file
    kind = schema["type"]
    is_right: bool = isinstance(value, _PYTHON[kind]) and (kind == "boolean" or not isinstance(value, bool))
    if not is_right:
        raise InputError(where, expected=_CALLED[kind], found=repr(value), advice="correct the value")
    for expected in _find_breaches(value, schema):
        raise InputError(where, expected=expected, found=repr(value), advice="correct the value")
    if kind == "array":
        for number, item in enumerate(value, 1):
            check(item, schema["items"], file, f"{key} {number}")
    elif kind == "object":
        known = schema["properties"]
        for name in schema.get("required", ()):
            if name not in value:
                raise InputError(where, expected=f"the key {name!r}", found="none", advice="add it")
        for name, item in value.items():
            if name not in known:
                raise _unknown_key(where, name, sorted(known))
            check(item, known[name], file, f"{key}, {name}" if key else name)


def _find_breaches(value: Any, schema: dict[str, Any]) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield " or ".join(schema["enum"])
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{schema['minimum']} or more"
    if "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]:
        yield f"more than {schema['exclusiveMinimum']}"
    if "maximum" in schema and value > schema["maximum"]:
        yield f"{schema['maximum']} at most"
    if "minItems" in schema and not schema["minItems"] <= len(value) <= schema["maxItems"]:
        yield f"{schema['minItems']} items"


def _unknown_key(where: str, name: str, known: list[str]) -> InputError:
    # Names of options on the command line, and words of them: "--timeout", "max", "min-words".
    like = name.replace("-", "_").removeprefix("__").lower()
    near = difflib.get_close_matches(like, known, 1) or [own for own in known if like in own.split("_")]
    advice = f"did you mean {near[0]!r}?" if near else "remove it; known are " + ", ".join(known)
    return InputError(where, expected="a known key", found=repr(name), advice=advice)
