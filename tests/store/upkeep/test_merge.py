"""Merging two contacts: decisions about both are kept, and undo separates them."""

from datetime import date

import pytest

from netcli.domain.person import Pauses
from netcli.store import duplicates, pauses
from netcli.store.upkeep import merge
from tests.readable import HALF_LIFE, TODAY, Net, days_ago
from tests.store.upkeep.test_undo import do, state, take_back


def merged(net: Net, kept: str, other: str) -> None:
    """Merge two contacts, and check that undo and redo restore every row."""
    before = state(net.db)
    number = do(net.db, "merge", lambda db: merge.merge(db, net[kept], net[other], {}, None, TODAY, HALF_LIFE))
    after = state(net.db)
    taken = take_back(net.db, number)
    assert state(net.db) == before
    take_back(net.db, taken)
    assert state(net.db) == after


@pytest.mark.parametrize(
    ("archived", "then"), [("Ana", None), ("Anna", None), ("Ana Anna", "2026-11-01"), ("", None)], ids=["kept", "other", "both", "none"]
)
def test_merged_contact_is_archived_only_if_both_were(archived: str, then: str | None, net: Net) -> None:
    """A merge into an archived contact hid an active person from all lists."""
    net.add("Ana / Anna")
    for day, name in enumerate(archived.split(), 1):
        pauses.archive(net.db, net[name].id, date(2026, 11, day))
    merged(net, "Ana", "Anna")
    assert pauses.pauses(net.db, net["Ana"].id) == Pauses(then, None)


@pytest.mark.parametrize(
    ("kept", "other", "then"),
    [(None, 90, 90), (30, 90, 30), (90, 30, 90), (30, None, 30), (0, 90, 90), (-1, 0, None), (None, 0, None), (30, 0, 30)],
)
def test_merge_keeps_the_snooze_of_either_contact(kept: int | None, other: int | None, then: int | None, net: Net) -> None:
    """The values are days until the end of a snooze; the other contact's was lost."""
    net.add("Ana / Anna")
    for name, days in (("Ana", kept), ("Anna", other)):
        if days is not None:
            pauses.snooze(net.db, net[name].id, days_ago(10), days_ago(-days))
    merged(net, "Ana", "Anna")
    assert pauses.pauses(net.db, net["Ana"].id) == Pauses(None, None if then is None else days_ago(-then).isoformat())


@pytest.mark.parametrize(
    ("kept", "other", "before", "then"),
    [
        ("Ana", "Bob", "Bob-Dan", "Ana-Dan"),
        ("Bob", "Cy", "Ana-Cy Cy-Dan", "Ana-Bob Bob-Dan"),
        ("Cy", "Bob", "Ana-Bob Bob-Dan", "Ana-Cy Cy-Dan"),
        ("Ana", "Dan", "Bob-Dan Cy-Dan", "Ana-Bob Ana-Cy"),
        ("Dan", "Ana", "Ana-Bob Ana-Cy", "Bob-Dan Cy-Dan"),
        ("Ana", "Bob", "Ana-Bob Ana-Dan Bob-Dan Cy-Dan", "Ana-Dan Cy-Dan"),
        ("Bob", "Ana", "Ana-Bob", ""),
    ],
)
def test_merge_keeps_distinct_pairs_of_the_other_contact(kept: str, other: str, before: str, then: str, net: Net) -> None:
    """`duplicates` asked about the pair again."""
    net.add("Ana / Bob / Cy / Dan")
    for pair in before.split():
        one, _, two = pair.partition("-")
        duplicates.mark_distinct(net.db, net[one], net[two], TODAY)
    merged(net, kept, other)
    assert {net.names(pair) for pair in duplicates.distinct(net.db)} == {pair.replace("-", " ") for pair in then.split()}
