"""The parts of a new name, with parts of the old name that still fit."""

from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.name_parts import renamed

WORDS = st.lists(st.sampled_from(["Ana", "Maria", "Pop", "de", "Dr.", "PhD"]), max_size=4).map(" ".join)


@given(st.lists(WORDS, max_size=6), WORDS, WORDS.filter(bool))
def test_renamed_parts_spell_the_new_name_only(parts: list[str], old: str, new: str) -> None:
    family, first, middle, before, behind = renamed(parts, old, new)
    shown = [title if title and title in old else "" for title in (before, behind)]
    for said in (f"{shown[0]} {first} {family} {shown[1]}", f"{shown[0]} {first} {middle} {family} {shown[1]}"):
        if said.split() == new.split():
            break
    else:
        raise AssertionError((family, first, middle, before, behind))


def test_family_name_is_the_last_word_without_old_parts() -> None:
    assert renamed([], "", "Ana Maria Pop") == ["Pop", "Ana Maria", "", "", ""]
    assert renamed(["Pop", "Ana", "", "Dr.", ""], "Dr. Ana Pop", "Dr.") == ["Dr.", "", "", "", ""]
