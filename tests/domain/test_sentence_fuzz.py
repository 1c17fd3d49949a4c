"""Random sentences are read or refused, in linear time."""

import random
from contextlib import suppress
from functools import partial

import pytest

from netcli.domain.language import sentence
from netcli.domain.language.birthday import check_yearly
from netcli.domain.language.cleaning import LONGEST_TEXT
from netcli.domain.language.dated_text import dated
from netcli.domain.language.mentions import Reader
from netcli.domain.language.scripts import SCRIPTS
from netcli.domain.language.tables import languages
from netcli.domain.language.tokens import tokens
from netcli.domain.outcome import clean_amount, hundredths
from netcli.errors import InvalidValueError, NetcliError
from netcli.store.search_key import search_key
from tests.cpu import takes_at_most
from tests.domain.test_sentences import KNOWN
from tests.readable import TODAY, refuses

SENTENCES = 3_000
TABLES = [one.sentence for one in languages(tuple(SCRIPTS))]
WORDS = sorted(
    {word for one in TABLES for table in (one.with_words, one.common, one.function_words, *one.kinds.values()) for word in table}
)
NAMES = sorted({word for one in KNOWN for word in one.name.split()})
ENDINGS = ("ой", "ем", "ą", "owi", "ei", "'s", "а", "у", "")
SIGNS = [
    *".,:;!?@#*\\+\"“”-–—()[]{}/&_'’\n\t",
    "->",
    "→",
    "for:",
    "learned:",
    "învățat:",
    "узнал:",
    "@place:",
    '+"',
    "w/",
    "45 min",
    "1h30",
    "yesterday:",
    "вчера:",
    "10-11-12:",
]


def read(text: str) -> None:
    """Read a sentence and its names."""
    said = sentence.read(text, TODAY)
    reader = Reader(tokens(said.text), KNOWN, said.words, search_key)
    reader.unknown(reader.mentions())


def drawn(dice: random.Random) -> str:
    """Draw a sentence of names, words, signs and letters of any script."""
    parts = []
    for _ in range(dice.randrange(60)):
        pool = dice.choices(("names", "words", "signs", "letters"), (35, 30, 20, 15))[0]
        letters = "".join(chr(code) for code in dice.choices(range(32, 0x2FFF), k=3) if not 0xD800 <= code < 0xE000)
        part = {
            "names": dice.choice(NAMES) + dice.choice(ENDINGS),
            "words": dice.choice(WORDS),
            "signs": dice.choice(SIGNS),
            "letters": letters,
        }[pool]
        parts.append(part.title() if dice.random() < 0.3 else part)
    return (" " if dice.random() < 0.8 else "").join(parts)[:2_000]


def test_any_sentence_is_read_or_refused() -> None:
    dice = random.Random(20261120)
    refused = 0
    for _ in range(SENTENCES):
        try:
            read(drawn(dice))
        except NetcliError:
            refused += 1
    assert refused < SENTENCES / 5


def test_any_text_of_a_date_is_split_or_refused() -> None:
    dice = random.Random(20261130)
    read_whole = 0
    for _ in range(SENTENCES // 3):
        text = f"{drawn(dice)[:200]} {dice.choice(['12 June', '--06-12', '30.2.', '1.1.2027', '½ ٣'])}"
        with suppress(NetcliError):
            name, day = dated(text, TODAY)
            check_yearly(day, "on_day")
            read_whole += bool(name)
    assert read_whole > 50


def test_any_sum_is_read_the_same_again_or_refused() -> None:
    dice = random.Random(20261130)
    found = set()
    for _ in range(SENTENCES):
        text = "".join(dice.choices([*"0123456789.,-e\t٣²", *["EUR", "usd", " ", "\N{NO-BREAK SPACE}"] * 4], k=dice.randrange(7)))
        with suppress(InvalidValueError):
            amount = clean_amount(text)
            assert (clean_amount(amount), hundredths(amount)[0] >= 0) == (amount, True)
            found.add(amount)
    assert len(found) > 20


@pytest.mark.parametrize(
    "part", ["a ", "Ana ", "Ana, ", "+A ", "@a ", "1h ", "a:", "-> ", "\\", '"', "Ana-", "א ", "a.", "1-", "a'", "И. ", '+"', "a@"]
)
def test_reading_time_grows_about_linearly_with_length(part: str) -> None:
    """A pattern that backtracks would take sixteen times as long."""

    def work(length: int) -> None:
        text = (part * length)[:length]
        for _ in range(5):
            with suppress(NetcliError):
                read(text)

    assert takes_at_most(8, partial(work, LONGEST_TEXT), partial(work, LONGEST_TEXT // 4))


def test_text_above_the_maximum_length_is_not_read() -> None:
    with refuses(InvalidValueError, "longer than 10000 characters"):
        sentence.read("a" * (LONGEST_TEXT + 1), TODAY)
