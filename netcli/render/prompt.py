"""Questions, asked on stderr: what a pipe reads from stdout is data alone."""

import sys
from collections.abc import Sequence

from netcli.render.safe import safe

YES = {"y": True, "yes": True, "n": False, "no": False}


def ask(question: str) -> str:
    """Ask one line. Raises EOFError where the input ends."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def agree(question: str, *, default: bool) -> bool:
    """Ask yes or no until it is one of them; a bare Enter is the default."""
    while True:
        answer = ask(f"{question} [{'Y/n' if default else 'y/N'}]:").lower()
        if not answer:
            return default
        if answer in YES:
            return YES[answer]


def edited(question: str, words: Sequence[str] = ()) -> str:
    """Ask one line that can be edited, with some words completed by Tab, where the terminal can do that."""
    try:
        import readline  # loaded for this one question
    except ImportError:
        return ask(question)
    if not sys.stdout.isatty():
        return ask(question)

    def complete(begun: str, number: int) -> str | None:
        fitting = [word for word in words if word.startswith(begun.lower()) and safe(word) == word]  # readline prints them as they are
        return fitting[number] if number < len(fitting) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" ,")
    readline.parse_and_bind("set show-all-if-ambiguous on")
    readline.parse_and_bind("tab: complete")
    try:
        return input(f"{question} ").strip()
    finally:
        readline.set_completer(None)
