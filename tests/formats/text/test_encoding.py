"""Decoding text: by the bytes, by a guess with a note, or as the user named."""

import io
import json
from functools import partial
from pathlib import Path

import pytest

from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.text.encoding import check_encoding, decoded
from tests.readable import refuses
from tests.transcripts import netcli

RUSSIAN = "name,city\nИван Петров,Тверь\nЮлия Миронова,Казань\n"
POLISH = "First Name;Last Name;E-mail Address;Categories\nŁukasz;Żółw;l@x.example;góry\nPaweł;Kamiński;p@x.example;\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_declared_encoding_needs_no_note(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)) == (RUSSIAN, "")


@pytest.mark.parametrize(
    ("text", "page"), [(RUSSIAN, "cp1251"), (POLISH, "cp1250"), ("name\nZoë\n", "cp1252"), ("name\nדוד כהן\n", "cp1255")]
)
def test_guessed_code_page_is_reported(text: str, page: str) -> None:
    assert decoded(text.encode(page)) == (text, f"not UTF-8, read as {page}")


def test_only_lines_that_are_not_utf_8_are_guessed() -> None:
    good, bad = "Иван;Тверь\r\nŁukasz;Łódź\r\n".encode(), "José Muñoz;Málaga\r\n".encode("cp1252")
    assert decoded(good + bad) == ("Иван;Тверь\r\nŁukasz;Łódź\r\nJosé Muñoz;Málaga\r\n", "line 3 is not UTF-8, read as cp1252")
    assert decoded(bad + good + bad).note == "2 lines, from line 1 on, are not UTF-8, read as cp1252"
    assert decoded(b"\xef\xbb\xbfname\n" + bad) == ("name\nJosé Muñoz;Málaga\r\n", "line 2 is not UTF-8, read as cp1252")


def test_half_a_utf_8_letter_spoils_only_itself() -> None:
    text = "Ștefan Țurcan, căsătorit cu Măr".encode() + "ț".encode()[:1]
    assert decoded(text + b"\nBo") == ("Ștefan Țurcan, căsătorit cu Măr\ufffd\nBo", "letters that cannot be read stand as \ufffd (1)")


def test_bytes_without_a_letter_are_reported_as_marks() -> None:
    assert decoded(b"\xff\xfea\x00b")[1] == "letters that cannot be read stand as \ufffd (1)"
    assert decoded(b"\x00\x81\xff")[1] == ""  # a picture, or a program


def test_the_user_names_the_encoding() -> None:
    def text(data: bytes, encoding: str) -> str:
        return File("f", partial(io.BytesIO, data), encoding).text()

    assert text(b"\xef\xbb\xbfa", "utf-8") == text("\ufeffa".encode("utf-16-le"), "utf-16-le") == "a"
    assert text("Łódź".encode("cp852"), "cp852") == "Łódź"
    for data, encoding in ((b"a\xff", "utf-8"), (b"\x98", "cp1251"), (b"a", "utf-16-le")):
        with refuses(UnreadableFileError, f"f is not text in {encoding}"):
            text(data, encoding)


@pytest.mark.parametrize(
    "name", ["", "koi", "hex", "rot13", "idna", "utf-7", "unicode_escape", "undefined", "a\0b", "é", "x" * 9999, "\udcff", "../x"]
)
def test_unknown_encoding_is_refused(name: str) -> None:
    with refuses(InvalidValueError, r"^--encoding: "):
        check_encoding(name)


def test_many_spellings_of_encodings_are_accepted() -> None:
    assert [check_encoding(name) for name in ("CP1250", "windows-1251", "latin2", "UTF8", "koi8-r")] == [
        "cp1250",
        "cp1251",
        "iso8859-2",
        "utf-8",
        "koi8-r",
    ]


# Through the command.
def test_import_reports_its_guess_and_accepts_encoding(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(RUSSIAN.encode("cp1251"))
    done = netcli("import", "people.csv", "--json", home=tmp_path)
    assert (done.returncode, json.loads(done.stdout)["new"]) == (0, 2)
    assert done.stderr.splitlines()[:3] == [
        "recognised: contacts",
        "people.csv: not UTF-8, read as cp1251",
        "if letters are wrong, run netcli undo, and import again with --encoding NAME",
    ]
    assert "Иван Петров" in netcli("list", home=tmp_path).stdout
    (tmp_path / "dos.csv").write_bytes("name\nŁukasz Żółw\n".encode("cp852"))
    done = netcli("import", "dos.csv", "--encoding", "CP852", home=tmp_path)
    assert (done.returncode, "read as" in done.stderr) == (0, False)
    assert "Łukasz Żółw" in netcli("list", home=tmp_path).stdout


@pytest.mark.parametrize(
    ("format_", "text", "page", "name"),
    [
        ("outlook", POLISH, "cp1250", "Łukasz Żółw"),
        ("outlook", "First Name;Last Name;E-mail Address\nИван;Петров;i@x.example\n", "cp1251", "Иван Петров"),
        ("google", "First Name,Last Name,Labels\nמיכל,ברגמן,\n", "cp1255", "מיכל ברגמן"),
        ("linkedin", "First Name,Last Name,Company,Connected On\nRăzvan,Ţurcanu,,08 Feb 2023\n", "cp1250", "Răzvan Ţurcanu"),
        ("friends", "### Activities:\n\n### Notes:\n\n### Friends:\n- Юлия Миронова\n\n### Locations:\n", "cp1251", "Юлия Миронова"),
    ],
)
def test_files_of_other_programs_in_their_code_pages(format_: str, text: str, page: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(text.encode(page))
    done = netcli("import", format_, "f", home=tmp_path)
    assert (done.returncode, f"f: not UTF-8, read as {page}" in done.stderr) == (0, True)
    assert name in netcli("list", home=tmp_path).stdout


def test_a_folder_names_its_first_files(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    for number in range(8):
        (tmp_path / "all" / f"{number}.csv").write_bytes(f"name\nZoë {number}\n".encode("cp1252"))
    lines = netcli("import", "contacts", "all", "--dry-run", home=tmp_path).stderr.splitlines()
    assert [line for line in lines if "UTF-8" in line] == [
        *(f"{number}.csv: not UTF-8, read as cp1252" for number in range(5)),
        "3 more files were not in UTF-8",
    ]
    assert "if letters are wrong, name another with --encoding NAME" in lines


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("contacts", "f", "--encoding", "x"), '--encoding: "x" is invalid'),
        (("vcard", "f", "--encoding", "cp1250"), "--encoding does not apply to vcard"),
    ],
)
def test_encoding_that_does_not_apply_is_refused(words: tuple[str, ...], error: str, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"name\nAna\n")
    done = netcli("import", *words, home=tmp_path)
    said, hint = done.stderr.splitlines()
    assert (done.returncode, said, hint.partition(":")[0]) == (2, f"error: {error}", "hint")
