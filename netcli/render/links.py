"""Links between two people: as recorded, as a list, and in show."""

from collections.abc import Sequence

from netcli.domain.records.link import Link
from netcli.render.fields import Item, iso, person
from netcli.render.output import Output
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.render.wording.counts import counted


def fields(one: Link) -> Item:
    """Return the fields of a link."""
    who, other = one.people
    values = {"kind": one.kind, "shared": one.shared, "weight": one.weight, "day": iso(one.day)}
    return {"number": one.number, "who": person(who), "other": person(other), **values}


def line(item: Item) -> str:
    """Return a link of a person as a line that names the other person."""
    shared = f": {shown(item['shared'])}" if item["shared"] else ""
    return f"{shown(item['other']['name'])}, {item['kind']}{shared} · link {item['number']}"


def show_linked(one: Link, *, new: bool, changed: bool, json: bool) -> None:
    """Print a link after it was recorded or changed."""
    who, other = (shown(each.name) for each in one.people)
    begin = "Linked" if new else "Changed the link of" if changed else "There is already a link of"
    shared, weight = one.shared and f", {shown(one.shared)}", one.weight is not None and f", weight {one.weight:g}"
    parts = (f"{begin} {who} and {other}: {one.kind}", shared, weight, f" (link {one.number})")
    recorded("link", fields(one), "".join(part for part in parts if part), json=json)


def show(links: Sequence[Link], out: Output, *, more: int, together: Sequence[tuple[str, int]], explain: bool) -> None:
    """Print a list of links, and whom the person was met together with most often."""
    from netcli.render import lists  # start-up time: only a list needs it

    company = [f"{shown(name)} {counted(times, 'time')}" for name, times in together]
    below = [f"met together: {'; '.join(company)}"] if company else []
    items = [fields(one) for one in links]
    lists.show("links", items, out, more=more, below=below, empty="No link is recorded.", explain=lists.rule("links", explain=explain))
