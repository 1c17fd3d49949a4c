"""Imports that options do not allow, or files that are in no known format."""

from netcli.render.wording import Wordings

SMALLER = "raise the limit with --max-size, or cut the file"


def _unreadable_archive(path: object, reason: str) -> tuple[str, str]:
    return f"{path} is not readable as a zip archive: {reason or 'it is damaged'}", "unpack it, and import the folder"


WORDINGS: Wordings = {
    "archive_too_large": ("{archive}, unpacked, is larger than {size} MiB", SMALLER),
    "empty_folder": ("{folder} holds no file", "name a folder with cards, calendars, messages or tables"),
    "file_too_large": ("{name} is larger than {size} MiB", SMALLER),
    "mine_and_theirs": ("--mine and --theirs contradict each other", "choose one of them"),
    "plan_changed": ("something was recorded meanwhile, and the plan changed; nothing was changed", "import it again"),
    "several_formats": ("{name} may be {formats:or}; nothing was changed", "name the format: netcli import FORMAT {name}"),
    "too_many_files": ("{folder} holds more than {most} files", "import it folder by folder"),
    "too_many_members": ("{archive} holds more than {most} files", "unpack it, and import it folder by folder"),
    "unknown_format": ("{name} is in no format that netcli knows", "name the format: netcli import FORMAT FILE, one of {formats}"),
    "unreadable_archive": _unreadable_archive,
    "unreadable_file": ("{name} cannot be read: {reason}", "name an existing file or folder, or - for standard input"),
}
