"""Asks: as recorded, as a list, and as a choice among those of one person."""

from collections.abc import Sequence
from datetime import date

from netcli.domain.language.dates import show_day
from netcli.domain.person import Person
from netcli.domain.records.ask import Ask, late_days
from netcli.errors import AmbiguousError, NotFoundError
from netcli.render import fields
from netcli.render.fields import Item, iso
from netcli.render.output import Output, say
from netcli.render.recorded import recorded
from netcli.render.safe import shown


def show_recorded(command: str, one: Ask, who: Person, *, json: bool) -> None:
    """Print an ask after it was recorded."""
    item = {**fields.ask(one), "who": fields.person(who)}
    recorded(command, item, f"{_title(one, who)}: {shown(one.text)}{_due(one)}", json=json)


def show_closed(command: str, one: Ask, who: Person, *, json: bool) -> None:
    """Print an ask after it was closed."""
    item = {**fields.ask(one), "closed_on": iso(one.closed_on), "outcome": one.outcome, "who": fields.person(who)}
    recorded(command, item, f"{_title(one, who)} is {one.status}: {shown(one.text)}", json=json)


def invite_to_give(who: Person, needs: Sequence[str]) -> None:
    """Print the line that invites to give before asking."""
    known = f" They need: {'; '.join(map(shown, needs))}." if needs else ""
    say(f"You have not given {shown(who.name)} anything yet; what could you do for them first?{known}")


def show(asks: Sequence[tuple[Ask, Person]], today: date, out: Output, *, more: int, closed: bool) -> None:
    """Print a list of asks."""
    from netcli.render import lists  # start-up time: only a list needs it

    empty = "No ask is closed." if closed else "No ask is open."
    lists.show("asks", [listed(one, who, today) for one, who in asks], out, more=more, empty=empty)


def listed(one: Ask, who: Person, today: date) -> Item:
    """Return the fields of asks."""
    item = fields.ask(one)
    closed = {"closed_on": iso(one.closed_on), "outcome": one.outcome, "late_days": late_days(one, today)}
    return {"number": item.pop("number"), **item, **closed, "who": fields.person(who)}


def one_of(who: Person, asks: Sequence[Ask], *, interactive: bool) -> Ask:
    """Return the only open ask of a person, or the one that the user chooses.

    Raise NotFoundError if there is none, and AmbiguousError with the asks if there are several and no terminal.
    """
    if not asks:
        raise NotFoundError("no_open_ask", name=who.name, handle=who.handle)
    if len(asks) == 1:
        return asks[0]
    if not interactive:
        lines = [f"{one.number}  {_asked(one)}" for one in asks]
        raise AmbiguousError("several_open_asks", lines, name=who.name, count=len(asks), number=asks[0].number)
    from netcli.render.prompt import chosen  # start-up time: few commands ask

    return asks[chosen(f"Which ask of {shown(who.name)}?", [_asked(one) for one in asks])]


def _title(one: Ask, who: Person) -> str:
    return f"Ask {one.number} {'to' if one.direction == 'mine' else 'from'} {shown(who.name)}"


def _asked(one: Ask) -> str:
    return f"{'I asked' if one.direction == 'mine' else 'they asked'} {show_day(one.day)}: {one.text}{_due(one)}"


def _due(one: Ask) -> str:
    return f", due {show_day(one.due)}" if one.due else ""
