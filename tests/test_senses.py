"""Words with several senses: what the tables say, and when a translation is held to have mistaken one."""

import pytest

from bitext.checks import check_translation, find_lost_key_words
from bitext.lang.senses import iter_mistaken, read_senses


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
