"""What is put right in a finished translation without asking an engine: capitals, agreement, fixed wordings."""

from __future__ import annotations

from collections.abc import Callable

from bitext.lang import other_language
from bitext.lang.adjectives import agree
from bitext.lang.articles import agree_indefinite
from bitext.lang.days import say_on_days
from bitext.lang.men import name_men
from bitext.lang.persons import say_whom
from bitext.lang.places import lower_peoples, name_places
from bitext.lang.rulers import name_rulers
from bitext.lang.senses import put_senses_right
from bitext.lang.women import name_women, name_women_by_pronoun
from bitext.mending.capitals import begin_with_capital, lower_number, raise_names
from bitext.mending.english.by_whom import say_by_whom
from bitext.mending.english.causes import say_because
from bitext.mending.english.dated import say_past_with_date
from bitext.mending.english.datives import say_to_whom
from bitext.mending.english.definite import put_articles_right
from bitext.mending.english.doing import say_doing
from bitext.mending.english.english_number import agree_in_number
from bitext.mending.english.english_verbs import put_verbs_in_form
from bitext.mending.english.government import put_prepositions
from bitext.mending.english.he_or_she import say_he_or_she
from bitext.mending.english.not_i import say_not_i
from bitext.mending.english.possessives import own_possessives
from bitext.mending.english.pronominals import say_by_itself
from bitext.mending.english.reflexives import say_what_happens
from bitext.mending.english.requests import say_whose
from bitext.mending.english.second_verbs import say_second_verbs
from bitext.mending.english.small_words import choose_small_words
from bitext.mending.english.subject_once import say_subject_once
from bitext.mending.english.things import say_it
from bitext.mending.english.titles import put_titles_first, put_titles_right
from bitext.mending.english.verb_chains import put_chains_in_form
from bitext.mending.english.where import say_where
from bitext.mending.english.who_or_which import say_who_of_persons
from bitext.mending.english.written_names import write_names
from bitext.mending.rewriting import rewrite
from bitext.mending.spanish.after_clauses import say_after_clauses
from bitext.mending.spanish.at_places import say_at
from bitext.mending.spanish.clubs import name_clubs
from bitext.mending.spanish.conditionals import say_conditional
from bitext.mending.spanish.determiners import agree_in_number_with_nouns
from bitext.mending.spanish.distant_verbs import agree_distant_verbs
from bitext.mending.spanish.done_by import say_what_was_done
from bitext.mending.spanish.finite import finish_verbs
from bitext.mending.spanish.finite_heads import finish_infinitives
from bitext.mending.spanish.gerunds import say_infinitives
from bitext.mending.spanish.government import govern
from bitext.mending.spanish.head_agreement import agree_heads
from bitext.mending.spanish.headline_articles import put_article
from bitext.mending.spanish.joined_forms import join_in_form
from bitext.mending.spanish.joined_verbs import agree_joined_verbs
from bitext.mending.spanish.main_verbs import agree_main_verbs
from bitext.mending.spanish.misspelt_verbs import spell_verbs
from bitext.mending.spanish.named_women import agree_with_women, name_scientists
from bitext.mending.spanish.news_forms import (
    put_commas_behind,
    say_ages,
    say_dates,
    say_hours,
    say_mister,
    say_party,
    say_spans,
)
from bitext.mending.spanish.noun_heads import say_verbs_for_nouns
from bitext.mending.spanish.participle_heads import finish_lone_participles
from bitext.mending.spanish.participles import finish_participles, say_participles
from bitext.mending.spanish.past_tense import say_past
from bitext.mending.spanish.predicates import agree_predicates
from bitext.mending.spanish.prenominals import agree_before_nouns
from bitext.mending.spanish.pronominals import say_with_se
from bitext.mending.spanish.relative_numbers import agree_behind_que
from bitext.mending.spanish.relative_verbs import agree_relative_verbs
from bitext.mending.spanish.reporting import say_once, say_who_said
from bitext.mending.spanish.stray_forms import drop_stray_words
from bitext.mending.spanish.subjects import agree_verbs, drop_pronoun
from bitext.mending.spanish.subjunctive import say_subjunctive
from bitext.pipeline.agreement import agree_as_in_source
from bitext.pipeline.asides import say_participles_aside
from bitext.pipeline.dictionary import put_phrases_right
from bitext.pipeline.english_order import put_adjectives_first
from bitext.pipeline.lasting import say_how_long
from bitext.pipeline.lone_forms import say_finite
from bitext.pipeline.naming import restore_names
from bitext.pipeline.noun_numbers import say_several
from bitext.pipeline.noun_pairs import join_noun_pairs
from bitext.pipeline.ordering import join_nouns, put_adjectives_behind
from bitext.pipeline.reasons import say_why
from bitext.pipeline.tenses import put_in_tense
from bitext.pipeline.whole_names import keep_names_whole

