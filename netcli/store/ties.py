"""Contact-days, the summary row of each contact, and the overrides of ties."""

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from heapq import merge
from itertools import groupby

from netcli.domain.language.dates import kept_day
from netcli.domain.model import Model
from netcli.domain.ties import CROWD, Classifier, Company, Override, Summary, forward_sum, landmark_too_far
from netcli.store.pauses import UNLISTED

FEW = 100  # contacts that are read one by one
DROWNING = 20  # half-lives after which subtracting later terms leaves a sum with an error of a millionth
# The last contact-day of a summary row by a day, for rows that count later days.
LAST_DAY_THEN = "(SELECT MAX(day) FROM contact_day WHERE contact_day.contact_id = contact_summary.contact_id AND day <= :today)"
DAY_BEFORE = "SELECT MAX(day) FROM contact_day WHERE contact_id = :id AND day < :week"
# Whether the interaction of row `one` has fewer than CROWD participants; OFFSET makes SQLite read CROWD rows at most.
NO_CROWD = f"NOT EXISTS (SELECT 1 FROM participant AS anybody WHERE anybody.interaction_id = one.interaction_id LIMIT 1 OFFSET {CROWD - 1})"
# The interactions that are to come or wait to be confirmed; there are few, and they have an index.
PLANNED = "SELECT id FROM interaction WHERE planned = 1"
AHEAD = f"SELECT contact_id FROM participant WHERE day >= :today AND interaction_id IN ({PLANNED} AND day >= :today)"
COLUMNS = "contact_id, first_day, last_day, days, s0"


def decay(db: sqlite3.Connection, today: date, half_life: float) -> tuple[bool, date]:
    """Return whether the stored sums are usable, and the landmark of sums.

    They are not usable with another half-life, nor so far from their landmark that they leave the range of doubles: then
    all sums are recomputed with `today` as the landmark.
    """
    row = db.execute("SELECT half_life, landmark FROM decay").fetchone()
    landmark = date.fromisoformat(row[1]) if row else today
    near = row is not None and not landmark_too_far(landmark, today, half_life)
    return near and row[0] == half_life, landmark if near else today


def classifier(db: sqlite3.Connection, today: date, model: Model) -> Classifier:
    """Return the classifier of ties on a day, with overrides and cadences."""
    _, landmark = decay(db, today, model.half_life)
    cadences = dict(db.execute("SELECT id, cadence_days FROM contact WHERE cadence_days IS NOT NULL").fetchall())
    company = Company(lambda contact_id: days_in_company(db, contact_id, today), lambda contact_id, day: crowd_only(db, contact_id, day))
    return Classifier(today, landmark, model, overrides(db), cadences, company)


def strongest(db: sqlite3.Connection, today: date, half_life: float) -> Iterator[Summary]:
    """Yield one summary row per contact, the strongest tie first.

    Rows are read only as they are used. Days after `today` do not count: contacts that have any are recomputed from their rows, and so are all contacts if
    the stored sums have another half-life.
    """
    recomputed = _recomputed(db, today, half_life)
    rows: Iterator[Summary] = db.execute(
        f"SELECT {COLUMNS} FROM contact_summary WHERE contact_id NOT IN ({UNLISTED}) ORDER BY s0 DESC, contact_id DESC"
    )
    return (
        merge((row for row in rows if row[0] not in recomputed), sorted(recomputed.values(), key=_weakness), key=_weakness)
        if recomputed
        else rows
    )


def latest(db: sqlite3.Connection, until: date, today: date, half_life: float) -> Iterator[Summary]:
    """Yield the rows of contacts last seen by a day, latest first, as they are used."""
    recomputed = _recomputed(db, today, half_life, until)
    again = sorted((row for row in recomputed.values() if row[2] and row[2] <= until.isoformat()), key=_lateness, reverse=True)
    query = f"SELECT {COLUMNS} FROM contact_summary WHERE last_day <= :until AND contact_id NOT IN ({UNLISTED}) ORDER BY last_day DESC, contact_id DESC"
    rows: Iterator[Summary] = db.execute(query, {"until": until.isoformat()})
    return merge((row for row in rows if row[0] not in recomputed), again, key=_lateness, reverse=True) if recomputed else rows


def summary(db: sqlite3.Connection, contact_id: int, today: date, half_life: float) -> Summary:
    """Return the summary row of one contact on a day."""
    return summaries(db, {contact_id}, today, half_life)[contact_id]


