"""The rule for likely duplicates among the stored contacts."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from netcli.domain.language.spelling import in_order, sounded
from netcli.domain.person import Person

CROWD = 20  # people with the same address or phone; among more, it is a switchboard and no sign of a duplicate


class Traits(NamedTuple):
    """The values in which duplicates are found.

    `key` is the folded name; e-mail addresses are in the form for comparisons, phones as written.
    """

    person: Person
    key: str
    org: str | None
    emails: tuple[str, ...]
    phones: tuple[str, ...]


class Shared(NamedTuple):
    """A value that two people share: an `email`, a `phone` or a `name`.

    Of two names in other forms it is the words that are the same (`order`), or their sound (`spelling`).
    """

    kind: str
    value: str


class Duplicate(NamedTuple):
    """Two contacts who may be one person, the older one first, with every reason."""

    one: Person
    other: Person
    reasons: tuple[Shared, ...]


def likely_duplicates(
    people: Sequence[Traits], distinct: Collection[tuple[int, int]], e164: Callable[[str], str | None]
) -> list[Duplicate]:
    """Return the pairs with one e-mail address, phone or name, most reasons first.

    Phones are compared in E.164 form. Names are also compared without order and titles, and by their sound. Two people with one
    name in two organisations are no pair. `distinct` has the pairs of ids, the lower id first, that the user marked as two people.
    """
    reasons: dict[tuple[int, int], list[Shared]] = {}
    named = set[tuple[int, int]]()  # the pairs with a reason about their names: the first one says most
    for kind, keys in (("email", _emails), ("phone", lambda one: filter(None, map(e164, one.phones))), *NAMES.items()):
        for shared, first, second in _sharing(people, keys):
            pair = min(first.person.id, second.person.id), max(first.person.id, second.person.id)
            if pair in distinct or (kind in NAMES and (pair in named or not _may_work_together(first, second))):
                continue
            named |= {pair} if kind in NAMES else set()
            reasons.setdefault(pair, []).append(Shared(kind, shared))
    known = {one.person.id: one.person for one in people}
    found = [Duplicate(known[first], known[second], tuple(dict.fromkeys(why))) for (first, second), why in reasons.items()]
    return sorted(found, key=lambda one: (-len(one.reasons), _looser(one), one.one.id, one.other.id))


def _looser(one: Duplicate) -> bool:
    """Return whether nothing but names in other forms speaks for a pair."""
    return all(shared.kind in {"order", "spelling"} for shared in one.reasons)


def _emails(one: Traits) -> Iterable[str]:
    return one.emails


# By kind of reason, the form of the name that is compared.
NAMES: dict[str, Callable[[Traits], Iterable[str]]] = {
    "name": lambda one: (one.key,),
    "order": lambda one: filter(None, [in_order(one.key)]),
    "spelling": lambda one: filter(None, [sounded(one.key)]),
}


def _may_work_together(one: Traits, other: Traits) -> bool:
    """Return whether two people have the same organisation, or one has none."""
    return not one.org or not other.org or one.org.casefold() == other.org.casefold()


def _sharing(people: Iterable[Traits], keys: Callable[[Traits], Iterable[str]]) -> Iterator[tuple[str, Traits, Traits]]:
    """Yield (key, one, other) for each pair with a common key."""
    by_key: dict[str, list[Traits]] = {}
    for one in people:
        for key in dict.fromkeys(keys(one)):
            by_key.setdefault(key, []).append(one)
    for key, alike in by_key.items():
        if len(alike) <= CROWD:
            yield from ((key, one, other) for one, other in combinations(alike, 2))
