"""The summaries of ties equal their rows after any events in any order."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcli.domain.model import DEFAULT, Model
from netcli.domain.records.interaction import new_interaction
from netcli.domain.ties import CROWD, Override, Summary, forward_sum, weight
from netcli.store import interactions, ties
from tests.readable import HALF_LIFE, TODAY, Net, days_ago, decayed, empty_database

# An interaction for hypothesis: days ago (negative: in the future), minutes, participants.
MEETINGS = st.lists(
    st.tuples(st.integers(-60, 2000), st.none() | st.integers(1, 600), st.sets(st.sampled_from(["Ana", "Bo", "Cy", "Di"]), min_size=1)),
    max_size=25,
)
Meetings = list[tuple[int, int | None, set[str]]]


def filled(meetings: Meetings, db: sqlite3.Connection, half_life: float = HALF_LIFE) -> Net:
    """Log meetings one by one."""
    net = Net(db)
    net.add("Ana / Bo / Cy / Di")
    for ago, minutes, who in meetings:
        people = [net[name] for name in sorted(who)]
        interactions.add_interaction(net.db, new_interaction(days_ago(ago), minutes=minutes), people, TODAY, half_life)
    return net


def plain_sum(meetings: Meetings, net: Net, name: str, today: date) -> Summary:
    """Return the sum of one person's days up to a day, with today as the landmark."""
    contact_id = net[name].id
    days: dict[date, float] = {}
    for ago, minutes, who in meetings:
        if name in who and days_ago(ago) <= today:
            days[days_ago(ago)] = max(days.get(days_ago(ago), 0), weight(minutes))
    if not days:
        return contact_id, None, None, 0, 0.0
    s0 = forward_sum(sorted(days.items()), TODAY, HALF_LIFE)
    return contact_id, min(days).isoformat(), max(days).isoformat(), len(days), s0


def assert_equal(one: Summary, other: Summary) -> None:
    """Compare two summaries, up to the rounding of their sums."""
    assert one[:4] == other[:4]
    assert one[4] == pytest.approx(other[4], rel=1e-9)


def rows(net: Net, today: date = TODAY, half_life: float = HALF_LIFE) -> dict[str, Summary]:
    """Return the summaries by name."""
    return {net.names([row[0]]): row for row in ties.strongest(net.db, today, half_life)}


def rate(net: Net, name: str, today: date = TODAY, model: Model = DEFAULT) -> float | None:
    """Return R of one tie as commands compute it."""
    row = ties.summary(net.db, net[name].id, today, model.half_life)
    return ties.classifier(net.db, today, model).tie(row).rate


# --- Summaries


@settings(max_examples=40)  # each fills a database
@given(meetings=MEETINGS)
def test_a_summary_equals_a_fresh_sum_of_its_days(meetings: Meetings) -> None:
    with closing(empty_database()) as db:
        net = filled(meetings, db)
        for name, row in rows(net).items():
            assert_equal(row, plain_sum(meetings, net, name, TODAY))


@settings(max_examples=40)  # each fills a database
@given(meetings=MEETINGS, back=st.integers(0, 1500))
def test_ties_of_a_past_day_ignore_later_days(meetings: Meetings, back: int) -> None:
    as_of = days_ago(back)
    with closing(empty_database()) as db:
        net = filled(meetings, db)
        for name, row in rows(net, as_of).items():
            assert_equal(row, plain_sum(meetings, net, name, as_of))
            assert_equal(row, ties.summary(db, row[0], as_of, HALF_LIFE))


@settings(max_examples=40)  # each fills a database
@given(meetings=MEETINGS, back=st.integers(0, 400))
def test_people_are_sorted_by_strength(meetings: Meetings, back: int) -> None:
    with closing(empty_database()) as db:
        found = list(ties.strongest(filled(meetings, db).db, days_ago(back), HALF_LIFE))
    assert found == sorted(found, key=lambda row: (-row[4], -row[0]))
    assert len(found) == 4


@settings(max_examples=40)  # each fills a database
@given(meetings=MEETINGS, back=st.integers(0, 400), silent=st.integers(0, 200))
def test_silent_contacts_are_sorted_by_their_last_day(meetings: Meetings, back: int, silent: int) -> None:
    as_of, until = days_ago(back), days_ago(back + silent)
    with closing(empty_database()) as db:
        net = filled(meetings, db)
        found = list(ties.latest(db, until, as_of, HALF_LIFE))
        everybody = list(ties.strongest(net.db, as_of, HALF_LIFE))
    expected = [row for row in everybody if row[2] is not None and row[2] <= until.isoformat()]
    assert found == sorted(expected, key=lambda row: (row[2], row[0]), reverse=True)


