"""The report as a page on a terminal; it loads rich."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from netcli.render import report_text
from netcli.render.fields import Item
from netcli.render.output import Output
from netcli.render.page import bullets, cut, heading, page, title

COLORS = {"given": "green", "received": "cyan", "asked": "magenta"}


def report_page(item: Item, out: Output, explain: Sequence[str]) -> str:
    """Return the report as a page; that of a quiet period is short."""
    parts = [title(report_text.title(item)), *(_short(item, out.width) if report_text.quiet(item) else _long(item, out.width))]
    if explain:
        parts += [heading("How it is computed"), bullets(explain)]
    return page(parts, out)


def _short(item: Item, width: int) -> Iterator[RenderableType]:
    yield bullets([" ".join(report_text.story(item))], width=width)
    if item["next_steps"]:
        yield Text("Next", style="bold")
    yield from (Text(line) for line, _ in _steps(item, width))


def _long(item: Item, width: int) -> Iterator[RenderableType]:
    if item["next_steps"]:
        yield heading("Next")
    for line, command in _steps(item, width):
        yield Text(line)
        yield Text(f"     {command}", style="cyan")
    yield from (heading(f"The {item['unit']}"), bullets(report_text.story(item)))
    if rows := list(report_text.figures(item)):
        yield from (Text(), figures(item, rows))
    if line := report_text.company(item):
        yield Text(f"  {line}")
    for name, lines in report_text.sections(item):
        yield from (heading(name), bullets(lines, width=width))


def _steps(item: Item, width: int) -> Iterator[tuple[str, str]]:
    """Yield the numbered steps, each one line, with the command of each."""
    for number, (text, command) in enumerate(report_text.steps(item), 1):
        yield cut(f"  {number}. {text}", width), command


def figures(item: Item, rows: Sequence[report_text.Row]) -> Table:
    """Return the figures beside their means and bars."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "right", "right", "right", "left"):
        grid.add_column(justify=justify, no_wrap=True)
    dim = [Text(text, style="dim") for text in (f"the {item['unit']}", *report_text.means(item), report_text.drawn(item))]
    grid.add_row("", *dim)
    for name, value, mean4, mean26, bars in rows:
        means = (Text(mean4, style="dim"), Text(mean26, style="dim"))
        grid.add_row(f"  {name}", Text(value, style="bold"), *means, Text(bars, style=COLORS.get(name, "")))
    return grid
