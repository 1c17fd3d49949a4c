"""The files of commands are the commands of the program."""

import ast
from pathlib import Path

import pytest

from netcli.words import ALIASES, COMMANDS, MODULES, RENAMED, TRIED

FOLDER = Path(__file__).parent.parent.parent / "netcli" / "commands"
BARE = "bare"  # netcli without a command, beside `today`
FILES = [MODULES.get(word, word) for word in COMMANDS if word not in ALIASES]


def test_each_command_has_one_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.py")} - {"__init__"} == {*FILES}


def test_only_import_has_another_module_name() -> None:
    assert MODULES == {"import": "import_"}


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
