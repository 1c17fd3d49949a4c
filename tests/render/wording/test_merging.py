"""The plan of a merge as text."""

import pytest

from netcli.domain.merge import Merge, MergePlan
from netcli.domain.person import Pauses
from netcli.domain.planning.duplicates import Shared
from netcli.domain.planning.plan import Doubt
from netcli.render.wording.merging import doubt, lines, reason
from tests.readable import TODAY

AWAKE = Pauses(None, None)
ARCHIVED = Pauses("2026-11-01", None)
SNOOZED = Pauses(None, "2026-11-21")
OVER = Pauses(None, TODAY.isoformat())


def test_merge_plan_prints_one_line_per_field() -> None:
    fields = Merge({"org": "Lind"}, [("city", "Cluj", "Brașov")], {"emails": ("b@example.org",), "aliases": ("Ana Popp",)})
    assert lines(MergePlan(fields, AWAKE, AWAKE, {"interaction": 2, "give": 0, "ask": 1}), TODAY) == [
        "org: Lind",
        "emails + b@example.org",
        "aliases + Ana Popp",
        "city: Cluj stays, Brașov is left out",
        "moves over: 2 interactions, 1 ask",
    ]


def test_reason_quotes_an_address_and_no_folded_name() -> None:
    assert [reason(Shared(kind, "x")) for kind in ("email", "phone", "name")] == [
        "the same e-mail, x",
        "the same phone, x",
        "the same name",
    ]


def test_doubt_names_what_two_records_share_and_what_differs() -> None:
    assert [doubt(one) for one in (Doubt("email", "entry"), Doubt("name", "email"), Doubt("name", "org"), Doubt("name"))] == [
        "the same e-mail, another entry of this import",
        "the same name, another e-mail address",
        "the same name, another org",
        "the same name",
    ]


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
    assert lines(MergePlan(Merge({}, [], {}), kept, other, {}), TODAY) == told
