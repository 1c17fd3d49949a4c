"""Tags and aliases."""

from netcli.errors import InvalidValueError
from netcli.services import labels
from tests.readable import HALF_LIFE, TODAY, Net, refuses


def test_labels_are_added_and_removed_and_the_introducer_stays(net: Net) -> None:
    net.add("Bo")
    ana = net.add("Ana", tags=("choir", "fair"))
    net.db.execute("UPDATE contact SET met_via_id = ? WHERE id = ?", (net["Bo"].id, ana.id))
    found = labels.changed(net.db, ana, "tags", [" sailing ", "choir"], ["fair"])
    assert (found.labels, found.changed) == (("choir", "sailing"), True)
    labels.save(net.db, found, TODAY, HALF_LIFE)
    again = labels.changed(net.db, ana, "tags", [], [])
    assert (again.labels, again.changed, again.before["met_via"]) == (("choir", "sailing"), False, "bo")


def test_label_that_is_not_there_cannot_be_removed(net: Net) -> None:
    ana = net.add("Ana", aliases=("Annie",))
    with refuses(InvalidValueError, 'aliases: "Anna" is not there; nothing was changed'):
        labels.changed(net.db, ana, "aliases", [], ["Anna"])
