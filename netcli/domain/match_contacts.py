"""Planning an import of people."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from netcli.domain.contact import NewContact
from netcli.domain.match import Candidate, Change, ContactRecord, Directory, Plan, Refusal, Skipped, person
from netcli.errors import InvalidValueError

SCALARS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "cadence_days")
LISTS = ("emails", "phones", "aliases", "tags", "needs", "offers", "notes")


def plan_contacts(
    records: Iterable[ContactRecord | Skipped], directory: Directory, known: Mapping[int, tuple[NewContact, int | None]], *, create: bool
) -> Plan:
    """Plan an import of people. `known` are the contacts kept, with who introduced them."""
    plan, first_lines, introduced = Plan(), dict[int, int](), list[tuple[int, ContactRecord]]()
    for record in records:
        if isinstance(record, Skipped):
            plan.skipped.append(record)
            continue
        try:
            contact_id = _match(record, directory, known, plan)
            _plan_contact(record, contact_id, directory, known, plan, first_lines)
            if record.introduced_by:
                introduced.append((contact_id or -len(directory.created), record))
        except Refusal as refusal:
            plan.skipped.append(Skipped(record.line, str(refusal)))
    for contact_id, record in introduced:
        _plan_introduction(record, contact_id, directory, known, plan, create=create)
    changed = {change.id for change in plan.changes}
    plan.same = sum(1 for contact_id in first_lines if contact_id > 0 and contact_id not in changed)
    return plan


def _match(record: ContactRecord, directory: Directory, known: Mapping[int, tuple[NewContact, int | None]], plan: Plan) -> int | None:
    """Find whom a record means: by handle, else e-mail, else phone, else folded name."""
    new = record.new
    if by_handle := directory.by_handle(new):
        return by_handle
    by_email = next((found for email in new.emails if (found := directory.emails.get(email.lower()))), None)
    if by_email:
        return by_email
    named = directory.keys.get(directory.fold(new.name), [])
    by_phone = next((found for phone in new.phones if (found := directory.phones.get(directory.phone_key(phone)))), None)
    if by_phone:
        other = plan.contacts.get(by_phone) or known[by_phone][0]
        if by_phone not in named:  # a household may share a phone: the merge is never silent
            plan.candidates.append(
                Candidate(record.line, new.name, other.handle or other.name, "taken for them: the same phone, another name")
            )
        return by_phone
    if len(named) > 1:
        raise Refusal(f'{len(named)} people are called "{new.name}"; add a handle column to say which')
    if not named or new.handle:
        return None
    other = plan.contacts.get(named[0]) or known[named[0]][0]
    if new.emails and other.emails:  # the same name with another address may be another person
        plan.candidates.append(Candidate(record.line, new.name, other.handle or other.name, "the same name, another e-mail address"))
        return None
    return named[0]


def _plan_contact(
    record: ContactRecord,
    contact_id: int | None,
    directory: Directory,
    known: Mapping[int, tuple[NewContact, int | None]],
    plan: Plan,
    first_lines: dict[int, int],
) -> None:
    if contact_id is None:
        contact_id = directory.add(record.new)
        plan.contacts[contact_id] = directory.created[contact_id]
        plan.new += 1
        first_lines[contact_id] = record.line
        return
    old = plan.contacts.get(contact_id) or known[contact_id][0]
    try:
        merged, differences = merge(old, record.new, rename=directory.by_handle(record.new) == contact_id)
    except InvalidValueError as error:
        raise Refusal(f"{old.name} is kept with a value that makes no sense: {error.message}") from None
    clashes = [name for name, before, _ in differences if name in {"name", *SCALARS} and before is not None]
    if contact_id in first_lines and clashes:
        raise Refusal(f"the same person as line {first_lines[contact_id]}, with another {clashes[0]}")
    first_lines.setdefault(contact_id, record.line)
    if merged != old:
        plan.contacts[contact_id] = merged
        directory.learn(contact_id, merged)
        if contact_id > 0:
            _change(plan, Change(record.line, contact_id, old.name, differences))


def _plan_introduction(
    record: ContactRecord,
    contact_id: int,
    directory: Directory,
    known: Mapping[int, tuple[NewContact, int | None]],
    plan: Plan,
    *,
    create: bool,
) -> None:
    try:
        via = person(record.introduced_by or "", directory, plan, create=create)
    except Refusal as refusal:
        plan.skipped.append(Skipped(record.line, f"introduced_by left out: {refusal}"))
        return
    if plan.via.get(contact_id, via) != via:
        plan.skipped.append(Skipped(record.line, "introduced_by left out: another row of this person names somebody else"))
        return
    before = known[contact_id][1] if contact_id > 0 else None
    if via in {before, contact_id}:
        return
    plan.via[contact_id] = via
    if contact_id > 0:
        _change(plan, Change(record.line, contact_id, record.new.name, (("introduced_by", None, record.introduced_by),)))


def _change(plan: Plan, change: Change) -> None:
    """Plan to change a kept contact; all that changes of one person is one change."""
    for number, other in enumerate(plan.changes):
        if other.id == change.id:
            plan.changes[number] = other._replace(differences=other.differences + change.differences)
            return
    plan.changes.append(change)


def merge(old: NewContact, new: NewContact, *, rename: bool = False) -> tuple[NewContact, tuple[tuple[str, object, object], ...]]:
    """Answer what is known with what a record adds, and the differences; what a record leaves empty stays as it is."""
    differences: list[tuple[str, object, object]] = []
    if rename and new.name != old.name:  # whoever is known by a handle may be called otherwise now
        differences.append(("name", old.name, new.name))
    for name in SCALARS:
        before, after = getattr(old, name), getattr(new, name)
        if after is not None and after != before:
            differences.append((name, before, after))
    for name in LISTS:
        before = getattr(old, name)
        folded = {value.casefold() for value in before}
        added = tuple(value for value in getattr(new, name) if value.casefold() not in folded)
        if added:
            differences.append((name, before, before + added))
    return replace(old, **{name: after for name, _, after in differences}), tuple(differences)  # type: ignore[arg-type]
