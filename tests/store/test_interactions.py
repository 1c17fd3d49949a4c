"""Interactions, their participants, and contact-days."""

import pytest

from netcli.domain.records.interaction import new_interaction
from netcli.store import interactions
from netcli.store.upkeep import derived
from tests.readable import HALF_LIFE, TODAY, Net, days_ago


def test_an_interaction_is_read_as_it_was_noted(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    new = new_interaction(days_ago(3), "call", "09:30", 45, "the mill", "plan", "two dates", "tip", "them", "a long\ntalk")
    _, uid = interactions.add_interaction(net.db, new, [bo, ana], TODAY, HALF_LIFE)
    [found] = interactions.latest(net.db, ana, TODAY, 10)
    assert found == new._replace(number=1, uid=uid)
    assert interactions.participants(net.db, [1]) == {1: [ana, bo]}
    assert net.db.execute("SELECT outcome_kind FROM interaction").fetchall() == [("tip",)]


def test_interactions_are_newest_first_without_future_ones(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana 30 / Ana 3 call / Ana 3 email / Bo 1 / Ana in 1 / Ana 60")
    found = interactions.latest(net.db, net["Ana"], TODAY, 3)
    assert [(one.day, one.kind) for one in found] == [(days_ago(3), "email"), (days_ago(3), "call"), (days_ago(30), "meeting")]
    assert [one.day for one in interactions.latest(net.db, net["Ana"], days_ago(4), 9)] == [days_ago(30), days_ago(60)]
    assert [one.day for one in interactions.latest(net.db, net["Ana"], days_ago(30), 9)] == [days_ago(30), days_ago(60)]


def test_unknown_interactions_have_no_participants(net: Net) -> None:
    net.add("Ana")
    assert interactions.participants(net.db, []) == {}
    assert interactions.participants(net.db, [99]) == {}


def test_contact_day_is_stored_for_every_participant(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana+Bo 3 120min / Ana 3 5min / Ana 2 5min / Bo 1")
    days = net.db.execute("SELECT contact_id, day, v FROM contact_day ORDER BY contact_id, day").fetchall()
    ana, bo = net["Ana"].id, net["Bo"].id
    three, two, one = (days_ago(number).isoformat() for number in (3, 2, 1))
    assert days == [(ana, three, 2.0), (ana, two, 0.5), (bo, three, 2.0), (bo, one, 1.0)]


@pytest.mark.parametrize("minutes", ["", " 5min", " 240min"])
def test_participant_row_has_the_day_of_the_interaction(net: Net, minutes: str) -> None:
    net.add("Ana")
    net.log(f"Ana 3{minutes}")
    query = "SELECT participant.day, interaction.day FROM participant JOIN interaction ON interaction.id = interaction_id"
    assert net.db.execute(query).fetchall() == [(days_ago(3).isoformat(),) * 2]


def test_pairs_are_counted_once_per_meeting(net: Net) -> None:
    ana, bo = net.add("Ana").id, net.add("Bo").id
    interactions.add_pairs(net.db, [[ana, bo], [bo, ana], [ana]])
    interactions.add_pairs(net.db, [[ana, bo]])
    assert net.db.execute("SELECT contact_id, other_id, times FROM together ORDER BY 1, 2").fetchall() == [(ana, bo, 3), (bo, ana, 3)]


@pytest.mark.parametrize(("people", "pairs"), [(1, 0), (2, 2), (19, 19 * 18), (20, 0), (21, 0), (40, 0)])
def test_crowd_makes_no_pairs(net: Net, people: int, pairs: int) -> None:
    """The stored pairs, the recomputed pairs and those of doctor are the same."""
    names = [f"P{number}" for number in range(people)]
    net.add(" / ".join(names))
    net.log(f"{'+'.join(names)} 3 / P0 2")
    kept = "SELECT contact_id, other_id, times FROM together ORDER BY 1, 2"
    counted = net.db.execute(kept).fetchall()
    assert len(counted) == pairs
    derived.rebuild(net.db, [person.id for person in net.people.values()], TODAY, HALF_LIFE)
    assert net.db.execute(kept).fetchall() == counted
    assert net.db.execute(f"{derived.PAIRS.format('TRUE')} ORDER BY 1, 2").fetchall() == counted


def test_event_of_thousands_is_stored_quickly(net: Net) -> None:
    """Two thousand people would be four million pairs."""
    names = [f"P{number}" for number in range(2_000)]
    net.add(" / ".join(names))
    net.log(f"{'+'.join(names)} 3")
    assert net.db.execute("SELECT COUNT(*), SUM(together) FROM contact_summary WHERE days = 1").fetchone() == (2_000, 0)
