"""vCard 2.1, 3.0 and 4.0, read leniently: every line that is not understood is kept with its card (see docs/formats.md)."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from typing import Any, NamedTuple

from netcli.domain.language.cleaning import clean_name
from netcli.domain.planning.incoming import ContactRecord, Lost, Record, Skipped
from netcli.domain.records.contact import LISTS, Contact
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import LONGEST_LINE, File
from netcli.formats.lenient_contact import lenient_contact
from netcli.formats.vcard.fields import Offer, offers
from netcli.formats.vcard.line import MOST_LINES, Block, blocks, properties, readable, text_lines

MOST = 2_000  # properties of a card
SCALARS = ("handle", "org", "title", "birthday", "sphere", "met_day", "met_where", "cadence_days")
# What a group has besides these is lost.
OF_A_GROUP = {"", "VERSION", "PRODID", "REV", "FN", "N", "UID", "KIND", "MEMBER", "X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER"}
CALLED = {"composed": "name", "role": "title", "bare": "addresses", "via": "introduced by"}  # what a user calls a field

Said = dict[str, list[Any]]


class Group(NamedTuple):
    """A card that is no person: whoever it names gets its name for a tag. `more` tells whether it says anything else."""

    line: int
    name: str
    members: list[str]
    file: str
    more: bool


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Read people. Groups become tags of their members, wherever in the files these are.

    Raises UnreadableFileError where no file holds a card; of several files, one without is skipped.
    """
    found, without = list[Record | Group](), list[Skipped]()
    for file in files:
        parts = list(blocks(text_lines(file.data())))
        if any(block.is_card for block in parts):
            found += chain.from_iterable(_block(block, file.name, today) for block in parts)
        else:
            without.append(Skipped(1, "holds no vCard", file.name))
    if without and not found:
        raise UnreadableFileError(f"{without[0].file} holds no vCard", "a vCard begins with the line BEGIN:VCARD")
    yield from _grouped(found)
    yield from without


def _block(block: Block, file: str, today: date) -> list[Record | Group]:
    if not block.is_card:
        return [Skipped(block.line, "lines outside of any card", file)] if block.lines else []
    if reason := _too_long(block):
        return [Skipped(block.line, reason, file)]
    lines = readable(block.lines)
    found = list(islice(properties(lines), MOST + 1))
    if len(found) > MOST:
        return [Skipped(block.line, f"more than {MOST} properties", file)]
    said = collected(offer for line in found for offer in offers(line))
    name = name_of(said)
    if name is None:
        return [Skipped(block.line, "no name", file)]
    if any(kind.lower() == "group" for kind in said.get("kind", ())):
        return [Group(block.line, name, said.get("member", []), file, more=any(line.name not in OF_A_GROUP for line in found))]
    new, lost = contact(name, said, today)
    via, uid = (said[field][0] if field in said else None for field in ("via", "uid"))
    return [ContactRecord(block.line, new, via, uid, "\r\n".join(lines), file), *lost]


def _too_long(block: Block) -> str:
    if len(block.lines) > MOST_LINES:
        return f"more than {MOST_LINES} lines"
    return "a line longer than a mebibyte" if any(len(text) > LONGEST_LINE for text in block.lines) else ""


def _grouped(found: Iterable[Record | Group]) -> Iterator[Record]:
    """Give the members of groups their tags; of several cards with the same UID or address, the first."""
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
            yield Skipped(group.line, "a group, some of whose members are in no card", group.file)
        if group.more or not group.members:
            yield Lost("groups: all but the names and the members")


def _identity(member: str) -> str:
    return member.lower().removeprefix("urn:uuid:")


def collected(offered: Iterable[Offer]) -> Said:
    """Answer everything that the lines of a card offer, by field, in their order; what makes no sense is named under "lost"."""
    said = Said()
    for field, value in offered:
        if value is None:
            said.setdefault("lost", []).append(CALLED.get(field, field))
        else:
            said.setdefault(field, []).append(value)
    return said


def name_of(said: Said) -> str | None:
    """Answer the name of a card: as it is written, as it is composed, else a nickname or an organisation."""
    for text in chain.from_iterable(said.get(field, ()) for field in ("name", "composed", "aliases", "org")):
        with suppress(InvalidValueError):
            return clean_name(text)
    return None


def contact(name: str, said: Said, today: date) -> tuple[Contact, list[Lost]]:
    """Make a contact of what the lines of a card offer; of what there can be only one of, the first counts."""
    senseless = said.get("lost", [])
    scalars = {field: said[field][0] for field in SCALARS if field in said}
    if "met_day" in scalars and scalars["met_day"] > today:
        senseless = [*senseless, "met_day"]
        del scalars["met_day"]
    if "title" not in said and "role" in said:
        scalars["title"] = said["role"][0]
    city, country = said["place"][0] if "place" in said else (None, None)
    lists = {field: tuple(said[field]) for field in LISTS if field in said}
    if "aliases" in lists:
        lists["aliases"] = tuple(alias for alias in lists["aliases"] if alias != name)
    if "bare" in said:
        place = ", ".join(part for part in (city, country) if part)
        lists["addresses"] = (*lists.get("addresses", ()), *(bare for bare in said["bare"] if bare != place))
    new, lost = lenient_contact(name, city=city, country=country, **scalars, **lists)
    return new, [Lost(f"{field}: a value that makes no sense") for field in senseless] + lost
