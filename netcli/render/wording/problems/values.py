"""Values that are invalid in a field, in an option, or in a text."""

from datetime import date

from netcli.render.wording import Wordings


def _ask_without_text(direction: str) -> tuple[str, str]:
    return "text: empty", f"write in a few words what was {'promised' if direction == 'promised' else 'asked'}"


def _due_before_ask(due: date, day: date, direction: str) -> tuple[str, str]:
    what = "promise" if direction == "promised" else "ask"
    return f"due: {due} is before the day of the {what}, {day}", f"write a due day on or after {day}"


def _fact_without_text(kind: str) -> tuple[str, str]:
    if kind == "date":
        return "date: only a day", 'say what it is the day of: "wedding 12 June"'
    return f"{kind}: empty", f"write the {kind} after the person"


WORDINGS: Wordings = {
    "note_without_text": ("note: empty", "write the note after the person"),
    "ask_without_text": _ask_without_text,
    "close_with_text": ("--close: a text to record was given too; nothing was changed", "remove --close, or the text"),
    "date_without_day": (
        "date: no day is in the text; nothing was changed",
        'write the day with its month: "wedding 12 June", or "wedding 12 June 2027"; with netcli edit: --on-day',
    ),
    "dates_in_text": ('"{text}" has more than one day; nothing was changed', "record each day by itself"),
    "day_of_no_date": ("on day: only a fact of kind date has one, and the kind is {kind}", "remove the day, or write kind date"),
    "depth_without_referral": ("depth: only a referral has one", "add --kind referral, or remove --depth"),
    "due_before_ask": _due_before_ask,
    "fact_of_you_alone": ("{kind}: only you have one; nothing was changed", "tell of yourself: netcli fact me {kind} TEXT"),
    "give_to_the_same": ("--to: {name} cannot receive what is between you and {name}", "name another person with --to, or leave --to out"),
    "give_without_text": ("text: empty", "write in a few words what was given"),
    "fact_without_text": _fact_without_text,
    "intro_without_why": ("why: empty", "write why they should meet"),
    "invalid_amount": ('amount: "{text}" is not a sum of money', "write the number and the currency: '500 EUR'"),
    "invalid_cadence": ("cadence: {days} is not a number of days", "write 1 to 3650 days"),
    "invalid_day": '{field}: "{text}" is not a day',
    "invalid_depth": ("depth: {depth} is invalid", "write 1 (a name passed on) to 5 (all but concluded)"),
    "invalid_email": ('email: "{email}" is not an address', "write an address like ana@example.org"),
    "invalid_minutes": ("minutes: {minutes} is invalid", "write 1 to 10080 minutes (a week)"),
    "invalid_time": ('time: "{time}" is invalid', "write a time like 09:30"),
    "invalid_yearly": ('{field}: "{text}" is not a day', "write 1980-04-12, or --04-12 if the year is not known"),
    "invalid_weight": ("weight: {weight} is invalid", "write a number from 0 to 1, e.g. .5"),
    "line_too_long": ("{field}: longer than {most} characters", "shorten the {field}, and write the rest in a note"),
    "made_and_dropped": ("made_on: an introduction that was made was not dropped", "empty made_on or dropped_on"),
    "needed_day": ("{field}: empty", "write the day on which it happened"),
    "needed_people": ("{field}: nobody", "write the handle of a person; `netcli rm {record} N` removes it"),
    "needed_person": ("{field}: nobody", "write the handle of a person"),
    "no_name": ("name: empty", 'write a name: netcli add "Ana Pop"'),
    "not_a_list_of_texts": ("{field}: not a list of texts", 'write {field} = ["one", "another"]'),
    "not_a_number": ("{field}: {value} is not a number", "write a whole number: {field} = 30"),
    "not_a_text": ("{field}: {value} is not a text", 'write it in quotes: {field} = "..."'),
    "not_one_of": ('{field}: "{value}" is invalid', "write one of {words}"),
    "not_utf8": ("{field}: not text in UTF-8", "type it again, or convert it to UTF-8"),
    "standing_without_answer": (
        "the answer is missing",
        "name a person, a question and yes, no or unknown: netcli standing WHO knows-work yes",
    ),
    "status_without_referral": ("status: only a referral can be {status}", "add --kind referral, or remove --status"),
    "status_contradicts_closed_on": (
        "closed_on: a closed ask has one, an open ask has none",
        "set status to answered, kept or declined, or empty closed_on",
    ),
    "status_contradicts_direction": ("status: with direction {direction} it cannot be {status}", "write open, {done} or declined"),
    "topic_without_words": ('"{topic}" has no word to look for', "write what you look for in a word or two: netcli who printing"),
    "text_too_long": ("{field}: longer than {most} characters", "shorten the {field}"),
    "two_are_one": ("{name} and {name} are one person; nothing was changed", "name two people"),
    "unknown_encoding": (
        '--encoding: "{name}" is invalid',
        "write utf-8, cp1250, cp1251, cp1252, cp1255 or another that Python knows",
    ),
    "why_of_no_chance": ("why: only a missed chance has one, and the kind is {kind}", "remove the why, or write kind missed"),
    "why_without_declined": (
        "why: only what was declined has one, and the status is {status}",
        "remove the why, or set status to declined",
    ),
}
