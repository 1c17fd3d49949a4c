"""Asks: the lists, the asks of one person, and closing."""

from netcli.domain.person import Person
from netcli.errors import InvalidValueError, NotFoundError
from netcli.services import asks
from tests.readable import TODAY, Net, days_ago, refuses


def texts(net: Net, who: Person | None = None, *, closed: bool = False, most: int | None = None) -> tuple[str, int]:
    """Return the texts of a list of asks, and how many more there are."""
    found = asks.listed(net.db, who, TODAY, closed=closed, most=most)
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


def test_close_returns_the_closed_ask(net: Net) -> None:
    closed, who = asks.close(network(net).db, 1, "answered", TODAY, "two dates")
    assert (closed.number, closed.status, closed.closed_on, closed.outcome, who) == (1, "answered", TODAY, "two dates", net["Ana"])
    with refuses(InvalidValueError, "^ask 1 is already answered$"):
        asks.close(net.db, 1, "declined", TODAY, None)
    with refuses(NotFoundError, "^there is no ask 0$"):
        asks.close(net.db, 0, "declined", TODAY, None)
