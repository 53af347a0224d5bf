"""Spanish verbs that say how something is done with another: "sigue sin firmarse" is "todavía no se ha firmado".

Small models translate them word by word: "lleva trabajando en la empresa 20 años" was "working at the company 20 years
old", "terminó por dimitir" "ended for resigning".
"""

from __future__ import annotations

import re

from bitext.mending.sources.nonfinite import find_participle_of, say_gerund
from bitext.mending.sources.pasts import say_past

_TIME = (
    r"(?:(?:más de|casi|al menos|cerca de|unos|unas|ya) )?(?:\d+|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
    r"|diez|"
    r"once|doce|quince|veinte|treinta|cuarenta|cincuenta|vari[oa]s|much[oa]s|toda (?:la|una)|media)? ?"
    r"(?:años?|mes(?:es)?|semanas?|días?|horas?|décadas?|minutos?|vida|siglos?)"
)
_WORDS = r"(?: (?!que\b|cuando\b|porque\b|para\b|y\b|desde\b)[^\s,.;:()]+)"
_END = r"(?=[.,;:)](?!\d)|$)"
_GERUND = r"(?!cuando\b)[a-záéíóúñ]+(?:[aiy]|i[eé]|y[eé]|[aá])ndo(?:se|l[aeo]s?)?"
_HAVE = {"a": "ha", "an": "han", "aba": "había", "aban": "habían", "amos": "hemos", "ábamos": "habíamos"}
_LASTING_RE = re.compile(
    rf"\b(?P<lead>[Ll])lev(?P<ending>amos|ábamos|aban?"
    rf"|an?) (?:ya )?(?P<done>{_GERUND}{_WORDS}{{0,7}}?) (?P<time>{_TIME}){_END}"
)
_WE_RE = re.compile(
    rf"\b(?P<lead>[Ll])lev(?P<ending>amos|ábamos) (?:ya )?(?P<time>{_TIME}) "
    rf"(?P<done>(?:{_GERUND}|en|con|sin(?! \w+[aei]r(?:se|nos|l[aeo]s?)?\b))(?!\w){_WORDS}{{0,7}}){_END}"
)
_SINCE_RE = re.compile(
    rf"\b(?P<lead>[Ll])lev(?P<ending>amos|ábamos|aban?|an?) (?P<since>desde (?:(?!\w+ndo\b"
    rf"|que\b)[^\s,.;:]+ ){{1,5}}?)"
    rf"(?P<done>{_GERUND}{_WORDS}{{0,7}}){_END}"
)
_FOR_RE = re.compile(
    rf"(?:^|(?<=[.;] ))Hac(?P<did>e|ía) (?P<time>(?:ya )?{_TIME}) que (?P<clause>(?!se puso"
    rf"|si\b)[^,.;:()\"”»]{{4,120}}){_END}"
)
_PAST_RE = re.compile(
    r"(?:(?:se|l[aeo]s?|nos|me) )?(?:\w{2,}(?:ó|aron|ieron|jeron)|fue(?:ron)?|hizo|tuvo|dio|vino|puso)\b"
)
# "No llovía" was so up to then: "no había llovido".
_NOT_DONE_RE = re.compile(
    r"(?P<no>\bno (?:se |l[aeo]s? |me |nos )?)(?!habían?\b|hay|cobr|puede|debe|va\b"
    r"|sea)(?P<stem>(?!(?!(?:tien|quier|jueg|vuelv|encuentr|duerm|cuent|lluev|entiend"
    r"|pierd)[ae]n?\b)\w*[iu]e)[a-záéíóúñ]{2,}?)"
    r"(?:(?P<was>aba|ía)|(?P<now>a|e))(?P<many>n?)(?![\w])"
)
_IRREGULAR = dict(
    pair.split("/")
    for pair in (
        "hac/hecho ve/visto dec/dicho escrib/escrito pon/puesto mor/muerto abr/abierto tien/tenido quier/querido "
        "jueg/jugado vuelv/vuelto encuentr/encontrado duerm/dormido cuent/contado lluev/llovido entiend/entendido "
        "pierd/perdido cubr/cubierto romp/roto"
    ).split()
)
_DIED_RE = re.compile(
    r"^((?:murió|nació|desapareció|llegó|empezó|comenzó|terminó|acabó|estalló|cayó|cerró|abrió|se (?:fundó|inauguró"
    r"|cerró|abrió|estrenó))) "
    r"((?:el|la|su) (?:(?!por\b|en\b|a\b)[^\s,]+ ?){1,5}|[A-ZÁÉÍÓÚ]\w+(?: [A-ZÁÉÍÓÚ]\w+)?)$"
)
_PAST_END_RE = re.compile(
    r" (?:murió|nació|desapareció|llegó|empezó|comenzó|terminó|acabó|estalló|cayó|cerró|abrió|[a-z]+ó)(?: |$)"
)
# English words in the source are copied.
_ENDED_UP_RE = re.compile(
    r"(?<!\bse )(?<!\bno )(?<!, )\b(?:acab|termin)(?:ó|aron) "
    rf"(?:por (?P<verb>[a-záéíóúñ]{{2,}}[aei]r)(?P<se>se)?|(?P<gerund>{_GERUND}))(?!\w)"
)
_NOT_STOP_RE = re.compile(
    r"\bno (?:dej|par|ces)(?P<ending>a|an|ó|aron|aba|aban) de (?P<verb>[a-záéíóúñ]{2,}[aeií]r)(?P<se>se)?(?!\w)"
)
_GO_ON = {"a": "sigue", "an": "siguen", "ó": "siguió", "aron": "siguieron", "aba": "seguía", "aban": "seguían"}
_BEGIN_RE = re.compile(
    r"\bse (?P<form>puso|pusieron|pone|ponen|echó|echaron) a (?P<verb>(?!la\b)[a-záéíóúñ]{2,}[aeií]r)(?!\w)"
)
_BEGINS = {
    "puso": "empezó", "pusieron": "empezaron", "pone": "empieza", "ponen": "empiezan", "echó": "empezó",
    "echaron": "empezaron",
}  # fmt: skip
_THROWN = frozenset("andar caminar correr llorar reír rodar temblar volar".split())
_STILL_RE = re.compile(r"\bsig(?P<many>uen?) sin (?P<verb>[a-záéíóúñ]{3,}[aei]r)se(?!\w)")
_TO_DO_RE = re.compile(
    r"\b(?:está|queda)(?P<many>n?) (?:todavía |aún )?por (?P<verb>construir|definir|resolver|determinar|aclarar"
    r"|confirmar"
    r"|concretar|aprobar|pagar|terminar|firmar|publicar|estrenar|reparar|probar|demostrar|elegir|identificar)(?!\w)"
)
_MUST_RE = re.compile(
    r"\bdeb(?:ió|ía)(?P<many>n?) de (?P<verb>(?!haber\b)[a-záéíóúñ]{2,}[aeií]r)(?P<se>se|l[aeo]s?)?(?!\w)"
)
_AGREED_RE = re.compile(
    r"(?<!\bse )\bqued(?P<ending>ó|aron) en (?=(?:que|(?:analizar|celebrar|colaborar|comprar|crear|dar|decidir"
    r"|discutir|enviar|entregar"
    r"|estudiar|estudiarlo|firmar|hablar|hacer|hacerlo|jugar|llamar|mantener|negociar|pagar|presentar|responder"
    r"|retomar|revisar|seguir"
    r"|trabajar|vender|verse|viajar|volver|(?:encontr|llam|reun|junt)[ai]rse)) )"
)
# "Llegó a amenazar": she even did.
_EVEN_RE = re.compile(
    r"(?<!\bno )(?<!\bse )(?<!\bnunca )\blleg(?P<ending>ó|aron) a (?P<verb>(?:acusar|afirmar|agredir|amenazar"
    r"|asegurar|bloquear|comparar"
    r"|confesar|decir|declarar|denunciar|disparar|escribir|exigir|firmar|golpear|insultar|intentar|negar|ofrecer"
    r"|pagar|pedir|pensar"
    r"|plantear|proponer|prohibir|publicar|robar|sugerir|temer|vender))(?!\w)"
)
_AGAIN_RE = re.compile(
    r"(?<!\bse )\bvuelve(?P<many>n?) a (?P<verb>actuar|aplazar|atacar|aumentar|bajar|bombardear|caer"
    r"|cerrar|crecer"
    r"|exigir|fallar|ganar|liderar|marcar|pedir|perder|protestar|rechazar|subir|superar|temblar)(?!\w)"
)
_PRESENTS = {
    "actuar": "actúa", "cerrar": "cierra", "pedir": "pide", "perder": "pierde", "temblar": "tiembla", "subir": "sube",
    "exigir": "exige", "caer": "cae", "crecer": "crece",
}  # fmt: skip
_TRIGGER_RE = re.compile(r"[Ll]lev[aá]|lleg|vuelve|Hac[eí]|cab|ermin|dej|par|ces|puso|pusi|pon|ech|sigu|está|qued|deb")


