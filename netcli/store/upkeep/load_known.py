"""The stored records that the rows of an export mean under other uids.

Both databases may come from one csv, or one from the csv of the other. Then a person is known by handle, with a name or an
address that fits, as in a csv, and other records by their source or their content.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from netcli.domain.language.name_match import compatible
from netcli.domain.planning.duplicates import CROWD
from netcli.domain.planning.origin import MINE, THEIRS, Difference
from netcli.domain.planning.plan import Doubt
from netcli.domain.point import match_key
from netcli.store.existing import OF_UID, OWN_SOURCE
from netcli.store.search_key import search_key

Row = Mapping[str, Any]
OF_DATABASE = frozenset({"uid", "handle", "source", "source_key", "source_stamp"})  # differ in two databases of one network
FROM_UID = OF_UID[OWN_SOURCE]
DATED = frozenset({"interaction", "give", "ask"})
NAMES = "SELECT search_key FROM contact WHERE id = :id UNION SELECT search_key FROM alias WHERE contact_id = :id"


class Known:
    """The stored records that the rows of one file mean."""

    def __init__(self, db: sqlite3.Connection, by_table: Mapping[str, Iterable[tuple[int, Row]]]) -> None:
        self.db = db
        self.uids = {row.get("uid") for rows in by_table.values() for _, row in rows if isinstance(row.get("uid"), str)}
        self.points = dict[str, set[tuple[str, str]]]()  # by handle in the file
        for _, row in by_table.get("contact_point", ()):
            if isinstance(handle := row.get("contact"), str) and (key := match_key(str(row.get("kind")), str(row.get("value")))):
                self.points.setdefault(handle, set()).add((str(row.get("kind")), key))

    def uid(self, table: str, new: Row, handle: object) -> str | None:
        """Return the uid of the stored record that a row with an unknown uid means."""
        found = self._person(new, handle) if table == "contact" else self._dated(table, new) if table in DATED else None
        if table == "fact":
            found = self._first("SELECT uid FROM fact WHERE contact_id = :contact_id AND kind = :kind AND text = :text ORDER BY id", new)
        if found:
            self.uids.add(found)  # two rows of a file are two records
        return found

    def namesakes(self, new: Row) -> list[tuple[str, Doubt]]:
        """Return the handles of stored people whom a new person may be, each with why."""
        query = "SELECT uid, handle FROM contact WHERE search_key = :search_key OR handle = :handle ORDER BY id LIMIT :most"
        found = [handle for uid, handle in self.db.execute(query, {**new, "most": CROWD}) if uid not in self.uids]
        return [(handle, Doubt("handle", "name") if handle == new["handle"] else Doubt("name", "handle")) for handle in found]

    def _person(self, new: Row, handle: object) -> str | None:
        query = (
            "SELECT id, uid FROM contact WHERE handle = :handle"
            " UNION SELECT contact.id, contact.uid FROM contact JOIN merged ON contact_id = contact.id WHERE merged.handle = :handle"
        )
        for contact_id, uid in self.db.execute(query, {"handle": handle}).fetchall():
            if uid not in self.uids and self._fits(contact_id, new, str(handle)):
                return str(uid)
        return None

    def _fits(self, contact_id: int, new: Row, handle: str) -> bool:
        """Return whether a stored person has the name or an address of a row."""
        name, values = search_key(str(new["name"])), {"id": contact_id}
        if any(compatible(name, known) for (known,) in self.db.execute(NAMES, values)):
            return True
        stored = self.db.execute("SELECT kind, match_key FROM contact_point WHERE contact_id = :id", values)
        return not self.points.get(handle, set()).isdisjoint(stored)

    def _dated(self, table: str, new: Row) -> str | None:
        """Return the uid of a record with the same key, or with the other's uid as key."""
        source, key = new.get("source"), new.get("source_key")
        of_key = f"SELECT uid FROM {table} WHERE source = :source AND source_key = :key"
        found = self._first(of_key, {"source": OWN_SOURCE, "key": f"{FROM_UID}{new['uid']}"})
        if source and not found:
            found = self._first(of_key, {"source": source, "key": key})
        if source == OWN_SOURCE and not found:
            found = self._first(f"SELECT uid FROM {table} WHERE uid = :uid", {"uid": str(key).removeprefix(FROM_UID)})
        return found

    def _first(self, query: str, values: Row) -> str | None:
        """Return the first uid of a query that no other row of the file has."""
        return next((str(uid) for (uid,) in self.db.execute(query, dict(values)) if uid not in self.uids), None)


def differences(stored: Row, new: Row, settle: str | None) -> tuple[tuple[Difference, ...], tuple[Difference, ...]]:
    """Return what a row of another database changes, and what is in conflict.

    As in a csv, an empty value changes nothing, and a value is taken if there is none here.
    """
    differing = [
        (name, stored[name], after) for name, after in new.items() if name not in OF_DATABASE and after not in (None, stored[name])
    ]
    taken = tuple(one for one in differing if one[1] is None or settle == THEIRS)
    return taken, () if settle == MINE else tuple(one for one in differing if one not in taken)
