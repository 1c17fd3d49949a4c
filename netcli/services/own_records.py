"""Finding the records of a file that an export of this database would hold.

Cards and friends.md have no uids that tell it, so the export is made again and compared.
"""

import io
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from netcli.domain.planning.identity import URN
from netcli.domain.planning.incoming import ContactRecord, EventRecord, Record
from netcli.formats.file import File
from netcli.store import contacts, exports

Read = Callable[[list[File], date], Iterator[Record]]


def marked(db: sqlite3.Connection, format_: str, records: Sequence[Record], today: date) -> Sequence[Record]:
    """Return the records of a file, those that an export would hold with `own`."""
    if format_ == "vcard":
        return _cards(db, records)
    return _friends(db, records, today) if format_ == "friends" else records


def _cards(db: sqlite3.Connection, records: Sequence[Record]) -> Sequence[Record]:
    """Mark the cards with the uid of a contact that say what the contact says."""
    ids = {person.uid: person.id for person in contacts.people(db, contacts.ids(db)).values()}
    known = {id(one): ids[uid] for one in records if isinstance(one, ContactRecord) and (uid := (one.key or "").removeprefix(URN)) in ids}
    if not known:
        return records
    from netcli.formats.vcard.write import is_written  # start-up time: few files hold own cards

    cards = {card.id: (card, via) for card, via in exports.cards(db, [*ids.values()])}

    def own(record: ContactRecord) -> bool:
        card, via = cards[known[id(record)]]
        return is_written(record.original or "", card, via and via.handle)

    return [replace(one, own=own(one)) if isinstance(one, ContactRecord) and id(one) in known else one for one in records]


def _friends(db: sqlite3.Connection, records: Sequence[Record], today: date) -> Sequence[Record]:
    """Mark the people and the activities that an export to friends.md would hold.

    An export of some people names only these in an activity.
    """
    from netcli.formats.friends.read import read
    from netcli.formats.friends.write import activities, people, write

    ids = contacts.ids(db)
    text = write(people(card for card, _ in exports.cards(db, ids)), activities(exports.happened(db, ids)))
    there: dict[Record, list[frozenset[object]]] = {}
    for one in read([File("", lambda: io.BytesIO(text.encode()))], today):
        there.setdefault(_content(one), []).append(_who(one))

    def own(record: Record) -> bool:
        """Return whether the export has a record, each of its records once."""
        found = there.get(_content(record), [])
        fits = next((who for who in found if _who(record) <= who), None)
        if fits is not None:
            found.remove(fits)
        return fits is not None

    return [replace(one, own=own(one)) if isinstance(one, ContactRecord | EventRecord) else one for one in records]


def _content(record: Record) -> Record:
    if isinstance(record, EventRecord):
        return replace(record, line=0, file="", who=())
    return replace(record, line=0, file="") if isinstance(record, ContactRecord) else record


def _who(record: Record) -> frozenset[object]:
    return frozenset(record.who) if isinstance(record, EventRecord) else frozenset()
