"""Lines of a vCard file in every encoding, and the cards in them."""

import pytest

from netcli.formats.vcard.blocks import blocks, text_lines

CARD = "BEGIN:VCARD\nFN:Wanda Żak\nEND:VCARD\n"


@pytest.mark.parametrize(
    "data",
    [
        CARD.encode(),
        b"\xef\xbb\xbf" + CARD.encode(),
        CARD.encode("utf-16"),
        b"\xfe\xff" + CARD.encode("utf-16-be"),
        CARD.encode("utf-16-le"),
        CARD.encode("utf-16-be"),
        CARD.replace("\n", "\r\n").encode(),
        CARD.replace("\n", "\r").encode(),
        CARD.replace("\n", "\r\r\n").encode(),
    ],
    ids=["utf-8", "bom", "utf-16-le, marked", "utf-16-be, marked", "utf-16-le", "utf-16-be", "crlf", "cr", "crcrlf"],
)
def test_a_file_is_read_however_it_was_saved(data: bytes) -> None:
    assert list(text_lines(data)) == ["BEGIN:VCARD", "FN:Wanda Żak", "END:VCARD", ""]


def test_only_line_ends_end_a_line() -> None:
    assert list(text_lines("NOTE:a\x0bb\x0cc\x85d\u2028e\x1cf".encode())) == ["NOTE:a\x0bb\x0cc\x85d\u2028e\x1cf"]


def found_blocks(text: str) -> list[tuple[int, list[str], bool]]:
    return [(block.line, block.lines, block.is_card) for block in blocks(text.split("\n")) if block.is_card or any(block.lines)]


def test_lines_outside_of_cards_are_separated() -> None:
    text = "hello\nBEGIN:VCARD\nFN:A\nEND:VCARD\n\nbye\n  begin: vcard \nBegin:vCard\nFN:B\nend:vcard "
    assert found_blocks(text) == [
        (1, ["hello"], False),
        (2, ["FN:A"], True),
        (6, ["bye"], False),
        (8, ["FN:B"], True),
    ]


def test_a_card_without_an_end_ends_where_the_next_begins() -> None:
    assert found_blocks("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B") == [(1, ["FN:A"], True), (3, ["FN:B"], True)]
    assert found_blocks("BEGIN:VCARD\nFN:A\n\nBEGIN:VCARD\nFN:B\n\n") == [(1, ["FN:A"], True), (4, ["FN:B"], True)]


def test_an_agent_is_a_part_of_its_card() -> None:
    agent = ["item1.AGENT;X=1:", "", "BEGIN:VCARD", "FN:B", "AGENT:", "BEGIN:VCARD", "END:VCARD", "END:VCARD"]
    text = "\n".join(["BEGIN:VCARD", "FN:A", *agent, "TEL:1", "END:VCARD"])
    assert found_blocks(text) == [(1, ["FN:A", *agent, "TEL:1"], True)]


def test_an_agent_that_never_ends_is_closed_with_its_card() -> None:
    text = "BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B"
    assert found_blocks(text) == [(1, ["FN:A", "AGENT:", "BEGIN:VCARD", "FN:B", "END:VCARD"], True)]
