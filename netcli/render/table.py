"""Tables for a terminal. Rich comes in here, and only when a person looks."""

from collections.abc import Callable, Iterable, Sequence
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from netcli.render.columns import Column
from netcli.render.fields import Item
from netcli.render.output import Output
from netcli.render.safe import shown

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


def table(items: Sequence[Item], columns: Iterable[Column]) -> Table:
    """Lay out items in columns; a column that has nothing to say is left out."""
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    used = [column for column in columns if not items or any(column.show(item.get(column.key)) for item in items)]
    for column in used:
        grid.add_column(
            column.heading,
            justify="right" if column.right else "left",
            overflow="fold" if column.wrap else "ellipsis",
            no_wrap=not column.wrap,
        )
    for item in items:
        grid.add_row(*(styled(column, item) for column in used))
    return grid


def styled(column: Column, item: Item) -> Text:
    """Show one cell, safe and coloured by what it is."""
    value = item.get(column.key)
    text = Text(shown(column.show(value)))
    if column.key == "class":
        text.stylize(TIE_STYLES.get(str(value), ""))
    elif column.key == "name":
        text.stylize("bold")
    elif column.key in {"handle", "why", "sphere"}:
        text.stylize("dim")
    elif column.key == "cooling" and value:
        text.stylize("yellow")
    return text
