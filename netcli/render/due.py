"""People who are due, as a list and as the fields of JSON."""

from netcli.domain.due import Due, DueList
from netcli.render.fields import Item, iso, person
from netcli.render.output import Output
from netcli.render.wording.counts import counted


def show(found: DueList, most: int | None, out: Output, *, explain: bool) -> None:
    """Print who is due; `explain` adds the rule and the days it used."""
    from netcli.render import lists  # start-up time: today takes only the fields

    items = [fields(one, found.classes[one.person.id]) | ({"why": why(one)} if explain else {}) for one in found.due[:most]]
    empty = "Nobody is due."
    lists.show("due", items, out, more=len(found.due) - len(items), empty=empty, explain=lists.rule("due", explain=explain))


def fields(one: Due, tie: str) -> Item:
    """Return the fields of due."""
    return {
        **person(one.person),
        "class": tie,
        "cadence_days": one.cadence,
        "last_day": iso(one.last_day),
        "gap_days": one.gap,
        "due_on": iso(one.due_on),
        "late_days": one.late,
    }


def why(one: Due) -> str:
    """Return why a person is due: the cadence, and the days since the last contact."""
    since = "nothing is logged yet" if one.gap is None else f"the last contact was {counted(one.gap, 'day')} ago"
    return f"every {counted(one.cadence, 'day')}; {since}"
