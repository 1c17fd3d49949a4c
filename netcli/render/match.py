"""Needs that offers meet, and rings of people who can help each other."""

from collections.abc import Sequence

from netcli.domain.match import Held, Match
from netcli.render import lists
from netcli.render.fields import Item, person
from netcli.render.output import Output
from netcli.render.wording.counts import counted


def show(found: Sequence[Match], out: Output, *, more: int, known: int, explain: bool) -> None:
    """Print matches; `known` are left out because the two know each other."""
    empty = "No need meets an offer yet; `netcli need` and `netcli offer` record them."
    below = [f"{counted(known, 'match')} left out: you introduced the two, or they are linked (--all)"] if known else []
    below += ["`netcli intro WHO WHO WHY` proposes an introduction."] if found else []
    lists.show(
        "match", [fields(one) for one in found], out, more=more, below=below, empty=empty, explain=lists.rule("match", explain=explain)
    )


def show_rings(rings: Sequence[Sequence[Match]], out: Output, *, explain: bool) -> None:
    """Print rings: each of these people offers what the next one needs."""
    items = [{"steps": [_step(one) for one in ring]} for ring in rings]
    empty = "No ring: nowhere does each of 3 to 5 people offer what the next one needs."
    lists.show("ring", items, out, empty=empty, explain=lists.rule("match", explain=explain))


def fields(one: Match) -> Item:
    """Return the fields of match."""
    return {"need": _held(one.need), "offer": _held(one.offer), "share": round(one.share, 6)}


def _held(one: Held) -> Item:
    return {"who": person(one.who), "number": one.fact.number, "text": one.fact.text}


def _step(one: Match) -> Item:
    return {"who": person(one.offer.who), "offer": one.offer.fact.text, "other": person(one.need.who), "need": one.need.fact.text}
