"""Misspelt days, which must not become today."""

import pytest

from netcli.domain.language.days import unclear
from netcli.domain.language.misspelt_day import nearly
from netcli.domain.language.sentence import read
from tests.readable import TODAY, said


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("lunch with Ana yestreday", "yestreday", "Thu 19 Nov 2026"),
        ("lunch with Ana on wensday", "wensday", "Wed 18 Nov 2026"),
        ("lunch with Ana thrusday, she is well", "thrusday", "Thu 19 Nov 2026"),
        ("Tuseday: coffee with Ana", "Tuseday", "Tue 17 Nov 2026"),
        ("wczoarj: kawa z Aną", "wczoarj", "Thu 19 Nov 2026"),
        ("kawa z Aną w niedizelę", "niedizelę", "Sun 15 Nov 2026"),
        ("cafea cu Ana alaltaeri", "alaltaeri", "Wed 18 Nov 2026"),
        ("обед с Аней в воскрсенье", "воскрсенье", "Sun 15 Nov 2026"),
    ],
)
def test_word_that_is_nearly_a_day_is_asked_about(text: str, word: str, day: str) -> None:
    assert said(unclear(read(text, TODAY).said))[0] == f'"{word}" may be {day}; nothing was logged'


@pytest.mark.parametrize(
    "text",
    [
        "lunch with Ana on firday",  # today
        "tea with Ana o czwartej",  # a time
        "ate a sundae with Ana",
        "lunch with Ana and Mondey",  # a name
        "coffee with Ana, the wensday club is well",  # of the talk
        "am degustat vinuri",
        "we played with Ana on mondays",
        "с Аней бегаем по вторникам",
        "lunch with Ana yesterday",
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert read(text, TODAY).said.problem is None


@pytest.mark.parametrize(
    ("word", "right", "near"),
    [
        ("moday", "monday", True),
        ("mnoday", "monday", True),
        ("mondaay", "monday", True),
        ("sundae", "sunday", False),  # another letter in a short word
        ("worek", "wtorek", True),
        ("saterday", "saturday", True),
        ("wensday", "wednesday", True),
        ("wedding", "wednesday", False),
        ("vinuri", "vineri", False),
    ],
)
def test_slips_of_the_fingers(word: str, right: str, *, near: bool) -> None:
    assert nearly(word, right) is near
