"""The people to whom a card is related: RELATED, and Apple's related names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from netcli.domain.planning.incoming import ContactRecord, LinkRecord, Record
from netcli.formats.related import OWN, kind_of
from netcli.formats.vcard.line import Property, components, parameter

NAMES = frozenset({"RELATED", "X-NETCLI-RELATED"})
APPLE, LABEL = "X-ABRELATEDNAMES", "X-ABLABEL"
URN, MAIL = "urn:uuid:", "mailto:"


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
            for text in ((one.key or "").lower().removeprefix(URN), *(email.lower() for email in one.new.emails)):
                people.setdefault(text, one)

    def settled(link: LinkRecord) -> LinkRecord:
        text = link.other if isinstance(link.other, str) else ""
        plain = text.lower().removeprefix(URN).removeprefix(MAIL)
        return replace(link, other=people.get(plain) or text.removeprefix(MAIL))

    return [settled(one) if isinstance(one, LinkRecord) else one for one in records]


def _group(line: Property) -> str:
    """Return the group before the name of a line: the `item1` of `item1.TEL`."""
    return line.text.partition(":")[0].partition(";")[0].rpartition(".")[0].lower()
