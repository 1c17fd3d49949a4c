"""Days in words: refusals and imports; test_tables has the phrases."""

import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.dates import parse_day
from netcli.domain.language.sentence import read
from netcli.errors import InvalidDateError
from tests.readable import TODAY, refuses


def test_day_of_two_meanings_in_two_languages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    polish = import_module("netcli.domain.language.tables.pl")
    monkeypatch.setattr(polish, "DATES", polish.DATES._replace(days={"ieri": -3}))
    with refuses(InvalidDateError, r'^"ieri" may be 17 Nov 2026 or 19 Nov 2026$'):
        parse_day("ieri", TODAY)


# --- Any text


def is_day_or_refused(text: str, *, ahead: bool) -> None:
    try:
        day = parse_day(text, TODAY, ahead=ahead)
    except InvalidDateError:
        return
    assert day >= date(1900, 1, 1)


def sentence_is_read_or_refused(text: str) -> None:
    said = read(text, TODAY).said
    assert said.day is None or (said.problem is None and date(1900, 1, 1) <= said.day <= TODAY)


@given(text=st.text(max_size=64) | st.text("0123456789 .-wWdmyagoinlstexfr", max_size=64), ahead=st.booleans())
def test_any_text_is_a_day_since_1900_or_refused(text: str, *, ahead: bool) -> None:
    is_day_or_refused(text, ahead=ahead)
    sentence_is_read_or_refused(text)


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
    sentence_is_read_or_refused(text)


def test_twenty_thousand_random_texts_are_days_or_refused() -> None:
    rng = random.Random(20261120)
    makers = pieces(rng)
    for number in range(20_000):
        text = random_text(rng, makers)
        is_day_or_refused(text, ahead=number % 2 == 0)
        if number % 10 == 0:
            sentence_is_read_or_refused(text)


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
