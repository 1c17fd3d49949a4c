"""Values as the fields that JSON promises (see schemas.py). None is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netcli.domain.outcome import split_amount
from netcli.render.safe import safe

if TYPE_CHECKING:  # every command imports this module: the values of the others would cost it their making
    from collections.abc import Sequence
    from datetime import date

    from netcli.domain.balance import Balance
    from netcli.domain.history import Op
    from netcli.domain.person import Entry, Pauses, Person
    from netcli.domain.records.ask import Ask
    from netcli.domain.records.contact import Contact
    from netcli.domain.records.fact import Fact
    from netcli.domain.records.give import Give
    from netcli.domain.records.interaction import Interaction

Item = dict[str, Any]


def harmless(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a JSON value with every text safe to print."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, list):
        return [harmless(one) for one in value]
    return {key: harmless(one) for key, one in value.items()} if isinstance(value, dict) else value


def iso(day: date | None) -> str | None:
    """Return a day as ISO text."""
    return day.isoformat() if day else None


def number(value: float | None) -> float | None:
    """Return a figure with six decimals, so that it is equal on every machine."""
    return None if value is None else round(value, 6)


def person(one: Person) -> Item:
    """Return the fields that name a person."""
    return {"handle": one.handle, "name": one.name}


def entry(one: Entry) -> Item:
    """Return the fields of list and find."""
    who = one.person
    return {
        "handle": who.handle,
        "uid": who.uid,
        "name": who.name,
        "org": one.org,
        "title": one.title,
        "city": one.city,
        "tags": list(one.tags),
        "sphere": one.sphere,
        "class": one.tie,
        "last_day": iso(one.last_day),
    }


def balance(one: Balance, who: Person) -> Item:
    """Return the fields of balance."""
    return {**person(who), **figures(one)}


def figures(one: Balance) -> Item:
    """Return the fields of a balance whose person is known."""
    return {
        "given": one.given,
        "received": one.received,
        "balance": number(one.balance),
        "p_less": number(one.p_less),
        "state": one.state,
    }


def give(one: Give) -> Item:
    """Return the fields of a give in show."""
    fields = {"uid": one.uid, "number": one.number, "day": iso(one.day), "direction": one.direction, "kind": one.kind}
    fields |= {"effort": one.effort, "text": one.text, "depth": one.depth, "to": person(one.to) if one.to else None}
    return {**fields, "outcome": one.outcome, **gained(one), "status": one.status}


def gained(one: Give | Ask | Interaction) -> Item:
    """Return the kind of an outcome, and its amount in major units with the currency."""
    amount, currency = split_amount(one.amount)
    return {"outcome_kind": one.outcome_kind, "amount": amount, "currency": currency}


def fact(one: Fact, who: Person) -> Item:
    """Return the fields of a fact."""
    item = {"number": one.number, "uid": one.uid, "kind": one.kind, "text": one.text, "day": iso(one.day)}
    return {**item, "open": one.closed_on is None, "who": person(who)}


def ask(one: Ask) -> Item:
    """Return the fields of an ask that was recorded."""
    return {
        "uid": one.uid,
        "number": one.number,
        "day": iso(one.day),
        "direction": one.direction,
        "text": one.text,
        "due": iso(one.due),
        "status": one.status,
    }


def ask_in_show(one: Ask, today: date) -> Item:
    """Return the fields of an ask or a promise in show."""
    from netcli.domain.records.ask import late_days  # start-up time: only show needs the rule

    return {**ask(one), "late_days": late_days(one, today), "why": one.why, "kind": one.kind, **gained(one)}


def interaction(one: Interaction, people: Sequence[Person]) -> Item:
    """Return the fields of an interaction in show."""
    return _interaction(one, people, ("outcome", "initiated", "summary"))


def _interaction(one: Interaction, people: Sequence[Person], last: Sequence[str]) -> Item:
    names = ("day", "time", "kind", "minutes", "place", "purpose", *last)
    return {
        "uid": one.uid,
        "number": one.number,
        **{name: getattr(one, name) for name in names},
        "day": iso(one.day),
        "tags": list(one.tags),
        "with": [person(who) for who in people],
    }


def card(one: Contact, listed: Entry, rest: Pauses) -> Item:
    """Return the fields of show that are on the card."""
    return {
        **entry(listed),
        "country": one.country,
        "birthday": one.birthday,
        **{
            name: list(getattr(one, name)) for name in ("emails", "phones", "urls", "addresses", "messengers", "aliases", "needs", "offers")
        },
        "note": "\n".join(one.notes) or None,
        "archived_on": rest.archived_on,
        "snoozed_until": rest.snoozed_until,
        "met": {"day": iso(one.met_day), "where": one.met_where, "kind": one.met_kind, "via": one.met_via},
    }


def interaction_recorded(
    one: Interaction, people: Sequence[Person], gave: Sequence[str], got: Sequence[str], learned: Sequence[str] = ()
) -> Item:
    """Return the fields of log."""
    fields = _interaction(one, people, ("outcome", "outcome_kind", "initiated", "summary"))
    amount, currency = split_amount(one.amount)
    came = {"their_outcome": one.their_outcome, "amount": amount, "currency": currency}
    return {
        **fields,
        "gave": list(gave),
        "got": list(got),
        "planned": one.planned,
        **came,
        "learned": list(learned),
        "told": one.told,
        "pitched": one.pitched,
    }


def command(one: Op, what: Sequence[str]) -> Item:
    """Return the fields of history."""
    return {"number": one.id, "at": one.at, "word": one.word, "what": list(what), "undoes": one.undoes, "undone_by": one.undone_by}
