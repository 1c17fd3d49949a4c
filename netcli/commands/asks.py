"""netcli asks: open asks, or closed ones."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import All, Explain, Limit, Whose
from netcli.render.asks import show
from netcli.services import asks as service

Closed = Annotated[bool, typer.Option("--closed", help="Closed ones instead, the latest closed first.")]


def asks(
    ctx: typer.Context, who: Whose = None, closed: Closed = False, n: Limit = None, every: All = False, explain: Explain = False
) -> None:
    """List open asks, yours and those of others, the late ones first.

    Example: netcli asks

    Example: netcli asks vlad-chiriac --closed
    """
    listed(ctx.obj, "asks", service.ASKS, who, n, closed=closed, every=every, explain=explain)


def listed(
    app: App, word: str, directions: tuple[str, ...], who: str | None, n: int | None, *, closed: bool, every: bool, explain: bool
) -> None:
    """Print the open asks of some directions, or the closed ones."""
    person = choosing.person(app, who) if who else None
    with app.reading() as db:
        found = service.listed(db, directions, person, app.today, closed=closed, most=app.rows(n, every=every))
    show(word, found.asks, app.today, app.output(), more=found.more, closed=closed, explain=explain)
