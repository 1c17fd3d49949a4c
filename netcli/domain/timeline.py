"""Everything with one person on one line of time, as a ledger's register shows it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction


class Event(NamedTuple):
    """One dated line: the record and its number, what it was, what it says, and the gives less the receipts so far."""

    day: date
    record: str
    number: int
    kind: str
    text: str
    running: int


def timeline(
    interactions: Iterable[Interaction],
    company: Mapping[int, Sequence[Person]],
    gives: Iterable[Give],
    asks: Iterable[Ask],
    who: Person,
) -> Iterator[Event]:
    """Yield what happened with a person, the oldest first, with a running balance of favours given and received."""
    events = [
        *(Event(one.day, "log", one.number, _kind(company.get(one.number, ()), who, one.kind), _said(one), 0) for one in interactions),
        *(
            Event(one.day, "give", one.number, f"{one.direction} {one.kind}", _given(one), 1 if one.direction == "given" else -1)
            for one in gives
        ),
        *(Event(one.day, "ask", one.number, "I asked" if one.direction == "mine" else "they asked", _asked(one), 0) for one in asks),
    ]
    running = 0
    for event in sorted(events, key=lambda one: (one.day, one.record != "log", one.number)):
        running += event.running
        yield event._replace(running=running)


def _kind(people: Sequence[Person], who: Person, kind: str) -> str:
    others = [one.name for one in people if one.id != who.id]
    return f"{kind} with {', '.join(others)}" if others else kind


def _said(one: Interaction) -> str:
    parts = (one.summary, one.purpose and f"for: {one.purpose}", one.outcome and f"-> {one.outcome}")
    return " ".join(part for part in parts if part)


def _given(one: Give) -> str:
    return f"{one.text} (to {one.to.name})" if one.to else one.text


def _asked(one: Ask) -> str:
    closed = f" on {one.closed_on}" if one.closed_on else ""
    return f"{one.text} ({one.status}{closed}{f': {one.outcome}' if one.outcome else ''})"
