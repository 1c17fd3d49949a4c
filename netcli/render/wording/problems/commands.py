"""Failures of any command, unknown commands, and settings."""

from netcli.render.wording import Wordings

FIX = "fix it with `netcli config edit`"


def _unknown_command(name: str, near: tuple[str, ...]) -> tuple[str, str]:
    hint = f"did you mean {' or '.join(f'`{one}`' for one in near)}? " if near else ""
    return f'"{name}" is not a netcli command', f"{hint}`netcli help all` lists them"


def _unknown_setting(key: str, near: tuple[str, ...], settings: object) -> tuple[str, str]:
    return f"{key} is not a setting", f"did you mean {near[0]}?" if near else f"the settings are {settings}"


def _setting_ignored(key: str, near: tuple[str, ...]) -> tuple[str, str]:
    return f"config.toml: {key} is not a setting" + (f"; did you mean {near[0]}?" if near else ""), FIX


WORDINGS: Wordings = {
    # commands
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
    # settings and folders
    "only_set_takes_a_setting": ('config {action}: "{value}" is too much; nothing was changed', "netcli config set KEY VALUE"),
    "away_is_no_list": ("[report] away must be a list of ISO weeks", 'write away = ["2026-W30"]'),
    "cadence_is_no_length": ('{key}: "{value}" is not a length', "write days, weeks, months or years, such as 30d or 2w"),
    "half_life_out_of_range": ("[model] half_life must be 7 to 3650 days, not {value!r}", "the default is 90"),
    "no_home": ("there is no home folder for the database", "name the database with --db or NETCLI_DB"),
    "not_a_probability": ("[model] {name} must be a probability below 1, not {value!r}", "the defaults are 0.95 and 0.9"),
    "not_above_0": ("[model] {name} must be a number above 0, not {value!r}", FIX),
    "not_whole": ("[model] {name} must be a whole number, not {value!r}", FIX),
    "number_too_large": ("[model] {name} must be at most {most}, not {value!r}", "write at most a hundred years in days"),
    "set_without_value": ("set needs a KEY and a VALUE", "write both: netcli config set model.half_life 120"),
    "setting_ignored": _setting_ignored,
    "setting_is_no_number": ("{text} is not a number", "write a number; settings of the model are numbers"),
    "setting_is_no_section": ("{name} must be a section", "write [{name}] and the settings below it"),
    "setting_is_no_text": ("{key} must be a text, not {value!r}", FIX),
    "settings_ignored": ("{warnings:;}", FIX),
    "settings_not_parsed": ("config.toml cannot be read: {reason}", FIX),
    "settings_not_read": ("{path} cannot be read: {reason}", "fix the file, or name another with NETCLI_CONFIG"),
    "settings_not_written": ("{path} cannot be written: {reason}", "name another file with NETCLI_CONFIG"),
    "unknown_color": ('color must be auto, always or never, not "{value}"', "netcli config set color auto"),
    "unknown_home": ("{path} names a home folder that does not exist", "write the whole path"),
    "unknown_setting": _unknown_setting,
}
