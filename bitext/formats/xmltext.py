"""What the XML formats share: text that XML can hold, and a parser that fetches nothing and expands nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NoReturn, Protocol
from xml.sax.saxutils import escape

from bitext.errors import InputError
from bitext.files import SourceText

# What XML 1.0 has no way to write, as itself or escaped.
UNWRITABLE_RE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PIECE_CHARS = 1 << 20
_ENCODING_RE = re.compile(r"^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class Handler(Protocol):
    """What a reader does at each event; tags and attributes are as they stand in the file, prefixes and all."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def add(self, data: str) -> None: ...


def is_root(text: str, tag: str) -> bool:
    """Whether *text* begins like XML whose outermost element is *tag*."""
    head = rf"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s+{tag}\b[^>]*>\s*)?<{tag}\b"
    return re.match(head, text, re.S) is not None


def escape_text(text: str) -> str:
    """Escape what stands between tags; a carriage return too, which a reader would take for a line feed."""
    return escape(text, {"\r": "&#13;"})


def parse_xml(content: SourceText, handler: Handler, format_: str) -> Iterator[None]:
    """Send the events of a text to *handler*, a piece at a time; between pieces its caller may take what there is.

    Raises:
        InputError: it is not well-formed, or declares entities.
    """
    from xml.parsers import expat

    def refuse(name: str, *_rest: Any) -> NoReturn:
        raise InputError(
            content.name, expected=f"{format_} without entities of its own", found=f"the entity {name}",
            advice="write it out in the text, or export the file again",
        )  # fmt: skip

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.add
    parser.EntityDeclHandler = refuse
    # An encoding that the text names was true of its bytes, which are decoded by now.
    body = _ENCODING_RE.sub(r"\1", content.text, count=1).lstrip()
    try:
        for start in range(0, len(body), _PIECE_CHARS):
            parser.Parse(body[start : start + _PIECE_CHARS].encode("utf-8", "replace"), False)
            yield
        parser.Parse(b"", True)
        yield
    except expat.ExpatError as error:
        raise InputError(
            f"{content.name}:{error.lineno}", expected=f"well-formed {format_}", found=expat.ErrorString(error.code),
            advice="repair the file",
        ) from None  # fmt: skip
