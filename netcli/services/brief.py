"""What to know of a person before a meeting, and planning one."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain import purpose as rules
from netcli.domain.brief import DATES_AHEAD, Brief
from netcli.domain.match import Match
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.purpose import Finding
from netcli.domain.records.contact import Contact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import new_interaction
from netcli.services import dates, match
from netcli.store import asks, cards, contacts, facts, interactions, ledger, offers, planned, standing, ties
from netcli.store import brief as store

KNOWN = 30  # people whom both know
WHY = "why we are in touch"


class Plan(NamedTuple):
    """What the user wants from a meeting, when it is, and why they are in touch."""

    purpose: str | None
    day: date | None = None
    time: str | None = None
    reason: str | None = None


def brief(db: sqlite3.Connection, who: Person, today: date, model: Model) -> Brief:
    """Return what to know of a person before a meeting on a day."""
    card, knows_work = cards.card(db, who), standing.answers(db, who.id).get("knows_work")
    known = knows_work.answer == "yes" if knows_work and knows_work.answer != "unknown" else None
    return Brief(
        card=card,
        tie=ties.classifier(db, today, model).class_of(ties.summary(db, who.id, today, model.half_life)),
        day=today,
        last_talk=next(iter(interactions.latest(db, who, today, 1)), None),
        planned=_next(db, who, today),
        asks=[one for one, _ in asks.open_asks(db, today, who=who)],
        facts=facts.every_open(db, who.id, today),
        matches=_matches(db, who),
        both_know=store.both_know(db, who, KNOWN),
        knows_work=knows_work,
        gifts=_gifts(db, who, today),
        dates=dates.dates(db, today, DATES_AHEAD, among={who.id}),
        finding=_finding(db, card, today, knows_work=known),
    )


def plan(db: sqlite3.Connection, found: Brief, new: Plan, half_life: float) -> planned.Meeting:
    """Store the purpose of the next meeting, which is new if none is planned.

    A reason why the user is in touch is stored as a note.
    """
    if new.reason:
        facts.add_fact(db, found.who.id, "note", f"{WHY}: {new.reason}", found.day)
    if found.planned:
        meeting, people = found.planned
        kept = meeting._replace(purpose=new.purpose or meeting.purpose)
        planned.set_purpose(db, kept)
        return kept, people
    meeting = new_interaction(new.day or found.day, time=new.time, purpose=new.purpose, planned=True)
    number, uid = interactions.add_interaction(db, meeting, [found.who], found.day, half_life)
    return meeting._replace(number=number, uid=uid), [found.who]


def _next(db: sqlite3.Connection, who: Person, today: date) -> planned.Meeting | None:
    return next((one for one in planned.of_person(db, who) if one[0].day >= today), None)


def _matches(db: sqlite3.Connection, who: Person) -> Sequence[Match]:
    """Return what others offer for the needs of a person, and they for the user's."""
    needs, me = offers.needs(db, {who.id}), contacts.me(db)
    found = match.for_need(db, needs)
    return [*found, *(one for one in match.between(db, {me.id, who.id}) if one.need.who.id == me.id)] if me else found


def _gifts(db: sqlite3.Connection, who: Person, today: date) -> list[Give]:
    return [one for one in reversed(ledger.gives(db, who, today)) if one.kind == "gift" and one.direction == "given"]


def _finding(db: sqlite3.Connection, card: Contact, today: date, *, knows_work: bool | None) -> Finding | None:
    since = today - timedelta(days=rules.DAYS)
    met = store.meetings(db, card.person, since, today, rules.KINDS)
    return rules.finding(met, store.favour_days(db, card.person, since), card.tags, knows_work=knows_work)
