"""Monica's export: whoever and whatever it holds, of whatever type the values are."""

import copy
import json
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.errors import UnreadableFileError
from netcli.formats.file import File
from netcli.formats.monica import read as monica
from tests.readable import TODAY, in_words, said

SAMPLE = Path(__file__).parent.parent.parent / "data" / "monica" / "account.json"
ILSE, PAVEL = "cc000000-0000-4000-8000-000000000001", "cc000000-0000-4000-8000-000000000002"


def read(*data: bytes) -> list[Record]:
    return list(monica.read([File("account.json", lambda one=one: BytesIO(one)) for one in data], TODAY))  # type: ignore[misc]


def an_account(*contacts: dict[str, Any], **more: Any) -> bytes:
    blocks = [{"type": "contact", "values": list(contacts)}, *({"type": name, "values": values} for name, values in more.items())]
    types = [{"uuid": "email", "properties": {"name": "Email", "type": "email"}}, {"uuid": "chat", "properties": {"name": "Chat"}}]
    return json.dumps({"account": {"data": blocks, "instance": {"contact_field_types": types}}}).encode()


def ana(blocks: dict[str, list[Any]] | None = None, **properties: Any) -> dict[str, Any]:
    data = [{"type": name, "values": values} for name, values in (blocks or {}).items()]
    return {"uuid": "a", "properties": {"first_name": "Ana", **properties}, "data": data}


def contact(*args: Any, **properties: Any) -> Contact:
    (record,) = [one for one in read(an_account(ana(*args, **properties))) if isinstance(one, ContactRecord)]
    return record.new


def events(type_: str, *entries: dict[str, Any]) -> list[Record]:
    """Read the entries of Ana, without herself."""
    return read(an_account(ana({type_: list(entries)})))[1:]


def new(record: Record) -> object:
    return record.new if isinstance(record, EventRecord) else None


def test_the_people_of_the_sample_are_read() -> None:
    found = {one.key: one for one in read(SAMPLE.read_bytes()) if isinstance(one, ContactRecord)}
    pavel = ContactRecord(1, new_contact("Pavel Ionescu", notes=("Died on 2025-08-09.",)), key=PAVEL, file="account.json")
    assert found == {
        ILSE: ContactRecord(
            1,
            new_contact(
                "Ilse Maria Brandt",
                org="Old Mill",
                title="miller",
                city="Cluj-Napoca",
                country="RO",
                birthday="--04-12",
                met_day=date(2019, 9, 1),
                cadence_days=30,
                emails=("ilse@example.org",),
                phones=("+40 700 000 001",),
                urls=("https://mill.example.org",),
                addresses=("Mill Lane 1, 400000 Cluj-Napoca, RO",),
                messengers=("Telegram: ilsebill",),
                aliases=("Ilsebill",),
                tags=("choir", "work"),
                notes=("Runs the mill.", "Likes to eat: no nuts", "2026-01-05: Looks for a flat."),
            ),
            introduced_by=pavel,
            key=ILSE,
            file="account.json",
        ),
        PAVEL: pavel,
    }


def test_events_of_the_sample_are_read() -> None:
    found = [one for one in read(SAMPLE.read_bytes()) if isinstance(one, EventRecord)]
    assert [one.new for one in found] == [
        new_interaction(date(2026, 3, 2), "call", initiated="them", summary="About the flour"),
        new_give(date(2025, 5, 5), "received", "a loan of 50.00 EUR, paid back", "resource"),
        new_give(date(2025, 6, 6), "given", "a loan of 20 RON", "resource"),
        new_give(date(2025, 12, 24), "given", "A book, on bread, 12.50", "gift"),
        new_give(date(2025, 12, 26), "received", "A loaf", "gift"),
        new_interaction(date(2026, 2, 10), "message", initiated="me", summary="Me: Is the mill open?\nThem: From May on."),
        new_interaction(date(2024, 10, 3), summary="Dinner at the mill\nBread and soup.", tags=("ate together",)),
    ]
    assert [[one.key for one in event.who if isinstance(one, ContactRecord)] for event in found] == [*[[ILSE]] * 6, [ILSE, PAVEL]]
    assert len({one.key for one in found}) == 7
    assert found[0].given == {"day", "kind", "initiated", "summary"}
    assert found[1].given == {"day", "direction", "kind", "text"}


