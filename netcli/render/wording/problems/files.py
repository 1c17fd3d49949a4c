"""Files: formats and options of imports and exports, -o, and drafts."""

from netcli.render.wording import Wordings

ADDRESSES = "add --me ADDRESS, once for each of your addresses"
MONICA = "export it from Monica (version 4) again, as JSON"
SMALLER = "raise the limit with --max-size, or cut the file"
ELSEWHERE = "choose another place for -o; the database was not touched"


def _not_linkedin(files: tuple[str, ...]) -> tuple[str, str]:
    which = f"{files[0]} is not a file" if len(files) == 1 else "none of the files is one"
    return f"{which} of a LinkedIn archive", "name Connections.csv, messages.csv or the archive that holds them"


def _wrong_encoding(file: str, encoding: str, byte: int | None) -> tuple[str, str]:
    where = "" if byte is None else f" (byte {byte})"
    return f"{file} is not text in {encoding}{where}", "name another encoding, or remove --encoding: then it is guessed"


def _unreadable_archive(path: object, reason: str) -> tuple[str, str]:
    return f"{path} is not readable as a zip archive: {reason or 'it is damaged'}", "unpack it, and import the folder"


WORDINGS: Wordings = {
    # formats
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
    # what an import is given
    "archive_too_large": ("{archive}, unpacked, is larger than {size} MiB", SMALLER),
    "empty_folder": ("{folder} holds no file", "name a folder with cards, calendars, messages or tables"),
    "file_too_large": ("{name} is larger than {size} MiB", SMALLER),
    "mine_and_theirs": ("--mine and --theirs contradict each other", "choose one of them"),
    "plan_changed": ("something was recorded meanwhile, and the plan changed; nothing was changed", "import it again"),
    "several_formats": ("{name} may be {formats:or}; nothing was changed", "name the format: netcli import FORMAT {name}"),
    "too_many_files": ("{folder} holds more than {most} files", "import it folder by folder"),
    "too_many_members": ("{archive} holds more than {most} files", "unpack it, and import it folder by folder"),
    "unknown_format": ("{name} is in no format that netcli knows", "name the format: netcli import FORMAT FILE, one of {formats}"),
    "unreadable_archive": _unreadable_archive,
    "unreadable_file": ("{name} cannot be read: {reason}", "name an existing file or folder, or - for standard input"),
    # what an export is given
    "always_everything": (
        "{format} always exports everything; nothing was written",
        "remove the names and filters; vcard, csv, md, ics and friends accept them",
    ),
    "does_not_apply": ("{option} does not apply to {format}", "remove it; only {only} can use it"),
    "not_for_stdout": ("{format} cannot be written to stdout", "name a file or folder: netcli export {format} -o {place}"),
    # written
    "database_needs_a_file": ("{path} is not a file, and a database needs one; nothing was written", "name a file with -o"),
    "folder_half_written": ("{path} cannot be written: {reason}; {done} of {count} files were written", ELSEWHERE),
    "folder_not_read": ("{path} cannot be read: {reason}", ELSEWHERE),
    "not_written": ("{path} cannot be written: {reason}", ELSEWHERE),
    "output_is_the_database": ("-o names the database itself; nothing was written", "choose another place for -o"),
    # drafts in the editor
    "draft_is_empty": ("the draft is empty; nothing was saved", "write above the lines that begin with #"),
    "draft_not_read": ("the editor left no text: {reason}; nothing was saved", "save the text under the same name"),
    "draft_not_utf8": ("the editor left a text that is not in UTF-8; nothing was saved", "save it in UTF-8"),
    "draft_not_written": ("{path} cannot be written: {reason}", "free some space, or name another place with --db"),
    "editor_failed": ("the editor ended with code {code}; its text was not read", "write it again, or name another editor in EDITOR"),
    "editor_is_no_command": ("EDITOR is not a command: {reason}", "fix EDITOR, which is {text}"),
    "editor_not_started": ('the editor "{editor}" cannot be started: {reason}', "name another one in EDITOR"),
}
