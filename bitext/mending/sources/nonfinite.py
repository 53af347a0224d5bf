"""Gerunds and participles of Spanish verbs by their infinitives: "pedir" is "pidiendo", "pedido"."""

from __future__ import annotations

from bitext.lang.spanish_verbs import find_own_participle
from bitext.mending.sources.pasts import say_past


def say_gerund(infinitive: str) -> str:
    """The gerund of a Spanish verb.

    >>> [say_gerund(verb) for verb in ("hablar", "pedir", "caer", "dormir", "construir", "vivir")]
    ['hablando', 'pidiendo', 'cayendo', 'durmiendo', 'construyendo', 'viviendo']
    """
    if infinitive.endswith("ar"):
        return f"{infinitive[:-1]}ndo"
    past = say_past(infinitive)
    own = {
        "decir": "diciendo",
        "venir": "viniendo",
        "poder": "pudiendo",
        "ser": "siendo",
        "ir": "yendo",
        "ver": "viendo",
    }
    if infinitive in own:
        return own[infinitive]
    stem = past.removesuffix("ió").removesuffix("yó")
    if stem == past:  # "hizo": these keep their stem
        return f"{infinitive[:-2]}iendo"
    return f"{stem}{'y' if past.endswith('yó') else 'i'}endo"


def find_participle_of(infinitive: str) -> str:
    """The participle of a Spanish verb.

    >>> [find_participle_of(verb) for verb in ("firmar", "vender", "abrir", "construir", "caer")]
    ['firmado', 'vendido', 'abierto', 'construido', 'caído']
    """
    own = find_own_participle(infinitive)
    if own:
        return own
    stem = infinitive[:-2]
    return f"{stem}ado" if infinitive.endswith("ar") else f"{stem}{'í' if stem[-1] in 'aeo' else 'i'}do"
