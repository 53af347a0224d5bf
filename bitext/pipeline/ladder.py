"""The ladder of one segment: its translation, and while a check objects another way to it.

The ladder, one rung after the other until no check objects:

1. the engine's translation;
2. `marks`: quotation marks of one kind, ¿ and ¡ where nothing opens what they close; nothing is translated anew;
3. `terms`: terms and markup put into the source as they must come out, then the text between them by itself;
4. `words`: words that were left as they were put into the source as a dictionary has them, and in the end words that
   the model made up put right in its text, words that it wrote twice once, names of peoples without the capital that
   English gives them, the words of phrases that came in another order, and Spanish determiners and adjectives that
   agree with nouns whose gender is known; key words and phrases that were lost, and words whose sense was mistaken, put
   into the source likewise, from tables; nouns that are lost still held fast by others of their gender and number;
5. `parts`: clauses translated one by one;
6. `wide-beam`: the hypotheses of a wider beam;
7. `names`: names that were lost or garbled held fast by words that models copy;
8. `kept`: the source as it is, if it has figures and no letters;
9. another engine, only where what there is would be worse than nothing.

For small models some of what came of it is tried again: an English segment whose translation has no verb with another
that it can translate, a Spanish one that lost a verb with an auxiliary (`verbs`), one with a torn name with another.

Where no rung satisfies all checks, the candidate with the fewest objections stays, with its findings. The rung that
gave a translation is named in its `model_id`, after a "+". A score as low as the engine's worst is a finding too,
`unsure`, which no rung removes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from bitext.checks import check_translation, find_terms, is_wordless
from bitext.lang.key_words import load_translations
from bitext.lang.persons import is_person
from bitext.lang.verb_forms import is_verb_form
from bitext.model import Finding, Translation
from bitext.pipeline.asking import Climb, Request, Rung, codes_of, mark, run_climbs
from bitext.pipeline.auxiliaries import find_again
from bitext.pipeline.coinages import mend_coinages
from bitext.pipeline.costs import choose, cost, is_unusable
from bitext.pipeline.estimating import count_unfound, is_made_by, with_doubt
from bitext.pipeline.forms import put_in_form
from bitext.pipeline.holding import hold_names
from bitext.pipeline.marks import drop_doubled, put_right
from bitext.pipeline.restoring import put_in_place, put_senses, restore_words, translate_words
from bitext.pipeline.rungs import go_round, keep, mend_marks, swap_terms, take_parts, widen_beam
from bitext.pipeline.standing_in import restore_hard_names
from bitext.pipeline.verb_holding import restore_verb
from bitext.translation import Engine, takes_words

# A word without a known translation, beside a finding: much as their weights in the estimate of quality (.4 to 1.1).
_UNFOUND_COST = 0.3


@dataclass(frozen=True, slots=True)
class Ladder:
    """What translations of one direction are checked against, and who helps out.

    `rescue` gives another engine or `None`; it is asked only when needed.
    """

    engine: Engine
    source_language: str
    target_language: str
    glossary: Mapping[str, str] = field(default_factory=dict)
    rescue: Callable[[], Engine | None] = lambda: None

    def may_cut(self, segment: str) -> bool:
        """Whether a segment may be translated in parts: by small models, where no term of the glossary is in it."""
        return takes_words(self.engine) and not find_terms(segment, self.glossary)

    def climb_all(self, parts: Iterable[str]) -> dict[str, Translation]:
        """The translation of each part."""
        return run_climbs({part: self._climb_twice(part) for part in parts}, self.engine)

    def _climb_twice(self, segment: str) -> Climb:
        """What is made of a segment; of Spanish ones by small models, with lost verbs and torn names tried again."""
        if self.source_language != "es" or not takes_words(self.engine):
            return (yield from self._climb(segment))
        best = yield from find_again(segment, climb=self._climb, finish=self._finish, cost=self._cost)
        if self.may_cut(segment):
            best = yield from restore_hard_names(segment, best, self._climb, partial(self._unless_worse, segment))
        return best

    def _climb(self, segment: str, *, is_held: bool = False) -> Climb:
        """The first candidate without findings, or of those with the fewest the one that most agree with."""
        if is_wordless(segment):
            return mark([Translation(segment, None, self.engine.id)], "kept")[0]
        best = self._checked(segment, (yield Request((segment,)))[0])
        language, terms, wide = self.source_language, self.glossary, takes_words(self.engine)
        climb_held = None if is_held else partial(self._climb, is_held=True)
        rungs: tuple[Callable[[str, Translation], Rung], ...] = (
            lambda s, b: mend_marks(s, b, self.target_language),
            lambda s, b: swap_terms(s, b, terms), lambda s, b: go_round(s, b, terms),
            lambda s, b: translate_words(s, b, language), lambda s, b: put_senses(s, b, language, terms, wide=wide),
            self._mend, lambda s, b: restore_words(s, b, language, terms, wide=wide), take_parts, widen_beam,
            lambda s, b: put_in_place(s, b, language, terms, wide=wide),
            lambda s, b: hold_names(s, b, language, climb_held, wide=wide),
            keep, self._ask_another,
        )  # fmt: skip
        seen = {best.text: (self._cost(segment, best), best)}
        for rung in rungs:
            if not best.findings:
                break
            for candidate in (yield from rung(segment, best)):
                one = self._checked(segment, candidate)
                seen.setdefault(one.text, (self._cost(segment, one), one))
            best = min(seen.values(), key=lambda own: own[0])[1]  # the first of equals
        best = self._with_unseen(segment, self._in_form(segment, choose(seen)))
        if not is_held and wide and language == "en" and not find_terms(segment, terms):
            climb = partial(self._climb, is_held=True)
            best = yield from restore_verb(segment, best, climb, self._checked, self._in_form)
        return with_doubt(best, self.engine)

    def _finish(self, segment: str, best: Translation) -> Translation:
        """*best* checked and in form, with what the engine made up, and a doubt."""
        best = self._in_form(segment, self._checked(segment, best))
        return with_doubt(self._with_unseen(segment, best), self.engine)

    def _cost(self, segment: str, candidate: Translation) -> float:
        """What candidates of the ladder are compared by: a word put right may cost another that was right before."""
        lost = count_unfound(segment, candidate.text, self.source_language) if takes_words(self.engine) else 0
        return cost(candidate) + _UNFOUND_COST * lost

    def _mend(self, segment: str, best: Translation) -> Rung:
        """What was lost may only be garbled: words that the engine made up put right; the engine is not asked."""
        yield from ()
        is_lost = not codes_of(best).isdisjoint(("word-lost", "name-lost"))
        unseen = self._unseen(segment, best.text) if is_lost and is_made_by(self.engine, best) else []
        return mark([replace(best, text=self._mended(segment, best.text, unseen))], "words") if unseen else []

    def _mended(self, segment: str, text: str, unseen: Sequence[str]) -> str:
        return mend_coinages(
            segment, text, unseen, self.source_language, lambda word: not self.engine.unseen_words("", word)
        )

    def _ask_another(self, segment: str, best: Translation) -> Rung:
        yield from ()
        other = self.rescue() if is_unusable(best) else None
        return other.translate([segment]) if other is not None else []

    def _undoubled(self, segment: str, best: Translation) -> Translation:
        text = drop_doubled(segment, best.text)
        return best if text == best.text else self._unless_worse(segment, best, text)

    def _in_form(self, segment: str, best: Translation) -> Translation:
        """No word twice, before or by being put in form, and all in form; a glossary has its way."""
        best = self._undoubled(segment, best)
        if find_terms(segment, self.glossary):
            return best

        def accept(text: str) -> bool:
            nonlocal best
            taken = self._unless_worse(segment, best, text)
            is_taken, best = taken is not best, taken
            return is_taken

        put_in_form(segment, best.text, self.source_language, plainly=takes_words(self.engine), accept=accept)
        return self._undoubled(segment, best)

    def _with_unseen(self, segment: str, best: Translation) -> Translation:
        """What the engine made up is put right by a dictionary, and named where that has nothing.

        Other hypotheses without made-up words are not asked for: they are no better on average.
        """
        if not is_made_by(self.engine, best) or not (unseen := self._unseen(segment, best.text)):
            return best
        mended = self._unless_worse(segment, best, self._mended(segment, best.text, unseen))
        left = self._unseen(segment, mended.text)
        if len(left) < len(unseen):
            best, unseen = self._in_form(segment, mended), left
        found = (Finding("unseen-word", ", ".join(unseen)),) if unseen else ()
        return replace(best, findings=(*best.findings, *found))

    def _unless_worse(self, segment: str, best: Translation, text: str) -> Translation:
        """*best* with another text, if the checks object to that no more than to its own."""
        (checked,) = mark([self._checked(segment, replace(best, text=text))], "words")
        return checked if cost(checked) <= cost(best) else best

    def _unseen(self, segment: str, text: str) -> list[str]:
        """The words of a translation that the engine made up: no other source has them."""
        known = load_translations(self.target_language)  # which the dictionary may have put there
        is_spanish = self.target_language == "es"

        def is_word(own: str) -> bool:
            return own in known or is_person(own) or (is_spanish and is_verb_form(own))

        return [word for word in self.engine.unseen_words(segment, text) if not is_word(word.lower())]

    def _checked(self, segment: str, translation: Translation) -> Translation:
        text = put_right(segment, translation.text, self.source_language)
        codes = self.source_language, self.target_language
        findings = check_translation(segment, text, *codes, self.glossary, wide=takes_words(self.engine))
        return replace(translation, text=text, findings=findings)
