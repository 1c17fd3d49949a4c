"""The parts of pages for a terminal; it loads rich."""

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from netcli.render.output import Output
from netcli.render.safe import FIRST_STRONG_ISOLATE, POP_ISOLATE, balanced
from netcli.render.table import LATE, TIE_STYLES, drawn

INDENT = 4  # cells before the text of a bullet


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


def line(text: str) -> RenderableType:
    """Return a line of its own, with an empty line above it."""
    return Padding(Text(text), (1, 0, 0, 0))


def bullets(lines: Iterable[str], *, width: int = 0) -> Table:
    """Return lines with a bullet each, cut to `width` cells if it is given."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for line in lines:
        text = Text(cut(line.strip(), width - INDENT) if width else line.strip())
        text.highlight_regex(LATE, "red")
        grid.add_row(Text("  •", style="dim"), text)
    return grid


def cut(line: str, width: int) -> str:
    """Return a line of at most `width` cells, with every isolate ended."""
    if cell_len(line) <= width:
        return line
    short = set_cell_size(line, width - 1).rstrip() + "…"
    return short + POP_ISOLATE * (short.count(FIRST_STRONG_ISOLATE) - short.count(POP_ISOLATE))


def card(rows: Iterable[tuple[str, str]]) -> Table:
    """Return a card of the names that have a value."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        if value:
            grid.add_row(f"  {name}", Text(value, style=TIE_STYLES.get(value, "")))
    return grid
