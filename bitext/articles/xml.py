"""XML that others made, read without trust: no entities of its own, no other files, bounded depth and size.

The standard library's expat with its doors shut; what is here of XML is small enough to need no more.
"""

from __future__ import annotations

from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from bitext.errors import InputError

MOST_ELEMENTS = 300_000
DEEPEST = 200


def parse_xml(data: bytes, where: str) -> Element:
    """Parse a document; names are "{namespace}name" as in `xml.etree`.

    Raises:
        InputError: it is not well-formed, declares entities, or is larger or deeper than a text can be.
    """
    builder = TreeBuilder()
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            found = f"more than {MOST_ELEMENTS:,} elements" if depth <= DEEPEST else "elements nested more deeply"
            raise InputError(
                where, expected=f"XML at most {DEEPEST} elements deep", found=found, advice="this is no text of people"
            )
        builder.start(_clark(name), {_clark(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_clark(name))

    def refuse(*_: object) -> None:
        raise InputError(
            where, expected="XML without entities of its own", found="an entity declaration",
            advice="take the declaration <!ENTITY ...> out",
        )  # fmt: skip

    def skipped(name: str, _is_parameter: bool) -> None:
        # Feeds with an outside DTD use the names of HTML.
        builder.data(html5.get(f"{name};", f"&{name};"))

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler, parser.SkippedEntityHandler = refuse, skipped
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise InputError(
            f"{where}:{error.lineno}", expected="well-formed XML", found=expat.errors.messages[error.code],
            advice="fetch or save the file again",
        ) from None  # fmt: skip
    return builder.close()


def local_name(element: Element) -> str:
    """The name of an element without its namespace.

    >>> local_name(Element("{http://www.w3.org/2005/Atom}entry"))
    'entry'
    """
    return element.tag.rsplit("}", 1)[-1]


def _clark(name: str) -> str:
    return "{" + name if "}" in name else name
