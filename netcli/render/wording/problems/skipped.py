"""Why records of a file are skipped."""

from netcli.render.wording import Wordings


def _place(line: int, file: str) -> str:
    return f"line {line}" + (f" of {file}" if file else "")


def _fuller_edition(line: int, file: str) -> tuple[str, str]:
    return f"another edition of the record on {_place(line, file)}, which has more", ""


def _same_person_differs(line: int, file: str, field: str) -> tuple[str, str]:
    return f"the same person as {_place(line, file)}, with another {field}", ""


WORDINGS: Wordings = {
    # rows of an export
    "column_refused": "{field}: {reason}",
    "larger_than": "{field}: larger than {most}",
    "not_a_string": "{field}: input should be a valid string",
    "not_a_whole_number": "{field}: not a whole number from 1 to {most}",
    "part_of_no_record": "part of an {record} that is not in the file",
    "person_not_in_file": "about a person who is not in the file",
    "row_refused": "the database refuses it: {reason}",
    # planning
    "fuller_edition": _fuller_edition,
    "introducer_skipped": "introduced_by is skipped: {reason}",
    "introducers_differ": "introduced_by is skipped: another row of this person names another introducer",
    "key_repeated": 'the key "{key}" is already on line {line}',
    "name_not_unique": '{count} people are called "{name}"; a handle, an address or a phone is needed',
    "never_wrote_to": "from people you never wrote to",
    "nobody_called": 'nobody is called "{name}"',
    "card_of_yours": "it is you: `netcli edit me` changes your own card",
    "person_removed": "you removed them; `netcli undo {command}` restores them",
    "record_removed": "you removed it; `netcli undo {command}` restores it",
    "same_person_differs": _same_person_differs,
    "several_people_fit": '"{name}" may be any of {count} people; write the handle',
    "skipped_but_stored": "{reason}, but it is stored as log {number}; `netcli rm log {number}` removes it",
    "unknown_handle": "no person has that handle",
    # days
    "day_too_late": "{day} is more than ten years ahead",
    "invalid_date": "an invalid date",
    "later_than_today": "a day that has not come yet",
    "no_date": "no date",
    "ten_years_ahead": "more than ten years ahead",
    "unreadable_day": "an unreadable day",
    # tables and lines
    "before_header": "before the line that names the columns",
    "column_is_empty": "{column}: empty",
    "invalid_name": "an invalid name",
    "invalid_value": "an invalid value",
    "line_above": "a line longer than {mebibytes} MiB",
    "line_not_utf8": "not text in UTF-8",
    "names_nobody": "nobody is named in it",
    "no_known_heading": "not under a known heading",
    "not_an_object": "not a JSON object",
    "not_digits": '{column}: "{text}" is not a whole number',
    "nothing_to_call_them": "neither a name nor an address nor a number",
    "row_not_csv": "not readable as CSV: {reason}",
    "row_too_long": "the row is too long, or a quote in it is never closed",
    "too_many_cells": "more cells than the header",
    "too_many_people": "more than {most} people are named in it",
    "twice_in_file": "twice in the file",
    # cards
    "group_of_strangers": "a group with members that are in no card",
    "no_card": "no vCard",
    "no_card_name": "no name",
    "outside_of_cards": "lines outside of any card",
    "too_many_lines": "more than {most} lines",
    "too_many_properties": "more than {most} properties",
    # slips of BNI
    "between_others": "between two other people",
    "continuing_education": "continuing education, nobody else took part",
    "nobody_else_named": "nobody else is named",
    "report_ends_later": "the report runs to a day that has not come yet",
    "unknown_slip": "a type of slip that netcli does not know",
    # LinkedIn
    "draft_message": "a draft that was not sent",
    "endorsement_not_accepted": "an endorsement that you did not accept",
    "endorsement_repeated": "the same skill by the same person again",
    "hidden_profile": "a hidden profile",
    "invitation_repeated": "the same invitation again",
    "invitation_without_message": "an invitation without a message",
    "large_conversation": "a conversation of more than {most} people",
    "message_to_yourself": "a message to yourself",
    "no_conversation": "a message of no conversation",
    "spam_message": "spam or an advertisement",
    "unknown_direction": "neither OUTGOING nor INCOMING",
    "unknown_user": "you are not known among its people: add --me NAME, as LinkedIn writes it",
    # Monica
    "no_named_people": "nobody took part whom the export names",
    "only_a_relation": "only a name in the relationships of another person",
    "yourself": "your own record",
    # calendars
    "cancelled": "cancelled",
    "no_repetition_yet": "repeated, and no date of it has come",
    "nobody_else": "nobody else takes part",
    "not_a_calendar": "not a calendar",
    "other_edition_read": "another edition of the same event is read",
    "unreadable_event": "unreadable as an event",
    "you_declined": "you declined",
    # mail
    "address_nobody_reads": "from an address that nobody reads",
    "date_out_of_range": "dated before 1970, or after tomorrow",
    "invalid_address": "an invalid address",
    "mailing_list": "from a mailing list",
    "no_sender": "no sender",
    "not_a_message": "not a message",
    "not_your_message": "neither from you nor to you",
    "sent_by_machine": "sent by a machine",
    "sent_in_bulk": "sent in bulk",
    "to_nobody_else": "from you to nobody else",
    "too_many_addresses": "to more than {most} addresses",
    "unreadable_message": "unreadable",
}
