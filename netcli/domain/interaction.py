"""Meetings, calls, messages: what happened with whom on which day."""

from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain.language.digits import is_digits

KINDS = ("meeting", "one-to-one", "call", "message", "email", "event")
# The kinds that take two people's time together; purpose and outcome are asked of these only.
TALKS = ("meeting", "one-to-one", "call")
INITIATORS = ("me", "them")
OUTCOME_KINDS = ("tip", "contact", "cooperation", "sale", "social", "nothing yet")
DEFAULT_KIND = "meeting"
FARTHEST = timedelta(days=3653)  # how far ahead one may be planned
CROWD = 20  # people; where there are so many or more, it is an event, and nobody met everybody


class Interaction(NamedTuple):
    """An interaction as it is kept, seen from one of its people."""

    id: int
    uid: str
    day: date
    time: str | None
    kind: str
    minutes: int | None
    place: str | None
    purpose: str | None
    outcome: str | None
    initiated: str | None
    summary: str | None
    tags: tuple[str, ...] = ()


def is_time(text: str) -> bool:
    """Tell whether a text is a time of day from 00:00 to 23:59."""
    hour, colon, minute = text.partition(":")
    return bool(colon) and len(hour) == len(minute) == 2 and is_digits(hour) and is_digits(minute) and int(hour) < 24 and int(minute) < 60
