"""netcli add: a new contact."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.language.dates import parse_past_day
from netcli.domain.person import Person
from netcli.domain.records.contact import new_contact
from netcli.options import On
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import contacts


def add(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME...", help="The name; quotes are optional.")],
    email: Annotated[list[str], typer.Option("--email", help="Repeatable.")] = [],  # noqa: B006 - typer copies it
    phone: Annotated[list[str], typer.Option("--phone", help="Repeatable.")] = [],  # noqa: B006
    org: Annotated[str | None, typer.Option("--org", help="Organisation.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="What they do there.")] = None,
    city: Annotated[str | None, typer.Option("--city")] = None,
    met: Annotated[str | None, typer.Option("--met", metavar="WHERE", help="Where you met.")] = None,
    on: On = None,
    via: Annotated[str | None, typer.Option("--via", metavar="WHO", help="Who introduced you.")] = None,
    sphere: Annotated[str | None, typer.Option("--sphere", help="professional, social or both.")] = None,
    tag: Annotated[list[str], typer.Option("--tag", help="Repeatable.")] = [],  # noqa: B006
    need: Annotated[list[str], typer.Option("--need", help="What they need; repeatable.")] = [],  # noqa: B006
    offer: Annotated[list[str], typer.Option("--offer", help="What they offer; repeatable.")] = [],  # noqa: B006
    note: Annotated[str | None, typer.Option("--note")] = None,
    alias: Annotated[list[str], typer.Option("--alias", help="Another name; repeatable.")] = [],  # noqa: B006
    cadence: Annotated[int | None, typer.Option("--cadence", metavar="DAYS", help="How often you mean to be in touch.")] = None,
) -> None:
    """Add a person; what they need and offer is worth noting from the first day.

    Example: netcli add Mara Lind --org "Lind Bakery" --need "a web designer"
    """
    app: App = ctx.obj
    introducer = app.person(via) if via else None
    new = new_contact(
        name=" ".join(name),
        org=org,
        title=title,
        city=city,
        sphere=sphere,
        met_day=parse_past_day(on, app.today) if on else None,
        met_where=met,
        cadence_days=cadence,
        emails=tuple(email),
        phones=tuple(phone),
        aliases=tuple(alias),
        tags=tuple(tag),
        needs=tuple(need),
        offers=tuple(offer),
        notes=(note,) if note else (),
    )
    with app.writing("add") as db:
        alike = contacts.alike(db, new)
        person = contacts.add_contact(db, new, app.today, introducer.id if introducer else None)
    recorded("add", _item(person, alike), f"Added {shown(person.name)} [{shown(person.handle)}]", json=app.json)
    say(*(f"note: {shown(one.name)} [{shown(one.handle)}] may be the same person" for one in alike))


def _item(person: Person, alike: list[Person]) -> dict[str, object]:
    return {"handle": person.handle, "name": person.name, "uid": person.uid, "likely_duplicates": [one.handle for one in alike]}