def say_periphrases(text: str) -> str:
    """Spanish *text* with one verb for two where small models know but that.

    >>> say_periphrases("Juan lleva trabajando en la empresa 20 años.")
    'Juan ha estado trabajando en la empresa durante 20 años.'
    >>> say_periphrases("Hace dos años que no llueve."), say_periphrases("Hace dos años que murió.")
    ('No ha llovido en dos años.', 'Murió hace dos años.')
    >>> say_periphrases("Hacía un mes que no llovía en la región.")
    'No había llovido en la región en un mes.'
    >>> say_periphrases("El ministro acabó dimitiendo."), say_periphrases("No dejaron de pedir ayuda.")
    ('El ministro ended up dimitiendo.', 'No dejaron de pedir ayuda.')
    >>> say_periphrases("El público no dejó de aplaudir."), say_periphrases("La obra sigue sin terminarse.")
    ('El público siguió aplaudiendo.', 'La obra todavía no se ha terminado.')
    """
    if not _TRIGGER_RE.search(text):
        return text
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    return text


def _capital(match: re.Match[str], new: str) -> str:
    return new.capitalize() if match["lead"] == "L" else new


def _say_lasting(match: re.Match[str]) -> str:
    have = _capital(match, _HAVE[match["ending"]])
    return f"{have} estado {match['done']} durante {match['time']}"


