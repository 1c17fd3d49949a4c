"""Files that are written with -o, or edited as a draft."""

from netcli.render.wording import Wordings

ELSEWHERE = "choose another place for -o; the database was not touched"

WORDINGS: Wordings = {
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
