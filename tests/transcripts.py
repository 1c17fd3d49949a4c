"""Transcripts: sessions of a user, replayed and compared character by character.

A shell runs each line that begins with `$ `. The lines after it are its stdout and stderr; `[3]` is an exit code other than
0. A file that begins with `# on the demo network` starts with that network, any other file with an empty home.
"""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

TODAY = "2026-11-20"
DEMO = "# on the demo network"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d[-:]\d\d[-:]\d\d\.\d{3}(?:\+00:00|Z)?|\w{3} \d{1,2} \w{3} \d{4} \d\d:\d\d")
DRAWN = re.compile(r"• [^•]*\(drawn\s+by\s+lot\)")  # the lot falls by uid
SHA = re.compile(r"\b[0-9a-f]{64}\b")
UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
SEEDS = Path(__file__).parent.parent / "seeds"


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a command: an empty home, a fixed day, a fixed width."""
    kept = {name: value for name, value in os.environ.items() if name.startswith(("COV", "COVERAGE"))}
    return kept | {
        "HOME": str(home),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "NETCLI_TODAY": TODAY,
        "NETCLI_WIDTH": "100",
    }


def netcli(*words: str, home: Path, stdin: str | None = None, more: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run one command and return its result."""
    return subprocess.run(
        ["netcli", *words],
        env=environment(home) | dict(more or {}),
        cwd=home,
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def demo_network(home: Path) -> Path:
    """Import the demo network into a home; return the path of the database."""
    for kind in ("contacts", "interactions", "gives", "asks"):
        done = netcli("import", kind, str(SEEDS / f"{kind}.csv"), home=home)
        assert done.returncode == 0, done.stderr
    return home / ".local/share/netcli/netcli.db"


def replay(lines: Iterable[str], home: Path, *, terminal: bool = False) -> Iterator[str]:
    """Yield the transcript that the commands of another transcript make now.

    On a terminal, output that is not piped is a table.
    """
    for line in lines:
        if not line.startswith("$ "):
            continue
        yield line
        code, text = (on_a_terminal if terminal else in_a_pipe)(line[2:], home)
        for shown in masked(text.replace(str(home), "~")).splitlines():
            # Output that looks like a command is escaped.
            yield f"| {shown}" if shown.startswith(("$ ", "# ")) else shown
        if code:
            yield f"[{code}]"


def masked(text: str) -> str:
    """Replace what differs on every run: uids, lots, times and checksums."""
    text = DRAWN.sub("• <drawn by lot>", text)
    return SHA.sub("<sha256>", MOMENT.sub("<moment>", UID.sub("<uid>", text)))


def in_a_pipe(command: str, home: Path) -> tuple[int, str]:
    """Run a line of shell; return its exit code and its whole output."""
    done = subprocess.run(
        ["sh", "-c", command],
        env=environment(home),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def on_a_terminal(command: str, home: Path) -> tuple[int, str]:
    """Run a line of shell on a terminal without colours and without input."""
    master, slave = pty.openpty()
    surroundings = environment(home) | {"NO_COLOR": "1", "TERM": "xterm"}
    process = subprocess.Popen(["sh", "-c", command], env=surroundings, cwd=home, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave)
    os.close(slave)
    with os.fdopen(master, "rb", buffering=0) as screen:
        chunks = list(iter(lambda: _read(screen), b""))
    return process.wait(), b"".join(chunks).decode("utf-8").replace("\r\n", "\n")


def _read(screen: IO[bytes]) -> bytes:
    try:
        return screen.read(65536) or b""
    except OSError:  # the last writer has closed
        return b""
