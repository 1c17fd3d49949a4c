"""netcli timeline: everything with one person."""

import typer

from netcli.app import App
from netcli.domain.timeline import timeline as events
from netcli.options import All, Limit, Who
from netcli.render.fields import event
from netcli.render.lists import show
from netcli.store import asks, interactions, ledger


def timeline(ctx: typer.Context, who: Who, n: Limit = None, every: All = False) -> None:
    """List everything with one person, the newest last, with the numbers that edit and rm take and a running balance.

    Example: netcli timeline ana-pop

    Example: netcli timeline ana-pop -n 5 --json
    """
    app: App = ctx.obj
    person = app.person(who)
    most = app.rows(n, every=every)
    with app.reading() as db:
        met = interactions.latest(db, person, app.today, -1)
        company = interactions.participants(db, [one.number for one in met])
        lines = list(events(met, company, ledger.gives(db, person, app.today), asks.asks(db, person, app.today), person))
    shown = lines[-most:] if most is not None else lines
    show("timeline", [event(one) for one in shown], app.output(), more=len(lines) - len(shown), empty="Nothing happened yet.")
