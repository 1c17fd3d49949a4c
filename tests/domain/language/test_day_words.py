"""Days in words: leading days, refusals and imports; test_tables has the phrases."""

import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.dates import leading_day, parse_day
from netcli.errors import InvalidDateError
from tests.readable import TODAY, refuses

# --- A day at the start of a sentence


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("yesterday lunch with Ana", "2026-11-19", "lunch with Ana"),
        ("Yesterday, lunch with Ana", "2026-11-19", "lunch with Ana"),
        ("  yesterday", "2026-11-19", ""),
        ("today… lunch", "2026-11-20", "lunch"),
        ("the day before yesterday met Ana", "2026-11-18", "met Ana"),
        ("last friday lunch with Ana", "2026-11-13", "lunch with Ana"),
        ("on Friday morning coffee", "2026-11-20", "coffee"),
        ("3 days ago Ana called", "2026-11-17", "Ana called"),
        ("2w ago - tea", "2026-11-06", "- tea"),
        ("a week ago", "2026-11-13", ""),
        ("last month, Ana", "2026-10-20", "Ana"),
        ("last night drinks", "2026-11-19", "drinks"),
        ("вчера вечером — обед с Аней", "2026-11-19", "обед с Аней"),
        ("в пятницу обедали с Аней", "2026-11-20", "обедали с Аней"),
        ("две недели тому назад созвон", "2026-11-06", "созвон"),
        ("на прошлой неделе чай", "2026-11-13", "чай"),
        ("w piątek obiad z Anną", "2026-11-20", "obiad z Anną"),
        ("w zeszły piątek po południu kawa", "2026-11-13", "kawa"),
        ("przedwczoraj telefon", "2026-11-18", "telefon"),
        ("acum o săptămână cafea cu Ana", "2026-11-13", "cafea cu Ana"),
        ("vinerea trecuta cafea", "2026-11-13", "cafea"),
        ("alaltăieri cină", "2026-11-18", "cină"),
        ("ביום שישי נפגשתי עם דנה", "2026-11-20", "נפגשתי עם דנה"),
        ("אתמול בערב קפה", "2026-11-19", "קפה"),
        ("לפני שבועיים קפה", "2026-11-06", "קפה"),
    ],
)
def test_an_adverb_in_front_is_the_day_of_the_sentence(text: str, day: str, rest: str) -> None:
    found = leading_day(text, TODAY)
    assert found is not None
    assert (found[0].isoformat(), text[found[1] :]) == (day, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lunch with Ana yesterday",
        "yesterday's lunch with Ana",
        "yesterday/today",
        "yesterdays",
        "yesterday: lunch",
        "friday lunch with Ana",
        "friday morning coffee",
        "may lunch",
        "18 november lunch",
        "3 days with Ana",
        "20.11.2026 lunch",
        "121 with Ana",
        "tomorrow lunch with Ana",
        "next friday lunch",
        "in 3 days lunch",
        "this week lunch",
        "by friday",
        "last, friday",
        "last week's lunch",
        "пятница обед",
        "на пятницу договорились",
        "завтра обед",
        "piątek obiad",
        "vineri cafea",
        "la vin cu Ana",
        "שישי ערב",
        "8000 years ago",
        "x" * 100,
        "a week" + " " * 64 + "ago",
    ],
)
def test_word_with_another_meaning_stays_in_the_sentence(text: str) -> None:
    assert leading_day(text, TODAY) is None


def test_day_of_two_meanings_in_two_languages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    polish = import_module("netcli.domain.language.tables.pl")
    monkeypatch.setattr(polish, "DATES", polish.DATES._replace(days={"ieri": -3}))
    with refuses(InvalidDateError, r'^"ieri" may be 17 Nov 2026 or 19 Nov 2026$'):
        parse_day("ieri", TODAY)
    assert leading_day("ieri cafea", TODAY) is None


# --- Any text


def is_day_or_refused(text: str, *, ahead: bool) -> None:
    try:
        day = parse_day(text, TODAY, ahead=ahead)
    except InvalidDateError:
        return
    assert day >= date(1900, 1, 1)


def begins_with_a_day_or_not(text: str) -> None:
    if found := leading_day(text, TODAY):
        assert date(1900, 1, 1) <= found[0] <= TODAY
        assert 0 < found[1] <= len(text)


@given(text=st.text(max_size=64) | st.text("0123456789 .-wWdmyagoinlstexfr", max_size=64), ahead=st.booleans())
def test_any_text_is_a_day_since_1900_or_refused(text: str, *, ahead: bool) -> None:
    is_day_or_refused(text, ahead=ahead)
    begins_with_a_day_or_not(text)


def pieces(rng: random.Random) -> list[Callable[[], str]]:
    """Return a strategy for parts of random texts, mostly words of the tables."""
    tables = [import_module(f"netcli.domain.language.tables.{name}").DATES for name in ("en", "ru", "ro", "pl", "he")]
    words = [[word for field in table if not isinstance(field, int) for one in field for word in one.split()] for table in tables]
    return [
        *(lambda some=some: rng.choice(some) for some in words),
        lambda: str(rng.randrange(10 ** rng.randint(1, 6))),
        lambda: rng.choice(" -./:,;…'\"־\u200f\t"),
        lambda: chr(rng.randint(1, 0xD7FF)),
    ]


def random_text(rng: random.Random, makers: list[Callable[[], str]]) -> str:
    return rng.choice(("", " ", " ")).join(rng.choice(makers)() for _ in range(rng.randint(1, 9)))


@given(seed=st.integers(0, 2**32), ahead=st.booleans())
def test_any_words_of_the_tables_are_a_day_or_refused(seed: int, *, ahead: bool) -> None:
    rng = random.Random(seed)
    text = random_text(rng, pieces(rng))
    is_day_or_refused(text, ahead=ahead)
    begins_with_a_day_or_not(text)


def test_twenty_thousand_random_texts_are_days_or_refused() -> None:
    rng = random.Random(20261120)
    makers = pieces(rng)
    for number in range(20_000):
        text = random_text(rng, makers)
        is_day_or_refused(text, ahead=number % 2 == 0)
        if number % 10 == 0:
            begins_with_a_day_or_not(text)


# --- Imports


def test_digits_and_common_english_words_load_no_table() -> None:
    code = (
        "import sys; from datetime import date; from netcli.domain.language.dates import parse_day\n"
        "for text in ('2026-11-20', 'Today', 'yesterday', '20.11.2026', '2026-W47'): parse_day(text, date(2026, 11, 20))\n"
        "print(*(name for name in sys.modules if 'language.tables' in name or 'day_words' in name))\n"
        "parse_day(sys.argv[1], date(2026, 11, 20))\n"
        "print(*sorted(name[-2:] for name in sys.modules if 'language.tables.' in name))"
    )
    for text, loaded in (("вчера", "ru"), ("אתמול", "he"), ("3 days ago", "en pl ro")):
        done = subprocess.run([sys.executable, "-c", code, text], capture_output=True, text=True, check=True)
        assert done.stdout == f"\n{loaded}\n"
