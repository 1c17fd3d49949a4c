"""Finding people by whole names, parts of names, misspelt names and sound."""

import pytest

from netcli.domain.records.contact import new_contact
from netcli.store import contacts, new_contacts, whom
from netcli.store.search_key import search_key
from tests.readable import TODAY, Net


def exact(net: Net, who: str) -> list[str]:
    """Return the names of people with a whole name, handle or address."""
    return [one.name for one in whom.exact(net.db, who, search_key(who))]


def containing(net: Net, who: str) -> list[str]:
    """Return the names of people with a part of a name."""
    return [one.name for one, _ in whom.containing(net.db, search_key(who))]


# --- Finding by the whole


@pytest.mark.parametrize(
    "who", ["ana-pop", " ANA-POP ", "Ana Pop", "ana pop", "ÁNA  POP", "Annie", "annie", "Ana@Example.org ", "ana.pop@work.example"]
)
def test_a_person_is_found_by_handle_name_alias_or_address(net: Net, who: str) -> None:
    net.add("Bo / Ana Lind")
    net.add("Ana Pop", aliases=("Annie",), emails=("ana@example.org", "ana.pop@work.example"))
    assert exact(net, who) == ["Ana Pop"]


@pytest.mark.parametrize("who", ["ana", "Ana P", "pop", "example.org", "", " ", "%", "_na pop", "Ana' OR 1=1 --"])
def test_exact_search_needs_the_whole_name(net: Net, who: str) -> None:
    net.add("Ana Pop", emails=("ana@example.org",))
    assert exact(net, who) == []


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("lukasz", "Łukasz"),
        ("Łukasz", "Łukasz"),
        ("ŁUKASZ", "Łukasz"),
        ("ivan", "Иван"),
        ("ИВАН", "Иван"),
        ("Елкин", "Ёлкин"),
        ("ёлкин", "Ёлкин"),
        ("elkin", "Ёлкин"),
        ("obrien", "O'Brien"),
        ("O’Brien", "O'Brien"),
        ("strasse", "Straße"),
    ],
)
def test_case_accents_and_script_do_not_matter(net: Net, who: str, name: str) -> None:
    net.add("Łukasz / Иван / Ёлкин / O'Brien / Straße")
    assert exact(net, who) == containing(net, who) == [name]


def test_handle_finds_one_person_whose_name_others_have(net: Net) -> None:
    net.add("Ana Pop / Ana")
    net.add("Bo", aliases=("ana-pop",))
    assert exact(net, "ana-pop") == ["Ana Pop"]
    assert exact(net, "ana") == ["Ana"]


def test_people_of_one_name_come_with_the_strongest_tie_first(net: Net) -> None:
    first, second, third = (new_contacts.add_contact(net.db, new_contact("Ana Pop"), TODAY) for _ in range(3))
    net.people |= {"first": first, "second": second, "third": third}
    net.log("second 30 / third 30 / third 60")
    assert [one.handle for one in whom.exact(net.db, "ana pop", "ana pop")] == ["ana-pop-3", "ana-pop-2", "ana-pop"]
    assert [one.handle for one, _ in whom.containing(net.db, "pop")] == ["ana-pop-3", "ana-pop-2", "ana-pop"]


# --- Finding by a part


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("an", ["Ana Pop", "Ivan Anders", "Joanna"]),
        ("ana", ["Ana Pop"]),
        ("pop an", ["Ana Pop"]),
        ("anders ivan", ["Ivan Anders"]),
        ("ann", ["Ana Pop", "Joanna"]),
        ("zed", []),
    ],
)
def test_every_word_must_be_in_the_name_or_in_one_alias(net: Net, who: str, names: list[str]) -> None:
    net.add("Ana Pop", aliases=("Annie", "Poppy"))
    net.add("Ivan Anders / Joanna / Bo")
    assert sorted(set(containing(net, who))) == names


def test_search_returns_the_folded_name_that_matches(net: Net) -> None:
    net.add("Ana Pop", aliases=("Annie",))
    assert [key for _, key in whom.containing(net.db, "ann")] == ["annie"]
    assert sorted(key for _, key in whom.containing(net.db, "an")) == ["ana pop", "annie"]


@pytest.mark.parametrize("who", ["%", "_", "100%", "\\", "%%", "'", '"', "' OR ''='", "ana'; DROP TABLE contact; --"])
def test_a_search_text_is_literal(net: Net, who: str) -> None:
    net.add("Ana Pop / Bo Lind")
    assert containing(net, who) == []
    assert len(contacts.ids(net.db)) == 2


def test_signs_in_a_name_are_found_as_they_are(net: Net) -> None:
    net.add("%% / — / Ana")
    assert containing(net, "%") == ["%%"]
    assert containing(net, "—") == ["—"]


@pytest.mark.parametrize("who", ["", "  ", "\t"])
def test_empty_search_finds_nobody(net: Net, who: str) -> None:
    """`netcli show ""` must find nobody."""
    net.add("Ana Pop")
    assert containing(net, who) == []


def sharing_pairs(net: Net, who: str) -> list[str]:
    """Return the folded names that share pairs of letters with a text."""
    return [key for _, key in whom.sharing_pairs(net.db, search_key(who))]


def test_names_that_share_most_pairs_of_letters_come_first(net: Net) -> None:
    net.add("Jan Mucha / Marta Kowal / Łukasz / Bo")
    assert sharing_pairs(net, "Kowla Matra") == ["marta kowal"]
    assert sharing_pairs(net, "lukan") == ["lukasz", "jan mucha"]
    assert sharing_pairs(net, "b") == ["bo"]


def test_a_misspelt_alias_is_looked_for_too(net: Net) -> None:
    net.add("Ana Pop", aliases=("Annie",))
    assert sharing_pairs(net, "nnie") == ["annie"]


@pytest.mark.parametrize("who", ["%", "_x", "", " ", "zz"])
def test_a_text_without_pairs_shares_none(net: Net, who: str) -> None:
    net.add("Marta Kowal / Bo")
    assert sharing_pairs(net, who) == []


def test_a_hundred_names_are_compared_at_the_most(net: Net) -> None:
    for _ in range(120):
        new_contacts.add_contact(net.db, new_contact("Ana"), TODAY)
    assert len(sharing_pairs(net, "anna " * 500 + "".join(map(chr, range(0x4E00, 0x4F00))))) == 100


# --- Finding by sound


def sounding(net: Net, traces: list[list[str]], *, hebrew: bool) -> list[str]:
    """Return the names of people who may sound alike."""
    return [name for _, name, _ in whom.sounding_alike(net.db, traces, hebrew=hebrew)]


def test_sound_search_reads_names_of_one_script_in_order(net: Net) -> None:
    net.add("דוד כהן / נדב / David Cohen / Давид Коэн / Nadav")
    assert sounding(net, [["dvd"], ["qn", "kn"]], hebrew=True) == ["דוד כהן"]
    assert sounding(net, [["dd"], ["cn", "kn"]], hebrew=False) == ["David Cohen", "Давид Коэн"]
    assert sounding(net, [["nd"]], hebrew=False) == ["Nadav"]
    assert sounding(net, [], hebrew=True) == ["דוד כהן", "נדב"]


def test_sound_search_finds_aliases_strongest_tie_first(net: Net) -> None:
    net.add("David", aliases=("דוד",))
    net.add("דודו")
    net.log("דודו 3")
    assert sounding(net, [["dvd"]], hebrew=True) == ["דודו", "דוד"]
