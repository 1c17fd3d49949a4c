"""A timeline as a list: of one person, or the journal of everybody."""

from collections.abc import Sequence
from datetime import date

from netcli.domain.person import Person
from netcli.domain.timeline import TimelineEntry
from netcli.render import lists
from netcli.render.fields import Item, iso, person
from netcli.render.output import Output
from netcli.render.wording import timeline as wording

EMPTY = "Nothing is recorded there."


def show(entries: Sequence[TimelineEntry], who: Person | None, today: date, most: int | None, out: Output, *, explain: bool) -> None:
    """Print the newest `most` entries, or all, the newest last."""
    chosen = entries if most is None else entries[-most:]
    items = [fields(one, who, today) for one in chosen]
    lists.show("timeline", items, out, more=len(entries) - len(chosen), empty=EMPTY, explain=lists.rule("timeline", explain=explain))


def fields(one: TimelineEntry, who: Person | None, today: date) -> Item:
    """Return the fields of timeline; `who` is not named in each line."""
    item = {"day": iso(one.about.day), "record": one.record, "number": one.about.number}
    others = [person(each) for each in one.people if who is None or each.id != who.id]
    return {**item, "kind": wording.kind(one), "text": wording.text(one, today), "running": one.running, "with": others}
