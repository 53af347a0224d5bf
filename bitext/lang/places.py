"""Countries, their people, cities, beliefs, days and months whose names differ in English and Spanish.

Origin: written for this project, from what international news names most. What both languages write alike (China,
Venezuela, Madrid) is not here, but for what would be taken for a people otherwise (Argentina). English words that mean
other things as often (May, March, Polish) are here from Spanish only; they bear an asterisk.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

_TABLE = """
    Afghan/afgano afgana; Afghanistan/Afganistán; Afghans/afganos; Africa/África; African/africano africana;
    Africans/africanos africanas; Albanian/albanés albanesa; Algeria/Argelia; Algerian/argelino argelina;
    Algerians/argelinos; American/estadounidense americano americana; Americans/estadounidenses americanos;
    Argentina/Argentina; Argentine Argentinian/argentino argentina; Argentines/argentinos; Armenian/armenio;
    Asian/asiático asiática;
    Asians/asiáticos; Athens/Atenas; Australian/australiano australiana; Australians/australianos;
    Austrian/austríaco austriaco austriaca; Austrians/austríacos austriacos; Azerbaijan/Azerbaiyán; Bahrain/Baréin;
    Basque/vasco vasca; Basques/vascos; Bavaria/Baviera; Bavarian/bávaro bávara; Beijing/Pekín; Belarus/Bielorrusia;
    Belarusian/bielorruso bielorrusa; Belgian/belga; Belgians/belgas; Belgium/Bélgica; Belgrade/Belgrado;
    Bengali/bengalí; Berlin/Berlín; Bern/Berna; Bethlehem/Belén; Bolivian/boliviano boliviana; Bolivians/bolivianos;
    Bosnian/bosnio; Brazil/Brasil; Brazilian/brasileño brasileña; Brazilians/brasileños; Britain/Bretaña;
    British/británico británica; Britons/británicos; Brussels/Bruselas; Bucharest/Bucarest; Bulgarian/búlgaro
    búlgara; Burma/Birmania; Cambodia/Camboya; Canada/Canadá; Canadian/canadiense; Canadians/canadienses;
    Caribbean/Caribe; Catalan/catalán catalana; Catalans/catalanes; Catalonia/Cataluña; Chilean/chileno chilena;
    Chileans/chilenos; Chinese/chino; Christmas/Navidad; Cologne/Colonia; Colombian/colombiano colombiana;
    Colombians/colombianos; Copenhagen/Copenhague; Crete/Creta; Croatia/Croacia; Croatian/croata; Croatians
    Croats/croatas; Cuban/cubano cubana; Cubans/cubanos; Cypriot/chipriota; Cyprus/Chipre; Czech/checo checa;
    Czechs/checos; Damascus/Damasco; Danes/daneses; Danish/danés danesa; Denmark/Dinamarca; Dominican/dominicano
    dominicana; Dresden/Dresde; Dublin/Dublín; Dutch/holandés neerlandés holandesa neerlandesa; Easter/Pascua;
    Ecuadorian Ecuadorean/ecuatoriano ecuatoriana; Edinburgh/Edimburgo; Egypt/Egipto; Egyptian/egipcio egipcia;
    Egyptians/egipcios; England/Inglaterra; English/inglés inglesa; Estonian/estonio; Ethiopia/Etiopía;
    Ethiopian/etíope; Europe/Europa; European/europeo europea; Europeans/europeos; Finland/Finlandia;
    Finnish/finlandés finlandesa; Finns/finlandeses; Florence/Florencia; France/Francia; French/francés francesa;
    Frenchman/francés; Geneva/Ginebra; Georgian/georgiano georgiana; German/alemán alemana; Germans/alemanes;
    Germany/Alemania; Greece/Grecia; Greek/griego griega; Greeks/griegos; Guatemalan/guatemalteco guatemalteca;
    Hague/Haya; Haitian/haitiano haitiana; Hamburg/Hamburgo; Havana/Habana; Honduran/hondureño hondureña;
    Hungarian/húngaro húngara; Hungarians/húngaros; Hungary/Hungría; Iceland/Islandia; Icelandic/islandés islandesa;
    Indian/indio; Indians/indios; Indonesian/indonesio; Iran/Irán; Iranian/iraní; Iranians/iraníes; Iraq/Irak;
    Iraqi/iraquí; Iraqis/iraquíes; Ireland/Irlanda; Irish/irlandés irlandesa; Israeli/israelí; Israelis/israelíes;
    Istanbul/Estambul; Italian/italiano italiana; Italians/italianos; Italy/Italia; Ivorian/marfileño marfileña;
    Japan/Japón; Japanese/japonés japonesa; Jerusalem/Jerusalén; Jewish/judío judía; Jews/judíos; Jordanian/jordano
    jordana; Kazakhstan/Kazajistán; Kenya/Kenia; Kenyan/keniano keniana; Korea/Corea; Korean/coreano coreana;
    Koreans/coreanos; Kurdish/kurdo kurda; Kurds/kurdos; Latvia/Letonia; Latvian/letón letona; Lebanese/libanés
    libanesa; Lebanon/Líbano; Libya/Libia; Libyan/libio; Libyans/libios; Lisbon/Lisboa; Lithuania/Lituania;
    Lithuanian/lituano lituana; London/Londres; Luxembourg/Luxemburgo; Malaysia/Malasia; Malaysian/malasio;
    Marseille/Marsella; Mediterranean/Mediterráneo Mediterránea; Mexican/mexicano mexicana; Mexicans/mexicanos;
    Mexico/México; Milan/Milán; Moroccan/marroquí; Moroccans/marroquíes; Morocco/Marruecos; Moscow/Moscú;
    Muslim/musulmán musulmana; Muslims/musulmanes; Naples/Nápoles; Netherlands/Holanda; Nicaraguan/nicaragüense;
    Nigerian/nigeriano nigeriana; Norway/Noruega; Norwegian/noruego noruega; Norwegians/noruegos; Pakistan/Pakistán;
    Pakistani/pakistaní; Pakistanis/pakistaníes; Palestine/Palestina; Palestinian/palestino palestina;
    Palestinians/palestinos; Panama/Panamá; Panamanian/panameño panameña; Paraguayan/paraguayo paraguaya;
    Paris/París; Peru/Perú; Peruvian/peruano peruana; Peruvians/peruanos; Philippine Filipino/filipino filipina;
    Philippines/Filipinas; Poland/Polonia; Portuguese/portugués portuguesa portugueses portuguesas;
    Prague/Praga; Romania/Rumanía Rumania;
    Romanian/rumano rumana; Romanians/rumanos; Rome/Roma; Russia/Rusia; Russian/ruso rusa; Russians/rusos;
    Rwanda/Ruanda; Salvadoran/salvadoreño salvadoreña; Saudi/saudí; Scotland/Escocia; Scottish/escocés escocesa;
    Serbian/serbio; Serbs/serbios; Seville/Sevilla; Sicily/Sicilia; Slovak/eslovaco eslovaca; Slovakia/Eslovaquia;
    Slovaks/eslovacos; Slovenia/Eslovenia; Slovenian/esloveno eslovena; Somali/somalí; Spain/España;
    Spaniard/español; Spaniards/españoles; Spanish/español española; Stockholm/Estocolmo; Sudan/Sudán;
    Sudanese/sudanés sudanesa; Sweden/Suecia; Swedes/suecos; Swedish/sueco sueca; Swiss/suizo; Switzerland/Suiza;
    Syria/Siria; Syrian/sirio; Syrians/sirios; Taiwan/Taiwán; Taiwanese/taiwanés taiwanesa; Tehran/Teherán;
    Thai/tailandés tailandesa; Thailand/Tailandia; Tokyo/Tokio; Tunisia/Túnez; Tunisian/tunecino tunecina;
    Turin/Turín; Turkey/Turquía; Turkish/turco turca; Turks/turcos; Ukraine/Ucrania; Ukrainian/ucraniano ucraniana;
    Ukrainians/ucranianos; Uruguayan/uruguayo uruguaya; Uzbekistan/Uzbekistán; Vatican/Vaticano; Venetian/veneciano
    veneciana; Venezuelan/venezolano venezolana; Venezuelans/venezolanos; Venice/Venecia; Vienna/Viena;
    Vietnamese/vietnamita; Wales/Gales; Warsaw/Varsovia; Welsh/galés galesa; Yemeni/yemení;
    Bangladesh/Bangladés; Benin/Benín; Bhutan/Bután; Bordeaux/Burdeos; Botswana/Botsuana; Brunei/Brunéi;
    Cornwall/Cornualles; Czechia/Chequia; Djibouti/Yibuti; Eswatini/Esuatini; Frankfurt/Fráncfort;
    Greenland/Groenlandia; Kharkiv/Járkov; Lausanne/Lausana; Lesotho/Lesoto; Malawi/Malaui; Maldives/Maldivas;
    Mali/Malí; Munich/Múnich; Piedmont/Piamonte; Qatar/Catar Qatar; Rotterdam/Róterdam; Singapore/Singapur;
    Suriname/Surinam; Swaziland/Suazilandia; Wallonia/Valonia; Zurich/Zúrich;
    Monday/lunes; Tuesday/martes; Wednesday/miércoles; Thursday/jueves; Friday/viernes; Saturday/sábado;
    Buddhist/budista; Buddhists/budistas; Catholic/católico católica; Catholics/católicos; Islamic/islámico islámica;
    Islamist/islamista; Islamists/islamistas; Protestants/protestantes;
    Sunday/domingo; Mondays/lunes; Sundays/domingos; March*/marzo; May*/mayo; Polish*/polaco polaca;
    Poles*/polacos; January/enero; February/febrero; April/abril; June/junio;
    July/julio; August/agosto; September/septiembre; October/octubre; November/noviembre; December/diciembre;
    Aachen/Aquisgrán; Aleppo/Alepo; Algiers/Argel; Alps/Alpes; Andalusia/Andalucía; Andalusian/andaluz andaluza;
    Antarctica/Antártida; Antwerp/Amberes; Aragon/Aragón; Arctic/Ártico ártico; Ardennes/Ardenas;
    Athenian/ateniense; Baghdad/Bagdad; Baku/Bakú; Balkan/balcánico balcánica; Balkans/Balcanes; Baltic/báltico
    báltica; Barbary/Berbería; Basel/Basilea; Basra/Basora; Belize/Belice; Benghazi/Bengasi; Biscay/Vizcaya;
    Bruges/Brujas; Burgundy/Borgoña; Cambodian/camboyano camboyana; Cambodians/camboyanos; Cameroon/Camerún;
    Castile/Castilla; Chechen/checheno chechena; Chechens/chechenos; Chechnya/Chechenia; Congolese/congoleño
    congoleña; Corsica/Córcega; Danube/Danubio; Dominicans/dominicanos; Dubai/Dubái; Ecuadorians/ecuatorianos;
    Estonians/estonios; Ethiopians/etíopes; Filipinos/filipinos; Flanders/Flandes; Gabon/Gabón; Galician/gallego
    gallega; Genoa/Génova; Ghanaian/ghanés ghanesa; Ghent/Gante; Gothenburg/Gotemburgo;
    Guatemalans/guatemaltecos; Haiti/Haití; Haitians/haitianos; Hanoi/Hanói; Hawaii/Hawái; Hawaiian/hawaiano
    hawaiana; Himalayas/Himalaya; Hondurans/hondureños; Indonesians/indonesios; Jakarta/Yakarta;
    Jamaican/jamaicano jamaicana; Kathmandu/Katmandú; Kenyans/kenianos; Khartoum/Jartum; Kolkata/Calcuta;
    Kosovar/kosovar; Krakow/Cracovia; Kuwaiti/kuwaití; Kyrgyzstan/Kirguistán; Latvians/letones;
    Lithuanians/lituanos; Lombardy/Lombardía; Louisiana/Luisiana; Macedonian/macedonio; Mainz/Maguncia;
    Malaysians/malasios; Malian/maliense; Mecca/Meca; Michigan/Míchigan; Mogadishu/Mogadiscio;
    Moldova/Moldavia; Moldovan/moldavo moldava; Moldovans/moldavos; Mongolian/mongol mongola;
    Nepalese/nepalí; Nicaraguans/nicaragüenses; Niger/Níger; Nigerians/nigerianos; Nile/Nilo;
    Normandy/Normandía; Nuremberg/Núremberg; Odessa/Odesa; Oman/Omán; Oregon/Oregón; Panamanians/panameños;
    Paraguayans/paraguayos; Parisian/parisino parisina; Pennsylvania/Pensilvania; Philadelphia/Filadelfia;
    Prussia/Prusia; Prussian/prusiano prusiana; Pyrenees/Pirineos; Rhine/Rin; Riyadh/Riad; Rwandan/ruandés
    ruandesa; Salvadorans/salvadoreños; Sardinia/Cerdeña; Saxony/Sajonia; Scandinavia/Escandinavia;
    Scandinavian/escandinavo escandinava; Seine/Sena; Senegalese/senegalés senegalesa; Seoul/Seúl;
    Siberian/siberiano siberiana; Sicilian/siciliano siciliana; Slovenians/eslovenos; Somalis/somalíes;
    Strasbourg/Estrasburgo; Styria/Estiria; Tajikistan/Tayikistán; Tbilisi/Tiflis; Thais/tailandeses;
    Thames/Támesis; Thessaloniki/Salónica; Tibetan/tibetano tibetana; Tibetans/tibetanos; Tripoli/Trípoli;
    Tunisians/tunecinos; Turkmenistan/Turkmenistán; Tuscany/Toscana; Tyrol/Tirol; Ugandan/ugandés ugandesa;
    Uruguayans/uruguayos; Uzbek/uzbeko uzbeka; Vilnius/Vilna; Yangon/Rangún; Yerevan/Ereván; Zambian/zambiano
    zambiana; Zimbabwe/Zimbabue
