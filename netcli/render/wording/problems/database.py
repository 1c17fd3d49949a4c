"""The database: its file, its undo log, doctor, and its backups."""

from netcli.render.wording import Wordings
from netcli.render.wording.counts import counted

ANOTHER = "name another file with --db or NETCLI_DB; this one was not touched"
RESTORE = "`netcli restore latest` puts back the last backup"
RECOMPUTE = "`netcli doctor --fix` recomputes them"
LATER = "`netcli history` shows what came later"
LISTED = "`netcli backups` lists them"


def _schema_differs(names: tuple[str, ...]) -> tuple[str, str]:
    verb = "differs" if len(names) == 1 else "differ"
    return f"another program changed the tables: {', '.join(names)} {verb}", RESTORE


def _not_private(path: object, more: int) -> tuple[str, str]:
    return f"others may read {path}" + (f" and {more} more" if more else ""), "`netcli doctor --fix` makes them private"


def _files_left(count: int, name: str) -> tuple[str, str]:
    return f"{counted(count, 'file')} left by an interrupted command: {name}", "`netcli doctor --fix` removes them"


def _notes_left(count: int, path: object) -> tuple[str, str]:
    return f"{counted(count, 'text')} not logged: {path}", "log them with `netcli log --stdin`, or remove them"


def _refused(reason: str, hint: str = LATER) -> tuple[str, str]:
    return f"command {{number}} ({{word}}) cannot be undone: {reason}; nothing was changed", hint


def _older(before: int | None, word: str | None) -> str:
    return f"; `netcli undo {before}` undoes command {before} ({word})" if before else ""


def _setting_not_undone(number: int, before: int | None, word: str | None) -> tuple[str, str]:
    hint = f"set it back with `netcli config set KEY VALUE`{_older(before, word)}"
    return f"command {number} (config) changed a setting, which undo does not change; nothing was changed", hint


def _restore_not_undone(number: int, before: int | None, word: str | None) -> tuple[str, str]:
    hint = f"`netcli backups` has the one from before: netcli restore NAME{_older(before, word)}"
    return f"command {number} (restore) replaced the whole database; nothing was changed", hint


def _backups_damaged(name: str, reason: str, more: int) -> tuple[str, str]:
    others = f", and {more} more" if more else ""
    return f"{name}: {reason}{others}", "remove what is damaged, and make a new one: netcli backup"


def _perhaps_restored(path: object, reason: str, before: object | None) -> tuple[str, str]:
    kept = f"the state before is stored as {before}" if before else "there was no database before"
    message = f"{path}: {reason} while it was restored; whether it is restored is unknown; {kept}"
    return message, "free some space, run `netcli doctor`, and restore it again"


