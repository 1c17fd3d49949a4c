"""Days in sentences of five languages: no sentence may have a wrong day.

`pytest -s` prints a row of figures for each file. The lines are in tests/data/days.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from netcli.domain.language.sentence import Sentence
from netcli.services import understanding
from tests.readable import TODAY, Net, empty_database

DATA = Path(__file__).parents[2] / "data" / "days"
CODES = {"two_days", "ahead", "vague", "ambiguous", "contradiction", "impossible", "misspelt", "not_met", "not_yet"}
FILES = sorted(DATA.rglob("??.txt"))
OUTCOME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?: (?P<time>\d\d:\d\d|-)(?: (?P<minutes>\d+))?)?")


class Line(NamedTuple):
    """A line of a file: a sentence and what it must mean."""

    number: int
    text: str
    outcome: str


def lines(file: Path) -> Iterator[Line]:
    """Yield the sentences of a file."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            text, _, outcome = (part.strip() for part in line.rpartition(" => "))
            assert outcome in CODES or OUTCOME.fullmatch(outcome), line
            yield Line(number, text, outcome)


def outcome(sentence: Sentence, expected: str) -> str:
    """Return what was read in the form of a file, with the expected parts."""
    said = sentence.said
    if said.problem:
        return said.problem
    wanted = OUTCOME.fullmatch(expected)
    if not wanted:
        return str(said.day or TODAY)
    time = f" {said.time or '-'}" if wanted["time"] else ""
    minutes = f" {sentence.minutes}" if wanted["minutes"] else ""
    return f"{said.day or TODAY}{time}{minutes}"


def verdict(expected: str, got: str) -> str:
    """Return the column of the table in which a line counts."""
    if got == expected:
        return "asked or refused" if expected in CODES else "right day"
    if got in CODES:
        return "needlessly refused" if expected not in CODES else "refused otherwise"
    return "wrong day" if got[:10] != expected[:10] else "wrong time"


@pytest.fixture(scope="module")
def known() -> Net:
    """Return a network of the known people."""
    net = Net(empty_database())
    for line in (DATA / "people.txt").read_text("utf-8").splitlines():
        _, name, aliases = (part.strip() for part in line.split("|"))
        net.add(name, aliases=tuple(alias.strip() for alias in aliases.split(";") if alias.strip()))
    return net


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_no_sentence_is_read_as_a_wrong_day(file: Path, known: Net) -> None:
    counts, wrong = Counter[str](), []
    for line in lines(file):
        got = outcome(understanding.read(known.db, line.text, TODAY), line.outcome)
        counts[verdict(line.outcome, got)] += 1
        if got != line.outcome:
            wrong.append(f"{file.name}:{line.number}: {line.text} => {got}, not {line.outcome}")
    print(
        f"\n{file.relative_to(DATA)}: {counts.total()} sentences;", ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    )
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "вчора кава з Ольгою",
        "кава з Ольгою вчора",
        "позавчора: дзвінок Ользі",
        "6 листопада: кава з Ольгою",
        "у п'ятницю зустріч з Ольгою",
        "3 дні тому зустріч з Ольгою",
        "минулого тижня обід з Ольгою",
    ],
)
def test_day_in_ukrainian_is_asked_about(text: str, known: Net) -> None:
    """Ukrainian is no language of netcli, but stands beside Russian."""
    assert understanding.read(known.db, text, TODAY).said.problem in {"vague", "misspelt"}
