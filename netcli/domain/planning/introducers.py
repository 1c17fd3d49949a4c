"""The planning of introducers in an import, after all people are known."""

from netcli.domain.planning.contacts import Named, People, note
from netcli.domain.planning.incoming import ContactRecord, Refusal, Skipped
from netcli.domain.planning.origin import DECLINED, MINE, THEIRS
from netcli.domain.planning.plan import Plan
from netcli.errors import Problem

INTRODUCER = "introduced_by"


class Introducers:
    """Who introduced the people of one import."""

    def __init__(self, people: People, plan: Plan, settle: str | None) -> None:
        self.people, self.plan, self.settle = people, plan, settle

    def finish(self) -> None:
        """Plan the introducers that the records name.

        Records without a key come first: they may create an introducer, and another record may name the same one.
        """
        for contact_id, record in sorted(self.people.introduced, key=lambda one: one[1].key is not None):
            self._plan(contact_id, record)

    def _plan(self, contact_id: int, record: ContactRecord) -> None:
        try:
            # A file with keys names the introducer by a handle, so an unknown handle creates nobody.
            via = self.people.named(record.introduced_by or "", unknown="unknown_handle" if record.key else None)
        except Refusal as refusal:
            self.plan.skipped.append(Skipped(record.line, Problem.of("introducer_skipped", reason=refusal.problem), record.file))
            return
        if self.plan.via.get(contact_id, via) != via:
            self.plan.skipped.append(Skipped(record.line, Problem("introducers_differ"), record.file))
            return
        before = self.people.known[contact_id][1] if contact_id > 0 else None
        verdict = self._verdict(before, via, record) if via not in {before, contact_id, self.plan.via.get(contact_id)} else "same"
        difference = (INTRODUCER, self._name(before), self._name(via))
        if verdict == "conflict" and self.settle is None:
            note(self.people.conflicts, record, contact_id, record.new.name, (difference,))
            return
        if verdict == "changed" or (verdict == "conflict" and self.settle == THEIRS):
            self.plan.via[contact_id] = via
            if contact_id > 0:
                note(self.people.changes, record, contact_id, record.new.name, (difference,))
        self._remember(record, verdict)

    def _verdict(self, before: int | None, via: int, record: ContactRecord) -> str:
        """Return the verdict on an introducer, as on any field: same, changed or conflict.

        An introducer that the user declined before is the same.
        """
        origin = self.people.identities.origin(self.people.identities.key(record))
        said = origin.said if origin else {}
        if via in self.people.identities.named(str(said.get(DECLINED, {}).get(INTRODUCER, ""))):
            return "same"
        text = str(said.get(INTRODUCER, ""))
        left = before in self.people.identities.named(text) if text else before is None  # as in the last import
        return "changed" if left else "conflict"

    def _remember(self, record: ContactRecord, verdict: str) -> None:
        """Plan to store the introducer of this import, and whether the user declined it.

        An introducer of the user that comes back in an export replaces no earlier one of the file.
        """
        key, label = self.people.identities.key(record), _label(record.introduced_by or "")
        origin, declined = self.people.identities.origin(key), verdict == "conflict" and self.settle == MINE
        before = origin and origin.said.get(INTRODUCER)
        if origin is None or (not declined and (before == label or (verdict == "same" and before))):
            return
        said = {**origin.said, INTRODUCER: label}
        if declined:
            said[DECLINED] = {**said.get(DECLINED, {}), INTRODUCER: label}
        self.plan.origins[key] = origin._replace(said=said)

    def _name(self, contact_id: int | None) -> str | None:
        return self.people.name(contact_id) if contact_id is not None else None


def _label(named: Named) -> str:
    return named if isinstance(named, str) else named.new.name
