"""Pages for a terminal: the report, one person, today. Rich comes in here, and only when a person looks."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from netcli.render import report
from netcli.render.fields import Item
from netcli.render.output import Output
from netcli.render.table import TIE_STYLES, drawn


def report_page(item: Item, out: Output, explain: Sequence[str]) -> str:
    """Lay out the weekly report."""
    parts: list[RenderableType] = [title(report.title(item)), figures(item), heading("The last 12 weeks"), weeks(item)]
    for name, lines in report.sections(item):
        parts += [heading(name), bullets(lines, numbered=name == "Next steps")]
    if explain:
        parts += [heading("How it is computed"), bullets(explain)]
    return page(parts, out)


def page(parts: Iterable[RenderableType], out: Output) -> str:
    """Draw the parts of a page below each other."""

    def draw(console: Console) -> None:
        console.print(Group(*parts))

    return drawn(draw, out)


def title(text: str) -> RenderableType:
    """Set the first line of a page."""
    return Text(text, style="bold")


def heading(text: str) -> RenderableType:
    """Set a heading with room above it."""
    return Padding(Text(text, style="bold"), (1, 0, 0, 0))


def bullets(lines: Iterable[str], *, numbered: bool = False) -> Table:
    """Set lines that hang from their marks."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for number, line in enumerate(lines, 1):
        grid.add_row(Text(f"  {number}." if numbered else "  •", style="dim"), Text(line.strip()))
    return grid


def figures(item: Item) -> Table:
    """Set the figures of the week beside their means."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "right", "right", "right"):
        grid.add_column(justify=justify, no_wrap=True)
    grid.add_row("", Text("this week", style="dim"), Text("4 weeks", style="dim"), Text("26 weeks", style="dim"))
    for name, value, mean4, mean26 in report.figures(item):
        grid.add_row(f"  {name}", Text(value, style="bold"), Text(mean4, style="dim"), Text(mean26, style="dim"))
    return grid


def weeks(item: Item) -> Table:
    """Draw given, received and asked of twelve weeks to one scale, with the last number beside."""
    found = item["weeks"]
    most = max((week[key] for week in found for key in ("given", "received", "asks_made")), default=0)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for key, name, style in (("given", "given", "green"), ("received", "received", "cyan"), ("asks_made", "asked", "magenta")):
        values = [0 if week["away"] else week[key] for week in found]
        grid.add_row(
            f"  {name}", Text(report.bars(values, most), style=style), Text(" ".join(f"{value:>2}" for value in values), style="dim")
        )
    if found:
        grid.add_row("", "", Text(f"{found[0]['week']} … {found[-1]['week']}", style="dim"))
    return grid


def card(rows: Iterable[tuple[str, str]]) -> Table:
    """Set names and values of a card, the ones with a value."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        if value:
            grid.add_row(f"  {name}", Text(value, style=TIE_STYLES.get(value, "")))
    return grid
