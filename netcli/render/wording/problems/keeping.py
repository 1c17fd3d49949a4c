"""Backups that cannot be restored, and places that are taken."""

from netcli.render.wording import Wordings

LISTED = "`netcli backups` lists them"
WORDINGS: Wordings = {
    "backup_damaged": ("{path} cannot be restored: {reason}; nothing was changed", LISTED),
    "backup_missing": ("{path} does not exist; nothing was changed", LISTED),
    "no_backup": ("there is no backup yet; nothing was changed", "the first record of a day makes one, and so does `netcli backup`"),
    "no_such_backup": ("there is no backup called {name}; nothing was changed", f"{LISTED}; for another file, write its path"),
    "path_taken": ("{path} exists already; nothing was changed", "choose a new name for {option}"),
}
