"""The planning of interactions, gives and asks in an import."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from operator import attrgetter
from zlib import crc32

from netcli.domain.planning.contacts import Named, People
from netcli.domain.planning.incoming import EventRecord, Lost, New, Refusal, Skipped, Unwanted
from netcli.domain.planning.origin import MINE, THEIRS
from netcli.domain.planning.plan import Plan, PlannedChange, PlannedEvent, StoredEvent
from netcli.domain.records.ask import ASK, Ask
from netcli.domain.records.declaration import RecordType
from netcli.domain.records.give import FORMER_THANKS, GIVE, THANKS, Give
from netcli.domain.records.interaction import INTERACTION, Interaction
from netcli.errors import Problem

TYPES: dict[type[New], RecordType] = {Interaction: INTERACTION, Give: GIVE, Ask: ASK}
# The fields that a file can have: those of stored records only come last.
FIELDS = {kind: kind._fields[: kind._fields.index("number")] for kind in (Interaction, Give, Ask)}
TAKE = {kind: attrgetter(*names) for kind, names in FIELDS.items()}
DAYS = {kind: tuple(name for name in ("day", "due", "closed_on") if name in names) for kind, names in FIELDS.items()}
# The fields in a key of a record without one. Fields that came later are not among them: stored records have these keys.
KEYED: dict[type[New], tuple[str, ...]] = {
    Interaction: ("day", "kind", "time", "minutes", "place", "purpose", "outcome", "outcome_kind", "initiated", "summary", "tags"),
    Give: ("day", "direction", "text", "kind", "effort", "depth"),
    Ask: ("day", "direction", "text", "due", "status", "closed_on", "outcome"),
}
RENAMED = (THANKS, "business")  # both were FORMER_THANKS
NEVER_WROTE = "never_wrote_to"
UNWANTED = Lost("removed_people")
DECLINED = "!"  # before the digest of a value that the user decided against

Stored = Mapping[type[New], Mapping[str, StoredEvent]]  # stored events of this source, by record type and key


class Events:
    """The interactions, gives and asks of one import, planned record by record."""

    def __init__(
        self, people: People, stored: Stored, plan: Plan, *, removed: Mapping[tuple[type[New], str], int], settle: str | None = None
    ) -> None:
        self.people, self.stored, self.plan, self.removed, self.settle = people, stored, plan, removed, settle
        self.counts = Counter[str]()
        self.lines: dict[tuple[type[New], str], int] = {}

    def add(self, record: EventRecord) -> None:
        """Plan one event of the file."""
        if record.own:
            self.plan.same += 1
            return
        try:
            event = self._planned(record)
        except Refusal as refusal:
            self.plan.skipped.append(Skipped(record.line, refusal.problem, record.file))
            return
        stored = self._stored(record, event.key)
        if stored is None:
            self.plan.events.append(event)
            self.plan.added[TYPES[type(record.new)].name] += 1
        else:
            self._plan_changes(event, stored)

    def _stored(self, record: EventRecord, key: str) -> StoredEvent | None:
        """Return the stored event with the key, or None.

        An event under the key `once` counts if it was imported for the same day.
        """
        of_type = self.stored.get(type(record.new), {})
        once = of_type.get(record.once) if record.once and key not in of_type else None
        return once if once and once.stamp.get("day") == digest(record.new.day.isoformat()) else of_type.get(key)

    def skip(self, record: Skipped) -> None:
        """Skip a record; if an earlier import stored it, name the stored interaction."""
        if stored := record.key and self.stored.get(Interaction, {}).get(record.key):
            record = replace(record, reason=Problem.of("skipped_but_stored", reason=record.reason, number=stored.id))
        self.plan.skipped.append(record)

    def _planned(self, record: EventRecord) -> PlannedEvent:
        key = record.key or content_key(record, self.counts)
        place = (type(record.new), key)
        if place in self.lines:
            raise Refusal("key_repeated", key=key, line=self.lines[place])
        self.lines[place] = record.line
        if place in self.removed and key not in self.stored.get(type(record.new), {}):
            raise Refusal("record_removed", command=self.removed[place])
        self.people.refuse_ambiguous((*record.who, record.to or ""))
        people = self._people_of(record.who, None if record.create else NEVER_WROTE)
        return PlannedEvent(record, key, people, self._receiver(record.to) if record.to else None)

    def _people_of(self, names: Iterable[Named], unknown: str | None) -> tuple[int, ...]:
        """Return the ids of the people of a record, without those that the user removed.

        Raise Refusal if a name is refused or nobody is left.
        """
        found, unwanted, me = dict[int, None](), list[Unwanted](), self.people.directory.me
        for name in names:
            try:
                found[self.people.named(name, unknown=unknown)] = None
            except Unwanted as refusal:
                unwanted.append(refusal)
        if me in found:
            del found[me]  # the user takes part in everything
            if not found:
                raise Refusal("nobody_else")
        if unwanted and not found:
            raise unwanted[0]
        if unwanted:
            self.plan.lost[UNWANTED] += len(unwanted)
        return tuple(found)

    def _receiver(self, name: Named) -> int | None:
        """Return the id of a receiver, or None if the user removed them. Raise Refusal."""
        try:
            return self.people.named(name)
        except Unwanted:
            self.plan.lost[UNWANTED] += 1
            return None

    def _plan_changes(self, event: PlannedEvent, stored: StoredEvent) -> None:
        """Plan the changes of a stored event, without overwriting changes of the user."""
        before = stored.fields | {"who": stored.people}
        after = values(event.record.new) | {"to_id": event.to, "who": frozenset(event.people)}
        differing = [name for name in sorted(self._given(event.record, stored) | {"who"}) if before[name] != after[name]]
        if not differing or (event.record.first and _is_earlier(before, after)):
            self.plan.same += 1
            return
        stamps = stored.stamp
        verdicts = {name: self._verdict(before[name], after[name], stamps.get(name)) for name in differing}
        if verdicts.get("day", "changed") != "changed" and "planned" in verdicts:
            verdicts["planned"] = "same"  # the day of the file says nothing about a meeting on another day
        by_verdict = {
            verdict: tuple(name for name in differing if verdicts[name] == verdict)
            for verdict in ("same", "changed", "declined", "conflict")
        }

        def change(verdict: str) -> PlannedChange:
            differences = tuple(
                (name, self._readable(before[name], name), self._readable(after[name], name)) for name in by_verdict[verdict]
            )
            return PlannedChange(event.record.line, stored.id, self._label(stored), differences, event.record.file)

        if by_verdict["conflict"]:
            self.plan.conflicts.append(change("conflict"))
        if by_verdict["changed"]:
            self.plan.changes.append(change("changed"))
        elif not by_verdict["conflict"]:
            self.plan.same += 1
        if by_verdict["changed"] or by_verdict["declined"]:
            taken, declined = frozenset(by_verdict["changed"]), frozenset(by_verdict["declined"])
            self.plan.changed_events.append((stored, replace(event, taken=taken, declined=declined)))

    def _label(self, stored: StoredEvent) -> str:
        """Return the label of a stored event: `2026-11-10, Ana Pop; Bo Lind`."""
        return f"{stored.fields['day']}, {self._names(stored.people)}"

    def _readable(self, value: object, field: str) -> object:
        """Return a value of a field for the plan: people by their names."""
        if isinstance(value, frozenset):
            return self._names(value)
        return self.people.name(value) if field == "to_id" and isinstance(value, int) else value

    def _names(self, people: Iterable[int]) -> str:
        return "; ".join(sorted(map(self.people.name, people)))

    def _given(self, record: EventRecord, stored: StoredEvent) -> frozenset[str]:
        """Return the fields to compare: those that the file sets.

        The status of an ask is not compared if the user closed it and the file has it as open.
        """
        if self.settle == THEIRS or getattr(record.new, "status", None) != "open":
            return record.given
        status = stored.fields["status"]
        by_hand = status != "open" and stored.stamp.get("status") != digest(status)
        return record.given - {"status", "closed_on"} if by_hand else record.given

    def _verdict(self, before: object, after: object, stamped: str | None) -> str:
        if stamped == f"{DECLINED}{digest(after)}":
            return "same"
        if stamped == digest(before) or self.settle == THEIRS:
            return "changed"
        return "declined" if self.settle == MINE else "conflict"


def _is_earlier(stored: Mapping[str, object], new: Mapping[str, object]) -> bool:
    """Return whether the stored event of a day is earlier than the new one.

    Of two events in one minute, the one that the user began is earlier.
    """
    first, second = ((str(fields["time"] or ""), fields["initiated"] != "me") for fields in (stored, new))
    return first < second


def values(new: New) -> dict[str, object]:
    """Return the fields of an event in their stored form, with days as ISO text."""
    kind = type(new)
    found: dict[str, object] = dict(zip(FIELDS[kind], TAKE[kind](new), strict=True))
    for name in DAYS[kind]:
        if isinstance(day := found[name], date):
            found[name] = day.isoformat()
    if isinstance(new, Interaction):
        found["tags"] = tuple(sorted(new.tags))
        found["planned"] = int(new.planned)
    return found


def content_key(record: EventRecord, counts: Counter[str]) -> str:
    """Return the key of a record without one: a digest, and a number for each copy.

    Whether an interaction is planned is not part of it: the same file confirms a planned one after its day. A kind has its former
    name, because the keys of stored gives have it.
    """
    found = values(record.new)
    fields = {name: found[name] for name in KEYED[type(record.new)]}
    fields |= {"kind": FORMER_THANKS} if fields.get("kind") in RENAMED else {}
    content = repr((fields, sorted(_name(one) for one in record.who), record.to and _name(record.to)))
    digest = blake2b(content.encode(), digest_size=12).hexdigest()
    counts[digest] += 1
    return f"content:{digest}" + (f"#{counts[digest]}" if counts[digest] > 1 else "")


def stamp(fields: Mapping[str, object]) -> dict[str, str]:
    """Return the digest of each field; digests show changes by the file or the user."""
    return {name: digest(value) for name, value in fields.items()}


def digest(value: object) -> str:
    """Return a short digest of a value; two values share it once in four billion."""
    plain = sorted(value) if isinstance(value, frozenset) else value
    return f"{crc32(repr(plain).encode()):08x}"


def _name(who: Named) -> str:
    return who if isinstance(who, str) else who.key or "".join(who.new.emails[:1]) or who.new.name
