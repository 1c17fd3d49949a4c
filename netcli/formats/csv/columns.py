"""The columns of netcli's own CSV, by format (docs/formats.md)."""

from collections.abc import Iterable

from netcli.formats.text.table import base_name

# By format, the required and the optional columns.
COLUMNS = {
    "contacts": (
        ("name",),
        (
            *("handle", "email", "phone", "org", "title", "city", "country", "birthday", "sphere", "tags", "met_where", "met_on"),
            *("met_kind", "introduced_by", "needs", "offers", "note", "alias", "cadence_days", "url", "address", "messenger"),
        ),
    ),
    "interactions": (
        ("date", "with"),
        (
            *("time", "kind", "minutes", "place", "purpose", "outcome", "outcome_kind", "their_outcome", "amount"),
            *("initiated", "summary", "tags", "planned", "told", "pitched", "key"),
        ),
    ),
    "gives": (
        ("date", "who", "direction", "text"),
        ("kind", "effort", "to", "depth", "status", "outcome", "outcome_kind", "amount", "key"),
    ),
    "asks": (
        ("date", "who", "direction", "text"),
        ("due", "status", "closed_on", "outcome", "why", "kind", "outcome_kind", "amount", "key"),
    ),
}
# The columns that only one of gives and asks has, and those that one of them had first.
TELLING = (
    {"gives": frozenset({"effort", "to", "depth"}), "asks": frozenset({"due", "closed_on", "why"})},
    {"gives": frozenset({"kind"}), "asks": frozenset({"status"})},
)
EVERY = frozenset(name for needed, optional in COLUMNS.values() for name in (*needed, *optional))
# Columns whose cells hold several values; a table may repeat them.
LISTS = frozenset({"email", "phone", "url", "address", "messenger", "alias", "tags", "needs", "offers", "with"})
KEPT_AS = {"date": "day", "to": "to_id"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a text that begins with one of these


def kinds(columns: Iterable[str]) -> list[str]:
    """Return the formats that fit these columns; gives and asks require the same ones."""
    header = {base_name(column) for column in columns} - {""}
    found = [kind for kind in ("interactions", "gives", "asks") if header.issuperset(COLUMNS[kind][0])]
    if len(found) == 2:
        told = ([kind for kind, names in telling.items() if header & names] for telling in TELLING)
        found = next(filter(None, told), found)
    only = {"name"} if header == {"name"} else {*COLUMNS["contacts"][1]}
    return found or (["contacts"] if "name" in header and header & only else [])


def missing(kind: str, columns: Iterable[str]) -> list[str]:
    """Return the required columns that a table lacks."""
    return [name for name in COLUMNS[kind][0] if name not in {*columns}]


def named(kind: str) -> str:
    """Return the columns of a format, as text for a hint."""
    needed, optional = COLUMNS[kind]
    return f"{', '.join(needed)}, and any of {', '.join(optional)}"


def unread(kind: str, columns: Iterable[str]) -> list[str]:
    """Return the columns that are not read: unknown ones, and repeated single ones."""
    needed, optional = COLUMNS[kind]
    return [column for column in columns if base_name(column) and column not in {*needed, *optional, *repeated(kind, columns)}]


def repeated(kind: str, columns: Iterable[str]) -> dict[str, str]:
    """Return the repeated columns, each with the column that gets its values."""
    lists = LISTS & {*COLUMNS[kind][0], *COLUMNS[kind][1]}
    return {column: base for column in columns if (base := base_name(column)) != column and base in lists}
