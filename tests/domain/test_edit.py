"""Editing stored records, field by field."""

from typing import Any

import pytest

from netcli.domain.edit import Difference, Fields, checked, differences, read, settled
from netcli.domain.records.ask import ASK
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import LIST, PEOPLE, RecordType
from netcli.domain.records.give import GIVE
from netcli.domain.records.interaction import INTERACTION
from netcli.errors import InvalidValueError
from tests.readable import TODAY, said


def empty(record: RecordType) -> Fields:
    return {field.name: () if field.kind in {LIST, PEOPLE} else None for field in record.fields}


ANA = empty(CONTACT) | {"name": "Ana Pop", "handle": "ana-pop"}
CALL = empty(INTERACTION) | {"day": "2026-11-19", "kind": "call", "with": ("ana-pop",)}
PIE = empty(GIVE) | {"who": "ana-pop", "day": "2026-11-19", "direction": "given", "kind": "gift", "effort": "small", "text": "pie"}
TENT = empty(ASK) | {"who": "ana-pop", "day": "2026-11-19", "direction": "mine", "text": "a tent", "status": "open"}
RECORDS = {"contact": (CONTACT, ANA), "log": (INTERACTION, CALL), "give": (GIVE, PIE), "ask": (ASK, TENT)}


@pytest.mark.parametrize(
    ("kind", "asked", "fields"),
    [
        ("contact", {"city": " Iași ", "title": ""}, {"city": "Iași", "title": None}),
        ("contact", {"met_day": "yesterday", "cadence_days": "30"}, {"met_day": "2026-11-19", "cadence_days": 30}),
        ("contact", {"tags": ["a", " ", "b "]}, {"tags": ("a", "b")}),
        ("contact", {"cadence_days": 30}, {"cadence_days": 30}),
        ("log", {"day": "2 days ago", "minutes": "45"}, {"day": "2026-11-18", "minutes": 45}),
        ("ask", {"due": "friday"}, {"due": "2026-11-27"}),
        ("give", {"depth": ""}, {"depth": None}),
    ],
)
def test_edit_reads_values_field_by_field(kind: str, asked: dict[str, Any], fields: dict[str, Any]) -> None:
    assert read(RECORDS[kind][0], asked, TODAY) == fields


def test_a_planned_interaction_may_be_moved_to_a_day_to_come() -> None:
    assert read(INTERACTION, {"day": "friday"}, TODAY, planned=True) == {"day": "2026-11-27"}
    assert read(INTERACTION, {"day": "yesterday"}, TODAY, planned=True) == {"day": "2026-11-19"}


@pytest.mark.parametrize(
    ("kind", "asked", "message"),
    [
        ("contact", {"minutes": "5"}, '"minutes" is not a field of person'),
        ("log", {"minutes": "many"}, "minutes: many is not a number"),
        ("log", {"minutes": "1" * 12}, "minutes: 111111111111 is not a number"),
        ("log", {"day": "tomorrow"}, "Sat 21 Nov 2026 has not come yet"),
        ("contact", {"tags": "choir"}, "tags: not a list of texts"),
        ("contact", {"tags": ["choir", 3]}, "tags: not a list of texts"),
        ("contact", {"city": True}, "city: True is not a text"),
        ("contact", {"city": 1.5}, "city: 1.5 is not a text"),
    ],
)
def test_unreadable_value_is_refused_with_its_field(kind: str, asked: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        read(RECORDS[kind][0], asked, TODAY)
    assert said(refused.value)[0] == message


@pytest.mark.parametrize("kind", RECORDS)
def test_valid_record_stays_as_it_is(kind: str) -> None:
    record, fields = RECORDS[kind]
    assert checked(record, fields) == fields


def test_texts_are_cleaned_as_in_a_new_record() -> None:
    assert checked(CONTACT, ANA | {"city": "Ia\x1bși  north"})["city"] == "Iași north"
    assert checked(ASK, TENT | {"outcome": "a\x07 word"})["outcome"] == "a word"


@pytest.mark.parametrize(
    ("kind", "change", "message"),
    [
        ("contact", {"name": None}, "name: empty"),
        ("contact", {"birthday": "April"}, 'birthday: "April" is not a day'),
        ("contact", {"emails": ("x",)}, 'email: "x" is not an address'),
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
        checked(RECORDS[kind][0], RECORDS[kind][1] | change)
    assert said(refused.value)[0] == message


@pytest.mark.parametrize(
    ("asked", "settled_as"),
    [
        ({"status": "answered"}, {"status": "answered", "closed_on": "2026-11-20", "why": ""}),
        ({"status": "open"}, {"status": "open", "closed_on": "", "why": ""}),
        ({"status": "declined", "closed_on": "2026-11-01"}, {"status": "declined", "closed_on": "2026-11-01"}),
        ({"text": "a van"}, {"text": "a van"}),
    ],
)
def test_ask_status_settles_the_day_of_closing_and_the_reason(asked: dict[str, str], settled_as: dict[str, str]) -> None:
    assert settled(ASK, asked, TODAY) == settled_as
    assert settled(INTERACTION, asked, TODAY) == asked


def test_only_differences_are_reported() -> None:
    after = ANA | {"city": "Iași", "tags": ("b", "c")}
    found = differences(ANA | {"tags": ("a", "b"), "title": "baker"}, after)
    assert found == [Difference("title", "baker", None), Difference("city", None, "Iași"), Difference("tags", ("a", "b"), ("b", "c"))]


def test_order_of_a_list_is_ignored() -> None:
    assert differences(ANA | {"tags": ("a", "b")}, ANA | {"tags": ("b", "a")}) == []
