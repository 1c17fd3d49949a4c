"""The planning of links between people in an import, after all people are known."""

from collections.abc import Collection

from netcli.domain.planning.contacts import Named, People
from netcli.domain.planning.incoming import LinkRecord, Lost, Refusal
from netcli.domain.planning.plan import Plan, PlannedLink
from netcli.domain.records.link import DEFAULT_KIND, LINK

RELATED = "related"  # the key in `said` for the links of earlier imports

Pair = tuple[frozenset[int], str]  # two contacts, and the kind of their link


class Links:
    """Who is linked to whom in one import."""

    def __init__(self, people: People, plan: Plan, known: Collection[Pair]) -> None:
        self.people, self.plan, self.known = people, plan, set(known)

    def add(self, record: LinkRecord) -> None:
        """Plan a link, if it is new and both people are exactly one each.

        A link that an earlier import brought is not added again, even if the user removed it.
        """
        one, other = self._found(record.who), self._found(record.other)
        if one is None or other is None:
            self.plan.lost[Lost("related_unknown")] += 1
            return
        pair = frozenset((one, other))
        label = f"{record.kind} {record.other if isinstance(record.other, str) else record.other.new.name}"
        came_before = self._remember(record, label)
        kinds = {kind for there, kind in self.known if there == pair}
        if len(pair) < 2 or self.people.directory.me in pair or came_before:
            return
        if record.kind not in kinds and not (kinds and record.kind == DEFAULT_KIND):
            self.known.add((pair, record.kind))
            self.plan.links.append(PlannedLink(one, other, record.kind, record.shared))
            self.plan.added[LINK.name] += 1

    def _found(self, name: Named) -> int | None:
        """Return the one contact that a name or a person of the file means, or None."""
        if not isinstance(name, str):
            try:
                return self.people.identities.mentioned(name).contact_id
            except Refusal:
                return None
        found = self.people.identities.named(name)
        return found[0] if len(found) == 1 else None

    def _remember(self, record: LinkRecord, label: str) -> bool:
        """Plan to store that the source has a link; return whether it was stored before."""
        key = self.people.identities.key(record.who)
        origin = self.people.identities.origin(key)
        if origin is None:
            return False
        before = [one for one in origin.said.get(RELATED, ()) if isinstance(one, str)]
        if label in before:
            return True
        self.plan.origins[key] = origin._replace(said={**origin.said, RELATED: [*before, label]})
        return False
