"""The facts of candidates to reconnect with."""

from datetime import date
from itertools import chain
from typing import Any, NamedTuple

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.reconnect import Candidate
from netcli.domain.ties import Override
from netcli.store import reconnect, ties
from tests.readable import TODAY, Net, days_ago


class Facts(NamedTuple):
    """The facts of one candidate."""

    tie: str
    shared: int
    overlap: float | None
    usual: float | None
    circles: tuple[str, ...]
    shared_names: tuple[str, ...]
    open_asks: tuple[str, ...]
    promises: tuple[str, ...]
    needs: tuple[str, ...]
    received: int


def found(net: Net, name: str, today: date = TODAY) -> Facts | None:
    """Return the facts of a person on a day, or None without a candidate."""
    network = reconnect.Network(net.db, ties.classifier(net.db, today, DEFAULT), now=days_ago(-30))
    for one in chain(network.distant({net[name].id}), network.cooling({net[name].id})):
        facts, about = network.details(one), network.openings(one)
        words = (about.shared_names, about.open_asks, about.promises, about.needs, about.received)
        return Facts(one.tie, facts.shared, facts.overlap, one.usual, one.circles, *words)
    return None


def details(net: Net, name: str = "Far", today: date = TODAY) -> Facts:
    """Return the facts of a person who is a candidate."""
    facts = found(net, name, today)
    assert facts is not None
    return facts


def named(net: Net, ids: set[int]) -> str:
    """Return the names of contacts."""
    return net.names(sorted(ids))


@pytest.fixture
def far(net: Net) -> Net:
    """A network with one dormant tie, called Far."""
    net.add("Far")
    net.log("Far 300")
    return net


