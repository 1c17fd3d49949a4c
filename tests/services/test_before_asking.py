"""What to think of before asking."""

import pytest

from netcli.domain.model import DEFAULT
from netcli.services import standing
from netcli.services.before_asking import BeforeAsking, consider
from tests.readable import TODAY, Net


def test_needs_invite_until_something_was_given(net: Net) -> None:
    net.add("Ana", needs=("a van",))
    net.add("Bo")
    assert consider(net.db, net["Ana"], "a lift", TODAY, DEFAULT) == BeforeAsking(True, ("a van",), 0)
    assert consider(net.db, net["Bo"], "a lift", TODAY, DEFAULT) == BeforeAsking(True, (), 0)
    net.gives("Ana 3")
    assert consider(net.db, net["Ana"], "a lift", TODAY, DEFAULT) == BeforeAsking(False)
    assert consider(net.db, net["Ana"], "a lift", TODAY, DEFAULT, business=True) == BeforeAsking(True, ("a van",), 1)


def test_an_ask_of_a_close_tie_names_distant_people_who_offer_it(net: Net) -> None:
    net.add("Ana", offers=("prints books",))
    net.add("Bo", offers=("a printer for posters",))
    net.add("Cy", offers=("bread",))
    net.db.execute("INSERT INTO tie_override (contact_id, tie, why, day) VALUES (1, 'close', 'family', :day)", {"day": TODAY.isoformat()})
    assert consider(net.db, net["Ana"], "somebody who prints", TODAY, DEFAULT) == BeforeAsking(False, others=("Bo",))
    assert consider(net.db, net["Ana"], "a carpenter", TODAY, DEFAULT) == BeforeAsking(False)


@pytest.mark.parametrize(("answer", "known"), [("yes", True), ("no", False), ("unknown", False)])
def test_line_asks_whether_they_know_the_work_unless_they_do(net: Net, answer: str, *, known: bool) -> None:
    net.add("Ana")
    standing.answer(net.db, [net["Ana"]], standing.read("knows-work", answer, None, TODAY), TODAY)
    assert consider(net.db, net["Ana"], "a lift", TODAY, DEFAULT) == BeforeAsking(True, knows_work=known)
