"""The errors of netcli: one class per cause, each with its exit code."""

from collections import namedtuple
from collections.abc import Sequence
from enum import IntEnum

TYPE_CHECKING = False  # start-up time: typing takes 4 ms of every Tab
if TYPE_CHECKING:
    from typing import Self


class ExitCode(IntEnum):
    """The exit codes of the program (`netcli help exit-codes`)."""

    DONE = 0
    FAILURE = 1
    USAGE = 2
    NOT_FOUND = 3
    AMBIGUOUS = 4
    DATABASE = 5
    UNREADABLE = 6
    NETWORK = 7
    INTERRUPTED = 130


class Problem(namedtuple("Problem", ("code", "values"), defaults=((),))):  # noqa: PYI024 - typing.NamedTuple loads typing
    """What went wrong, as a code and its values by name; render has the words."""

    __slots__ = ()
    code: str
    values: tuple[tuple[str, object], ...]

    @classmethod
    def of(cls, code: str, /, **values: object) -> "Self":
        """Make a problem with values; a list is given as a tuple."""
        return cls(code, tuple(values.items()))


class NetcliError(Exception):
    """A failure shown to the user: a code and values, worded as a line and a hint."""

    exit_code = ExitCode.FAILURE

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code, values)
        self.problem = Problem.of(code, **values)

    @classmethod
    def about(cls, problem: Problem) -> "Self":
        """Make an error of a problem that another error had."""
        return cls(problem.code, **dict(problem.values))


class InvalidValueError(NetcliError):
    """A value that is invalid; the message names the field."""

    exit_code = ExitCode.USAGE


class InvalidDateError(InvalidValueError):
    """A text that is not a date, or may be several dates."""


class NotADateError(InvalidDateError):
    """A text that is not a date in any form."""


class AnswerNeededError(NetcliError):
    """A question that cannot be asked, because there is no terminal."""

    exit_code = ExitCode.USAGE


class DeclinedError(Exception):
    """The user was asked whether to go on, and said no."""


class NotFoundError(NetcliError):
    """A person, record or text that does not exist."""

    exit_code = ExitCode.NOT_FOUND


class NobodyFitsError(NotFoundError):
    """Filters that fit nobody; a list as JSON is printed all the same."""


class AmbiguousError(NetcliError):
    """A name fits several people; `candidates` are lines about them, likeliest first."""

    exit_code = ExitCode.AMBIGUOUS

    def __init__(self, code: str, candidates: Sequence[str] = (), /, **values: object) -> None:
        super().__init__(code, **values)
        self.candidates = candidates


class NumberNeededError(AmbiguousError):
    """A command without the number that it needs; `candidates` are those it may be."""

    exit_code = ExitCode.USAGE


class DatabaseError(NetcliError):
    """The database, its folder or the disk cannot be used."""

    exit_code = ExitCode.DATABASE


class NoDatabaseError(DatabaseError):
    """The file at the database path has no valid SQLite header."""


class ConfigError(NetcliError):
    """A configuration file that cannot be read, or has an invalid value."""

    exit_code = ExitCode.DATABASE


class UnreadableFileError(NetcliError):
    """A file that cannot be read in the format that was named."""

    exit_code = ExitCode.UNREADABLE


class ConflictError(NetcliError):
    """A change that no longer fits the stored records; nothing was changed."""

    exit_code = ExitCode.FAILURE
