"""What "le" and "les" stand for: nothing more where "a" with a noun follows, and nobody who is spoken to."""

from __future__ import annotations

import re

from bitext.mending.english.who_is_meant import iter_persons

# "Le dio el mando a la oposición": the pronoun only announces the noun.
_DOUBLED_RE = re.compile(
    r"\b(?P<le>[Ll]es?) (?:h[ae]n? |había )?[a-záéíóúñ]+(?: (?!que\b|y\b|pero\b|a\b|al\b|para\b"
    r"|cuando\b)[\wáéíóúñ%]+){1,6}"
    r" (?:al|a la|a los|a las|a un|a una|a su|a sus|a [A-Z]\w+) "
)
_PRONOUN_RE = re.compile(
    r"\b(?P<verb>[a-z]{3,}(?<!\bcost)(?<!\bcosts)(?<!\blet)(?<!\blets)(?<!\bhelp)(?<!\bfor)(?<!\bwith)"
    r"(?<!\bfrom)(?<!\bthan)(?<!\babout)) (?P<pronoun>him"
    r"|her|them|it|you)"
    r"(?P<object> (?:(?!(?:to|and|but|that|who|which|of his|when|was|is|were|are|from|in|on|at|with|by"
    r"|for)\b)[\w’'-]+ )"
    r"(?:(?!(?:to|and|but|that|who|which|when|was|is|were|are)\b)[\w’'%-]+ ){0,5})(?=to (?:the|an?|his|her|its"
    r"|their|[A-Z]\w+|[a-z]{3,}s)\b)"
)
_SU_RE = re.compile(r"\b[Ss]us?\b")
_BEFORE_NOUN_RE = re.compile(
    r" (?:an?|the|one|no|any|some|more|all|two|three|four|five|\d[\d.,]*|[a-z]{3,}(?:s|ed|ing)) "
)
# Not said of what a reader can do, as manuals do: "le permite".
_LE_RE = re.compile(
    r"\b(?P<le>[Ll]es?) (?:imp(?:id|ed|us|on)|deneg|nieg|neg[oó]|dict[oó]|proh[ií]b|evit|cost|clav|embarg"
    r"|inhabilit|incaut|abr"
    r"|decomis|rebaj|retir|quit|rob|golpe|dispar|amput|caus|conced|obligó|permitió)\w*"
)
# Said to somebody, and of quotations nobody knows.
_SPOKEN_TO_RE = re.compile(
    r"\b(?:usted|ustedes|te|ti|tú|tus?|vosotros|os|vuestr[oa]s?|contigo|uno|puede)\b|[“”\"«¿¡]", re.I
)
_YOU_RE = re.compile(
    r"\b(?P<verb>prevent(?:s|ed)?|allow(?:s|ed)?|lets?|forc(?:e|es|ed)|den(?:y|ies|ied)|g[ai]ves?|issued|offer(?:s|ed)?"
    r"|granted|cost|costs|forbids?|forbade|prohibit(?:s|ed)|banned|requires?|required|asked|told|reduced|removed"
    r"|invoiced?"
    r"|opens|awarded|paid|sent|took|imposed|saved|caused|left|helps?|helped) you\b"
)


def say_to_whom(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, without pronouns for a "le" that only announces a noun.

    >>> say_to_whom("Le dio el mando a la oposición.", "He gave him the command to the opposition.")
    'He gave the command to the opposition.'
    >>> say_to_whom("La condena le impide presentarse.", "The sentence prevents you from standing.")
    'The sentence prevents him from standing.'
    >>> say_to_whom("Le dio un libro y fue a la casa.", "She gave him a book and went to the house.")
    'She gave him a book and went to the house.'
    """
    if _DOUBLED_RE.search(source) and not _SU_RE.search(source):
        text = _PRONOUN_RE.sub(_say_once, text, count=1)
    own = _LE_RE.search(source)
    if own is None or _SPOKEN_TO_RE.search(source):
        return text
    genders = {person.gender for person in iter_persons(source) if not person.is_plural}
    whom = "them" if own["le"].endswith("s") else "her" if genders == {"f"} else "him"
    return _YOU_RE.sub(lambda match: f"{match['verb']} {whom}", text)


def _say_once(match: re.Match[str]) -> str:
    """What "gave her victory to the team" has without "her", with an article in its place if it may be a possessive."""
    is_bare = match["pronoun"] == "her" and not _BEFORE_NOUN_RE.match(match["object"])
    return f"{match['verb']}{' the' if is_bare else ''}{match['object']}"
