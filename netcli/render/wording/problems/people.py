"""Names and texts that fit nobody, or several people."""

from netcli.domain.person import is_me
from netcli.render.wording import Wordings


def _unknown_name(name: str, near: tuple[str, ...]) -> tuple[str, str]:
    if is_me(name):
        return "nothing is known of you yet", 'tell it: netcli edit me --name "Ana Pop" --email ana@example.org'
    nearest = f"nearest: {', '.join(near)}; or " if near else ""
    return f'nobody is called "{name}"; nothing was changed', f'{nearest}add them: netcli add "{name}"'


def _nobody_fits(filters: str, near: tuple[str, ...]) -> tuple[str, str]:
    return f"nobody fits {filters}; nothing was changed", f"nearest: {near}" if near else "change or leave out a filter"


def _no_such_view(view: str, views: tuple[str, ...]) -> tuple[str, str]:
    how = f'netcli config set view.{view} "--tag choir --silent 60"'
    return f'--view: there is no view "{view}"', f"the views are {views}; or save it: {how}" if views else f"save it: {how}"


WORDINGS: Wordings = {
    "ambiguous_name": ('"{name}" may be any of {count} people; nothing was changed', "name one of them by the handle"),
    "invalid_silence": ('--silent: "{text}" is not a number of days', "write a number from 1 to {longest}"),
    "handle_taken": ('handle: "{handle}" is taken', "choose another handle, or remove it"),
    "handle_of_me": ("handle: me is the handle of you alone; nothing was changed", "choose another handle"),
    "name_known": (
        '"{name}" is already known: {known} ({handle}); nothing was changed',
        "remove the +, or add another person by hand: netcli add",
    ),
    "no_such_name": ('nobody is called "{name}"', 'look everywhere with: netcli find "{name}"'),
    "no_such_view": _no_such_view,
    "nobody_fits": _nobody_fits,
    "not_a_filter": ('"{word}" in the view "{text}" is no filter; nothing was changed', "the filters are {options}"),
    "not_about_me": (
        '"me" is you, and this command is about other people; nothing was changed',
        "show, edit, need and offer take me; for somebody called Me, write the handle",
    ),
    "not_mentioned": ('nothing written about anybody contains "{text}"', "try a shorter part of it, or `netcli list`"),
    "not_mentioned_of_some": (
        'nothing written about people who fit the filters contains "{text}"',
        "leave out a filter, or try a shorter part",
    ),
    "unknown_name": _unknown_name,
}
