"""English chains of nouns with the last one before the rest, and what must stay as it is."""

from __future__ import annotations

import pytest

from bitext.mending.sources.plain import say_plainly
from bitext.mending.sources.turned_chains import turn_known_chains

TURNED = [
    ("The oil tanker crew was rescued.", "The crew of the oil tanker was rescued."),
    ("A beauty contest winner lost her crown.", "A winner of a beauty contest lost her crown."),
    ("The fuel price protest blocked the road.", "The protest over fuel prices blocked the road."),
    ("The housing market slump hit builders.", "The slump in the housing market hit builders."),
    ("A hand grenade attack wounded four.", "An attack with a hand grenade wounded four."),
    ("The climate change conference ended.", "The conference about climate change ended."),
    ("The nuclear waste storage site will close.", "The site for the storage of nuclear waste will close."),
    ("The traffic light system failed.", "The system of traffic lights failed."),
    ("The family doctor shortage has grown.", "The shortage of family doctors has grown."),
    ("A children's hospital fundraiser began.", "A fundraiser for a children's hospital began."),
    ("The war crimes court sentenced him.", "The court for war crimes sentenced him."),
    ("Spain's wheat harvest forecast was lowered.", "The forecast of Spain's wheat harvest was lowered."),
    ("Her drug addiction treatment lasted years.", "The treatment of her drug addiction lasted years."),
    (
        "The prime minister's pension reform plan divides them.",
        "The plan for the prime minister's pension reform divides them.",
    ),
    ("The latest opinion poll results worry them.", "The latest results of the opinion poll worry them."),
    ("The Paris fashion week organisers left.", "The organisers of the Paris fashion week left."),
    ("A people smuggling gang was arrested.", "A gang of people smugglers was arrested."),
    ("Bus fare increase sparks protests", "An increase in bus fares sparks protests"),
    ("He met two steel factory owners.", "He met two owners of steel factories."),
    ("The bridge collapse killed 30.", "The collapse of the bridge killed 30."),
    ("The fare increase sparked riots.", "The increase in fares sparked riots."),
    ("The mine workers are trapped.", "The workers of the mine are trapped."),
    ("The oil company share price doubled.", "The share price of the oil company doubled."),
]
STAYING = [
    "The prime minister faces a leadership challenge.",
    "The pay deal costs the city millions.",
    "City hall plans to pedestrianise the street.",
    "The flu season peaks in January.",
    "The takeover bid values the chain at 3 million.",
    "The poultry farmer and the cattle farmer share a pit.",
    "Police fire tear gas at marchers",
    "They took two prison guards hostage on Sunday.",
    "Rebels attack school bus drivers in the north.",
    "Tory grandee blasts party's lurch",
    "Locust swarms plague farmers in the east.",
    "The airport security staff walked out.",
    "The hospital emergency room was closed.",
    "The immigration detention centre was built in 2004.",
    "The job creation programme failed.",
    "The peace talks border on collapse.",
    "What is the disk's final rotation rate?",
    "The three week campaign period is over.",
    "The death row inmate was executed.",
    "The toll increase caused protests.",
    "The prices increase and the bridges collapse.",
    "The dollar exchange rate fell.",
    "Three nuclear medicine tests and procedures were made.",
    "They bought an oil-company pump-action gun.",
]


@pytest.mark.parametrize(("source", "expected"), TURNED)
def test_turns_chains(source: str, expected: str) -> None:
    assert turn_known_chains(source) == expected


@pytest.mark.parametrize("source", STAYING)
def test_leaves_others(source: str) -> None:
    assert turn_known_chains(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The flood relief fund is empty.", "The fund for the victims of the flood is empty."),
        ("Its share price fell.", "The price of its shares fell."),
        ("The earthquake survivors slept in tents.", "The survivors of the earthquake slept in tents."),
    ],
)
def test_says_plainly(source: str, expected: str) -> None:
    assert say_plainly(source, "en") == expected
