"""Translation that is checked, segment by segment: what goes up the ladder (`ladder`), and what comes of it.

Text and labels in capitals, and English headlines in Title Case, go to the engine as running text; capitals come back.
Labels of the news ("BREAKING: ...") come from a table, and only what they stand before goes to the engine; so does
what stands in quotation marks, where that is all there is, without them; for small models words said go apart from who
says them.

Short forms of newspapers are spelt out for the engine; what English ones put before nouns and names goes behind them
for engines that take words of the other language in a source, which are small ones. In whatever it writes, figures,
sums and centuries are written as the language does, and one wrong figure is put right.

What has neither letters nor figures but in markup, emoji and other scripts is kept as it is and never translated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bitext.checks import find_terms
from bitext.model import Translation
from bitext.pipeline.asides import cut_broken
from bitext.pipeline.asking import codes_of
from bitext.pipeline.clauses import cut_clauses, join_clauses
from bitext.pipeline.costs import cost
from bitext.pipeline.dialogues import Line, quote_dialogues
from bitext.pipeline.estimating import with_quality
from bitext.pipeline.framing import Framed, take_frame
from bitext.pipeline.headline_parts import HeadlineParts, cut_headline
from bitext.pipeline.joined_clauses import Joined, cut_joined
from bitext.pipeline.ladder import Ladder
from bitext.pipeline.named import translate_named
from bitext.pipeline.passages import Passages, cut_passages
from bitext.pipeline.quotations import Quotation, cut_quotation
from bitext.pipeline.running_text import as_running_text, as_written, spell_out_around
from bitext.translation import takes_words

Progress = Callable[[int, int], None]
"""Called with the number of segments translated so far and in all."""

# Many, so that there are several of each length: those are translated together.
_BATCH_SEGMENTS = 1024


def _take_apart(segment: str, language: str) -> Quotation | Passages | Joined | HeadlineParts | None:
    """The segment in parts that are more than its clauses; None where there are none."""
    for cut in (cut_quotation, cut_passages, cut_joined, cut_headline):
        if own := cut(segment, language):
            return own
    return None


@dataclass(frozen=True, slots=True)
class Verifier(Ladder):
    """A ladder for segments as they stand in texts.

    `context` is the text that they come from, which tells names from the other words of a headline in Title Case.
    """

    context: str = ""

    def translate(
        self, segments: Sequence[str], on_progress: Progress | None = None, contexts: Sequence[str] | None = None
    ) -> Iterator[Translation]:
        """Yield a translation of each segment, with the findings that no rung of the ladder could remove.

        Args:
            contexts: the text that each segment comes from, where they come from several; else `context`.
        """
        around = [self.context] * len(segments) if contexts is None else contexts
        for start in range(0, len(segments), _BATCH_SEGMENTS):
            part = slice(start, start + _BATCH_SEGMENTS)
            lines = self._quote_dialogues(segments[part], around[part])
            framed = [self._take_frame(line.text) for line in lines]
            running = [
                as_running_text(one.text, context, self.source_language)
                for one, context in zip(framed, around[part], strict=True)
            ]
            batch = [self._spell_out(one) for one in running]
            may_cut = [self.source_language == "en" and self.may_cut(one) for one in running]
            named = {place: one for place, one in enumerate(running) if may_cut[place]}
            done = translate_named(batch, named, self._translate_whole, self._spell_out)
            for segment, line, one, plain, made in zip(segments[part], lines, framed, batch, done, strict=True):
                whole = one.put_back(as_written(one.text, plain, made))
                whole = replace(whole, text=line.write(whole.text))
                yield with_quality(segment, whole, self.engine, self.source_language)
            if on_progress is not None:
                on_progress(min(start + _BATCH_SEGMENTS, len(segments)), len(segments))

    def _translate_whole(self, batch: Sequence[str]) -> list[Translation]:
        """A translation of each segment, put together of those of its parts; quotations whose parts make none whole."""
        cut = [segment for segment in batch if self.may_cut(segment)]
        quoted = {one: own for one in cut if (own := _take_apart(one, self.source_language))}
        parts = {one: [one] for one in batch} | {one: cut_clauses(one, self.source_language) for one in cut}
        done = self.climb_all(part for one in batch for part in (quoted[one].parts if one in quoted else parts[one]))
        made = {
            one: joined
            for one, own in quoted.items()
            if (joined := own.join([done[part] for part in own.parts], self.source_language))
        }
        # What a check objects to may be better whole.
        again = [one for one in quoted if one not in made or codes_of(made[one]) - {"unsure"}]
        done |= self.climb_all(part for one in again for part in parts[one] if part not in done)
        whole = {
            one: join_clauses(own, [done[part] for part in own], self.source_language)
            for one, own in parts.items()
            if one in again or one not in quoted
        }
        whole |= self._mend_broken({one: whole[one] for one in cut if one in whole})
        return [min((text for text in (made.get(one), whole.get(one)) if text is not None), key=cost) for one in batch]

    def _quote_dialogues(self, segments: Sequence[str], contexts: Sequence[str]) -> list[Line]:
        """The segments with quotation marks for the dashes of who speaks in Spanish."""
        if self.source_language == "es" and takes_words(self.engine):
            return quote_dialogues(segments, contexts)
        return [Line(segment) for segment in segments]

    def _mend_broken(self, whole: Mapping[str, Translation]) -> dict[str, Translation]:
        """Those whose verb was lost behind an aside, with what the engine makes of them without it."""
        framed = {
            one: frame for one, made in whole.items() if (frame := cut_broken(one, made.text, self.source_language))
        }
        done = self.climb_all(part for frame in framed.values() for part in frame.parts)
        return {
            one: frame.join(whole[one], [done[part] for part in frame.parts], self.source_language)
            for one, frame in framed.items()
        }

    def _take_frame(self, segment: str) -> Framed:
        """The segment without label and marks, but where a term of the glossary is in the label."""
        framed = take_frame(segment, self.source_language, plainly=takes_words(self.engine))
        is_termed = len(find_terms(segment, self.glossary)) > len(find_terms(framed.text, self.glossary))
        return Framed(segment) if is_termed else framed

    def _spell_out(self, segment: str) -> str:
        """The segment without short forms, but where a term of the glossary would go."""
        text = spell_out_around(segment, self.source_language, plainly=takes_words(self.engine))
        return text if len(find_terms(text, self.glossary)) == len(find_terms(segment, self.glossary)) else segment
