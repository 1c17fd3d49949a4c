"""netcli completion: the script for a shell."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from netcli.app import App
from netcli.config import KEYS, SECTIONS
from netcli.domain.records.contact import SPHERES
from netcli.domain.records.give import EFFORTS
from netcli.domain.records.give import KINDS as FAVOURS
from netcli.domain.records.interaction import KINDS as MEETINGS
from netcli.domain.ties import CLASSES
from netcli.domain.timeline import KINDS as EVERY_KIND
from netcli.domain.words import one_of
from netcli.render.completion import ASKED, SCRIPTS, Option, Word
from netcli.render.output import COLORS, FORMATS
from netcli.words import COMMANDS

# The values of options by option and command; no command stands for every other.
CHOICES: dict[tuple[str, str], Sequence[str]] = {
    ("--class", ""): CLASSES,
    ("--color", ""): COLORS,
    ("--effort", ""): EFFORTS,
    ("--format", ""): FORMATS,
    ("--sphere", ""): SPHERES,
    **dict.fromkeys((("--kind", "give"), ("--kind", "got")), FAVOURS),
    ("--kind", "log"): MEETINGS,
    ("--kind", "timeline"): EVERY_KIND,
}


def completion(ctx: typer.Context, shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish")]) -> None:
    """Print the completion script of a shell (see docs/completion.md).

    Example: netcli completion bash
    """
    app: App = ctx.obj
    app.refuse_json("completion")
    one_of("shell", shell, tuple(SCRIPTS))
    root = ctx.find_root()
    group: Any = root.command
    words = [_word(name, ctx, group.get_command(root, name)) for name in group.list_commands(root)]
    print(SCRIPTS[shell](_word("", ctx, group), words), end="")


def _word(name: str, ctx: typer.Context, command: Any) -> Word:  # noqa: ANN401 - typer vendors its command class
    """Return what a command takes, read from its own parameters."""
    params = command.get_params(ctx)
    options = tuple(_option(param, name) for param in params if param.param_type_name == "option")
    arguments = [param for param in params if param.param_type_name == "argument"]
    places = tuple(
        "WHO" if name == "log" else _kind(param.metavar.partition(" ")[0]) if param.metavar != "[KEY]" else _settings()
        for param in arguments
    )
    repeated = any(param.nargs == -1 and place in ASKED for param, place in zip(arguments, places, strict=True))
    return Word(name, COMMANDS.get(name, ""), options, places, repeated)


def _option(param: Any, command: str) -> Option:  # noqa: ANN401 - typer vendors its option class
    names = (*param.opts, *param.secondary_opts)
    words = CHOICES.get((names[0], command)) or CHOICES.get((names[0], ""))
    kind = "|".join(words) if words else _kind(param.metavar or "TEXT")
    return Option(names, param.help or "", None if param.is_flag else kind, param.multiple)


def _settings() -> str:
    """Return the keys of settings as a choice."""
    return "|".join((*KEYS, *(f"{section}.{name}" for section, names in SECTIONS.items() for name in names)))


def _kind(metavar: str) -> str:
    """Return what completes an argument (see `Word` in render/completion.py)."""
    bare = metavar.strip("[].").removesuffix("|-")
    if "WHO" in bare.replace("...", "|").split("|"):
        return "WHO"
    return bare if bare in {"FILE", "TAG"} or ("|" in bare and bare.replace("|", "").islower()) else ""
