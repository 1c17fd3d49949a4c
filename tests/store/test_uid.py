"""UUIDv7: RFC 9562, section 5.7."""

import time
from uuid import RFC_4122, UUID

import pytest

from netcli.store.uid import new_uid


def test_an_identifier_is_a_uuid_of_version_seven() -> None:
    for text in (new_uid() for _ in range(200)):
        one = UUID(text)
        assert (str(one), one.version, one.variant) == (text, 7, RFC_4122)


def test_an_identifier_begins_with_its_millisecond() -> None:
    before = time.time_ns() // 1_000_000
    made = UUID(new_uid()).int >> 80
    assert before <= made <= time.time_ns() // 1_000_000


def test_identifiers_sort_by_the_time_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(1_800_000_000_000_000_000, 1_800_000_001_000_000_000, 10_000_000))
    monkeypatch.setattr(time, "time_ns", lambda: next(times))
    made = [new_uid() for _ in range(100)]
    assert made == sorted(made)


def test_no_two_identifiers_of_one_moment_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 1_800_000_000_000_000_000)
    assert len({new_uid() for _ in range(10_000)}) == 10_000
