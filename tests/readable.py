"""Builders for readable test data.

One line of text holds several records between slashes: who, how many days ago, and what there is to say.
    gives("Ada 30 / Ada 60 gift / Bo -30")      given to Ada twice, received from Bo once
    net.log("Ada 30 / Ada+Bo 60 45min")         met Ada, then Ada together with Bo for 45 minutes
    net.log("Cy in 5")                          will meet Cy in five days
    net.asks("Ada 30 the slides / Bo -8 a job") I asked Ada, Bo asked me
A minus is always what comes from them; `in` is always a day to come.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.person import Person
from netcli.domain.planning.incoming import Skipped
from netcli.domain.records.ask import Ask, new_ask
from netcli.domain.records.contact import new_contact
from netcli.domain.records.give import EFFORTS, KINDS, Give, new_give
from netcli.domain.records.interaction import KINDS as MEETINGS
from netcli.domain.records.interaction import new_interaction
from netcli.domain.ties import Summary, decay_factor, forward_sum
from netcli.errors import NetcliError, Problem
from netcli.render.wording.problems import worded
from netcli.store import asks, interactions, new_contacts
from netcli.store import gives as store_gives
from netcli.store.database import SCHEMA, UNDO

TODAY = date(2026, 11, 20)  # a Friday
DAY_0 = date(2026, 1, 1)  # day 0 of the model's vectors
HALF_LIFE = DEFAULT.half_life
RECORD = re.compile(r"(?P<who>.+?) (?P<ahead>in )?(?P<sign>-?)(?P<days>\d+)(?: (?P<rest>.+))?")


class Record(NamedTuple):
    """One record of a line of text."""

    who: str
    days: int  # ago; negative for a day to come
    theirs: bool
    rest: str


def records(text: str) -> Iterator[Record]:
    """Yield the records of a line. Raise ValueError for an invalid one."""
    for part in text.split(" / "):
        found = RECORD.fullmatch(part.strip())
        if found is None:
            raise ValueError(part)
        days = int(found["days"]) * (-1 if found["ahead"] else 1)
        yield Record(found["who"], days, bool(found["sign"]), found["rest"] or "")


def said(error: NetcliError) -> tuple[str, str]:
    """Return the message and the hint of an error."""
    return worded(error.problem)


def in_words(problem: Problem) -> str:
    """Return the message of a problem."""
    return worded(problem)[0]


@contextmanager
def refuses(kind: type[NetcliError], pattern: str) -> Iterator[pytest.ExceptionInfo[NetcliError]]:
    """Check that an error is raised whose message matches a pattern."""
    with pytest.raises(kind) as caught:
        yield caught
    assert re.search(pattern, said(caught.value)[0])


class _Skip:
    """A skipped record with its reason in words; equal to the Skipped that has them."""

    def __init__(self, line: int, reason: str, file: str = "") -> None:
        self.said = (line, reason, file)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Skipped) and (other.line, in_words(other.reason), other.file) == self.said

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Skip{self.said}"


Skip: Any = _Skip  # so that it may equal another type


def days_ago(number: int, today: date = TODAY) -> date:
    """Return the day so many days ago."""
    return today - timedelta(days=number)


def day(number: int) -> date:
    """Return a day of the model's vectors."""
    return DAY_0 + timedelta(days=number)


def person(name: str, number: int = 1) -> Person:
    """Return a person who is in no database."""
    return Person(number, f"uid-{number}", name.lower().replace(" ", "-"), name)


def contact_days(text: str) -> list[tuple[date, float]]:
    """Read contact-days: `10 40*2` is day 10 with v = 1 and day 40 with v = 2."""
    parts = (part.partition("*") for part in text.split())
    return [(day(int(number)), float(v or 1)) for number, _, v in parts]


def history(days: Iterable[int], contact_id: int = 1) -> Summary:
    """Return the stored summary of contact-days, with day 0 as the landmark."""
    on = sorted(day(number) for number in days)
    return contact_id, on[0].isoformat(), on[-1].isoformat(), len(on), forward_sum([(one, 1.0) for one in on], DAY_0, HALF_LIFE)


def decayed(s0: float, landmark: date, today: date, half_life: float) -> float:
    """Return S(today) of a forward sum, in contact-days."""
    return s0 * decay_factor(landmark, today, half_life)


