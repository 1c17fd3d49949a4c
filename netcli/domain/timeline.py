"""Dated records of one person, or of everybody, in the order of days."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.give import KINDS as FAVOURS
from netcli.domain.records.give import Give, step
from netcli.domain.records.interaction import KINDS as MEETINGS
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.intro import Intro

ASKS = {"mine": "ask", "theirs": "asked", "promised": "promise"}  # the kind of an ask, by its direction
INTRO = "intro"  # the kind of every introduction
KINDS = (*MEETINGS, *FAVOURS, *ASKS.values(), INTRO)


class Scope(NamedTuple):
    """Which records a timeline has; None is any value. `company` must all take part.

    One of the contacts in `among` must take part.
    """

    first: date
    last: date
    kind: str | None = None
    tag: str | None = None
    place: str | None = None
    company: Sequence[Person] = ()
    among: Collection[int] | None = None


class TimelineEntry(NamedTuple):
    """One dated record with its people.

    `running` is the number of gives given minus received, up to it; in a timeline of everybody it is None.
    """

    record: Literal["log", "give", "ask", "intro"]
    about: Interaction | Give | Ask | Intro
    people: tuple[Person, ...]
    running: int | None


def timeline(
    interactions: Iterable[Interaction],
    company: Mapping[int, Sequence[Person]],
    gives: Iterable[tuple[Give, Person]],
    asks: Iterable[tuple[Ask, Person]],
    intros: Iterable[Intro] = (),
    *,
    of_one: bool,
) -> Iterator[TimelineEntry]:
    """Yield records, the oldest first; with a running balance if `of_one`.

    `of_one` means that all are of one person. `company` has the people of each interaction, by its number.
    """
    entries = [
        *(TimelineEntry("log", one, tuple(company.get(one.number, ())), None) for one in interactions),
        *(TimelineEntry("give", one, (who,), None) for one, who in gives),
        *(TimelineEntry("ask", one, (who,), None) for one, who in asks),
        *(TimelineEntry("intro", one, one.people, None) for one in intros),
    ]
    running = 0
    for entry in sorted(entries, key=lambda one: (one.about.day, one.record != "log", one.about.number)):
        running += step(entry.about) if isinstance(entry.about, Give) else 0
        yield entry._replace(running=running) if of_one else entry


def kind(about: Interaction | Give | Ask | Intro) -> str:
    """Return the kind of a record, one of KINDS."""
    if isinstance(about, Intro):
        return INTRO
    return ASKS[about.direction] if isinstance(about, Ask) else about.kind
