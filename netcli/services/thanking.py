"""Thanking people, and the people who led to them."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain import thanks as rules
from netcli.domain.chain import Above
from netcli.domain.person import Person
from netcli.domain.records.give import THANKS, Give, new_give
from netcli.domain.thanks import DAYS, Reason, Thanks
from netcli.errors import NotFoundError
from netcli.services import chain, gives
from netcli.store import chain as chains
from netcli.store import contacts
from netcli.store import thanks as store

DEFAULT_TEXT = "thank you"


class Cause(NamedTuple):
    """The record that thanks are for."""

    uid: str
    text: str


def cause(db: sqlite3.Connection, record: str, number: int) -> Cause:
    """Return the give or the log that thanks are for. Raise NotFoundError."""
    found = store.record_of(db, record, number)
    if found is None:
        raise NotFoundError("no_such_record", kind=record, number=number)
    return Cause(*found)


def upwards(db: sqlite3.Connection, who: Person, for_: Cause | None, today: date) -> list[Above]:
    """Return the people above a person who were not thanked yet, nearest first.

    Without a cause, whoever was thanked today is left out.
    """
    thanked = {contact_id for contact_id, uid in store.given(db) if uid == for_.uid} if for_ else set(store.last(db, today))
    return chain.above(db, who, thanked)


def thank(db: sqlite3.Connection, who: Person, text: str, for_: Cause | None, today: date) -> Give:
    """Record thanks to a person; return it with its number and uid."""
    words = text or (for_ and f"for {for_.text}") or DEFAULT_TEXT
    stored = gives.record(db, new_give(today, "given", words, THANKS), who)
    if for_:
        store.store_reason(db, stored.number, for_.uid)
        stored = stored._replace(thanks_for=for_.uid)
    return stored


def to_thank(db: sqlite3.Connection, today: date) -> list[Thanks]:
    """Return whom to thank for the last 90 days, the latest record first."""
    since = today - timedelta(days=DAYS)
    found = [*store.received(db, since, today), *store.closed(db, since, today), *_led_to(db, since, today)]
    return list(rules.left(found, store.given(db), store.last(db, since)))


def _led_to(db: sqlite3.Connection, since: date, today: date) -> list[Thanks]:
    """Return the people above those with whom something came of a record."""
    recent = store.with_results(db, since, today)
    people = contacts.people(db, recent)
    results = [one for one in chains.results(db, recent) if since <= one.day <= today and rules.is_result(one)]
    above: dict[int, Sequence[Above]] = {}
    found = []
    for one in results:
        if one.contact_id not in above:
            above[one.contact_id] = chain.above(db, people[one.contact_id])
        reason = Reason("led_to", one.record, one.number, one.uid, one.day, one.kind or "", people[one.contact_id])
        found += [Thanks(each.person, reason) for each in above[one.contact_id]]
    return found
