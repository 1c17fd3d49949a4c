"""Suggestions of people to reconnect with."""

import sqlite3
from datetime import date

from netcli.domain.model import Model
from netcli.domain.reconnect import SuggestionList
from netcli.domain.ties import learning
from netcli.store import contacts, selection, ties
from netcli.store import reconnect as store


def reconnect(
    db: sqlite3.Connection, today: date, model: Model, most: int, *, tag: str | None = None, city: str | None = None
) -> SuggestionList:
    """Return at most `most` suggestions; of people with a tag or in a city, if given."""
    only = set(selection.ids(db, tag=tag, city=city)) if tag or city else None
    chosen = store.suggested(db, ties.classifier(db, today, model), most, only)
    people = contacts.people(db, [one.contact_id for one in chosen])
    return SuggestionList(chosen, people, learning(ties.first_day(db), today, model))
