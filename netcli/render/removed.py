"""The records that `netcli rm` is about to remove, and has removed."""

from collections.abc import Mapping, Sequence

from netcli.render.fields import Item
from netcli.render.recorded import recorded_all
from netcli.render.safe import shown
from netcli.render.wording import bulk
from netcli.render.wording.counts import along, counted

Others = Sequence[Mapping[str, int]]  # the records that go with each, by type


def removal(labels: Sequence[str], others: Others) -> str:
    """Return the fact that the user is asked about; labels name people or a record."""
    total = {name: sum(one[name] for one in others) for name in (others[0] if others else ())}
    also = f" with {along(total)}" if along(total) else ""
    return f"This removes {shown(labels[0]) if len(labels) == 1 else bulk.listed(labels)}{also}"


def show_removed(records: Sequence[tuple[str, int, str]], others: Others, *, several: bool, json: bool) -> None:
    """Print what was removed: record type, number and label of each."""
    items: list[Item] = [
        {"record": record, "number": number, "removed_with": along(one)} for (record, number, _), one in zip(records, others, strict=True)
    ]
    what = counted(len(records), "person") if several else shown(records[0][2])
    recorded_all("rm", items, f"Removed {what}; `netcli undo` restores {'them' if several else 'it'}", several=several, json=json)
