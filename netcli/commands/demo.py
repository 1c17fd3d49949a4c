"""netcli demo: the main job, step by step, on an invented network in a throw-away database."""

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
from netcli.render.safe import safe

STEPS = (
    ("Bring in the people you know, and what happened so far.", ("import contacts", "import interactions", "import gives", "import asks")),
    ("Tell close ties from weak and dormant ones.", ("ties -n 8", "weak -n 5")),
    (
        "Log a meeting in one line, and what you gave and got.",
        (
            'log "yesterday: coffee with Marta Kowalczyk, talked about the fair" --purpose "plan a stand" --outcome "we share one"',
            'give marta-kowalczyk "a carpenter for the stand" --kind referral --depth 3',
            'got marta-kowalczyk "her list of printers" --kind information',
        ),
    ),
    ("Ask, and be reminded to give first.", ('ask vlad-chiriac "an hour on the shop code" --due "in 2 weeks"',)),
    ("See one person.", ("show marta-kowalczyk",)),
    ("See whom to write to, why, and what you could do for them.", ("reconnect",)),
    ("See where you received more than you gave.", ("balance",)),
    ("Read the week.", ("report",)),
)


def demo(
    ctx: typer.Context,
    keep: Annotated[Path | None, typer.Option("--keep", metavar="FILE", help="Keep the demo database there, to play with.")] = None,
) -> None:
    """Show the main job on an invented network; your own data is never touched.

    Example: netcli demo

    Example: netcli demo --keep demo.db
    """
    app: App = ctx.obj
    if keep and keep.exists():
        raise NetcliError(f"{keep} is there already; nothing was changed", "choose a new name for --keep")
    with tempfile.TemporaryDirectory(prefix="netcli-demo-") as folder:
        path = keep or Path(folder) / "demo.db"
        width = app.output().width if app.output().terminal else 100
        for title, commands in STEPS:
            _print(f"\n# {title}")
            for command in commands:
                _run(command, path, Path(folder), width)
    _print(f"\n# Play on with: netcli --db {safe(shlex.quote(str(keep)))}" if keep else "\n# Your turn: netcli add NAME")


def seeds() -> Path:
    """Answer where the demo network lies: beside the installed package, or beside the checkout."""
    installed = Path(__file__).parent.parent / "seeds"
    return installed if installed.exists() else installed.parent.parent / "seeds"


def _run(command: str, path: Path, folder: Path, width: int) -> None:
    """Print one command as it would be typed, and run it on the demo database."""
    words = shlex.split(command)
    if words[0] == "import":
        words.append(f"{words[1]}.csv")
    _print(f"\n$ netcli {shlex.join(words) if words[0] == 'import' else command}")
    environ = os.environ | {
        "NETCLI_DB": str(path.absolute()),
        "NETCLI_CONFIG": str(folder / "none.toml"),
        "NETCLI_PAGER": "cat",
        "NETCLI_WIDTH": str(width),
    }
    shown = [] if words[0] == "import" else ["--format", "table"]
    subprocess.run([sys.executable, "-m", "netcli", *shown, *words], env=environ, cwd=seeds(), check=True)  # noqa: S603 - our own commands


def _print(line: str) -> None:
    print(line, flush=True)
