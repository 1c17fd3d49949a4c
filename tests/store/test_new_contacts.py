"""Adding people: their handles, cards and likely duplicates."""

from datetime import date

import pytest

from netcli.domain.records.contact import Contact, new_contact
from netcli.errors import InvalidValueError
from netcli.store import cards, new_contacts, whom
from tests.readable import TODAY, Net, refuses

# --- Adding


def test_a_person_added_is_found_again_by_uid_handle_and_name(net: Net) -> None:
    ana = net.add("Ana Pop")
    assert (ana.handle, ana.name) == ("ana-pop", "Ana Pop")
    assert whom.exact(net.db, "ana-pop", "ana pop") == [ana]


def test_handles_are_unique(net: Net) -> None:
    handles = [
        new_contacts.add_contact(net.db, new_contact(name), TODAY).handle
        for name in ("Ana", "ana", "Ána", "Анна", "Ana 2", "Anabel", "Ana")
    ]
    assert handles == ["ana", "ana-2", "ana-3", "anna", "ana-2-2", "anabel", "ana-4"]


@pytest.mark.parametrize(("name", "handle"), [("—", "contact"), ("नमस्ते", "nmste"), ("😀", "grinning"), ("100%", "100"), ("_", "contact")])
def test_every_name_has_a_handle_of_plain_letters(net: Net, name: str, handle: str) -> None:
    assert net.add(name).handle == handle


def test_given_handle_is_used_or_refused(net: Net) -> None:
    assert net.add("Ana Pop", handle="Chief Ana").handle == "chief-ana"
    with refuses(InvalidValueError, r'^handle: "chief-ana" is taken$'):
        net.add("Bo", handle="chief-ana")


def test_card_holds_every_given_value(net: Net) -> None:
    bo = net.add("Bo")
    new = new_contact(
        "Ana Pop",
        org="Lind Bakery",
        title="baker",
        city="Kraków",
        country="Poland",
        birthday="--02-29",
        sphere="both",
        met_day=date(2026, 5, 1),
        met_where="the fair",
        cadence_days=30,
        emails=("b@example.org", "a@example.org"),
        phones=("+40 721",),
        aliases=("Annie", "Ania"),
        tags=("kin", "choir"),
        needs=("a van", "a printer"),
        offers=("bread",),
        notes=("sings\nalto", "left-handed"),
    )
    ana = new_contacts.add_contact(net.db, new, TODAY, bo.id)
    assert cards.card(net.db, ana) == Contact(
        name=ana.name,
        handle=ana.handle,
        id=ana.id,
        uid=ana.uid,
        org="Lind Bakery",
        title="baker",
        city="Kraków",
        country="Poland",
        birthday="--02-29",
        sphere="both",
        met_day=date(2026, 5, 1),
        met_where="the fair",
        met_via="Bo",
        cadence_days=30,
        emails=("b@example.org", "a@example.org"),
        phones=("+40 721",),
        aliases=("Annie", "Ania"),
        tags=("choir", "kin"),
        needs=("a van", "a printer"),
        offers=("bread",),
        notes=("sings\nalto", "left-handed"),
    )


def test_a_card_of_a_bare_name_is_empty(net: Net) -> None:
    ana = net.add("Ana")
    assert cards.card(net.db, ana) == Contact(ana.name, ana.handle, id=ana.id, uid=ana.uid)


def test_a_need_that_is_met_leaves_the_card(net: Net) -> None:
    ana = net.add("Ana", needs=("a van", "a printer"))
    net.db.execute("UPDATE fact SET closed_on = '2026-11-20' WHERE text = 'a van'")
    assert cards.card(net.db, ana).needs == ("a printer",)


def test_existing_values_are_not_added_twice(net: Net) -> None:
    ana = net.add("Ana", emails=("ana@example.org",), aliases=("Annie",), tags=("choir",))
    more = new_contact("Ana", emails=("ana@example.org", "new@example.org"), aliases=("Annie", "Ania"), tags=("choir", "kin"))
    new_contacts.add_parts(net.db, ana.id, more, TODAY)
    now = cards.card(net.db, ana)
    assert (now.emails, now.aliases, now.tags) == (("ana@example.org", "new@example.org"), ("Annie", "Ania"), ("choir", "kin"))


# --- Duplicates


@pytest.mark.parametrize(
    "new",
    [
        new_contact("ana pop"),
        new_contact("Ána Pop"),
        new_contact("Annie"),
        new_contact("Somebody", aliases=("Ana Pop",)),
        new_contact("Somebody", emails=("ANA@example.org",)),
        new_contact("Somebody", phones=("0040 721 000 111",)),
    ],
)
def test_new_contact_may_be_a_duplicate(net: Net, new: Contact) -> None:
    net.add("Bo", phones=("+40 721 000 112",))
    net.add("Ana Pop", aliases=("Annie",), emails=("ana@example.org",), phones=("+40 721 000 111",))
    assert [one.name for one in new_contacts.alike(net.db, new)] == ["Ana Pop"]


def test_new_contact_with_nothing_in_common_is_no_duplicate(net: Net) -> None:
    net.add("Ana Pop", emails=("ana@example.org",), phones=("+40 721",))
    assert new_contacts.alike(net.db, new_contact("Ana Lind", emails=("lind@example.org",), phones=("722",))) == []


def test_phones_without_a_digit_have_nothing_in_common(net: Net) -> None:
    """Two cards with the phone `ask at the desk` are no duplicates."""
    net.add("Ana", phones=("ask at the desk",))
    assert new_contacts.alike(net.db, new_contact("Bo", phones=("none",))) == []


def test_circles_are_kept_folded_once_each(net: Net) -> None:
    net.add("Ana", org="The  Mill", city="ŁÓDŹ", tags=("łódź", "Choir"))
    net.add("Bo")
    rows = net.db.execute("SELECT circles FROM contact_summary ORDER BY contact_id").fetchall()
    assert rows == [("the mill\nłódź\nchoir",), ("",)]


def test_the_handle_of_the_user_is_for_nobody_else(net: Net) -> None:
    assert new_contacts.add_named(net.db, "Me", TODAY).handle == "me-2"
