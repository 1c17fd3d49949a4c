"""What is left after a person was erased, as messages."""

from collections.abc import Iterator, Sequence

from netcli.render.safe import safe
from netcli.render.wording.counts import counted, few

SHOWN = 10  # records or backups that are named


def left(backups: Sequence[str], named_in: Sequence[str]) -> Iterator[str]:
    """Yield which records still name an erased person, and which backups hold them."""
    if named_in:
        yield f"note: the name is still in {few(named_in, SHOWN)}; `netcli edit` changes the text of a record"
    if backups:
        yield f"note: {counted(len(backups), 'backup')} still {'holds' if len(backups) == 1 else 'hold'} them (--backups removes these too):"
        yield from (f"  {safe(path)}" for path in backups[:SHOWN])
        if len(backups) > SHOWN:
            yield f"  and {len(backups) - SHOWN} more"
