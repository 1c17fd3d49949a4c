"""netcli rm: remove people or a record; `netcli undo` restores them."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.commands.edit import What
from netcli.domain.person import Chosen
from netcli.options import filtered
from netcli.render.removed import removal, show_removed
from netcli.services import editing


@filtered
def rm(ctx: typer.Context, what: What = []) -> None:  # noqa: B006 - typer copies it
    """Remove people or a record; undo restores them (`netcli erase` is for good).

    Example: netcli rm ask 4 --yes

    Example: netcli rm ana-pop vlad-chiriac --yes
    """
    app: App = ctx.obj
    record = editing.target(what)
    chosen = Chosen((), several=False) if record else choosing.people(app, what, me=True)
    targets = [record] if record else [editing.of_person(one) for one in chosen.people]
    with app.reading() as db:
        others = editing.along(db, targets)
    app.confirm(removal([one.label for one in targets], others))
    with app.writing("rm") as db:
        editing.remove(db, targets, app.today, app.model.half_life)
    removed = [(one.record.word or one.record.name, one.id, one.label) for one in targets]
    show_removed(removed, others, several=chosen.several, json=app.json)
