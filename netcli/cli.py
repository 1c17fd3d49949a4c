"""The list of commands, the global options, the one error handler."""

import errno
import importlib
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup, TyperOption

from netcli import __version__, options
from netcli.app import App
from netcli.errors import DatabaseError, DeclinedError, ExitCode, InvalidValueError, NetcliError, NobodyFitsError, Problem
from netcli.render.output import complain_about, deliver, say, wants_color
from netcli.render.safe import safe
from netcli.words import ALIASES, COMMANDS, EVERY_DAY, MODULES, RENAMED, SECTIONS, TRIED

# The base of every error of the command line's own parser; typer names it only from 0.28 on.
CLICK_ERROR: Any = typer.BadParameter.__mro__[2]


class Words(TyperGroup):
    """The group of all commands; the module of a command is loaded when it is called."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002 - typer calls it so
        """Return every command, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # noqa: ANN401, ARG002 - typer vendors its command class
        """Load one command, with the global options."""
        command = load(cmd_name)
        command.params.extend(shared_options())
        return command

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> tuple[str, Any, list[str]]:  # type: ignore[override]
        """Return the command and its arguments. Raise InvalidValueError."""
        refuse_renamed(args)
        word, *rest = args
        ctx.obj.word = word
        name, *first = ALIASES.get(word, (word,))
        if name not in COMMANDS:
            raise unknown(word)
        return word, self.get_command(ctx, word), [*first, *rest]

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401, ARG002 - typer vendors its formatter
        """List the commands of every day with a line each, the others by name."""
        with formatter.section("Every day"):
            formatter.write_dl(list(EVERY_DAY.items()))
        with formatter.section("More (`netcli help all` says what each does)"):
            formatter.write_dl([(name, ", ".join(words)) for name, words in SECTIONS.items() if words is not EVERY_DAY])


def refuse_renamed(args: Sequence[str]) -> None:
    """Raise InvalidValueError if the arguments are a renamed command."""
    words = [one for one in args if not one.startswith("-")]
    for old in (" ".join(words), args[0]):
        if old in RENAMED and old not in COMMANDS:
            raise InvalidValueError("renamed_command", old=old, new=RENAMED[old])


def unknown(word: str) -> InvalidValueError:
    """Return the error for an unknown command, with the nearest commands."""
    near = [TRIED[word]] if word in TRIED else [f"netcli {one}" for one in get_close_matches(word, COMMANDS, 3)]
    return InvalidValueError("unknown_command", name=word, near=tuple(near))


