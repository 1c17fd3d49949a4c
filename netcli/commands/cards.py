"""netcli cards: whose cards the user passed on."""

import typer

from netcli.app import App
from netcli.options import All, Explain, Limit
from netcli.render.card import show_passed_on
from netcli.services import card


def cards(ctx: typer.Context, n: Limit = None, every: All = False, explain: Explain = False) -> None:
    """List whose cards you passed on, the most often first.

    Example: netcli cards
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = card.passed_on(db, app.today)
    show_passed_on(found, app.rows(n, every=every), app.output(), explain=explain)
