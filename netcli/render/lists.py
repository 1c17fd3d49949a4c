"""One answer for every list: the format the user asked for."""

from collections.abc import Sequence

from netcli.render import text
from netcli.render.columns import LISTS, WHY
from netcli.render.fields import Item
from netcli.render.output import Output, deliver, say


def show(
    word: str, items: Sequence[Item], out: Output, *, more: int = 0, notes: Sequence[str] = (), empty: str = "", explain: Sequence[str] = ()
) -> None:
    """Show a list.

    `more` people were left out for length; `notes` stand below a table and go to stderr elsewhere; `empty` is what a
    person reads where there is nothing; `explain` is the rule behind the list, one line each.
    """
    extra = (WHY,) if explain else ()
    if out.format in {"json", "jsonl"}:
        deliver(
            text.document(word, items, {"explain": list(explain)} if explain else None) if out.format == "json" else text.lines(items), out
        )
        return
    if out.format == "md":
        deliver(
            text.markdown(word, items, extra)
            + "".join(f"\n- {text.escaped(line.strip())}" for line in explain)
            + ("\n" if explain else ""),
            out,
        )
        return
    if not out.table:
        deliver(text.csv(word, items) if out.format == "csv" else text.tsv(word, items), out)
        say(*explain)
        return
    from netcli.render.table import drawn, table  # rich, for a person only

    lines = [*notes, *([f"… and {more} more (--all shows them)"] if more else []), *explain]
    body = drawn(lambda console: console.print(table(items, (*LISTS[word], *extra), out.width)), out) if items else f"{empty}\n"
    deliver(body + "".join(f"{line}\n" for line in lines), out)


def recorded(word: str, item: Item, line: str, *, json: bool) -> None:
    """Say what was recorded: one line, or the object as JSON."""
    import sys

    sys.stdout.write(text.record(word, item) if json else f"{line}\n")
