"""Reading netcli's own CSV: encodings, lines, cells, and invalid rows."""

import json
from datetime import date, timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from netcli.domain.planning.incoming import ContactRecord, EventRecord, LinkRecord, Lost, Skipped
from netcli.domain.records.ask import new_ask
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.errors import UnreadableFileError
from netcli.formats.csv import columns
from netcli.formats.csv import read as csv
from netcli.formats.file import File
from tests.readable import TODAY, in_words, said
from tests.transcripts import netcli

PEOPLE = 'name,city,note\nAna Pop,Iași,"two\nlines"\nЮлия Миронова,,\n'


def file(text: str) -> File:
    return File("", partial(BytesIO, text.encode()))


def read(kind: str, text: str) -> list[ContactRecord | EventRecord | Skipped]:
    return [one for one in csv.read([file(text)], TODAY, kind) if not isinstance(one, Lost | LinkRecord)]


def skipped(kind: str, text: str) -> list[tuple[int, str]]:
    """Return the line and reason of each skipped row."""
    return [(one.line, in_words(one.reason)) for one in read(kind, text) if isinstance(one, Skipped)]


def lines(kind: str, text: str) -> list[int]:
    """Return the lines of the records."""
    return [one.line for one in read(kind, text) if not isinstance(one, Skipped)]


def lost(text: str) -> list[str]:
    """Return what is reported as lost."""
    return [in_words(one) for one in csv.read([file(text)], TODAY) if isinstance(one, Lost)]


def contact(text: str) -> Contact:
    (record,) = read("contacts", text)
    assert isinstance(record, ContactRecord)
    return record.new


def event(kind: str, text: str) -> EventRecord:
    (record,) = read(kind, text)
    assert isinstance(record, EventRecord)
    return record


# Bytes.
@pytest.mark.parametrize(
    "data",
    [
        PEOPLE.encode(),
        b"\xef\xbb\xbf" + PEOPLE.encode(),
        PEOPLE.encode("utf-16"),
        b"\xfe\xff" + PEOPLE.encode("utf-16-be"),
        PEOPLE.replace("\n", "\r\n").encode(),
        PEOPLE.replace("\n", "\r").encode(),
        PEOPLE.rstrip("\n").encode(),
        f"{PEOPLE}\n\n".encode(),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "crlf", "cr", "no last line end", "empty lines at the end"],
)
def test_a_file_is_read_however_it_was_saved(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(data)
    done = netcli("import", "contacts", "people.csv", "--json", home=tmp_path)
    assert (done.returncode, done.stderr, json.loads(done.stdout)["new"]) == (0, "", 2)
    (found,) = json.loads(netcli("show", "ana-pop", "--json", home=tmp_path).stdout)["items"]
    assert (found["city"], found["note"].split()) == ("Iași", ["two", "lines"])
    assert json.loads(netcli("list", "юлия", "--json", home=tmp_path).stdout)["items"][0]["name"] == "Юлия Миронова"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file has no column name"),
        (b"\xef\xbb\xbf", "the file has no column name"),
        (b"\n\n", "the file has no column name"),
        (b"nom,ville\nAna,Cluj\n", "the file has no column name"),
        (b'"name,city\nAna,Cluj\n', "the first line is not readable as CSV"),
        (b'name,"city"x\nAna,Cluj\n', ""),  # the wording is that of the csv module
        (b"\xff\xfen\x00a", "the file has no column name"),
    ],
    ids=["empty", "only a mark", "empty lines", "other columns", "open quote", "broken quote", "half of UTF-16"],
)
def test_file_of_another_format_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(data)
    done = netcli("import", "contacts", "people.csv", home=tmp_path)
    error, hint = done.stderr.splitlines()
    assert (done.returncode, done.stdout, hint.partition(":")[0]) == (6, "", "hint")
    assert error.startswith(f"error: {message}")
    assert not (tmp_path / ".local").exists()


def test_a_file_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(b"name\n" + b"A" * (1 << 20))
    done = netcli("import", "contacts", "people.csv", "--max-size", "1", home=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[0]) == (6, "error: people.csv is larger than 1 MiB")


# Lines and cells.
def test_a_record_has_the_number_of_the_line_it_begins_on() -> None:
    text = 'name,note\nAna,"one\ntwo\nthree"\nBo,\n\nCy,"x\r\ny"\nDi,\n'
    assert lines("contacts", text) == [2, 5, 7, 9]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_numbers_are_the_same_for_every_line_end(end: str) -> None:
    text = end.join(("name,city", "Ana,Cluj", "Bo,x,y", "", "Cy,Cluj", ",Cluj", ""))
    assert (lines("contacts", text), skipped("contacts", text)) == ([2, 5], [(3, "more cells than the header"), (6, "name: empty")])


