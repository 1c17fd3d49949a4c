"""The weekly report, as a page on a terminal, as Markdown, or as data."""

from collections.abc import Iterator, Sequence

from netcli.render import text
from netcli.render.fields import Item
from netcli.render.output import Output, deliver, say
from netcli.render.safe import harmless
from netcli.render.week import figures, sections, title


def show(item: Item, out: Output, explain: Sequence[str] = ()) -> None:
    """Show a report."""
    if out.format in {"json", "jsonl"}:
        extra = {"explain": list(explain)} if explain else None
        deliver(text.document("report", [item], extra) if out.format == "json" else text.lines([item]), out)
    elif out.format in {"csv", "tsv"}:
        deliver(text.csv("report", [item]) if out.format == "csv" else text.tsv("report", [item]), out)
        say(*explain)
    elif out.table:
        from netcli.render.report_page import report_page  # rich, for a person only

        deliver(report_page(harmless(item), out, explain), out)
    else:
        deliver("\n".join(markdown(harmless(item), explain)) + "\n", out)


def markdown(item: Item, explain: Sequence[str] = ()) -> Iterator[str]:
    """Write the report as Markdown, line by line."""
    yield from (f"# {title(item)}", "", "| | the week | 4 weeks | 26 weeks |", "|---|---:|---:|---:|")
    yield from (f"| {name} | {value} | {mean4} | {mean26} |" for name, value, mean4, mean26 in figures(item))
    yield from ("", "## The last 12 weeks", "", "| week | given | received | asked |", "|---|---:|---:|---:|")
    for week in item["weeks"]:
        away = " (away)" if week["away"] else ""
        yield f"| {week['week']}{away} | {week['given']} | {week['received']} | {week['asks_made']} |"
    for heading, lines in sections(item):
        yield from ("", f"## {heading}", "", *(f"- {text.escaped(line)}" for line in lines))
    if explain:
        yield from ("", "## How it is computed", "", *(f"- {text.escaped(line.strip())}" for line in explain))
