"""netcli snooze: suggest nothing about a person for a while."""

from datetime import date, timedelta
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.language.dates import parse_day, show_day
from netcli.domain.language.digits import is_digits
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import pauses

OFF = "off"
UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}  # days
LONGEST = 3650  # days


def snooze(
    ctx: typer.Context,
    who: Who,
    until: Annotated[str, typer.Argument(metavar="90d|DATE|off", help="For so long (d, w, m, y), until a day, or no longer.")] = "90d",
) -> None:
    """Suggest nothing about a person for a while: reconnect, nudges and next steps leave them out; lists do not.

    Example: netcli snooze vlad-chiriac 90d

    Example: netcli snooze vlad-chiriac off
    """
    app: App = ctx.obj
    person = app.person(who)
    day = None if until == OFF else _until(until, app.today)
    with app.writing("snooze") as db:
        if day is None:
            pauses.end(db, person.id, "snoozed")
        else:
            pauses.snooze(db, person.id, app.today, day)
    line = f"{shown(person.name)} is left alone until {show_day(day)}" if day else f"{shown(person.name)} is suggested again"
    recorded("snooze", {**named(person), "snoozed_until": day.isoformat() if day else None}, line, json=app.json)


def _until(text: str, today: date) -> date:
    """Read a length or a day to come. Raises InvalidValueError, or InvalidDateError."""
    number, unit = text[:-1].strip(), text[-1:]
    if unit in UNITS and is_digits(number):
        days = int(number[:6]) * UNITS[unit]
        if not 1 <= days <= LONGEST:
            raise InvalidValueError(
                f'"{text}" is no length to snooze', f"say 1d to {LONGEST}d; to take somebody out for good: netcli archive"
            )
        return today + timedelta(days=days)
    day = parse_day(text, today, ahead=True)
    if day <= today:
        raise InvalidValueError(f"{show_day(day)} is not to come", "say a length, as 90d, or a day to come")
    return day
