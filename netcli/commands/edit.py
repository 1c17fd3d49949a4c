"""netcli edit: change a person, an interaction, a give or an ask."""

from functools import partial
from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.edit import Fields
from netcli.domain.person import Chosen
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import RecordType
from netcli.domain.records.interaction import INTERACTION
from netcli.errors import AnswerNeededError
from netcli.options import Amount, Depth, OutcomeKind, filtered
from netcli.render.edited import show_edit, show_edits
from netcli.render.gives import suggest_thanks
from netcli.render.output import say
from netcli.services import editing
from netcli.services.editing import Target, closes
from netcli.store import records

What = Annotated[
    list[str],
    typer.Argument(
        metavar="WHO...|log|give|ask|fact|link|intro N", help="People, or filters instead; or the number of a record, as timeline shows it."
    ),
]
# The field of an option that has another name; `-` in front takes from a list. `--on` and `--text` depend on the record type.
FIELDS = {
    "met": "met_where",
    "via": "met_via",
    "cadence": "cadence_days",
    "with_": "with",
    "tag": "tags",
    "email": "emails",
    "phone": "phones",
    "url": "urls",
    "address": "addresses",
    "messenger": "messengers",
    "note": "notes",
    "without": "-with",
    "untag": "-tags",
    "no_email": "-emails",
    "no_phone": "-phones",
    "no_url": "-urls",
    "no_address": "-addresses",
    "no_messenger": "-messengers",
}
HINTS = {
    "birthday": "1980-04-12, or --04-12 without the year",
    "met_via": "the handle of who introduced you",
    "sphere": "professional, social or both",
    "with": "handles of who took part",
    "to": "the handle of whom it went to",
    "status": "open, declined, and answered for an ask or kept for a promise; pending, closed or nothing for a referral",
    "amount": "500 EUR",
    "why": "of a declined one: could-not, would-not or silent",
}


@filtered
def edit(
    ctx: typer.Context,
    what: What = [],  # noqa: B006 - typer copies it
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
    met_kind: Annotated[
        str | None, typer.Option("--met-kind", metavar="KIND", help="How you met: chance, event, work, introduced or online.")
    ] = None,
    cadence: Annotated[
        str | None, typer.Option("--cadence", metavar="LENGTH", help="How often you want to be in touch: 30d, 2 weeks.")
    ] = None,
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
    outcome_kind: OutcomeKind = None,
    their_outcome: Annotated[str | None, typer.Option("--their-outcome", metavar="TEXT", help="What came of it for them.")] = None,
    amount: Amount = None,
    initiated: Annotated[str | None, typer.Option("--initiated", help="me or them.")] = None,
    with_: Annotated[list[str], typer.Option("--with", metavar="WHO", help="Who took part too; repeatable.")] = [],  # noqa: B006
    without: Annotated[list[str], typer.Option("--without", metavar="WHO", help="Who did not.")] = [],  # noqa: B006
    tag: Annotated[list[str], typer.Option("--tag", metavar="TAG", help="One more; repeatable.")] = [],  # noqa: B006
    untag: Annotated[list[str], typer.Option("--untag", metavar="TAG", help="One that goes.")] = [],  # noqa: B006
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="What it says.")] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="WHO", help="Whose give or ask it is.")] = None,
    other: Annotated[str | None, typer.Option("--other", metavar="WHO", help="The other person of a link.")] = None,
    shared: Annotated[str | None, typer.Option("--shared", metavar="TEXT", help="What two people share.")] = None,
    weight: Annotated[str | None, typer.Option("--weight", metavar="0-1", help="How likely one would introduce you to the other.")] = None,
    direction: Annotated[str | None, typer.Option("--direction", help="given or received; mine, theirs or promised.")] = None,
    effort: Annotated[str | None, typer.Option("--effort")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="WHO")] = None,
    depth: Depth = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE")] = None,
    status: Annotated[
        str | None, typer.Option("--status", help="open, declined; answered (ask), kept (promise); pending, closed, nothing (referral).")
    ] = None,
    why: Annotated[str | None, typer.Option("--why", help="Why it was declined: could-not, would-not or silent.")] = None,
    on_day: Annotated[str | None, typer.Option("--on-day", metavar="DAY", help="Of a fact that is a date: 12 June, or 2027-06-12.")] = None,
    closed_on: Annotated[str | None, typer.Option("--closed-on", metavar="DATE")] = None,
) -> None:
    """Change people or a record, by options ("" empties a field) or in $EDITOR.

    Of several people only these change: organisation, title, city, country, sphere, cadence, tags, and how you met.

    Example: netcli edit ana-pop --city Iași --title ""

    Example: netcli edit --circle "Quickfern Software" --org Quickfern --yes

    Example: netcli edit log 12 --minutes 45 --with ion-petrescu

    Example: netcli edit give 16 --status closed --outcome "an order" --amount "500 EUR"
    """
    app: App = ctx.obj
    target = editing.target(what)
    record = target.record if target else CONTACT
    asked = {_field(record, name): value for name, value in ctx.params.items() if name != "what" and value not in (None, [], ())}
    if target:
        change_one(app, target, asked)
        return
    for one in what:
        choosing.make_me(app, one)
    chosen = choosing.people(app, what, me=True)
    if chosen.several:
        _change_all(app, chosen, asked)
    else:
        change_one(app, editing.of_person(chosen.people[0]), asked)


