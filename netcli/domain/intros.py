"""Introductions: their steps, and what an open one waits for.

Source: docs/model.md, "Introductions".
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from netcli.domain.language.cleaning import clean_text
from netcli.domain.person import Person
from netcli.domain.records.intro import Intro
from netcli.errors import InvalidValueError

if TYPE_CHECKING:  # start-up time: only the command that makes one has gives and a link
    from collections.abc import Iterable, Sequence

    from netcli.domain.records.give import Give
    from netcli.domain.records.link import Link

CONSENT_AFTER = 7  # a consent is asked about again after more days than these
OUTCOME_AFTER = 30  # days after which to ask what came of it


class Made(NamedTuple):
    """An introduction that was made, its gives, and the new link of the two.

    There is no new link if the two were linked already.
    """

    intro: Intro
    gives: Sequence[Give]
    link: Link | None


class Waiting(NamedTuple):
    """What an introduction waits for, whose turn it is, and for how many days.

    consent: of `people`; making: both agreed, and the user makes it; outcome: nobody has said what came of it.
    """

    intro: Intro
    code: Literal["consent", "making", "outcome"]
    people: tuple[Person, ...]
    days: int

    @property
    def due(self) -> bool:
        """Whether to remind the user of it."""
        return {"consent": self.days > CONSENT_AFTER, "making": True, "outcome": self.days >= OUTCOME_AFTER}[self.code]


def waiting(one: Intro, today: date) -> Waiting | None:
    """Return what an introduction waits for.

    It is None if the introduction was dropped, or has an outcome.
    """
    if one.dropped_on or one.one_outcome or one.other_outcome:
        return None
    if one.made_on:
        return Waiting(one, "outcome", one.people, (today - one.made_on).days)
    if missing := without_consent(one):
        return Waiting(one, "consent", missing, (today - one.day).days)
    agreed = max(day for day in (one.one_agreed, one.other_agreed) if day)
    return Waiting(one, "making", (), (today - agreed).days)


def reminders(intros: Iterable[Intro], today: date) -> list[Waiting]:
    """Return the introductions to be reminded of, in the same order."""
    return [one for intro in intros if (one := waiting(intro, today)) and one.days >= 0 and one.due]


def without_consent(one: Intro) -> tuple[Person, ...]:
    """Return who of the two has not agreed."""
    return tuple(who for who, day in zip(one.people, (one.one_agreed, one.other_agreed), strict=True) if not day)


def agreed(one: Intro, who: Person, day: date) -> Intro:
    """Return an introduction to which a person agreed. Raise InvalidValueError."""
    _still_open(one)
    return one._replace(one_agreed=day) if _is_first(one, who) else one._replace(other_agreed=day)


def made(one: Intro, day: date) -> Intro:
    """Return a made introduction. Raise InvalidValueError if it is not open."""
    _still_open(one)
    return one._replace(made_on=day)


def dropped(one: Intro, day: date) -> Intro:
    """Return a dropped introduction. Raise InvalidValueError if it is not open."""
    _still_open(one)
    return one._replace(dropped_on=day)


def with_outcome(one: Intro, who: Person, text: str) -> Intro:
    """Return an introduction with what came of it for a person.

    Raise InvalidValueError if it was not made.
    """
    first = _is_first(one, who)
    if not one.made_on:
        raise InvalidValueError("intro_not_made", number=one.number)
    outcome = clean_text(text, "outcome")
    if not outcome:
        raise InvalidValueError("outcome_without_text")
    return one._replace(one_outcome=outcome) if first else one._replace(other_outcome=outcome)


def _is_first(one: Intro, who: Person) -> bool:
    """Return whether a person is the first of the two.

    Raise InvalidValueError for another person.
    """
    ids = [person.id for person in one.people]
    if who.id not in ids:
        raise InvalidValueError("not_introduced", number=one.number, name=who.name, people=tuple(person.handle for person in one.people))
    return ids[0] == who.id


def _still_open(one: Intro) -> None:
    if one.status != "open":
        raise InvalidValueError("intro_closed", number=one.number, status=one.status, day=one.made_on or one.dropped_on)