def gives(text: str) -> list[Give]:
    """Return gives; people get numbers in the order of the text."""
    found = list(records(text))
    names = list(dict.fromkeys(one.who for one in found))
    return [
        Give(
            days_ago(one.days),
            "received" if one.theirs else "given",
            one.rest or "a favour",
            _word(one.rest, KINDS, "help"),
            _word(one.rest, EFFORTS, "small"),
            number=number,
            uid=f"uid-{number}",
            contact_id=names.index(one.who) + 1,
        )
        for number, one in enumerate(found, 1)
    ]


def an_ask(
    text: str = "the slides",
    ago: int = 30,
    *,
    theirs: bool = False,
    promised: bool = False,
    due: date | None = None,
    status: str = "open",
    n: int = 1,
) -> Ask:
    """Return one ask."""
    closed, direction = None if status == "open" else TODAY, "theirs" if theirs else "promised" if promised else "mine"
    return Ask(days_ago(ago), direction, text, due, status, closed, number=n, uid=f"uid-{n}", contact_id=1)


def empty_database() -> sqlite3.Connection:
    """Return a new database in memory."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(SCHEMA.read_text("utf-8"))
    db.executescript(UNDO.read_text("utf-8"))
    db.execute("INSERT INTO decay (id, half_life, landmark) VALUES (1, ?, ?)", (HALF_LIFE, TODAY.isoformat()))
    db.execute("PRAGMA foreign_keys = ON")
    return db


class Net:
    """A small network in a database, filled from texts."""

    def __init__(self, db: sqlite3.Connection, today: date = TODAY) -> None:
        self.db = db
        self.today = today
        self.people: dict[str, Person] = {}

    def __getitem__(self, name: str) -> Person:
        return self.people[name]

    def add(self, names: str, **fields: Any) -> Person:
        """Add people, all with the same fields; return the last one."""
        for name in names.split(" / "):
            self.people[name] = new_contacts.add_contact(self.db, new_contact(name=name, **fields), self.today)
        return self.people[name]

    def log(self, text: str, **fields: Any) -> None:
        """Log interactions: `Ada+Bo 30 call 45min`."""
        for one in records(text):
            minutes = re.search(r"(\d+)min", one.rest)
            new = new_interaction(
                day=days_ago(one.days, self.today),
                kind=_word(one.rest, MEETINGS, "meeting"),
                minutes=int(minutes[1]) if minutes else None,
                **fields,
            )
            who = [self.people[name] for name in one.who.split("+")]
            interactions.add_interaction(self.db, new, who, self.today, HALF_LIFE)

    def gives(self, text: str) -> None:
        """Record gives: `Ada 30 gift`; a minus means received."""
        for one in records(text):
            kind = _word(one.rest, KINDS, "help")
            new = new_give(days_ago(one.days, self.today), "received" if one.theirs else "given", one.rest or "a favour", kind)
            store_gives.add_give(self.db, new, self.people[one.who])

    def promises(self, text: str, due: date | None = None) -> list[int]:
        """Record promises: `Ada 30 the slides`; return their numbers."""
        return self.asks(text, due, mine="promised")

    def asks(self, text: str, due: date | None = None, mine: str = "mine") -> list[int]:
        """Record asks: `Ada 30 the slides`, theirs with a minus; return their numbers."""
        found = []
        for one in records(text):
            new = new_ask(days_ago(one.days, self.today), "theirs" if one.theirs else mine, one.rest or "something", due)
            found.append(asks.add_ask(self.db, new, self.people[one.who])[0])
        return found

    def answered(self, number: int, ago: int, status: str = "answered") -> None:
        """Close an ask some days ago."""
        ask, _ = asks.numbered(self.db, number)
        asks.close_ask(self.db, ask._replace(status=status, closed_on=days_ago(ago, self.today)))

    def names(self, ids: Iterable[int]) -> str:
        """Return the names of people with some ids, as one line."""
        by_id = {person.id: name for name, person in self.people.items()}
        return " ".join(by_id[one] for one in ids)


def _word(text: str, words: tuple[str, ...], default: str) -> str:
    """Return the first of some words in the text of a record."""
    return next((word for word in words if re.search(rf"\b{re.escape(word)}\b", text)), default)
