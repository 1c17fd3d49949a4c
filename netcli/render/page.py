"""The parts of pages for a terminal. Rich comes in here, and only when a person looks."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from netcli.render.output import Output
from netcli.render.safe import balanced
from netcli.render.table import TIE_STYLES, drawn


def page(parts: Iterable[RenderableType], out: Output) -> str:
    """Draw the parts of a page below each other."""

    def draw(console: Console) -> None:
        console.print(Group(*parts))

    return balanced(drawn(draw, out))


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


def card(rows: Iterable[tuple[str, str]]) -> Table:
    """Set names and values of a card, the ones with a value."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        if value:
            grid.add_row(f"  {name}", Text(value, style=TIE_STYLES.get(value, "")))
    return grid