"""


def iter_entries() -> Iterator[tuple[list[str], list[str]]]:
    """The English and the Spanish forms of each entry; an asterisk follows what is looked for from Spanish only.

    >>> next(spanish for english, spanish in iter_entries() if english == ["Chilean"])
    ['chileno', 'chilena', 'chilenas']
    """
    for entry in _TABLE.split(";"):
        english, spanish = (side.split() for side in entry.split("/"))
        # In the plural the masculine is a people, "Chileans", but the feminine nearly always an adjective.
        feminine = [form for form in spanish[1:] if form.islower() and form.endswith("a")]
        yield english, spanish + [f"{form}s" for form in feminine]


def _parse() -> dict[str, dict[str, str]]:
    """By language, each form and the first one of the other language; forms that both have are left out."""
    found: dict[str, dict[str, str]] = {"en": {}, "es": {}}
    for english, spanish in iter_entries():
        for code, forms, others in (("en", english, spanish), ("es", spanish, english)):
            for form in forms:
                if form not in others and not form.endswith("*"):
                    found[code].setdefault(form.lower(), others[0].removesuffix("*"))
    return found


PLACES = _parse()
"""By language, names in lower case and how the other language writes them (the masculine of what has a gender)."""

ALIKE = frozenset(form for english, spanish in iter_entries() for form in english if form in spanish)
"""Names that both languages write alike, where they are not those of a people: "Argentina"."""

_SPANISH = {form for _, forms in iter_entries() for form in forms}
# "Noruega" is a country too.
_SMALL = frozenset(form for form in _SPANISH if form.islower() and form.capitalize() not in _SPANISH)
# A word with a capital between one without and anything but another with one: no part of a longer name.
_CAPITAL_RE = re.compile(r"(?<=[a-záéíóúüñ]) ([A-ZÁÉÍÓÚ][a-záéíóúüñ]+)\b(?! [A-ZÁÉÍÓÚÑ])")
_LAST_WORD_RE = re.compile(r"\w+$")

TIMES = frozenset(time.lower() for time in (*calendar.day_name, *calendar.month_name))
"""The English days and months, in lower case."""


def is_people(word: str) -> bool:
    """Whether an English word is the adjective of a people, a place or a belief, or its members; no day, no month.

    >>> is_people("Spanish"), is_people("Spain"), is_people("Monday")
    (True, False, False)
    """
    own = PLACES["en"].get(word.lower(), "")
    return own.islower() and word.lower().removesuffix("s") not in TIMES


def lower_peoples(text: str) -> str:
    """Spanish *text* with peoples, days and months in lower case where they are not part of a name.

    >>> lower_peoples("La presidencia Checa de la República Checa acaba el Lunes en Argentina.")
    'La presidencia checa de la República Checa acaba el lunes en Argentina.'
    """

    def lower(match: re.Match[str]) -> str:
        word = match[1].lower()
        before = _LAST_WORD_RE.search(text, max(0, match.start() - 40), match.start())
        return f" {word}" if word in _SMALL and before and before[0].islower() else match[0]

    return _CAPITAL_RE.sub(lower, text)


_NAME_RE = re.compile(r"(?<![\w-])[A-ZÁÉÍÓÚ][a-záéíóúüñ]+(?![\w-])")
# A name before it; the first word of a sentence may be any word.
_LAST_CAPITAL_RE = re.compile(r"[^.!?¿¡“\"(] [A-ZÁÉÍÓÚÑ][\w’'-]* $")
_NEXT_NAME_RE = re.compile(r" [A-ZÁÉÍÓÚÑ]")


def _is_alone(word: str, source: str) -> bool:
    """Whether *source* has a word by itself, not only in a longer name ("Jack London")."""
    found = list(re.finditer(rf"([A-ZÁÉÍÓÚÑ][\w’'-]* )?(?<![\w-]){word}(?![\w-])( [A-ZÁÉÍÓÚÑ])?", source))
    return any(not match[1] and not match[2] for match in found)


def name_places(source: str, text: str, source_language: str) -> str:
    """*text* with the names of places that it has as *source* writes them in its own language, but inside longer names.

    >>> name_places("France's GDP and Air France", "El PIB de France y Air France", "en")
    'El PIB de Francia y Air France'
    >>> name_places("El PIB de Alemania", "Alemania's GDP", "es")
    "Germany's GDP"
    """
    known = PLACES[source_language]

    def name(match: re.Match[str]) -> str:
        own = known.get(match[0].lower(), "")
        is_longer = _NEXT_NAME_RE.match(text, match.end()) or _LAST_CAPITAL_RE.search(text, 0, match.start())
        is_place = own.istitle() and not is_people(own) and match[0].lower() not in TIMES
        return own if is_place and not is_longer and _is_alone(match[0], source) else match[0]

    return _NAME_RE.sub(name, text)
