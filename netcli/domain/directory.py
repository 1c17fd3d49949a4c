"""By what people are found while a file is imported."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain

from netcli.domain.contact import NewContact, changed
from netcli.domain.names import handle


@dataclass(slots=True)
class Directory:
    """Everybody who may be named in a file, and who is to be created; new people have ids below zero."""

    fold: Callable[[str], str]
    phone_key: Callable[[str], str]
    handles: dict[str, int] = field(default_factory=dict)
    uids: dict[str, int] = field(default_factory=dict)
    keys: dict[str, list[int]] = field(default_factory=dict)  # of names and aliases, folded
    emails: dict[str, list[int]] = field(default_factory=dict)
    phones: dict[str, list[int]] = field(default_factory=dict)
    created: dict[int, NewContact] = field(default_factory=dict)

    def named(self, text: str) -> list[int]:
        """Find people by handle, uid, address, whole name or alias."""
        word = text.strip().lower()
        for one in (self.handles.get(word), self.uids.get(word)):
            if one is not None:
                return [one]
        return self.emails.get(word) or self.keys.get(self.fold(text), [])

    def at(self, new: NewContact) -> tuple[list[int], list[int]]:
        """Find who has one of the addresses that a record brings, and who one of its phones."""
        by_email = (self.emails.get(email.lower(), ()) for email in new.emails)
        by_phone = (self.phones.get(self.phone_key(phone), ()) for phone in new.phones)
        return [*dict.fromkeys(chain.from_iterable(by_email))], [*dict.fromkeys(chain.from_iterable(by_phone))]

    def slug(self, text: str) -> str:
        """Answer a handle as it is kept, however it was written."""
        return handle(self.fold(text), ())

    def by_handle(self, new: NewContact) -> int | None:
        """Find who has the handle that a record brings."""
        return self.handles.get(self.slug(new.handle)) if new.handle else None

    def add(self, new: NewContact) -> int:
        """Plan a new person, with the handle they will have."""
        wanted = self.slug(new.handle) if new.handle else ""
        new = changed(new, handle=wanted if wanted and wanted not in self.handles else handle(self.fold(new.name), self.handles))
        contact_id = -len(self.created) - 1
        self.created[contact_id] = new
        self.learn(contact_id, new)
        return contact_id

    def learn(self, contact_id: int, new: NewContact) -> None:
        """Remember by what a person is found."""
        if new.handle:
            self.handles[self.slug(new.handle)] = contact_id
        for found, keys in (
            (self.keys, (self.fold(name) for name in (new.name, *new.aliases))),
            (self.emails, (email.lower() for email in new.emails)),
            (self.phones, filter(None, map(self.phone_key, new.phones))),
        ):
            for key in keys:
                have = found.setdefault(key, [])
                if contact_id not in have:
                    have.append(contact_id)
