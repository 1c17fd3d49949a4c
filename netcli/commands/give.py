"""netcli give: something you gave."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.dates import parse_record_day
from netcli.domain.records.give import DEFAULT_EFFORT, new_give
from netcli.options import Amount, Depth, Effort, Kind, On, Text, To, Who
from netcli.render.gives import show_recorded, suggest_receiver
from netcli.render.recorded import suggest_day
from netcli.services import gives


def give(
    ctx: typer.Context,
    who: Who,
    text: Text,
    kind: Kind = None,
    effort: Effort = DEFAULT_EFFORT,
    to: To = None,
    depth: Depth = None,
    amount: Amount = None,
    on: On = None,
) -> None:
    """Record something you gave: an introduction, advice, a hand, a thank-you.

    The kind is read from the words, in five languages; --kind wins.

    Example: netcli give ana-pop "advice on the lease"

    Example: netcli give ana-pop the printer in Iași --kind referral --depth 3

    Example: netcli give ana-pop "met for coffee" --to ion-petrescu
    """
    record(ctx.obj, "give", "given", who, text, kind, effort, to, depth, amount, on)


def record(
    app: App,
    command: str,
    direction: str,
    who: str,
    text: list[str],
    kind: str | None,
    effort: str,
    to: str | None,
    depth: int | None,
    amount: str | None,
    on: str | None,
) -> None:
    """Record one give and print it."""
    (person, words), other = choosing.addressed(app, who, text), choosing.person(app, to, adds=True) if to else None
    day = parse_record_day(on, app.today) if on else app.today
    new = new_give(day, direction, words, kind or gives.kind(words, to=other), effort, depth, amount=amount)
    with app.writing(command, only_adds=True) as db:
        stored = gives.record(db, new, person, other)
        named = gives.receiver_named(db, stored, person)
    show_recorded(command, stored, person, json=app.json)
    if not on:
        suggest_day("give", stored.number, "on", words, app.today)
    if named:
        suggest_receiver(stored, named)
