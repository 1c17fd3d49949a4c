"""A copy of the database for other programs (Datasette, a spreadsheet).

It has the records, tables with ties and balances, and views with names instead of ids. It has no logs, no undo, and nothing
of the user, who is in no list.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from netcli.domain import records
from netcli.domain.balance import Balance
from netcli.domain.ties import Tie
from netcli.errors import DatabaseError
from netcli.store.contacts import NOT_ME

# Ties and balances are computed by rules in Python, so they are stored in tables.
JUDGED = """
CREATE TABLE tie (contact_id INTEGER PRIMARY KEY REFERENCES contact (id), class TEXT, computed_class TEXT, rate REAL, strength REAL,
  cadence_days REAL, days INTEGER, first_day TEXT, last_day TEXT, gap_days INTEGER, cooling INTEGER) STRICT;
CREATE TABLE balance (contact_id INTEGER PRIMARY KEY REFERENCES contact (id), given INTEGER, received INTEGER, balance REAL, p_less REAL,
  state TEXT) STRICT;
"""
VIEWS = """
CREATE VIEW v_contacts AS SELECT contact.id, handle, contact.name, org, title, city, country, birthday, sphere, met_day, met_where, met_kind,
  (SELECT via.name FROM contact AS via WHERE via.id = contact.met_via_id) AS met_via,
  (SELECT group_concat(value, '; ') FROM contact_point WHERE contact_id = contact.id AND kind = 'email') AS emails,
  (SELECT group_concat(value, '; ') FROM contact_point WHERE contact_id = contact.id AND kind = 'phone') AS phones,
  (SELECT group_concat(tag.name, '; ') FROM tag WHERE contact_id = contact.id) AS tags,
  (SELECT group_concat(text, '; ') FROM fact WHERE contact_id = contact.id AND kind = 'need' AND closed_on IS NULL) AS needs,
  (SELECT group_concat(text, '; ') FROM fact WHERE contact_id = contact.id AND kind = 'offer' AND closed_on IS NULL) AS offers,
  tie.class, tie.last_day FROM contact LEFT JOIN tie ON tie.contact_id = contact.id;
CREATE VIEW v_ties AS SELECT handle, name, tie.class, computed_class, rate, strength, tie.cadence_days, days, first_day, last_day, gap_days,
  cooling FROM tie JOIN contact ON contact.id = contact_id;
CREATE VIEW v_gives AS SELECT give.id AS number, day, direction, kind, effort, text, contact.handle, contact.name,
  (SELECT other.name FROM contact AS other WHERE other.id = give.to_id) AS went_to, depth FROM give JOIN contact ON contact.id = contact_id;
CREATE VIEW v_balance AS SELECT handle, name, given, received, balance, p_less, state FROM balance JOIN contact ON contact.id = contact_id;
CREATE VIEW v_interactions AS SELECT interaction.id AS number, interaction.day, time, kind, minutes, place, purpose, outcome, outcome_kind,
  initiated, summary, planned, group_concat(contact.handle, '; ') AS handles, group_concat(contact.name, '; ') AS people
  FROM interaction JOIN participant ON interaction_id = interaction.id JOIN contact ON contact.id = contact_id GROUP BY interaction.id;
"""


def publish(db: sqlite3.Connection, target: Path, ties: Iterable[Tie], balances: Iterable[Balance]) -> None:
    """Write the copy into an empty file. Raise DatabaseError if it fails."""
    try:
        _write(db, target, ties, balances)
    except sqlite3.Error as error:
        raise DatabaseError("not_written", path=target.parent, reason=error) from None


def _write(db: sqlite3.Connection, target: Path, ties: Iterable[Tie], balances: Iterable[Balance]) -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        db.backup(copy)
        copy.executescript("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;")
        copy.execute(f"DELETE FROM contact WHERE NOT {NOT_ME}")
        copy.execute("PRAGMA foreign_keys = OFF")
        copy.execute("BEGIN")
        unpublished = {record.name for record in records.every() if not record.published}
        for table in sorted((records.DERIVED - {"contact_day"}) | records.LOGS | unpublished):
            copy.execute(f"DROP TABLE {table}")
        for statement in f"{JUDGED}{VIEWS}".split(";\n"):
            if statement.strip():
                copy.execute(statement)
        copy.executemany(f"INSERT INTO tie VALUES ({', '.join('?' * 11)})", (_tie(one) for one in ties))
        rows = ((one.contact_id, one.given, one.received, one.balance, one.p_less, one.state) for one in balances)
        copy.executemany("INSERT INTO balance VALUES (?, ?, ?, ?, ?, ?)", rows)
        copy.execute("COMMIT")
        # netcli must not open the copy as its database, because the next publish overwrites it.
        copy.executescript("PRAGMA application_id = 0; PRAGMA user_version = 0; VACUUM")


def _tie(one: Tie) -> tuple[object, ...]:
    first, last = (day and day.isoformat() for day in (one.first_day, one.last_day))
    named = (one.contact_id, one.tie, one.computed, one.rate, one.strength, one.cadence, one.days)
    return (*named, first, last, one.gap, int(one.cooling))
