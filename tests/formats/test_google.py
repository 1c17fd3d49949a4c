"""Reading Google Contacts: both headers, cells of several values, unread columns."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, Lost, Record, Skipped
from netcli.domain.records.contact import Contact, new_contact
from netcli.errors import UnreadableFileError
from netcli.formats import google
from netcli.formats.file import File
from tests.readable import TODAY, Skip, in_words, refuses

DATA = Path(__file__).parent.parent / "data" / "google"
OWN_GROUPS = Lost("groups_of_google")


def read(text: str | bytes) -> list[Record]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(google.read([File("g.csv", lambda: BytesIO(data))], TODAY))


def row(**cells: str) -> list[Record]:
    """Read one row; `email_1___value` is the column `email 1 - value`."""
    out = StringIO()
    columns = [column.replace("___", " - ").replace("_", " ").replace("email", "e-mail") for column in cells]
    csv.writer(out).writerows([[*columns, "Labels"], [*cells.values(), "* myContacts"]])
    return read(out.getvalue())


def contact(**cells: str) -> tuple[Contact, dict[str, str]]:
    """Return the person of one row, and its original."""
    (record,) = row(**cells)
    assert isinstance(record, ContactRecord)
    return record.new, json.loads(record.original or "{}")


def saved(name: str) -> list[Record]:
    return read((DATA / name).read_bytes())


def test_the_header_of_today_is_read() -> None:
    first, second, third, groups, nobody = saved("contacts.csv")
    assert isinstance(first, ContactRecord)
    assert first.new == new_contact(
        name="Ottilie Rose Brandt",
        org="Kite Works",
        title="Designer",
        city="Sylt",
        country="DE",
        birthday="1980-04-12",
        emails=("ottilie@example.org", "rose@example.org", "tilly@example.net"),
        phones=("+49 30 5550101", "+49 30 5550102"),
        urls=("https://kites.example.org",),
        addresses=("Dünenweg 4, 25980 Sylt, Germany",),
        aliases=("Tilly",),
        tags=("Clients", "Dunes"),
        notes=("Likes kites.\nMet on the dunes.",),
    )
    assert (first.line, first.key, first.file) == (2, None, "g.csv")
    assert json.loads(first.original or "") == {
        "Name Prefix": "Dr.",
        "Organization Department": "Wind",
        "E-mail 1 - Label": "* Work",
        "E-mail 2 - Label": "Home",
        "Phone 1 - Label": "Mobile",
        "Address 1 - Label": "Home",
        "Address 1 - Street": "Dünenweg 4",
        "Address 1 - Region": "SH",
        "Address 1 - Postal Code": "25980",
        "Relation 1 - Label": "Spouse",
        "Relation 1 - Value": "Henrik Brandt",
        "Website 1 - Label": "Blog",
        "Event 1 - Label": "Anniversary",
        "Event 1 - Value": "2010-06-01",
        "Custom Field 1 - Label": "Shoe size",
        "Custom Field 1 - Value": "39",
    }
    mail = "nobody.in.particular@example.org"
    assert second == ContactRecord(6, new_contact(name=mail, emails=(mail,)), file="g.csv")
    igor = new_contact(name="Igor Sandman", birthday="--04-12", phones=("+7 495 5550103",), aliases=("Sandman Igor",), tags=("Clients",))
    assert third == ContactRecord(7, igor, original='{"Phone 1 - Label": "Work"}', file="g.csv")
    assert groups == OWN_GROUPS
    assert nobody == Skip(8, "neither a name nor an address nor a number", "g.csv")


def test_the_header_until_2024_is_read() -> None:
    first, second = saved("contacts_until_2024.csv")
    assert isinstance(first, ContactRecord)
    assert first.new == new_contact(
        name="Basil Thorn",
        org="Thorn Hedges",
        title="Gardener",
        city="Bath",
        country="United Kingdom",
        birthday="1975-12-01",
        emails=("basil@example.org",),
        phones=("+44 20 5550104",),
        addresses=("1 Hedge Row, Flat 2, Bath, Somerset, BA1 1AA, United Kingdom",),
        aliases=("Baz",),
        tags=("Chess club",),
    )
    kept = json.loads(first.original or "")
    assert (kept["Name"], kept["Hobby"], kept["Organization 1 - Name"]) == ("Mr. Basil Thorn", "chess", "Thorn Hedges ::: Garden Guild")
    assert isinstance(second, ContactRecord)
    assert (second.new.name, second.original) == ("Hedgehog Rescue", '{"Phone 1 - Type": "Work"}')


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"First_Name": "Ada", "Middle_Name": "B.", "Last_Name": "Cook"}, "Ada B. Cook"),
        ({"Last_Name": "Cook"}, "Cook"),
        ({"Given_Name": " Ada ", "Family_Name": "Cook", "Name": "Ada Cook"}, "Ada Cook"),
        ({"First_Name": "", "Name": "Cook & Sons"}, "Cook & Sons"),
        ({"First_Name": "", "Nickname": "Addie", "Organization_Name": "Mill"}, "Addie"),
        ({"First_Name": "", "Organization_Name": "Mill", "email_1___value": "a@example.org"}, "Mill"),
        ({"First_Name": "", "email_1___value": "a@example.org ::: b@example.org", "Phone_1___value": "1"}, "a@example.org"),
        ({"First_Name": "", "Phone_1___value": "+1 555"}, "+1 555"),
    ],
)
def test_person_without_a_name_is_named_as_in_google(cells: dict[str, str], name: str) -> None:
    new, kept = contact(**cells)
    assert (new.name, new.aliases, kept) == (name, (), {})


def test_repeated_values_are_all_stored() -> None:
    new, kept = contact(
        First_Name="Ada",
        Organization_1___Name="Mill",
        Organization_2___Name="Choir",
        Address_1___Formatted="1 A St\n\nBath",
        Address_1___City="Bath",
        Address_2___Formatted="2 B St ::: 3 C St",
        Address_2___City="York",
        Website_1___Value="https://a.example.org ::: https://b.example.org",
    )
    assert (new.org, new.city, new.addresses) == ("Mill", "Bath", ("1 A St, Bath", "2 B St", "3 C St"))
    assert new.urls == ("https://a.example.org", "https://b.example.org")
    assert kept == {"Organization 2 - Name": "Choir", "Address 2 - City": "York"}


@pytest.mark.parametrize(
    ("text", "birthday"), [("1980-04-12", "1980-04-12"), (" --04-12", "--04-12"), ("--02-29", "--02-29"), ("2030-01-01", None)]
)
def test_a_birthday_may_lack_its_year(text: str, birthday: str | None) -> None:
    new, kept = contact(First_Name="Ada", Birthday=text)
    assert (new.birthday, kept) == (birthday, {} if birthday else {"Birthday": text})


def test_invalid_value_is_skipped_alone() -> None:
    record, lost = row(First_Name="Ada", Birthday="12 April", Nickname="Addie")
    assert isinstance(record, ContactRecord)
    assert (record.new.birthday, record.new.aliases, lost) == (None, ("Addie",), Lost.of("invalid_values", field="birthday"))
    assert json.loads(record.original or "") == {"First Name": "Ada", "Birthday": "12 April", "Nickname": "Addie", "Labels": "* myContacts"}


def test_invalid_row_is_skipped_alone() -> None:
    text = 'First Name,Labels\nAda,x\n"Bo"by,x\nCy,x,y\n' + "D" * 201 + ",x\nEd,* starred ::: * family\n"
    found = read(text)
    assert [(one.line, in_words(one.reason)) for one in found if isinstance(one, Skipped)] == [
        (3, "not readable as CSV: ',' expected after '\"'"),
        (4, "more cells than the header"),
        (5, "name: longer than 200 characters"),
    ]
    assert [(one.line, one.new.tags) for one in found if isinstance(one, ContactRecord)] == [(2, ("x",)), (6, ())]
    assert [one for one in found if isinstance(one, Lost)] == [OWN_GROUPS, OWN_GROUPS]


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff", b"First Name,Last Name,Connected On\n", b"name,email\nAda,a@example.org\n", b"Labels,Notes\n"]
)
def test_file_that_is_no_export_is_refused(data: bytes) -> None:
    with refuses(UnreadableFileError, r"g\.csv is not an export of Google Contacts"):
        read(data)


def test_byte_order_mark_and_utf_16_are_read() -> None:
    text = "First Name,Labels\nЮлия,Хор\n"
    expected = [ContactRecord(2, new_contact(name="Юлия", tags=("Хор",)), file="g.csv")]
    assert read(text.encode("utf-8-sig")) == read(text.encode("utf-16")) == expected


@given(
    st.dictionaries(
        st.sampled_from([*google.COLUMNS, "e-mail 1 - value", "address 1 - city", "photo", "event 1 - value"]), st.text(max_size=20)
    )
)
def test_every_cell_of_a_row_is_read_or_stored(cells: dict[str, str]) -> None:
    out = StringIO()
    csv.writer(out).writerows([["First Name", "File As", "X", *cells], ["Ada", "", "", *cells.values()]])
    for record in read(out.getvalue().encode("utf-8", "replace")):
        if isinstance(record, ContactRecord):
            new, kept = record.new, json.loads(record.original or "{}")
            assert kept.get("photo", "").strip() == cells.get("photo", "").encode("utf-8", "replace").decode().strip()
            assert new.name
