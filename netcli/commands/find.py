"""netcli find: everything written about people."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import All, Explain, Limit, Text, filtered
from netcli.render.finding import show
from netcli.services import finding


@filtered
def find(ctx: typer.Context, words: Text, n: Limit = None, every: All = False, explain: Explain = False) -> None:
    """Search everything written: people, logs, gives, asks, needs, offers, notes.

    Every word must be in one record; quotes make a phrase of several words.

    Example: netcli find printer

    Example: netcli find "courtyard book" --tag choir --json
    """
    app: App = ctx.obj
    out, most = app.output(), app.rows(n, every=every)
    search = finding.by_record if out.table else finding.by_person
    with app.reading() as db:
        found = search(db, words, app.today, app.model, most, choosing.fitting(app, db))
    show(found, out, explain=explain)
