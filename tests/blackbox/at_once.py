"""Many processes on one database: each record is stored once, and none is refused."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

from tests.blackbox.campaigns import Problem, Row
from tests.blackbox.cases import Line, backups
from tests.blackbox.hands import Done, Hand, Program
from tests.commands.network import DATABASE

SLOW = "inject=rename:delay_exit=3000000"  # microseconds that a restore waits after its backup is renamed
PEOPLE = ("ana-pop", "bo-lind")


def lines(hand: int, times: int) -> Iterator[tuple[Line, str]]:
    """Yield the commands of one process, each with the text that finds its record.

    Every `log` has a day of its own, since `log` prints a hint about a second meeting of a day with the same people.
    """
    for time in range(times):
        text, name = f"vase {hand}-{time}", f"Kim {hand}-{time}"  # a search for one does not find the other
        yield (
            (("log", text, "--with", PEOPLE[0], "--with", PEOPLE[1], "--on", f"{hand * times + time} days ago"), text),
            (("give", PEOPLE[time % 2], text), text),
            (("need", PEOPLE[0], text), text),
            (("add", name), name),
        )[time % 4]


def concurrency_campaign(hand: Hand, home: Path, processes: int, times: int) -> Row:
    """Run `times` commands in each of some processes, and count the stored records."""
    for name in ("Ana Pop", "Bo Lind"):
        hand.does("add", name, home=home)

    def work(number: int) -> list[Done]:
        return [hand(*line, home=home) for line, _ in lines(number, times)]

    with ThreadPoolExecutor(processes) as pool:
        ended = [done for found in pool.map(work, range(processes)) for done in found]
    expected = [text for number in range(processes) for _, text in lines(number, times)]
    problems = [*refusals(ended), *miscounted(hand, home, expected)]
    return Row("concurrency", f"{processes} x {times}", len(ended), problems)


def refusals(ended: Iterable[Done]) -> Iterator[Problem]:
    """Yield each command that failed or printed to stderr."""
    yield from (Problem("wrong", "a command", f"{done}") for done in ended if done.code or done.stderr)


def miscounted(hand: Hand, home: Path, expected: list[str]) -> Iterator[Problem]:
    """Yield missing and repeated records, a wrong history, and what doctor finds."""
    rows = [json.loads(line) for line in hand.dump(home).splitlines()]
    texts = Counter(str(row.get("summary") or row.get("text") or row.get("name")) for row in rows if row["table"] != "tag")
    yield from (Problem("lost", text, f"is stored {texts[text]} times") for text in expected if texts[text] != 1)
    ops = len(json.loads(hand.does("history", "--all", "--json", home=home).stdout)["items"])
    if ops != len(expected) + 2:
        yield Problem("lost", "history", f"{ops} commands, not {len(expected) + 2}")
    yield from (Problem("half", check, what) for check, what in hand.ails(home).items())


def overtaken_campaign(program: Program, hand: Hand, home: Path) -> Row:
    """Log while a restore is between its backup and its copy.

    If `log` succeeds, its text must be in the database or in a backup.
    """
    many = backups(home)
    with subprocess.Popen(
        [
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=rename",
            "-e",
            SLOW,
            *program.words,
            "restore",
            str(home / "old.db"),
            "--yes",
        ],
        env=program.environment(home),
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as restore:
        while backups(home) == many and restore.poll() is None:
            sleep(0.01)
        done = hand("log", "call with Ana Pop about the kiln", home=home)
    found = [home / DATABASE, *(home / DATABASE).parent.glob("netcli.db.backups/*.db")]
    lost = done.code == 0 and not any(b"about the kiln" in path.read_bytes() for path in found)
    return Row("concurrency", "log during restore", 1, [Problem("lost", "log", f"{done}")] if lost else [])
