"""Facts about a person: as recorded, and as a list."""

from collections.abc import Sequence

from netcli.domain.person import Person
from netcli.domain.records.fact import Fact
from netcli.render import fields
from netcli.render.days import day
from netcli.render.fields import iso
from netcli.render.output import Output
from netcli.render.recorded import recorded
from netcli.render.safe import shown


def show_recorded(one: Fact, who: Person, *, json: bool) -> None:
    """Print a fact after it was recorded or closed."""
    closed = " is closed" if one.closed_on else ""
    recorded(
        one.kind, fields.fact(one, who), f"{one.kind.capitalize()} {one.number} of {shown(who.name)}{closed}: {shown(one.text)}", json=json
    )


def show_noted(one: Fact, who: Person, *, json: bool) -> None:
    """Print a note after it was recorded."""
    line = f"Noted of {shown(who.name)} on {day(iso(one.day))}: {shown(one.text)} (note {one.number})"
    recorded("note", fields.fact(one, who), line, json=json)


def show(kind: str, facts: Sequence[Fact], who: Person, out: Output) -> None:
    """Print the open facts of one kind."""
    from netcli.render import lists  # start-up time: only a list needs it

    lists.show(f"{kind}-list", [fields.fact(one, who) for one in facts], out, empty=f"No {kind} is recorded.")
