"""The lines and the JSON of `netcli edit`."""

from collections.abc import Sequence

from netcli.domain.edit import Difference
from netcli.domain.person import Chosen
from netcli.render.recorded import recorded, recorded_all
from netcli.render.safe import shown
from netcli.render.wording import bulk, changes
from netcli.render.wording.counts import counted


def show_edit(record: str, number: int, label: str, found: Sequence[Difference], *, json: bool) -> None:
    """Print the changes of one record; `label` names it."""
    lines = changes.differences(found)
    line = f"Changed {shown(label)}: {shown('; '.join(lines))}" if lines else f"{shown(label)} stays as it is"
    recorded("edit", {"record": record, "number": number, "changed": lines}, line, json=json)


def show_edits(chosen: Chosen, found: Sequence[Sequence[Difference]], *, json: bool) -> None:
    """Print the changes of several people."""
    items = [
        {"record": "contact", "number": person.id, "changed": changes.differences(one)}
        for person, one in zip(chosen.people, found, strict=True)
    ]
    changed = sum(1 for one in found if one)
    same = f" ({len(found) - changed} had that already)" if changed < len(found) else ""
    line = bulk.undoable(f"Changed {counted(changed, 'person')}{same}") if changed else "Nothing was changed: everybody had that already"
    recorded_all("edit", items, line, several=True, json=json)
