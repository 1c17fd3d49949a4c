"""New contacts: their fields are cleaned or refused."""

from typing import Any

import pytest

from netcli.domain.language.birthday import check_yearly
from netcli.domain.records import fact
from netcli.domain.records.contact import Contact, new_contact
from netcli.errors import ExitCode, InvalidValueError
from tests.readable import refuses, said


def test_every_text_of_a_contact_is_cleaned() -> None:
    new = new_contact(
        name="  Ana \x1b Pop",
        org=" Lind\tBakery ",
        title="",
        city=" \x00 ",
        met_where="the\nfair",
        emails=("ana@example.org", " ana@example.org ", ""),
        tags=("choir", "choir ", "kin"),
        needs=("a  van",),
        notes=("met twice\n\tin May ", " ", "second"),
    )
    assert (new.name, new.org, new.title, new.city, new.met_where) == ("Ana Pop", "Lind Bakery", None, None, "the fair")
    assert (new.emails, new.tags, new.needs) == (("ana@example.org",), ("choir", "kin"), ("a van",))
    assert new.notes == ("met twice\n\tin May", "second")


def test_missing_fields_are_none() -> None:
    new = new_contact("Ana")
    assert {new.org, new.title, new.city, new.country, new.birthday, new.sphere, new.met_day, new.met_where, new.cadence_days} == {None}
    assert (*new.emails, *new.phones, *new.aliases, *new.tags, *new.needs, *new.offers, *new.notes) == ()


@pytest.mark.parametrize("sphere", [None, "professional", "social", "both"])
def test_a_sphere_is_one_of_three_or_unknown(sphere: str | None) -> None:
    assert new_contact("Ana", sphere=sphere).sphere == sphere


@pytest.mark.parametrize("days", [1, 30, 3650])
def test_a_cadence_is_a_number_of_days_up_to_ten_years(days: int) -> None:
    assert new_contact("Ana", cadence_days=days).cadence_days == days


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": " "}, "name: empty"),
        ({"name": "x" * 201}, "name: longer than 200 characters"),
        ({"org": "x" * 201}, "org: longer than 200 characters"),
        ({"aliases": ("x" * 201,)}, "aliases: longer than 200 characters"),
        ({"sphere": "private"}, 'sphere: "private" is invalid'),
        ({"cadence_days": 0}, "cadence: 0 is not a number of days"),
        ({"cadence_days": 3651}, "cadence: 3651 is not a number of days"),
        ({"birthday": "12 April"}, 'birthday: "12 April" is not a day'),
        ({"emails": ("ana",)}, 'email: "ana" is not an address'),
        ({"emails": ("@example.org",)}, 'email: "@example.org" is not an address'),
        ({"emails": ("ana@",)}, 'email: "ana@" is not an address'),
        ({"emails": ("a na@example.org",)}, 'email: "a na@example.org" is not an address'),
    ],
)
def test_invalid_contact_is_refused_with_its_field(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        new_contact(**({"name": "Ana"} | changes))
    assert said(refused.value)[0] == says
    assert refused.value.exit_code == ExitCode.USAGE


@pytest.mark.parametrize("text", ["1980-04-12", "--04-12", "--02-29", "1980-02-29", "2026-12-31"])
def test_a_birthday_has_a_year_or_two_dashes(text: str) -> None:
    check_yearly(text, "birthday")


@pytest.mark.parametrize(
    "text",
    ["", "--", "04-12", "--02-30", "1981-02-29", "--13-01", "12.4.1980", "--4-12", "19800412", "1980-W15-6", "--W01-1"],
)
def test_invalid_birthday_is_refused(text: str) -> None:
    """`1980-W15-6` is ISO 8601, but no birthday could be found with it."""
    with refuses(InvalidValueError, r"^birthday: "):
        check_yearly(text, "birthday")


def test_the_five_lists_about_a_person_have_their_kinds() -> None:
    assert {"goal", "accomplishment", "interest", "network", "skill", "need", "offer"} <= set(fact.KINDS)


def test_contact_stored_by_an_older_version_is_not_validated() -> None:
    kept = Contact(name="", birthday="12 April", emails=("ana",))
    assert (kept.name, kept.birthday, kept.emails, kept.tags, kept.org) == ("", "12 April", ("ana",), (), None)
    assert Contact(name="Ana") == new_contact("Ana")
