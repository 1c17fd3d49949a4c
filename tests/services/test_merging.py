"""Finding duplicates, merging them or marking them as two people."""

import pytest

from netcli.services import duplicates, merging
from tests.readable import HALF_LIFE, TODAY, Net


@pytest.mark.parametrize(
    ("environ", "region"),
    [
        ({"LANG": "ro_RO.UTF-8"}, "RO"),
        ({"LANG": "ro_RO", "LC_ALL": "pl_PL.UTF-8"}, "PL"),
        ({"LANG": "de_DE", "LC_TELEPHONE": "pl_PL"}, "PL"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "en_us"}, None),
        ({}, None),
    ],
)
def test_region_is_that_of_the_language_settings(environ: dict[str, str], region: str | None) -> None:
    assert duplicates.region(environ) == region


def test_duplicates_end_with_a_merge_or_the_word_of_the_user(net: Net) -> None:
    net.add("Ana / Bob / Dan", emails=("s@x.org",))
    pairs = duplicates.likely(net.db, {}).pairs
    assert len(pairs) == 3
    merging.mark_distinct(net.db, net["Bob"], net["Dan"], TODAY)
    assert [bool(duplicates.entries(net.db, pair, TODAY)) for pair in pairs] == [True, True, False]
    plan = merging.plan(net.db, net["Ana"], net["Bob"])
    merging.merge(net.db, net["Ana"], net["Bob"], plan, TODAY, HALF_LIFE)
    assert duplicates.likely(net.db, {}).pairs == []
