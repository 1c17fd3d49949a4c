"""What is known of one person."""

from datetime import date
from typing import NamedTuple

from netcli.domain.person import Person


class Card(NamedTuple):
    """Everything known about one contact besides what happened: the answer of `show`."""

    person: Person
    org: str | None
    title: str | None
    city: str | None
    country: str | None
    birthday: str | None
    sphere: str | None
    met_day: date | None
    met_where: str | None
    met_via: str | None
    knows_what_i_do: date | None
    cadence_days: int | None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    messengers: tuple[str, ...] = ()
