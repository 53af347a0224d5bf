"""Women named behind what they are: English does not say it, and small models write "el abogado, Ana Ruiz"."""

from __future__ import annotations

import re

from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person

WOMEN = (
    "Abigail Ada Adela Adriana Agnes Agueda Aisha Alba Alejandra Alessandra Alexandra Alice Alicia Alison "
    "Allison Alma Amalia Amanda Amber Amelia Amina Amparo Amy Ana Anabel Anastasia Andrea Angela Angelica "
    "Anita Ann Anna Anne Annette Annie Antonia Araceli Ariana Asunción Audrey Aurelia Aurora Azucena Barbara "
    "Beatrice Beatriz Begoña Belén Bernadette Bernice Bertha Beth Bethany Betty Beverly Blanca Bonnie Brenda "
    "Bridget Brittany Candela Carla Carlota Carmen Carol Carolina Caroline Carolyn Casandra Catalina "
    "Catherine Cecilia Celeste Celia Celine Charlotte Chelsea Cheryl Chiara Chloe Christina Christine Clara "
    "Clarissa Claudia Clementine Colleen Concepción Consuelo Cora Cordelia Cristina Cynthia Daniela Daphne "
    "Debbie Deborah Debra Delia Denise Diana Diane Dolores Donna Dora Doris Dorothy Dulce Edith Eileen Elaine "
    "Eleanor Elena Elisa Elizabeth Ella Ellen Elvira Emilia Emily Emma Encarnación Erika Erin Esmeralda "
    "Esperanza Estefanía Estela Esther Ethel Eugenia Eunice Eva Evelyn Fatima Felicia Felicity Fernanda Fiona "
    "Flora Florence Frances Francesca Freya Gabriela Gail Gemma Georgia Geraldine Gillian Gina Giulia Gladys "
    "Gloria Grace Graciela Greta Guadalupe Gwen Hannah Harriet Hazel Heather Helen Helena Henrietta Hilary "
    "Hilda Hillary Holly Ida Imelda Imogen Ingrid Inés Irene Iris Irma Isabel Isabella Ivy Jacqueline Jane "
    "Janet Janice Jasmine Jean Jennifer Jenny Jessica Jill Joan Joanna Joanne Jocelyn Josefa Josefina "
    "Josephine Joyce Juana Judith Judy Julia Juliana Julie Julieta June Karen Karina Kate Katherine Kathleen "
    "Kathryn Kathy Katie Katrina Kayla Kelly Kimberly Kirsten Laila Latoya Laura Lauren Leah Leila Leonor "
    "Leticia Lidia Lillian Linda Lisa Lola Lorena Lorna Lorraine Louise Lourdes Lucille Lucy Lucía Luisa Luz "
    "Lydia Lynn Mabel Macarena Madeleine Magdalena Maisie Manuela Marcela Margaret Margarita Maria Mariana "
    "Maribel Marie Marina Marisa Marisol Marjorie Marlene Marta Martha Mary María Matilda Maureen Maya Megan "
    "Mercedes Meredith Michelle Milagros Mildred Minerva Miranda Miriam Moira Molly Monica Montserrat Morag "
    "Muriel Myriam Mónica Nadia Nadine Nancy Naomi Natalia Natalie Natasha Niamh Nicola Nicole Nieves Nina "
    "Noelia Noemí Nora Norma Nuria Odette Oksana Olga Olivia Paloma Pamela Patricia Paula Paulina Pauline "
    "Penelope Petra Philippa Phoebe Phyllis Piedad Pilar Polly Priscilla Priya Purificación Rachel Raquel "
    "Rebecca Regina Remedios Renata Rhonda Roberta Rocío Rosa Rosalind Rosalía Rosario Rose Rosemary Roxana "
    "Ruth Sabrina Sally Samantha Sandra Sara Sarah Sheila Shirley Silvia Siobhan Sofía Soledad Sonia Sophia "
    "Sophie Stella Stephanie Susan Susana Susanna Suzanne Sylvia Tamara Tania Tara Tatiana Teresa Theresa "
    "Tiffany Tina Trinidad Ursula Valentina Valerie Vanessa Vera Verónica Victoria Violet Virginia Vivian "
    "Wendy Whitney Wilma Ximena Yolanda Yvonne Zara Zoe Ángela Ángeles Úrsula"
).split()
"""First names that are women's in English or Spanish news, and hardly ever men's."""
_OWN = {
    "alcalde": "alcaldesa",
    "juez": "jueza",
    "presidente": "presidenta",
    "jefe": "jefa",
    "dependiente": "dependienta",
}
_ARTICLES = {"el": "la", "un": "una", "del": "de la", "al": "a la", "este": "esta", "otro": "otra"}
_BOTH_RE = re.compile(r"(?:ista|[ae]nte|al|atra|crata|ense|z|e|í)$")
_NAME = rf"(?:{'|'.join(WOMEN)}) [^\W\d_a-zà-ÿ]"
_ROLE = r"(?P<role>[a-záéíóúñ]{4,})(?P<adjective> [a-záéíóúñ]{4,}o)?"
# "el abogado, Ana Ruiz", "un barista Ana Ruiz", and "Ana Ruiz, un barista".
_BEFORE_RE = re.compile(rf"(?<![\w-])(?P<article>[Ee]l|[Uu]n|[Dd]el|[Aa]l) {_ROLE}(?P<comma>,?) (?={_NAME})")
_BEHIND_RE = re.compile(
    rf"(?<![\w-])(?P<name>(?:{'|'.join(WOMEN)}) [\w’'-]+, )(?P<article>el|un) {_ROLE}(?P<comma>)(?![\w-])"
)
_SHE_RE = re.compile(r"\b(?:s?he|her(?:s|self)?|his|him(?:self)?)\b", re.IGNORECASE)
_HERS = frozenset(("she", "her", "hers", "herself"))
# Who "she" may be too, and full names.
_ANOTHER_RE = re.compile(
    rf"\b(?:{'|'.join(WOMEN)})\b|\b(?i:mrs|ms|miss|lady|dame|wom[ae]n|girls?|girlfriend|mothers?|mum|mom|wi(?:fe|ves)|"
    r"daughters?|sisters?|widows?|queen|actress|(?:prin|du)chess|princess|aunt|grandmother|bride|waitress|nuns?|niece|"
    r"female|ship|boat|ferry|mare|cow)\b|[a-z,] [A-Z]\w+ [A-Z]\w+"
)
_ENGLISH_RE = re.compile(r"[^\W\d_]+")
_ANY_RE = re.compile(rf"(?<![\w-])(?P<article>[Ee]l|[Uu]n|[Dd]el|[Aa]l) {_ROLE}(?![\w-])")


