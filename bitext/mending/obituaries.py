"""Whom the dead leave, as English obituaries list them, in Spanish: "Survivors include his wife, Ann; and two sons".

Models lose half of such a list. What is not wholly known is left to them. Origin: written for this project.
"""

from __future__ import annotations

import re

from bitext.lang.places import PLACES

# Spanish, gender, whether one or several.
_KIN = {
    "wife": ("esposa", "f", 1), "husband": ("esposo", "m", 1), "partner": ("pareja", "f", 1), "son": ("hijo", "m", 1),
    "sons": ("hijos", "m", 2), "daughter": ("hija", "f", 1), "daughters": ("hijas", "f", 2), "child": ("hijo", "m", 1),
    "children": ("hijos", "m", 2), "brother": ("hermano", "m", 1), "brothers": ("hermanos", "m", 2),
    "sister": ("hermana", "f", 1), "sisters": ("hermanas", "f", 2), "siblings": ("hermanos", "m", 2),
    "mother": ("madre", "f", 1), "father": ("padre", "m", 1), "parents": ("padres", "m", 2),
    "grandson": ("nieto", "m", 1), "grandsons": ("nietos", "m", 2), "granddaughter": ("nieta", "f", 1),
    "granddaughters": ("nietas", "f", 2), "grandchild": ("nieto", "m", 1), "grandchildren": ("nietos", "m", 2),
    "great-grandchild": ("bisnieto", "m", 1), "great-grandchildren": ("bisnietos", "m", 2),
    "great-grandson": ("bisnieto", "m", 1), "great-granddaughter": ("bisnieta", "f", 1),
    "great-grandsons": ("bisnietos", "m", 2), "great-granddaughters": ("bisnietas", "f", 2),
    "stepson": ("hijastro", "m", 1), "stepsons": ("hijastros", "m", 2), "stepdaughter": ("hijastra", "f", 1),
    "stepdaughters": ("hijastras", "f", 2), "stepchildren": ("hijastros", "m", 2), "niece": ("sobrina", "f", 1),
    "nephew": ("sobrino", "m", 1), "nieces": ("sobrinas", "f", 2), "nephews": ("sobrinos", "m", 2),
    "nieces and nephews": ("sobrinos", "m", 2), "cousins": ("primos", "m", 2), "friends": ("amigos", "m", 2),
    "aunt": ("tía", "f", 1), "uncle": ("tío", "m", 1), "son-in-law": ("yerno", "m", 1),
    "daughter-in-law": ("nuera", "f", 1), "sister-in-law": ("cuñada", "f", 1), "brother-in-law": ("cuñado", "m", 1),
    "fiancée": ("prometida", "f", 1), "fiance": ("prometido", "m", 1), "family": ("familia", "f", 1),
}  # fmt: skip
_COUNTS = {
    "two": "dos", "three": "tres", "four": "cuatro", "five": "cinco", "six": "seis", "seven": "siete", "eight": "ocho",
    "nine": "nueve", "ten": "diez", "eleven": "once", "twelve": "doce", "many": "muchos", "several": "varios",
    "numerous": "numerosos",
}  # fmt: skip
_SAID = {"late": "difunto", "beloved": "querido", "loving": "querido", "dear": "querido", "longtime": ""}
_NAME = r"[A-Z][\w.’'-]*(?: (?:\([A-Z]\w+\) )?[A-Z][\w.’'-]*){0,3}(?: \([A-Z][\w ]+\))?"
_PLACE = r"(?: of [A-Z][\w.]+(?: [A-Z]\w+)?(?:, [A-Z][\w.]+)?)?"
_NAMES = rf"{_NAME}(?:, {_NAME})*(?:,? and {_NAME})?"
_KIN_WORDS = "|".join(sorted(_KIN, key=len, reverse=True))
_ITEM_RE = re.compile(
    rf"(?:(?P<first>his|her|their|an?|one|the|{'|'.join(_COUNTS)}|\d{{1,3}}) )?(?P<said>{'|'.join(_SAID)})? "
    rf"?(?P<kin>{_KIN_WORDS})"
    rf"(?: of (?P<years>\d{{1,2}}|[a-z]+) years)?(?:,? (?P<names>{_NAMES})(?P<place>{_PLACE}))?"
)
_LIST_RE = re.compile(
    r"(?P<how>Survivors include|(?P<who>He|She|They|(?:Mrs?\.|Ms\.)? ?[A-Z]\w+(?: [A-Z]\w+)?) (?:is|was|"
    r"are) (?:also )?survived by"
    r"|(?P<gone>He|She) was (?:preceded in death|predeceased) by) (?P<list>[^.!?]{3,400})\."
)
_LONGEST = 500


