"""What to give before asking."""

from netcli.domain.model import DEFAULT
from netcli.services.before_asking import GiveFirst, give_first
from tests.readable import TODAY, Net


def test_needs_invite_until_something_was_given(net: Net) -> None:
    net.add("Ana", needs=("a van",))
    net.add("Bo")
    assert give_first(net.db, net["Ana"], TODAY, DEFAULT) == GiveFirst(("a van",), 0)
    assert give_first(net.db, net["Bo"], TODAY, DEFAULT) == GiveFirst((), 0)
    net.gives("Ana 3")
    assert give_first(net.db, net["Ana"], TODAY, DEFAULT) is None
    assert give_first(net.db, net["Ana"], TODAY, DEFAULT, business=True) == GiveFirst(("a van",), 1)
