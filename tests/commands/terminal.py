"""A terminal for a command: what it prints on stdout and stderr, and typed input."""

import fcntl
import os
import pty
import selectors
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from tests.transcripts import environment

PATIENCE = 60.0  # seconds; a command takes a fraction of one
SILENCE = 2.0  # seconds until Ctrl-C is sent again, because the first one may come before the program listens
# The program needs its own controlling terminal, or Ctrl-C is only a character. Tests in the background may ignore SIGINT.
IN_CONTROL = "import fcntl, os, signal, sys, termios; signal.signal(signal.SIGINT, signal.SIG_DFL); fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp('netcli', ['netcli', *sys.argv[1:]])"
CTRL_C, CTRL_D = "\x03", "\x04"


class Seen(NamedTuple):
    """The result of one command: stdout, stderr and the exit code."""

    stdout: str
    stderr: str
    code: int


def on_terminal(
    *words: str,
    home: Path,
    typed: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
    size: tuple[int, int] = (200, 100),
    piped: bool = False,
    patience: float = PATIENCE,
) -> Seen:
    """Run one command on a terminal, and type one text of `typed` at each prompt.

    `size` is in lines and columns. stdin and stderr are separate terminals; stdout is one unless it is piped. NETCLI_WIDTH is
    not set. `patience` is how long the command may take, in seconds.
    """
    env = {**environment(home), "TERM": "xterm-256color", **(more or {})}
    if "NETCLI_WIDTH" not in (more or {}):
        del env["NETCLI_WIDTH"]
    with ExitStack() as stack:
        front, back = _terminal(size)
        messages, said = _terminal(size)
        answer, told = os.pipe() if piped else (front, back)
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", IN_CONTROL, *words],
            env=env,
            cwd=home,
            stdin=back,
            stdout=told,
            stderr=said,
            start_new_session=True,
        )
        stack.callback(process.wait)
        stack.callback(process.kill)
        for descriptor in {back, told, said}:
            os.close(descriptor)
        for descriptor in {front, messages, answer}:
            stack.callback(os.close, descriptor)
        seen = _read(answer, messages, front, list(typed), patience)
        return Seen(seen[answer].decode(), seen[messages].decode(), process.wait(PATIENCE))


def _terminal(size: tuple[int, int]) -> tuple[int, int]:
    """Open a terminal without echo that keeps line ends as one character."""
    front, back = pty.openpty()
    settings = termios.tcgetattr(back)
    settings[1] &= ~termios.OPOST
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(back, termios.TCSANOW, settings)
    fcntl.ioctl(back, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    return front, back


def _read(answer: int, messages: int, keyboard: int, typed: list[str], patience: float) -> dict[int, bytes]:
    """Read stdout and stderr to their end; type the next answer at each open prompt."""
    seen, deadline, last, answered = {answer: b"", messages: b""}, time.monotonic() + patience, "", b""
    with selectors.DefaultSelector() as selector:
        for descriptor in seen:
            selector.register(descriptor, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(SILENCE)
            for key, _ in ready:
                if not (data := _some(key.fd)):
                    selector.unregister(key.fd)
                seen[key.fd] += data
            asked = seen[messages].rstrip(b" ")
            if typed and asked and not asked.endswith(b"\n") and asked != answered:
                last, answered = typed.pop(0), asked
                os.write(keyboard, last.encode())
            elif not ready and last == CTRL_C:
                os.write(keyboard, last.encode())
            assert time.monotonic() < deadline, seen
    return seen


def _some(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux reports this if the other end is closed
        return b""
