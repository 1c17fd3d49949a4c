"""Tables for a terminal; rich is loaded only for a person who looks at one."""

import re
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
NARROWEST = 8  # cells of a loose column that was made narrower
LATE = re.compile(r"\((open, )?[0-9]+\s+days?\s+late\)")  # in a text about an open ask or promise
TIE_STYLES = {"close": "green", "weak": "cyan", "dormant": "blue", "new": "magenta", "unlogged": "dim"}


def drawn(draw: Callable[[Console], None], out: Output) -> str:
    """Return what `draw` draws on the one Console of the program.

    Markup, emoji codes and highlighting are off, because names are data.
    """
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
    """Return the console for progress bars."""
    return Console(stderr=True, markup=False, emoji=False, highlight=False)


def table(items: Sequence[Item], columns: Iterable[Column], width: int) -> Table:
    """Return items in columns that fit the width; empty columns are left out."""
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    used = fitting([column for column in columns if any(column.show(item.get(column.key)) for item in items)], items, width)
    widths = narrowed(used, items, width)
    grid.width = sum(widths) + GAP * (len(widths) - 1)
    for column, cells in zip(used, widths, strict=True):
        grid.add_column(
            column.heading,
            justify="right" if column.right else "left",
            no_wrap=not column.wrap,
            overflow="ellipsis",
            width=cells,
        )
    for item in items:
        grid.add_row(*(styled(column, item, cells) for column, cells in zip(used, widths, strict=True)))
    return grid


def narrowed(columns: Sequence[Column], items: Sequence[Item], width: int) -> list[int]:
    """Return the width of each column, so that all columns fit.

    Columns that wrap get narrower first, then loose columns, then any column.
    """
    widths = [widest(column, items) for column in columns]
    every = range(len(widths))
    steps = (
        ([place for place in every if columns[place].wrap], 2 * NARROWEST),
        ([place for place in every if columns[place].loose], NARROWEST),
        ([*every], 2),
    )
    for places, least in steps:
        while sum(widths) + GAP * (len(widths) - 1) > width and any(widths[place] > least for place in places):
            widths[max(places, key=widths.__getitem__)] -= 1
    return widths


def fitting(columns: Sequence[Column], items: Sequence[Item], width: int) -> list[Column]:
    """Return the columns that fit, without extra columns from the last one on."""
    kept = list(columns)
    for column in reversed(columns):
        if sum(widest(one, items) + GAP for one in kept) - GAP <= width:
            break
        if column.extra:
            kept.remove(column)
    return kept


def widest(column: Column, items: Sequence[Item]) -> int:
    """Return the terminal cells of the widest value of a column."""
    return max(len(column.heading), *(cell_len(safe(column.show(item.get(column.key)))) for item in items))


def fitted(column: Column, text: str, width: int) -> str:
    """Return a cell that fits its column, with each line isolated."""
    line = safe(text)
    if column.wrap:
        pieces = Text(line).wrap(Console(width=width), width, overflow="fold")
        return "\n".join(isolated(piece.plain.rstrip()) for piece in pieces)
    return isolated(line if cell_len(line) <= width else set_cell_size(line, width - 1).rstrip() + "…")


def styled(column: Column, item: Item, width: int) -> Text:
    """Return one cell, safe to print and coloured by its column."""
    value = item.get(column.key)
    text = Text(fitted(column, column.show(value), width))
    if column.key == "class":
        text.stylize(TIE_STYLES.get(str(value), ""))
    elif column.key == "name":
        text.stylize("bold")
    elif column.key in {"handle", "why", "sphere"}:
        text.stylize("dim")
    elif column.key == "text":
        text.highlight_regex(LATE, "red")
    elif column.key == "late_days" and value:
        text.stylize("red")
    elif column.key == "cooling" and value:
        text.stylize("yellow")
    return text