WORDINGS: Wordings = {
    # the file and the disk
    "database_busy": ("{path} is busy: another program has been writing for {seconds} seconds", "try again; nothing was changed"),
    "database_is_a_directory": ("{path} is a directory, not a database", ANOTHER),
    "database_is_empty": ("{path} is an empty file, not a database", f"remove it, or {ANOTHER}"),
    "database_is_no_regular_file": ("{path} is not a regular file", ANOTHER),
    "database_not_created": ("{path} cannot be created: {reason}; nothing was changed", "name another file with --db or NETCLI_DB"),
    "database_not_opened": ("{path} cannot be opened: {reason}", ANOTHER),
    "database_not_read": ("{path} cannot be read: {reason}", ANOTHER),
    "database_of_another_program": ("{path} is a database of another program", ANOTHER),
    "database_of_newer_netcli": (
        "{path} was written by a newer netcli (schema {schema}; this one knows {known}); nothing was changed",
        "install a newer netcli; `netcli export jsonl` still reads it",
    ),
    "disk_full": ("the disk is full; nothing was changed", "free some space and run the command again"),
    "folder_not_opened": ("{path} cannot be opened: {reason}; nothing was changed", ANOTHER),
    "not_migrated": ("{path} cannot be migrated: {reason}; nothing was changed", "copy the file to a safe place and report it"),
    "not_sqlite": ("{path} is not an SQLite database", ANOTHER),
    "perhaps_saved": ("{path}: {reason}; whether it was saved is unknown", "run `netcli doctor`; `netcli history` shows what was saved"),
    "saved_all_the_same": ("{path}: {reason}, but it was saved", "check the disk, and do not record it again"),
    "sqlite_failed": ("{path}: {reason}; nothing was changed", 'check the file with: sqlite3 "{path}" "PRAGMA integrity_check"'),
    # undo
    "already_undone": ("command {number} ({word}) is already undone, by command {by}", "netcli redo {by}"),
    "changed_later": _refused("command {later} ({later_word}) changed the same record since", "undo that first: netcli undo {later}"),
    "changes_forgotten": (
        "the changes of command {number} ({word}) are no longer stored; nothing was changed",
        "`netcli backups` shows the backups; `netcli restore` brings one back",
    ),
    "no_such_command": ("there is no command {number}", "`netcli history` lists the commands with their numbers"),
    "nothing_to_redo": ("there is nothing to redo; nothing was changed", "`netcli history` shows what was undone: netcli redo N"),
    "nothing_to_undo": ("there is nothing to undo", "`netcli history` shows what was recorded"),
    "parent_gone": _refused("a person or record that it refers to no longer exists"),
    "place_taken": _refused("a later record is in its place"),
    "restore_not_undone": _restore_not_undone,
    "setting_not_undone": _setting_not_undone,
    "used_later": _refused("command {later} ({later_word}) depends on it", "undo that first: netcli undo {later}"),
    # doctor
    "derived_rows_differ": ("{missing} rows are missing or differ, {extra} are superfluous", RECOMPUTE),
    "files_left": _files_left,
    "not_private": _not_private,
    "notes_left": _notes_left,
    "pages_damaged": ("{found}", RESTORE),
    "reference_missing": ("a row of {table} refers to a row that is missing", RESTORE),
    "schema_differs": _schema_differs,
    "search_keys_differ": ("{count} search keys of names or addresses differ", RECOMPUTE),
    "sqlite_too_old": ("SQLite {version} is too old", "use a Python with a newer SQLite"),
    "summaries_differ": ("{count} summaries differ", RECOMPUTE),
    # backups
    "age_without_file": ("--age: only a named file is encrypted", "name a file: netcli backup netcli.age --age RECIPIENT"),
    "backup_damaged": ("{path} cannot be restored: {reason}; nothing was changed", LISTED),
    "backup_exists": ("{path} exists already; nothing was changed", "choose a new name; a backup is never overwritten"),
    "backup_is_encrypted": ("{path} is encrypted", "name the file with your age key: --identity FILE"),
    "backup_missing": ("{path} does not exist; nothing was changed", LISTED),
    "backup_not_decrypted": ("{path} cannot be decrypted: {reason}; nothing was changed", "check the key file of --identity"),
    "backup_not_made": (
        "no backup of {database} could be made: {reason}; the database was not touched",
        "free some space, or run `netcli doctor`; then try again",
    ),
    "backup_not_read": "{reason}",
    "backup_not_removed": "a backup could not be removed: {reason}",
    "backup_not_written": ("{path} cannot be written: {reason}; the database was not touched", "choose another place"),
    "backups_damaged": _backups_damaged,
    "backups_kept_after_erase": (
        "erased, and that is saved; but {reason}",
        "`netcli backups` shows what is left; `netcli backup` makes one",
    ),
    "checksum_differs": "its checksum differs: it was damaged or changed",
    "damaged_file_not_copied": ("the damaged {path} could not be copied: {reason}; nothing was changed", "free some space and try again"),
    "no_backup": ("there is no backup yet; nothing was changed", "the first record of a day makes one, and so does `netcli backup`"),
    "no_checksum": "there is no checksum beside it",
    "no_database": ("there is no database at {path}", "the first record creates it"),
    "no_such_backup": ("there is no backup called {name}; nothing was changed", f"{LISTED}; for another file, write its path"),
    "not_a_recipient": ('--age: "{recipient}" is not a recipient', "write a recipient, which begins with age1; `age-keygen` makes one"),
    "path_taken": ("{path} exists already; nothing was changed", "choose a new name for {option}"),
    "perhaps_restored": _perhaps_restored,
    "pyrage_missing": ("encryption needs pyrage, which is not installed", "install it with: pip install 'netcli[encrypt]'"),
    "rows_differ": "the copy has other rows",
}
