"""netcli link: how two people know each other."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.records.link import DEFAULT_KIND, new_link
from netcli.options import Who
from netcli.render.links import show_linked
from netcli.services import links


def link(
    ctx: typer.Context,
    who: Who,
    other: Annotated[str, typer.Argument(metavar="WHO", help="The other person.")],
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help="knows, family, partner, friends, colleagues or other.")
    ] = DEFAULT_KIND,
    shared: Annotated[str | None, typer.Option("--shared", metavar="TEXT", help="What they share: a school, a choir, a friend ...")] = None,
    weight: Annotated[
        float | None, typer.Option("--weight", metavar="0-1", help="How likely one would introduce you to the other; .5 if not known.")
    ] = None,
) -> None:
    """Record how two people know each other; the same pair and kind again changes it.

    Example: netcli link ana-pop vlad-chiriac --kind colleagues --shared "the print shop"

    Example: netcli link ana-pop ion-petrescu --weight .8
    """
    app: App = ctx.obj
    new = new_link(app.today, kind, shared, weight)
    one, two = choosing.person(app, who), choosing.person(app, other)
    with app.writing("link") as db:
        stored = links.link(db, new, one, two)
    show_linked(stored.link, new=stored.new, changed=stored.changed, json=app.json)
