"""Who is due: people with a cadence, and no contact for as long."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from netcli.domain import due as rules
from netcli.domain.due import Due, DueList
from netcli.domain.language.dates import kept_day, parse_length
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.errors import ConfigError, InvalidValueError
from netcli.store import cards, ties
from netcli.store import due as store
from netcli.store.uid import made_on

if TYPE_CHECKING:  # start-up time: only show has a card
    from netcli.domain.records.contact import Contact


def lengths(texts: Mapping[str, str]) -> dict[str, int]:
    """Return the cadences of tags in days, by folded tag. Raise ConfigError."""
    found = {}
    for tag, text in texts.items():
        try:
            found[tag.casefold()] = parse_length(text)
        except InvalidValueError:
            raise ConfigError("cadence_is_no_length", key=f"cadence.{tag}", value=text) from None
    return found


def regular(db: sqlite3.Connection, today: date, cadences: Mapping[str, str]) -> list[Due]:
    """Return everybody with a cadence, due or not, the relatively latest first.

    `cadences` are those of tags, as texts of the settings. Raise ConfigError.
    """
    by_tag = lengths(cadences)
    found = (
        rules.due(one.person, every, one.last_day, one.added, today)
        for one in store.regular(db, today, by_tag)
        if (every := rules.cadence(one.own, one.tags, by_tag))
    )
    return rules.by_lateness(found)


def due(db: sqlite3.Connection, today: date, model: Model, cadences: Mapping[str, str], among: Collection[int] | None = None) -> DueList:
    """Return who is due on a day, the relatively latest first, with their classes."""
    found = [one for one in regular(db, today, cadences) if one.late >= 0 and (among is None or one.person.id in among)]
    judge = ties.classifier(db, today, model)
    rows = ties.summaries(db, [one.person.id for one in found], today, model.half_life)
    return DueList(found, {number: judge.class_of(row) for number, row in rows.items()})


def of_people(
    db: sqlite3.Connection, people: Sequence[Person], today: date, model: Model, cadences: Mapping[str, str]
) -> list[tuple[int | None, Due | None]]:
    """Return the own cadence of each person in days, and when the person is due.

    `cadences` are those of tags, as texts of the settings. Raise ConfigError.
    """
    rows = ties.summaries(db, [one.id for one in people], today, model.half_life)
    found = [(cards.card(db, one), kept_day(rows[one.id][2])) for one in people]
    return [(card.cadence_days, of_card(card, last, today, cadences)) for card, last in found]


def of_card(card: "Contact", last_day: date | None, today: date, cadences: Mapping[str, str]) -> Due | None:
    """Return when one person is due, or None without a cadence. Raise ConfigError."""
    every = rules.cadence(card.cadence_days, (tag.casefold() for tag in card.tags), lengths(cadences))
    return rules.due(card.person, every, last_day, made_on(card.uid) or today, today) if every else None
