"""The people to whom a card is related: RELATED, and Apple's related names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from netcli.domain.planning.incoming import ContactRecord, LinkRecord, Record
from netcli.formats.related import OWN, kind_of
from netcli.formats.text.content_line import escaped, folded
from netcli.formats.vcard.line import Property, components, parameter, properties
from netcli.formats.vcard.versions import NEW

NAMES = frozenset({"RELATED", "X-NETCLI-RELATED"})
APPLE, LABEL = "X-ABRELATEDNAMES", "X-ABLABEL"
URN, MAIL = "urn:uuid:", "mailto:"
TYPES = {"family": "kin", "partner": "spouse", "friends": "friend", "colleagues": "colleague", "knows": "contact", "other": "x-other"}


class Relation(NamedTuple):
    """A link of a card: its kind, and the UID and the name of the other person."""

    uid: str
    name: str
    kind: str


def written(relations: Iterable[Relation], lines: Sequence[Property], version: str) -> list[str]:
    """Return the content lines of links that a card does not have yet.

    Only vCard 4.0 has RELATED; other programs ignore the name before.
    """
    there = {_plain(components(line)[0]) for line in lines if line.name in NAMES or line.name == APPLE}
    name = "RELATED" if version == NEW else "X-NETCLI-RELATED"
    new = (one for one in relations if there.isdisjoint((_plain(one.uid), _plain(one.name))))
    return [text for one in new for text in folded(f"{name};TYPE={TYPES[one.kind]}:{escaped(one.uid, '')}").split("\r\n")]


def without(lines: Sequence[str]) -> list[str]:
    """Return the lines of a card without those of links."""
    links = {at for line in properties(lines) if line.name in NAMES for at in range(line.start, line.end)}
    return [line for at, line in enumerate(lines) if at not in links]


def related(lines: Sequence[Property], record: ContactRecord) -> Iterator[LinkRecord]:
    """Yield the links that a card names; the other person is a text."""
    labels = {_group(line): components(line)[0] for line in lines if line.name == LABEL}
    for line in lines:
        if line.name in NAMES or line.name == APPLE:
            word = labels.get(_group(line), "") if line.name == APPLE else parameter(line.params, "TYPE").partition(",")[0]
            other = components(line)[0].strip()
            if other and word.lower() != OWN:
                kind, shared = kind_of(word)
                yield LinkRecord(record.line, record, other, kind, shared, record.file)


def resolved(records: Iterable[Record]) -> list[Record]:
    """Return all records; links have the people whom they name by UID or address."""
    records = list(records)
    people: dict[str, ContactRecord] = {}
    for one in records:
        if isinstance(one, ContactRecord):
            for text in (one.key or "", *one.new.emails):
                people.setdefault(_plain(text), one)

    def settled(link: LinkRecord) -> LinkRecord:
        text = link.other if isinstance(link.other, str) else ""
        return replace(link, other=people.get(_plain(text)) or text.removeprefix(MAIL))

    return [settled(one) if isinstance(one, LinkRecord) else one for one in records]


def _plain(text: str) -> str:
    """Return a UID, an address or a name as it is compared."""
    return text.strip().lower().removeprefix(URN).removeprefix(MAIL)


def _group(line: Property) -> str:
    """Return the group before the name of a line: the `item1` of `item1.TEL`."""
    return line.text.partition(":")[0].partition(";")[0].rpartition(".")[0].lower()
