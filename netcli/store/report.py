"""What is counted for the weekly report."""

import sqlite3
from datetime import date

from netcli.domain.interaction import TALKS
from netcli.domain.report import DayCount

WORDS = ", ".join(repr(kind) for kind in TALKS)
# A talk had a purpose that was served: an outcome was noted, or a favour with one of its people on that day.
PURPOSEFUL = (
    "purpose IS NOT NULL AND (outcome IS NOT NULL OR outcome_kind IS NOT NULL OR EXISTS (SELECT 1 FROM participant"
    " JOIN give ON give.contact_id = participant.contact_id AND give.day = interaction.day WHERE interaction_id = interaction.id))"
)
# A plus keeps a word that is common from choosing the index: the day is what narrows.
COUNTS = f"""
SELECT day, direction, COUNT(*) FROM give WHERE day BETWEEN :first AND :last GROUP BY day, direction
UNION ALL SELECT day, 'introductions', COUNT(*) FROM give
  WHERE day BETWEEN :first AND :last AND +direction = 'given' AND kind = 'introduction' GROUP BY day
UNION ALL SELECT day, 'referrals', COUNT(*) FROM give
  WHERE day BETWEEN :first AND :last AND +direction = 'given' AND kind = 'referral' GROUP BY day
UNION ALL SELECT day, 'asks_made', COUNT(*) FROM ask WHERE day BETWEEN :first AND :last AND direction = 'mine' GROUP BY day
UNION ALL SELECT closed_on, CASE direction WHEN 'mine' THEN 'asks_answered' ELSE 'their_asks_met' END, COUNT(*) FROM ask
  WHERE closed_on BETWEEN :first AND :last AND +status = 'answered' GROUP BY closed_on, direction
UNION ALL SELECT first_day, 'new_people', COUNT(*) FROM contact_summary WHERE first_day BETWEEN :first AND :last GROUP BY first_day
UNION ALL SELECT day, 'talks', COUNT(*) FROM interaction WHERE day BETWEEN :week AND :last AND kind IN ({WORDS}) GROUP BY day
UNION ALL SELECT day, 'purposeful', COUNT(*) FROM interaction
  WHERE day BETWEEN :week AND :last AND kind IN ({WORDS}) AND {PURPOSEFUL} GROUP BY day
"""


def day_counts(db: sqlite3.Connection, first: date, week: date, last: date) -> list[DayCount]:
    """Count by day what the report counts, from `first` to `last`; talks of the week itself only."""
    return db.execute(COUNTS, {"first": first.isoformat(), "week": week.isoformat(), "last": last.isoformat()}).fetchall()


def my_asks(db: sqlite3.Connection, first: date, last: date) -> list[tuple[date, date | None]]:
    """Answer my asks in a span: their day, and the day on which I first gave something to that person."""
    rows = db.execute(
        "SELECT day, (SELECT MIN(give.day) FROM give WHERE give.contact_id = ask.contact_id AND give.direction = 'given')"
        " FROM ask WHERE day BETWEEN :first AND :last AND direction = 'mine' ORDER BY day, id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [(date.fromisoformat(day), date.fromisoformat(given) if given else None) for day, given in rows]
