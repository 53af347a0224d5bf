"""Spanish tables.

Origin: written for this project from newsroom usage (RAE orthography for abbreviations and number forms; EFE
conventions for titles), both Spain and the Americas; checked against the Spanish dev sets named in the README.
Add a word with the sentence that breaks without it.
"""

from __future__ import annotations

from bitext.lang.tables import Language

_TITLES = """
    sr sra srta sres sras srtas dr dra dres dras d dª d.ª dña dn don prof profa lic licda ing inga arq abg agr mª m.ª
    excmo excma excmos excmas ilmo ilma ilmos ilmas mons rvdo rvda rvdmo fr hno hna hnos hnas sto sta san s.s s.m s.e st
    gral gen cnel tte tcnel cap capt cmdte cdte sgto alm calm valm alf gob pdte pdta pte vicepdte dip sen conc
    mtro mtra lcdo lcda fdo fray magdo magda mr mrs ms insp subof cmte comis emmo emma pbro ntro ntra
"""
_REFERENCES = """
    núm núms num nums nº n° n.º nro nros art arts pág págs pag pags cap caps vol vols fig figs p pp apdo párr párrs inc
    no p.ej v.g v vs s cf cfr aprox ref refs tel tels tfno tfnos fax av avda avdas c pza plza pl ctra km. dpto
    dept depto ed eds trad coord coords comp dir íd ibíd vid ss est esq edif urb col pol ptda bo b.º mill
    máx mín pral gta  n.os  exp expte disp ap
"""
# Of the titles and references: plain words in lower case, so that a stop after them may well be the end.
_ALSO_WORDS = "no don san fray sen fig cap dir ss est esq col pol ref mill comp ap ed pte fax inc disp"
_ENDING = """
    ee.uu eeuu jj.oo cc.oo ff.aa rr.hh s.a s.l c.v cía cia
    ltda ltd co bros s.a.u s.l.u s.r.l s.a.c s.a.s s.c r.l a.c e.p.d.c
    a.m p.m a.c d.c etc jr u.s u.k u.s.a e.u.a ud uds vd vds izq dcha izda
    ene feb mar abr may jun jul ago sept sep set oct nov dic
    kg km cm mm m ha hab h hr hrs min seg ptas cts gr lb dls mts
"""
_STARTERS = """
    el la los las lo un una unos unas él ella ellos ellas yo tú usted nosotros su sus mi mis este esta esto estos
    estas ese esa eso aquel aquella pero y e o ni si cuando mientras después antes desde aunque porque como en con
    sin por para de del al a hasta según tras sobre entre ante que qué quién cómo dónde cuál no ya también además
    así entonces luego hoy ayer mañana muchos algunos todos cada otro otra otros dos tres ambos
    mientras sin también fuentes según no se hay fue era es son está ha han
    nadie nada alguien quien quienes donde durante contra mediante pese asimismo finalmente posteriormente
    actualmente entretanto aun aún incluso solo sólo siempre nunca más menos muy tanto tan tal tales cualquier
    le les me te nos os esos esas aquellos aquellas fueron eran estaba había habrá será serán tiene tienen puede
"""
_REPORTING = """
    dijo dice preguntó pregunta respondió responde añadió añade exclamó gritó contestó señaló afirmó explicó insistió
    agregó comentó escribió replicó
"""

