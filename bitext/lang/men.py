"""Men named behind what they are, where small models write "la presidenta Donald Trump"."""

from __future__ import annotations

import re

from bitext.lang.persons import is_person

MEN = (
    "Aaron Abdul Abraham Adam Adolfo Adrian Adrián Agustín Ahmed Alan Albert Alberto Alejandro Alexander Alfonso "
    "Alfred Alfredo Ali Andrew André Andrés Andy Antonio António Antony Arnold Arthur Arturo Barack Bashar Benito "
    "Benjamin Benjamín Bernard Bernardo Bernie Bill Bob Boris Brian Bruce Bruno Carl Carlos Charles Chris Christian "
    "Christopher Colin Craig Cristian Cristóbal César Damián Daniel Darren Dave David Dean Dennis Diego Dmitry "
    "Dominic Donald Douglas Eduardo Edward Edwin Elon Emilio Emmanuel Enrique Eric Ernesto Esteban Evo Federico "
    "Felipe Fernando Fidel Fortunato Francisco Franco Frank Fred Gabriel Gareth Gary Gavin George Gerardo Gerry "
    "Giovanni Giuseppe Gonzalo Gordon Graham Greg Guillermo Gustavo Harold Harry Hassan Henry Hernán Horacio Howard "
    "Hugh Hugo Héctor Ian Ignacio Ismael Ivan Iván Jack Jacob Jaime Jair Jake James Javier Jeff Jeremy Jerome Jesús "
    "Jim Jimmy Joaquín Joe John Jonathan Jorge Joseph José Juan Julio Julián Justin Keir Keith Ken Kenneth Kevin "
    "Khalid Kyle Larry Lawrence Leonardo Leopoldo Luciano Luis Luiz Luke Manuel Marc Marcelo Marco Marcos Mario Mark "
    "Martin Martín Matt Mateo Matthew Mauricio Max Michael Miguel Mike Mohamed Mohammed Narendra Neil Nelson Nicholas "
    "Nick Nicolas Nicolás Nigel Norman Olaf Oliver Oscar Pablo Patrick Patricio Paul Pedro Peter Phil Philip Pierre "
    "Rafael Ralph Ramón Raúl Ricardo Richard Rishi Robert Roberto Rodrigo Roger Roland Ronald Rubén Russell Ryan "
    "Salvador Samuel Santiago Scott Sean Sebastián Sergio Simon Silvio Stephen Steve Steven Stuart Terry Thomas "
    "Timothy Tim Tobias Tom Tomás Tony Trevor Vicente Victor Viktor Vladimir Volodymyr Víctor Walter William Xi "
    "Álvaro Ángel Óscar"
).split()
"""First names that are men's in English or Spanish news, and hardly ever women's."""
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
