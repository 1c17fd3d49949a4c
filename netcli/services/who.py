"""Who could help with a topic."""

import sqlite3
from collections.abc import Collection
from datetime import date

from netcli.domain import who as rules
from netcli.domain.model import Model
from netcli.domain.topic import keys, stems
from netcli.domain.who import MOST_CLOSE, MOST_DISTANT, Fitting, Helper
from netcli.errors import InvalidValueError
from netcli.store import balance, contacts, ties, topics


def who(db: sqlite3.Connection, topic: str, today: date, model: Model, among: Collection[int] | None = None) -> list[Helper]:
    """Return up to 5 distant people who could help, then up to 3 close ones.

    `among` are the contacts to choose from, or None for everybody. Raise InvalidValueError for a topic without words.
    """
    wanted = keys(topic)
    if not wanted:
        raise InvalidValueError("topic_without_words", topic=topic)
    search, texts = _Search(db, today, model, among), list(topics.texts(db, stems(wanted)))
    best = search.best(rules.fitting(wanted, texts))
    if len(best) < MOST_DISTANT + MOST_CLOSE:  # a log is the farthest field, so it adds nobody before that
        best = search.best(rules.fitting(wanted, (*texts, *topics.logs(db, stems(wanted), among))))
    return search.helpers(best)


def distant(db: sqlite3.Connection, topic: str, today: date, model: Model, but: int, most: int) -> list[str]:
    """Return names of distant people whose card fits a topic, but for one."""
    wanted = keys(topic)
    found = rules.fitting(wanted, topics.texts(db, stems(wanted))) if wanted else {}
    found.pop(but, None)
    search = _Search(db, today, model, None)
    best = [one.contact_id for one in search.best(found) if search.classes[one.contact_id] != "close"][:most]
    people = contacts.people(db, best)
    return [people[one].name for one in best]


class _Search:
    """One search: the ties of the contacts that fit."""

    def __init__(self, db: sqlite3.Connection, today: date, model: Model, among: Collection[int] | None) -> None:
        self.db, self.today, self.model, self.among = db, today, model, among
        self.judge = ties.classifier(db, today, model)
        self.classes: dict[int, str] = {}

    def best(self, found: dict[int, Fitting]) -> list[Fitting]:
        """Return the contacts to show, in order."""
        ids = [one for one in found if self.among is None or one in self.among]
        rows = ties.summaries(self.db, ids, self.today, self.model.half_life)
        self.classes = {one: self.judge.class_of(row) for one, row in rows.items()}
        names = {one: person.name for one, person in contacts.people(self.db, ids).items()}
        return list(rules.order((found[one] for one in ids), self.classes, {one: row[3] for one, row in rows.items()}, names))

    def helpers(self, best: list[Fitting]) -> list[Helper]:
        """Return the people to show, with what was given and received."""
        ids = [one.contact_id for one in best]
        people, known = contacts.people(self.db, ids), topics.knows_work(self.db, ids)
        found = []
        for one in best:
            person = people[one.contact_id]
            counts = balance.with_one(self.db, person, self.today, self.model.balance_window)
            found.append(Helper(person, self.classes[person.id], one, counts.given, counts.received, known.get(person.id)))
        return found
