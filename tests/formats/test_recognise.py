"""What a file may be, by its first lines."""

import io
from functools import partial

import pytest

from netcli.formats.file import File
from netcli.formats.recognise import recognised


def of(*texts: str) -> list[str]:
    """Recognise files with some texts."""
    return recognised([File(str(number), partial(io.BytesIO, text.encode())) for number, text in enumerate(texts)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEGIN:VCARD\r\nVERSION:3.0", ["vcard"]),
        ("\n begin:vcard", ["vcard"]),
        ("\ufeffBEGIN:VCALENDAR", ["ics"]),
        ('{"schema": "netcli.export/1"}\n', ["jsonl"]),
        ('{"version": "1.0", "account": {}}', ["monica"]),
        ("### Activities:\n- 2018-01-04: x", ["friends"]),
        ("From ana@example.org Mon Nov 16 10:00:00 2026\nSubject: x", ["mail"]),
        ("Received: x\nFrom: a@x.org\nTo: b@x.org\n\nHi", ["mail"]),
        ("Notes:\nsome preamble\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n", ["linkedin"]),
        ("From,To,Sent At,Message,Direction\n", ["linkedin"]),
        ("First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n", ["google"]),
        ("Name,Given Name,Additional Name,Family Name,Group Membership\n", ["google"]),
        ('"Title","First Name","Last Name","Company","E-mail Address"\n', ["outlook"]),
        ("First Name;Last Name;E-mail Address\n", ["outlook"]),
        ("Slips Audit Report\n\nFrom,To,Slip Type,Inside/Outside\n", ["bni"]),
        ("name,email\nAna,a@x.org", ["contacts"]),
        ("name\nAna", ["contacts"]),
        ("date,with,kind\n", ["interactions"]),
        ("date,who,direction,text,kind\n", ["gives"]),
        ("date,who,direction,text,due\n", ["asks"]),
        ("date,who,direction,text\n", ["gives", "asks"]),
        ("", []),
        ("Dear diary,\nhello", []),
        ("\x00\x01\x02", []),
    ],
)
def test_format_is_recognised_by_the_first_lines(text: str, expected: list[str]) -> None:
    assert of(text) == expected


def test_format_of_a_folder_is_decided_by_all_its_files() -> None:
    assert of("name,email\n", "date,with\n", "date,who,direction,text,due\n") == ["csv"]
    assert of("BEGIN:VCARD", "readme", "BEGIN:VCARD") == ["vcard"]
    assert of("BEGIN:VCARD", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR") == ["ics", "vcard"]
