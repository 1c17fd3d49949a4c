"""netcli give: something I gave."""

import typer

from netcli.app import App
from netcli.domain.language.dates import parse_past_day, show_day
from netcli.domain.records.give import DEFAULT_EFFORT, DEFAULT_KIND, new_give
from netcli.options import Depth, Effort, Kind, On, Text, To, Who
from netcli.render.fields import give_recorded
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import gives


def give(
    ctx: typer.Context,
    who: Who,
    text: Text,
    kind: Kind = None,
    effort: Effort = DEFAULT_EFFORT,
    to: To = None,
    depth: Depth = None,
    on: On = None,
) -> None:
    """Note something you gave: an introduction, advice, a hand, a thank-you.

    Example: netcli give ana-pop the printer in Iași --kind referral --depth 3

    Example: netcli give ana-pop "met for coffee" --to ion-petrescu
    """
    record(ctx.obj, "give", who, text, kind, effort, to, depth, on)


def record(
    app: App, word: str, who: str, text: list[str], kind: str | None, effort: str, to: str | None, depth: int | None, on: str | None
) -> None:
    """Keep one give in the direction of the word, `give` or `got`, and say so."""
    person, other = app.person(who), app.person(to) if to else None
    day = parse_past_day(on, app.today) if on else app.today
    kind = kind or ("introduction" if other else DEFAULT_KIND)
    new = new_give(day, "given" if word == "give" else "received", " ".join(text), kind, effort, depth)
    with app.writing(word) as db:
        number, uid = gives.add_give(db, new, person, other)
    preposition = "Given to" if word == "give" else "Received from"
    gift = f"{new.kind}{f' to {shown(other.name)}' if other else ''}, {shown(new.text)}"
    line = f"{preposition} {shown(person.name)} on {show_day(day)}: {gift} (give {number})"
    recorded(word, give_recorded(uid, number, new, person, other), line, json=app.json)
