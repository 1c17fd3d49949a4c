"""Asks: mine and theirs, with permanent numbers."""

from datetime import date

import pytest

from netcli.domain.records.ask import DIRECTIONS, Ask, new_ask
from netcli.errors import ExitCode, NotFoundError
from netcli.store import asks
from tests.readable import TODAY, Net, days_ago, refuses


def texts(net: Net, today: date = TODAY, directions: tuple[str, ...] = DIRECTIONS) -> str:
    """Return the texts of open asks."""
    found = asks.open_asks(net.db, today, directions)
    return " ".join(one.text for one, _ in found)


def test_an_ask_is_read_as_it_was_noted(net: Net) -> None:
    ana = net.add("Ana")
    number, uid = asks.add_ask(net.db, new_ask(days_ago(3), "theirs", "a van", days_ago(-4)), ana)
    assert asks.numbered(net.db, number) == (
        Ask(days_ago(3), "theirs", "a van", days_ago(-4), "open", number=number, uid=uid, contact_id=ana.id),
        ana,
    )


def test_ask_numbers_start_at_one_and_are_never_reused(net: Net) -> None:
    net.add("Ana")
    assert net.asks("Ana 3 a / Ana 2 b") == [1, 2]
    net.db.execute("DELETE FROM ask")
    assert net.asks("Ana 1 c") == [3]


def test_unknown_number_finds_no_ask(net: Net) -> None:
    with refuses(NotFoundError, r"^there is no ask or promise 7$") as refused:
        asks.numbered(net.db, 7)
    assert refused.value.exit_code == ExitCode.NOT_FOUND
    with pytest.raises(NotFoundError):
        asks.numbered(net.db, 10**40)


def test_an_ask_is_closed_with_its_outcome_and_reason(net: Net) -> None:
    net.add("Ana")
    [one, other] = net.asks("Ana 3 a / Ana 2 b")
    before, _ = asks.numbered(net.db, one)
    closed = before._replace(status="declined", closed_on=TODAY, outcome="two dates", why="could-not")
    asks.close_ask(net.db, closed)
    assert asks.numbered(net.db, one)[0] == closed
    assert asks.numbered(net.db, other)[0].status == "open"


def test_open_asks_come_by_their_due_day_and_then_by_their_age(net: Net) -> None:
    net.add("Ana / Bo")
    net.asks("Ana 10 young / Bo -20 old")
    net.asks("Ana 5 next-week", due=days_ago(-7))
    net.asks("Bo 5 tomorrow", due=days_ago(-1))
    net.asks("Bo 9 overdue", due=days_ago(3))
    assert texts(net) == "overdue tomorrow next-week old young"


def test_open_asks_may_be_those_of_some_directions(net: Net) -> None:
    net.add("Ana / Bo")
    net.asks("Ana 4 a / Ana -3 b / Bo 2 c / Bo -1 d")
    net.promises("Ana 5 p")
    ways: tuple[tuple[str, ...], ...] = (("mine",), ("theirs",), ("promised",), ("mine", "theirs"), DIRECTIONS)
    assert [texts(net, directions=way) for way in ways] == ["a c", "b d", "p", "a b c d", "p a b c d"]
    assert [asks.count_open(net.db, TODAY, way) for way in ways] == [2, 2, 1, 4, 5]
    assert [who.name for _, who in asks.open_asks(net.db, TODAY)] == ["Ana", "Ana", "Ana", "Bo", "Bo"]


def test_an_ask_is_open_from_its_day_to_the_day_it_is_closed(net: Net) -> None:
    net.add("Ana")
    [one] = net.asks("Ana 10 a")
    net.answered(one, ago=4)
    assert [texts(net, days_ago(ago)) for ago in (11, 10, 5, 4, 0)] == ["", "a", "a", "", ""]


def test_asks_of_a_person_are_newest_first_without_future_ones(net: Net) -> None:
    net.add("Ana / Bo")
    [first, *_] = net.asks("Ana 10 a / Bo 5 x / Ana -3 b / Ana 3 c / Ana in 2 d")
    net.answered(first, ago=4)
    assert [one.text for one in asks.asks(net.db, net["Ana"], TODAY)] == ["c", "b", "a"]
    assert [one.text for one in asks.asks(net.db, net["Ana"], days_ago(5))] == ["a"]
    assert [one.text for one in asks.asks(net.db, net["Ana"], days_ago(3))] == ["c", "b", "a"]


def test_the_asks_of_a_span_are_those_made_or_closed_in_it(net: Net) -> None:
    net.add("Ana / Bo")
    [_, closed, *_] = net.asks("Ana 9 a / Bo -30 b / Ana 30 c / Ana 4 d")
    net.answered(closed, ago=5)
    found = [(one.direction, who.name, one.status, one.text) for one, who in asks.touched(net.db, days_ago(9), days_ago(5))]
    assert found == [("theirs", "Bo", "answered", "b"), ("mine", "Ana", "open", "a")]
