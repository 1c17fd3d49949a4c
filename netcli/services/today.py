"""What is open today: asks, people to write to, birthdays."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.reconnect import SuggestionList
from netcli.domain.records.ask import Ask
from netcli.services.dates import dates
from netcli.services.reconnect import reconnect
from netcli.store import asks

SUGGESTED = 3


class Today(NamedTuple):
    """The open asks, suggestions, and next birthdays with the days until each."""

    asks: list[tuple[Ask, Person]]
    suggestions: SuggestionList
    birthdays: list[tuple[Person, int]]


def today(db: sqlite3.Connection, day: date, model: Model) -> Today:
    """Return what is open on a day."""
    return Today(asks.open_asks(db, day), reconnect(db, day, model, SUGGESTED), [(one.person, one.days) for one in dates(db, day, 7, 0)])
