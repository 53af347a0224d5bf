"""What Spanish verbs with "se" are in English, where small models put them in the passive: "se entregó", "was turned".

`reflexives` has those that English says with the same verb in the active; these are said with another, by what follows
in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# The Spanish verb as it goes on; the English participles that stand for it, with what of the following goes; what is
# said, as base form, past and participle, and what comes behind these.
_RULES = (
    r"abst(?:en|ien|uv)\w+ | abstained | abstain abstained abstained",
    r"acog\w+ a(?:l| la| los| las)? (?!su\b)(?:amnist|ayuda|beneficio|ERE|jubilaci|ley|moratoria|plan|prejub"
    r"|programa|r[ée]gim)"
    r" | (?:welcomed|received|hosted|taken|accepted|embraced) (?:to|in|into|by) | take took taken advantage of",
    r"alz\w+ con | (?:raised|risen|lifted) with | win won won",
    r"(?:apoder|adueñ)\w+ de | (?:seized|taken(?: over)?|taken hold)(?: of| from)? | seize seized seized",
    r"aprovech\w+ de | (?:taken advantage|exploited|used) of | take took taken advantage of",
    r"atrev\w+ a | dared to | dare dared dared to",
    r"(?:acerc|avecin|aproxim)an? | approached | be was been approaching",
    r"(?:acerc|aproxim)(?:ó|aron) | approached(?: to)? | approach approached approached",
    r"burl\w+ de | (?:mocked|made fun)(?: of| from)? | mock mocked mocked",
    r"ca(?:yó|yeron|en?) | (?:fallen|fell) | fall fell fallen",
    r"clasific\w+ (?:a |al |para ) | (?:classified|ranked) (?:for|to|in|into) | qualify qualified qualified for",
    r"clasific\w+ (?:en (?:el )?(?:tercer|segund|primer|cuart|quint|último|séptim|octav)|entre los)"
    r" | classified | finish finished finished",
    r"cobr\w+ (?:la vida|las? vidas?|un[ao]? \w+ (?:víctima|vida|muert)|una víctima|su primera) | (?:claimed|charged)"
    r" | claim claimed claimed",
    r"complic\w+ | complicated | get got become complicated",
    r"concentr\w+ (?:ante\b|frente|delante|a las puertas|en la (?:plaza|puerta)) | concentrated"
    r" | gather gathered gathered",
    r"desintegr\w+ | (?:disintegrated|desintegrated) | disintegrate disintegrated disintegrated",
    r"despid\w+ de | (?:fired|dismissed|farewell|farewelled|said goodbye|sacked|laid off) (?:of|from|to)"
    r" | say said said goodbye to",
    r"deshi[czh]\w+ de | (?:undone|got rid|gotten rid|disposed|removed)(?: of| from) | get got gotten rid of",
    r"d(?:orm|urm)\w+ | (?:slept|asleep|sleep) | fall fell fallen asleep",
    r"(?:empeñ|obstin|empecin)\w+ en (?=\w+[aei]r\b) | (?:insisted|committed|obsessed|obstinated|engaged|pledged) to"
    r" | be was been determined to",
    r"abalanz\w+ sobre | (?:thrown|launched|pounced|rushed|hurled) (?:on|over|onto) | pounce pounced pounced on",
    r"abraz(?:aron|an|ó) | (?:hugged|embraced) | hug hugged hugged",
    r"afili\w+ a | affiliated (?:to|with) | join joined joined",
    r"amotin\w+ | (?:mutinous|rioted|mutinied|riot) | riot rioted rioted",
    r"arrep\w+ de | (?:repented|regretted)(?: of| from| for)? | regret regretted regretted",
    r"benefici\w+ de | (?:benefited|benefitted|profited)(?: of| from) | benefit benefited benefited from",
    r"bes(?:aron|an|ó) | kissed | kiss kissed kissed",
    r"cas(?:ó|aron|a|an|ará|arán) con | married (?:with|to) | marry married married",
    r"conocieron en | known(?= (?:in|at)\b) | meet met met",
    r"debat\w+ entre la vida | debated between(?= life) | hover hovered hovered between",
    r"debat\w+ entre (?!la vida) | (?:debated|discussed) between | be was been torn between",
    r"declar\w+ culpable | declared guilty | plead pleaded pleaded guilty",
    r"declar\w+ inocente | declared (?:innocent|not guilty) | plead pleaded pleaded not guilty",
    r"desplaz\w+ a | displaced (?:to|in|at) | travel traveled traveled to",
    r"dirig\w+ (?:al? )?(?:la |los |las )?(?:nación|país|congreso|parlamento|ciudadan|militant|periodist|medios"
    r"|prensa|"
    r"público|multitud) | (?:directed|addressed) (?:to|at) | address addressed addressed",
    r"dispar(?:a|an|ó|aron|ará|arán)(?! (?:al?\b|contra|un|accid|en la|en el|sol|vertic|horiz|direct|desde|con"
    r" una|hacia)) | (?:shot|fired|triggered)(?: up)?"
    r"(?! (?:at|against|from|in the)\b) | soar soared soared",
    r"enamor\w+ de | (?:in love|loved|enamored|fallen in love) (?:of|with|from) | fall fell fallen in love with",
    r"jact\w+ de | boasted(?: of| about| from)? | boast boasted boasted of",
    r"jug\w+ mucho | played (?:a lot|much) | have had had a lot at stake",
    r"(?:mostr|muestr)\w+ (?:muy |más )?(?:abiert|agradecid|cautel|confiad|contrari|convencid|dispuest"
    r"|esperanzad|favorabl|"
    r"firme|indignad|optimist|orgullos|partidari|pesimist|preocupad|prudent|reaci|satisfech|segur|sorprendid"
    r"|tranquil)"
    r" | (?:shown|showed|displayed|demonstrated)(?: to be| as)?(?= (?!in\b|that\b|the\b|an?\b|by\b)[a-z])"
    r" | be was been",
    r"ocup\w+ de | (?:occupied|taken care|busy)(?: of| with| about) | take took taken care of",
    r"person\w+ en | (?:personed|personalized|personated|presented) (?:in|at|on) | appear appeared appeared at",
    r"present\w+ a las (?:elecciones|primarias|generales|municipales|europeas|presidenciales)"
    r" | (?:presented|introduced|"
    r"submitted) (?:to|in|for|at) | run ran run in",
    r"present\w+ a la (?:alcaldía|presidencia|reelección|secretaría|gobernación)"
    r" | (?:presented|introduced|submitted) "
    r"(?:to|in|for|at) | run ran run for",
    r"present\w+ (?:al (?:examen|juicio|trabajo|entrenamiento|acto)|a la (?:cita|vista|audiencia|prueba))"
    r" | (?:presented|"
    r"introduced|submitted) (?:to|in|for|at) | show showed shown up for",
    r"present\w+ (?:en|ante) (?:el (?:juzgado|juez|tribunal)|la (?:comisaría|policía|jueza|fiscalía)|los"
    r" tribunales|las "
    r"autoridades) | presented(?= (?:in|at|to|before|with)\b) | appear appeared appeared",
    r"qued\w+ dormid | (?:slept|asleep|sleep) | fall fell fallen asleep",
    r"recib\w+ de (?:abog|médic|ingen|maestr|profes|doctor|enferm) | received (?:from|of|as|by) | graduate graduated "
    r"graduated as",
    r"recuper(?:a|an) (?:bien|de|favorab|poco|satisf|lent|progres|en) | recovered | be was been recovering",
    r"refugi\w+ | (?:refugees?|refuged|sheltered|taken refuge|refuge) | take took taken refuge",
    r"(?:sient|sint)\w+ (?:muy |más )?\w+(?:ad|id|fech|gur|gust)[oa]s?\b | felt(?= (?!by\b|in\b|at\b)[a-z]+)"
    r" | feel felt felt",
    r"vali\w+ de | (?:valued|worth|availed) (?:of|from|for) | use used used",
    r"volc\w+ (?:con|en) | (?:overturned|flipped|dumped) (?:with|in|on|to) | rally rallied rallied behind",
    r"enfrent\w+ a | (?:faced|confronted)(?: to| with)? | face faced faced",
    r"entreg\w+ (?:a (?:la|las|los) (?:policía|autoridad|agente|justicia|guardia)|voluntaria|pacífica|sin resist|en "
    r"(?:la|una) comisar|tras|ante)"
    r" | (?:turned(?: in| over)?|delivered|handed(?: over)?|given(?: up)?|volunteered|gave|submitted)(?= (?:to"
    r"|after|before|"
    r"without|in|at|voluntarily|peacefully)\b|[.,]) | surrender surrendered surrendered",
    r"entrevist\w+ con | interviewed with | meet met met with",
    r"estrell\w+ | crashed | crash crashed crashed",
    r"(?:disculp|excus)\w+ | (?:excused|apologi[sz]ed) | apologize apologized apologized",
    r"hi[zc]\w+ cargo de | (?:made|taken|done)(?: in| of)? charge of | take took taken charge of",
    r"h(?:a[cr]|i[zc])\w+ con \w+ (?:alcald|botín|bronce|carter|concejal|contrato|control|copa|dinero|edil"
    r"|escañ|extintor|licita|"
    r"lidera|mando|mayor|medalla|oro|plata|poder|premio|presidencia|puesto|título|triunfo|trofeo|victoria)"
    r" | (?:done|made|taken) with | secure secured secured",
    r"impus\w+ (?:a|al|a la|a los) | imposed (?:to|on|at)(?= (?:the\b|[A-Z])) | beat beat beaten",
    r"impus\w+ en | imposed (?:in|on|at) | win won won in",
    r"impus\w+ por | imposed (?:by|for) | win won won by",
    r"incorpor\w+ (?:al?|a la|a los|a las) (?:\w+ )?(?:club|equipo|gobierno|plantilla|filas|proyecto|trabajo"
    r"|entrenamient|"
    r"disciplina|banda|selección|reparto|coalición) | incorporated (?:to|into|in|on) | join joined joined",
    r"infiltr\w+ en | infiltrated (?:in|into|on) | infiltrate infiltrated infiltrated",
    r"inhib\w+ | declined(?= jurisdiction) | decline declined declined",
    r"(?:arroj|lanz|tir)\w+ (?:al?|desde|por|del|de) (?:la |el |un |una )?(?:vacío|agua|mar|río|ventana|balc"
    r"|v[íi]as|puente|"
    r"tren|tejado|azotea|piscina|quinto|cuarto|tercer|segundo)"
    r" | (?:thrown|launched|shot|fired|pulled|dropped|cast|hurled|threw) | jump jumped jumped",
    r"manifest\w+ (?:en|ante|frente|contra|por|a favor) | (?:manifested|demonstrated|protested)"
    r" | demonstrate demonstrated demonstrated",
    r"nieg\w+ a | denied(?= (?:to|[a-z]+ing)\b) | refuse refused refused",
    r"neg(?:ó|aron) a | denied to | refuse refused refused to",
    r"ofrec\w+ a (?=\w+[aei]r\b) | offered to | offer offered offered to",
    r"percat\w+ | realized | realize realized realized",
    r"pronunci\w+ (?:a favor|en contra|contra) | (?:pronounced|ruled|spoken|stated) | speak spoke spoken out",
    r"pronunci\w+ sobre | (?:pronounced|ruled|stated) (?:on|about|over|for) | comment commented commented on",
    r"refi(?:ri|er)\w+ a | referred to | refer referred referred to",
    r"remit\w+ a | referred to | refer referred referred to",
    r"remont\w+ a | (?:dated|traced|reassembled|raised|traced back|dated back) (?:back )?(?:to|from|in)"
    r" | date dated dated back to",
    r"repleg\w+ | (?:repleted|replied|folded|replenished|retracted) | withdraw withdrew withdrawn",
    r"reserv\w+ (?:el derecho|la decisión|su opinión) | reserved(?= (?:the|its|his|her|their)\b)"
    r" | reserve reserved reserved",
    r"resist\w+ a(?:l| la| los)? (?!\w+[aei]r\b) | resisted(?: to)? | resist resisted resisted",
    r"retir\w+ | retired(?= to deliberate| from the (?:negot|talks|table|race|race|room|area|place|zone"
    r"|contest)) | withdraw "
    r"withdrew withdrawn",
    r"reun(?:i|í)\w+ con | (?:met|gathered|reunited|assembled|joined|meeting) with | meet met met with",
    r"(?:ratific|reafirm)\w+ en | (?:reaffirmed|ratified|confirmed|reasserted) (?:in|on) | stand stood stood by",
    r"suicid\w+ | (?:suicide|suicided|committed suicide) | commit committed committed suicide",
    r"sum\w+ a(?:l| la| las| los)? (?:huelga|protest|march|paro|manifest|iniciativ|llamad|crític|movimiento"
    r"|campañ|convocator|"
    r"moci|equipo|club|coalici|pacto|acuerdo|lucha|causa) | (?:added|summed|joined) (?:to|in) | join joined joined",
    r"un(?:ió|ieron|en?|irán?) a(?:l| la| las| los)? | (?:joined|united|linked) (?:to|with) | join joined joined",
)
_SOURCE_RE = re.compile(r"\bse (?:ha |han |había |habían )?(?=(?P<verb>[a-záéíóúñ]+)\b)")
_PAST_RE = re.compile(r"(?:ó|aron|ieron|eron|aba|aban|ía|ían|uvo|uso|izo|ino|ado|ido)$")
_PASSIVE_RE = re.compile(
    r"\b(?:fue|fueron|era|eran|ser|será|serán|sid[oa]) (?:[a-záéíóúñ]+ )?[a-záéíóúñ]+(?:[aií]d|uelt|iert|ech)[oa]s?\b"
)
_BE = (
    r"\b(?P<aux>was|were|is|are|(?:has|have|had) been|(?:will|would|could|may|might|can|must|should) be)"
    r"(?P<not> not)?(?P<adverb> (?!only\b)[a-z]+ly| also| finally| now)? "
)
_IS_RE = re.compile(r"\b(?:is|are|was|were|be|been)\b")
_VOWEL = frozenset("aeiou")


class _Rule(NamedTuple):
    source: re.Pattern[str]
    pattern: re.Pattern[str]
    forms: tuple[str, str, str]
    tail: str


def say_by_itself(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source* with "se", with what its verb is there in the active.

    >>> say_by_itself("El preso se entregó a la policía.", "The prisoner was turned to the police.")
    'The prisoner surrendered to the police.'
    >>> say_by_itself("La banda se ha hecho con el botín.", "The gang has been done with the loot.")
    'The gang has been done with the loot.'
    >>> say_by_itself("El juez no se pronunció sobre el caso.", "The judge was not pronounced on the case.")
    'The judge did not comment on the case.'
    >>> say_by_itself("La situación se complica.", "The situation is complicated.")
    'The situation gets complicated.'
    """
    if "se " not in source or not _IS_RE.search(text):
        return text
    for verb, rule in _iter_rules(source):
        found = list(rule.pattern.finditer(text))
        if len(found) == 1:
            (match,) = found
            said = _say(match, rule, is_past=bool(_PAST_RE.search(verb)))
            text = text[: match.start()] + said + text[match.end() :]
    return text


