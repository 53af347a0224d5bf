"""Spanish verbs, conjugated: the third persons, participles and some more, from an infinitive and two principal parts.

Labels of forms, as keys of what `conjugate_verb` gives: "INF" infinitive, "GER" gerund, "MS", "FS", "MP", "FP"
the participle by gender and number; else a tense and a person, "PR" present, "PT" preterite, "IM" imperfect, "FU"
future, "CO" conditional, "SP" present and "SI" past subjunctive, "1S" I, "3S" he or she, "1P" we, "3P" they.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# Verbs, and those composed with them ("obtener"), by parts that no rule gives: first and third person of the present,
# third of the preterite, what the future is made of, participle, gerund; "-" where a rule does. The longest counts.
_IRREGULAR = {
    line.split()[0]: line.split()[1:]
    for line in """
    tener tengo tiene tuvo tendr - -
    venir vengo viene vino vendr - viniendo
    poner pongo pone puso pondr puesto -
    salir salgo sale - saldr - -
    poder puedo puede pudo podr - pudiendo
    querer quiero quiere quiso querr - -
    hacer hago hace hizo har hecho -
    satisfacer satisfago satisface satisfizo satisfar satisfecho -
    decir digo dice dijo dir dicho diciendo
    predecir predigo predice predijo predecir predicho prediciendo
    bendecir bendigo bendice bendijo bendecir bendecido bendiciendo
    maldecir maldigo maldice maldijo maldecir maldecido maldiciendo
    contradecir contradigo contradice contradijo contradecir contradicho contradiciendo
    valer valgo vale - valdr - -
    traer traigo trae trajo - traído trayendo
    caer caigo cae cayó - caído cayendo
    ducir duzco duce dujo - - -
    oír oigo oye oyó oir oído oyendo
    ver veo ve vio - visto -
    prever preveo prevé previó - previsto previendo
    leer leo lee leyó - leído leyendo
    releer releo relee releyó - releído releyendo
    creer creo cree creyó - creído creyendo
    poseer poseo posee poseyó - poseído poseyendo
    proveer proveo provee proveyó - provisto proveyendo
    reír río ríe rió reir reído riendo
    sonreír sonrío sonríe sonrió sonreir sonreído sonriendo
    andar ando anda anduvo - - -
    saber sé sabe supo sabr - -
    caber quepo cabe cupo cabr - -
    dar doy da dio - - -
    estar estoy está estuvo - - -
    haber he ha hubo habr - -
    ser soy es fue - - siendo
    ir voy va fue - ido yendo
    oler huelo huele olió - - -
    erguir yergo yergue irguió - - -
    morir muero muere murió - muerto muriendo
    abrir - - - - abierto -
    cubrir - - - - cubierto -
    escribir - - - - escrito -
    scribir - - - - scrito -
    romper - - - - roto -
    volver vuelvo vuelve - - vuelto -
    solver suelvo suelve - - suelto -
    imprimir - - - - impreso -
    """.strip().splitlines()
}
_WHOLE = frozenset("ver prever dar ser ir oler andar estar haber leer romper".split())
# Forms that follow from nothing.
_OWN: Mapping[str, Mapping[str, str]] = {
    "ser": {"PR3P": "son", "PR1P": "somos", "IM3S": "era", "IM3P": "eran", "SP3S": "sea", "SP3P": "sean"},
    "ir": {"PR1P": "vamos", "IM3S": "iba", "IM3P": "iban", "SP3S": "vaya", "SP3P": "vayan"},
    "haber": {"PR1P": "hemos", "SP3S": "haya", "SP3P": "hayan"},
    "estar": {"SP3S": "esté", "SP3P": "estén"},
    "dar": {"SP3S": "dé", "SP3P": "den"},
    "saber": {"SP3S": "sepa", "SP3P": "sepan"},
    "ver": {"IM3S": "veía", "IM3P": "veían"},
    "prever": {"IM3S": "preveía", "IM3P": "preveían"},
}
# What "I" have in the preterite, of verbs that are like no others.
_PAST_OF_ONE = {"ser": "fui", "ir": "fui", "dar": "di", "ver": "vi", "prever": "preví"}
_STRONG_PAST_RE = re.compile(r"[^ióáéú]o$")
_ACCENTS = str.maketrans("áéíóú", "aeiou")
_BEFORE_E = (("c", "qu"), ("g", "gu"), ("z", "c"))
_AFTER_VOWEL_RE = re.compile(r"[aeou]c[ei]r$")


PARTICIPLES = ("MS", "FS", "MP", "FP")
"""The labels of the participle."""


def conjugate_verb(infinitive: str, third: str = "", past: str = "") -> dict[str, str]:
    """The forms of a Spanish verb by their labels; empty for what is no infinitive.

    Args:
        third: the third person of the present ("pierde"), past: of the preterite ("sintió"), where they do not follow
            from the infinitive as regular verbs' do.

    >>> made = conjugate_verb("obtener")
    >>> [made[label] for label in ("PR3S", "PT3S", "PT3P", "FU3P", "SP3S", "SI3P", "FP")]
    ['obtiene', 'obtuvo', 'obtuvieron', 'obtendrán', 'obtenga', 'obtuvieran', 'obtenidas']
    >>> made = conjugate_verb("seguir", "sigue", "siguió")
    >>> [made[label] for label in ("PR1S", "SP3S", "SI3S", "GER")]
    ['sigo', 'siga', 'siguiera', 'siguiendo']
    >>> [conjugate_verb(verb)["PT1S"] for verb in ("buscar", "pagar", "cruzar", "averiguar")]
    ['busqué', 'pagué', 'crucé', 'averigüé']
    """
    if not re.search(r"(?:[aei]|í)r$", infinitive):
        return {}
    stem, kind = infinitive[:-2], "a" if infinitive.endswith("ar") else "e"
    first, third, past, future, participle, gerund = _find_parts(infinitive, third, past)
    made = {"INF": infinitive, "PR1S": first, "PR3S": third, "PR3P": third + "n", "PT3S": past}
    made["PR1P"] = stem + {"ar": "amos", "er": "emos"}.get(infinitive[-2:], "ímos" if stem[-1:] in "aeo" else "imos")
    made |= _make_past(infinitive, stem, past, kind)
    imperfect = stem + ("aba" if kind == "a" else "ía")
    subjunctive = _before(first[:-1], "e") if kind == "a" else first[:-1] + "a"
    if infinitive.endswith("guar"):
        subjunctive = stem[:-1] + "üe"
    made |= {"IM3S": imperfect, "SP3S": subjunctive, "FU3S": future + "á", "FU3P": future + "án", "CO3S": future + "ía"}
    endings = zip(PARTICIPLES, ("o", "a", "os", "as"), strict=True)
    made |= {"GER": gerund} | {label: participle[:-1] + ending for label, ending in endings}
    made |= {label[:2] + "3P": made[label] + "n" for label in ("IM3S", "SP3S", "CO3S")}
    return made | dict(_OWN.get(infinitive, {}))


def _find_parts(infinitive: str, third: str, past: str) -> list[str]:
    """The six parts of `_IRREGULAR`, whole."""
    key = max((key for key in _IRREGULAR if _is_composed(infinitive, key)), key=len, default="")
    prefix = infinitive.removesuffix(key)
    parts = [part if part == "-" else prefix + part for part in _IRREGULAR.get(key, ["-"] * 6)]
    stem, ending = infinitive[:-2], infinitive[-2:].translate(_ACCENTS)
    is_first = ending == "ar"
    if infinitive.endswith("uir") and not infinitive.endswith(("guir", "quir")):
        third, past = third or stem + "ye", past or stem + "yó"
    is_short_past = is_first or stem.endswith(("ñ", "ll"))
    regular = [
        "", third or stem + ("a" if is_first else "e"), past or stem + ("ó" if is_short_past else "ió"),
        infinitive.translate(_ACCENTS), stem + ("ado" if is_first else "ído" if stem[-1:] in "aeo" else "ido"), "",
    ]  # fmt: skip
    parts = [own if own != "-" else rule for own, rule in zip(parts, regular, strict=True)]
    parts[0] = parts[0] or _make_first(infinitive, parts[1])
    if not parts[5]:
        weak = stem if _STRONG_PAST_RE.search(parts[2]) else parts[2][:-1].removesuffix("i")
        parts[5] = stem + "ando" if is_first else weak + ("endo" if weak[-1:] in "yñj" else "iendo")
    return parts


def _is_composed(infinitive: str, key: str) -> bool:
    return infinitive == key or (infinitive.endswith(key) and key not in _WHOLE)


def _make_first(infinitive: str, third: str) -> str:
    """The first person of the present by the third."""
    strong = third[:-1]
    if infinitive.endswith("ar"):
        return strong + "o"
    if _AFTER_VOWEL_RE.search(infinitive) and not (infinitive.endswith("cocer") or infinitive == "mecer"):
        return strong[:-1] + "zco"
    if infinitive.endswith(("ger", "gir")):
        return strong[:-1] + "jo"
    if infinitive.endswith(("cer", "cir")):
        return strong[:-1] + "zo"
    if infinitive.endswith("guir"):
        return strong[:-1] + "o"
    return strong + "o"


def _make_past(infinitive: str, stem: str, past: str, kind: str) -> dict[str, str]:
    """The preterite of others and the past subjunctive."""
    vowel = "e"
    if infinitive in _PAST_OF_ONE:
        weak, own = past[:-1].removesuffix("e"), _PAST_OF_ONE[infinitive]
    elif _STRONG_PAST_RE.search(past):
        base = f"{past[:-2]}c" if past.endswith("zo") else past[:-1]  # "hizo", "hice", "hicieron"
        weak, own = base + ("" if past.endswith("jo") else "i"), base + "e"
    elif kind == "a":
        vowel, weak = "a", stem
        own = stem[:-1] + "üé" if infinitive.endswith("guar") else _before(stem, "é")
    else:
        weak, own = past[:-1], stem + "í"
        weak = weak[:-1] if weak[-2:-1] in ("ñ", "j") else weak
    return {"PT3P": f"{weak}{vowel}ron", "SI3S": f"{weak}{vowel}ra", "SI3P": f"{weak}{vowel}ran", "PT1S": own}


def _before(stem: str, vowel: str) -> str:
    """A stem as it is written before e, and that."""
    for old, new in _BEFORE_E:
        if stem.endswith(old):
            return stem[: -len(old)] + new + vowel
    return stem + vowel
