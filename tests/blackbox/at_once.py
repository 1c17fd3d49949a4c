"""Many programs at one database at the same time: every record is kept, once, and nobody is turned away."""

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

SLOW = "inject=rename:delay_exit=3000000"  # microseconds for which a restore waits when its backup has its name
PEOPLE = ("ana-pop", "bo-lind")


def lines(hand: int, times: int) -> Iterator[tuple[Line, str]]:
    """Yield the commands of one of the programs, and the text by which each of them is found again."""
    for time in range(times):
        text, name = f"vase {hand}-{time}", f"Kim {hand}-{time}"  # no word of the one is found in the other
        yield (
            (("log", text, "--with", PEOPLE[0], "--with", PEOPLE[1], "--on", f"{time} days ago"), text),
            (("give", PEOPLE[time % 2], text), text),
            (("need", PEOPLE[0], text), text),
            (("add", name), name),
        )[time % 4]


def concurrency_campaign(hand: Hand, home: Path, processes: int, times: int) -> Row:
    """Let so many programs run so many commands each; count what is kept."""
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
    """Yield each command that was turned away or had something to complain of."""
    yield from (Problem("wrong", "a command", f"{done}") for done in ended if done.code or done.stderr)


def miscounted(hand: Hand, home: Path, expected: list[str]) -> Iterator[Problem]:
    """Yield what is missing or stands there twice, in the dump and in the history, and what doctor finds."""
    rows = [json.loads(line) for line in hand.dump(home).splitlines()]
    texts = Counter(str(row.get("summary") or row.get("text") or row.get("name")) for row in rows if row["table"] != "tag")
    yield from (Problem("lost", text, f"is kept {texts[text]} times") for text in expected if texts[text] != 1)
    ops = len(json.loads(hand.does("history", "--all", "--json", home=home).stdout)["items"])
    if ops != len(expected) + 2:
        yield Problem("lost", "history", f"{ops} commands, not {len(expected) + 2}")
    yield from (Problem("half", check, what) for check, what in hand.ails(home).items())


def overtaken_campaign(program: Program, hand: Hand, home: Path) -> Row:
    """Log something while a restore is between its backup and its copy; what was said to be kept must be found somewhere."""
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
