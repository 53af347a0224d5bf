"""What is put right in a finished translation without asking an engine: capitals, agreement, fixed wordings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from bitext.lang import other_language
from bitext.lang.adjectives import agree
from bitext.lang.days import say_on_days
from bitext.lang.nouns import agree_indefinite
from bitext.lang.participles import finish_participles
from bitext.lang.persons import say_whom
from bitext.lang.places import lower_peoples, name_places
from bitext.lang.possessives import own_possessives
from bitext.lang.reporting import say_once
from bitext.lang.rewriting import rewrite
from bitext.lang.subjects import agree_verbs, drop_pronoun
from bitext.pipeline.dictionary import put_phrases_right

Step = Callable[[str], str]


def put_in_form(source: str, text: str, source_language: str, *, plainly: bool) -> str:
    """*text*, a translation of *source*, after all steps.

    >>> put_in_form("The prices fell on Tuesday.", "Los precios cayó el Martes.", "en", plainly=True)
    'Los precios cayeron el martes.'
    >>> put_in_form("Encontró una oficina el lunes.", "He found a office the Monday.", "es", plainly=True)
    'He found an office on Monday.'
    """
    for step in form_steps(source, source_language, plainly=plainly):
        text = step(text)
    return text


def form_steps(
    source: str, source_language: str, *, plainly: bool, accept: Callable[[str], bool] = lambda _: True
) -> Iterator[Step]:
    """Yield the steps, each by itself, so that one which a check objects to does not undo the others.

    Of wordings, each is asked for whether to *accept* what it makes.

    Phrases in their order; *plainly*, for small models, fixed wordings, possessives of the subject, finite verbs,
    persons with "a", "dijo" for what was said; then capitals, articles, adjectives and verbs that agree.
    """
    yield lambda text: name_places(source, put_phrases_right(source, text, source_language), source_language)
    if plainly:
        yield lambda text: rewrite(text, "wording", other_language(source_language), source, accept)
    if source_language == "es":
        if plainly:
            yield partial(own_possessives, source)
        yield lambda text: say_on_days(agree_indefinite(text))
        return
    if plainly:
        yield lambda text: say_whom(say_once(source, finish_participles(drop_pronoun(source, text))))
    yield lambda text: agree(lower_peoples(text))
    if plainly:
        yield agree_verbs
