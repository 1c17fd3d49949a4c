"""Importing: files are read as records, planned, and stored as planned."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import NamedTuple

from netcli.domain.planning.incoming import EventRecord, New, Record, Skipped
from netcli.domain.planning.origin import MINE, THEIRS
from netcli.domain.planning.plan import Plan
from netcli.domain.planning.planner import plan
from netcli.domain.records.interaction import Interaction
from netcli.errors import ConflictError, InvalidValueError, Problem, UnreadableFileError
from netcli.formats import jsonl
from netcli.formats.csv.read import read as read_csv
from netcli.formats.file import File
from netcli.formats.recognise import recognised
from netcli.formats.text.encoding import check_encoding
from netcli.services import intake, own_records
from netcli.store import database, existing, imports
from netcli.store.cards import cards
from netcli.store.imports import Progress
from netcli.store.upkeep import history

OWN = ("contacts", "interactions", "gives", "asks", "csv")
OTHERS = ("vcard", "linkedin", "google", "outlook", "friends", "monica", "bni", "ics", "mail")
FORMATS = (*OWN, "jsonl", *OTHERS)
WITH_ME = ("bni", "ics", "linkedin", "mail")
BY_ADDRESS = ("ics", "mail")  # formats that know the user by e-mail address, the others by name
TEXTS = (*OWN, "linkedin", "google", "outlook", "friends", "bni")  # formats that do not name their encoding
# The module that reads a format, if its name is not that of the format: a family of modules is a folder.
READERS = {name: f"{name}.read" for name in ("vcard", "linkedin", "friends", "monica", "ics", "mail")}
SIZE = 64  # MiB, the largest file by default

Watch = Callable[[Iterator[Record]], Iterable[Record]]


class Opened(NamedTuple):
    """Files to import, and (file name, note) for each guess of an encoding."""

    files: list[File]
    notes: list[tuple[str, str]]


class Planned(NamedTuple):
    """What an import would do, and the last command of the database then."""

    plan: Plan
    empty: bool
    state: tuple[int, str] | None


class Records(NamedTuple):
    """An import of records of one source."""

    source: str
    records: Sequence[Record]
    today: date
    half_life: float
    create: bool = True  # contacts for unknown people
    settle: str | None = None  # which side wins conflicts

    def plan(self, db: sqlite3.Connection) -> Planned:
        """Return what would be stored; nothing is written."""
        found = self._plan(db)
        return Planned(found, found.empty, history.state(db))

    def carry_out(self, db: sqlite3.Connection, planned: Planned, progress: Progress) -> Plan:
        """Store the plan, made again if something was recorded. Raise ConflictError."""
        found = planned.plan
        if history.state(db, but_last=True) != planned.state:
            found = _as_agreed(found, self._plan(db))
        imports.carry_out(db, self.source, found, self.today, self.half_life, progress)
        return found

    def _plan(self, db: sqlite3.Connection) -> Plan:
        kinds: set[type[New]] = {type(record.new) for record in self.records if isinstance(record, EventRecord)}
        kinds |= {Interaction for record in self.records if isinstance(record, Skipped) and record.key}
        keys = [record.key for record in self.records if isinstance(record, EventRecord) and record.key]
        origins, stored = existing.origins(db, self.source), existing.dated_records(db, self.source, kinds, keys)
        there = existing.directory(db), cards(db), origins, stored
        records = own_records.marked(db, self.source, self.records, self.today)
        return plan(
            records, *there, linked=existing.linked(db), removed=existing.removed(db, self.source), create=self.create, settle=self.settle
        )


class Exports(NamedTuple):
    """An import of the rows of `netcli export jsonl`, by file."""

    rows: Sequence[tuple[str, list[tuple[int, jsonl.Row | Problem]]]]
    today: date
    half_life: float
    settle: str | None = None

    def plan(self, db: sqlite3.Connection) -> Planned:
        """Return what would be stored, tried on a copy in memory."""
        with database.copied(db) as copy:
            found = self._load(copy)
        return Planned(found, not (found.new or found.changes), None)

    def carry_out(self, db: sqlite3.Connection, planned: Planned, _progress: Progress) -> Plan:
        """Store the rows. Raise ConflictError if more would change than was planned."""
        return _as_agreed(planned.plan, self._load(db))

    def _load(self, db: sqlite3.Connection) -> Plan:
        from netcli.store.upkeep.load import Load  # start-up time: it validates with the heavy libraries

        load = Load(db, settle=self.settle)
        for name, rows in self.rows:
            load.put(rows, name)
        return load.finish(self.today, self.half_life)


Job = Records | Exports


def opened(name: str, max_size: int, encoding: str | None) -> Opened:
    """Return the files of a path, to be read in an encoding.

    `max_size` is in bytes. Raise UnreadableFileError, or InvalidValueError for an unknown encoding.
    """
    encoding, notes = encoding and check_encoding(encoding), list[tuple[str, str]]()
    return Opened([_noting(file, encoding, notes) for file in intake.files(name, max_size)], notes)


def _noting(file: File, encoding: str | None, notes: list[tuple[str, str]]) -> File:
    return replace(file, encoding=encoding, note=lambda text: notes.append((file.name, text)))


def candidates(name: str, files: Sequence[File]) -> list[str]:
    """Return the possible formats of files, likeliest first.

    Raise UnreadableFileError.
    """
    found = recognised(files)
    if not found:
        raise UnreadableFileError("unknown_format", name=name, formats=FORMATS)
    return found


def settle(*, mine: bool, theirs: bool) -> str | None:
    """Return the side that wins conflicts. Raise InvalidValueError for both."""
    if mine and theirs:
        raise InvalidValueError("mine_and_theirs")
    return MINE if mine else THEIRS if theirs else None


def check(format_: str, *, me: bool, encoding: bool) -> None:
    """Raise InvalidValueError if an option is given that a format cannot use."""
    for name, given, only in (("--me", me, WITH_ME), ("--encoding", encoding, TEXTS)):
        if given and format_ not in only:
            raise InvalidValueError("does_not_apply", option=name, format=format_, only=only)


def own(db: sqlite3.Connection, format_: str, me: Sequence[str]) -> list[str]:
    """Return who the user is in files: as said, and as their own card says."""
    if format_ not in WITH_ME:
        return []
    known = existing.own(db)
    return [*dict.fromkeys((*me, *(known.emails if format_ in BY_ADDRESS else known.names)))]


def job(
    format_: str,
    files: Sequence[File],
    me: Sequence[str],
    today: date,
    half_life: float,
    *,
    create: bool,
    settle: str | None,
    watch: Watch,
) -> Job:
    """Return the import of files; `watch` passes the records on as they are read."""
    if format_ == "jsonl":
        return Exports([(file.name, list(jsonl.read(file))) for file in files], today, half_life, settle)
    records = list(watch(_records(format_, files, today, me)))
    return Records("csv" if format_ in OWN else format_, records, today, half_life, create, settle)


def _records(format_: str, files: Sequence[File], today: date, me: Sequence[str]) -> Iterator[Record]:
    if format_ in OWN:
        return read_csv(files, today, None if format_ == "csv" else format_)
    reader = import_module(f"netcli.formats.{READERS.get(format_, format_)}").read  # start-up time: one format is enough
    return reader(files, today, me) if format_ in WITH_ME else reader(files, today)  # type: ignore[no-any-return]


def _as_agreed(before: Plan, now: Plan) -> Plan:
    """Return `now`. Raise ConflictError if it changes more than the plan before."""
    if len(now.changes) > len(before.changes):
        raise ConflictError("plan_changed")
    return now
