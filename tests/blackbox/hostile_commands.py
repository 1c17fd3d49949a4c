"""Every command on hostile data: reading it, recording it and refusing it."""

import csv
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from tests.blackbox.hostile import COUNT, EVIL, NAME, STRINGS
from tests.blackbox.hostile_database import FIRST_CHANGE, PHONE
from tests.commands.network import DATABASE
from tests.commands.terminal import CTRL_C

CARDS = f".local/{NAME}.vcf"
LETTER = f"From: {EVIL} <evil@example.org>\nTo: {EVIL}\nDate: Thu, 19 Nov 2026 09:30:00 +0200\nSubject: {EVIL}\n\n".replace("\0", "")
CSV = f".local/{NAME}.csv"  # with an ending for each record type
CONFIG = f".local/{NAME}.toml"
BACKUP = "2026-11-19T10-00-00.000Z"
EDITOR = 'sh -c \'printf "%s" "$EVIL" >> "$0"\''  # adds a text that no record has


class Case(NamedTuple):
    """A command, its exit code in a pipe, and `there` on a terminal.

    `typed` answers the questions on the terminal; `before` are commands that run first.
    """

    words: tuple[str, ...]
    code: int = 0
    typed: tuple[str, ...] = ()
    there: int | None = None
    more: Mapping[str, str] = {}
    stdin: str | None = None
    before: tuple[tuple[str, ...], ...] = ()


