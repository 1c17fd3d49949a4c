"""Imports follow the layers, and the domain imports no other layer."""

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent.parent / "netcli"
FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
OWN = {"errors"}
# The layers that each layer may import besides itself. Commands and the program itself may import all.
LAYERS = {
    "domain": OWN,
    "store": OWN | {"domain"},
    "formats": OWN | {"domain"},
    "services": OWN | {"config", "domain", "files", "formats", "store"},
    "render": OWN | {"domain", "files"},
    "errors.py": set[str](),
    "options.py": set[str](),
    "places.py": OWN,
    "files.py": OWN,
    "config.py": OWN | {"domain", "places"},
    "complete.py": OWN | {"domain", "places", "render", "store"},
}
# The only places that may import a library.
OWNERS = {
    "rich": ("render/",),
    "jinja2": ("render/",),
    "sqlite3": ("store/", "commands/", "app.py", "choosing.py", "services/", "complete.py"),
    "sqlmodel": ("store/",),
    "sqlalchemy": ("store/",),
    "alembic": ("store/",),
    "pydantic": ("store/",),
    "typer": ("commands/", "app.py", "cli.py", "options.py"),
    "click": (),
    "dateutil": ("domain/language/day_words.py",),
    "anyascii": ("store/search_key.py",),
    "platformdirs": ("places.py",),
    "tomlkit": ("services/settings.py", "formats/record_toml.py"),
    "pyrage": ("store/keep/encrypted.py",),
    "icalendar": ("formats/ics/",),
    "phonenumbers": ("store/phones.py",),
    "segno": ("render/card.py",),
}
# The domain gets its facts and the day: no input or output, no clock, no randomness.
OUTSIDE = {"datetime.now", "datetime.today", "date.today", "print", "open", "input"}
WORLD = {
    "io",
    "logging",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "sys",
    "tempfile",
    "time",
    "uuid",
}


@cache
def parsed(file: str) -> ast.Module:
    return ast.parse((PACKAGE / file).read_text("utf-8"))


@cache
def imports(file: str) -> frozenset[str]:
    """Return the dotted names of all imports in a file."""
    found = []
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return frozenset(found)


def libraries(file: str) -> set[str]:
    """Return the top-level names of all imports in a file."""
    return {name.split(".")[0] for name in imports(file)}


def layer(file: str) -> str:
    return file.partition("/")[0]


@pytest.mark.parametrize("file", [file for file in FILES if layer(file) in LAYERS])
def test_each_layer_imports_only_itself_and_inner_layers(file: str) -> None:
    within = {name.split(".")[1].removesuffix(".py") for name in imports(file) if name.startswith("netcli.")}
    assert within <= LAYERS[layer(file)] | {layer(file).removesuffix(".py")}


def test_only_commands_and_the_command_line_import_commands() -> None:
    found = {file for file in FILES if any(name.startswith("netcli.commands") for name in imports(file))}
    assert {file for file in found if layer(file) != "commands"} == {"cli.py"}


@pytest.mark.parametrize("library", OWNERS)
def test_each_library_is_imported_only_in_its_place(library: str) -> None:
    assert [file for file in FILES if library in libraries(file) and not file.startswith(OWNERS[library])] == []


def test_every_foreign_library_has_its_place() -> None:
    foreign = {name for file in FILES for name in libraries(file)} - set(sys.stdlib_module_names) - {"netcli"}
    assert foreign <= OWNERS.keys()


@pytest.mark.parametrize("file", [file for file in FILES if layer(file) == "domain"])
def test_domain_uses_no_input_output_and_no_clock(file: str) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(parsed(file)) if isinstance(node, ast.Call)}
    assert libraries(file) & WORLD == set()
    assert calls & OUTSIDE == set()


@pytest.mark.parametrize("file", [file for file in FILES if layer(file) == "services"])
def test_services_never_print_or_ask(file: str) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(parsed(file)) if isinstance(node, ast.Call)}
    assert calls & {"print", "input", "sys.stdout.write", "sys.stderr.write"} == set()


@pytest.mark.parametrize("file", [file for file in FILES if layer(file) == "services"])
def test_services_use_sqlite3_only_as_a_type(file: str) -> None:
    used = {ast.unparse(node) for node in ast.walk(parsed(file)) if isinstance(node, ast.Attribute)}
    assert {name for name in used if name.startswith("sqlite3.")} <= {"sqlite3.Connection"}


def test_no_file_has_a_vague_name() -> None:
    assert [file for file in FILES if Path(file).stem.strip("_") in {"utils", "util", "helpers", "helper", "common", "misc", "base"}] == []
