"""The history of ties: contact-days, one summary row per contact, and the user's own word."""

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from heapq import merge
from itertools import groupby

from netcli.domain.language.dates import kept_day
from netcli.domain.model import Model
from netcli.domain.ties import Classifier, Summary, Word, forward_sum, landmark_too_far
from netcli.store.pauses import ARCHIVED

FEW = 100  # contacts, each of whose rows is looked up by itself
DROWNING = 20  # half-lives after which later terms would leave a sum no better than a millionth
DAY_BEFORE = "SELECT MAX(day) FROM contact_day WHERE contact_id = :id AND day < :week"
COLUMNS = "contact_id, first_day, last_day, days, s0"


def decay(db: sqlite3.Connection, today: date, half_life: float) -> tuple[bool, date]:
    """Tell whether the kept sums serve, and answer the landmark that sums are counted from.

    They do not with another half-life, nor so far from their landmark that they leave the range of doubles; then all
    are taken anew from `today`.
    """
    row = db.execute("SELECT half_life, landmark FROM decay").fetchone()
    landmark = date.fromisoformat(row[1]) if row else today
    near = row is not None and not landmark_too_far(landmark, today, half_life)
    return near and row[0] == half_life, landmark if near else today


def classifier(db: sqlite3.Connection, today: date, model: Model) -> Classifier:
    """Answer the judge of ties as of a day, with the user's own words and cadences."""
    _, landmark = decay(db, today, model.half_life)
    cadences = dict(db.execute("SELECT id, cadence_days FROM contact WHERE cadence_days IS NOT NULL").fetchall())
    return Classifier(today, landmark, model, words(db), cadences)


def strongest(db: sqlite3.Connection, today: date, half_life: float) -> Iterator[Summary]:
    """Yield one row per contact as of a day, the strongest tie first, no more of them than are drawn.

    Days after `today` do not count: contacts that have any are summed anew from their rows; so are all of them when
    the half-life asked for is not the one the sums were kept with.
    """
    retaken = _retaken(db, today, half_life)
    rows: Iterator[Summary] = db.execute(
        f"SELECT {COLUMNS} FROM contact_summary WHERE contact_id NOT IN ({ARCHIVED}) ORDER BY s0 DESC, contact_id DESC"
    )
    return (
        merge((row for row in rows if row[0] not in retaken), sorted(retaken.values(), key=_weakness), key=_weakness) if retaken else rows
    )


def latest(db: sqlite3.Connection, until: date, today: date, half_life: float) -> Iterator[Summary]:
    """Yield the rows of contacts last seen on a day or before, the latest first, no more of them than are drawn."""
    retaken = _retaken(db, today, half_life)
    again = sorted((row for row in retaken.values() if row[2] and row[2] <= until.isoformat()), key=_lateness, reverse=True)
    query = f"SELECT {COLUMNS} FROM contact_summary WHERE last_day <= :until AND contact_id NOT IN ({ARCHIVED}) ORDER BY last_day DESC, contact_id DESC"
    rows: Iterator[Summary] = db.execute(query, {"until": until.isoformat()})
    return merge((row for row in rows if row[0] not in retaken), again, key=_lateness, reverse=True) if retaken else rows


def summary(db: sqlite3.Connection, contact_id: int, today: date, half_life: float) -> Summary:
    """Answer the row of one contact as of a day."""
    return summaries(db, {contact_id}, today, half_life)[contact_id]


def summaries(db: sqlite3.Connection, contacts: Collection[int], today: date, half_life: float) -> dict[int, Summary]:
    """Answer the rows of some contacts as of a day, by contact."""
    serves, landmark = decay(db, today, half_life)
    ids = ",".join(map(str, contacts))
    rows: list[Summary] = db.execute(f"SELECT {COLUMNS} FROM contact_summary WHERE contact_id IN ({ids})").fetchall()
    again = {row[0] for row in rows if not serves or (row[2] and row[2] > today.isoformat())}
    found = {row[0]: row for row in rows if row[0] not in again}
    return found | {row[0]: row for row in summed(db, again, today, landmark, half_life)}


