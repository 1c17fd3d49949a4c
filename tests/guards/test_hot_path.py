"""No hot command imports a heavy library if its output is piped."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.network import demo_home
from tests.commands.terminal import on_terminal
from tests.transcripts import environment

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "alembic", "rich", "jinja2", "tomlkit", "dateutil.parser")
# Run the program like `python -m netcli`, and print the loaded modules at its exit.
WATCHED = f"""
import os, runpy, sys

def leave(code):
    sys.stdout.flush()
    print("loaded:", *(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)
    sys.stderr.flush()
    leave_now(code)

leave_now, os._exit = os._exit, leave
runpy.run_module("netcli", run_name="__main__", alter_sys=True)
"""
HOT = {
    "log": ("log", "yesterday: lunch with Ana Pop", "--minutes", "50", "--gave", "a list"),
    "give": ("give", "ana-pop", "a word", "--on", "3 days ago"),
    "got": ("got", "Ana Pop", "a lamp"),
    "ask": ("ask", "ana", "a name", "--due", "friday"),
    "asked": ("asked", "ana-pop", "two chairs", "--on", "20.11.2026"),
    "promise": ("promise", "ana-pop", "a list", "--due", "friday"),
    "done": ("done", "marta-kowalczyk"),
    "asks": ("asks",),
    "promises": ("promises", "--closed"),
    "gives": ("gives",),
    "list": ("list", "--class", "weak"),
    "show": ("show", "ana-pop", "--explain"),
    "brief": ("brief", "ana-pop"),
    "find": ("find", "fair"),
    "ties": ("ties", "--explain"),
    "weak": ("weak",),
    "reconnect": ("reconnect", "--explain"),
    "balance": ("balance", "--all"),
    "today": ("today",),
    "report": ("report", "--explain"),
    "list --json": ("list", "--json"),
    "find in another script": ("find", "Ольга"),
    "query": ("query", "ana"),
    "a name at Tab": ("__complete", "show", "marta-i"),
}


@pytest.mark.parametrize("words", HOT.values(), ids=HOT.keys())
def test_a_hot_command_loads_no_heavy_library(words: tuple[str, ...], tmp_path: Path) -> None:
    demo_home(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *words],
        env=environment(tmp_path),
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.splitlines()[-1] == "loaded:"
    assert (done.returncode, bool(done.stdout)) == (0, True)


def test_import_watch_detects_a_heavy_library(tmp_path: Path) -> None:
    demo_home(tmp_path)
    words = [sys.executable, "-c", WATCHED, "list", "--format", "table"]
    done = subprocess.run(words, env=environment(tmp_path), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "loaded: rich"


@pytest.mark.parametrize(
    ("words", "loaded"),
    [(("give", "ana-pop", "a word"), set()), (("log", "coffee with Ana Pop"), set()), (("list",), {"rich"}), (("report",), {"rich"})],
)
def test_only_tables_on_a_terminal_load_rich(words: tuple[str, ...], loaded: set[str], tmp_path: Path) -> None:
    demo_home(tmp_path)
    seen = on_terminal(*words, home=tmp_path, more={"PYTHONPROFILEIMPORTTIME": "1"})
    imported = {line.rpartition("|")[2].strip() for line in seen.stderr.splitlines()}
    assert (seen.code, imported & set(HEAVY)) == (0, loaded)
