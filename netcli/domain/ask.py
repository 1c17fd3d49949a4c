"""Asks: what I asked of somebody, and what they asked of me."""

from datetime import date
from typing import NamedTuple

from netcli.errors import InvalidValueError

DIRECTIONS = ("mine", "theirs")
STATUSES = ("open", "answered", "declined")


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
