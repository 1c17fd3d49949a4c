"""Asks: the lists, the asks of one person, and closing."""

import pytest

from netcli.domain.person import Person
from netcli.errors import InvalidValueError, NotFoundError
from netcli.services import asks
from tests.readable import TODAY, Net, days_ago, refuses


def texts(
    net: Net, who: Person | None = None, directions: tuple[str, ...] = asks.ASKS, *, closed: bool = False, most: int | None = None
) -> tuple[str, int]:
    """Return the texts of a list of asks, and how many more there are."""
    found = asks.listed(net.db, directions, who, TODAY, closed=closed, most=most)
    return " ".join(one.text for one, _ in found.asks), found.more


def network(net: Net) -> Net:
    net.add("Ana / Bo")
    net.asks("Ana 9 late", due=days_ago(2))
    net.asks("Bo -20 old / Ana 5 young / Bo 8 answered / Ana 7 declined")
    net.answered(4, 3)
    net.answered(5, 1, "declined")
    return net


def test_open_asks_come_with_the_earliest_due_first(net: Net) -> None:
    assert texts(network(net)) == ("late old young", 0)
    assert texts(net, net["Ana"]) == ("late young", 0)
    assert texts(net, most=2) == ("late old", 1)


def test_closed_asks_come_with_the_latest_closed_first(net: Net) -> None:
    assert texts(network(net), closed=True) == ("declined answered", 0)
    assert texts(net, net["Bo"], closed=True) == ("answered", 0)
    assert texts(net, closed=True, most=1) == ("declined", 1)


def test_open_asks_of_one_person_leave_out_closed_ones(net: Net) -> None:
    assert [one.text for one in asks.open_with(network(net).db, net["Bo"], TODAY)] == ["old"]


def test_promises_are_listed_apart_from_asks(net: Net) -> None:
    net.add("Ana")
    net.promises("Ana 8 none")
    net.promises("Ana 4 late", due=days_ago(1))
    net.asks("Ana 3 ask / Ana -3 theirs")
    asks.close(net.db, asks.numbered(net.db, "1")[0], TODAY, None, done=True)
    assert (texts(net, directions=asks.PROMISES), texts(net)) == (("late", 0), ("ask theirs", 0))
    assert (texts(net, directions=asks.PROMISES, closed=True), texts(net, closed=True)) == (("none", 0), ("", 0))
    assert [one.text for one in asks.open_with(net.db, net["Ana"], TODAY)] == ["late", "ask", "theirs"]


def test_close_returns_the_closed_ask(net: Net) -> None:
    ask, who = asks.numbered(network(net).db, "1")
    closed = asks.close(net.db, ask, TODAY, "two dates", done=True)
    assert (closed, who) == (ask._replace(status="answered", closed_on=TODAY, outcome="two dates"), net["Ana"])
    assert asks.numbered(net.db, "1") == (closed, net["Ana"])
    with refuses(InvalidValueError, "^ask 1 is already answered$"):
        asks.close(net.db, closed, TODAY, None, done=False)


@pytest.mark.parametrize("number", ["0", "1" * 19, "9" * 5000])
def test_a_number_that_no_ask_has_is_not_found(net: Net, number: str) -> None:
    with refuses(NotFoundError, f"^there is no ask or promise {number[:19]}"):
        asks.numbered(net.db, number)


def test_what_i_did_for_somebody_becomes_a_give(net: Net) -> None:
    net.add("Ana")
    net.asks("Ana -9 a van / Ana 9 mine")
    net.promises("Ana 9 an introduction to Bo")
    closed = [asks.close(net.db, asks.numbered(net.db, number)[0], TODAY, "sent", done=True) for number in "123"]
    given = [asks.note_give(net.db, one, net["Ana"]) for one in closed]
    assert [one and (one.day, one.kind, one.text) for one in given] == [(TODAY, "help", "sent"), None, (TODAY, "introduction", "sent")]
