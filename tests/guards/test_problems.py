"""Every code that the program raises has words, and its values fit them."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from netcli.errors import Problem
from netcli.formats.ics.event import LOST as OF_EVENTS
from netcli.formats.linkedin.read import LOST as OF_LINKEDIN
from netcli.formats.linkedin.read import NEEDED as FILES_OF_LINKEDIN
from netcli.formats.monica.account import LOST_PROPERTIES
from netcli.formats.monica.read import LOST_BLOCKS
from netcli.render.wording.problems import WORDINGS, worded

PACKAGE = Path(__file__).parent.parent.parent / "netcli"
WORDS = PACKAGE / "render" / "wording"
# The codes that reach an error as a value of a variable.
INDIRECT = {"changed_later", "needed_day", "needed_people", "needed_person", "never_wrote_to", "unknown_handle", "used_later"} | {
    *("ahead", "ambiguous", "contradiction", "impossible", "misspelt", "not_met", "not_yet", "two_days", "vague"),  # of DaySaid
}
# The codes of Lost in tables of a format. Only the last two files of LinkedIn are not read.
LOST = {
    *OF_EVENTS.values(),
    *OF_LINKEDIN.values(),
    *LOST_PROPERTIES.values(),
    *LOST_BLOCKS.values(),
    *[*FILES_OF_LINKEDIN][-2:],
    "entries_of_unknown_kind",
}


class Use(NamedTuple):
    """A code with the names of its values, and the place where it is used."""

    code: str
    values: frozenset[str]
    place: str


@cache
def uses() -> tuple[Use, ...]:
    return tuple(use for path in sorted(PACKAGE.rglob("*.py")) if WORDS not in path.parents for use in _uses(path))


def _uses(path: Path) -> Iterator[Use]:
    """Yield the codes a file uses, as in `NotFoundError("no_such_ask")`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and _makes_a_problem(node.func) and node.args:
            values = frozenset(keyword.arg or "**" for keyword in node.keywords)
            yield from (Use(code, values, f"{path.relative_to(PACKAGE)}:{node.lineno}") for code in _texts(node.args[0]))


def _makes_a_problem(function: ast.expr) -> bool:
    name = ast.unparse(function)
    return name in {"Problem", "Problem.of", "Refusal", "Unwanted", "NotHeld", "Lost", "Lost.of"} or (
        name.endswith("Error") and name[0].isupper()
    )


def _texts(code: ast.expr) -> Iterator[str]:
    """Yield the codes of an argument: a text, or either text of a condition."""
    if isinstance(code, ast.IfExp):
        yield from (*_texts(code.body), *_texts(code.orelse))
    elif isinstance(code, ast.Constant) and isinstance(code.value, str):
        yield code.value


@cache
def constants() -> frozenset[str]:
    files = [path for path in PACKAGE.rglob("*.py") if WORDS not in path.parents]
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def placeholders(code: str) -> frozenset[str]:
    """Return the names of the values that a wording uses."""
    wording = WORDINGS[code]
    if callable(wording):
        return frozenset(inspect.signature(wording).parameters)
    texts = (wording,) if isinstance(wording, str) else wording
    fields = (field for text in texts for _, field, _, _ in Formatter().parse(text) if field)
    return frozenset(field.partition("[")[0].partition(".")[0] for field in fields)


def test_every_code_has_words() -> None:
    assert [use for use in uses() if use.code not in WORDINGS] == []
    assert sorted(LOST - WORDINGS.keys()) == []


def test_values_fit_the_words_of_their_code() -> None:
    assert [use for use in uses() if use.code in WORDINGS and use.values != placeholders(use.code)] == []


def test_every_worded_code_is_used() -> None:
    assert sorted(WORDINGS.keys() - constants()) == []
    assert WORDINGS.keys() - {use.code for use in uses()} - LOST == INDIRECT


def test_each_code_is_worded_once() -> None:
    keys = [
        key.value
        for path in WORDS.glob("problems/*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    ]
    assert sorted(code for code in WORDINGS if keys.count(code) != 1) == []


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        (Problem.of("not_one_of", field="kind", value="{x}", words=("a", "b")), 'kind: "{x}" is invalid'),
        (Problem.of("introducer_skipped", reason=Problem("no_date")), "introduced_by is skipped: no date"),
    ],
)
def test_a_value_may_be_a_list_or_a_problem(problem: Problem, message: str) -> None:
    assert worded(problem)[0] == message
