"""People by their ids, as lines of lists."""

from netcli.domain.person import Entry
from netcli.store import contacts
from tests.readable import TODAY, Net, days_ago


def test_people_are_named_by_their_ids(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    assert contacts.people(net.db, [bo.id, ana.id, 99]) == {ana.id: ana, bo.id: bo}
    assert contacts.people(net.db, []) == {}
    assert len(contacts.ids(net.db)) == 2


# --- Lines of a list


def test_lines_come_in_the_order_of_the_ids(net: Net) -> None:
    ana, bo = net.add("Ana", org="Lind", city="Kraków", title="baker", sphere="both", tags=("kin", "choir")), net.add("Bo")
    net.log("Ana 10")
    assert contacts.entries(net.db, [bo.id, 99, ana.id], TODAY) == [
        Entry(bo, None, None, None, None, None),
        Entry(ana, "Lind", "baker", "Kraków", "both", days_ago(10), tags=("choir", "kin")),
    ]


def test_last_day_of_a_line_is_never_in_the_future(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    net.log("Ana 10 / Ana 3 / Ana in 5 / Bo in 5")
    assert [one.last_day for one in contacts.entries(net.db, [ana.id, bo.id], TODAY)] == [days_ago(3), None]
    assert [one.last_day for one in contacts.entries(net.db, [ana.id, bo.id], days_ago(4))] == [days_ago(10), None]
    assert [one.last_day for one in contacts.entries(net.db, [ana.id], days_ago(3))] == [days_ago(3)]
