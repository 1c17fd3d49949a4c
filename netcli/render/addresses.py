"""E-mail addresses as mail programs read them."""

from collections.abc import Sequence

from netcli.render.safe import safe
from netcli.render.wording.counts import counted


def lines(found: Sequence[tuple[str, str, str | None]], words: str, *, header: bool) -> str:
    """Write (address, name, organisation) in lines, after their number if `header`."""
    first = [f'{counted(len(found), "address")} for "{safe(words)}"'] if header else []
    return "".join(f"{line}\n" for line in (*first, *("\t".join(safe(one or "") for one in row) for row in found)))
