"""What a shell asks for at Tab: handles of people, one `handle<TAB>hint` a line (docs/completion.md).

It only reads, and says nothing of whatever goes wrong. A Tab has to feel instant: pathlib and urllib cost more than the
whole answer, so that paths are text here.
"""
# ruff: noqa: PTH100, PTH113, PTH123

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from netcli import places
from netcli.render.safe import isolated, safe
from netcli.render.wording.counts import ago
from netcli.store.version import APPLICATION_ID, SCHEMA_VERSION

MOST = 200  # handles
LONGEST = 60  # characters of a hint
BUSY_S = 0.2  # to wait for a writer: nobody waits longer for a Tab
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")  # of a handle; nothing else ever reaches a shell
ARCHIVED = "contact_id IN (SELECT contact_id FROM pause WHERE kind = 'archived')"
# What to go through in turn: everybody from the most recent contact on, or the handles, whose index is in the order of letters.
ANYBODY = "contact_summary CROSS JOIN contact WHERE TRUE"
BEGINNING = "contact CROSS JOIN contact_summary WHERE handle >= :typed AND handle < :typed || '{'"  # { follows z
INSIDE = "contact CROSS JOIN contact_summary WHERE instr(handle, '-' || :typed)"


def main() -> int:
    """Answer what follows the words `netcli __complete`, the last of which is being typed; always 0, and nothing on any error."""
    try:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a terminal that lacks a letter shows another
        sys.stdout.writelines(f"{handle}\t{hint}\n" for handle, hint in list(people(sys.argv[2:], os.environ)))
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 - no message may stand in the middle of what a person types
        return 0
    return 0


def people(words: Sequence[str], environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the handles that the last word may become, each with its hint, the most recent contact first."""
    *before, typed = words
    path = places.database(_option(before), environ, _setting(environ))
    if LETTERS.issuperset(typed.lower()) and os.path.isfile(path):  # a pipe would never answer
        today = _today(environ)
        for handle, name, last_day in _read(path, typed.lower(), archived="unarchive" in before):
            if LETTERS.issuperset(handle) and handle[:1] not in {"", "-"}:
                yield handle, _hint(name, last_day, today)


def _read(path: str, typed: str, *, archived: bool) -> list[tuple[str, str, str | None]]:
    """Read handles that begin with a text, or else those with a later word that does. Raises sqlite3.Error, and for a newer schema.

    Archived people are in no list: whoever wants one types a letter, or `unarchive`, which is about them alone.
    """
    place = os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    db = sqlite3.connect(f"file:{place}?mode=ro", uri=True, isolation_level=None, timeout=BUSY_S)
    try:
        db.execute("PRAGMA query_only = ON")
        found = db.execute("SELECT application_id, user_version FROM pragma_application_id, pragma_user_version").fetchone()
        if found != (APPLICATION_ID, SCHEMA_VERSION):
            return []
        if not typed:
            return _matching(db, f"{ANYBODY} AND {'' if archived else 'NOT '}{ARCHIVED}", typed)
        only = f" AND {ARCHIVED}" if archived else ""
        return _matching(db, BEGINNING + only, typed) or _matching(db, INSIDE + only, typed)
    finally:
        db.close()


def _matching(db: sqlite3.Connection, where: str, typed: str) -> list[tuple[str, str, str | None]]:
    return db.execute(
        f"SELECT handle, name, last_day FROM {where} AND contact_id = contact.id"
        " AND handle GLOB '[a-z0-9]*' AND handle NOT GLOB '*[^a-z0-9-]*'"
        f" ORDER BY last_day DESC, contact_id DESC LIMIT {MOST}",
        {"typed": typed},
    ).fetchall()


def _hint(name: str, last_day: str | None, today: date) -> str:
    """Word who it is and when the last contact was, in a line that is harmless to show and not too long to list."""
    seen = _seen(last_day, today)
    line, room = safe(name[:LONGEST]), LONGEST - len(seen) - 4  # two for `, `, two for what isolates a name from right to left
    return f"{isolated(line if len(line) <= room else line[: room - 1] + '…')}, {seen}"


def _seen(last_day: str | None, today: date) -> str:
    if last_day is None:
        return "no contact logged"
    gap = (today - date.fromisoformat(last_day)).days
    return ago(gap) if gap >= 0 else f"on {last_day}"


def _option(words: Sequence[str]) -> str | None:
    """Answer what `--db` named before; bash takes `--db=FILE` for three words."""
    found = None
    for before, word in pairwise(["", *(word for word in words if word != "=")]):
        found = word if before == "--db" else word.removeprefix("--db=") if word.startswith("--db=") else found
    return found


def _setting(environ: Mapping[str, str]) -> str | None:
    """Answer the database that config.toml names; everything else in it is for the commands to judge."""
    try:
        path = places.configuration(environ)
    except Exception:  # noqa: BLE001 - there is no home folder, so no file; loading the error class takes 7 ms
        return None
    if not os.path.isfile(path):
        return None
    with open(path, "rb") as file:
        text = file.read().decode("utf-8")
    if "db" not in text:
        return None
    import tomllib  # only who named a database there pays for it

    named = tomllib.loads(text).get("db")
    return named if isinstance(named, str) else None


def _today(environ: Mapping[str, str]) -> date:
    today, frozen = date.today(), environ.get("NETCLI_TODAY")  # noqa: DTZ011 - days are local calendar days
    if not frozen:
        return today
    from netcli.domain.language.dates import parse_day  # a day is frozen for tests and reports only

    return parse_day(frozen, today)
