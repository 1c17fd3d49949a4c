"""The parts of pages for a terminal; it loads rich."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from netcli.render.output import Output
from netcli.render.safe import balanced
from netcli.render.table import TIE_STYLES, drawn


def page(parts: Iterable[RenderableType], out: Output) -> str:
    """Return the parts of a page, one under the other."""

    def draw(console: Console) -> None:
        console.print(Group(*parts))

    return balanced(drawn(draw, out))


def title(text: str) -> RenderableType:
    """Return the first line of a page."""
    return Text(text, style="bold")


def heading(text: str) -> RenderableType:
    """Return a heading with an empty line above it."""
    return Padding(Text(text, style="bold"), (1, 0, 0, 0))


def bullets(lines: Iterable[str], *, numbered: bool = False) -> Table:
    """Return lines with a bullet or a number each."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for number, line in enumerate(lines, 1):
        grid.add_row(Text(f"  {number}." if numbered else "  •", style="dim"), Text(line.strip()))
    return grid


def card(rows: Iterable[tuple[str, str]]) -> Table:
    """Return a card of the names that have a value."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        if value:
            grid.add_row(f"  {name}", Text(value, style=TIE_STYLES.get(value, "")))
    return grid
