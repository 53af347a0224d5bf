"""Short words that only one of English and Spanish has, with what most often stands for each in the other.

Machines copy them, above all the first word of a quotation. The table is for finding those and for putting something
readable in their place; it does not know gender or number, and the word it gives can be the wrong one of several.
Left out is what the other language writes as well: English "he" and "has", Spanish "son", "sin", "a" and "no".

Origin: written for this project.
"""

from __future__ import annotations

SHORT_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "and": "y", "are": "son", "as": "como", "at": "en", "because": "porque", "but": "pero", "by": "por",
        "can": "puede", "for": "para", "from": "de", "had": "había", "have": "han", "her": "su", "his": "su",
        "how": "cómo", "if": "si", "is": "es", "it": "eso", "its": "su", "it's": "es", "my": "mi", "not": "no",
        "of": "de", "or": "o", "our": "nuestro", "out": "fuera", "she": "ella", "so": "así que", "that": "eso",
        "that's": "eso es", "the": "la", "their": "su", "then": "entonces", "there's": "hay", "these": "estos",
        "they": "ellos", "they're": "son", "this": "esto", "those": "esos", "to": "a", "was": "era", "we": "nosotros",
        "we're": "estamos", "were": "eran", "what": "lo que", "when": "cuando", "where": "donde", "which": "que",
        "while": "mientras", "who": "quien", "why": "por qué", "with": "con", "would": "sería", "you": "usted",
        "your": "su",
    },
    "es": {
        "al": "when", "así": "so", "aunque": "although", "como": "as", "con": "with", "cuando": "when", "de": "of",
        "del": "of the", "dijo": "he said", "donde": "where", "el": "the", "ella": "she", "ellos": "they", "en": "in",
        "es": "it is", "ese": "that", "eso": "that", "esta": "this", "estaba": "was", "este": "this", "esto": "this",
        "está": "is", "están": "are", "fue": "it was", "ha": "has", "hay": "there is", "la": "the", "las": "the",
        "lo": "the", "los": "the", "mis": "my", "mucho": "much", "muchos": "many", "muy": "very",
        "más": "more", "nuestra": "our", "nuestro": "our", "para": "for", "pero": "but", "por": "by",
        "porque": "because", "pues": "well", "que": "that", "quien": "who", "se": "it", "si": "if", "sobre": "about",
        "su": "his", "sus": "his", "también": "also", "tenemos": "we have", "tiene": "has", "todo": "all",
        "todos": "all", "un": "a", "una": "a", "y": "and", "ya": "already", "yo": "I",
    },
}  # fmt: skip
"""By language: word, lower case, to the other language's, with the capitals that it always has."""

PARTICLES = frozenset("de del el en la las los".split())
"""Those that stand inside names that English keeps: "the Stade de la Luz"."""


def is_short(word: str, language: str) -> bool:
    """Whether the table has an English ("en") or Spanish ("es") word, in any case and with either apostrophe."""
    return word.lower().replace("’", "'") in SHORT_WORDS[language]
