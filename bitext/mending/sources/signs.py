"""Signs and short forms of Spanish pages in words or figures that small models know: "3.ª", "C/", "4 ºC", "1,2 M€".

They garble the rest, or leave it ("3.th", "4thC", "Dña. Ruiz"). What only Spanish writes before names, don and doña,
goes. Origin: written for this project.
"""

from __future__ import annotations

import re

from bitext.lang.first_names import is_man
from bitext.mending.short_forms import Rule

_NUMBER = r"(?<![\w.,])\d[\d.,]*(?<=\d)"
_UPPER = "A-ZÁÉÍÓÚÑÜ"
# What tells that a rule may hold.
_SIGN_RE = re.compile(
    r"[ºª°€$²³/]|\d\.(?:\d\d(?!\d)|e)|\d ?M[€$]|\d(?:k|h)?m[23]\b|\b(?:[Dd]on|[Dd]oña|D|Dña|Da|Excm[oa]|Ilm[oa]|[IVX]+|"
    r"Pza|Plza|Avda?|Sres|[Vv]ol|pza|[Mm]áx|[Mm]ín|Arts?|Sra?|Hosp|St[ao]|gral|cnel|licenciado|ingeniero|Lic|Ing|Arq|"
    r"Mtr[oa]|CC|FF|JJ|DD|DDHH|millón|altura|sentido|[Aa]pdo|[Cc]ap|[Pp]árr|[Mm]|[Tt]el|[Mm]in)\b|"
    r"\d (?:[Hh]a|por 100|por cien)\b"
)
_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
_OFFICES = (
    "Alcaldesa|Alcalde|Presidenta|Presidente|Ministra|Ministro|Consejera|Consejero|Gobernadora|Gobernador|Directora|Director|"
    "Rectora|Rector|Secretaria|Secretario|Senadora|Senador|Diputada|Diputado|Concejala|Concejal|Embajadora|Embajador|Juez|"
    "Jueza|Fiscal|Obispo|Arzobispo|Cura"
)
_MINUTES = "00|05|10|15|20|25|30|35|40|45|50|55"
_HOUR = rf"(?:[01]?\d|2[0-4])\.(?:{_MINUTES})"
_NO_SUM = r"(?![\d,]|\.\d| ?(?:%|€|euros|pesos|dólares|soles|puntos|por ciento|millones|metros|mil\b|kil))"
_PER = {
    "mes": "al mes", "año": "al año", "día": "al día", "hora": "la hora", "h": "la hora", "kg": "el kilo",
    "kilo": "el kilo", "m²": "el metro cuadrado", "m2": "el metro cuadrado", "litro": "el litro", "l": "el litro",
    "MWh": "el megavatio hora", "kWh": "el kilovatio hora", "persona": "por persona", "noche": "por noche",
    "tonelada": "la tonelada", "t": "la tonelada",
}  # fmt: skip
_UNITS = {
    "m2": "metros cuadrados", "m²": "metros cuadrados", "km2": "kilómetros cuadrados", "km²": "kilómetros cuadrados",
    "m3": "metros cúbicos", "m³": "metros cúbicos", "hm3": "hectómetros cúbicos", "hm³": "hectómetros cúbicos",
}  # fmt: skip
# "El II Plan", "la XXIII edición": which of many. Not of wars, kings, councils and places.
_COUNTED = (
    "aniversario|asamblea|bienal|campeonato|carrera|certamen|ciclo|concurso|conferencia|congreso|convenio|copa|cumbre|"
    "edición|encuentro|encuentros|feria|festival|foro|gala|jornada|jornadas|legislatura|maratón|marcha|media maratón|"
    "memorial|muestra|plan|plenario|premio|premios|salón|semana|seminario|simposio|trofeo|torneo|vuelta"
)
_COUNTED_RE = re.compile(
    rf"(?<=[^\W\d_] )(?P<roman>[IVXL]+) (?=(?i:{_COUNTED})\b)|^(?P<first>[IVXL]+) (?=(?i:{_COUNTED})\b)"
)
_ORDINALS = "primer segund tercer cuart quint sext séptim octav noven décim".split()
_PARTS = {"I": "primer", "II": "segundo", "III": "tercer", "IV": "cuarto"}
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
# Known with it in English too.
_SURNAME_RE = re.compile(rf" (?:de(?: l[ao]s?)? )?[{_UPPER}]")
_DON_RE = re.compile(
    rf"(?P<before>^|[\w,;:.)“\"]+ |[\"“«(])(?P<title>[Dd]on|[Dd]oña|D\.ª|D\.|Dña\.|Dª\.?|Da\.) "
    rf"(?=(?P<name>[{_UPPER}][a-záéíóúñü]+)\b)"
)
_KEPT = frozenset("Quijote Pelayo Giovanni Pasquale Carlo Corleone".split())
# Names that are words too, "don Julio", keep it where no surname follows.
_WORDS = frozenset(
    "Abril Ángel Blanca Clemente Cruz Domingo Félix Julio León Luz Marcial Mercedes Paz Rosa Santos Victoria".split()
)
# Ordinals else: "quedó 5º en el mundial".
_HEAT_RE = re.compile(r"(?i)\b(?:temperaturas?|termómetros?|máximas?|mínimas?|grados|bajo cero|calor|frío|mercurio)\b")
_DEGREES_RE = re.compile(r"(?<![\w.,])(\d{1,2})[º°](?! ?\w| (?:puesto|lugar|día|año|aniversario)|C)")


