"""What to give before asking, and whom else to ask.

Apart from asks.py, since no other command about asks has to load ties and cards.
"""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.ask import soft_line
from netcli.domain.standing import said_yes
from netcli.store import cards, gives, standing, ties

MOST_OTHERS = 2  # distant people who are named beside a close one


class BeforeAsking(NamedTuple):
    """What to think of before asking somebody.

    `first` is whether to give first; `needs` and `given` are what they need and how often I gave. `others` are the names of distant
    people who offer what is asked of a close one. `knows_work` is whether they know what I do; unknown is no.
    """

    first: bool
    needs: tuple[str, ...] = ()
    given: int = 0
    others: tuple[str, ...] = ()
    knows_work: bool = False


def consider(db: sqlite3.Connection, who: Person, text: str, today: date, model: Model, *, business: bool = False) -> BeforeAsking:
    """Return what to think of before asking a person for something."""
    tie = ties.classifier(db, today, model).class_of(ties.summary(db, who.id, today, model.half_life))
    given = gives.given_ever(db, who)
    if soft_line(tie, given, business=business):
        knows_work = said_yes(standing.answers(db, who.id), "knows_work")
        return BeforeAsking(True, cards.card(db, who).needs, given, knows_work=knows_work)
    if tie != "close":
        return BeforeAsking(False)
    from netcli.services.who import distant  # start-up time: only an ask of a close tie looks for others

    return BeforeAsking(False, others=tuple(distant(db, text, today, model, who.id, MOST_OTHERS)))
