"""The files of commands are the commands of the program."""

import ast
from pathlib import Path

import pytest

from netcli.words import ALIASES, COMMANDS, MODULES, RENAMED, TRIED

PACKAGE = Path(__file__).parent.parent.parent / "netcli"
FOLDER = PACKAGE / "commands"
MOST_OF_APP = 100  # lines: the state of a run, and nothing that a command does
MOST_LOOSE = 10  # files beside the folders, without the two that Python asks for
BARE = "bare"  # netcli without a command, beside `today`
FILES = [MODULES.get(word, word) for word in COMMANDS if word not in ALIASES]


def test_each_command_has_one_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.py")} - {"__init__"} == {*FILES}


def test_only_import_has_another_module_name() -> None:
    assert MODULES == {"import": "import_"}


def test_app_holds_only_the_state_of_a_run() -> None:
    classes = [node for node in ast.parse((PACKAGE / "app.py").read_text("utf-8")).body if isinstance(node, ast.ClassDef)]
    lines = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in classes}
    assert list(lines) == ["App"]
    assert lines["App"] <= MOST_OF_APP


def test_few_files_lie_beside_the_folders() -> None:
    assert len({path.name for path in PACKAGE.glob("*.py")} - {"__init__.py", "__main__.py"}) <= MOST_LOOSE


@pytest.mark.parametrize("word", ALIASES)
def test_alias_calls_a_command_and_is_none_itself(word: str) -> None:
    assert ALIASES[word][0] in COMMANDS
    assert ALIASES[word][0] not in ALIASES


def test_hints_name_commands_and_are_none_themselves() -> None:
    hinted = [*RENAMED.values(), *(hint.removeprefix("netcli").strip() or "help" for hint in TRIED.values())]
    assert {hint.split()[0] for hint in hinted} <= set(COMMANDS)
    assert set(TRIED) & {*COMMANDS, *ALIASES} == set()


@pytest.mark.parametrize("module", FILES)
def test_command_file_holds_one_command_of_its_name(module: str) -> None:
    tree = ast.parse((FOLDER / f"{module}.py").read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]
    commands = [node.name for node in functions if any(argument.arg == "ctx" for argument in node.args.args)]
    assert [name for name in commands if name != BARE] == [module]
