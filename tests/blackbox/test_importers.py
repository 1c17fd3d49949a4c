"""Importers on damaged files: each is read or refused, and nothing is half stored.

The files are mutants of small files in the repository, and of the real files that NETCLI_CORPUS names. Each is read,
planned and imported in memory, some through the command line. `make torture` makes ten times as many.
"""

import io
import json
import os
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import cache, partial
from importlib import import_module
from pathlib import Path

import pytest

from netcli.domain.planning.incoming import EventRecord, Record
from netcli.domain.planning.planner import plan
from netcli.errors import UnreadableFileError
from netcli.formats import jsonl
from netcli.formats.file import File
from netcli.services.importing import READERS, WITH_ME
from netcli.store import existing, imports
from netcli.store.cards import cards
from netcli.store.upkeep.load import Load
from tests.blackbox.hands import Hand, quick_hand
from tests.blackbox.mutants import mutants
from tests.cpu import takes_at_most
from tests.readable import HALF_LIFE, TODAY, empty_database
from tests.transcripts import SEEDS

LONG = os.environ.get("NETCLI_TORTURE") == "long"
CORPUS = os.environ.get("NETCLI_CORPUS")
MUTANTS, THROUGH_THE_DOOR = (50_000, 1_000) if LONG else (5_000, 40)
AGAIN = 25  # each 25th mutant is imported twice
OWN = Path(__file__).parent.parent / "data"
ME = ["me@example.org", "you@example.org", "Tilda Marsh", "Cornelia Anchor"]  # the user in the samples
# The real files of each format, outside the repository; large files would take minutes and show nothing new.
REAL = {
    "vcard": ("vcard", "*.vcf"),
    "linkedin": ("linkedin", "*.csv"),
    "friends": ("friends", "*.md"),
    "bni": ("bni", "*.csv"),
    "ics": ("ics", "*.ics"),
    "mail": ("mail", "*.eml"),
}
LARGEST = 12_000  # bytes
FORMATS = ("vcard", "linkedin", "google", "outlook", "friends", "monica", "bni", "ics", "mail", "csv", "jsonl")

with closing(empty_database()) as made_once:
    EMPTY = made_once.serialize()


@cache
def samples(format_: str) -> tuple[bytes, ...]:
    """Return the files that mutants of a format are made of."""
    if format_ == "csv":
        paths = sorted(SEEDS.glob("*.csv"))
        return tuple(b"".join(path.read_bytes().splitlines(keepends=True)[:12]) for path in paths)
    if format_ == "jsonl":
        return (exported(),)
    paths = [path for path in sorted((OWN / format_).rglob("*")) if path.is_file()]
    if CORPUS and format_ in REAL:
        folder, pattern = REAL[format_]
        paths += [path for path in sorted((Path(CORPUS) / folder).rglob(pattern)) if path.is_file()]
    return tuple(data for path in paths if len(data := path.read_bytes()) <= LARGEST)


def exported() -> bytes:
    """Write a small network as JSON Lines."""
    from netcli.store.upkeep import dump
    from tests.readable import Net

    with closing(empty_database()) as db:
        net = Net(db)
        net.add("Ana Pop / Bo", city="Cluj", emails=("a@example.org",), tags=("choir",), notes=("Kind.",))
        net.log("Ana Pop 3 / Ana Pop+Bo 10 45min")
        net.gives("Ana Pop 30")
        net.asks("Bo 5 a van")
        return "".join(jsonl.write(dump.rows(db))).encode()


