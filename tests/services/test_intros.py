"""Introductions: making one records two gives and a link, in one step."""

from netcli.domain import intros as rules
from netcli.domain.records.intro import Intro
from netcli.services import facts, intros, match
from netcli.store import intros as store
from netcli.store import ledger
from tests.readable import TODAY, Net, days_ago


def proposed(net: Net, one: str, other: str, ago: int = 0) -> Intro:
    """Store the proposal of an introduction."""
    return intros.propose(net.db, intros.read("both sing", days_ago(ago), net[one], net[other]))


def test_making_records_a_give_to_each_and_a_link(net: Net) -> None:
    net.add("Ana / Bo")
    made = intros.make(net.db, proposed(net, "Ana", "Bo").number, days_ago(1))
    assert intros.numbered(net.db, 1) == made.intro
    gives = {who: ledger.gives(net.db, net[who], TODAY) for who in ("Ana", "Bo")}
    assert [(who, one.day, one.direction, one.kind, one.text, one.to) for who, (one,) in gives.items()] == [
        ("Ana", days_ago(1), "given", "introduction", "both sing", net["Bo"]),
        ("Bo", days_ago(1), "given", "introduction", "both sing", net["Ana"]),
    ]
    assert net.db.execute("SELECT contact_id, other_id, day, kind FROM link").fetchall() == [
        (net["Ana"].id, net["Bo"].id, "2026-11-19", "knows")
    ]


def test_making_adds_no_second_link(net: Net) -> None:
    net.add("Ana / Bo")
    assert intros.make(net.db, proposed(net, "Ana", "Bo").number, TODAY).link
    assert intros.make(net.db, proposed(net, "Bo", "Ana").number, TODAY).link is None


def test_gains_are_needs_that_an_offer_of_the_other_meets(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    for who, kind, text in (("Ana", "need", "a printer"), ("Bo", "skill", "printing"), ("Bo", "need", "a room"), ("Cy", "offer", "a room")):
        facts.record(net.db, net[who], kind, text, TODAY)
    (found,) = match.between(net.db, (net["Ana"].id, net["Bo"].id))
    assert (found.need.who, found.need.fact.text, found.offer.who) == (net["Ana"], "a printer", net["Bo"])


def test_list_has_open_ones_first_and_dropped_ones_on_demand(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    for one, other, ago in (("Ana", "Bo", 9), ("Bo", "Cy", 20), ("Ana", "Cy", 5), ("Cy", "Ana", 3)):
        proposed(net, one, other, ago)
    intros.make(net.db, 2, days_ago(1))
    intros.drop(net.db, 4, TODAY)
    found = intros.listed(net.db, None, TODAY, None, every=False)
    assert ([one.number for one in found.intros], found.more) == ([1, 3, 2], 0)
    found = intros.listed(net.db, net["Ana"], TODAY, 2, every=True)
    assert ([one.number for one in found.intros], found.more) == ([1, 3], 1)


def test_reminders_are_of_what_waits_for_long(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    for ago in (9, 6, 40, 40):
        proposed(net, "Ana", "Bo", ago)
    intros.agree(net.db, 2, [net["Ana"], net["Bo"]], TODAY)
    intros.make(net.db, 3, days_ago(31))
    intros.drop(net.db, 4, TODAY)
    assert [(one.intro.number, one.code) for one in rules.reminders(store.unfinished(net.db, TODAY), TODAY)] == [
        (3, "outcome"),
        (1, "consent"),
        (2, "making"),
    ]
