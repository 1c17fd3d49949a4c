"""Editing stored records, field by field."""

from typing import Any

import pytest

from netcli.domain import edit
from netcli.domain.edit import CONTACT, FIELDS, Difference, Fields, checked, differences, read, settled, worded
from netcli.errors import InvalidValueError
from tests.readable import TODAY, said

EMPTY = {kind: {name: () if name in edit.LISTS else None for name in names} for kind, names in FIELDS.items()}
ANA = EMPTY[CONTACT] | {"name": "Ana Pop", "handle": "ana-pop"}
CALL = EMPTY["log"] | {"day": "2026-11-19", "kind": "call", "with": ("ana-pop",)}
PIE = EMPTY["give"] | {"who": "ana-pop", "day": "2026-11-19", "direction": "given", "kind": "gift", "effort": "small", "text": "pie"}
TENT = EMPTY["ask"] | {"who": "ana-pop", "day": "2026-11-19", "direction": "mine", "text": "a tent", "status": "open"}
RECORDS: dict[str, Fields] = {CONTACT: ANA, "log": CALL, "give": PIE, "ask": TENT}


@pytest.mark.parametrize(
    ("kind", "asked", "fields"),
    [
        (CONTACT, {"city": " Iași ", "title": ""}, {"city": "Iași", "title": None}),
        (CONTACT, {"met_day": "yesterday", "cadence_days": "30"}, {"met_day": "2026-11-19", "cadence_days": 30}),
        (CONTACT, {"tags": ["a", " ", "b "]}, {"tags": ("a", "b")}),
        (CONTACT, {"cadence_days": 30}, {"cadence_days": 30}),
        ("log", {"day": "2 days ago", "minutes": "45"}, {"day": "2026-11-18", "minutes": 45}),
        ("ask", {"due": "friday"}, {"due": "2026-11-27"}),
        ("give", {"depth": ""}, {"depth": None}),
    ],
)
def test_edit_reads_values_field_by_field(kind: str, asked: dict[str, Any], fields: dict[str, Any]) -> None:
    assert read(kind, asked, TODAY) == fields


@pytest.mark.parametrize(
    ("kind", "asked", "message"),
    [
        (CONTACT, {"minutes": "5"}, '"minutes" is not a field of a person'),
        ("log", {"minutes": "many"}, "minutes: many is not a number"),
        ("log", {"minutes": "1" * 12}, "minutes: 111111111111 is not a number"),
        ("log", {"day": "tomorrow"}, "Sat 21 Nov 2026 has not come yet"),
        (CONTACT, {"tags": "choir"}, "tags: not a list of texts"),
        (CONTACT, {"tags": ["choir", 3]}, "tags: not a list of texts"),
        (CONTACT, {"city": True}, "city: True is not a text"),
        (CONTACT, {"city": 1.5}, "city: 1.5 is not a text"),
    ],
)
def test_unreadable_value_is_refused_with_its_field(kind: str, asked: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        read(kind, asked, TODAY)
    assert said(refused.value)[0] == message


@pytest.mark.parametrize("kind", RECORDS)
def test_valid_record_stays_as_it_is(kind: str) -> None:
    assert checked(kind, RECORDS[kind]) == RECORDS[kind]


def test_texts_are_cleaned_as_in_a_new_record() -> None:
    assert checked(CONTACT, ANA | {"city": "Ia\x1bși  north"})["city"] == "Iași north"
    assert checked("ask", TENT | {"outcome": "a\x07 word"})["outcome"] == "a word"


@pytest.mark.parametrize(
    ("kind", "change", "message"),
    [
        (CONTACT, {"name": None}, "name: empty"),
        (CONTACT, {"birthday": "April"}, 'birthday: "April" is not a day'),
        (CONTACT, {"emails": ("x",)}, 'email: "x" is not an address'),
        ("log", {"with": ()}, "with: nobody"),
        ("log", {"day": None}, "day: empty"),
        ("log", {"minutes": 0}, "minutes: 0 is invalid"),
        ("give", {"who": None}, "who: nobody"),
        ("give", {"text": None}, "text: empty"),
        ("give", {"depth": 3}, "depth: only a referral has one"),
        ("ask", {"status": "answered"}, "closed_on: a closed ask has one, an open ask has none"),
        ("ask", {"closed_on": "2026-11-20"}, "closed_on: a closed ask has one, an open ask has none"),
        ("ask", {"due": "2026-11-01"}, "due: 2026-11-01 is before the day of the ask, 2026-11-19"),
    ],
)
def test_invalid_record_is_refused_with_its_field(kind: str, change: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        checked(kind, RECORDS[kind] | change)
    assert said(refused.value)[0] == message


@pytest.mark.parametrize(
    ("asked", "settled_as"),
    [
        ({"status": "answered"}, {"status": "answered", "closed_on": "2026-11-20"}),
        ({"status": "open"}, {"status": "open", "closed_on": ""}),
        ({"status": "declined", "closed_on": "2026-11-01"}, {"status": "declined", "closed_on": "2026-11-01"}),
        ({"text": "a van"}, {"text": "a van"}),
    ],
)
def test_ask_is_closed_today_if_only_its_status_is_given(asked: dict[str, str], settled_as: dict[str, str]) -> None:
    assert settled("ask", asked, TODAY) == settled_as
    assert settled("log", asked, TODAY) == asked


def test_only_differences_are_reported() -> None:
    after = ANA | {"city": "Iași", "tags": ("b", "c")}
    found = differences(ANA | {"tags": ("a", "b"), "title": "baker"}, after)
    assert found == [Difference("title", "baker", None), Difference("city", None, "Iași"), Difference("tags", ("a", "b"), ("b", "c"))]
    assert worded(found) == ["title baker -> nothing", "city nothing -> Iași", "tags + c - a"]


def test_order_of_a_list_is_ignored() -> None:
    assert differences(ANA | {"tags": ("a", "b")}, ANA | {"tags": ("b", "a")}) == []
