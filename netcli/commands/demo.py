"""netcli demo: the main job, step by step, on an invented network."""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import NetcliError
from netcli.render.demo import STEPS
from netcli.render.safe import safe


def demo(
    ctx: typer.Context,
    keep: Annotated[Path | None, typer.Option("--keep", metavar="FILE", help="Keep the demo database there, to play with.")] = None,
) -> None:
    """Show the main job on an invented network; your own data stays untouched.

    Example: netcli demo

    Example: netcli demo --keep demo.db
    """
    app: App = ctx.obj
    app.refuse_json("demo")
    if keep and keep.exists():
        raise NetcliError("path_taken", path=keep, option="--keep")
    with tempfile.TemporaryDirectory(prefix="netcli-demo-") as folder:
        environ = _environ(keep or Path(folder) / "demo.db", Path(folder), app.output().width if app.output().terminal else 100)
        for step in STEPS:
            _print(f"\n# {step.title}")
            for command in step.commands:
                _print(f"\n$ netcli {command}")
                _run(shlex.split(command), environ)
    _print(f"\n# Play on with: netcli --db {safe(shlex.quote(str(keep)))}" if keep else "\n# Your turn: netcli add NAME")


def _environ(database: Path, folder: Path, width: int) -> dict[str, str]:
    return os.environ | {
        "NETCLI_DB": str(database.absolute()),
        "NETCLI_CONFIG": str(folder / "none.toml"),
        "NETCLI_PAGER": "cat",
        "NETCLI_WIDTH": str(width),
    }


def _run(words: list[str], environ: dict[str, str]) -> None:
    """Run one command in the folder of the demo network, where its files are."""
    tables = [] if words[0] == "import" else ["--format", "table"]
    subprocess.run([sys.executable, "-m", "netcli", *tables, *words], env=environ, cwd=_seeds(), check=True)  # noqa: S603 - our own commands


def _seeds() -> Path:
    """Return the folder of the demo network, in the package or in the checkout."""
    installed = Path(__file__).parent.parent / "seeds"
    return installed if installed.exists() else installed.parent.parent / "seeds"


def _print(line: str) -> None:
    print(line, flush=True)
