"""Reading vCard 2.1 to 4.0 (docs/formats.md); unknown lines stay in `original`."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from typing import Any, NamedTuple

from netcli.domain.language.cleaning import clean_name
from netcli.domain.planning.incoming import ContactRecord, Lost, Record, Skipped
from netcli.domain.records.contact import LISTS, Contact
from netcli.errors import InvalidValueError, Problem, UnreadableFileError
from netcli.formats.file import LONGEST_LINE, File
from netcli.formats.lenient_contact import lenient_contact
from netcli.formats.vcard.blocks import MOST_LINES, Block, blocks, text_lines
from netcli.formats.vcard.fields import READ_AS, FieldValue, field_values
from netcli.formats.vcard.line import properties, readable
from netcli.formats.vcard.related import related, resolved

MOST = 2_000  # properties of a card
SCALARS = ("handle", "org", "title", "birthday", "sphere", "met_day", "met_where", "met_kind", "cadence_days")
# The properties of a group that are read; others are lost.
OF_A_GROUP = {"", "VERSION", "PRODID", "REV", "FN", "N", "UID", "KIND", "MEMBER", "X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER"}
NAMES = READ_AS | {"via": "introduced by"}  # of fields, for users

ByField = dict[str, list[Any]]  # the values of a card; under "lost", the names of fields with an invalid value


class Group(NamedTuple):
    """A card of a group: its name becomes a tag of its members.

    `more` says whether it holds anything besides its name and its members.
    """

    line: int
    name: str
    members: list[str]
    file: str
    more: bool


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Yield the people of vCard files; groups become tags of their members.

    Raise UnreadableFileError if no file holds a card; of several files, one without cards is skipped.
    """
    found, without = list[Record | Group](), list[Skipped]()
    for file in files:
        parts = list(blocks(text_lines(file.data())))
        if any(block.is_card for block in parts):
            found += chain.from_iterable(_block(block, file.name, today) for block in parts)
        else:
            without.append(Skipped(1, Problem("no_card"), file.name))
    if without and not found:
        raise UnreadableFileError("no_vcard", file=without[0].file)
    yield from resolved(_grouped(found))
    yield from without


def _block(block: Block, file: str, today: date) -> list[Record | Group]:
    if not block.is_card:
        return [Skipped(block.line, Problem("outside_of_cards"), file)] if block.lines else []
    if reason := _too_long(block):
        return [Skipped(block.line, reason, file)]
    lines = readable(block.lines)
    found = list(islice(properties(lines), MOST + 1))
    if len(found) > MOST:
        return [Skipped(block.line, Problem.of("too_many_properties", most=MOST), file)]
    values = by_field(value for line in found for value in field_values(line))
    name = name_of(values)
    if name is None:
        return [Skipped(block.line, Problem("no_card_name"), file)]
    if any(kind.lower() == "group" for kind in values.get("kind", ())):
        return [Group(block.line, name, values.get("member", []), file, more=any(line.name not in OF_A_GROUP for line in found))]
    new, lost = contact(name, values, today)
    via, uid = (values[field][0] if field in values else None for field in ("via", "uid"))
    record = ContactRecord(block.line, new, via, uid, "\r\n".join(lines), file)
    return [record, *related(found, record), *lost]


def _too_long(block: Block) -> Problem | None:
    if len(block.lines) > MOST_LINES:
        return Problem.of("too_many_lines", most=MOST_LINES)
    return Problem.of("line_above", mebibytes=LONGEST_LINE >> 20) if any(len(text) > LONGEST_LINE for text in block.lines) else None


def _grouped(found: Iterable[Record | Group]) -> Iterator[Record]:
    """Yield the records, with the tags of groups on the first card of each member."""
    groups = [one for one in found if isinstance(one, Group)]
    tags: dict[str, list[str]] = {}
    for group in groups:
        for member in group.members:
            tags.setdefault(_identity(member), []).append(group.name)
    for one in found:
        if isinstance(one, ContactRecord) and tags:
            identities = [_identity(one.key or ""), *(f"mailto:{email.lower()}" for email in one.new.emails)]
            added = [tag for identity in identities for tag in tags.pop(identity, ())]
            yield replace(one, new=one.new._replace(tags=tuple(dict.fromkeys((*one.new.tags, *added))))) if added else one
        elif not isinstance(one, Group):
            yield one
    for group in groups:
        if any(_identity(member) in tags for member in group.members):
            yield Skipped(group.line, Problem("group_of_strangers"), group.file)
        if group.more or not group.members:
            yield Lost("rest_of_groups")


def _identity(member: str) -> str:
    return member.lower().removeprefix("urn:uuid:")


def by_field(values: Iterable[FieldValue]) -> ByField:
    """Return the values of a card by field, in their order."""
    found = ByField()
    for field, value in values:
        if value is None:
            found.setdefault("lost", []).append(NAMES.get(field, field))
        else:
            found.setdefault(field, []).append(value)
    return found


def name_of(values: ByField) -> str | None:
    """Return the name of a card: FN, else N, else a nickname or an organisation."""
    for text in chain.from_iterable(values.get(field, ()) for field in ("name", "composed", "aliases", "org")):
        with suppress(InvalidValueError):
            return clean_name(text)
    return None


def contact(name: str, values: ByField, today: date) -> tuple[Contact, list[Lost]]:
    """Return the contact of a card (the first value of each field), and what was lost."""
    invalid = values.get("lost", [])
    scalars = {field: values[field][0] for field in SCALARS if field in values}
    if "met_day" in scalars and scalars["met_day"] > today:
        invalid = [*invalid, "met_day"]
        del scalars["met_day"]
    if "title" not in values and "role" in values:
        scalars["title"] = values["role"][0]
    city, country = values["place"][0] if "place" in values else (None, None)
    lists = {field: tuple(values[field]) for field in LISTS if field in values}
    if "aliases" in lists:
        lists["aliases"] = tuple(alias for alias in lists["aliases"] if alias != name)
    if "bare" in values:
        place = ", ".join(part for part in (city, country) if part)
        lists["addresses"] = (*lists.get("addresses", ()), *(bare for bare in values["bare"] if bare != place))
    new, lost = lenient_contact(name, city=city, country=country, **scalars, **lists)
    return new, [Lost.of("invalid_values", field=field) for field in invalid] + lost
