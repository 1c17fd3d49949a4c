"""The list of commands, the global options, the one error handler."""

import errno
import importlib
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup, TyperOption

from netcli import __version__
from netcli.app import App
from netcli.errors import DatabaseError, DeclinedError, ExitCode, InvalidValueError, NetcliError
from netcli.render.output import complain, complain_about, say, wants_color
from netcli.render.safe import safe

# The base of every error of the command line's own parser; typer names it only from 0.28 on.
CLICK_ERROR: Any = typer.BadParameter.__mro__[2]


class Word(NamedTuple):
    """One word after `netcli`: its section in the help, what it does, and its module where that has another name."""

    section: str
    help: str
    module: str = ""


COMMANDS = {
    "add": Word("Record", "Add a person."),
    "log": Word("Record", "Log a meeting, call or message in a sentence."),
    "give": Word("Record", "Note something you gave."),
    "got": Word("Record", "Note something you received."),
    "ask": Word("Record", "Note something you asked of somebody."),
    "asked": Word("Record", "Note something somebody asked of you."),
    "done": Word("Record", "Close an ask that was answered."),
    "declined": Word("Record", "Close an ask that was declined."),
    "need": Word("Record", "Note what somebody needs, or close it."),
    "offer": Word("Record", "Note what somebody offers, or close it."),
    "list": Word("Look", "List people."),
    "find": Word("Look", "Find people by anything written about them."),
    "show": Word("Look", "Show one person: card, tie, balance, last events, asks."),
    "ties": Word("Look", "List ties by strength, with their class."),
    "weak": Word("Look", "List weak ties, the same as `ties weak`."),
    "timeline": Word("Look", "Everything with one person, dated and numbered."),
    "tie": Word("Look", "Say in your own word what a tie is."),
    "reconnect": Word("Look", "Whom to write to, why, and what to offer."),
    "balance": Word("Look", "Where more was received than given; one person's ledger."),
    "report": Word("Look", "The weekly give/ask report."),
    "edit": Word("Arrange", "Change a person, an interaction, a give or an ask."),
    "rm": Word("Arrange", "Remove a person or a record; undo brings it back."),
    "merge": Word("Arrange", "Make one person of two; find who stands here twice."),
    "tag": Word("Arrange", "Put tags on a person, or take them off."),
    "alias": Word("Arrange", "Give a person other names."),
    "archive": Word("Arrange", "Take a person out of every list; nothing is lost."),
    "unarchive": Word("Arrange", "Bring an archived person back."),
    "snooze": Word("Arrange", "Suggest nothing about a person for a while."),
    "import": Word("Move", "Read the files of address books, calendars, mail and more.", "import_"),
    "export": Word("Move", "Write everything, or some people, for other programs."),
    "query": Word("Move", "Look up e-mail addresses for mutt and aerc."),
    "mail": Word("Move", "Log a message that a mail program hands over."),
    "undo": Word("Keep", "Take back the last command, whatever it was."),
    "redo": Word("Keep", "Put in force again what was taken back."),
    "history": Word("Keep", "What was recorded and changed, command by command."),
    "backup": Word("Keep", "Make a verified copy of everything; list the copies."),
    "restore": Word("Keep", "Put a backup in the place of the database."),
    "doctor": Word("Keep", "Check the database, its backups and its settings."),
    "erase": Word("Keep", "Erase a person for good."),
    "demo": Word("Keep", "Try netcli on an invented network; your data stays untouched."),
    "config": Word("Keep", "Show or change settings."),
    "completion": Word("Keep", "Print what completes names in bash, zsh or fish."),
    "help": Word("Keep", "Read about exit codes, dates, formats and figures."),
}
ALIASES = {"ls": "list"}


