"""Words for what people and bodies are, English and Spanish: the tables of `roles`.

Entries are "english|english=masculine" or "...=masculine/feminine" where the feminine does not follow from the other.
Origin: written for this project.
"""

from __future__ import annotations

OFFICES = """
    chief executive|chief executive officer|ceo=director ejecutivo; chief financial officer|cfo|finance
    chief=director financiero; chief operating officer=director de operaciones; chief technology officer=director de
    tecnología; chief medical officer=director médico; managing director|general manager=director general; executive
    director=director ejecutivo; artistic director=director artístico; creative director=director creativo; musical
    director|music director=director musical; sporting director=director deportivo; editor-in-chief|editor in
    chief=director; chairman=presidente; chairwoman=presidenta/presidenta; prime minister|premier=primer
    ministro/primera ministra; deputy prime minister=viceprimer ministro/viceprimera ministra; deputy
    minister=viceministro; deputy foreign minister=viceministro de Exteriores; deputy finance minister=viceministro
    de Finanzas; deputy defense minister|deputy defence minister=viceministro de Defensa; president=presidente; vice
    president|vice-president=vicepresidente; deputy president=vicepresidente; chancellor=canciller; mayor=alcalde;
    deputy mayor=teniente de alcalde; governor=gobernador; lieutenant governor|deputy governor=vicegobernador;
    attorney general=fiscal general; solicitor general=procurador general; district attorney=fiscal del distrito;
    chief prosecutor=fiscal jefe; chief justice=presidente del Tribunal Supremo; secretary of state=secretario de
    Estado; secretary general|secretary-general| general secretary=secretario general; treasury secretary=secretario
    del Tesoro; home secretary=ministro del Interior; foreign secretary=ministro de Exteriores; press
    secretary=portavoz; house speaker=presidente de la Cámara de Representantes; senate majority leader=líder de la
    mayoría del Senado; senate minority leader=líder de la minoría del Senado; house minority leader=líder de la
    minoría de la Cámara de Representantes; house majority leader=líder de la mayoría de la Cámara de
    Representantes; opposition leader=líder de la oposición; leader of the opposition=líder de la oposición; party
    leader=líder del partido; police chief|chief of police=jefe de la policía; deputy police chief=subjefe de la
    policía; fire chief=jefe de bomberos; army chief=jefe del Ejército; spy chief=jefe de los servicios secretos;
    police commissioner=comisario de policía; police spokesman|police spokesperson=portavoz de la policía; police
    spokeswoman=portavoz de la policía; campaign manager=jefe de campaña; chief of staff=jefe de gabinete; national
    security adviser|national security advisor=asesor de seguridad nacional; national coach=seleccionador nacional;
    head teacher|headteacher|headmaster=director del colegio; headmistress=directora del colegio/directora del
    colegio; school principal=director del colegio; team captain=capitán del equipo; town clerk=secretario
    municipal; city manager=administrador municipal; county executive=ejecutivo del condado; prison
    governor=director de la prisión; state governor=gobernador del estado; supreme leader=líder supremo; state
    attorney general=fiscal general del estado; crown prince=príncipe heredero/princesa heredera
"""
"""Offices that one person at a time has."""

OFFICES_OF = """
    finance=de Finanzas; foreign=de Exteriores; defence|defense=de Defensa; interior|home affairs=del Interior;
    justice=de Justicia; health=de Salud; education=de Educación; economy=de Economía; trade=de Comercio;
    labor|labour=de Trabajo; transport|transportation=de Transporte; environment=de Medio Ambiente;
    agriculture|farm=de Agricultura; energy=de Energía; culture=de Cultura; sports|sport=de Deportes; tourism=de
    Turismo; housing=de Vivienda; immigration=de Inmigración; climate=de Clima; science=de Ciencia; industry=de
    Industria; commerce=de Comercio; budget=de Presupuesto; information=de Información; oil=de Petróleo; mining=de
    Minería; fisheries=de Pesca; planning=de Planificación; security=de Seguridad; water=de Agua; equality=de
    Igualdad; European affairs=de Asuntos Europeos; social affairs=de Asuntos Sociales; homeland security=de
    Seguridad Nacional
"""
"""What ministers and secretaries are of."""

