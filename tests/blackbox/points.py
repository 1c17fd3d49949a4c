"""The points of a command: the system calls that write to its folder or stdout.

The call that ends it is a point too. strace counts the calls of one run by name; a later run of the same command is
stopped at any of them.
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
COPY = re.compile(r'/[^ <>"]*/(?:reference|run-.)/')  # the home of a run


class Point(NamedTuple):
    """One system call: its name, and its number among the calls of that name."""

    call: str
    number: int
    text: str


@cache
def strace_missing() -> str:
    """Return why system calls cannot be traced here, or an empty text."""
    if shutil.which("strace") is None:
        return "strace is not installed; with it every file-system call of a command is killed and refused in turn"
    tried = subprocess.run(["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=none", "true"], capture_output=True, check=False)
    return "strace may not trace here; a container needs the capability SYS_PTRACE" if tried.returncode else ""


def traced(
    program: Program, words: tuple[str, ...], home: Path, *options: str, calls: Sequence[str] = WRITING, umask: int = -1
) -> tuple[Done, list[Point]]:
    """Run one command under strace; return how it ended, and its calls by `calls`."""
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
    """Return the calls in the output of strace."""
    seen: Counter[str] = Counter()
    found = []
    for line in lines:
        if match := CALL.match(line):
            seen[match[1]] += 1
            found.append(Point(match[1], seen[match[1]], match[2].rstrip()))
    return found


def touches(point: Point, home: Path) -> bool:
    """Return whether a call is on a path in a home, prints, or ends the program."""
    if point.call == "exit_group" or (point.call.startswith("write") and point.text.startswith("1<")):
        return True
    return f"{home}/" in point.text or re.match(rf"\d+<{re.escape(str(home))}>", point.text) is not None


def writes(point: Point) -> bool:
    """Return whether a call may change a file; opening a file to read it does not."""
    return point.call != "openat" or OPENING.search(point.text) is not None


def spread(points: Sequence[Point], most: int | None) -> list[Point]:
    """Return at most `most` points: all but the writes of pages, and those evenly."""
    pages = [point for point in points if point.call == "pwrite64"]
    room = max(2, (most or len(points)) - len(points) + len(pages))
    if room < len(pages):
        chosen = {pages[place * (len(pages) - 1) // (room - 1)] for place in range(room)}
        return [point for point in points if point.call != "pwrite64" or point in chosen]
    return list(points)


def named(point: Point) -> str:
    """Return the name of a point in a report."""
    return f"{point.call} {point.number} ({COPY.sub('~/', point.text)})"
