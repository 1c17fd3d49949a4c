"""Asks: what I asked of somebody, and what they asked of me."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from netcli.domain.names import clean_text
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

DIRECTIONS = ("mine", "theirs")
STATUSES = ("open", "answered", "declined")


@dataclass(frozen=True, slots=True)
class NewAsk:
    """An ask as it comes in."""

    day: date
    direction: str
    text: str
    due: date | None = None
    status: str = "open"
    closed_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense, naming the field."""
        object.__setattr__(self, "text", clean_text(self.text, "text"))
        one_of("direction", self.direction, DIRECTIONS)
        one_of("status", self.status, STATUSES)
        if not self.text:
            raise InvalidValueError("text: empty", "say in a few words what was asked")
        if self.due is not None and self.due < self.day:
            raise InvalidValueError(f"due: {self.due} is before the day of the ask, {self.day}", "a due day is the day of the ask or later")


class Ask(NamedTuple):
    """An ask as it is kept; `number` is what `done` and `declined` take."""

    number: int
    uid: str
    contact_id: int
    day: date
    direction: str
    text: str
    due: date | None
    status: str
    closed_on: date | None
    outcome: str | None


def close(ask: Ask) -> None:
    """Refuse to close an ask twice. Raises InvalidValueError."""
    if ask.status != "open":
        raise InvalidValueError(
            f"ask {ask.number} is {ask.status} already", "`netcli show` lists the open asks of a person with their numbers"
        )


def soft_line(tie: str, given: int) -> bool:
    """Tell whether to invite giving before an ask (MODEL section 5): nothing given yet, and not a close tie."""
    return given == 0 and tie in {"weak", "dormant", "new", "unlogged"}
