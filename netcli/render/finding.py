"""What a search found: two tables of people and records, or people as data."""

from netcli.domain.finding import Findings, Hit, PersonFound, RecordFound
from netcli.render import lists
from netcli.render.fields import Item, entry, iso, person
from netcli.render.output import Output, deliver


def show(found: Findings, out: Output, *, explain: bool) -> None:
    """Print what a search found."""
    rule = lists.rule("find", explain=explain)
    items = [fields(one) for one in found.people]
    if not out.table:
        lists.show("find", items, out, explain=rule)
        return
    tables = [lists.grid("find", items, out)] if items else []
    tables += [lists.grid("find-dated", [_record(one) for one in found.dated], out)] if found.dated else []
    deliver("\n".join(tables) + "".join(f"{line}\n" for line in (*lists.left_out(found.more), *rule)), out)


def fields(one: PersonFound) -> Item:
    """Return the fields of find."""
    return {**entry(one.entry), "hits": [_hit(each) for each in one.hits]}


def _hit(one: Hit) -> Item:
    return {"record": one.record, "number": one.number, "day": iso(one.day), "line": one.line}


def _record(one: RecordFound) -> Item:
    return {**_hit(one.hit), "who": [person(each) for each in one.people]}
