"""netcli query: e-mail addresses for mail programs."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import ExitCode
from netcli.render.addresses import lines
from netcli.render.lists import show
from netcli.render.output import deliver
from netcli.store import addresses as store


def query(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="A part of a name or of an address.")],
    header: Annotated[
        bool, typer.Option("--header/--no-header", help="Print a first line, which mutt shows and aerc does not expect.")
    ] = True,
) -> None:
    """Look up e-mail addresses for mail programs.

    Prints address, name and organisation with tabs between them, as mutt's query_command reads them.

    Example: netcli query ana

    Example: netcli query --no-header pop
    """
    app: App = ctx.obj
    words = " ".join(text)
    with app.reading(quiet=True) as db:
        found = store.addresses(db, words)
    out = app.output()
    if out.table or app.json or app.format:
        show("query", [one._asdict() for one in found], out, empty="No address.")
    else:  # a mail program
        deliver(lines([(one.email, one.name, one.org) for one in found], words, header=header), out)
    if not found:
        raise typer.Exit(ExitCode.NOT_FOUND)
