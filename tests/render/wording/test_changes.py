"""What commands did, as text."""

from typing import Any

import pytest

from netcli.domain.edit import Difference
from netcli.render.wording.changes import counts, differences, told
from tests.domain.test_history import CHANGED, GIVE, LOG, NAMES, change


def test_interaction_is_one_item_with_its_people() -> None:
    assert told(LOG, NAMES) == ["added log 9: call on 2026-11-20 with Ana, Bo"]


def test_part_is_reported_if_its_record_did_not_change() -> None:
    assert told(LOG[2:], NAMES) == ["added Bo in log 9", "added @fair of log 9"]


def test_person_includes_all_their_rows() -> None:
    ana = change("added", "contact", (1,), after={"id": 1, "name": "Ana", "handle": "ana"})
    tag = change("added", "tag", (1, "choir"), after={"contact_id": 1, "name": "choir"})
    assert told([ana, tag], NAMES) == ["added Ana (ana)"]
    assert told([tag], NAMES) == ["added tag of Ana: choir"]


def test_change_is_reported_field_by_field() -> None:
    assert told([CHANGED], NAMES) == ["changed give 3: given, Ana, cake (text pie -> cake)"]
    closed = change(
        "changed",
        "ask",
        (4,),
        {"id": 4, "contact_id": 2, "text": "a van", "outcome": None},
        {"id": 4, "contact_id": 2, "text": "a van", "outcome": "lent"},
    )
    assert told([closed], NAMES) == ["changed ask 4: Bo, a van (outcome nothing -> lent)"]


@pytest.mark.parametrize(
    ("table", "row", "line"),
    [
        ("fact", {"contact_id": 1, "kind": "need", "text": "tea"}, "added need of Ana: tea"),
        ("alias", {"contact_id": 1, "name": "Annie"}, "added alias of Ana: Annie"),
        ("contact_point", {"contact_id": 1, "kind": "email", "value": "a@b.c"}, "added email of Ana: a@b.c"),
        ("tie_override", {"contact_id": 2, "tie": "close"}, "added override of Bo: close"),
        ("pause", {"contact_id": 2, "kind": "archived"}, "added archived: Bo"),
        ("merged", {"contact_id": 1, "handle": "annie"}, "added annie, merged into Ana"),
        ("tag", {"contact_id": 9, "name": "x"}, "added tag of somebody: x"),
    ],
)
def test_every_record_type_has_its_wording(table: str, row: dict[str, Any], line: str) -> None:
    assert told([change("added", table, (7,), after=row)], NAMES) == [line]


def test_many_records_are_reported_as_counts() -> None:
    rows = [change("added", "give", (number,), after=GIVE) for number in range(6)]
    assert told(rows, NAMES) == ["added 6 gives (Ana)"]
    tags = [change("added", "tag", (number, "choir"), after={"contact_id": number, "name": "choir"}) for number in range(1, 7)]
    assert told(tags, {**NAMES, 3: "Cy", 4: "Di"}) == ["added 6 tags (Ana, Bo, Cy and 2 more)"]


def test_changed_reference_to_a_person_is_reported_by_name() -> None:
    before, after = ({"id": 3, "contact_id": 1, "text": "pie", "direction": "given", "to_id": to} for to in (None, 2))
    assert told([change("changed", "give", (3,), before, after)], NAMES) == ["changed give 3: given, Ana, pie (to nothing -> Bo)"]
    assert told([change("changed", "give", (3,), after, {**after, "to_id": 7})], NAMES)[0].endswith("(to Bo -> somebody)")


def test_numbers_have_their_plurals() -> None:
    tally = {
        ("added", "contact"): 2,
        ("changed", "contact"): 1,
        ("added", "alias"): 3,
        ("added", "contact_point"): 2,
        ("added", "participant"): 4,
    }
    assert counts(tally) == ["added 2 people", "changed 1 person", "added 3 aliases", "added 2 addresses", "added 4 participants"]
    assert counts({("added", "tie_override"): 2, ("removed", "merged"): 2}) == ["added 2 overrides", "removed 2 merged people"]


def test_edits_are_reported_field_by_field() -> None:
    found = [Difference("title", "baker", None), Difference("city", None, "Iași"), Difference("tags", ("a", "b"), ("b", "c"))]
    assert differences(found) == ["title baker -> nothing", "city nothing -> Iași", "tags + c - a"]
