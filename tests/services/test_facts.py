"""Facts: recording, closing by number or by text, listing."""

import pytest

from netcli.domain.model import DEFAULT
from netcli.errors import InvalidValueError, NotFoundError
from netcli.services import facts, person
from tests.readable import TODAY, Net, days_ago, refuses


def network(net: Net) -> Net:
    net.add("Ana")
    for text in ("a printer by May", "a Print shop", "3 chairs"):
        facts.record(net.db, net["Ana"], "need", text, TODAY)
    facts.record(net.db, net["Ana"], "offer", "a printer", TODAY)
    return net


def test_notes_of_a_person_come_with_the_newest_day_first(net: Net) -> None:
    net.add("Ana / Bo")
    for ago, text in ((5, "moved"), (0, "  sings\non Mondays "), (9, "met"), (5, "moved again"), (-1, "to come")):
        facts.note(net.db, net["Ana"], text, days_ago(ago))
    facts.note(net.db, net["Bo"], "another", TODAY)
    found = person.profile(net.db, net["Ana"], TODAY, DEFAULT, explain=False).facts
    assert [(one.kind, one.text, one.day) for one in found] == [
        ("note", text, days_ago(ago)) for ago, text in ((0, "sings\non Mondays"), (5, "moved again"), (5, "moved"), (9, "met"))
    ]


def test_note_needs_a_text(net: Net) -> None:
    with refuses(InvalidValueError, "^note: empty$"):
        facts.note(net.db, net.add("Ana"), " \n ", TODAY)


@pytest.mark.parametrize(("which", "number"), [("1", 1), ("by may", 1), (" SHOP ", 2), ("3", 3), ("chairs", 3)])
def test_need_is_closed_by_its_number_or_a_part_of_its_text(which: str, number: int, net: Net) -> None:
    closed = facts.close(network(net).db, net["Ana"], "need", which, TODAY)
    assert (closed.number, closed.closed_on) == (number, TODAY)
    assert [one.number for one in facts.listed(net.db, net["Ana"], "need")] == [one for one in (1, 2, 3) if one != number]


@pytest.mark.parametrize(
    ("which", "message"),
    [("print", 'need: several fit "print"'), ("4", 'need: none fits "4"'), ("a lamp", 'need: none fits "a lamp"')],
)
def test_need_that_is_unclear_is_not_closed(which: str, message: str, net: Net) -> None:
    with refuses(NotFoundError, f"^{message}; nothing was changed$"):
        facts.close(network(net).db, net["Ana"], "need", which, TODAY)
    assert len(facts.listed(net.db, net["Ana"], "need")) == 3
