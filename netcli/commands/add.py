"""netcli add: a new contact."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.birthday import read_birthday
from netcli.domain.language.dates import parse_length, parse_record_day
from netcli.domain.records.contact import new_contact
from netcli.domain.records.tag import split_tags
from netcli.options import On
from netcli.render.adding import show_added
from netcli.services import adding


def add(
    ctx: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME...", help="The name; quotes are optional.")],
    email: Annotated[list[str], typer.Option("--email", help="Repeatable.")] = [],  # noqa: B006 - typer copies it
    phone: Annotated[list[str], typer.Option("--phone", help="Repeatable.")] = [],  # noqa: B006
    org: Annotated[str | None, typer.Option("--org", help="Organisation.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="What their job is.")] = None,
    city: Annotated[str | None, typer.Option("--city")] = None,
    country: Annotated[str | None, typer.Option("--country")] = None,
    birthday: Annotated[
        str | None, typer.Option("--birthday", metavar="DATE", help="12.4.1980; or 12 April, if the year is unknown.")
    ] = None,
    met: Annotated[str | None, typer.Option("--met", metavar="WHERE", help="Where you met.")] = None,
    met_kind: Annotated[
        str | None, typer.Option("--met-kind", metavar="KIND", help="How you met: chance, event, work, introduced or online.")
    ] = None,
    on: On = None,
    via: Annotated[str | None, typer.Option("--via", metavar="WHO", help="Who introduced you.")] = None,
    sphere: Annotated[str | None, typer.Option("--sphere", help="professional, social or both.")] = None,
    tag: Annotated[list[str], typer.Option("--tag", metavar="TAG", help="Repeatable; a,b is two tags.")] = [],  # noqa: B006
    need: Annotated[list[str], typer.Option("--need", help="What they need; repeatable.")] = [],  # noqa: B006
    offer: Annotated[list[str], typer.Option("--offer", help="What they offer; repeatable.")] = [],  # noqa: B006
    note: Annotated[str | None, typer.Option("--note")] = None,
    alias: Annotated[list[str], typer.Option("--alias", help="Another name; repeatable.")] = [],  # noqa: B006
    cadence: Annotated[str | None, typer.Option("--cadence", metavar="LENGTH", help="How often you want to be in touch: 2 weeks.")] = None,
) -> None:
    """Add a person; what they need and offer is worth noting from the first day.

    Example: netcli add Mara Lind --org "Lind Bakery" --need "a web designer"
    """
    app: App = ctx.obj
    introducer = choosing.person(app, via, adds=True) if via else None
    texts = {"org": org, "title": title, "city": city, "country": country, "sphere": sphere, "met_where": met, "met_kind": met_kind}
    lists = {"emails": email, "phones": phone, "aliases": alias, "tags": split_tags(tag), "needs": need, "offers": offer}
    often = parse_length(cadence) if cadence else None
    days = {
        "met_day": parse_record_day(on, app.today) if on else None,
        "birthday": read_birthday(birthday, app.today) if birthday else None,
    }
    new = new_contact(" ".join(name), **texts, **lists, **days, cadence_days=often, notes=(note,) if note else ())
    with app.writing("add") as db:
        added = adding.add(db, new, app.today, introducer)
    show_added(added.person, added.alike, json=app.json)
