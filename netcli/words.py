"""The commands by section of the help, and other words that lead to them."""

EVERY_DAY = {
    "today": "Show what is late, what is coming, and whom to write to.",
    "add": "Add a person.",
    "log": "Log a meeting, call or message in a sentence.",
    "note": "Write a dated note on a person.",
    "give": "Record something you gave.",
    "got": "Record something you received.",
    "ask": "Record something you asked of somebody.",
    "asked": "Record something somebody asked of you.",
    "promise": "Record something you promised.",
    "done": "Close an ask that was answered, or a promise you kept.",
    "declined": "Close an ask that was declined.",
    "find": "Search everything written: people, logs, gives, asks, facts.",
    "report": "Report the week: what happened, and what to do next.",
    "undo": "Undo the last command, whatever it was.",
}
SECTIONS = {
    "Every day": EVERY_DAY,
    "Look": {
        "list": "List people.",
        "show": "Show one person: card, tie, balance, last events, asks.",
        "timeline": "List everything with one person, or the journal of everybody.",
        "ties": "List ties by strength, with their class.",
        "weak": "List weak ties, the same as `ties weak`.",
        "reconnect": "List whom to write to, why, and what to offer.",
        "due": "List whom you mean to be in touch with by now.",
        "dates": "List birthdays, 14 days ahead and 3 back.",
        "balance": "List where you received more than you gave.",
        "asks": "List open asks, or closed ones.",
        "promises": "List open promises, or closed ones.",
        "thanks": "List whom to thank.",
        "gives": "List what you gave and received.",
        "duplicates": "List people who may be one person; merge them by one key.",
    },
    "Think": {
        "who": "List who could help with a topic, distant people first.",
        "match": "List needs that offers of others meet.",
        "chain": "Show whom a person led to, and what came of it.",
    },
    "Know a person": {
        "intro": "Introduce two people, and note what came of it.",
        "intros": "List introductions, and what each waits for.",
        "need": "Record what a person needs, or close it.",
        "offer": "Record what a person offers, or close it.",
        "thank": "Record thanks to a person, and to those who led to them.",
        "tie": "Set the class of a tie yourself.",
        "cadence": "Set how often you want to be in touch with people.",
    },
    "Arrange": {
        "edit": "Change a person, an interaction, a give or an ask.",
        "rm": "Remove a person or a record; undo brings it back.",
        "merge": "Merge two people into one.",
        "tag": "Tag people.",
        "untag": "Remove tags from people.",
        "alias": "Give a person other names.",
        "archive": "Remove people from every list; nothing is lost.",
        "unarchive": "Put archived people back into the lists.",
        "triage": "Go through imported people, one key for each.",
        "snooze": "Do not suggest people for a while.",
    },
    "Move": {
        "import": "Import files of address books, calendars, mail and more.",
        "export": "Export everybody, or some people, for other programs.",
        "query": "Look up e-mail addresses for mutt and aerc.",
    },
    "Keep": {
        "redo": "Redo what was undone.",
        "history": "List what was recorded and changed, command by command.",
        "backup": "Make a verified copy of the database.",
        "backups": "List the backups.",
        "restore": "Replace the database with a backup.",
        "doctor": "Check the database, its backups and its settings.",
        "erase": "Erase a person for good.",
        "demo": "Try netcli on an invented network; your data stays untouched.",
        "config": "Show or change settings.",
        "completion": "Print the script that completes names in bash, zsh or fish.",
        "help": "Read about exit codes, dates, formats and figures.",
    },
}
COMMANDS = {word: does for words in SECTIONS.values() for word, does in words.items()}
MODULES = {"import": "import_"}  # Python keeps the word for itself
ALIASES: dict[str, tuple[str, ...]] = {"ls": ("list",), "weak": ("ties", "weak")}
# What was renamed before 0.1.0, with its arguments; the hint goes with the next version.
RENAMED = {"merge candidates": "duplicates", "backup list": "backups", "mail": "log --mail"}
# Words that people try first, for the hint only.
TRIED = {
    "birthdays": "netcli dates",
    "call": "netcli log",
    "contacts": "netcli list",
    "delete": "netcli rm",
    "follow": "netcli cadence WHO LENGTH",
    "journal": "netcli timeline",
    "meet": "netcli log",
    "new": "netcli add",
    "people": "netcli list",
    "received": "netcli got",
    "remove": "netcli rm",
    "rename": "netcli edit WHO --name NAME",
    "search": "netcli find",
    "settings": "netcli config",
    "week": "netcli report",
}