def say_survivors(text: str) -> str | None:
    """A sentence of an obituary that lists a family, in Spanish; None where it is another or not wholly known.

    >>> say_survivors("Survivors include his wife of 52 years, Mary; two sons, John and Peter; and five grandchildren.")
    'Le sobreviven su esposa, Mary, con la que estuvo casado 52 años; dos hijos, John y Peter; y cinco nietos.'
    >>> say_survivors("She is survived by her husband, Bill, and their daughters.")
    'Le sobreviven su esposo, Bill, y sus hijas.'
    >>> say_survivors("He was preceded in death by his parents and a brother, Tom.")
    'Antes que él murieron sus padres y un hermano, Tom.'
    >>> say_survivors("He is survived by the work of his school.")
    """
    match = _LIST_RE.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    items = _split(match["list"])
    said = [_say_item(item) for item in items]
    if not said or any(item is None for item in said):
        return None
    parts = [item for item in said if item is not None]
    row = _join(parts, is_long=";" in match["list"])
    is_several = len(parts) > 1 or any(own["kin"] and _KIN[own["kin"]][2] > 1 for own in map(_match, items[:1]) if own)
    if match["gone"]:
        them = "él" if match["gone"] == "He" else "ella"
        return f"Antes que {them} {'murieron' if is_several else 'murió'} {row}."
    who = match["who"]
    name = f"A {who} le" if who and who not in ("He", "She", "They") else "Les" if who == "They" else "Le"
    return f"{name} {'sobreviven' if is_several else 'sobrevive'} {row}."


def _match(item: str) -> re.Match[str] | None:
    return _ITEM_RE.fullmatch(item)


def _split(row: str) -> list[str]:
    if ";" in row:
        return [re.sub(r"^and ", "", part.strip()) for part in row.split(";")]
    # A comma or "and" before the next of the family begins another.
    begins = rf"(?:his|her|their|an?|one|the|{'|'.join(_COUNTS)}|\d+) (?:[a-z]+ )?(?:{_KIN_WORDS})\b"
    return [part.strip(", ") for part in re.split(rf",? and (?={begins})|, (?={begins})", row)]


def _join(parts: list[str], *, is_long: bool) -> str:
    if len(parts) == 1:
        return parts[0]
    if is_long:
        return "; ".join(parts[:-1]) + f"; y {parts[-1]}"
    comma = "," if "," in parts[-2] else ""
    return ", ".join(parts[:-1]) + f"{comma} y {parts[-1]}"


def _say_item(item: str) -> str | None:
    match = _match(item)
    if match is None:
        return None
    kin, gender, number = _KIN[match["kin"]]
    first = match["first"]
    if first in ("his", "her", "their"):
        article = "su" if number == 1 else "sus"
    elif first in ("a", "an", "one"):
        article = "un" if gender == "m" else "una"
    elif first == "the":
        article = {("m", 1): "el", ("f", 1): "la", ("m", 2): "los", ("f", 2): "las"}[gender, number]
    else:
        article = _COUNTS.get(first or "", first or "")
        article = f"{article[:-2]}as" if gender == "f" and article.endswith("os") and article != "dos" else article
    said = _SAID.get(match["said"] or "", "")
    said = f"{said[:-1]}{'a' if gender == 'f' else 'o'}{'s' if number > 1 else ''} " if said else ""
    text = f"{article} {said}{kin}".strip()
    if match["names"]:
        names = re.sub(r",? and (?=(?P<i>I)?)", lambda own: " e " if own["i"] else " y ", match["names"])
        text += f", {names}"
    if match["place"]:
        place = match["place"].removeprefix(" of ")
        text += f", de {PLACES['en'].get(place.lower(), place)}"
    if match["years"]:
        if not match["years"].isdigit():
            return None
        whom, married = ("la", "casado") if gender == "f" else ("el", "casada")
        text += f", con {whom} que estuvo {married} {match['years']} años"
    return text
