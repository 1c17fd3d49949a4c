"""Records that are not found, or are not as a command needs them."""

from netcli.render.wording import Wordings

WORDINGS: Wordings = {
    "ask_closed": ("ask {number} is already {status}", "`netcli asks` lists the open asks with their numbers"),
    "message_refused": ("{file}: {reason}", "give a message to fewer people"),
    "several_open_asks": ("{name} has {count} open asks; nothing was changed", "name one by its number, e.g. {number}"),
    "no_open_ask": ("{name} has no open ask; nothing was changed", "`netcli asks {handle} --closed` lists the closed ones"),
    "no_such_ask": ("there is no ask {number}", "`netcli asks` lists the open asks with their numbers"),
    "no_such_record": ("there is no {kind} {number}", "`netcli timeline WHO` lists what happened with a person, with the numbers"),
}
