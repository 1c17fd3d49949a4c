"""Every table is a record type, derived, or a log; declarations are complete."""

from typing import Any

import pytest
from sqlalchemy import Table
from sqlmodel import SQLModel

import netcli.store.tables  # noqa: F401 - declares the tables
from netcli.domain import records
from netcli.domain.records.declaration import LENGTH, LINE, LIST, NUMBER, OWN_ROW_WINS, PEOPLE, PERSON, SPECIAL, STORED, TEXT, RecordType
from netcli.store.upkeep.merge import RULES, SPECIAL_CASES

TABLES: dict[str, Table] = {table.name: table for table in SQLModel.metadata.sorted_tables}
RECORDS = {record.name: record for record in records.every()}
INTERNAL = records.IDENTIFIERS | records.FOLDED


def contact_references(table: Table) -> set[str]:
    return {key.parent.name for key in table.foreign_keys if key.column.table.name == "contact"}


def text_columns(table: Table) -> set[str]:
    return {column.name for column in table.columns if column.type.python_type is str}


def declared(record: RecordType) -> set[str]:
    return {field.stored_in for field in record.fields if field.kind not in {LIST, PEOPLE}}


def test_every_table_is_a_record_type_derived_or_a_log() -> None:
    assert TABLES.keys() | {"alembic_version"} == RECORDS.keys() | records.DERIVED | records.LOGS
    assert not RECORDS.keys() & (records.DERIVED | records.LOGS)


@pytest.mark.parametrize("name", RECORDS)
def test_every_reference_to_a_contact_has_a_merge_rule(name: str) -> None:
    rules = dict(RECORDS[name].references)
    assert rules.keys() == contact_references(TABLES[name])
    assert set(rules.values()) <= RULES.keys() | {SPECIAL}
    assert (SPECIAL in rules.values()) == (name in SPECIAL_CASES)


@pytest.mark.parametrize("name", RECORDS)
def test_every_column_is_declared(name: str) -> None:
    columns = {column.name for column in TABLES[name].columns} - {"id"}
    assert columns - declared(RECORDS[name]) <= INTERNAL
    assert declared(RECORDS[name]) <= columns


@pytest.mark.parametrize("name", RECORDS)
def test_every_text_column_says_whether_it_is_prose(name: str) -> None:
    """A free text can name a person: it is prose, unless its words are restricted."""
    record = RECORDS[name]
    free = {field.name for field in record.fields if field.kind in {LINE, TEXT} and not field.prose}
    assert free <= {"name", "handle", "city", "country"}
    assert {field.name for field in record.fields if field.kind == STORED and not field.prose and not field.words} & text_columns(
        TABLES[name]
    ) == set()
    assert {field.stored_in for field in record.fields if field.prose} <= text_columns(TABLES[name])


@pytest.mark.parametrize("name", RECORDS)
def test_owner_key_and_words_fit_the_table(name: str) -> None:
    record, table = RECORDS[name], TABLES[name]
    columns = {column.name for column in table.columns}
    assert set(record.owner) <= columns
    assert set(record.key) <= columns
    unique = [{column.name for column in constraint.columns} for constraint in _unique(table)]
    assert set(record.key) in unique


def _unique(table: Table) -> list[Any]:
    found = [constraint for constraint in table.constraints if type(constraint).__name__ in {"UniqueConstraint", "PrimaryKeyConstraint"}]
    return [*found, *(index for index in table.indexes if index.unique)]


@pytest.mark.parametrize("name", RECORDS)
def test_own_row_wins_only_if_a_key_tells_the_rows_apart(name: str) -> None:
    record = RECORDS[name]
    for column, rule in record.references:
        assert rule != OWN_ROW_WINS or column in record.key


@pytest.mark.parametrize("name", RECORDS)
def test_a_list_names_a_record_type_and_its_column(name: str) -> None:
    for field in RECORDS[name].fields:
        if field.kind in {LIST, PEOPLE}:
            assert field.rows is not None
            assert field.rows.column in TABLES[field.rows.record].columns
        elif field.kind == PERSON:
            assert field.stored_in in contact_references(TABLES[name])
        elif field.kind in {NUMBER, LENGTH}:
            assert TABLES[name].columns[field.stored_in].type.python_type is int


def test_a_part_names_its_record_type() -> None:
    parts = [record for record in RECORDS.values() if record.part_of]
    assert {record.part_of for record in parts} <= RECORDS.keys()
    assert all(f"{record.part_of}_id" in record.key for record in parts)
