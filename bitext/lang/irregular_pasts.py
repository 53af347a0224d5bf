"""Irregular English pasts and participles, of verbs whose base is another word."""

from __future__ import annotations

PASTS = frozenset(
    "arose ate awoke became began bent bit bled blew bore bought bound broke brought built burnt came caught "
    "chose clung crept dealt did drank drew drove dug fed fell felt fled flew flung forbade forgave forgot fought "
    "found froze gave got grew ground had heard held hid hung kept knelt knew laid lay leapt learnt led left lent "
    "lit lived lost made meant met outdid overcame overran overthrew overtook paid ran rang rebuilt rode rose "
    "said sang sank sat saw sent shone shook shot shrank slept sold sought sped spelt spent spilt spoilt spoke "
    "sprang spun stole stood strove struck stuck stung swam swept swore swung taught thought threw told took tore "
    "trod understood undertook underwent upheld went wept withdrew withheld withstood woke won wore wound wove "
    "wrote".split()
)
"""Pasts; those that are as their base, as "cut", are none of them."""

AS_PARTICIPLES = frozenset(
    "bent bought brought built burnt caught clung crept dealt dug felt fought hung kept knelt leapt learnt left "
    "lent lit lost meant met overran rebuilt sent shone shot slept slung sought spelt spent spilt spoilt spun "
    "struck stuck stung swept swung taught wept withheld won wound".split()
)
"""Those of them that are participles too."""

PARTICIPLES = frozenset(
    "arisen awoken beaten become been begun bitten blown born borne broken chosen come done drawn driven drunk "
    "eaten fallen flown forbidden forgiven forgotten frozen given gone grown hidden known lain mown overcome "
    "overrun overthrown proven ridden risen run rung seen sewn shaken shown shrunk slain sown spoken sprung "
    "stolen stridden sung sunk swollen sworn swum taken thrown torn trodden undergone undertaken withdrawn woken "
    "worn woven written".split()
)
"""Participles that are no pasts."""
