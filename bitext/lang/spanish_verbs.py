"""Forms of Spanish verbs from the few that a table has, each with the kind of English form that stands for it.

Only what the infinitive and the third persons of present and preterite make sure of: regular verbs, and those whose
stem changes as these show ("despertar despierta despertó"). Verbs with other irregular forms are left out, and the
subjunctive in the singular, which too often is a noun as well ("deporte", "tema").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_IRREGULAR_RE = re.compile(
    r"(?:tener|venir|poner|salir|poder|querer|hacer|facer|decir|haber|saber|caber|valer|traer|ducir)$"
)
# Their participles are of their own.
_OWN_PARTICIPLE_RE = re.compile(r"(?:brir|scribir|morir|romper|ver|olver|primir|freír)$")
_PARTICIPLES = (
    ("brir", "bierto"), ("scribir", "scrito"), ("morir", "muerto"), ("romper", "roto"), ("volver", "vuelto"),
    ("solver", "suelto"), ("poner", "puesto"), ("facer", "fecho"), ("hacer", "hecho"), ("decir", "dicho"),
    ("prever", "previsto"),
)  # fmt: skip
# What sounds alike before e is written otherwise: "buscar busque".
_BEFORE_E = (("c", "qu"), ("g", "gu"), ("z", "c"))
# Of the forms of Spanish verbs that tables have, by what the English ones beside them are.
_ENDINGS = {"base": ("r",), "past": ("ó",), "gerund": ("ndo",), "participle": ("ado", "ido")}


def conjugate(forms: Sequence[str]) -> dict[str, str]:
    """Further forms of a verb by its infinitive and others; empty where they are no verb that this is sure of.

    The kinds: "base" (present and subjunctive), "past" (preterite, imperfect, past subjunctive), "gerund",
    "participle", "will" and "would".

    >>> made = conjugate(["despertar", "despierta", "despertó"])
    >>> made["despiertan"], made["despertaban"], made["despertarán"], made["despierten"], made["despertadas"]
    ('base', 'past', 'will', 'base', 'participle')
    >>> made = conjugate(["pedir", "pide", "pidió"])
    >>> made["pidieron"], made["pidiendo"], made["pedía"], made["pidan"]
    ('past', 'gerund', 'past', 'base')
    >>> made = conjugate(["grabar", "graba", "grabó", "grababa", "grabada"])
    >>> made["graban"], made["grababan"]
    ('base', 'past')
    >>> conjugate(["lugar", "lugares"]), conjugate(["tener", "tiene", "tuvo"])
    ({}, {})
    """
    found = _find_present_and_past(forms)
    if found is None:
        return {}
    infinitive, (third, past) = forms[0], found
    stem, ending = infinitive[:-2], infinitive[-2:]
    made = dict(_iter_first(stem, third) if ending == "ar" else _iter_others(stem, third, past))
    future = dict.fromkeys((infinitive + "á", infinitive + "án"), "will")
    conditional = dict.fromkeys((infinitive + "ía", infinitive + "ían"), "would")
    return {**made, **future, **conditional}


def is_verb(forms: Sequence[str]) -> bool:
    """Whether `conjugate` has further forms.

    >>> is_verb(["pedir", "pide", "pidió"]), is_verb(["lugar", "lugares"])
    (True, False)
    """
    return _find_present_and_past(forms) is not None


def _find_present_and_past(forms: Sequence[str]) -> tuple[str, str] | None:
    """The third persons of the present and the preterite; None where forms are of no verb that is sure."""
    infinitive = forms[0]
    stem, ending = infinitive[:-2], infinitive[-2:]
    if ending not in ("ar", "er", "ir"):
        return None  # most lines of the tables
    past_ending = "ó" if ending == "ar" else "ió"
    third = next((form for form in forms[1:] if _may_be_present(form, stem, ending)), None)
    if third is None and f"{stem}ada" in forms:
        third = f"{stem}a"  # none of those that have no present in the tables changes its stem
    past = next((form for form in forms[1:] if form.endswith(past_ending)), None)
    if third is None or past is None or _IRREGULAR_RE.search(infinitive):
        return None
    if " " in infinitive or third[:1] != stem[:1] or (ending != "ir" and past != stem + past_ending):
        return None
    return third, past


def _may_be_present(form: str, stem: str, ending: str) -> bool:
    """Whether a form may be the third person of the present: no imperfect ("hablaba", but "graba"), no participle."""
    if ending != "ar":
        return form.endswith("e")
    return form.endswith("a") and form not in (f"{stem}aba", f"{stem}ada")


def find_own_participle(infinitive: str) -> str | None:
    """The participle of a Spanish verb that has an irregular one.

    >>> find_own_participle("reabrir"), find_own_participle("devolver"), find_own_participle("vivir")
    ('reabierto', 'devuelto', None)
    """
    own = next(((end, participle) for end, participle in _PARTICIPLES if infinitive.endswith(end)), None)
    return infinitive.removesuffix(own[0]) + own[1] if own else None


def _iter_first(stem: str, third: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb in -ar."""
    strong = third[:-1]
    before_e = next((strong[: -len(old)] + new for old, new in _BEFORE_E if strong.endswith(old)), strong)
    past = ("aron", "aba", "aban", "ara", "aran")
    for kind, own, endings in (
        ("base", strong, ("an",)), ("base", before_e, ("en",)), ("past", stem, past), ("gerund", stem, ("ando",)),
        ("participle", stem, ("ado", "ada", "ados", "adas")),
    ):  # fmt: skip
        yield from ((own + ending, kind) for ending in endings)


