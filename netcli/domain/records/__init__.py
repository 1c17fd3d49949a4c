"""One declaration per record type, beside the value of that type."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from netcli.domain.records.declaration import RecordType

# The order in which record types are counted and reported; other types follow by name, parts come last.
ORDER = (
    "contact",
    "interaction",
    "give",
    "ask",
    "fact",
    "link",
    "intro",
    "standing",
    "alias",
    "contact_point",
    "tag",
    "tie_override",
    "pause",
    "merged",
)
# Columns that are computed from others, and tables that hold no records.
FOLDED = frozenset({"search_key", "match_key"})
DERIVED = frozenset({"contact_day", "together", "contact_summary", "decay"})
LOGS = frozenset({"op", "undo_log", "alembic_version"})
# Text columns that cannot name a person: identifiers, and where a record came from.
IDENTIFIERS = frozenset({"uid", "source", "source_key", "source_stamp", "thanks_for"})


@cache
def every() -> tuple[RecordType, ...]:
    """Return all record types; a type comes before the types that refer to it."""
    return tuple(sorted(_declared(), key=_place))


def named(name: str) -> RecordType:
    """Return a record type by its name."""
    return next(record for record in every() if record.name == name)


def words() -> dict[str, RecordType]:
    """Return the record types of `edit log 12` and the like, by each of their words."""
    return {word: record for record in every() if record.word for word in (record.word, *record.also.values())}


def _declared() -> Iterator[RecordType]:
    from pkgutil import iter_modules  # start-up time: hot commands load the one type they record

    for module in iter_modules(__path__):
        declared = vars(import_module(f"{__name__}.{module.name}")).values()
        yield from (value for value in declared if isinstance(value, RecordType))


def _place(record: RecordType) -> tuple[bool, int, str]:
    return bool(record.part_of), ORDER.index(record.name) if record.name in ORDER else len(ORDER), record.name
