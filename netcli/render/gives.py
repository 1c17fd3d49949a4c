"""Gives: as recorded, and as a list."""

import sys
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
from netcli.render.whom import listed as listed_names

CAME = ("outcome", "outcome_kind", "amount", "currency", "status")  # what came of a give


def show_recorded(command: str, one: Give, who: Person, *, json: bool) -> None:
    """Print a give after it was recorded."""
    preposition = "Given to" if one.direction == "given" else "Received from"
    to = f" to {shown(one.to.name)}" if one.to else ""
    amount = f", {one.amount}" if one.amount else ""
    line = f"{preposition} {shown(who.name)} on {show_day(one.day)}: {one.kind}{to}, {shown(one.text)}{amount} (give {one.number})"
    recorded(command, listed(one, who), line, json=json)


def suggest_receiver(one: Give, named: Person) -> None:
    """Print how to make a person named in an introduction its receiver."""
    say(f"hint: {called(named)} is not stored as the receiver: netcli edit give {one.number} --to {shown(named.handle)}")


def suggest_thanks(number: int, people: Sequence[Person]) -> None:
    """Print how to thank the people of a referral that something came of."""
    sys.stdout.flush()  # if the answer cannot be written, the error is all that is said
    commands = "; ".join(f"netcli thank {shown(one.handle)} --for give {number}" for one in people)
    say(f"hint: thank {listed_names(people)}: {commands}")


def show(gives: Sequence[tuple[Give, Person]], out: Output, *, more: int, pending: bool = False) -> None:
    """Print a list of gives; `pending` is whether it has pending referrals only."""
    from netcli.render import lists  # start-up time: only a list needs it

    empty = "No referral is pending." if pending else "Nothing given or received yet."
    lists.show("gives", [listed(one, who) for one, who in gives], out, more=more, empty=empty)


def listed(one: Give, who: Person) -> Item:
    """Return the fields of give, got and gives."""
    item = fields.give(one)
    came = {name: item.pop(name) for name in CAME}
    to = item.pop("to")
    return {**item, "who": fields.person(who), "to": to, **came}
