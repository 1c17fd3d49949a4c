"""What is counted for the weekly report."""

import sqlite3
from datetime import date

from netcli.domain.language.dates import kept_day
from netcli.domain.records.interaction import TALKS
from netcli.domain.report import DayCount

WORDS = ", ".join(repr(kind) for kind in TALKS)
# A talk had a purpose that was served: an outcome was noted, or a favour with one of its people on that day.
PURPOSEFUL = (
    "purpose IS NOT NULL AND (outcome IS NOT NULL OR outcome_kind IS NOT NULL OR EXISTS (SELECT 1 FROM participant"
    " JOIN give ON give.contact_id = participant.contact_id AND give.day = interaction.day WHERE interaction_id = interaction.id))"
)
# By what each query counts: a day, then as many numbers.
COUNTS = {
    ("given", "received", "introductions", "referrals"): "SELECT day, SUM(direction = 'given'), SUM(direction = 'received'),"
    " SUM(direction = 'given' AND kind = 'introduction'), SUM(direction = 'given' AND kind = 'referral')"
    " FROM give WHERE day BETWEEN :first AND :last GROUP BY day",
    ("asks_made",): "SELECT day, COUNT(*) FROM ask WHERE day BETWEEN :first AND :last AND direction = 'mine' GROUP BY day",
    ("asks_answered", "their_asks_met"): "SELECT closed_on, SUM(direction = 'mine'), SUM(direction = 'theirs') FROM ask"
    " WHERE closed_on BETWEEN :first AND :last AND +status = 'answered' GROUP BY closed_on",
    ("new_people",): "SELECT first_day, COUNT(*) FROM contact_summary WHERE first_day BETWEEN :first AND :last GROUP BY first_day",
    ("talks", "purposeful"): f"SELECT day, COUNT(*), SUM({PURPOSEFUL}) FROM interaction"
    f" WHERE day BETWEEN :week AND :last AND kind IN ({WORDS}) GROUP BY day",
}


def day_counts(db: sqlite3.Connection, first: date, week: date, last: date) -> list[DayCount]:
    """Count by day what the report counts, from `first` to `last`; talks of the week itself only."""
    span = {"first": first.isoformat(), "week": week.isoformat(), "last": last.isoformat()}
    return [
        (day, word, number)
        for words, query in COUNTS.items()
        for day, *numbers in db.execute(query, span)
        for word, number in zip(words, numbers, strict=True)
        if number
    ]


def my_asks(db: sqlite3.Connection, first: date, last: date) -> list[tuple[date, date | None]]:
    """Answer my asks in a span: their day, and the day on which I first gave something to that person."""
    rows = db.execute(
        "SELECT day, (SELECT MIN(give.day) FROM give WHERE give.contact_id = ask.contact_id AND give.direction = 'given')"
        " FROM ask WHERE day BETWEEN :first AND :last AND direction = 'mine' ORDER BY day, id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [(date.fromisoformat(day), kept_day(given)) for day, given in rows]