PERSONS = """
    curator=conservador; politician=político; number one|world number one|world no. 1=número uno mundial/número uno
    mundial; sheriff=sheriff; security guard=guardia de seguridad; bodyguard=guardaespaldas/guardaespaldas; shop
    owner|store owner=dueño de la tienda; cafe owner|café owner=dueño de la cafetería; bar owner=dueño del bar;
    restaurant owner=dueño del restaurante; hotel owner=dueño del hotel; pub owner=dueño del pub; club owner=dueño
    del club; business owner=empresario; farm owner=dueño de la finca; team owner=dueño del equipo; house
    owner=dueño de la casa; dog owner=dueño del perro; boat owner=dueño del barco; company owner=dueño de la
    empresa; formula one driver|formula 1 driver|f1 driver=piloto de Fórmula 1; rally driver=piloto de rally;
    detective inspector=inspector; detective sergeant=sargento; chief inspector|detective chief inspector=inspector
    jefe; lt. gov.=vicegobernador; gov.=gobernador; sen.=senador; rep.=representante; sgt.=sargento; lt.=teniente;
    capt.=capitán; col.=coronel; lt. col.=teniente coronel; lieutenant colonel=teniente coronel; gen.=general;
    maj.=mayor/mayor; maj. gen.|major general=general de división; lt. gen.|lieutenant general=teniente general;
    brig. gen.|brigadier general=general de brigada; prof.=profesor; dr.|dr= doctor; rev.|reverend|the
    rev.=reverendo; adm.=almirante; supt.=superintendente; mr.|mr=señor; mrs.|mrs|ms.|ms=señora/ señora; chief
    master sergeant=sargento mayor; rear admiral=contraalmirante; vice admiral=vicealmirante; union leader|trade
    union leader|labor leader|labour leader|union boss=dirigente sindical; actress=actriz/actriz;
    heiress=heredera/heredera; legend=leyenda/leyenda; owner=propietario; co-owner=copropietario; manager=gerente;
    editor=editor; deputy editor=director adjunto; author|co-author=autor; lead author=autor principal; lead
    researcher|principal investigator=investigador principal; lead investigator=investigador principal; lead
    singer=cantante principal; head coach|coach=entrenador; assistant coach=segundo entrenador;
    defender|defenseman|defenceman| centre-back|full-back|left-back|right-back=defensa/defensa;
    winger=extremo/extremo; forward=delantero; student=estudiante; driver|motorist=conductor; guide=guía; tour
    guide=guía turístico; police official=mando de la policía/mando de la policía; government official=funcionario
    del Gobierno; senior official=alto funcionario; spokesman|spokesperson=portavoz; spokeswoman=portavoz;
    congressman=congresista; congresswoman=congresista; councilman=concejal; councilwoman=concejala/concejala;
    assemblyman=asambleísta; assemblywoman=asambleísta; lawmaker=legislador; mp=diputado; businessman=empresario;
    businesswoman=empresaria/ empresaria; strategist=estratega; producer=productor; columnist=columnista;
    entrepreneur=empresario; envoy=enviado; special envoy=enviado especial; dissident=disidente;
    organizer|organiser=organizador; volunteer=voluntario; astronomer=astrónomo; physicist=físico; chemist=químico;
    mathematician=matemático; nurse=enfermero; policeman=policía; policewoman=policía; police officer=agente de
    policía; law professor=profesor de Derecho; fisherman=pescador; detective=detective; veteran=veterano;
    astronaut=astronauta; winner=ganador; laureate|nobel laureate|nobel winner|nobel prize winner=premio
    nobel/premio nobel; nobel peace laureate|nobel peace prize laureate|nobel peace prize winner=premio nobel de la
    paz/premio nobel de la paz; oscar winner=ganador del Óscar; world champion=campeón mundial; gold medalist|gold
    medallist=medallista de oro; silver medalist|silver medallist=medallista de plata; bronze medalist|bronze
    medallist=medallista de bronce; olympic gold medalist|olympic gold medallist=medallista olímpico de oro;
    chef=chef; sailor=marinero; drummer=baterista; pianist=pianista; comedian|comic=humorista; presenter|tv
    host|host|tv presenter=presentador; model|supermodel=modelo; defense attorney|defence lawyer|defense
    lawyer=abogado defensor; attorney|lawyer|barrister|solicitor=abogado; u.s. attorney|us attorney=fiscal federal;
    graduate=graduado; cardinal=cardenal; archbishop=arzobispo; rabbi=rabino; librarian=bibliotecario;
    archivist=archivista; ranger|park ranger=guardabosques/guardabosques; zookeeper=cuidador del zoológico;
    carpenter=carpintero; mechanic=mecánico; builder=constructor; aide=asesor; warlord=caudillo; militant=militante;
    gunman=pistolero; smuggler=contrabandista; virologist=virólogo; climatologist=climatólogo; ecologist=ecólogo;
    conservationist=conservacionista; environmentalist=ecologista; naturalist=naturalista; explorer=explorador;
    mountaineer=montañero; jockey=jockey/jockey; quarterback=mariscal de campo; eyewitness=testigo
    presencial/testigo presencial; musician=músico; star=estrella/ estrella; film star|movie star=estrella de
    cine/estrella de cine; pop star=estrella del pop/estrella del pop; rock star=estrella de rock/estrella de rock;
    tennis star=estrella del tenis/estrella del tenis; soccer star|football star=estrella del fútbol/estrella del
    fútbol; influencer=influencer; blogger=bloguero; critic=crítico; scholar|academic=académico;
    superintendent=superintendente; commissioner=comisionado; inventor=inventor; pensioner| retiree=jubilado;
    grandmother=abuela/abuela; widow=viuda/viuda; financier=financiero; tycoon|magnate=magnate; oligarch= oligarca;
    whistleblower=denunciante; billionaire=multimillonario; millionaire=millonario; union steward|shop
    steward=delegado sindical; union representative|union official=representante sindical;
    councillor|councilor=concejal; city council member|council member=concejal; board member=miembro de la
    junta/miembro de la junta; geneticist= genetista; neuroscientist=neurocientífico; seismologist=sismólogo;
    volcanologist=vulcanólogo; anthropologist= antropólogo; sociologist=sociólogo; criminologist=criminólogo;
    oceanographer=oceanógrafo; zoologist=zoólogo; botanist=botánico; pathologist=patólogo; cardiologist=cardiólogo;
    immunologist=inmunólogo; microbiologist= microbiólogo; glaciologist=glaciólogo; political scientist=politólogo;
    data scientist=científico de datos; computer scientist=informático; climate scientist=climatólogo;
    footballer|soccer player=futbolista; basketball player=baloncestista; tennis player=tenista; rugby
    player=jugador de rugby; grandmaster=gran maestro; chess grandmaster=gran maestro de ajedrez; racing
    driver=piloto; filmmaker|film-maker=cineasta; film director|movie director=director de cine;
    screenwriter|scriptwriter=guionista; playwright=dramaturgo; songwriter=compositor; singer-songwriter=cantautor;
    violinist=violinista; cellist=violonchelista; rapper=rapero; dj=DJ; butcher=carnicero; baker=panadero;
    grocer=tendero; janitor=conserje; bus driver=conductor de autobús; truck driver|lorry driver=camionero; taxi
    driver=taxista; train driver=maquinista; flight attendant=auxiliar de vuelo; firefighter=bombero;
    lifeguard=socorrista; bystander|onlooker= transeúnte; passer-by=transeúnte; survivor=superviviente;
    homeowner=propietario; campaigner|activist=activista; rights activist|human rights activist=activista de
    derechos humanos; midwife=matrona/matrona; trainee=aprendiz; strongman=hombre fuerte/mujer fuerte; militia
    leader=líder de la milicia; gang leader=líder de la banda; cult leader=líder de la secta; rebel
    commander=comandante rebelde; drug lord|drug kingpin=narcotraficante; mob boss|mafia boss=jefe de la mafia;
    state senator=senador estatal; state representative=representante estatal; representative= representante;
    co-founder|cofounder=cofundador; founder=fundador; research fellow=investigador; pundit=comentarista;
    statistician=estadístico; pollster=encuestador; landscaper=jardinero; caretaker=conserje; vicar=vicario;
    foreman= capataz/capataz; groundskeeper|groundsman=jardinero; archaeologist|archeologist=arqueólogo;
    paleontologist=paleontólogo; pharmacist=farmacéutico; dentist=dentista; physician|doctor|gp=médico; emergency
    doctor=médico de urgencias; therapist= terapeuta; instructor=instructor; tutor=tutor; dean=decano;
    provost=rector; chaplain=capellán/capellana; deacon=diácono
"""
"""Trades and the like."""

