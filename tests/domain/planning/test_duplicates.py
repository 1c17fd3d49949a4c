"""Likely duplicates: one address, phone or name, and not marked as distinct."""

import pytest

from netcli.domain.person import Person
from netcli.domain.planning.duplicates import CROWD, Traits, likely_duplicates
from netcli.store.phones import e164
from netcli.store.search_key import search_key


def known(number: int, name: str, org: str | None = None, emails: str = "", phones: str = "") -> Traits:
    """Return a known person; spaces separate e-mail addresses, commas separate phones."""
    person = Person(number, f"u-{number}", f"{name.lower()}-{number}", name)
    return Traits(person, name.lower(), org, tuple(emails.split()), tuple(part.strip() for part in phones.split(",") if part))


def found(*people: Traits, distinct: frozenset[tuple[int, int]] = frozenset(), region: str | None = "RO") -> list[tuple[int, int, str]]:
    """Return the pairs as numbers, with their reasons."""
    return [
        (one.one.id, one.other.id, " ".join(":".join(shared) for shared in one.reasons))
        for one in likely_duplicates(people, distinct, e164(region))
    ]


def test_same_address_makes_a_pair() -> None:
    assert found(known(1, "Ana", emails="a@example.org"), known(2, "Anna", emails="b@example.org a@example.org"), known(3, "Bo")) == [
        (1, 2, "email:a@example.org")
    ]


def test_a_phone_is_the_same_however_it_is_written() -> None:
    people = (known(1, "Ana", phones="0722 123 456"), known(2, "Anna", phones="+40 722-123-456"), known(3, "Bo", phones="0040722123456"))
    assert [pair[:2] for pair in found(*people)] == [(1, 2), (1, 3), (2, 3)]
    assert [pair[:2] for pair in found(*people, region=None)] == [(2, 3)]  # without a region only a whole number can be compared


def test_phone_without_digits_makes_no_pair() -> None:
    assert found(known(1, "Ana", phones="ask her"), known(2, "Bo", phones="ask her")) == []


def test_same_name_in_two_organisations_makes_no_pair() -> None:
    people = (known(1, "Ana", "Mill"), known(2, "Ana", "Bakery"), known(3, "Ana", "MILL"), known(4, "Ana"))
    assert [pair[:2] for pair in found(*people)] == [(1, 3), (1, 4), (2, 4), (3, 4)]


def test_pair_with_most_reasons_comes_first() -> None:
    people = (known(1, "Bo"), known(2, "Bo"), known(3, "Ana", emails="a@example.org"), known(4, "Ana", emails="a@example.org"))
    assert found(*people) == [(3, 4, "email:a@example.org name:ana"), (1, 2, "name:bo")]


def test_pair_marked_as_distinct_is_skipped() -> None:
    assert found(known(1, "Ana"), known(2, "Ana"), distinct=frozenset({(1, 2)})) == []


def test_phone_shared_by_a_crowd_makes_no_pairs() -> None:
    crowd = [known(number, f"P{number}", emails="info@example.org") for number in range(CROWD + 1)]
    assert (found(*crowd), len(found(*crowd[1:]))) == ([], CROWD * (CROWD - 1) // 2)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Smith John", "John Smith", "order:john smith"),
        ("Dr. Anna Bell", "Anna Bell", "order:anna bell"),
        ("Jon Smith", "John Smith", "spelling:ion smit"),
        ("Ион Чебан", "Ion Ceban", "spelling:ion keban"),
        ("Цуркану Николае", "Nicolae Țurcanu", "spelling:nikolae turkanu"),
        ("Штефан Руссу", "Ștefan Rusu", "spelling:rusu stefan"),
        ("Krzysztof Nowak", "Krzysztof Novak", "spelling:krzisztof novak"),
    ],
)
def test_full_name_in_another_form_makes_a_pair(one: str, other: str, why: str) -> None:
    people = [known(number, name)._replace(key=search_key(name)) for number, name in ((1, one), (2, other))]
    assert found(*people) == [(1, 2, why)]
    assert found(people[0]._replace(org="Mill"), people[1]._replace(org="Bank")) == []


@pytest.mark.parametrize(
    ("one", "other"), [("Jon", "John"), ("Dr. Smith", "Smith"), ("Jon Smith", "Joan Smith"), ("Anna Bell", "Anna Maria Bell")]
)
def test_given_name_or_another_name_makes_no_pair(one: str, other: str) -> None:
    assert found(*(known(number, name)._replace(key=search_key(name)) for number, name in ((1, one), (2, other)))) == []


def test_pair_of_names_in_other_forms_comes_after_the_same_name() -> None:
    people = (known(1, "jon pop"), known(2, "john pop"), known(3, "pop jon"), known(4, "bo lind"), known(5, "bo lind"))
    assert found(*people) == [
        (4, 5, "name:bo lind"),
        (1, 2, "spelling:ion pop"),
        (1, 3, "order:jon pop"),
        (2, 3, "spelling:ion pop"),
    ]
