"""Joining the cards of one person: every line is in the result, and none twice."""

import pytest

from netcli.formats.vcard.joined import joined

FIRST = ("VERSION:3.0", "UID:u1", "FN:Ana Pop", "TITLE:Miller", "TEL;TYPE=home:1", "X-ONE:1", "item1.TEL:2", "item1.X-ABLabel:Mill")


def added(*lines: str, first: tuple[str, ...] = FIRST) -> list[str]:
    """Return the lines that a second card adds to the first."""
    text = joined(["\r\n".join(first), "\r\n".join(("VERSION:3.0", "UID:u2", *lines))])
    assert text is not None
    found = text.split("\r\n")
    assert found[: len(first)] == [*first]
    return found[len(first) :]


def test_one_card_or_no_card_is_returned_unchanged() -> None:
    assert joined([]) is None
    assert joined(["VERSION:3.0\r\nFN:Ana"]) == "VERSION:3.0\r\nFN:Ana"


def test_unknown_lines_are_copied_unchanged() -> None:
    photo = ("PHOTO;ENCODING=b;TYPE=JPEG:Tm", " 8=")
    assert added("FN:Anna Pop", "REV:1", "PRODID:x", "X-TWO:2", *photo, "", "no colon") == ["X-TWO:2", *photo, "no colon"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("X-ONE:1", []),
        ("X-ONE:2", ["X-ONE:2"]),
        ("TITLE:Baker", []),
        ("TEL;TYPE=cell:1", []),
        ("TEL;TYPE=cell:3", ["TEL;TYPE=cell:3"]),
        ("BDAY;VALUE=text:in spring", ["BDAY;VALUE=text:in spring"]),
        ("BDAY:1980-04-12", []),
        ("ADR:;;Mill St;Cluj;;;", ["ADR:;;Mill St;Cluj;;;"]),
        ("UID:", []),
        ("X-ABLabel:alone", []),
    ],
)
def test_known_line_is_joined_if_it_adds_a_list_value(line: str, expected: list[str]) -> None:
    assert added(line) == expected


def test_group_is_copied_with_its_label_under_a_new_name() -> None:
    assert added("item1.X-ABDATE:2019-05-04", "item1.X-ABLabel:fair") == ["item2.X-ABDATE:2019-05-04", "item2.X-ABLabel:fair"]
    assert added("a.X-ABDATE:2019-05-04", "a.X-ABLabel:fair") == ["a.X-ABDATE:2019-05-04", "a.X-ABLabel:fair"]
    assert added("item7.TEL:2", "item7.X-ABLabel:Mill") == []


def test_agent_is_copied_as_a_whole() -> None:
    agent = ("AGENT:", "BEGIN:VCARD", "FN:Bo", "END:VCARD")
    other = ("AGENT:", "BEGIN:VCARD", "FN:Cy", "END:VCARD")
    assert added(*other, first=(*FIRST, *agent)) == [*other]
    assert added(*agent, first=(*FIRST, *agent)) == []


def test_a_card_of_another_version_is_written_as_the_first() -> None:
    text = joined(["VERSION:4.0\r\nFN:Ana", "VERSION:2.1\r\nTEL;CELL:1\r\nPHOTO;BASE64;JPEG:Tm8="])
    assert text == "VERSION:4.0\r\nFN:Ana\r\nTEL;TYPE=CELL:1\r\nPHOTO:data:image/jpeg;base64,Tm8="


def test_soft_line_break_at_the_end_removes_no_line() -> None:
    first = ("VERSION:2.1", "FN:Ana", "NOTE;QUOTED-PRINTABLE:a=")
    assert joined(["\r\n".join(first), "VERSION:2.1\r\nX-TWO:2"]) == "\r\n".join((*first, "", "X-TWO:2"))
