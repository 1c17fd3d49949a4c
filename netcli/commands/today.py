"""Bare netcli: today on a terminal, a welcome on the first run, the short help elsewhere."""

import typer

from netcli.app import App
from netcli.domain.language.dates import show_day
from netcli.domain.ties import learning
from netcli.errors import ExitCode
from netcli.render import fields
from netcli.render.output import deliver, say
from netcli.render.today import dashboard
from netcli.render.wording import ties as wording
from netcli.store import asks, contacts, reconnect, ties

WELCOME = """Welcome to netcli: the people you know, what you gave, got and asked, in one private file.
  netcli add "Ana Pop" --met "the fair" --need "a printer"     add a person
  netcli log "yesterday: lunch with Ana Pop"                   log a meeting
  netcli give ana-pop "a printer's address"                    note what you gave
  netcli reconnect                                             whom to write to, and why
  netcli demo                                                  see it all on an invented network
"""
SUGGESTED = 3


def today(ctx: typer.Context) -> None:
    """Show open asks, whom to write to and birthdays; the short help, and exit code 2, where nobody looks."""
    app: App = ctx.obj
    out = app.output(piped="table")
    if not out.terminal and not app.format:
        say(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)
    if not app.exists:
        deliver(WELCOME, out)
        return
    with app.reading() as db:
        open_asks = asks.open_asks(db, app.today)
        chosen = reconnect.suggested(db, ties.classifier(db, app.today, app.model), SUGGESTED)
        people = contacts.people(db, [one.contact_id for one in chosen])
        birthdays = contacts.birthdays(db, app.today)
        day = learning(ties.first_day(db), app.today, app.model)
    deliver(
        dashboard(
            show_day(app.today),
            [{**fields.ask(ask), **fields.person(who)} for ask, who in open_asks],
            [fields.suggestion(one, people[one.contact_id]) for one in chosen],
            [(fields.person(who), gap) for who, gap in birthdays],
            wording.learning(day, app.model) if day else "",
            out,
        ),
        out,
    )
