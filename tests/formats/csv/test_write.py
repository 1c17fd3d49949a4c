"""Writing netcli's own CSV: it is read as it was, and no spreadsheet runs it."""

import csv
from datetime import date
from functools import partial
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.cleaning import clean_line, clean_text
from netcli.domain.person import Person
from netcli.domain.planning.incoming import ContactRecord, EventRecord
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.dated import Dated
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.formats.csv import columns, write
from netcli.formats.csv import read as reader
from netcli.formats.file import File
from tests.readable import TODAY

ANA, BO = Person(1, "u-1", "ana", "Ana"), Person(2, "u-2", "bo", "Bo")
DAY = date(2026, 11, 1)
LINES = st.text(st.characters(codec="utf-8"), max_size=20).map(lambda text: clean_line(text, "x"))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=30).map(lambda text: clean_text(text, "x"))
LISTS = st.lists(LINES.filter(bool), max_size=3, unique=True).map(tuple)


def card(person: Person = ANA, **fields: Any) -> Contact:
    """Make a card."""
    return Contact(person.name, person.handle, id=person.id, uid=person.uid, **fields)


def read(kind: str, text: str) -> list[Any]:
    """Read what was written; everything has to be a record."""
    found = list(reader.read([File("", partial(BytesIO, text.encode()))], TODAY, kind))
    assert all(isinstance(one, ContactRecord | EventRecord) for one in found), found
    return found


def test_the_columns_are_those_that_are_read() -> None:
    assert write.contacts([]).strip().split(",") == [
        *columns.COLUMNS["contacts"][0],
        *columns.COLUMNS["contacts"][1],
    ]


@given(LINES, LISTS, LISTS, st.lists(TEXTS.filter(bool), max_size=3, unique=True).map(tuple))
def test_a_card_is_read_as_it_was(org: str, tags: tuple[str, ...], needs: tuple[str, ...], notes: tuple[str, ...]) -> None:
    text = write.contacts([(card(org=org or None, tags=tags, needs=needs, notes=notes, met_day=date(2026, 1, 2)), BO)])
    first, *more = read("contacts", text)
    assert first.new == new_contact("Ana", handle="ana", org=org or None, tags=tags, needs=needs, notes=notes[:1], met_day=date(2026, 1, 2))
    assert first.introduced_by == "bo"
    assert [record.new for record in more] == [new_contact("Ana", handle="ana", notes=(note,)) for note in notes[1:]]


@pytest.mark.parametrize("text", ["=1+1", "+40 722", "-x", "@a", "'=x", "''=x", "'quoted", "\\", "a\\; b", ";", "a;b", "\\;\\"])
def test_formulas_and_separators_survive_a_round_trip(text: str) -> None:
    written = write.contacts([(card(title=text, offers=(text, "other")), None)])
    cells = [cell for row in csv.reader(StringIO(written)) for cell in row]
    assert not any(cell[:1] in columns.FORMULA for cell in cells if cell)
    (record,) = read("contacts", written)
    assert (record.new.title, record.new.offers) == (text, (text, "other"))


def test_interactions_gives_and_asks_are_read_as_they_were() -> None:
    call = Interaction(DAY, "call", minutes=45, summary="=x\ny", tags=("a b", "c;d"))
    (met,) = read("interactions", write.interactions([Dated(call, (ANA, BO), "k1")]))
    assert (met.who, met.new.kind, met.new.minutes, met.new.tags, met.new.summary, met.key) == (
        ("ana", "bo"),
        "call",
        45,
        ("a b", "c;d"),
        "=x\ny",
        "k1",
    )
    plans = write.interactions([Dated(call._replace(planned=planned), (ANA,), "k1") for planned in (False, True)])
    assert [one.new.planned for one in read("interactions", plans)] == [False, True]
    give = Give(DAY, "given", "a name", "referral", "large", 3, to=BO)
    (gave,) = read("gives", write.gives([Dated(give, (ANA,), "k1")]))
    assert (gave.who, gave.to, gave.new.depth, gave.new.effort) == (("ana",), "bo", 3, "large")
    closed = Ask(DAY, "mine", "a chair", None, "answered", date(2026, 11, 2), "two of them")
    (asked,) = read("asks", write.asks([Dated(closed, (ANA,), "k1")]))
    assert (asked.new.status, asked.new.closed_on, asked.new.outcome) == ("answered", date(2026, 11, 2), "two of them")
    declined = closed._replace(status="declined", why="silent")
    (answered,) = read("asks", write.asks([Dated(declined, (ANA,), "k1")]))
    assert (answered.new.status, answered.new.why) == ("declined", "silent")


def test_no_field_of_a_dated_record_is_lost() -> None:
    """What came of a record, and whether you told of your work, had no columns."""
    met = Interaction(
        *(DAY, "call", "09:30", 45, "the mill", "plan", "two dates", "sale", "them", "a talk", ("fair",)),
        *("an order", "500 EUR", True, True, True),
    )
    give = Give(DAY, "received", "a name", "referral", "large", 3, "closed", "ten boxes", "sale", "1250.50 USD")
    ask = Ask(DAY, "mine", "a chair", DAY, "declined", DAY, "too far", "silent", "business", "nothing yet", "10 MDL")
    for kind, record, written in (
        ("interactions", met, write.interactions([Dated(met, (ANA,), "k1")])),
        ("gives", give, write.gives([Dated(give, (ANA,), "k1")])),
        ("asks", ask, write.asks([Dated(ask, (ANA,), "k1")])),
    ):
        (found,) = read(kind, written)
        assert found.new == record
        assert None not in record[: record._fields.index("thanks_for" if kind == "gives" else "number")]
        assert columns.kinds(written.splitlines()[0].split(",")) == [kind]


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ("kind", ["gives"]),
        ("status", ["asks"]),
        ("due", ["asks"]),
        ("depth,status,outcome", ["gives"]),
        ("kind,status", ["gives", "asks"]),
        ("due,kind", ["asks"]),
        ("amount", ["gives", "asks"]),
    ],
)
def test_gives_and_asks_are_told_apart_by_their_own_columns(more: str, kinds: list[str]) -> None:
    assert columns.kinds(f"date,who,direction,text,{more}".split(",")) == kinds
