"""Writing a calendar: other programs read what was written."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from netcli.domain.agenda import Reminder
from netcli.formats.ics import write as ics
from tests.readable import TODAY, person


class Text(NamedTuple):
    """What a calendar holds of a reminder."""

    uid: str
    day: date
    summary: str
    description: str = ""
    yearly: bool = False


BIRTHDAY = Text("birthday-ana@netcli", date(1980, 4, 12), "Birthday of Ana Pop", yearly=True)


def write(texts: Iterable[Text], today: date) -> str:
    """Write reminders with the given texts; the name of a person is the summary."""
    reminders = [Reminder(one.uid, one.day, "my_ask", person(one.summary), one.description, yearly=one.yearly) for one in texts]
    return ics.write(reminders, lambda one: (one.who.name, one.text), today)


def read(text: str) -> list[Text]:
    """Read the entries as another program does."""
    calendar: Any = Calendar.from_ical(text)
    assert calendar.errors == []
    found = []
    for event in calendar.walk("VEVENT"):
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        texts = [str(event.get(name, "")) for name in ("UID", "SUMMARY", "DESCRIPTION")]
        found.append(Text(texts[0], event["DTSTART"].dt, texts[1], texts[2], "RRULE" in event))
    return found


def test_a_calendar_has_a_head_and_an_event_a_stamp() -> None:
    assert write([BIRTHDAY._replace(description="Send a card;\nnot by mail, please")], TODAY) == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//netcli//netcli//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:netcli\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:birthday-ana@netcli\r\n"
        "DTSTAMP:20261120T000000Z\r\n"
        "DTSTART;VALUE=DATE:19800412\r\n"
        "DTEND;VALUE=DATE:19800413\r\n"
        "RRULE:FREQ=YEARLY\r\n"
        "SUMMARY:Birthday of Ana Pop\r\n"
        "DESCRIPTION:Send a card\\;\\nnot by mail\\, please\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_an_empty_calendar_is_one() -> None:
    assert read(write([], TODAY)) == []


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2000, 2, 28), "RRULE:FREQ=YEARLY\r\n"),
        (date(2000, 2, 29), "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"),  # every year has a last day of February
    ],
)
def test_a_birthday_comes_every_year(day: date, rule: str) -> None:
    assert rule in write([BIRTHDAY._replace(day=day)], TODAY)


def test_last_day_of_the_calendar_has_no_next_day() -> None:
    assert "DTEND" not in write([Text("1", date.max, "The end")], TODAY)


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), max_size=200)


@given(st.lists(st.builds(Text, st.uuids().map(str), st.dates(max_value=date(9999, 12, 30)), TEXTS, TEXTS, st.booleans()), max_size=4))
def test_written_calendar_is_read_by_icalendar(entries: list[Text]) -> None:
    text = write(entries, TODAY)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert read(text) == entries


def test_control_characters_are_left_out() -> None:
    (entry,) = read(write([Text("1", TODAY, "A\x00\x1b[31m\tb\rc\r\nd")], TODAY))
    assert entry.summary == "A[31m bc\nd"
