"""The limits of a command: it writes private files in its own folder only.

It does not use the network.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.blackbox.campaigns import Problem, Row, fresh
from tests.blackbox.cases import Case, prepared
from tests.blackbox.hands import INSTALLED, Program, quick_hand
from tests.blackbox.points import OPENING, WRITING, Point, traced

NETWORK = ("connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg")
PLACE = re.compile(r'"([^"]*)"')
ANYBODY = frozenset({"/dev/null", "/dev/tty"})


def manners_campaign(name: str, case: Case, folder: Path, program: Program = INSTALLED) -> Row:
    """Run a command with umask 0, and check its files, modes and network calls."""
    with quick_hand() as hand:
        begin = prepared(case, folder / "begin", hand)
        home = fresh(begin, folder / "run-0")
    done, calls = traced(program, case.words, home, "--seccomp-bpf", calls=(*WRITING, *NETWORK), umask=0)
    assert done.code == 0, done
    old = {path.relative_to(begin) for path in begin.rglob("*")}
    return Row("manners", name, len(calls), [*strayed(calls, home), *readable(home, old)])


def strayed(calls: list[Point], home: Path) -> Iterator[Problem]:
    """Yield every network call, and every change of a file outside the home."""
    for call, number, text in calls:
        if call in NETWORK:
            yield Problem("wrong", f"{call} {number}", text)
        elif call != "openat" or OPENING.search(text):
            yield from (
                Problem("wrong", f"{call} {number}", text)
                for place in PLACE.findall(text)
                if place.startswith("/") and place not in ANYBODY and not place.startswith(f"{home}/")
            )


def readable(home: Path, old: set[Path]) -> Iterator[Problem]:
    """Yield new files and files of the data folder that others can read."""
    for path in sorted(home.rglob("*")):
        place = path.relative_to(home)
        if path.stat().st_mode & 0o077 and (place not in old or place.is_relative_to(".local/share/netcli")):
            yield Problem("wrong", str(place), f"mode {path.stat().st_mode:o}")
