"""People by their ids: lines of lists, and birthdays."""

from datetime import date

import pytest

from netcli.domain.person import Entry, Person
from netcli.store import contacts
from tests.readable import TODAY, Net, days_ago


def test_people_are_named_by_their_ids(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    assert contacts.people(net.db, [bo.id, ana.id, 99]) == {ana.id: ana, bo.id: bo}
    assert contacts.people(net.db, []) == {}
    assert len(contacts.ids(net.db)) == 2


# --- Lines of a list


def test_lines_come_in_the_order_of_the_ids(net: Net) -> None:
    ana, bo = net.add("Ana", org="Lind", city="Kraków", title="baker", sphere="both", tags=("kin", "choir")), net.add("Bo")
    net.log("Ana 10")
    assert contacts.entries(net.db, [bo.id, 99, ana.id], TODAY) == [
        Entry(bo, None, None, None, None, None),
        Entry(ana, "Lind", "baker", "Kraków", "both", days_ago(10), tags=("choir", "kin")),
    ]


def test_last_day_of_a_line_is_never_in_the_future(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    net.log("Ana 10 / Ana 3 / Ana in 5 / Bo in 5")
    assert [one.last_day for one in contacts.entries(net.db, [ana.id, bo.id], TODAY)] == [days_ago(3), None]
    assert [one.last_day for one in contacts.entries(net.db, [ana.id, bo.id], days_ago(4))] == [days_ago(10), None]
    assert [one.last_day for one in contacts.entries(net.db, [ana.id], days_ago(3))] == [days_ago(3)]


# --- Birthdays


def birthdays(net: Net, today: date, within: int = 7) -> list[tuple[str, int]]:
    """Return the names with a near birthday, and the number of days until it."""
    return [(one.name, days) for one, days in contacts.birthdays(net.db, today, within)]


def test_birthdays_of_today_and_the_coming_week_are_near(net: Net) -> None:
    for name, birthday in (
        ("Ana", "1980-11-20"),
        ("Bo", "--11-27"),
        ("Cy", "1990-11-28"),
        ("Di", "1975-11-19"),
        ("Ed", "--11-20"),
        ("Fe", None),
    ):
        net.add(name, birthday=birthday)
    assert birthdays(net, TODAY) == [("Ana", 0), ("Ed", 0), ("Bo", 7)]


def test_near_birthday_may_be_in_the_next_year(net: Net) -> None:
    net.add("Ana", birthday="1980-01-02")
    assert birthdays(net, date(2026, 12, 30)) == [("Ana", 3)]


@pytest.mark.parametrize(
    ("today", "within", "days"),
    [
        (date(2027, 2, 27), 7, 1),
        (date(2027, 2, 28), 7, 0),
        (date(2027, 3, 1), 7, None),
        (date(2028, 2, 27), 7, 2),
        (date(2028, 2, 29), 7, 0),
        (date(2028, 2, 28), 0, None),
        (date(2100, 2, 28), 7, 0),
    ],
)
@pytest.mark.parametrize("birthday", ["--02-29", "1980-02-29"])
def test_leap_day_birthday_is_on_28_february_without_a_leap_day(
    net: Net, birthday: str, today: date, within: int, days: int | None
) -> None:
    net.add("Ana", birthday=birthday)
    assert birthdays(net, today, within) == ([("Ana", days)] if days is not None else [])


@pytest.mark.parametrize(("today", "days"), [(date(2027, 12, 30), 61), (date(2028, 12, 30), 60)])
def test_leap_day_birthday_uses_the_next_year(net: Net, today: date, days: int) -> None:
    net.add("Ana", birthday="--02-29")
    assert birthdays(net, today, 70) == [("Ana", days)]


def test_a_person_is_a_handle_and_a_name(net: Net) -> None:
    net.add("Ana", birthday="--11-20")
    [(who, _)] = contacts.birthdays(net.db, TODAY)
    assert who == Person(who.id, who.uid, "ana", "Ana")
