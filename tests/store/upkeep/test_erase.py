"""An erased person is nowhere in the database file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from netcli.domain.records.ask import new_ask
from netcli.domain.records.contact import new_contact
from netcli.domain.records.fact import FACT, new_fact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.domain.records.intro import INTRO, new_intro
from netcli.domain.records.link import LINK, new_link
from netcli.domain.ties import Override
from netcli.store import asks, gives, interactions, new_contacts, ties
from netcli.store.adding import add
from netcli.store.database import reading, writing
from netcli.store.upkeep import erase as erasure
from tests.readable import HALF_LIFE, TODAY, days_ago

SECRET = b"Xerxes"


def test_erase_leaves_no_byte_of_the_person(db_path: Path) -> None:
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        ana = new_contacts.add_contact(db, new_contact("Ana"), TODAY)
        xerxes = new_contacts.add_contact(
            db, new_contact("Xerxes", emails=("xerxes@example.org",), notes=("Xerxes likes tea",) * 200), TODAY
        )
        interactions.add_interaction(db, new_interaction(days_ago(3), summary="saw Xerxes"), [xerxes], TODAY, HALF_LIFE)
        interactions.add_interaction(db, new_interaction(days_ago(2), summary="saw both"), [xerxes, ana], TODAY, HALF_LIFE)
        gives.add_give(db, new_give(TODAY, "given", "met"), ana, xerxes)
        asks.add_ask(db, new_ask(TODAY, "mine", "Xerxes, a word"), xerxes)
    with writing(db_path, "edit", TODAY, HALF_LIFE) as db:
        db.execute("UPDATE contact SET name = 'Xerxes II', search_key = 'xerxes ii' WHERE id = :id", {"id": xerxes.id})
    with writing(db_path, "erase", TODAY, HALF_LIFE) as db:
        erasure.erase(db, xerxes, TODAY, HALF_LIFE)
        assert erasure.mentions(db, "Xerxes") == []
    erasure.vacuum(db_path)
    assert SECRET.lower() not in db_path.read_bytes().lower()
    with reading(db_path) as db:
        assert [one.summary for one in interactions.latest(db, ana, TODAY, 9)] == ["saw both"]
        assert db.execute("SELECT to_id FROM give").fetchall() == [(None,)]
        assert db.execute("SELECT COUNT(*) FROM undo_log").fetchone() == (0,)


def test_erase_reports_other_texts_that_name_the_person(db_path: Path) -> None:
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        ana = new_contacts.add_contact(db, new_contact("Ana"), TODAY)
        xerxes = new_contacts.add_contact(db, new_contact("100% Xerxes"), TODAY)
        interactions.add_interaction(db, new_interaction(TODAY, summary="spoke of 100% Xerxes"), [ana], TODAY, HALF_LIFE)
        interactions.add_interaction(db, new_interaction(TODAY, summary="1000 times Xerxes"), [ana], TODAY, HALF_LIFE)
        gives.add_give(db, new_give(TODAY, "given", "a note to 100% xerxes"), ana)
        asks.add_ask(db, new_ask(TODAY, "mine", "of 100% Xerxes"), ana)
    with writing(db_path, "erase", TODAY, HALF_LIFE) as db:
        erasure.erase(db, xerxes, TODAY, HALF_LIFE)
        assert erasure.mentions(db, xerxes.name) == ["log 1", "give 1", "ask 1"]


def test_erase_reports_every_prose_field_that_names_the_person(db_path: Path) -> None:
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        xerxes = new_contacts.add_contact(db, new_contact("Xerxes"), TODAY)
        texts = {
            "needs": ("a word with Xerxes",),
            "offers": ("a lift for xerxes",),
            "notes": ("met Xerxes",),
            "tags": ("friends of Xerxes",),
        }
        places = {"org": "Xerxes & Co", "title": "aide of Xerxes", "met_where": "at Xerxes's", "addresses": ("c/o Xerxes",)}
        ana = new_contacts.add_contact(db, new_contact("Ana", **texts, **places), TODAY)
        interactions.add_interaction(db, new_interaction(TODAY, place="Xerxes's house", tags=("xerxes",)), [ana], TODAY, HALF_LIFE)
        ties.set_override(db, ana.id, Override("close", "through Xerxes", TODAY))
        db.execute("INSERT INTO origin VALUES ('vcard', 'k', :id, '{\"note\": \"Xerxes\"}', NULL)", {"id": ana.id})
    with writing(db_path, "erase", TODAY, HALF_LIFE) as db:
        erasure.erase(db, xerxes, TODAY, HALF_LIFE)
        assert erasure.mentions(db, xerxes.name) == [
            *("org of ana", "title of ana", "met of ana", "log 1", "need 1", "offer 2", "note 3", "address of ana", "tag of ana"),
            *("tie of ana", "vcard import of ana"),
        ]


def test_erase_reports_texts_about_two_people_and_outcomes(db_path: Path) -> None:
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        ana, bo, xerxes = (new_contacts.add_contact(db, new_contact(name), TODAY) for name in ("Ana", "Bo", "Xerxes"))
        for intro in (new_intro(TODAY, "friends of Xerxes"), new_intro(TODAY, "a", one_outcome="XERXES"), new_intro(TODAY, "a")):
            add(db, INTRO, intro, {"one": ana.id, "other": bo.id})
        add(db, INTRO, new_intro(TODAY, "a", other_outcome="saw Xerxes"), {"one": ana.id, "other": bo.id})
        add(db, INTRO, new_intro(TODAY, "hers alone"), {"one": ana.id, "other": xerxes.id})
        add(db, LINK, new_link(TODAY, shared="they know Xerxes"), {"who": ana.id, "other": bo.id})
        add(db, FACT, new_fact("missed", "a stall", TODAY, why="Xerxes took it"), {"who": ana.id})
        interactions.add_interaction(db, new_interaction(TODAY, their_outcome="a sale to Xerxes"), [ana], TODAY, HALF_LIFE)
        gives.add_give(db, new_give(TODAY, "given", "a name", "referral", outcome="Xerxes bought"), ana)
        asks.add_ask(db, new_ask(TODAY, "mine", "a", None, "answered", TODAY, "by Xerxes"), ana)
    with writing(db_path, "erase", TODAY, HALF_LIFE) as db:
        erasure.erase(db, xerxes, TODAY, HALF_LIFE)
        assert sorted(erasure.mentions(db, "Xerxes")) == ["ask 1", "give 1", "intro 1", "intro 2", "intro 4", "link 1", "log 1", "missed 1"]


def test_the_file_shrinks(db_path: Path) -> None:
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        one = new_contacts.add_contact(db, new_contact("Xerxes", notes=tuple(f"{n} {'x' * 5000}" for n in range(200))), TODAY)
    large = db_path.stat().st_size
    with writing(db_path, "erase", TODAY, HALF_LIFE) as db:
        erasure.erase(db, one, TODAY, HALF_LIFE)
    erasure.vacuum(db_path)
    assert db_path.stat().st_size < large / 3
    with closing(sqlite3.connect(db_path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