def load(name: str) -> Any:  # noqa: ANN401 - typer vendors its command class
    """Return a command, made from the function of its name in its module."""
    name, *_ = ALIASES.get(name, (name,))
    module_name = MODULES.get(name, name)
    module = importlib.import_module(f"netcli.commands.{module_name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    settings = {"help_option_names": ["-h", "--help"]}
    function = getattr(module, module_name)
    app.command(name, context_settings=settings | getattr(function, "settings", {}))(function)
    command = typer.main.get_command(app)
    command.params.extend(options.filters(function, {word for one in command.params for word in one.opts}))
    return command


def keep(ctx: typer.Context, param: typer.CallbackParam, value: Any) -> None:  # noqa: ANN401 - any option's value
    """Store a global option, before or after the command."""
    if value:
        setattr(ctx.obj, str(param.name), value)


def shared_options() -> list[TyperOption]:
    """Return the global options, made by hand: a signature would cost 1.5 ms."""
    return [
        _valued("--db", type=Path, metavar="FILE", help="The database."),
        _valued("--format", type=str, metavar="FORMAT", help="table, json, jsonl, csv, tsv or md."),
        _flag("--json", help="The same as --format json."),
        _valued("--output", "-o", "output_file", type=Path, metavar="FILE", help="Write the answer to a file."),
        _valued("--color", type=str, metavar="WHEN", help="auto, always or never."),
        _flag("--yes", "-y", help="Answer questions with yes."),
        _flag("--debug", help="Show where a failure happened."),
    ]


def _valued(*words: str, **settings: Any) -> TyperOption:  # noqa: ANN401 - what typer takes
    return TyperOption(param_decls=list(words), callback=keep, expose_value=False, **settings)


def _flag(*words: str, help: str) -> TyperOption:  # noqa: A002 - typer's own name
    return _valued(*words, is_flag=True, default=False, help=help)


def version(value: bool) -> None:
    """Print the version and stop."""
    if value:
        print(f"netcli {__version__}")
        raise typer.Exit


def netcli(
    ctx: typer.Context,
    _version: Annotated[bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Track the people you know, what you give, receive and ask, and whom to write to.

    Alone, `netcli` shows today: what is late, what is coming, and whom to write to.

    Give first; weak and dormant ties bring what close ties cannot; nobody is ranked.
    """
    if ctx.invoked_subcommand is None:
        from netcli.commands import today

        today.bare(ctx)


def group() -> Any:  # noqa: ANN401 - typer vendors its command class
    """Return the whole command line."""
    settings = {"help_option_names": ["-h", "--help"]}
    app = typer.Typer(cls=Words, add_completion=False, rich_markup_mode=None, context_settings=settings)
    app.callback(invoke_without_command=True)(netcli)
    command = typer.main.get_command(app)
    command.params.extend(shared_options())
    return command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; return the exit code. Every failure is printed here."""
    app = App()
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the parent process
            setattr(sys, name, Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115 - for the whole run
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal without a letter shows its code
    try:
        code = _run(app, list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except DeclinedError:
        say("nothing was changed")
        return ExitCode.INTERRUPTED
    except (KeyboardInterrupt, EOFError):
        say("interrupted; " + ("what was recorded before is saved" if app.recorded else "nothing was changed"))
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return _closed_stdout()
    except Exception as error:  # noqa: BLE001 - the one handler
        return _failed(error, app)
    return code


def _run(app: App, arguments: list[str]) -> int:
    try:
        with group().make_context("netcli", arguments, obj=app) as ctx:
            ctx.command.invoke(ctx)
    except typer.Exit as stop:
        return stop.exit_code
    return ExitCode.DONE


def _failed(error: Exception, app: App) -> int:
    """Print what failed and what to do next; return the exit code."""
    if app.debug:
        import traceback

        say(*(safe(line) for line in "".join(traceback.format_exception(error)).splitlines()))
    failure = _as_failure(error, app)
    if isinstance(failure, NobodyFitsError) and app.output().format == "json":
        from netcli.render import text  # start-up time: only JSON needs it

        deliver(text.document(app.word, []), app.output())
        sys.stdout.flush()
    complain_about(failure, color=sys.stderr.isatty() and wants_color(app.color, app.environ, terminal=True))
    return failure.exit_code


def _as_failure(error: Exception, app: App) -> NetcliError:
    """Return an error with a code, which says whether data was stored."""
    recorded = app.recorded
    if isinstance(error, DatabaseError) and recorded:  # reading failed after recording
        return DatabaseError("failed_after_recording", reason=error.problem)
    if isinstance(error, NetcliError):
        return error
    if isinstance(error, CLICK_ERROR):
        ctx = getattr(error, "ctx", None)
        command = ctx.command_path if ctx else f"netcli {app.word}".rstrip()  # an option without its value has no context
        return InvalidValueError("wrong_usage", reason=error.format_message(), command=command)
    if isinstance(error, UnicodeEncodeError):  # bytes of the command line that are not text in any encoding
        return InvalidValueError("arguments_not_utf8")
    state = Problem("recorded_is_saved" if recorded else "nothing_changed")
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EIO}:
        return NetcliError("answer_not_written", reason=error.strerror, state=state)
    return NetcliError("crashed", kind=type(error).__name__, reason=error, state=state)


def _closed_stdout() -> int:
    """Return success for a closed stdout, without the interpreter's warning."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.DONE
