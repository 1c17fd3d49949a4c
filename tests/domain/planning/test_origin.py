"""The three-way merge of stored values, a file, and its last import."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.origin import SCALARS, as_said, merge, of_row, stated
from netcli.domain.records.contact import LISTS, Contact, new_contact

CITIES = st.sampled_from([None, "Cluj", "Dej", "Iași"])
TAGS = st.lists(st.sampled_from(["choir", "fair", "mill"]), unique=True).map(tuple)


def ana(**fields: Any) -> Contact:
    """Return a contact named Ana."""
    return new_contact(name="Ana", **fields)


def test_merge_fills_empty_fields_and_ignores_empty_cells() -> None:
    merged = merge(ana(org="Mill"), ana(city="Cluj"), {})
    assert (merged.contact, merged.changed, merged.conflicts) == (ana(org="Mill", city="Cluj"), (("city", None, "Cluj"),), ())
    assert merged.said == {"name": "Ana", "city": "Cluj"}


def test_merge_reports_hand_typed_values_as_conflicts_at_once() -> None:
    merged = merge(ana(city="Dej"), ana(city="Cluj"), {})
    assert (merged.contact.city, merged.conflicts, merged.said) == ("Dej", (("city", "Dej", "Cluj"),), {"name": "Ana"})


def test_merge_reports_an_emptied_field_as_a_conflict() -> None:
    assert merge(ana(), ana(city="Cluj"), {"city": "Cluj"}).conflicts == (("city", None, "Cluj"),)


def test_merge_changes_fields_that_the_user_did_not_change() -> None:
    merged = merge(
        ana(city="Cluj", met_day=date(2026, 1, 2)),
        ana(city="Dej", met_day=date(2026, 1, 3)),
        stated(ana(city="Cluj", met_day=date(2026, 1, 2))),
    )
    assert (merged.contact.city, merged.contact.met_day, merged.conflicts) == ("Dej", date(2026, 1, 3), ())
    assert merged.said == {"name": "Ana", "city": "Dej", "met_day": "2026-01-03"}


def test_merge_changes_a_name_only_if_a_key_matches() -> None:
    old, new = ana(), ana()._replace(name="Anna")
    assert merge(old, new, stated(old)).contact.name == "Ana"
    assert merge(old, new, stated(old), rename=True).contact.name == "Anna"


def test_mine_is_remembered_for_that_value_only() -> None:
    said = merge(ana(city="Dej"), ana(city="Cluj"), {"city": "Turda"}, settle="mine").said
    assert said == {"name": "Ana", "city": "Cluj", "declined": {"city": "Cluj"}}
    assert merge(ana(city="Dej"), ana(city="Cluj"), said).conflicts == ()
    assert merge(ana(city="Dej"), ana(city="Iași"), said).conflicts == (("city", "Dej", "Iași"),)


def test_theirs_takes_the_value_of_the_file() -> None:
    merged = merge(ana(city="Dej", tags=()), ana(city="Cluj", tags=("fair",)), {"tags": ["fair"]}, settle="theirs")
    assert (merged.contact, merged.conflicts) == (ana(city="Cluj", tags=("fair",)), ())


def test_merge_adds_new_list_items_and_reports_removed_ones() -> None:
    merged = merge(ana(tags=("mill",)), ana(tags=("Mill", "fair", "choir")), {"tags": ["fair", "mill"]})
    assert merged.contact.tags == ("mill", "choir")
    assert merged.conflicts == (("tags", ("mill", "choir"), ("mill", "choir", "fair")),)


@given(CITIES, CITIES, CITIES, TAGS, TAGS, TAGS)
def test_merging_twice_changes_nothing(mine: str, theirs: str, said: str, my_tags: Any, their_tags: Any, said_tags: Any) -> None:
    before = {name: value for name, value in {"city": said, "tags": list(said_tags)}.items() if value}
    for settle in (None, "mine", "theirs"):
        new = ana(city=theirs, tags=their_tags)
        first = merge(ana(city=mine, tags=my_tags), new, before, settle=settle)
        again = merge(first.contact, new, first.said)
        assert (again.contact, again.changed, again.said) == (first.contact, (), first.said)
        assert again.conflicts == first.conflicts
        assert not (settle and first.conflicts)


@given(CITIES, CITIES, TAGS, TAGS)
def test_merge_without_mine_or_theirs_loses_nothing_of_the_user(mine: str, theirs: str, my_tags: Any, their_tags: Any) -> None:
    merged = merge(ana(city=mine, tags=my_tags), ana(city=theirs, tags=their_tags), {})
    assert merged.contact.city == (mine or theirs)
    assert set(merged.contact.tags) == {*my_tags, *their_tags}


def test_merge_compares_every_field_of_a_contact() -> None:
    assert {*SCALARS, *LISTS, "name", "handle", "met_via"} == set(Contact._fields) - {"id", "uid"}


def test_merge_accepts_invalid_values_stored_by_older_versions() -> None:
    odd = Contact(name="Ana", emails=("no address",), birthday="soon")
    merged = merge(odd, ana(city="Cluj", birthday="--04-12"), {})
    assert (merged.contact.city, merged.contact.emails, merged.conflicts) == ("Cluj", ("no address",), (("birthday", "soon", "--04-12"),))


def test_a_phone_is_the_same_however_it_is_written() -> None:
    merged = merge(ana(phones=("+40 721 000 111",)), ana(phones=("0040721000111", "ask her", "+40 2")), {})
    assert merged.contact.phones == ("+40 721 000 111", "ask her", "+40 2")


@pytest.mark.parametrize(("settle", "verdict"), [(None, "conflict"), ("theirs", "changed")])
def test_exported_row_that_differs_is_a_conflict_without_theirs(settle: str | None, verdict: str) -> None:
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
def test_invalid_stored_statement_does_not_stop_an_import(text: str, said: dict[str, object]) -> None:
    assert as_said(text) == said
    assert merge(new_contact("Ana"), new_contact("Ana", org="Mill"), as_said(text)).conflicts == ()
