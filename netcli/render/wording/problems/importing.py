"""Imports that options do not allow, or files that are in no known format."""

from netcli.render.wording import Wordings

WORDINGS: Wordings = {
    "mine_and_theirs": ("--mine and --theirs contradict each other", "choose one of them"),
    "plan_changed": ("something was recorded meanwhile, and the plan changed; nothing was changed", "import it again"),
    "several_formats": ("{name} may be {formats:or}; nothing was changed", "name the format: netcli import FORMAT {name}"),
    "unknown_format": ("{name} is in no format that netcli knows", "name the format: netcli import FORMAT FILE, one of {formats}"),
}
