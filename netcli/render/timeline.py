"""The timeline of one person as a list."""

from collections.abc import Sequence

from netcli.domain.timeline import TimelineEntry
from netcli.render import lists
from netcli.render.fields import Item, iso
from netcli.render.output import Output
from netcli.render.wording import timeline as wording


def show(entries: Sequence[TimelineEntry], most: int | None, out: Output) -> None:
    """Print the newest `most` entries, or all, the newest last."""
    chosen = entries if most is None else entries[-most:]
    lists.show("timeline", [fields(one) for one in chosen], out, more=len(entries) - len(chosen), empty="Nothing happened yet.")


def fields(one: TimelineEntry) -> Item:
    """Return the fields of timeline."""
    item = {"day": iso(one.about.day), "record": one.record, "number": one.about.number}
    return {**item, "kind": wording.kind(one), "text": wording.text(one), "running": one.running}