# Commands that print a list or a page, in every format.
READING: dict[str, tuple[str, ...]] = {
    "today": (),
    "the day": ("today",),
    "list": ("list", "-n", "120"),
    "archived": ("list", "--archived", "--all"),
    "find": ("find", "e", "-n", "90"),
    "show": ("show", "n-1", "--explain"),
    "stranger": ("show", "stranger"),
    "ties": ("ties", "-n", "60", "--explain"),
    "weak": ("weak", "--all"),
    "timeline": ("timeline", "n-1", "-n", "90"),
    "reconnect": ("reconnect", "-n", "30", "--explain"),
    "due": ("due", "--explain"),
    "brief": ("brief", "n-1"),
    "brief in Markdown": ("brief", "n-3", "--format", "md"),
    "chain": ("chain", "n-1", "--explain"),
    "thanks": ("thanks", "-n", "90", "--explain"),
    "above": ("thank", "n-3", "--dry-run"),
    "who": ("who", "evil", "--explain"),
    "match": ("match", "-n", "90", "--explain"),
    "rings": ("match", "--ring"),
    "dates": ("dates", "--days", "360"),
    "query": ("query", "n"),
    "balance": ("balance", "--all", "-n", "250", "--explain"),
    "ledger": ("balance", "n-1", "--explain"),
    "report": ("report", "--explain"),
    "asks": ("asks",),
    "closed asks": ("asks", "--closed"),
    "promises": ("promises",),
    "whom to triage": ("triage", "--silent", "1", "-n", "90", "--explain"),
    "gives": ("gives", "-n", "90"),
    "open referrals": ("gives", "--open", "-n", "90"),
    "intros": ("intros", "--all", "--explain"),
    "links": ("links", "-n", "90", "--explain"),
    "path": ("path", "stranger", "--explain"),
    "links of somebody": ("links", "n-1"),
    "standing": ("standing", "n-1", "--explain"),
    "need": ("need", "n-1"),
    "facts": ("facts", "--explain"),
    "facts of somebody": ("facts", "stranger"),
    "offer": ("offer", "n-1"),
    "history": ("history", "-n", "30"),
    "history of somebody": ("history", "n-1", "-n", "30"),
    "backups": ("backups",),
    "doctor": ("doctor",),
}
# Commands that print a line, or ask first.
NO = ("n\n",)
DOING: dict[str, Case] = {
    "add": Case(
        (
            "add",
            EVIL,
            *(f"--{name}={EVIL}" for name in ("org", "title", "city", "met", "note", "need")),
            "--via",
            "stranger",
            "--alias",
            "twin",
            "--met-kind",
            "chance",
        )
    ),
    "log": Case(
        (
            "log",
            EVIL,
            *(f"--{name}={EVIL}" for name in ("place", "purpose", "outcome", "their-outcome", "gave", "got")),
            "--with=n-1",
            "--with=stranger",
        )
    ),
    "log of a sum": Case(("log", "call with stranger", "--outcome-kind", "sale", "--amount", "500 EUR")),
    "log a sentence": Case(("log", f"yesterday: tea with n-3 and +Bo{EVIL} @x{EVIL} @place:{EVIL} for: a {EVIL} -> b {EVIL}")),
    "log what was learned": Case(("log", f"call with stranger learned: {EVIL}", f"--learned={EVIL}", "--told", "--pitched")),
    "log of two": Case(("log", "call with twin"), 4, ("first\n", f"{NAME}\n", "2\n"), 0),
    "log of the likeliest": Case(("log", "call with Double", "--guess")),
    "log a misspelt name": Case(("log", "call with Strangr", "--with=n-1")),
    "log lines": Case(("log", "--stdin"), 4, stdin=f"call with n-1 {EVIL}\n{EVIL}\ntea with stranger\n"),
    "log in an editor": Case(("log", "--edit", "--with", "n-1"), more={"EDITOR": EDITOR, "EVIL": EVIL}),
    "give": Case(("give", "n-1", EVIL, "--to", "stranger")),
    "got": Case(("got", "stranger", EVIL)),
    "give of a sum": Case(("give", "stranger", EVIL, "--kind", "referral", "--to", "n-1", "--amount", "500 EUR")),
    "thank": Case(("thank", "n-3", EVIL, "--for", "give", "1"), 0, ("n\n", "y\n")),
    "thank everybody": Case(("thank", "n-5", "--for", "log", "100001", "--yes")),
    "ask": Case(("ask", "n-5", EVIL, "--due", "friday", "--kind", "business")),
    "asked": Case(("asked", "stranger", EVIL)),
    "promise": Case(("promise", "stranger", EVIL, "--due", "friday")),
    "done": Case(("done", "1", "--outcome", EVIL, "--outcome-kind", "sale", "--amount", "500 EUR"), typed=NO),
    "declined": Case(("declined", "2")),
    "intro": Case(("intro", "n-1", "stranger", EVIL)),
    "an intro made": Case(("intro", f"{COUNT}", "--made"), 2, NO, 130, before=(("intro", "n-1", "stranger", EVIL),)),
    "an outcome of an intro": Case(
        ("intro", f"{COUNT}", "--outcome", "stranger", EVIL),
        before=(("intro", "n-1", "stranger", EVIL), ("intro", f"{COUNT}", "--made", "--yes")),
    ),
    "an intro made at once": Case(("intro", "8", "--made", "--yes")),
    "card": Case(("card", "n-1")),
    "card in Markdown": Case(("card", "n-3", "--format", "md")),
    "card in a file": Case(("card", "n-3", "--vcf", "-o", f".local/{NAME}.card")),
    "card --to": Case(("card", "n-1", "--to", "stranger")),
    "cards": Case(("cards", "--format", "csv"), before=(("card", "n-1", "--to", "stranger"),)),
    "note": Case(("note", "stranger", EVIL)),
    "need": Case(("need", "stranger", EVIL)),
    "fact": Case(("fact", "stranger", "interest", EVIL)),
    "fact of a day": Case(("fact", "stranger", "date", f"{EVIL} 12 June")),
    "missed": Case(("missed", "stranger", EVIL, "--why", EVIL)),
    "a need closed": Case(("need", "n-1", "--close", "1")),
    "offer": Case(("offer", "stranger", EVIL)),
    "tie": Case(("tie", "stranger", "close", "--why", EVIL)),
    "link": Case(("link", "stranger", "n-1", "--shared", EVIL)),
    "standing": Case(("standing", "stranger", "knows-work", "yes")),
    "cadence": Case(("cadence", "stranger", "30d")),
    "edit": Case(("edit", "stranger", "--city", EVIL, "--tag", EVIL, "--via", "n-1")),
    "edit a record": Case(("edit", "log", "100001", "--text", EVIL, "--with", "stranger")),
    "edit a give": Case(("edit", "give", "1", "--text", EVIL, "--to", "stranger")),
    "edit what came of it": Case(
        ("edit", "give", "2", "--status", "closed", "--outcome", EVIL, "--outcome-kind", "sale", "--amount", "500 EUR"),
    ),
    "edit a fact": Case(("edit", "fact", "14", "--text", EVIL)),
    "edit a link": Case(("edit", "link", "2", "--shared", EVIL, "--weight", ".3")),
    "edit a name": Case(("edit", "stranger", "--name", EVIL, "--handle", EVIL)),
    "rm": Case(("rm", "stranger"), 2, NO, 130),
    "rm at once": Case(("rm", "stranger", "--yes")),
    "rm a record": Case(("rm", "log", "100001", "--yes")),
    "rm an intro": Case(("rm", "intro", "2", "--yes")),
    "rm a link": Case(("rm", "link", "2"), 2, NO, 130),
    "merge": Case(("merge", "n-1", "stranger"), 2, NO, 130),
    "merge at once": Case(("merge", "stranger", "n-1", "--yes")),
    "merge as a plan": Case(("merge", "n-1", "stranger", "--dry-run")),
    "duplicates": Case(("duplicates", "--format", "md")),
    "tag": Case(("tag", "stranger", EVIL)),
    "untag": Case(("untag", "stranger", "choir"), before=(("tag", "stranger", "choir"),)),
    "triage": Case(("triage", "--silent", "1"), 2, ("k\n", "\n", "q\n"), 0),
    "alias": Case(("alias", "stranger", EVIL)),
    "aliases": Case(("alias", "stranger")),
    "archive": Case(("archive", "stranger")),
    "unarchive": Case(("unarchive", "stranger"), before=(("archive", "stranger"),)),
    "unarchive nobody": Case(("unarchive", "stranger")),
    "snooze": Case(("snooze", "stranger", "9d")),
    "snooze off": Case(("snooze", "stranger", "off")),
    "import": Case(("import", "contacts", CSV), 2, NO, 130),
    "import cards": Case(("import", CARDS, "--yes")),
    "import mail": Case(("import", "mail", f"{CARDS}.eml", "--me", EVIL)),
    "mail": Case(("log", "--mail", "--create"), 6, (), 2),
    "mail of somebody": Case(("log", "--mail"), 0, (), 2, stdin=LETTER),
    "import at once": Case(("import", "contacts", CSV, "--yes")),
    "import as a plan": Case(("import", "contacts", CSV, "--dry-run")),
    "import as JSON": Case(("import", "contacts", CSV, "--dry-run", "--json")),
    "import interactions": Case(("import", "interactions", f"{CSV}.interactions")),
    "import gives": Case(("import", "gives", f"{CSV}.gives", "--no-create")),
    "import asks": Case(("import", "asks", f"{CSV}.asks", "--no-create")),
    "export": Case(("export", "jsonl")),
    "export for comparison": Case(("export", "jsonl", "--canonical")),
    "undo": Case(("undo", f"{FIRST_CHANGE + 2}"), 2, NO, 130),
    "undo at once": Case(("undo", f"{FIRST_CHANGE + 3}", "--yes")),
    "redo": Case(("redo", "--yes"), before=(("undo", "--yes"),)),
    "backup": Case(("backup",)),
    "backup somewhere": Case(("backup", f".local/{NAME}.new")),
    "restore": Case(("restore", f"{BACKUP}-{NAME}"), 2, NO, 130),
    "restore at once": Case(("restore", f"{BACKUP}-{NAME}", "--yes")),
    "doctor": Case(("doctor", "--fix", "--format", "csv"), 5),
    "erase": Case(("erase", "stranger"), 2, NO, 130),
    "erase at once": Case(("erase", "stranger", "--yes"), before=(("backup",),)),
    "config": Case(("config", "show"), more={"NETCLI_CONFIG": CONFIG}),
    "config path": Case(("config", "path"), more={"NETCLI_CONFIG": CONFIG}),
    "config set": Case(("config", "set", "pager", EVIL), more={"NETCLI_CONFIG": f".local/new {NAME}"}),
    "config edit": Case(("config", "edit"), more={"NETCLI_CONFIG": CONFIG, "EDITOR": "true"}),
    "settings that are none": Case(("list", "-n", "3", "--format", "csv"), more={"NETCLI_CONFIG": CONFIG}),
    "no database yet": Case(("--db", f".local/{NAME}.none", "list", "--format", "csv")),
    "an answer in a file": Case(("list", "-o", f".local/{NAME}.list")),
    "an answer in a pager": Case(("list", "--format", "csv"), more={"NETCLI_PAGER": f"{NAME} cat"}),
    "a terminal of no name": Case(("list", "-n", "3", "--format", "csv"), more={"TERM": NAME, "COLUMNS": NAME, "NETCLI_WIDTH": NAME}),
    "demo": Case(("demo", "--keep", f".local/{NAME}.demo")),
    "completion": Case(("completion", "bash"), more={"NETCLI_CONFIG": CONFIG}),
    "help": Case(("help", "model"), more={"NETCLI_CONFIG": CONFIG}),
}
# Commands that fail, and quote the command line, a file or the stored data.
FAILING: dict[str, Case] = {
    "no command": Case((EVIL,), 2),
    "no option": Case((f"--{EVIL}",), 2),
    "add": Case(("add", "Bo", "--via", EVIL), 3),
    "add in no sphere": Case(("add", "Bo", "--sphere", EVIL), 2),
    "add of no meeting": Case(("add", "Bo", "--met-kind", EVIL), 2),
    "log": Case(("log", "call", "--with", EVIL), 3),
    "log on no day": Case(("log", "call", "--with=n-1", "--on", EVIL), 2),
    "log of no kind": Case(("log", "call", "--with=n-1", "--kind", EVIL), 2),
    "log in no editor": Case(("log", "--edit", "--with=n-1"), 2, more={"EDITOR": f"{NAME} 'x"}),
    "give": Case(("give", "n-1", "a list", "--kind", EVIL), 2),
    "give of no sum": Case(("give", "n-1", "a list", "--amount", EVIL), 2),
    "got": Case(("got", "n-1", "a list", "--to", EVIL), 3),
    "thank": Case(("thank", EVIL), 3),
    "thank for nothing": Case(("thank", "n-1", "--for", EVIL, "1"), 2),
    "thanks": Case(("thanks", "-n", EVIL), 2),
    "ask": Case(("ask", "n-1", "a list", "--due", EVIL), 2),
    "asked": Case(("asked", EVIL, "a list"), 3),
    "promise": Case(("promise", "n-1", "a list", "--due", EVIL), 2),
    "promises": Case(("promises", EVIL), 3),
    "intro": Case(("intro", "n-1", EVIL, "both sing"), 3),
    "intro of no step": Case(("intro", "1", EVIL), 2),
    "intro of no number": Case(("intro", f"9{NAME}", "--made"), 2),
    "outcome of an intro of nobody": Case(("intro", "1", "--outcome", EVIL, "x"), 3),
    "intros": Case(("intros", EVIL), 3),
    "brief": Case(("brief", EVIL), 3),
    "brief --plan": Case(("brief", "stranger", "--plan", "--json"), 2),
    "card": Case(("card", EVIL), 3),
    "cards": Case(("cards", EVIL), 2),
    "card --to": Case(("card", "n-1", "--to", EVIL), 3),
    "note": Case(("note", EVIL, "a list"), 3),
    "done": Case(("done", EVIL), 3),
    "done in no sum": Case(("done", "1", "--amount", EVIL), 2, NO),
    "declined": Case(("declined", EVIL), 3),
    "declined for no reason": Case(("declined", "1", "--why", EVIL), 2),
    "asks": Case(("asks", EVIL), 3),
    "gives": Case(("gives", EVIL), 3),
    "need": Case(("need", "n-1", "--close", EVIL), 3),
    "offer": Case(("offer", "n-1", "--close", "e"), 3),
    "fact": Case(("fact", "n-1", EVIL, "a list"), 2),
    "fact of no day": Case(("fact", "n-1", "date", EVIL), 2),
    "fact closed": Case(("fact", "n-1", "--close", EVIL), 3),
    "facts": Case(("facts", EVIL), 3),
    "facts of no kind": Case(("facts", "--kind", EVIL), 2),
    "missed": Case(("missed", EVIL, "a list"), 3),
    "list": Case(("list", EVIL), 3),
    "list of no class": Case(("list", "--class", EVIL), 2),
    "list in no format": Case(("list", "--format", EVIL), 2),
    "list in no colour": Case(("list", "--color", EVIL), 2),
    "list nowhere": Case(("list", "-o", f"{EVIL}/x"), 5),
    "find": Case(("find", EVIL), 3),
    "find of no text": Case(("find", f"\udcff{EVIL}"), 2),
    "show": Case(("show", EVIL), 3),
    "show of no text": Case(("show", f"\udcff{EVIL}"), 2),
    "show of two": Case(("show", "twin"), 4, ("9\n", "3\n"), 0),
    "show of a misspelt name": Case(("show", "strangr"), 3),
    "show with a traceback": Case(("show", EVIL, "--debug"), 3),
    "ties": Case(("ties", EVIL), 2),
    "weak": Case(("weak", "--as-of", EVIL), 2),
    "timeline": Case(("timeline", EVIL), 3),
    "tie": Case(("tie", "n-1", EVIL), 2),
    "reconnect": Case(("reconnect", "-n", EVIL), 2),
    "due": Case(("due", "--city", EVIL), 3),
    "who": Case(("who", "--city", EVIL, "paper"), 3),
    "match": Case(("match", "--city", EVIL), 3),
    "dates": Case(("dates", "--days", EVIL), 2),
    "today": Case(("today", EVIL), 2),
    "link": Case(("link", "n-1", "stranger", "--kind", EVIL), 2),
    "chain": Case(("chain", EVIL), 3),
    "path": Case(("path", EVIL), 3),
    "links": Case(("links", EVIL), 3),
    "standing": Case(("standing", "n-1", EVIL, "yes"), 2),
    "cadence": Case(("cadence", "n-1", EVIL), 2),
    "balance": Case(("balance", EVIL), 3),
    "report": Case(("report", "--week", EVIL), 2),
    "edit": Case(("edit", "n-1", "--untag", EVIL), 2),
    "edit of no status": Case(("edit", "give", "1", "--status", EVIL), 2),
    "edit to a handle that is taken": Case(("edit", "stranger", "--handle", "n-1"), 2),
    "edit in an editor": Case(("edit", "n-3"), 2, more={"EDITOR": EDITOR, "EVIL": EVIL}),
    "rm": Case(("rm", "log", EVIL), 2),
    "merge": Case(("merge", "stranger", "twin"), 4, ("0\n", CTRL_C), 130),
    "duplicates": Case(("duplicates", "-n", EVIL), 2),
    "merge with oneself": Case(("merge", "stranger", "stranger"), 2),
    "tag": Case(("tag", "n-1", "-r", EVIL), 2),
    "untag": Case(("untag", EVIL, "choir"), 3),
    "triage": Case(("triage", "--class", EVIL), 2),
    "alias": Case(("alias", "n-1", "-r", EVIL), 2),
    "archive": Case(("archive", EVIL), 3),
    "unarchive": Case(("unarchive", EVIL), 3),
    "snooze": Case(("snooze", "n-1", EVIL), 2),
    "import": Case(("import", "contacts", EVIL), 6),
    "import of nothing": Case(("import", EVIL, CSV), 2),
    "import of nothing known": Case(("import", f".local/{NAME}.bytes"), 6),
    "query": Case(("query", "x", "--format", EVIL), 2),
    "merge of one": Case(("merge", EVIL), 2),
    "import of no text": Case(("import", "contacts", f".local/{NAME}.bytes"), 6),
    "export": Case(("export", EVIL), 2),
    "undo": Case(("undo", f"{FIRST_CHANGE}"), 1),
    "redo": Case(("redo", EVIL), 2),
    "history": Case(("history", EVIL), 3),
    "backup": Case(("backup", CSV), 1),
    "backups": Case(("backups", "-n", EVIL), 2),
    "backup to nobody": Case(("backup", f".local/{NAME}.age", "--age", EVIL), 2),
    "restore": Case(("restore", EVIL), 3),
    "restore of no backup": Case(("restore", CSV, "--yes"), 5),
    "doctor": Case(("--db", CSV, "doctor"), 5),
    "erase": Case(("erase", EVIL), 3),
    "demo": Case(("demo", "--keep", CSV), 1),
    "config": Case(("config", "set", EVIL, EVIL), 5),
    "config of no number": Case(("config", "set", "model.half_life", EVIL), 5),
    "config in no editor": Case(("config", "edit"), 5, more={"EDITOR": NAME, "NETCLI_CONFIG": CONFIG}),
    "config that does not parse": Case(("config", "show"), 5, more={"NETCLI_CONFIG": CSV}),
    "completion": Case(("completion", EVIL), 2),
    "help": Case(("help", EVIL), 2),
    "no database": Case(("--db", CSV, "list"), 5),
    "no folder": Case(("--db", f"{CSV}/x", "add", "Bo"), 5),
    "no day": Case(("list",), 2, more={"NETCLI_TODAY": NAME}),
    "no home": Case(("list",), 5, more={"HOME": "", "NETCLI_DB": f"~{NAME}/x"}),
}


