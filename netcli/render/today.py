"""The page that netcli prints without a command."""

from collections.abc import Sequence
from datetime import date

from netcli.domain.language.dates import show_day
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.reconnect import SuggestionList
from netcli.domain.records.ask import Ask
from netcli.render import fields
from netcli.render.days import day
from netcli.render.fields import Item
from netcli.render.output import Output, deliver
from netcli.render.page import bullets, heading, page, title
from netcli.render.reconnect import fields as suggestion
from netcli.render.report_text import suggestion_line
from netcli.render.safe import shown
from netcli.render.wording.counts import counted
from netcli.render.wording.ties import learning

WELCOME = """Welcome to netcli: the people you know, what you gave, got and asked, in one private file.
  netcli add "Ana Pop" --met "the fair" --need "a printer"     add a person
  netcli log "yesterday: lunch with Ana Pop"                   log a meeting
  netcli give ana-pop "a printer's address"                    note what you gave
  netcli reconnect                                             whom to write to, and why
  netcli demo                                                  see it all on an invented network
"""
ASKS = 5


def show(
    today: date,
    asks: Sequence[tuple[Ask, Person]],
    suggested: SuggestionList,
    birthdays: Sequence[tuple[Person, int]],
    model: Model,
    out: Output,
) -> None:
    """Print the page of a day; birthdays come with the days until them."""
    page = dashboard(
        show_day(today),
        [{**fields.ask(ask), **fields.person(who)} for ask, who in asks],
        [suggestion(one, suggested.people[one.contact_id]) for one in suggested.suggestions],
        [(fields.person(who), gap) for who, gap in birthdays],
        learning(suggested.learning, model) if suggested.learning else "",
        out,
    )
    deliver(page, out)


def dashboard(today: str, asks: list[Item], suggestions: list[Item], birthdays: list[tuple[Item, int]], learning: str, out: Output) -> str:
    """Return the page: birthdays, open asks, suggestions."""
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
    """Return one open ask as a line."""
    name = shown(ask["name"])
    who = {"mine": f"you asked {name}", "theirs": f"{name} asked you", "promised": f"you promised {name}"}[ask["direction"]]
    due = f", due {day(ask['due'])}" if ask["due"] else ""
    return f"{ask['number']}  {who}: {shown(ask['text'])}{due}"
