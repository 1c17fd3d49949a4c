"""The kind of a give, read from phrases in five languages."""

from pathlib import Path

import pytest

from netcli.domain.language.give_kind import kind_of
from netcli.domain.records.give import KINDS

PHRASES = Path(__file__).parent.parent.parent / "data" / "give_kinds"
LANGUAGES = ("en", "he", "pl", "ro", "ru")


def phrases(language: str) -> list[tuple[str, str]]:
    """Return the phrases of a language with their kinds, `none` for no kind."""
    lines = (PHRASES / f"{language}.txt").read_text("utf-8").splitlines()
    return [(phrase, kind) for phrase, _, kind in (line.partition(" => ") for line in lines if not line.startswith("#"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_kind_is_read_from_the_phrases_of_a_language(language: str) -> None:
    expected = phrases(language)
    assert [(phrase, kind_of(phrase) or "none") for phrase, _ in expected] == expected
    assert len(expected) >= 25
    assert {kind for _, kind in expected} >= {*KINDS, "none"}


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("AN INTRODUCTION", "introduction"),
        ("zaproszenie dla Ольги", "invitation"),
        ("подарок: a book", "gift"),
        ("rozmowa, potem prezent", "gift"),
        ("in time", None),
        ("on gifts", "gift"),
        ("", None),
        ("12 % – …", None),
    ],
)
def test_kind_of_other_spellings(phrase: str, kind: str | None) -> None:
    assert kind_of(phrase) == kind
