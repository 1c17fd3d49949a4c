"""Planning an import of people: who is meant, who is new, and what would change."""

from collections.abc import Callable, Iterable, Mapping

from netcli.domain.contact import NewContact
from netcli.domain.match import Candidate, Change, Directory, Plan, Refusal
from netcli.domain.names import clean_name, handle
from netcli.domain.origin import SCALARS, THEIRS, Difference, Origin, merge, stated
from netcli.domain.records import ContactRecord, Skipped
from netcli.errors import InvalidValueError

Known = Mapping[int, tuple[NewContact, int | None]]  # every contact kept, with who introduced them
Named = str | ContactRecord
INTRODUCER = "introduced_by"
OWN_KEY = "key:"  # of a record that has one; the others are known by what they say


class People:
    """The people of one import, planned record by record."""

    def __init__(
        self, directory: Directory, known: Known, origins: Iterable[Origin], plan: Plan, *, create: bool = True, settle: str | None = None
    ) -> None:
        self.directory, self.known, self.plan, self.create, self.settle = directory, known, plan, create, settle
        self.origins = {origin.key: origin for origin in origins}
        self.by_contact: dict[int, list[str]] = {}
        for origin in self.origins.values():
            self.by_contact.setdefault(origin.contact_id, []).append(origin.key)
        self.first_lines: dict[int, ContactRecord] = {}
        self.met: dict[tuple[str | None, str, tuple[str, ...]], int] = {}
        self.by_name: dict[str, int] = {}  # whom the names met so far mean: a file names the same people again and again
        self.introduced: list[tuple[int, ContactRecord, str]] = []  # with whom the source named before
        self.changes, self.conflicts = dict[int, Change](), dict[int, Change]()  # by contact: all that changes of one person is one change

    def add(self, record: ContactRecord) -> None:
        """Plan one person of the file."""
        try:
            before = self._introducer_said(record)
            contact_id = self._place(record)
        except Refusal as refusal:
            self.plan.skipped.append(Skipped(record.line, str(refusal), record.file))
            return
        self.first_lines.setdefault(contact_id, record)
        if record.introduced_by:
            self.introduced.append((contact_id, record, before))

    def finish(self) -> None:
        """Plan who introduced whom, now that everybody is known, and count those who stay the same."""
        for contact_id, record, before in self.introduced:
            self._introduce(contact_id, record, before)
        touched = self.changes.keys() | self.conflicts.keys()
        self.plan.new += sum(1 for contact_id in self.first_lines if contact_id < 0)
        self.plan.same += sum(1 for contact_id in self.first_lines if contact_id > 0 and contact_id not in touched)

    def named(self, name: Named, *, unknown: str | None = None) -> int:
        """Answer who is named, a new person where nobody is. Raises Refusal, with the reason `unknown` where nobody is to be made."""
        if isinstance(name, str):
            if name not in self.by_name:
                self.by_name[name] = self._named(name, unknown)
            return self.by_name[name]
        memo = (name.key, name.new.name, name.new.emails)
        if memo not in self.met:
            if (unknown or not self.create) and self._match(name) is None:
                raise Refusal(unknown or _nobody(name.new.emails[0] if name.new.emails else name.new.name))
            self.met[memo] = self._place(name)
            self._count_created(self.met[memo])
        return self.met[memo]

    def refuse_ambiguous(self, names: Iterable[Named]) -> None:
        """Refuse a record one of whose names fits several people, before anybody is created for it."""
        for name in names:
            if isinstance(name, str) and name and name not in self.by_name and len(found := self.directory.named(_clean(name))) > 1:
                raise Refusal(f'"{name}" may be any of {len(found)} people; write the handle')

    def _named(self, name: str, unknown: str | None) -> int:
        name = _clean(name)
        self.refuse_ambiguous([name])
        if found := self.directory.named(name):
            return found[0]
        if unknown or not self.create:
            raise Refusal(unknown or _nobody(name))
        contact_id = self._create(NewContact(name=name, emails=(name,) if "@" in name[1:-1] and " " not in name else ()))
        self._count_created(contact_id)
        return contact_id

    def _count_created(self, contact_id: int) -> None:
        if contact_id in self.directory.created and contact_id not in self.first_lines:
            self.plan.created_people.append(self.directory.created[contact_id].name)

    def _create(self, new: NewContact) -> int:
        contact_id = self.directory.add(new)
        self.plan.contacts[contact_id] = self.directory.created[contact_id]
        return contact_id

    def _place(self, record: ContactRecord) -> int:
        """Find or plan the person of a record, and plan what changes. Raises Refusal."""
        contact_id = self._match(record)
        if contact_id is None:
            contact_id = self._create(record.new)
            self._remember(record, contact_id, stated(record.new))
        else:
            self._merge(record, contact_id)
        return contact_id

    def _kept(self, contact_id: int) -> NewContact:
        return self.plan.contacts.get(contact_id) or self.known[contact_id][0]

    def _match(self, record: ContactRecord) -> int | None:
        """Find whom a record means: by its own key, else uid, handle, e-mail, phone, folded name."""
        if record.key and (origin := self._origin(_key(record, self.directory.fold))):
            return origin.contact_id
        if record.key and (by_uid := self.directory.handles.get(record.key.removeprefix("urn:uuid:").lower())):
            return by_uid  # it went out from here
        found = self._match_new(record)
        if found is not None and record.key and self._has_own_key(found):  # the file itself tells these two apart
            self._may_be(record, found, "the same name or address, another entry of the same file")
            return None
        return found

    def _match_new(self, record: ContactRecord) -> int | None:
        new, directory = record.new, self.directory
        by_handle = directory.by_handle(new)
        # In a file with keys of its own a handle may be that of another network, and of another person.
        if by_handle and (not record.key or by_handle in directory.keys.get(directory.fold(new.name), [])):
            return by_handle
        by_email = next((found for email in new.emails if (found := directory.emails.get(email.lower()))), None)
        if by_email:
            return by_email
        named = directory.keys.get(directory.fold(new.name), [])
        by_phone = next((found for phone in new.phones if (found := directory.phones.get(directory.phone_key(phone)))), None)
        if by_phone:
            if by_phone not in named:  # a household may share a phone: the merge is never silent
                self._may_be(record, by_phone, "taken for them: the same phone, another name")
            return by_phone
        if len(named) > 1:
            raise Refusal(f'{len(named)} people are called "{new.name}"; add a handle column to say which')
        if not named or (new.handle and not record.key):
            return None
        if new.emails and self._kept(named[0]).emails:  # the same name with another address may be another person
            self._may_be(record, named[0], "the same name, another e-mail address")
            return None
        return named[0]

    def _may_be(self, record: ContactRecord, contact_id: int, reason: str) -> None:
        other = self._kept(contact_id)
        self.plan.candidates.append(Candidate(record.line, record.new.name, other.handle or other.name, reason, record.file))

    def _origin(self, key: str) -> Origin | None:
        return self.plan.origins.get(key) or self.origins.get(key)

    def _has_own_key(self, contact_id: int) -> bool:
        return any(key.startswith(OWN_KEY) for key in self.by_contact.get(contact_id, ()))

    def _merge(self, record: ContactRecord, contact_id: int) -> None:
        """Plan what a record changes of somebody known. Raises Refusal."""
        old, said = self._kept(contact_id), self._said(record, contact_id)
        by_key = record.key is not None and self._origin(_key(record, self.directory.fold)) is not None
        rename = by_key or self.directory.by_handle(record.new) == contact_id
        merged = merge(old, record.new, said, rename=rename, settle=self.settle)
        self._refuse_clash(record, contact_id, (*merged.changed, *merged.conflicts))
        if merged.contact != old:
            self.plan.contacts[contact_id] = merged.contact
            self.directory.learn(contact_id, merged.contact)
        if contact_id > 0:
            _note(self.changes, record, contact_id, old.name, merged.changed)
            _note(self.conflicts, record, contact_id, old.name, merged.conflicts)
        self._remember(record, contact_id, merged.said)

    def _refuse_clash(self, record: ContactRecord, contact_id: int, differences: Iterable[Difference]) -> None:
        """Refuse a second record of a person that says another thing than the first one of the same file."""
        first = self.first_lines.get(contact_id)
        clashes = [name for name, before, _ in differences if name in {"name", *SCALARS} and before is not None]
        if first and clashes:
            where = f"line {first.line}" + (f" of {first.file}" if first.file != record.file else "")
            raise Refusal(f"the same person as {where}, with another {clashes[0]}")

    def _said(self, record: ContactRecord, contact_id: int) -> Mapping[str, object]:
        """Answer what this source said about a person before: under the same key, or under the one that it had then."""
        key = _key(record, self.directory.fold)
        if origin := self._origin(key):
            return origin.said
        former = [key for key in self.by_contact.get(contact_id, ()) if not key.startswith(OWN_KEY)]
        if len(former) == 1 and (origin := self._origin(former[0])):
            return origin.said
        return {}

    def _remember(self, record: ContactRecord, contact_id: int, said: Mapping[str, object]) -> None:
        """Plan to keep what this source says now, under its key."""
        key, keys = _key(record, self.directory.fold), self.by_contact.setdefault(contact_id, [])
        if record.introduced_by:
            said = {**said, INTRODUCER: _label(record.introduced_by)}
        now, before = Origin(key, contact_id, said, record.original), self._origin(key)
        if before == now:
            return
        former = [one for one in keys if not one.startswith(OWN_KEY)]
        if key not in keys and len(former) == 1 and former[0] in self.origins:
            self.plan.replaced[key] = former[0]
            keys.remove(former[0])
        if key not in keys:
            keys.append(key)
        self.plan.origins[key] = now

    def _introducer_said(self, record: ContactRecord) -> str:
        origin = self._origin(_key(record, self.directory.fold))
        return str(origin.said.get(INTRODUCER, "")) if origin else ""

    def _introduce(self, contact_id: int, record: ContactRecord, said: str) -> None:
        try:
            # A file that knows people by keys of its own names the introducer by a handle: that of somebody who is here, or nobody.
            via = self.named(record.introduced_by or "", unknown="nobody here has that handle" if record.key else None)
        except Refusal as refusal:
            self.plan.skipped.append(Skipped(record.line, f"introduced_by left out: {refusal}", record.file))
            return
        if self.plan.via.get(contact_id, via) != via:
            reason = "introduced_by left out: another row of this person names somebody else"
            self.plan.skipped.append(Skipped(record.line, reason, record.file))
            return
        before = self.known[contact_id][1] if contact_id > 0 else None
        if via in {before, contact_id}:
            return
        difference = ("introduced_by", self._name(before), self._name(via))
        unchanged = before in self.directory.named(said)  # the user left it as the source had it
        if before is not None and not unchanged and self.settle != THEIRS:
            if self.settle is None:
                _note(self.conflicts, record, contact_id, record.new.name, (difference,))
            return
        self.plan.via[contact_id] = via
        if contact_id > 0:
            _note(self.changes, record, contact_id, record.new.name, (difference,))

    def _name(self, contact_id: int | None) -> str | None:
        return self._kept(contact_id).name if contact_id is not None else None


def _nobody(name: str) -> str:
    return f'nobody is called "{name}"'


def _clean(name: str) -> str:
    """Answer a name as it would be kept, so that it is found again by it. Raises Refusal."""
    try:
        return clean_name(name)
    except InvalidValueError as error:
        raise Refusal(error.message) from None


def _label(named: Named) -> str:
    return named if isinstance(named, str) else named.new.name


def _key(record: ContactRecord, fold: Callable[[str], str]) -> str:
    """Answer by what a source knows a person: its own key, else what stands first of handle, address and name."""
    if record.key:
        return f"{OWN_KEY}{record.key}"
    new = record.new
    if new.handle:
        return f"handle:{handle(fold(new.handle), ())}"
    return f"email:{new.emails[0].lower()}" if new.emails else f"name:{fold(new.name)}"


def _note(changes: dict[int, Change], record: ContactRecord, contact_id: int, label: str, differences: tuple[Difference, ...]) -> None:
    """Note what changes of a kept contact, beside what was noted of them before."""
    if differences:
        noted = changes.get(contact_id) or Change(record.line, contact_id, label, (), record.file)
        changes[contact_id] = noted._replace(differences=noted.differences + differences)
