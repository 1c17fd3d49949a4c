"""Choosing one of the people that a name may mean."""

from datetime import date

import pytest

from netcli.domain.person import Entry, Found, Person
from netcli.errors import AmbiguousError, NotFoundError
from netcli.render import whom
from tests.readable import said

ANA, BO, CY = (Person(number, str(number), name.lower(), name) for number, name in enumerate(("Ana", "Bo", "Cy"), 1))
ENTRIES = [Entry(ANA, "Lind Bakery", None, "Dej", None, date(2026, 11, 3)), Entry(BO, None, None, None, None, None)]


def test_one_takes_the_only_person() -> None:
    assert whom.one("ana", Found([ANA]), guess=False, interactive=True) == ANA


def test_one_guesses_the_likeliest_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert whom.one("a", Found([ANA, BO], (), ENTRIES), guess=True, interactive=False) == ANA
    assert capsys.readouterr().err == 'guessed: "a" is Ana (ana), the likeliest of 2\n'


def test_one_refuses_several_without_a_terminal() -> None:
    with pytest.raises(AmbiguousError) as refused:
        whom.one("a", Found([ANA, BO, CY], (), ENTRIES), guess=False, interactive=False)
    assert refused.value.candidates == ["ana  Ana, Lind Bakery, Dej, last contact 2026-11-03", "bo  Bo, no contact logged", "and 1 more"]


def test_one_refuses_nobody_with_the_nearest_names() -> None:
    with pytest.raises(NotFoundError) as refused:
        whom.one("annna", Found([], [ANA]), guess=False, interactive=True)
    assert said(refused.value)[1] == 'nearest: Ana (ana); or add them: netcli add "annna"'


@pytest.mark.parametrize(("people", "text"), [([ANA], "Ana"), ([ANA, BO], "Ana and Bo"), ([ANA, BO, CY], "Ana, Bo and Cy")])
def test_listed_joins_names_with_and(people: list[Person], text: str) -> None:
    assert whom.listed(people) == text