def summaries(
    db: sqlite3.Connection, contacts: Collection[int], today: date, half_life: float, until: date | None = None
) -> dict[int, Summary]:
    """Return the summary rows of some contacts on a day, by contact id.

    With `until`, contacts that were seen after it by `today` are skipped.
    """
    serves, landmark = decay(db, today, half_life)
    ids = ",".join(map(str, contacts))
    query = f"SELECT {COLUMNS} FROM contact_summary WHERE contact_id IN ({ids})" + (f" AND {LAST_DAY_THEN} <= :until" if until else "")
    values = {"today": today.isoformat(), "until": until and until.isoformat()}
    rows: list[Summary] = db.execute(query, values).fetchall()
    again = {row[0] for row in rows if not serves or (row[2] and row[2] > today.isoformat())}
    found = {row[0]: row for row in rows if row[0] not in again}
    return found | {row[0]: row for row in summed(db, again, today, landmark, half_life)}


def before(db: sqlite3.Connection, week: date, half_life: float) -> dict[int, Summary]:
    """Return the summary rows on the eve of a day, by id of contacts seen since.

    Within DROWNING half-lives the sum of the eve is the stored one minus the terms since. Further back that difference
    would be too inexact, and the sum is recomputed from its rows.
    """
    eve, first = week - timedelta(days=1), {"week": week.isoformat()}
    serves, landmark = decay(db, eve, half_life)
    rows = db.execute(
        f"SELECT {COLUMNS}, previous_day FROM contact_summary WHERE last_day >= :week AND contact_id NOT IN ({UNLISTED})", first
    ).fetchall()
    far = (eve + timedelta(days=round(DROWNING * half_life))).isoformat()
    again = {contact_id for contact_id, _, last, *_ in rows if not serves or last > far}
    found = {row[0]: row for row in summed(db, again, eve, landmark, half_life)}
    since: dict[int, list[float]] = {}  # the terms of each contact
    factors: dict[str, float] = {}  # of each day, because there are few days and many contacts
    for contact_id, day, v in db.execute("SELECT contact_id, day, v FROM contact_day WHERE day >= :week", first):
        if day not in factors:
            factors[day] = forward_sum([(date.fromisoformat(day), 1.0)], landmark, half_life)
        since.setdefault(contact_id, []).append(v * factors[day])
    for contact_id, first_day_, _, days, s0, previous in rows:
        if contact_id not in again:
            terms = since[contact_id]
            # Most contacts were seen once since; for them the day before is stored.
            last = previous if len(terms) == 1 else db.execute(DAY_BEFORE, first | {"id": contact_id}).fetchone()[0]
            left = s0 - sum(terms) if last else 0.0
            found[contact_id] = (contact_id, first_day_ if last else None, last, days - len(terms), left)
    return found


def seen_between(db: sqlite3.Connection, first: date, last: date) -> set[int]:
    """Return the contacts with an interaction from `first` to `last`, both included."""
    values = {"first": first.isoformat(), "last": last.isoformat()}
    return {row[0] for row in db.execute("SELECT DISTINCT contact_id FROM contact_day WHERE day BETWEEN :first AND :last", values)}


def first_day(db: sqlite3.Connection) -> date | None:
    """Return the first day of the log."""
    day = db.execute("SELECT MIN(first_day) FROM contact_summary").fetchone()[0]
    return kept_day(day)


def summed(db: sqlite3.Connection, contacts: Collection[int], today: date, landmark: date, half_life: float) -> Iterator[Summary]:
    """Yield summary rows, computed from the contact-days up to a day."""
    missing = set(contacts)
    for contact_id, rows in groupby(_days(db, contacts, today), key=lambda row: row[0]):
        missing.discard(contact_id)
        days = [(date.fromisoformat(day), v) for _, day, v in rows]
        first, last = days[0][0].isoformat(), days[-1][0].isoformat()
        yield contact_id, first, last, len(days), forward_sum(days, landmark, half_life)
    yield from ((contact_id, None, None, 0, 0.0) for contact_id in missing)


def contact_days(db: sqlite3.Connection, contact_id: int, today: date) -> list[tuple[str, float]]:
    """Return the contact-days (ISO day, v) of one contact up to a day, newest first."""
    values = {"id": contact_id, "today": today.isoformat()}
    return db.execute("SELECT day, v FROM contact_day WHERE contact_id = :id AND day <= :today ORDER BY day DESC", values).fetchall()