def test_broken_quote_skips_only_its_own_record() -> None:
    text = 'name,city\nAna,"Cluj\nBo,Iași\nCy,"Ia"și\nDi,Cluj\n'
    assert lines("contacts", text) == [3, 5]
    assert [line for line, _ in skipped("contacts", text)] == [2, 4]


def test_unclosed_quote_skips_only_its_own_record() -> None:
    text = 'name,city\nAna,Cluj\nBo,"Iași\n' + "".join(f"Person {number},Cluj\n" for number in range(300))
    assert lines("contacts", text) == [2, *range(4, 304)]
    assert skipped("contacts", text) == [(3, "not readable as CSV: unexpected end of data")]


def test_cell_too_large_for_csv_skips_only_its_own_record() -> None:
    text = f"name,note\nAna,{'x' * 200_000}\nBo,\n"
    assert (lines("contacts", text), [line for line, _ in skipped("contacts", text)]) == ([3], [2])


def test_missing_cells_at_the_end_of_a_row_are_empty() -> None:
    text = "name,city,org\nAna\nBo,Cluj\nCy,Cluj,Mill,,\n"
    assert [one.new for one in read("contacts", text) if isinstance(one, ContactRecord)] == [
        new_contact(name="Ana"),
        new_contact(name="Bo", city="Cluj"),
        new_contact(name="Cy", city="Cluj", org="Mill"),
    ]


def test_a_row_with_more_cells_than_the_header_is_refused() -> None:
    text = "name,city\nBo,Cluj,Moldova\nCy,Cluj\n,\n  ,  \n\n"
    assert skipped("contacts", text) == [(2, "more cells than the header"), (4, "name: empty"), (5, "name: empty")]


# Spreadsheets of other countries.
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("before", ["", "\n", " \r\n\n", "\ufeff", "sep={}\n"])
def test_cells_may_be_separated_by_semicolons_or_tabs(before: str, delimiter: str) -> None:
    rows = (("Name", "E-mail?", "email", "tags"), ("Ana Pop", "", "ana@x.example", '"fair; choir"'), ("Bo", "", "", "kin"))
    text = before.format(delimiter) + "".join(f"{delimiter.join(row)}\n" for row in rows)
    ana, bo = (one.new for one in read("contacts", text) if isinstance(one, ContactRecord))
    assert (ana, bo) == (
        new_contact(name="Ana Pop", emails=("ana@x.example",), tags=("fair", "choir")),
        new_contact(name="Bo", tags=("kin",)),
    )
    assert lost(text) == ["column e-mail?"]


def test_a_list_that_is_not_quoted_is_refused_among_semicolons() -> None:
    assert skipped("contacts", "name;tags\nAna;fair; choir\nBo;kin\n") == [(2, "more cells than the header")]


def test_lines_before_the_header_are_no_rows() -> None:
    text = "My people\n\nname,city\nAna,Cluj\n"
    assert (skipped("contacts", text), lines("contacts", text)) == ([(1, "before the line that names the columns")], [4])


def test_column_name_may_have_two_lines() -> None:
    assert [one.line for one in read("contacts", 'name,"shoe\nsize",city\nAna,39,Cluj\n')] == [3]


def test_repeated_list_columns_are_joined() -> None:
    header = "name,email,email,tags,city,email,City,,\n"
    text = header + "Ana,a@x.example,b@x.example,kin,Cluj,c@x.example; d@x.example,Iași\nBo,,b@y.example,,,,,\n"
    ana, bo = (one.new for one in read("contacts", text) if isinstance(one, ContactRecord))
    assert (ana.emails, ana.city, bo.emails) == (("a@x.example", "b@x.example", "c@x.example", "d@x.example"), "Cluj", ("b@y.example",))
    assert lost(text) == ["column city (column 7)"]
    assert event("interactions", "date,with,with,minutes,minutes\ntoday,Ana,Bo,5,6\n").who == ("Ana", "Bo")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1.2.1980", "1980-02-01"),
        ("13/02/1980", "1980-02-13"),
        ("12 Apr 1980", "1980-04-12"),
        ("1980-04-12", "1980-04-12"),
        ("1880-04-12", "1880-04-12"),
        ("--04-12", "--04-12"),
    ],
)
def test_a_birthday_is_read_as_other_days_are(text: str, kept: str) -> None:
    assert contact(f"name,birthday\nAna,{text}\n").birthday == kept


