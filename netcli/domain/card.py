"""The card of a person that the user may pass on."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.contact import Contact

# Fields that a person has on a card; notes, needs and whatever the user thinks stay private.
PUBLIC = ("name", "handle", "org", "title", "city", "country", "emails", "phones", "offers")
KIND = "recommendation"  # of the give of passing on a card
TEXT = "passed the card on"


class PassedOn(NamedTuple):
    """A person whose card the user passed on, how often, and the receivers.

    The receivers are the latest first, each once.
    """

    who: Person
    times: int
    last_day: date
    to: Sequence[Person]


def public(card: Contact) -> Contact:
    """Return what is public of a contact."""
    return Contact(**{field: getattr(card, field) for field in PUBLIC})
