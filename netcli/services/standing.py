"""Standing: what the user thinks of a relationship."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from netcli.domain.language.dates import parse_record_day
from netcli.domain.person import Person
from netcli.domain.records.standing import ANSWERS, WHAT, Standing
from netcli.domain.standing import Stand, stage
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError
from netcli.store import standing


def of(db: sqlite3.Connection, person: Person, today: date) -> Stand:
    """Return what the user answered about a person, and the stage on a day."""
    answers = standing.answers(db, person.id)
    return Stand(person, answers, stage(answers, brought=standing.brought(db, person.id, today)))


def split(words: Sequence[str], *, filtered: bool) -> tuple[list[str], str, str]:
    """Return the people, the question and the answer in some words.

    One person alone has neither question nor answer: "". `filtered` is whether filters choose the people. Raise
    InvalidValueError.
    """
    least = 0 if filtered else 1
    if len(words) == 1 and not filtered:
        return list(words), "", ""
    if len(words) < least + 2:
        raise InvalidValueError("standing_without_answer")
    *people, what, answer = words
    return people, what, answer


def read(what: str, answer: str, on: str | None, today: date) -> Standing:
    """Return an answer; hyphens stand for underscores. Raise InvalidValueError."""
    one_of("what", what.replace("_", "-"), tuple(one.replace("_", "-") for one in WHAT))
    one_of("answer", answer, ANSWERS)
    return Standing(what.replace("-", "_"), answer, parse_record_day(on, today) if on else today)


def answer(db: sqlite3.Connection, people: Sequence[Person], one: Standing, today: date) -> list[Stand]:
    """Store an answer about people; return what is known of each."""
    standing.answer(db, [who.id for who in people], one)
    return [of(db, who, today) for who in people]
