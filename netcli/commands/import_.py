"""netcli import: records from the files of many programs."""

from collections.abc import Iterable
from typing import Annotated

import typer

from netcli.app import MANY, App
from netcli.domain.planning.incoming import Record
from netcli.domain.planning.plan import Plan
from netcli.domain.words import one_of
from netcli.errors import AnswerNeededError
from netcli.formats.file import File
from netcli.render.output import deliver, say
from netcli.render.plan import encodings, item, lines, next_step, summary
from netcli.render.progress import watched
from netcli.render.prompt import chosen
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.services import importing
from netcli.services.importing import FORMATS, SIZE, Job


def import_(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="|".join(FORMATS), help="The format of FILE; recognised if not given.")],
    file: Annotated[str | None, typer.Argument(metavar="FILE|-", help="A file, a folder, a zip archive, or - for standard input.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")] = False,
    create: Annotated[bool, typer.Option("--create/--no-create", help="Create people who are not known.")] = True,
    me: Annotated[list[str], typer.Option("--me", metavar="NAME|ADDRESS", help="Your name or address in the file; repeatable.")] = [],  # noqa: B006 - typer copies it
    mine: Annotated[bool, typer.Option("--mine", help="In a conflict, keep the value here for good.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="In a conflict, take the value of the file.")] = False,
    every: Annotated[bool, typer.Option("--all", help="With --dry-run: list every new person, change and skipped record.")] = False,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="Encoding of a file that is not UTF-8, e.g. cp1250.")
    ] = None,
    max_size: Annotated[int, typer.Option("--max-size", metavar="MIB", min=1, help="The largest file to read.")] = SIZE,
) -> None:
    """Import people, interactions, gives and asks.

    FILE may be a file, a folder or an archive of another program.
    Importing the same file again changes nothing; what you changed here is never overwritten.

    Example: netcli import contacts.csv --dry-run

    Example: netcli import interactions interactions.csv
    """
    app: App = ctx.obj
    settle = importing.settle(mine=mine, theirs=theirs)
    name, known = (format_, None) if file is None else (file, format_)
    one_of("format", known, FORMATS)
    opened = importing.opened(name, max_size << 20, encoding)
    format_ = _recognised(app, name, opened.files) if known is None else known
    importing.check(format_, me=bool(me), encoding=bool(encoding))
    with app.reading(quiet=True) as db:
        me = importing.own(db, format_, me)
    job = importing.job(format_, opened.files, me, app.today, app.model.half_life, create=create, settle=settle, watch=_reading)
    say(*encodings(opened.notes, named=format_ in importing.TEXTS, dry_run=dry_run))
    found = plan(app, job) if dry_run else carry_out(app, job, several=len(opened.files) > 1)
    line = summary(format_, name, found, dry_run=dry_run)
    if dry_run and not app.json:  # the plan is the answer
        plan_lines = lines(found, several=len(opened.files) > 1, dry_run=True, whole=every)
        deliver("".join(f"{one}\n" for one in (line, *plan_lines)), app.output())
    else:
        recorded("import", item(format_, name, found) if app.json else {}, line, json=app.json)
        say(*([] if dry_run or app.json else next_step(format_, found)))


def _reading(records: Iterable[Record]) -> Iterable[Record]:
    return watched(records, 0, "reading")


def plan(app: App, job: Job) -> Plan:
    """Return what an import would do."""
    with app.reading() as db:
        return job.plan(db).plan


def carry_out(app: App, job: Job, *, command: str = "import", several: bool = False) -> Plan:
    """Show the plan of an import, ask if it changes much, store and return it.

    The plan is made before the backup and the lock. `several` means that there are several files.
    """
    with app.reading(quiet=True) as db:
        planned = job.plan(db)
    say(*lines(planned.plan, several=several))
    if len(planned.plan.changes) >= MANY:
        app.confirm(f"{len(planned.plan.changes)} stored rows would change")
    if planned.empty:
        return planned.plan
    with app.writing(command) as db:
        done = job.carry_out(db, planned, lambda events: watched(events, len(events), "storing"))
    if done != planned.plan:
        say(*lines(done, several=several))
    return done


def _recognised(app: App, name: str, files: list[File]) -> str:
    """Return the format of files and print it. Raise AnswerNeededError."""
    found = importing.candidates(name, files)
    if len(found) == 1:
        say(f"recognised: {found[0]}")
        return found[0]
    if not app.interactive:
        raise AnswerNeededError("several_formats", name=name, formats=tuple(found))
    return found[chosen(f"What is {shown(name)}?", found)]
