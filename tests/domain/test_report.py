"""The weekly report (docs/model.md, section 6)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.balance import Balance
from netcli.domain.due import DueList
from netcli.domain.model import DEFAULT, Model
from netcli.domain.period import Period, period_of
from netcli.domain.person import Person
from netcli.domain.reconnect import Offer, Reason, Suggestion
from netcli.domain.records.ask import new_ask
from netcli.domain.report import (
    COUNTED,
    Bar,
    DayCount,
    Facts,
    Share,
    Step,
    Talk,
    by_period,
    counted_since,
    give_share,
    means,
    next_steps,
    purposeful,
    report,
    wilson,
)
from netcli.domain.story import Habits, Story
from netcli.domain.ties import Tie
from tests.readable import TODAY, an_ask, days_ago, person

WEEK = date(2026, 11, 16)  # Monday of 2026-W47
ANA, BO, CY = person("Ana", 1), person("Bo", 2), person("Cy", 3)
NOTHING = Facts(
    period=Period("week", WEEK),
    as_of=TODAY,
    counts=(),
    talks=(),
    asks=(),
    their_asks_open=0,
    their_next_ask=None,
    my_next_promise=None,
    my_next_ask=None,
    eve={},
    close_total=0,
    cooling=(),
    suggestions=(),
    one_sided=(),
    people={1: ANA, 2: BO, 3: CY},
    first_day=date(2020, 1, 1),
    away=(),
    model=DEFAULT,
    story=Story({}, (), (), (), (), ()),
    habits=Habits((), (), 0),
    due=DueList([], {}),
    dates=(),
)

REASONS = (Reason("in_touch", 5, gap=200), Reason("both_know", 1, names=("Bo",)))
VAN = Offer("meet_need", "a van")


def facts(**changes: Any) -> Facts:
    """Return the facts of a week with only the given events."""
    return NOTHING._replace(**changes)


def weeks_back(word: str, *numbers: int) -> list[DayCount]:
    """Return the counts of a word in this week, the week before, and so on."""
    return [((WEEK - timedelta(weeks=back)).isoformat(), word, number) for back, number in enumerate(numbers) if number]


def mean(word: str, weeks: int, **changes: Any) -> float | None:
    """Return one weekly mean."""
    found = facts(**changes)
    return means(by_period(found.counts, "week"), found, weeks)[word]


def suggestion(who: Person, offer: Offer | None = None) -> Suggestion:
    """Return a suggestion to write to a person."""
    return Suggestion(who.id, "weak", 200, 5, 1, 0.5, 0.7, REASONS, offer)


def one_sided(who: Person, received: int = 4, *, nudge: bool = True) -> Balance:
    """Return a balance with more received than given."""
    return Balance(who.id, 0, received, -0.7, 0.97, "received more", nudge)


# --- Shares


@pytest.mark.parametrize(
    ("g", "r", "share"), [(5, 2, 0.7143), (0, 0, None), (1, 1, None), (2, 0, None), (3, 0, 1), (0, 3, 0), (2, 1, 0.6667)]
)
def test_a_give_share_needs_three_favours(g: int, r: int, share: float | None) -> None:
    found = give_share(g, r, 3)
    assert (round(found, 4) if found is not None else None) == share


def test_six_of_nine_have_the_interval_of_wilson() -> None:
    found = wilson(6, 9)
    assert found.low is not None
    assert found.high is not None
    assert (round(6 / 9, 3), round(found.low, 3), round(found.high, 3)) == (0.667, 0.354, 0.879)


def test_zero_of_zero_has_no_interval() -> None:
    assert wilson(0, 0) == Share(0, 0, None, None)


@given(n=st.integers(1, 500), data=st.data())
def test_wilson_interval_holds_the_share_within_zero_and_one(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    found = wilson(k, n)
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= k / n + 1e-12
    assert k / n - 1e-12 <= found.high <= 1


@given(n=st.integers(1, 500), data=st.data())
def test_the_interval_of_the_rest_is_the_mirror_image(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    one, rest = wilson(k, n), wilson(n - k, n)
    assert one.low is not None
    assert rest.high is not None
    assert one.low == pytest.approx(1 - rest.high, abs=1e-12)


# --- Weeks


def test_days_are_gathered_by_the_monday_of_their_week() -> None:
    counts = [("2026-11-15", "given", 1), ("2026-11-16", "given", 2), ("2026-11-22", "given", 3), ("2026-11-22", "received", 1)]
    assert by_period(counts, "week") == {date(2026, 11, 9): {"given": 1}, WEEK: {"given": 5, "received": 1}}


def test_an_iso_week_may_begin_in_the_old_year() -> None:
    assert by_period([("2027-01-01", "given", 1), ("2026-12-28", "given", 1)], "week") == {date(2026, 12, 28): {"given": 2}}


def test_mean_is_over_the_weeks_before() -> None:
    given_ = weeks_back("given", 100, 2, 0, 4, 2, 50)
    assert mean("given", 4, counts=given_) == 2
    assert mean("given", 26, counts=given_) == pytest.approx(58 / 26)


def test_a_week_away_counts_in_no_mean() -> None:
    given_ = weeks_back("given", 0, 2, 0, 4, 2)
    assert mean("given", 4, counts=given_, away={"2026-W45"}) == pytest.approx(8 / 3)
    assert mean("given", 4, counts=given_, away={"2026-W46"}) == 2


def test_weeks_before_the_log_count_in_no_mean() -> None:
    given_ = weeks_back("given", 0, 2, 4)
    assert mean("given", 26, counts=given_, first_day=WEEK - timedelta(days=8)) == 3
    assert mean("given", 26, counts=given_, first_day=WEEK - timedelta(weeks=3)) == 2


@pytest.mark.parametrize("first_day", [None, WEEK, TODAY])
def test_a_log_of_this_week_has_no_means(first_day: date | None) -> None:
    found = facts(first_day=first_day)
    assert means({}, found, 4) == dict.fromkeys(COUNTED)


def test_a_time_away_throughout_has_no_means() -> None:
    away = {f"2026-W{week}" for week in range(43, 47)}
    assert mean("given", 4, counts=weeks_back("given", 1, 1), away=away) is None


def test_quiet_weeks_have_means_of_zero() -> None:
    assert means({}, NOTHING, 4) == dict.fromkeys(COUNTED, 0)


# --- The report


def test_a_week_without_anything_says_so_without_a_per_cent() -> None:
    found = report(NOTHING)
    assert (found.period.name, found.period.first, found.period.last) == ("2026-W47", date(2026, 11, 16), date(2026, 11, 22))
    assert found.counts == dict.fromkeys(COUNTED, 0)
    assert (found.give_share, found.give_per_ask) == (None, None)
    assert found.give_first == found.purposeful == Share(0, 0, None, None)
    assert (found.cooling, found.reconnect, found.nudges, found.next_steps) == ((), (), [], [])


def test_figures_count_only_the_week() -> None:
    counts = [*weeks_back("given", 5, 7), *weeks_back("received", 2, 9), *weeks_back("asks_made", 2, 1), *weeks_back("introductions", 1)]
    found = report(facts(counts=counts))
    assert {word: number for word, number in found.counts.items() if number} == {
        "given": 5,
        "received": 2,
        "asks_made": 2,
        "introductions": 1,
    }
    assert found.give_share == pytest.approx(5 / 7)
    assert found.give_per_ask == 2.5
    assert found.mean4["received"] == 9 / 4


@pytest.mark.parametrize(
    ("talk", "counts"),
    [
        (Talk(purpose=True, outcome=True, favour=False), True),
        (Talk(purpose=True, outcome=False, favour=True), True),
        (Talk(purpose=True, outcome=True, favour=True), True),
        (Talk(purpose=True, outcome=False, favour=False), False),
        (Talk(purpose=False, outcome=True, favour=True), False),
    ],
)
def test_purposeful_talk_has_a_purpose_and_a_result(talk: Talk, *, counts: bool) -> None:
    assert purposeful(talk) is counts


def test_purposeful_share_is_of_all_talks() -> None:
    """Of 8 meetings, 5 have a purpose and 3 of these an outcome."""
    done = Talk(purpose=True, outcome=True, favour=False)
    talks = [*[done] * 3, *[done._replace(outcome=False)] * 2, *[done._replace(purpose=False)] * 3]
    found = report(facts(talks=talks))
    assert (found.purposeful.k, found.purposeful.n) == (3, 8)


@pytest.mark.parametrize(
    ("asked", "gave", "k"), [(10, 11, 1), (10, 10, 1), (10, 9, 0), (10, None, 0)], ids=["before", "that day", "after", "never"]
)
def test_an_ask_was_preceded_by_a_give_or_not(asked: int, gave: int | None, k: int) -> None:
    found = report(facts(asks=[(days_ago(asked), days_ago(gave) if gave else None)]))
    assert (found.give_first.k, found.give_first.n) == (k, 1)


def test_the_ties_seen_are_counted_by_their_class_on_the_eve() -> None:
    eve: Mapping[int, str] = {1: "close", 2: "weak", 3: "weak", 4: "dormant", 5: "unlogged", 6: "new"}
    found = report(facts(eve=eve, close_total=9))
    assert (found.close_seen, found.close_total, found.weak_reached, found.dormant_revived) == (1, 9, 2, 1)


def test_people_suggested_and_nudged_are_limited() -> None:
    many = {n: person(f"P{n}", n) for n in range(1, 9)}
    week = facts(people=many, suggestions=[suggestion(who) for who in many.values()], one_sided=[one_sided(who) for who in many.values()])
    found = report(week)
    assert [one.contact_id for one in found.reconnect] == [1, 2, 3, 4, 5]
    assert [one.contact_id for one in found.nudges] == [1, 2, 3, 4, 5]
    assert [one.contact_id for one in report(week._replace(model=Model(nudges=2))).nudges] == [1, 2]


def test_share_needs_the_number_of_favours_of_the_settings() -> None:
    week = facts(counts=[*weeks_back("given", 2), *weeks_back("received", 1)])
    assert [report(week._replace(model=Model(share_favours=least))).give_share for least in (3, 4)] == [2 / 3, None]


def test_thanked_or_uncounted_people_get_no_nudge() -> None:
    found = report(facts(one_sided=[one_sided(ANA, nudge=False), one_sided(BO, 5)]))
    assert found.nudges == [one_sided(BO, 5)]


def test_bars_show_twelve_weeks_oldest_first_with_away_marks() -> None:
    counts = [*weeks_back("given", 3, 1), *weeks_back("received", 0, 2), *weeks_back("asks_made", 1)]
    bars = report(facts(counts=counts, away={"2026-W46", "2026-W36"})).bars
    assert [bar.week for bar in bars] == [f"2026-W{week}" for week in range(36, 48)]
    assert bars[-2:] == [Bar("2026-W46", 1, 2, 0, away=True), Bar("2026-W47", 3, 0, 1, away=False)]
    assert bars[0] == Bar("2026-W36", 0, 0, 0, away=True)


def test_a_report_of_a_month_has_months_as_bars_and_one_mean() -> None:
    month = period_of(TODAY, "month")
    counts = [("2026-11-02", "given", 3), ("2026-10-31", "given", 2), ("2026-10-01", "given", 2), ("2026-08-09", "given", 4)]
    found = report(facts(period=month, counts=counts))
    assert (found.counts["given"], found.mean4["given"], found.mean26["given"]) == (3, 2, None)
    assert [bar.week for bar in found.bars] == ["2025-12", *(f"2026-{number:02d}" for number in range(1, 12))]
    assert [bar.given for bar in found.bars[-4:]] == [4, 0, 4, 3]


def test_a_year_is_drawn_month_by_month_from_its_counts() -> None:
    year = period_of(TODAY, "year")
    assert counted_since(year) == date(2022, 1, 1)
    assert [bar.week for bar in report(facts(period=year)).bars] == [f"2026-{number:02d}" for number in range(1, 13)]


def test_at_most_five_cooling_ties_are_named() -> None:
    tie = Tie(1, "close", "close", None, 1.2, 75, 25, 12, days_ago(100), days_ago(40), 40, cooling=True)
    assert report(facts(cooling=[tie] * 7)).cooling == [tie] * 5


# --- Three next steps


def test_next_steps_are_one_give_one_tie_and_one_follow_up() -> None:
    theirs, mine = an_ask("a van", 8, theirs=True), an_ask("the slides", 3, due=days_ago(-4), n=12)
    steps = next_steps(facts(their_next_ask=(theirs, ANA), suggestions=[suggestion(CY)], my_next_ask=(mine, BO)), [])
    assert steps == [Step("give", ANA, theirs), Step("reconnect", CY, REASONS), Step("follow up", BO, mine)]


def test_the_first_due_of_a_promise_and_an_ask_is_the_step() -> None:
    theirs = an_ask("a van", 8, theirs=True, due=days_ago(-9))
    promise = new_ask(days_ago(3), "promised", "the photos", days_ago(-2))
    [step] = next_steps(facts(their_next_ask=(theirs, ANA), my_next_promise=(promise, BO)), [])
    assert step == Step("give", BO, promise)
    [step] = next_steps(facts(their_next_ask=(theirs, ANA), my_next_promise=(promise._replace(due=None), BO)), [])
    assert step == Step("give", ANA, theirs)


def test_without_an_open_ask_the_give_answers_a_nudge() -> None:
    [step, _] = next_steps(facts(suggestions=[suggestion(CY, VAN)]), [one_sided(ANA)])
    assert step == Step("give", ANA, one_sided(ANA))


def test_next_give_is_the_first_offer_without_a_nudge() -> None:
    [step, _] = next_steps(facts(suggestions=[suggestion(BO), suggestion(CY, VAN)]), [])
    assert step == Step("give", CY, VAN)


def test_step_without_anything_to_do_is_skipped() -> None:
    assert next_steps(NOTHING, []) == []
    assert [step.kind for step in next_steps(facts(suggestions=[suggestion(BO)]), [])] == ["reconnect"]
