"""What to give before asking.

Apart from asks.py, since no other command about asks has to load ties and cards.
"""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.ask import soft_line
from netcli.store import cards, gives, ties


class GiveFirst(NamedTuple):
    """A person to give to before asking: what they need, and how often I gave."""

    needs: tuple[str, ...]
    given: int


def give_first(db: sqlite3.Connection, who: Person, today: date, model: Model, *, business: bool = False) -> GiveFirst | None:
    """Return what is known of a person to give to first, or None for anybody else."""
    tie = ties.classifier(db, today, model).class_of(ties.summary(db, who.id, today, model.half_life))
    given = gives.given_ever(db, who)
    return GiveFirst(cards.card(db, who).needs, given) if soft_line(tie, given, business=business) else None
