"""What to give before asking."""

from netcli.domain.model import DEFAULT
from netcli.services import before_asking
from tests.readable import TODAY, Net


def test_needs_invite_until_something_was_given(net: Net) -> None:
    net.add("Ana", needs=("a van",))
    net.add("Bo")
    assert before_asking.needs(net.db, net["Ana"], TODAY, DEFAULT) == ("a van",)
    assert before_asking.needs(net.db, net["Bo"], TODAY, DEFAULT) == ()
    net.gives("Ana 3")
    assert before_asking.needs(net.db, net["Ana"], TODAY, DEFAULT) is None
