"""Values of people."""

from netcli.domain.person import UNCOUNTED_TAGS, Entry
from tests.readable import person


def test_kin_and_mentors_are_not_counted() -> None:
    assert {"kin", "mentor", "balance-off"} == UNCOUNTED_TAGS


def test_person_with_only_a_name_is_unlogged_and_without_tags() -> None:
    entry = Entry(person("Ana"), None, None, None, None, None)
    assert (entry.tie, entry.tags) == ("unlogged", ())
