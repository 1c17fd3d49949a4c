"""Merging, and the region in which phone numbers are read."""

import pytest

from netcli.services import merging
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
    assert merging.region(environ) == region


def test_duplicates_end_with_a_merge_or_the_word_of_the_user(net: Net) -> None:
    net.add("Ana / Bob / Dan", emails=("s@x.org",))
    pairs = merging.likely(net.db, {}).pairs
    assert len(pairs) == 3
    merging.tell_apart(net.db, net["Bob"], net["Dan"], TODAY)
    assert [merging.told_apart(net.db, pair) for pair in pairs] == [False, False, True]
    plan = merging.plan(net.db, net["Ana"], net["Bob"])
    merging.merge(net.db, net["Ana"], net["Bob"], plan.fields.filled, TODAY, HALF_LIFE)
    assert merging.likely(net.db, {}).pairs == []
