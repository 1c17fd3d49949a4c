"""The choice among the open asks of a person."""

import pytest

from netcli.errors import AmbiguousError, ExitCode, NotFoundError
from netcli.render.asks import one_of
from tests.readable import an_ask, days_ago, person, refuses

ANA = person("Ana Pop")


def test_no_open_ask_is_an_error() -> None:
    with refuses(NotFoundError, "^Ana Pop has no open ask and no open promise; nothing was changed$"):
        one_of(ANA, [], interactive=True)


def test_the_only_open_ask_is_taken() -> None:
    assert one_of(ANA, [an_ask(n=7)], interactive=False).number == 7


def test_several_open_asks_are_listed_without_a_terminal() -> None:
    with pytest.raises(AmbiguousError) as refused:
        one_of(ANA, [an_ask(n=7, due=days_ago(-4)), an_ask("a van", theirs=True, n=9), an_ask("a lamp", promised=True)], interactive=False)
    assert refused.value.exit_code == ExitCode.AMBIGUOUS
    assert list(refused.value.candidates) == [
        "7  I asked Wed 21 Oct 2026: the slides, due Tue 24 Nov 2026",
        "9  they asked Wed 21 Oct 2026: a van",
        "1  I promised Wed 21 Oct 2026: a lamp",
    ]
