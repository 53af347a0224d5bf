"""Words with several senses: what the tables say, and when a translation is held to have mistaken one."""

from pathlib import Path

import pytest

import bitext
from bitext.checks import check_translation, find_lost_key_words
from bitext.lang.key_words import KeyWord
from bitext.lang.sense_tables import read_senses
from bitext.lang.senses import Sense, _find_mistaken, iter_mistaken

FOLDER = Path(bitext.__file__).parent / "data" / "senses"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_line_says_what_is_right_and_what_is_wrong_and_not_the_same_of_both(language: str) -> None:
    lines = list(read_senses(language))
    assert len(lines) > 900
    for forms, right, accepted, wrong, context, never, is_verb in lines:
        assert all((forms, right, wrong)), forms
        assert not {word.lower() for word in right} & {word.lower() for word in wrong}, forms
        assert not set(context) & set(never), forms
        assert all(form.islower() for form in forms), forms
        assert is_verb is None or language == "en", forms
        assert " ".join(accepted).strip() == " ".join(accepted), forms


@pytest.mark.parametrize("language", ["en", "es"])
def test_words_that_rule_a_sense_out_all_have_their_mark_and_stand_last(language: str) -> None:
    # 414 lines had "-wood woods forest": the first ruled the sense out, and the others had become its context.
    for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        words = line.split("/")[3].split() if line.count("/") == 3 and line[0] not in "#-" else []
        marked = [word.startswith("-") for word in words]
        assert marked == sorted(marked), line


def test_contexts_speak_before_lines_that_hold_always_and_more_of_them_before_fewer() -> None:
    def sense(right: str, wrong: str, *context: str) -> Sense:
        return Sense(KeyWord(right, right), frozenset([wrong]), frozenset(context), frozenset(), is_verb=None)

    there = {"fiesta": {"fiesta"}}
    party, feast = sense("partido", "fiesta", "voters", "poll"), sense("fiesta", "partido", "cake")
    assert _find_mistaken([party, sense("fiesta", "parte")], there, {"voters"}) == party
    assert _find_mistaken([party, feast], there, {"voters", "cake"}) is None
    assert _find_mistaken([party, feast], there, {"voters", "poll", "cake"}) == party


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_line_finds_its_wrong_translation_in_its_context_and_not_its_right_one(language: str) -> None:
    found = 0
    frames = {None: "so {} {}", True: "they will {} the {}", False: "it is a {} of {}"}
    for forms, right, _, wrong, context, never, is_verb in read_senses(language):
        source = frames[is_verb].format(forms[0], " ".join(context[:1]))
        mistaken = dict(iter_mistaken(source, wrong[0], language))
        # Technical words around and those of a phrase make it silent, and another sense of the word may be held.
        found += forms[0] in mistaken
        assert forms[0] not in dict(iter_mistaken(source, right[0], language)) or never, forms
    assert found > 0.85 * len(list(read_senses(language)))


@pytest.mark.parametrize(
    ("source", "target", "language", "lost"),
    [
        ("The team lost the game.", "El equipo perdió el juego.", "en", {"game": "partido"}),
        ("The team lost the game.", "El equipo perdió el encuentro.", "en", {}),
        ("The children play a game.", "Los niños juegan un juego.", "en", {}),
        ("Congress passed the bills.", "El Congreso aprobó las facturas.", "en", {"bills": "proyectos de ley"}),
        ("Click the bill of the Senate.", "Haga clic en la factura del Senado.", "en", {}),
        ("Congress heard Bill Clinton.", "El Congreso oyó a Factura Clinton.", "en", {}),
        ("The law bars the use of drones.", "La ley, los bares de uso.", "en", {"bars": "prohíbe"}),
        ("The law closed all bars.", "La ley cerró todos los bares.", "en", {}),
        ("El señor Monti dimitió.", "The lord Monti resigned.", "es", {"señor": "Mr."}),
        # A phrase, and words of a known phrase whose translation is not there.
        ("They throw out the claim for lack of evidence.", "Lanzan la queja.", "en", {"throw out": "rechazan"}),
        ("The return leg is on Wednesday.", "La pierna de retorno es el miércoles.", "en", {"leg": "vuelta"}),
        # What begins like a right word is none where it is wrong.
        ("The keeper saved the shot.", "El guardián paró el disparo.", "en", {"keeper": "portero"}),
        # Nor where another line for the same right word has it as wrong.
        ("The shares in the bank fell 2 percent.", "Los partidos del banco bajan.", "en", {"shares": "acciones"}),
    ],
)  # fmt: skip
def test_a_sense_is_mistaken_where_the_words_around_tell_another(
    source: str, target: str, language: str, lost: dict[str, str]
) -> None:
    assert {word: key.translation for word, key in iter_mistaken(source, target, language)} == lost
    found = find_lost_key_words(source, target, language, wide=True)
    assert lost.items() <= found.items()


def test_senses_are_looked_for_only_where_the_whole_table_is() -> None:
    pair = "The team lost the game.", "El equipo perdió el juego."
    assert check_translation(*pair, "en", "es") == ()
    assert [finding.code for finding in check_translation(*pair, "en", "es", wide=True)] == ["word-lost"]
