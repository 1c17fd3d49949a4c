"""The upper bound of Typer: from 0.29 on it imports pydantic for every command.

The import of pydantic doubles the start-up time. To try a newer Typer, raise the upper bound in pyproject.toml, install it,
and run this file. If the first test fails, restore the bound. If it passes, remove the bound, its comment and this file.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).parent.parent.parent / "pyproject.toml"
PIN = "typer>=0.27,<0.29"
ONE_PARAMETER = """
import sys
import typer

app = typer.Typer(add_completion=False)

@app.command()
def say(number: int = 1) -> None:
    print(number, "pydantic" in sys.modules)

app()
"""


def test_typer_loads_no_pydantic_for_a_command_with_a_parameter() -> None:
    done = subprocess.run([sys.executable, "-c", ONE_PARAMETER, "--number", "7"], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("7 False\n", 0)


def test_the_pin_is_the_one_that_was_measured() -> None:
    dependencies = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["dependencies"]
    assert [one for one in dependencies if one.startswith("typer")] == [PIN]
