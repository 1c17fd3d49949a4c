"""The commands that touched one person."""

import sqlite3

import pytest

from netcli.domain.records.ask import new_ask
from netcli.domain.records.contact import new_contact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.domain.ties import Override
from netcli.store import asks, duplicates, facts, gives, interactions, new_contacts, pauses, ties
from netcli.store.upkeep import history
from tests.readable import HALF_LIFE, TODAY
from tests.store.upkeep.test_undo import Work, do, who

WORK: dict[str, Work] = {
    "log": lambda db: interactions.add_interaction(db, new_interaction(TODAY), [who(db, "ana")], TODAY, HALF_LIFE),
    "give": lambda db: gives.add_give(db, new_give(TODAY, "given", "pie"), who(db, "ana")),
    "ask": lambda db: asks.add_ask(db, new_ask(TODAY, "mine", "an hour"), who(db, "ana")),
    "need": lambda db: facts.add_fact(db, who(db, "ana").id, "need", "a desk", TODAY),
    "tie": lambda db: ties.set_override(db, who(db, "ana").id, Override("close", "we sing", TODAY)),
    "archive": lambda db: pauses.archive(db, who(db, "ana").id, TODAY),
    "tag": lambda db: db.execute("INSERT INTO tag (contact_id, name) VALUES (:id, 'choir')", {"id": who(db, "ana").id}),
    "distinct, the lower id": lambda db: duplicates.mark_distinct(db, who(db, "ana"), who(db, "bo"), TODAY),
    "distinct, the higher id": lambda db: duplicates.mark_distinct(db, who(db, "ana"), who(db, "aa"), TODAY),
}


@pytest.mark.parametrize("name", WORK)
def test_history_of_a_person_has_every_command_that_touched_them(name: str, db: sqlite3.Connection) -> None:
    for handle in ("aa", "ana", "bo", "cy"):
        do(db, "add", lambda db, handle=handle: new_contacts.add_contact(db, new_contact(handle), TODAY))  # type: ignore[misc]
    number = do(db, name, WORK[name])
    assert number in {op.id for op in history.ops(db, None, who(db, "ana").id)}
    assert number not in {op.id for op in history.ops(db, None, who(db, "cy").id)}
