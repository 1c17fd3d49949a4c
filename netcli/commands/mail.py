"""netcli mail: log a message that a mail program hands over."""

import sys
from typing import Annotated

import typer

from netcli.app import App
from netcli.commands.import_ import carry_out
from netcli.domain.language.dates import show_day
from netcli.domain.planning.incoming import ContactRecord, EventRecord
from netcli.domain.words import one_of
from netcli.errors import AnswerNeededError, InvalidValueError
from netcli.formats.mail import read as formats
from netcli.render.output import say
from netcli.render.plan import item
from netcli.render.prompt import agree_at_terminal
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.services import intake
from netcli.services.importing import SIZE, Records
from netcli.store import contacts
from netcli.store.search_key import search_key


def mail(
    ctx: typer.Context,
    action: Annotated[str, typer.Argument(metavar="add", help="Log the message on standard input.")],
    me: Annotated[list[str], typer.Option("--me", metavar="ADDRESS", help="Your own address; repeatable.")] = [],  # noqa: B006 - typer copies it
    create: Annotated[bool, typer.Option("--create", help="Add people who are not known, without asking.")] = False,
) -> None:
    """Log one message, for a macro of mutt or aerc: with its sender, or, where that is you (--me), with those it went to.

    People who are not known are asked about on the terminal. The same message again, or the whole mailbox later, adds nothing.

    Example: netcli mail add --me you@example.org < message.eml
    """
    app: App = ctx.obj
    one_of("action", action, ("add",))
    if sys.stdin.isatty():
        raise InvalidValueError("there is no message on standard input", "pipe one into it: netcli mail add < message.eml")
    (file,) = intake.files(intake.STDIN, SIZE << 20)
    records = formats.one(file, app.today, me)
    with app.reading(quiet=True) as db:
        unknown = {one.line for one in _job(app, records, create=False).plan(db).plan.skipped}
    answers = [record.line not in unknown or create or _wanted(record) for record in records]
    wanted = [record for record, answer in zip(records, answers, strict=True) if answer]
    unasked = [_named(record) for record, answer in zip(records, answers, strict=True) if answer is None]
    if unasked and not wanted:
        raise AnswerNeededError(
            f"{', '.join(unasked)}: not known, and nobody is here to say more; nothing was logged", "--create adds them"
        )
    say(*(f"not logged: {one} is not known; --create adds them" for one in unasked))
    found = carry_out(app, _job(app, wanted, create=True), command="mail")
    recorded("import", item("mail", file.name, found), _told(app, wanted, new=bool(found.new), earlier=bool(found.changes)), json=app.json)


def _job(app: App, records: list[EventRecord], *, create: bool) -> Records:
    return Records("mail", records, app.today, app.model.half_life, create)


def _person(record: EventRecord) -> ContactRecord:
    (person,) = record.who
    assert isinstance(person, ContactRecord)  # noqa: S101 - made here
    return person


def _told(app: App, records: list[EventRecord], *, new: bool, earlier: bool) -> str:
    """Say what was logged: of a day with somebody the first message is kept."""
    if not records:
        return "Nothing was logged"
    message = f"message of {show_day(records[0].new.day)} with {', '.join(_names(app, records))}"
    if new:
        return f"Logged: the {message}"
    return f"Logged: the {message}, which came before the one that was there" if earlier else f"Nothing new: a {message} is there"


def _names(app: App, records: list[EventRecord]) -> list[str]:
    """Answer how the people of a message are called here; a message often has no more than an address."""
    with app.reading(quiet=True) as db:
        people = [contacts.exact(db, address, search_key(address)) for address in (_person(one).new.emails[0] for one in records)]
    return [shown(found[0].name if found else _person(record).new.name) for found, record in zip(people, records, strict=True)]


def _wanted(record: EventRecord) -> bool | None:
    """Ask whether to add somebody who is not known; None where nobody can be asked."""
    return agree_at_terminal(f"{_named(record)} is not known. Add them?")


def _named(record: EventRecord) -> str:
    new = _person(record).new
    return f"{safe(new.name)} <{safe(new.emails[0])}>"
