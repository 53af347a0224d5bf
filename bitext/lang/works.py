"""Titles of works in quotation marks, and names of papers and ships: 'the film "The Last Summer"'.

They are names. What the other country calls a work only who knows it can tell, so they are best left as they are.
"""

from __future__ import annotations

import re

# What has a title. "Book" and "report" have one too, but of those that are no works of art, words tell what is in them.
_WORKS = {
    "en": (
        "albums? anthem aria ballad ballet biopic blockbuster blog boat cartoon comed(?:y|ies) cruiser daily "
        "documentar(?:y|ies) drama duet episode EP exhibition ferry films? franchise frigate hit lullaby "
        "magazine melodrama memoirs? miniseries mini-series movies? mural musicals? newspaper novels? novella "
        "operas? operetta painting paper plays? podcasts? poems? remake sculpture sequel prequel series "
        "shows? show sitcom sketch soaps? songs? soundtrack spin-off symphony tabloid telenovela thriller "
        "track trawler trilogy tune vessel video ?games? videos? warship website weekly western yacht"
    ),
    "es": (
        "álbum álbumes aria balada ballet biopic blog bolero buque cantata canci(?:ón|ones) cinta comedia "
        "concurso copla cortometraje cortos? crucero cuadro culebrón cumbia diario disco discos documental "
        "drama dúo episodio escultura espectáculo exposición ferri fragata films? filme himno largometraje "
        "lienzo magacín melodrama memorias miniserie mural musical novelas? novela óperas? opereta pasodoble "
        "películas? periódico pesquero podcast poemas? poemario portal programa ranchera revista rotativo "
        "saga semanario sencillo series? sinfonía sitcom single tango telefilm telefilme telenovela thriller "
        "tira tragicomedia trilogía vals vapor velero videoclip videojuegos? yate zarzuela"
    ),
}
_HIDDEN = "XX"
_BEHIND = {
    # "the film, called", "the series about the police,"
    "en": r",?(?: (?:called|entitled|named|titled))?,? ",
    # "la película peruana", "la serie de televisión", "su disco más vendido,"
    "es": r"(?: (?:de )?(?!que\b|en\b|con\b)[a-záéíóúñ]+){0,3}?,?(?: (?:llamad|titulad|denominad)[oa]s?)?,? ",
}
_ROLE = {
    "en": (
        r"|(?:actor|actress|author|cast|creator|director|maker|makers|producer|star|stars|writer) of "
        r"|(?:appear(?:s|ed|ance)?|debut|part|role|roles|seen|star(?:s|red|ring)?) in "
    ),
    "es": (
        r"|(?:actor|actriz|autora?|creadora?|directora?|elenco|estrella|estreno|guionista|protagonista|reparto) de "
        r"|(?:actúa|actuó|aparece|apareció|debutó|papel|participó) en "
    ),
}
_TITLE_RE = {
    code: re.compile(
        rf"\b(?:(?:{'|'.join(works.replace(' ?', '~').split()).replace('~', ' ?')}){_BEHIND[code]}{_ROLE[code]})"
        r"(?P<open>[\"“«])(?P<title>[A-ZÁÉÍÓÚÑÜ¿¡\d][^\"“”«»\n]{1,100}?)(?P<stop>[,.]?)(?P<close>[\"”»])"
    )
    for code, works in _WORKS.items()
}


def find_titles(text: str, language: str) -> list[tuple[int, int]]:
    """Where titles of works stand in *text*: half-open ranges, without their marks and the stop before the last.

    >>> text = 'The film "The Last Summer" won, as did the series "Low Tide."'
    >>> [text[start:end] for start, end in find_titles(text, "en")]
    ['The Last Summer', 'Low Tide']
    >>> find_titles('La campaña "Aire limpio" y la cinta peruana «Río de sal».', "es")
    [(45, 55)]
    """
    return [match.span("title") for match in _TITLE_RE[language].finditer(text)]


def hide_titles(source: str, target: str, language: str) -> tuple[str, str]:
    """*source*, in *language*, and *target* with "XX" for the titles that both have: their words are no longer words.

    >>> hide_titles('The film "Low Tide" won.', 'La película "Low Tide" ganó.', "en")
    ('The film "XX" won.', 'La película "XX" ganó.')
    """
    for start, end in reversed(find_titles(source, language)):
        title = source[start:end]
        if re.search(rf"[\"“«]{re.escape(title)}[.,]?[\"”»]", target):
            source, target = f"{source[:start]}{_HIDDEN}{source[end:]}", target.replace(title, _HIDDEN)
    return source, target
