"""What is known of one person, read."""

import sqlite3
from collections.abc import Collection

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.contact import Contact


def card(db: sqlite3.Connection, person: Person) -> Contact:
    """Read everything known about one person."""
    row = db.execute(
        "SELECT one.org, one.title, one.city, one.country, one.birthday, one.sphere, one.met_day, one.met_where, via.name,"
        " one.knows_what_i_do, one.cadence_days FROM contact AS one LEFT JOIN contact AS via ON via.id = one.met_via_id WHERE one.id = :id",
        {"id": person.id},
    ).fetchone()
    id_ = {"id": person.id}
    points = db.execute("SELECT kind, value FROM contact_point WHERE contact_id = :id ORDER BY id", id_).fetchall()
    facts = db.execute("SELECT kind, text FROM fact WHERE contact_id = :id AND closed_on IS NULL ORDER BY id", id_).fetchall()
    org, title, city, country, birthday, sphere, met_day, met_where, via, knows, cadence = row
    return Contact(
        name=person.name,
        handle=person.handle,
        id=person.id,
        uid=person.uid,
        org=org,
        title=title,
        city=city,
        country=country,
        birthday=birthday,
        sphere=sphere,
        met_day=kept_day(met_day),
        met_where=met_where,
        met_via=via,
        knows_what_i_do=kept_day(knows),
        cadence_days=cadence,
        emails=_texts(points, "email"),
        phones=_texts(points, "phone"),
        urls=_texts(points, "url"),
        addresses=_texts(points, "address"),
        messengers=_texts(points, "messenger"),
        aliases=tuple(name for (name,) in db.execute("SELECT name FROM alias WHERE contact_id = :id ORDER BY id", id_)),
        tags=tuple(name for (name,) in db.execute("SELECT name FROM tag WHERE contact_id = :id ORDER BY name", id_)),
        needs=_texts(facts, "need"),
        offers=_texts(facts, "offer"),
        notes=_texts(facts, "note"),
    )


def _texts(rows: Collection[tuple[str, str]], kind: str) -> tuple[str, ...]:
    return tuple(text for row_kind, text in rows if row_kind == kind)
