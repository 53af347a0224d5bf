"""Spanish headlines that begin with a verb, what it is said of put first: "Aprueban la ley" is "La ley es aprobada".

Who approves is not said, and small models take the verb for an order or make up a subject; the passive they know. So
with participles, "Aprobada la ley", and with what happens, "Nace un oso panda".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from bitext.lang.adjectives import ENDINGS
from bitext.lang.nouns import find_gender, load_nouns
from bitext.lang.persons import is_person

# The third person plural and the participle of what is done to somebody or something.
_VERBS = (
    "absuelven/absuelto acusan/acusado adjudican/adjudicado agreden/agredido allanan/allanado amplían/ampliado "
    "anulan/anulado anuncian/anunciado aplazan/aplazado apresan/apresado aprueban/aprobado apuñalan/apuñalado "
    "archivan/archivado arrestan/arrestado asaltan/asaltado asesinan/asesinado atacan/atacado autorizan/autorizado "
    "bloquean/bloqueado buscan/buscado cancelan/cancelado capturan/capturado cierran/cerrado "
    "clausuran/cerrado colocan/colocado condenan/condenado condecoran/condecorado confirman/confirmado "
    "confiscan/confiscado construyen/construido convocan/convocado crean/creado critican/criticado "
    "cuestionan/cuestionado decomisan/decomisado decretan/decretado demandan/demandado denuncian/denunciado "
    "deportan/deportado derogan/derogado derriban/derribado desactivan/desactivado desalojan/desalojado "
    "desarticulan/desmantelado descartan/descartado descubren/descubierto desentierran/desenterrado "
    "desmantelan/desmantelado despiden/despedido destituyen/destituido destruyen/destruido detectan/detectado "
    "detienen/detenido devuelven/devuelto difunden/difundido ejecutan/ejecutado eligen/elegido eliminan/eliminado "
    "encarcelan/encarcelado encuentran/encontrado entregan/entregado envían/enviado escogen/elegido "
    "estudian/estudiado evacúan/evacuado evacuan/evacuado excarcelan/liberado exhuman/exhumado exigen/exigido "
    "expulsan/expulsado extraditan/extraditado firman/firmado hallan/hallado homenajean/homenajeado "
    "identifican/identificado impiden/impedido imponen/impuesto imputan/acusado inauguran/inaugurado "
    "incautan/incautado incendian/incendiado indultan/indultado inhabilitan/inhabilitado instalan/instalado "
    "interceptan/interceptado interrogan/interrogado investigan/investigado juzgan/juzgado lanzan/lanzado "
    "liberan/liberado linchan/linchado localizan/localizado matan/matado modifican/modificado multan/multado "
    "nombran/nombrado ofrecen/ofrecido ordenan/ordenado paralizan/paralizado piden/pedido posponen/aplazado "
    "postergan/aplazado precintan/precintado premian/premiado presentan/presentado procesan/procesado "
    "prohíben/prohibido prolongan/prolongado prorrogan/prorrogado publican/publicado queman/quemado "
    "reabren/reabierto rechazan/rechazado recapturan/recapturado reclaman/reclamado reconocen/reconocido "
    "recuperan/recuperado reducen/reducido refuerzan/reforzado reivindican/reivindicado remodelan/remodelado "
    "renuevan/renovado repatrían/repatriado rescatan/rescatado restablecen/restablecido restauran/restaurado "
    "retiran/retirado retrasan/retrasado revelan/revelado revisan/revisado revocan/revocado roban/robado "
    "sancionan/sancionado saquean/saqueado secuestran/secuestrado sentencian/sentenciado solicitan/solicitado "
    "subastan/subastado suspenden/suspendido trasladan/trasladado vacunan/vacunado vandalizan/vandalizado "
    "venden/vendido vetan/vetado"
)
# What somebody or something does.
_INTRANSITIVE = (
    "aumenta aumentan continúa continúan crece crecen desaparece desaparecen dimite dimiten entra estalla estallan "
    "explota explotan fallece fallecen llega llegan muere mueren nace nacen regresa regresan sube suben vuelve vuelven"
).split()
# What models know instead.
_SAME = {"fallece": "muere", "fallecen": "mueren"}
_PLACE = r"(?P<place> en (?:el |la |los |las )?[A-ZÁÉÍÓÚÑ]\w+(?: (?:de |del |la |las |los )*[A-ZÁÉÍÓÚÑ]\w+)*)?"
_OBJECT_RE = re.compile(
    rf"(?P<verb>[A-ZÁÉÍÓÚ][a-záéíóúñ]+)(?P<more> (?:muert[oa]s?|graves?|en vigor))?{_PLACE} (?P<a>al? )?"
    r"(?P<object>[^,.:;«»\"()]+?)"
    r"(?P<rest>(?: (?:a|al|ante|bajo|como|con|contra|cuando|desde|durante|en|entre|hasta|mediante|para|por|pese|según|"
    r"frente|cerca|junto|después|antes|"
    r"sin|sobre|tras) .*)?)(?P<stop>\.?)",
    re.DOTALL,
)
_SINGULAR = {"un": "m", "una": "f", "el": "m", "la": "f", "su": "", "otro": "m", "otra": "f"}
_PLURAL = frozenset(
    "unos unas los las sus dos tres cuatro cinco seis siete ocho nueve diez varios varias más otros otras".split()
)
# Another noun with an article may be the subject; a second verb or a clause is none of the object.
_NEXT_RE = re.compile(
    r"(?<!de)(?<!\by)(?<!\bo) (?:un|una|unos|unas|el|la|los|las|su|sus)\b|\b(?:donde|cuando|y (?:l[oae]s?|se))\b"
)
_TIME_RE = re.compile(r"\b(?:años?|mes(?:es)?|días?|horas?|euros|dólares|pesos)\b")
# What follows is said of it: "un menor arrastrado por la corriente".
_PARTICIPLE_RE = re.compile(r" \w+(?:[aií]d|puest|hech|biert|ocult)[oa]s?$")
_MANY, _LONGEST = 2, 14
_IS_DONE, _WAS_DONE, _DOES = "is done", "was done", "does"


def begin_with_object(text: str) -> str:
    """Spanish *text* with what its first word is said of at the front, where that is a verb without a subject before.

    >>> begin_with_object("Aprueban en Chile la reforma de las pensiones")
    'La reforma de las pensiones es aprobada en Chile'
    >>> begin_with_object("Destituyen al jefe de policía"), begin_with_object("Suspenden 20 vuelos por la nieve")
    ('El jefe de policía es destituido', '20 vuelos son suspendidos por la nieve')
    >>> begin_with_object("Herido grave un motorista tras un choque"), begin_with_object("Nace en Lugo un oso panda")
    ('Un motorista resulta gravemente herido tras un choque', 'Un oso panda nace en Lugo')
    >>> begin_with_object("Exigen los vecinos un ambulatorio")
    'Exigen los vecinos un ambulatorio'
    """
    match = _OBJECT_RE.fullmatch(text)
    known = _load().get(match["verb"].lower()) if match else None
    if match is None or known is None or _NEXT_RE.search(match["object"].partition(" que ")[0]):
        return text
    kind, own = known
    is_whom, named, rest = match["a"] is not None, match["object"], match["rest"]
    said_of = _PARTICIPLE_RE.search(named)
    if said_of and kind == _DOES:  # "muere arrollado por un tren"
        named, rest = named[: said_of.start()], said_of[0] + rest
    elif said_of or " que " in named:
        named, rest = named + rest, ""
    if match["a"] == "al ":
        named = f"el {named}"
    form = _find_form(named, is_whom=is_whom, may_be_person=kind != _IS_DONE)
    is_time = _TIME_RE.search(named) and (is_whom or rest.startswith((" a ", " al ")))
    verb = _say(kind, own, match, form) if form is not None and not is_time else None
    if verb is None or (is_whom and kind != _IS_DONE):
        return text
    return f"{named[0].upper()}{named[1:]} {verb}{match['place'] or ''}{rest}{match['stop']}"


def _say(kind: str, own: str, match: re.Match[str], form: tuple[str, int]) -> str | None:
    """What is said of something of this gender and number; None where the verb is not of it."""
    more, verb = (match["more"] or "").strip(), match["verb"].lower()
    if kind == _DOES:
        is_plural = verb.endswith("n")
        return f"{own} {more}".strip() if is_plural == (form[1] == _MANY) and more in ("", "en vigor") else None
    is_one = form[1] == 1
    if kind == _IS_DONE:
        return f"{'es' if is_one else 'son'} {own[:-1]}{ENDINGS[form]}" if not more else None
    if (verb[-1] != "s") != is_one or more == "en vigor" or match["stop"]:  # "Acabado el juicio, salió."
        return None
    if own.startswith("herid"):
        return f"{'resulta' if is_one else 'resultan'} {'gravemente ' if more else ''}{verb}"
    return f"{'es' if is_one else 'son'} {verb} {more}".strip() if not more.startswith("grave") else None


def _find_form(named: str, *, is_whom: bool, may_be_person: bool) -> tuple[str, int] | None:
    """Gender and number of an object; None where it may be the subject, or is in doubt."""
    first, *others = named.split()
    own = list(takewhile(lambda word: word not in ("de", "del"), [first.lower(), *others]))
    if len(others) >= _LONGEST or (not (is_whom or may_be_person) and any(map(is_person, own))):
        return None
    is_counted = first[0].isdigit() or first.lower() in _PLURAL
    if is_counted or first.lower() in _SINGULAR:
        if not others:
            return None
        number = _MANY if is_counted and first != "1" else 1
        by_article = _SINGULAR.get(first.lower()) or ("f" if first[-2:] == "as" else "m")
        return find_gender(others[0].lower(), number) or by_article, number
    if first[0].isupper():
        return ("m", 1) if is_whom else None
    number = _MANY if (first, _MANY) in load_nouns() else 1
    return (find_gender(first, number) or "m", number) if is_whom or (first, number) in load_nouns() else None


@lru_cache(maxsize=1)
def _load() -> dict[str, tuple[str, str]]:
    """What is done, was done or does, by the word that says so, and what to put for it."""
    found = {verb: (_DOES, _SAME.get(verb, verb)) for verb in _INTRANSITIVE}
    for verb, _, participle in (pair.partition("/") for pair in _VERBS.split()):
        found[verb] = _IS_DONE, participle
        found |= {participle[:-1] + ending: (_WAS_DONE, participle) for ending in ENDINGS.values()}
    return found | {f"herid{ending}": (_WAS_DONE, "herido") for ending in ENDINGS.values()}