def test_sample_reports_what_is_lost() -> None:
    found = read(SAMPLE.read_bytes())
    assert [in_words(one.reason) for one in found if isinstance(one, Skipped)] == [
        "only a name in the relationships of another person",
        "your own record",
        "no date",
        "nobody took part whom the export names",
    ]
    assert sorted(in_words(one) for one in found if isinstance(one, Lost)) == [
        "birthdays of which only the age was known",
        "emails: a value that makes no sense",
        "feelings about calls",
        "genders",
        "how people first met, which Monica's export leaves out",
        "ideas for gifts",
        "journal entries",
        "pets",
        "related people who are unknown, or of whom several fit",
        "reminders",
        "stars",
        "what loans were for, which Monica's export leaves out",
        "what loans were for, which Monica's export leaves out",
    ]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"nickname": "A."}, {"aliases": ("A.",)}),
        ({"first_name": None, "nickname": "A."}, {"name": "A."}),
        ({"birthdate": {"date": "1980-02-29T00:00:00Z"}}, {"birthday": "1980-02-29"}),
        ({"birthdate": {"date": "2024-02-29T00:00:00Z", "is_year_unknown": True}}, {"birthday": "--02-29"}),
        ({"birthdate": {"date": "1980-02-30"}}, {}),
        ({"birthdate": "1980-01-01"}, {}),
        ({"first_met_date": {"date": "2026-11-21"}}, {}),  # tomorrow
        ({"first_met_date": {"date": "2020-01-01", "is_year_unknown": True}}, {}),
        ({"stay_in_touch_frequency": True}, {}),
        ({"stay_in_touch_frequency": 0}, {}),
        ({"stay_in_touch_frequency": "30"}, {}),
        ({"tags": ["a", 1, None, ["b"], ""]}, {"tags": ("a", "1")}),
        ({"tags": "a"}, {}),
        ({"job": ["x"], "company": {"a": 1}}, {}),
        ({"job": "\ud800"}, {}),
        ({"is_dead": True}, {"notes": ("Has died.",)}),
        ({"is_dead": "yes"}, {}),
    ],
)
def test_invalid_value_is_skipped_alone(properties: dict[str, Any], expected: dict[str, Any]) -> None:
    assert contact(**properties) == new_contact(**{"name": "Ana", **expected})


def test_contact_fields_are_read_by_their_type() -> None:
    fields = [
        ("ana@x.org", "email"),
        ("ana", "chat"),
        ("HTTPS://x.org/ana", "chat"),
        ("ana", "unknown"),
        ("ana2", ["email"]),
        (None, "chat"),
    ]
    found = contact({"contact_field": [{"properties": {"data": data, "type": type_}} for data, type_ in fields]})
    assert (found.emails, found.urls, found.messengers) == (("ana@x.org",), ("HTTPS://x.org/ana",), ("Chat: ana", "ana", "ana2"))


def test_a_long_note_comes_in_parts() -> None:
    assert [len(note) for note in contact({"note": [{"properties": {"body": "x" * 25_000}}]}).notes] == [10_000, 10_000, 5_000]


def test_long_text_is_cut_and_reported() -> None:
    event, lost = events("call", {"properties": {"called_at": "2026-01-01", "content": "x" * 10_001}})
    assert new(event) == new_interaction(date(2026, 1, 1), "call", summary="x" * 10_000)
    assert lost == Lost("ends_of_long_texts")


@pytest.mark.parametrize(
    ("type_", "entry", "found"),
    [
        ("call", {"called_at": "2026-01-02T00:00:00Z"}, new_interaction(date(2026, 1, 2), "call")),
        ("call", {"called_at": "2026-01-02", "contact_called": False}, new_interaction(date(2026, 1, 2), "call", initiated="me")),
        ("call", {"called_at": "2026-01-02", "contact_called": []}, new_interaction(date(2026, 1, 2), "call")),
        ("call", {"called_at": "2036-11-21"}, "more than ten years ahead"),
        ("call", {"called_at": 20260102}, "no date"),
        ("call", {"called_at": "0026-01-02"}, "no date"),
        ("call", [], "no date"),
        ("call", {"called_at": "2026-01-02", "content": "\ud800"}, "summary: not text in UTF-8"),
        ("conversation", {"happened_at": "2026-01-02"}, new_interaction(date(2026, 1, 2), "message")),
        (
            "conversation",
            {"happened_at": "2026-01-02", "messages": [1, {"properties": {"content": "Hi"}}]},
            new_interaction(date(2026, 1, 2), "message", initiated="them", summary="Them: Hi"),
        ),
        ("gift", {"name": "A hat", "date": "2026-01-02"}, new_give(date(2026, 1, 2), "given", "A hat", "gift")),
        ("gift", {"name": "A hat", "date": "2026-11-21"}, "a day that has not come yet"),
        ("gift", {"name": "A hat"}, "no date"),
        ("gift", {"date": "2026-01-02"}, "text: empty"),
        ("whatever", {"in_debt": True, "amount": None}, "no date"),
    ],
)
def test_entry_is_read_or_skipped_with_its_reason(type_: str, entry: object, found: object) -> None:
    (record,) = [one for one in events(type_, {"properties": entry}) if not isinstance(one, Lost)]
    assert (in_words(record.reason) if isinstance(record, Skipped) else new(record)) == found


