"""Records that are not found, or are not as a command needs them."""

from netcli.render.wording import Wordings

WORDINGS: Wordings = {
    "ask_closed": ("ask {number} is already {status}", "`netcli show WHO` lists the open asks of a person with their numbers"),
    "message_refused": ("{file}: {reason}", "give a message to fewer people"),
    "no_such_ask": ("there is no ask {number}", "`netcli show WHO` lists the open asks of a person with their numbers"),
    "no_such_record": ("there is no {kind} {number}", "`netcli timeline WHO` lists what happened with a person, with the numbers"),
}
