"""Men named behind what they are, where small models write "la presidenta Donald Trump"."""

from __future__ import annotations

import re

from bitext.lang.persons import is_person
from bitext.lang.women import WOMEN

MEN = (
    "Aaron Abdul Abraham Adam Adolfo Adrian Adrián Agustín Ahmed Alan Albert Alberto Alejandro Alexander Alfonso "
    "Alfred Alfredo Ali Andrew André Andrés Andy Angus Antonio Antony António Arnold Arthur Arturo Barack Barry "
    "Bashar Benito Benjamin Benjamín Bernard Bernardo Bernie Bill Bob Boris Brian Bruce Bruno Callum Cameron Carl "
    "Carlo Carlos Cedric Cesar Charles Chris Christian Christopher Claude Clint Clive Colin Craig Cristian Cristóbal "
    "Curtis César Dale Damián Daniel Danny Darren Darryl Dave David Dean Dennis Derek Diego Dirk Dmitry Dominic "
    "Donald Douglas Duane Duncan Dwight Earl Eduard Eduardo Edward Edwin Elliot Elon Emil Emilio Emmanuel Enrique "
    "Enzo Eric Erik Ernest Ernesto Esteban Eugene Evo Federico Felipe Felix Ferenc Fernando Fidel Finn Floyd "
    "Fortunato Francesco Francisco Franco Frank Fred Gabriel Gareth Gary Gavin George Gerardo Gerry Gilbert Gilles "
    "Giovanni Giuseppe Glenn Gonzalo Gordon Graham Greg Guillermo Gunther Gustavo Hans Harold Harry Hassan Hector "
    "Heinrich Henry Herbert Herman Hernán Hiroshi Horacio Horst Howard Hugh Hugo Héctor Ian Ibrahim Ignacio Igor "
    "Isaac Ismael Ivan Iván Jack Jacob Jaime Jair Jake James Janos Jason Javier Jeff Jens Jeremy Jerome Jerry Jesse "
    "Jesús Jim Jimmy Joachim Joaquín Joe Joel Johan Johann Johannes John Jonas Jonathan Jorge Joseph Josh Joshua José "
    "Juan Juergen Julio Julián Justin Jürgen Karim Karl Keir Keith Ken Kenji Kenneth Kevin Khalid Kurt Kyle Lamar "
    "Larry Lars Lawrence Leon Leonard Leonardo Leopoldo Lloyd Luca Lucas Luciano Luis Luiz Lukas Luke Mads Magnus "
    "Malcolm Manuel Marc Marcel Marcelo Marco Marcos Marcus Marek Mariano Mario Mark Marlon Martin Martín Marvin "
    "Mateo Mats Matt Matthew Maurice Mauricio Max Mehmet Michael Michel Miguel Mikael Mike Mikhail Milos Mitchell "
    "Mohamed Mohammad Mohammed Moses Mustafa Narendra Nathan Neil Nelson Neville Nicholas Nick Nicolas Nicolás Nigel "
    "Nikolai Noah Norman Olaf Oliver Olivier Omar Oscar Otto Owen Pablo Pascal Patricio Patrick Paul Pavel Pedro "
    "Percy Peter Phil Philip Pierre Piotr Rafael Ralph Ramón Ray Raúl Reinhard Rene Reza Ricardo Richard Rishi Robert "
    "Roberto Rodney Rodrigo Roger Roland Rolf Ron Ronald Ross Roy Rubén Rupert Russell Ryan Salvador Sami Samir "
    "Samuel Santiago Scott Sean Sebastián Sergei Sergio Seth Shane Silvio Simon Stanley Stefan Stephen Steve Steven "
    "Stuart Sven Ted Terry Theo Thomas Tim Timothy Tobias Todd Tom Tomás Tony Trevor Tyler Tyrone Umar Vernon Vicente "
    "Victor Viktor Vince Vincent Vladimir Volodymyr Víctor Walter Warren Wayne Wesley Wilfred William Winston "
    "Wolfgang Xi Yusuf Yves Zachary Álvaro Ángel Óscar"
).split()
"""First names that are men's in English or Spanish news, and hardly ever women's."""
GIVEN_NAMES = frozenset((*MEN, *WOMEN))
"""First names of men and women."""
_OWN = {"alcaldesa": "alcalde", "jueza": "juez", "jefa": "jefe"}
_ARTICLES = {"la": "el", "una": "un", "de la": "del", "a la": "al"}
_ROLE_RE = re.compile(
    r"(?<![\w-])(?P<article>(?i:(?:de |a )?la|una)) (?P<first>primera )?(?P<role>(?i:[a-záéíóúñ]{4,}))"
    rf"(?P<comma>,?) (?=(?:{'|'.join(MEN)}) [A-ZÁÉÍÓÚÑ])"
)


def name_men(text: str) -> str:
    """Spanish *text* with masculine articles and nouns for what men are who are named behind it.

    >>> name_men("El viaje de la Presidenta Donald Trump y la primera ministra, Keir Starmer.")
    'El viaje del Presidente Donald Trump y el primer ministro, Keir Starmer.'
    >>> name_men("La senadora Ana Ruiz vio la película David Copperfield.")
    'La senadora Ana Ruiz vio la película David Copperfield.'
    """
    return _ROLE_RE.sub(_say, text)


def _say(match: re.Match[str]) -> str:
    role = match["role"].lower()
    own = _OWN.get(role) or re.sub(r"(?<=[dst]or)a$", "", re.sub(r"enta$", "ente", role))
    own = f"{own[:-1]}o" if own.endswith("a") and is_person(f"{own[:-1]}o") else own
    if not is_person(own):
        return match[0]
    own = own.capitalize() if match["role"].istitle() else own
    article = _ARTICLES[match["article"].lower()]
    article = article.capitalize() if match["article"][0].isupper() else article
    return f"{article} {'primer ' if match['first'] else ''}{own}{match['comma']} "