def test_the_same_entry_counts_once() -> None:
    call = {"uuid": "c", "properties": {"called_at": "2026-01-02"}}
    assert [type(one) for one in events("call", call, call)] == [EventRecord, Skipped]
    twice = read(an_account(ana(), ana()))
    assert [in_words(one.reason) if isinstance(one, Skipped) else None for one in twice] == ["twice in the file", None]


def test_activity_has_at_most_the_first_500_people() -> None:
    everybody = [
        {"uuid": f"p{n}", "properties": {"first_name": f"P{n}"}, "data": [{"type": "activity", "values": ["x"]}]} for n in range(501)
    ]
    activity = {"uuid": "x", "properties": {"summary": "Fair", "happened_at": "2020-01-01"}}
    *_, event, lost = read(an_account(*everybody, activity=[activity]))
    assert isinstance(event, EventRecord)
    assert (len(event.who), lost) == (500, Lost("further_people_of_activity"))


def test_the_same_entry_in_two_exports_counts_once() -> None:
    found = read(SAMPLE.read_bytes(), SAMPLE.read_bytes())
    keys = [(type(one.new), one.key) for one in found if isinstance(one, EventRecord)]
    assert len(keys) == len(set(keys)) == 7


def test_introducers_may_come_later_or_not_at_all() -> None:
    bo = {"uuid": "b", "properties": {"first_name": "Bo", "first_met_through": "c"}}
    found = read(an_account(ana(first_met_through="b"), bo))
    assert [one.introduced_by and one.introduced_by.new.name for one in found if isinstance(one, ContactRecord)] == ["Bo", None]  # type: ignore[union-attr]
    assert found[-1] == Lost("introducers_unknown")


def test_entries_of_unknown_kinds_are_reported_as_lost() -> None:
    assert events("dream", {}, {}) == [Lost("entries_of_unknown_kind")] * 2


def test_number_of_a_million_digits_is_skipped_alone() -> None:
    data = an_account(ana(stay_in_touch_frequency=77)).replace(b"77", b"7" * 1_000_000)
    assert [type(one) for one in read(data)] == [ContactRecord]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "account.json is not readable as JSON: Expecting value: line 1 column 1 (char 0)"),
        (b"{", "account.json is not readable as JSON: "),
        (b"[" * 100_000, "account.json is nested too deeply"),
        (b'{"account":' * 100_000, "account.json is nested too deeply"),
        (b"[]", "account.json is not an export of Monica"),
        (b'{"account": []}', "account.json is not an export of Monica"),
        (b'{"account": {"data": {}}}', "account.json is not an export of Monica"),
    ],
)
def test_file_that_is_no_export_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(data)
    assert said(caught.value)[0].startswith(message)


def test_an_empty_account_holds_nothing() -> None:
    assert read(b'{"account": {"data": []}}') == []


def test_another_order_gives_the_same_keys() -> None:
    def keys(root: Any) -> set[tuple[type, str | None]]:
        return {(type(one.new), one.key) for one in read(json.dumps(root).encode()) if isinstance(one, EventRecord | ContactRecord)}

    root = json.loads(SAMPLE.read_text("utf-8"))
    turned = copy.deepcopy(root)
    turned["account"]["data"].reverse()
    for block in turned["account"]["data"]:
        block["values"].reverse()
    assert keys(turned) == keys(root)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from([ILSE, "2026-01-01", "call", "\ud800"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["uuid", "properties", "data", "type", "values"]), inner),
    max_leaves=6,
)


def place(draw: st.DrawFn, node: Any) -> tuple[Any, Any]:
    """Choose a place in a document: its container, and its name or number there."""
    while True:
        name = draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
        if not (isinstance(node[name], dict | list) and node[name]) or draw(st.integers(0, 5)) == 0:
            return node, name
        node = node[name]


@st.composite
def mutants(draw: st.DrawFn) -> bytes:
    root = {"account": json.loads(SAMPLE.read_text("utf-8"))["account"]}
    for _ in range(draw(st.integers(1, 3))):
        holder, name = place(draw, root["account"])
        holder[name] = draw(VALUES)
    return json.dumps(root).encode()


@given(mutants())
def test_any_value_is_read_or_skipped(data: bytes) -> None:
    try:
        found = read(data)
    except UnreadableFileError:
        return
    assert all(isinstance(one, Record) for one in found)
