"""Paths to a person through people who could introduce the user."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from math import prod

from netcli.domain.model import Model
from netcli.domain.paths import ME, Edge, Path, Step, best, paths
from netcli.domain.person import Person
from netcli.domain.ties import strength
from netcli.store import contacts, ties
from netcli.store import paths as store

Edges = dict[frozenset[int], Edge]


def find(db: sqlite3.Connection, who: Person, today: date, model: Model, most: int) -> list[Path]:
    """Return the likeliest paths to a person, with at most two people between."""
    edges = _edges(db, who, today, most)
    near = {who.id, *(contact for pair in edges for contact in pair)}
    judge, rows = ties.classifier(db, today, model), ties.summaries(db, near, today, model.half_life)
    direct = {contact: strength(row[4] * judge.to_rate) / 100 for contact, row in rows.items()}
    found = paths(who.id, direct, {pair: edge.p for pair, edge in edges.items()}, most)
    people = contacts.people(db, {contact for path in found for contact in path})

    def step(before: int, contact: int) -> Step:
        if before == ME:
            return Step(people[contact], direct[contact], tie=judge.tie(rows[contact]))
        edge = edges[frozenset((before, contact))]
        return Step(people[contact], edge.p, edge=edge)

    steps = [tuple(step(*pair) for pair in zip((ME, *path), path, strict=False)) for path in found]
    return [Path(some, prod(one.p for one in some)) for some in steps]


def _edges(db: sqlite3.Connection, who: Person, today: date, most: int) -> Edges:
    """Return the edges of a person, and those of the people at their other ends."""
    unlisted = store.unlisted(db) - {who.id}

    def listed(edges: Iterable[Edge]) -> Edges:
        return {pair: edge for pair, edge in best(edges).items() if not pair & unlisted}

    first = listed(store.near(db, who.id, today))
    others = {contact for pair in first for contact in pair} - {who.id}
    return listed(store.beyond(db, others, who.id, today, most)) | first