# What is longer is no sentence, and some rules take time with the square of its length.
_LONGEST_CHARS = 5_000

Step = Callable[[str, str], str]
"""What makes of a source and its translation a better one."""


def _alone(mend: Callable[[str], str]) -> Step:
    """A step that needs no source."""
    return lambda _, text: mend(text)


# For small models, in this order.
_STEPS: dict[str, tuple[Step, ...]] = {
    "en": (
        write_names,
        say_subject_once,
        own_possessives,
        say_by_itself,
        say_what_happens,
        put_titles_first,
        say_it,
        say_he_or_she,
        say_to_whom,
        say_not_i,
        say_why,
        put_adjectives_first,
        choose_small_words,
        say_who_of_persons,
        say_doing,
        say_second_verbs,
        put_chains_in_form,
        put_in_tense,
        say_how_long,
        _alone(say_past_with_date),
        keep_names_whole,
        say_several,
        agree_in_number,
        say_finite,
        _alone(put_verbs_in_form),
        say_where,
        say_by_whom,
        say_because,
        put_prepositions,
        say_whose,
        put_articles_right,
    ),
    "es": (
        put_adjectives_behind,
        join_nouns,
        join_noun_pairs,
        _alone(spell_verbs),
        finish_verbs,
        say_past,
        govern,
        say_at,
        _alone(say_infinitives),
        drop_pronoun,
        _alone(finish_participles),
        say_once,
        _alone(say_whom),
        _alone(say_who_said),
        _alone(say_participles),
        name_scientists,
        _alone(put_titles_right),
        _alone(name_women),
        _alone(name_men),
        name_women_by_pronoun,
        _alone(agree_with_women),
        agree_in_number_with_nouns,
        _alone(agree_before_nouns),
        agree_as_in_source,
    ),
}
# And when adjectives agree.
_LAST_STEPS: tuple[Step, ...] = (
    name_clubs,
    say_after_clauses,
    say_participles_aside,
    say_what_was_done,
    say_conditional,
    _alone(say_with_se),
    _alone(drop_stray_words),
    say_verbs_for_nouns,
    finish_infinitives,
    finish_lone_participles,
    _alone(agree_verbs),
    agree_heads,
    agree_joined_verbs,
    agree_relative_verbs,
    agree_behind_que,
    _alone(agree_main_verbs),
    agree_distant_verbs,
    join_in_form,
    _alone(agree_predicates),
    _alone(say_subjunctive),
    put_article,
    say_party,
    say_ages,
    say_spans,
    say_dates,
    say_mister,
    _alone(say_hours),
    _alone(put_commas_behind),
)


def put_in_form(
    source: str, text: str, source_language: str, *, plainly: bool, accept: Callable[[str], bool] = lambda _: True
) -> str:
    """*text*, a translation of *source*, after each step, and of wordings each, that *accept* does not refuse.

    Phrases in their order; *plainly*, for small models and what may be a sentence by its length, senses, names as they
    were, fixed wordings, and what else they get wrong; then capitals, articles, adjectives and verbs that agree.

    >>> put_in_form("The prices fell on Tuesday.", "Los precios cayó el Martes.", "en", plainly=True)
    'Los precios cayeron el martes.'
    >>> put_in_form("Encontró una oficina el lunes.", "He found a office the Monday.", "es", plainly=True)
    'He found an office on Monday.'
    """
    target = other_language(source_language)

    def take(changed: str) -> str:
        return changed if changed != text and accept(changed) else text

    plainly = plainly and len(text) <= _LONGEST_CHARS
    text = take(name_places(source, put_phrases_right(source, text, source_language), source_language))
    if plainly:
        text = take(put_senses_right(source, text, source_language))
        text = take(restore_names(source, text, source_language))
        text = rewrite(text, "wording", target, source, accept)
    text = take(lower_number(source, text, source_language))
    for step in _STEPS[target] if plainly else ():
        text = take(step(source, text))
    text = take(name_rulers(text, source_language))
    if target == "en":
        text = take(say_on_days(agree_indefinite(text)))
        return take(begin_with_capital(source, text))
    text = take(agree(raise_names(source, lower_peoples(text))))
    for step in _LAST_STEPS if plainly else ():
        text = take(step(source, text))
    return take(begin_with_capital(source, text))
