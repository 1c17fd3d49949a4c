"""Importing: the records of some files are read, planned, agreed to and carried out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module

from netcli.app import MANY, App
from netcli.domain.planning.incoming import EventRecord, New, Record, Skipped
from netcli.domain.planning.plan import Plan
from netcli.domain.planning.planner import plan
from netcli.domain.records.interaction import Interaction
from netcli.errors import ConflictError
from netcli.formats import jsonl
from netcli.formats.csv.read import read as read_csv
from netcli.formats.file import File
from netcli.render.output import say
from netcli.render.plan import lines
from netcli.render.progress import watched
from netcli.store import existing as matching
from netcli.store import imports
from netcli.store.upkeep import history

OWN = ("contacts", "interactions", "gives", "asks", "csv")
OTHERS = ("vcard", "linkedin", "google", "outlook", "friends", "monica", "bni", "ics", "mail")
FORMATS = (*OWN, "jsonl", *OTHERS)
WITH_ME = frozenset({"linkedin", "bni", "ics", "mail"})
# The module that reads a format, where its name is not that of the format: a family of modules is a folder.
READERS = {name: f"{name}.read" for name in ("vcard", "linkedin", "friends", "monica", "ics", "mail")}
SIZE = 64  # MiB, that a file may have


def read(format_: str, files: list[File], app: App, me: list[str]) -> list[Record]:
    """Read the records of some files, and show on a terminal how far it is."""
    return list(watched(_records(format_, files, app, me), 0, "reading"))


def _records(format_: str, files: list[File], app: App, me: list[str]) -> Iterator[Record]:
    if format_ in OWN:
        return read_csv(files, app.today, None if format_ == "csv" else format_)
    reader = import_module(f"netcli.formats.{READERS.get(format_, format_)}").read  # only the format that is read is loaded
    return reader(files, app.today, me) if format_ in WITH_ME else reader(files, app.today)  # type: ignore[no-any-return]


def run(
    app: App,
    source: str,
    records: list[Record],
    *,
    create: bool = True,
    settle: str | None = None,
    dry_run: bool = False,
    several: bool = False,
    quiet: bool = False,
    word: str = "import",
) -> Plan:
    """Plan, show the plan, and carry it out. Where nothing would be written, nothing is; where many kept rows would change, it asks.

    The plan is made before the backup and the lock; it is made again where something was recorded meanwhile. A dry run ends
    with the plan, and does not show it. `several` says that there are several files.
    """

    def planned(db: sqlite3.Connection) -> Plan:
        kinds: set[type[New]] = {type(record.new) for record in records if isinstance(record, EventRecord)}
        kinds |= {Interaction for record in records if isinstance(record, Skipped) and record.key}
        there = matching.directory(db), matching.known(db), matching.origins(db, source), matching.kept(db, source, kinds)
        return plan(records, *there, removed=matching.removed(db, source), create=create, settle=settle)

    with app.reading(quiet=quiet or not dry_run) as db:
        found, state = planned(db), history.state(db)
    if dry_run:
        return found
    _show(app, found, several=several)
    if found.empty:
        return found
    with app.writing(word) as db:
        if history.state(db, but_last=True) != state:
            found = _as_agreed(found, planned(db))
            say(*lines(found, several=several))
        imports.carry_out(db, source, found, app.today, app.model.half_life, lambda events: watched(events, len(events), "keeping"))
    return found


def load(app: App, files: list[File], *, settle: str | None, dry_run: bool) -> Plan:
    """Put the rows of an export back: tried in memory first, so that a file that brings nothing writes nothing."""
    from netcli.store.upkeep.load import Load  # it validates with the heavy libraries

    exports = [(file.name, list(jsonl.read(file))) for file in files]

    def loaded(db: sqlite3.Connection) -> Plan:
        load = Load(db, settle=settle)
        for name, rows in exports:
            load.put(rows, name)
        return load.finish(app.today, app.model.half_life)

    several = len(files) > 1
    with app.reading(quiet=not dry_run) as db, closing(sqlite3.connect(":memory:")) as copy:
        db.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        found = loaded(copy)
    if dry_run:
        return found
    _show(app, found, several=several)
    if not (found.new or found.changes):
        return found
    with app.writing("import") as db:
        return _as_agreed(found, loaded(db))


def _show(app: App, found: Plan, *, several: bool) -> None:
    """Show the plan; ask where much would change. Raises DeclinedError, or AnswerNeededError where nobody can be asked."""
    say(*lines(found, several=several))
    if len(found.changes) >= MANY:
        app.confirm(f"{len(found.changes)} rows that are kept already would change")


def _as_agreed(found: Plan, now: Plan) -> Plan:
    """Answer what was planned anew. Raises ConflictError where more would change than before: that was agreed to by nobody."""
    if len(now.changes) > len(found.changes):
        raise ConflictError("something was recorded meanwhile, and the plan changed; nothing was changed", "import it again")
    return now
