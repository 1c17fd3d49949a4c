"""netcli import: people, interactions, gives and asks from the files of many programs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from typing import Annotated

import typer

from netcli import intake
from netcli.app import MANY, App
from netcli.domain.match import Plan
from netcli.domain.new_interaction import NewInteraction
from netcli.domain.origin import MINE, THEIRS
from netcli.domain.planning import plan
from netcli.domain.records import EventRecord, New, Record, Skipped
from netcli.domain.words import one_of
from netcli.errors import AnswerNeededError, ConflictError, InvalidValueError, UnreadableFileError
from netcli.formats import jsonl, own_csv
from netcli.formats.encoding import check_encoding
from netcli.formats.file import File
from netcli.formats.recognise import recognised
from netcli.render.output import deliver, say
from netcli.render.plan import item, lines, summary
from netcli.render.progress import watched
from netcli.render.prompt import number
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import history, imports, matching

OWN = ("contacts", "interactions", "gives", "asks", "csv")
OTHERS = ("vcard", "linkedin", "google", "outlook", "friends", "monica", "bni", "ics", "mail")
FORMATS = (*OWN, "jsonl", *OTHERS)
TEXTS = (*OWN, "linkedin", "google", "outlook", "friends", "bni")  # which do not say themselves what they are in
WITH_ME = frozenset({"linkedin", "bni", "ics", "mail"})
SIZE = 64  # MiB
MOST_NOTES = 5  # files of a folder whose encoding is told one by one


def import_(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="|".join(FORMATS), help="What the file is; recognised where it is left out.")],
    file: Annotated[str | None, typer.Argument(metavar="FILE|-", help="A file, a folder, a zip archive, or - for standard input.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")] = False,
    create: Annotated[bool, typer.Option("--create/--no-create", help="Create people who are named and not known.")] = True,
    me: Annotated[list[str], typer.Option("--me", metavar="NAME|ADDRESS", help="Who you are in the file; repeatable.")] = [],  # noqa: B006 - typer copies it
    mine: Annotated[bool, typer.Option("--mine", help="Where both changed, keep what is here; it is not asked again.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="Where both changed, take what the file says.")] = False,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="What a text is in that is not in UTF-8, as cp1250.")
    ] = None,
    max_size: Annotated[int, typer.Option("--max-size", metavar="MIB", min=1, help="The largest file to read.")] = SIZE,
) -> None:
    """Import people, interactions, gives and asks from a file, or from the folder or archive of another program.

    The same file again changes nothing, and what you changed here since is never overwritten.

    Example: netcli import contacts.csv --dry-run

    Example: netcli import interactions interactions.csv
    """
    app: App = ctx.obj
    if mine and theirs:
        raise InvalidValueError("--mine and --theirs contradict each other", "choose one of them")
    if file is None:
        format_, file = "", format_
    else:
        one_of("format", format_, FORMATS)
    encoding, notes = encoding and check_encoding(encoding), list[str]()
    files = [_noting(one, encoding, notes) for one in intake.files(file, max_size << 20)]
    if not format_:
        format_ = _recognised(app, file, files)
    if me and format_ not in WITH_ME:
        raise InvalidValueError(f"--me says nothing to {format_}", f"leave it out; {', '.join(sorted(WITH_ME))} take it")
    if encoding and format_ not in TEXTS:
        raise InvalidValueError(f"--encoding says nothing to {format_}", f"leave it out; {', '.join(TEXTS)} take it")
    settle = MINE if mine else THEIRS if theirs else None
    if format_ == "jsonl":
        found = _load(app, files, settle=settle, dry_run=dry_run)
    else:
        records = list(watched(read(format_, files, app, me), 0, "reading"))
        found = run(app, "csv" if format_ in OWN else format_, records, create=create, settle=settle, dry_run=dry_run)
    say(*_told(notes, format_, dry_run=dry_run))
    several = len(files) > 1
    told = summary(format_, file, found, dry_run=dry_run)
    if dry_run and not app.json:  # the plan is the answer
        deliver("".join(f"{line}\n" for line in (told, *lines(found, several=several, whole=True))), app.output())
        return
    recorded("import", item(format_, file, found), told, json=app.json)
    say(*lines(found, several=several))


def _noting(file: File, encoding: str | None, notes: list[str]) -> File:
    """Answer a file that is read in an encoding, or else notes what was guessed of it."""
    return replace(file, encoding=encoding, note=lambda text: notes.append(f"{shown(file.name)}: {text}"))


def _told(notes: list[str], format_: str, *, dry_run: bool) -> Iterator[str]:
    """Say which files were not in UTF-8, and what to do where the guess was wrong."""
    yield from notes[:MOST_NOTES]
    if len(notes) > MOST_NOTES:
        yield f"{len(notes) - MOST_NOTES} more files were not in UTF-8"
    if notes and format_ in TEXTS:
        again = "name another" if dry_run else "take it back with netcli undo, and import it again"
        yield f"where letters are wrong, {again} with --encoding NAME"


def read(format_: str, files: list[File], app: App, me: list[str]) -> Iterator[Record]:
    """Read the records of some files."""
    if format_ in OWN:
        return own_csv.read_files(files, app.today, None if format_ == "csv" else format_)
    reader = import_module(f"netcli.formats.{format_}").read  # only the format that is read is loaded
    return reader(files, app.today, me) if format_ in WITH_ME else reader(files, app.today)  # type: ignore[no-any-return]


def run(
    app: App,
    source: str,
    records: list[Record],
    *,
    create: bool = True,
    settle: str | None = None,
    dry_run: bool = False,
    quiet: bool = False,
    word: str = "import",
) -> Plan:
    """Plan and carry out. Where nothing would be written, nothing is; where many kept rows would change, it asks first.

    The plan is made before the backup and the lock; it is made again where something was recorded meanwhile.
    """

    def planned(db: sqlite3.Connection) -> Plan:
        kinds: set[type[New]] = {type(record.new) for record in records if isinstance(record, EventRecord)}
        kinds |= {NewInteraction for record in records if isinstance(record, Skipped) and record.key}
        there = matching.directory(db), matching.known(db), matching.origins(db, source), matching.kept(db, source, kinds)
        return plan(records, *there, removed=matching.removed(db, source), create=create, settle=settle)

    with app.reading(quiet=quiet or not dry_run) as db:
        found, state = planned(db), history.state(db)
    if dry_run or found.empty:
        return found
    _ask(app, found)
    with app.writing(word) as db:
        if history.state(db, but_last=True) != state:
            found = _as_agreed(found, planned(db))
        imports.carry_out(db, source, found, app.today, app.model.half_life, lambda events: watched(events, len(events), "keeping"))
    return found


def _load(app: App, files: list[File], *, settle: str | None, dry_run: bool) -> Plan:
    """Put the rows of an export back: tried in memory first, so that a file that brings nothing writes nothing."""
    from netcli.store.load import Load  # it validates with the heavy libraries

    exports = [(file.name, list(jsonl.read(file))) for file in files]

    def loaded(db: sqlite3.Connection) -> Plan:
        load = Load(db, settle=settle)
        for name, rows in exports:
            load.run(rows, app.today, app.model.half_life, name)
        return load.plan

    with app.reading(quiet=not dry_run) as db, closing(sqlite3.connect(":memory:")) as copy:
        db.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        found = loaded(copy)
    if dry_run or not (found.new or found.changes):
        return found
    _ask(app, found)
    with app.writing("import") as db:
        return _as_agreed(found, loaded(db))


def _ask(app: App, found: Plan) -> None:
    """Show what would change where that is much, and ask first. Raises typer.Abort, or AnswerNeededError where nobody can be asked."""
    if len(found.changes) >= MANY and not app.yes:
        say(*lines(found))
        if not app.confirm(f"{len(found.changes)} rows that are kept already would change"):
            raise typer.Abort


def _as_agreed(found: Plan, now: Plan) -> Plan:
    """Answer what was planned anew. Raises ConflictError where more would change than before: that was shown to nobody."""
    if len(now.changes) > len(found.changes):
        raise ConflictError("something was recorded meanwhile, and the plan changed; nothing was changed", "import it again")
    return now


def _recognised(app: App, name: str, files: list[File]) -> str:
    """Find out what files are, and say it. Raises UnreadableFileError, or AnswerNeededError where nobody can be asked."""
    found = recognised(files)
    if not found:
        raise UnreadableFileError(
            f"{name} is of no format that is known here", f"say which: netcli import FORMAT FILE, one of {', '.join(FORMATS)}"
        )
    if len(found) == 1:
        say(f"recognised: {found[0]}")
        return found[0]
    if not app.interactive:
        raise AnswerNeededError(f"{name} may be {' or '.join(found)}; nothing was changed", f"say which: netcli import {found[0]} {name}")
    say(f"What is {shown(name)}?", *(f"  {place}. {one}" for place, one in enumerate(found, 1)))
    return found[number(len(found)) - 1]
