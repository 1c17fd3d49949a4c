"""The small dashboard of bare `netcli`."""

from netcli.render.days import day
from netcli.render.fields import Item
from netcli.render.output import Output
from netcli.render.page import bullets, heading, page, title
from netcli.render.safe import shown
from netcli.render.week import suggestion_line
from netcli.render.wording.counts import counted

ASKS = 5


def dashboard(today: str, asks: list[Item], suggestions: list[Item], birthdays: list[tuple[Item, int]], learning: str, out: Output) -> str:
    """Lay out today: birthdays, open asks, whom to write to."""
    soon = [f"{shown(who['name'])}: " + ("today" if gap == 0 else f"in {counted(gap, 'day')}") for who, gap in birthdays]
    open_asks = [ask_line(ask) for ask in asks[:ASKS]]
    if len(asks) > ASKS:
        open_asks.append(f"and {len(asks) - ASKS} more")
    parts = [title(today + (f"  ({learning})" if learning else ""))]
    for name, lines in (
        ("Birthdays", soon),
        ("Open asks (close one with `netcli done N`)", open_asks),
        ("Whom to write to", [suggestion_line(one) for one in suggestions]),
    ):
        if lines:
            parts += [heading(name), bullets(lines)]
    if len(parts) == 1:
        parts.append(bullets(["Nothing open. `netcli log`, `netcli give` and `netcli ask` fill this page."]))
    return page(parts, out)


def ask_line(ask: Item) -> str:
    """Word one open ask."""
    who = f"{shown(ask['name'])} asked you" if ask["direction"] == "theirs" else f"you asked {shown(ask['name'])}"
    due = f", due {day(ask['due'])}" if ask["due"] else ""
    return f"{ask['number']}  {who}: {shown(ask['text'])}{due}"