class Words(TyperGroup):
    """The group of all commands; a command's module is loaded when its word is said."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002 - typer calls it so
        """Answer every word, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # noqa: ANN401, ARG002 - typer vendors its command class
        """Load one command. Raises InvalidValueError with the nearest words for an unknown one."""
        name = ALIASES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            near = get_close_matches(cmd_name, COMMANDS, 3)
            hint = f"did you mean {' or '.join(near)}? " if near else ""
            raise InvalidValueError(f'"{cmd_name}" is not a netcli command', f"{hint}`netcli --help` lists them all")
        command = load(name)
        command.params.extend(shared_options())
        return command

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401, ARG002 - typer vendors its formatter
        """List the words by section, from the table above alone."""
        for section in dict.fromkeys(word.section for word in COMMANDS.values()):
            with formatter.section(section):
                formatter.write_dl([(name, word.help) for name, word in COMMANDS.items() if word.section == section])


def load(name: str) -> Any:  # noqa: ANN401 - typer vendors its command class
    """Make the command of one word from its module's function of the same name."""
    module_name = COMMANDS[name].module or name
    module = importlib.import_module(f"netcli.commands.{module_name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    settings = {"help_option_names": ["-h", "--help"]}
    app.command(name, context_settings=settings)(getattr(module, module_name))
    return typer.main.get_command(app)


def keep(ctx: typer.Context, param: typer.CallbackParam, value: Any) -> None:  # noqa: ANN401 - any option's value
    """Keep a global option, wherever in the line it stands."""
    if value:
        setattr(ctx.obj, str(param.name), value)


def shared_options() -> list[TyperOption]:
    """Make the global options, for every word to carry; by hand, since reading them from a signature takes 1.5 ms of each run."""
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
    """Keep the people you know, what you gave, got and asked; see whom to write to.

    Give first; distant ties carry what close ones cannot; nobody is ranked.
    """
    if ctx.invoked_subcommand is None:
        from netcli.commands import today

        today.today(ctx)


def group() -> Any:  # noqa: ANN401 - typer vendors its command class
    """Make the whole command line."""
    settings = {"help_option_names": ["-h", "--help"]}
    app = typer.Typer(cls=Words, add_completion=False, rich_markup_mode=None, context_settings=settings)
    app.callback(invoke_without_command=True)(netcli)
    command = typer.main.get_command(app)
    command.params.extend(shared_options())
    return command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; answers the exit code. Every failure is worded here, and nowhere else."""
    app = App()
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started the program
            setattr(sys, name, Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115 - for the whole run
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal that lacks a letter shows its code
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
    """Word a failure: what happened, what to do, and the code for the shell."""
    if app.debug:
        import traceback

        say(*(safe(line) for line in "".join(traceback.format_exception(error)).splitlines()))
    color = sys.stderr.isatty() and wants_color(app.color, app.environ, terminal=True)
    if isinstance(error, NetcliError):
        # It failed at looking again, not at recording.
        looked = app.recorded and isinstance(error, DatabaseError)
        complain_about(
            error, hint="what was recorded is saved; do not record it again, and run `netcli doctor`" if looked else "", color=color
        )
        return error.exit_code
    if isinstance(error, CLICK_ERROR):
        ctx = getattr(error, "ctx", None)
        complain(error.format_message(), f"`{ctx.command_path if ctx else 'netcli'} --help` shows how it is used", color=color)
        return int(error.exit_code)
    if isinstance(error, UnicodeEncodeError):  # bytes of the command line that are no text anywhere
        complain("what was typed is not text in UTF-8; nothing was changed", "type it anew, or convert it to UTF-8", color=color)
        return ExitCode.USAGE
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EIO}:
        state = "what was recorded is saved" if app.recorded else "nothing was changed"
        complain(f"the answer could not be written: {error.strerror}", f"{state}; free some space and look again", color=color)
        return ExitCode.FAILURE
    state = "what was recorded before is saved" if app.recorded else "nothing was changed"
    complain(f"netcli failed: {type(error).__name__}: {error}; {state}", "run it again with --debug and report what it shows", color=color)
    return ExitCode.FAILURE


def _closed_stdout() -> int:
    """Answer success when the reader of stdout had enough, and keep the interpreter from complaining of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.DONE
