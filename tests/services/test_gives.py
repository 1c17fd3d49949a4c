"""Gives: the lists."""

from netcli.domain.records.give import new_give
from netcli.services import gives
from tests.readable import TODAY, Net


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