def _say_since(match: re.Match[str]) -> str:
    have = _capital(match, _HAVE[match["ending"]])
    return f"{have} estado {match['done']} {match['since'].strip()}"


def _say_for(match: re.Match[str]) -> str:
    clause, time = match["clause"], match["time"].removeprefix("ya ")
    if " que " in clause:
        return match[0]
    clause = _DIED_RE.sub(r"\2 \1", clause)
    is_past = _PAST_RE.match(clause) or _PAST_END_RE.search(clause)
    since = "hace" if is_past else "desde hace" if match["did"] == "e" else "desde hacía"
    if (not_done := _NOT_DONE_RE.search(clause)) is not None and bool(not_done["was"]) == (match["did"] == "ía"):
        clause = f"{clause[: not_done.start()]}{_say_not_done(not_done)}{clause[not_done.end() :]}"
        since = "en" if " " in time else "durante"
    return f"{clause[0].upper()}{clause[1:]} {since} {time}"


def _say_not_done(match: re.Match[str]) -> str:
    infinitive = match["stem"] + ("ar" if (match["was"] or match["now"]).startswith("a") else "er")
    done = _IRREGULAR.get(match["stem"]) or find_participle_of(infinitive)
    return f"{match['no']}{'había' if match['was'] else 'ha'}{match['many']} {done}"


def _say_ended_up(match: re.Match[str]) -> str:
    return f"ended up {match['gerund'] or _say_doing(match['verb'], match['se'])}"


def _say_doing(verb: str, clitic: str | None) -> str:
    """The gerund, with "se" joined to it."""
    gerund = say_gerund(verb)
    return f"{gerund[:-4]}{'á' if gerund[-4] == 'a' else 'é'}ndose" if clitic else gerund


def _say_going_on(match: re.Match[str]) -> str:
    return f"{_GO_ON[match['ending']]} {_say_doing(match['verb'], match['se'])}"


def _say_begin(match: re.Match[str]) -> str:
    if match["form"].startswith("ech") and match["verb"] not in _THROWN:
        return match[0]
    return f"{_BEGINS[match['form']]} a {match['verb']}"


def _say_not_yet(match: re.Match[str]) -> str:
    have = "han" if match["many"].endswith("n") else "ha"
    return f"todavía no se {have} {find_participle_of(match['verb'])}"


def _say_even(match: re.Match[str]) -> str:
    return f"incluso {say_past(match['verb'], is_plural=match['ending'] == 'aron')}"


def _say_again(match: re.Match[str]) -> str:
    present = _PRESENTS.get(match["verb"], match["verb"][:-1])
    return f"{present}{match['many']} de nuevo"


def _say_must_have(match: re.Match[str]) -> str:
    clitic = f"{match['se']} " if match["se"] else ""
    return f"{clitic}debe{match['many']} de haber {find_participle_of(match['verb'])}"


_RULES = (
    (_LASTING_RE, _say_lasting), (_WE_RE, _say_lasting), (_SINCE_RE, _say_since), (_FOR_RE, _say_for),
    (_ENDED_UP_RE, _say_ended_up), (_NOT_STOP_RE, _say_going_on), (_BEGIN_RE, _say_begin), (_STILL_RE, _say_not_yet),
    (_TO_DO_RE, _say_not_yet), (_MUST_RE, _say_must_have), (_EVEN_RE, _say_even), (_AGAIN_RE, _say_again),
    (_AGREED_RE, r"acord\g<ending> "),
)  # fmt: skip
