"""Running the program in a place, and scanning its output for harmful bytes."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

from tests.commands.terminal import IN_CONTROL, PATIENCE, on_terminal
from tests.transcripts import environment

# Characters that no text from data may print: control characters, embeddings, overrides, isolates except netcli's own,
# separators of lines and paragraphs, the byte order mark, and interlinear annotation.
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067\ufeff\ufff9-\ufffb]")
ISOLATE, POP = "\u2068", "\u2069"
# Sequences that netcli prints on a terminal: bold, dim, the colours of ties, late records and errors, and the reset.
OURS = r"\x1b\[(?:0|1|2|3[1-6]|1;31)m"
# Sequences of an edited line: bracketed paste, the bell, and moves within the line.
EDITING = r"\x1b\[\?2004[hl]|\x1b\[\d*[ACDJKP]|[\r\x07\x08]"
# Sequences of a progress bar: colours, the hidden cursor, and redrawing the line.
DRAWING = r"\x1b\[[\d;]*m|\x1b\[\?25[hl]|\x1b\[\d*[AK]|\r"
LOCALES: dict[str, dict[str, str]] = {
    "utf-8": {"LANG": "C.UTF-8"},
    "C": {"LANG": "C"},
    "ascii": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
WIDTHS = (None, 40, 80, 200)
CODES = {0, 1, 2, 3, 4, 5, 6, 130}
ENOUGH = 4  # findings of a kind that are printed
TALL = 20_000  # lines of a terminal, so that no output goes through a pager


class Place(NamedTuple):
    """A terminal with a width in columns, or a pipe (None), and its locale."""

    width: int | None
    locale: str

    @property
    def terminal(self) -> bool:
        """Whether it is a terminal."""
        return self.width is not None


class Sent(NamedTuple):
    """The output of a command, and its exit code."""

    stdout: bytes
    stderr: bytes
    code: int


EVERYWHERE = tuple(Place(*place) for place in product(WIDTHS, LOCALES))


def run(
    *words: str,
    home: Path,
    place: Place,
    typed: Sequence[str] = (),
    stdin: str | None = None,
    more: Mapping[str, str] | None = None,
    program: Sequence[str] = ("netcli",),
) -> Sent:
    """Run one command in a place; on a terminal `typed` answers its questions."""
    surroundings = {**LOCALES[place.locale], **(more or {})}
    if place.width is not None:
        seen = on_terminal(*words, home=home, typed=typed, more=surroundings, size=(TALL, place.width))
        return Sent(seen.stdout.encode(), seen.stderr.encode(), seen.code)
    done = subprocess.run(
        [*program, *words],
        env=environment(home) | surroundings,
        cwd=home,
        input=None if stdin is None else stdin.encode(),
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        check=False,
    )
    return Sent(done.stdout, done.stderr, done.returncode)


def harm(sent: bytes, *, ours: str | None = None, keeps: str = "") -> list[str]:
    """Return the harmful characters in some bytes.

    Allowed are sequences that match `ours`, and the characters in `keeps`.
    """
    try:
        text = sent.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"no UTF-8: {error.object[error.start : error.end]!r}"]
    text = re.sub(ours, "", text) if ours else text
    found = (match for match in FORBIDDEN.finditer(text) if match[0] not in keeps)
    worded = (f"{match[0]!r} in {text[max(0, match.start() - 20) : match.end() + 20]!r}" for match in found)
    loose = (f"not balanced: {line[:200]!r}" for line in text.split("\n") if not balanced(line))
    return [*islice(worded, ENOUGH), *islice(loose, ENOUGH)]


def balanced(line: str) -> bool:
    """Return whether every isolate of a line is closed in it."""
    depth = 0
    for char in line:
        depth += (char == ISOLATE) - (char == POP)
        if depth < 0:
            return False
    return depth == 0


def leaks(sent: Sent, place: Place, *, ours: str = OURS, keeps: str = "") -> list[str]:
    """Return what is wrong with an output.

    That is harmful bytes, an unknown exit code, or a failure without a message of its own.
    """
    mine = ours if place.terminal else None
    found = [f"stdout: {one}" for one in harm(sent.stdout, ours=mine, keeps=keeps)]
    found += [f"stderr: {one}" for one in harm(sent.stderr, ours=mine)]
    if place.locale == "ascii" and not (sent.stdout + sent.stderr).isascii():
        found.append("letters that the terminal does not have")
    said = sent.stderr.decode("utf-8", "replace")
    found += [f"stderr: {word}" for word in ("Traceback", "netcli failed") if word in said]
    return [*found, *([] if sent.code in CODES else [f"exit code {sent.code}"])]


def on_one_terminal(*words: str, home: Path, width: int, answers: Mapping[str, str]) -> Sent:
    """Run one command with all streams on one terminal; answer each question once."""
    front, back = pty.openpty()
    fcntl.ioctl(back, termios.TIOCSWINSZ, struct.pack("HHHH", TALL, width, 0, 0))
    surroundings = environment(home) | {"TERM": "xterm"}
    command = [sys.executable, "-S", "-c", IN_CONTROL, *words]
    process = subprocess.Popen(command, env=surroundings, cwd=home, stdin=back, stdout=back, stderr=back, start_new_session=True)
    os.close(back)
    waiting, seen, deadline = dict(answers), b"", time.monotonic() + PATIENCE
    while data := _some(front):
        seen += data
        for question in [one for one in waiting if one.encode() in seen]:
            os.write(front, waiting.pop(question).encode())
        if time.monotonic() > deadline:
            process.kill()
    os.close(front)
    return Sent(seen, b"", process.wait(PATIENCE))


def _some(terminal: int) -> bytes:
    """Return what is there to read, or nothing if the other end is closed or silent."""
    try:
        return os.read(terminal, 65536) if select.select([terminal], [], [], PATIENCE)[0] else b""
    except OSError:
        return b""
