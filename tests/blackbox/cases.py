"""Every command that writes, and the homes that the campaigns run them in."""

import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from tests.blackbox.hands import Hand
from tests.commands.network import DATABASE

Line = tuple[str, ...]
PAGE = 4096  # bytes of a page of SQLite
VERSIONS = Path(__file__).parent.parent / "data" / "versions"  # databases written by older versions

SOMEBODY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"  # the recipient in the manual of age

FILES = {
    "people.csv": "name,handle,email,tags,needs\nZoe One,,zoe@example.org,fair,a printer\nYan Two,,,choir,\nAna Pop,ana-pop,,fair,a loom\n",
    "people.vcf": "BEGIN:VCARD\nVERSION:3.0\nUID:u-1\nFN:Ana Pop\nEMAIL:ana@example.org\nTITLE:weaver\nX-OTHER:kept\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nUID:u-2\nFN:Zoe One\nTEL:+40722123456\nEND:VCARD\n",
    "letter.eml": "From: Zoe One <zoe@example.org>\nTo: you@example.org\nDate: Thu, 19 Nov 2026 09:30:00 +0200\nSubject: plums\n\nHi\n",
    "rows.jsonl": '{"schema": "netcli.export/1"}\n{"table": "contact", "uid": "u-9", "handle": "ana-pop", "name": "Ana Other"}\n'
    '{"table": "tag", "contact": "ana-pop", "name": "fair"}\n{"table": "interaction", "uid": "u-10", "day": "2026-11-01", "kind": "call", "number": 1}\n'
    '{"table": "participant", "contact": "ana-pop", "day": "2026-11-01", "interaction": 1}\n',
    "meetings.csv": "date,with,kind,minutes,summary\n2026-11-01,Ana Pop; Bo Lind,meeting,60,planned the fair\n2026-11-03,Xia New,call,,hello\n",
}
SMALL: tuple[Line, ...] = (
    ("add", "Ana Pop", "--email", "ana@example.org", "--tag", "choir", "--need", "a printer", "--city", "Iași"),
    ("add", "Bo Lind", "--phone", "+46701234567", "--alias", "Bosse", "--offer", "a room", "--met", "the fair", "--via", "ana-pop"),
    ("add", "Cy Marin", "--org", "Quickfern", "--note", "plays chess", "--via", "bo-lind"),
    ("add", "Di Noor", "--cadence", "30"),
    ("log", "3 days ago: lunch with Ana Pop and Bo Lind 45 min @place:Cluj @fair", "--gave", "a map"),
    ("log", "yesterday: call with Cy Marin -> two dates"),
    ("log", "call", "--with", "bo-lind", "--with", "cy-marin", "--on", "2026-10-01"),
    ("backup", "~/old.db"),
    ("give", "ana-pop", "met for coffee", "--kind", "introduction", "--to", "bo-lind"),
    ("got", "bo-lind", "read my offer", "--kind", "advice"),
    ("ask", "cy-marin", "a name at the library", "--due", "friday"),
    ("asked", "ana-pop", "two chairs for the fair"),
    ("tie", "cy-marin", "close", "--why", "we speak daily"),
    ("snooze", "di-noor", "90d"),
    ("tag", "bo-lind", "fair,choir"),
    ("backup",),
)
SENT = ("got", "bo-lind", "sent me a buyer", "--kind", "referral")
PROPOSED = ("intro", "ana-pop", "bo-lind", "he has a room")
LINKED = ("link", "ana-pop", "cy-marin")


class Case(NamedTuple):
    """A command that writes, and the home it starts in.

    `first` are commands that run in the home before; `seen` returns what a dump does not show, such as backups; `then` runs before the data is read; `back` undoes the
    command.
    """

    words: Line
    first: tuple[Line, ...] = ()
    home: str = "small"
    seen: Callable[[Path], object] = lambda _: None
    backed_up: bool = True
    then: Line = ()
    back: Line = ("undo", "--yes")


