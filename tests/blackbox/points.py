"""The points of a command: each system call by which it writes to its own folder, speaks on stdout, or ends.

strace counts the calls of one run, by name and number; a later run of the same command is stopped at any of them.
"""

import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.blackbox.hands import Done, Program, in_home

WRITING = (
    *("openat", "creat", "truncate", "ftruncate", "fallocate", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat"),
    *("write", "writev", "pwrite64", "pwritev", "pwritev2", "sendfile", "copy_file_range", "fsync", "fdatasync", "sync_file_range"),
    *("mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "chmod", "fchmod", "fchmodat", "exit_group"),
)
OPENING = re.compile(r"O_CREAT|O_TRUNC|O_WRONLY|O_RDWR")
CALL = re.compile(r"\d+ +(\w+)\((.*)")
COPY = re.compile(r'/[^ <>"]*/(?:reference|run-.)/')  # the homes of the runs


class Point(NamedTuple):
    """One call of a command: its name, and how many of that name the process made up to it."""

    call: str
    number: int
    text: str


@cache
def strace_missing() -> str:
    """Answer why no system call can be traced here; nothing where they can."""
    if shutil.which("strace") is None:
        return "strace is not installed; with it every file-system call of a command is killed and refused in turn"
    tried = subprocess.run(["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=none", "true"], capture_output=True, check=False)
    return "strace may not trace here; a container needs the capability SYS_PTRACE" if tried.returncode else ""


def traced(
    program: Program, words: tuple[str, ...], home: Path, *options: str, calls: Sequence[str] = WRITING, umask: int = -1
) -> tuple[Done, list[Point]]:
    """Run one command under strace; answers how it ended and the calls it made, of the kinds that are asked for."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8", errors="replace") as log:
        command = ["strace", "-f", "-qq", "-y", "-s", "0", "-o", log.name, "-e", f"trace={','.join(calls)}", *options]
        done = subprocess.run(
            [*command, *program.words, *in_home(words, home)],
            env=program.environment(home),
            cwd=home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            umask=umask,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr), numbered(log)


def numbered(lines: Iterable[str]) -> list[Point]:
    """Read what strace wrote: each call with its number among those of its name."""
    seen: Counter[str] = Counter()
    found = []
    for line in lines:
        if match := CALL.match(line):
            seen[match[1]] += 1
            found.append(Point(match[1], seen[match[1]], match[2].rstrip()))
    return found


def touches(point: Point, home: Path) -> bool:
    """Tell whether a call goes to what lies in a home, says something on stdout, or ends the program."""
    if point.call == "exit_group" or (point.call.startswith("write") and point.text.startswith("1<")):
        return True
    return f"{home}/" in point.text or re.match(rf"\d+<{re.escape(str(home))}>", point.text) is not None


def writes(point: Point) -> bool:
    """Tell whether a call may change anything; one that opens a file to read it does not."""
    return point.call != "openat" or OPENING.search(point.text) is not None


def spread(points: Sequence[Point], most: int | None) -> list[Point]:
    """Choose so many points: every call that is no plain write of a page, and the others evenly."""
    pages = [point for point in points if point.call == "pwrite64"]
    room = max(2, (most or len(points)) - len(points) + len(pages))
    if room < len(pages):
        chosen = {pages[place * (len(pages) - 1) // (room - 1)] for place in range(room)}
        return [point for point in points if point.call != "pwrite64" or point in chosen]
    return list(points)


def named(point: Point) -> str:
    """Name a point so that it can be found again."""
    return f"{point.call} {point.number} ({COPY.sub('~/', point.text)})"
