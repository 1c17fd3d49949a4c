"""The history of ties: contact-days, one summary row per contact, and the user's own word."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import groupby

from netcli.domain.model import Model
from netcli.domain.ties import Classifier, Summary, Word, forward_sum, landmark_too_far

COLUMNS = "contact_id, first_day, last_day, days, s0"


def decay(db: sqlite3.Connection, today: date, half_life: float) -> tuple[float, date]:
    """Answer the half-life and landmark that the kept sums were taken with."""
    row = db.execute("SELECT half_life, landmark FROM decay").fetchone()
    return (row[0], date.fromisoformat(row[1])) if row else (half_life, today)


def classifier(db: sqlite3.Connection, today: date, model: Model) -> Classifier:
    """Answer the judge of ties as of a day, with the user's own words and cadences."""
    _, landmark = decay(db, today, model.half_life)
    cadences = dict(db.execute("SELECT id, cadence_days FROM contact WHERE cadence_days IS NOT NULL").fetchall())
    return Classifier(today, landmark, model, words(db), cadences)


def summaries(db: sqlite3.Connection, today: date, half_life: float) -> list[Summary]:
    """Answer one row per contact as of a day, the strongest tie first.

    Days after `today` do not count: contacts that have any are summed anew from their rows; so are all of them when
    the half-life asked for is not the one the sums were kept with.
    """
    kept, landmark = decay(db, today, half_life)
    if kept != half_life:
        everyone = {row[0] for row in db.execute("SELECT id FROM contact")}
        return by_strength(summed(db, everyone, today, landmark, half_life))
    rows: list[Summary] = db.execute(f"SELECT {COLUMNS} FROM contact_summary ORDER BY s0 DESC, contact_id DESC").fetchall()
    later = seen_after(db, today)
    if not later:
        return rows
    return by_strength([*(row for row in rows if row[0] not in later), *summed(db, later, today, landmark, half_life)])


def summary(db: sqlite3.Connection, contact_id: int, today: date, half_life: float) -> Summary:
    """Answer the row of one contact as of a day."""
    kept, landmark = decay(db, today, half_life)
    row: Summary = db.execute(f"SELECT {COLUMNS} FROM contact_summary WHERE contact_id = :id", {"id": contact_id}).fetchone()
    if kept == half_life and (row[2] is None or row[2] <= today.isoformat()):
        return row
    return next(summed(db, {contact_id}, today, landmark, half_life))


def seen_after(db: sqlite3.Connection, day: date) -> set[int]:
    """Answer the contacts with an interaction after a day."""
    return {row[0] for row in db.execute("SELECT contact_id FROM contact_summary WHERE last_day > :day", {"day": day.isoformat()})}


def seen_between(db: sqlite3.Connection, first: date, last: date) -> set[int]:
    """Answer the contacts with an interaction from one day to another, both included."""
    values = {"first": first.isoformat(), "last": last.isoformat()}
    return {row[0] for row in db.execute("SELECT DISTINCT contact_id FROM contact_day WHERE day BETWEEN :first AND :last", values)}


def first_day(db: sqlite3.Connection) -> date | None:
    """Answer the first day of the log."""
    day = db.execute("SELECT MIN(first_day) FROM contact_summary").fetchone()[0]
    return date.fromisoformat(day) if day else None


def by_strength(rows: Iterable[Summary]) -> list[Summary]:
    """Order rows as `summaries` does."""
    return sorted(rows, key=lambda row: (-row[4], -row[0]))


def summed(db: sqlite3.Connection, contacts: Collection[int], today: date, landmark: date, half_life: float) -> Iterator[Summary]:
    """Sum the contact-days of some contacts up to a day."""
    missing = set(contacts)
    for contact_id, rows in groupby(_days(db, contacts, today), key=lambda row: row[0]):
        missing.discard(contact_id)
        days = [(date.fromisoformat(day), v) for _, day, v in rows]
        first, last = days[0][0].isoformat(), days[-1][0].isoformat()
        yield contact_id, first, last, len(days), forward_sum(days, landmark, half_life)
    yield from ((contact_id, None, None, 0, 0.0) for contact_id in missing)


