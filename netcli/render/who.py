"""Who could help: a list without a figure for anybody."""

from collections.abc import Sequence

from netcli.domain.who import Helper
from netcli.render import lists
from netcli.render.fields import Item, person
from netcli.render.output import Output


def show(found: Sequence[Helper], out: Output, *, explain: bool) -> None:
    """Print who could help; `explain` adds the rule."""
    empty = "Nobody's offers, work or interests have these words; `netcli find` searches everything."
    lists.show("who", [fields(one) for one in found], out, empty=empty, explain=lists.rule("who", explain=explain))


def fields(one: Helper) -> Item:
    """Return the fields of who."""
    return {
        **person(one.person),
        "class": one.tie,
        "t": one.fitting.t,
        "fits": [{"field": fit.field, "text": fit.text} for fit in one.fitting.fits],
        "given": one.given,
        "received": one.received,
        "knows_work": one.knows_work,
    }