def _iter_rules(source: str) -> Iterator[tuple[str, _Rule]]:
    if _PASSIVE_RE.search(source):
        return
    for match in _SOURCE_RE.finditer(source):
        for rule in _load():
            if rule.source.match(source, match.end()):
                yield match["verb"], rule


def _say(match: re.Match[str], rule: _Rule, *, is_past: bool) -> str:
    base, past, participle = rule.forms
    have, _, be = match["aux"].rpartition(" ")
    adverb, tail = match["adverb"] or "", f" {rule.tail}" if rule.tail else ""
    if have in ("has", "have", "had"):
        return f"{have}{match['not'] or ''}{adverb} {participle}{tail}"
    if have:
        return f"{have}{match['not'] or ''}{adverb} {base}{tail}"
    is_past |= be in ("was", "were")
    if base == "be":
        return f"{be}{match['not'] or ''}{adverb}{tail}"
    if match["not"]:
        return f"{'did' if is_past else 'do' if be == 'are' else 'does'} not{adverb} {base}{tail}"
    if base == "have":
        base = "have" if be == "are" else "has"
    said = past if is_past else base if be == "are" else _third(base)
    return f"{adverb} {said}{tail}".strip()


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWEL:
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("sh", "ch", "x", "s", "o")) else "has" if base == "have" else f"{base}s"


@lru_cache(maxsize=1)
def _load() -> tuple[_Rule, ...]:
    found = []
    for line in _RULES:
        source, english, said = (part.strip() for part in re.split(r" \| ", line))
        base, past, participle, *tail = said.split()
        pattern = re.compile(rf"{_BE}(?:{english})(?![\w-]| by\b)")
        found.append(_Rule(re.compile(source), pattern, (base, past, participle), " ".join(tail)))
    return tuple(found)
