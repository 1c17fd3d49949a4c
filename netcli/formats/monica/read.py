"""Reading exports of Monica 4 (JSON): people, interactions and gives."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from netcli.domain.planning.incoming import ContactRecord, EventRecord, LinkRecord, Lost, New, Record, given
from netcli.errors import InvalidValueError, Problem, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.monica.account import (
    LINE,
    Account,
    Blocks,
    Met,
    Values,
    as_dict,
    as_key,
    as_list,
    as_text,
    blocks_of,
    by_uuid,
    properties,
    unkept,
)
from netcli.formats.monica.events import READERS, activity, loan
from netcli.formats.monica.people import person
from netcli.formats.related import kind_of

LONGEST_NUMBER = 18  # digits
MOST_PEOPLE = 500  # of an activity
# Types of records that netcli does not store.
LOST_BLOCKS = {
    "reminder": "reminders",
    "task": "tasks",
    "life_event": "life_events",
    "pet": "pets",
    "photo": "photos",
    "document": "documents",
}
READ = {"contact_field", "note", "address", "user"}  # as parts of a person, or to find the record of the user
INTERNAL = {"address_book", "address_book_subscription", "addressbook", "addressbook_subscription"}


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Yield the people and events of exports.

    Raise UnreadableFileError if a file is no export of Monica.
    """
    met: Met = set()
    for file in files:
        root = _root(file)
        blocks, instance = blocks_of(root), as_dict(root.get("instance"))
        fields, activities = (by_uuid(instance.get(name)) for name in ("contact_field_types", "activity_types"))
        me = {uuid for user in blocks["user"] if (uuid := as_key(properties(user).get("me_contact")))}
        yield from _everything(blocks, Account(file.name, today, met, fields, activities, me))
        yield from [Lost("journal_entries")] * len(as_list(properties(root).get("journal_entries")))


def _root(file: File) -> Values:
    try:
        root = as_dict(as_dict(json.loads(file.text(), parse_int=_integer)).get("account"))
    except RecursionError:
        raise UnreadableFileError("monica_too_deep", file=file.name) from None
    except ValueError as error:
        raise UnreadableFileError("monica_not_json", file=file.name, reason=error) from None
    if not isinstance(root.get("data"), list):
        raise UnreadableFileError("not_monica", file=file.name)
    return root


def _everything(blocks: Blocks, account: Account) -> Iterator[Record]:
    """Yield all records, people first: an introducer may come later in the file."""
    kept: list[tuple[Values, ContactRecord]] = []
    for value in map(as_dict, blocks.pop("contact", [])):
        try:
            kept.append((value, _contact(value, account)))
        except InvalidValueError as error:
            yield account.skipped(error.problem)
        yield from account.told()
    for value, record in kept:
        via = as_key(properties(value).get("first_met_through"))
        yield replace(record, introduced_by=account.people.get(via or ""))
        yield from [Lost("introducers_unknown")] * (via is not None and via not in account.people)
        yield from _of_contact(blocks_of(value), record, account)
    for value in map(as_dict, blocks.pop("activity", [])):
        yield from _event(activity, value, account.company.get(as_key(value.get("uuid")) or "", []), account)
    yield from _links(blocks.pop("relationship", []), account)
    yield from _left_out(blocks)


def _links(values: Iterable[object], account: Account) -> Iterator[Record]:
    """Yield the relationships between people of the export."""
    for said in map(properties, values):
        who, other = (account.people.get(as_key(said.get(name)) or "") for name in ("contact_is", "of_contact"))
        if who and other:
            yield LinkRecord(LINE, who, other, *kind_of(as_text(said.get("type")) or ""), file=account.file)
        else:
            yield Lost("related_unknown")


def _contact(value: Values, account: Account) -> ContactRecord:
    """Return one person. Raise InvalidValueError if the record is to be skipped."""
    said, key = properties(value), as_key(value.get("uuid"))
    if said.get("is_partial") is True:
        raise InvalidValueError("only_a_relation")
    if key in account.me:
        raise InvalidValueError("yourself")
    if key in account.people:
        raise InvalidValueError("twice_in_file")
    record = ContactRecord(LINE, person(said, blocks_of(value), account), key=key, file=account.file)
    if key is not None:
        account.people[key] = record
    return record


def _of_contact(blocks: Blocks, record: ContactRecord, account: Account) -> Iterator[Record]:
    """Yield the events of one person, and note their activities in the account."""
    for uuid in dict.fromkeys(map(as_key, blocks.pop("activity", []))):
        if uuid is not None:
            account.company[uuid].append(record)
    for type_, values in list(blocks.items()):
        # A loan is recognised by its properties, because its type is "debt", a word that netcli avoids.
        make = READERS.get(type_) or (loan if any("in_debt" in properties(value) for value in values) else None)
        if make:
            del blocks[type_]
            for value in map(as_dict, values):
                yield from _event(make, value, [record], account)
    yield from _left_out(blocks)


def _left_out(blocks: Blocks) -> Iterator[Lost]:
    for type_, values in blocks.items():
        if type_ not in READ | INTERNAL:
            entries = [value for value in values if not isinstance(value, str)]  # a uuid refers to a record elsewhere
            yield from [Lost(LOST_BLOCKS.get(type_, "entries_of_unknown_kind"))] * len(entries)


def _event(
    make: Callable[[Values, Values, Account], New | None], value: Values, who: list[ContactRecord], account: Account
) -> Iterator[Record]:
    """Yield one event; none if `make` returns None, because netcli does not store it."""
    said, key = properties(value), as_key(value.get("uuid"))
    try:
        new = make(said, value, account)
    except InvalidValueError as error:
        yield account.skipped(error.problem)
        return
    if not who:
        yield account.skipped(Problem("no_named_people"))
    elif new and key and (type(new), key) in account.met:
        yield account.skipped(Problem("twice_in_file"))
    elif new:
        account.met |= {(type(new), key)} if key else set()
        account.lost += [*unkept(said), *[Lost("further_people_of_activity")] * (len(who) > MOST_PEOPLE)]
        said_of = given(new, "day", "direction", "kind", "text", "initiated", "summary", "tags")
        yield EventRecord(LINE, new, tuple(who[:MOST_PEOPLE]), said_of, key, file=account.file)
    yield from account.told()


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST_NUMBER else None