@settings(max_examples=40)  # each fills a database
@given(meetings=MEETINGS, back=st.integers(0, 400))
def test_summaries_of_the_eve_are_known_for_people_seen_since(meetings: Meetings, back: int) -> None:
    week, eve = days_ago(back), days_ago(back + 1)
    with closing(empty_database()) as db:
        net = filled(meetings, db)
        found = ties.before(db, week, HALF_LIFE)
        expected = {row[0]: row for row in ties.strongest(db, eve, HALF_LIFE)}
    assert set(found) == {net[name].id for ago, _, who in meetings if ago <= back for name in who}
    for contact_id, row in found.items():
        assert row[:4] == expected[contact_id][:4]
        rates = [decayed(one[4], TODAY, eve, HALF_LIFE) for one in (row, expected[contact_id])]
        assert rates[0] == pytest.approx(rates[1], abs=1e-6)


def test_summaries_of_the_eve_follow_a_changed_half_life(net: Net) -> None:
    """Stored sums keep the old half-life until the next write; so must their decay."""
    net.add("Ana")
    net.log("Ana 0 / Ana 90")
    [row] = ties.before(net.db, TODAY, 45).values()
    assert row[4] == pytest.approx(2**-2)


@settings(max_examples=40)  # each fills a database
@given(meetings=MEETINGS)
def test_the_people_met_together_are_counted_with_their_times(meetings: Meetings) -> None:
    with closing(empty_database()) as db:
        net = filled(meetings, db)
        times = {(one, other): number for one, other, number in db.execute("SELECT contact_id, other_id, times FROM together")}
        together = dict(db.execute("SELECT contact_id, together FROM contact_summary").fetchall())
    pairs = Counter((net[one].id, net[other].id) for _, _, who in meetings for one in who for other in who - {one})
    assert times == pairs
    assert together == {who.id: sum(one == who.id for one, _ in pairs) for who in net.people.values()}


