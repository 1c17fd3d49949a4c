"""What commands did: before they are undone, and in `history`."""

from collections.abc import Sequence

from netcli.domain.history import Done, Op
from netcli.render import lists
from netcli.render.fields import command
from netcli.render.output import Output, say
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.render.wording.changes import counts, told

OUTSIDE = {"config": "changed a setting", "restore": "replaced the database with a backup"}  # by commands without rows


def plan(done: Done) -> None:
    """Print what a command did, before it is undone."""
    say(*(f"  {shown(line)}" for line in _lines(done)))


def undone(word: str, number: int, op: Op, done: Done, *, json: bool) -> None:
    """Print that a command was undone, or redone."""
    item = {"number": number, "undoes": op.id, "word": done.op.word, "what": _lines(done)}
    recorded(word, item, f"{'Undid' if word == 'undo' else 'Redid'} command {done.op.id} ({shown(done.op.word)})", json=json)


def show(found: Sequence[tuple[Op, Done | None]], total: int, out: Output, *, explain: bool) -> None:
    """Print a list of commands; `total` counts those that are not shown too."""
    items = [command(op, _lines(done) if done else [f"undoes {op.undoes}"]) for op, done in found]
    lists.show(
        "history", items, out, more=total - len(items), empty="Nothing was recorded yet.", explain=lists.rule("history", explain=explain)
    )


def _lines(done: Done) -> list[str]:
    if done.op.word in OUTSIDE:
        return [OUTSIDE[done.op.word]]
    return counts(done.tally) if done.tally else told(done.changes, done.names)
