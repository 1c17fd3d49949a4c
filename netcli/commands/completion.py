"""netcli completion: what a shell reads to complete names."""

from typing import Annotated, Any

import typer

from netcli.domain.words import one_of
from netcli.render.completion import SCRIPTS, Option, Word
from netcli.words import COMMANDS


def completion(ctx: typer.Context, shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish")]) -> None:
    """Print the script that completes words, options and the handles of people in a shell; docs/completion.md says where to put it.

    Example: netcli completion bash
    """
    one_of("shell", shell, tuple(SCRIPTS))
    root = ctx.find_root()
    group: Any = root.command
    words = [_word(name, ctx, group.get_command(root, name)) for name in group.list_commands(root)]
    print(SCRIPTS[shell](_word("", ctx, group), words), end="")


def _word(name: str, ctx: typer.Context, command: Any) -> Word:  # noqa: ANN401 - typer vendors its command class
    """Read what a command takes from its own parameters, so that the script never tells anything else."""
    params = command.get_params(ctx)
    options = tuple(_option(param) for param in params if param.param_type_name == "option")
    places = tuple(_kind(param.metavar) for param in params if param.param_type_name == "argument")
    return Word(name, COMMANDS.get(name, ""), options, places)


def _option(param: Any) -> Option:  # noqa: ANN401 - typer vendors its option class
    names = (*param.opts, *param.secondary_opts)
    return Option(names, param.help or "", _kind(param.metavar or "TEXT") if not param.is_flag else None, param.multiple)


def _kind(metavar: str) -> str:
    """Tell what may stand in a place: WHO, FILE, the words of a choice such as `bash|zsh`, or anything (an empty text)."""
    bare = metavar.strip("[].").removesuffix("|-")
    if "WHO" in bare.split("|"):
        return "WHO"
    return bare if bare == "FILE" or ("|" in bare and bare.replace("|", "").islower()) else ""
