"""Spanish nouns behind which a name without marks stands: "la naviera Tajaraste", "el concurso La Mejor Receta"."""

from __future__ import annotations

FIRMS = frozenset(
    "acería aerolínea aseguradora azucarera bananera banco bar bodega cadena cafetería cementera central cerealera "
    "cervecera cervecería comercializadora compañía concesionaria confitería conservera consorcio constructora "
    "consultora contrata contratista cooperativa discográfica discoteca distribuidora editorial eléctrica "
    "embotelladora empresa energética entidad fabricante farmacéutica fábrica ferretería filial financiera fintech "
    "firma frigorífico funeraria gasista gasística gestora grupo heladería hidroeléctrica holding hostal hotel "
    "imprenta inmobiliaria laboratorio láctea librería licorera marca matriz metalúrgica minera multinacional mutua "
    "naviera operadora panadería panificadora papelera pastelería petrolera petroquímica pizzería productora "
    "promotora química refinería restaurante salmonera siderúrgica startup subcontrata supermercado taberna "
    "tecnológica telefónica textil tienda transportista zapatería".split()
)
GROUPS = frozenset(
    "agrupación alianza asociación ballet banda bloque brigada cartel cártel charanga chirigota clan club coalición "
    "cofradía colectivo comparsa conjunto coordinadora coro cuadrilla entidad equipo escudería federación formación "
    "fundación gremio guerrilla hermandad iniciativa milicia movimiento murga oenegé ONG orfeón organización orquesta "
    "pandilla partido peña plataforma sindicato sociedad".split()
)
WORKS = frozenset(
    "agencia aplicación app boletín campaña canal canción caso certamen comedia concurso cuadro diario disco "
    "documental emisora exposición festival gaceta galardón juego lotería magacín muestra musical novela ópera "
    "película periódico portal premio programa proyecto radio revista rotativo semanario serie sorteo telediario "
    "telenovela torneo trofeo videojuego web zarzuela".split()
)
SHIPS = frozenset(
    "arrastrero atunero bacaladero barco bergantín bote bulkcarrier buque caballo carguero catamarán cohete corbeta "
    "crucero dragaminas embarcación ferri ferry fragata galeón gasero goleta granelero lancha locomotora metanero "
    "nave nodriza pailebote palangrero patrullera pesquero petrolero portaaviones portacontenedores remolcador "
    "rompehielos satélite sonda submarino telescopio trainera transatlántico transbordador tren vapor velero yate "
    "yegua".split()
)
SITES = frozenset(
    "acuario aeropuerto albergue arroyo asentamiento asilo auditorio autopista autódromo avenida barriada barrio "
    "basílica biblioteca cabo calle camping cantera castillo cárcel cementerio centro cerro cine circuito clínica "
    "colegio colonia consultorio cueva dispensario embalse ermita escuela estación estadio estancia finca "
    "fraccionamiento frontón gasoducto geriátrico glaciar hacienda hipódromo hospicio hospital iglesia instituto isla "
    "kartódromo lago laguna liceo maternidad mercado mina mirador monasterio monte nevado oleoducto pabellón palacio "
    "pantano parque parroquia pasaje paseo paso páramo penal pico pizarrería planta plaza plazoleta polideportivo "
    "polígono pozo preescolar presa prisión puente quebrada ranchería rancho residencia río sala salar sanatorio "
    "shopping-centre sierra teatro terminal torre túnel urbanización velódromo vereda volcán yacimiento".split()
)
ROLES = frozenset(
    "alpinista antropóloga antropólogo bailaor bailaora barítono bibliotecaria bibliotecario caficultor cantaor "
    "cantaora cantautor cantautora catedrática catedrático cerrajero charanguista chef cineasta cocinera cocinero "
    "comisaria comunicador comunicadora costurera cronista cuatrero edil enfermera ensayista exministra exministro "
    "farmacéutico gimnasta guionista humorista jueza locutor locutora maestra maestro matemática matemático montañera "
    "montañero nadador nadadora novillero pastor payaso pelotari presentador presentadora rapera rapero rejoneador "
    "soprano tenor torera torero viuda viudo youtuber".split()
)
"""Who somebody is; the table of persons lacks them."""
STORMS = {
    "borrasca": "Storm", "cerro": "Cerro", "ciclón": "Cyclone", "huracán": "Hurricane", "operación": "Operation",
    "operativo": "Operation", "tifón": "Typhoon", "tormenta": "Storm",
}  # fmt: skip
"""What English has before a name, with a capital and without an article."""
KINDS = FIRMS | GROUPS | WORKS | SHIPS | SITES | STORMS.keys()
TRANSLATED = frozenset(
    "Abierto Alianza Amazonas Antártica Atlántico Bravo Buen Carnaval Central Conservador Cristiano Danubio Demócrata "
    "Este Europa Federal General Ginebra Global Inglesa Internacional Jordán Laborista Liberal Local Mayor Mundial "
    "Municipal Nacional Navidad Negro Nilo Nobel Norte Oeste Oscar Óscar Popular Provincial Regional Republicano Rojo "
    "Socialista Sur Tajo Támesis Tigris Urbano Verano Victoria".split()
) | {"Jalisco Nueva Generación", "Miss Mundo", "Miss Universo"}
"""What is translated where it is all of a name."""
OFFICIAL = frozenset(
    "Argentina Argentino Autónoma Autónomo Blanca Central Chilena Chileno Civil Colombiana Colombiano Conjunta "
    "Conjunto Constitucional Contencioso Cuarta Cuarto Democrática Democrático Electoral Español Española Estatal "
    "Europea Europeo Federal Filarmónica Filarmónico General Iberoamericana Iberoamericano Interamericana "
    "Interamericano Internacional Judicial Latinoamericana Latinoamericano Mexicana Mexicano Militar Mundial Nacional "
    "Nacionalista Naval Panamericana Panamericano Parlamentario Penal Permanente Peruana Peruano Popular Primer "
    "Primera Primero Provincial Pública Público Quinta Quinto Regional Republicana Republicano Revolucionario Roja "
    "Rural Segunda Segundo Sinfónica Sinfónico Social Socialista Superior Suprema Supremo Tercer Tercera Tercero "
    "Unida Unido Única Único Vasca Vasco Venezolana Venezolano".split()
)
"""First words of names of bodies, which are translated: "la federación Española de Fútbol"."""
ORDINALS = frozenset("Primer Primera Primero Segunda Segundo Tercer Tercera Tercero Cuarta Cuarto".split())
"""Of these, what groups are called by too: "la guerrilla Segunda Marquetalia"."""
TOWNS = frozenset(
    "Barcelona Bilbao Burgos Colombia Corrientes Córdoba Cuenca Ecuador Florida Formosa Granada Guerrero Hidalgo "
    "Huesca Jaén Lima Lugo Málaga Mendoza Misiones Morelos Murcia Oviedo Palma Puebla Rosario Salamanca Salta "
    "Santander Segovia Sonora Soria Toledo Valencia Valladolid Veracruz Victoria Vigo Zamora Zaragoza".split()
)
"""Towns and regions some of which are common words too."""
FIRM_WORDS = frozenset(
    "Aceites Aceros Aerolíneas Aguas Alimentos Almacenes Arroces Artes Astilleros Autobuses Autocares Azulejos "
    "Bodegas Cafés Calzados Carnes Carrocerías Cárnicas Cementos Cerámicas Cervezas Chocolates Confecciones Conservas "
    "Construcciones Curtidos Destilerías Dulces Ediciones Electrodomésticos Embutidos Energías Excavaciones Farmacias "
    "Ferrocarriles Fertilizantes Frigoríficos Frutas Galletas Granjas Grupo Grúas Harinas Helados Hermanos Hierros "
    "Hijos Hilandería Hilaturas Hormigones Hoteles Industrias Inmobiliaria Inversiones Jabones Jamones Joyerías "
    "Juguetes Laboratorios Ladrillos Lácteos Librerías Líneas Maderas Maquinarias Mármoles Metales Minas Modas "
    "Molinos Motores Muebles Mutua Navieras Óptica Panaderías Papeles Pastas Perfumes Pesqueras Pinturas Plásticos "
    "Quesos Químicas Seguros Supermercados Talleres Tejidos Telas Textiles Transportes Tranvías Turrones Viajes "
    "Vidrios Vinos Zapatos Zumos".split()
)
"""First words of names of firms, with a capital; nobody is called so."""
KNOWN = (
    "Atlético", "Cartagena de Indias", "Casa Rosada", "Castilla y León", "Castilla-La Mancha", "Comisiones Obreras",
    "Cristo Redentor", "Eje Cafetero", "Entre Ríos", "Foz de Iguazú", "Fuente Dé", "Galápagos", "Gran Vía", "Junín",
    "La Línea", "León", "Libertadores", "Nueva Alianza", "Prado", "Puerta de Atocha", "Puerta del Sol", "Río Negro",
    "Sierra Mágina", "Vaca Muerta", "Vinotinto",
)  # fmt: skip
"""Names of common words, or that models take for others, which English has as they are."""
NOUNS = frozenset(
    "airport avenue award band bay bridge cafe cartel case championship cinema clan club coalition competition "
    "contest cup dam estate exhibition factory farm ferry festival foundation gang glacier group hall highway "
    "hospital hotel island lagoon market mine movement museum neighborhood orchestra park party peak plant platform "
    "prison prize program programme project restaurant road school shop show square stadium station store street "
    "supermarket theater theatre tournament tower trophy tunnel union volcano winery".split()
)
"""English nouns that stand behind a name without "of"."""
WRONG_NOUNS = {
    "colegio": ("college", "school"),
    "constructora": ("builder|constructor", "construction company"),
    "diario": ("daily journal|journal", "newspaper"),
    "exposición": ("exposure|exposition", "exhibition"),
    "naviera": ("ship|vessel|shipping", "shipping company"),
    "partido": ("game|match", "party"),
    "paso": ("step|passage", "pass"),
    "pesquero": ("fish|fisher|fisherman|fishing|fishing ship", "fishing boat"),
    "sindicato": ("syndicate", "union"),
}
"""What models take Spanish nouns before names for, and what they are there."""
TEAMS = (
    "Acereros Alacranes Avispas Águilas Bravos Bucaneros Cangrejeros Cañeros Capitanes Cardenales Caribes Charros "
    "Cimarrones Cocodrilos Criollos Diablos Dorados Gavilanes Gigantes Guerreros Halcones Huracanes Indios Jaguares "
    "Leones Leopardos Lobos Marineros Naranjeros Navegantes Pericos Piratas Potros Pumas Rayados Saraperos Senadores "
    "Sultanes Tecolotes Tiburones Tigres Tomateros Toros Vaqueros Venados Yaquis"
).split()
"""First words of names of teams: "Leones de Ponce"."""
