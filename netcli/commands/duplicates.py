"""netcli duplicates: people who may be one person."""

import typer

from netcli.app import App
from netcli.commands.merge import mark_distinct
from netcli.domain.planning.duplicates import Duplicate
from netcli.options import All, Limit
from netcli.render.merging import DISTINCT, MERGE, QUIT, decision, merged, show_pairs
from netcli.render.recorded import tell
from netcli.services import duplicates as service
from netcli.services import merging
from netcli.services.duplicates import Duplicates


def duplicates(ctx: typer.Context, n: Limit = None, every: All = False) -> None:
    """List people who may be one person; on a terminal, decide about each pair.

    Example: netcli duplicates --json
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = service.likely(db, app.environ)
    pairs, out = found.pairs[: app.rows(n, every=every)], app.output()
    if pairs and app.interactive and out.table:
        _decide(app, found._replace(pairs=pairs))
    else:
        show_pairs(pairs, out, more=len(found.pairs) - len(pairs))


def _decide(app: App, found: Duplicates) -> None:
    """Ask about each pair, but not about people who were merged meanwhile."""
    gone = set[int]()
    for number, pair in enumerate(found.pairs, 1):
        if {pair.one.id, pair.other.id} & gone:
            continue
        pressed = _decided(app, pair, f"{number} of {len(found.pairs)}", found)
        if pressed == QUIT:
            return
        if pressed == MERGE:
            gone.add(pair.other.id)


def _decided(app: App, pair: Duplicate, place: str, found: Duplicates) -> str:
    """Ask about one pair and do it; return the key, or nothing if it is settled."""
    with app.reading() as db:
        entries, planned = service.entries(db, pair, app.today), merging.plan(db, pair.one, pair.other)
    if not entries:
        return ""
    pressed = decision(place, pair, entries, found.reached_at, planned, app.today)
    if pressed == MERGE:
        with app.writing("merge") as db:
            merging.merge(db, pair.one, pair.other, planned, app.today, app.model.half_life)
        tell(merged(pair.one))
    elif pressed == DISTINCT:
        mark_distinct(app, pair.one, pair.other)
    return pressed
