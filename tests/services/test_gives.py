"""Gives: the lists."""

import pytest

from netcli.domain.records.give import new_give
from netcli.errors import InvalidValueError
from netcli.services import gives
from netcli.services.understanding import Options, heard, understood
from tests.readable import TODAY, Net, refuses


def test_gives_come_with_the_latest_first(net: Net) -> None:
    net.add("Ana / Bo")
    net.gives("Ana 30 old / Bo -2 young / Ana 9 middle")
    found = gives.listed(net.db, None, TODAY, 2)
    assert ([(one.text, who.name) for one, who in found.gives], found.more) == ([("young", "Bo"), ("middle", "Ana")], 1)
    assert [one.text for one, _ in gives.listed(net.db, net["Ana"], TODAY, None).gives] == ["middle", "old"]


def test_a_give_is_listed_as_it_was_recorded(net: Net) -> None:
    net.add("Ana / Bo")
    stored = gives.record(net.db, new_give(TODAY, "given", "met", "introduction"), net["Ana"], net["Bo"])
    assert gives.listed(net.db, None, TODAY, None).gives == [(stored, net["Ana"])]


def test_referrals_are_pending_in_both_directions_until_they_are_closed(net: Net) -> None:
    net.add("Ana / Bo")
    for direction, kind in (("given", "referral"), ("received", "referral"), ("given", "help")):
        gives.record(net.db, new_give(TODAY, direction, f"{direction} {kind}", kind), net["Ana"])
    found = gives.listed(net.db, None, TODAY, 1, pending=True)
    assert ([one.text for one, _ in found.gives], found.more) == (["received referral"], 1)
    net.db.execute("UPDATE give SET status = 'nothing' WHERE id = 2")
    assert [one.text for one, _ in gives.listed(net.db, net["Ana"], TODAY, None, pending=True).gives] == ["given referral"]
    assert gives.listed(net.db, net["Bo"], TODAY, None, pending=True) == ([], 0)


@pytest.mark.parametrize(
    ("text", "to", "kind"),
    [
        ("advice on taxes", False, "advice"),
        ("two chairs", False, "help"),
        ("two chairs", True, "introduction"),
        ("a good word", True, "recommendation"),
    ],
)
def test_kind_is_read_from_the_words_or_follows_from_a_receiver(text: str, kind: str, net: Net, *, to: bool) -> None:
    assert gives.kind(text, to=net.add("Ana") if to else None) == kind


def test_gives_of_a_sentence_have_the_kind_of_their_words(net: Net) -> None:
    options = Options(gave=["a birthday gift"], got=["polecenie", "a chair"])
    found = understood(heard(net.db, "lunch", (), TODAY), "", [net.add("Ana")], options, TODAY)
    assert [(one.direction, one.kind) for one in found.gives] == [("given", "gift"), ("received", "recommendation"), ("received", "help")]


def test_give_to_the_same_person_is_refused(net: Net) -> None:
    ana = net.add("Ana")
    with refuses(InvalidValueError, "^--to: Ana cannot receive what is between you and Ana$"):
        gives.record(net.db, new_give(TODAY, "given", "a map"), ana, ana)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("an introduction to Sarah Kim", "Sarah Kim"),
        ("познакомил с Анной", "Анна"),
        ("an introduction to Sarah Kim and Dana Kim", None),
        ("an introduction to Kim", None),
        ("an introduction to Bo", None),
        ("an introduction to Zed", None),
        ("advice for Sarah Kim", None),
    ],
)
def test_only_person_whom_an_introduction_names_is_suggested(text: str, named: str | None, net: Net) -> None:
    bo = net.add("Bo")
    net.add("Sarah Kim / Dana Kim / Анна")
    stored = gives.record(net.db, new_give(TODAY, "given", text, gives.kind(text)), bo)
    found = gives.receiver_named(net.db, stored, bo)
    assert (found and found.name) == named
