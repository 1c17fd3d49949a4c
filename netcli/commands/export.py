"""netcli export: everything, or some people, in a form that other programs read."""

from collections.abc import Iterable
from functools import partial
from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.files import contents, is_stream, write_database, write_folder
from netcli.options import filtered
from netcli.render.output import Output, deliver, say
from netcli.render.text import harmless_json
from netcli.render.wording.agenda import reminder
from netcli.services import exporting


@filtered
def export(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="vcard|csv|jsonl|ics|friends|md|sqlite", help="The format to write.")],
    who: Annotated[list[str], typer.Argument(metavar="[WHO]...", help="These people alone; otherwise everybody.")] = [],  # noqa: B006 - typer copies it
    vcard_version: Annotated[str | None, typer.Option("--vcard-version", metavar="3.0|4.0", help="Default: as imported, or 3.0.")] = None,
    canonical: Annotated[bool, typer.Option("--canonical", help="With jsonl: to compare; no uids, a fixed order.")] = False,
) -> None:
    """Write everything, or some people, for other programs.

    csv and md write a folder and sqlite a file, named with -o; vcard writes a folder of cards, or one file if its name ends in .vcf.
    csv, jsonl and sqlite are copies and include archived people; the other formats include those that WHO names.

    Example: netcli export jsonl -o everything.jsonl

    Example: netcli export vcard --tag choir
    """
    app: App = ctx.obj
    app.refuse_json("export")
    out, filters = app.output()._replace(terminal=False), choosing.filters(app)
    exporting.check(format_, vcard_version, canonical=canonical, some=bool(who) or filters.given, stdout=out.file is None)
    named = {choosing.person(app, one, me=True).id for one in who}
    with app.reading(newer=format_ == "jsonl") as db:
        ids = exporting.chosen(db, format_, named, filters, app.today, app.model)
        request = exporting.Request(db, ids, app.today, app.model, vcard_version, canonical, partial(_there, out), reminder)
        if format_ == "sqlite" and out.file:
            write_database(partial(exporting.database, request), out.file)
            return
        found = exporting.export(format_, request, folder=_is_folder(out))
    _hand_over(format_, found, out)


def _is_folder(out: Output) -> bool:
    return out.file is not None and out.file.suffix.lower() != ".vcf" and not is_stream(out.file)


def _there(out: Output, ending: str) -> Iterable[tuple[str, bytes]]:
    return contents(out.file, ending) if out.file else ()


def _hand_over(format_: str, found: str | exporting.Files, out: Output) -> None:
    if isinstance(found, str):
        deliver(harmless_json(found) if format_ == "jsonl" else found, out)
    elif out.file:
        written, there = write_folder(found, out.file)
        others = f"; {there} others left alone" if there else ""
        say(f"{len(found)} files in {out.file}: {written} written, {len(found) - written} as they were{others}")
