"""Logging one message of a mail program: its known and unknown people."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from netcli.domain.planning.incoming import ContactRecord, EventRecord
from netcli.domain.records.contact import Contact
from netcli.formats.mail.read import one
from netcli.services import intake
from netcli.services.importing import SIZE, Records
from netcli.store import whom
from netcli.store.search_key import search_key


def read(today: date, me: Sequence[str]) -> tuple[str, list[EventRecord]]:
    """Return the name of standard input, and a record for each person of its message."""
    (file,) = intake.files(intake.STDIN, SIZE << 20)
    return file.name, one(file, today, me)


def job(records: Sequence[EventRecord], today: date, half_life: float, *, create: bool) -> Records:
    """Return the import of the records of a message."""
    return Records("mail", records, today, half_life, create)


def unknown(db: sqlite3.Connection, records: Sequence[EventRecord], today: date, half_life: float) -> list[EventRecord]:
    """Return the records of people that are not known."""
    skipped = {one.line for one in job(records, today, half_life, create=False).plan(db).plan.skipped}
    return [record for record in records if record.line in skipped]


def names(db: sqlite3.Connection, records: Sequence[EventRecord]) -> list[str]:
    """Return the names of the people of a message, as stored if they are known."""
    people = [person(record) for record in records]
    found = [whom.exact(db, new.emails[0], search_key(new.emails[0])) for new in people]
    return [known[0].name if known else new.name for known, new in zip(found, people, strict=True)]


def person(record: EventRecord) -> Contact:
    """Return the person of a record of a message."""
    (who,) = record.who
    assert isinstance(who, ContactRecord)  # noqa: S101 - `read` makes no other
    return who.new
