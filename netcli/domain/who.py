"""Who could help with a topic: distant people first (docs/model.md, section 16)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.topic import keys, meeting

# How near a field is to what a person does.
FIELDS = {
    "offer": 1.0,
    "skill": 1.0,
    "title": 0.8,
    "org": 0.8,
    "network": 0.7,
    "tag": 0.7,
    "interest": 0.5,
    "project": 0.5,
    "note": 0.4,
    "log": 0.3,
}
MOST_DISTANT = 5
MOST_CLOSE = 3


class Text(NamedTuple):
    """One field of a contact."""

    contact_id: int
    field: str
    text: str


class Fit(NamedTuple):
    """A field that fits a topic."""

    field: str
    text: str


class Fitting(NamedTuple):
    """A contact who fits a topic; `t`, from 0 to 1, is that of the best field."""

    contact_id: int
    t: float
    fits: tuple[Fit, ...]


class Helper(NamedTuple):
    """A person who could help, with what was given and received so far.

    `knows_work` is whether they know what the user does, or None if that is unknown.
    """

    person: Person
    tie: str
    fitting: Fitting
    given: int
    received: int
    knows_work: bool | None


def fitting(topic: Collection[str], texts: Iterable[Text]) -> dict[int, Fitting]:
    """Return the contacts who fit the keys of a topic, with the fields that fit.

    A field fits if all keys of the topic meet its keys. The best field comes first.
    """
    found: dict[int, dict[Fit, float]] = {}
    fits: dict[str, bool] = {}  # by text: many people have the same tag, title or organisation
    for one in texts:
        if one.text not in fits:
            has = keys(one.text)
            fits[one.text] = all(meeting(key, has) for key in topic)
        if fits[one.text]:
            found.setdefault(one.contact_id, {})[Fit(one.field, one.text)] = FIELDS[one.field]
    ordered = {who: sorted(some, key=lambda fit: -some[fit]) for who, some in found.items()}
    return {who: Fitting(who, max(found[who].values()), tuple(fits)) for who, fits in ordered.items()}


def order(found: Iterable[Fitting], ties: Mapping[int, str], days: Mapping[int, int], names: Mapping[int, str]) -> Iterator[Fitting]:
    """Yield up to 5 distant contacts, then up to 3 close ones.

    Within each the nearest field comes first, then the most contact-days, then the name.
    """
    best = sorted(found, key=lambda one: (-one.t, -days[one.contact_id], names[one.contact_id], one.contact_id))
    yield from [one for one in best if ties[one.contact_id] != "close"][:MOST_DISTANT]
    yield from [one for one in best if ties[one.contact_id] == "close"][:MOST_CLOSE]