def name_women(text: str) -> str:
    """Spanish *text* with feminine articles and nouns for what women are who are named beside it.

    >>> name_women("Habló el abogado, Ana Ruiz, y Rosalind Teague, un barista.")
    'Habló la abogada, Ana Ruiz, y Rosalind Teague, una barista.'
    >>> name_women("Lo dijo un científico chileno, Carlos Ruiz, en el pueblo de Ana Ruiz.")
    'Lo dijo un científico chileno, Carlos Ruiz, en el pueblo de Ana Ruiz.'
    """
    text = _BEFORE_RE.sub(lambda match: f"{_say(match)}{match['comma']} ", text)
    return _BEHIND_RE.sub(lambda match: f"{match['name']}{_say(match)}", text)


def name_women_by_pronoun(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with the only person there a woman, where *source* says "she".

    >>> name_women_by_pronoun("The senator said she would resign.", "El senador dijo que dimitiría.")
    'La senadora dijo que dimitiría.'
    >>> name_women_by_pronoun("The senator said his sister lost her job.", "El senador dijo que su hermana perdió.")
    'El senador dijo que su hermana perdió.'
    >>> name_women_by_pronoun("Her employer fled.", "Su empleador huyó.")
    'Su empleador huyó.'
    """
    said = list(_SHE_RE.finditer(source))
    if not said or any(match[0].lower() not in _HERS for match in said) or _ANOTHER_RE.search(source):
        return text
    nouns = [(match.start(), noun) for match in _ENGLISH_RE.finditer(source) if (noun := find_noun(match[0], "en"))]
    persons = [(start, noun.spanish) for start, noun in nouns if noun.number == 1 and is_person(noun.spanish)]
    if len(persons) != 1 or persons[0][0] > said[0].start():  # "her employer"
        return text
    own = persons[0][1]
    return _ANY_RE.sub(lambda match: _say(match) if match["role"] == own else match[0], text, count=1)


def _say(match: re.Match[str]) -> str:
    """The article, the role and its adjective in the feminine; as they are where the role is none of a person."""
    article, role, adjective = match["article"], match["role"], match["adjective"] or ""
    own = _OWN.get(role) or (f"{role[:-1]}a" if role.endswith("o") else f"{role}a" if role.endswith("or") else role)
    if not (is_person(role) or is_person(own) or role.endswith(("ista", "ador", "ógrafo", "ólogo"))):
        return f"{article} {role}{adjective}"
    if own == role and not _BOTH_RE.search(role):
        return f"{article} {role}{adjective}"
    feminine = _ARTICLES[article.lower()]
    feminine = feminine.capitalize() if article[0].isupper() else feminine
    return f"{feminine} {own}{adjective[:-1] + 'a' if adjective else ''}"
