"""The declaration of a record type, from plain values that every layer reads.

A record type is declared once, in a module of this package, beside the value of its records. Merge, erase, history, undo,
load, dump, publish, doctor, edit and the guards read the declaration, so they need no code for the type.
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
YEARLY = "yearly"  # written as a birthday, and may be to come
TIME = "time"  # HH:MM
NUMBER = "number"  # a whole number
FRACTION = "fraction"  # a number from 0 to 1
AMOUNT = "amount"  # a sum of money, as `500 EUR`
LENGTH = "length"  # a number of days, written as `30d` or `2 weeks`
PERSON = "person"  # one contact: a handle outside, an id in `column`
PEOPLE = "people"  # contacts who took part, as rows of `rows`
LIST = "list"  # texts, as rows of `rows`
FLAG = "flag"  # yes or no, stored as 1 or 0; set by commands of its own, never edited
STORED = "stored"  # set by the program, never edited

# What a merge does with a row that refers to the removed contact.
MOVES = "moves"  # to the other contact
OWN_ROW_WINS = "own row wins"  # moves, unless the other contact has such a row
NOT_TO_ITSELF = "not to itself"  # moves, and is emptied if a row would then refer to its own contact
APART = "apart"  # moves; a row of two contacts is removed if it would then have the same contact twice
SPECIAL = "special"  # the rule has a name in store/upkeep/merge.py

# Derived rows to recompute after a record changed (store/upkeep/derived.py).
DAYS = "days"  # contact-days, pairs and summaries
FAVOURS = "favours"  # the first days of giving and receiving
CIRCLES = "circles"  # organisation, city and tags, folded


class Rows(NamedTuple):
    """The rows that hold a list: their record type, the column, and their kind."""

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
        """The column that holds the field."""
        return self.column or self.name


class RecordType(NamedTuple):
    """One record type; its table has the same name.

    `one` and `many` are the words for a count. `told` is the wording of a record in `history`, and `named_in` in the report of
    `erase`. `word` and a number name a record (`edit log 12`); `also` has other words for it, by the value of a column. `people` has the merge rule of each field that refers to a contact.
    `owner` has the columns with the contact that the record belongs to. `key` has the columns that identify a row of an export.
    A `part_of` a record type is removed with its record. `make` returns a valid value, or raises InvalidValueError. `settle`
    completes an edit. `affects` has the derived rows to recompute.
    """

    name: str
    one: str
    many: str
    fields: tuple[Field, ...]
    told: str
    people: Mapping[str, str]
    owner: tuple[str, ...] = ("contact_id",)
    word: str = ""
    also: Mapping[tuple[str, str], str] = {}
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

    def word_of(self, row: Mapping[str, Any]) -> str:
        """Return the word for a stored row."""
        return next((word for (column, value), word in self.also.items() if row.get(column) == value), self.word)

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields that have a column of the same name: no people and no lists."""
        return tuple(one.name for one in self.fields if one.kind not in {PERSON, PEOPLE, LIST, STORED})

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """The columns that refer to a contact, each with its merge rule."""
        return tuple((self.field(name).stored_in, rule) for name, rule in self.people.items())
