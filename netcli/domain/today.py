"""What a day asks for: what is late, what is coming, and whom to write to.

Source: docs/model.md, sections 3, 10 and 11.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from netcli.domain.birthdays import Birthday
from netcli.domain.due import Due
from netcli.domain.first_meeting import FirstMeeting
from netcli.domain.intros import Waiting
from netcli.domain.person import Person
from netcli.domain.reconnect import SuggestionList
from netcli.domain.records.ask import Ask
from netcli.domain.records.interaction import Interaction

AHEAD = 7  # days after today
SUGGESTED = 3  # of the suggestions of the week

Kind = Literal["promise", "their_ask", "my_ask", "planned", "cadence", "birthday", "date"]
ASKS: dict[str, Kind] = {"promised": "promise", "theirs": "their_ask", "mine": "my_ask"}
LATE_ORDER = ("promise", "their_ask", "planned", "cadence", "my_ask")  # what others wait for comes first


class Item(NamedTuple):
    """One thing of a day: an ask, a planned meeting, a cadence, a birthday or a date.

    `number` is that of an ask or interaction. `days` is the number of days until its day, negative if it is late. `text` is
    that of an ask, a meeting or a date; `years` is an age.
    """

    kind: Kind
    person: Person
    day: date
    days: int
    number: int | None = None
    text: str = ""
    time: str | None = None
    place: str | None = None
    company: tuple[Person, ...] = ()
    years: int | None = None


class Today(NamedTuple):
    """Everything that a day asks for.

    `intros` are introductions to be reminded of. `drawn` is the contact among the suggestions that was drawn by lot, or None.
    """

    day: date
    late: list[Item]
    coming: list[Item]
    first_meetings: list[FirstMeeting]
    suggested: SuggestionList
    drawn: int | None
    intros: Sequence[Waiting] = ()


def items(
    asks: Iterable[tuple[Ask, Person]],
    meetings: Iterable[tuple[Interaction, Sequence[Person]]],
    due: Iterable[Due],
    birthdays: Iterable[Birthday],
    today: date,
) -> tuple[list[Item], list[Item]]:
    """Return what is late, the latest first, and what is coming, the next first."""
    found = [
        *(_ask(ask, who, today) for ask, who in asks if ask.due),
        *(_meeting(meeting, people, today) for meeting, people in meetings),
        *(Item("cadence", one.person, one.due_on, -one.late) for one in due),
    ]
    late = [one for one in found if one.days < 0]
    coming = [one for one in found if 0 <= one.days <= AHEAD]
    coming += (Item("date" if one.what else "birthday", one.person, one.day, one.days, text=one.what, years=one.years) for one in birthdays)
    # Sorting is stable: cadences stay in the order of their relative lateness.
    late.sort(key=lambda one: (LATE_ORDER.index(one.kind), 0 if one.kind == "cadence" else one.days))
    coming.sort(key=lambda one: (one.days, one.time or ""))
    return late, coming


def until(today: date) -> date:
    """Return the last day that a page of today looks ahead to."""
    return today + timedelta(days=AHEAD)


def _ask(ask: Ask, who: Person, today: date) -> Item:
    day = ask.due or ask.day
    return Item(ASKS[ask.direction], who, day, (day - today).days, ask.number, ask.text)


def _meeting(one: Interaction, people: Sequence[Person], today: date) -> Item:
    who, *others = people
    text = one.summary or one.purpose or one.kind
    return Item("planned", who, one.day, (one.day - today).days, one.number, text, one.time, one.place, tuple(others))
