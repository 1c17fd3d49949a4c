"""netcli timeline: everything with one person, or the journal of everybody."""

from datetime import timedelta
from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.dates import parse_day
from netcli.domain.timeline import KINDS, Scope
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError
from netcli.options import All, Explain, Limit, Whose, filtered
from netcli.render.timeline import show
from netcli.services import timeline as service

SPAN = timedelta(days=30)  # of the journal


@filtered
def timeline(
    ctx: typer.Context,
    who: Whose = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day on; without WHO, the last 30 days.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Up to this day: 2026-11-20, yesterday ...")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="call, meeting, advice, ask, asked, promise ...")] = None,
    tag: Annotated[str | None, typer.Option("--tag", metavar="TAG", help="Of the interaction, or of a person in it.")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE", help="A part of the place.")] = None,
    company: Annotated[list[str] | None, typer.Option("--with", metavar="WHO", help="With this person; repeatable: with all.")] = None,
    n: Limit = None,
    every: All = False,
    explain: Explain = False,
) -> None:
    """List everything with one person, or without WHO with everybody.

    Example: netcli timeline --since 2026-11-01 --city Iași

    Example: netcli timeline ana-pop -n 5 --json
    """
    app: App = ctx.obj
    one_of("--kind", kind, KINDS)
    person, last = choosing.whose(app, who), parse_day(until, app.today) if until else app.today
    first = parse_day(since, app.today) if since else app.today.min if who else last - SPAN
    if first > last:
        raise InvalidValueError("since_after_until", since=first, until=last)
    scope = Scope(first, last, kind, tag, place, [choosing.person(app, one) for one in company or ()])
    with app.reading() as db:
        entries = service.timeline(db, person, scope._replace(among=choosing.fitting(app, db)), app.today)
    show(entries, person, app.today, app.rows(n, every=every), app.output(), explain=explain)
