"""netcli alias: other names of a person."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Who
from netcli.render.labels import show_labels
from netcli.services import labels


def alias(
    ctx: typer.Context,
    who: Who,
    names: Annotated[
        list[str], typer.Argument(metavar="[NAME]...", help="Names to add, each in quotes; without any, they are listed.")
    ] = [],  # noqa: B006 - typer copies it
    remove: Annotated[list[str], typer.Option("--remove", "-r", help="One to remove; repeatable.")] = [],  # noqa: B006
) -> None:
    """Give a person other names by which they are found, also in a sentence.

    Example: netcli alias ana-pop "Anuța" "Ana Marinescu"
    """
    app: App = ctx.obj
    person = choosing.person(app, who)
    with app.reading() as db:
        found = labels.changed(db, person, "aliases", names, remove)
    if found.changed:
        with app.writing("alias") as db:
            labels.save(db, found, app.today, app.model.half_life)
    show_labels("alias", person, "aliases", found.labels, json=app.json)
