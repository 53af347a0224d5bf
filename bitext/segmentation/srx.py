"""SRX 2.0, the segmentation rules that translation tools exchange: read, applied, and written from our tables.

Standard: GALA/LISA OSCAR, "Segmentation Rules eXchange 2.0" (2008). Patterns are ICU regular expressions; those
that Python spells otherwise are translated, and what has no translation is refused with the rule's place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bitext.errors import InputError
from bitext.files import read_text
from bitext.lang import Language

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

_ADVICE = "check the file with the tool that wrote it"
# Members of a character class, with and without the brackets around them.
_PROPERTIES = {
    "L": "A-Za-zÀ-ÖØ-öø-žẀ-ỹ", "Lu": "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪĮİĹĽŁŃŇŌŐŒŔŘŚŞŠŤŪŮŰŹŻŽ",
    "Ll": "a-zß-öø-ÿāăąćčďđēęěğīįıĺľłńňōőœŕřśşšťūůűźżž",
    "N": r"\d", "Nd": r"\d", "Ps": r"(\[{", "Pe": r")\]}", "Pi": "“‘«‹", "Pf": "”’»›", "Pd": r"\-–—",
    "P": r"!-#%-*,-/:;?@\[-\]_{}¡«»¿‐-‧", "Z": r"\s", "Zs": r"\s", "Sc": "$¢-¥€",
}  # fmt: skip
_ESCAPES_RE = re.compile(r"\\p\{(?P<name>\w+)\}|\\x\{(?P<code>[0-9A-Fa-f]+)\}|\\h|\\.|\[\^?|\]")


@dataclass(frozen=True, slots=True)
class SrxRule:
    """One rule: whether to break where text before matches `before` and text after matches `after`."""

    is_break: bool
    pattern: re.Pattern[str]


def read_srx(path: str | Path, language: str) -> tuple[SrxRule, ...]:
    """Read the rules of an SRX 2.0 file that apply to a language, in the order they apply.

    Raises:
        InputError: not SRX, a document type definition, no rules for the language, or a pattern we cannot run.
        UsageError: the file cannot be read.
    """
    from xml.etree import ElementTree as ET  # a document type, which could define entities, is refused first

    text = read_text(path).text
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise InputError(
            str(path), expected="SRX without a document type", found="<!DOCTYPE or <!ENTITY", advice="take it out"
        )
    try:
        root = ET.fromstring(text)  # noqa: S314 (no document type, so no entities to expand)
    except ET.ParseError as error:
        raise InputError(str(path), expected="SRX 2.0 (XML)", found=str(error), advice=_ADVICE) from None
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    header = root.find("header")
    is_cascade = header is not None and header.get("cascade") == "yes"
    rules: list[SrxRule] = []
    for name in _mapped_names(root, language, str(path)):
        for group in root.iter("languagerule"):
            if group.get("languagerulename") == name:
                rules += _parse_group(group, f"{path}: {name}")
        if not is_cascade:
            break
    if not rules:
        raise InputError(
            str(path), expected=f"SRX 2.0 with rules for {language!r}", found="none", advice="add a languagemap for it"
        )
    return tuple(rules)


def _mapped_names(root: ET.Element, language: str, where: str) -> Iterator[str]:
    for entry in root.iter("languagemap"):
        pattern = _compile(entry.get("languagepattern") or "", f"{where}: languagemap")
        # "ES_.*" is written for codes with a region.
        if any(pattern.fullmatch(code) for code in (language, language.upper(), f"{language}-XX", f"{language}_XX")):
            yield entry.get("languagerulename") or ""


def _parse_group(group: ET.Element, where: str) -> Iterator[SrxRule]:
    for number, rule in enumerate(group.iter("rule"), start=1):
        before, after = (rule.findtext(name) or "" for name in ("beforebreak", "afterbreak"))
        pattern = _compile(f"(?:{_translate(before, where)})(?={_translate(after, where)})", f"{where}, rule {number}")
        yield SrxRule(rule.get("break", "yes") != "no", pattern)


def _compile(pattern: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except (re.error, OverflowError) as error:
        raise InputError(
            where, expected="a regular expression that Python can run", found=str(error), advice="simplify the rule"
        ) from None


def _translate(pattern: str, where: str) -> str:
    r"""ICU's spelling in Python's: \p{Lu}, \x{2019}, \h; in a class without brackets, outside with them.

    >>> _translate(r"[\p{Nd}.]\h", "example")
    '[\\d.][ \\t\\u00a0]'
    """
    in_class = False

    def spell(match: re.Match[str]) -> str:
        nonlocal in_class
        found = match[0]
        if found in ("[", "[^", "]"):
            in_class = found != "]"
            return found
        if match["code"]:
            return re.escape(chr(int(match["code"], 16)))
        members = r" \t\u00a0" if found == r"\h" else _PROPERTIES.get(match["name"] or "")
        if members is None:
            if match["name"]:
                raise InputError(
                    where, expected=f"one of {', '.join(_PROPERTIES)}", found=found, advice="use a list of characters"
                )
            return found
        return members if in_class else f"[{members}]"

    return _ESCAPES_RE.sub(spell, pattern)


def srx_splitter(rules: tuple[SrxRule, ...]) -> Callable[[str], list[int]]:
    """A function from one paragraph to its boundaries: at each place the first rule that matches decides."""

    def find(text: str) -> list[int]:
        decided: dict[int, bool] = {}
        for rule in rules:
            for match in rule.pattern.finditer(text):
                decided.setdefault(match.end(), rule.is_break)
        ends = {_without_space(text, end) for end, is_break in decided.items() if is_break and end < len(text)}
        return sorted(ends - {0})

    return find


def _without_space(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def format_srx(table: Language) -> str:
    """Our abbreviations and the plain break rule as SRX 2.0: the part of our rules that SRX can say."""
    rows = []
    for word in sorted(table.never_end | table.may_end):
        spelled = r"[\s\u00a0]".join(re.escape(part) for part in word.split(" "))
        after = r"\s" if word in table.never_end else r"\s+[^\p{Lu}¿¡]"
        rows.append(_format_rule("no", rf"\b(?i:{spelled})\.", after))
    rows.append(_format_rule("no", r"\b\p{Lu}\.", r"\s+\p{Lu}"))
    rows.append(_format_rule("yes", r"[.!?…][\"'”’»)\]]{0,4}", r"\s+[\"'“‘«(¿¡—]*[\p{Lu}\d]"))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<srx xmlns="http://www.lisa.org/srx20" version="2.0">\n'
        '<header segmentsubflows="yes" cascade="no"/>\n<body>\n<languagerules>\n'
        f'<languagerule languagerulename="{table.name}">\n{"".join(rows)}</languagerule>\n</languagerules>\n'
        f'<maprules>\n<languagemap languagepattern="(?i){table.code}.*" languagerulename="{table.name}"/>\n'
        "</maprules>\n</body>\n</srx>\n"
    )


def _format_rule(is_break: str, before: str, after: str) -> str:
    before, after = (p.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for p in (before, after))
    return f'<rule break="{is_break}"><beforebreak>{before}</beforebreak><afterbreak>{after}</afterbreak></rule>\n'
