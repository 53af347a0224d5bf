"""Women named behind what they are: English does not say it, and small models write "el abogado, Ana Ruiz"."""

from __future__ import annotations

import re

from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person

WOMEN = (
    "Abigail Ada Adela Adriana Agnes Agnès Agueda Aisha Alba Alejandra Alessandra Alexandra Alice Alicia Alison "
    "Allison Alma Amal Amalia Amanda Amber Amelia Amina Amparo Amy Amélie Ana Anabel Anastasia Andrea Angela "
    "Angelica Angelina Anita Anke Ann Anna Annalena Anne Anneliese Annette Annie Antonia Aoife Araceli Ariana "
    "Arlene Ashley Astrid Asunción Audrey Aurelia Aurora Ava Ayesha Aylin Azucena Barbara Beatrice Beatriz Begoña "
    "Belén Benazir Bernadette Bernice Bertha Beth Bethany Bettina Betty Beverley Beverly Bianca Birgit Blanca "
    "Bonnie Brenda Bridget Brittany Camille Candela Carla Carlota Carmen Carol Carole Carolina Caroline Carolyn "
    "Carrie Casandra Cassandra Catalina Catherine Cecilia Celeste Celia Celine Chantal Charlene Charlotte Chelsea "
    "Cheryl Chiara Chloe Christa Christina Christine Ciara Cindy Claire Clara Clare Clarissa Claudia Clementine "
    "Colette Colleen Concepción Constance Consuelo Cora Cordelia Courtney Cristina Cynthia Dana Daniela Danielle "
    "Daphne Darlene Debbie Deborah Debra Delia Delphine Denise Diana Diane Dilma Dina Dolly Dolores Donna Dora "
    "Doris Dorothy Dulce Edith Edna Eileen Elaine Eleanor Elena Elif Elin Elisa Elise Eliza Elizabeth Ella Ellen "
    "Ellie Eloise Elsa Elsie Elvira Emilia Emily Emma Encarnación Enid Erica Erika Erin Esme Esmeralda Esperanza "
    "Estefanía Estela Estelle Esther Ethel Eugenia Eunice Eva Evelyn Farah Farida Fatima Fatma Faye Felicia "
    "Felicity Fernanda Fiona Flora Florence Frances Francesca Francine Françoise Freya Frieda Fátima Gabriela "
    "Gabrielle Gail Gemma Genevieve Georgia Geraldine Gertrude Gillian Gina Giorgia Gisela Giselle Giulia Gladys "
    "Glenda Gloria Grace Graciela Greta Gretchen Guadalupe Gudrun Gwen Gwyneth Hanna Hannah Hanne Harriet Hayley "
    "Hazel Heather Heidi Heike Helen Helena Helene Henrietta Henriette Hermione Hilary Hilda Hillary Holly Hélène "
    "Ida Ifeoma Ilse Imelda Imogen Indira Ines Inga Inge Ingrid Inès Inés Irene Irina Iris Irma Iréne Isabel "
    "Isabella Isabelle Isobel Ivana Ivy Jacinda Jacqueline Jana Jane Janet Janice Janine Jasmine Jean Jeanette "
    "Jeanne Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Jodie Johanna Josefa Josefina "
    "Josephine Josie Joyce Juana Judith Judy Julia Juliana Julie Julieta Juliette June Justine Karen Karin Karina "
    "Karoline Katarzyna Kate Katherine Kathleen Kathryn Kathy Katie Katja Katrina Kayla Keiko Keira Kelly Khadija "
    "Kimberly Kirsten Kirsty Kristen Kristin Kristina Kylie Laila Lara Larissa Latoya Laura Lauren Leah Leanne "
    "Leila Lena Leonie Leonor Leticia Libby Lidia Liesl Lila Liliana Lillian Lily Linda Lindsay Lindsey Lisa Liv "
    "Liz Lizzie Lois Lola Lorena Loretta Lorna Lorraine Louise Lourdes Lucia Lucie Lucille Lucy Lucía Ludmila "
    "Luisa Luise Luz Lydia Lynn Lynne Mabel Macarena Madeleine Magdalena Maggie Maisie Maja Malala Malin Mandy "
    "Manon Manuela Marcela Marcia Margaret Margarethe Margarita Margaux Margot Marguerite Maria Mariam Marian "
    "Mariana Maribel Marie Mariko Marilyn Marina Marisa Marisol Marjorie Marlene Marta Martha Martina Mary Maryam "
    "María Mathilde Matilda Maud Maureen Maya Megan Melanie Melinda Melissa Mercedes Meredith Mia Michaela "
    "Michelle Milagros Mildred Millicent Mina Minerva Minna Miranda Mireille Miriam Moira Mollie Molly Monica "
    "Montserrat Morag Muriel Myriam Myrna Mónica Nadezhda Nadia Nadine Nancy Nanette Naoko Naomi Natalia Natalie "
    "Natasha Nathalie Nell Nellie Ngozi Niamh Nicola Nicole Nicolette Nieves Nigar Nina Noelia Noelle Noemí Noor "
    "Nora Norma Noémie Nuria Octavia Odette Oksana Olga Olivia Oriana Orla Paige Palesa Paloma Pam Pamela "
    "Patricia Paula Paulina Pauline Peggy Penelope Perla Pernille Petra Philippa Phoebe Phyllis Piedad Pilar "
    "Pippa Polly Priscilla Priya Purificación Rachael Rachel Ramona Raquel Rebecca Reem Regina Remedios Renata "
    "Renée Rhiannon Rhonda Rita Roberta Robyn Rocío Roisin Rosa Rosalind Rosalía Rosanna Rosario Rose Rosemary "
    "Rosie Roxana Roxanne Ruby Rukhsana Ruth Sabine Sabrina Sadie Sally Salma Samantha Sana Sanae Sandra Sanna "
    "Sanne Saoirse Sara Sarah Selma Serena Shabana Shannon Sharon Sheila Shirley Sian Signe Sigrid Silke Silvia "
    "Simona Simone Sinead Siobhan Siobhán Siân Sofía Solange Soledad Solveig Sonia Sophia Sophie Soraya Stacey "
    "Stefania Stella Stephanie Sue Susan Susana Susanna Susanne Susie Suzanne Suzie Svetlana Sylvia Sylvie "
    "Ségolène Tamar Tamara Tania Tanya Tara Tasha Tatiana Teresa Thandiwe Thea Theresa Tiffany Tina Tracey Tracy "
    "Trinidad Trish Trudy Ulla Ulrike Uma Ursula Ute Valentina Valerie Vanessa Vera Verónica Vicky Victoria "
    "Violet Virginia Vivian Vivienne Véronique Wendy Whitney Wilma Winnie Ximena Yael Yasmin Yelena Yolanda Yuki "
    "Yulia Yvette Yvonne Zainab Zara Zelda Zeynep Zoe Zoë Ángela Ángeles Úrsula"
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
_SHE_HERSELF_RE = re.compile(r"\b(?:she|herself|hers)\b", re.IGNORECASE)
# To whom something is done is another than who does it: "a doctor treated her".
_HER_OBJECT_RE = re.compile(
    r"\bher(?=[^\w ’'-]|$| (?:a|an|about|after|and|as|at|because|before|but|by|during|for|from|in|into|not|of|off|on|"
    r"out|over|that|the|through|to|under|until|up|when|where|while|who|why|with)\b)"
)
_HER_OWN_RE = re.compile(r"\bher\b")
# And so is, mostly, whose things they are after.
_ATTACKERS = frozenset("agresor asaltante asesino atracador atacante ladrón pistolero secuestrador violador".split())
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
    >>> name_women_by_pronoun("A mugger took her bag.", "Un atracador se llevó su bolso.")
    'Un atracador se llevó su bolso.'
    """
    said = list(_SHE_RE.finditer(source))
    if not said or any(match[0].lower() not in _HERS for match in said) or _ANOTHER_RE.search(source):
        return text
    nouns = [(match.start(), noun) for match in _ENGLISH_RE.finditer(source) if (noun := find_noun(match[0], "en"))]
    persons = [(start, noun.spanish) for start, noun in nouns if noun.number == 1 and is_person(noun.spanish)]
    if len(persons) != 1 or persons[0][0] > said[0].start():  # "her employer"
        return text
    own = persons[0][1]
    if _SHE_HERSELF_RE.search(source) is None:
        objects, all_hers = len(_HER_OBJECT_RE.findall(source)), len(_HER_OWN_RE.findall(source))
        if own in _ATTACKERS or objects == all_hers:
            return text
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
