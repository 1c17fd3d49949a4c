"""netcli import: people, interactions, gives and asks from the files of many programs."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.planning.origin import MINE, THEIRS
from netcli.domain.words import one_of
from netcli.errors import AnswerNeededError, InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.recognise import recognised
from netcli.formats.text.encoding import check_encoding
from netcli.render.output import deliver, say
from netcli.render.plan import item, lines, summary
from netcli.render.prompt import number
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.services import intake
from netcli.services.importing import FORMATS, OWN, SIZE, WITH_ME, load, read, run

TEXTS = (*OWN, "linkedin", "google", "outlook", "friends", "bni")  # which do not say themselves what they are in
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
    several = len(files) > 1
    if format_ == "jsonl":
        found = load(app, files, settle=settle, dry_run=dry_run)
    else:
        records = read(format_, files, app, me)
        say(*_told(notes, format_, dry_run=dry_run))
        source = "csv" if format_ in OWN else format_
        found = run(app, source, records, create=create, settle=settle, dry_run=dry_run, several=several)
    told = summary(format_, file, found, dry_run=dry_run)
    if dry_run and not app.json:  # the plan is the answer
        deliver("".join(f"{line}\n" for line in (told, *lines(found, several=several, whole=True))), app.output())
        return
    recorded("import", item(format_, file, found), told, json=app.json)


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
