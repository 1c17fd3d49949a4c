"""Changes of people that are refused: snoozes, tags and aliases."""

from datetime import date

from netcli.domain.language.dates import show_day
from netcli.render.wording import Wordings


def _snooze_ends_today_or_before(day: date) -> tuple[str, str]:
    return f"{show_day(day)} is not a day to come", "write a length such as 90d, or a day to come"


def _no_such_label(field: str, label: str, labels: tuple[str, ...]) -> tuple[str, str]:
    return f'{field}: "{label}" is not there; nothing was changed', f"the {field} are {labels}" if labels else f"there are no {field}"


def _no_fact_fits(kind: str, text: str, there: tuple[str, ...]) -> tuple[str, str]:
    return f'{kind}: none fits "{text}"; nothing was changed', f"open: {'; '.join(there)}" if there else f"no {kind} is open"


WORDINGS: Wordings = {
    "merge_of_one": ("one person alone cannot be merged", "name two people; `netcli duplicates` lists likely duplicates"),
    "no_fact_fits": _no_fact_fits,
    "no_such_label": _no_such_label,
    "same_person": ("{name} and {other} are the same person", "name two people by their handles"),
    "several_facts_fit": ('{kind}: several fit "{text}"; nothing was changed', "write the number of one of them: {there:;}"),
    "cadence_without_length": ("how often is missing", 'name a person and a length: netcli cadence WHO "2 weeks", or off'),
    "no_tag": ("a person or the tag is missing", 'the tag is the last word: netcli tag ana-pop bo "the fair"; two tags are choir,fair'),
    "nobody_tagged": ("none of them is tagged {tags}; nothing was changed", "`netcli list --tag TAG` shows who is"),
    "filters_of_one": ('filters choose among everybody, but "{name}" is one person', "leave out the filters, or the person"),
    "nobody_chosen": ("nobody is named", "name people, or use a filter such as --circle choir"),
    "snooze_ends_today_or_before": _snooze_ends_today_or_before,
    "not_merged": ("nothing was merged", "press another key"),
    "triage_without_terminal": (
        "{count} people are waiting, and there is no terminal to ask on; nothing was changed",
        "`netcli triage --json` lists them; filters with tag, archive and snooze change many: netcli archive --from linkedin --never --yes",
    ),
    "tag_is_last": ('nobody is called "{name}"; nothing was changed', "only the last word is the tag; two tags are one word: choir,fair"),
    "snooze_length": (
        '"{text}" is not a length of a snooze; nothing was changed',
        "write 90d, 2 weeks (at most {longest} days) or a day to come; to take a person out of every list: netcli archive WHO",
    ),
}
