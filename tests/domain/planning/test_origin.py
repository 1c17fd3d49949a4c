"""A three-way merge: nothing the user changed is overwritten, and what was settled is not raised again."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.contact import LISTS, NewContact, as_kept
from netcli.domain.planning.origin import SCALARS, as_said, merge, of_row, stated

CITIES = st.sampled_from([None, "Cluj", "Dej", "Iași"])
TAGS = st.lists(st.sampled_from(["choir", "fair", "mill"]), unique=True).map(tuple)


def ana(**fields: Any) -> NewContact:
    """Make Ana."""
    return NewContact(name="Ana", **fields)


def test_what_nobody_knew_is_filled_and_what_the_file_leaves_empty_stays() -> None:
    merged = merge(ana(org="Mill"), ana(city="Cluj"), {})
    assert (merged.contact, merged.changed, merged.conflicts) == (ana(org="Mill", city="Cluj"), (("city", None, "Cluj"),), ())
    assert merged.said == {"name": "Ana", "city": "Cluj"}


def test_what_the_user_typed_by_hand_is_a_conflict_from_the_first_time_on() -> None:
    merged = merge(ana(city="Dej"), ana(city="Cluj"), {})
    assert (merged.contact.city, merged.conflicts, merged.said) == ("Dej", (("city", "Dej", "Cluj"),), {"name": "Ana"})


def test_what_the_user_emptied_is_a_conflict_too() -> None:
    assert merge(ana(), ana(city="Cluj"), {"city": "Cluj"}).conflicts == (("city", None, "Cluj"),)


def test_the_file_may_change_what_the_user_left_as_it_was() -> None:
    merged = merge(
        ana(city="Cluj", met_day=date(2026, 1, 2)),
        ana(city="Dej", met_day=date(2026, 1, 3)),
        stated(ana(city="Cluj", met_day=date(2026, 1, 2))),
    )
    assert (merged.contact.city, merged.contact.met_day, merged.conflicts) == ("Dej", date(2026, 1, 3), ())
    assert merged.said == {"name": "Ana", "city": "Dej", "met_day": "2026-01-03"}


def test_a_name_changes_only_for_whom_a_key_names() -> None:
    old, new = ana(), replace(ana(), name="Anna")
    assert merge(old, new, stated(old)).contact.name == "Ana"
    assert merge(old, new, stated(old), rename=True).contact.name == "Anna"


def test_mine_is_remembered_for_this_value_and_no_other() -> None:
    said = merge(ana(city="Dej"), ana(city="Cluj"), {"city": "Turda"}, settle="mine").said
    assert said == {"name": "Ana", "city": "Cluj", "declined": {"city": "Cluj"}}
    assert merge(ana(city="Dej"), ana(city="Cluj"), said).conflicts == ()
    assert merge(ana(city="Dej"), ana(city="Iași"), said).conflicts == (("city", "Dej", "Iași"),)


def test_theirs_is_taken() -> None:
    merged = merge(ana(city="Dej", tags=()), ana(city="Cluj", tags=("fair",)), {"tags": ["fair"]}, settle="theirs")
    assert (merged.contact, merged.conflicts) == (ana(city="Cluj", tags=("fair",)), ())


def test_a_list_gains_what_is_new_and_what_was_taken_out_of_it_is_a_conflict() -> None:
    merged = merge(ana(tags=("mill",)), ana(tags=("Mill", "fair", "choir")), {"tags": ["fair", "mill"]})
    assert merged.contact.tags == ("mill", "choir")
    assert merged.conflicts == (("tags", ("mill", "choir"), ("mill", "choir", "fair")),)


@given(CITIES, CITIES, CITIES, TAGS, TAGS, TAGS)
def test_a_second_time_nothing_changes(mine: str, theirs: str, said: str, my_tags: Any, their_tags: Any, said_tags: Any) -> None:
    before = {name: value for name, value in {"city": said, "tags": list(said_tags)}.items() if value}
    for settle in (None, "mine", "theirs"):
        new = ana(city=theirs, tags=their_tags)
        first = merge(ana(city=mine, tags=my_tags), new, before, settle=settle)
        again = merge(first.contact, new, first.said)
        assert (again.contact, again.changed, again.said) == (first.contact, (), first.said)
        assert again.conflicts == first.conflicts
        assert not (settle and first.conflicts)


@given(CITIES, CITIES, TAGS, TAGS)
def test_without_a_word_from_the_user_nothing_of_theirs_is_lost(mine: str, theirs: str, my_tags: Any, their_tags: Any) -> None:
    merged = merge(ana(city=mine, tags=my_tags), ana(city=theirs, tags=their_tags), {})
    assert merged.contact.city == (mine or theirs)
    assert set(merged.contact.tags) == {*my_tags, *their_tags}


def test_every_field_of_a_contact_takes_part() -> None:
    assert {*SCALARS, *LISTS, "name", "handle", "met_via"} == set(NewContact.__dataclass_fields__)


def test_a_value_that_an_older_program_let_in_is_in_nobodys_way() -> None:
    odd = as_kept(name="Ana", emails=("no address",), birthday="soon")
    merged = merge(odd, ana(city="Cluj", birthday="--04-12"), {})
    assert (merged.contact.city, merged.contact.emails, merged.conflicts) == ("Cluj", ("no address",), (("birthday", "soon", "--04-12"),))


def test_a_phone_is_the_same_however_it_is_written() -> None:
    merged = merge(ana(phones=("+40 721 000 111",)), ana(phones=("0040721000111", "ask her", "+40 2")), {})
    assert merged.contact.phones == ("+40 721 000 111", "ask her", "+40 2")


@pytest.mark.parametrize(("settle", "verdict"), [(None, "conflict"), ("theirs", "changed")])
def test_a_row_of_an_export_that_differs_is_a_conflict_until_the_file_is_to_win(settle: str | None, verdict: str) -> None:
    mine = {"name": "Ana", "city": "Dej", "org": None}
    assert of_row(mine, dict(mine), settle) == ("same", ())
    assert of_row(mine, {"name": "Ana", "city": None, "org": "Mill"}, "mine") == ("same", ())
    assert of_row(mine, {"name": "Ana", "city": None, "org": "Mill"}, settle) == (verdict, (("city", "Dej", None), ("org", None, "Mill")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"name": "Ana", "declined": {"org": "Mill"}}', {"name": "Ana", "declined": {"org": "Mill"}}),
        ('{"name": "Ana", "declined": 5}', {"name": "Ana", "declined": {}}),
        ("[1]", {}),
        ("{", {}),
    ],
)
def test_what_another_program_made_of_what_was_said_stops_no_import(text: str, said: dict[str, object]) -> None:
    assert as_said(text) == said
    assert merge(NewContact("Ana"), NewContact("Ana", org="Mill"), as_said(text)).conflicts == ()
