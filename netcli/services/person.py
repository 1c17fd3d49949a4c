"""One person, with everything that is shown of them."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from netcli.domain import balance
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.profile import Profile
from netcli.services import due, gains, standing
from netcli.store import asks, cards, contacts, facts, interactions, intros, ledger, links, pauses, planned, ties
from netcli.store import balance as counts

LAST = 10  # interactions


def profile(
    db: sqlite3.Connection, who: Person, today: date, model: Model, cadences: Mapping[str, str] = MappingProxyType({}), *, explain: bool
) -> Profile:
    """Return the profile of a person on a day; `explain` adds the contact-days.

    `cadences` are those of tags, as texts of the settings. Raise ConfigError.
    """
    card, met = cards.card(db, who), interactions.latest(db, who, today, LAST)
    tie = ties.classifier(db, today, model).tie(ties.summary(db, who.id, today, model.half_life))
    return Profile(
        card=card,
        entry=contacts.entries(db, [who.id], today)[0],
        pauses=pauses.pauses(db, who.id),
        tie=tie,
        balance=balance.judge(counts.with_one(db, who, today, model.balance_window), model),
        interactions=met,
        company=interactions.participants(db, [one.number for one in met]),
        gives=ledger.gives(db, who, today),
        asks=asks.asks(db, who, today),
        facts=facts.every_open(db, who.id, today),
        days=ties.contact_days(db, who.id, today) if explain else (),
        day=today,
        planned=planned.of_person(db, who),
        due=due.of_card(card, tie.last_day, today, cadences),
        standing=standing.of(db, who, today),
        learned=gains.learned(db, who, tie.days, today),
        links=links.of_person(db, who, today),
        intros=intros.listed(db, today, who),
    )
