"""netcli query: e-mail addresses for mail programs."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import ExitCode
from netcli.render.lists import show
from netcli.render.output import deliver
from netcli.render.safe import safe
from netcli.render.wording.counts import counted
from netcli.store import addresses as store


def query(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="A part of a name or of an address.")],
    header: Annotated[bool, typer.Option("--header/--no-header", help="Begin with a line that mutt shows, and aerc does not want.")] = True,
) -> None:
    """Look up e-mail addresses: address, name and organisation, separated by tabs, as mutt's query_command reads them.

    Example: netcli query ana

    Example: netcli query --no-header pop
    """
    app: App = ctx.obj
    words = " ".join(text)
    with app.reading(quiet=True) as db:
        found = store.addresses(db, words)
    out = app.output()
    if out.table or app.json or app.format:  # a person, or who asked for something else than a mail program does
        show("query", [one._asdict() for one in found], out, empty="No address.")
    else:
        first = (
            [f'{counted(len(found), "address") if len(found) == 1 else f"{len(found)} addresses"} for "{safe(words)}"'] if header else []
        )
        lines = ["\t".join(map(safe, (one.email, one.name, one.org or ""))) for one in found]
        deliver("".join(f"{line}\n" for line in (*first, *lines)), out)
    if not found:
        raise typer.Exit(ExitCode.NOT_FOUND)
