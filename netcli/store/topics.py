"""The texts to look for a topic in."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence

from netcli.domain.who import Text
from netcli.store.contacts import id_list
from netcli.store.pauses import UNLISTED
from netcli.store.search_key import NOT_ASCII, contains_pattern

FACTS = ("offer", "skill", "network", "interest", "project", "note")
LOG = ("summary", "purpose", "outcome")
NEWEST = 20_000  # interactions that are searched: all of 500 000 take 11 times as long as Python takes to start
ACCENTED = str.maketrans(dict.fromkeys("иеуіа", "_"))  # letters that another letter with a mark is folded to


def texts(db: sqlite3.Connection, stems: Sequence[str]) -> Iterator[Text]:
    """Yield the open facts, titles, organisations and tags that may have all stems."""
    kinds = ", ".join(f"'{kind}'" for kind in FACTS)
    selects = (
        f"SELECT contact_id, kind, text FROM fact WHERE kind IN ({kinds}) AND closed_on IS NULL AND {_fits('text', stems)}",
        f"SELECT id, 'title', title FROM contact WHERE title IS NOT NULL AND {_fits('title', stems)}",
        f"SELECT id, 'org', org FROM contact WHERE org IS NOT NULL AND {_fits('org', stems)}",
        f"SELECT contact_id, 'tag', name FROM tag WHERE {_fits('name', stems)}",
    )
    return _read(db, selects, stems)


def logs(db: sqlite3.Connection, stems: Sequence[str], among: Collection[int] | None = None) -> Iterator[Text]:
    """Yield what the newest interactions say that may have all stems.

    `among` are the contacts whose interactions are read, or None for everybody.
    """
    row = db.execute("SELECT day FROM interaction ORDER BY day DESC LIMIT 1 OFFSET :most", {"most": NEWEST}).fetchone()
    since = f" AND day >= '{row[0]}'" if row else ""
    company = "" if among is None else f" AND contact_id IN ({id_list(among)})"
    said = " UNION ALL ".join(
        f"SELECT id, {text} AS said FROM interaction WHERE planned = 0{since} AND {text} IS NOT NULL AND {_fits(text, stems)}"
        for text in LOG
    )
    return _read(
        db, [f"SELECT contact_id, 'log', said FROM ({said}) AS told JOIN participant ON interaction_id = id WHERE 1 = 1{company}"], stems
    )


def _read(db: sqlite3.Connection, selects: Sequence[str], stems: Sequence[str]) -> Iterator[Text]:
    query = f"SELECT * FROM ({' UNION ALL '.join(selects)}) AS one WHERE contact_id NOT IN ({UNLISTED})"
    return (Text(*row) for row in db.execute(query, patterns(stems)))


def patterns(stems: Sequence[str]) -> dict[str, str]:
    """Return the values of a query for some stems."""
    values = {f"stem{number}": contains_pattern(stem) for number, stem in enumerate(stems)}
    return values | {f"form{number}_{place}": form for number, stem in enumerate(stems) for place, form in enumerate(_forms(stem))}


def _fits(column: str, stems: Sequence[str]) -> str:
    """Return the condition that a text may have all stems; the caller looks again."""
    return " AND ".join(f"({has_stem(column, number, stem)})" for number, stem in enumerate(stems))


def has_stem(column: str, number: int, stem: str) -> str:
    """Return the condition that a text may have a stem; the caller looks again."""
    if stem.isascii():  # an accented text may have the stem when it is folded
        return f"{column} LIKE :stem{number} ESCAPE '\\' OR {NOT_ASCII.format(column)}"
    return " OR ".join(f"{column} LIKE :form{number}_{place}" for place in range(len(_forms(stem))))


def _forms(stem: str) -> tuple[str, ...]:
    """Return the patterns of a stem in another script; LIKE heeds its case."""
    return () if stem.isascii() else tuple(f"%{form.translate(ACCENTED)}%" for form in (stem, stem.capitalize(), stem.upper()))


def knows_work(db: sqlite3.Connection, contacts: Collection[int]) -> dict[int, bool]:
    """Return whether some contacts know what the user does, if that is known."""
    query = (
        f"SELECT contact_id, answer FROM standing WHERE what = 'knows_work' AND answer <> 'unknown' AND contact_id IN ({id_list(contacts)})"
    )
    return {contact_id: answer == "yes" for contact_id, answer in db.execute(query)}
