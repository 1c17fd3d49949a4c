"""Days and sentences that cannot be read, or not be logged."""

from datetime import date

from netcli.domain.language.dates import show_day
from netcli.render.days import FORMS
from netcli.render.wording import Wordings

IN_FRONT = 'write the day in front: netcli log "{day}: ..."'


def _ambiguous_day(text: str, days: tuple[date, ...]) -> tuple[str, str]:
    *some, last = (show_day(day).partition(" ")[2] for day in days)
    return f'"{text}" may be {", ".join(some)} or {last}', f"write it as {days[0]}"


def _day_to_come(day: date) -> tuple[str, str]:
    return f"{show_day(day)} has not come yet", "write a day up to today"


def _asked_on_day_to_come(day: date) -> tuple[str, str]:
    return f"{show_day(day)} has not come yet", "write a day up to today; the day by which is given with --due"


def _two_days(text: str, days: tuple[date, ...]) -> tuple[str, str]:  # noqa: ARG001 - the days are clearer than the words
    *some, last = map(show_day, sorted(days))
    return f"the sentence names {', '.join(some)} and {last}; nothing was logged", f"log each day by itself, or write one: --on {min(days)}"


def _ahead(text: str, days: tuple[date, ...]) -> tuple[str, str]:
    day = show_day(days[0]) if days else f'"{text}"'
    return (
        f"{day} has not come yet; nothing was logged",
        'plan it: netcli log --plan "friday 14:00: coffee with Ana"; or write a day up to today',
    )


def _past(text: str, days: tuple[date, ...]) -> tuple[str, str]:
    day = show_day(days[0]) if days else f'"{text}"'
    return f"{day} is past; nothing was planned", "log it without --plan, or write a day to come"


def _contradiction(text: str, days: tuple[date, ...]) -> tuple[str, str]:
    return f'"{text}" contradicts itself: {show_day(days[0])}; nothing was logged', IN_FRONT.format(day=days[0])


def _misspelt(text: str, days: tuple[date, ...]) -> tuple[str, str]:
    return f'"{text}" may be {show_day(days[0])}; nothing was logged', IN_FRONT.format(day=days[0])


def _unclear(text: str, days: tuple[date, ...]) -> tuple[str, str]:
    said, hint = _ambiguous_day(text, days)
    return f"{said}; nothing was logged", hint if text[:1].isdigit() else IN_FRONT.format(day=days[0])


def _impossible(text: str, days: tuple[date, ...]) -> tuple[str, str]:  # noqa: ARG001 - there is none
    if ":" in text:
        return f'"{text}" is no time of day; nothing was logged', "write it as 14:30, or with --time 14:30"
    return f'"{text}" is not a date netcli reads; nothing was logged', f"write {FORMS}"


def _nobody_named(unknown: tuple[str, ...]) -> tuple[str, str]:
    add = f'+{unknown[0]} in the sentence adds "{unknown[0]}"; or ' if unknown else ""
    return "nobody you know is named in that; nothing was logged", f'{add}name them with --with, or add them first: netcli add "NAME"'


def _since_after_until(since: date, until: date) -> tuple[str, str]:
    return f"no day is from {show_day(since)} to {show_day(until)}", "--since is the earlier day, and --until the later one, or else today"


WORDINGS: Wordings = {
    "ahead": _ahead,
    "ambiguous": _unclear,
    "contradiction": _contradiction,
    "impossible": _impossible,
    "misspelt": _misspelt,
    "not_met": (
        "the sentence says that it did not take place; nothing was logged",
        "write it down with: netcli note WHO TEXT; if you met, give the day with --on",
    ),
    "not_yet": (
        "the sentence says what is still to be done; nothing was logged",
        'netcli promise WHO TEXT, or netcli log --plan "friday 14:00: coffee with Ana"; if it is done, give the day with --on',
    ),
    "past": _past,
    "since_after_until": _since_after_until,
    "plan_with_gives": (
        "a plan has no --gave, --got, --learned, --told or --pitched; nothing was planned",
        "note them with netcli give, got and fact, or when you log the meeting",
    ),
    "plan_without_day": (
        "the plan names no day; nothing was planned",
        'write it in front: netcli log --plan "friday 14:00: coffee with Ana"',
    ),
    "two_days": _two_days,
    "vague": ('"{text}" is no one day; nothing was logged', 'write the day in front: netcli log "yesterday: ...", or with --on'),
    "ambiguous_day": _ambiguous_day,
    "asked_on_day_to_come": _asked_on_day_to_come,
    "day_to_come": _day_to_come,
    "new_name_in_small_letters": ('"+{name}" has no capital letter', 'write +{capitalised}, or in quotes: +"{name}"'),
    "not_a_day": ('"{text}" is not a date netcli reads', f"write {FORMS}"),
    "not_a_period": ('"{text}" is no {unit} netcli reads', "write this, last or {form}"),
    "one_period": ("a report has one period, not {options}", "remove all but one of them"),
    "not_a_length": ('"{text}" is not a length; nothing was changed', "write 30d, 2 weeks, monthly, 1y; at most {longest} days"),
    "open_quote": ("the quote after a + is not closed", 'write a new name as +"Ana Pop"'),
    "sentence_too_long": ("the sentence is longer than {most} characters", "write what happened in one line, and the rest with --edit"),
    "unclear_new_name": ('it is not clear where the name ends in "+{text}"', 'write it in quotes: +"{name}"'),
    # logging
    "no_message": ("there is no message on standard input", "pipe one into it: netcli log --mail < message.eml"),
    "nobody_named": _nobody_named,
    "learned_of_several": (
        'who "{text}" is about is not clear: {count} people took part; nothing was logged',
        'log it without that, then: netcli fact WHO interest "{text}"',
    ),
    "nothing_to_log": ("there is nothing to log", 'say what happened: netcli log "yesterday: lunch with Ana Pop"'),
    "unknown_people": ("not known: {people}; no terminal to ask on, so nothing was logged", "--create adds them"),
}
