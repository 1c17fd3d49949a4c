"""What to give before asking.

Apart from asks.py, since no other command about asks has to load ties and cards.
"""

import sqlite3
from datetime import date

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.ask import soft_line
from netcli.store import cards, gives, ties


def needs(db: sqlite3.Connection, who: Person, today: date, model: Model) -> tuple[str, ...] | None:
    """Return the needs of a person to give to first, or None for anybody else."""
    tie = ties.classifier(db, today, model).class_of(ties.summary(db, who.id, today, model.half_life))
    return cards.card(db, who).needs if soft_line(tie, gives.given_ever(db, who)) else None
