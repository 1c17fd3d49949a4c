"""Archived and snoozed people."""

from datetime import date

import pytest

from netcli.errors import InvalidValueError
from netcli.services import resting
from netcli.store import pauses
from tests.readable import TODAY, Net, refuses


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1d", date(2026, 11, 21)),
        ("2w", date(2026, 12, 4)),
        ("3m", date(2027, 2, 18)),
        ("1y", date(2027, 11, 20)),
        ("2 weeks", date(2026, 12, 4)),
        ("tydzień", date(2026, 11, 27)),
        ("friday", date(2026, 11, 27)),
        ("3650d", date(2036, 11, 17)),
        ("2027-01-31", date(2027, 1, 31)),
        ("off", None),
    ],
)
def test_end_of_a_snooze_is_a_length_a_day_or_off(text: str, day: date | None) -> None:
    assert resting.parse_until(text, TODAY) == day


@pytest.mark.parametrize("text", ["0d", "3651d", "11y", "9999999999d"])
def test_length_of_a_snooze_is_1_to_3650_days(text: str) -> None:
    with refuses(InvalidValueError, f'"{text}" is not a length of a snooze; nothing was changed'):
        resting.parse_until(text, TODAY)


def test_snooze_does_not_end_today() -> None:
    with refuses(InvalidValueError, "Fri 20 Nov 2026 is not a day to come"):
        resting.parse_until("2026-11-20", TODAY)


def test_archiving_twice_keeps_the_first_day(net: Net) -> None:
    ana = net.add("Ana")
    assert resting.archive(net.db, ana.id, date(2026, 11, 1)) == "2026-11-01"
    assert resting.archive(net.db, ana.id, TODAY) == "2026-11-01"
    assert [resting.unarchive(net.db, ana.id), resting.unarchive(net.db, ana.id)] == [True, False]


def test_snooze_ends_on_request(net: Net) -> None:
    ana = net.add("Ana")
    resting.snooze(net.db, ana.id, TODAY, date(2027, 1, 1))
    assert pauses.pauses(net.db, ana.id).snoozed_until == "2027-01-01"
    resting.snooze(net.db, ana.id, TODAY, None)
    assert pauses.pauses(net.db, ana.id).snoozed_until is None


@pytest.mark.parametrize(
    ("words", "filtered", "people", "length"),
    [
        ("ana", False, ["ana"], None),
        ("ana 90d", False, ["ana"], "90d"),
        ("ana bo 90d", False, ["ana", "bo"], "90d"),
        ("ana 2 weeks", False, ["ana"], "2 weeks"),
        ("ana bo dwa tygodnie", False, ["ana", "bo"], "dwa tygodnie"),
        ("ana every 2 weeks", False, ["ana"], "every 2 weeks"),
        ("ana bo o dată pe lună", False, ["ana", "bo"], "o dată pe lună"),
        ("co 2 tygodnie", True, [], "co 2 tygodnie"),
        ("co 90d", False, ["co"], "90d"),
        ("2 weeks", False, ["2"], "weeks"),
        ("2 weeks", True, [], "2 weeks"),
        ("90d", True, [], "90d"),
        ("", True, [], None),
        ("", False, [], None),
    ],
)
def test_split_takes_the_length_from_the_last_words(words: str, filtered: bool, people: list[str], length: str | None) -> None:
    assert resting.split(words.split(), filtered=filtered) == (people, length)
