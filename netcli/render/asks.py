"""Asks and promises: as recorded, as a list, and as a choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from netcli.domain.language.dates import show_day
from netcli.domain.person import Person
from netcli.domain.records.ask import Ask, late_days
from netcli.errors import AmbiguousError, NotFoundError
from netcli.render import fields
from netcli.render.fields import Item, iso
from netcli.render.output import Output, say
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.render.wording.asks import said

if TYPE_CHECKING:  # start-up time: few commands give
    from netcli.domain.records.give import Give


def show_recorded(command: str, one: Ask, who: Person, *, json: bool) -> None:
    """Print an ask after it was recorded."""
    item = {**fields.ask(one), "who": fields.person(who), "kind": one.kind}
    recorded(command, item, f"{_title(one, who)}: {shown(one.text)}{_due(one)}", json=json)


def show_closed(command: str, one: Ask, who: Person, given: Give | None = None, *, json: bool) -> None:
    """Print an ask after it was closed, and the give that was recorded with it."""
    why = f" ({one.why})" if one.why else ""
    line = f"{_title(one, who)} is {one.status}{why}: {shown(one.text)}"
    if given:
        line += f"\nGiven to {shown(who.name)} on {show_day(given.day)}: {given.kind}, {shown(given.text)} (give {given.number})"
    item = {**fields.ask(one), "closed_on": iso(one.closed_on), "outcome": one.outcome, "who": fields.person(who), "why": one.why}
    item |= {"kind": one.kind, **fields.gained(one)}
    recorded(command, item | ({"give": given and fields.give(given)} if command == "done" else {}), line, json=json)


def suggest_give(one: Ask, who: Person) -> None:
    """Print the command that records a closed ask as a give."""
    say(f'record it as a give: netcli give {shown(who.handle)} "{safe(one.outcome or one.text)}"')


def agree_to_give(who: Person) -> bool:
    """Ask whether to record what was done for a person as a give."""
    from netcli.render.prompt import agree  # start-up time: only a terminal is asked

    return agree(f"Record it as something you gave {shown(who.name)}?", default=True)


def invite_to_give(who: Person, needs: Sequence[str], given: int, *, knows_work: bool) -> None:
    """Print the line that invites to give before asking."""
    known = f" They need: {'; '.join(map(shown, needs))}." if needs else ""
    work = "" if knows_work else " Do they know what you do?"
    begin = f"Before business with {shown(who.name)}:" if given else f"You have not given {shown(who.name)} anything yet;"
    say(f"{begin} what could you do for them first?{known}{work}")


def name_others(names: Sequence[str]) -> None:
    """Print the distant people who offer what was asked of a close one."""
    people, offer = ("people", "offer") if len(names) > 1 else ("person", "offers")
    say(f"{len(names)} distant {people} {offer} this too: {', '.join(map(shown, names))}")


def show(
    word: str, asks: Sequence[tuple[Ask, Person]], today: date, out: Output, *, more: int, closed: bool, explain: bool = False
) -> None:
    """Print a list of asks, or of promises."""
    from netcli.render import lists  # start-up time: only a list needs it

    empty = f"No {word.removesuffix('s')} is {'closed' if closed else 'open'}."
    items = [listed(one, who, today) for one, who in asks]
    lists.show(word, items, out, more=more, empty=empty, explain=_explained(closed=closed) if explain else ())


def _explained(*, closed: bool) -> list[str]:
    from netcli.render.wording import rules  # only --explain needs it

    return rules.asks(closed=closed)


def listed(one: Ask, who: Person, today: date) -> Item:
    """Return the fields of asks and promises."""
    item = fields.ask(one)
    closed = {"closed_on": iso(one.closed_on), "outcome": one.outcome, "late_days": late_days(one, today)}
    return {
        "number": item.pop("number"),
        **item,
        **closed,
        "who": fields.person(who),
        "why": one.why,
        "kind": one.kind,
        **fields.gained(one),
    }


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

    return asks[chosen(f"Which one of {shown(who.name)}?", [_asked(one) for one in asks])]


def _title(one: Ask, who: Person) -> str:
    kind = {"mine": f"Ask {one.number} to", "theirs": f"Ask {one.number} from", "promised": f"Promise {one.number} to"}[one.direction]
    return f"{kind} {shown(who.name)}"


def _asked(one: Ask) -> str:
    return f"{said(one.direction)} {show_day(one.day)}: {one.text}{_due(one)}"


def _due(one: Ask) -> str:
    return f", due {show_day(one.due)}" if one.due else ""
