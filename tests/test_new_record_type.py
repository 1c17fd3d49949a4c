"""A new record type takes four files: declaration, table, command, transcript."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.transcripts import environment, masked, netcli

ROOT = Path(__file__).parent.parent
DECLARATION = '''"""Errands: what I want to do for somebody."""

from datetime import date
from typing import NamedTuple

from netcli.domain.language.cleaning import clean_text
from netcli.domain.records.declaration import AHEAD, DAY, MOVES, PERSON, TEXT, Field, RecordType


class Errand(NamedTuple):
    """An errand."""

    day: date
    text: str
    due: date | None = None


def new_errand(day: date, text: str, due: date | None = None) -> Errand:
    """Return an errand that is fit to store. Raise InvalidValueError naming the field."""
    return Errand(day, clean_text(text, "text"), due)


ERRAND = RecordType(
    "errand",
    one="errand",
    many="errands",
    word="errand",
    numbered=True,
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("day", DAY, needed=True),
        Field("text", TEXT, prose=True, needed=True),
        Field("due", AHEAD),
    ),
    told="errand {id}: {who}, {text}",
    people={"who": MOVES},
    make=new_errand,
)
'''
TABLE = '''"""Errands."""

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from netcli.store.tables.columns import NUMBERED, a_day, owned


class ErrandRow(SQLModel):
    """What I want to do for somebody."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    day: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    due: str | None = Field(default=None, sa_type=Text)


class Errand(ErrandRow, table=True):
    """What I want to do for somebody."""

    __tablename__ = "errand"
    __table_args__ = (a_day("day"), a_day("due"), Index("errand_by_contact", "contact_id"), NUMBERED)
    id: int | None = Field(default=None, primary_key=True)
'''
COMMAND = '''"""netcli errand: something I want to do for somebody."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.dates import parse_day
from netcli.domain.records.errand import ERRAND, new_errand
from netcli.options import Due, Text, Who
from netcli.render.safe import shown
from netcli.store.adding import add


def errand(ctx: typer.Context, who: Who, text: Text, due: Due = None) -> None:
    """Record something you want to do for somebody.

    Example: netcli errand ana-pop "return the chairs"
    """
    app: App = ctx.obj
    person = choosing.person(app, who)
    new = new_errand(app.today, " ".join(text), parse_day(due, app.today, ahead=True) if due else None)
    with app.writing("errand") as db:
        number, _ = add(db, ERRAND, new, {"who": person.id})
    print(f"Errand {number} for {shown(person.name)}: {shown(new.text)}")
'''
TRANSCRIPT = """\
$ netcli errand ana-pop return the chairs of Bo Lind --due friday
Errand 1 for Ana Pop: return the chairs of Bo Lind
$ netcli edit errand 1 --text "return the six chairs of Bo Lind" --due ""
Changed errand 1: text return the chairs of Bo Lind -> return the six chairs of Bo Lind; due 2026-11-27 -> nothing
$ netcli edit errand 1 --kind gift
error: "kind" is not a field of errand
hint: its fields are who, day, text, due
[2]
$ netcli history ana-pop -n 2 | cut -f 1-4
number	at	word	what
6	<moment>	edit	changed errand 1: Ana Pop, return the six chairs of Bo Lind (text return the chairs of Bo Lind -> return the six chairs of Bo Lind; due 2026-11-27 -> nothing)
5	<moment>	errand	added errand 1: Ana Pop, return the chairs of Bo Lind
$ netcli undo
  changed errand 1: Ana Pop, return the six chairs of Bo Lind (text return the chairs of Bo Lind -> return the six chairs of Bo Lind; due 2026-11-27 -> nothing)
Undid command 6 (edit)
$ netcli redo
  changed errand 1: Ana Pop, return the six chairs of Bo Lind (text return the chairs of Bo Lind -> return the six chairs of Bo Lind; due 2026-11-27 -> nothing)
Redid command 6 (edit)
$ netcli merge ana-pop ana-marinescu --yes
Ana Marinescu (ana-marinescu) would be merged into Ana Pop (ana-pop):
  aliases + Ana Marinescu
