"""Commands that do not exist, and questions that cannot be asked."""

from netcli.render.wording import Wordings


def _unknown_command(name: str, near: tuple[str, ...]) -> tuple[str, str]:
    hint = f"did you mean {' or '.join(f'`{one}`' for one in near)}? " if near else ""
    return f'"{name}" is not a netcli command', f"{hint}`netcli help all` lists them"


WORDINGS: Wordings = {
    "no_terminal": ("{fact}; no terminal to ask on, so nothing was changed", "add --yes to go on"),
    "renamed_command": ("`netcli {old}` has a new name; nothing was changed", "run `netcli {new}`"),
    "unknown_topic": ('"{topic}" is not a topic', "the topics are {topics}; for one command: netcli COMMAND --help"),
    "unknown_command": _unknown_command,
}
