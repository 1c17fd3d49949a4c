"""The reminders of a calendar: dates, due asks, meetings, people to write to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from netcli.domain.person import Person
from netcli.domain.reconnect import Reason
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.dated import Dated
from netcli.domain.records.fact import Fact
from netcli.domain.records.interaction import IN_CALENDARS, Interaction

Code = Literal["birthday", "date", "my_ask", "their_ask", "my_promise", "planned", "reconnect"]
WEEKS = 4  # in which a calendar suggests one person each
ASKS: dict[str, Code] = {"mine": "my_ask", "theirs": "their_ask", "promised": "my_promise"}
LEAP_YEAR = "2000-"  # the year of birthdays whose year is unknown: it has every day


class Reminder(NamedTuple):
    """A day to be reminded of, with the person; if `yearly`, it repeats every year.

    `text` is that of an ask, a date or a meeting; `reasons` are those of a suggestion. A planned meeting may have more people, a
    time (HH:MM) and a length in minutes.
    """

    uid: str
    day: date
    code: Code
    who: Person
    text: str = ""
    reasons: tuple[Reason, ...] = ()
    yearly: bool = False
    others: tuple[Person, ...] = ()
    time: str | None = None
    minutes: int | None = None


def birthdays(cards: Iterable[Contact]) -> Iterator[Reminder]:
    """Yield the birthdays of people, from 2000 on if the year is unknown."""
    for card in cards:
        if card.birthday:
            born = date.fromisoformat(card.birthday.replace("--", LEAP_YEAR, 1))
            yield Reminder(f"birthday-{card.person.uid}", born, "birthday", card.person, yearly=True)


def dates(facts: Iterable[tuple[Fact, Person]]) -> Iterator[Reminder]:
    """Yield the dates noted of people, from 2000 on if the year is unknown."""
    for fact, who in facts:
        if fact.on_day:
            yield Reminder(
                f"date-{fact.uid}", date.fromisoformat(fact.on_day.replace("--", LEAP_YEAR, 1)), "date", who, fact.text, yearly=True
            )


def due(asks: Iterable[Dated[Ask]]) -> Iterator[Reminder]:
    """Yield the open asks that have a due day."""
    for ask, (who,), _ in asks:
        if ask.status == "open" and ask.due:
            yield Reminder(f"ask-{ask.uid}", ask.due, ASKS[ask.direction], who, ask.text)


def planned(meetings: Iterable[tuple[Interaction, Sequence[Person]]]) -> Iterator[Reminder]:
    """Yield the planned meetings."""
    for one, (who, *others) in meetings:
        text = one.summary or one.purpose or one.kind
        yield Reminder(f"{IN_CALENDARS}{one.uid}", one.day, "planned", who, text, others=(*others,), time=one.time, minutes=one.minutes)


def reconnects(suggested: Sequence[tuple[Person, Sequence[Reason]]], others: Iterable[str], today: date) -> Iterator[Reminder]:
    """Yield a coming Monday for each suggested person.

    Skip reasons that name one of `others`: the calendar may be meant for the person.
    """
    names = [*others]
    for number, (person, reasons) in enumerate(suggested, 1):
        monday = today + timedelta(days=7 * number - today.weekday())
        kept = tuple(reason for reason in reasons if not _names_one(reason, names))
        yield Reminder(f"reconnect-{person.uid}-{monday}", monday, "reconnect", person, reasons=kept)


def _names_one(reason: Reason, names: Iterable[str]) -> bool:
    texts = " / ".join((*reason.names, reason.text))
    return any(name in texts and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", texts) for name in names)
