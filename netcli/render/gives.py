"""Gives: as recorded, and as a list."""

from collections.abc import Sequence

from netcli.domain.language.dates import show_day
from netcli.domain.person import Person
from netcli.domain.records.give import Give
from netcli.render import fields
from netcli.render.fields import Item
from netcli.render.output import Output, say
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.render.whom import called


def show_recorded(command: str, one: Give, who: Person, *, json: bool) -> None:
    """Print a give after it was recorded."""
    preposition = "Given to" if one.direction == "given" else "Received from"
    to = f" to {shown(one.to.name)}" if one.to else ""
    line = f"{preposition} {shown(who.name)} on {show_day(one.day)}: {one.kind}{to}, {shown(one.text)} (give {one.number})"
    recorded(command, listed(one, who), line, json=json)


def suggest_receiver(one: Give, named: Person) -> None:
    """Print how to make a person named in an introduction its receiver."""
    say(f"hint: {called(named)} is not stored as the receiver: netcli edit give {one.number} --to {shown(named.handle)}")


def show(gives: Sequence[tuple[Give, Person]], out: Output, *, more: int) -> None:
    """Print a list of gives."""
    from netcli.render import lists  # start-up time: only a list needs it

    lists.show("gives", [listed(one, who) for one, who in gives], out, more=more, empty="Nothing given or received yet.")


def listed(one: Give, who: Person) -> Item:
    """Return the fields of give, got and gives."""
    item = fields.give(one)
    to = item.pop("to")
    return {**item, "who": fields.person(who), "to": to}
