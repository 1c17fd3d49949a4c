"""Names and texts that fit nobody or several people, and changes of people."""

from datetime import date

from netcli.domain.language.dates import show_day
from netcli.domain.person import is_me
from netcli.render.wording import Wordings


def _unknown_name(name: str, near: tuple[str, ...]) -> tuple[str, str]:
    if is_me(name):
        return "nothing is known of you yet", 'tell it: netcli edit me --name "Ana Pop" --email ana@example.org'
    nearest = f"nearest: {', '.join(near)}; or " if near else ""
    return f'nobody is called "{name}"; nothing was changed', f'{nearest}add them: netcli add "{name}"'


def _nobody_fits(filters: str, near: tuple[str, ...]) -> tuple[str, str]:
    return f"nobody fits {filters}; nothing was changed", f"nearest: {near}" if near else "change or leave out a filter"


def _no_such_view(view: str, views: tuple[str, ...]) -> tuple[str, str]:
    how = f'netcli config set view.{view} "--tag choir --silent 60"'
    return f'--view: there is no view "{view}"', f"the views are {views}; or save it: {how}" if views else f"save it: {how}"


def _snooze_ends_today_or_before(day: date) -> tuple[str, str]:
    return f"{show_day(day)} is not a day to come", "write a length such as 90d, or a day to come"


def _no_such_label(field: str, label: str, labels: tuple[str, ...]) -> tuple[str, str]:
    return f'{field}: "{label}" is not there; nothing was changed', f"the {field} are {labels}" if labels else f"there are no {field}"


def _no_fact_fits(kind: str, text: str, there: tuple[str, ...]) -> tuple[str, str]:
    return f'{kind}: none fits "{text}"; nothing was changed', f"open: {'; '.join(there)}" if there else f"no {kind} is open"


WORDINGS: Wordings = {
    # names and texts
    "ambiguous_name": ('"{name}" may be any of {count} people; nothing was changed', "name one of them by the handle"),
    "invalid_silence": ('--silent: "{text}" is not a number of days', "write a number from 1 to {longest}"),
    "handle_taken": ('handle: "{handle}" is taken', "choose another handle, or remove it"),
    "handle_of_me": ("handle: me is the handle of you alone; nothing was changed", "choose another handle"),
    "name_known": (
        '"{name}" is already known: {known} ({handle}); nothing was changed',
        "remove the +, or add another person by hand: netcli add",
    ),
    "no_such_name": ('nobody is called "{name}"', 'look everywhere with: netcli find "{name}"'),
    "no_such_view": _no_such_view,
    "nobody_fits": _nobody_fits,
    "not_a_filter": ('"{word}" in the view "{text}" is no filter; nothing was changed', "the filters are {options}"),
    "not_about_me": (
        '"me" is you, and this command is about other people; nothing was changed',
        "show, edit, card, need, offer, fact and facts take me; for somebody called Me, write the handle",
    ),
    "no_brief_of_me": ('"me" is you, and a brief is about whom you meet', "netcli show me"),
    "own_card_given": ("your own card is nothing of another person to pass on", 'netcli give {handle} "my card"'),
    "one_form_of_card": ("--vcf and --qr are two forms of a card; nothing was changed", "name one of them"),
    "card_too_long": ("the card is too long for a QR code", "netcli card WHO --vcf writes a vCard"),
    "terminal_too_narrow": ("the QR code is {width} columns wide, and the terminal is narrower", "widen the terminal, or use --vcf"),
    "plan_not_asked": (
        "there is no terminal to ask on; nothing was planned",
        'netcli log --plan "friday 14:00: meeting" --with {handle} --purpose "what you want, and what you can give"',
    ),
    "not_mentioned": ('nothing written about anybody contains "{text}"', "try a shorter part of it, or `netcli list`"),
    "not_mentioned_of_some": (
        'nothing written about people who fit the filters contains "{text}"',
        "leave out a filter, or try a shorter part",
    ),
    "unknown_name": _unknown_name,
    # changes of people
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
