"""The files of commands are the commands of the program."""

import ast
from pathlib import Path

import pytest

from netcli.cli import ALIASES, COMMANDS

FOLDER = Path(__file__).parent.parent.parent / "netcli" / "commands"
MODULES = {word: COMMANDS[word].module or word for word in COMMANDS}
BARE = "today"  # for netcli without a command


def test_each_command_has_one_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.py")} - {"__init__"} == {*MODULES.values(), BARE}


def test_only_import_has_another_module_name() -> None:
    assert {word: module for word, module in MODULES.items() if word != module} == {"import": "import_"}


def test_alias_refers_to_a_command_and_is_none_itself() -> None:
    assert set(ALIASES.values()) <= set(COMMANDS)
    assert set(ALIASES) & set(COMMANDS) == set()


@pytest.mark.parametrize("module", [*MODULES.values(), BARE])
def test_a_file_holds_one_command_with_the_name_of_the_file(module: str) -> None:
    tree = ast.parse((FOLDER / f"{module}.py").read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]
    commands = [node.name for node in functions if any(argument.arg == "ctx" for argument in node.args.args)]
    assert commands == [module]
