"""What a shell completes at Tab: people, tags, numbers, as lines `word<TAB>hint`.

It only reads the database, and prints nothing if something fails. Paths are text, because pathlib would make a Tab half
as slow again: .44 of the floor of a command instead of .30.
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
BUSY_S = 0.2  # seconds to wait for a writer
TAGGED = frozenset({"--tag", "--not-tag", "--untag"})  # the options that take a tag
TAGGING = frozenset({"tag", "untag"})  # the commands whose last argument is a tag
CLOSING = frozenset({"done", "declined"})  # the commands that take the number of an ask or a promise
FACT_NUMBERS = (["edit", "fact"], ["rm", "fact"])
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")  # of a handle; nothing else is printed for a shell
ARCHIVED = "contact_id IN (SELECT contact_id FROM pause WHERE kind = 'archived')"
# CROSS JOIN fixes which table is read first: the one whose index has the order, or the first letters, that are needed.
ANYBODY = "contact_summary CROSS JOIN contact WHERE TRUE"
BEGINNING = "contact CROSS JOIN contact_summary WHERE handle >= :typed AND handle < :typed || '{'"  # { follows z
INSIDE = "contact CROSS JOIN contact_summary WHERE instr(handle, '-' || :typed)"


def main() -> int:
    """Print the handles for the words after `netcli __complete`; always return 0."""
    try:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a terminal without a letter shows another
        sys.stdout.writelines(f"{handle}\t{hint}\n" for handle, hint in list(people(sys.argv[2:], os.environ)))
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 - a message would break the line being typed
        return 0
    return 0


def people(words: Sequence[str], environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (handle, hint) for the last of the words, the latest contact first.

    For `done log`, there are the numbers of planned meetings, and for `edit fact` and `--close` those of open facts. For `done` and `declined`, the numbers of open asks and promises come before; for `tag` and `untag`, tags do. A quoted
    sentence of `log` is completed at its last word. An option for a tag has tags alone.
    """
    *before, typed = words
    path = places.database(_option(before), environ, _setting(environ))
    if not os.path.isfile(path):  # a pipe would never answer
        return
    numbers = _numbers(path, before, typed, environ)
    if numbers is not None:
        yield from numbers
        return
    option = next((word for word in reversed(before) if word != "="), "")
    if option in TAGGED or (not TAGGING.isdisjoint(before) and option not in TAGGING):
        yield from _tags(path, typed)
    said, last = _sentence(typed) if "log" in before else ("", typed)
    if option in TAGGED or not LETTERS.issuperset(last.lower()):
        return
    if not CLOSING.isdisjoint(before) and (not last or last.isdigit()):
        yield from _open(path, last)
    today = _today(environ)
    for handle, name, last_day in _read(path, last.lower(), archived="unarchive" in before):
        if LETTERS.issuperset(handle) and handle[:1] not in {"", "-"}:
            yield said + handle, _hint(name, last_day, today)


def _numbers(path: str, before: Sequence[str], typed: str, environ: Mapping[str, str]) -> list[tuple[str, str]] | None:
    """Return the numbers of records where nothing else fits, or None elsewhere."""
    said = [word for word in before if not word.startswith("-")][-2:]
    facts = said in FACT_NUMBERS or list(before[-1:]) == ["--close"]
    if not facts and said != ["done", "log"]:
        return None
    if typed and not typed.isdigit():
        return []
    return _facts(path, typed) if facts else _planned(path, typed, _today(environ))


def _sentence(typed: str) -> tuple[str, str]:
    """Return a sentence without its last word, and that word."""
    said, space, last = typed.rpartition(" ")
    return said + space, last


def _tags(path: str, typed: str) -> list[tuple[str, str]]:
    """Return the tags that begin as typed, the commonest first, with their people.

    Tags with signs that a shell reads are skipped, and so are those with spaces.
    """
    db = _opened(path)
    try:
        rows = db.execute("SELECT name, COUNT(*) AS times FROM tag GROUP BY name ORDER BY times DESC, name").fetchall()
    finally:
        db.close()
    begun = typed.lower()
    fitting = [(name, times) for name, times in rows if name.lower().startswith(begun) and _is_plain(name)]
    return [(name, f"{times} {'person' if times == 1 else 'people'}") for name, times in fitting[:MOST]]


def _is_plain(tag: str) -> bool:
    """Return whether a tag has only letters, digits, - and _, and no - in front."""
    return tag.replace("-", "").replace("_", "").isalnum() and not tag.startswith("-")


def _read(path: str, typed: str, *, archived: bool) -> list[tuple[str, str, str | None]]:
    """Return the people with a handle, or a later word of it, that begins as typed.

    Archived people are returned only after a first letter, and alone for `unarchive`. Raise sqlite3.Error.
    """
    db = _opened(path)
    try:
        if not typed:
            return _matching(db, f"{ANYBODY} AND {'' if archived else 'NOT '}{ARCHIVED}", typed)
        only = f" AND {ARCHIVED}" if archived else ""
        return _matching(db, BEGINNING + only, typed) or _matching(db, INSIDE + only, typed)
    finally:
        db.close()


