"""Chains: whom a person led to, whom to thank for it."""

import sqlite3
from collections.abc import Collection

from netcli.domain import chain as rules
from netcli.domain.chain import Above, Chain, Way
from netcli.domain.person import Person
from netcli.store import chain as store
from netcli.store import contacts


def chain(db: sqlite3.Connection, root: Person) -> Chain:
    """Return the chain of a person."""
    steps, above = rules.down(root.id, store.ways_below(db, root.id)), ways_up(db, root)
    below = [step.way.contact_id for step in steps]
    people = contacts.people(db, {root.id, *below, *(way.through for way in above)})
    return Chain(root, steps, above, people, store.results(db, below))


def ways_up(db: sqlite3.Connection, who: Person) -> list[Way]:
    """Return the earliest ways from a person up to the first of the chain."""
    found, seen = list[Way](), {who.id}
    way = rules.first(store.ways_to(db, who.id))
    while way and way.through not in seen:
        found.append(way)
        seen.add(way.through)
        way = rules.first(store.ways_to(db, way.through))
    return found


def above(db: sqlite3.Connection, who: Person, but: Collection[int] = ()) -> list[Above]:
    """Return the people above a person, nearest first, without some contacts."""
    ways = ways_up(db, who)
    people = contacts.people(db, [way.through for way in ways])
    return [Above(people[way.through], way) for way in ways if way.through not in but]
