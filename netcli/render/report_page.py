"""The weekly report as a page on a terminal; it loads rich."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from netcli.render import week
from netcli.render.fields import Item
from netcli.render.output import Output
from netcli.render.page import bullets, heading, page, title


def report_page(item: Item, out: Output, explain: Sequence[str]) -> str:
    """Return the report as a page."""
    parts: list[RenderableType] = [title(week.title(item)), figures(item), heading("The last 12 weeks"), weeks(item)]
    for name, lines in week.sections(item):
        parts += [heading(name), bullets(lines, numbered=name == "Next steps")]
    if explain:
        parts += [heading("How it is computed"), bullets(explain)]
    return page(parts, out)


def figures(item: Item) -> Table:
    """Return the figures of the week beside their means."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "right", "right", "right"):
        grid.add_column(justify=justify, no_wrap=True)
    grid.add_row("", Text("the week", style="dim"), Text("4 weeks", style="dim"), Text("26 weeks", style="dim"))
    for name, value, mean4, mean26 in week.figures(item):
        grid.add_row(f"  {name}", Text(value, style="bold"), Text(mean4, style="dim"), Text(mean26, style="dim"))
    return grid


def weeks(item: Item) -> Table:
    """Return bars of given, received and asked for twelve weeks, all to one scale."""
    found = item["weeks"]
    most = max((one[key] for one in found for key in ("given", "received", "asks_made")), default=0)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for key, name, style in (("given", "given", "green"), ("received", "received", "cyan"), ("asks_made", "asked", "magenta")):
        values = [0 if one["away"] else one[key] for one in found]
        grid.add_row(
            f"  {name}", Text(week.bars(values, most), style=style), Text(" ".join(f"{value:>2}" for value in values), style="dim")
        )
    if found:
        grid.add_row("", "", Text(f"{found[0]['week']} … {found[-1]['week']}", style="dim"))
    return grid
