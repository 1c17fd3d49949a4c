"""Undo: commands that change no rows of the database."""

from pathlib import Path

import pytest

from netcli.domain.records.contact import new_contact
from netcli.errors import ConflictError
from netcli.services import undoing
from netcli.store import new_contacts
from netcli.store.database import reading, writing
from tests.readable import HALF_LIFE, TODAY, refuses


@pytest.mark.parametrize("word", ["config", "restore"])
def test_undo_refuses_a_setting_and_a_restore(word: str, db_path: Path) -> None:
    undoing.note_command(db_path, word, TODAY, HALF_LIFE)
    assert not db_path.exists()
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        new_contacts.add_contact(db, new_contact("Ana"), TODAY)
    undoing.note_command(db_path, word, TODAY, HALF_LIFE)
    with reading(db_path) as db:
        for number in (None, 2):
            with refuses(ConflictError, f"command 2 \\({word}\\)"):
                undoing.last(db, number)
        assert undoing.last(db, 1).word == "add"
