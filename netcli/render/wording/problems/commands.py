"""Failures of any command, unknown commands, and questions that cannot be asked."""

from netcli.render.wording import Wordings


def _unknown_command(name: str, near: tuple[str, ...]) -> tuple[str, str]:
    hint = f"did you mean {' or '.join(f'`{one}`' for one in near)}? " if near else ""
    return f'"{name}" is not a netcli command', f"{hint}`netcli help all` lists them"


WORDINGS: Wordings = {
    "answer_not_written": ("the answer could not be written: {reason}", "{state}; free some space and look again"),
    "arguments_not_utf8": ("the command line is not text in UTF-8; nothing was changed", "type it again, or convert it to UTF-8"),
    "crashed": ("netcli failed: {kind}: {reason}; {state}", "run it again with --debug and report what it shows"),
    "failed_after_recording": ("{reason}", "what was recorded is saved; do not record it again, and run `netcli doctor`"),
    "no_terminal": ("{fact}; no terminal to ask on, so nothing was changed", "add --yes to go on"),
    "nothing_changed": "nothing was changed",
    "recorded_is_saved": "what was recorded is saved",
    "no_json": ("`netcli {command}` has no answer in JSON; nothing was done", "leave out --json"),
    "renamed_command": ("`netcli {old}` has a new name; nothing was changed", "run `netcli {new}`"),
    "unknown_command": _unknown_command,
    "unknown_topic": ('"{topic}" is not a topic', "the topics are {topics}; for one command: netcli COMMAND --help"),
    "wrong_usage": ("{reason}", "`{command} --help` shows how it is used"),
}
