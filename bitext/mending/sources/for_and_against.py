"""What is for or against something, said so that a small model keeps it: it drops "anti-", and the meaning with it.

English compounds go behind what they are said of ("slogans against the United States"); Spanish words that begin with
"anti" or "pro" are put in as English compounds, which models copy. Origin: written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from bitext.lang.casing import is_common_word
from bitext.lang.key_words import find_key_word
from bitext.lang.places import is_people

# English words for it / what it is, as a noun / Spanish words for it behind "anti" or "pro".
_TABLE = """
government/the government/gubernamental oficialista gobierno oficial
American US U.S./the United States/estadounidense norteamericano americano yanqui
European EU/Europe/europeo europeísta
Russian Moscow Kremlin/Russia/ruso
Western/the West/occidental
Chinese Beijing/China/chino
Israeli Israel/Israel/israelí
Palestinian Palestine/the Palestinians/palestino palestina
Iranian/Iran/iraní
Turkish/Turkey/turco
Ukrainian/Ukraine/ucraniano
British/Britain/británico
English/England/inglés
German/Germany/alemán
French/France/francés
Spanish/Spain/español
Catalan/Catalonia/catalán
Cuban/Cuba/cubano
Venezuelan/Venezuela/venezolano
Indian/India/indio
Japanese/Japan/japonés
Arab/the Arabs/árabe
Kurdish/the Kurds/kurdo
Muslim Islamic Moslem/Muslims/musulmán islámico
Christian/Christians/cristiano
Catholic/Catholics/católico
Semitic Jewish/Jews/semita judío
Chavez/Chavez/chavista
Castro/Castro/castrista
Peronist/Peronism/peronista
Kirchner/Kirchner/kirchnerista
Correa/Correa/correísta
Uribe/Uribe/uribista
Fujimori/Fujimori/fujimorista
Lula/Lula/lulista
Bolsonaro/Bolsonaro/bolsonarista
Trump/Trump/trumpista
Brexit/Brexit/brexit
Franco/Franco/franquista
Sandinista/the Sandinistas/sandinista
NATO/NATO/otan
regime/the regime/régimen
establishment/the establishment/sistema
coup/the coup/golpista
military/the military/militarista
police/the police/policial
monarchy/the monarchy/monárquico monarquía
independence/independence/independencia independentista soberanista
democracy democratic/democracy/democracia democrático
immigration/immigration/inmigración
immigrant migrant/immigrants/inmigrante migrante
refugee/refugees/refugiado
abortion/abortion/aborto abortista
vaccine vaccination/vaccines/vacunas vacuna
mask/masks/mascarillas
lockdown/the lockdown/confinamiento
drug drugs narcotics/drugs/droga drogas narcóticos narcótico
tobacco smoking/smoking/tabaco
alcohol/alcohol/alcohol
gun/guns/armas
tax/taxes/impuestos
austerity/austerity/austeridad
corruption graft/corruption/corrupción
fraud/fraud/fraude
terror terrorism terrorist/terrorism/terrorismo terrorista
extremism extremist/extremism/extremista
racism racist/racism/racismo racista
fascist/fascism/fascista
communist/communism/comunista
capitalist/capitalism/capitalista
imperialist/imperialism/imperialista
colonial/colonialism/colonial colonialista
globalization globalisation/globalization/globalización
nuclear/nuclear energy/nuclear nucleares
war/the war/bélico belicista guerra
mining/mining/minero minería
oil/oil/petróleo
fracking/fracking/fracking
logging/logging/tala
bullfighting/bullfighting/taurino taurinos
hunting/hunting/caza
gay/homosexuals/gay homosexual
women/women/mujeres
doping/doping/dopaje doping
poverty/poverty/pobreza
hunger/hunger/hambre
crisis/the crisis/crisis
inflation/inflation/inflación inflacionario
competition/competition/competencia
eviction/evictions/desahucios
business/business/empresarial
market/the market/mercado
union labor labour/unions/sindical
crime/crime/crimen
gang/gangs/pandillas maras
mafia/the Mafia/mafia
trafficking/trafficking/trata
laundering/money laundering/lavado blanqueo
piracy/piracy/piratería
bullying/bullying/acoso
violence/violence/violencia
discrimination/discrimination/discriminación
life//vida
"""
_SPECIAL = {("pro", "life"): "against abortion", ("pro", "choice"): "in favor of abortion rights"}
# What is said to be for something; of other nouns it is "in favor of".
_FOR = frozenset("campaign march marches movement".split())
_HEADS = (
    "march|protest|demonstration|campaign|movement|group|activist|protester|demonstrator|rebel|fighter|force|militia"
    "|candidate|law|measure|sentiment|slogan|camp|vote|supporter|bill|rall|part|campaigner|lawmaker|separatist"
)
_HEAD_RE = re.compile(rf"(?:{_HEADS})(?:e?s|y|ies)?")
_GOES_ON_RE = re.compile(rf" (?:{_HEADS}|leader|organi[sz]er)(?:e?s|y|ies)?(?![\w-])")
# What tells that a noun has ended.
_END_RE = re.compile(
    r"[.,;:!?)”\"]|$|[’']s\b| (?:about|after|against|also|amid|among|and|are|as|at|because|before|between|but|by|can"
    r"|could|during|following|for|from|had|has|have|if|in|inside|into|is|it|last|may|might|must|near|next|not|of|off|on|or|"
    r"outside|over|since|so|that|the|there|they|this|through|throughout|to|under|until|was|were|what|when|where|which|"
    r"while|who|whose|will|with|within|without|would|across|around|won|lost|took|held|met|made|gave|said|told|got|became|"
    r"began|blocked|kept|left|set|put|hit|came|went|[a-z]+ed|[a-z]+ly|[A-Z]\w+|\d\S*)(?![\w-])"
)
_PLAIN = str.maketrans("áéíóú", "aeiou")
_COMPOUND = r"(?P<{0}>[Aa]nti|[Pp]ro)-(?P<{1}>[A-Z]\w+(?: [A-Z]\w+)+|[A-Za-z](?:[\w.]*\w)?\.?)"
_ENGLISH_RE = re.compile(
    rf"(?<![\w-]){_COMPOUND.format('pre', 'what')}(?:(?P<joint> and | or ){_COMPOUND.format('pre_2', 'what_2')})?"
    r" (?P<noun>[a-z]+)(?P<more>(?: [a-z]+){0,2})(?![\w-])"
)
_SPANISH_RE = re.compile(r"(?<![\w-])(?P<pre>anti|pro|(?<!.)Anti|(?<!.)Pro)[- ]?(?P<what>[^\W\d_]{3,})(?![\w-])")


def say_for_and_against(text: str) -> str:
    """English *text* with what is for or against something said plainly; it may be the same.

    >>> say_for_and_against("The mob shouted pro-Fidel Castro and anti-US slogans at anti-war protesters.")
    'The mob shouted slogans in favor of Fidel Castro and against the United States at protesters against the war.'
    >>> say_for_and_against("The anti-corruption unit searched his office near the anti-aircraft missile.")
    'The unit against corruption searched his office near the anti-aircraft missile.'
    """
    return _ENGLISH_RE.sub(_put_behind, text) if "nti-" in text or "ro-" in text else text


def name_for_and_against(text: str) -> str:
    """Spanish *text* with English compounds for its words that begin with "anti" or "pro"; it may be the same.

    >>> name_for_and_against("Los partidos proeuropeos y la marcha antigubernamental.")
    'Los partidos pro-European y la marcha anti-government.'
    """
    return _SPANISH_RE.sub(_put_in, text)


def _put_behind(match: re.Match[str]) -> str:
    noun, more = _find_noun(match)
    if noun is None:
        return match[0]
    is_known = _HEAD_RE.fullmatch(noun) is not None
    first = _say(match["pre"], match["what"], noun, is_known)
    second = _say(match["pre_2"], match["what_2"], noun, is_known) if match["joint"] else ""
    if first is None or second is None:
        return match[0]
    moved = f"{noun} {first}{match['joint'] or ''}{second}{more}"
    return moved[0].upper() + moved[1:] if match["pre"].istitle() else moved


def _find_noun(match: re.Match[str]) -> tuple[str | None, str]:
    """The noun with what stands before it, and what of the match is behind it."""
    noun, text = match["noun"], match.string
    if _HEAD_RE.fullmatch(noun) and not _GOES_ON_RE.match(text, match.end("noun")):
        return noun, match["more"]
    words = match["more"].split()
    for count in range(min(len(words), 1) + 1):
        own = " ".join((noun, *words[:count]))
        if _END_RE.match(text, match.start("noun") + len(own)):
            return own, match["more"][len(own) - len(noun) :]
    return None, ""


def _say(pre: str, what: str, noun: str, is_known: bool) -> str | None:
    if special := _SPECIAL.get((pre.lower(), what)):
        return special
    phrase = _load_phrases().get(what)
    if phrase is None:
        is_name = what[0].isupper() and not is_people(what) and not is_common_word(what)
        article = "" if is_name or what.endswith(("ing", "s")) else "the "
        phrase = article + what if is_name or (is_known and what.islower() and len(what) > 2) else None
    if phrase is None:
        return None
    return f"{'against' if pre.lower() == 'anti' else 'for' if noun in _FOR else 'in favor of'} {phrase}"


def _put_in(match: re.Match[str]) -> str:
    what = match["what"].lower()
    what = what[1:] if what.startswith("rr") else what
    english = _load_spanish().get(what)
    is_known = " " not in match[0] and find_key_word(match[0], "es") is not None
    return match[0] if english is None or is_known else f"{match['pre']}-{english}"


@lru_cache(maxsize=1)
def _load_phrases() -> Mapping[str, str]:
    lines = (line.split("/") for line in _TABLE.strip().splitlines())
    return {word: phrase for words, phrase, _ in lines if phrase for word in words.split()}


@lru_cache(maxsize=1)
def _load_spanish() -> Mapping[str, str]:
    """The first English word of a line by the Spanish ones in all their forms."""
    lines = (line.split("/") for line in _TABLE.strip().splitlines())
    return {form: words.split()[0] for words, _, spanish in lines for one in spanish.split() for form in _inflect(one)}


def _inflect(word: str) -> Iterator[str]:
    """The forms of a Spanish adjective, or the plural of a noun.

    >>> list(_inflect("ruso")), list(_inflect("francés"))
    (['ruso', 'rusa', 'rusos', 'rusas'], ['francés', 'francesa', 'franceses', 'francesas'])
    """
    plain = word[:-2] + word[-2:].translate(_PLAIN)
    if word.endswith("o"):
        yield from (word[:-1] + ending for ending in ("o", "a", "os", "as"))
    elif word.endswith(("a", "e", "i", "s")) and plain == word:
        yield from (word, f"{word}s")
    elif plain != word and word[-1] in "ns":
        yield from (word, f"{plain}a", f"{plain}es", f"{plain}as")
    else:
        yield from (word, f"{word}es", f"{word}s")
