"""The message and the hint of each problem, by its code."""

from netcli.errors import Problem
from netcli.render.wording import Wordings
from netcli.render.wording.problems import (
    commands,
    database,
    days,
    files,
    lost,
    people,
    records,
    skipped,
    values,
)

WORDINGS: Wordings = {
    **commands.WORDINGS,
    **database.WORDINGS,
    **days.WORDINGS,
    **files.WORDINGS,
    **lost.WORDINGS,
    **people.WORDINGS,
    **records.WORDINGS,
    **skipped.WORDINGS,
    **values.WORDINGS,
}


class _List(tuple[object, ...]):
    """A list that a template joins: `{x}` with commas, `{x:;}` or `{x:or}` with that."""

    __slots__ = ()

    def __format__(self, between: str) -> str:
        return (f" {between} " if between.isalpha() else f"{between or ','} ").join(map(str, self))


def worded(problem: Problem) -> tuple[str, str]:
    """Return the message and the hint of a problem."""
    wording = WORDINGS[problem.code]
    filled = {name: _shown(value) for name, value in problem.values}
    if callable(wording):
        return wording(**filled)
    message, hint = (wording, "") if isinstance(wording, str) else wording
    return message.format(**filled), hint.format(**filled)


def _shown(value: object) -> object:
    """Return a value for a template: a problem as its message, a tuple as a list."""
    if isinstance(value, Problem):
        return worded(value)[0]
    return _List(map(_shown, value)) if isinstance(value, tuple) else value