BODIES = (
    """
    giant=gigante; food giant=gigante de la alimentación; electric carmaker=fabricante de coches eléctricos; tech
    giant=gigante tecnológico; carmaker|automaker|car maker=fabricante de automóviles; planemaker| aircraft
    maker=fabricante de aviones; chipmaker|chip maker=fabricante de chips; manufacturer|maker=fabricante;
    newspaper|daily|daily newspaper=diario; group=grupo; retailer=minorista; bank=banco; lender=banco; investment
    bank=banco de inversión; website|site|news site|news website=sitio web; search engine=buscador; network|tv
    network=canal; broadcaster=canal; search giant=gigante de las búsquedas; magazine publisher|publisher=grupo
    editorial; think tank=centro de estudios; aid group=grupo de ayuda; militant group=grupo armado; rights
    group|human rights group=grupo de derechos humanos; advocacy group=grupo de defensa; environmental group=grupo
    ecologista; jihadist group=grupo yihadista; rebel group=grupo rebelde; armed group=grupo armado;
    toymaker=fabricante de juguetes; conglomerate=conglomerado; law firm=bufete; hedge fund=fondo de cobertura
    """,
    """
    chain=cadena; journal=revista; food company=empresa de alimentación; ride-hailing company=empresa de transporte;
    social media company=empresa de redes sociales; mobile phone company=empresa de telefonía móvil; car rental
    company|car rental firm=empresa de alquiler de coches; internet company=empresa de internet; video game
    company=empresa de videojuegos; food delivery company=empresa de reparto de comida; aerospace company=empresa
    aeroespacial; railway company|train company=empresa ferroviaria; phone company=telefónica; supermarket
    chain=cadena de supermercados; bakery chain=cadena de panaderías; restaurant chain=cadena de restaurantes; hotel
    chain=cadena de hoteles; coffee chain=cadena de cafeterías; fast-food chain|fast food chain=cadena de comida
    rápida; store chain|department store chain=cadena de tiendas; clothing chain=cadena de ropa; pub chain=cadena de
    pubs; gym chain=cadena de gimnasios; pharmacy chain=cadena de farmacias; cinema chain=cadena de cines;
    company|firm=empresa; drugmaker|drug maker|pharmaceutical company|drug company=farmacéutica; airline=aerolínea;
    budget airline|low-cost airline=aerolínea de bajo coste; agency|news agency=agencia; charity=organización
    benéfica; brewer=cervecera; insurer=aseguradora; carrier=aerolínea; energy company|power company=empresa
    energética; oil company|oil giant|oil major=petrolera; mining company|miner=empresa minera; tech
    company|technology company|tech firm=empresa tecnológica; software company=empresa de software;
    startup|start-up=empresa emergente; magazine= revista; ratings agency|rating agency=agencia de calificación;
    consultancy|consulting firm=consultora; shipping company| shipping line=naviera; brokerage=correduría;
    magazine=revista; retail chain=cadena minorista; biotech company|biotech firm=empresa de biotecnología; music
    streaming service=plataforma de música; streaming service=plataforma; social network=red social; messaging
    app=aplicación de mensajería; video app=aplicación de vídeos; app=aplicación; security firm|cybersecurity
    firm=empresa de seguridad; auction house=casa de subastas; water company=empresa de aguas; utility=empresa de
    servicios públicos; construction company|construction firm=constructora; telecoms company|telecoms firm|telecom
    company=empresa de telecomunicaciones; music label|record label=discográfica; fashion house|fashion brand=firma
    de moda; brand=marca; television network|television station|tv station|tv channel|television channel=cadena de
    televisión; radio station=emisora
    """,
)
"""Kinds of bodies, masculine and feminine."""

KINDS = "journal newspaper magazine group agency daily website network"
"""Kinds that "the" with a name behind it leaves no doubt of: "the newspaper El País"."""
