"""Why records of a file are skipped."""

from netcli.render.wording import Wordings


def _place(line: int, file: str) -> str:
    return f"line {line}" + (f" of {file}" if file else "")


def _fuller_edition(line: int, file: str) -> tuple[str, str]:
    return f"another edition of the entry on {_place(line, file)}, which says more", ""


def _same_person_differs(line: int, file: str, field: str) -> tuple[str, str]:
    return f"the same person as {_place(line, file)}, with another {field}", ""


WORDINGS: Wordings = {
    # planning
    "fuller_edition": _fuller_edition,
    "introducer_skipped": "introduced_by left out: {reason}",
    "introducers_differ": "introduced_by left out: another row of this person names somebody else",
    "key_repeated": 'the key "{key}" stands on line {line} already',
    "name_not_unique": '{count} people are called "{name}"; a handle, an address or a phone would say which',
    "never_wrote_to": "from people you never wrote to",
    "nobody_called": 'nobody is called "{name}"',
    "person_removed": "you removed them; `netcli undo {command}` brings them back",
    "record_removed": "you removed it; `netcli undo {command}` brings it back",
    "same_person_differs": _same_person_differs,
    "several_people_fit": '"{name}" may be any of {count} people; write the handle',
    "skipped_but_stored": "{reason}, but it is kept as log {number}; `netcli rm log {number}` removes it",
    "unknown_handle": "nobody here has that handle",
    # days
    "invalid_date": "no date that makes sense",
    "no_date": "no date",
    "ten_years_ahead": "more than ten years ahead",
    # calendars
    "cancelled": "cancelled",
    "no_repetition_yet": "repeated, and no date of it has come",
    "nobody_else": "nobody else takes part",
    "not_a_calendar": "not a calendar",
    "other_edition_read": "another edition of the same event is read",
    "unreadable_event": "not readable as an event",
    "you_declined": "you declined",
    # mail
    "address_nobody_reads": "from an address that nobody reads",
    "date_out_of_range": "dated before 1970, or after tomorrow",
    "invalid_address": "an address that makes no sense",
    "mailing_list": "from a mailing list",
    "no_sender": "no sender",
    "not_a_message": "not a message",
    "not_your_message": "neither from you nor to you",
    "sent_by_machine": "sent by a machine",
    "sent_in_bulk": "sent in bulk",
    "to_nobody_else": "from you to nobody else",
    "too_many_addresses": "to more than {most} addresses",
    "unreadable_message": "not readable",
}
