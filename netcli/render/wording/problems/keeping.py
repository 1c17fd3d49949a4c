"""Backups: making, reading, restoring and encrypting them; places that are taken."""

from netcli.render.wording import Wordings

LISTED = "`netcli backups` lists them"


def _backups_damaged(name: str, reason: str, more: int) -> tuple[str, str]:
    others = f", and {more} more" if more else ""
    return f"{name}: {reason}{others}", "remove what is damaged, and make a new one: netcli backup"


def _perhaps_restored(path: object, reason: str, before: object | None) -> tuple[str, str]:
    kept = f"the state before is stored as {before}" if before else "there was no database before"
    message = f"{path}: {reason} while it was restored; whether it is restored is unknown; {kept}"
    return message, "free some space, run `netcli doctor`, and restore it again"


WORDINGS: Wordings = {
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
