"""netcli export: everything, in a form that others read."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.words import one_of
from netcli.formats import jsonl
from netcli.render.output import deliver
from netcli.render.text import harmless_json
from netcli.store import dump

FORMATS = ("jsonl",)


def export(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="jsonl", help="One JSON object a line.")],
    canonical: Annotated[
        bool, typer.Option("--canonical", help="What is kept and nothing else, in a fixed order: for comparison.")
    ] = False,
) -> None:
    """Write everything that is kept; a database of a newer netcli can be exported too.

    Example: netcli export jsonl -o everything.jsonl
    """
    app: App = ctx.obj
    one_of("format", format_, FORMATS)
    with app.reading(newer=True) as db:
        lines = list(jsonl.write(dump.rows(db), canonical=canonical))
    deliver(harmless_json("".join(lines)), app.output()._replace(terminal=False))
