"""CSV of other programs: the header, the delimiter, lines, and invalid rows."""

import csv
from functools import partial
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, Lost, Record
from netcli.errors import InvalidValueError, Problem
from netcli.formats.text.table import MOST_VALUES, Lines, Row, Table, find_table, person, records
from tests.cpu import takes_at_most
from tests.readable import in_words

RAGGED = "more cells than the header"


def table(text: str) -> Table:
    found = find_table(text, {"name", "city"}.issubset)
    assert found
    return found


def rows(text: str) -> list[tuple[int, object]]:
    return [(line, in_words(cells) if isinstance(cells, Problem) else cells) for line, cells in table(text).rows()]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separator_is_found_in_the_header(delimiter: str, end: str) -> None:
    text = end.join([f"Name{delimiter}City", f'Ada{delimiter}"Bath{delimiter} upstairs"', f"Bo{delimiter}York"])
    assert rows(text) == [(2, {"name": "Ada", "city": f"Bath{delimiter} upstairs"}), (3, {"name": "Bo", "city": "York"})]


def test_header_may_follow_other_lines() -> None:
    found = table('A report,,\n"of, something"\n\nCity,Name\nBath,Ada\n')
    assert (found.columns, found.preamble) == (("city", "name"), ["A report,,\n", '"of, something"\n', "\n"])
    assert list(found.rows()) == [(5, {"city": "Bath", "name": "Ada"})]


@pytest.mark.parametrize("text", ["", "\n", "name\nAda\n", "name,town\nAda,Bath\n", '"name,city\nAda,Bath\n', "x\n" * 20 + "name,city\n"])
def test_without_a_header_there_is_no_table(text: str) -> None:
    assert find_table(text, {"name", "city"}.issubset) is None


def test_header_of_thousands_of_columns_is_not_found() -> None:
    assert find_table("name,city" + ",x" * 2000, {"name", "city"}.issubset) is None


def test_columns_are_distinct_and_read_without_the_utf_8_mark() -> None:
    found = table('ï»¿"Name" , CITY,,,note,Note\nAda,Bath,1,2,3,4\n')
    assert found.columns == ("name", "city", "", " (column 4)", "note", "note (column 6)")
    assert [found.spelled[column] for column in found.columns] == ["Name", "CITY", "", " (column 4)", "note", "Note (column 6)"]


def test_short_rows_are_padded_and_long_rows_are_refused() -> None:
    text = "name,city\nAda\nBo,York,,\nCy,York,x\n,\n  ,\n\nDi, Bath \n"
    assert rows(text) == [(2, {"name": "Ada"}), (3, {"name": "Bo", "city": "York"}), (4, RAGGED), (8, {"name": "Di", "city": " Bath "})]


def test_a_row_has_the_number_of_the_line_it_begins_on() -> None:
    assert [line for line, _ in rows('name,city\nAda,"one\ntwo\n\nthree"\nBo,York\n')] == [2, 6]


def test_broken_quote_skips_only_its_own_row() -> None:
    assert [(line, isinstance(cells, dict)) for line, cells in rows('name,city\nAda,"Ba"th\nBo,York\nCy,"York\nDi,Bath\n')] == [
        (2, False),
        (3, True),
        (4, False),
        (5, True),
    ]


@pytest.mark.parametrize("line", ['x","\n', '"\n', 'x,"\n', '"",""\n', 'x"x,"\n', '"""\n', "x,\n", '"x\n'])
def test_quotes_that_are_never_closed_are_read_in_linear_time(line: str) -> None:
    def work(times: int) -> None:
        assert sum(1 for _ in records(Lines([line] * times)))

    assert takes_at_most(20, partial(work, 40_000), partial(work, 4_000))


def test_blank_lines_are_skipped_quickly() -> None:
    text = "name,city\n" + "\n" * 1_000_000 + " \t\nAda,Bath\n"
    assert rows(text) == [(1_000_003, {"name": "Ada", "city": "Bath"})]
    assert takes_at_most(25, partial(rows, text))


def test_a_table_may_have_one_column_whose_name_has_two_lines() -> None:
    found = find_table('"Na\nme"\nAda\n', {"na\nme"}.issubset)
    assert found
    assert list(found.rows()) == [(3, {"na\nme": "Ada"})]


def test_line_longer_than_a_mebibyte_is_skipped_alone() -> None:
    found = rows(f"name,city\n{',' * (1 << 20)}\nAda,Bath\n")
    assert found == [
        (2, "not readable as CSV: the row is too long, or a quote in it is never closed"),
        (3, {"name": "Ada", "city": "Bath"}),
    ]


@given(st.lists(st.lists(st.text(alphabet='ab,;"\n\r\t ', max_size=6), min_size=2, max_size=2), max_size=6))
def test_written_table_is_read_back(cells: list[list[str]]) -> None:
    out = StringIO()
    csv.writer(out).writerows([["name", "city"], *cells])
    expected = [{name: cell for name, cell in zip(("name", "city"), row, strict=True) if cell.strip()} for row in cells]
    assert [row for _, row in rows(out.getvalue())] == [row for row in expected if row]


@given(st.text(alphabet='a,;"\n\r\t', max_size=60))
def test_any_text_is_read_or_skipped(text: str) -> None:
    lines = text.count("\n") + text.count("\r") + 2
    assert all(1 < line <= lines for line, _ in rows(f"name,city\n{text}"))


def people(cells: dict[str, str], rest: list[str], name: str, **fields: Any) -> list[Record]:
    found = table("Name,City,Note\n")
    return list(person(Row(found, "f.csv", 2, cells), rest, name, **fields))


def test_unread_cells_of_a_person_are_stored_unchanged() -> None:
    (record,) = people({"name": "Ada", "note": " “x”\n"}, ["note"], "Ada")
    assert isinstance(record, ContactRecord)
    assert (record.new.name, record.original, record.file, record.line) == ("Ada", '{"Note": " “x”\\n"}', "f.csv", 2)
    (record,) = people({"name": "Ada"}, [], "Ada")
    assert isinstance(record, ContactRecord)
    assert record.original is None


def test_whole_row_is_stored_if_a_value_is_invalid() -> None:
    record, *lost = people({"name": "Ada", "note": "x"}, [], "Ada", emails=("no address", "ada@example.org"))
    assert isinstance(record, ContactRecord)
    assert (record.new.emails, record.original) == (("ada@example.org",), '{"Name": "Ada", "Note": "x"}')
    assert lost == [Lost.of("invalid_values", field="emails")]


def test_number_of_addresses_is_limited() -> None:
    record, *lost = people({"name": "Ada"}, [], "Ada", tags=tuple(f"t{number}" for number in range(MOST_VALUES + 5)))
    assert isinstance(record, ContactRecord)
    assert (len(record.new.tags), record.original) == (MOST_VALUES, '{"Name": "Ada"}')
    assert lost == [Lost.of("more_than_a_hundred", field="tags")]


def test_person_without_a_name_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        people({}, [], "\x07")
