"""Questions, asked on stderr: what a pipe reads from stdout is data alone."""

import sys

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
