"""What a day asks for: gathered from asks, plans, cadences, birthdays and ties."""

import sqlite3
from collections.abc import Mapping
from datetime import date, timedelta

from netcli.domain import first_meeting
from netcli.domain import intros as intro_rules
from netcli.domain import today as rules
from netcli.domain.first_meeting import FirstMeeting
from netcli.domain.language.dates import monday, week_name
from netcli.domain.model import Model
from netcli.domain.reconnect import AT_ONCE, Suggestion, SuggestionList
from netcli.domain.ties import learning
from netcli.domain.today import AHEAD, SUGGESTED, Item, Today
from netcli.services import due as cadences
from netcli.services.dates import dates
from netcli.store import asks, contacts, first_meetings, intros, planned, reconnect, ties


def today(db: sqlite3.Connection, day: date, model: Model, by_tag: Mapping[str, str]) -> Today:
    """Return what a day asks for; `by_tag` are cadences of tags, as texts.

    Raise ConfigError.
    """
    late, coming = items(db, day, by_tag)
    suggestions, drawn = worth_writing(db, day, model)
    people = contacts.people(db, [one.contact_id for one in suggestions])
    suggested = SuggestionList(suggestions, people, learning(ties.first_day(db), day, model))
    waiting = intro_rules.reminders(intros.unfinished(db, day), day)
    return Today(day, late, coming, after_first_meetings(db, day), suggested, drawn, waiting)


def items(db: sqlite3.Connection, day: date, by_tag: Mapping[str, str]) -> tuple[list[Item], list[Item]]:
    """Return what is late on a day, and what is coming within AHEAD days."""
    until = rules.until(day)
    return rules.items(asks.due_by(db, day, until), planned.until(db, until), cadences.regular(db, day, by_tag), dates(db, day, AHEAD), day)


def after_first_meetings(db: sqlite3.Connection, day: date) -> list[FirstMeeting]:
    """Return the people whom the user met once, the last met first, with a step."""
    first, last = day - timedelta(days=first_meeting.LAST), day - timedelta(days=first_meeting.WRITE_FROM)
    found = first_meetings.met_once(db, first, last, day)
    return [FirstMeeting(who, met, step) for who, met, later in found if (step := first_meeting.step(met, later, day))]


def worth_writing(db: sqlite3.Connection, day: date, model: Model) -> tuple[list[Suggestion], int | None]:
    """Return the next suggestions of the week, and the contact drawn by lot.

    The suggestions of a week are those of its Monday; people contacted since are skipped.
    """
    start = monday(day)
    network = reconnect.Network(db, ties.classifier(db, start, model), day)
    of_week = network.suggested(AT_ONCE)
    lot = network.by_lot(week_name(day), [one.contact_id for one in of_week])
    seen = ties.seen_between(db, start, day)
    chosen = [one for one in of_week if one.contact_id not in seen][:SUGGESTED]
    drawn = [lot] if lot and lot.contact_id not in seen else []
    return [_as_of(one, (day - start).days) for one in chosen + drawn], drawn[0].contact_id if drawn else None


def _as_of(one: Suggestion, later: int) -> Suggestion:
    """Return a suggestion with the gaps of so many days later."""
    reasons = tuple(reason._replace(gap=reason.gap + later) if reason.gap else reason for reason in one.reasons)
    return one._replace(gap=one.gap + later, reasons=reasons)
