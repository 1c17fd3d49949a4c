"""The timeline of one person, or the journal of everybody."""

import sqlite3
from collections.abc import Collection
from datetime import date

from netcli.domain import timeline as rules
from netcli.domain.filters import Filters
from netcli.domain.person import Person
from netcli.domain.records.interaction import Interaction
from netcli.domain.timeline import Scope, TimelineEntry
from netcli.store import asks, interactions, intros, ledger, selection
from netcli.store.search_key import search_key


def timeline(db: sqlite3.Connection, who: Person | None, scope: Scope, today: date) -> list[TimelineEntry]:
    """Return the records of one person or everybody, the newest last.

    A balance counts every record up to the last day. The tag may be one of an interaction, or of a person.
    """
    first = date.min if who else scope.first
    met = interactions.between(db, first, scope.last, who)
    company = interactions.participants(db, [one.number for one in met])
    given, asked = ledger.between(db, first, scope.last, who), asks.made(db, first, scope.last, who)
    entries = rules.timeline(met, company, given, asked, intros.between(db, first, scope.last, who), of_one=who is not None)
    tagged = selection.ids(db, Filters(tags=(scope.tag,)), today) if scope.tag is not None else ()
    return [one for one in entries if one.about.day >= scope.first and _fits(one, scope, frozenset(tagged))]


def _fits(one: TimelineEntry, scope: Scope, tagged: Collection[int]) -> bool:
    """Return whether a record is in scope; case and accents do not matter."""
    people = {person.id for person in one.people}
    tags, place = (one.about.tags, one.about.place) if isinstance(one.about, Interaction) else ((), None)
    return (
        scope.kind in {None, rules.kind(one.about)}
        and (scope.place is None or search_key(scope.place) in search_key(place or ""))
        and (scope.tag is None or search_key(scope.tag) in map(search_key, tags) or not people.isdisjoint(tagged))
        and people.issuperset(person.id for person in scope.company)
        and (scope.among is None or not people.isdisjoint(scope.among))
    )
