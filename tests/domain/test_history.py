"""What commands did, and which changes count."""

from typing import Any

import pytest

from netcli.domain.history import RowChange, counted, net

NAMES = {1: "Ana", 2: "Bo"}
GIVE = {"id": 3, "contact_id": 1, "direction": "given", "text": "pie", "uid": "u", "kind": "gift"}


def change(
    action: str, table: str, key: tuple[Any, ...], before: dict[str, Any] | None = None, after: dict[str, Any] | None = None
) -> RowChange:
    """Make one change."""
    return RowChange(action, table, key, before, after)


ADDED = change("added", "give", (3,), after=GIVE)
CHANGED = change("changed", "give", (3,), GIVE, GIVE | {"text": "cake"})
REMOVED = change("removed", "give", (3,), GIVE | {"text": "cake"})
LOG = [
    change("added", "interaction", (9,), after={"id": 9, "kind": "call", "day": "2026-11-20"}),
    change("added", "participant", (1, "2026-11-20", 9), after={"contact_id": 1, "day": "2026-11-20", "interaction_id": 9}),
    change("added", "participant", (2, "2026-11-20", 9), after={"contact_id": 2, "day": "2026-11-20", "interaction_id": 9}),
    change("added", "interaction_tag", (9, "fair"), after={"interaction_id": 9, "name": "fair"}),
]


@pytest.mark.parametrize(
    ("done", "comes_to"),
    [
        ([ADDED], [ADDED]),
        ([ADDED, CHANGED], [change("added", "give", (3,), None, GIVE | {"text": "cake"})]),
        ([ADDED, CHANGED, REMOVED], []),
        ([CHANGED, REMOVED], [change("removed", "give", (3,), GIVE)]),
        ([REMOVED, ADDED], [change("changed", "give", (3,), GIVE | {"text": "cake"}, GIVE)]),
        ([CHANGED, CHANGED], [CHANGED]),
        ([ADDED, change("added", "tag", (1, "x"))], [ADDED, change("added", "tag", (1, "x"))]),
    ],
)
def test_several_changes_of_a_row_become_one(done: list[RowChange], comes_to: list[RowChange]) -> None:
    assert net(done) == comes_to


def test_parts_count_only_if_their_record_did_not_come_or_go() -> None:
    assert counted(LOG) == LOG[:1]
    assert counted(LOG[2:]) == LOG[2:]


def test_participants_do_not_count_if_only_the_day_moved() -> None:
    moved = change("changed", "interaction", (9,), {"id": 9, "day": "2026-11-20"}, {"id": 9, "day": "2026-11-21"})
    gone = [change("removed", "participant", (who, "2026-11-20", 9)) for who in (1, 2)]
    stays = change("added", "participant", (1, "2026-11-21", 9))
    assert counted([moved, *gone, stays]) == [moved, gone[1]]


def test_rows_of_a_new_person_count_as_the_person() -> None:
    ana = change("added", "contact", (1,), after={"id": 1, "name": "Ana", "handle": "ana"})
    tag = change("added", "tag", (1, "choir"), after={"contact_id": 1, "name": "choir"})
    origin = change("added", "origin", ("csv", "ana"), after={"contact_id": 1})
    assert counted([ana, tag, origin]) == [ana]
    assert counted([tag, origin]) == [tag]
