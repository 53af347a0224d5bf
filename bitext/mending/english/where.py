"""In, on or at a place, by the noun: Spanish has "en" for all three, and small models mistake them.

"En la ladera" is on the slope, "en el pleno" at the plenary session, "en el zoo" at the zoo.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# English nouns, behind ":" the Spanish ones (their plurals too), for which the one preposition stands; what a noun that
# means another thing too has in Spanish then tells: a stage of a theatre, not of a race.
_ON = (
    "avenue:avenida balcony:balcón|balcones bank:orilla|margen|ribera beach:playa bench:banquillo "
    "board:junta|consejo campus:campus carpet:alfombra climb:puerto|subida|ascenso coast:costa|litoral curve:curva "
    "bend:curva deck:cubierta descent:descenso|bajada esplanade:explanada eve:víspera farm:finca|granja|explotación "
    "floor:piso|planta|suelo highway:autopista|carretera|autovía|ruta hillside:ladera|falda island:isla lap:vuelta "
    "lawn:césped|hierba motorbike:moto motorcycle:moto|motocicleta motorway:autopista|autovía "
    "outskirts:afueras|extrarradio pavement:acera|pavimento pitch:césped|campo platform:andén|plataforma "
    "plateau:altiplano|meseta plot:parcela|solar promenade:paseo riverbank:orilla|ribera road:carretera|calzada|vía "
    "roadside:arcén|cuneta|carretera roof:tejado|techo|azotea|cubierta rooftop:azotea|tejado scaffold:andamio "
    "scaffolding:andamio seafront:paseo shore:orilla|costa shoulder:arcén sidewalk:acera|vereda|banqueta "
    "slope:ladera|falda|pendiente|talud terrace:terraza train:tren plane:avión bus:autobús|bus|autocar|colectivo "
    "ferry:ferri|ferry|transbordador yacht:yate internet:internet radio:radio television:televisión "
    "shirt:camiseta|camisa front:frente|fachada wheel:rueda stage:escenario outing:salida border:frontera "
    "bridge:puente cover:portada page:portada podium:podio rebound:rechace|rebote runway:pista "
    "screen:pantalla sofa:sofá staircase:escalera stairs:escalera|escaleras surface:superficie track:pista"
)
_AT = (
    "airport:aeropuerto auction:subasta ceremony:ceremonia|acto checkpoint:control concert:concierto "
    "conference:conferencia|rueda congress:congreso crossing:paso|cruce demonstration:manifestación "
    "entrance:entrada event:acto|evento exhibition:exposición|muestra fair:feria|ferias "
    "festival:festival funeral:funeral|entierro|sepelio gala:gala gate:puerta hearing:vista|audiencia|comparecencia "
    "inauguration:inauguración|investidura intersection:cruce|intersección meeting:reunión|encuentro|junta "
    "rally:mitin|acto|concentración roundabout:rotonda|glorieta session:pleno "
    "summit:cumbre tasting:cata toll:peaje wedding:boda zoo:zoo|zoológico stop:parada airfield:aeródromo "
    "assembly:asamblea fairground:recinto pump:surtidor barbecue:barbacoa"
)
_IN = (
    "abdomen:abdomen ambush:emboscada apartment:apartamento|piso|departamento attic:ático|desván|buhardilla "
    "audience:audiencia|público bar:bar basement:sótano beverage:bebida drink:bebida brothel:prostíbulo|burdel "
    "campaign:campaña capital:capital cathedral:catedral cell:celda cemetery:cementerio "
    "centre:centro center:centro chest:pecho|tórax church:iglesia city:ciudad classroom:aula clash:choque "
    "cemetery:cementerio country:país courtyard:patio democracy:democracia district:distrito|barrio "
    "election:elección|elecciones|comicios environment:entorno "
    "factory:fábrica fire:incendio flat:piso forest:bosque garden:jardín|huerto half:tiempo|parte "
    "hall:salón|sala|pabellón hayloft:pajar hideout:escondite|zulo hospital:hospital hotel:hotel house:casa|vivienda "
    "industry:industria inning:entrada|episodio interview:entrevista|entrevistas jail:cárcel jungle:selva "
    "kitchen:cocina "
    "league:liga letter:carta library:biblioteca lung:pulmón minute:minuto "
    "museum:museo neighborhood:barrio neighbourhood:barrio newspaper:periódico|diario nightclub:discoteca|club "
    "operation:operación|operativo parade:desfile|cabalgata park:parque parish:parroquia parliament:parlamento "
    "port:puerto prison:prisión|cárcel|penal province:provincia quarter:trimestre race:carrera raid:redada|operativo "
    "range:sierra|cordillera ranks:filas referendum:referéndum region:región|comarca reservoir:embalse|pantano "
    "restaurant:restaurante river:río room:habitación|sala|salón round:ronda|vuelta roundup:redada school:escuela "
    "season:temporada semifinal:semifinal semifinals:semifinales shop:tienda square:plaza stadium:estadio store:tienda "
    "speech:discurso stomach:estómago strait:estrecho suitcase:maleta supermarket:supermercado sector:sector "
    "tank:tanque|depósito|fosa testimony:declaración|testimonio theatre:teatro theater:teatro "
    "thrashing:goleada|paliza time:descuento|prórroga|añadido tournament:torneo town:pueblo|ciudad|localidad "
    "training:entrenamiento trainings:entrenamiento|entrenamientos trial:juicio "
    "tunnel:túnel university:universidad valley:valle village:pueblo|aldea ward:planta warehouse:almacén|nave "
    "workshop:taller"
)
_AT_FOR_IN = (
    "banquet:banquete counter:mostrador cup:mundial dinner:cena door:puerta exit:salida games:juegos "
    "headquarters:sede|cuartel mass:misa poll:urna premiere:estreno scene:lugar university:universidad vigil:vigilia"
)
# For these "at" is better than "in" behind a wrong "on".
_ON_FOR_AT = (
    "plant:planta|fábrica|central station:estación|comisaría|gasolinera school:colegio|escuela|instituto "
    "palace:palacio stadium:estadio university:universidad restaurant:restaurante hotel:hotel"
)
# Of which the verb stands farther off: "focused her thesis on".
_FAR_ON_RE = re.compile(r"\b(?:bas|bet|cent(?:er|re)|concentrat|depend|focus|impos|insist|spend|spent)\w* ")
_FAR = 40
_ROAD_RE = re.compile(r"\b[A-Z]{1,2}-\d+\b")
# "Among January and June".
_TWO = (
    r"(?:\d[\d.,]*%?|two|three|four|five|six|seven|eight|nine|ten|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|midnight|noon"
    r"|(?:the )?(?:government|Government|opposition|police|unions|two (?:countries|teams|parties|sides))|[A-Z][\w-]+)"
)
_AMONG_RE = re.compile(rf"\b([Aa])mong (?=(?:the )?{_TWO} and (?:the )?{_TWO}(?=[.,;]|$| (?!and\b)[a-z]))")
# Without an article: "in foot", "in motorcycle".
_BARE = (
    (r"in foot", "on foot", r"a pie"),
    (r"in horseback", "on horseback", r"a caballo"),
    (r"in strike", "on strike", r"en (?:huelga|paro)"),
    (r"in (?:the )?penalties", "on penalties", r"en (?:los )?(?:penaltis|penales|penalties)"),
    (r"in parole(?: freedom)?", "on parole", r"en libertad"),
    (r"in sale", "on sale", r"en venta|a la venta"),
    (r"in stretcher", "on a stretcher", r"en camilla"),
    (r"in motorcycle", "on a motorcycle", r"en (?:moto|motocicleta)"),
    (r"in (bicycle|bike)", r"by \1", r"en bici(?:cleta)?"),
    (r"in (ambulance|boat|bus|canoe|ferry|helicopter|plane|ship|taxi|train)", r"by \1", r"en [a-zñáéíóú]+"),
    (r"in (?:the )?(internet|radio)", r"on the \1", r"en (?:la )?(?:internet|radio)"),
    (r"in (?:the )?(social networks|social media|television|TV)", r"on \1", r"en (?:las? )?(?:redes|televisión|tele)"),
)
_DETERMINER = r"(?:[A-Z][\w-]+[’']s|an?|the|his|her|its|their|our|this|that|these|those|both|one of the)"
_BETWEEN = r"(?:(?!(?:and|as|at|by|for|from|in|is|of|on|or|that|the|to|was|were|which|who|with)\b)[\w’'-]+ ){0,2}?"
_NEXT = (
    r"(?=[.,;:!?)”\"]|$| (?:a|after|against|also|an|and|are|as|at|because|before|between|but|by|could|due"
    r"|during|for|from|had|has|he|her|his|it"
    r"|have|if|in|is|near|next|of|on|or|since|that|the|there|they|this|to|until|was|were|when|where|which"
    r"|while|who|will|with|without"
    r"|would|yesterday|[a-z]+ed|[A-Z][\w-]+)\b)"
)
# What "in" or "on" is right behind, whatever the place.
_IN_IS_OF = (
    r"(?:believ\w*|billions?|cases|chang\w*|compet\w*|cracks?|cuts?|decreas\w*|drops?|engag\w*|fails?|falls?"
    r"|failures?|fault|faults|gaps?|holes?|improv\w*|increas\w*|interest\w*|interven\w*|invest\w*|involv\w*|joined"
    r"|millions?|money"
    r"|participa\w*|part"
    r"|reductions?|rise|rises|role|shares?|specializ\w*|stakes?|trust\w*|confidence|experts?|rose|fell|play|playing)"
)
_ON_IS_OF = (
    r"(?:agree\w*|attacks?|assaults?|ban|bans|bas(?:e|ed|es)|bet\w*|books?|concentrat\w*|count\w*|debates?|decid\w*"
    r"|depend\w*|effects?|expert|experts|focus\w*|head|impact\w*|influenc\w*|insist\w*|keep\w*|laws?|pressure"
    r"|rel(?:y|ies"
    r"|ied|ying)|reports?|spen[dt]\w*|talks|tariffs?|tax|taxes|vot(?:e|es|ed|ing)|war|work(?:s|ed|ing)?)"
)


def say_where(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with the preposition that a place has in English.

    >>> say_where("El pueblo, en la falda del volcán.", "The village, in the slope of the volcano.")
    'The village, on the slope of the volcano.'
    >>> say_where("Lo dijo en la ceremonia. Murió en el zoo.", "He said it in the ceremony. It died on the zoo.")
    'He said it at the ceremony. It died at the zoo.'
    >>> say_where("Participó en la reunión del consejo.", "He participated in the meeting of the council.")
    'He participated in the meeting of the council.'
    >>> say_where("En la etapa reina ganó Peña.", "In the queen stage, Peña won.")
    'In the queen stage, Peña won.'
    """
    if re.search(r"\b[Ee]ntre\b", source):
        text = _AMONG_RE.sub(lambda match: f"{'B' if match[1] == 'A' else 'b'}etween ", text)
    if not re.search(r"\b[Ee]n\b", source):
        return text

    def say(match: re.Match[str]) -> str:
        own, before = match["own"], match["before"] or ""
        rule = _load().get(_singular(match["noun"].lower()))
        right = rule.get(own.lower()) if rule else None
        if right is None or not right[1].search(source):
            return match[0]
        is_event = match["noun"] == "event" and text.startswith((" of ", " that "), match.end())
        if is_event or _ROAD_RE.search(match["rest"]):
            return match[0]  # "in the event of", "on the A-6 high crossings"
        governor = _IN_IS_OF if own.lower() == "in" else _ON_IS_OF
        if own.lower() != "at" and re.fullmatch(governor, before.strip().lower()):
            return match[0]
        if own.lower() == "on" and _FAR_ON_RE.search(text, max(0, match.start() - _FAR), match.start("own")):
            return match[0]
        said = right[0].capitalize() if own[0].isupper() else right[0]
        return f"{before}{said}{match['rest']}{match['noun']}"

    text = _pattern().sub(say, text)
    for wrong, new, spanish in _BARE:
        if re.search(rf"\b{spanish}\b", source):
            text = re.sub(
                rf"\b{wrong}(?=[.,;]|$| (?:after|and|at|before|by|for|from|if|in|near|that|the|to|when|who|with)\b)",
                new,
                text,
            )
    return text