def days_in_company(db: sqlite3.Connection, contact_id: int, today: date) -> list[str]:
    """Return the ISO days on which a contact was met in no crowd, the oldest first."""
    query = (
        f"SELECT DISTINCT one.day FROM participant AS one WHERE one.contact_id = :id AND one.day <= :today"
        f" AND one.interaction_id NOT IN ({PLANNED}) AND {NO_CROWD} ORDER BY one.day"
    )
    return [row[0] for row in db.execute(query, {"id": contact_id, "today": today.isoformat()})]


def crowd_only(db: sqlite3.Connection, contact_id: int, day: str) -> bool:
    """Return whether a contact was met on a contact-day in crowds only."""
    query = (
        f"SELECT NOT EXISTS (SELECT 1 FROM participant AS one WHERE one.contact_id = :id AND one.day = :day"
        f" AND one.interaction_id NOT IN ({PLANNED}) AND {NO_CROWD})"
    )
    return bool(db.execute(query, {"id": contact_id, "day": day}).fetchone()[0])


def refresh(db: sqlite3.Connection, contacts: Collection[int], today: date, half_life: float) -> None:
    """Recompute the summary rows of contacts whose days changed.

    All contacts are recomputed if the stored sums are not usable, see `decay`.
    """
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
    """Store how many other contacts were ever met together with each contact."""
    db.executemany(
        "UPDATE contact_summary SET together = (SELECT COUNT(*) FROM together WHERE together.contact_id = :id) WHERE contact_id = :id",
        ({"id": contact_id} for contact_id in contacts),
    )


def overrides(db: sqlite3.Connection) -> dict[int, Override]:
    """Return the overrides of ties, by contact id."""
    rows = db.execute("SELECT contact_id, tie, why, day FROM tie_override")
    return {row[0]: Override(row[1], row[2], date.fromisoformat(row[3])) for row in rows}


def set_override(db: sqlite3.Connection, contact_id: int, override: Override) -> None:
    """Store the override of a tie."""
    db.execute(
        "INSERT INTO tie_override (contact_id, tie, why, day) VALUES (:id, :tie, :why, :day)"
        " ON CONFLICT (contact_id) DO UPDATE SET tie = excluded.tie, why = excluded.why, day = excluded.day",
        {"id": contact_id, "tie": override.tie, "why": override.why, "day": override.day.isoformat()},
    )


def drop_override(db: sqlite3.Connection, contact_id: int) -> bool:
    """Remove the override of a tie; return whether there was one."""
    return db.execute("DELETE FROM tie_override WHERE contact_id = :id", {"id": contact_id}).rowcount > 0


def _recomputed(db: sqlite3.Connection, today: date, half_life: float, until: date | None = None) -> dict[int, Summary]:
    """Return recomputed rows for the contacts whose stored row is not usable.

    It is not if it counts days after `today`, or has another half-life. With `until`, contacts that were seen after it by
    `today` are skipped.
    """
    serves, landmark = decay(db, today, half_life)
    query = f"SELECT contact_id FROM contact_summary WHERE contact_id NOT IN ({UNLISTED})" + (" AND last_day > :today" if serves else "")
    query += f" AND {LAST_DAY_THEN} <= :until" if serves and until else ""
    again = {row[0] for row in db.execute(query, {"today": today.isoformat(), "until": until and until.isoformat()})}
    return {row[0]: row for row in summed(db, again, today, landmark, half_life)} if again else {}


def _weakness(row: Summary) -> tuple[float, int]:
    return -row[4], -row[0]


def _lateness(row: Summary) -> tuple[str, int]:
    return row[2] or "", row[0]


def _days(db: sqlite3.Connection, contacts: Collection[int], today: date) -> Iterator[tuple[int, str, float]]:
    """Yield contact id, day and v in order.

    Few contacts are read by one range of the index each, many by one scan.
    """
    values = {"today": today.isoformat()}
    if len(contacts) > FEW and len(contacts) > db.execute("SELECT COUNT(*) FROM contact_summary").fetchone()[0] // 2:
        query = "SELECT contact_id, day, v FROM contact_day WHERE day <= :today ORDER BY contact_id, day"
        yield from (row for row in db.execute(query, values) if row[0] in contacts)
        return
    for contact_id in sorted(contacts):
        query = "SELECT contact_id, day, v FROM contact_day WHERE contact_id = :id AND day <= :today ORDER BY day"
        yield from db.execute(query, values | {"id": contact_id})