def _say_unit(match: re.Match[str]) -> str:
    return f"{match[1]} {_UNITS[match[2]]}"


_RULES: tuple[Rule, ...] = (
    (re.compile(r"(?<=\d) ?[º°] ?C(?!\w)"), " °C"),
    (re.compile(r"(?<=\d) [º°](?= (?:bajo|en|a|de|y|sobre|por)\b|[.,;)]|$)"), " grados"),
    (re.compile(r"(?<![\w.,])([-−–]\d{1,2}) ?[º°](?! ?[\w])"), r"\1 grados"),
    (re.compile(r"(?<![\w.,])([-−–]\d{1,2})[º°](?= (?!C\b))"), r"\1 grados"),
    # "3.º B" is a floor.
    (re.compile(r"(?<![\w.,])(\d{1,2})\.?º ([A-I])(?=[.,;)]|$| (?:de|en)\b)"), r"\1\2"),
    (re.compile(r"\b[nN]\.?º ?(?=\d)"), "número "),
    (re.compile(r"(?<![\w.,])(\d{1,3})(?:\.[º°]|\.er|er|\.ero|ero|ro|\.o)(?!\w)"), r"\1º"),
    (re.compile(r"(?<![\w.,])(\d{1,3})(?:\.ª|\.a|ra)(?!\w)"), r"\1ª"),
    (re.compile(r"\b(artículos?|arts?\.|apartado|disposición) (\d{1,3})[ºª]"), r"\1 \2"),
    (re.compile(rf"({_NUMBER}) ?M€"), r"\1 millones de euros"),
    (re.compile(rf"({_NUMBER}) ?M\$"), r"\1 millones de dólares"),
    (re.compile(rf"({_NUMBER}) ?(?:€|euros)/({'|'.join(_PER)})(?!\w)"), lambda m: f"{m[1]} euros {_PER[m[2]]}"),
    (re.compile(rf"({_NUMBER}) ?\$(?!\w)"), r"\1 dólares"),
    (re.compile(rf"({_NUMBER}) ?€(?!\w)"), r"\1 euros"),
    (re.compile(rf"({_NUMBER}) ?({'|'.join(_UNITS)})(?!\w)"), _say_unit),
    (re.compile(rf"(?<!-)({_NUMBER}) ?[Hh]a(?= de\b|[.,;)]|$)"), r"\1 hectáreas"),
    (re.compile(r"(?<![\w/])3/4 partes"), "tres cuartas partes"),
    (re.compile(r"(?<![\w/])1/3 (?=del?\b)"), "un tercio "),
    (re.compile(r"(?<![\w/])2/3 (?=del?\b)"), "dos tercios "),
    (re.compile(rf"(?<=\blas )({_HOUR}){_NO_SUM}"), lambda m: m[1].replace(".", ":")),
    (re.compile(rf"\b([Dd]e) ({_HOUR}) a ((?:[01]?\d|2[0-4])[.:](?:{_MINUTES}))(?= (?:horas|h\b|y de|y\b)|[.,;)]|$)"),
     lambda m: f"{m[1]} {m[2].replace('.', ':')} a {m[3].replace('.', ':')}"),
    (re.compile(rf"(?<![\w/])[Cc]/ ?(?=[{_UPPER}])"), "calle "),
    (re.compile(r"\bAv(?:da)?\. (?=(?:del?|la|los) )"), "avenida "),
    (re.compile(rf"\b[Ll]os S(?:re|eñore)s\. (?=[{_UPPER}])"), ""),
    (re.compile(r"(?<![\w-])(I|II|III|IV) (?=(?:trimestre|semestre|cuatrimestre)\b)"), lambda m: f"{_PARTS[m[1]]} "),
    (re.compile(rf"\b(?:Pza|Plza)\. (?=[{_UPPER}]|de\b)"), "plaza "),
    (re.compile(r"\b([Vv])ol\. (?=[\dIVX])"), r"\1olumen "),
    (re.compile(r"\b([Aa])pdo\. (?=\d)"), r"\1partado "),
    (re.compile(r"\b([Cc])ap\. (?=[\dIVX])"), r"\1apítulo "),
    (re.compile(r"\b([Pp])árr\. (?=\d)"), r"\1árrafo "),
    (re.compile(r"(?<![\w.])[mM]\. (?=\d{1,3}(?:\+\d)?(?:[ :),.]|$))"), "min. "),
    (re.compile(r"\b([Pp])za\. (?=[A-ZÁÉÍÓÚÑ]|de\b)"), r"\1laza "),
    (re.compile(r"\b([Mm])áx\.?:? ?(?=\d)"), r"\1áxima de "),
    (re.compile(r"\b([Mm])ín\.?:? ?(?=\d)"), r"\1ínima de "),
    (re.compile(r"\bArt(s?)\. (?=\d)"), r"Artículo\1 "),
    (re.compile(rf"\b(?:Sr|Sra)\. (?P<who>{_OFFICES})\b"), lambda m: m["who"].lower()),
    (re.compile(rf"\bHosp\. (?=[{_UPPER}]|de\b)"), "Hospital "),
    (re.compile(rf"\bSt(?P<o>[ao])\. (?=[{_UPPER}])"), r"Sant\g<o> "),
    (re.compile(rf"\bgral\. (?=[{_UPPER}])"), "general "),
    (re.compile(rf"\bcnel\. (?=[{_UPPER}])"), "coronel "),
    (re.compile(rf"\b(?:[Ee]l|[Ll]a) (?:licenciado|ingeniero|Lic\.|Ing\.|Arq\.|Mtr[oa]\.) (?=[{_UPPER}])"), ""),
    (re.compile(r"\bCC\.? ?AA\b\.?(?= [a-z])"), "comunidades autónomas"),
    (re.compile(r"\bFF\.? ?AA\b\.?(?= [a-z])"), "Fuerzas Armadas"),
    (re.compile(r"\bJJ\.? ?OO\b\.?(?= [a-z])"), "Juegos Olímpicos"),
    (re.compile(r"\b(?:DD\.? ?HH|DDHH)\b\.?(?= [a-z])"), "derechos humanos"),
    (re.compile(r"(?<=\d) por (?:100|cien)\b"), " %"),
    (re.compile(r"\b(?:[Uu]n )?millón y medio\b"), "1,5 millones"),
    (re.compile(rf"(?<![\w.,])1º (?=de (?:{_MONTHS})\b)"), "1 "),
    (re.compile(rf"({_HOUR}) y ((?:[01]?\d|2[0-4])[.:](?:{_MINUTES}))(?= (?:h\b|horas)|[.,;]|$)"),
     lambda m: f"{m[1].replace('.', ':')} y {m[2].replace('.', ':')}"),
    (re.compile(r"\ba la altura del? (?:km\.?|kilómetro|punto kilométrico|pk) (?=\d)"), "cerca del kilómetro "),
    (re.compile(rf", (?:en )?sentido (?=[{_UPPER}])"), ", en dirección a "),
    (re.compile(r"\b(?:Excm[oa]s?|Ilm[oa]s?)\. "), ""),
)  # fmt: skip


