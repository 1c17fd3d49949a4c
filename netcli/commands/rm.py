"""netcli rm: remove a person or a record; `netcli undo` brings it back."""

import typer

from netcli.app import App
from netcli.commands.edit import Number, What, target
from netcli.domain.edit import CONTACT
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.render.wording.counts import counted
from netcli.store import records as store


def rm(ctx: typer.Context, what: What, number: Number = None) -> None:
    """Remove a person with everything about them, or one record; it can be undone (`netcli erase` cannot).

    Example: netcli rm ask 4 --yes

    Example: netcli rm ana-pop --yes
    """
    app: App = ctx.obj
    kind, id_, label = target(app, what, number)
    with app.reading() as db:
        store.fields(db, kind, id_)
        parts = store.parts(db, id_) if kind == CONTACT else {}
    along = ", ".join(counted(many, part) for part, many in parts.items() if many)
    app.confirm(f"This removes {shown(label)}{f' with {along}' if along else ''}")
    with app.writing("rm") as db:
        store.remove(db, kind, id_, app.today, app.model.half_life)
    line = f"Removed {shown(label)}; `netcli undo` brings it back"
    recorded("rm", {"record": kind, "number": id_, "removed_with": along}, line, json=app.json)
