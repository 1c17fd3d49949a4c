"""The topics of `netcli help`, made from the values that the program uses."""

import json
from collections.abc import Callable, Mapping

from netcli.domain import outcome
from netcli.domain.model import Model
from netcli.domain.records import fact, give, interaction
from netcli.errors import ExitCode
from netcli.render.days import FORMS
from netcli.render.schemas import schemas as all_schemas
from netcli.render.wording import rules

MEANINGS = {
    ExitCode.DONE: "done",
    ExitCode.FAILURE: "failure",
    ExitCode.USAGE: "usage, or an answer was needed and nobody could give it",
    ExitCode.NOT_FOUND: "nothing matched",
    ExitCode.AMBIGUOUS: "a name fits several people; the candidates are printed",
    ExitCode.DATABASE: "database, disk or configuration",
    ExitCode.UNREADABLE: "a file to import cannot be read",
    ExitCode.NETWORK: "network or synchronisation",
    ExitCode.INTERRUPTED: "interrupted, or a question was answered with no",
}
ALL = "all"


def topics() -> str:
    """List the topics."""
    every = {ALL: "every command, with a line each"} | {name: words for name, (words, _) in TOPICS.items()}
    lines = "".join(f"  netcli help {name:<12}{words}\n" for name, words in every.items())
    return f"Topics:\n{lines}Every command has its own help: netcli COMMAND --help\n"


def every_command(sections: Mapping[str, Mapping[str, str]]) -> str:
    """List every command by section, with what it does."""
    widest = max(len(name) for words in sections.values() for name in words)
    parts = ["".join(f"  {name:<{widest}}  {does}\n" for name, does in words.items()) for words in sections.values()]
    return "\n".join(f"{section}:\n{part}" for section, part in zip(sections, parts, strict=True))


def exit_codes(_: Model) -> str:
    """List the exit codes."""
    return "".join(f"{int(code):>4}  {meaning}\n" for code, meaning in MEANINGS.items())


def dates(_: Model) -> str:
    """Explain how days are written."""
    return (
        f"A day is written {FORMS};\n"
        "in Russian, Romanian, Polish and Hebrew too, with accents or without: позавчера, acum 3 zile, w piątek, אתמול.\n"
        "A weekday, or a day and month without a year, is the most recent one in a record, and the next one for --due.\n"
        "netcli always prints the day that it understood, and never guesses: in a record it refuses 10-11-12 and, in\n"
        "November, a 3.12 without a year, with the days that they may be, a future day, and a day before 1900.\n"
    )


def who(_: Model) -> str:
    """Explain how people are named."""
    return (
        "WHO is a handle (ana-pop), a name or a part of it, an alias, or an e-mail address.\n"
        "Case, accents and script do not matter: lukasz finds Łukasz, ivan finds Иван.\n"
        "A whole name wins over whole words of it, and these win over beginnings of words.\n"
        "Before a text the longest name wins: `ask bob stone to call` means Bob Stone if you know him; for Bob, put the text\n"
        'in quotes: `ask bob "stone to call"`.\n'
        "If several people fit, you choose by number on a terminal; elsewhere it is exit code 4 with the candidates.\n"
        "If nobody fits, it is exit code 3 with the nearest names.\n"
    )


def sentences(_: Model) -> str:
    """Explain what `log` reads from a sentence."""
    return (
        'netcli log "yesterday: lunch with Ana P. and +Mara Kim, 45 min @fair @place:Cluj for: the grant -> two dates"\n'
        "  yesterday:      the day, in front (see `netcli help dates`)\n"
        "  Ana P.          people you know: names, parts of names, aliases and handles, also inflected\n"
        '  +Mara Kim       a new person, added with the interaction; quotes show where a name ends: +"Ana de la Cruz"\n'
        "  \\Will           not a person, though it looks like a name\n"
        "  lunch           the kind: lunch, coffee, call, 1-2-1, e-mail, message, fair ...\n"
        "  45 min, 2h      how long it took\n"
        '  @fair           a tag of the interaction; @place:Cluj or @place:"Café Łódź" the place\n'
        "  for: ... -> ... the purpose and the outcome\n"
        "  learned: ...    what you learned of the person, kept as a fact; `learned: skill: sets type` names its kind\n"
        "netcli reads English, Russian, Romanian, Polish and Hebrew, also mixed. Options win over the sentence, and netcli\n"
        "prints all that it understood. It asks about a name that fits several people; --guess takes the likeliest.\n"
    )


def undo(_: Model) -> str:
    """Explain what can be undone, and how."""
    return (
        "netcli undo         undoes the last command, whatever it was, and shows what it had done\n"
        "netcli undo N       undoes an older command, unless a later one depends on what it did\n"
        "netcli redo         redoes what was undone\n"
        "netcli history      lists the commands with their numbers; netcli history WHO those that touched one person\n"
        "netcli restore      goes back further: a verified backup is made after the first record of a day, and before\n"
        "                    import, merge, erase, restore, doctor --fix and a new version (netcli backups)\n"
        "Two commands cannot be undone: erase, which is final by intention, and restore, which makes a backup of the\n"
        "database first. netcli asks before it changes three records or more at once; --yes answers.\n"
    )


def kinds(_: Model) -> str:
    """List the words of each kind."""
    return (
        f"interaction: {', '.join(interaction.KINDS)}\n"
        f"outcome:     {', '.join(outcome.KINDS)}\n"
        f"give:        {', '.join(give.KINDS)}\n"
        f"fact:        {', '.join(fact.KINDS)}\n"
        f"effort:      {', '.join(give.EFFORTS)}\n"
        "The kind of a give is read from its words in five languages (`an introduction to Sarah`, `рекомендация`, `advice on\n"
        "taxes`), and printed; --kind wins. Words that tell no kind mean help, or with --to an introduction.\n"
    )


def formats(_: Model) -> str:
    """Explain the formats."""
    return (
        "On a terminal a list is a table; piped, it is tab-separated values with a header (the report: Markdown).\n"
        "--format table, json, jsonl, csv, tsv or md chooses; --json is short for --format json; -o FILE writes a file.\n"
        "JSON has every field, days as ISO text, and null for unknown; no field is ever removed (netcli help schemas).\n"
        "Control characters in names and notes are shown as marks; JSON escapes them.\n"
    )


def model(model_: Model) -> str:
    """Explain every figure, with the thresholds of the settings."""
    parts = (rules.ties(model_), rules.due(), rules.reconnect(model_), rules.balance(model_), rules.learned(), rules.report(model_)[:9])
    return "\n".join("\n".join(part) + "\n" for part in parts)


def schemas(_: Model) -> str:
    """Print a JSON Schema for each command."""
    return json.dumps(all_schemas(), indent=2) + "\n"


TOPICS: dict[str, tuple[str, Callable[[Model], str]]] = {
    "exit-codes": ("what the exit codes mean", exit_codes),
    "dates": ("how days are written", dates),
    "sentences": ("what `log` reads from a sentence", sentences),
    "who": ("how people are named", who),
    "undo": ("what can be undone, and how", undo),
    "kinds": ("the words of each kind", kinds),
    "formats": ("tables, JSON, CSV, TSV, Markdown", formats),
    "model": ("how every figure is computed", model),
    "schemas": ("JSON Schemas of every command", schemas),
}
