"""Words that stand around what somebody is before a name, in English."""

from __future__ import annotations

BEFORE = frozenset(
    "found find finds said says say told tells asked asks warned warns added adds argued argues explained recalled "
    "by with from of to for against and but that when while after before as because than like where if though "
    "although since or not over about on in into between under behind until beat beats met meets meet saw sees see "
    "made makes named names paid left sent shot hit fought led succeeded hired quoted wrote writes did does will "
    "would can could may might must whether replace replaces replacing signed signing including alongside toward "
    "towards beside sued joined join chose choose took take gave give won win lost lose held hold kept keep brought "
    "bring bought buy caught catch taught sought seek struck strike drove broke let put thanked feat cast vs v "
    "versus plus both either neither defeat defeated defeats accuse accuses accused jailed jails support supports "
    "backs backed is was were are be been became become becomes remains called calls facing without unlike".split()
)
"""What may stand before what somebody is, so that no more of it is missing."""

ACTS = frozenset(
    "beat beats meets met meet saw sees see paid left sent shot hit fought succeeded hired chose caught".split()
)
"""Verbs of what happens to somebody, before whom Spanish has "a"."""

REPORTS = frozenset(
    "added asked argued explained recalled replied warned agreed announced claimed complained concluded declared "
    "insisted joked noted observed predicted promised pleaded remarked shouted stated suggested testified whispered "
    "admitted acknowledged commented conceded confirmed demanded remembered responded sighed vowed named called "
    "based released used".split()
)
"""Verbs of what somebody says, who may stand behind them."""

TITLES = frozenset(
    "adm admiral ambassador archbishop attorney bishop capt captain cardinal ceo chairman chairwoman chancellor "
    "chief coach col colonel commander commissioner congressman congresswoman councillor councilman councilwoman "
    "detective dr director doctor executive gen general gov governor inspector judge justice leader lieutenant lt "
    "maj major mayor minister mr mrs ms officer premier president principal prof professor prosecutor rep "
    "representative rev reverend secretary sen senator sergeant sgt sheriff speaker spokesman spokeswoman "
    "superintendent supt".split()
)
"""Offices and ranks, which may have a capital before a name."""

VERBS = frozenset(
    "author captain champion coach engineer forward guide host judge model nurse pilot star witness".split()
)
"""What somebody is that may be a verb: "will host Ana Ruiz"."""

BEFORE_VERBS = frozenset("to will would can could may might must did does".split())
"""What stands before verbs."""
