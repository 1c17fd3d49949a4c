"""Facts about a person: as recorded, and as a list."""

import re
from collections.abc import Sequence

from netcli.domain.language.dates import MONTHS
from netcli.domain.person import Person
from netcli.domain.records.fact import Fact
from netcli.render import fields
from netcli.render.days import day
from netcli.render.fields import iso
from netcli.render.output import Output
from netcli.render.recorded import recorded
from netcli.render.safe import shown

YEARLY = re.compile(r"(-|[0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})")
NAMES = {"missed": "Missed chance"}  # of kinds that are not their own name


def show_recorded(one: Fact, who: Person, *, json: bool, word: str = "") -> None:
    """Print a fact after it was recorded or closed."""
    name = NAMES.get(one.kind, one.kind.replace("-", " ").capitalize())
    closed = " is closed" if one.closed_on else ""
    line = f"{name} {one.number} of {shown(who.name)}{closed}: {shown(said(one))}"
    recorded(word or one.kind, fields.fact(one, who), line, json=json)


def said(one: Fact) -> str:
    """Return the text of a fact, with the day of a date and why a chance was missed."""
    on_day, why = f", {yearly(one.on_day)}" if one.on_day else "", f" (because: {one.why})" if one.why else ""
    return f"{one.text}{on_day}{why}"


def yearly(stored: str) -> str:
    """Return a day that comes again every year: `12 Jun`, or `12 Jun 2027`.

    Another program may have stored a text that is no day: it stays as it is.
    """
    match = YEARLY.fullmatch(stored)
    if not match:
        return stored
    year, month, number = match.groups()
    return f"{int(number)} {MONTHS[int(month) - 1]}{'' if year == '-' else f' {year}'}"


def show_noted(one: Fact, who: Person, *, json: bool) -> None:
    """Print a note after it was recorded."""
    line = f"Noted of {shown(who.name)} on {day(iso(one.day))}: {shown(one.text)} (note {one.number})"
    recorded("note", fields.fact(one, who), line, json=json)


def show(kind: str, facts: Sequence[Fact], who: Person, out: Output) -> None:
    """Print the open facts of one kind."""
    from netcli.render import lists  # start-up time: only a list needs it

    lists.show(f"{kind}-list", [fields.fact(one, who) for one in facts], out, empty=f"No {kind} is recorded.")


def show_page(facts: Sequence[tuple[Fact, Person]], out: Output, *, more: int, closed: bool, explain: bool) -> None:
    """Print facts of one person or of everybody; a table has their days and reasons."""
    from netcli.render import lists  # start-up time: only a list needs it

    worded = out.table or out.format == "md"
    items = [fields.fact(one, who) | ({"text": said(one)} if worded else {}) for one, who in facts]
    empty = "No closed facts." if closed else "Nothing is noted."
    lists.show("facts", items, out, more=more, empty=empty, explain=_rule(closed=closed) if explain else ())


def _rule(*, closed: bool) -> list[str]:
    from netcli.render.wording import rules  # only --explain needs it

    return rules.facts(closed=closed)