def backups(home: Path) -> int:
    """Count the backups beside the database."""
    return len(list((home / f"{DATABASE}.backups").glob("2*.db")))


def copies(home: Path) -> list[str]:
    """Return the names of the copies of a database that a user made."""
    return sorted(path.name for path in home.iterdir() if path.suffix in {".db", ".age"})


CASES: dict[str, Case] = {
    "log": Case(("log", "today: coffee with Ana Pop and +Eva Sand 30 min for: the fair -> a date", "--gave", "advice", "--got", "a tip")),
    "log, learned": Case(("log", "call with Bo Lind learned: sings", "--learned", "date: wedding 12 June", "--told", "--pitched")),
    "log, one person": Case(("log", "call with Bo Lind")),
    "log, first of a day": Case(("log", "call with Bo Lind"), backed_up=False),
    "import contacts": Case(("import", "contacts", "~/people.csv")),
    "import interactions": Case(("import", "interactions", "~/meetings.csv")),
    "import vcard": Case(("import", "vcard", "~/people.vcf")),
    "import mail": Case(("import", "mail", "~/letter.eml", "--me", "you@example.org")),
    "import jsonl": Case(("import", "jsonl", "~/rows.jsonl")),
    "merge --distinct": Case(("merge", "bo-lind", "cy-marin", "--distinct")),
    "backup": Case(("backup",), seen=backups, back=()),
    "backup FILE": Case(("backup", "~/mine.db"), seen=copies, back=()),
    "backup FILE --age": Case(("backup", "~/mine.age", "--age", SOMEBODY), seen=copies, back=()),
    "restore": Case(("restore", "~/old.db", "--yes"), back=()),
    "restore over nothing": Case(("restore", "~/old.db", "--yes"), home="only a backup", back=()),
    "restore over rubble": Case(("restore", "~/old.db", "--yes"), home="rubble", back=()),
    "merge": Case(("merge", "bo-lind", "cy-marin", "--yes")),
    "erase": Case(("erase", "bo-lind", "--yes"), back=()),
    "erase --backups": Case(("erase", "bo-lind", "--backups", "--yes"), back=()),
    "undo": Case(("undo", "--yes"), (("rm", "bo-lind", "--yes"),), back=("redo", "--yes")),
    "migrate": Case(("list",), home="version 1", then=("list",), back=()),
    "migrate from 2": Case(("list",), home="version 2", then=("list",), back=()),
    "first command": Case(("add", "Ana Pop"), home="empty"),
    "add": Case(
        ("add", "Ed Rus", "--email", "ed@example.org", "--tag", "fair", "--need", "a van", "--via", "ana-pop", "--met-kind", "chance")
    ),
    "log, all that came of it": Case(
        ("log", "call with Bo Lind", "--their-outcome", "a buyer", "--outcome-kind", "sale", "--amount", "500 EUR")
    ),
    "give": Case(("give", "ana-pop", "a map of the fair", "--kind", "referral", "--depth", "3", "--to", "bo-lind", "--amount", "500 EUR")),
    "edit give": Case(("edit", "give", "5", "--status", "closed", "--outcome", "a sale", "--amount", "500 EUR"), (SENT,)),
    "thank": Case(("thank", "cy-marin", "--for", "give", "5", "--yes"), (SENT,)),
    "promise": Case(("promise", "bo-lind", "the slides", "--due", "friday")),
    "got": Case(("got", "cy-marin", "a lift home")),
    "ask": Case(("ask", "di-noor", "a name at the library", "--due", "friday", "--kind", "business")),
    "asked": Case(("asked", "bo-lind", "two chairs")),
    "done": Case(("done", "1", "--outcome", "a name", "--outcome-kind", "contact", "--amount", "50 EUR")),
    "declined": Case(("declined", "1", "--outcome", "too far")),
    "intro": Case(("intro", "ana-pop", "di-noor", "both sing")),
    "intro --agreed": Case(("intro", "1", "--agreed", "ana-pop"), (PROPOSED,)),
    "intro --made": Case(("intro", "1", "--made", "--yes"), (PROPOSED,)),
    "intro --outcome": Case(("intro", "1", "--outcome", "bo-lind", "two dates"), (PROPOSED, ("intro", "1", "--made", "--yes"))),
    "intro --dropped": Case(("intro", "1", "--dropped"), (PROPOSED,)),
    "card --to": Case(("card", "ana-pop", "--to", "bo-lind")),
    "note": Case(("note", "ana-pop", "sings on Mondays", "--on", "2026-11-11")),
    "need": Case(("need", "ana-pop", "a web designer")),
    "fact": Case(("fact", "ana-pop", "date", "wedding 12 June")),
    "fact closed": Case(("fact", "ana-pop", "--close", "printer")),
    "missed": Case(("missed", "ana-pop", "her editor looked for a weaver", "--why", "too late")),
    "offer": Case(("offer", "ana-pop", "a stall")),
    "tie": Case(("tie", "ana-pop", "weak", "--why", "we met twice")),
    "link": Case(("link", "ana-pop", "cy-marin", "--kind", "friends", "--shared", "a choir", "--weight", ".8")),
    "standing": Case(("standing", "ana-pop", "knows-work", "yes")),
    "edit": Case(("edit", "ana-pop", "--city", "Cahul", "--name", "Ana Marin", "--email", "am@example.org")),
    "edit log": Case(("edit", "log", "1", "--minutes", "90", "--with", "di-noor", "--without", "bo-lind", "--on", "2026-11-11")),
    "edit link": Case(("edit", "link", "1", "--shared", "a choir", "--weight", ".8"), (LINKED,)),
    "rm": Case(("rm", "bo-lind", "--yes")),
    "rm intro": Case(("rm", "intro", "1", "--yes"), (PROPOSED,)),
    "rm log": Case(("rm", "log", "1", "--yes")),
    "tag": Case(("tag", "cy-marin", "choir,kin")),
    "alias": Case(("alias", "ana-pop", "Anuța")),
    "archive": Case(("archive", "ana-pop")),
    "unarchive": Case(("unarchive", "ana-pop"), (("archive", "ana-pop"),)),
    "snooze": Case(("snooze", "ana-pop", "90d")),
    "redo": Case(("redo", "--yes"), (("rm", "bo-lind", "--yes"), ("undo", "--yes"))),
}


