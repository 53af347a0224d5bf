"""Verbs that say who said something, Spanish and English: "coreó" is "chanted" behind a quotation, whatever it is else.

Origin: written for this project.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

# Stems of regular verbs in -ar, then of others, with the past and the present of English ("said/says").
_IN_AR = (
    "aclar:clarified/clarifies aconsej:advised/advises afirm:said/says agreg:added/adds alert:warned/warns "
    "anunci:announced/announces apostill:added/adds apunt:noted/notes argument:argued/argues asegur:said/says "
    "asever:said/says augur:predicted/predicts avis:warned/warns brome:joked/jokes clam:cried/cries coment:said/says "
    "confes:confessed/confesses confirm:confirmed/confirms contest:replied/replies core:chanted/chants "
    "critic:complained/complains declar:said/says denunci:complained/complains destac:said/says detall:said/says "
    "enfatiz:stressed/stresses exclam:exclaimed/exclaims explic:explained/explains expres:said/says "
    "grit:shouted/shouts indic:said/says inform:said/says ironiz:quipped/quips justific:explained/explains "
    "lament:lamented/laments manifest:said/says matiz:clarified/clarifies murmur:murmured/murmurs narr:said/says "
    "opin:said/says orden:ordered/orders precis:specified/specifies pregunt:asked/asks "
    "pronostic:predicted/predicts protest:protested/protests puntualiz:clarified/clarifies recalc:stressed/stresses "
    "reclam:demanded/demands reiter:reiterated/reiterates relat:said/says remarc:stressed/stresses "
    "remat:concluded/concludes replic:replied/replies resalt:stressed/stresses reseñ:noted/notes "
    "revel:revealed/reveals señal:said/says sentenci:concluded/concludes "
    "subray:stressed/stresses suplic:pleaded/pleads susurr:whispered/whispers tuite:tweeted/tweets valor:said/says "
    "vaticin:predicted/predicts zanj:concluded/concludes suspir:sighed/sighs solloz:sobbed/sobs musit:muttered/mutters "
    "balbuce:stammered/stammers espet:snapped/snaps continu:went_on/goes_on"
)
_OTHERS = (
    "añad:added/adds admit:admitted/admits insist:insisted/insists respond:replied/replies promet:promised/promises "
    "reconoc:acknowledged/acknowledges resum:said/says interrump:interrupted/interrupts inquir:asked/asks"
)
_IRREGULAR = (
    "dijo dijeron dice dicen decía decían:said/says, contó contaron cuenta cuentan contaba contaban:said/says, "
    "recordó recordaron recuerda recuerdan recordaba recordaban:recalled/recalls, "
    "advirtió advirtieron advierte advierten advertía advertían:warned/warns, "
    "pidió pidieron pide piden pedía pedían:urged/urges, "
    "exigió exigieron exige exigen exigía exigían:demanded/demands, "
    "sostuvo sostuvieron sostiene sostienen sostenía sostenían:maintained/maintains, "
    "mantuvo mantuvieron mantiene mantienen mantenía mantenían:maintained/maintains, "
    "escribió escribieron escribe escriben escribía escribían:wrote/writes, "
    "sugirió sugirieron sugiere sugieren sugería sugerían:suggested/suggests, "
    "concluyó concluyeron concluye concluyen concluía concluían:concluded/concludes, "
    "repitió repitieron repite repiten repetía repetían:repeated/repeats, "
    "prosiguió prosiguieron prosigue prosiguen proseguía proseguían:went_on/goes_on, "
    "rogó rogaron ruega ruegan rogaba rogaban:begged/begs"
)
# What small models do not know as such, with the past and the present, in the singular.
_ENGLISH = (
    "added:añadió announced:anunció admitted:admitió argued:argumentó asked:preguntó begged:rogó chanted:coreó "
    "claimed:aseguró complained:lamentó conceded:admitió concluded:concluyó confirmed:confirmó cried:exclamó "
    "declared:declaró exclaimed:exclamó explained:explicó found:concluyó insisted:insistió joked:bromeó noted:señaló "
    "observed:señaló pleaded:suplicó promised:prometió protested:protestó quipped:bromeó recalled:recordó "
    "remarked:comentó repeated:repitió replied:respondió said:dijo says:dice shouted:gritó stated:declaró "
    "stressed:subrayó suggested:sugirió tweeted:tuiteó urged:pidió warned:advirtió whispered:susurró "
    "wondered:preguntó wrote:escribió yelled:gritó"
)
ENGLISH_VERBS = tuple(entry.partition(":")[0] for entry in _ENGLISH.split())
_AR_ENDINGS = ("ó", "aron", "a", "an", "aba", "aban")
_OTHER_ENDINGS = ("ió", "ieron", "e", "en", "ía", "ían")


class Said(NamedTuple):
    """A verb of saying: what it is in the other language, and whether it is in the plural and in the present."""

    other: str
    is_plural: bool
    is_present: bool


def find_verb(word: str, language: str) -> Said | None:
    """A form of a verb of saying, in the third person and in small letters; None where it is none.

    >>> find_verb("corearon", "es"), find_verb("quipped", "en").other
    (Said(other='chanted', is_plural=True, is_present=False), 'bromeó')
    """
    return _load()[language].get(word)


@lru_cache(maxsize=1)
def _load() -> dict[str, dict[str, Said]]:
    spanish: dict[str, Said] = {}
    for table, endings in ((_IN_AR, _AR_ENDINGS), (_OTHERS, _OTHER_ENDINGS)):
        for stem, english in _read(table.split()):
            _add(spanish, [stem + ending for ending in endings], english)
    for forms, english in _read(_IRREGULAR.split(", ")):
        _add(spanish, forms.split(), english)
    english_verbs = {own: Said(other, False, other == "dice") for own, other in _read(_ENGLISH.split())}
    return {"es": spanish, "en": english_verbs | {"say": Said("dicen", True, True)}}


def _read(entries: list[str]) -> list[tuple[str, str]]:
    return [(own, other) for own, _, other in (entry.partition(":") for entry in entries)]


def _add(found: dict[str, Said], forms: list[str], english: str) -> None:
    past, present = english.replace("_", " ").split("/")
    plural = "say" if present == "says" else present.removesuffix("es" if present.endswith(("sses", "ches")) else "s")
    plural = f"{present[:-3]}y" if present.endswith("ies") else plural
    for number, form in enumerate(forms):
        is_present = number in (2, 3)
        is_plural = number % 2 == 1
        other = past if not is_present else plural if is_plural else present
        found[form] = Said(other, is_plural, is_present)
