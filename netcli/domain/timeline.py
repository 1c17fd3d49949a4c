"""Everything with one person in the order of days, as in the register of a ledger."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.give import Give, step
from netcli.domain.records.interaction import Interaction


class TimelineEntry(NamedTuple):
    """One dated record of a person.

    `others` are the other people of an interaction; `running` is the number of gives given minus received, up to it.
    """

    record: Literal["log", "give", "ask"]
    about: Interaction | Give | Ask
    others: tuple[Person, ...]
    running: int


def timeline(
    interactions: Iterable[Interaction],
    company: Mapping[int, Sequence[Person]],
    gives: Iterable[Give],
    asks: Iterable[Ask],
    who: Person,
) -> Iterator[TimelineEntry]:
    """Yield the records of a person, the oldest first.

    `company` has the people of each interaction, by its number.
    """
    entries = [
        *(TimelineEntry("log", one, tuple(each for each in company.get(one.number, ()) if each.id != who.id), 0) for one in interactions),
        *(TimelineEntry("give", one, (), step(one)) for one in gives),
        *(TimelineEntry("ask", one, (), 0) for one in asks),
    ]
    running = 0
    for entry in sorted(entries, key=lambda one: (one.about.day, one.record != "log", one.about.number)):
        running += entry.running
        yield entry._replace(running=running)
