"""The plan of a merge."""

import pytest

from netcli.domain.edit import Fields
from netcli.domain.merge import Merge, plan, worded
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import LIST
from netcli.domain.records.pause import Pauses
from tests.readable import TODAY

NOBODY: Fields = {field.name: () if field.kind == LIST else None for field in CONTACT.fields}
AWAKE = Pauses(None, None)
ARCHIVED = Pauses("2026-11-01", None)
SNOOZED = Pauses(None, "2026-11-21")
OVER = Pauses(None, TODAY.isoformat())
ANA = NOBODY | {"name": "Ana Pop", "handle": "ana-pop", "city": "Cluj", "tags": ("choir",), "emails": ("a@example.org",)}


def test_merge_fills_unknown_fields_from_the_other_contact() -> None:
    found = plan(ANA, NOBODY | {"name": "Ana Popp", "handle": "ana-popp", "city": "Brașov", "org": "Lind", "tags": ("choir", "fair")})
    assert found.filled == {"org": "Lind"}
    assert found.left_out == [("city", "Cluj", "Brașov")]
    assert found.gained == {"tags": ("fair",), "aliases": ("Ana Popp",)}


def test_merge_plan_prints_one_line_per_field() -> None:
    other = NOBODY | {"name": "Ana Popp", "handle": "ana-popp", "city": "Brașov", "org": "Lind", "emails": ("b@example.org",)}
    assert worded(plan(ANA, other), AWAKE, AWAKE, {"interaction": 2, "give": 0, "ask": 1}, TODAY) == [
        "org: Lind",
        "emails + b@example.org",
        "aliases + Ana Popp",
        "city: Cluj stays, Brașov is left out",
        "moves over: 2 interactions, 1 ask",
    ]


def test_equal_names_give_no_alias() -> None:
    assert plan(ANA, NOBODY | {"name": "Ana Pop", "handle": "ana-pop-2"}).gained == {}
    assert plan(ANA | {"aliases": ("Annie",)}, NOBODY | {"name": "Annie", "handle": "annie"}).gained == {}


def test_merged_contact_never_introduces_itself() -> None:
    assert plan(ANA, NOBODY | {"name": "Ana", "handle": "ana", "met_via": "ana-pop"}).filled == {}
    assert plan(ANA, NOBODY | {"name": "Ana", "handle": "ana", "met_via": "bo"}).filled == {"met_via": "bo"}


@pytest.mark.parametrize(
    ("kept", "other", "told"),
    [
        (ARCHIVED, AWAKE, ["archived: no, as one of the two is not"]),
        (AWAKE, ARCHIVED, ["archived: no, as one of the two is not"]),
        (ARCHIVED, ARCHIVED, []),
        (AWAKE, AWAKE, []),
        (AWAKE, SNOOZED, ["snoozed: until 2026-11-21"]),
        (OVER, SNOOZED, ["snoozed: until 2026-11-21"]),
        (ARCHIVED, SNOOZED, ["archived: no, as one of the two is not", "snoozed: until 2026-11-21"]),
        (SNOOZED, Pauses(None, "2027-02-01"), ["snoozed: until 2026-11-21 stays, until 2027-02-01 is left out"]),
        (SNOOZED, SNOOZED, []),
        (SNOOZED, AWAKE, []),
        (SNOOZED, OVER, []),
        (AWAKE, OVER, []),
    ],
)
def test_merge_plan_reports_archive_and_snooze_if_they_differ(kept: Pauses, other: Pauses, told: list[str]) -> None:
    assert worded(Merge({}, [], {}), kept, other, {}, TODAY) == told
