"""Three years of real correspondence, stored outside the repository.

Run `NETCLI_CORPUS=PATH pytest -m corpus`.
"""

import csv
import json
import os
from collections import Counter
from datetime import date
from math import log
from pathlib import Path
from typing import NamedTuple

import pytest

from netcli.render.schemas import FIELDS
from tests.commands.network import DATABASE, Item, document, items, select
from tests.transcripts import netcli

CORPUS = os.environ.get("NETCLI_CORPUS")  # read before the tests clear the environment
LAST = date(2002, 2, 9)  # a Saturday
EVE = date(2002, 2, 3)  # of its week
THEN = {"NETCLI_TODAY": LAST.isoformat()}
HALF_LIFE = 90

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")]


class Log(NamedTuple):
    """The imported correspondence of one person, with its files."""

    home: Path
    people: list[dict[str, str]]
    mails: list[dict[str, str]]
    first: dict[str, Item]  # the JSON of each import


@pytest.fixture(scope="module", params=["ego-39", "ego-59"])
def log_(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Log:
    home, folder = tmp_path_factory.mktemp("corpus"), Path(CORPUS or "").resolve() / "log" / request.param
    first = {kind: imported(kind, folder, home) for kind in ("contacts", "interactions")}
    return Log(home, rows(folder / "contacts.csv"), rows(folder / "interactions.csv"), first)


@pytest.fixture(scope="module")
def ties(log_: Log) -> list[Item]:
    return items("ties", "--as-of", LAST.isoformat(), home=log_.home)


def imported(kind: str, folder: Path, home: Path) -> Item:
    done = netcli("import", kind, str(folder / f"{kind}.csv"), "--json", home=home, more=THEN)
    assert (done.returncode, done.stderr) == (0, "")
    found: Item = json.loads(done.stdout)
    return found


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def days_by_name(mails: list[dict[str, str]], last: date = LAST) -> dict[str, set[date]]:
    """Return the contact-days up to a day by person, from the file.

    The file ends some weeks after LAST.
    """
    found: dict[str, set[date]] = {}
    for mail in mails:
        day = date.fromisoformat(mail["date"])
        for name in mail["with"].split(";"):
            found.setdefault(name.strip(), set()).update({day} if day <= last else ())
    return found


def rate(days: set[date], today: date = LAST) -> float:
    """Return contact-days per 30 days as the model defines them."""
    return float(sum(0.5 ** ((today - day).days / HALF_LIFE) for day in days)) * 30 * log(2) / HALF_LIFE


def expected_class(days: set[date], today: date = LAST) -> str:
    if not days:
        return "unlogged"
    gap, age = (today - max(days)).days, (today - min(days)).days
    if gap >= 180:
        return "dormant"
    if age < 30 and len(days) < 3:
        return "new"
    return "close" if rate(days, today) >= 0.85 else "weak"


def test_every_row_of_the_files_is_imported(log_: Log) -> None:
    assert {kind: (found["new"], found["changed"], found["same"], found["skipped"]) for kind, found in log_.first.items()} == {
        "contacts": (len(log_.people), 0, 0, []),
        "interactions": (len(log_.mails), 0, 0, []),
    }
    counts = "SELECT (SELECT COUNT(*) FROM contact), (SELECT COUNT(*) FROM interaction), (SELECT COUNT(*) FROM participant)"
    everybody = {*(person["name"] for person in log_.people), *days_by_name(log_.mails)}
    taking_part = sum(len({name.strip() for name in mail["with"].split(";")}) for mail in log_.mails)
    assert select(log_.home / DATABASE, counts) == [(len(everybody), len(log_.mails), taking_part)]


def test_a_second_import_finds_nothing_new_and_nothing_changed(log_: Log) -> None:
    folder = Path(log_.first["contacts"]["file"]).parent
    before = (log_.home / DATABASE).read_bytes()
    for kind, total in (("contacts", len(log_.people)), ("interactions", len(log_.mails))):
        again = imported(kind, folder, log_.home)
        assert (again["new"], again["changed"], again["same"], again["skipped"]) == (0, 0, total, [])
    assert (log_.home / DATABASE).read_bytes() == before


def test_the_rate_of_every_tie_is_the_sum_over_its_days(log_: Log, ties: list[Item]) -> None:
    days = days_by_name(log_.mails)
    found = {tie["name"]: (tie["rate"], tie["days"], tie["last_day"]) for tie in ties if tie["days"]}
    assert found == {name: (round(rate(own), 6), len(own), max(own).isoformat()) for name, own in days.items() if own}


def test_the_class_of_every_tie_follows_from_its_days(log_: Log, ties: list[Item]) -> None:
    days = days_by_name(log_.mails)
    assert {tie["name"]: tie["class"] for tie in ties} == {tie["name"]: expected_class(days.get(tie["name"], set())) for tie in ties}
    assert len(Counter(tie["class"] for tie in ties)) >= 3  # the corpus has close, weak and dormant ties


def test_strongest_ties_come_first(ties: list[Item]) -> None:
    rates = [tie["rate"] or 0.0 for tie in ties]
    assert rates == sorted(rates, reverse=True)


def test_weak_lists_exactly_the_weak_ties(log_: Log, ties: list[Item]) -> None:
    assert items("weak", "--as-of", LAST.isoformat(), home=log_.home) == [tie for tie in ties if tie["class"] == "weak"]


def test_distant_ties_are_suggested_with_two_reasons(log_: Log, ties: list[Item]) -> None:
    by_handle = {tie["handle"]: tie for tie in ties}
    done = netcli("reconnect", "--json", home=log_.home, more=THEN)
    found = json.loads(done.stdout)["items"]
    assert (done.returncode, len(found)) == (0, 5)
    for one in found:
        tie = by_handle[one["handle"]]
        assert (one["class"], one["gap_days"], one["days"]) == (tie["class"], tie["gap_days"], tie["days"])
        assert one["class"] in {"weak", "dormant"} or tie["cooling"]
        assert len(one["reasons"]) == 2
        assert 0 < one["reach"] <= 1
        assert one["reach"] <= one["score"] <= one["reach"] + 0.4
    scores = [one["score"] for one in found if one["class"] != "close"]
    assert scores == sorted(scores, reverse=True)


def test_last_week_report_counts_ties_by_class_on_the_eve(log_: Log, ties: list[Item]) -> None:
    (report,) = document("report", "--as-of", LAST.isoformat(), home=log_.home)["items"]
    assert list(report) == list(FIELDS["report"])
    assert (report["week"], report["from"], report["to"]) == ("2002-W06", "2002-02-04", "2002-02-10")
    before = days_by_name(log_.mails, EVE)
    eve = {name: expected_class(days, EVE) for name, days in before.items()}
    met = {name for name, days in days_by_name(log_.mails).items() if days - before[name]}
    seen = Counter(eve[name] for name in met)
    figures = ("close_seen", "close_total", "weak_reached", "dormant_revived", "new_people")
    assert [report[figure] for figure in figures] == [
        seen["close"],
        list(eve.values()).count("close"),
        seen["weak"],
        seen["dormant"],
        seen["unlogged"],
    ]
    # Ties cool, but the report names nobody who is known from one import only.
    assert (bool([tie for tie in ties if tie["cooling"]]), report["cooling"]) == (True, [])
    assert (report["given"], report["give_share"], report["purposeful"], report["nudges"]) == (0, None, {"k": 0, "n": 0}, [])