# Cases that print the same as another case; they run only in the long run.
SAME = {"export for comparison", "unarchive nobody", "snooze off", "import as a plan", "edit a give", "merge as a plan", "rm a record"}


def furnish(home: Path, made: bytes) -> None:
    """Put files with hostile names and contents beside the database.

    `made` is the content of a backup.
    """
    for ending, rows in (("", _contacts()), (".interactions", _interactions()), (".gives", _favours("given")), (".asks", _favours("mine"))):
        text = StringIO()
        csv.writer(text).writerows(rows)
        (home / f"{CSV}{ending}").write_text(text.getvalue(), "utf-8", newline="")
    cards = (f"BEGIN:VCARD\nVERSION:3.0\nUID:{text}\nFN:{text}\nNOTE:{text}\nORG:{text}\nX-{text}:{text}\nEND:VCARD\n" for text in STRINGS)
    (home / CARDS).write_text("".join(cards), "utf-8", newline="")
    (home / f"{CARDS}.eml").write_text(LETTER, "utf-8", newline="")
    (home / CONFIG).write_text(_settings(), "utf-8")
    (home / f".local/{NAME}.bytes").write_bytes(b"nothing\n\x1b[5m\xff\n")
    database = home / DATABASE
    backups = database.with_name(f"{database.name}.backups")
    backups.mkdir(mode=0o700)
    for name in (f"{BACKUP}-{NAME}.db", f"{datetime.now(UTC):%Y-%m-%d}T00-00-00.000Z-daily.db", f".{NAME}.new", f"note-{NAME}.toml"):
        copy = backups / name
        copy.touch(0o600 if name.startswith("2") else 0o644)
        copy.write_bytes(made if NAME in name and name.endswith(".db") else b"")


