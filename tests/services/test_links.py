"""Links between two people: recording, listing, editing and merging."""

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.records.link import Link, new_link
from netcli.errors import InvalidValueError
from netcli.services import editing, links, merging, person
from netcli.store import links as store
from netcli.store import records
from tests.readable import HALF_LIFE, TODAY, Net, days_ago, refuses


@pytest.fixture
def three(net: Net) -> Net:
    net.add("Ana / Bo / Cy")
    return net


def said(found: list[Link]) -> list[tuple[str, ...]]:
    """Return the handles and the kind of links."""
    return [(*(one.handle for one in link.people), link.kind) for link in found]


def test_same_pair_and_kind_again_changes_what_is_given(three: Net) -> None:
    first = links.link(three.db, new_link(TODAY, "friends", "a choir"), three["Ana"], three["Bo"])
    again = links.link(three.db, new_link(TODAY, "friends", weight=0.8), three["Bo"], three["Ana"])
    assert (first.new, again.new, again.changed) == (True, False, True)
    [one] = store.links(three.db, TODAY)
    assert (one.number, one.kind, one.shared, one.weight) == (first.link.number, "friends", "a choir", 0.8)
    same = links.link(three.db, new_link(TODAY, "friends"), three["Ana"], three["Bo"])
    assert (same.new, same.changed) == (False, False)


def test_another_kind_is_another_link(three: Net) -> None:
    for kind in ("friends", "family"):
        links.link(three.db, new_link(TODAY, kind), three["Ana"], three["Bo"])
    assert said(store.links(three.db, TODAY)) == [("ana", "bo", "family"), ("ana", "bo", "friends")]


def test_link_of_a_person_with_themself_is_refused(three: Net) -> None:
    with refuses(InvalidValueError, "^Ana and Ana are one person"):
        links.link(three.db, new_link(TODAY), three["Ana"], three["Ana"])


def test_edit_to_one_person_on_both_sides_is_refused(three: Net) -> None:
    number = links.link(three.db, new_link(TODAY), three["Ana"], three["Bo"]).link.number
    target = editing.target(["link", str(number)])
    assert target
    before = records.read(three.db, target.record, number)
    with refuses(InvalidValueError, "are one person"):
        editing.checked(target.record, before, {"other": "ana"}, TODAY, lambda _: three["Ana"])


def test_person_is_first_in_each_of_their_links(three: Net) -> None:
    links.link(three.db, new_link(days_ago(3)), three["Ana"], three["Bo"])
    links.link(three.db, new_link(TODAY, "family"), three["Cy"], three["Bo"])
    assert said(links.listed(three.db, three["Bo"], None, TODAY, None).links) == [("bo", "cy", "family"), ("bo", "ana", "knows")]
    assert said(list(person.profile(three.db, three["Cy"], TODAY, DEFAULT, explain=False).links)) == [("cy", "bo", "family")]
    assert said(store.of_person(three.db, three["Cy"], days_ago(1))) == []


def test_list_of_some_people_has_links_of_any_of_them(three: Net) -> None:
    links.link(three.db, new_link(TODAY), three["Ana"], three["Bo"])
    links.link(three.db, new_link(TODAY), three["Bo"], three["Cy"])
    found = links.listed(three.db, None, {three["Cy"].id, three["Bo"].id}, TODAY, 1)
    assert (said(found.links), found.more) == ([("bo", "cy", "knows")], 1)
    assert said(links.listed(three.db, None, {three["Ana"].id}, TODAY, None).links) == [("ana", "bo", "knows")]


def test_companions_are_those_met_together_most_often(three: Net) -> None:
    three.log("Ana+Bo 3 / Ana+Cy 4 / Ana+Cy 9")
    assert links.listed(three.db, three["Ana"], None, TODAY, None).together == [("Cy", 2), ("Bo", 1)]


def test_merge_keeps_all_links_but_that_of_the_two(three: Net) -> None:
    for one, other in (("Ana", "Bo"), ("Bo", "Cy")):
        links.link(three.db, new_link(TODAY, shared="a choir"), three[one], three[other])
    merging.merge(three.db, three["Ana"], three["Bo"], merging.plan(three.db, three["Ana"], three["Bo"]), TODAY, HALF_LIFE)
    assert said(store.links(three.db, TODAY)) == [("ana", "cy", "knows")]
