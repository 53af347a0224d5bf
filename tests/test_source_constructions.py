"""English constructions that small models cannot follow, said so that they can."""

import pytest

from bitext.mending.rewriting import rewrite
from bitext.mending.sources.compounds import move_compounds
from bitext.mending.sources.genitives import turn_genitives
from bitext.mending.sources.headline_verbs import supply_verbs
from bitext.mending.sources.noun_chains import turn_chains
from bitext.mending.sources.plain import say_plainly
from bitext.mending.sources.relatives import say_who

HEADLINES = [
    ("Man charged over stabbing of two teenagers", "Man was charged over stabbing of two teenagers"),
    ("Two men arrested after body found in river", "Two men were arrested after body was found in river"),
    ("Twelve injured in bus crash in Peru", "Twelve people were injured in bus crash in Peru"),
    ("More than 100 feared dead in ferry disaster", "More than 100 people were feared dead in ferry disaster"),
    ("Hundreds evacuated as wildfire nears town", "Hundreds of people were evacuated as wildfire nears town"),
    ("Boy, 12, killed in hit-and-run", "Boy, 12, was killed in hit-and-run"),
    ("Plans for new airport rejected", "Plans for new airport were rejected"),
    ("Bank fined $2bn for money laundering", "Bank was fined $2bn for money laundering"),
    ("Minister forced to resign over expenses", "Minister was forced to resign over expenses"),
    ("Government to ban smoking in cars", "Government will ban smoking in cars"),
    ("Council tax to rise by 5 percent", "Council tax will rise by 5 percent"),
    ("US to send troops to Poland", "US will send troops to Poland"),
]
NO_HEADLINES = [
    "Man arrested over murder dies in cell",
    "Grand jury declines to indict officer in chokehold death",
    "US and China agree to resume talks",
    "Police refuse to name suspect",
    "Minister looks to cut taxes",
    "Church damaged in earthquake to be rebuilt",
    "Plan to build new airport",
    "Bid to save church fails",
    "Judge orders release of jailed journalist",
    "Envoys scramble to salvage truce",
    "Family of murdered teenager calls for inquiry",
    "A man arrested in Leeds has died.",
    "Message sent to all users",
    "Use the star to create bookmarks",
    "Remember to finish your tax return",
    "Arsenal held by ten-man Villa",
]
CHAINS = [
    ("A former football club owner was shot.", "A former owner of a football club was shot."),
    ("The train crash survivors met the minister.", "The survivors of the train crash met the minister."),
    ("House price inflation fell.", "Inflation in house prices fell."),
    ("Nuclear power plant workers were evacuated.", "Workers in nuclear power plants were evacuated."),
    ("An inquiry found City council members guilty.", "An inquiry found City council members guilty."),
    ("A tax evasion inquiry began.", "An inquiry about tax evasion began."),
    ("A single ticket to the city centre costs more.", "A single ticket to the city centre costs more."),
    ("The energy company plans to raise prices.", "The energy company plans to raise prices."),
    ("The school bus driver shortage is over.", "The school bus driver shortage is over."),
    ("They fear house price rises.", "They fear house price rises."),
]
COMPOUNDS = [
    ("A 20-tonne lorry hit a two-mile queue.", "A lorry of 20 tonnes hit a queue of two miles."),
    ("The 50-metre-high tower fell.", "The tower 50 metres high fell."),
    ("A 300-strong crowd fled.", "A crowd of 300 people fled."),
    ("The rebel-held town fell.", "The town controlled by the rebels fell."),
    ("Russian-made missiles hit it.", "Missiles made in Russia hit it."),
    ("An opposition-backed candidate won.", "A candidate backed by the opposition won."),
    ("Mosquito-borne diseases kill thousands.", "Diseases transmitted by mosquitoes kill thousands."),
    ("Rebel-held suburbs of the capital.", "Rebel-held suburbs of the capital."),
    ("The six-foot man left.", "The six-foot man left."),
    ("A state-run television channel.", "A state-run television channel."),
]
GENITIVES = [
    ("A former army officer's son was shot.", "The son of a former army officer was shot."),
    ("They mourn a 12-year-old boy's death.", "They mourn the death of a 12-year-old boy."),
    ("The man's body was found.", "The man's body was found."),
    ("A young man's first book was sold.", "A young man's first book was sold."),
]
PARTICIPLES = [
    ("A woman found dead in a park has been named.", "A woman who was found dead in a park has been named."),
    ("The jobs lost in the crisis have not come back.", "The jobs that were lost in the crisis have not come back."),
    ("A girl bitten by a snake survived.", "A girl who was bitten by a snake survived."),
    ("The sales fell in a year.", "The sales fell in a year."),
    ("A firm set up by his brother has won.", "A firm that was set up by his brother has won."),
    ("A team lost in Leeds after it had won.", "A team lost in Leeds after it had won."),
    ("The lawyer called for charges to be dropped.", "The lawyer called for charges to be dropped."),
    ("A ship struck a rock and sank.", "A ship struck a rock and sank."),
]
CLAUSES = [
    ("He went on to win three medals.", "He later won three medals."),
    ("It took the jury two days to reach a verdict.", "The jury needed two days to reach a verdict."),
    ("It took me two hours to get there.", "It took me two hours to get there."),
    ("Pupils are being given free milk.", "The pupils are receiving free milk."),
    ("The wall prevents migrants reaching it.", "The wall prevents migrants from reaching it."),
    ("It is the worst flood to hit the region.", "It is the worst flood that has hit the region."),
    ("He lives in a house built by his father.", "He lives in a house built by his father."),
    ("It was not as bad as feared.", "It was not as bad as feared."),
]
WORDINGS = [
    (
        "If they had known, they would have left.",
        "Si habían sabido, se habrían ido.",
        "Si hubieran sabido, se habrían ido.",
    ),
    (
        "When asked about the scandal, he left.",
        "Cuando se le pidió al escándalo, se fue.",
        "Cuando se le preguntó por el escándalo, se fue.",
    ),
    ("He has accused Iran of lying.", "Ha acusado a Irán para mentir.", "Ha acusado a Irán de mentir."),
    ("He asked Iran to help.", "Llamó a Irán para ayudar.", "Llamó a Irán para ayudar."),
]