def say_signs(text: str) -> str:
    """Spanish *text* with its signs in words that models know; it may be the same.

    >>> say_signs("Quedó 3.ª con 4 ºC; vive en la C/ Mayor, n.º 14."), say_signs("Cuesta 1,2 M€, o 600 €/mes.")
    ('Quedó 3ª con 4 °C; vive en la calle Mayor, número 14.', 'Cuesta 1,2 millones de euros, o 600 euros al mes.')
    >>> say_signs("D.ª Carmen Ruiz y don José Pérez van al II Congreso."), say_signs("Abre de 9.00 a 14.30.")
    ('Carmen Ruiz y José Pérez van al segundo Congreso.', 'Abre de 9:00 a 14:30.')
    >>> say_signs("1. D. Mulugeta (ETI), y D. Pedro abrió.")
    '1. D. Mulugeta (ETI), y Pedro abrió.'
    >>> say_signs("La II Guerra Mundial, don Quijote y Michael D. Higgins"), say_signs("Subió de 9.10 a 14.30 pesos")
    ('La II Guerra Mundial, don Quijote y Michael D. Higgins', 'Subió de 9.10 a 14.30 pesos')
    """
    if _SIGN_RE.search(text) is None:
        return text
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    if _HEAT_RE.search(text):
        text = _DEGREES_RE.sub(r"\1 grados", text)
    return _DON_RE.sub(_drop_don, _COUNTED_RE.sub(_count, text))


