"""Where output goes: data to stdout or a file, messages to stderr."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TextIO

from netcli.domain.language.digits import is_digits
from netcli.errors import AmbiguousError, InvalidValueError, NetcliError, Problem
from netcli.render.safe import safe, shown

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "md")
COLORS = ("auto", "always", "never")
STDOUT = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")  # a draft renamed to such a path would replace stdout's own file
PAGER = "less -FRX"


class Output(NamedTuple):
    """How one command prints its data."""

    format: str
    file: Path | None
    terminal: bool
    color: bool
    width: int
    height: int
    pager: str = PAGER

    @property
    def table(self) -> bool:
        """Whether the data is printed as a table for a person."""
        return self.format == "table"


def output(
    *, format_: str | None, file: Path | None, color: str | None, environ: Mapping[str, str], pager: str | None = None, piped: str = "tsv"
) -> Output:
    """Return how to print data: as a table on a terminal, otherwise as `piped`.

    Raise InvalidValueError if the format or the colour is unknown.
    """
    file = None if str(file) in STDOUT else file
    terminal = file is None and sys.stdout.isatty()
    if format_ is not None and format_ not in FORMATS:
        raise InvalidValueError("not_one_of", field="--format", value=format_, words=FORMATS)
    if color is not None and color not in COLORS:
        raise InvalidValueError("not_one_of", field="--color", value=color, words=COLORS)
    size = os.get_terminal_size(sys.stdout.fileno()) if terminal else os.terminal_size((80, 24))
    return Output(
        format=format_ or ("table" if terminal else piped),
        file=file,
        terminal=terminal,
        color=wants_color(color, environ, terminal=terminal),
        width=_width(environ, size.columns or 80),
        height=size.lines or 24,
        pager=environ.get("NETCLI_PAGER") or pager or environ.get("PAGER") or PAGER,
    )


def wants_color(option: str | None, environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Return whether to print in colour.

    In this order: the option, NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR=0, TERM=dumb, the terminal.
    """
    if option in {"always", "never"}:
        return option == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in {"", "0"} or environ.get("CLICOLOR_FORCE", "0") not in {"", "0"}:
        return True
    return terminal and environ.get("CLICOLOR") != "0" and environ.get("TERM") != "dumb"


def deliver(text: str, out: Output) -> None:
    """Write data to its file, to a pager if the terminal is too short, or to stdout."""
    if out.file is not None:
        from netcli.files import write_file  # start-up time: most data goes to stdout

        write_file(text, out.file)
    elif out.terminal and text.count("\n") >= out.height and sys.stdin.isatty():
        _page(text, out.pager)
    else:
        sys.stdout.write(text)


def say(*lines: str) -> None:
    """Print messages on stderr, broken between words on a terminal."""
    for line in lines:
        print(*fitting(line, sys.stderr), sep="\n", file=sys.stderr)


def fitting(line: str, stream: TextIO) -> list[str]:
    """Return a message as lines that fit the terminal; unchanged if there is none."""
    if not stream.isatty():
        return [line]
    from netcli.render.wrapping import wrapped  # start-up time: scripts have no terminal

    return wrapped(line, _width(os.environ, os.get_terminal_size(stream.fileno()).columns or 80))


def complain(message: str, hint: str, lines: tuple[str, ...] = (), *, color: bool = False) -> None:
    """Print what went wrong, the candidates if there are any, and what to do."""
    red, dim, plain = ("\x1b[1;31m", "\x1b[2m", "\x1b[0m") if color else ("", "", "")
    said = "\n".join(fitting(f"error: {safe(message)}", sys.stderr)).removeprefix("error:")
    print(f"{red}error:{plain}{said}", file=sys.stderr)
    say(*(f"  {shown(line)}" for line in lines))
    if hint:
        said = "\n".join(fitting(f"hint: {safe(hint)}", sys.stderr)).removeprefix("hint:")
        print(f"{dim}hint:{plain}{said}", file=sys.stderr)


def complain_about(error: NetcliError, before: str = "", *, color: bool = False) -> None:
    """Print an error; `before` precedes its message."""
    from netcli.render.wording.problems import worded  # start-up time: most commands print no error

    message, hint = worded(error.problem)
    complain(before + message, hint, tuple(error.candidates) if isinstance(error, AmbiguousError) else (), color=color)


def warn(*problems: Problem) -> None:
    """Print problems that do not stop the command."""
    if problems:
        from netcli.render.wording.problems import worded  # start-up time: most commands print none

        say(*(f"warning: {safe(worded(problem)[0])}" for problem in problems))


def _page(text: str, pager: str) -> None:
    import shlex
    import signal
    import subprocess  # start-up time: only long data on a terminal needs a pager

    interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's: it also has to restore the terminal
    try:
        subprocess.run(shlex.split(pager), input=text.encode("utf-8", "replace"), check=False)  # noqa: S603 - the user's own pager
    except (OSError, ValueError):
        sys.stdout.write(text)
    finally:
        signal.signal(signal.SIGINT, interrupt)


def _width(environ: Mapping[str, str], default: int) -> int:
    text = environ.get("NETCLI_WIDTH", "")
    return max(20, min(int(text), 1000)) if is_digits(text) and len(text) < 9 else default