@pytest.mark.parametrize(("text", "whole"), [*HEADLINES, *((text, text) for text in NO_HEADLINES)])
def test_headlines_get_the_verbs_that_they_leave_out(text: str, whole: str) -> None:
    assert supply_verbs(text) == whole


@pytest.mark.parametrize(("text", "turned"), CHAINS)
def test_chains_of_nouns_are_turned_round(text: str, turned: str) -> None:
    assert turn_chains(text) == turned
    assert turn_chains(turned) == turned


@pytest.mark.parametrize(("text", "moved"), COMPOUNDS)
def test_compounds_go_behind_their_nouns(text: str, moved: str) -> None:
    assert move_compounds(text) == moved


@pytest.mark.parametrize(("text", "turned"), GENITIVES)
def test_long_genitives_are_turned_round(text: str, turned: str) -> None:
    assert turn_genitives(text) == turned


@pytest.mark.parametrize(("text", "said"), PARTICIPLES)
def test_participles_behind_subjects_become_clauses(text: str, said: str) -> None:
    assert say_who(text) == said


@pytest.mark.parametrize(("text", "plain"), CLAUSES)
def test_clauses_are_said_plainly(text: str, plain: str) -> None:
    assert say_plainly(text, "en") == plain


@pytest.mark.parametrize(("source", "text", "mended"), WORDINGS)
def test_translations_are_mended(source: str, text: str, mended: str) -> None:
    assert rewrite(text, "wording", "es", source) == mended
