"""netcli rm: remove a person or a record; `netcli undo` restores it."""

import typer

from netcli.app import App
from netcli.commands.edit import Number, What
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.render.wording.counts import along
from netcli.services import editing
from netcli.store import records


def rm(ctx: typer.Context, what: What, number: Number = None) -> None:
    """Remove a person or a record; undo restores it (`netcli erase` is for good).

    Example: netcli rm ask 4 --yes

    Example: netcli rm ana-pop --yes
    """
    app: App = ctx.obj
    target = editing.target(what, number, app.person)
    with app.reading() as db:
        others = along(editing.along(db, target))
    app.confirm(f"This removes {shown(target.label)}{f' with {others}' if others else ''}")
    with app.writing("rm") as db:
        records.remove(db, target.record, target.id, app.today, app.model.half_life)
    item = {"record": target.record.word or target.record.name, "number": target.id, "removed_with": others}
    recorded("rm", item, f"Removed {shown(target.label)}; `netcli undo` restores it", json=app.json)
