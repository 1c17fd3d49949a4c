"""Standing: answers, what replaces them, and where they are shown."""

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.records.give import new_give
from netcli.errors import InvalidDateError, InvalidValueError
from netcli.services import person, standing
from netcli.store import gives
from tests.readable import TODAY, Net, days_ago, refuses


def test_answer_replaces_the_former_one_with_its_day(net: Net) -> None:
    net.add("Ana / Bo")
    standing.answer(net.db, [net["Ana"], net["Bo"]], standing.read("knows-work", "no", "2026-11-01", TODAY), TODAY)
    standing.answer(net.db, [net["Ana"]], standing.read("knows_work", "yes", None, TODAY), TODAY)
    found = [(one.answer, one.day) for name in ("Ana", "Bo") for one in standing.of(net.db, net[name], TODAY).answers.values()]
    assert found == [("yes", TODAY), ("no", days_ago(19))]


def test_answers_are_in_the_order_of_the_questions_in_show(net: Net) -> None:
    net.add("Ana")
    for what in ("i_trust", "knows-work", "knows-me"):
        standing.answer(net.db, [net["Ana"]], standing.read(what, "yes", None, TODAY), TODAY)
    found = person.profile(net.db, net["Ana"], TODAY, DEFAULT, explain=False).standing
    assert (list(found.answers), found.stage) == (["knows_me", "knows_work", "i_trust"], "visibility")


def test_nothing_answered_is_no_stage(net: Net) -> None:
    net.add("Ana")
    assert standing.of(net.db, net["Ana"], TODAY)[1:] == ({}, None)


@pytest.mark.parametrize(
    ("words", "filtered", "found"),
    [
        ("ana", False, (["ana"], "", "")),
        ("ana knows-work yes", False, (["ana"], "knows-work", "yes")),
        ("ana bo knows-work yes", False, (["ana", "bo"], "knows-work", "yes")),
        ("knows-work yes", True, ([], "knows-work", "yes")),
    ],
)
def test_words_end_with_a_question_and_an_answer(words: str, found: object, *, filtered: bool) -> None:
    assert standing.split(words.split(), filtered=filtered) == found


@pytest.mark.parametrize(("words", "filtered"), [("", False), ("ana knows-work", False), ("knows-work", True)])
def test_missing_answer_is_refused(words: str, *, filtered: bool) -> None:
    with refuses(InvalidValueError, "^the answer is missing"):
        standing.split(words.split(), filtered=filtered)


def test_day_to_come_is_refused() -> None:
    with refuses(InvalidDateError, "2026"):
        standing.read("knows-work", "yes", "2026-12-01", TODAY)


def test_referral_of_two_years_makes_the_last_stage(net: Net) -> None:
    net.add("Ana")
    for what in ("knows-work", "trusts-me"):
        standing.answer(net.db, [net["Ana"]], standing.read(what, "yes", None, TODAY), TODAY)
    gives.add_give(net.db, new_give(days_ago(730), "received", "a name", "referral"), net["Ana"])
    assert standing.of(net.db, net["Ana"], TODAY).stage == "credibility"
    gives.add_give(net.db, new_give(days_ago(729), "received", "an order", "business"), net["Ana"])
    assert standing.of(net.db, net["Ana"], TODAY).stage == "profitability"
