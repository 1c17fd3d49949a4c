"""Planned interactions: they have people, but nothing is derived from them."""

from collections.abc import Sequence
from datetime import date

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.person import Person
from netcli.domain.records.interaction import new_interaction
from netcli.errors import InvalidValueError, NotFoundError
from netcli.services import planned as service
from netcli.services.person import profile
from netcli.store import interactions, planned, reconnect, report
from netcli.store.upkeep import derived
from tests.readable import HALF_LIFE, TODAY, Net, days_ago, refuses

DERIVED = (
    "SELECT contact_id, day, v FROM contact_day ORDER BY 1, 2",
    "SELECT contact_id, other_id, times FROM together ORDER BY 1, 2",
    "SELECT contact_id, first_day, last_day, days, previous_day, together FROM contact_summary ORDER BY 1",
)


def plan(net: Net, day: date, who: Sequence[Person], time: str | None = None, kind: str = "meeting") -> int:
    """Plan a meeting; return its number."""
    new = new_interaction(day, kind, time, summary="coffee", planned=True)
    return interactions.add_interaction(net.db, new, who, TODAY, HALF_LIFE)[0]


def rows(net: Net) -> list[list[tuple[object, ...]]]:
    """Return the derived rows."""
    return [net.db.execute(query).fetchall() for query in DERIVED]


@pytest.fixture
def planning(net: Net) -> Net:
    """A network with two people who met once."""
    net.add("Ana / Bo")
    net.log("Ana+Bo 300")
    return net


@pytest.mark.parametrize("ago", [-3, 0, 3])
def test_planned_interaction_has_no_derived_rows(planning: Net, ago: int) -> None:
    before = rows(planning)
    plan(planning, days_ago(ago), [planning["Ana"], planning["Bo"]])
    assert rows(planning) == before
    derived.rebuild(planning.db, [one.id for one in planning.people.values()], TODAY, HALF_LIFE)
    assert rows(planning) == before


def test_confirmed_interaction_has_derived_rows(planning: Net) -> None:
    ana, bo = planning["Ana"], planning["Bo"]
    number = plan(planning, days_ago(3), [ana, bo])
    meeting, people = service.confirm(planning.db, number, TODAY, HALF_LIFE, "two dates")
    assert (meeting.planned, meeting.outcome, people) == (False, "two dates", [ana, bo])
    days, pairs, summaries = rows(planning)
    assert [(one, day) for one, day, _ in days if str(day) > "2026-06"] == [(ana.id, "2026-11-17"), (bo.id, "2026-11-17")]
    assert pairs == [(ana.id, bo.id, 2), (bo.id, ana.id, 2)]
    assert [last for _, _, last, *_ in summaries] == ["2026-11-17", "2026-11-17"]


def test_confirm_needs_a_planned_interaction_whose_day_came(planning: Net) -> None:
    to_come = plan(planning, days_ago(-1), [planning["Ana"]])
    with refuses(InvalidValueError, "log 2 is planned for 2026-11-21, which is still to come"):
        service.confirm(planning.db, to_come, TODAY, HALF_LIFE)
    with refuses(InvalidValueError, "log 1 of 2026-01-24 is no planned meeting"):
        service.confirm(planning.db, 1, TODAY, HALF_LIFE)
    with refuses(NotFoundError, "there is no log 9"):
        service.confirm(planning.db, 9, TODAY, HALF_LIFE)


def test_planned_interactions_are_read_by_day_and_time(planning: Net) -> None:
    ana, bo = planning["Ana"], planning["Bo"]
    later, untimed, early, past = (
        plan(planning, day, who, time)
        for day, who, time in (
            (days_ago(-9), [ana], None),
            (days_ago(-2), [bo], None),
            (days_ago(-2), [ana, bo], "09:00"),
            (days_ago(1), [bo], None),
        )
    )
    assert [(one.number, people) for one, people in planned.until(planning.db, days_ago(-7))] == [
        (past, [bo]),
        (early, [ana, bo]),
        (untimed, [bo]),
    ]
    assert [one.number for one, _ in planned.of_person(planning.db, ana)] == [early, later]
    assert planned.ahead(planning.db, TODAY) == {ana.id, bo.id}
    assert planned.ahead(planning.db, days_ago(-3)) == {ana.id}


def test_planned_interaction_keeps_a_person_off_the_suggestions(planning: Net) -> None:
    assert reconnect.planned(planning.db, TODAY) == set()
    plan(planning, TODAY, [planning["Ana"]])
    plan(planning, days_ago(1), [planning["Bo"]])
    assert reconnect.planned(planning.db, TODAY) == {planning["Ana"].id}


def test_planned_interaction_is_no_talk_and_no_last_interaction(planning: Net) -> None:
    number = plan(planning, days_ago(1), [planning["Ana"]])
    assert report.talks(planning.db, days_ago(7), TODAY) == []
    assert [one.number for one in interactions.latest(planning.db, planning["Ana"], TODAY, 9)] == [1]
    seen = profile(planning.db, planning["Ana"], TODAY, DEFAULT, explain=False)
    assert [one.number for one in seen.interactions] == [1]
    assert [one.number for one, _ in seen.planned] == [number]
