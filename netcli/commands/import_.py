"""netcli import: people, interactions, gives or asks from a file."""

import sqlite3
import sys
from pathlib import Path
from typing import Annotated

import typer

from netcli.app import MANY, App
from netcli.domain.match import ContactRecord, EventRecord, Plan, Skipped
from netcli.domain.match_contacts import plan_contacts
from netcli.domain.match_events import plan_events
from netcli.domain.words import one_of
from netcli.errors import UnreadableFileError
from netcli.formats import own_csv
from netcli.render.lists import recorded
from netcli.render.output import say
from netcli.render.plan import item, lines, summary
from netcli.render.progress import watched
from netcli.render.safe import shown
from netcli.store import imports

Record = ContactRecord | EventRecord | Skipped
SIZE = 64  # MiB


def import_(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="contacts|interactions|gives|asks", help="What the file holds.")],
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="A CSV file, or - for standard input.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")] = False,
    create: Annotated[bool, typer.Option("--create/--no-create", help="Create people who are named and not known.")] = True,
    max_size: Annotated[int, typer.Option("--max-size", metavar="MIB", min=1, help="The largest file to read.")] = SIZE,
) -> None:
    """Import a CSV file; a second run of the same file changes nothing.

    Example: netcli import contacts contacts.csv --dry-run

    Example: netcli import interactions interactions.csv
    """
    app: App = ctx.obj
    one_of("format", format_, tuple(own_csv.COLUMNS))
    text = _text(file, max_size)
    unread = own_csv.unread_columns(format_, text)
    records = list(watched(own_csv.read(format_, text, app.today), text.count("\n"), "reading"))
    if dry_run:
        with app.reading() as db:
            plan = _planned(db, format_, records, create=create)
    else:
        plan = _run(app, format_, records, create=create)
    recorded("import", item(format_, file, plan), summary(format_, file, plan, dry_run=dry_run), json=app.json)
    say(*([f"not read: column {shown(', '.join(unread))}"] if unread else []), *lines(plan))


def _run(app: App, format_: str, records: list[Record], *, create: bool) -> Plan:
    """Plan and carry out in one transaction; where many kept rows would change, ask first and plan again."""
    with app.writing("import") as db:
        plan = _planned(db, format_, records, create=create)
        if app.yes or len(plan.changes) < MANY:
            imports.carry_out(db, format_, plan, app.today, app.model.half_life, lambda events, total: watched(events, total, "keeping"))
            return plan
    say(*lines(plan))
    if not app.confirm(f"{len(plan.changes)} rows that are kept already would change"):
        raise typer.Abort
    app.yes = True
    return _run(app, format_, records, create=create)


def _planned(db: sqlite3.Connection, format_: str, records: list[Record], *, create: bool) -> Plan:
    """Hold the records against what is kept."""
    directory = imports.directory(db)
    if format_ == "contacts":
        people = (one for one in records if not isinstance(one, EventRecord))
        return plan_contacts(people, directory, imports.known(db), create=create)
    events = (one for one in records if not isinstance(one, ContactRecord))
    return plan_events(events, directory, imports.kept(db, format_), create=create)


def _text(file: str, max_size: int) -> str:
    """Read a file as text. Raises UnreadableFileError."""
    name = "standard input" if file == "-" else file
    try:
        with sys.stdin.buffer if file == "-" else Path(file).open("rb") as stream:
            data = stream.read((max_size << 20) + 1)
    except OSError as error:
        raise UnreadableFileError(
            f"{file} cannot be read: {error.strerror}", "name a file that is there, or - for standard input"
        ) from None
    if len(data) > max_size << 20:
        raise UnreadableFileError(f"{name} is larger than {max_size} MiB", "raise the limit with --max-size, or cut the file")
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"{name} is not text in UTF-8 (byte {error.start})", "save it as UTF-8 and import it again") from None
