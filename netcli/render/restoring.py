"""The lines, the question and the JSON of `netcli restore`."""

from datetime import datetime
from pathlib import Path

from netcli.render.days import moment
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown


def question(source: Path) -> str:
    """Return what a restore loses, to be confirmed."""
    return f"Everything recorded after {shown(source.name)} was made would be removed from the database"


def warn_unproven(source: Path) -> None:
    """Print that a backup has no checksum."""
    say(f"note: there is no checksum beside {safe(str(source))}; its pages and references are right")


def show_restored(source: Path, made: datetime | None, before: Path | None, *, json: bool) -> None:
    """Print what was restored.

    `before` is the backup of the replaced database, or its folder if it was damaged.
    """
    item = {"restored": str(source), "before": str(before) if before else None}
    when = f", made {moment(made.isoformat())}" if made else ""
    recorded("restore", item, f"Restored {shown(source.name)}{when}{_kept(before)}", json=json)


def _kept(before: Path | None) -> str:
    if before is None:
        return ""
    if before.is_dir():
        return f"; the damaged database that was there is stored unchanged in {shown(str(before))}"
    return f"; the database that was there is stored as {shown(before.name)}"
