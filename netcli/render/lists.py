"""Lists, in the format that the user asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netcli.render import text
from netcli.render.fields import Item
from netcli.render.output import Output, deliver, say
from netcli.render.safe import escaped
from netcli.render.wrapping import wrapped_text

if TYPE_CHECKING:
    from netcli.domain.model import Model


def show(
    word: str,
    items: Sequence[Item],
    out: Output,
    *,
    more: int = 0,
    notes: Sequence[str] = (),
    below: Sequence[str] = (),
    empty: str = "",
    explain: Sequence[str] = (),
) -> None:
    """Print a list.

    `more` rows are not in it, for length. `below` is printed under a table; `notes` too, and on stderr with other formats.
    `empty` is printed instead of an empty table; `explain` has the lines of the rule.
    """
    deliver(
        _table(word, items, out, [*below, *left_out(more), *notes, *explain], empty) if out.table else _data(word, items, out, explain),
        out,
    )
    if not out.table:
        say(*notes, *(explain if out.format in {"csv", "tsv", "jsonl"} else ()))


def rule(name: str, *model: "Model", explain: bool) -> list[str]:
    """Return the lines of a rule of `wording.rules`, or none without --explain."""
    if not explain:
        return []
    from netcli.render.wording import rules  # start-up time: only --explain needs it

    lines: list[str] = getattr(rules, name)(*model)
    return lines


def left_out(more: int) -> list[str]:
    """Return the line that says how many rows are left out, if any."""
    return [f"… and {more} more (--all shows them)"] if more else []


def _data(word: str, items: Sequence[Item], out: Output, explain: Sequence[str]) -> str:
    """Return a list for programs, or as Markdown."""
    if out.format == "md":
        from netcli.render.columns import WHY  # start-up time: only a table has columns

        rules = "".join(f"\n- {escaped(line.strip())}" for line in explain)
        return text.markdown(word, items, (WHY,) if explain else ()) + (f"{rules}\n" if rules else "")
    return text.data(word, items, out.format, explain)


def _table(word: str, items: Sequence[Item], out: Output, lines: Sequence[str], empty: str) -> str:
    """Return a list as a table."""
    body = grid(word, items, out) if items else f"{empty}\n"
    return body + wrapped_text("\n".join(lines), out.width)


def grid(word: str, items: Sequence[Item], out: Output) -> str:
    """Return items as a table without the lines below it."""
    from netcli.render.columns import LISTS, WHY  # start-up time: only a table has columns
    from netcli.render.table import drawn, table  # start-up time: rich, on a terminal only

    return drawn(lambda console: console.print(table(items, (*LISTS[word], WHY), out.width)), out)
