"""netcli completion: the script for a shell."""

from typing import Annotated, Any

import typer

from netcli.app import App
from netcli.domain.words import one_of
from netcli.render.completion import SCRIPTS, Option, Word
from netcli.words import COMMANDS


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
    options = tuple(_option(param) for param in params if param.param_type_name == "option")
    places = tuple(_kind(param.metavar) for param in params if param.param_type_name == "argument")
    return Word(name, COMMANDS.get(name, ""), options, places)


def _option(param: Any) -> Option:  # noqa: ANN401 - typer vendors its option class
    names = (*param.opts, *param.secondary_opts)
    return Option(names, param.help or "", _kind(param.metavar or "TEXT") if not param.is_flag else None, param.multiple)


def _kind(metavar: str) -> str:
    """Return what completes an argument (see `Word` in render/completion.py)."""
    bare = metavar.strip("[].").removesuffix("|-")
    if "WHO" in bare.split("|"):
        return "WHO"
    return bare if bare == "FILE" or ("|" in bare and bare.replace("|", "").islower()) else ""
