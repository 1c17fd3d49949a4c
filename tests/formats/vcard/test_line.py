"""Content lines of a vCard: encodings, folds, parameters, escapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.formats.text.content_line import WIDTH, escaped, folded, quoted
from netcli.formats.vcard.blocks import OPENED, blocks, text_lines
from netcli.formats.vcard.line import Property, components, is_base64, parameter, properties, readable

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def line(text: str) -> Property:
    """Return the one content line of a text."""
    (found,) = properties(text.split("\n"))
    return found


def names(*lines: str) -> list[tuple[str, str]]:
    return [(one.name, one.value) for one in properties(lines)]


def test_an_agent_is_one_line_without_a_name() -> None:
    agent = ["item1.AGENT;X=1:", "", "BEGIN:VCARD", "FN:B", "AGENT:", "BEGIN:VCARD", "END:VCARD", "END:VCARD"]
    assert names("FN:A", *agent, "TEL:1") == [("FN", "A"), ("AGENT", ""), ("", ""), ("", ""), ("TEL", "1")]


# Encodings.
@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"NOTE:caf\xe9", "NOTE:café"),
        ("FN;CHARSET=KOI8-R:Лидия".encode("koi8-r"), "FN;CHARSET=KOI8-R:Лидия"),
        ('FN;charset="Shift_JIS":佐藤'.encode("shift_jis"), 'FN;charset="Shift_JIS":佐藤'),
        (b"FN;CHARSET=UTF-8:caf\xe9", "FN;CHARSET=UTF-8:café"),
        (b"FN;CHARSET=no-such:caf\xe9", "FN;CHARSET=no-such:café"),
        (b"FN;CHARSET=zlib:caf\xe9", "FN;CHARSET=zlib:café"),
        (b"FN;CHARSET=iso-8859-\xff:caf\xe9", "FN;CHARSET=iso-8859-ÿ:café"),
        (b"FN;CHARSET=cp125\x00:caf\xe9", "FN;CHARSET=cp125\x00:café"),
        (b"NOTE:\x81", "NOTE:\ufffd"),
    ],
)
def test_other_encodings_are_read_by_charset_or_as_western(data: bytes, text: str) -> None:
    assert readable(list(text_lines(data))) == [text]


def test_a_letter_that_a_fold_cut_in_two_is_put_together() -> None:
    whole = "NOTE:Żaneta".encode()
    data = b"FN:\xc3\xa9\n " + b"a\n" + whole[:6] + b"\n " + whole[6:]
    assert readable(list(text_lines(data))) == ["FN:é", " a", "NOTE:Żaneta"]


def test_undecodable_line_spoils_only_its_own_letters() -> None:
    assert readable(list(text_lines("FN:Żak\nNOTE:café".encode()[:-1]))) == ["FN:Żak", "NOTE:cafĂ"]
    data = b"AGENT:\nBEGIN:VCARD\nFN:\xe9\nEND:VCARD\nFN:Ana"
    assert readable(list(text_lines(data))) == ["AGENT:", "BEGIN:VCARD", "FN:é", "END:VCARD", "FN:Ana"]


# Content lines.
@pytest.mark.parametrize(
    ("text", "name", "params", "value"),
    [
        ("FN:Ana", "FN", "", "Ana"),
        ("fn : Ana", "FN", "", " Ana"),
        ("item1.EMAIL;type=pref:a@b", "EMAIL", "type=pref", "a@b"),
        ("TEL;CELL;HOME:1", "TEL", "CELL;HOME", "1"),
        ('ADR;LABEL="a: b; c":;;x', "ADR", 'LABEL="a: b; c"', ";;x"),
        ('TEL;type="work:+45', "TEL", 'type="work', "+45"),
        ("URL:http://a:b", "URL", "", "http://a:b"),
        ("no colon", "", "", ""),
        ("", "", "", ""),
        (":x", "", "", "x"),
    ],
)
def test_a_line_has_a_name_parameters_and_a_value(text: str, name: str, params: str, value: str) -> None:
    found = line(text)
    assert (found.name, found.params, found.value) == (name, params, value)


def test_a_folded_line_is_joined_wherever_it_was_cut() -> None:
    assert names("NO", " TE:a", "\tb", "  c", " ", "FN:x") == [("NOTE", "ab c"), ("FN", "x")]


def test_first_line_that_continues_nothing_is_its_own_line() -> None:
    assert names(" FN:x") == [("FN", "x")]


def test_the_blank_of_a_fold_belongs_to_the_text_in_2_1() -> None:
    assert names("VERSION:2.1", "NOTE:a", " b", "FN:x") == [("VERSION", "2.1"), ("NOTE", "a b"), ("FN", "x")]


def test_a_soft_line_break_joins_lines_in_quoted_printable_only() -> None:
    assert names("NOTE;QUOTED-PRINTABLE:a=", "b=", " c", "FN:x=", "TEL:1") == [("NOTE", "ab c"), ("FN", "x="), ("TEL", "1")]
    assert names("NOTE;ENCODING=quoted-printable:a", " b", "FN:x") == [("NOTE", "ab"), ("FN", "x")]


def test_soft_line_break_removes_no_agent() -> None:
    assert names("NOTE;QUOTED-PRINTABLE:a=", "AGENT:", "BEGIN:VCARD", "END:VCARD") == [("NOTE", "a="), ("AGENT", ""), ("", "")]


def test_line_has_its_number() -> None:
    assert [(one.start, one.end) for one in properties(["FN:x", "NOTE:a", " b", "", "TEL:1"])] == [(0, 1), (1, 3), (3, 4), (4, 5)]


@pytest.mark.parametrize(
    ("params", "name", "value"),
    [("TYPE=a;CharSet = UTF-8", "CHARSET", "utf-8"), ('ENCODING="B"', "ENCODING", "b"), ("CHARSETS=x", "CHARSET", ""), ("", "X", "")],
)
def test_a_parameter_is_found_in_any_case(params: str, name: str, value: str) -> None:
    assert parameter(params, name) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [("A;ENCODING=b:x", True), ("A;encoding=B;TYPE=x:x", True), ("A;BASE64:x", True), ("A;ENCODING=8BIT:x", False), ("A:BASE64", False)],
)
def test_base64_lines_are_recognised(text: str, *, expected: bool) -> None:
    assert is_base64(line(text)) is expected


# Escapes.
@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("N:a;b", ["a", "b"]),
        (r"N:a\;b;c", ["a;b", "c"]),
        (r"N:a\\;b", ["a\\", "b"]),
        (r"N:a\\\;b", ["a\\;b"]),
        (r"N:a\n\N\,\:;C:\temp", ["a\n\n,:", "C:\\temp"]),
        ("N:a\\", ["a\\"]),
        ("N:;", ["", ""]),
        ("N:", [""]),
        ("N;QUOTED-PRINTABLE:=C5=BBak=3Bx;b=5Cn=0D=0A=5C;c", ["Żak", "x", "b\\n\n;c"]),
        ("N;QUOTED-PRINTABLE;CHARSET=GB2312:=CD=F5", ["王"]),
        ("N;QUOTED-PRINTABLE;CHARSET=ISO-8859-2:=AFak", ["Żak"]),
        ("N;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=C5=BBak", ["Żak"]),
        ("N;QUOTED-PRINTABLE:=E9=ZZ=", ["é=ZZ"]),
    ],
)
def test_a_value_is_split_and_unescaped(text: str, parts: list[str]) -> None:
    assert components(line(text), ";") == parts


def test_an_address_of_a_page_has_no_line_ends() -> None:
    assert components(line(r"URL:file:\\server\new\,\;"), newlines=False) == [r"file:\server\new,;"]


@given(st.lists(TEXT, min_size=1))
def test_escaped_text_is_read_back(texts: list[str]) -> None:
    written = ";".join(escaped(text) for text in texts)
    assert "\n" not in written
    assert "\r" not in written
    expected = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    assert components(Property(0, 1, "", "N", "", written), ";") == expected


@given(TEXT)
def test_a_folded_line_is_short_and_whole(text: str) -> None:
    whole = f"NOTE:{escaped(text)}"
    lines = folded(whole).split("\r\n")
    assert all(len(one.encode()) <= WIDTH for one in lines)
    assert readable(list(text_lines(folded(whole).encode()))) == lines
    assert line("\n".join(lines)).text == whole


@given(TEXT)
def test_quoted_text_is_read_back(text: str) -> None:
    value = text.replace("\\", "\\\\")
    lines = ["NOTE;QUOTED-PRINTABLE:=", *quoted(value).split("\r\n")]
    assert all(len(one) <= WIDTH and one != OPENED for one in lines)
    assert components(line("\n".join(lines))) == [text.replace("\r\n", "\n").replace("\r", "\n")]


@pytest.mark.parametrize(
    "value",
    [
        'X="' + '""' * 200_000,
        "\\" * 400_000,
        "\\;" * 200_000,
        "=\n" * 200_000,
        "\n a" * 200_000,
        ";CHARSET" * 50_000 + ":x",
        "." * 400_000 + ":x",
        "AGENT:\nBEGIN:VCARD\n" * 20_000,
    ],
    ids=["quotes", "backslashes", "semicolons", "soft breaks", "folds", "parameters", "dots", "agents"],
)
def test_long_line_is_read_in_linear_time(value: str) -> None:
    """A quadratic reader would take minutes."""
    for block in blocks(f"BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:{value}".split("\n")):
        for one in properties(block.lines):
            components(one, ";")