def test_two_talks_on_one_day_count_as_the_longer_one(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 3 5min / Ana 3 call 120min / Ana 3 60min")
    assert ties.contact_days(net.db, net["Ana"].id, TODAY) == [(days_ago(3).isoformat(), 2.0)]
    assert ties.summary(net.db, net["Ana"].id, TODAY, HALF_LIFE)[3] == 1


def test_person_never_met_is_in_the_list(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana 3")
    assert rows(net)["Bo"] == (net["Bo"].id, None, None, 0, 0.0)


def test_a_group_meeting_counts_whole_for_everybody(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana+Bo+Cy 90")
    assert [rate(net, name) for name in net.people] == [pytest.approx(0.115525, abs=5e-7)] * 3


def test_the_vector_of_the_model_comes_out_of_the_database(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 90 / Ana 60 / Ana 30 / Ana 0")
    assert rate(net, "Ana") == pytest.approx(0.675509, abs=5e-7)


def test_the_days_behind_a_strength_come_the_newest_first(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 3 / Ana 0 / Ana 9 / Ana in 1")
    days = [day for day, _ in ties.contact_days(net.db, net["Ana"].id, TODAY)]
    assert days == [days_ago(ago).isoformat() for ago in (0, 3, 9)]


@pytest.mark.parametrize("others", [0, 5])
def test_the_day_that_is_asked_for_counts_itself(net: Net, others: int) -> None:
    """Few contacts are summed one by one, many in one scan."""
    net.add("Ana")
    for number in range(others):
        net.add(f"Other {number}")
    net.log("Ana 9 / Ana 5 / Ana 4")
    assert ties.summary(net.db, net["Ana"].id, days_ago(5), HALF_LIFE)[1:4] == (days_ago(9).isoformat(), days_ago(5).isoformat(), 2)
    assert rows(net, days_ago(5))["Ana"][3] == 2


def test_a_large_network_is_summed_in_one_scan_to_the_same_end(net: Net) -> None:
    for number in range(120):
        net.add(f"P{number}")
        net.log(f"P{number} {number} / P{number} {number + 5} 120min / P{number} in 1")
    summed = rows(net, half_life=45)
    assert {row[3] for row in summed.values()} == {2}
    expected = [2 ** (-number / 45) + 2 * 2 ** (-(number + 5) / 45) for number in range(120)]
    assert [summed[f"P{number}"][4] for number in range(120)] == pytest.approx(expected)


def test_days_planned_years_ahead_do_not_distort_the_eve(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 10 / Ana in 3650")
    [row] = ties.before(net.db, TODAY, HALF_LIFE).values()
    assert row[4] == pytest.approx(2 ** (-10 / 90), rel=1e-9)


def test_person_last_seen_on_that_day_is_silent_since_then(net: Net) -> None:
    net.add("Ana / Bo / Cy / Di")
    net.log("Ana 30 / Bo 30 / Bo in 2 / Cy 29 / Cy in 2 / Di 29")
    assert net.names(row[0] for row in ties.latest(net.db, days_ago(30), TODAY, HALF_LIFE)) == "Bo Ana"
    assert net.names(row[0] for row in ties.latest(net.db, days_ago(29), TODAY, HALF_LIFE)) == "Di Cy Bo Ana"


def test_the_eve_of_a_week_ends_with_the_day_before(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana 0 / Ana 1 / Ana 8 / Bo 0 / Cy 1")
    found = ties.before(net.db, TODAY, HALF_LIFE)
    ana, bo = net["Ana"].id, net["Bo"].id
    s0 = 2 ** (-1 / 90) + 2 ** (-8 / 90)
    assert set(found) == {ana, bo}
    assert_equal(found[ana], (ana, days_ago(8).isoformat(), days_ago(1).isoformat(), 2, s0))
    assert found[bo] == (bo, None, None, 0, 0.0)


# --- Future days


def test_days_to_come_do_not_count(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana 90 / Ana in 5 / Bo in 1")
    assert rate(net, "Ana") == pytest.approx(0.115525, abs=5e-7)
    assert rows(net)["Bo"] == (net["Bo"].id, None, None, 0, 0.0)
    assert [day for day, _ in ties.contact_days(net.db, net["Ana"].id, TODAY)] == [days_ago(90).isoformat()]


def test_a_planned_day_counts_once_it_has_come(net: Net) -> None:
    net.add("Ana")
    net.log("Ana in 5")
    assert rate(net, "Ana", TODAY + timedelta(days=5)) == pytest.approx(0.231049, abs=5e-7)


def test_day_planned_ten_years_ahead_changes_no_rate(net: Net) -> None:
    net.add("Ana")
    shortest = Model(half_life=7)
    for ago in (7, -3650):
        interactions.add_interaction(net.db, new_interaction(days_ago(ago)), [net["Ana"]], TODAY, shortest.half_life)
    assert rate(net, "Ana", model=shortest) == pytest.approx(0.5 * 30 * 0.693147 / 7, abs=1e-5)


def test_people_seen_are_found_by_the_span_of_days(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana 10 / Bo 20 / Cy 30 / Cy in 1")
    assert net.names(sorted(ties.seen_between(net.db, days_ago(20), days_ago(10)))) == "Ana Bo"
    assert ties.seen_between(net.db, days_ago(19), days_ago(11)) == set()


def test_the_log_begins_with_its_first_day(net: Net) -> None:
    assert ties.first_day(net.db) is None
    net.add("Ana / Bo")
    assert ties.first_day(net.db) is None
    net.log("Ana 10 / Bo 20")
    assert ties.first_day(net.db) == days_ago(20)


# --- Half-life and landmark


def test_changed_half_life_is_applied_without_rewriting_rows(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana 90 / Ana 30 / Bo 60")
    kept = net.db.execute("SELECT * FROM contact_summary").fetchall()
    quick = Model(half_life=30)
    assert rate(net, "Ana", model=quick) == pytest.approx((2**-3 + 2**-1) * 0.693147, abs=1e-6)
    assert rows(net, half_life=30)["Bo"][4] == pytest.approx(2**-2)
    assert net.names(row[0] for row in ties.strongest(net.db, TODAY, 30)) == "Ana Bo"
    assert net.db.execute("SELECT * FROM contact_summary").fetchall() == kept


def test_a_changed_half_life_reads_the_rows_of_a_week_on_its_eve(net: Net) -> None:
    """The report uses the rows of today and the judge of the eve, from one landmark."""
    net.add("Ana")
    net.log("Ana 60 / Ana 50 / Ana 40 / Ana 25")
    quick, eve = Model(half_life=14), days_ago(5)
    judge = ties.classifier(net.db, eve, quick)
    rates = [judge.tie(row).rate for day in (TODAY, eve) for row in ties.strongest(net.db, day, quick.half_life)]
    assert rates == pytest.approx([1.071943, 1.071943], abs=1e-6)


def test_changed_half_life_is_stored_at_the_next_write(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana 90 / Bo 60")
    interactions.add_interaction(net.db, new_interaction(days_ago(30)), [net["Ana"]], TODAY, 30)
    assert net.db.execute("SELECT half_life, landmark FROM decay").fetchall() == [(30, TODAY.isoformat())]
    assert ties.decay(net.db, TODAY, 30) == (True, TODAY)
    assert ties.decay(net.db, TODAY, 90)[0] is False
    kept = dict(net.db.execute("SELECT contact_id, s0 FROM contact_summary").fetchall())
    assert kept == {net["Ana"].id: pytest.approx(2**-3 + 2**-1), net["Bo"].id: pytest.approx(2**-2)}


def test_sums_are_recomputed_before_they_overflow(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana 0 / Bo 10")
    later = TODAY + timedelta(days=122 * 90 + 1)
    interactions.add_interaction(net.db, new_interaction(later), [net["Ana"]], later, HALF_LIFE)
    assert ties.decay(net.db, later, HALF_LIFE) == (True, later)
    assert dict(net.db.execute("SELECT contact_id, s0 FROM contact_summary").fetchall()) == {
        net["Ana"].id: pytest.approx(1),
        net["Bo"].id: pytest.approx(2 ** (-(122 * 90 + 11) / 90)),
    }


def test_landmark_does_not_move_between_recomputations(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 0")
    later = TODAY + timedelta(days=3650)
    interactions.add_interaction(net.db, new_interaction(later), [net["Ana"]], later, HALF_LIFE)
    assert ties.decay(net.db, later, HALF_LIFE) == (True, TODAY)
    s0 = ties.summary(net.db, net["Ana"].id, later, HALF_LIFE)[4]
    assert decayed(s0, TODAY, later, HALF_LIFE) == pytest.approx(1 + 2 ** (-3650 / 90))


# --- Overrides


def test_override_is_stored_replaced_and_removed(net: Net) -> None:
    ana = net.add("Ana")
    assert ties.overrides(net.db) == {}
    ties.set_override(net.db, ana.id, Override("close", "family", days_ago(3)))
    ties.set_override(net.db, ana.id, Override("weak", "moved away", TODAY))
    assert ties.overrides(net.db) == {ana.id: Override("weak", "moved away", TODAY)}
    assert [ties.drop_override(net.db, ana.id), ties.drop_override(net.db, ana.id)] == [True, False]
    assert ties.overrides(net.db) == {}


def test_ties_are_classified_with_overrides_and_cadences(net: Net) -> None:
    net.add("Ana / Bo")
    net.add("Cy", cadence_days=150)
    net.log("Ana 200 / Bo 200 / Cy 200")
    ties.set_override(net.db, net["Ana"].id, Override("close", "family", TODAY))
    judge = ties.classifier(net.db, TODAY, DEFAULT)
    assert {name: judge.class_of(row) for name, row in rows(net).items()} == {"Ana": "close", "Bo": "dormant", "Cy": "weak"}


@pytest.mark.parametrize(("people", "cooling"), [(CROWD - 1, True), (CROWD, False)])
def test_days_in_a_crowd_make_no_cooling(net: Net, people: int, *, cooling: bool) -> None:
    names = [f"P{number}" for number in range(people)]
    net.add(" / ".join(names))
    net.log(" / ".join(f"{'+'.join(names)} {ago} 240min" for ago in (40, 44, 48, 52, 56)))
    judge = ties.classifier(net.db, TODAY, DEFAULT)
    tie = judge.tie(ties.summary(net.db, net["P0"].id, TODAY, HALF_LIFE))
    assert (tie.tie, tie.cooling) == ("close", cooling)


@pytest.mark.parametrize(
    ("days", "silence"),
    [("40", 40), ("40 / crowd 5", 40), ("40 / crowd 900", 40), ("40 / crowd 900 / crowd 35", 40), ("40 / crowd 5 / 5", None)],
    ids=["no crowd", "last", "first", "both", "the same day as a meeting"],
)
def test_a_day_in_a_crowd_hides_no_cooling(net: Net, days: str, silence: int | None) -> None:
    crowd = [f"P{number}" for number in range(CROWD)]
    net.add(" / ".join(crowd))
    net.log(" / ".join(f"P0 {ago} 240min" for ago in (44, 48, 52, 56, 60)))
    net.log(
        " / ".join(f"{'+'.join(crowd)} {one.removeprefix('crowd ')}" if "crowd" in one else f"P0 {one} 240min" for one in days.split(" / "))
    )
    judge, row = ties.classifier(net.db, TODAY, DEFAULT), ties.summary(net.db, net["P0"].id, TODAY, HALF_LIFE)
    assert (judge.class_of(row), judge.cooling(row)) == ("close", silence is not None)
    assert silence is None or judge.silence(row) == silence
