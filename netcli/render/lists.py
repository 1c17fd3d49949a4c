"""One answer for every list: the format the user asked for."""

from collections.abc import Sequence

from netcli.render import text
from netcli.render.columns import LISTS, WHY
from netcli.render.fields import Item
from netcli.render.output import Output, deliver, say
from netcli.render.safe import escaped


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
    """Show a list.

    `more` people were left out for length; `below` is said under a table; `notes` stand there too, and on stderr where
    there is none; `empty` is what a person reads where there is nothing; `explain` is the rule, one line each.
    """
    deliver(
        _table(word, items, out, [*below, *_left_out(more), *notes, *explain], empty) if out.table else _data(word, items, out, explain),
        out,
    )
    if not out.table:
        say(*notes, *(explain if out.format in {"csv", "tsv", "jsonl"} else ()))


def _left_out(more: int) -> list[str]:
    return [f"… and {more} more (--all shows them)"] if more else []


def _data(word: str, items: Sequence[Item], out: Output, explain: Sequence[str]) -> str:
    """Write a list for machines, or as Markdown."""
    if out.format == "json":
        return text.document(word, items, {"explain": list(explain)} if explain else None)
    if out.format == "md":
        rules = "".join(f"\n- {escaped(line.strip())}" for line in explain)
        return text.markdown(word, items, (WHY,) if explain else ()) + (f"{rules}\n" if rules else "")
    writers = {"jsonl": lambda: text.lines(items), "csv": lambda: text.csv(word, items), "tsv": lambda: text.tsv(word, items)}
    return writers[out.format]()


def _table(word: str, items: Sequence[Item], out: Output, lines: Sequence[str], empty: str) -> str:
    """Draw a list for a person."""
    from netcli.render.table import drawn, table  # rich, for a person only

    body = drawn(lambda console: console.print(table(items, (*LISTS[word], WHY), out.width)), out) if items else f"{empty}\n"
    return body + "".join(f"{line}\n" for line in lines)
