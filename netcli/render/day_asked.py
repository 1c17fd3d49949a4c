"""Asking for the day of a sentence that does not say one clearly."""

from datetime import date

from netcli.domain.language.dates import parse_record_day, show_day
from netcli.domain.language.days import UNMET, DaySaid, unclear
from netcli.errors import NetcliError
from netcli.render.output import complain_about, say
from netcli.render.prompt import chosen, edited

NOT_LOGGED = "; nothing was logged"  # said only if it cannot be asked


def day_of(said: DaySaid, today: date, *, interactive: bool) -> date | None:
    """Return the day of a sentence, or the answer; None is today.

    Raise InvalidDateError if the day is not clear and there is no terminal, or if nothing took place.
    """
    if not said.problem:
        return said.day
    error = unclear(said)
    if not interactive or said.problem in UNMET:
        raise error
    from netcli.render.wording.problems import worded  # start-up time: most sentences say a clear day

    fact = worded(error.problem)[0].removesuffix(NOT_LOGGED)
    days = sorted(day for day in said.days if day <= today)
    if len(days) < 2:
        say(fact)
        return day_asked(today)
    number = chosen(
        f"{fact}; which day was it?", [*(f"{show_day(day)} (today)" if day == today else show_day(day) for day in days), "another day"]
    )
    return days[number] if number < len(days) else day_asked(today)


def day_asked(today: date) -> date | None:
    """Ask for the day until it is valid, so that no earlier answer is lost."""
    while answer := edited(f"When (Enter for today, {show_day(today)}):"):
        try:
            return parse_record_day(answer, today)
        except NetcliError as error:
            complain_about(error)
    return None
