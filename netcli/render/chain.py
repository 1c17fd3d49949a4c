"""A chain: a tree on a terminal, or data."""

from collections.abc import Iterator

from netcli.domain.chain import Chain, Result, Step, unique
from netcli.render import lists, text
from netcli.render.days import day
from netcli.render.fields import Item, iso, person
from netcli.render.output import Output, deliver
from netcli.render.safe import escaped, shown
from netcli.render.wording.counts import counted

HOW = {"met": "met through {name}", "introduced": "introduced by {name}", "referred": "referred by {name}"}


def show(found: Chain, out: Output, *, explain: bool) -> None:
    """Print a chain; `explain` adds the rule."""
    rule = lists.rule("chain", explain=explain)
    if out.format in {"json", "jsonl", "csv", "tsv"}:
        deliver(text.data("chain", [fields(found)], out.format, rule, flattened=True), out)
    else:
        lines = [*_lines(found), *rule]
        deliver("".join(f"{line if out.table else f'- {escaped(line)}'}\n" for line in lines), out)


def fields(found: Chain) -> Item:
    """Return the fields of chain."""
    days = found.days
    return {
        "root": person(found.root),
        "people": len(found.steps),
        "depth": found.depth,
        "first_day": iso(days[0]) if days else None,
        "last_day": iso(days[-1]) if days else None,
        "outcomes": found.outcomes,
        "amounts": {currency: number / 100 for currency, number in found.amounts.items()},
        "tree": [_step(one, found) for one in found.steps],
        "above": [{"who": person(found.people[way.through]), "how": way.how, "day": iso(way.day)} for way in found.above],
    }


def _step(one: Step, found: Chain) -> Item:
    way = one.way
    return {
        "who": person(found.people[way.contact_id]),
        "depth": one.depth,
        "through": person(found.people[way.through]),
        "how": way.how,
        "day": iso(way.day),
        "outcomes": [_result(each) for each in found.results if each.contact_id == way.contact_id and each.kind],
    }


def _result(one: Result) -> str:
    return " ".join(part for part in (one.kind, one.amount, one.day.isoformat()) if part)


def _lines(found: Chain) -> Iterator[str]:
    if found.above:
        names = [shown(found.people[way.through].name) for way in found.above]
        yield f"You came to know {shown(found.root.name)} through {', who came through '.join(names)}."
    if not found.steps:
        yield f"{shown(found.root.name)} has led you to nobody yet: netcli add NAME --via {shown(found.root.handle)}"
        return
    yield f"{shown(found.root.name)} led you to {counted(len(found.steps), 'person')}:"
    for one in found.steps:
        way = one.way
        how = HOW[way.how].format(name=shown(found.people[way.through].name))
        since = f", {day(way.day.isoformat())}" if way.day else ""
        came = "; ".join(_said(each) for each in found.results if each.contact_id == way.contact_id and each.kind)
        yield f"{'  ' * one.depth}{shown(found.people[way.contact_id].name)} ({how}{since}){f': {came}' if came else ''}"
    if total := _total(found):
        yield f"What came of it: {total}."


def _said(one: Result) -> str:
    amount = f" of {shown(one.amount)}" if one.amount else ""
    return f"{one.kind}{amount} on {day(one.day.isoformat())}"


def _total(found: Chain) -> str:
    kinds = [f"{number} × {kind}" if number > 1 else kind for kind, number in found.outcomes.items()]
    sums = [f"{number / 100:,.2f} {currency}".replace(".00 ", " ") for currency, number in found.amounts.items()]
    return ", ".join([*kinds, *sums]) if unique(found.results) else ""