def fresh() -> sqlite3.Connection:
    """Make an empty database."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.deserialize(EMPTY)
    db.execute("PRAGMA foreign_keys = ON")
    return db


def read(format_: str, data: bytes) -> list[Record]:
    """Yield the records of a file as the command reads it."""
    files = [File("mutant", partial(io.BytesIO, data))]
    family = {"csv": "csv.read"} | READERS
    reader: Callable[..., Iterator[Record]] = import_module(f"netcli.formats.{family.get(format_, format_)}").read
    return list(reader(files, TODAY, ME) if format_ in WITH_ME else reader(files, TODAY))


def carried_out(db: sqlite3.Connection, format_: str, data: bytes) -> tuple[int, int]:
    """Import a file into a database; return the numbers of new and changed rows."""
    if format_ == "jsonl":
        rows = [(line, row) for line, row in jsonl.read(File("mutant", partial(io.BytesIO, data))) if not isinstance(row, str)]
        loaded = Load(db).run(rows, TODAY, HALF_LIFE)
        return loaded.new, len(loaded.changes)
    records = read(format_, data)
    kinds = {type(record.new) for record in records if isinstance(record, EventRecord)}
    there = existing.directory(db), cards(db), existing.origins(db, format_), existing.dated_records(db, format_, kinds)
    found = plan(records, *there)
    imports.carry_out(db, format_, found, TODAY, HALF_LIFE, lambda events: events)
    return found.new, len(found.changes)


@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("format_", FORMATS)
def test_any_file_is_read_or_refused(format_: str, half: int) -> None:
    """Each half tests half of the mutants, so that two cores share them."""
    assert samples(format_)
    imported = 0
    with closing(fresh()) as db:
        for number, data in enumerate(mutants(samples(format_), MUTANTS // 2, seed=half)):
            db.execute("SAVEPOINT mutant")
            try:
                new, _ = carried_out(db, format_, data)
                imported += new > 0
                assert db.execute("PRAGMA foreign_key_check").fetchall() == []
                if number % AGAIN == 0:
                    assert carried_out(db, format_, data) == (0, 0), data
            except UnreadableFileError:
                pass
            except Exception as error:
                raise AssertionError(format_, data) from error
            db.execute("ROLLBACK TO mutant")
            db.execute("RELEASE mutant")
    assert imported > MUTANTS // 200  # enough mutants can still be imported


@pytest.fixture
def hand() -> Iterator[Hand]:
    """A hand that types into one process."""
    with quick_hand() as one:
        yield one


@pytest.mark.parametrize("format_", FORMATS)
def test_import_command_leaves_a_sound_database_for_any_file(format_: str, tmp_path: Path, hand: Hand) -> None:
    me = [word for one in ME for word in ("--me", one)] if format_ in WITH_ME else []
    hand.does("add", "Somebody Else", home=tmp_path)
    for data in mutants(samples(format_), THROUGH_THE_DOOR, seed=7):
        (tmp_path / "mutant").write_bytes(data)
        before = hand.dump(tmp_path)
        done = hand("import", format_, "~/mutant", *me, "--yes", home=tmp_path)
        assert done.code in {0, 6}, (data, done)
        assert done.code == 0 or hand.dump(tmp_path) == before, (data, done)
        assert "Traceback" not in done.stderr
        again = hand("import", format_, "~/mutant", *me, "--yes", home=tmp_path)
        assert done.code or "0 new, 0 changed" in again.stdout or ": 0 new" in again.stdout, (data, done, again)
    assert hand.ails(tmp_path) == {}


MET = b"ATTENDEE:mailto:a@x.org\nORGANIZER:mailto:you@example.org\nEND:VEVENT\nEND:VCALENDAR\n"


def a_calendar(events: int, rules: str, guests: int = 1, start: str = "19720101") -> bytes:
    """Return a calendar of events with the same rules and number of guests."""
    company = "".join(f"ATTENDEE:mailto:p{number}@x.org\n" for number in range(guests))
    event = f"BEGIN:VEVENT\nUID:{{}}\nDTSTART:{start}\n{rules}\n{company}ORGANIZER:mailto:you@example.org\nEND:VEVENT\n"
    return f"BEGIN:VCALENDAR\n{''.join(event.format(number) for number in range(events))}END:VCALENDAR\n".encode()


def an_activity_of(people: int) -> bytes:
    """Return an account of Monica in which all people took part in one activity."""
    everybody = [
        {"uuid": f"p{number}", "properties": {"first_name": f"P{number}"}, "data": [{"type": "activity", "values": ["fair"]}]}
        for number in range(people)
    ]
    fair = {"uuid": "fair", "properties": {"summary": "The fair", "happened_at": "2026-03-01"}}
    return json.dumps({"account": {"data": [{"type": "contact", "values": everybody}, {"type": "activity", "values": [fair]}]}}).encode()


# Files that are made to take time or memory.
HOSTILE = {
    "vcard": [
        b"BEGIN:VCARD\nVERSION:3.0\nFN" + b";X=a,b" * 30_000 + b":Ana\nEND:VCARD\n",
        b"BEGIN:VCARD\nFN:Ana\n" + b"NOTE:x\n" * 100_000 + b"END:VCARD\n",
        b"BEGIN:VCARD\n" * 20_000,
        b"BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:" + b"=\n" * 100_000 + b"\nEND:VCARD\n",
        b"BEGIN:VCARD\nFN:" + b"x" * 3_000_000 + b"\nEND:VCARD\n",
        b"BEGIN:VCARD\nFN:Ana\nTEL" + b';X="' * 20_000 + b":1\nEND:VCARD\n",
        b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n" + b"\n" * 5_000_000,
    ],
    "ics": [
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:19000101T000000\nRRULE:FREQ=SECONDLY\n" + MET,
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:19000101\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n" + MET,
        b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 20_000,
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260101\n"
        + b"ATTENDEE:mailto:a@x.org\n" * 30_000
        + b"END:VEVENT\nEND:VCALENDAR\n",
        b"BEGIN:VCALENDAR\n" + b"\n" * 20_000_000,
        a_calendar(100, "\n".join(["RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"] * 4)),
        a_calendar(100, "\n".join(["RRULE:FREQ=YEARLY;BYDAY=53MO"] * 4)),
        a_calendar(8, "CATEGORIES:fair", 499),
    ],
    "mail": [
        b"From: " + b"(" * 200_000 + b"\nTo: you@example.org\nDate: Thu, 19 Nov 2026 09:30:00 +0200\n\n",
        b"From: a@x.org\nTo: " + b"b@x.org, " * 100_000 + b"\nDate: Thu, 19 Nov 2026 09:30:00 +0200\n\n",
        b"From: a@x.org\nTo: you@example.org\nDate: " + b"9" * 1_000_000 + b"\n\n",
        b"From: a@x.org\n" + b"X-Header: x\n" * 200_000,
        b"From: =?utf-8?q?" + b"=41" * 200_000 + b"?= <a@x.org>\nTo: you@example.org\nDate: Thu, 19 Nov 2026 09:30:00 +0200\n\n",
    ],
    "linkedin": [b"First Name,Last Name,Connected On\n" + b'x","\n' * 40_000, b"First Name,Last Name,Connected On\n" + b'"' * 2_000_001],
    "google": [
        b"First Name,Last Name,Labels\n" + b"a ::: " * 200_000 + b",b,c\n",
        b"First Name,Last Name,Labels," + b"x," * 100_000 + b"\nA,B,C\n",
    ],
    "outlook": [b"First Name,Last Name,E-mail Address\n" + b"Ana,Pop," + b"a;" * 500_000 + b"\n"],
    "bni": [b"Slips Audit Report 01/11/2026\nFrom,To,Slip Type\n" + b"a,b,Referral\n" * 1_000 + b'"' * 500_000],
    "friends": [
        b"### Friends:\n- " + b"Ana (a.k.a. " * 20_000 + b"\n",
        b"### Activities:\n- 2018-01-04: " + b"**" * 200_000 + b"\n",
        b"### Notes:\n- " + b" ".join(b"**Ana %d**" % number for number in range(500)) + b" x" * 400_000 + b"\n",
    ],
    "monica": [b'{"account": ' + b"[" * 100_000, b'{"account": {"data": ' + b'{"a":' * 50_000, an_activity_of(1_500)],
    "jsonl": [
        b'{"schema": "netcli.export/1"}\n' + b"[" * 500_000 + b"\n",
        b'{"schema": "netcli.export/1"}\n{"table": "contact", "uid": ' + b"9" * 500_000 + b"}\n",
    ],
    "csv": [
        b"name,note\n" + b'"' + b"x,y,z\n" * 80_000,
        b"name\n" + b"x" * 3_000_000 + b"\n",
        b"date,with\n2026-03-01," + b";".join(b"P%d Q" % number for number in range(2_000)) + b"\n",
    ],
}
# Small calendars of very many dates, and an ordinary one: fifty meetings a week for ten years, as many as are read.
HONEST = a_calendar(50, "RRULE:FREQ=WEEKLY", 5, "20161120")
FULL = [a_calendar(100, "RRULE:FREQ=DAILY"), a_calendar(8, "RRULE:FREQ=DAILY", 499)]
SLOWEST = 25  # times the time of counting; about a second
LARGEST_MEMORY = 200 << 10  # KiB above the test process


def import_into_nothing(format_: str, data: bytes) -> None:
    """Import a file into an empty database; it may be refused."""
    with closing(fresh()) as db, suppress(UnreadableFileError):
        carried_out(db, format_, data)


@pytest.mark.parametrize(("format_", "number"), [(name, number) for name, files in HOSTILE.items() for number in range(len(files))])
def test_hostile_file_is_read_in_bounded_time_and_memory(format_: str, number: int) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert takes_at_most(SLOWEST, partial(import_into_nothing, format_, HOSTILE[format_][number]))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < LARGEST_MEMORY


@pytest.mark.parametrize("number", range(len(FULL)))
def test_calendar_import_time_is_bounded_for_very_many_dates(number: int) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert takes_at_most(2, partial(import_into_nothing, "ics", FULL[number]), partial(import_into_nothing, "ics", HONEST))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < LARGEST_MEMORY
