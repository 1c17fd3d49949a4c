"""What a calendar reminds of: birthdays, what was asked with a day by which, and for each of some Mondays somebody to write to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.dated import Dated

WEEKS = 4  # in which a calendar suggests whom to write to, one person each
LEAP_YEAR = "2000-"  # stands for a year that is not known: it has every day


class Reminder(NamedTuple):
    """A day to be reminded of; one that is `yearly` comes again every year from that day on."""

    uid: str
    day: date
    summary: str
    description: str = ""
    yearly: bool = False


def birthdays(cards: Iterable[Contact]) -> Iterator[Reminder]:
    """Yield the birthdays of people, every year; whose year is not known has one from 2000 on."""
    for card in cards:
        if card.birthday:
            born = date.fromisoformat(card.birthday.replace("--", LEAP_YEAR, 1))
            yield Reminder(f"birthday-{card.person.uid}", born, f"{card.person.name}: birthday", yearly=True)


def due(asks: Iterable[Dated[Ask]]) -> Iterator[Reminder]:
    """Yield the open asks that have a day by which."""
    for ask, (who,), _ in asks:
        if ask.status == "open" and ask.due:
            whose = "I asked" if ask.direction == "mine" else "they asked"
            yield Reminder(f"ask-{ask.uid}", ask.due, f"{who.name}: {whose}", ask.text)


def reconnects(suggested: Sequence[tuple[Person, Sequence[str]]], others: Iterable[str], today: date) -> Iterator[Reminder]:
    """Yield a Monday to come for each person with the reasons to write to them, but for those that name one of the `others`."""
    names = [*others]
    for number, (person, reasons) in enumerate(suggested, 1):
        monday = today + timedelta(days=7 * number - today.weekday())
        said = "; ".join(reason for reason in reasons if not _names_one(reason, names))
        yield Reminder(f"reconnect-{person.uid}-{monday}", monday, f"write to {person.name}", said)


def _names_one(text: str, names: Iterable[str]) -> bool:
    return any(name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names)
