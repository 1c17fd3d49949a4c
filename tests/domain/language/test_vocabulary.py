"""The languages of a text and their words."""

import pytest

from netcli.domain.language.scripts import scripts
from netcli.domain.language.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lunch", ("latin",)),
        ("kawa z Łukaszem", ("latin",)),
        ("обед", ("cyrillic",)),
        ("обед с Janem", ("latin", "cyrillic")),
        ("עם Ana и Оля", ("latin", "cyrillic", "hebrew")),
        ("你好", ("latin",)),
        ("🎂", ()),
        ("", ()),
    ],
)
def test_a_text_is_read_in_the_languages_of_its_scripts(text: str, found: tuple[str, ...]) -> None:
    assert scripts(text) == found


def test_the_words_of_all_its_languages_are_known() -> None:
    words = vocabulary("обед с Janem")
    assert {"with", "z", "cu", "с"} <= words.with_words
    assert {"z", "с"} <= words.case_words
    assert "with" not in words.case_words
    assert (words.kind_of["lunch"], words.kind_of["обед"], words.kind_of["spotkanie"]) == ("meeting",) * 3


def test_the_words_of_another_script_are_not_read() -> None:
    assert "обед" not in vocabulary("lunch").kind_of


def test_a_text_without_letters_is_read_as_latin() -> None:
    assert vocabulary("1-2-1").kind_of["1-2-1"] == "one-to-one"


def test_kind_words_are_ordinary_and_name_words_are_common() -> None:
    words = vocabulary("lunch")
    assert {"lunch", "monday"} <= words.ordinary
    assert "will" not in words.ordinary
    assert words.is_common("will")
    assert words.is_common("monday")
    assert not words.is_common("ana")
