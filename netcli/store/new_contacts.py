"""Adding people with their lists: addresses, aliases, tags and facts."""

import sqlite3
from datetime import date

from netcli.domain.language.handles import LONGEST_HANDLE, handle
from netcli.domain.person import ME, Person
from netcli.domain.point import match_key
from netcli.domain.records.contact import FACTS, POINTS, Contact, new_contact
from netcli.errors import InvalidValueError
from netcli.store import whom
from netcli.store.contacts import PERSON_COLUMNS
from netcli.store.search_key import search_key
from netcli.store.uid import new_uid

CIRCLE_NAMES = (
    "SELECT org FROM contact WHERE id = :id AND org IS NOT NULL UNION ALL SELECT city FROM contact WHERE id = :id AND city IS NOT NULL"
    " UNION ALL SELECT name FROM tag WHERE contact_id = :id"
)


def alike(db: sqlite3.Connection, new: Contact) -> list[Person]:
    """Return people, also the user, with a name, address or phone of a contact."""
    keys = {f"name{n}": search_key(name) for n, name in enumerate((new.name, *new.aliases))}
    points = {
        f"{field}{n}": key
        for field, kind in POINTS.items()
        for n, value in enumerate(getattr(new, field))
        if (key := match_key(kind, value))
    }
    names = ", ".join(f":{name}" for name in keys)
    query = (
        f"SELECT {PERSON_COLUMNS} FROM contact WHERE search_key IN ({names}) OR id IN (SELECT contact_id FROM alias WHERE search_key IN ({names})"
        f" UNION SELECT contact_id FROM contact_point WHERE match_key IN ({', '.join(f':{name}' for name in points)})) ORDER BY id"
    )
    return [Person(*row) for row in db.execute(query, keys | points)]


def add_contact(db: sqlite3.Connection, new: Contact, today: date, via_id: int | None = None) -> Person:
    """Add a person. Raise InvalidValueError if the handle is taken."""
    person_handle = free_handle(db, new.handle) if new.handle else new_handle(db, new.name)
    uid = new_uid()
    values = {
        "uid": uid,
        "handle": person_handle,
        "key": search_key(new.name),
        "via": via_id,
        "met_day": new.met_day and new.met_day.isoformat(),
        **{
            name: getattr(new, name)
            for name in ("name", "org", "title", "city", "country", "birthday", "sphere", "met_where", "met_kind", "cadence_days")
        },
    }
    cursor = db.execute(
        "INSERT INTO contact (uid, handle, name, search_key, org, title, city, country, birthday, sphere, met_day, met_where, met_kind,"
        " met_via_id, cadence_days) VALUES (:uid, :handle, :name, :key, :org, :title, :city, :country, :birthday, :sphere, :met_day,"
        " :met_where, :met_kind, :via, :cadence_days)",
        values,
    )
    contact_id = int(cursor.lastrowid or 0)
    db.execute("INSERT INTO contact_summary (contact_id) VALUES (:id)", {"id": contact_id})
    add_parts(db, contact_id, new, today)
    return Person(contact_id, uid, person_handle, new.name)


def add_named(db: sqlite3.Connection, name: str, today: date) -> Person:
    """Add a person by name. Raise InvalidValueError if a person has this whole name."""
    if there := whom.exact(db, name, search_key(name)):
        raise InvalidValueError("name_known", name=name, known=there[0].name, handle=there[0].handle)
    return add_contact(db, new_contact(name=name), today)


def add_parts(db: sqlite3.Connection, contact_id: int, new: Contact, today: date) -> None:
    """Add the rows of a contact's lists; rows that it has stay as they are."""
    for field, kind in POINTS.items():
        rows = [{"id": contact_id, "kind": kind, "value": value, "key": match_key(kind, value)} for value in getattr(new, field)]
        query = "INSERT INTO contact_point (contact_id, kind, value, match_key) VALUES (:id, :kind, :value, :key) ON CONFLICT DO NOTHING"
        if rows:  # for a small card, preparing the statements of empty lists would take half of the time
            db.executemany(query, rows)
    aliases = [{"id": contact_id, "name": name, "key": search_key(name)} for name in new.aliases]
    if aliases:
        db.executemany("INSERT INTO alias (contact_id, name, search_key) VALUES (:id, :name, :key) ON CONFLICT DO NOTHING", aliases)
    tags = [{"id": contact_id, "name": name} for name in new.tags]
    if tags:
        db.executemany("INSERT INTO tag (contact_id, name) VALUES (:id, :name) ON CONFLICT DO NOTHING", tags)
    for field, kind in FACTS.items():
        facts = [{"uid": new_uid(), "id": contact_id, "kind": kind, "text": text, "day": today.isoformat()} for text in getattr(new, field)]
        if facts:
            db.executemany("INSERT INTO fact (uid, contact_id, kind, text, day) VALUES (:uid, :id, :kind, :text, :day)", facts)
    refresh_circles(db, contact_id)


def refresh_circles(db: sqlite3.Connection, contact_id: int) -> None:
    """Store the circles of a contact in its summary."""
    values = {"circles": circles(db, contact_id), "id": contact_id}
    db.execute("UPDATE contact_summary SET circles = :circles WHERE contact_id = :id", values)


def circles(db: sqlite3.Connection, contact_id: int) -> str:
    """Return the folded organisation, city and tags of a contact, one on each line."""
    names = db.execute(CIRCLE_NAMES, {"id": contact_id}).fetchall()
    return "\n".join(dict.fromkeys(" ".join(name.casefold().split()) for (name,) in names))


def free_handle(db: sqlite3.Connection, wanted: str, owner: int | None = None) -> str:
    """Return a handle as it is stored. Raise InvalidValueError if it is taken."""
    base = handle(search_key(wanted), ())
    if base in _taken(db, base, owner):
        raise InvalidValueError("handle_taken", handle=base)
    return base


def new_handle(db: sqlite3.Connection, name: str) -> str:
    """Return a free handle made from a name; ME is for the user alone."""
    return handle(search_key(name), {ME, *_taken(db, search_key(name))})


def _taken(db: sqlite3.Connection, key: str, owner: int | None = None) -> set[str]:
    """Return the used handles that start like that of a name, without the owner's."""
    base = handle(key, ())[: LONGEST_HANDLE - len("-9999999")].rstrip("-")  # a number may replace the end
    query = (  # "{" follows "z" in ASCII
        "SELECT handle FROM contact WHERE handle >= :base AND handle < :after AND (:owner IS NULL OR id <> :owner)"
        " UNION SELECT handle FROM merged WHERE handle >= :base AND handle < :after"
    )
    return {row[0] for row in db.execute(query, {"base": base, "after": base + "{", "owner": owner})}
