"""Whom to thank: for what they gave, and for what they led to."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from netcli.domain.chain import Result
from netcli.domain.person import Person

DAYS = 90  # how long a thank-you is suggested
KINDS = frozenset({"introduction", "referral", "recommendation", "promotion", "business"})  # gives that bring somebody or something
EFFORTS = frozenset({"medium", "large"})
NO_RESULTS = frozenset({"social", "nothing yet"})


class Reason(NamedTuple):
    """Why to thank somebody: a code, and the record that it is about.

    gave: they gave it; passed_on: they took a referral of mine; led_to: they led to `other`, and something came of it.
    """

    code: str
    record: str
    number: int
    uid: str
    day: date
    text: str = ""
    other: Person | None = None


class Thanks(NamedTuple):
    """A person to thank."""

    who: Person
    reason: Reason


def is_result(one: Result) -> bool:
    """Return whether something came of a record."""
    return one.kind is not None and one.kind not in NO_RESULTS


def weighs(kind: str, effort: str) -> bool:
    """Return whether a give calls for thanks: of some effort, or it brought somebody."""
    return kind in KINDS or effort in EFFORTS


def left(found: Iterable[Thanks], thanked: Collection[tuple[int, str]], last: dict[int, date]) -> Iterator[Thanks]:
    """Yield whom to thank, the latest record first.

    `thanked` has the contacts who were thanked for a record (by its uid), and `last` the day of the last thanks of each contact.
    """
    for one in sorted(found, key=lambda each: (-each.reason.day.toordinal(), each.who.name, each.reason.number)):
        before = last.get(one.who.id)
        if (one.who.id, one.reason.uid) not in thanked and (before is None or before < one.reason.day):
            yield one