def _contacts() -> list[tuple[str, ...]]:
    """Return rows: new ones, changes of stored contacts, and invalid ones."""
    head = ("name", "handle", "phone", "city", "sphere", "met_on", "birthday", "note", EVIL)
    rows: list[tuple[str, ...]] = [
        ("Bo", handle, "", EVIL, "", "", "", EVIL, "") for handle in ("n-9", "n-15", "n-21", "n-27", "n-33", "n-39", "n-45")
    ]
    rows += [(text, "", "", STRINGS[-place], "", "", "", text, "x") for place, text in enumerate(STRINGS, 1)]
    for column, text in ((1, "1"), (2, PHONE), (4, EVIL), (5, EVIL), (6, EVIL)):
        rows.append(tuple(text if place == column else "Bo" if place == 0 else "" for place in range(len(head))))
    return [head, *rows, (EVIL,), (EVIL, *(PHONE for _ in head[1:]))]


def _interactions() -> list[tuple[str, ...]]:
    rows = [("2026-11-19", "n-3", text, text, text) for text in STRINGS[::7]]
    rows += [("2026-11-19", text, text, "", "") for text in STRINGS[::7]]
    return [("date", "with", "summary", "place", EVIL), *rows, (EVIL, "n-3", "", "", ""), ("2026-11-19", "twin", EVIL, "", "")]


def _favours(direction: str) -> list[tuple[str, ...]]:
    rows = [("2026-11-19", "n-3", direction, text, text) for text in STRINGS[::7]]
    rows += [("2026-11-19", text, text, text, "") for text in STRINGS[::7]]
    return [("date", "who", "direction", "text", "key"), *rows, (EVIL, "n-3", direction, "x", "")]


def _settings() -> str:
    """Return a config.toml with hostile texts and unknown keys."""
    lines = [f"{name} = {json.dumps(EVIL)}" for name in ("pager", json.dumps(EVIL))]
    lines += ["[model]", f"{json.dumps(STRINGS[0])} = 1", "[report]", f"away = {json.dumps([*STRINGS[: COUNT // 2]])}"]
    return "\n".join([f"db = {json.dumps(DATABASE)}", *lines]) + "\n"
