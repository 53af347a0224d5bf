"""Spanish for what men are, said of women: "director ejecutivo" is "directora ejecutiva"."""

from __future__ import annotations

# Of women, where the ending does not tell.
_FEMININE = {
    "presidente": "presidenta", "vicepresidente": "vicepresidenta", "jefe": "jefa", "alcalde": "alcaldesa",
    "juez": "jueza", "actor": "actriz", "concejal": "concejala", "capitán": "capitana", "barón": "baronesa",
    "primer": "primera", "viceprimer": "viceprimera", "príncipe": "princesa", "duque": "duquesa",
}  # fmt: skip
_NEVER_FEMININE = frozenset("piloto soldado testigo modelo genio premio miembro cargo canguro cabo sargento".split())
_PREPOSITIONS = frozenset("de del en para por contra a sobre con".split())


def feminine_of(spanish: str) -> str:
    """A Spanish description of a man said of a woman: "director ejecutivo" is "directora ejecutiva".

    >>> feminine_of("jefe de policía"), feminine_of("campeón olímpico")
    ('jefa de policía', 'campeona olímpica')
    """
    words = spanish.split(" ")
    made: list[str] = []
    for place, word in enumerate(words):
        if word in _PREPOSITIONS:
            return " ".join([*made, *words[place:]])
        made.append(_feminine_of_word(word))
    return " ".join(made)


def _feminine_of_word(word: str) -> str:
    if word in _FEMININE or word in _NEVER_FEMININE:
        return _FEMININE.get(word, word)
    if word.startswith("ex") and word[2:] in _FEMININE:
        return f"ex{_FEMININE[word[2:]]}"
    if word.endswith("o"):
        return f"{word[:-1]}a"
    if word.endswith(("dor", "tor", "sor", "sol", "ñol", "pintor")):
        return f"{word}a"
    plain = {"ón": "ona", "ín": "ina", "és": "esa", "án": "ana"}.get(word[-2:])
    return f"{word[:-2]}{plain}" if plain and word != "rehén" else word
