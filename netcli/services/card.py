"""Cards to pass on, and whose cards were passed on."""

import sqlite3
from datetime import date

from netcli.domain import card as rules
from netcli.domain.card import PassedOn
from netcli.domain.person import Person, is_me
from netcli.domain.records.contact import Contact
from netcli.domain.records.give import Give, new_give
from netcli.errors import InvalidValueError
from netcli.services import gives
from netcli.store import cards
from netcli.store import passed_on as store


def card(db: sqlite3.Connection, who: Person) -> Contact:
    """Return what is public of a person."""
    return rules.public(cards.card(db, who))


def vcard(card: Contact) -> str:
    """Return a card as a vCard, without fields that only netcli reads."""
    from netcli.formats.vcard.write import write  # start-up time: the text needs no vCard

    return write(card._replace(handle=None, offers=()))


def pass_on(db: sqlite3.Connection, who: Person, to: Person, today: date) -> Give:
    """Record that a person's card was passed on to another.

    Raise InvalidValueError for the user's own card, or for the person's own.
    """
    if is_me(who.handle):
        raise InvalidValueError("own_card_given", handle=to.handle)
    return gives.record(db, new_give(today, "given", rules.TEXT, rules.KIND), who, to)


def passed_on(db: sqlite3.Connection, today: date) -> list[PassedOn]:
    """Return whose cards were passed on, the most often first."""
    return store.passed_on(db, today)
