"""First names by whose they are, women's or men's: those of `women` and `men`, and more that Spanish news have."""

from __future__ import annotations

from bitext.lang.men import MEN
from bitext.lang.women import WOMEN

_WOMEN = frozenset(
    "Ainhoa Aitana Alma Almudena Ana Anahí Angustias Arantxa Aranza Ariadna Azucena Ángela Ángeles Begoña Belinda "
    "Berenice Berta Bibiana Brígida Camila Caridad Carlota Carmela Carolina Cayetana Celeste Celina Chabela Clara "
    "Clotilde Consolación Constanza Coral Cristal Cruz Dalia Dayana Débora Digna Dolores Dominga Edelmira Edith Elba "
    "Elisenda Elsa Elvira Emma Emperatriz Encarna Enriqueta Ermelinda Esmeralda Esperanza Estela Estíbaliz Estrella "
    "Eugenia Eulalia Eva Fabiana Fabiola Fátima Felisa Filomena Flavia Flor Francisca Gema Genoveva Georgina Ginebra "
    "Glenda Graciela Griselda Herminia Hortensia Idoia Inmaculada Iratxe Isaura Isidora Itziar Ivonne Jacinta Jazmín "
    "Jimena Josefa Juliana Karla Leire Leocadia Leonor Ligia Liliana Lina Loreto Lourdes Lucrecia Macarena Maite "
    "Malena Manuela Marcelina Margarita Mariela Maritza Marlen Martina Matilde Mayra Melissa Micaela Mireia Mirta "
    "Montserrat Nayeli Nerea Nélida Nieves Noelia Nohemí Obdulia Ofelia Olaya Olimpia Otilia Paca Paloma Pascuala Paz "
    "Perla Petrona Pura Purificación Rafaela Ramona Rebeca Remedios Reyes Rita Roberta Rocío Romina Rosalba Rosalía "
    "Rosana Rosario Rosaura Rufina Salomé Sandra Sara Saray Selena Serafina Socorro Sol Soledad Sonsoles Susana "
    "Tamara Teodora Teófila Teresita Tomasa Úrsula Valeria Vanesa Verónica Vicenta Violeta Virtudes Visitación "
    "Viviana Yadira Yamila Yanira Yasmín Yesenia Yolanda Zaida Zoila Zulema".split()
)
_MEN = frozenset(
    "Abel Abelardo Abundio Adán Adrián Agapito Aitor Alan Alejo Alirio Alonso Amadeo Amador Américo Anastasio Andoni "
    "Aníbal Anselmo Antón Apolinar Ariel Aristóbulo Armando Arnulfo Arsenio Artemio Ausencio Álex Baldomero Baltasar "
    "Bartolomé Basilio Bautista Benigno Bernardino Bonifacio Borja Braulio Calixto Camilo Casiano Casimiro Cándido "
    "Celestino Celso Cipriano Ciro Claudio Clemente Conrado Cornelio Crisanto Crispín Cruz Damián Darío Dámaso "
    "Demetrio Desiderio Dionisio Domingo Donato Edgar Edgardo Edmundo Efraín Eladio Eleuterio Eliseo Elías Emeterio "
    "Emiliano Epifanio Erasmo Ernesto Eugenio Eulogio Eusebio Eustaquio Evaristo Ezequiel Fabián Fabio Facundo "
    "Faustino Fausto Feliciano Fermín Félix Fidel Flavio Florencio Florentino Fortunato Froilán Fulgencio Gaspar "
    "Genaro Germán Gil Gilberto Ginés Graciano Gregorio Gumersindo Heliodoro Heriberto Hermenegildo Hernando Hilario "
    "Hipólito Honorio Humberto Iker Inocencio Irineo Isaac Isaías Isidoro Isidro Israel Íñigo Jacinto Jerónimo "
    "Joaquín Joel Jordi Josep Juanjo Julián Justo Ladislao Lázaro Leandro Leoncio Leonel León Lisandro Lope Lorenzo "
    "Lucas Lucio Macario Mamerto Manolo Marcelino Marcial Mariano Matías Maximino Máximo Melchor Melquíades Modesto "
    "Moisés Narciso Nemesio Néstor Nicanor Nicasio Norberto Octavio Omar Orlando Osvaldo Otto Óscar Pascual Patxi "
    "Pepe Plácido Plutarco Primitivo Primo Próspero Prudencio Quintín Raimundo Ramiro Reinaldo Remigio René Régulo "
    "Robustiano Rodolfo Rogelio Román Romualdo Roque Rufino Ruperto Sabino Salustiano Sancho Santos Saturnino Saúl "
    "Segundo Serafín Servando Severo Silverio Silvestre Simón Sixto Tadeo Telmo Teodoro Teófilo Tiburcio Timoteo "
    "Toribio Tulio Ubaldo Unai Urbano Valentín Valerio Venancio Vidal Virgilio Víctor Wilfredo Wilmer Wilson Xabier "
    "Xavier Yeison Yerai Zacarías Zenón Zoilo".split()
)
# Towns, clubs and other things are called so too; persons where what stands before or behind them says so.
DOUBTFUL = frozenset(
    "Alba Alianza Asunción Aurora Austin Barack Blanca Celeste Charlotte Chelsea Clara Concepción Coral Cruz Domingo "
    "Encarnación Esmeralda Esperanza Estrella Flor Florence Florencia Francisco Franco Georgia Grace Guadalupe Harry "
    "Israel Jordan León Libertad Lincoln Lourdes Luz Marina Max Mercedes Montserrat Nova Olimpia Paris Paz Perla "
    "Reyes Rosa Rosario Salvador Santiago Santos Segundo Sol Soledad Sydney Trinidad Valencia Valentina Vera Victoria "
    "Violeta Virginia Washington Wilson".split()
)


def is_woman(name: str) -> bool:
    """Whether a first name is a woman's.

    >>> is_woman("Inmaculada"), is_woman("Yeison")
    (True, False)
    """
    return name in _WOMEN or name in _KNOWN_WOMEN


def is_man(name: str) -> bool:
    """Whether a first name is a man's.

    >>> is_man("Plácido"), is_man("Lima")
    (True, False)
    """
    return name in _MEN or name in _KNOWN_MEN


_KNOWN_WOMEN, _KNOWN_MEN = frozenset(WOMEN), frozenset(MEN)
