"""The columns of tables, which show promised fields."""

import pytest

from netcli.domain.ledger import ledger
from netcli.render.balance import line_fields
from netcli.render.columns import LISTS, PEOPLE, TIES, WHY, Column, days_ago, people, per_cent, text
from netcli.render.schemas import FIELDS
from tests.readable import gives

OF_ITEMS = {word: columns for word, columns in LISTS.items() if word not in {"ledger", "import", "find-dated"}}


@pytest.mark.parametrize(("word", "column"), [(word, column) for word, columns in OF_ITEMS.items() for column in columns])
def test_every_column_shows_a_promised_field(word: str, column: Column) -> None:
    assert column.key in FIELDS[word]


@pytest.mark.parametrize("column", LISTS["ledger"])
def test_every_column_of_a_ledger_shows_a_field_of_its_lines(column: Column) -> None:
    assert column.key in line_fields(ledger(gives("Ada 30"))[0])


def test_import_has_columns_for_skipped_records() -> None:
    assert [column.key for column in LISTS["import"]] == ["line", "reason"]


@pytest.mark.parametrize("columns", LISTS.values())
def test_no_column_is_doubled(columns: tuple[Column, ...]) -> None:
    headings = [column.heading for column in (*columns, WHY)]
    assert len(set(headings)) == len(headings)


def test_no_column_ranks_people() -> None:
    shown = {column.key for columns in LISTS.values() for column in columns}
    assert shown & {"score", "worth", "value", "rank", "p_less"} == set()


@pytest.mark.parametrize(("value", "shown"), [(None, ""), (True, "yes"), (False, ""), ([], ""), (["a", "b"], "a; b"), (0, "0"), ("x", "x")])
def test_a_value_is_shown_as_text(value: object, shown: str) -> None:
    assert text(value) == shown


@pytest.mark.parametrize(("gap", "shown"), [(None, "n/a"), (0, "today"), (1, "1 d"), (400, "400 d")])
def test_a_gap_is_shown_in_days(gap: int | None, shown: str) -> None:
    assert days_ago(gap) == shown


@pytest.mark.parametrize(("value", "shown"), [(None, "n/a"), (0.0, "0 %"), (62.81, "63 %"), (100.0, "100 %")])
def test_unknown_is_never_shown_as_zero_per_cent(value: float | None, shown: str) -> None:
    assert per_cent(value) == shown


def test_a_balance_is_shown_with_its_sign() -> None:
    show = {column.key: column.show for column in LISTS["balance"]}["balance"]
    assert [show(value) for value in (-0.666667, 0.0, 0.4)] == ["-0.67", "+0.00", "+0.40"]


def test_a_ledger_runs_with_its_sign() -> None:
    show = {column.key: column.show for column in LISTS["ledger"]}["running"]
    assert [show(value) for value in (-2, 0, 3)] == ["-2", "0", "+3"]


def test_a_last_day_is_spelled_out_and_may_be_unknown() -> None:
    show = {column.key: column.show for column in PEOPLE}["last_day"]
    assert [show("2026-11-20"), show(None)] == ["Fri 20 Nov 2026", ""]


def test_numbers_are_set_flush_right() -> None:
    assert [column.key for column in TIES if column.right] == ["strength", "gap_days", "days"]


@pytest.mark.parametrize(
    ("names", "cell"),
    [
        ("", ""),
        ("Ana", "Ana"),
        ("Ana Bo Cy", "Ana, Bo, Cy"),
        ("Bartholomew-Maximilian Bo", "Bartholomew-Maximilian +1"),
        ("Alexandra Benjamin Christopher Di", "Alexandra +3"),
    ],
)
def test_people_of_one_cell_are_cut_after_a_few(names: str, cell: str) -> None:
    assert people([{"handle": name.lower(), "name": name} for name in names.split()]) == cell