def _singular(noun: str) -> str:
    if noun in _load():
        return noun
    for ending, new in (("ies", "y"), ("ches", "ch"), ("s", "")):
        if noun.endswith(ending) and noun.removesuffix(ending) + new in _load():
            return noun.removesuffix(ending) + new
    return noun


@lru_cache(maxsize=1)
def _load() -> Mapping[str, dict[str, tuple[str, re.Pattern[str]]]]:
    """By the noun, and what the model wrote: what is right, and what the source must have."""
    found: dict[str, dict[str, tuple[str, re.Pattern[str]]]] = {}
    for right, wrong, nouns in (
        ("on", ("in",), _ON),
        ("at", ("in", "on"), _AT),
        ("at", ("in",), _AT_FOR_IN),
        ("at", ("on",), _ON_FOR_AT),
        ("in", ("on",), _IN),
    ):
        for entry in nouns.split():
            english, _, spanish = entry.partition(":")
            needed = re.compile(rf"\b[Ee]n (?:[\w-]+ ){{0,3}}?(?:{spanish})(?:e?s)?\b")
            for own in wrong:
                found.setdefault(english, {}).setdefault(own, (right, needed))
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    plural = "|".join(sorted(set(_load()) | {f"{n[:-1]}ies" for n in _load() if n[-1] == "y"}, key=len))
    return re.compile(
        rf"(?P<before>\b[\w-]+ )?\b(?P<own>[Ii]n|[Oo]n)(?P<rest> {_DETERMINER} {_BETWEEN})"
        rf"(?P<noun>(?i:{plural})(?:e?s)?){_NEXT}"
    )
