"""A verb held fast where a translation has lost it: another, which models translate well, stands for it meanwhile.

"Waves lash the sea wall" comes out as "Olas latigazo el malecón", and with the verb put in, in Spanish, as something
else that is no sentence. But "Waves protect the sea wall" comes out right, and "protegen" is "azotan" then.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bitext.lang.finite_verbs import English, Spanish, find_finite_verb
from bitext.lang.persons import is_person
from bitext.lang.spelling import stem
from bitext.mending.spanish.finite_heads import find_infinitive_of, find_past
from bitext.mending.spanish.verb_numbers import is_third
from bitext.mending.spanish.verbless import lacks_verb
from bitext.model import Translation
from bitext.pipeline.asking import Climb, Rung, codes_of, mark
from bitext.pipeline.costs import cost

_WORD_RE = re.compile(r"[^\W\d_]+")
# What stands for a verb with an object and for one without: English present and past, Spanish in the same forms.
_WITH_OBJECT = (
    ("protect", "protects", "protected", "protege protegen protegió protegieron proteger"),
    ("destroy", "destroys", "destroyed", "destruye destruyen destruyó destruyeron destruir"),
)
_WITHOUT = (
    ("die", "dies", "died", "muere mueren murió murieron morir"),
    ("work", "works", "worked", "trabaja trabajan trabajó trabajaron trabajar"),
)
# No object begins with these.
_NO_OBJECT_RE = re.compile(
    r"\s*(?:$|[.,;:!?—–]|(?:in|on|at|to|for|from|with|over|under|after|before|of|by|through|across|along|into|onto|"
    r"against|between|among|near|as|while|when|because|despite|during|without|within|outside|inside|above|below|around|"
    r"towards?|behind|beyond|per|upon|about|than|like|if|since|until|up|down|off|out|away|back|and|or|again|daily|"
    r"online|overnight|twice|once|apart|ahead|together|abroad|early|late|last|next|this|every|each|"
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)day|today|yesterday|[a-z]+ly)(?![\w-]))",
    re.IGNORECASE,
)
# But a time is none, and these may begin one: "this week", "the wall".
_TIME_RE = re.compile(
    r"\s*(?:this|last|next|every|each) (?!(?:year|month|week|day|night|morning|evening|summer|winter|spring|autumn|"
    r"fall|weekend|season|century|decade|time|\w+day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b)",
    re.IGNORECASE,
)
_MANY_RE = re.compile(
    r"(?:Los|Las|Unos|Unas|Dos|Tres|Sus|Muchos|Muchas|Varios|Varias) (?:(?:dos|tres|\w+s) )?\w+s(?! y )"
)
_PARTICIPLE_RE = re.compile(r"(?:ad|id|íd)[oa]s?$")
_PRONOUN_RE = re.compile(r"(?:He|She|It|They)\b")
_ENGLISH_OPENER_RE = re.compile(
    r"[;:—–]|\b(?:that|which|who|whose|whom|when|while|because|where|although|though|after|before|as|since|until|if|"
    r"unless|whether|but|and)\b"
)
_SPANISH_OPENER_RE = re.compile(
    r"[;:—–]|\b(?:que|cuy[oa]s?|cuando|mientras|porque|donde|aunque|como|si|pero|y|e|después|antes|desde|hasta|quien|"
    r"quienes|según)\b"
)
_RELATIVE_RE = re.compile(r"\b(?:that|which|who|whose|whom|que|cuy[oa]s?|quien|quienes)\b")
# Another verb behind a word in -ed, which is none then: "the items auctioned by them were".
_OTHER_VERB_RE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|do|does|said|fell|rose|became|"
    r"went|came|took|made|began|got|gave|saw|told|\w{3,}ed)\b"
)
# "Under a deal reached by them, he ..."
_ABOUT_RE = re.compile(r"(?:Under|In|At|On|With|After|Before|Among|For|By|From|Of|Despite|During|According)\b")
# With no object behind they have "se"; see `pronominals` for those that have it wherever they stand.
_WITH_SE = frozenset(
    "acabar acelerar acercar acumular agitar alargar alejar amontonar aplazar apagar cansar centrar concentrar "
    "congregar convertir cerrar deshilachar desviar dispersar elevar endurecer espesar estrechar estrellar graduar "
    "incendiar inclinar iniciar manifestar multiplicar profundizar quemar reducir reunir romper separar suspender "
    "tensar trasladar vaciar vender".split()
)
# What stands behind a verb.
_OBJECTS_RE = re.compile(r" (?:al?|en|con|por|contra|para|hacia|hasta|desde|tras|sobre) ")
_PARTICLE_RE = re.compile(r" (?:up|out|off|down)\b")
_AGAINST = Spanish("estrellarse contra", "se estrella contra", "se estrelló contra")
_FEWEST = 2
# No sentence is without a verb.
_VERB_COST = 1.3
_MAY_BE_FOUND = frozenset({"word-lost", "unsure", "unseen-word"})
_STEM_CHARS = 5
_LONGEST = 40
# Headlines leave out verbs.
_ENDS = (".", "!", "?", ",", ";", ":")


def lost_verb(source: str, text: str) -> English | None:
    """The finite verb of an English source whose Spanish translation has none.

    >>> lost_verb("Waves lash the sea wall.", "Olas latigazo el malecón.").spanish[0].infinitive
    'azotar'
    >>> lost_verb("Waves lash the sea wall.", "Las olas azotan el malecón.")
    """
    first = _find_first(text)
    if not source.rstrip("\"”’')").endswith(_ENDS) or text.count(" ") > _LONGEST or not lacks_verb(first):
        return None
    if _PRONOUN_RE.match(source) and is_third(text.partition(" ")[0].lower()):
        return None  # "Escala la montaña": "Ella" is left out
    verb = find_finite_verb(source)
    if verb is None or not _known_forms(verb.spanish).isdisjoint(_WORD_RE.findall(text.lower())):
        return None
    return verb if first == text or _is_in_first(source, text[len(first) :], verb) else None


def _find_first(text: str) -> str:
    """The first clause of a Spanish text that has others, with verbs; else all of it."""
    found = _SPANISH_OPENER_RE.search(text)
    if found is None or found[0] == "según" or text[: found.start()].count(" ") < _FEWEST:
        return text
    return text if lacks_verb(text[found.start() :]) or '"' in text[: found.start()] else text[: found.start()]


def _is_in_first(source: str, rest: str, verb: English) -> bool:
    """Whether a verb is that of the first clause of an English source, of which others follow as in a translation."""
    found = _ENGLISH_OPENER_RE.search(source)
    if found is None or found.start() < verb.end:
        return False
    is_relative = _RELATIVE_RE.match(rest) is not None
    if is_relative and _RELATIVE_RE.search(source) is None:
        return False
    before = source[: verb.start]
    if before.endswith(", ") or (verb.is_past and _ABOUT_RE.match(before) and "," not in before):
        return False
    return not verb.is_past or _OTHER_VERB_RE.search(source, verb.end, found.start()) is None


def _known_forms(verbs: Sequence[Spanish]) -> set[str]:
    """The finite forms of some verbs."""
    own = (one.say(is_past=is_past, number=number) for one in verbs for is_past in (True, False) for number in (1, 2))
    return {_WORD_RE.findall(form.removeprefix("se "))[0] for form in own if form}


def restore_verb(
    segment: str,
    best: Translation,
    climb: Callable[[str], Climb],
    check: Callable[[str, Translation], Translation],
    put_in_form: Callable[[str, Translation], Translation],
) -> Climb:
    """*best*, or where it has no verb and the segment has one, what came with that held fast."""
    for made in (yield from hold_verb(segment, best, climb)):
        plain = check(segment, made)
        own = put_in_form(segment, plain)
        own = plain if lost_verb(segment, own.text) else own
        # The form that was put in may be new to the engine, and is right.
        own = replace(own, findings=(*own.findings, *(one for one in made.findings if one.code == "unseen-word")))
        if cost(own) <= cost(best) + _VERB_COST and codes_of(own) - codes_of(best) <= _MAY_BE_FOUND:
            return own
    return best


def hold_verb(segment: str, best: Translation, climb: Callable[[str], Climb]) -> Rung:
    """The segment translated with another verb for the one that was lost, and that one's own put for it."""
    yield from ()
    verb = lost_verb(segment, best.text)
    if verb is None:
        return []
    after = segment[verb.end :]
    has_object = _NO_OBJECT_RE.match(after) is None or _TIME_RE.match(after) is not None
    is_third = not verb.is_past and segment[verb.start : verb.end].partition(" ")[0].endswith("s")
    for base, third, past, known in _WITH_OBJECT if has_object else _WITHOUT:
        forms = known.split()
        if re.search(rf"\b(?:{'|'.join(forms)}|{base}\w*)\b", f"{segment} {best.text}", re.IGNORECASE):
            continue
        held = segment[: verb.start] + (past if verb.is_past else third if is_third else base) + after
        made = yield from climb(held)
        own = _choose(verb, best.text, has_object=has_object, has_particle=_PARTICLE_RE.match(after) is not None)
        own = _AGAINST if own is not None and has_object and own.infinitive == "empotrarse" else own
        if own is None or (has_object and own.infinitive.endswith("se")):
            return []
        text = _put(made.text, forms, own, is_bare=not verb.is_past and not is_third, has_object=has_object)
        if text is not None and lost_verb(segment, text) is None:
            return mark([replace(made, text=text)], "words")
    return []


