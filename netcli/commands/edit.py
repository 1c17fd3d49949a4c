"""netcli edit: change a person, an interaction, a give or an ask."""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from netcli.app import App
from netcli.domain import edit as domain
from netcli.domain.edit import CONTACT, LISTS, PEOPLE, Fields
from netcli.domain.language.digits import is_digits
from netcli.domain.person import Person
from netcli.errors import AnswerNeededError, InvalidValueError, NetcliError
from netcli.options import Depth
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.store import records as store

What = Annotated[str, typer.Argument(metavar="WHO", help="A person; or log, give or ask with the number of a record.")]
Number = Annotated[str | None, typer.Argument(metavar="[N]", help="The number of the record, as `netcli timeline WHO` shows it.")]
# What an option is called where it is not the name of the field.
OPTIONS = {
    CONTACT: {"on": "met_day", "met": "met_where", "via": "met_via", "knows": "knows_what_i_do", "cadence": "cadence_days"},
    "log": {"on": "day", "text": "summary"},
    "give": {"on": "day"},
    "ask": {"on": "day"},
}
ADDING = {
    "with_": "with",
    "tag": "tags",
    "email": "emails",
    "phone": "phones",
    "url": "urls",
    "address": "addresses",
    "messenger": "messengers",
    "note": "notes",
}
REMOVING = {
    "without": "with",
    "untag": "tags",
    "no_email": "emails",
    "no_phone": "phones",
    "no_url": "urls",
    "no_address": "addresses",
    "no_messenger": "messengers",
}


def edit(
    ctx: typer.Context,
    what: What,
    number: Number = None,
    name: Annotated[str | None, typer.Option("--name")] = None,
    handle: Annotated[str | None, typer.Option("--handle")] = None,
    org: Annotated[str | None, typer.Option("--org", help="Organisation.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="What they do there.")] = None,
    city: Annotated[str | None, typer.Option("--city")] = None,
    country: Annotated[str | None, typer.Option("--country")] = None,
    birthday: Annotated[str | None, typer.Option("--birthday", metavar="DAY", help="1980-04-12, or --04-12.")] = None,
    sphere: Annotated[str | None, typer.Option("--sphere", help="professional, social or both.")] = None,
    met: Annotated[str | None, typer.Option("--met", metavar="WHERE", help="Where you met.")] = None,
    via: Annotated[str | None, typer.Option("--via", metavar="WHO", help="Who introduced you.")] = None,
    knows: Annotated[str | None, typer.Option("--knows", metavar="DATE", help="Since when they know what you do.")] = None,
    cadence: Annotated[str | None, typer.Option("--cadence", metavar="DAYS", help="How often you mean to be in touch.")] = None,
    email: Annotated[list[str], typer.Option("--email", help="One more; repeatable.")] = [],  # noqa: B006 - typer copies it
    no_email: Annotated[list[str], typer.Option("--no-email", help="One that goes.")] = [],  # noqa: B006
    phone: Annotated[list[str], typer.Option("--phone", help="One more; repeatable.")] = [],  # noqa: B006
    no_phone: Annotated[list[str], typer.Option("--no-phone", help="One that goes.")] = [],  # noqa: B006
    url: Annotated[list[str], typer.Option("--url", help="One more; repeatable.")] = [],  # noqa: B006
    no_url: Annotated[list[str], typer.Option("--no-url", help="One that goes.")] = [],  # noqa: B006
    address: Annotated[list[str], typer.Option("--address", help="One more; repeatable.")] = [],  # noqa: B006
    no_address: Annotated[list[str], typer.Option("--no-address", help="One that goes.")] = [],  # noqa: B006
    messenger: Annotated[list[str], typer.Option("--messenger", help="One more; repeatable.")] = [],  # noqa: B006
    no_messenger: Annotated[list[str], typer.Option("--no-messenger", help="One that goes.")] = [],  # noqa: B006
    note: Annotated[list[str], typer.Option("--note", help="One more; repeatable.")] = [],  # noqa: B006
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day of it; of a person, the day you met.")] = None,
    kind: Annotated[str | None, typer.Option("--kind")] = None,
    time: Annotated[str | None, typer.Option("--time", metavar="HH:MM")] = None,
    minutes: Annotated[str | None, typer.Option("--minutes", metavar="N")] = None,
    place: Annotated[str | None, typer.Option("--place")] = None,
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="TEXT")] = None,
    outcome: Annotated[str | None, typer.Option("--outcome", metavar="TEXT")] = None,
    outcome_kind: Annotated[str | None, typer.Option("--outcome-kind", metavar="KIND")] = None,
    initiated: Annotated[str | None, typer.Option("--initiated", help="me or them.")] = None,
    with_: Annotated[list[str], typer.Option("--with", metavar="WHO", help="Who took part too; repeatable.")] = [],  # noqa: B006
    without: Annotated[list[str], typer.Option("--without", metavar="WHO", help="Who did not.")] = [],  # noqa: B006
    tag: Annotated[list[str], typer.Option("--tag", help="One more; repeatable.")] = [],  # noqa: B006
    untag: Annotated[list[str], typer.Option("--untag", metavar="TAG", help="One that goes.")] = [],  # noqa: B006
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="What it says.")] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="WHO", help="Whose give or ask it is.")] = None,
    direction: Annotated[str | None, typer.Option("--direction", help="given or received; mine or theirs.")] = None,
    effort: Annotated[str | None, typer.Option("--effort")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="WHO")] = None,
    depth: Depth = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE")] = None,
    status: Annotated[str | None, typer.Option("--status", help="open, answered or declined.")] = None,
    closed_on: Annotated[str | None, typer.Option("--closed-on", metavar="DATE")] = None,
) -> None:
    """Change a person, an interaction, a give or an ask: by options, where "" empties a field, or else in $EDITOR.

    Example: netcli edit ana-pop --city Iași --title ""

    Example: netcli edit log 12 --minutes 45 --with ion-petrescu
    """
    asked = {name_: value for name_, value in locals().items() if name_ not in {"ctx", "what", "number"}}
    app: App = ctx.obj
    record, id_, label = target(app, what, number)
    with app.reading() as db:
        before = store.fields(db, record, id_)
    options = {name_: value for name_, value in asked.items() if value not in (None, [])}
    if options:
        _keep(app, record, id_, label, before, _asked(app, record, before, options))
    else:
        _edited(app, record, id_, label, before)