def _iter_others(stem: str, third: str, past: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb in -er or -ir."""
    strong, weak = third[:-1], past[:-1]
    yield third + "n", "base"
    if strong[-1] not in "cgu":  # "proteja", "venza", "siga"
        yield strong + "an", "base"
    yield from ((stem + ending, "past") for ending in ("ía", "ían"))
    yield from ((weak + ending, "past") for ending in ("eron", "era", "eran"))
    yield weak + "endo", "gerund"
    if not _OWN_PARTICIPLE_RE.search(stem + "er") and not _OWN_PARTICIPLE_RE.search(stem + "ir"):
        yield from ((stem + ending, "participle") for ending in ("ido", "ida", "idos", "idas"))


# Third persons whose plural follows no rule below.
_PLURALS = dict(
    pair.split("/")
    for pair in (
        "dijo/dijeron fue/fueron hizo/hicieron tuvo/tuvieron estuvo/estuvieron pudo/pudieron dio/dieron puso/pusieron "
        "vino/vinieron quiso/quisieron ha/han es/son está/están tiene/tienen puede/pueden debe/deben va/van "
        "había/habían era/eran estaba/estaban tenía/tenían podía/podían debía/debían sería/serían sigue/siguen "
        "quiere/quieren cree/creen dice/dicen supo/supieron trajo/trajeron condujo/condujeron redujo/redujeron "
        "produjo/produjeron introdujo/introdujeron obtuvo/obtuvieron mantuvo/mantuvieron detuvo/detuvieron "
        "propuso/propusieron impuso/impusieron expuso/expusieron opuso/opusieron dispuso/dispusieron "
        "supuso/supusieron contuvo/contuvieron sostuvo/sostuvieron intervino/intervinieron vio/vieron "
        "podría/podrían debería/deberían tendría/tendrían"
    ).split()
)
# Stems of verbs in -iar and -yar: "anunció" is "anunciaron" where "salió" is "salieron".
_FIRST_CONJUGATION = frozenset(
    "abrev acaric afil agob agrav al alim aliv ampl angust anunc apoy aprec aprem ased asfix asoc auspic auxil benefic "
    "calumn camb codic comerc concil conf congrac contag contrar cop cr custod denunc deprec desaf desmay desperdic "
    "desprec desprestig desv diferenc disoc divorc elog enfr enjuic ensay ensuc enturb enunc env envid esp esqu estud "
    "evidenc exil exp expol exprop f financ fol fotograf gu hast incend incid influenc injur inic instanc intercamb "
    "intermed irrad l licenc lid limp malcr med menosprec negoc obsequ obv od ofic pal parod pif plag "
    "potenc prem presag presenc privileg prodig promed pronunc propic reconcil reenv refinanc refug reinic remed "
    "renegoc renunc repatr resfr roc rum sac sentenc silenc sit soslay subray subsid sustanc terc testimon tr vac var "
    "vic vilipend".split()
)
# "riñeron", but "acuñaron".
_ENDINGS_IN_DOUBT = ("iñó", "uñó")
_SHORTEST = 4
_NO_VERBS = frozenset("capó chapó landó guayaba sílaba".split())


def to_plural(verb: str) -> str | None:
    """The third person plural of a Spanish verb in the third person singular; None for other words.

    >>> [to_plural(verb) for verb in ("cayó", "anunció", "salió", "apoyó", "votó", "será", "fue", "precio")]
    ['cayeron', 'anunciaron', 'salieron', 'apoyaron', 'votaron', 'serán', 'fueron', None]
    """
    if verb in _PLURALS or verb in _NO_VERBS:
        return _PLURALS.get(verb)
    if verb.endswith(("aba", "rá")):
        return f"{verb}n" if len(verb) >= _SHORTEST else None
    if not verb.endswith("ó") or len(verb) < _SHORTEST or not verb.islower() or verb.endswith(_ENDINGS_IN_DOUBT):
        return None
    if verb[-2] not in "iy":
        return f"{verb[:-1]}aron"
    is_first = verb[: -2 if verb[-2] == "i" else -1] in _FIRST_CONJUGATION
    return f"{verb[:-1]}{'aron' if is_first else 'eron'}"


def find_english_form(kind: str, forms: Mapping[str, list[str]]) -> str:
    """The English form of a verb for a kind of Spanish form: what stands beside the Spanish one that a table has."""
    english, spanish = forms["en"], forms["es"]
    if kind not in _ENDINGS:
        return f"{kind} {english[0]}"
    if kind == "gerund" and (own := next((form for form in english if form.endswith("ing")), None)):
        return own
    at = [number for number, form in enumerate(spanish[: len(english)]) if form.endswith(_ENDINGS[kind])]
    return english[at[0]] if at else find_english_form("past", forms) if kind == "participle" else english[-1]
