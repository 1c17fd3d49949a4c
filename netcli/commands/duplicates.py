"""netcli duplicates: people who may be one person."""

import typer

from netcli.app import App
from netcli.commands.merge import carry_out, plan, tell_apart
from netcli.domain.planning.duplicates import Duplicate
from netcli.options import All, Limit
from netcli.render.fields import candidate
from netcli.render.lists import show
from netcli.render.output import say
from netcli.render.prompt import key
from netcli.render.safe import shown
from netcli.render.whom import identified
from netcli.services import merging
from netcli.services.merging import Duplicates
from netcli.store import contacts

QUESTION, KEYS = "[m]erge, [n]ot the same, [l]ater, [q]uit:", "mnlq"


def duplicates(ctx: typer.Context, n: Limit = None, every: All = False) -> None:
    """List people who may be one person, with the reasons; on a terminal you merge each pair, or not, by one key.

    Example: netcli duplicates --json
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = merging.likely(db, app.environ)
    pairs, out = found.pairs[: app.rows(n, every=every)], app.output()
    if pairs and app.interactive and out.table:
        _decide(app, found._replace(pairs=pairs))
    else:
        more, empty = len(found.pairs) - len(pairs), "No two people seem to be one person."
        show("duplicates", [candidate(one) for one in pairs], out, more=more, empty=empty)


def _decide(app: App, found: Duplicates) -> None:
    """Ask about each pair in turn; skip those of a person who was merged since."""
    gone = set[int]()
    for number, pair in enumerate(found.pairs, 1):
        if not {pair.one.id, pair.other.id} & gone and not _decided(app, pair, f"{number} of {len(found.pairs)}", gone, found):
            return


def _decided(app: App, pair: Duplicate, place: str, gone: set[int], found: Duplicates) -> bool:
    """Ask about one pair and do what the key says; return whether to go on."""
    with app.reading() as db:
        if merging.told_apart(db, pair):  # by the merge of an earlier pair
            return True
        entries = contacts.entries(db, [pair.one.id, pair.other.id], app.today)
    lines = [", ".join(filter(None, (identified(entry), found.reached_at[entry.person.id]))) for entry in entries]
    planned, changes = plan(app, pair.one, pair.other)
    say(f"{place}: {', '.join(pair.reasons)}", *(f"  {shown(one)}" for one in lines), *(f"    {shown(one)}" for one in changes))
    pressed = key(QUESTION, KEYS)
    if pressed == "m":
        carry_out(app, pair.one, pair.other, planned)
        gone.add(pair.other.id)
        print(f"Merged into {shown(pair.one.handle)}; `netcli undo` makes them two again")
    elif pressed == "n":
        tell_apart(app, pair.one, pair.other)
    return pressed != "q"
