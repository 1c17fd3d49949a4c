"""Sentences and messages that cannot be logged."""

from netcli.render.wording import Wordings


def _nobody_named(unknown: tuple[str, ...]) -> tuple[str, str]:
    add = f'+{unknown[0]} in the sentence adds "{unknown[0]}"; or ' if unknown else ""
    return "nobody you know is named in that; nothing was logged", f'{add}name them with --with, or add them first: netcli add "NAME"'


WORDINGS: Wordings = {
    "no_message": ("there is no message on standard input", "pipe one into it: netcli log --mail < message.eml"),
    "nobody_named": _nobody_named,
    "nothing_to_log": ("there is nothing to log", 'say what happened: netcli log "yesterday: lunch with Ana Pop"'),
    "unknown_people": ("not known: {people}; no terminal to ask on, so nothing was logged", "--create adds them"),
}