Merged into ana-pop; `netcli undo` makes them two again
$ netcli undo --yes | tail -n 1
  removed Ana Marinescu (ana-marinescu)
  added ana-marinescu, merged into Ana Pop
  added alias of Ana Pop: Ana Marinescu
Undid command 9 (merge)
$ netcli merge ana-marinescu ana-pop --yes 2>&1 | grep moves
  moves over: 1 errand
$ netcli export jsonl --canonical | grep '"errand"'
{"contact": "ana-marinescu", "day": "2026-11-20", "due": null, "number": 1, "table": "errand", "text": "return the six chairs of Bo Lind"}
$ netcli export jsonl -o all.jsonl && netcli --db other.db import jsonl all.jsonl
Imported jsonl from all.jsonl: 3 new people, 1 new alias, 1 new merged person, 1 new errand, 0 changed, 0 same, 0 skipped
$ netcli export jsonl --canonical -o one.jsonl && netcli --db other.db export jsonl --canonical | cmp - one.jsonl
$ netcli erase bo-lind --yes --backups
note: the name is still in errand 1; `netcli edit` changes the text of a record
Erased Bo Lind; all undo rows are gone too
$ netcli rm errand 1 --yes
Removed errand 1; `netcli undo` restores it
$ netcli rm errand 1 --yes
error: there is no errand 1
hint: `netcli timeline WHO` lists what happened with a person, with the numbers
[3]
$ netcli undo
  removed errand 1: Ana Marinescu, return the six chairs of Bo Lind
Undid command 13 (rm)
$ netcli rm ana-marinescu 2>&1 | grep -o "with 1 errand"
with 1 errand
$ netcli doctor
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with one more record type, its schema and migration."""
    folder = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "netcli", folder / "netcli", ignore=shutil.ignore_patterns("__pycache__"))
    package = folder / "netcli"
    (package / "domain/records/errand.py").write_text(DECLARATION)
    (package / "store/tables/errands.py").write_text(TABLE)
    (package / "commands/errand.py").write_text(COMMAND)
    words = package / "words.py"
    words.write_text(words.read_text("utf-8").replace("EVERY_DAY = {\n", 'EVERY_DAY = {\n    "errand": "Record an errand.",\n'), "utf-8")
    environ = os.environ | {"PYTHONPATH": str(folder)}
    for module in (("netcli.store.draft", "errands"), ("netcli.store.schema",)):
        subprocess.run([sys.executable, "-m", *module], env=environ, cwd=folder, check=True, capture_output=True)
    command = folder / "bin" / "netcli"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{folder}" exec "{sys.executable}" -m netcli "$@"\n')
    command.chmod(0o755)
    return folder


def test_a_new_record_type_has_all_upkeep(program: Path, tmp_path: Path) -> None:
    for name in ("Ana Pop", "Ana Marinescu", "Bo Lind", "Cy"):
        assert netcli("add", name, home=tmp_path).returncode == 0  # in the database of the program as it is
    environ = environment(tmp_path)
    environ["PATH"] = f"{program / 'bin'}{os.pathsep}{environ['PATH']}"
    lines = []
    for command in (line[2:] for line in TRANSCRIPT.splitlines() if line.startswith("$ ")):
        done = subprocess.run(
            ["sh", "-c", command], env=environ, cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=-1, stderr=subprocess.STDOUT, check=False
        )
        lines += [f"$ {command}", *masked(done.stdout.decode()).splitlines(), *([f"[{done.returncode}]"] if done.returncode else [])]
    assert "\n".join(lines) + "\n" == TRANSCRIPT


def test_a_migration_is_drafted_for_a_new_table(program: Path) -> None:
    (draft,) = (program / "netcli/store/migrations/versions").glob("*_errands.py")
    text = draft.read_text("utf-8")
    number = int(draft.name[:4])
    assert f'revision = "{number:04d}"\ndown_revision = "{number - 1:04d}"\n' in text
    assert "op.create_table('errand'," in text
    assert (program / "netcli/store/version.py").read_text("utf-8").endswith(f"SCHEMA_VERSION = {number}\n")