def _drop_don(match: re.Match[str]) -> str:
    before, title, name = match["before"], match["title"], match["name"]
    word = before.strip()
    is_part = word[:1].isupper() and not word.endswith((",", ".", ":", ";", ")"))
    is_initial = title == "D." and is_part and word not in ("El", "La", "Los", "Y", "Con", "A")
    is_nickname = title in ("Don", "Doña") and word and word[-1] not in '.”"“«(:'
    is_lone = _SURNAME_RE.match(match.string, match.end() + len(name)) is None
    is_initial |= title == "D." and is_lone and not is_man(name)  # "1. D. Mulugeta (ETI)"
    is_first = before == "" and title in ("Don", "Doña")  # "Don Aurelio abrió": models lose "Aurelio abrió"
    is_lone &= name in _WORDS or is_first
    return match[0] if is_initial or is_nickname or is_lone or name in _KEPT else before


def _count(match: re.Match[str]) -> str:
    roman = match["roman"] or match["first"]
    values = [_VALUES[letter] for letter in roman]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    word = match.string[match.end() :].split()[0].rstrip(".,;:")
    is_feminine = word.lower().endswith(("a", "as", "ión")) or word.lower() in ("cumbre", "maratón")
    if not 0 < total <= len(_ORDINALS):  # "23º" is taken for a day
        return f"{total}ª " if is_feminine and total else match[0]
    stem = _ORDINALS[total - 1]
    ending = "a" if is_feminine else "" if stem.endswith("er") else "o"
    ordinal = f"{stem}{ending}{'s' if word.endswith('s') and ending else ''} "
    return ordinal if match["roman"] else ordinal.capitalize()
