"""The balance of giving: of everybody, of those who gave more, and of one person."""

import sqlite3
from collections.abc import Collection
from datetime import date

from netcli.domain import balance as rules
from netcli.domain.balance import Balance, BalanceList
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.give import Give
from netcli.store import balance as counts
from netcli.store import contacts, ledger


def received_more(
    db: sqlite3.Connection, today: date, model: Model, most: int | None, among: Collection[int] | None = None, *, explain: bool
) -> BalanceList:
    """Return the balances in which more was received than given, the clearest first.

    `among` are the contacts to choose from, or None for everybody. `explain` adds the gives of each, within the window.
    """
    received = counts.received_often(db, today, model.balance_window, rules.fewest(model.flag_at))
    found = _among(among, rules.one_sided(received, model))
    return _listed(db, found, contacts.people(db, [one.contact_id for one in found]), today, model, most, explain=explain)


def everybody(
    db: sqlite3.Connection, today: date, model: Model, most: int | None, among: Collection[int] | None = None, *, explain: bool
) -> BalanceList:
    """Return the balance of everybody with a give, by handle.

    People are not ranked by what they gave.
    """
    found = _among(among, [rules.judge(one, model) for one in counts.everybody(db, today, model.balance_window)])
    people = contacts.people(db, [one.contact_id for one in found])
    found.sort(key=lambda one: people[one.contact_id].handle)
    return _listed(db, found, people, today, model, most, explain=explain)


def with_one(db: sqlite3.Connection, who: Person, today: date, model: Model) -> tuple[Balance, list[Give]]:
    """Return the balance with one person, and every give."""
    return rules.judge(counts.with_one(db, who, today, model.balance_window), model), ledger.gives(db, who, today)


def _among(among: Collection[int] | None, found: list[Balance]) -> list[Balance]:
    if among is None:
        return found
    return [one for one in found if one.contact_id in among]


def _listed(
    db: sqlite3.Connection, found: list[Balance], people: dict[int, Person], today: date, model: Model, most: int | None, *, explain: bool
) -> BalanceList:
    chosen = found[:most]
    counted = {
        one.contact_id: rules.in_window(ledger.gives(db, people[one.contact_id], today), today, model.balance_window)
        for one in chosen
        if explain
    }
    return BalanceList(chosen, people, len(found), counted)
