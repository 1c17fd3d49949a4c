"""Names and texts that fit nobody, or several people."""

from netcli.render.wording import Wordings


def _unknown_name(name: str, near: tuple[str, ...]) -> tuple[str, str]:
    nearest = f"nearest: {', '.join(near)}; or " if near else ""
    return f'nobody is called "{name}"; nothing was changed', f'{nearest}add them: netcli add "{name}"'


WORDINGS: Wordings = {
    "ambiguous_name": ('"{name}" may be any of {count} people; nothing was changed', "name one of them by the handle"),
    "handle_taken": ('handle: "{handle}" is taken', "choose another handle, or remove it"),
    "name_known": (
        '"{name}" is already known: {known} ({handle}); nothing was changed',
        "remove the +, or add another person by hand: netcli add",
    ),
    "no_such_name": ('nobody is called "{name}"', 'look everywhere with: netcli find "{name}"'),
    "not_mentioned": ('nothing written about anybody contains "{text}"', "try a shorter part of it, or `netcli list`"),
    "unknown_name": _unknown_name,
}
