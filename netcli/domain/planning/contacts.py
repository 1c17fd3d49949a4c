"""The planning of people in an import: new ones, changes and conflicts."""

from collections.abc import Iterable, Mapping, Sequence

from netcli.domain.language.cleaning import clean_name
from netcli.domain.person import ME
from netcli.domain.planning.directory import Directory
from netcli.domain.planning.identity import OWN_KEY, Identities, Identity, with_distinct_keys
from netcli.domain.planning.incoming import ContactRecord, Record, Refusal, Skipped, Unwanted
from netcli.domain.planning.origin import SCALARS, Difference, Origin, merge, stated
from netcli.domain.planning.plan import LikelyDuplicate, Plan, PlannedChange, Removed
from netcli.domain.records.contact import CONTACT, Contact, new_contact
from netcli.domain.records.origin import ENTERED
from netcli.errors import InvalidValueError

Known = Mapping[int, tuple[Contact, int | None]]  # the stored contacts, with their introducers
Named = str | ContactRecord


class People:
    """The people of one import, planned record by record."""

    def __init__(
        self,
        directory: Directory,
        known: Known,
        origins: Iterable[Origin],
        plan: Plan,
        *,
        removed: Removed,
        create: bool = True,
        settle: str | None = None,
    ) -> None:
        self.directory, self.known, self.plan, self.removed, self.create, self.settle = directory, known, plan, removed, create, settle
        self.identities = Identities(directory, self._contact, origins, plan.origins)
        self.first_lines: dict[int, ContactRecord] = {}
        self.met: dict[tuple[str | None, str, tuple[str, ...]], int] = {}
        self.by_name: dict[str, int] = {}  # contacts by the names found so far, because a file repeats names
        self.introduced: list[tuple[int, ContactRecord]] = []
        self.changes, self.conflicts = dict[int, PlannedChange](), dict[int, PlannedChange]()  # by contact: one change for each person

    def enter(self, records: Sequence[Record]) -> list[Record]:
        """Prepare all records of the file and return the records to plan."""
        records = with_distinct_keys(records, self.identities.key, self.directory.fold)
        self.identities.claim(records)
        return records

    def add(self, record: ContactRecord) -> None:
        """Plan one person of the file."""
        try:
            identity = self.identities.of(record)
            if identity.contact_id is None:
                self._refuse_removed(self.removed.people, self.identities.key(record))
                self._refuse_removed_handle(record.new)
            self._refuse_me(identity.contact_id, record.new)
            contact_id = self._plan_contact(record, identity)
        except Refusal as refusal:
            if record.own:  # several people have the name, and one of them is meant
                self.plan.same += 1
            else:
                self.plan.skipped.append(Skipped(record.line, refusal.problem, record.file))
            return
        self.identities.claimed.add(contact_id)
        self.first_lines.setdefault(contact_id, record)
        if record.introduced_by:
            self.introduced.append((contact_id, record))

    def finish(self) -> None:
        """Count the people, now that all records and introducers are planned."""
        for contact_id, change in list(self.changes.items()):
            self.changes[contact_id] = change._replace(differences=_as_a_whole(change.differences))
            if not self.changes[contact_id].differences:  # several records of one person ended with the stored value
                del self.changes[contact_id], self.plan.contacts[contact_id]
        touched = self.changes.keys() | self.conflicts.keys()
        self.plan.added[CONTACT.name] += sum(1 for contact_id in self.first_lines if contact_id < 0)
        self.plan.same += sum(1 for contact_id in self.first_lines if contact_id > 0 and contact_id not in touched)

    def named(self, name: Named, *, unknown: str | None = None) -> int:
        """Return the id of a named person, who is created if unknown.

        Raise Refusal if the person must not be created, with the code `unknown` if it is given.
        """
        if isinstance(name, str):
            if name not in self.by_name:
                self.by_name[name] = self._named(name, unknown)
            return self.by_name[name]
        memo = (name.key, name.new.name, name.new.emails)
        if memo not in self.met:
            identity = self.identities.mentioned(name)
            if identity.contact_id is None:
                self._refuse_removed(self.removed.people, self.identities.key(name))
                called = [email.lower() for email in name.new.emails] or [self.directory.fold(name.new.name)]
                self._refuse_removed(self.removed.names, *called)
                if unknown or not self.create:
                    raise _unknown_person(name.new.emails[0] if name.new.emails else name.new.name, unknown)
            self.met[memo] = self._plan_contact(name, identity)
            if name.key:
                self.identities.claimed.add(self.met[memo])
            self._count_created(self.met[memo])
        return self.met[memo]

    def _refuse_me(self, contact_id: int | None, new: Contact) -> None:
        """Raise Refusal for a record of the user, except for the row of an own export."""
        me = self.directory.me
        if me is None or new.handle == ME:
            return
        if contact_id == me or me in self.directory.at(new, 1)[0]:
            raise Refusal("card_of_yours")

    def refuse_ambiguous(self, names: Iterable[Named]) -> None:
        """Raise Refusal if a name fits several people, before any person is created."""
        for name in names:
            if isinstance(name, str) and name and name not in self.by_name and len(found := self.identities.named(_clean(name))) > 1:
                raise Refusal("several_people_fit", name=name, count=len(found))

    def name(self, contact_id: int) -> str:
        """Return the name of a contact after the import."""
        return self._contact(contact_id).name

    def _named(self, name: str, unknown: str | None) -> int:
        name = _clean(name)
        self.refuse_ambiguous([name])
        if found := self.identities.named(name):
            return found[0]
        self._refuse_removed(self.removed.names, name.lower(), self.directory.fold(name))
        if unknown or not self.create:
            raise _unknown_person(name, unknown)
        new = new_contact(name=name, emails=(name,) if "@" in name[1:-1] and " " not in name else ())
        contact_id = self._create(new)
        self._remember(ContactRecord(0, new), contact_id, stated(new))  # so that a later import finds them after a new name
        self._count_created(contact_id)
        return contact_id

    @staticmethod
    def _refuse_removed(removed: Mapping[str, int], *texts: str) -> None:
        """Raise Unwanted if the user removed the person with one of the texts."""
        for text in texts:
            if command := removed.get(text):
                raise Unwanted("person_removed", command=command)

    def _refuse_removed_handle(self, new: Contact) -> None:
        """Raise Unwanted if the user removed somebody with this handle and this name."""
        command = self.removed.names.get(self.directory.slug(new.handle)) if new.handle else None
        if command and command == self.removed.names.get(self.directory.fold(new.name)):
            raise Unwanted("person_removed", command=command)

    def _count_created(self, contact_id: int) -> None:
        if contact_id in self.directory.created and contact_id not in self.first_lines:
            self.plan.created_people.append(self.directory.created[contact_id].name)

    def _create(self, new: Contact) -> int:
        contact_id = self.directory.add(new)
        self.plan.contacts[contact_id] = self.directory.created[contact_id]
        return contact_id

    def _plan_contact(self, record: ContactRecord, identity: Identity) -> int:
        """Plan a new person, or the changes of a known one; return the id. Raise Refusal."""
        if identity.contact_id is None:
            contact_id = self._create(record.new)
            self._remember(record, contact_id, stated(record.new))
        else:
            contact_id = identity.contact_id
            self._merge(record, contact_id, rename=identity.by_key)
        for other_id, doubt in identity.doubts:
            if other_id == self.directory.me:
                continue
            other = self._contact(other_id)
            self.plan.duplicates.append(LikelyDuplicate(record.line, record.new.name, other.handle or other.name, doubt, record.file))
        return contact_id

    def _contact(self, contact_id: int) -> Contact:
        return self.plan.contacts.get(contact_id) or self.known[contact_id][0]

    def _merge(self, record: ContactRecord, contact_id: int, *, rename: bool) -> None:
        """Plan the changes that a record makes to a contact. Raise Refusal."""
        old, said = self._contact(contact_id), self._said(record, contact_id)
        merged = merge(old, record.new, said, rename=rename, settle=self.settle)
        self._refuse_clash(record, contact_id, (*merged.changed, *merged.conflicts))
        if not (merged.changed or merged.conflicts) and self._tells_nothing(record, contact_id):
            return
        if merged.contact != old:
            self.plan.contacts[contact_id] = merged.contact
            self.directory.learn(contact_id, merged.contact)
        if contact_id > 0:
            note(self.changes, record, contact_id, old.name, merged.changed)
            note(self.conflicts, record, contact_id, old.name, merged.conflicts)
        self._remember(record, contact_id, merged.said)

    def _tells_nothing(self, record: ContactRecord, contact_id: int) -> bool:
        """Return whether an unchanged record is of an own export, and not remembered.

        What the user entered is not of the source then.
        """
        if contact_id < 0 or self.identities.keys.get(contact_id):
            return False
        return record.own or (record.original is None and self.identities.key(record).startswith(ENTERED))

    def _refuse_clash(self, record: ContactRecord, contact_id: int, differences: Iterable[Difference]) -> None:
        """Raise Refusal if an earlier record of the same person in the file differs.

        Two records of people that the user merged may differ.
        """
        first, key = self.first_lines.get(contact_id), self.identities.key(record)
        clashes = [name for name, before, _ in differences if name in {"name", *SCALARS} and before is not None]
        if first and clashes and (key not in self.identities.before or key == self.identities.key(first)):
            file = first.file if first.file != record.file else ""
            raise Refusal("same_person_differs", line=first.line, file=file, field=clashes[0])

    def _said(self, record: ContactRecord, contact_id: int) -> Mapping[str, object]:
        """Return the values of the last import, under this key or the former one."""
        key = self.identities.key(record)
        former = self._former(contact_id)
        origin = self.identities.origin(key) or (self.identities.origin(former) if former else None)
        return origin.said if origin else {}

    def _former(self, contact_id: int) -> str | None:
        """Return the former key of a person, if it is not of the source and is unused now."""
        keys = [key for key in self.identities.keys.get(contact_id, ()) if not key.removeprefix(ENTERED).startswith(OWN_KEY)]
        return keys[0] if len(keys) == 1 and keys[0] not in self.identities.claimed_keys else None

    def _remember(self, record: ContactRecord, contact_id: int, said: Mapping[str, object]) -> None:
        """Plan to store the values of this import under the key of the record."""
        key, keys = self.identities.key(record), self.identities.keys.setdefault(contact_id, [])
        now, before = Origin(key, contact_id, said, record.original), self.identities.origin(key)
        if before == now:
            return
        former = self._former(contact_id)
        if key not in keys and former in self.identities.before:
            self.plan.replaced.append(former)
            keys.remove(former)
        if key not in keys:
            keys.append(key)
        self.plan.origins[key] = now


def _clean(name: str) -> str:
    """Return a name as it would be stored. Raise Refusal if it is invalid."""
    try:
        return clean_name(name)
    except InvalidValueError as error:
        raise Refusal.about(error.problem) from None


def _unknown_person(name: str, unknown: str | None) -> Refusal:
    return Refusal(unknown) if unknown else Refusal("nobody_called", name=name)


def _as_a_whole(differences: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """Return one difference for each field, from its first to its last value.

    A field that ends with its first value is no difference.
    """
    whole = dict[str, Difference]()
    for name, before, after in differences:
        whole[name] = (name, whole[name][1] if name in whole else before, after)
    return tuple(one for one in whole.values() if one[1] != one[2])


def note(
    changes: dict[int, PlannedChange], record: ContactRecord, contact_id: int, label: str, differences: tuple[Difference, ...]
) -> None:
    """Add differences to the change of a stored contact."""
    if differences:
        noted = changes.get(contact_id) or PlannedChange(record.line, contact_id, label, (), record.file)
        changes[contact_id] = noted._replace(differences=noted.differences + differences)
