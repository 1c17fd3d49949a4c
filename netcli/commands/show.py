"""netcli show: one person."""

import typer

from netcli.app import App
from netcli.domain import balance
from netcli.options import Explain, Who
from netcli.render import fields
from netcli.render.person import show as show_person
from netcli.render.wording import rules
from netcli.render.wording.ties import why
from netcli.store import asks, cards, contacts, gives, interactions, ledger, pauses, ties

EVENTS = 10


def show(ctx: typer.Context, who: Who, explain: Explain = False) -> None:
    """Show one person: card, tie and why, balance, last ten events, open asks, needs and offers.

    Example: netcli show ana-pop

    Example: netcli show "Ana Pop" --explain
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.reading() as db:
        tie = ties.classifier(db, app.today, app.model).tie(ties.summary(db, person.id, app.today, app.model.half_life))
        counts = gives.counts_with(db, person, app.today, app.model.balance_window)
        card, entry = cards.card(db, person), contacts.entries(db, [person.id], app.today)[0]
        rest = pauses.pauses(db, person.id)
        events = interactions.latest(db, person, app.today, EVENTS)
        company = interactions.participants(db, [one.number for one in events])
        favours, their_asks = ledger.gives(db, person, app.today), asks.asks(db, person, app.today)
        days = ties.contact_days(db, person.id, app.today) if explain else []
    standing = balance.judge(counts, app.model)
    item = fields.card(card, entry, rest) | {
        "class": tie.tie,
        "class_why": why(tie, app.model),
        "balance": {key: value for key, value in fields.balance(standing, person).items() if key not in {"handle", "name"}},
        "interactions": [fields.interaction(one, company[one.number]) for one in events],
        "gives": [fields.give(one) for one in favours],
        "asks": [fields.ask(one) for one in their_asks],
    }
    explained = [*rules.ties(app.model), *rules.balance(app.model), _days(days)] if explain else []
    show_person(item, app.output(), explained)


def _days(days: list[tuple[str, float]]) -> str:
    return "contact-days used: " + (", ".join(f"{day} v {v:.2f}" for day, v in days) or "none")
