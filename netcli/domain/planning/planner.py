"""The planning of one import, from its records in their order."""

from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter

from netcli.domain.planning.contacts import Known, People
from netcli.domain.planning.directory import Directory
from netcli.domain.planning.events import Events, Stored
from netcli.domain.planning.incoming import ContactRecord, EventRecord, LinkRecord, Record, Skipped
from netcli.domain.planning.introducers import Introducers
from netcli.domain.planning.links import Links, Pair
from netcli.domain.planning.origin import Origin
from netcli.domain.planning.plan import Plan, Removed

NOTHING = Removed()


def plan(
    records: Sequence[Record],
    directory: Directory,
    known: Known,
    origins: Iterable[Origin],
    stored: Stored,
    *,
    linked: Collection[Pair] = (),
    removed: Removed = NOTHING,
    create: bool = True,
    settle: str | None = None,
) -> Plan:
    """Plan an import.

    `known` has all contacts; `origins` and `stored` have the people and events of earlier imports from the source;
    `linked` has the pairs that are linked already. `removed` has what the user removed, which is not imported again. With `create`, unknown people of events are created.
    `settle` ("mine" or "theirs") decides conflicts.
    """
    found = Plan()
    people = People(directory, known, origins, found, removed=removed, create=create, settle=settle)
    events = Events(people, stored, found, removed=removed.events, settle=settle)
    records = people.enter(records)
    for record in records:
        if isinstance(record, ContactRecord):
            people.add(record)
        elif isinstance(record, Skipped):
            events.skip(record)
        elif not isinstance(record, EventRecord | LinkRecord):
            found.lost[record] += 1
    Introducers(people, found, settle).finish()
    links = Links(people, found, linked)
    for record in records:
        if isinstance(record, LinkRecord):
            links.add(record)
    people.finish()
    for record in records:
        if isinstance(record, EventRecord):
            events.add(record)
    found.changes = [*people.changes.values(), *found.changes]
    found.conflicts = [*people.conflicts.values(), *found.conflicts]
    found.skipped.sort(key=attrgetter("file", "line"))
    return found
