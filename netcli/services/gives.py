"""Gives: recording and listing them."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.language.give_kind import kind_of
from netcli.domain.person import Person
from netcli.domain.records.give import DEFAULT_KIND, Give, followed_up
from netcli.errors import InvalidValueError
from netcli.store import gives


class GivePage(NamedTuple):
    """The gives that a list shows, with their people; `more` are left out."""

    gives: list[tuple[Give, Person]]
    more: int


def kind(text: str, *, to: Person | None = None) -> str:
    """Return the kind that the words of a give mean.

    Words without a kind mean an introduction if somebody received it (`to`), else help.
    """
    return kind_of(text) or ("introduction" if to else DEFAULT_KIND)


def record(db: sqlite3.Connection, new: Give, who: Person, to: Person | None = None) -> Give:
    """Store a give; return it with its number and uid.

    Raise InvalidValueError if it went from a person to the same person.
    """
    if to and to.id == who.id:
        raise InvalidValueError("give_to_the_same", name=who.name)
    new = followed_up(new)
    number, uid = gives.add_give(db, new, who, to)
    return new._replace(number=number, uid=uid, contact_id=who.id, to=to)


def receiver_named(db: sqlite3.Connection, give: Give, who: Person) -> Person | None:
    """Return the only known person named in an introduction without a receiver."""
    if give.kind != "introduction" or give.to:
        return None
    # start-up time: few gives are introductions without a receiver
    from netcli.domain.language import tokens
    from netcli.domain.language.mentions import Reader
    from netcli.domain.language.vocabulary import vocabulary
    from netcli.store import mentions
    from netcli.store.search_key import search_key

    words = tokens.tokens(give.text)
    reader = Reader(words, mentions.known(db, tokens.keys(words, search_key)), vocabulary(give.text), search_key)
    found = [one.people for one in reader.mentions()]
    return found[0][0] if len(found) == 1 and len(found[0]) == 1 and found[0][0].id != who.id else None


def listed(db: sqlite3.Connection, who: Person | None, today: date, most: int | None, *, pending: bool = False) -> GivePage:
    """Return the gives of a person, or of everybody, the latest first.

    `pending` leaves only referrals of which nobody knows yet what came of them.
    """
    from netcli.store import ledger  # start-up time: recording reads no list

    found = ledger.latest(db, today, who, most, pending=pending)
    return GivePage(found, ledger.count(db, today, who, pending=pending) - len(found))
