"""Interactions, their participants, and the derived rows of a new interaction."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import permutations
from typing import Any

from netcli.domain.person import Person
from netcli.domain.records.interaction import INTERACTION, Interaction
from netcli.domain.ties import CROWD, weight
from netcli.store.contacts import PERSON_COLUMNS, id_list
from netcli.store.ties import refresh

COLUMNS = (
    "interaction.id, interaction.uid, interaction.day, kind, time, minutes, place, purpose, outcome, outcome_kind, initiated, summary,"
    " their_outcome, amount, planned, told, pitched,"
    " (SELECT group_concat(name, char(10)) FROM interaction_tag WHERE interaction_tag.interaction_id = interaction.id)"
)


def add_interaction(db: sqlite3.Connection, new: Interaction, people: Sequence[Person], today: date, half_life: float) -> tuple[int, str]:
    """Store an interaction and its derived rows; return its number and uid.

    A planned one has participants, but no contact-days and no pairs: it has not happened.
    """
    from netcli.store.adding import add  # start-up time: show reads only

    interaction_id, uid = add(db, INTERACTION, new, {})
    contacts = [person.id for person in people]
    add_participants(db, interaction_id, new, contacts)
    tags = [{"id": interaction_id, "name": name} for name in new.tags]
    db.executemany("INSERT INTO interaction_tag (interaction_id, name) VALUES (:id, :name)", tags)
    if not new.planned:
        add_pairs(db, [contacts])
        refresh(db, contacts, today, half_life)
    return interaction_id, uid


def alike(db: sqlite3.Connection, number: int, new: Interaction, contacts: Collection[int]) -> tuple[int, bool] | None:
    """Return another one of the same day, people and kind or text.

    It is its number, and whether it is planned. A planned one may be of any kind, because it has not happened yet.
    """
    ids = id_list(contacts)
    row = db.execute(
        "SELECT interaction.id, planned FROM interaction JOIN participant ON participant.interaction_id = interaction.id"
        " WHERE participant.contact_id = :first AND participant.day = :day AND interaction.id <> :number"
        " AND (planned = 1 OR interaction.kind = :kind OR interaction.summary = :summary)"
        " AND (planned = 1 OR interaction.time IS NULL OR CAST(:time AS TEXT) IS NULL OR interaction.time = :time)"
        f" AND (SELECT SUM(CASE WHEN contact_id IN ({ids}) THEN 1 ELSE -1 END) FROM participant WHERE interaction_id = interaction.id) = :count"
        " ORDER BY planned DESC, interaction.id DESC LIMIT 1",
        {
            "first": min(contacts),
            "day": new.day.isoformat(),
            "number": number,
            "kind": new.kind,
            "summary": new.summary,
            "time": new.time,
            "count": len(contacts),
        },
    ).fetchone()
    return (row[0], bool(row[1])) if row else None


def add_participants(db: sqlite3.Connection, interaction_id: int, new: Interaction, contacts: Iterable[int]) -> None:
    """Store the participants of an interaction, and their contact-days if it happened."""
    rows = [{"id": contact, "day": new.day.isoformat(), "interaction": interaction_id, "v": weight(new.minutes)} for contact in contacts]
    db.executemany("INSERT INTO participant (contact_id, day, interaction_id) VALUES (:id, :day, :interaction)", rows)
    if new.planned:
        return
    db.executemany(
        "INSERT INTO contact_day (contact_id, day, v) VALUES (:id, :day, :v)"
        " ON CONFLICT (contact_id, day) DO UPDATE SET v = excluded.v WHERE excluded.v > contact_day.v",
        rows,
    )


def set_participants(db: sqlite3.Connection, interaction_id: int, contacts: Iterable[int], day: str) -> None:
    """Replace the participants of an interaction; write only rows that differ.

    The caller recomputes the derived rows (`derived.rebuild`).
    """
    before = {tuple(row) for row in db.execute("SELECT contact_id, day FROM participant WHERE interaction_id = ?", (interaction_id,))}
    after = {(contact, day) for contact in contacts}
    db.executemany(
        "DELETE FROM participant WHERE contact_id = ? AND day = ? AND interaction_id = ?",
        [(*row, interaction_id) for row in before - after],
    )
    db.executemany(
        "INSERT INTO participant (contact_id, day, interaction_id) VALUES (?, ?, ?)",
        [(*row, interaction_id) for row in sorted(after - before)],
    )


def set_tags(db: sqlite3.Connection, interaction_id: int, tags: Collection[str]) -> None:
    """Replace the tags of an interaction; write only rows that differ."""
    rows = db.execute("SELECT name FROM interaction_tag WHERE interaction_id = ? ORDER BY name", (interaction_id,)).fetchall()
    before = {name: None for (name,) in rows}
    gone = [(interaction_id, name) for name in before if name not in tags]
    db.executemany("DELETE FROM interaction_tag WHERE interaction_id = ? AND name = ?", gone)
    new = [(interaction_id, name) for name in tags if name not in before]
    db.executemany("INSERT INTO interaction_tag (interaction_id, name) VALUES (?, ?)", new)


def add_pairs(db: sqlite3.Connection, participant_lists: Iterable[Sequence[int]]) -> None:
    """Add one to the interactions of each pair of people in each list.

    A crowd makes no pairs. People in a room with hundreds did not all meet, and the pairs grow with the square: 2 000 people
    would make four million rows. In suggestions (docs/model.md, section 3) ten common contacts count as many as there can be,
    so one crowd would make all its people equal. `derived.PAIRS` skips crowds too.
    """
    often = Counter(tuple(sorted(people)) for people in participant_lists if len(people) < CROWD)
    pairs = Counter[tuple[int, int]]()
    for people, times in often.items():
        for pair in permutations(people, 2):
            pairs[pair] += times
    db.executemany(
        "INSERT INTO together (contact_id, other_id, times) VALUES (:one, :other, :times)"
        " ON CONFLICT (contact_id, other_id) DO UPDATE SET times = together.times + excluded.times",
        [{"one": one, "other": other, "times": number} for (one, other), number in sorted(pairs.items())],
    )


def latest(db: sqlite3.Connection, person: Person, today: date, most: int) -> list[Interaction]:
    """Return the last interactions with one person up to a day, newest first.

    Planned ones are skipped.
    """
    rows = db.execute(
        f"SELECT {COLUMNS} FROM participant JOIN interaction ON interaction.id = interaction_id"
        " WHERE contact_id = :id AND participant.day <= :today AND planned = 0"
        " ORDER BY participant.day DESC, interaction_id DESC LIMIT :most",
        {"id": person.id, "today": today.isoformat(), "most": most},
    )
    return [interaction(row) for row in rows]


def between(db: sqlite3.Connection, first: date, last: date, who: Person | None) -> list[Interaction]:
    """Return the interactions of a span with one person, or with everybody."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM interaction WHERE day BETWEEN :first AND :last AND"
        " (:who IS NULL OR id IN (SELECT interaction_id FROM participant WHERE contact_id = :who)) ORDER BY day, id",
        {"first": first.isoformat(), "last": last.isoformat(), "who": who and who.id},
    )
    return [interaction(row) for row in rows]


def interaction(row: Iterable[Any]) -> Interaction:
    """Return the interaction of a row with COLUMNS."""
    number, uid, day, *more, theirs, amount, planned, told, pitched, tags = row
    listed, flags = tuple((tags or "").splitlines()), map(bool, (planned, told, pitched))
    return Interaction._make((date.fromisoformat(day), *more, listed, theirs, amount, *flags, number, uid))


def participants(db: sqlite3.Connection, interaction_ids: Iterable[int]) -> dict[int, list[Person]]:
    """Return the participants of some interactions, by number."""
    found: dict[int, list[Person]] = {}
    rows = db.execute(
        f"SELECT interaction_id, {PERSON_COLUMNS} FROM participant JOIN contact ON contact.id = contact_id"
        f" WHERE interaction_id IN ({id_list(interaction_ids)}) ORDER BY interaction_id, contact.id"
    )
    for interaction_id, *person in rows:
        found.setdefault(interaction_id, []).append(Person(*person))
    return found
