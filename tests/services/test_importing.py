"""Importing without a terminal: what is planned, and what is stored."""

import io
from functools import partial

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.planning.plan import Plan
from netcli.errors import ConflictError, InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.services import importing
from tests.readable import TODAY, Net

CONTACTS = "handle,name,city\nana,Ana,Dej\nbo,Bo,Cluj\n"


def file(text: str) -> File:
    return File("contacts.csv", partial(io.BytesIO, text.encode()))


def job(text: str, settle: str | None = None) -> importing.Job:
    return importing.job("contacts", [file(text)], (), TODAY, DEFAULT.half_life, create=True, settle=settle, watch=list)


def cities(net: Net) -> list[tuple[str, str | None]]:
    return net.db.execute("SELECT name, city FROM contact ORDER BY name").fetchall()


def test_plan_writes_nothing_and_carry_out_stores_the_plan(net: Net) -> None:
    one = job(CONTACTS)
    planned = one.plan(net.db)
    assert (planned.plan.new, planned.empty, cities(net)) == (2, False, [])
    assert one.carry_out(net.db, planned, list) is planned.plan
    assert cities(net) == [("Ana", "Dej"), ("Bo", "Cluj")]
    assert job(CONTACTS).plan(net.db).empty


def test_carry_out_plans_again_if_something_was_recorded(net: Net) -> None:
    one = job(CONTACTS)
    planned = one.plan(net.db)
    for number in (1, 2):  # a command in between, and the import itself
        net.db.execute("INSERT INTO op (at, word) VALUES (:at, 'add')", {"at": f"2026-11-20T10:00:0{number}.000+00:00"})
    net.add("Ana", city="Dej")
    assert (one.carry_out(net.db, planned, list).new, cities(net)) == (1, [("Ana", "Dej"), ("Bo", "Cluj")])


def test_carry_out_refuses_to_change_more_than_was_planned(net: Net) -> None:
    net.add("Ana", city="Dej")
    one = job("handle,name,city\nana,Ana,Iași\n", settle="theirs")
    planned = one.plan(net.db)._replace(plan=Plan(), state=(0, ""))
    with pytest.raises(ConflictError):
        one.carry_out(net.db, planned, list)


@pytest.mark.parametrize(("format_", "me", "encoding"), [("vcard", True, False), ("ics", False, True), ("jsonl", False, True)])
def test_check_refuses_options_that_a_format_cannot_use(format_: str, me: bool, encoding: bool) -> None:
    with pytest.raises(InvalidValueError) as refused:
        importing.check(format_, me=me, encoding=encoding)
    assert refused.value.problem.code == "does_not_apply"


def test_candidates_names_formats_or_refuses() -> None:
    assert importing.candidates("f", [file("BEGIN:VCARD\n")]) == ["vcard"]
    with pytest.raises(UnreadableFileError):
        importing.candidates("f", [file("hello\n")])


def test_opened_notes_which_file_is_not_utf_8(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("files") / "old.csv"
    path.write_bytes("name\nŁukasz\n".encode("cp1250"))
    opened = importing.opened(str(path), 1 << 20, None)
    assert opened.notes == []
    opened.files[0].text()
    assert [name for name, _ in opened.notes] == [str(path)]
