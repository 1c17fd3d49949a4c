"""Names and texts that nobody, or more than one person, fits."""

from netcli.render.wording import Wordings

WORDINGS: Wordings = {
    "no_such_name": ('nobody is called "{name}"', 'look everywhere with: netcli find "{name}"'),
    "not_written": ('nothing written about anybody contains "{text}"', "try a shorter part of it, or `netcli list`"),
}
