"""The person that a record means: a stored contact, one of the file, or a new one.

Two records of one file are two people, unless they share a name and an address or a phone. If they share only an address
or a phone, or only a name, they may be one person, and the plan reports them as duplicates.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import chain, islice
from typing import NamedTuple

from netcli.domain.language.name_match import compatible
from netcli.domain.planning.directory import Directory
from netcli.domain.planning.duplicates import CROWD
from netcli.domain.planning.incoming import ContactRecord, EventRecord, Record, Refusal, Skipped
from netcli.domain.planning.origin import Origin
from netcli.domain.planning.plan import Doubt
from netcli.domain.records.contact import Contact
from netcli.domain.records.origin import ENTERED
from netcli.errors import Problem

URN = "urn:uuid:"  # written before a UID by vCard 4.0, but not by other versions
OWN_KEY = "key:"  # the prefix for a key of the source; other records are known by their content
MOST_DOUBTS = 3  # reported for one record


class Identity(NamedTuple):
    """The person that a record means, or None, and possible duplicates with reasons.

    `by_key` is true if a key of the source identifies the person, not the name.
    """

    contact_id: int | None = None
    by_key: bool = False
    doubts: tuple[tuple[int, Doubt], ...] = ()


class Identities:
    """The people of earlier imports from the source, and those of this file."""

    def __init__(
        self, directory: Directory, contact: Callable[[int], Contact], origins: Iterable[Origin], now: Mapping[str, Origin]
    ) -> None:
        self.directory, self.contact, self.now = directory, contact, now
        self.before = {origin.key: origin for origin in origins}
        self.keys = dict[int, list[str]]()  # by contact
        self.imported = set[int]()  # the contacts of the source that the user had not entered
        self.names = dict[str, list[int]]()  # contacts by their folded name in the source; the user may have renamed them
        for origin in self.before.values():
            self.keys.setdefault(origin.contact_id, []).append(origin.key)
            self.imported |= set() if origin.key.startswith(ENTERED) else {origin.contact_id}
            if name := str(origin.said.get("name", "")):
                self.names.setdefault(directory.fold(name), []).append(origin.contact_id)
        self.claimed_keys, self.claimed = set[str](), set[int]()

    def claim(self, records: Iterable[Record]) -> None:
        """Note the contacts that the keys of the file identify, before planning begins."""
        for record in entries(records):
            key = self.key(record)
            self.claimed_keys.add(key)
            if origin := self.before.get(key):
                self.claimed.add(origin.contact_id)

    def key(self, record: ContactRecord) -> str:
        """Return the key of a person: the own key, the handle, or the name and a detail.

        The key begins with ENTERED if the own key or handle is that of a person who did not come from the source.
        """
        key = self._key(record)
        return f"{ENTERED}{key}" if key not in self.now and self._is_entered(record) else key

    def _is_entered(self, record: ContactRecord) -> bool:
        known = self._of_uid(record.key) if record.key else self.directory.by_handle(record.new)
        return known is not None and known > 0 and known not in self.imported

    def _of_uid(self, key: str) -> int | None:
        """Return the contact whose uid is a key: that of a card that netcli exported."""
        return self.directory.uids.get(key.removeprefix(URN).lower())

    def _key(self, record: ContactRecord) -> str:
        if record.key:
            return f"{OWN_KEY}{record.key.removeprefix(URN)}"
        new = record.new
        return f"handle:{self.directory.slug(new.handle)}" if new.handle else self._telling(new)

    def _telling(self, new: Contact) -> str:
        details = chain(map(str.lower, new.emails), filter(None, map(self.directory.phone_key, new.phones)), [(new.org or "").casefold()])
        return f"name:{self.directory.fold(new.name)}|{next(details)}"

    def origin(self, key: str) -> Origin | None:
        """Return the record of the source with a key, in this file or an earlier one."""
        return self.now.get(key) or self.before.get(key)

    def named(self, text: str) -> list[int]:
        """Return the contacts that a text names here, or else in the source."""
        return self.directory.named(text) or [*dict.fromkeys(self.names.get(self.directory.fold(text), ()))]

    def of(self, record: ContactRecord) -> Identity:
        """Return the person that a record means: by key, handle, address, phone or name.

        Raise Refusal if several people fit.
        """
        if (found := self._by_key(record)) is not None:
            return Identity(found, by_key=True)
        if origin := self.origin(self.key(record)):
            return Identity(origin.contact_id)
        by_email, by_phone = self.directory.at(record.new, CROWD)
        doubts = dict[int, Doubt]()
        for same, there in (("email", by_email), ("phone", by_phone)):
            for one in there:
                if self._is_another(record, one):
                    doubts.setdefault(one, Doubt(same, "entry"))
                elif self._fits(record.new, one):
                    return Identity(one, doubts=_first(doubts))
                else:
                    doubts.setdefault(one, Doubt(same, "name"))
        if (namesake := self._by_name(record, doubts)) is not None:
            return Identity(namesake, doubts=_first(doubts))
        return Identity(doubts=_first(doubts))

    def mentioned(self, record: ContactRecord) -> Identity:
        """Return the person that an event names: by key, by address, or by name.

        An address counts whatever the name is. One word made from the address is no name, but a first and a last name are:
        `anton.cohen@` is the commonest form of a work address.
        """
        if record.key or not record.new.emails:
            return self.of(record)
        by_email, _ = self.directory.at(record.new, CROWD)
        if by_email:
            return Identity(next((one for one in by_email if self._fits(record.new, one)), by_email[0]))
        name = self.directory.fold(record.new.name)
        if " " not in name and name == self.directory.fold(record.new.emails[0].partition("@")[0]):
            return Identity()
        return self.of(record)

    def _by_key(self, record: ContactRecord) -> int | None:
        if not record.key:
            return self.directory.by_handle(record.new)
        if origin := self.origin(self.key(record)):
            return origin.contact_id
        return self._of_uid(record.key)

    def _by_name(self, record: ContactRecord, doubts: dict[int, Doubt]) -> int | None:
        """Return the only person with the name, or None, and add the others to `doubts`.

        Raise Refusal if there are several and the record has nothing else to tell them apart.
        """
        name = self.directory.fold(record.new.name)
        namesakes = dict.fromkeys(islice(chain(self.directory.keys.get(name, ()), self.names.get(name, ())), CROWD))
        if record.new.handle and not record.key:  # an unknown handle, perhaps an old one
            doubts.update((one, Doubt("name", "handle")) for one in namesakes if one > 0 and one not in self.claimed)
            return None
        possible = list[int]()
        for one in namesakes:
            if another := self._contradiction(record, one):
                doubts.setdefault(one, Doubt("name", another))
            else:
                possible.append(one)
        if len(possible) > 1 and not (record.key or record.original or record.new.emails or record.new.phones):
            raise Refusal("name_not_unique", name=record.new.name, count=len(possible))
        if len(possible) > 1:
            doubts.update((one, Doubt("name")) for one in possible)
        return possible[0] if len(possible) == 1 else None

    def _contradiction(self, record: ContactRecord, contact_id: int) -> str | None:
        """Return what differs from a contact with the same name, or None.

        The contact shares no address or phone with the record.
        """
        if self._is_another(record, contact_id):
            return "entry"
        new, known = record.new, self.contact(contact_id)
        if new.emails and known.emails:
            return "email"
        if new.phones and known.phones:
            return "phone"
        if contact_id in self.claimed and new.org and known.org and new.org.casefold() != known.org.casefold():
            return "org"
        return None

    def _fits(self, new: Contact, contact_id: int) -> bool:
        known, fold = self.contact(contact_id), self.directory.fold
        return any(compatible(fold(one), fold(other)) for one in (new.name, *new.aliases) for other in (known.name, *known.aliases))

    def _is_another(self, record: ContactRecord, contact_id: int) -> bool:
        """Return whether the file already has another record of the contact than this one."""
        return contact_id in self.claimed and bool(record.key or record.original)


def _first(doubts: Mapping[int, Doubt]) -> tuple[tuple[int, Doubt], ...]:
    return tuple(islice(doubts.items(), MOST_DOUBTS))


def entries(records: Iterable[Record]) -> Iterator[ContactRecord]:
    """Yield the records of people, also those with a key inside events."""
    for record in records:
        if isinstance(record, ContactRecord):
            yield record
        elif isinstance(record, EventRecord):
            yield from (one for one in (*record.who, record.to) if isinstance(one, ContactRecord) and one.key)


def with_distinct_keys(records: Sequence[Record], key: Callable[[ContactRecord], str], fold: Callable[[str], str]) -> list[Record]:
    """Return the records with keys that separate records with different originals.

    Exports repeat the originals, so none may be lost. The result does not depend on their order. A key with two names is made unique. If two records have one key and name, the
    longer one counts, and the other becomes Skipped. Records without a key are known by their whole text.
    """
    alike = dict[str, list[ContactRecord]]()
    for record in records:
        if isinstance(record, ContactRecord) and record.original is not None:
            alike.setdefault(key(record), []).append(record)
    instead = dict[int, Record]()
    for several in alike.values():
        if len({one.original for one in several}) == 1:
            continue
        if not several[0].key:
            instead |= {id(one): replace(one, key=f"copy:{_digest(one)}") for one in several}
        elif all(compatible(fold(one.new.name), fold(several[0].new.name)) for one in several):
            fullest = max(several, key=lambda one: (len(one.original or ""), one.original))
            instead |= {id(one): _other_edition(one, fullest) for one in several if one.original != fullest.original}
        else:
            instead |= {id(one): replace(one, key=f"{one.key}#{_digest(one)}") for one in several}
    return [instead.get(id(record), record) for record in records]


def _other_edition(record: ContactRecord, fullest: ContactRecord) -> Skipped:
    file = fullest.file if fullest.file != record.file else ""
    return Skipped(record.line, Problem.of("fuller_edition", line=fullest.line, file=file), record.file)


def _digest(record: ContactRecord) -> str:
    return blake2b((record.original or "").encode(), digest_size=8).hexdigest()
