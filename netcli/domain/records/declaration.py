"""How a record type is declared: plain values that every layer reads.

A record type is declared once, in a module of this package, beside the value of its records. Merge, erase, history, undo,
load, dump, publish, doctor, edit and the guards read the declaration; nothing else has to know the type.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

# How a field is read, cleaned and stored.
LINE = "line"  # one line of text
TEXT = "text"  # text of several lines
WORD = "word"  # one of `words`
DAY = "day"  # a day up to today
AHEAD = "ahead"  # a day that may come
BIRTHDAY = "birthday"  # 1980-04-12, or --04-12
TIME = "time"  # HH:MM
NUMBER = "number"  # a whole number
PERSON = "person"  # one contact: a handle outside, an id in `column`
PEOPLE = "people"  # contacts who took part, as rows of `rows`
LIST = "list"  # texts, as rows of `rows`
STORED = "stored"  # set by the program, never edited

# What a merge does with a row that refers to the contact that goes.
MOVES = "moves"  # to the contact that stays
OWN_ROW_WINS = "own row wins"  # moves, unless the contact that stays has such a row
NOT_TO_ITSELF = "not to itself"  # moves, and is emptied if a row would then refer to its own contact
SPECIAL = "special"  # the rule has a name in store/upkeep/merge.py

# Derived rows to recompute after a record changed (store/upkeep/derived.py).
DAYS = "days"  # contact-days, pairs and summaries
FAVOURS = "favours"  # the first days of giving and receiving
CIRCLES = "circles"  # organisation, city and tags, folded


class Rows(NamedTuple):
    """The rows that hold a list: of which record type, in which column, and of which kind."""

    record: str
    column: str
    kind: str = ""


class Field(NamedTuple):
    """One field. `prose` can name a person, so that `erase` searches it.

    `column` holds the field if it has another name; `needed` fields are never empty.
    """

    name: str
    kind: str = LINE
    words: tuple[str, ...] = ()
    column: str = ""
    prose: bool = False
    needed: bool = False
    rows: Rows | None = None

    @property
    def stored_in(self) -> str:
        """The column of the field."""
        return self.column or self.name


class RecordType(NamedTuple):
    """One record type; its table has the same name.

    `people` gives the merge rule of each field that refers to a contact, and `owner` the columns that say whose record it is.
    `told` is its wording in `history`, `one` and `many` how records are counted. `word` names a record with its number (`edit log 12`).
    `key` are the columns by which an import of an export recognises a row. A `part_of` another record goes with it.
    `named_in` is how `erase` reports that a record names the person. `make` returns a value of the fields that is fit to store,
    or raises InvalidValueError; `settle` completes what an edit leaves open. `affects` are the derived rows to recompute.
    """

    name: str
    one: str
    many: str
    fields: tuple[Field, ...]
    told: str
    people: Mapping[str, str]
    owner: tuple[str, ...] = ("contact_id",)
    word: str = ""
    numbered: bool = False
    key: tuple[str, ...] = ("uid",)
    part_of: str = ""
    named_in: str = "{word} {id}"
    make: Callable[..., Any] | None = None
    settle: Callable[[dict[str, Any], str], dict[str, Any]] | None = None
    affects: tuple[str, ...] = ()
    counted: bool = True  # as a record of its own in `history`
    published: bool = True  # part of the copy for other programs

    def field(self, name: str) -> Field:
        """Return a field by its name."""
        return next(one for one in self.fields if one.name == name)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the fields that are stored under their own name, without people and lists."""
        return tuple(one.name for one in self.fields if one.kind not in {PERSON, PEOPLE, LIST, STORED})

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """The columns that refer to a contact, each with its merge rule."""
        return tuple((self.field(name).stored_in, rule) for name, rule in self.people.items())
