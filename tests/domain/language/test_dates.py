"""Days as people write them: every accepted form, and every refusal."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.dates import monday, parse_day, parse_length, parse_past_day, parse_record_day, parse_week, show_day, week_name
from netcli.domain.language.day_words import months_before
from netcli.errors import ExitCode, InvalidDateError, InvalidValueError
from netcli.render.days import FORMS
from tests.readable import TODAY, refuses, said

DAYS = st.dates(date(1900, 1, 1), date(9999, 12, 31))


def read(text: str, today: date = TODAY, *, ahead: bool = False) -> str:
    """Return a day as ISO text."""
    return parse_day(text, today, ahead=ahead).isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", "2026-11-20"),
        ("1900-01-01", "1900-01-01"),
        ("9999-12-31", "9999-12-31"),
        ("20.11.2026", "2026-11-20"),
        ("1.2.2026", "2026-02-01"),
        ("01.02.2026", "2026-02-01"),
        ("20 Nov 2024", "2024-11-20"),
        ("20 november 2024", "2024-11-20"),
        ("3 Sept 2026", "2026-09-03"),
        ("20 Nov, 2024", "2024-11-20"),
        ("today", "2026-11-20"),
        ("now", "2026-11-20"),
        ("yesterday", "2026-11-19"),
        ("  YesterDay ", "2026-11-19"),
        ("3 days ago", "2026-11-17"),
        ("1 day ago", "2026-11-19"),
        ("0 days ago", "2026-11-20"),
        ("a day ago", "2026-11-19"),
        ("3d ago", "2026-11-17"),
        ("2w ago", "2026-11-06"),
        ("2 weeks ago", "2026-11-06"),
        ("one week ago", "2026-11-13"),
        ("a month ago", "2026-10-20"),
        ("13 months ago", "2025-10-20"),
        ("2 years ago", "2024-11-20"),
        ("2y ago", "2024-11-20"),
        ("last week", "2026-11-13"),
        ("last month", "2026-10-20"),
        ("2026-W47", "2026-11-16"),
        ("2026w47", "2026-11-16"),
        ("2026-W53", "2026-12-28"),
        ("2026-3-4", "2026-03-04"),
        ("2026/11/20", "2026-11-20"),
        ("2026.11.20", "2026-11-20"),
        ("13/4/2026", "2026-04-13"),
        ("4/13/2026", "2026-04-13"),
        ("20-11-2026", "2026-11-20"),
        ("3/3/2026", "2026-03-03"),
        ("last friday", "2026-11-13"),
        ("20nov2024", "2024-11-20"),
    ],
)
def test_every_accepted_form_is_read(text: str, day: str) -> None:
    assert read(text) == day


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        ("friday", "2026-11-20", "2026-11-27"),
        ("fri", "2026-11-20", "2026-11-27"),
        ("on Friday", "2026-11-20", "2026-11-27"),
        ("saturday", "2026-11-14", "2026-11-21"),
        ("thursday", "2026-11-19", "2026-11-26"),
        ("mon", "2026-11-16", "2026-11-23"),
        ("20 Nov", "2026-11-20", "2027-11-20"),
        ("21 Nov", "2025-11-21", "2026-11-21"),
        ("1 Jan", "2026-01-01", "2027-01-01"),
        ("31 dec", "2025-12-31", "2026-12-31"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("2026-W47", "2026-11-16", "2026-11-22"),
        ("20.11.", "2026-11-20", "2027-11-20"),
        ("21.11", "2025-11-21", "2026-11-21"),
        ("13/4", "2026-04-13", "2027-04-13"),
        ("29.2.", "2024-02-29", "2028-02-29"),
    ],
)
def test_day_without_year_is_past_in_a_log_and_next_if_due(text: str, past: str, coming: str) -> None:
    assert (read(text), read(text, ahead=True)) == (past, coming)


@pytest.mark.parametrize("text", ["21 Nov", "21.11.", "21/11", "20.12", "3 grudnia", "on 1 dec"])
def test_day_and_month_that_come_soon_are_no_clear_day(text: str) -> None:
    with pytest.raises(InvalidDateError) as refused:
        parse_record_day(text, TODAY)
    assert dict(refused.value.problem.values)["days"] == (parse_day(text, TODAY), parse_day(text, TODAY, ahead=True))


@pytest.mark.parametrize("text", ["20 Nov", "22.12", "1.12.2025", "friday", "50 weeks ago", "29 feb"])
def test_other_days_of_a_record_are_read_as_days_of_the_past(text: str) -> None:
    assert parse_record_day(text, TODAY) == parse_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", "2026-11-21"),
        ("in 3 days", "2026-11-23"),
        ("in a week", "2026-11-27"),
        ("in 2w", "2026-12-04"),
        ("next week", "2026-11-27"),
        ("next month", "2026-12-20"),
    ],
)
def test_a_day_to_come_is_read_for_something_due(text: str, day: str) -> None:
    assert read(text, ahead=True) == day


@pytest.mark.parametrize(("number", "name"), list(enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])))
def test_weekday_is_in_the_last_or_the_next_seven_days(number: int, name: str) -> None:
    past, coming = parse_day(name, TODAY), parse_day(name, TODAY, ahead=True)
    assert past.weekday() == coming.weekday() == number
    assert TODAY - timedelta(days=6) <= past <= TODAY < coming <= TODAY + timedelta(days=7)
    assert coming - past == timedelta(days=7)


def test_the_weekday_of_today_is_a_week_away_with_last_and_next() -> None:
    assert [read(text) for text in ("last friday", "friday", "this friday", "next friday")] == [
        "2026-11-13",
        "2026-11-20",
        "2026-11-20",
        "2026-11-27",
    ]


def test_next_friday_is_of_next_week_and_coming_the_nearest() -> None:
    monday = date(2026, 11, 16)
    days = [
        parse_day(text, monday, ahead=True)
        for text in ("friday", "coming friday", "next friday", "vinerea viitoare", "в следующую пятницу")
    ]
    assert days == [date(2026, 11, 20)] * 2 + [date(2026, 11, 27)] * 3


def test_last_friday_is_past_for_a_due_day_too() -> None:
    assert parse_day("last friday", TODAY, ahead=True) <= TODAY


def test_next_friday_is_never_in_the_past() -> None:
    with refuses(InvalidDateError, "has not come yet"):
        parse_past_day("next friday", TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "31.2.2026",
        "1.1.1899",
        "1899-12-31",
        "29.2.2025",
        "2025-02-29",
        "29 Feb 2025",
        "30 feb",
        "1.1.26",
        "13/14/2026",
        "0/4/2026",
        "3/4-2026",
        "31/6/26",
        "10/10/10",
        "3/4/1899",
        "1-1",
        "1-2-1",
        "1:1",
        "121",
        "18 nov 24",
        "nov 2024",
        "٢٠٢٦-٠٢-٢٠",
        "٣ days ago",
        "² days ago",
        "3 ago",
        "d ago",
        "in m",
        "on",
        "the",
        "last",
        "last day",
        "end of",
        "end of friday",
        "may",
        "month",
        "вчера yesterday",
        "20261120",
        "2026-13-01",
        "2026-W54",
        "2026-W00",
        "2026-W47-5",
        "12345-01-01",
        "0 nov",
        "32 nov",
        "20 brumaire",
        "20 n",
        "soon",
        "3 fortnights ago",
        "3 eons ago",
        "99999 years ago",
        "99999 weeks ago",
        "in 99999 years",
        "-3 days ago",
        "ago",
        "",
        " ",
        "today yesterday",
        "x" * 65,
        "9" * 1_000_000,
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_unclear_day_is_refused(text: str, *, ahead: bool) -> None:
    with pytest.raises(InvalidDateError):
        parse_day(text, TODAY, ahead=ahead)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("3/4/2026", "3 Apr 2026 or 4 Mar 2026", "2026-04-03"),
        ("3-4-2026", "3 Apr 2026 or 4 Mar 2026", "2026-04-03"),
        ("3/4", "3 Apr 2026 or 4 Mar 2026", "2026-04-03"),
        ("03/04/26", "3 Apr 2026, 4 Mar 2026 or 26 Apr 2003", "2026-04-03"),
        ("10-11-12", "10 Nov 2012, 11 Oct 2012 or 12 Nov 2010", "2012-11-10"),
        ("25/12/26", "25 Dec 2026 or 26 Dec 2025", "2026-12-25"),
    ],
)
def test_ambiguous_day_is_refused_with_its_readings(text: str, message: str, hint: str) -> None:
    with pytest.raises(InvalidDateError) as refused:
        parse_day(text, TODAY)
    assert said(refused.value) == (f'"{text}" may be {message}', f"write it as {hint}")


def test_a_refusal_names_the_accepted_forms() -> None:
    with pytest.raises(InvalidDateError) as refused:
        parse_day("soon", TODAY)
    assert said(refused.value)[0] == '"soon" is not a date netcli reads'
    assert said(refused.value)[1] == f"write {FORMS}"
    assert refused.value.exit_code == ExitCode.USAGE


def test_day_text_has_at_most_64_characters() -> None:
    assert read("today".ljust(64)) == "2026-11-20"
    with pytest.raises(InvalidDateError):
        parse_day("today".ljust(65), TODAY)


def test_a_long_text_is_cut_in_the_refusal() -> None:
    with pytest.raises(InvalidDateError) as refused:
        parse_day("x" * 500, TODAY)
    assert said(refused.value)[0] == f'"{"x" * 64}…" is not a date netcli reads'
    with refuses(InvalidDateError, f'^"{"x" * 64}" is not'):
        parse_day("x" * 64, TODAY)


@pytest.mark.parametrize("text", FORMS.replace(" or ", ", ").split(", "))
def test_every_form_that_is_advised_is_accepted(text: str) -> None:
    assert parse_day(text, TODAY) <= TODAY


# --- Past days


@pytest.mark.parametrize("text", ["today", "friday", "20 Nov", "2026-W47", "3 days ago"])
def test_day_up_to_today_is_accepted(text: str) -> None:
    assert parse_past_day(text, TODAY) == parse_day(text, TODAY)


@pytest.mark.parametrize("text", ["tomorrow", "2026-11-21", "21.11.2026", "in a day", "21 Nov 2026"])
def test_future_day_is_refused_for_a_record(text: str) -> None:
    with refuses(InvalidDateError, r"^Sat 21 Nov 2026 has not come yet$"):
        parse_past_day(text, TODAY)


# --- Leap days


@pytest.mark.parametrize(
    ("today", "past", "coming"),
    [
        (date(2024, 2, 29), "2024-02-29", "2028-02-29"),
        (date(2024, 2, 28), "2020-02-29", "2024-02-29"),
        (date(2097, 1, 1), "2096-02-29", "2104-02-29"),
        (date(2104, 2, 28), "2096-02-29", "2104-02-29"),
    ],
)
def test_leap_day_without_a_year_is_the_nearest_leap_day(today: date, past: str, coming: str) -> None:
    assert (read("29 feb", today), read("29 feb", today, ahead=True)) == (past, coming)


def test_leap_day_with_a_leap_year_is_accepted() -> None:
    assert read("29.2.2024") == "2024-02-29"


# --- Months


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 20), 1, date(2026, 10, 20)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
        (date(2026, 12, 31), -2, date(2027, 2, 28)),
    ],
)
def test_month_back_ends_on_an_existing_day(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


@given(day=DAYS, months=st.integers(0, 600))
def test_months_back_change_the_month_by_as_many(day: date, months: int) -> None:
    if day.year * 12 + day.month - months > 24:
        before = months_before(day, months)
        assert (day.year - before.year) * 12 + day.month - before.month == months


# --- Weeks


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("this week", date(2026, 11, 16)),
        ("week", date(2026, 11, 16)),
        ("last week", date(2026, 11, 9)),
        ("2026-W47", date(2026, 11, 16)),
        ("2026-W01", date(2025, 12, 29)),
        ("2026-11-22", date(2026, 11, 16)),
        ("yesterday", date(2026, 11, 16)),
    ],
)
def test_a_week_is_read_as_its_monday(text: str, first: date) -> None:
    assert parse_week(text, TODAY) == first


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2026, 11, 20), "2026-W47"), (date(2027, 1, 1), "2026-W53"), (date(2024, 12, 30), "2025-W01"), (date(2026, 1, 1), "2026-W01")],
)
def test_a_week_is_named_by_its_iso_year(day: date, name: str) -> None:
    assert week_name(day) == name


@given(day=DAYS)
def test_the_name_of_a_week_is_read_back_as_its_monday(day: date) -> None:
    assert parse_week(week_name(day), TODAY) == monday(day) or week_name(day).startswith("10000")


# --- Properties


@given(day=DAYS)
def test_every_day_is_read_back_from_every_way_to_write_it(day: date) -> None:
    spelled = show_day(day).split(" ", 1)[1]
    ways = (day.isoformat(), f"{day.day}.{day.month}.{day.year}", spelled)
    assert [parse_day(text, TODAY) for text in ways] == [day] * 3


@given(count=st.integers(0, 99_999), unit=st.sampled_from(["d", "days", "w", "weeks", "m", "months", "y", "years"]))
def test_any_time_ago_is_a_past_day_or_is_refused(count: int, unit: str) -> None:
    try:
        day = parse_past_day(f"{count} {unit} ago", TODAY)
    except InvalidDateError:
        assert count > 100  # nothing nearer is before 1900
        return
    assert date(1900, 1, 1) <= day <= TODAY


def test_day_is_printed_with_its_weekday_and_year() -> None:
    assert show_day(date(2026, 11, 20)) == "Fri 20 Nov 2026"
    assert show_day(date(2026, 3, 1)) == "Sun 1 Mar 2026"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *[("90d", 90), ("90", 90), ("2w", 14), ("3m", 90), ("1y", 365), ("2 weeks", 14), ("two weeks", 14), ("a month", 30), ("week", 7)],
        *[("2 tygodnie", 14), ("miesiąc", 30), ("две недели", 14), ("o lună", 30), ("două săptămâni", 14), ("שבועיים", 14), ("3650", 3650)],
        *[("weekly", 7), ("Monthly", 30), ("quarterly", 90), ("yearly", 365), ("every 2 weeks", 14), ("once a month", 30)],
        *[("co kwartał", 90), ("raz w miesiącu", 30), ("ежемесячно", 30), ("каждый год", 365), ("săptămânal", 7), ("la fiecare lună", 30)],
        *[("o data pe an", 365), ("פעם בחודש", 30), ("כל שבוע", 7), ("רבעוני", 90)],
    ],
)
def test_length_is_a_number_of_days_in_five_languages(text: str, days: int) -> None:
    assert parse_length(text) == days


@pytest.mark.parametrize("text", ["", "0", "0d", "3651", "11y", "often", "every", "d", "-3d", "yesterday", "9" * 70])
def test_length_of_no_day_or_ten_years_is_refused(text: str) -> None:
    with refuses(InvalidValueError, "is not a length; nothing was changed"):
        parse_length(text)