def test_candidate_with_a_future_day_is_planned(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana in 1 / Bo 0 / Cy 10 / Cy in 30")
    assert named(net, reconnect.planned(net.db, TODAY)) == "Ana Cy"


def test_candidate_with_an_open_ask_or_promise_waits(net: Net) -> None:
    net.add("Ana / Bo / Cy / Di")
    [*_, closed] = net.asks("Ana -5 a / Bo 5 b / Cy in 2 c / Di -9 d")
    net.answered(closed, ago=3)
    assert named(net, reconnect.waiting(net.db, TODAY)) == "Ana"
    assert named(net, reconnect.waiting(net.db, days_ago(4))) == "Ana Di"
    assert named(net, reconnect.waiting(net.db, days_ago(5))) == "Ana Di"
    assert named(net, reconnect.waiting(net.db, days_ago(6))) == named(net, reconnect.waiting(net.db, days_ago(9))) == "Di"
    assert named(net, reconnect.waiting(net.db, days_ago(3))) == "Ana"
    assert named(net, reconnect.waiting(net.db, days_ago(10))) == ""
    [kept, _] = net.promises("Bo 12 a map / Cy 12 a pen")
    net.answered(kept, 11, "kept")
    assert [named(net, reconnect.waiting(net.db, days_ago(ago))) for ago in (13, 12, 11)] == ["", "Bo Cy", "Cy"]


# --- Candidates


def candidates(net: Net, only: set[int] | None = None, today: date = TODAY) -> dict[str, Candidate]:
    """Return the candidates by name, in their order."""
    network = reconnect.Network(net.db, ties.classifier(net.db, today, DEFAULT))
    return {net.names([one.contact_id]): one for one in chain(network.distant(only), network.cooling(only))}


def test_open_asks_come_first_and_then_the_shortest_silence(net: Net) -> None:
    net.add("Long / Short / Asked / Near / Planned / Unlogged / Also")
    net.log("Long 300 / Short 60 / Asked 400 / Near 59 / Planned 300 / Planned in 4 / Also 300")
    net.asks("Asked -9 a van / Unlogged -9 a job")
    assert list(candidates(net)) == ["Asked", "Short", "Also", "Long"]
    assert [one.waits for one in candidates(net).values()] == [True, False, False, False]
    assert list(candidates(net, {net["Long"].id, net["Near"].id})) == ["Long"]


@pytest.mark.parametrize(
    ("favours", "both", "unreturned"),
    [
        ("Ana 9 / Ana -9", True, False),
        ("Ana -9", False, True),
        ("Ana 9", False, False),
        ("Ana -9 / Ana in 3", False, True),
        ("Ana -0", False, True),
        ("Ana 0 / Ana -900", True, False),
    ],
)
def test_favours_went_both_ways_or_were_never_returned(net: Net, favours: str, *, both: bool, unreturned: bool) -> None:
    net.add("Ana / Bo")
    net.log("Ana 300")
    net.gives(f"{favours} / Bo 3 / Bo -3")
    assert (candidates(net)["Ana"].both_ways, candidates(net)["Ana"].unreturned) == (both, unreturned)


def test_candidate_has_its_gap_days_and_company(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana+Bo 300 / Ana+Bo+Cy 200 / Bo 1 / Cy 1")
    assert candidates(net)["Ana"] == Candidate(
        net["Ana"].id, "dormant", 200, 2, 2, both_ways=False, unreturned=False, waits=False, usual=None, circles=()
    )


# --- People who are suggested


def test_a_tie_comes_with_its_class_or_not_at_all(net: Net) -> None:
    net.add("Weak / Dormant / Recent / Unlogged / Close")
    net.log("Weak 100 / Weak 400 / Dormant 200 / Recent 59 / Recent 400 / Close 300")
    ties.set_override(net.db, net["Close"].id, Override("close", "my sister", TODAY))
    classes = {name: facts.tie if (facts := found(net, name)) else None for name in net.people}
    assert classes == {"Weak": "weak", "Dormant": "dormant", "Recent": None, "Unlogged": None, "Close": None}


def test_a_cooling_tie_is_close(net: Net) -> None:
    net.add("Ana")
    net.log(" / ".join(f"Ana {ago}" for ago in range(35, 106, 7)))
    assert details(net, "Ana").tie == "close"


# --- m: shared contacts


def test_shared_contacts_are_active_and_strongest_first(far: Net) -> None:
    far.add("Bo / Cy / Old / Di")
    far.log("Far+Bo+Cy+Old 900 / Bo 10 / Cy 10 / Cy 20 / Old 181 / Di 5")
    assert (details(far).shared, details(far).shared_names) == (2, ("Cy", "Bo"))


def test_two_names_are_enough(far: Net) -> None:
    far.add("A / B / C / D")
    far.log("Far+A+B+C+D 900 / A 1 / B 2 / C 3 / D 4")
    assert (details(far).shared, details(far).shared_names) == (4, ("A", "B"))


@pytest.mark.parametrize(("ago", "shared"), [(0, 1), (179, 1), (180, 0), (181, 0)])
def test_a_contact_is_active_for_a_hundred_and_eighty_days(far: Net, ago: int, shared: int) -> None:
    far.add("Bo")
    far.log(f"Far+Bo 900 / Bo {ago}")
    assert details(far).shared == shared


def test_future_days_do_not_make_a_contact_active(far: Net) -> None:
    far.add("Bo / Cy")
    far.log("Far+Bo+Cy 900 / Bo 30 / Bo in 3 / Cy in 3")
    assert (details(far).shared, details(far).shared_names) == (1, ("Bo",))


@pytest.mark.parametrize(("ago", "shared"), [(0, 1), (179, 1), (180, 0)])
def test_planned_day_does_not_change_who_is_active(far: Net, ago: int, shared: int) -> None:
    far.add("Bo")
    far.log(f"Far+Bo 900 / Bo {ago} / Bo in 3")
    assert details(far).shared == shared


def test_shared_contacts_of_a_past_day_are_strongest_first(far: Net) -> None:
    far.add("A / B")
    far.log("Far+A+B 50 / B 20 / B 15 / A 3 message")
    facts = found(far, "Far", days_ago(10))
    assert facts is None
    far.log("Far+A+B 700")
    far.db.execute("DELETE FROM contact_day WHERE contact_id = ? AND day = ?", (far["Far"].id, days_ago(50).isoformat()))
    ties.refresh(far.db, [far["Far"].id], TODAY, DEFAULT.half_life)
    assert details(far, today=days_ago(10)).shared_names == ("B", "A")


def test_future_meetings_do_not_make_shared_contacts(far: Net) -> None:
    far.add("Bo")
    far.log("Bo 1 / Far+Bo in 3")
    assert details(far).shared == 0


def test_later_meetings_do_not_count_on_a_past_day(far: Net) -> None:
    far.add("Bo")
    far.log("Bo 20 / Far+Bo 5")
    assert details(far, today=days_ago(10)).shared == 0


# --- circ: circles


@pytest.mark.parametrize(
    ("circles", "overlap"),
    [
        ({"org": "Lind"}, 0.25),
        ({"org": "LIND", "city": "BERLIN"}, 0.75),
        ({"tags": ("choir",)}, 0.25),
        ({"tags": ("Choir", "kin"), "city": "Rome"}, 0.25),
        ({"city": "Rome"}, 0.0),
        ({}, None),
    ],
)
def test_circles_overlap_by_the_share_of_active_contacts_in_them(net: Net, circles: dict[str, Any], overlap: float | None) -> None:
    net.add("A", org="Lind")
    net.add("B", city="Berlin", tags=("choir",))
    net.add("C", city="Berlin")
    net.add("D")
    net.add("Old", org="Lind", city="Rome")
    net.add("Far", **circles)
    net.log("A 1 / B 1 / C 1 / D 1 / Old 400 / Far 400")
    assert details(net).overlap == overlap


def test_a_person_is_no_part_of_their_own_overlap(net: Net) -> None:
    net.add("Ana / Bo", city="Berlin")
    net.add("Cy")
    net.log("Ana 100 / Bo 1 / Cy 1")
    assert details(net, "Ana").overlap == 0.5


def test_person_in_two_common_circles_counts_once(net: Net) -> None:
    net.add("Ana / Bo", city="Berlin", org="Lind", tags=("choir",))
    net.add("Cy")
    net.log("Ana 100 / Bo 1 / Cy 1")
    assert details(net, "Ana").overlap == 0.5


def test_circles_have_no_overlap_without_active_contacts(net: Net) -> None:
    net.add("Far", city="Rome")
    net.log("Far 300")
    assert details(net).overlap == 0.0


def test_circles_are_the_same_in_any_case_and_script(net: Net) -> None:
    net.add("Bo", city="ŁÓDŹ")
    net.add("Far", city="Łódź", org="łódź", tags=("Кино", "кино"))
    net.log("Bo 1 / Far 300")
    assert (set(details(net).circles), details(net).overlap) == ({"łódź", "кино"}, 1.0)
    assert len(details(net).circles) == 2


# --- Reasons and offers


def test_asks_needs_and_favours_are_looked_up(net: Net) -> None:
    net.add("Far", needs=("a van", "a printer"))
    net.log("Far 300")
    net.asks("Far -9 a job / Far -20 a room / Far 3 mine / Far in 3 later")
    net.promises("Far 4 a map / Far 6 a pen")
    net.gives("Far -0 / Far -6 / Far in 2 / Far 7")
    assert (details(net).open_asks, details(net).needs, details(net).received) == (("a room", "a job"), ("a van", "a printer"), 2)
    assert details(net).promises == ("a pen", "a map")


def test_answered_asks_and_met_needs_are_not_offered(net: Net) -> None:
    net.add("Far", needs=("a van",))
    net.log("Far 300")
    net.db.execute("UPDATE fact SET closed_on = '2026-11-01'")
    [one] = net.asks("Far -9 a job")
    net.answered(one, ago=2)
    assert (details(net).open_asks, details(net).needs) == ((), ())


def test_asks_of_a_past_day_are_those_open_on_that_day(far: Net) -> None:
    """`report --week "last week"` reads the asks of that week, and no later ones."""
    [closed, _] = far.asks("Far -30 a room / Far -2 a job")
    far.answered(closed, ago=3)
    assert [details(far, today=days_ago(ago)).open_asks for ago in (10, 4, 3, 2)] == [("a room",), ("a room",), (), ("a job",)]


@pytest.mark.parametrize("later", ["", " / Far in 5"])
def test_people_met_only_in_a_crowd_are_not_shared(far: Net, later: str) -> None:
    """With a future day, rows are counted instead of pairs, with the same result."""
    names = [f"P{number}" for number in range(20)]
    far.add(" / ".join(names))
    far.log(f"{'+'.join(['Far', *names[:18]])} 200 / {'+'.join(['Far', *names])} 190 / {' 3 / '.join(names)} 3")
    far.add("Near")
    far.log(f"Near 3{later.replace('Far', 'Near')}")
    assert details(far).shared == 18
