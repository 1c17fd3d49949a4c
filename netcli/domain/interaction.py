"""Meetings, calls, messages: what happened with whom on which day."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from netcli.domain.names import clean_line, clean_text, is_digits
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

KINDS = ("meeting", "one-to-one", "call", "message", "email", "event")
# The kinds that take two people's time together; purpose and outcome are asked of these only.
TALKS = ("meeting", "one-to-one", "call")
INITIATORS = ("me", "them")
OUTCOME_KINDS = ("tip", "contact", "cooperation", "sale", "social", "nothing yet")
DEFAULT_KIND = "meeting"


@dataclass(frozen=True, slots=True)
class NewInteraction:
    """An interaction as it comes in; who took part is kept beside it."""

    day: date
    kind: str = DEFAULT_KIND
    time: str | None = None
    minutes: int | None = None
    place: str | None = None
    purpose: str | None = None
    outcome: str | None = None
    outcome_kind: str | None = None
    initiated: str | None = None
    summary: str | None = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense, naming the field."""
        one_of("kind", self.kind, KINDS)
        one_of("initiated", self.initiated, INITIATORS)
        one_of("outcome kind", self.outcome_kind, OUTCOME_KINDS)
        if self.minutes is not None and not 1 <= self.minutes <= 10_080:
            raise InvalidValueError(f"minutes: {self.minutes} is not a length", "an interaction lasts 1 to 10080 minutes (a week)")
        if self.time is not None and not is_time(self.time):
            raise InvalidValueError(f'time: "{self.time}" is not one', "write a time as 09:30")
        for name, clean in (("place", clean_line), ("purpose", clean_text), ("outcome", clean_text), ("summary", clean_text)):
            if (value := getattr(self, name)) is not None:
                object.__setattr__(self, name, clean(value, name) or None)


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


def is_time(text: str) -> bool:
    """Tell whether a text is a time of day from 00:00 to 23:59."""
    hour, colon, minute = text.partition(":")
    return bool(colon) and len(hour) == len(minute) == 2 and is_digits(hour) and is_digits(minute) and int(hour) < 24 and int(minute) < 60
