"""Questions on stderr, so that stdout has data only."""

import os
import sys
from collections.abc import Sequence

from netcli.domain.language.digits import is_number
from netcli.errors import AnswerNeededError, DeclinedError
from netcli.render.output import say
from netcli.render.safe import safe, shown

NEW = -1  # a choice of none of the lines
FEW = 5  # lines of a choice without a word about narrowing it
ESCAPE = b"\x1b"  # begins what an arrow or function key sends: ESC [ A, ESC [ 15 ~
ARROW = 3  # bytes of the shortest one
SAME_KEY = 0.05  # seconds in which the bytes of one key arrive
LEADS = (b"\xc0", b"\xe0", b"\xf0")  # the least first bytes of two, three and four bytes in UTF-8
# The letters of the Russian, Ukrainian and Hebrew keyboard on the keys with the Latin letters that questions take.
LATIN = "kalsmcqyndr"
OTHER_LAYOUTS = ("лфдыьсйнтвк", "лфдіьсйнтвк", "לשךדצב/טמגר")
SAME_PLACE = {other: key for letters in OTHER_LAYOUTS for other, key in zip(letters, LATIN, strict=True)}
YES = {"y": True, "yes": True, "n": False, "no": False}


def ask(question: str) -> str:
    """Ask a question and return the line. Raise EOFError if the input ends."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def chosen(question: str, lines: Sequence[str], *, new: str = "") -> int:
    """Ask for one of some numbered lines; return its index, or NEW for a `+`.

    Letters leave only the lines that have them. `new` says what a + means; without it there is none.
    """
    ways = ["Letters narrow the list."] if len(lines) > FEW else []
    say(" ".join([question, *ways, *([f"+ is {new}."] if new else [])]))
    left = list(range(len(lines)))
    say(*_numbered(left, lines))
    while not (is_number(answer := ask("Number:")) and 1 <= int(answer) <= len(left)):
        if new and answer == "+":
            return NEW
        found = [place for place, line in enumerate(lines) if answer and not is_number(answer) and answer.casefold() in line.casefold()]
        if found:
            left = found
            say(*_numbered(left, lines))
        else:
            sys.stderr.write(f'"{safe(answer)}" is not one of the numbers; Ctrl-C leaves everything as it is.\n')
    return left[int(answer) - 1]


def _numbered(places: Sequence[int], lines: Sequence[str]) -> list[str]:
    return [f"  {number}. {shown(lines[place])}" for number, place in enumerate(places, 1)]


def agree(question: str, *, default: bool) -> bool:
    """Ask until the answer is yes or no; an empty line is the default."""
    while True:
        answer = ask(f"{question} [{'Y/n' if default else 'y/N'}]:").lower()
        if not answer:
            return default
        if answer in YES:
            return YES[answer]


def confirm(fact: str, *, interactive: bool) -> None:
    """Print a fact and ask whether to go on.

    Raise DeclinedError if the answer is no, AnswerNeededError if there is no terminal.
    """
    if not interactive:
        raise AnswerNeededError("no_terminal", fact=fact)
    if not agree(f"{fact}. Go on?", default=False):
        raise DeclinedError


def agree_at_terminal(question: str) -> bool | None:
    """Ask yes or no at /dev/tty, while stdin is data; None if there is no terminal."""
    if not sys.stderr.isatty():
        return None
    try:
        with open("/dev/tty", encoding="utf-8") as terminal:  # noqa: PTH123 - a device
            sys.stderr.write(f"{question} [Y/n]: ")
            sys.stderr.flush()
            return YES.get(terminal.readline().strip().lower() or "y", False)
    except OSError:
        return None


def key(question: str, keys: str) -> str:
    """Ask for one of some keys, without Enter on a terminal, and return it.

    With a keyboard in another layout, the same keys answer. Raise EOFError if the input ends.
    """
    while True:
        sys.stderr.write(f"{question} ")
        sys.stderr.flush()
        pressed = _pressed().lower()
        pressed = SAME_PLACE.get(pressed, pressed)
        sys.stderr.write(f"{pressed}\n" if pressed.isprintable() else "\n")
        if pressed and pressed in keys:
            return pressed


def _pressed() -> str:
    """Read one key, without Enter if the terminal can do that."""
    try:
        import termios  # start-up time: only this question needs it
        import tty
    except ImportError:
        return ask("")[:1]
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)  # Ctrl-C still interrupts; a key that was typed ahead counts
        pressed = _key(descriptor)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
    if pressed in {b"", b"\x04", b"\0"}:  # Linux keeps a Ctrl-D that was typed ahead of the question as a zero
        raise EOFError
    return pressed.decode("utf-8", "replace")


def _key(descriptor: int) -> bytes:
    """Read the bytes of one key: a character, or what an arrow key sends."""
    pressed = os.read(descriptor, 1)
    if pressed == ESCAPE:
        import select  # start-up time: only such a key needs it

        while (len(pressed) < ARROW or pressed[-1:] in b"0123456789;") and select.select([descriptor], [], [], SAME_KEY)[0]:
            pressed += os.read(descriptor, 1)
    more = sum(pressed >= lead for lead in LEADS)  # bytes of a character after its first one
    return pressed + (os.read(descriptor, more) if more else b"")


def edited(question: str, words: Sequence[str] = ()) -> str:
    """Ask one line with editing, if the terminal can; Tab completes `words`."""
    try:
        import readline  # start-up time: only this question needs it
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
