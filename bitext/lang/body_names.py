"""Names of places and bodies that are no one word, English and Spanish, with the article that Spanish has before them.

A heading is the article: "el", "la", "los", "las", or "-" for none. Entries are "English=Spanish|another way". The
patterns have "X" for the name in it. Origin: written for this project, from what news names most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WORD = r"[A-ZÁÉÍÓÚÑÖÜ][\w’'.-]*\w"
# What may stand for X.
_ONE = rf"(?:St\. )?{_WORD}(?: [A-Z]\.)?(?: {_WORD})?"

_NAMES = {
    "-": """
    Lake Charles=Lake Charles; Lake Placid=Lake Placid; Mount Vernon=Mount Vernon; Castle Rock=Castle Rock; Cape
    Town=Ciudad del Cabo; Ivory Coast=Costa de Marfil; Cape Verde=Cabo Verde; West Bank=Cisjordania; East
    Timor=Timor Oriental; Sierra Leone=Sierra Leona; Burkina Faso=Burkina Faso; Papua New Guinea=Papúa Nueva Guinea;
    New Guinea=Nueva Guinea; Equatorial Guinea=Guinea Ecuatorial; North Macedonia=Macedonia del Norte; South
    Sudan=Sudán del Sur; Northern Ireland=Irlanda del Norte; Saudi Arabia=Arabia Saudí|Arabia Saudita; New
    Zealand=Nueva Zelanda; New Caledonia= Nueva Caledonia; New Delhi=Nueva Delhi; New Orleans=Nueva Orleans; New
    Jersey=Nueva Jersey; New Mexico=Nuevo México; New South Wales=Nueva Gales del Sur; Western Australia=Australia
    Occidental; South Australia=Australia Meridional; British Columbia=Columbia Británica; Nova Scotia=Nueva
    Escocia; New Brunswick=Nuevo Brunswick; Newfoundland=Terranova; Prince Edward Island=Isla del Príncipe Eduardo;
    Rhode Island=Rhode Island; Long Island=Long Island; Staten Island=Staten Island; Coney Island=Coney Island;
    Ellis Island=Ellis Island; South Carolina=Carolina del Sur; North Carolina=Carolina del Norte; North
    Dakota=Dakota del Norte; South Dakota=Dakota del Sur; West Virginia=Virginia Occidental; Easter Island=Isla de
    Pascua; Western Sahara=Sahara Occidental|Sáhara Occidental; Hong Kong=Hong Kong; Silicon Valley=Silicon Valley;
    Times Square=Times Square; Central Park=Central Park; Wall Street=Wall Street|Bolsa de Nueva York; Downing
    Street=Downing Street; Oxford Street=Oxford Street; Fleet Street=Fleet Street; Trafalgar Square=Trafalgar
    Square; Hyde Park=Hyde Park; Scotland Yard=Scotland Yard; Capitol Hill=el Capitolio|Congreso; Ground Zero=la
    Zona Cero; Boca Raton= Boca Ratón|Boca Raton; Baton Rouge=Baton Rouge; Grand Rapids=Grand Rapids; Salt Lake
    City=Salt Lake City; Kansas City=Kansas City; Oklahoma City=Oklahoma City; Long Beach=Long Beach; Palm
    Beach=Palm Beach; Virginia Beach=Virginia Beach; Miami Beach=Miami Beach; West Palm Beach=West Palm Beach; Fort
    Worth=Fort Worth; Little Rock=Little Rock; Santa Fe=Santa Fe; Green Bay=Green Bay; Tampa Bay=Tampa Bay; Golden
    State=Golden State; Red Hook=Red Hook; Canary Wharf=Canary Wharf; West Ham=West Ham; Crystal Palace=Crystal
    Palace; Old Trafford=Old Trafford; Alice Springs=Alice Springs; Gold Coast=Gold Coast; Amnesty
    International=Amnistía Internacional; Human Rights Watch=Human Rights Watch; Save the Children=Save the
    Children; Doctors Without Borders=Médicos Sin Fronteras; Reporters Without Borders=Reporteros Sin Fronteras;
    General Motors=General Motors; General Electric=General Electric; Morgan Stanley=Morgan Stanley; Burger
    King=Burger King; American Airlines=American Airlines; United Airlines=United Airlines; Delta Air Lines=Delta
    Air Lines; British Airways=British Airways; Air France=Air France; Buckingham Palace=Buckingham|palacio de
    Buckingham
    """,
    "el": """
    Super Bowl=Super Bowl; River Thames|Thames River=río Támesis; Thames=Támesis; English Channel=canal de la
    Mancha; Channel Tunnel=túnel del canal de la Mancha|Eurotúnel; Strait of Hormuz=estrecho de Ormuz; Strait of
    Gibraltar=estrecho de Gibraltar; Taiwan Strait=estrecho de Taiwán; Bosphorus=Bósforo; Suez Canal=canal de Suez;
    Panama Canal=canal de Panamá; Persian Gulf=golfo Pérsico; Gulf of Mexico=golfo de México; Bay of Bengal=golfo de
    Bengala; Bay of Biscay=golfo de Vizcaya; Dead Sea=mar Muerto; Red Sea=mar Rojo; Black Sea=mar Negro; North
    Sea=mar del Norte; Caspian Sea=mar Caspio; Baltic Sea=mar Báltico; Aegean Sea=mar Egeo; South China Sea=mar de
    la China Meridional|mar de China Meridional|mar del Sur de China; East China Sea=mar de la China Oriental|mar de
    China Oriental; Sea of Japan=mar de Japón|mar del Japón; Mediterranean Sea=mar Mediterráneo|Mediterráneo;
    Atlantic Ocean=océano Atlántico|Atlántico; Pacific Ocean=océano Pacífico|Pacífico; Indian Ocean=océano
    Índico|Índico; Arctic Ocean=océano Ártico|Ártico; Golden Gate Bridge=puente Golden Gate; Empire State
    Building=Empire State; Grand Canyon=Gran Cañón; Middle East=Oriente Medio|Medio Oriente; Far East=Lejano
    Oriente|Extremo Oriente; Home Office=Ministerio del Interior; Foreign Office=Ministerio de Exteriores|Foreign
    Office; Treasury Department=Departamento del Tesoro; Labor Department|Department of Labor=Departamento de
    Trabajo; Agriculture Department|Department of Agriculture=Departamento de Agricultura; Energy
    Department|Department of Energy=Departamento de Energía; Education Department|Department of
    Education=Departamento de Educación; Commerce Department|Department of Commerce=Departamento de Comercio;
    Defense Department|Department of Defense=Departamento de Defensa; Interior Department=Departamento del Interior;
    Transportation Department=Departamento de Transporte; Health Department=Departamento de Salud; Supreme
    Court=Tribunal Supremo|Corte Suprema; High Court=Tribunal Superior|Alto Tribunal; Court of Appeal=Tribunal de
    Apelación|Tribunal de Apelaciones|Corte de Apelaciones; Constitutional Court=Tribunal Constitucional|Corte
    Constitucional; International Criminal Court=Tribunal Penal Internacional|Corte Penal Internacional;
    International Court of Justice=Tribunal Internacional de Justicia|Corte Internacional de Justicia; European
    Court of Human Rights=Tribunal Europeo de Derechos Humanos; European Court of Justice=Tribunal de Justicia de la
    Unión Europea|Tribunal de Justicia Europeo|Tribunal Europeo de Justicia; European Central Bank=Banco Central
    Europeo; World Bank=Banco Mundial; Bank of Japan=Banco de Japón; Bank of Canada=Banco de Canadá; International
    Monetary Fund=Fondo Monetario Internacional; Security Council=Consejo de Seguridad; Massachusetts Institute of
    Technology=Instituto Tecnológico de Massachusetts; Republican Party=Partido Republicano; Democratic
    Party=Partido Demócrata; Labour Party=Partido Laborista; Conservative Party=Partido Conservador; Green
    Party=Partido Verde; Communist Party=Partido Comunista; Socialist Party=Partido Socialista; Liberal
    Party=Partido Liberal; Scottish National Party=Partido Nacional Escocés; Financial Times=Financial Times; Sunday
    Times=Sunday Times; New York Times=New York Times; Los Angeles Times=Los Angeles Times; Washington
    Post=Washington Post; Wall Street Journal=Wall Street Journal; Daily Telegraph=Daily Telegraph; Daily Mail=Daily
    Mail; Daily Mirror=Daily Mirror; Boston Globe=Boston Globe; Chicago Tribune=Chicago Tribune; Jerusalem
    Post=Jerusalem Post; Old Bailey=Old Bailey|Tribunal Central de lo Penal; National Health Service=Servicio
    Nacional de Salud; National Weather Service=Servicio Meteorológico Nacional; Met Office=Servicio Meteorológico;
    Secret Service=Servicio Secreto; Booker Prize=Premio Booker; Pulitzer Prize=Premio Pulitzer; Nobel Prize=Premio
    Nobel; Grand Prix=Gran Premio; World Cup=Mundial|Copa Mundial|Copa del Mundo; Rose Garden=Jardín de las Rosas;
    Oval Office=Despacho Oval; Royal Ballet=Royal Ballet; Covent Garden=Covent Garden; Pacific Northwest=noroeste
    del Pacífico; Midwest=Medio Oeste; Deep South=sur profundo|Sur profundo; West End=West End|teatros de Londres;
    East End=East End; Bronx=Bronx; Vatican=Vaticano; Southern Ocean=océano Austral|océano Antártico; Brexit
    Party=Partido del Brexit; British Museum=Museo Británico; Natural History Museum=Museo de Historia Natural;
    Metropolitan Museum of Art=Museo Metropolitano de Arte|Museo Metropolitano; Museum of Modern Art=Museo de Arte
    Moderno; Islamic State=Estado Islámico; Border Patrol=Servicio de Patrulla Fronteriza|Patrulla Fronteriza; Ku
    Klux Klan=Ku Klux Klan; Holocaust= Holocausto; Air and Space Museum=Museo del Aire y el Espacio; Tour of
    Britain=Tour de Gran Bretaña
    """,
    "la": """
    Gaza Strip=Franja de Gaza|franja de Gaza; Great Barrier Reef=Gran Barrera de Coral; Statue of Liberty=Estatua de
    la Libertad; Eiffel Tower=Torre Eiffel; Great Wall of China=Gran Muralla China|Gran Muralla de China; Johns
    Hopkins University=Universidad Johns Hopkins; Royal Navy=Marina Real británica|Royal Navy|Marina Real; Royal Air
    Force=Fuerza Aérea británica|Real Fuerza Aérea; Royal Family=familia real; Metropolitan Police=Policía
    Metropolitana; Coast Guard=Guardia Costera; National Guard=Guardia Nacional; Federal Reserve=Reserva Federal;
    Securities and Exchange Commission=Comisión de Bolsa y Valores|Comisión del Mercado de Valores; Food and Drug
    Administration=Administración de Alimentos y Medicamentos; Environmental Protection Agency=Agencia de Protección
    Ambiental|Agencia de Protección Medioambiental; Federal Aviation Administration=Administración Federal de
    Aviación; National Transportation Safety Board=Junta Nacional de Seguridad en el Transporte|Junta Nacional de
    Seguridad del Transporte; Federal Trade Commission=Comisión Federal de Comercio; Federal Communications
    Commission=Comisión Federal de Comunicaciones; World Health Organization|World Health Organisation=Organización
    Mundial de la Salud; World Trade Organization|World Trade Organisation=Organización Mundial del
    Comercio|Organización Mundial de Comercio; European Commission=Comisión Europea; European Union=Unión Europea;
    African Union=Unión Africana; Arab League=Liga Árabe; Red Cross=Cruz Roja; Red Crescent=Media Luna Roja; White
    House=Casa Blanca; House of Representatives=Cámara de Representantes; House of Commons=Cámara de los Comunes;
    House of Lords=Cámara de los Lores; Bar Association=Asociación de Abogados; London School of Economics=London
    School of Economics; Mayo Clinic=Clínica Mayo; Champions League=Liga de Campeones|Champions; Premier
    League=Premier League; Davis Cup=Copa Davis; Ryder Cup=Copa Ryder|Ryder Cup; America's Cup=Copa América de
    vela|Copa América|Copa del América; Library of Congress=Biblioteca del Congreso; British Library=Biblioteca
    Británica; Tower of London=Torre de Londres; Westminster Abbey=abadía de Westminster|Abadía de Westminster;
    Pan-American Highway=carretera Panamericana|Carretera Panamericana; Antarctic Peninsula=península Antártica;
    Korean Peninsula=península coreana|península de Corea; Iberian Peninsula=península ibérica|península Ibérica;
    International Space Station=Estación Espacial Internacional; European Space Agency=Agencia Espacial Europea;
    International Atomic Energy Agency=Agencia Internacional de la Energía Atómica|Organismo Internacional de
    Energía Atómica; Church of England=Iglesia de Inglaterra|Iglesia anglicana; Catholic Church=Iglesia
    católica|Iglesia Católica; Ivy League=Ivy League; French Riviera=Costa Azul|Riviera francesa; Gulf Coast=costa
    del Golfo; East Coast=costa este|Costa Este; West Coast=costa oeste|Costa Oeste; Gulf Stream=corriente del
    Golfo; Bastille=Bastilla
    """,
    "los": """
    Great Lakes=Grandes Lagos; Florida Keys=Cayos de Florida|cayos de Florida; New York Yankees=Yankees de Nueva
    York|New York Yankees; Boston Red Sox=Red Sox de Boston|Boston Red Sox; Boston Celtics=Celtics de Boston|Boston
    Celtics; Chicago Bulls=Bulls de Chicago|Chicago Bulls; Los Angeles Lakers=Lakers de Los Ángeles|Lakers; Golden
    State Warriors=Warriors de Golden State|Golden State Warriors; Miami Heat=Heat de Miami|Miami Heat; New York
    Knicks=Knicks de Nueva York|New York Knicks; Los Angeles Dodgers=Dodgers de Los Ángeles|Dodgers; Dallas
    Cowboys=Cowboys de Dallas|Dallas Cowboys; Green Bay Packers=Packers de Green Bay|Green Bay Packers; Kansas City
    Chiefs=Chiefs de Kansas City|Kansas City Chiefs; All Blacks=All Blacks; Liberal
    Democrats=liberaldemócratas|liberales demócratas; Olympic Games=Juegos Olímpicos; Winter Olympics=Juegos
    Olímpicos de Invierno; Texas Rangers=Rangers de Texas|Texas Rangers; San Francisco Giants=Giants de San
    Francisco|Gigantes de San Francisco; Brooklyn Nets=Nets de Brooklyn|Brooklyn Nets; Phoenix Suns=Suns de
    Phoenix|Phoenix Suns; New England Patriots=Patriots de Nueva Inglaterra|New England Patriots; Houston
    Astros=Astros de Houston|Houston Astros; Chicago Cubs=Cubs de Chicago|Cachorros de Chicago; Philadelphia
    Eagles=Eagles de Filadelfia|Philadelphia Eagles
    """,
    "las": """
    Rocky Mountains|Rockies=Montañas Rocosas|Rocosas; United Nations=Naciones Unidas|ONU; Canary Islands=islas
    Canarias|Canarias; Balearic Islands=islas Baleares|Baleares; Virgin Islands=islas Vírgenes|Islas Vírgenes;
    Solomon Islands=islas Salomón|Islas Salomón; Cayman Islands=islas Caimán|Islas Caimán; Falkland
    Islands|Falklands=islas Malvinas|Malvinas; Marshall Islands=islas Marshall|Islas Marshall; Channel Islands=islas
    del Canal|Islas del Canal; Galápagos Islands|Galapagos Islands=islas Galápagos|Galápagos; Seychelles=Seychelles;
    Bahamas=Bahamas; Niagara Falls=cataratas del Niágara|Cataratas del Niágara; Scottish Highlands=Tierras Altas de
    Escocia|tierras altas de Escocia; Hebrides=Hébridas; Everglades=Everglades; Paralympics=Paralimpiadas|Juegos
    Paralímpicos; Great Plains=Grandes Llanuras; Twin Cities=Ciudades Gemelas
    """,
}

_PATTERNS = {
    "el": """
    X County Council=consejo del condado de X; X City Council=ayuntamiento de X; X Borough Council|X Town
    Council=ayuntamiento de X; X County Court=tribunal del condado de X; X Crown Court=tribunal de la Corona de X; X
    Magistrates' Court=tribunal de primera instancia de X; X Sheriff Court=tribunal de X; X Supreme Court=Tribunal
    Supremo de X|Corte Suprema de X; X District Court=tribunal de distrito de X; X County=condado de X; County
    X=condado de X; River X|X River=río X; Lake X=lago X; Mount X=monte X; X International Airport=aeropuerto
    internacional de X; X Airport=aeropuerto de X; X General Hospital=hospital general de X; X Children's
    Hospital=hospital infantil de X; X Medical Center=centro médico X; X Hospital=hospital X|hospital de X; X High
    School=instituto X|secundaria X|escuela secundaria X; X Police Department=departamento de policía de X; X Fire
    Department=cuerpo de bomberos de X|departamento de bomberos de X; X Film Festival=festival de cine de X; X
    Marathon=maratón de X; X Zoo=zoológico de X|zoo de X; X Stadium=estadio X|estadio de X; X Castle=castillo de X;
    X Palace=palacio de X; X Valley=valle de X|valle del X; Gulf of X=golfo de X; Strait of X=estrecho de X; X
    Canal=canal de X; X Desert=desierto de X; X National Park=parque nacional de X|parque nacional X; X
    Bridge=puente de X|puente X; X Tunnel=túnel de X; X Theatre|X Theater=teatro X|teatro de X; X
    Parliament=Parlamento de X; X Grand Prix=Gran Premio de X
    """,
    "la": """
    X State University=Universidad Estatal de X; University of X|X University=Universidad de X; Isle
    of X|X Island=isla de X|isla X; X Elementary School|X Primary School=escuela primaria X|primaria X; X
    Prison=prisión de X|cárcel de X; X Railway Station|X Train Station|X Station=estación de X; X Stock
    Exchange=Bolsa de X|bolsa de X; X Symphony Orchestra=Orquesta Sinfónica de X; X Philharmonic=Filarmónica de
    X|Orquesta Filarmónica de X; X Cathedral=catedral de X; Bay of X=bahía de X; X Peninsula=península de X; X
    Police=policía de X; Diocese of X=diócesis de X
    """,
}


@lru_cache(maxsize=1)
def load_names() -> dict[str, list[tuple[str, tuple[str, ...], str]]]:
    """By the first word, names with their Spanish and article, longer ones first."""
    found: dict[str, list[tuple[str, tuple[str, ...], str]]] = {}
    for article, table in _NAMES.items():
        for english, ways in _iter_entries(table):
            found.setdefault(re.split(r"[ -]", english)[0], []).append((english, ways, article))
    return {word: sorted(own, key=lambda one: -len(one[0])) for word, own in found.items()}


@lru_cache(maxsize=1)
def load_patterns() -> list[tuple[re.Pattern[str], tuple[str, ...], str]]:
    """The patterns with a name in them, their Spanish and article."""
    found = []
    for article, table in _PATTERNS.items():
        for english, ways in _iter_entries(table):
            own = re.escape(english).replace("X", f"(?P<name>{_ONE})", 1)
            found.append((re.compile(rf"{own}(?![\w-]| [A-Z])"), ways, article))
    return found


def _iter_entries(table: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in table.split(";"):
        english, _, ways = " ".join(entry.split()).partition("=")
        for one in english.split("|"):
            yield one.strip(), tuple(way.strip() for way in ways.split("|"))
