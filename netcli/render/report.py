"""The weekly report, as a page on a terminal, as Markdown, or as data."""

from collections.abc import Iterator, Sequence

from netcli.render.fields import Item, harmless
from netcli.render.output import Output, deliver, say
from netcli.render.safe import escaped
from netcli.render.week import figures, sections, title


def show(item: Item, out: Output, explain: Sequence[str] = ()) -> None:
    """Show a report."""
    if out.format in {"json", "jsonl", "csv", "tsv"}:
        deliver(_data(item, out, explain), out)
        if out.format in {"csv", "tsv"}:
            say(*explain)
    elif out.table:
        from netcli.render.report_page import report_page  # rich, for a person only

        deliver(report_page(harmless(item), out, explain), out)
    else:
        deliver("\n".join(markdown(harmless(item), explain)) + "\n", out)


def _data(item: Item, out: Output, explain: Sequence[str]) -> str:
    """Write a report for machines."""
    from netcli.render import text  # the columns and schemas of every command, which Markdown needs none of

    if out.format == "json":
        return text.document("report", [item], {"explain": list(explain)} if explain else None)
    writers = {"jsonl": lambda: text.lines([item]), "csv": lambda: text.csv("report", [item]), "tsv": lambda: text.tsv("report", [item])}
    return writers[out.format]()


def markdown(item: Item, explain: Sequence[str] = ()) -> Iterator[str]:
    """Write the report as Markdown, line by line."""
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
