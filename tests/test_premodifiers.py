"""What English newspapers put before nouns and names, put behind them."""

import pytest

from bitext.mending.sources.premodifiers import move_premodifiers

MOVED = [
    ("Caracas Mayor Antonio Ledezma left.", "The mayor of Caracas, Antonio Ledezma, left."),
    ("He met Tesla CEO Elon Musk.", "He met the CEO of Tesla, Elon Musk."),
    ("He met Apple CEO Tim Cook in May.", "He met the CEO of Apple, Tim Cook, in May."),
    ("It was U.S. President Barack Obama who won.", "It was the U.S. president, Barack Obama, who won."),
    ("Former French President Ana Roy died.", "The former French president, Ana Roy, died."),
    ("The new Greek prime minister Lucas Papademos left.", "The new Greek prime minister, Lucas Papademos, left."),
    ("Real Madrid coach José Mourinho was sent off.", "The coach of Real Madrid, José Mourinho, was sent off."),
    ("The U.S.-led coalition launched it.", "The coalition led by the U.S. launched it."),
    ("It is a Madrid-based bank.", "It is a bank based in Madrid."),
    ("Spain's Prime Minister Pedro Sánchez left.", "Spain's prime minister, Pedro Sánchez, left."),
    ("State-owned firms lost.", "State-owned firms lost."),
    ("Anti-government protests spread.", "Protests against the government spread."),
    ("A pro-democracy march began.", "A march for democracy began."),
    ("A 7.2-magnitude earthquake struck.", "An earthquake of magnitude 7.2 struck."),
    ("Anti-government protest leaders met.", "Protest leaders against the government met."),
    ("An anti-war march began.", "A march against the war began."),
    ("Republican Senator John McCain spoke.", "The Republican senator, John McCain, spoke."),
    ("New York Mayor Bill de Blasio spoke.", "The mayor of New York, Bill de Blasio, spoke."),
    ("They joined the U.S.-led coalition.", "They joined the coalition led by the U.S."),
    ("Government-owned firms have debts.", "Firms owned by the government have debts."),
    ("They signed a $20 million deal with Peru.", "They signed a deal of $20 million with Peru."),
]
LEFT = [
    "President Barack Obama left.",
    "When Mayor Ann Lee came, all rose.",
    "The captain of Lima, Ann Lee, left.",
    "It was Prime Minister Ann Lee.",
    "A $20 million house of cards deal",
    "The anti-hero won.",
    "On Monday Prime Minister David Cameron left.",
    "In Brazil President Dilma Rousseff spoke.",
    "It said Executive Chairman Eric Schmidt left.",
    "He read Apple CEO Tim Cook's letter.",
    "The Saudi-led coalition is there.",
    "The $3 billion spent on arms.",
    "Dutch-born striker Ann Lee scored.",
    "The Vice President Ann Lee spoke.",
]


@pytest.mark.parametrize(("text", "moved"), MOVED)
def test_is_moved_behind_what_it_says_something_of_and_then_stays(text: str, moved: str) -> None:
    assert move_premodifiers(text) == moved
    assert move_premodifiers(moved) == moved


@pytest.mark.parametrize("text", LEFT)
def test_stays_as_it_is(text: str) -> None:
    assert move_premodifiers(text) == text
