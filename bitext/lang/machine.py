"""How pages say that a machine translated them: phrases of notices, in English and Spanish.

Collected from what publishers print (Gizmodo en Español, VTEX, Microsoft, Google reviews and others), in our wording.
Matched with case ignored at the start of a block of its own; a sentence inside a paragraph is no notice.
"""

from __future__ import annotations

LONGEST_NOTICE_CHARS = 400

_LEAD = r"^[\W_ℹ]*(?:(?:editor[’']s |translator[’']s )?note|notice|disclaimer|nota(?: del editor)?|aviso)?[\W_]*"
_EN_TEXT = r"(?:article|story|text|page|content|post|news|document|version|translation|website|report|piece|entry)"
_EN_TOOL = (
    r"(?:ai\b|artificial intelligence|google\b|deepl\b|bing\b|microsoft translator|amazon translate|chatgpt\b|"
    r"machine translation|automat(?:ic|ed) translation|an? (?:automat(?:ic|ed)|ai|machine) translat\w+|an? machine\b|"
    r"an? computer\b|software\b)"
)
_EN_HOW = (
    r"(?:(?:machine|automatically|auto|computer|ai)[- ]translated|translated(?: [\w-]+){0,4}? (?:automatically|"
    rf"(?:by|with|using|through|via)(?: the (?:help|use|aid) of)? {_EN_TOOL}))"
)
_ES_TEXT = (
    r"(?:art[ií]culo|noticia|texto|contenido|p[aá]gina|nota|traducci[oó]n|documento|versi[oó]n|publicaci[oó]n|"
    r"informaci[oó]n|historia|cr[oó]nica|reportaje|entrada|sitio|problema conocido)"
)
_ES_TOOL = (
    r"(?:ia\b|inteligencia artificial|google\b|deepl\b|bing\b|microsoft translator|amazon translate|chatgpt\b|"
    r"(?:una )?traducci[oó]n autom[aá]tica|(?:el |un )?traductor (?:autom[aá]tico|de google)|una m[aá]quina|"
    r"un ordenador|un programa|(?:una )?herramientas? (?:autom[aá]ticas?|de ia|de inteligencia artificial|"
    r"de traducci[oó]n autom[aá]tica))"
)
_ES_HOW = (
    r"(?:traducid[oa]s?(?: [\wáéíóú]+){0,4}? (?:autom[aá]ticamente|de (?:forma|manera) autom[aá]tica|"
    rf"(?:por|con|mediante|usando|a trav[eé]s de)(?: la ayuda de| ayuda de| el uso de)? {_ES_TOOL}))"
)
_END = r"\s*[.)\]*_!]*\s*$"

NOTICES: dict[str, tuple[str, ...]] = {
    "en": (
        rf"{_LEAD}(?:this|the (?:above|following)|all)(?: [\w-]+){{0,3}}? {_EN_TEXT}s? (?:on this (?:site|page) )?"
        rf"(?:has been|have been|was|were|is|are)(?: \w+)?? {_EN_HOW}",
        rf"{_LEAD}{_EN_HOW} (?:from|by|with|using|into|via)\b",
        rf"{_LEAD}translated by {_EN_TOOL}",
        rf"{_LEAD}(?:machine|automatically|auto)[- ]translated(?: {_EN_TEXT})?{_END}",
        rf"{_LEAD}this is an? (?:machine|automat(?:ic|ed)|computer|ai|google)(?:[- ]generated)? translation\b",
        rf"{_LEAD}(?:machine|automat(?:ic|ed)|ai|google)(?:[- ]generated)? translation(?: (?:from|of|by) (?:the )?"
        rf"(?:english|spanish|original|google)[\w ]*)?{_END}",
    ),
    "es": (
        rf"{_LEAD}(?:est[eao]s?|el siguiente|la siguiente)(?: [\wáéíóú]+)?? {_ES_TEXT}s? "
        rf"(?:ha sido|han sido|fue|fueron|es|est[aá])(?: \w+)?? {_ES_HOW}",
        rf"{_LEAD}(?:est[ea]) {_ES_TEXT} se (?:ha traducido|tradujo|traduce) (?:autom[aá]ticamente|"
        rf"(?:por|con|mediante|usando) {_ES_TOOL})",
        rf"{_LEAD}(?:{_ES_TEXT} )?{_ES_HOW}(?:{_END}| (?:del|de|por|con|al|usando|mediante)\b)",
        rf"{_LEAD}traducid[oa]s? (?:por|con|mediante) {_ES_TOOL}",
        rf"{_LEAD}(?:est[ae] )?es una traducci[oó]n (?:autom[aá]tica|hecha por (?:una m[aá]quina|ia)|"
        r"de google|generada por)\b",
        rf"{_LEAD}traducci[oó]n (?:autom[aá]tica|de google|por ia)(?: (?:del?|desde el) (?:ingl[eé]s|espa[nñ]ol|"
        rf"castellano|original|google)[\wáéíóú ]*)?{_END}",
    ),
}
"""Regular expressions by the language they are in."""

FROM = (
    (
        r"\bfrom (?:the )?english\b|\b(?:del|desde el|en) ingl[eé]s\b|\b(?:in)?to spanish\b|"
        r"\bal (?:espa[nñ]ol|castellano)\b",
        "es",
    ),
    (
        r"\bfrom (?:the )?spanish\b|\b(?:del|desde el) (?:espa[nñ]ol|castellano)\b|\b(?:in)?to english\b|"
        r"\bal ingl[eé]s\b",
        "en",
    ),
)
"""What a notice says of the direction, and the language that the machine wrote; the first that matches counts."""