SPANISH = Language(
    code="es",
    name="Spanish",
    never_end=frozenset(
        [*_TITLES.split(), *_REFERENCES.split(), "p. ej", "v. gr", "op. cit", "tte. cnel", "tte. gral"]
    ),
    may_end=frozenset(
        [*_ENDING.split(), "ee. uu", "jj. oo", "cc. oo", "ff. aa", "rr. hh", "s. a", "s. l", "c. v", "s. a. u",
         "a. m", "p. m", "a. c", "d. c", "s. o", "n. e"]
    ),
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    weekdays=(
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
        "lun", "mar", "mié", "mie", "jue", "vie", "sáb", "sab", "dom",
    ),
    starters=frozenset(_STARTERS.split()),
    also_words=frozenset(_ALSO_WORDS.split()),
    shouted_names=frozenset({"yahoo", "hola", "e", "jeopardy"}),
    reporting=frozenset(_REPORTING.split()),
    decimal=",",
    thousands=".",
    # The long scale: "billón" is 10^12, what English calls a trillion.
    scales=(
        ("billones", 1e12), ("billón", 1e12), ("mil millones", 1e9), ("miles de millones", 1e9),
        ("millardos", 1e9), ("millardo", 1e9), ("millones", 1e6), ("millón", 1e6), ("mil", 1e3),
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
        r"(?:lea|lee|leé|leer|vea|ver|mira|mirá|mire|escuche|escucha) (?:tambi[eé]n|m[aá]s|adem[aá]s)\b\s*[:…]?",
        r"(?:lea|lee|leé|leer|vea|mira|mirá|mire|video|v[ií]deo|fotos|galer[ií]a|podcast|adem[aá]s|m[aá]s|opini[oó]n|"
        r"en im[aá]genes|en fotos|en video)\s*:",
        r"(?:(?:tambi[eé]n )?(?:te|le) (?:puede|podr[ií]a|recomendamos)(?: interesar)?|quiz[aá]s? te interese)\b",
        r"(?:m[aá]s|[uú]ltimas|otras) (?:noticias|informaci[oó]n|sobre|en esta secci[oó]n)\b[^.]{0,40}$",
        r"(?:ir|saltar|volver|regresar) (?:arriba|a(?:l| la) (?:contenido|inicio|men[uú]|navegaci[oó]n|portada))\b",
        r"(?:escuchar?|imprim[ei]r?|guardar?|enviar?) (?:esta |este |la |el |a un )?"
        r"(?:noticia|art[ií]culo|nota|p[aá]gina|amig[oa])\b",
        r"(?:imprimir|compartir|guardar|enviar|men[uú]|buscar|inicio|portada|secciones|iniciar sesi[oó]n|ingresar|"
        r"reg[ií]stra(?:te|rse)|suscr[ií]b[ae](?:se|te)|facebook|twitter|whatsapp|telegram|linkedin|instagram|"
        r"copiar (?:el )?enlace|cargando|etiquetas?|temas?|m[aá]s le[ií]das|tendencias|relacionad[oa]s|aceptar)[.…:]?$",
        r"(?:archivado en|etiquetas|temas|etiquetado|categor[ií]as?)\s*:",
        r"\d+ comentarios?$",
        r"(?:la )?(?:nota|noticia|historia|informaci[oó]n) (?:contin[uú]a|sigue) (?:abajo|debajo|despu[eé]s|tras)\b",
        r"(?:sig(?:ue|a|u[ií])|continuar?|contin[uú]e) leyendo\b[^.]{0,40}$",
        r"m[aá]s (?:notas|art[ií]culos|historias|informaci[oó]n en)\b[^.]{0,60}",
        r"(?:(?:leer|ver|lea|versi[oó]n) )?(?:en )?(?:espa[nñ]ol|ingl[eé]s|castellano)(?: versi[oó]n)?:?$",
        r"(?:aviso legal|pol[ií]tica de (?:privacidad|cookies)|t[eé]rminos (?:y|de)|qui[eé]nes somos|contacto$|"
        r"an[uú]nciese|publicite)",
        r"(?:noticias relacionadas|art[ií]culos relacionados|contenido relacionado|"
        r"lo m[aá]s le[ií]do|relacionado)\s*:?",
        r"(?:haz|haga|pulse|pincha|pinche) (?:clic|click|aqu[ií])\b",
        r"compart(?:e|ir|a|[ií]) (?:esta|este|en|el|por)\b[^.]{0,60}$",
        r"(?:publicidad|contenido patrocinado)\b[^.]{0,40}$",
        r"¿?(?:has|ha) (?:visto|encontrado|detectado) (?:un|alg[uú]n) error\b",
        r"(?:report(?:a|ar|e)|avis(?:a|ar|e)(?: de)?) (?:un|de un|alg[uú]n) error\b",
        r"(?:ver|abrir) (?:este (?:correo|mensaje) )?en (?:el|su|tu) navegador\b",
        r"(?:dar(?:se|te) de baja|cancelar (?:la )?suscripci[oó]n|anular (?:la )?suscripci[oó]n)\b",
        r"(?:recibes|recibe|ha recibido|has recibido) est[ea] (?:correo|mensaje|bolet[ií]n)\b",
        r"(?:tu|su) (?:correo|direcci[oó]n)[^.]{0,30} no ser[aá] publicad[oa]\b",
        r"(?:publicado en|anterior|siguiente)\s*:",
        r"(?:ver|mostrar|cargar) (?:m[aá]s|todo|todas|todos)\b[^.]{0,20}$",
        r"(?:comentarios|comentario)\s*(?:\(\d+\)|$)",
        r"(?:deja|deje|escribe|env[ií]a|comenta|agrega|dej[aá]) (?:un|tu|su) comentario",
        r"(?:los|sus|tus) comentarios\b.{0,60}\b(?:moderad|normas|pol[ií]tica)",
        r"(?:usamos|utilizamos|este sitio|esta (?:web|p[aá]gina)|nuestro sitio)\b.{0,80}\bcookies\b",
        r"(?:foto|fotograf[ií]a|imagen|im[aá]gene|cr[eé]dito|ilustraci[oó]n|infograf[ií]a|v[ií]deo)s?\s*:",
        r"(?:foto|fotograf[ií]a|imagen|ilustraci[oó]n)s? (?:de|cortes[ií]a(?: de)?|tomada de) "
        r"(?-i:[A-ZÁÉÍÓÚÑ])[^.]{0,60}$",
        r"(?:fe de (?:erratas|errores)|correcci[oó]n|aclaraci[oó]n|rectificaci[oó]n|nota (?:de(?: la)? redacci[oó]n|"
        r"del editor))\s*(?:\([^)]{1,30}\))?\s*:",
        r"en una versi[oó]n (?:anterior|previa) de est[ae]\b",
        r"la entrada .{3,200} (?:se public[oó] primero|aparece primero) en\b",
        r"(?:active|activa|habilite|habilita) (?:javascript|las notificaciones)\b",
        r"(?:redacci[oó]n|edici[oó]n|texto)\s*:",
        r"\(?fin\)?\.?$",
        r"(?:con informaci[oó]n de|con reporte de|reporte de|editado por|redacci[oó]n de)\b",
        r"(?:descarga|descargue) (?:nuestra|la) (?:app|aplicaci[oó]n)",
        r"est[ae] (?:art[ií]culo|noticia|nota|texto) (?:fue|ha sido|se public[oó]|apareci[oó])\b",
        r"[uú]nete a\b.{0,40}\b(?:canal|whatsapp|telegram|comunidad)",
    ),
    byline=r"(?:por|de|por:|texto:|escrito por|escribe|autora?:) (?-i:[A-ZÁÉÍÓÚÑ])[\w.’'-]+"
    r"(?: (?:de|del|la|las|los|y|e|(?-i:[A-ZÁÉÍÓÚÑ])[\w.’'-]*)){0,6}(?:, [\w .]{2,40})?"
    r"|redacci[oó]n(?: [\w ]{2,30})?|agencias?|efe|reuters|afp|europa press|corresponsal(?:es)?",
    stamp=r"(?:[uú]ltima actualizaci[oó]n|(?:actualizad|publicad|modificad|cread)[oa])(?: (?:el|a las))?",
    credit=r"con informaci[oó]n de|con reporte de|(?:redacci[oó]n|edici[oó]n|reporte) de",
    function_words=frozenset(
        """a al ante antes como con cuando de del desde donde dos el ella ellos en entre era es esta este esto fue ha
        había han hasta hay la las le les lo los más me mi muy no o para pero por porque que qué se según ser si sin
        sobre son su sus también tras un una uno y ya año años dijo primera primero último última nuevo nueva""".split()
    ),
)  # fmt: skip
