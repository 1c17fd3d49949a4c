"""Gives, and the counts for the balance."""

from contextlib import closing
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcli.domain.balance import Counts, judge
from netcli.domain.model import DEFAULT
from netcli.domain.records.give import THANKS, Give, new_give
from netcli.store import balance, gives, ledger
from tests.readable import TODAY, Net, days_ago, empty_database

WINDOW = DEFAULT.balance_window


def counts(net: Net, today: date = TODAY) -> dict[str, tuple[int, int]]:
    """Return the days given and received by name."""
    return {net.names([one.contact_id]): (one.given, one.received) for one in balance.everybody(net.db, today, WINDOW)}


def of(net: Net, name: str, today: date = TODAY) -> Counts:
    """Return the counts of one person."""
    return balance.with_one(net.db, net[name], today, WINDOW)


def test_a_give_is_read_as_it_was_noted(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    new = new_give(days_ago(5), "received", "a printer's address", "referral", "large", 4)
    _, uid = gives.add_give(net.db, new, ana, bo)
    assert ledger.gives(net.db, ana, TODAY) == [
        Give(days_ago(5), "received", "a printer's address", "referral", "large", 4, number=1, uid=uid, contact_id=ana.id, to=bo),
    ]
    assert ledger.gives(net.db, bo, TODAY) == []


def test_gives_are_oldest_first_without_future_ones(net: Net) -> None:
    net.add("Ana")
    net.gives("Ana 5 b / Ana -60 a / Ana 5 c / Ana in 1 d")
    assert [one.text for one in ledger.gives(net.db, net["Ana"], TODAY)] == ["a", "b", "c"]
    assert [one.text for one in ledger.gives(net.db, net["Ana"], days_ago(6))] == ["a"]


def test_several_favours_of_one_day_and_direction_count_once(net: Net) -> None:
    net.add("Ana / Bo")
    net.gives("Ana 5 / Ana 5 gift / Ana -5 / Ana 6 / Bo 5 / Bo -5 / Bo -6 / Bo -7")
    assert counts(net) == {"Ana": (2, 1), "Bo": (1, 3)}
    assert of(net, "Bo") == Counts(net["Bo"].id, 1, 3, last_received=days_ago(5).isoformat())


def test_the_window_ends_seven_hundred_and_thirty_days_ago(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.gives("Ana 729 / Bo 730 / Cy 731 / Cy -1")
    assert counts(net) == {"Ana": (1, 0), "Cy": (0, 1)}


def test_today_counts_and_a_day_to_come_does_not(net: Net) -> None:
    net.add("Ana / Bo")
    net.gives("Ana 0 / Ana in 1 / Bo in 1")
    assert counts(net) == {"Ana": (1, 0)}
    assert counts(net, days_ago(-1)) == {"Ana": (2, 0), "Bo": (1, 0)}


def test_asks_are_neither_given_nor_received(net: Net) -> None:
    net.add("Ana")
    net.asks("Ana 5 the slides / Ana -5 a van")
    assert counts(net) == {}


@pytest.mark.parametrize(("tag", "uncounted"), [("kin", True), ("mentor", True), ("balance-off", True), ("choir", False)])
def test_person_with_a_family_tag_is_uncounted(net: Net, tag: str, *, uncounted: bool) -> None:
    net.add("Ana", tags=("other", tag))
    net.add("Bo")
    net.gives("Ana -1 / Ana -2 / Ana -3 / Ana -4 / Bo -1")
    assert [of(net, name).uncounted for name in ("Ana", "Bo")] == [uncounted, False]
    assert judge(of(net, "Ana"), DEFAULT).nudge is not uncounted


@pytest.mark.parametrize(
    ("text", "nudge"),
    [
        ("Ana 1 thanks", False),
        ("Ana 10 thanks", False),
        ("Ana 11 thanks", True),
        ("Ana -1 / Ana 5 thanks", True),
    ],
)
def test_a_thank_you_after_the_last_favour_clears_the_nudge(net: Net, text: str, *, nudge: bool) -> None:
    net.add("Ana")
    net.gives(" / ".join(f"Ana -{day}" for day in range(10, 19)) + f" / {text}")
    assert judge(of(net, "Ana"), DEFAULT).nudge is nudge


@pytest.mark.parametrize(
    ("text", "thanked"),
    [
        ("Ana -30 / Ana 10 thanks", True),
        ("Ana -30 / Ana 30 thanks", True),
        ("Ana -30 / Ana 31 thanks", False),
        ("Ana -30 / Ana 40 thanks / Ana 10 thanks", True),
        ("Ana -40 / Ana 30 thanks / Ana -20", False),
        ("Ana -30 / Ana 10 gift", False),
        ("Ana -30", False),
        ("Ana 10 thanks", False),
        ("Ana -30 / Ana 20 thanks / Ana -10", False),
    ],
)
def test_thank_you_counts_from_the_day_of_the_last_favour(net: Net, text: str, *, thanked: bool) -> None:
    net.add("Ana")
    net.gives(text)
    assert of(net, "Ana").thanked is thanked


@settings(max_examples=40)  # each fills a database
@given(favours=st.lists(st.tuples(st.integers(0, 40), st.booleans(), st.booleans()), min_size=1, max_size=15))
def test_thanked_in_sql_equals_the_definition(favours: list[tuple[int, bool, bool]]) -> None:
    with closing(empty_database()) as db:
        net = Net(db)
        net.add("Ana")
        for ago, theirs, thanks in favours:
            net.gives(f"Ana {'-' * theirs}{ago} {'thanks' if thanks else 'help'}")
        noted, count = ledger.gives(db, net["Ana"], TODAY), of(net, "Ana")
    noted_thanks, noted = [one for one in noted if one.kind == THANKS], [one for one in noted if one.kind != THANKS]
    received = [one.day for one in noted if one.direction == "received"]
    if received:
        assert count.thanked == any(one.direction == "given" and one.day >= max(received) for one in noted_thanks)
    assert (count.given, count.received) == tuple(len({one.day for one in noted if one.direction == way}) for way in ("given", "received"))


def test_thanks_count_in_no_balance_and_no_first_day(net: Net) -> None:
    ana = net.add("Ana")
    net.gives("Ana 50 thanks / Ana -60 thanks / Ana 20 gift / Ana -30 gift / Ana -10 thanks")
    assert counts(net) == {"Ana": (1, 1)}
    assert of(net, "Ana").last_received == days_ago(30).isoformat()
    days = net.db.execute("SELECT given_since, received_since FROM contact_summary WHERE contact_id = ?", [ana.id]).fetchone()
    assert days == (days_ago(20).isoformat(), days_ago(30).isoformat())


def test_total_counts_ignore_the_window(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    net.gives("Ana 3000 / Ana 5 / Ana 5 / Ana -5 / Bo -5 / Ana 9 thanks")
    assert [gives.given_ever(net.db, who) for who in (ana, bo)] == [3, 0]


def since(net: Net) -> dict[str, tuple[str | None, str | None]]:
    """Return the first days of given and received favours, by name."""
    rows = net.db.execute("SELECT name, given_since, received_since FROM contact JOIN contact_summary ON contact_id = id")
    return {name: (given, received) for name, given, received in rows}


def test_first_days_of_favours_are_stored_in_the_summary(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.gives("Ana 5 / Ana -60 / Ana 90 / Bo -3 / Bo in 4")
    day = {ago: days_ago(ago).isoformat() for ago in (90, 60, 3, -4)}
    assert since(net) == {"Ana": (day[90], day[60]), "Bo": (day[-4], day[3]), "Cy": (None, None)}
