"""The report, as a page on a terminal, as Markdown, or as data."""

from collections.abc import Iterator, Sequence
from datetime import date

from netcli.domain.balance import Balance
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.give import THANKS
from netcli.domain.report import Report
from netcli.domain.story import Story
from netcli.render import asks, gives, report_text
from netcli.render.dates import fields as birthday
from netcli.render.due import fields as due
from netcli.render.fields import Item, harmless, iso, number, person
from netcli.render.intros import reminder
from netcli.render.output import Output, deliver, say
from netcli.render.reconnect import fields as suggestion
from netcli.render.safe import escaped, escaped_line, shown
from netcli.render.wording.balance import nudge
from netcli.render.wording.report import command, step


def show_report(found: Report, model: Model, out: Output, *, explained: bool = False) -> None:
    """Print a report; with `explained`, also the rules and what was counted."""
    item = fields(found, model)
    show(item, out, _explained(model, item) if explained else ())


def show(item: Item, out: Output, explain: Sequence[str] = ()) -> None:
    """Print the fields of a report."""
    if out.format in {"json", "jsonl", "csv", "tsv"}:
        from netcli.render import text  # start-up time: Markdown needs no columns and schemas

        deliver(text.data("report", [item], out.format, explain), out)
        if out.format in {"csv", "tsv"}:
            say(*explain)
    elif out.table:
        from netcli.render.report_page import report_page  # start-up time: rich, on a terminal only

        deliver(report_page(harmless(item), out, explain), out)
    else:
        deliver("\n".join(markdown(harmless(item), explain)) + "\n", out)


def markdown(item: Item, explain: Sequence[str] = ()) -> Iterator[str]:
    """Yield the report as lines of Markdown."""
    yield f"# {report_text.title(item)}"
    if item["next_steps"]:
        yield from ("", "## Next", "")
    yield from (f"{number}. {escaped(text)}: `{command}`" for number, (text, command) in enumerate(report_text.steps(item), 1))
    yield from ("", f"## The {item['unit']}", "", *(f"- {escaped(line)}" for line in report_text.story(item)))
    if not report_text.quiet(item):
        yield from _figures(item)
        for heading, lines in report_text.sections(item):
            yield from ("", f"## {heading}", "", *(f"- {escaped_line(line)}" for line in lines))
    if explain:
        yield from ("", "## How it is computed", "", *(f"- {escaped(line.strip())}" for line in explain))


def _figures(item: Item) -> Iterator[str]:
    if rows := [f"| {' | '.join(row)} |" for row in report_text.figures(item)]:
        yield from ("", "## Figures", "")
        yield f"| | the {item['unit']} | {' | '.join(report_text.means(item))} | {report_text.drawn(item)} |"
        yield from ("|---|---:|---:|---:|---|", *rows)
    if line := report_text.company(item):
        yield from ("", escaped(line))


def fields(one: Report, model: Model) -> Item:
    """Return the fields of report."""
    people, window = one.people, model.balance_window
    return {
        "unit": one.period.unit,
        "week": one.period.name,
        "from": iso(one.period.first),
        "to": iso(one.period.last),
        **_figures_of(one),
        **_story(one.story, one.as_of),
        "cooling": [{**person(people[cooling.contact_id]), "gap_days": cooling.gap} for cooling in one.cooling],
        "due": [due(each, one.due.classes[each.person.id]) for each in one.due.due],
        "reconnect": [suggestion(each, people[each.contact_id]) for each in one.reconnect],
        "nudges": [_nudge(each, people[each.contact_id], window) for each in one.nudges],
        "dates": [birthday(each) for each in one.dates],
        "next_steps": [
            {"kind": each.kind, **person(each.person), "text": step(each, one.as_of, window), "command": command(each)}
            for each in one.next_steps
        ],
        "check": [each._replace(k=number(each.k), days=number(each.days))._asdict() for each in one.checks],
        "mean4": {name: number(value) for name, value in one.mean4.items()},
        "mean26": {name: number(value) for name, value in one.mean26.items()},
        "weeks": [bar._asdict() for bar in one.bars],
        "intros": [reminder(each) for each in one.intros],
    }


def _figures_of(one: Report) -> Item:
    """Return the fields of the counts and shares of the period."""
    counts = one.counts
    return {
        "given": counts["given"],
        "received": counts["received"],
        "asks_made": counts["asks_made"],
        "asks_answered": counts["asks_answered"],
        "their_asks_open": one.their_asks_open,
        "their_asks_met": counts["their_asks_met"],
        "give_share": number(one.give_share),
        "give_per_ask": number(one.give_per_ask),
        "give_first": one.give_first._replace(low=number(one.give_first.low), high=number(one.give_first.high))._asdict(),
        "purposeful": {"k": one.purposeful.k, "n": one.purposeful.n},
        "introductions": counts["introductions"],
        "referrals": counts["referrals"],
        "close_seen": one.close_seen,
        "close_total": one.close_total,
        "weak_reached": one.weak_reached,
        "dormant_revived": one.dormant_revived,
        "new_people": counts["new_people"],
    }


def _nudge(one: Balance, who: Person, window: int) -> Item:
    return {**person(who), "given": one.given, "received": one.received, "text": nudge(one, who.name, window)}


def _story(one: Story, as_of: date) -> Item:
    """Return the fields that tell what happened."""
    return {
        "met": [{"kind": kind, **person(who)} for kind, people in one.met.items() for who in people],
        "new": [person(who) for who in one.new],
        **{
            name: [gives.listed(give, who) for give, who in one.gives if give.direction == direction]
            for name, direction in (("gives", "given"), ("gots", "received"))
        },
        **{
            name: [asks.listed(each, who, as_of) for each, who in found]
            for name, found in (("asks", one.asks), ("promises", one.promises), ("late", one.late))
        },
    }


def _explained(model: Model, item: Item) -> list[str]:
    from netcli.render.wording import rules  # only --explain needs it

    return [*rules.report(model), *_used(item)]


def _used(item: Item) -> Iterator[str]:
    """Yield the gives and asks that were counted, so no thanks."""
    for name, direction in (("gives", "given"), ("gots", "received")):
        counted = (one for one in item[name] if one["kind"] != THANKS)
        yield from (shown(f"used: {one['day']} {direction}, {one['who']['name']}, {one['kind']}: {one['text']}") for one in counted)
    for one in (*item["asks"], *item["promises"]):
        yield shown(f"used: {one['day']} {one['direction']}, {one['who']['name']}, {one['status']}: {one['text']}")
