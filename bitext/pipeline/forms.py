"""What is put right in a finished translation without asking an engine: capitals, agreement, fixed wordings."""

from __future__ import annotations

from collections.abc import Callable

from bitext.lang import other_language
from bitext.lang.adjectives import agree
from bitext.lang.articles import agree_indefinite
from bitext.lang.capitals import lower_number, raise_names
from bitext.lang.days import say_on_days
from bitext.lang.english_number import agree_in_number
from bitext.lang.english_verbs import put_verbs_in_form
from bitext.lang.finite import finish_verbs
from bitext.lang.gerunds import say_infinitives
from bitext.lang.men import name_men
from bitext.lang.participles import finish_participles, say_participles
from bitext.lang.persons import say_whom
from bitext.lang.places import lower_peoples, name_places
from bitext.lang.possessives import own_possessives
from bitext.lang.reflexives import say_what_happens
from bitext.lang.reporting import say_once, say_who_said
from bitext.lang.rewriting import rewrite
from bitext.lang.rulers import name_rulers
from bitext.lang.senses import put_senses_right
from bitext.lang.small_words import choose_small_words
from bitext.lang.subjects import agree_verbs, drop_pronoun
from bitext.lang.subjunctive import say_subjunctive
from bitext.lang.titles import put_titles_first, put_titles_right
from bitext.lang.women import name_women, name_women_by_pronoun
from bitext.pipeline.agreement import agree_as_in_source
from bitext.pipeline.dictionary import put_phrases_right
from bitext.pipeline.english_order import put_adjectives_first
from bitext.pipeline.naming import restore_names
from bitext.pipeline.ordering import join_nouns, put_adjectives_behind
from bitext.pipeline.whole_names import keep_names_whole

# What is longer is no sentence, and some rules take time with the square of its length.
_LONGEST_CHARS = 5_000


def put_in_form(
    source: str, text: str, source_language: str, *, plainly: bool, accept: Callable[[str], bool] = lambda _: True
) -> str:
    """*text*, a translation of *source*, after each step, and of wordings each, that *accept* does not refuse.

    Phrases in their order; *plainly*, for small models and what may be a sentence by its length, senses, names as they
    were, fixed wordings, possessives of the subject, adjectives in their place, finite verbs, infinitives behind
    prepositions, persons with "a", "dijo" for what was said; then capitals, articles, adjectives and verbs that agree.

    >>> put_in_form("The prices fell on Tuesday.", "Los precios cayó el Martes.", "en", plainly=True)
    'Los precios cayeron el martes.'
    >>> put_in_form("Encontró una oficina el lunes.", "He found a office the Monday.", "es", plainly=True)
    'He found an office on Monday.'
    """

    def take(changed: str) -> str:
        return changed if changed != text and accept(changed) else text

    plainly = plainly and len(text) <= _LONGEST_CHARS
    text = take(name_places(source, put_phrases_right(source, text, source_language), source_language))
    if plainly:
        text = take(put_senses_right(source, text, source_language))
        text = take(restore_names(source, text, source_language))
        text = rewrite(text, "wording", other_language(source_language), source, accept)
    text = take(lower_number(source, text, source_language))
    if source_language == "es":
        if plainly:
            text = take(put_titles_first(source, say_what_happens(source, own_possessives(source, text))))
            text = take(choose_small_words(source, put_adjectives_first(source, text)))
            text = take(put_verbs_in_form(agree_in_number(source, keep_names_whole(source, text))))
        return take(say_on_days(agree_indefinite(name_rulers(text, source_language))))
    if plainly:
        text = take(join_nouns(source, put_adjectives_behind(source, text)))
        text = take(finish_verbs(source, text))
        text = take(say_whom(say_once(source, finish_participles(drop_pronoun(source, say_infinitives(text))))))
        text = take(name_women(put_titles_right(say_participles(say_who_said(text)))))
        text = take(name_women_by_pronoun(source, name_men(text)))
        text = take(agree_as_in_source(source, text))
    text = take(agree(raise_names(source, lower_peoples(text))))
    text = take(name_rulers(text, source_language))
    return take(say_subjunctive(agree_verbs(text))) if plainly else text
