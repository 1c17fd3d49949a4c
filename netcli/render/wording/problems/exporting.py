"""Exports that options do not allow, and people that nobody fits."""

from netcli.render.wording import Wordings

WORDINGS: Wordings = {
    "always_everything": (
        "{format} always exports everything; nothing was written",
        "remove the names and filters; vcard, csv, md, ics and friends accept them",
    ),
    "does_not_apply": ("{option} does not apply to {format}", "remove it; only {only} can use it"),
    "not_for_stdout": ("{format} cannot be written to stdout", "name a file or folder: netcli export {format} -o {place}"),
}
