"""netcli note: a dated note on a person."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.dates import parse_record_day
from netcli.options import On, Text, Who
from netcli.render.facts import show_noted
from netcli.services import facts


def note(ctx: typer.Context, who: Who, text: Text, on: On = None) -> None:
    """Write a dated note on a person; `show` lists notes with the newest first.

    Example: netcli note vlad-chiriac "is writing about small databases"

    Example: netcli note vlad-chiriac moved to Cluj --on 2026-11-02
    """
    app: App = ctx.obj
    person, words = choosing.addressed(app, who, text)
    day = parse_record_day(on, app.today) if on else app.today
    with app.writing("note") as db:
        stored = facts.note(db, person, words, day)
    show_noted(stored, person, json=app.json)