def target(app: App, what: str, number: str | None) -> tuple[str, int, str]:
    """Answer what is meant: the kind of record, its number, and how to name it."""
    if what in domain.KINDS and number is not None:
        if not is_digits(number) or len(number) > 18:
            raise InvalidValueError(f"{what}: {number} is not a number", "`netcli timeline WHO` shows the numbers")
        return what, int(number), f"{what} {int(number)}"
    if number is not None:
        raise InvalidValueError(f'"{what}" is no kind of record', "say log, give or ask before a number; quote a name of two words")
    person = app.person(what)
    return CONTACT, person.id, person.name


def _asked(app: App, kind: str, before: Fields, options: Fields) -> Fields:
    """Turn options into fields; those that may be repeated add to a list or take from it."""
    asked = {OPTIONS[kind].get(name, name): value for name, value in options.items() if name not in ADDING and name not in REMOVING}
    for name, more, less in _lists(options):
        if name not in before:
            option = "--" + next(one for one in (*ADDING, *REMOVING) if one in options and (ADDING | REMOVING)[one] == name).strip("_")
            raise InvalidValueError(f"{option}: not of this kind of record", f"its fields are {', '.join(before)}")
        kept = [one for one in before[name] if one not in _handles(app, name, less)]
        if missing := [one for one in _handles(app, name, less) if one not in before[name]]:
            raise InvalidValueError(f'{name}: "{missing[0]}" is not there', f"there is {', '.join(before[name]) or 'nothing'}")
        asked[name] = [*kept, *more]
    return asked


def _lists(options: Fields) -> Iterable[tuple[str, list[str], list[str]]]:
    for name in dict.fromkeys((*ADDING.values(), *REMOVING.values())):
        more = [text for option, field in ADDING.items() if field == name for text in options.get(option, ())]
        less = [text for option, field in REMOVING.items() if field == name for text in options.get(option, ())]
        if more or less:
            yield name, more, less


def _handles(app: App, name: str, texts: list[str]) -> list[str]:
    return [app.person(one).handle for one in texts] if name in PEOPLE else texts


def _edited(app: App, kind: str, id_: int, label: str, before: Fields) -> None:
    """Let the user change the record in an editor; a text that is refused is kept, and said where."""
    from netcli.formats import record_toml
    from netcli.render import editor

    if not app.interactive and not (app.environ.get("VISUAL") or app.environ.get("EDITOR")):
        raise AnswerNeededError("nothing was asked to change", "name a field, as in --city Cluj; `netcli edit --help` lists them")
    text = record_toml.write(label, before, HINTS)
    path = editor.draft(text, app.path.parent, "toml")
    try:
        written = editor.returned(path, app.environ)
        if written != text:
            _keep(app, kind, id_, label, before, record_toml.read(written))
        else:
            say("Nothing was changed.")
    except NetcliError:
        if path.read_text("utf-8") == text:
            path.unlink()
        else:
            say(f"note: your text is kept in {safe(str(path))}")
        raise
    path.unlink(missing_ok=True)


HINTS = {
    "birthday": "1980-04-12, or --04-12 without the year",
    "met_via": "the handle of who introduced you",
    "sphere": "professional, social or both",
    "with": "handles of who took part",
    "to": "the handle of whom it went to",
    "status": "open, answered or declined",
}


def _keep(app: App, kind: str, id_: int, label: str, before: Fields, asked: dict[str, Any]) -> None:
    """Keep what was asked for and say what changed; nothing is written where nothing does."""
    read = domain.read(kind, domain.settled(kind, asked, app.today), app.today)
    people = _people(app, before | read)
    for name in PEOPLE & read.keys():
        value = read[name]
        read[name] = tuple(people[one].handle for one in value) if isinstance(value, tuple) else value and people[value].handle
    after = domain.checked(kind, before | read)
    found = domain.differences(before, after)
    if found:
        with app.writing("edit") as db:
            store.save(db, kind, id_, after, {person.handle: person for person in people.values()}, app.today, app.model.half_life)
    lines = domain.worded(found)
    item = {"record": "contact" if kind == CONTACT else kind, "number": id_, "changed": lines}
    said = f"Changed {shown(label)}: {shown('; '.join(lines))}" if found else f"{shown(label)} stays as it is"
    recorded("edit", item, said, json=app.json)


def _people(app: App, fields: Fields) -> dict[str, Person]:
    """Answer whom the fields name, by what they say."""
    names = [one for name in PEOPLE & fields.keys() for one in (fields[name] if name in LISTS else (fields[name],)) if one]
    return {one: app.person(one) for one in dict.fromkeys(names)}
