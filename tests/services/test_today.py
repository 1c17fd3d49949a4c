"""What a day asks for, from a database."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.records.interaction import new_interaction
from netcli.services.today import after_first_meetings, today, worth_writing
from netcli.store import interactions, pauses, triage
from tests.readable import HALF_LIFE, TODAY, Net, days_ago


def steps(net: Net) -> str:
    """Return the people met once, with their steps."""
    return " ".join(f"{one.person.name}:{one.step}" for one in after_first_meetings(net.db, TODAY))


def test_first_meetings_are_talks_and_small_events(net: Net) -> None:
    net.add("Mail / Call / Fair / Twice / Crowd / Long / " + " / ".join(f"P{n}" for n in range(19)))
    net.log("Mail 3 email / Call 3 call / Fair 8 event / Twice 9 / Twice 3 / Long 31")
    net.log("+".join(["Crowd", *(f"P{n}" for n in range(19))]) + " 5 event")
    assert steps(net) == "Call:write Fair:meet_again"


@pytest.mark.parametrize("what", ["give", "ask", "plan", "archive", "snooze", "second", "known"])
def test_first_meeting_ends_with_the_next_thing(what: str, net: Net) -> None:
    net.add("Ana")
    net.log("Ana 3")
    net.gives("Ana 3")
    assert steps(net) == "Ana:write"
    ana = net["Ana"]
    things: dict[str, Callable[[], object]] = {
        "give": lambda: net.gives("Ana -2"),
        "ask": lambda: net.asks("Ana 2 a van"),
        "plan": lambda: interactions.add_interaction(net.db, new_interaction(days_ago(-3), planned=True), [ana], TODAY, HALF_LIFE),
        "archive": lambda: pauses.archive(net.db, ana.id, TODAY),
        "snooze": lambda: pauses.snooze(net.db, ana.id, TODAY, days_ago(-9)),
        "known": lambda: triage.answer(net.db, [ana.id], "known"),
        "second": lambda: net.log("Ana 1 email"),
    }
    things[what]()
    assert steps(net) == ""


@pytest.fixture
def quiet(net: Net) -> Net:
    """Nine people who were met a different number of times long ago."""
    for number in range(1, 10):
        net.add(f"P{number}")
        net.log(" / ".join(f"P{number} {300 + 10 * day}" for day in range(number)))
    return net


def written(net: Net) -> tuple[list[str], str | None]:
    """Return whom the day suggests, and who of them was drawn by lot."""
    chosen, drawn = worth_writing(net.db, TODAY, DEFAULT)
    names = net.names([one.contact_id for one in chosen]).split()
    return names, net.names([drawn]) if drawn else None


def test_suggestions_of_a_week_are_used_up(quiet: Net) -> None:
    names, drawn = written(quiet)
    assert names == ["P9", "P8", "P7", drawn]
    quiet.log("P9 1 / P5 2")
    assert written(quiet)[0] == ["P8", "P7", "P6", drawn]
    quiet.log("P8 0 / P7 2 / P6 3")
    assert written(quiet)[0] == [drawn]
    quiet.log(f"{drawn} 0")
    assert written(quiet) == ([], None)


def test_lot_is_the_smallest_digest_of_uid_and_week(quiet: Net) -> None:
    others = [quiet[f"P{number}"] for number in range(1, 5)]
    first = min(others, key=lambda who: sha256(f"{who.uid}2026-W47".encode()).hexdigest())
    assert written(quiet)[1] == first.name


def test_suggestion_counts_the_days_until_today(quiet: Net) -> None:
    chosen, _ = worth_writing(quiet.db, TODAY, DEFAULT)
    assert {one.gap for one in chosen} == {300}
    assert [reason.gap for reason in chosen[0].reasons if reason.code == "in_touch"] == [300]


def test_today_gathers_every_part(net: Net) -> None:
    net.add("Ana", birthday="--11-21", cadence_days=7)
    net.add("Bo")
    net.log("Ana 10 / Ana 40 / Bo 2")
    net.asks("Ana -9 a tent", due=days_ago(1))
    interactions.add_interaction(net.db, new_interaction(days_ago(1), planned=True), [net["Bo"]], TODAY, HALF_LIFE)
    found = today(net.db, TODAY, DEFAULT, {})
    assert [one.kind for one in found.late] == ["their_ask", "planned", "cadence"]
    assert [one.kind for one in found.coming] == ["birthday"]
    assert (found.first_meetings, found.suggested.suggestions, found.drawn, found.suggested.learning) == ([], [], None, 41)