def change_one(app: App, target: Target, asked: Fields) -> None:
    """Change one person or record by fields, or without any in the editor."""
    with app.reading() as db:
        before = records.read(db, target.record, target.id)
    if asked:
        _change(app, target, before, editing.options(target.record, before, asked, partial(choosing.person, app)))
    else:
        _edit_text(app, target, before)


def _change_all(app: App, chosen: Chosen, asked: Fields) -> None:
    """Change the same fields of several people in one transaction, and print it."""
    with app.reading() as db:
        edits = editing.several(db, chosen.people, asked, app.today, partial(choosing.person, app))
    changed = [(target, edit) for target, edit in edits if edit.differences]
    choosing.confirm_all(app, "edit", [one for one, (_, edit) in zip(chosen.people, edits, strict=True) if edit.differences])
    if changed:
        with app.writing("edit") as db:
            for target, edit in changed:
                editing.change(db, target, edit, app.today, app.model.half_life)
    show_edits(chosen, [edit.differences for _, edit in edits], json=app.json)


def _field(record: RecordType, option: str) -> str:
    """Return the field that an option sets."""
    if option == "on":
        return "met_day" if record is CONTACT else "day"
    return "summary" if option == "text" and record is INTERACTION else FIELDS.get(option, option)


def _edit_text(app: App, target: Target, before: Fields) -> None:
    """Return the record as edited in an editor; a refused text stays in its file."""
    from netcli.formats import record_toml
    from netcli.render import editor

    if not app.interactive and not (app.environ.get("VISUAL") or app.environ.get("EDITOR")):
        raise AnswerNeededError("nothing_to_edit")
    text = record_toml.write(target.label, before, HINTS)
    with editor.drafted(text, app.path.parent, "toml", record=True) as path:
        written = editor.returned(path, app.environ)
        if written != text:
            _change(app, target, before, record_toml.read(written))
        else:
            say("Nothing was changed.")


def _change(app: App, target: Target, before: Fields, asked: Fields) -> None:
    """Store the changes and print them; write nothing if there are none."""
    found = editing.checked(target.record, before, asked, app.today, partial(choosing.person, app))
    if found.differences:
        with app.writing("edit") as db:
            editing.change(db, target, found, app.today, app.model.half_life)
    show_edit(target.record.word or target.record.name, target.id, target.label, found.differences, json=app.json)
    if closes(target.record, found.differences):
        suggest_thanks(target.id, [choosing.person(app, who) for who in (found.after["who"], found.after["to"]) if who])
