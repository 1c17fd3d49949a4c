"""Days and sentences that cannot be read."""

from datetime import date

from netcli.domain.language.dates import show_day
from netcli.render.days import FORMS
from netcli.render.wording import Wordings


def _ambiguous_day(text: str, days: tuple[date, ...]) -> tuple[str, str]:
    *some, last = (show_day(day).partition(" ")[2] for day in days)
    return f'"{text}" may be {", ".join(some)} or {last}', f"write it as {days[0]}"


def _day_to_come(day: date) -> tuple[str, str]:
    return f"{show_day(day)} has not come yet", "write a day up to today; a day to come is given with --due"


WORDINGS: Wordings = {
    "ambiguous_day": _ambiguous_day,
    "day_to_come": _day_to_come,
    "new_name_in_small_letters": ('"+{name}" has no capital letter', 'write +{capitalised}, or in quotes: +"{name}"'),
    "not_a_day": ('"{text}" is not a date netcli reads', f"write {FORMS}"),
    "not_a_period": ('"{text}" is no {unit} netcli reads', "write this, last or {form}"),
    "one_period": ("a report has one period, not {options}", "remove all but one of them"),
    "not_a_length": ('"{text}" is not a length; nothing was changed', "write 30d, 2 weeks, a month, 1y; at most {longest} days"),
    "open_quote": ("the quote after a + is not closed", 'write a new name as +"Ana Pop"'),
    "sentence_too_long": ("the sentence is longer than {most} characters", "write what happened in one line, and the rest with --edit"),
    "unclear_new_name": ('it is not clear where the name ends in "+{text}"', 'write it in quotes: +"{name}"'),
}