def _open(path: str, typed: str) -> list[tuple[str, str]]:
    """Return the numbers of open asks and promises with a hint, the first due first."""
    query = (
        "SELECT ask.id, name || ': ' || text FROM ask JOIN contact ON contact.id = contact_id"
        f" WHERE status = 'open' AND CAST(ask.id AS TEXT) LIKE :typed || '%' ORDER BY COALESCE(due, day), ask.id LIMIT {MOST}"
    )
    return _numbered(path, query, {"typed": typed})


def _facts(path: str, typed: str) -> list[tuple[str, str]]:
    """Return the numbers of open facts with a hint, the latest first."""
    query = (
        "SELECT fact.id, name || ', ' || kind || ': ' || text FROM fact JOIN contact ON contact.id = contact_id"
        f" WHERE closed_on IS NULL AND CAST(fact.id AS TEXT) LIKE :typed || '%' ORDER BY fact.id DESC LIMIT {MOST}"
    )
    return _numbered(path, query, {"typed": typed})


def _planned(path: str, typed: str, today: date) -> list[tuple[str, str]]:
    """Return the numbers of planned meetings whose day has come, the earliest first."""
    query = (
        "SELECT interaction.id, interaction.day || ' ' || GROUP_CONCAT(name, ', ') || COALESCE(': ' || summary, '') FROM interaction"
        " JOIN participant ON interaction_id = interaction.id JOIN contact ON contact.id = contact_id"
        " WHERE planned = 1 AND interaction.day <= :today AND CAST(interaction.id AS TEXT) LIKE :typed || '%'"
        f" GROUP BY interaction.id ORDER BY interaction.day, interaction.id LIMIT {MOST}"
    )
    return _numbered(path, query, {"typed": typed, "today": today.isoformat()})


def _numbered(path: str, query: str, values: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the numbers that a query selects, each with a safe hint."""
    db = _opened(path)
    try:
        rows = db.execute(query, values).fetchall()
    finally:
        db.close()
    return [(str(number), isolated(safe(line if len(line) <= LONGEST - 2 else line[: LONGEST - 3] + "…"))) for number, line in rows]


def _opened(path: str) -> sqlite3.Connection:
    """Open a database to read. Raise sqlite3.Error if it is not one of this version."""
    place = os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    db = sqlite3.connect(f"file:{place}?mode=ro", uri=True, isolation_level=None, timeout=BUSY_S)
    db.execute("PRAGMA query_only = ON")
    found = db.execute("SELECT application_id, user_version FROM pragma_application_id, pragma_user_version").fetchone()
    if found != (APPLICATION_ID, SCHEMA_VERSION):
        db.close()
        raise sqlite3.DatabaseError
    return db


def _matching(db: sqlite3.Connection, where: str, typed: str) -> list[tuple[str, str, str | None]]:
    return db.execute(
        f"SELECT handle, name, last_day FROM {where} AND contact_id = contact.id"
        " AND handle GLOB '[a-z0-9]*' AND handle NOT GLOB '*[^a-z0-9-]*'"
        f" ORDER BY last_day DESC, contact_id DESC LIMIT {MOST}",
        {"typed": typed},
    ).fetchall()


def _hint(name: str, last_day: str | None, today: date) -> str:
    """Return a name and the last contact in at most LONGEST safe characters."""
    seen = _seen(last_day, today)
    line, room = safe(name[:LONGEST]), LONGEST - len(seen) - 4  # 2 for `, `, 2 for the marks around a right-to-left name
    return f"{isolated(line if len(line) <= room else line[: room - 1] + '…')}, {seen}"


def _seen(last_day: str | None, today: date) -> str:
    if last_day is None:
        return "no contact logged"
    gap = (today - date.fromisoformat(last_day)).days
    return ago(gap) if gap >= 0 else f"on {last_day}"


def _option(words: Sequence[str]) -> str | None:
    """Return the last value of `--db`; bash makes three words of `--db=FILE`."""
    found = None
    for before, word in pairwise(["", *(word for word in words if word != "=")]):
        found = word if before == "--db" else word.removeprefix("--db=") if word.startswith("--db=") else found
    return found


def _setting(environ: Mapping[str, str]) -> str | None:
    """Return the database that config.toml names, or None."""
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
    import tomllib  # start-up time: only a database in config.toml needs it

    named = tomllib.loads(text).get("db")
    return named if isinstance(named, str) else None


def _today(environ: Mapping[str, str]) -> date:
    today, frozen = date.today(), environ.get("NETCLI_TODAY")  # noqa: DTZ011 - days are local calendar days
    if not frozen:
        return today
    from netcli.domain.language.dates import parse_day  # start-up time: a day is frozen for tests only

    return parse_day(frozen, today)