def contact_days(db: sqlite3.Connection, contact_id: int, today: date) -> list[tuple[str, float]]:
    """Answer the contact-days of one contact up to a day, newest first: the rows behind its strength."""
    values = {"id": contact_id, "today": today.isoformat()}
    return db.execute("SELECT day, v FROM contact_day WHERE contact_id = :id AND day <= :today ORDER BY day DESC", values).fetchall()


def refresh(db: sqlite3.Connection, contacts: Collection[int], today: date, half_life: float) -> None:
    """Take the summaries of some contacts anew after their days changed; all of them when the sums must be taken otherwise."""
    kept, landmark = decay(db, today, half_life)
    if kept != half_life or landmark_too_far(landmark, today, half_life):
        landmark = today
        db.execute("UPDATE decay SET half_life = :half_life, landmark = :landmark", {"half_life": half_life, "landmark": today.isoformat()})
        contacts = {row[0] for row in db.execute("SELECT id FROM contact")}
    db.executemany(
        "UPDATE contact_summary SET first_day = :first, last_day = :last, days = :days, s0 = :s0 WHERE contact_id = :id",
        (
            {"id": contact_id, "first": first, "last": last, "days": days, "s0": s0}
            for contact_id, first, last, days, s0 in list(summed(db, contacts, date.max, landmark, half_life))
        ),
    )
    _count_together(db, contacts)


def words(db: sqlite3.Connection) -> dict[int, Word]:
    """Answer the user's own word about ties, by contact."""
    rows = db.execute("SELECT contact_id, tie, why, day FROM tie_override")
    return {row[0]: Word(row[1], row[2], date.fromisoformat(row[3])) for row in rows}


def set_word(db: sqlite3.Connection, contact_id: int, word: Word) -> None:
    """Keep the user's own word about a tie."""
    db.execute(
        "INSERT INTO tie_override (contact_id, tie, why, day) VALUES (:id, :tie, :why, :day)"
        " ON CONFLICT (contact_id) DO UPDATE SET tie = excluded.tie, why = excluded.why, day = excluded.day",
        {"id": contact_id, "tie": word.tie, "why": word.why, "day": word.day.isoformat()},
    )


def forget_word(db: sqlite3.Connection, contact_id: int) -> bool:
    """Drop the user's own word; tells whether there was one."""
    return db.execute("DELETE FROM tie_override WHERE contact_id = :id", {"id": contact_id}).rowcount > 0


def _days(db: sqlite3.Connection, contacts: Collection[int], today: date) -> Iterator[tuple[int, str, float]]:
    """Yield contact id, day and v in order; one range of the index per contact when they are few, one scan when they are many."""
    values = {"today": today.isoformat()}
    if len(contacts) > db.execute("SELECT COUNT(*) FROM contact_summary").fetchone()[0] // 2:
        query = "SELECT contact_id, day, v FROM contact_day WHERE day <= :today ORDER BY contact_id, day"
        yield from (row for row in db.execute(query, values) if row[0] in contacts)
        return
    for contact_id in sorted(contacts):
        query = "SELECT contact_id, day, v FROM contact_day WHERE contact_id = :id AND day <= :today ORDER BY day"
        yield from db.execute(query, values | {"id": contact_id})


def _count_together(db: sqlite3.Connection, contacts: Collection[int]) -> None:
    """Count the other contacts ever met together with each of some contacts."""
    db.executemany(
        "UPDATE contact_summary SET together = (SELECT COUNT(DISTINCT other.contact_id) FROM participant AS one"
        " JOIN participant AS other ON other.interaction_id = one.interaction_id AND other.contact_id <> one.contact_id"
        " WHERE one.contact_id = :id) WHERE contact_id = :id",
        ({"id": contact_id} for contact_id in contacts),
    )
