"""Records that are not found, or are not as a command needs them."""

from datetime import date

from netcli.domain.language.dates import show_day
from netcli.render.wording import Wordings


def _ask_closed(number: int, status: str, direction: str) -> tuple[str, str]:
    word = "promise" if direction == "promised" else "ask"
    return f"{word} {number} is already {status}", f"`netcli {word}s` lists the open {word}s with their numbers"


def _not_in_list(field: str, value: str, there: tuple[str, ...]) -> tuple[str, str]:
    return f'{field}: "{value}" is not there', f"there is {', '.join(there)}" if there else f"there are no {field}"


def _words_after_number(command: str, number: str, text: str) -> tuple[str, str]:
    why = ", or why: --why could-not, would-not or silent" if command == "declined" else ""
    who = f'"{number}"' if " " in number else number
    return f'"{text}" follows {who}; nothing was changed', f'say what came of it: netcli {command} {who} --outcome "{text}"{why}'


def _nobody_to_close(name: str, near: tuple[str, ...]) -> tuple[str, str]:
    nearest = f"nearest: {', '.join(near)}; or " if near else ""
    return (
        f'nobody is called "{name}"; nothing was changed',
        f"{nearest}`netcli asks` and `netcli promises` list what is open, with the numbers",
    )


def _intro_closed(number: int, status: str, day: date) -> tuple[str, str]:
    return (
        f"introduction {number} was {status} on {show_day(day)}; nothing was changed",
        f'`netcli edit intro {number}` changes it, and `netcli intro {number} --outcome WHO "..."` notes what came of one that was made',
    )


def _no_such_record(kind: str, number: int) -> tuple[str, str]:
    lists = {"fact": "netcli facts --all", "link": "netcli links --all", "intro": "netcli intros --all"}
    if kind in lists:
        return f"there is no {kind} {number}", f"`{lists[kind]}` lists them with their numbers"
    return f"there is no {kind} {number}", "`netcli timeline WHO` lists what happened with a person, with the numbers"


WORDINGS: Wordings = {
    "not_for_several": ("{field} of several people would be the same; nothing was changed", "edit one person, or change {fields}"),
    "intro_closed": _intro_closed,
    "intro_not_made": ("introduction {number} was not made; nothing was changed", "`netcli intro {number} --made` if you introduced them"),
    "intro_to_the_same": ("{name} cannot be introduced to {name}", "name two people: netcli intro WHO WHO WHY"),
    "intro_without_people": (
        "two people and why they should meet are needed",
        'write netcli intro ana-pop ion-petrescu "both print", or the number of an introduction',
    ),
    "no_such_intro": ("there is no introduction {number}", "`netcli intros --all` lists them with their numbers"),
    "not_introduced": ("{name} is not in introduction {number}; nothing was changed", "it is of {people:and}"),
    "not_one_step": ("introduction {number}: one step at a time", "add one of {steps}"),
    "outcome_without_text": ("outcome: empty", "write in a few words what came of it"),
    "step_without_number": (
        "--{option} is a step of an introduction, and no number is given",
        "write netcli intro N --{option}; `netcli intros` lists the numbers",
    ),
    "nothing_to_change": ("nothing to change is named", "name a field of several people by its option: {fields}"),
    "ask_closed": _ask_closed,
    "no_open_ask": (
        "{name} has no open ask and no open promise; nothing was changed",
        "`netcli asks {handle} --closed` lists the closed asks, and `netcli promises {handle} --closed` the closed promises",
    ),
    "no_such_ask": ("there is no ask or promise {number}", "`netcli asks` and `netcli promises` list the open ones with their numbers"),
    "no_such_field": ('"{field}" is not a field of {record}', "its fields are {fields}"),
    "nobody_to_close": _nobody_to_close,
    "no_planned": ("no planned meeting waits to be confirmed", '`netcli log --plan "friday 14:00: coffee with Ana"` plans one'),
    "several_planned": ("{count} planned meetings wait; nothing was changed", "name one by its number, e.g. netcli done log {number}"),
    "words_after_number": _words_after_number,
    "several_open_asks": ("{name} has {count} open asks or promises; nothing was changed", "name one by its number, e.g. {number}"),
    "not_thanked_for": ('--for: "{value}" is no record to thank for', "write give or log and its number: --for give 12"),
    "no_such_record": _no_such_record,
    "not_a_record_number": ("{record}: {value} is not a number", "`netcli timeline WHO` shows the numbers"),
    "not_a_record_type": ('"{value}" is not a record type', "say {words:or} before a number; quote a name of two words"),
    "not_planned": ("log {number} of {day} is no planned meeting; nothing was changed", "`netcli today` lists the planned ones"),
    "still_to_come": ("log {number} is planned for {day}, which is still to come", "`netcli edit log {number} --on DATE` moves it"),
    "not_in_list": _not_in_list,
    "nothing_to_edit": ("nothing was asked to change", "name a field, as in --city Cluj; `netcli edit --help` lists them"),
}
