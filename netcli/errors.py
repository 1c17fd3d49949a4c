"""Every thing that can go wrong: one class per cause, with its exit code and the advice that goes with it."""

from collections.abc import Sequence
from enum import IntEnum


class ExitCode(IntEnum):
    """What the program answers to the shell (`netcli help exit-codes`)."""

    DONE = 0
    FAILURE = 1
    USAGE = 2
    NOT_FOUND = 3
    AMBIGUOUS = 4
    DATABASE = 5
    UNREADABLE = 6
    NETWORK = 7
    INTERRUPTED = 130


class NetcliError(Exception):
    """A failure the user is told about: one line that says what, one line that says what to do."""

    exit_code = ExitCode.FAILURE

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InvalidValueError(NetcliError):
    """A value that makes no sense; the message names the field."""

    exit_code = ExitCode.USAGE


class InvalidDateError(InvalidValueError):
    """A text that is no date, or could be read as more than one."""


class NotADateError(InvalidDateError):
    """A text that is no date in any way."""


class AnswerNeededError(NetcliError):
    """A question had to be asked and nobody is there to answer."""

    exit_code = ExitCode.USAGE


class DeclinedError(Exception):
    """Somebody was asked whether to go on, and said no."""


class NotFoundError(NetcliError):
    """Nothing matched what was asked for."""

    exit_code = ExitCode.NOT_FOUND


class AmbiguousError(NetcliError):
    """Several people fit a name; `candidates` are their lines, the likeliest first."""

    exit_code = ExitCode.AMBIGUOUS

    def __init__(self, message: str, hint: str, candidates: Sequence[str]) -> None:
        super().__init__(message, hint)
        self.candidates = candidates


class DatabaseError(NetcliError):
    """The database, its folder or the disk cannot be used."""

    exit_code = ExitCode.DATABASE


class NoDatabaseError(DatabaseError):
    """A file stands in the place of the database that SQLite does not know as its own: the header is gone, or never was."""


class ConfigError(NetcliError):
    """The configuration file cannot be read, or holds a value that makes no sense."""

    exit_code = ExitCode.DATABASE


class UnreadableFileError(NetcliError):
    """A file to import cannot be read as what it was said to be."""

    exit_code = ExitCode.UNREADABLE


class ConflictError(NetcliError):
    """What was asked for no longer fits what is kept; nothing was changed."""

    exit_code = ExitCode.FAILURE
