"""English names and the nouns that say of what: "the Azteca stadium" for "stadium Azteca", "party" for "game"."""

from __future__ import annotations

import re

from bitext.lang.kinds import NOUNS, WRONG_NOUNS

NOUN = "|".join(sorted(NOUNS, key=len, reverse=True))
# A "partido" of these is a match.
_MATCH_RE = re.compile(
    r"(?i)\b(?:arbitr|árbitr|campeon|clasific|derrot|empat|entrenador|estadio|final\b|fútbol|gol(?:es)?\b|jornada|"
    r"jug[aóu]|jueg|liga\b|tenis|torneo)"
)


def put_before_noun(text: str, name: str, what: str, source: str) -> str:
    """English *text* with a name before its noun, and the right noun for one that is often taken for another.

    Args:
        what: the Spanish noun, where it stands before the name in *source*.

    >>> put_before_noun("They met at stadium Azteca.", "Azteca", "estadio", "en el estadio Azteca")
    'They met at the Azteca stadium.'
    >>> put_before_noun("The Morena game won.", "Morena", "partido", "El partido Morena venció.")
    'The Morena party won.'
    """
    if not what:
        return text
    own = re.escape(name)

    def put(match: re.Match[str]) -> str:
        before, noun = match["before"], match["noun"].lower()
        if noun == "case" and what != "caso":  # "in case Ana comes"
            return match[0]
        return f"{'' if before.lower() == 'the ' else before}the {name} {noun}"

    before = r"(?P<before>^|\b(?:at|by|for|from|in|of|on|to|with) |\b[Tt]he )"
    text = re.sub(rf"{before}(?P<noun>(?i:{NOUN})) {own}(?![\w-])", put, text)
    if what not in WRONG_NOUNS or (what == "partido" and ("-" in name or _MATCH_RE.search(source))):
        return text
    wrong, right = WRONG_NOUNS[what]

    def mend(match: re.Match[str]) -> str:
        return match[0] if right in match[0] else f"{match['the'] or 'the'} {name} {right}"

    noun = rf"(?:{wrong})(?: company| boat)?(?![\w-])"
    the = r"(?:\b(?P<the>(?i:the|an?|any|each|every|her|his|its|no|one|our|that|their|this)) )?(?<![\w-])"
    text = re.sub(rf"{the}{own}(?:[’']s)? {noun}", mend, text)
    return re.sub(rf"{the}{noun} {own}(?: company| boat)?(?![\w-])", mend, text)
