"""Two months of daily use, against figures that the test keeps itself."""

import csv
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.transcripts import netcli

FIRST = date(2026, 9, 21)  # a Monday
DAYS = 60
LAST = FIRST + timedelta(days=DAYS - 1)
NAMES = [f"{first} {last}" for last in ("Bell", "Corn", "Dunn", "Frost", "Grant", "Hale") for first in ("Ada", "Ben", "Cleo", "Dov", "Eva")]
MET = NAMES[:20]
WEEKLY, MONTHLY = 7, 30
# How a day is said, and how many days before today it is.
SAID = (
    ("coffee with {}", 0, "meeting"),
    ("call with {} yesterday", 1, "call"),
    ("lunch with {} on {weekday}, talked about the fair", 2, "meeting"),
    ("3 days ago: met {} at the market", 3, "meeting"),
    ("{weekday}: phoned {} 20 min", 2, "call"),
)


class Month(NamedTuple):
    """What the user did: days in touch by name, and promises as (name, due, kept on)."""

    home: Path
    talks: dict[str, list[date]]
    promises: list[tuple[str, date, date | None]]
    gives: list[tuple[date, str]]

    def run(self, day: date, *words: str, stdin: str | None = None) -> str:
        """Run a command that must succeed on a day; return its output."""
        done = netcli(*words, home=self.home, stdin=stdin, more={"NETCLI_TODAY": day.isoformat()})
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout

    def items(self, *words: str) -> list[dict[str, Any]]:
        """Return the items of a command on the last day."""
        found: list[dict[str, Any]] = json.loads(self.run(LAST, *words, "--json"))["items"]
        return found


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Month:
    """Import people, then log, promise and give for sixty days."""
    one = Month(tmp_path_factory.mktemp("months"), {name: [] for name in NAMES}, [], [])
    _import(one)
    for number in range(DAYS):
        _live(one, number, FIRST + timedelta(days=number))
    return one


def _import(one: Month) -> None:
    path = one.home / "contacts.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "email", "org"))
        writer.writerows((name, f"{name.replace(' ', '.').lower()}@example.org", name.split()[1]) for name in NAMES)
    one.run(FIRST, "import", "contacts", str(path))
    one.run(FIRST, "tag", "--org", "Bell", "family", "--yes")
    one.run(FIRST, "archive", "--org", "Hale", "--yes")
    one.run(FIRST, "cadence", "--tag", "family", f"{WEEKLY}d", "--yes")
    one.run(FIRST, "cadence", "--org", "Corn", "1 month", "--yes")


def _live(one: Month, number: int, today: date) -> None:
    name = MET[number * 7 % len(MET)]
    said, ago, _ = SAID[number % len(SAID)]
    day = today - timedelta(days=ago)
    one.run(today, "log", said.format(name, weekday=f"{day:%A}".lower()))
    one.talks[name].append(day)
    if number % 6 == 0:
        due = today + timedelta(days=5)
        one.run(today, "promise", name, "the photos", "--due", due.isoformat())
        one.promises.append((name, due, None))
    if number % 12 == 8:
        place = number // 6
        who, due, _ = one.promises[place]
        one.run(today, "done", str(place + 1), "--yes")
        one.promises[place] = (who, due, today)
        one.gives.append((today, who))


def _contact_days(month: Month) -> Iterator[tuple[str, str]]:
    for name, days in month.talks.items():
        yield from ((day.isoformat(), name) for day in days)


def test_every_talk_is_stored_on_its_day(month: Month) -> None:
    found = [one for one in month.items("timeline", "--since", "2026-01-01") if one["record"] == "log"]
    assert sorted((one["day"], one["with"][0]["name"]) for one in found) == sorted(_contact_days(month))


def test_promises_are_open_late_or_kept(month: Month) -> None:
    late = {number: max(0, (LAST - due).days) for number, (_, due, kept) in enumerate(month.promises, 1) if not kept}
    assert {one["number"]: one["late_days"] for one in month.items("promises")} == late
    kept = [(day.isoformat(), who) for day, who in month.gives]
    assert sorted((one["day"], one["who"]["name"]) for one in month.items("gives")) == sorted(kept)


def test_people_with_a_cadence_are_due_by_their_last_day(month: Month) -> None:
    """The order is by relative lateness, then by name (docs/model.md, section 10)."""
    cadences = {name: WEEKLY if name.endswith("Bell") else MONTHLY for name in NAMES if name.endswith(("Bell", "Corn"))}
    gaps = {name: (LAST - max(month.talks[name], default=FIRST)).days for name in cadences}
    due = sorted((name for name in cadences if gaps[name] >= cadences[name]), key=lambda name: (-gaps[name] / cadences[name], name))
    assert due
    found = month.items("due")
    assert [(one["name"], one["late_days"]) for one in found] == [(name, gaps[name] - cadences[name]) for name in due]


def test_the_report_tells_the_last_week(month: Month) -> None:
    monday = LAST - timedelta(days=LAST.weekday())
    [report] = month.items("report")
    met = {name for name, days in month.talks.items() if any(monday <= day <= LAST for day in days)}
    assert {one["name"] for one in report["met"]} == met
    assert report["given"] == sum(day >= monday for day, _ in month.gives)
    made = [(name, due) for name, due, kept in month.promises if not kept and due < LAST]
    assert sorted(one["who"]["name"] for one in report["late"]) == sorted(name for name, _ in made)
    kept = next(check for check in report["check"] if check["code"] == "kept")
    done = [(due, kept) for _, due, kept in month.promises if kept or due < LAST]
    assert (kept["k"], kept["n"]) == (sum(closed is not None and closed <= due for due, closed in done), len(done))


def test_nobody_who_was_archived_is_in_a_list(month: Month) -> None:
    for words in (("list", "--all"), ("ties", "--all"), ("due",), ("triage",)):
        assert not [one for one in month.items(*words) if one["name"].endswith("Hale")], words


def test_the_database_is_sound_after_two_months(month: Month) -> None:
    assert not any(check["problem"] for check in month.items("doctor"))
