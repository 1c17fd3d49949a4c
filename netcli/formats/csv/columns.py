"""The columns of CSV of our own, by what a file holds: contacts, interactions, gives or asks (see docs/formats.md)."""

from collections.abc import Iterable

from netcli.formats.text.table import base_name

# Columns by format; the first ones are needed.
COLUMNS = {
    "contacts": (
        ("name",),
        (
            *("handle", "email", "phone", "org", "title", "city", "country", "birthday", "sphere", "tags", "met_where", "met_on"),
            *("introduced_by", "needs", "offers", "note", "alias", "cadence_days", "url", "address", "messenger"),
        ),
    ),
    "interactions": (
        ("date", "with"),
        ("time", "kind", "minutes", "place", "purpose", "outcome", "outcome_kind", "initiated", "summary", "tags", "key"),
    ),
    "gives": (("date", "who", "direction", "text"), ("kind", "effort", "to", "depth", "key")),
    "asks": (("date", "who", "direction", "text"), ("due", "status", "closed_on", "outcome", "key")),
}
TELLING = {"gives": frozenset({"kind", "effort", "to", "depth"}), "asks": frozenset({"due", "status", "closed_on"})}
EVERY = frozenset(name for needed, optional in COLUMNS.values() for name in (*needed, *optional))
# Whose cells hold several values, and which may therefore stand in a file several times.
LISTS = frozenset({"email", "phone", "url", "address", "messenger", "alias", "tags", "needs", "offers", "with"})
KEPT_AS = {"date": "day", "to": "to_id"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a text begins that a spreadsheet would run


def kinds(columns: Iterable[str]) -> list[str]:
    """Answer what a table with these columns may hold; the needed ones of gives and asks are the same."""
    header = {base_name(column) for column in columns} - {""}
    found = [kind for kind in ("interactions", "gives", "asks") if header.issuperset(COLUMNS[kind][0])]
    if len(found) == 2:
        found = [kind for kind, telling in TELLING.items() if header & telling] or found
    only = {"name"} if header == {"name"} else {*COLUMNS["contacts"][1]}
    return found or (["contacts"] if "name" in header and header & only else [])


def missing(kind: str, columns: Iterable[str]) -> list[str]:
    """Answer the needed columns that a table does not have."""
    return [name for name in COLUMNS[kind][0] if name not in {*columns}]


def named(kind: str) -> str:
    """Name the columns that a file may have."""
    needed, optional = COLUMNS[kind]
    return f"{', '.join(needed)}, and any of {', '.join(optional)}"


def unread(kind: str, columns: Iterable[str]) -> list[str]:
    """Answer the columns that are not read: unknown ones, and the second of a kind of which there can be one."""
    needed, optional = COLUMNS[kind]
    return [column for column in columns if base_name(column) and column not in {*needed, *optional, *repeated(kind, columns)}]


def repeated(kind: str, columns: Iterable[str]) -> dict[str, str]:
    """Answer the columns that stand in a table again, with the one whose values theirs are added to."""
    lists = LISTS & {*COLUMNS[kind][0], *COLUMNS[kind][1]}
    return {column: base for column in columns if (base := base_name(column)) != column and base in lists}
