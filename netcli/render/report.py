"""The weekly report, as a page on a terminal, as Markdown, or as data."""

from collections.abc import Iterator, Sequence

from netcli.domain.balance import Balance
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.report import Report
from netcli.render.fields import Item, harmless, iso, number, person
from netcli.render.output import Output, deliver, say
from netcli.render.reconnect import fields as suggestion
from netcli.render.safe import escaped, shown
from netcli.render.week import figures, sections, title
from netcli.render.wording.balance import nudge
from netcli.render.wording.week import step

# The gives and asks of a week: day, direction, name, kind or status, and text.
Used = Sequence[tuple[str, str, str, str, str]]


def show_report(found: Report, model: Model, out: Output, used: Used | None = None) -> None:
    """Print the report of a week.

    `used`, the gives and asks that were counted, adds these and the rules.
    """
    show(fields(found, model), out, _explained(model, used) if used is not None else ())


def show(item: Item, out: Output, explain: Sequence[str] = ()) -> None:
    """Print the fields of a report."""
    if out.format in {"json", "jsonl", "csv", "tsv"}:
        deliver(_data(item, out, explain), out)
        if out.format in {"csv", "tsv"}:
            say(*explain)
    elif out.table:
        from netcli.render.report_page import report_page  # start-up time: rich, on a terminal only

        deliver(report_page(harmless(item), out, explain), out)
    else:
        deliver("\n".join(markdown(harmless(item), explain)) + "\n", out)


def _data(item: Item, out: Output, explain: Sequence[str]) -> str:
    """Return a report for programs."""
    from netcli.render import text  # start-up time: Markdown needs no columns and schemas

    if out.format == "json":
        return text.document("report", [item], {"explain": list(explain)} if explain else None)
    writers = {"jsonl": lambda: text.lines([item]), "csv": lambda: text.csv("report", [item]), "tsv": lambda: text.tsv("report", [item])}
    return writers[out.format]()


def markdown(item: Item, explain: Sequence[str] = ()) -> Iterator[str]:
    """Yield the report as lines of Markdown."""
    yield from (f"# {title(item)}", "", "| | the week | 4 weeks | 26 weeks |", "|---|---:|---:|---:|")
    yield from (f"| {name} | {value} | {mean4} | {mean26} |" for name, value, mean4, mean26 in figures(item))
    yield from ("", "## The last 12 weeks", "", "| week | given | received | asked |", "|---|---:|---:|---:|")
    for week in item["weeks"]:
        away = " (away)" if week["away"] else ""
        yield f"| {week['week']}{away} | {week['given']} | {week['received']} | {week['asks_made']} |"
    for heading, lines in sections(item):
        yield from ("", f"## {heading}", "", *(f"- {escaped(line)}" for line in lines))
    if explain:
        yield from ("", "## How it is computed", "", *(f"- {escaped(line.strip())}" for line in explain))


def fields(one: Report, model: Model) -> Item:
    """Return the fields of report."""
    counts, people, window = one.counts, one.people, model.balance_window
    return {
        "week": one.week,
        "from": iso(one.first),
        "to": iso(one.last),
        "given": counts["given"],
        "received": counts["received"],
        "asks_made": counts["asks_made"],
        "asks_answered": counts["asks_answered"],
        "their_asks_open": one.their_asks_open,
        "their_asks_met": counts["their_asks_met"],
        "give_share": number(one.give_share),
        "give_per_ask": number(one.give_per_ask),
        "give_first": {
            "k": one.give_first.k,
            "n": one.give_first.n,
            "low": number(one.give_first.low),
            "high": number(one.give_first.high),
        },
        "purposeful": {"k": one.purposeful.k, "n": one.purposeful.n},
        "introductions": counts["introductions"],
        "referrals": counts["referrals"],
        "close_seen": one.close_seen,
        "close_total": one.close_total,
        "weak_reached": one.weak_reached,
        "dormant_revived": one.dormant_revived,
        "new_people": counts["new_people"],
        "cooling": [{**person(people[cooling.contact_id]), "gap_days": cooling.gap} for cooling in one.cooling],
        "reconnect": [suggestion(each, people[each.contact_id]) for each in one.reconnect],
        "nudges": [_nudge(each, people[each.contact_id], window) for each in one.nudges],
        "next_steps": [{"kind": each.kind, **person(each.person), "text": step(each, one.as_of, window)} for each in one.next_steps],
        "mean4": {name: number(value) for name, value in one.mean4.items()},
        "mean26": {name: number(value) for name, value in one.mean26.items()},
        "weeks": [bar._asdict() for bar in one.bars],
    }


def _nudge(one: Balance, who: Person, window: int) -> Item:
    return {**person(who), "given": one.given, "received": one.received, "text": nudge(one, who.name, window)}


def _explained(model: Model, used: Used) -> list[str]:
    from netcli.render.wording import rules  # only --explain needs it

    return [*rules.report(model), *(_used(*map(shown, row)) for row in used)]


def _used(day: str, direction: str, name: str, kind: str, text: str) -> str:
    return f"used: {day} {direction}, {name}, {kind}: {text}"
