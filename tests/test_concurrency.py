"""Concurrent programs: no record is lost, and a new database is made once."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import CompletedProcess

from tests.commands.network import DATABASE, items, select
from tests.transcripts import netcli

PROCESSES = 2
TIMES = 20
Done = CompletedProcess[str]


def at_once(work: Callable[[int], list[Done]]) -> list[Done]:
    """Run the commands of several writers at once; return the exit codes."""
    with ThreadPoolExecutor(PROCESSES) as hands:
        return [done for found in hands.map(work, range(PROCESSES)) for done in found]


def test_every_log_of_two_concurrent_writers_is_stored(tmp_path: Path) -> None:
    for name in ("Ana", "Bo"):
        assert netcli("add", name, home=tmp_path).returncode == 0

    def work(hand: int) -> list[Done]:
        return [
            netcli("log", f"call {hand}-{time}", "--with", "ana", "--with", "bo", "--on", f"{5 * time} days ago", home=tmp_path)
            for time in range(TIMES)
        ]

    ended = at_once(work)
    alike = "hint: log N of that day has the same people; `netcli undo` if it is the same meeting\n"  # the other writer was first
    assert {(done.returncode, re.sub(r"log \d+", "log N", done.stderr)) for done in ended} == {(0, ""), (0, alike)}
    assert len(ended) == PROCESSES * TIMES
    path = tmp_path / DATABASE
    summaries = sorted(f"call {hand}-{time}" for hand in range(PROCESSES) for time in range(TIMES))
    assert sorted(summary for (summary,) in select(path, "SELECT summary FROM interaction")) == summaries
    assert select(path, "SELECT COUNT(*) FROM participant") == [(2 * PROCESSES * TIMES,)]
    assert select(path, "SELECT COUNT(*) FROM op WHERE word = 'log'") == [(PROCESSES * TIMES,)]
    assert select(path, "PRAGMA integrity_check") == [("ok",)]
    # Both writers logged the same days: twenty contact-days, with the sums of one writer.
    assert [(tie["name"], tie["days"], round(tie["rate"], 4)) for tie in items("ties", home=tmp_path)] == [
        ("Bo", 20, 3.2848),
        ("Ana", 20, 3.2848),
    ]
    assert {one.name for one in path.parent.iterdir()} == {"netcli.db", "netcli.db.backups"}


def test_two_first_commands_make_one_database(tmp_path: Path) -> None:
    for attempt in range(4):
        home = tmp_path / str(attempt)
        home.mkdir()
        ended = at_once(lambda hand, home=home: [netcli("add", f"Person {hand}", home=home)])  # type: ignore[misc]
        assert {(done.returncode, done.stderr) for done in ended} == {(0, "")}
        assert select(home / DATABASE, "SELECT name FROM contact ORDER BY name") == [("Person 0",), ("Person 1",)]
        assert {one.name for one in (home / DATABASE).parent.iterdir()} - {"netcli.db.backups"} == {"netcli.db"}


def test_reader_waits_for_no_writer_and_sees_complete_records(tmp_path: Path) -> None:
    for name in ("Ana", "Bo"):
        assert netcli("add", name, home=tmp_path).returncode == 0

    def work(hand: int) -> list[Done]:
        if hand:
            return [netcli("log", "lunch with Ana and Bo", "--on", f"{time} days ago", home=tmp_path) for time in range(5)]
        return [netcli("list", "--sort", "recent", "--format", "jsonl", home=tmp_path) for _ in range(5)]

    ended = at_once(work)
    assert {(done.returncode, done.stderr) for done in ended} == {(0, "")}
    assert select(tmp_path / DATABASE, "SELECT COUNT(*), COUNT(DISTINCT contact_id) FROM participant") == [(10, 2)]
