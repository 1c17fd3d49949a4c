"""Files that are not what they should be, and options that a format needs."""

from netcli.render.wording import Wordings

ADDRESSES = "add --me ADDRESS, once for each of your addresses"
MONICA = "export it from Monica (version 4) again, as JSON"


def _not_linkedin(files: tuple[str, ...]) -> tuple[str, str]:
    which = f"{files[0]} is not a file" if len(files) == 1 else "none of the files is one"
    return f"{which} of a LinkedIn archive", "name Connections.csv, messages.csv or the archive that holds them"


def _wrong_encoding(file: str, encoding: str, byte: int | None) -> tuple[str, str]:
    where = "" if byte is None else f" (byte {byte})"
    return f"{file} is not text in {encoding}{where}", "name another encoding, or remove --encoding: then it is guessed"


WORDINGS: Wordings = {
    "bni_without_day": ("{file} does not say its day", "put back its title as the first line: Slips Audit Report for 30/09/2026"),
    "bni_without_me": ("which slips are yours is not known", "name yourself as the report does, with --me NAME"),
    "export_not_utf8": ("{file} is not text in UTF-8", "save it as UTF-8 and import it again"),
    "header_not_csv": (
        "the first line is not readable as CSV",
        "write the names of the columns there, separated by commas, semicolons or tabs",
    ),
    "ics_without_me": ("a calendar does not say which of the guests you are", ADDRESSES),
    "mail_without_me": ("mail does not say which of its people you are", ADDRESSES),
    "message_refused": ("{file}: {reason}", "give a message to fewer people"),
    "message_without_day": ("the message has no date, or one to come; nothing was changed", "log it by hand: netcli log"),
    "missing_column": ("the file has no column {column}", "name the columns of {kind} in the first line: {columns}"),
    "monica_not_json": ("{file} is not readable as JSON: {reason}", MONICA),
    "monica_too_deep": ("{file} is nested too deeply", MONICA),
    "no_calendar": ("{file} is not a calendar", "name a file that begins with BEGIN:VCALENDAR"),
    "no_mail": ("{file} is not mail", "name an mbox, a Maildir or a message"),
    "no_message_in_file": ("{file} is not a message", "give one with its headers, as it was received"),
    "no_vcard": ("{file} has no vCard", "name a file with a line BEGIN:VCARD"),
    "not_an_export": ("{file} does not begin like an export of everything", "make one: netcli export jsonl -o all.jsonl"),
    "not_bni": ("{file} is not a Slips Audit report", "save the report of BNI Connect as CSV"),
    "not_friends": ("{file} is not a friends.md", "name a file with a line ### Friends: or ### Activities:"),
    "not_google": ("{file} is not an export of Google Contacts", 'export the contacts as "Google CSV"'),
    "not_linkedin": _not_linkedin,
    "not_monica": ("{file} is not an export of Monica", MONICA),
    "not_outlook": ("{file} is not an export of Outlook's contacts", "export them as CSV, with the columns named in English"),
    "record_not_toml": ("the text does not parse: {reason}", 'write each field on one line, in quotes: city = "Cluj"'),
    "several_messages": ("{file} has more than one message; nothing was changed", "`netcli import mail -` logs them all"),
    "unclear_header": (
        "the first line does not say what the file holds",
        "name it: netcli import contacts|interactions|gives|asks FILE",
    ),
    "wrong_encoding": _wrong_encoding,
}
