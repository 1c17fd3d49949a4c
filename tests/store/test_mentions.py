"""The people that a sentence may name, and the likeliest of them."""

from netcli.store import mentions
from tests.readable import Net


def names(net: Net, *keys: str) -> list[str]:
    """Return the names that have one of some folded words."""
    return [one.name for one in mentions.known(net.db, keys)]


def test_people_with_a_word_of_the_sentence_are_found(net: Net) -> None:
    net.add("Ana Pop", aliases=("Annie",))
    net.add("Łukasz Popescu")
    net.add("Анна Орлова")
    assert names(net, "ana", "lukasz", "lunch") == ["Ana Pop", "Łukasz Popescu"]
    assert names(net, "anna") == ["Анна Орлова"]
    assert [(one.person.name, one.alias) for one in mentions.known(net.db, ["annie"])] == [("Ana Pop", True)]
    assert names(net, "an", "") == []


def test_part_of_a_hyphenated_name_is_found_too(net: Net) -> None:
    net.add("Mary-Kate Olsen")
    assert names(net, "kate") == ["Mary-Kate Olsen"]


def test_handles_are_found(net: Net) -> None:
    net.add("Ana Pop / Bo")
    found = mentions.with_handles(net.db, ["ana-pop", "lunch", "ana-pop"])
    assert [(one.person.name, one.name, one.alias) for one in found] == [("Ana Pop", "ana-pop", True)] * 2


def test_company_counts_more_than_strength(net: Net) -> None:
    net.add("Elizabeth Cady / Elizabeth II / John")
    net.log("Elizabeth Cady+John 300 / Elizabeth II 1 / Elizabeth II 2")
    cady, second, john = (net[name] for name in ("Elizabeth Cady", "Elizabeth II", "John"))
    assert mentions.likeliest(net.db, [cady, second], []) == [second, cady]
    assert mentions.likeliest(net.db, [cady, second], [john]) == [cady, second]
    assert mentions.likeliest(net.db, [second, cady], [john, second]) == [cady, second]
