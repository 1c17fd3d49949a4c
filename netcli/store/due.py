"""Contacts with a cadence, their own or that of a tag."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.store.contacts import NOT_ME, PERSON_COLUMNS, id_list
from netcli.store.pauses import RESTING
from netcli.store.ties import AHEAD
from netcli.store.uid import made_on

READ = (
    f"SELECT {PERSON_COLUMNS}, cadence_days, last_day FROM contact JOIN contact_summary ON contact_id = contact.id"
    " WHERE contact.id IN (SELECT id FROM contact WHERE cadence_days IS NOT NULL UNION {})"
)
READY = f" AND (last_day IS NULL OR last_day <= :today) AND contact.id NOT IN ({RESTING}) AND contact.id NOT IN ({AHEAD}) AND {NOT_ME}"


class Regular(NamedTuple):
    """A contact with a cadence: its own, or tags that have one."""

    person: Person
    own: int | None
    tags: tuple[str, ...]
    last_day: date | None
    added: date


def regular(db: sqlite3.Connection, today: date, tags: Collection[str]) -> Iterator[Regular]:
    """Yield the contacts with a cadence of their own or one of some folded tags.

    Archived and snoozed contacts are skipped, and those with an interaction ahead.
    """
    tagged = _tagged(db, tags)
    rows = db.execute(READ.format(f"SELECT id FROM contact WHERE id IN ({id_list(tagged)})") + READY, {"today": today.isoformat()})
    for *person, own, last in rows:
        who = Person(*person)
        yield Regular(who, own, tagged.get(who.id, ()), kept_day(last), made_on(who.uid) or today)


def _tagged(db: sqlite3.Connection, tags: Collection[str]) -> Mapping[int, tuple[str, ...]]:
    """Return the contacts that have one of some folded tags, with these tags."""
    found: dict[int, tuple[str, ...]] = {}
    if tags:
        for contact_id, name in db.execute("SELECT contact_id, name FROM tag ORDER BY contact_id, name"):
            if name.casefold() in tags:
                found[contact_id] = (*found.get(contact_id, ()), name.casefold())
    return found