def before(db: sqlite3.Connection, week: date, half_life: float) -> dict[int, Summary]:
    """Answer, for the contacts seen on a day or later, their rows as of the eve of that day, by contact.

    Where few half-lives lie between, the sum of the eve is the kept one less the terms since; further back the later
    terms would drown it, and it is taken anew from its rows.
    """
    eve, first = week - timedelta(days=1), {"week": week.isoformat()}
    serves, landmark = decay(db, eve, half_life)
    rows = db.execute(
        f"SELECT {COLUMNS}, previous_day FROM contact_summary WHERE last_day >= :week AND contact_id NOT IN ({ARCHIVED})", first
    ).fetchall()
    far = (eve + timedelta(days=round(DROWNING * half_life))).isoformat()
    anew = {contact_id for contact_id, _, last, *_ in rows if not serves or last > far}
    found = {row[0]: row for row in summed(db, anew, eve, landmark, half_life)}
    since: dict[int, list[float]] = {}  # the terms of each contact
    factors: dict[str, float] = {}  # few days, many contacts
    for contact_id, day, v in db.execute("SELECT contact_id, day, v FROM contact_day WHERE day >= :week", first):
        if day not in factors:
            factors[day] = forward_sum([(date.fromisoformat(day), 1.0)], landmark, half_life)
        since.setdefault(contact_id, []).append(v * factors[day])
    for contact_id, first_day_, _, days, s0, previous in rows:
        if contact_id not in anew:
            terms = since[contact_id]
            # Most were seen once since; the day before an only one is kept.
            last = previous if len(terms) == 1 else db.execute(DAY_BEFORE, first | {"id": contact_id}).fetchone()[0]
            left = s0 - sum(terms) if last else 0.0
            found[contact_id] = (contact_id, first_day_ if last else None, last, days - len(terms), left)
    return found


def seen_between(db: sqlite3.Connection, first: date, last: date) -> set[int]:
    """Answer the contacts with an interaction from one day to another, both included."""
    values = {"first": first.isoformat(), "last": last.isoformat()}
    return {row[0] for row in db.execute("SELECT DISTINCT contact_id FROM contact_day WHERE day BETWEEN :first AND :last", values)}


def first_day(db: sqlite3.Connection) -> date | None:
    """Answer the first day of the log."""
    day = db.execute("SELECT MIN(first_day) FROM contact_summary").fetchone()[0]
    return kept_day(day)


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
    serves, landmark = decay(db, today, half_life)
    if not serves:
        values = {"half_life": half_life, "landmark": landmark.isoformat()}
        db.execute(
            "INSERT INTO decay (id, half_life, landmark) VALUES (1, :half_life, :landmark)"
            " ON CONFLICT (id) DO UPDATE SET half_life = excluded.half_life, landmark = excluded.landmark",
            values,
        )
        contacts = {row[0] for row in db.execute("SELECT id FROM contact")}
    db.executemany(
        "UPDATE contact_summary SET first_day = :first, last_day = :last, days = :days, s0 = :s0 WHERE contact_id = :id",
        (
            {"id": contact_id, "first": first, "last": last, "days": days, "s0": s0}
            for contact_id, first, last, days, s0 in list(summed(db, contacts, date.max, landmark, half_life))
        ),
    )
    db.executemany(
        "UPDATE contact_summary SET previous_day = (SELECT MAX(day) FROM contact_day WHERE contact_id = :id AND day < last_day)"
        " WHERE contact_id = :id",
        ({"id": contact_id} for contact_id in contacts),
    )
    count_together(db, contacts)


def count_together(db: sqlite3.Connection, contacts: Collection[int]) -> None:
    """Count the other contacts ever met together with each of some contacts."""
    db.executemany(
        "UPDATE contact_summary SET together = (SELECT COUNT(*) FROM together WHERE together.contact_id = :id) WHERE contact_id = :id",
        ({"id": contact_id} for contact_id in contacts),
    )


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


def _retaken(db: sqlite3.Connection, today: date, half_life: float) -> dict[int, Summary]:
    """Sum anew, by contact, whose kept row cannot serve: days after `today`, or another half-life."""
    serves, landmark = decay(db, today, half_life)
    query = f"SELECT contact_id FROM contact_summary WHERE contact_id NOT IN ({ARCHIVED})" + (" AND last_day > :today" if serves else "")
    again = {row[0] for row in db.execute(query, {"today": today.isoformat()})}
    return {row[0]: row for row in summed(db, again, today, landmark, half_life)} if again else {}


def _weakness(row: Summary) -> tuple[float, int]:
    return -row[4], -row[0]


def _lateness(row: Summary) -> tuple[str, int]:
    return row[2] or "", row[0]


def _days(db: sqlite3.Connection, contacts: Collection[int], today: date) -> Iterator[tuple[int, str, float]]:
    """Yield contact id, day and v in order; one range of the index per contact when they are few, one scan when they are many."""
    values = {"today": today.isoformat()}
    if len(contacts) > FEW and len(contacts) > db.execute("SELECT COUNT(*) FROM contact_summary").fetchone()[0] // 2:
        query = "SELECT contact_id, day, v FROM contact_day WHERE day <= :today ORDER BY contact_id, day"
        yield from (row for row in db.execute(query, values) if row[0] in contacts)
        return
    for contact_id in sorted(contacts):
        query = "SELECT contact_id, day, v FROM contact_day WHERE contact_id = :id AND day <= :today ORDER BY day"
        yield from db.execute(query, values | {"id": contact_id})
