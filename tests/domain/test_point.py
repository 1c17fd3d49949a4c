"""The comparison of e-mail addresses and phones."""

import pytest

from netcli.domain.point import email_key, phone_key


@pytest.mark.parametrize(("email", "key"), [(" Ana@Example.ORG ", "ana@example.org"), ("a+b@c", "a+b@c")])
def test_an_address_is_compared_in_lower_case(email: str, key: str) -> None:
    assert email_key(email) == key


@pytest.mark.parametrize(
    ("phone", "key"),
    [
        ("+40 721 000-111", "40721000111"),
        ("0040 721 000 111", "40721000111"),
        (" 0040721000111", "40721000111"),
        ("(0721) 000.111", "0721000111"),
    ],
)
def test_a_phone_is_compared_by_its_digits(phone: str, key: str) -> None:
    assert phone_key(phone) == key
