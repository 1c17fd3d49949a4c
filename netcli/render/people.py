"""The list of people."""

from collections.abc import Sequence

from netcli.domain.model import Model
from netcli.domain.person import Entry
from netcli.domain.ties import Tie
from netcli.render import lists
from netcli.render.fields import entry
from netcli.render.output import Output


def show(entries: Sequence[Entry], more: int, ties: Sequence[Tie], model: Model, out: Output, *, empty: str) -> None:
    """Print people; `ties` explains their classes, or is empty."""
    items = [entry(one) for one in entries]
    if not ties:
        lists.show("list", items, out, more=more, empty=empty)
        return
    from netcli.render.wording import rules  # only --explain needs these
    from netcli.render.wording.ties import why

    items = [item | {"why": why(tie, model)} for item, tie in zip(items, ties, strict=True)]
    lists.show("list", items, out, more=more, explain=rules.ties(model))
