"""Names of American clubs, which Spanish leaves as they are: "los Lions", where small models write "los leones".

Only where the English source has them with a capital behind "the" or the like. Origin: written for this project.
"""

from __future__ import annotations

import re

_TABLE = """
    Angels/ángeles; Astros/astros; Avalanche/avalancha; Bears/osos pasos; Bengals/bengalas bengalíes;
    Bills/facturas billetes proyectos cuentas; Blackhawks/halcones_negros; Braves/valientes bravos;
    Brewers/cerveceros; Broncos/broncos; Browns/marrones; Bruins/bruinas osos; Buccaneers/bucaneros;
    Bucks/dólares ciervos; Bulls/toros; Capitals/capitales; Cardinals/cardenales; Cavaliers/caballeros;
    Celtics/celtas celtics; Chargers/cargadores; Chiefs/jefes; Colts/potros; Commanders/comandantes;
    Cowboys/vaqueros; Cubs/cachorros oseznos; Devils/diablos demonios; Diamondbacks/diamantes;
    Dodgers/esquivadores dodgers; Dolphins/delfines; Ducks/patos; Eagles/águilas; Falcons/halcones;
    Flames/llamas; Giants/gigantes; Grizzlies/osos pardos; Guardians/guardianes; Hawks/halcones; Heat/calor;
    Hornets/avispas avispones; Hurricanes/huracanes; Islanders/isleños; Jaguars/jaguares; Jets/aviones chorros
    reactores; Kings/reyes; Knicks/knicks; Lakers/lagos hacedores lakers; Lightning/rayo relámpago;
    Lions/leones; Mariners/marineros marinos; Marlins/marlines; Mavericks/inconformistas; Mets/metros;
    Nationals/nacionales; Nets/redes; Nuggets/pepitas; Oilers/petroleros; Packers/envasadores empacadores;
    Padres/padres; Panthers/panteras; Patriots/patriotas; Pelicans/pelícanos; Penguins/pingüinos;
    Phillies/filis; Pirates/piratas; Pistons/pistones; Predators/depredadores; Raiders/asaltantes invasores;
    Rams/carneros; Rangers/guardabosques guardas guardias; Raptors/raptores rapaces; Ravens/cuervos; Rays/rayos;
    Reds/rojos; Rockets/cohetes; Rockies/rocosas; Sabres/sables; Saints/santos; Senators/senadores;
    Sharks/tiburones; Spurs/espuelas; Steelers/aceros; Suns/soles; Texans/texanos tejanos; Thunder/trueno
    truenos; Tigers/tigres; Timberwolves/lobos; Titans/titanes; Twins/gemelos mellizos; Vikings/vikingos;
    Warriors/guerreros; Wizards/magos; Wolves/lobos; Yankees/yanquis
"""
_CLUBS = {
    club: frozenset(word.replace("_", " ") for word in words.split())
    for club, words in (entry.strip().split("/") for entry in _TABLE.replace("\n", " ").split(";"))
}
# Not what capitals begin otherwise: "the Kings of England", "the Saints Peter and Paul", "the Giants Causeway".
_CLUB_RE = re.compile(
    rf"\b(?:[Tt]he|over|beat|against|former|by|with|to|from|at) (?P<club>{'|'.join(_CLUBS)})"
    r"(?=['’]|[.,;:!?)]|$| (?:\(|[a-z]))(?! of [A-Z])"
)
_SPORT_RE = re.compile(
    r"\b(?:games?|seasons?|coach|wins?|won|los[et]s?|lost|beat|beats|play(?:s|ed|ers?|offs?|ing)?|scor\w+|NFL|NBA|MLB|NHL|"
    r"league|teams?|quarterback|pitcher|goals?|points|innings?|touchdowns?|draft|trade[ds]?|sign(?:s|ed)|victory|"
    r"defeat(?:s|ed)?|host|stadium|striker|defender|division|match|run|yards|rebounds|assists|\d+-\d+)\b"
)
_THE_RE = re.compile(r"\b(?:[Tt]he|over|beat|against|former|by|with|to|from|at) [A-Z]")
_ARTICLE = r"(?:(?P<before>\b[Aa]|\b[Dd]e)(?P<joined>l)? ?)?(?:\b(?P<article>[Ee]l|[Ll][ao]s?) )?"


def name_clubs(source: str, text: str) -> str:
    """Spanish *text* with the American clubs that the English source names.

    >>> name_clubs("The Lions lost to the Bears.", "Los leones perdieron contra los osos.")
    'Los Lions perdieron contra los Bears.'
    >>> name_clubs("He led the Chiefs to a win over the Heat.", "Llevó a los jefes a una victoria sobre el calor.")
    'Llevó a los Chiefs a una victoria sobre los Heat.'
    >>> name_clubs("The lions ate the bears.", "Los leones comieron los osos.")
    'Los leones comieron los osos.'
    >>> name_clubs("The Patriots' coach resigned.", "El entrenador de Patriotas dimitió.")
    'El entrenador de los Patriots dimitió.'
    """
    if not (_THE_RE.search(source) and _SPORT_RE.search(source)):
        return text
    found = dict.fromkeys(match["club"] for match in _CLUB_RE.finditer(source))
    for club in found:
        if f"the {club.lower()}" in source:
            continue
        words = "|".join(sorted(_CLUBS[club], key=len, reverse=True))
        own = rf"{_ARTICLE}(?<!\w)(?:(?i:{words})|{club})(?![\w-])"
        text = re.sub(own, lambda match, club=club: _say(match, club), text)  # type: ignore[misc]
    return text


def _say(match: re.Match[str], club: str) -> str:
    before, article = match["before"], match["article"]
    if before and match["joined"]:
        return f"{before} los {club}"
    if before and not match[0].startswith(f"{before} "):
        return match[0]
    first = "Los" if article and article[0].isupper() else "los"
    if not (before or article):
        is_first = match.start() == 0
        return f"{'Los' if is_first else 'los'} {club}"
    return f"{before} los {club}" if before else f"{first} {club}"
