"""What happened in a period, and the habits of half a year, for the report."""

import sqlite3
from collections.abc import Collection
from datetime import date, timedelta

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.give import Give
from netcli.domain.story import BREADTH_DAYS, HABIT_DAYS, FirstAsk, Habits, Story
from netcli.store import asks, gains
from netcli.store.contacts import PERSON_COLUMNS, id_list
from netcli.store.ties import NO_CROWD, PLANNED

MET = (
    f"SELECT kind, {PERSON_COLUMNS} FROM interaction JOIN participant ON interaction_id = interaction.id"
    " JOIN contact ON contact.id = contact_id WHERE interaction.day BETWEEN :first AND :last AND planned = 0"
    " GROUP BY kind, contact.id ORDER BY COUNT(*) DESC, MIN(interaction.day), contact.id"
)
NEW = (
    f"SELECT {PERSON_COLUMNS} FROM contact_summary JOIN contact ON contact.id = contact_id"
    " WHERE first_day BETWEEN :first AND :last ORDER BY first_day, contact.id"
)
GIVES = (
    "SELECT give.day, direction, give.text, kind, effort, depth, give.id, give.uid,"
    f" {PERSON_COLUMNS} FROM give JOIN contact ON contact.id = contact_id WHERE day BETWEEN :first AND :last ORDER BY day, give.id"
)
# The day of my first ask of each person whom I asked something in a span, if it is in the span.
FIRST_ASKS = (
    "WITH asked AS (SELECT contact_id, MIN(day) AS first FROM ask WHERE direction = 'mine' AND contact_id IN"
    " (SELECT contact_id FROM ask WHERE day BETWEEN :since AND :last AND direction = 'mine') GROUP BY contact_id)"
    " SELECT first, COUNT(contact_day.day), MIN(contact_day.day) FROM asked"
    " LEFT JOIN contact_day ON contact_day.contact_id = asked.contact_id AND contact_day.day < first"
    " WHERE first BETWEEN :since AND :last GROUP BY asked.contact_id, first"
)
PROMISES = (
    "SELECT due, closed_on, status FROM ask WHERE direction = 'promised' AND closed_on BETWEEN :since AND :last"
    " UNION ALL SELECT due, closed_on, status FROM ask WHERE status = 'open' AND direction = 'promised' AND due >= :since AND due < :last"
)
# Contacts whose first and last interaction are not of one import: one was logged here, or they were stored at different times.
# The first seven characters of a uid count spans of 17 minutes.
# Crowds are skipped: an imported fair at both ends says nothing of the meetings between.
HAPPENED = f"interaction_id NOT IN ({PLANNED}) AND {NO_CROWD}"
SEEN_APART = (
    "SELECT contact.id FROM contact JOIN interaction AS one ON one.id = (SELECT interaction_id FROM participant AS one"
    f" WHERE contact_id = contact.id AND {HAPPENED} ORDER BY day, interaction_id LIMIT 1) JOIN interaction AS other ON other.id = (SELECT interaction_id"
    f" FROM participant AS one WHERE contact_id = contact.id AND {HAPPENED} ORDER BY day DESC, interaction_id DESC LIMIT 1) WHERE contact.id IN ({{ids}})"
    " AND (one.source IS NULL OR other.source IS NULL OR substr(one.uid, 1, 7) <> substr(other.uid, 1, 7))"
)


def story(db: sqlite3.Connection, first: date, last: date) -> Story:
    """Return what happened from `first` to `last`, both included."""
    span = {"first": first.isoformat(), "last": last.isoformat()}
    met: dict[str, list[Person]] = {}
    for kind, *person in db.execute(MET, span):
        met.setdefault(kind, []).append(Person(*person))
    touched = asks.touched(db, first, last)
    overdue = [one for one in asks.open_asks(db, last) if one[0].direction != "mine" and one[0].due and one[0].due < last]
    return Story(
        met,
        [Person(*row) for row in db.execute(NEW, span)],
        [(_give(row[:8], row[8]), Person(*row[8:])) for row in db.execute(GIVES, span)],
        [one for one in touched if one[0].direction != "promised"],
        [one for one in touched if one[0].direction == "promised"],
        overdue,
    )


def habits(db: sqlite3.Connection, as_of: date) -> Habits:
    """Return what the self-check of a day is computed from."""
    span = {"since": (as_of - timedelta(days=HABIT_DAYS)).isoformat(), "last": as_of.isoformat()}
    first_asks = [
        FirstAsk(days, (date.fromisoformat(asked) - date.fromisoformat(met)).days if met else 0)
        for asked, days, met in db.execute(FIRST_ASKS, span)
    ]
    promises = [(kept_day(due), kept_day(closed), status) for due, closed, status in db.execute(PROMISES, span)]
    since = as_of - timedelta(days=HABIT_DAYS)
    people = _met_since(db, as_of - timedelta(days=BREADTH_DAYS), as_of)
    return Habits(first_asks, promises, people, gains.noted(db, since, as_of), gains.told(db, since, as_of))


def seen_apart(db: sqlite3.Connection, contacts: Collection[int]) -> set[int]:
    """Return the contacts who are not known from one import only."""
    return {row[0] for row in db.execute(SEEN_APART.format(ids=id_list(contacts)))}


def _met_since(db: sqlite3.Connection, since: date, as_of: date) -> int:
    """Count the contacts with a contact-day from `since` to `as_of`."""
    query = (  # the summary has the last day; only rows with later days need a look at their own
        "SELECT COUNT(*) FROM contact_summary WHERE last_day BETWEEN :since AND :as_of OR (last_day > :as_of AND EXISTS"
        " (SELECT 1 FROM contact_day WHERE contact_day.contact_id = contact_summary.contact_id AND day BETWEEN :since AND :as_of))"
    )
    return int(db.execute(query, {"since": since.isoformat(), "as_of": as_of.isoformat()}).fetchone()[0])


def _give(row: tuple[str, str, str, str, str, int | None, int, str], contact_id: int) -> Give:
    day, direction, text, kind, effort, depth, number, uid = row
    return Give(date.fromisoformat(day), direction, text, kind, effort, depth, number=number, uid=uid, contact_id=contact_id)
