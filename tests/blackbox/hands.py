"""The program under test, and hands that type commands into it."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.commands.network import Item
from tests.transcripts import environment

DRIVER = Path(__file__).with_name("driver.py")
LEFTOVERS = frozenset({"leftovers"})  # the check of doctor that finds drafts of a killed command


class Program(NamedTuple):
    """The command that starts the program, and variables besides those of every test."""

    words: tuple[str, ...] = ("netcli",)
    more: Mapping[str, str] = {}

    def environment(self, home: Path) -> dict[str, str]:
        """Return the environment of a run.

        Python writes no bytecode, and hashes are the same in every run.
        """
        return environment(home) | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"} | dict(self.more)


INSTALLED = Program()


class Done(NamedTuple):
    """The exit code of a command, and what it printed."""

    code: int
    stdout: str
    stderr: str


class Hand:
    """A hand that starts a process for each command."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def __call__(self, *words: str, home: Path, stdin: str = "") -> Done:
        """Run one command."""
        done = subprocess.run(
            [*self._program.words, *in_home(words, home)],
            env=self._program.environment(home),
            cwd=home,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def does(self, *words: str, home: Path, stdin: str = "") -> Done:
        """Run one command that must succeed."""
        done = self(*words, home=home, stdin=stdin)
        assert done.code == 0, (words, done)
        return done

    def dump(self, home: Path) -> str:
        """Return the canonical dump of a home, or the error if it cannot be read."""
        done = self("export", "jsonl", "--canonical", home=home)
        return done.stdout if done.code == 0 else f"unreadable: {done}".replace(str(home), "~")

    def ails(self, home: Path) -> dict[str, str]:
        """Return the problems that doctor finds, by the name of the check."""
        done = self("doctor", "--json", home=home)
        if not done.stdout.startswith("{"):
            return {"doctor": f"{done}"}
        found: list[Item] = json.loads(done.stdout)["items"]
        return {item["check"]: item["problem"] for item in found if item["problem"]}


class QuickHand(Hand):
    """A hand that types all commands into one process, which is ten times as fast."""

    def __init__(self, program: Program, process: subprocess.Popen[str]) -> None:
        super().__init__(program)
        self._process = process

    def __call__(self, *words: str, home: Path, stdin: str = "") -> Done:
        """Run one command through the driver."""
        asked = json.dumps({"home": str(home), "words": in_home(words, home), "stdin": stdin})
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(asked + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return Done(**answer)


@contextmanager
def quick_hand(program: Program = INSTALLED) -> Iterator[Hand]:
    """Start the driver for the block."""
    with subprocess.Popen(
        [sys.executable, str(DRIVER)],
        env=program.environment(Path("/")),
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield QuickHand(program, process)


def in_home(words: tuple[str, ...], home: Path) -> list[str]:
    """Return words with `~` replaced by a home, as a shell does it."""
    return [f"{home}{word[1:]}" if word.startswith("~/") else word for word in words]
