"""The mark before what was learned of a person."""

import pytest

from netcli.domain.language.learned_mark import cut_learned
from netcli.domain.language.sentence import read
from netcli.domain.language.vocabulary import vocabulary
from tests.readable import TODAY


@pytest.mark.parametrize(
    ("text", "rest", "learned"),
    [
        ("coffee with Ana learned: collects maps", "coffee with Ana", ("collects maps",)),
        ("learned: collects maps", "", ("collects maps",)),
        ("tea with Ana, learnt: two cats; learned: skill: sets type.", "tea with Ana", ("two cats", "skill: sets type")),
        ("tea learned: maps for: the grant -> dates", "tea for: the grant -> dates", ("maps",)),
        ("tea for: the grant learned: maps -> dates", "tea for: the grant -> dates", ("maps",)),
        ("tea -> dates learned: maps", "tea -> dates", ("maps",)),
        ("кофе с Анной узнала: любит карты", "кофе с Анной", ("любит карты",)),
        ("cafea cu Ana am aflat: adună hărți", "cafea cu Ana", ("adună hărți",)),
        ("kawa z Anną dowiedziałem się: zbiera mapy", "kawa z Anną", ("zbiera mapy",)),
        ("קפה עם אנה למדתי: אוספת מפות", "קפה עם אנה", ("אוספת מפות",)),
        ("coffee with Ana learned:", "coffee with Ana", ()),
        ("we learned a lot: nothing", "we learned a lot: nothing", ()),
        ("call 10:30 about https://learned:80/x", "call 10:30 about https://learned:80/x", ()),
    ],
)
def test_text_after_the_mark_is_cut_in_five_languages(text: str, rest: str, learned: tuple[str, ...]) -> None:
    assert cut_learned(text, vocabulary(text).languages) == (rest, learned)


def test_day_kind_and_people_are_not_read_from_what_was_learned() -> None:
    found = read("yesterday: coffee with Ana learned: calls Bo tomorrow @choir", TODAY)
    assert (found.summary, found.learned, found.said.problem) == ("coffee with Ana", ("calls Bo tomorrow",), None)
