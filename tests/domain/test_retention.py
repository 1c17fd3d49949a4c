"""The backups to keep."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.retention import DAYS, IMPORT_DAYS, MONTHS, NEWEST, WEEKS, is_due, kept

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)  # a Friday


def at(days: float) -> datetime:
    """Return the time so many days ago."""
    return NOW - timedelta(days=days)


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    made = [(at(days), "daily") for days in range(400)]
    days = [at(ago) for ago in range(NEWEST)]  # the ten newest include the last seven days
    weeks = [at(ago) for ago in (0, 5, 12, 19)]  # this Friday, and the three Sundays before it
    months = [datetime(2026, 11, 20, 9, tzinfo=UTC)] + [
        datetime(year, month, day, 9, tzinfo=UTC)
        for year, month, day in (
            *((2026, 10, 31), (2026, 9, 30), (2026, 8, 31), (2026, 7, 31), (2026, 6, 30), (2026, 5, 31)),
            *((2026, 4, 30), (2026, 3, 31), (2026, 2, 28), (2026, 1, 31), (2025, 12, 31)),
        )
    ]
    assert kept(made) == {*days, *weeks, *months}


def test_ten_newest_backups_are_kept_and_older_ones_by_day() -> None:
    made = [(at(hour / 24), "erase") for hour in range(1, 9)] + [(at(1 + hour / 24), "erase") for hour in range(8)]
    assert sorted(kept(made)) == sorted(when for when, _ in made)[-NEWEST:]


def test_backups_of_migrations_or_the_user_are_kept_for_ever() -> None:
    old = [(at(3000), "migrate"), (at(2000), "asked"), (at(2500), "import"), (at(2600), "daily")]
    assert kept([*old, *((at(days), "daily") for days in range(400))]) >= {at(3000), at(2000)}
    assert {at(2500), at(2600)} & kept([*old, *((at(days), "daily") for days in range(400))]) == set()


def test_backups_before_imports_are_kept_for_ninety_days() -> None:
    imports = [(at(days), "import") for days in (0.4, 0.5, 90, 90.1)]
    merges = [(at(number / 1000), "merge") for number in range(38)]
    made = [*merges, *imports, *((at(days), "daily") for days in range(1, 86))]
    assert {when for when, _ in merges} & kept(made) == {when for when, _ in merges[:NEWEST]}
    assert {when for when, _ in imports} & kept(made) == {at(0.4), at(0.5), at(90)}
    assert {when for when, _ in imports} & kept([*made, (at(-1), "daily")]) == {at(0.4), at(0.5)}


def test_merge_needs_no_backup_within_an_hour_of_another() -> None:
    hour = timedelta(hours=1)
    assert [is_due("merge", newest, NOW) for newest in (None, NOW - hour, NOW - hour / 2, NOW, NOW + hour)] == [
        True,
        True,
        False,
        False,
        True,
    ]
    assert is_due("import", NOW, NOW)


def test_no_backups_keep_nothing() -> None:
    assert kept([]) == set()


@given(st.lists(st.tuples(st.integers(0, 1500).map(at), st.sampled_from(["daily", "import", "migrate", "asked"])), max_size=60))
def test_newest_backup_is_always_kept_within_the_limits(made: list[tuple[datetime, str]]) -> None:
    found = kept(made)
    last = max((when for when, _ in made), default=NOW)
    asked = {when for when, reason in made if reason in {"migrate", "asked"} or (reason == "import" and last - when <= IMPORT_DAYS)}
    assert found <= {when for when, _ in made}
    assert set(sorted({when for when, _ in made}, reverse=True)[:1]) <= found
    assert len(found - asked) <= NEWEST + DAYS + WEEKS + MONTHS
    assert kept([(when, reason) for when, reason in made if when in found]) == found