def prepared(case: Case, home: Path, hand: Hand) -> Path:
    """Make the home that a command starts in.

    It has a backup of the day, unless the command itself is to make it.
    """
    home.mkdir()
    for name, text in FILES.items():
        (home / name).write_text(text, "utf-8")
    if case.home.startswith("version "):
        put(VERSIONS / f"{case.home.removeprefix('version ')}.db", home / DATABASE)
    elif case.home != "empty":
        run((*SMALL, *case.first), home, hand)
    if case.home == "only a backup":
        shutil.rmtree((home / DATABASE).parent)
    if case.home == "rubble":
        whole = (home / DATABASE).read_bytes()
        (home / DATABASE).write_bytes(whole[: 4 * PAGE] + bytes(PAGE) + whole[5 * PAGE :])
    place = home / f"{DATABASE}.backups"
    if not case.backed_up:
        shutil.rmtree(place)
    for backup in list(place.glob("2*-asked.db")):
        tomorrow = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%d")
        for file in (backup, backup.with_name(f"{backup.name}.sha256")):  # a run over midnight makes no backup then
            shutil.copy2(file, place / f"{tomorrow}{file.name[10:]}")
    return home


def put(source: Path, path: Path) -> None:
    """Copy a database to the path of the program, with private modes."""
    path.parent.mkdir(parents=True, mode=0o700)
    path.touch(0o600)
    path.write_bytes(source.read_bytes())


def run(lines: Iterable[Line], home: Path, hand: Hand) -> None:
    """Run commands that must succeed, in order."""
    for line in lines:
        hand.does(*line, home=home)
