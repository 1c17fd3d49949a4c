"""The ledger of one person."""

from netcli.domain.ledger import ledger
from tests.readable import gives


def test_a_ledger_runs_from_the_oldest_favour_to_the_newest() -> None:
    lines = ledger(gives("Ada -10 / Ada 60 / Ada 30 / Ada -5 / Ada -4"))
    assert [(line.give.day.isoformat(), line.give.direction, line.running) for line in lines] == [
        ("2026-09-21", "given", 1),
        ("2026-10-21", "given", 2),
        ("2026-11-10", "received", 1),
        ("2026-11-15", "received", 0),
        ("2026-11-16", "received", -1),
    ]


def test_favours_of_one_day_keep_the_order_of_recording() -> None:
    assert [line.give.number for line in ledger(reversed(gives("Ada 5 / Ada -5 / Ada 5")))] == [1, 2, 3]


def test_a_ledger_without_favours_is_empty() -> None:
    assert ledger([]) == []
