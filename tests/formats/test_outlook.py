"""Reading Outlook contacts: both programs, encodings, delimiters, days, referrals."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from netcli.domain.planning.incoming import ContactRecord, Lost, Record
from netcli.domain.records.contact import Contact, new_contact
from netcli.errors import UnreadableFileError
from netcli.formats import outlook
from netcli.formats.file import File
from tests.readable import TODAY, Skip, refuses

DATA = Path(__file__).parent.parent / "data" / "outlook"


def read(text: str | bytes) -> list[Record]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(outlook.read([File("o.csv", lambda: BytesIO(data))], TODAY))


def contacts(*rows: dict[str, str]) -> list[Record]:
    """Read rows; an underscore is a space in the name of a column."""
    out = StringIO()
    columns = list(dict.fromkeys(["First Name", "Categories", *(name for row in rows for name in row)]))
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows(rows)
    return read(out.getvalue())


def contact(cells: dict[str, str]) -> tuple[Contact, dict[str, str]]:
    """Return the person of one row, and its original."""
    (record,) = contacts(cells)
    assert isinstance(record, ContactRecord)
    return record.new, json.loads(record.original or "{}")


def test_the_desktop_s_columns_are_read() -> None:
    first, second, third = read((DATA / "desktop.csv").read_bytes())
    assert isinstance(first, ContactRecord)
    assert first.new == new_contact(
        name="Wilma Kettering",
        org="Kettering Clocks",
        title="Clockmaker",
        city="York",
        country="United Kingdom",
        birthday="1980-04-12",
        emails=("wilma@example.org",),
        phones=("+44 1904 5550106", "+44 7700 900106"),
        urls=("https://clocks.example.org",),
        addresses=("5 Chime Lane, 2nd floor, YO1 7AA, York, United Kingdom",),
        tags=("Clocks", "Choir"),
        notes=("Winds the town clock.\nEvery Monday.",),
    )
    assert (first.line, first.introduced_by, first.key, first.file) == (2, "Basil Thorn", None, "o.csv")
    assert json.loads(first.original or "") == {
        "Title": "Ms.",
        "Department": "Repairs",
        "Business Street": "5 Chime Lane",
        "Business Street 2": "2nd floor",
        "Business Postal Code": "YO1 7AA",
        "Assistant's Phone": "+44 1904 5550100",
        "Business Fax": "+44 1904 5550199",
        "Company Main Phone": "+44 1904 5550000",
        "E-mail Display Name": "Wilma Kettering (wilma@example.org)",
        "Spouse": "Edgar",
    }
    assert isinstance(second, ContactRecord)
    assert (second.line, second.new.emails, second.new.birthday) == (4, ("pavel@example.org",), None)
    assert json.loads(second.original or "") == {
        "Home Street": "Sandgate 1",
        "Home Postal Code": "602 00",
        "E-mail Display Name": "Pavel Hourglass",
        "E-mail 2 Address": "/o=Sand/ou=Glass/cn=pavel",
        "E-mail 2 Type": "EX",
    }
    assert isinstance(third, ContactRecord)
    assert third.new == new_contact(name="Sundial Society", emails=("sundial@example.org",))


def test_the_web_s_columns_are_read() -> None:
    first, second = read((DATA / "web.csv").read_bytes())
    lighthouse = new_contact(
        name="Ludmila Beacon",
        org="Lighthouse Trust",
        title="Keeper",
        city="Constanța",
        country="Romania",
        birthday="1979-12-25",
        emails=("lu@example.org",),
        phones=("+40 21 5550107",),
        addresses=("Farului 1, 900001, Constanța, Romania",),
        aliases=("Lu",),
        notes=("Keeps the light.",),
    )
    kept = '{"Home Street": "Farului 1", "Home Postal Code": "900001"}'
    assert first == ContactRecord(2, lighthouse, original=kept, file="o.csv")
    # 25/12 above shows that this file writes the day first.
    assert second == ContactRecord(3, new_contact(name="Nils Fogg", birthday="1991-04-03", emails=("nils@example.org",)), file="o.csv")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_code_pages_and_semicolons_are_read(encoding: str) -> None:
    data = (DATA / "semicolons.csv").read_bytes().decode("cp1252").encode(encoding)
    new = new_contact(
        name="Jürgen Föhn",
        org="Wetterwarte",
        birthday="1980-04-12",
        tags=("Berge",),
        emails=("foehn@example.org",),
        phones=("+43 512 5550108",),
    )
    assert read(data) == [ContactRecord(2, new, file="o.csv")]


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("4/12/1980", "1980-04-12"),
        ("04/12/1980 12:00:00 AM", "1980-04-12"),
        ("12.4.1980", "1980-04-12"),
        ("1980-04-12", "1980-04-12"),
        ("4/12/80", "1980-04-12"),
        ("4/12/20", "2020-04-12"),
        ("0/0/00", None),
        ("0/0/0000", None),
    ],
)
def test_a_birthday_is_month_first_or_has_points(text: str, birthday: str | None) -> None:
    assert contact({"First Name": "Ada", "Birthday": text}) == (new_contact(name="Ada", birthday=birthday), {})


@pytest.mark.parametrize("text", ["4/31/1980", "13/13/1980", "1/1/2030", "1/1/1850", "April", "1/2", "٤/١/1980", "1/1/" + "9" * 400])
def test_invalid_birthday_is_skipped_alone(text: str) -> None:
    record, lost = contacts({"First Name": "Ada", "Birthday": text})
    assert isinstance(record, ContactRecord)
    assert (record.new, lost) == (new_contact(name="Ada"), Lost.of("invalid_values", field="birthday"))
    assert json.loads(record.original or "") == {"First Name": "Ada", "Birthday": text}


def test_days_come_first_if_more_dates_need_that_order() -> None:
    def birthdays(*texts: str) -> list[str | None]:
        found = contacts(*({"First Name": "Ada", "Birthday": text} for text in texts))
        return [one.new.birthday for one in found if isinstance(one, ContactRecord)]

    assert birthdays("3/4/1991", "25/12/1979") == ["1991-04-03", "1979-12-25"]
    assert birthdays("3/4/1991", "12/25/1979", "44/1/1990") == ["1991-03-04", "1979-12-25", None]


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"First Name": "Ada", "Middle Name": "B.", "Last Name": " Cook"}, "Ada B. Cook"),
        ({"E-mail Display Name": "Ada Cook (a@example.org)", "Company": "Mill"}, "Ada Cook"),
        ({"E-mail Display Name": " (a@example.org)", "Company": "Mill"}, "Mill"),
        ({"Nickname": "Addie", "Company": "Mill"}, "Addie"),
        ({"E-mail 2 Address": " a@example.org"}, "a@example.org"),
        ({"Mobile Phone": "+1 555"}, "+1 555"),
    ],
)
def test_person_without_a_name_is_named_as_in_outlook(cells: dict[str, str], name: str) -> None:
    new, _ = contact(cells)
    assert (new.name, new.aliases) == (name, ())


def test_city_is_the_home_city_and_addresses_have_one_line() -> None:
    cells = {
        "First Name": "Ada",
        "Business Street": "1 A St\n\nHall 2",
        "Business City": "York",
        "Home City": "Bath",
        "Home Country": "UK",
        "Other Address PO Box": "77",
        "Home Address": "nobody reads this",
    }
    new, kept = contact(cells)
    assert (new.city, new.country, new.addresses) == ("Bath", "UK", ("1 A St, Hall 2, York", "77"))
    assert kept == {name: cells[name] for name in ("Business Street", "Business City", "Other Address PO Box", "Home Address")}


def test_defaults_that_outlook_writes_are_not_stored() -> None:
    cells = {
        "First Name": "Ada",
        "Gender": "Unspecified",
        "Priority": "Normal",
        "Sensitivity": "Private",
        "E-mail Type": "SMTP",
        "Anniversary": "0/0/00",
    }
    assert contact(cells) == (new_contact(name="Ada"), {"Sensitivity": "Private"})


def test_invalid_row_is_skipped_alone() -> None:
    text = 'First Name,E-mail Address\nAda,\n"Bo"by,\nCy,,y\n' + "D" * 201 + ",\n"
    assert read(text) == [
        ContactRecord(2, new_contact(name="Ada"), file="o.csv"),
        Skip(3, "not readable as CSV: ',' expected after '\"'", "o.csv"),
        Skip(4, "more cells than the header", "o.csv"),
        Skip(5, "name: longer than 200 characters", "o.csv"),
    ]
    assert contacts({"Priority": "Normal"}) == [Skip(2, "neither a name nor an address nor a number", "o.csv")]


@pytest.mark.parametrize(
    "text", ["", "name,email\n", "First Name,Last Name,Company,Connected On\n", "First Name,Job Title,E-mail 1 - Value\n"]
)
def test_file_that_is_no_export_is_refused(text: str) -> None:
    with refuses(UnreadableFileError, r"o\.csv is not an export of Outlook's contacts"):
        read(text)
