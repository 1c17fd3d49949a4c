"""Tables for a terminal. Rich comes in here, and only when a person looks."""

from collections.abc import Callable, Iterable, Sequence
from io import StringIO

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from netcli.render.columns import Column
from netcli.render.fields import Item
from netcli.render.output import Output
from netcli.render.safe import isolated, safe

GAP = 2  # cells between columns
NARROWEST = 8  # cells of a name that gives way
TIE_STYLES = {"close": "green", "weak": "cyan", "dormant": "blue", "new": "magenta", "unlogged": "dim"}


def drawn(draw: Callable[[Console], None], out: Output) -> str:
    """Draw something with the one Console of the program; markup, emoji codes and highlighting stay off, because names are data."""
    file = StringIO()
    draw(
        Console(
            file=file,
            width=out.width,
            markup=False,
            emoji=False,
            highlight=False,
            force_terminal=out.color,
            no_color=not out.color,
            color_system="256" if out.color else None,
            legacy_windows=False,
        )
    )
    return "\n".join(line.rstrip() for line in file.getvalue().split("\n"))


def stderr_console() -> Console:
    """Make the console that progress is drawn on."""
    return Console(stderr=True, markup=False, emoji=False, highlight=False)


def table(items: Sequence[Item], columns: Iterable[Column], width: int) -> Table:
    """Lay out items in columns that fit the width; a column that has nothing to say is left out."""
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    used = fitting([column for column in columns if any(column.show(item.get(column.key)) for item in items)], items, width)
    widths = narrowed(used, items, width)
    grid.width = sum(widths.values()) + GAP * (len(widths) - 1)
    for column in used:
        grid.add_column(
            column.heading,
            justify="right" if column.right else "left",
            no_wrap=not column.wrap,
            overflow="ellipsis",
            width=widths[column.key],
        )
    for item in items:
        grid.add_row(*(styled(column, item, widths[column.key]) for column in used))
    return grid


def narrowed(columns: Sequence[Column], items: Sequence[Item], width: int) -> dict[str, int]:
    """Answer the width of each column so that all fit: first those that wrap give way, then loose ones, then any."""
    widths = {column.key: widest(column, items) for column in columns}
    steps = (
        ([column.key for column in columns if column.wrap], 2 * NARROWEST),
        ([column.key for column in columns if column.loose], NARROWEST),
        ([column.key for column in columns], 2),
    )
    for keys, least in steps:
        while sum(widths.values()) + GAP * (len(widths) - 1) > width and any(widths[key] > least for key in keys):
            widths[max(keys, key=lambda one: widths[one])] -= 1
    return widths


def fitting(columns: Sequence[Column], items: Sequence[Item], width: int) -> list[Column]:
    """Leave out extra columns, the last first, until the others fit."""
    kept = list(columns)
    for column in reversed(columns):
        if sum(widest(one, items) + GAP for one in kept) - GAP <= width:
            break
        if column.extra:
            kept.remove(column)
    return kept


def widest(column: Column, items: Sequence[Item]) -> int:
    """Answer the terminal cells that a column would like."""
    return max(len(column.heading), *(cell_len(safe(column.show(item.get(column.key)))) for item in items))


def fitted(column: Column, text: str, width: int) -> str:
    """Answer a cell that is no wider than its column, each of its lines isolated by itself."""
    line = safe(text)
    if column.wrap:
        pieces = Text(line).wrap(Console(width=width), width, overflow="fold")
        return "\n".join(isolated(piece.plain.rstrip()) for piece in pieces)
    return isolated(line if cell_len(line) <= width else set_cell_size(line, width - 1).rstrip() + "…")


def styled(column: Column, item: Item, width: int) -> Text:
    """Show one cell, safe and coloured by what it is."""
    value = item.get(column.key)
    text = Text(fitted(column, column.show(value), width))
    if column.key == "class":
        text.stylize(TIE_STYLES.get(str(value), ""))
    elif column.key == "name":
        text.stylize("bold")
    elif column.key in {"handle", "why", "sphere"}:
        text.stylize("dim")
    elif column.key == "cooling" and value:
        text.stylize("yellow")
    return text