def _choose(verb: English, text: str, *, has_object: bool, has_particle: bool) -> Spanish | None:
    """What the text has in a form that is not finite, or that of the verbs known which fits best; None without any."""
    there = {stem(word)[:_STEM_CHARS] for word in _WORD_RE.findall(text.lower())}
    verbs = sorted(verb.spanish, key=lambda one: has_object == one.infinitive.partition(" ")[0].endswith("se"))
    alike = next((one for one in verbs if stem(one.word[:-1])[:_STEM_CHARS] in there), None)
    if alike is None and has_particle:
        return None  # "line up" is not "line"
    return alike or (_find_participle(text) if verb.is_past else None) or verbs[0]


def _find_participle(text: str) -> Spanish | None:
    """The verb of the only participle of a Spanish clause, where that stands for a past: "La compañía despedida"."""
    clause = _find_first(text).partition(",")[0]
    found = [match for match in _WORD_RE.finditer(clause) if _PARTICIPLE_RE.search(match[0])]
    # "a la defensa de la enfermera despedida", "el comisionado"
    is_verb = len(found) == 1 and not is_person(found[0][0]) and not _OBJECTS_RE.search(clause[: found[0].start()])
    infinitive = find_infinitive_of(found[0][0]) if is_verb else None
    past = find_past(infinitive)
    return None if infinitive is None or past is None else Spanish(infinitive, past, past)


def _put(text: str, forms: Sequence[str], own: Spanish, *, is_bare: bool, has_object: bool) -> str | None:
    """The text with forms of its own for the only one of another verb; None where that is not there once."""
    found = list(re.finditer(rf"(?<![\w-])(?P<se>[Ss]e )?(?P<verb>{'|'.join(forms)})(?![\w-])", text, re.IGNORECASE))
    if len(found) != 1:
        return None
    place = forms.index(found[0]["verb"].lower())
    is_many = place % 2 or (is_bare and _MANY_RE.match(text) is not None)
    form = own.infinitive if place == len(forms) - 1 else own.say(is_past=place > 1, number=2 if is_many else 1)
    if form is None:
        return None
    form = f"se {form}" if own.infinitive in _WITH_SE and not has_object else form
    form = form[0].upper() + form[1:] if found[0][0][0].isupper() else form
    rest = text[found[0].end() :]
    if form.endswith((" a", " con", " de", " en", " por", " contra")):
        rest = re.sub(r"^ al? ", lambda match: " el " if match[0] == " al " else " ", rest)
    return text[: found[0].start()] + form + rest
