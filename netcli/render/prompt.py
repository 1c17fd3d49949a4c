"""Questions, asked on stderr: what a pipe reads from stdout is data alone."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

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


class Steps(NamedTuple):
    """The answers to the questions of `netcli log`; what was left empty is None."""

    day: str | None
    with_: list[str]
    text: str
    purpose: str | None
    outcome: str | None


def steps(handles: Sequence[str], today: str) -> Steps:
    """Ask for an interaction step by step; Tab completes handles where people are asked for."""
    day = ask(f"When [{today}]:") or None
    with_ = _completed("With whom (Tab completes; commas between):", handles)
    text = ask("What happened:")
    purpose = ask("What was it for [skip]:") or None
    outcome = ask("What came of it [skip]:") or None
    return Steps(day, [who.strip() for who in with_.split(",") if who.strip()], text, purpose, outcome)


def _completed(question: str, words: Sequence[str]) -> str:
    """Ask one line with the words completed by Tab, where the terminal has an editor for lines."""
    try:
        import readline  # loaded for this one question
    except ImportError:
        return ask(question)
    if not sys.stdout.isatty():
        return ask(question)

    def complete(begun: str, number: int) -> str | None:
        fitting = [word for word in words if word.startswith(begun.lower())]
        return fitting[number] if number < len(fitting) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" ,")
    readline.parse_and_bind("set show-all-if-ambiguous on")
    readline.parse_and_bind("tab: complete")
    try:
        return input(f"{question} ").strip()
    finally:
        readline.set_completer(None)
