"""The index in which people are found while a file is imported."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain, count, islice

from netcli.domain.language.handles import handle, numbered
from netcli.domain.person import ME
from netcli.domain.records.contact import Contact

Ids = dict[int, None]  # ordered and unique, because many people may share a name


@dataclass(slots=True)
class Directory:
    """The people that a file may name; people to be created have ids below zero."""

    fold: Callable[[str], str]
    phone_key: Callable[[str], str]
    handles: dict[str, int] = field(default_factory=dict)
    uids: dict[str, int] = field(default_factory=dict)
    keys: dict[str, Ids] = field(default_factory=dict)  # by folded names and aliases
    emails: dict[str, Ids] = field(default_factory=dict)
    phones: dict[str, Ids] = field(default_factory=dict)
    me: int | None = None  # the user
    created: dict[int, Contact] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)  # the next number to try for the handle of a name

    def named(self, text: str) -> list[int]:
        """Return the people with a handle, uid, address, whole name or alias."""
        word = text.strip().lower()
        for one in (self.handles.get(word), self.uids.get(word)):
            if one is not None:
                return [one]
        return [*(self.emails.get(word) or self.keys.get(self.fold(text)) or ())]

    def at(self, new: Contact, most: int) -> tuple[list[int], list[int]]:
        """Return the people with an address and with a phone of a record, `most` of each."""
        by_email = chain.from_iterable(self.emails.get(email.lower(), ()) for email in new.emails)
        by_phone = chain.from_iterable(self.phones.get(self.phone_key(phone), ()) for phone in new.phones)
        return [*dict.fromkeys(islice(by_email, most))], [*dict.fromkeys(islice(by_phone, most))]

    def slug(self, text: str) -> str:
        """Return a handle in its stored form."""
        return handle(self.fold(text), ())

    def by_handle(self, new: Contact) -> int | None:
        """Return the person with the handle of a record, or None."""
        return self.handles.get(self.slug(new.handle)) if new.handle else None

    def add(self, new: Contact) -> int:
        """Add a new person with their future handle; return the id, which is below zero."""
        wanted = self.slug(new.handle) if new.handle else ""
        new = new._replace(handle=wanted if wanted and wanted not in self.handles else self._free(new.name))
        contact_id = -len(self.created) - 1
        self.created[contact_id] = new
        self.learn(contact_id, new)
        return contact_id

    def _free(self, name: str) -> str:
        """Return a free handle; remember its number, because thousands may share a name."""
        base = handle(self.fold(name), ())
        number = next(one for one in count(self.numbers.get(base, 1)) if (text := numbered(base, one)) != ME and text not in self.handles)
        self.numbers[base] = number + 1
        return numbered(base, number)

    def learn(self, contact_id: int, new: Contact) -> None:
        """Add the handle, names, addresses and phones of a person to the index."""
        if new.handle:
            self.handles[self.slug(new.handle)] = contact_id
        for found, keys in (
            (self.keys, (self.fold(name) for name in (new.name, *new.aliases))),
            (self.emails, (email.lower() for email in new.emails)),
            (self.phones, filter(None, map(self.phone_key, new.phones))),
        ):
            for key in keys:
                found.setdefault(key, {})[contact_id] = None
