"""What the user learned of a person, for show and for the page before a meeting."""

import sqlite3
from datetime import date, timedelta

from netcli.domain import gains as rules
from netcli.domain.gains import INTEREST_DAYS, Known, Learned
from netcli.domain.person import Person, is_me
from netcli.store import contacts, gains


def learned(db: sqlite3.Connection, who: Person, days: int, today: date) -> Learned:
    """Return what follows from the facts of a person; `days` are the contact-days."""
    me, kinds = contacts.me(db), gains.kinds(db, who, today)
    known = Known(rules.complete(kinds), rules.complete(gains.kinds(db, me, today)) if me else 0)
    if is_me(who.handle):
        return Learned(known, rules.interest(0, 0))
    since = today - timedelta(days=INTEREST_DAYS)
    interest = rules.interest(gains.noted(db, since, today, who), gains.told(db, since, today, who))
    return Learned(known, interest, rules.findings(kinds, gains.org(db, who), gains.org(db, me), days) if me else ())