@pytest.mark.parametrize(
    ("kind", "header", "missing"),
    [
        ("contacts", "city,org", "name"),
        ("interactions", "with,kind", "date"),
        ("interactions", "date,kind", "with"),
        ("gives", "date,who,text", "direction"),
        ("asks", "date,who,direction", "text"),
    ],
)
def test_missing_column_is_named_with_the_accepted_ones(kind: str, header: str, missing: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(kind, f"{header}\n")
    assert said(caught.value)[0] == f"the file has no column {missing}"
    assert said(caught.value)[1].startswith(
        f"name the columns of {kind} in the first line: {', '.join(columns.COLUMNS[kind][0])}, and any of "
    )


def test_columns_are_found_in_any_order_and_unknown_ones_named() -> None:
    text = " City ,NAME,colour,,shoe size\nCluj,Ana,red,x,39\n"
    assert (contact(text).name, contact(text).city) == ("Ana", "Cluj")
    assert lost(text) == ["column colour", "column shoe size"]


@pytest.mark.parametrize("kind", columns.COLUMNS)
def test_a_header_alone_holds_nothing(kind: str) -> None:
    assert read(kind, ",".join(columns.COLUMNS[kind][0])) == []


# Records.
def test_a_contact_has_every_cell() -> None:
    text = (
        "name,handle,email,phone,org,title,city,country,birthday,sphere,tags,met_where,met_on,introduced_by,needs,offers,note,alias,cadence_days\n"
        'Ana Pop,ana,a@example.org; b@example.org,+1 555; +2 555,Mill,miller,Cluj,Romania,--04-12,both,fair; choir ;;fair,"fair, hall 2",'
        "3 days ago,Bo,flour; two mills,bread,Kind.,Anuța,45\n"
    )
    (record,) = read("contacts", text)
    assert record == ContactRecord(
        2,
        new_contact(
            name="Ana Pop",
            handle="ana",
            org="Mill",
            title="miller",
            city="Cluj",
            country="Romania",
            birthday="--04-12",
            sphere="both",
            met_day=TODAY - timedelta(days=3),
            met_where="fair, hall 2",
            cadence_days=45,
            emails=("a@example.org", "b@example.org"),
            phones=("+1 555", "+2 555"),
            aliases=("Anuța",),
            tags=("fair", "choir"),
            needs=("flour", "two mills"),
            offers=("bread",),
            notes=("Kind.",),
        ),
        "Bo",
    )


def test_interaction_reads_every_cell_and_notes_filled_ones() -> None:
    text = (
        "date,time,kind,with,minutes,place,purpose,outcome,outcome_kind,initiated,summary,key\n"
        "yesterday,09:30,call,Ana; Bo;;Ana,45,desk,plan,a date,tip,me,Short.,k1\n"
    )
    new = new_interaction(TODAY - timedelta(days=1), "call", "09:30", 45, "desk", "plan", "a date", "tip", "me", "Short.")
    given = {"day", "time", "kind", "minutes", "place", "purpose", "outcome", "outcome_kind", "initiated", "summary"}
    assert event("interactions", text) == EventRecord(2, new, ("Ana", "Bo", "Ana"), frozenset(given), "k1")
    assert event("interactions", "date,with\n2026-11-01,Ana\n") == EventRecord(
        2, new_interaction(date(2026, 11, 1)), ("Ana",), frozenset({"day"})
    )


def test_a_give_has_every_cell() -> None:
    text = "date,who,direction,kind,effort,text,to,depth,key\n2026-11-01,Ana,given,referral,large,a name,Bo,3,g1\n"
    new = new_give(date(2026, 11, 1), "given", "a name", "referral", "large", 3)
    given = frozenset({"day", "direction", "kind", "effort", "text", "to_id", "depth"})
    assert event("gives", text) == EventRecord(2, new, ("Ana",), given, "g1", "Bo")


@pytest.mark.parametrize(
    ("cells", "status", "closed"),
    [
        (",,", "open", None),
        ("open,,", "open", None),
        ("answered,2026-11-05,", "answered", date(2026, 11, 5)),
        ("declined,,", "declined", date(2026, 11, 1)),  # by default, the day of the ask
    ],
)
def test_an_ask_is_open_or_closed_on_a_day(cells: str, status: str, closed: date | None) -> None:
    found = event("asks", f"date,who,direction,text,status,closed_on,key\n2026-11-01,Ana,mine,a chair,{cells}\n").new
    assert found == new_ask(date(2026, 11, 1), "mine", "a chair", None, status, closed)


@pytest.mark.parametrize(
    ("kind", "header", "row", "field", "days"),
    [
        ("contacts", "name,met_on", "Ana,2 weeks ago", "met_day", -14),
        ("interactions", "date,with", "today,Ana", "day", 0),
        ("interactions", "date,with", "in 9 days,Ana", "day", 9),  # a planned meeting
        ("interactions", "date,with", "12 days ago,Ana", "day", -12),
        ("gives", "date,who,direction,text", "yesterday,Ana,given,x", "day", -1),
        ("asks", "date,who,direction,text,due", "3 days ago,Ana,mine,x,in 9 days", "due", 9),
        ("asks", "date,who,direction,text,due", "3 days ago,Ana,mine,x,in 9 days", "day", -3),
    ],
)
def test_a_day_may_be_counted_from_today(kind: str, header: str, row: str, field: str, days: int) -> None:
    (record,) = read(kind, f"{header}\n{row}\n")
    assert not isinstance(record, Skipped)
    assert getattr(record.new, field) == TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("kind", "header", "row", "reason"),
    [
        ("contacts", "name,met_on", "Ana,10-11-12", '"10-11-12" may be 10 Nov 2012, 11 Oct 2012 or 12 Nov 2010'),
        ("contacts", "name,met_on", "Ana,tomorrow", "Sat 21 Nov 2026 has not come yet"),
        ("contacts", "name,birthday", "Ana,12.4.", 'birthday: "12.4." is not a day'),
        ("contacts", "name,birthday", "Ana,yesterday", 'birthday: "yesterday" is not a day'),
        ("contacts", "name,birthday", "Ana,1980-W12", 'birthday: "1980-W12" is not a day'),
        ("contacts", "name,birthday", "Ana,1/2/1980", '"1/2/1980" may be 1 Feb 1980 or 2 Jan 1980'),
        ("contacts", "name,birthday", "Ana,1.2.2099", "Sun 1 Feb 2099 has not come yet"),
        ("contacts", "name,email", "Ana,ana at home", 'email: "ana at home" is not an address'),
        ("contacts", "name,sphere", "Ana,dream", 'sphere: "dream" is invalid'),
        ("contacts", "name,cadence_days", "Ana,monthly", 'cadence_days: "monthly" is not a whole number'),
        ("contacts", "name,cadence_days", "Ana,٣", 'cadence_days: "٣" is not a whole number'),
        ("contacts", "name,cadence_days", "Ana,0", "cadence: 0 is not a number of days"),
        ("contacts", "name", "\x1b", "name: empty"),
        ("contacts", "name", "x" * 201, "name: longer than 200 characters"),
        ("interactions", "date,with", ",Ana", "date: empty"),
        ("interactions", "date,with", "today,", "with: empty"),
        ("interactions", "date,with", "today,;", "with: empty"),
        ("interactions", "date,with", "1899-12-31,Ana", '"1899-12-31" is not a date netcli reads'),
        ("interactions", "date,with", "2040-01-01,Ana", "2040-01-01 is more than ten years ahead"),
        ("interactions", "date,with,minutes", "today,Ana,0", "minutes: 0 is invalid"),
        ("interactions", "date,with,minutes", "today,Ana,-5", 'minutes: "-5" is not a whole number'),
        ("interactions", "date,with,minutes", "today,Ana,1234567890", 'minutes: "1234567890" is not a whole number'),
        ("interactions", "date,with,time", "today,Ana,25:00", 'time: "25:00" is invalid'),
        ("interactions", "date,with,initiated", "today,Ana,us", 'initiated: "us" is invalid'),
        ("interactions", "date,with,planned", "today,Ana,maybe", 'planned: "maybe" is invalid'),
        ("gives", "date,who,direction,text", "today,Ana,lent,x", 'direction: "lent" is invalid'),
        ("gives", "date,who,direction,text", "today,Ana,given,", "text: empty"),
        ("gives", "date,who,direction,text", "in 2 days,Ana,given,x", "Sun 22 Nov 2026 has not come yet"),
        ("gives", "date,who,direction,text,depth", "today,Ana,given,x,2", "depth: only a referral has one"),
        ("asks", "date,who,direction,text,status", "today,Ana,mine,x,maybe", 'status: "maybe" is invalid'),
        ("asks", "date,who,direction,text,due", "today,Ana,mine,x,yesterday", "due: 2026-11-19 is before the day of the ask, 2026-11-20"),
    ],
)
def test_invalid_record_is_skipped_with_its_reason(kind: str, header: str, row: str, reason: str) -> None:
    good: dict[str, Any] = {"contacts": "Bo", "interactions": "today,Bo", "gives": "today,Bo,given,x", "asks": "today,Bo,mine,x"}
    filled = good[kind] + "," * (header.count(",") - good[kind].count(","))
    text = f"{header}\n{filled}\n{row}\n{filled}\n"
    assert skipped(kind, text) == [(3, reason)]
    assert lines(kind, text) == [2, 4]


def test_text_is_cleaned_of_control_characters() -> None:
    found = contact('name,org,note\n"  Ana \x1b[31m  Pop\x07 ",\x9bMill,"a\x00b\tc\n\x1b]52;c;x\x07d"\n')
    assert (found.name, found.org, found.notes) == ("Ana [31m Pop", "Mill", ("ab\tc\n]52;c;xd",))
