"""Spanish tables.

Origin: written for this project from newsroom usage (RAE orthography for abbreviations and number forms; EFE
conventions for titles), both Spain and the Americas; checked against the Spanish dev sets named in the README.
Add a word with the sentence that breaks without it.
"""

from __future__ import annotations

from bitext.lang.tables import Language

_TITLES = """
    sr sra srta sres sras srtas dr dra dres dras d dª dña dn don prof profa lic licda ing inga arq abg
    excmo excma ilmo ilma ilmos mons rvdo rvda fr hno hna sto sta san s.s s.m s.e
    gral cnel tte tcnel cap cmdte cdte sgto alm alf gob pdte pdta pte vicepdte min dip sen conc mtro mtra
    lcdo lcda fdo fray ud uds vd vds
"""
_REFERENCES = """
    núm núms num nums nº n.º no art arts pág págs pag cap caps vol vols fig figs p pp apdo párr inc
    p. ej p.ej v.g v. gr v vs cf cfr aprox ref tel tfno av avda c pza plza ctra km. dpto
"""
_ENDING = """
    ee. uu ee.uu ee uu jj. oo jj.oo cc. oo cc.oo ff. aa ff.aa rr. hh rr.hh s. a s.a s. l s.l c. v c.v cía cia hnos
    ltda ltd inc co bros
    a. m a.m p. m p.m a. c a.c d. c d.c m etc jr u.s u.k
    ene feb mar abr may jun jul ago sept sep set oct nov dic
    kg km cm mm ha hab h hrs min seg ptas cts
"""
_STARTERS = """
    el la los las lo un una unos unas él ella ellos ellas yo tú usted nosotros su sus mi mis este esta esto estos
    estas ese esa eso aquel aquella pero y e o ni si cuando mientras después antes desde aunque porque como en con
    sin por para de del al a hasta según tras sobre entre ante que qué quién cómo dónde cuál no ya también además
    así entonces luego hoy ayer mañana muchos algunos todos cada otro otra otros dos tres ambos
    mientras sin también fuentes según no se hay fue era es son está ha han
"""

SPANISH = Language(
    code="es",
    name="Spanish",
    never_end=frozenset([*_TITLES.split(), *_REFERENCES.split(), "p. ej", "v. gr"]),
    may_end=frozenset(
        [*_ENDING.split(), "ee. uu", "jj. oo", "cc. oo", "ff. aa", "rr. hh", "s. a", "s. l", "c. v",
         "a. m", "p. m", "a. c", "d. c"]
    ),
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    starters=frozenset(_STARTERS.split()),
    decimal=",",
    thousands=".",
    # The long scale: "billón" is 10^12, what English calls a trillion.
    scales=(
        ("billones", 1e12), ("billón", 1e12), ("mil millones", 1e9), ("millardos", 1e9), ("millardo", 1e9),
        ("millones", 1e6), ("millón", 1e6), ("mil", 1e3),
    ),
    small_numbers=(
        ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8), ("nueve", 9),
        ("diez", 10), ("once", 11), ("doce", 12), ("trece", 13), ("catorce", 14), ("quince", 15),
        ("dieciséis", 16), ("diecisiete", 17), ("dieciocho", 18), ("diecinueve", 19), ("veinte", 20), ("treinta", 30),
        ("cuarenta", 40), ("cincuenta", 50), ("sesenta", 60), ("setenta", 70), ("ochenta", 80), ("noventa", 90),
        ("cien", 100), ("ciento", 100), ("centenar", 100), ("centenares", 100),
    ),
    boilerplate=(
        r"s[ií]gu(?:e|en|a|anos|enos|elo|ela)(?:nos)?\b"
        r".{0,60}\b(?:facebook|twitter|x\b|instagram|threads|tiktok|redes|en nuestr)",
        r"(?:suscr[ií]bete|suscr[ií]base|reg[ií]strate|reg[ií]strese|ap[uú]ntate|inscr[ií]bete)\b",
        r"(?:recib[ea]|recibir)\b.{0,60}\b(?:bolet[ií]n|newsletter|correo|novedades)",
        r"(?:©|\(c\)|copyright\b)",
        r".{0,80}\b(?:todos los derechos reservados|prohibida su reproducci[oó]n)",
        r"(?:lea|lee|leer|vea|ver|mira) (?:tambi[eé]n|m[aá]s|adem[aá]s)\s*[:…]?",
        r"(?:te|le) (?:puede|podr[ií]a) interesar\b",
        r"(?:noticias relacionadas|art[ií]culos relacionados|contenido relacionado|"
        r"lo m[aá]s le[ií]do|relacionado)\s*:?",
        r"(?:haz|haga|pulse|pincha|pinche) (?:clic|click|aqu[ií])\b",
        r"compart(?:e|ir|a) (?:esta|este|en|el)\b",
        r"(?:publicidad|contenido patrocinado)\b",
        r"(?:comentarios|comentario)\s*(?:\(\d+\)|$)",
        r"(?:deja|deje|escribe|env[ií]a) (?:un|tu|su) comentario",
        r"(?:los|sus|tus) comentarios\b.{0,60}\b(?:moderad|normas|pol[ií]tica)",
        r"(?:usamos|utilizamos) cookies",
        r"(?:foto|fotograf[ií]a|imagen|cr[eé]dito)s?\s*:",
        r"(?:con informaci[oó]n de|reporte de|editado por|redacci[oó]n de)\b",
        r"(?:descarga|descargue) (?:nuestra|la) (?:app|aplicaci[oó]n)",
        r"est[ae] (?:art[ií]culo|noticia|nota) (?:fue|ha sido) (?:actualizad|corregid|publicad)",
        r"[uú]nete a\b.{0,40}\b(?:canal|whatsapp|telegram|comunidad)",
    ),
    byline=r"(?:por|de) (?-i:[A-ZÁÉÍÓÚÑ])[\w.’'-]+(?: (?:de|del|la|las|los|y|e|[A-ZÁÉÍÓÚÑ][\w.’'-]*)){0,6}(?:, [\w .]{2,40})?",  # noqa: E501
    function_words=frozenset(
        """a al ante antes como con cuando de del desde donde dos el ella ellos en entre era es esta este esto fue ha
        había han hasta hay la las le les lo los más me mi muy no o para pero por porque que qué se según ser si sin
        sobre son su sus también tras un una uno y ya año años dijo primera primero último última nuevo nueva""".split()
    ),
)  # fmt: skip
