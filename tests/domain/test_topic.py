"""The keys of a text, and whether the keys of two texts meet."""

import pytest

from netcli.domain.topic import keys, meeting, share


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a printer for a book", "print book"),
        ("prints books and posters", "print books poste"),
        ("Łódź, ŁÓDŹ & łodzi", "lodz lodzi"),
        ("нужен переплётчик книг", "переп книг"),
        ("potrzebuje introligatora", "intro"),
        ("caut un tâmplar pentru rafturi", "caut tampl raftu"),
        ("צריך צלם לתערוכה", "צלם לתערו"),
        ("for the and with", ""),
        ("web-design 3D", "web desig"),
    ],
)
def test_keys_are_the_folded_beginnings_of_words(text: str, found: str) -> None:
    assert keys(text) == set(found.split())


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [("book", "books", True), ("books", "book", True), ("web", "webs", False), ("print", "print", True), ("prin", "poste", False)],
)
def test_keys_meet_if_one_of_four_letters_begins_the_other(one: str, other: str, *, meet: bool) -> None:
    assert meeting(one, {other}) == meet


@pytest.mark.parametrize(
    ("need", "offer", "expected"),
    [
        ("a printer for a book", "prints books and posters", 1.0),
        ("a web designer for the fair", "web design", 0.667),
        ("a web designer for the fair", "bread", 0.0),
        ("for the", "for the", 0.0),
    ],
)
def test_share_counts_the_keys_of_a_need_that_an_offer_meets(need: str, offer: str, expected: float) -> None:
    assert round(share(keys(need), keys(offer)), 3) == expected
