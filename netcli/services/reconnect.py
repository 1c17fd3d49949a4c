"""Suggestions of people to reconnect with."""

import sqlite3
from collections.abc import Collection
from datetime import date

from netcli.domain.model import Model
from netcli.domain.reconnect import SuggestionList
from netcli.domain.ties import learning
from netcli.store import contacts, ties
from netcli.store import reconnect as store


def reconnect(db: sqlite3.Connection, today: date, model: Model, most: int, among: Collection[int] | None = None) -> SuggestionList:
    """Return at most `most` suggestions.

    `among` are the contacts to choose from, or None for everybody.
    """
    only = None if among is None else set(among)
    chosen = store.suggested(db, ties.classifier(db, today, model), most, only)
    people = contacts.people(db, [one.contact_id for one in chosen])
    return SuggestionList(chosen, people, learning(ties.first_day(db), today, model))
