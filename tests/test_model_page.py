"""The examples and defaults of docs/model.md are those of the program."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from netcli.domain.balance import Counts, balance, fewest, judge, p_less
from netcli.domain.due import due
from netcli.domain.gains import interest
from netcli.domain.model import DEFAULT
from netcli.domain.paths import linked, met
from netcli.domain.person import UNCOUNTED_TAGS, Person
from netcli.domain.reconnect import reach, score
from netcli.domain.records.ask import soft_line
from netcli.domain.report import wilson
from netcli.domain.ties import CROWD, Classifier, Summary, decay_factor, forward_sum, rate, strength, weight

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "model.md").read_text("utf-8")
TODAY = date(2026, 11, 20)
H = DEFAULT.half_life


def rows(header: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the one table that begins with a header."""
    (body,) = re.findall(rf"^\| {re.escape(header)} \|\n\|[-:| ]+\|\n((?:\|.*\|\n)+)", PAGE, re.MULTILINE)
    for line in body.splitlines():
        yield [cell.strip() for cell in line.strip("|").split("|")]


def numbers(header: str) -> Iterator[list[float]]:
    """Yield the rows of a table of numbers."""
    yield from ([float(cell) for cell in row] for row in rows(header))


def decayed(ages: list[int], today: date = TODAY) -> float:
    """Return S of contact-days that are so many days ago."""
    days = [(today - timedelta(days=age), 1.0) for age in ages]
    return forward_sum(days, today, H) * decay_factor(today, today, H)


def summary(first: int, last: int, days: int, r: float) -> Summary:
    """Return the summary of a contact: first and last day (in days ago), number, R."""
    first_day, last_day = (TODAY - timedelta(days=ago) for ago in (first, last))
    return 1, first_day.isoformat(), last_day.isoformat(), days, r / rate(1, H)


def test_weights_and_strengths() -> None:
    assert [weight(int(minutes)) for minutes, _ in numbers("minutes | v")] == [
        pytest.approx(v, abs=5e-5) for _, v in numbers("minutes | v")
    ]
    for ages, s, r, per_cent in rows("contact-days ago | S | R | strength %"):
        found = decayed([int(age) for age in ages.split(", ")])
        assert [found, rate(found, H)] == pytest.approx([float(s), float(r)], abs=5e-7)
        assert strength(rate(found, H)) == pytest.approx(float(per_cent), abs=0.005)
    for every, before, after in numbers("every n days | R before a contact | R after a contact"):
        past = [int(every) * n for n in range(1, int(5000 / every))]
        assert [rate(decayed(past), H), rate(decayed([0, *past]), H)] == pytest.approx([before, after], abs=5e-5)


def test_classes() -> None:
    classifier = Classifier(TODAY, TODAY, DEFAULT)
    for r, gap, first, days, tie in rows("R | gap | first contact-day | contact-days | class"):
        assert classifier.computed(summary(int(first), int(gap), int(days), float(r))) == tie


def test_cooling() -> None:
    for days, today, cooling in rows("contact-days on days | today | cooling"):
        ages = [int(today) - int(day) for day in days.split(", ")]
        row = summary(max(ages), min(ages), len(ages), rate(decayed(ages), H))
        assert Classifier(TODAY, TODAY, DEFAULT).cooling(row) == (cooling == "yes")


def test_reach_and_score() -> None:
    for days, m, gap, circ, both, open_, reached, total in numbers("days | m | gap | circ | both | open | reach | score"):
        found = reach(int(days), int(m), int(gap))
        assert found == pytest.approx(reached, abs=5e-5)
        assert score(found, circ, both_ways=bool(both), open_loop=bool(open_)) == pytest.approx(total, abs=5e-5)


def test_balance() -> None:
    for g, r, b, probability, state in rows("g | r | B | P_less | state"):
        given, received = int(g), int(r)
        assert balance(given, received) == pytest.approx(float(b), abs=5e-5)
        assert p_less(given, received) == pytest.approx(float(probability), abs=5e-7)
        assert judge(Counts(1, given, received), DEFAULT).state == state


def test_smallest_numbers_that_give_received_more() -> None:
    (listed,) = re.findall(r"for g = 0 \.\.\. 10, is ([\d,\s]+)\.", PAGE)
    for given, received in enumerate(int(number) for number in listed.split(",")):
        states = [judge(Counts(1, given, fewer), DEFAULT).state for fewer in (received - 1, received)]
        assert (states[0] == "received more", states[1]) == (False, "received more")
    assert f"{fewest(DEFAULT.flag_at)} with the defaults" in PAGE


def test_line_before_an_ask() -> None:
    for tie, given, line in rows("class | gives to the contact | line"):
        assert soft_line(tie, int(given)) == (line == "yes")


def test_wilson_interval() -> None:
    for k, n, low, high in numbers("k | n | low | high"):
        assert wilson(int(k), int(n))[2:] == pytest.approx((low, high), abs=5e-4)


def test_defaults_and_fixed_numbers() -> None:
    named = {name: float(value) for name, value in re.findall(r"`(\w+)` \(([\d.]+)[,) ]", PAGE) if name in DEFAULT._fields}
    assert named == DEFAULT._asdict()
    assert f"fewer than {CROWD} people" in PAGE
    assert all(f"`{tag}`" in PAGE for tag in UNCOUNTED_TAGS)


def test_code_cites_sections_that_exist() -> None:
    sections = set(re.findall(r"^## (\d+)\. ", PAGE, re.MULTILINE))
    sources = [path.read_text("utf-8") for folder in ("netcli", "tests") for path in (ROOT / folder).rglob("*.py")]
    cited = {cite for source in sources for cite in re.findall(r"model\.md, sections? ((?:\d+|, | and | to )+)", source)}
    assert {number for cite in cited for number in re.findall(r"\d+", cite)} <= sections
    assert cited


def test_due_days_of_the_page_are_those_of_the_rule() -> None:
    for every, gap, late, lateness in numbers("c | gap | late | gap / c"):
        one = due(Person(1, "u", "ana", "Ana"), int(every), TODAY - timedelta(days=gap), TODAY, TODAY)
        assert (one.late, round(one.lateness, 3)) == (late, lateness)


def test_interest_of_facts_and_talks() -> None:
    for noted, told, ratio in rows("facts noted | talks about your work | interest"):
        expected = None if ratio == "n/a" else pytest.approx(float(ratio), abs=5e-5)
        assert interest(int(noted), int(told)).ratio == expected


def test_paths_are_worth_what_the_page_says() -> None:
    table = list(numbers("R of the first person | their link to WHO | score"))
    assert [round(strength(r) / 100 * linked(1, 2, "knows", None, weight).p, 4) for r, weight, _ in table] == [score for *_, score in table]
    assert [met(1, 2, int(times)).p for times, _ in numbers("met together | p")] == [p for _, p in numbers("met together | p")]
