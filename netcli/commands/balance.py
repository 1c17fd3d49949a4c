"""netcli balance: where more was received than given, and one person's ledger."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain import balance as domain
from netcli.domain.balance import Balance
from netcli.domain.ledger import ledger as running
from netcli.domain.person import Person
from netcli.domain.records.give import DIRECTIONS, Give
from netcli.options import All, Explain, Limit
from netcli.render import fields
from netcli.render.lists import show
from netcli.render.safe import shown
from netcli.render.wording import rules
from netcli.render.wording.counts import counted
from netcli.store import contacts, gives, ledger


def balance(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="[WHO]", help="One person's ledger.")] = None,
    every: All = False,
    n: Limit = None,
    explain: Explain = False,
) -> None:
    """List where more was received than given; with WHO, every give with a running balance.

    Example: netcli balance --all

    Example: netcli balance ana-pop
    """
    app: App = ctx.obj
    if who:
        _ledger(app, app.person(who), explain=explain)
    else:
        _list(app, n, every=every, explain=explain)


def _list(app: App, n: int | None, *, every: bool, explain: bool) -> None:
    with app.reading() as db:
        window, model = app.model.balance_window, app.model
        if every:
            found = [domain.judge(one, model) for one in gives.counts(db, app.today, window)]
        else:
            found = domain.one_sided(gives.lopsided(db, app.today, window, domain.fewest(model.flag_at)), model)
        people = contacts.people(db, [one.contact_id for one in found])
        if every:  # by name: people are not ranked by what they gave
            found.sort(key=lambda one: people[one.contact_id].handle)
        chosen = found[: app.rows(n, every=every)]
        favours = {one.contact_id: ledger.gives(db, people[one.contact_id], app.today) for one in chosen} if explain else {}
    since = app.today - timedelta(days=window)
    items = [fields.balance(one, people[one.contact_id]) | _why(one, favours, since) for one in chosen]
    notes = [shown(domain.words(one.received, one.given, people[one.contact_id].name, window)) for one in chosen if one.nudge]
    empty = "Nothing one-sided: nowhere was clearly more received than given."
    explained = rules.balance(app.model) if explain else ()
    show("balance", items, app.output(), more=len(found) - len(items), below=notes, empty=empty, explain=explained)


def _ledger(app: App, person: Person, *, explain: bool) -> None:
    with app.reading() as db:
        counts = gives.counts_with(db, person, app.today, app.model.balance_window)
        favours = ledger.gives(db, person, app.today)
    lines = running(favours)
    judged = domain.judge(counts, app.model)
    item = fields.balance(judged, person)
    entries = [fields.ledger_line(line) for line in lines]
    out = app.output()
    if out.format in {"json", "jsonl"}:
        show("balance-ledger", [item | {"entries": entries}], out, explain=rules.balance(app.model) if explain else ())
        return
    note = f"{person.name}: {counted(judged.given, 'day')} given, {judged.received} received in {app.model.balance_window} days; {judged.state}"
    explained = (
        [_why(judged, {person.id: favours}, app.today - timedelta(days=app.model.balance_window))["why"], *rules.balance(app.model)]
        if explain
        else ()
    )
    show("ledger", entries, out, below=[shown(note)], empty="Nothing given or received yet.", explain=explained)


def _why(one: Balance, favours: Mapping[int, Sequence[Give]], since: date) -> dict[str, str]:
    """Explain one balance with the days it was counted from, where an explanation was asked for."""
    if one.contact_id not in favours:
        return {}
    counted_gives = [give for give in favours[one.contact_id] if give.day > since]
    days = {way: sorted({give.day.isoformat() for give in counted_gives if give.direction == way}) for way in DIRECTIONS}
    counted_days = "; ".join(f"{way}: {', '.join(found) or 'never'}" for way, found in days.items())
    return {"why": f"B {one.balance:+.4f}, P {one.p_less:.6f}; {counted_days}"}
