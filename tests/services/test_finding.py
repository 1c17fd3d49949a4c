"""What a search returns: the order of people and records, and the line that fits."""

import pytest

from netcli.domain.model import DEFAULT
from netcli.errors import NotFoundError
from netcli.services import finding, intros
from tests.readable import TODAY, Net, refuses

LONG = "We walked twice round the lake before the rain and then she asked whether I knew a printer who would try small runs on grey paper"


@pytest.fixture
def town(net: Net) -> Net:
    """Two people with a fair on their cards, and records about a fair."""
    net.add("Zoe Fair / Bo", city="Dej")
    net.add("Ana", tags=("fair",))
    net.log("Bo 9 / Ana+Bo 3", summary="We met at the fair")
    net.gives("Bo 1 a stand at the fair")
    return net


def people(net: Net, most: int | None, *phrases: str) -> list[tuple[str, list[str]]]:
    """Return (name, records) of a search, as JSON has it."""
    found = finding.by_person(net.db, phrases, TODAY, DEFAULT, most)
    return [(one.entry.person.name, [f"{hit.record} {hit.number or hit.line}" for hit in one.hits]) for one in found.people]


def test_people_whose_card_fits_come_first(town: Net) -> None:
    assert people(town, None, "FAIR") == [
        ("Ana", ["person fair", "log 2"]),
        ("Zoe Fair", ["person Zoe Fair"]),
        ("Bo", ["give 1", "log 2", "log 1"]),
    ]
    assert [name for name, _ in people(town, 1, "fair")] == ["Ana"]


@pytest.mark.parametrize(
    ("most", "names", "records", "more"),
    [
        (None, ["Ana", "Zoe Fair"], ["give 1 Bo", "log 2 Bo Ana", "log 1 Bo"], 0),
        (2, ["Ana"], ["give 1 Bo"], 3),
        (3, ["Ana", "Zoe Fair"], ["give 1 Bo"], 2),
        (4, ["Ana", "Zoe Fair"], ["give 1 Bo", "log 2 Bo Ana"], 1),
    ],
)
def test_people_have_half_of_the_lines_on_a_terminal(most: int | None, names: list[str], records: list[str], more: int, town: Net) -> None:
    found = finding.by_record(town.db, ["fair"], TODAY, DEFAULT, most)
    dated = [" ".join([one.hit.record, str(one.hit.number), *(who.name for who in one.people)]) for one in found.dated]
    assert ([one.entry.person.name for one in found.people], dated, found.more) == (names, records, more)


def test_only_those_who_fit_the_filters_are_found(town: Net) -> None:
    among = [town["Bo"].id]
    found = finding.by_person(town.db, ["fair"], TODAY, DEFAULT, None, among)
    assert [(one.entry.person.name, len(one.hits)) for one in found.people] == [("Bo", 3)]
    assert finding.by_record(town.db, ["fair"], TODAY, DEFAULT, None, [town["Ana"].id]).dated[0].people == [town["Bo"], town["Ana"]]
    with refuses(NotFoundError, 'nothing written about people who fit the filters contains "zoe"'):
        finding.by_person(town.db, ["zoe"], TODAY, DEFAULT, None, among)


def test_why_an_ask_was_declined_is_found(town: Net) -> None:
    town.asks("Bo 3 a van")
    town.db.execute("UPDATE ask SET status = 'declined', closed_on = day, why = 'could-not'")
    assert people(town, None, "could-not") == [("Bo", ["ask 1"])]


def test_nothing_found_is_an_error(town: Net) -> None:
    with refuses(NotFoundError, 'nothing written about anybody contains "zed fair"'):
        finding.by_person(town.db, ["zed", "fair"], TODAY, DEFAULT, None)


@pytest.mark.parametrize(
    ("texts", "word", "line"),
    [
        (["a fair", "other"], "fair", "a fair"),
        ([None, "other", "the\n Fäir, we went"], "fair", "the Fäir, we went"),
        ([LONG], "walked", "We walked twice round the lake before the rain and then she asked whether I knew a …"),
        ([LONG], "asked", "… before the rain and then she asked whether I knew a printer who would try small runs on …"),
        ([LONG], "paper", "… rain and then she asked whether I knew a printer who would try small runs on grey paper"),
    ],
)
def test_line_is_the_text_that_fits_cut_around_the_word(texts: list[str | None], word: str, line: str) -> None:
    assert finding.line(texts, [word]) == line


def test_introductions_are_found_for_both_by_why_and_outcome(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    intros.propose(net.db, intros.read("a fair of books", TODAY, net["Ana"], net["Bo"]))
    intros.make(net.db, 1, TODAY)
    intros.note_outcome(net.db, 1, net["Bo"], "two Aufträge")
    found = finding.by_record(net.db, ["auftrage"], TODAY, DEFAULT, None)
    assert [(one.hit.record, one.hit.number, one.people) for one in found.dated] == [("intro", 1, [net["Ana"], net["Bo"]])]
    people = finding.by_person(net.db, ["auftrage"], TODAY, DEFAULT, None, [net["Bo"].id, net["Cy"].id]).people
    assert [(one.entry.person.name, one.hits[0].line) for one in people] == [("Bo", "two Aufträge")]
    assert [one.hit.record for one in finding.by_record(net.db, ["fair"], TODAY, DEFAULT, None).dated] == ["give", "give", "intro"]
