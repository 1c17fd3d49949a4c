"""Invalid input: an error line, a hint, the documented exit code, and no change."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from netcli.store.version import SCHEMA_VERSION
from tests.commands.network import DATABASE, demo_home
from tests.transcripts import netcli

FORMS = "write 2026-11-20, 20.11.2026, 20 Nov, yesterday, 3 days ago, 2w ago, friday, last week or 2026-W47"
NOTHING = "nothing was changed"


class Case(NamedTuple):
    """A command line that is refused, with its exit code, error and hint."""

    words: tuple[str, ...]
    code: int
    error: str
    hint: str = ""


TWO_WAYS = '"10-11-12" may be 10 Nov 2012, 11 Oct 2012 or 12 Nov 2010'
CASES = {
    "an empty name": Case(("add", ""), 2, "name: empty", 'write a name: netcli add "Ana Pop"'),
    "a blank name": Case(("add", " \t "), 2, "name: empty"),
    "a name of control characters": Case(("add", "\x1b\x07"), 2, "name: empty"),
    "a name too long": Case(("add", "x" * 201), 2, "name: longer than 200 characters"),
    "no name": Case(("add",), 2, "Missing argument 'NAME...'.", "`netcli add --help` shows how it is used"),
    "an option without its value": Case(
        ("report", "--month"), 2, "Option '--month' requires an argument.", "`netcli report --help` shows how it is used"
    ),
    "no address": Case(("add", "Ana", "--email", "ana at home"), 2, 'email: "ana at home" is not an address'),
    "an ambiguous date": Case(("log", "call", "--with", "ana-pop", "--on", "10-11-12"), 2, TWO_WAYS, "write it as 2012-11-10"),
    "an ambiguous date in front": Case(
        ("log", "10-11-12: lunch with Ana Pop"), 2, f"{TWO_WAYS}; nothing was logged", "write it as 2012-11-10"
    ),
    "a day that does not exist": Case(("give", "ana-pop", "x", "--on", "2026-02-30"), 2, '"2026-02-30" is not a date netcli reads', FORMS),
    "a day before 1900": Case(("log", "call", "--with", "ana-pop", "--on", "1899-12-31"), 2, '"1899-12-31" is not a date netcli reads'),
    "a date too long": Case(("log", "call", "--with", "ana-pop", "--on", "1" * 100_000), 2, f'"{"1" * 64}…" is not a date netcli reads'),
    "a future log": Case(("log", "call", "--with", "ana-pop", "--on", "tomorrow"), 2, "Sat 21 Nov 2026 has not come yet"),
    "a future day in front": Case(("log", "2026-12-24: lunch with Ana Pop"), 2, "Thu 24 Dec 2026 has not come yet; nothing was logged"),
    "a future give": Case(("give", "ana-pop", "x", "--on", "2027-01-01"), 2, "Fri 1 Jan 2027 has not come yet"),
    "a future gift to me": Case(("got", "ana-pop", "x", "--on", "in 2 weeks"), 2, "Fri 4 Dec 2026 has not come yet"),
    "a future ask": Case(("ask", "ana-pop", "x", "--on", "tomorrow"), 2, "Sat 21 Nov 2026 has not come yet"),
    "due before it was asked": Case(
        ("ask", "ana-pop", "x", "--due", "yesterday"), 2, "due: 2026-11-19 is before the day of the ask, 2026-11-20"
    ),
    "somebody unknown": Case(("give", "Zacharias", "x"), 3, f'nobody is called "Zacharias"; {NOTHING}', 'add them: netcli add "Zacharias"'),
    "somebody misspelt": Case(
        ("show", "Ana Popp"), 3, f'nobody is called "Ana Popp"; {NOTHING}', 'nearest: Ana Pop (ana-pop); or add them: netcli add "Ana Popp"'
    ),
    "nobody at all": Case(("show", ""), 3, f'nobody is called ""; {NOTHING}'),
    "a sentence without people": Case(("log", "lunch alone"), 2, "nobody you know is named in that; nothing was logged"),
    "no sentence": Case(("log",), 2, "there is nothing to log", 'say what happened: netcli log "yesterday: lunch with Ana Pop"'),
    "an empty give": Case(("give", "ana-pop", " "), 2, "text: empty", "write in a few words what was given"),
    "an unknown kind": Case(("give", "ana-pop", "x", "--kind", "loan"), 2, 'kind: "loan" is invalid'),
    "a depth without a referral": Case(("give", "ana-pop", "x", "--depth", "3"), 2, "depth: only a referral has one"),
    "no such ask": Case(
        ("done", "999"), 3, "there is no ask or promise 999", "`netcli asks` and `netcli promises` list the open ones with their numbers"
    ),
    "an ask too large to be one": Case(("done", "9" * 20), 3, f"there is no ask or promise {'9' * 20}"),
    "an ask closed already": Case(("done", "2"), 2, "ask 2 is already answered"),
    "a number in words": Case(("done", "four"), 3, 'nobody is called "four"; nothing was changed'),
    "no such command": Case(("lst",), 2, '"lst" is not a netcli command', "did you mean `netcli list`? `netcli help all` lists them"),
    "no such option": Case(("list", "--nonsense"), 2, "No such option: --nonsense", "`netcli list --help` shows how it is used"),
    "no such class": Case(("ties", "cold"), 2, 'class: "cold" is invalid', "write one of close, weak, dormant, new, unlogged"),
    "no such format": Case(("list", "--format", "xml"), 2, '--format: "xml" is invalid', "write one of table, json, jsonl, csv, tsv, md"),
    "no such topic": Case(("help", "cooking"), 2, '"cooking" is not a topic'),
    "nothing found": Case(("find", "unheard of"), 3, 'nothing written about anybody contains "unheard of"'),
    "a search for bytes": Case(("find", "\udcffana"), 2, "text: not text in UTF-8", "type it again, or convert it to UTF-8"),
    "a name of bytes in a list": Case(("list", "\udcffana"), 2, "name: not text in UTF-8"),
    "a promise to do nothing": Case(("promise", "ana-pop", " "), 2, "text: empty"),
    "a link of one person": Case(("link", "ana-pop", "ana-pop"), 2, "Ana Pop and Ana Pop are one person; nothing was changed"),
    "a standing without an answer": Case(("standing", "ana-pop", "knows-work"), 2, "the answer is missing"),
    "a date without a day": Case(("fact", "ana-pop", "date", "wedding"), 2, "date: no day is in the text; nothing was changed"),
    "a date alone": Case(("fact", "ana-pop", "date", "12 June"), 2, "date: only a day", 'say what it is the day of: "wedding 12 June"'),
    "a date of two readings": Case(("fact", "ana-pop", "date", "wedding 12/06"), 2, '"12/06" may be 12 Jun 2026 or 6 Dec 2025'),
    "a fact of no kind": Case(("fact", "ana-pop", "gaol", "a shop"), 2, 'kind: "gaol" is invalid'),
    "a fact of you alone": Case(
        ("fact", "ana-pop", "known-for", "maps"),
        2,
        "known-for: only you have one; nothing was changed",
        "tell of yourself: netcli fact me known-for TEXT",
    ),
    "a fact recorded and closed": Case(
        ("fact", "ana-pop", "goal", "a shop", "--close", "1"), 2, "--close: a text to record was given too; nothing was changed"
    ),
    "a cadence without a length": Case(("cadence", "ana-pop", "soon"), 2, '"soon" is not a length; nothing was changed'),
    "two periods": Case(("report", "--month", "last", "--year", "last"), 2, "a report has one period, not --month and --year"),
    "no such file": Case(
        ("import", "contacts", "no.csv"),
        6,
        "no.csv cannot be read: No such file or directory",
        "name an existing file or folder, or - for standard input",
    ),
    "an empty folder to import": Case(("import", "contacts", "."), 6, ". holds no file"),
    "a file of nothing known": Case(("import", "/dev/null"), 6, "/dev/null is in no format that netcli knows"),
    "no card": Case(("import", "vcard", "/dev/null"), 6, "/dev/null has no vCard"),
    "no calendar": Case(("import", "ics", "/dev/null", "--me", "me@x.org"), 6, "/dev/null is not a calendar"),
    "no mail": Case(("import", "mail", "/dev/null", "--me", "me@x.org"), 6, "/dev/null is not mail"),
    "mail of nobody": Case(("import", "mail", "/dev/null"), 2, "mail does not say which of its people you are"),
    "no export": Case(("import", "jsonl", "/dev/null"), 6, "/dev/null does not begin like an export of everything"),
    "no archive": Case(("import", "linkedin", "/dev/null"), 6, "/dev/null is not a file of a LinkedIn archive"),
    "me where nobody asks": Case(("import", "vcard", "/dev/null", "--me", "x"), 2, "--me does not apply to vcard"),
    "mine and theirs": Case(("import", "vcard", "/dev/null", "--mine", "--theirs"), 2, "--mine and --theirs contradict each other"),
    "an unknown export": Case(("export", "pdf"), 2, 'format: "pdf" is invalid'),
    "an export of somebody from everything": Case(
        ("export", "jsonl", "ana-pop"), 2, "jsonl always exports everything; nothing was written"
    ),
    "a folder to stdout": Case(("export", "csv"), 2, "csv cannot be written to stdout"),
    "an export over the database": Case(
        ("export", "sqlite", "-o", ".local/share/netcli/netcli.db"), 2, "-o names the database itself; nothing was written"
    ),
    "an export to nowhere": Case(("export", "sqlite", "-o", "no/such.db"), 5, "no/such.db cannot be written: No such file or directory"),
    "a version of nothing": Case(("export", "vcard", "--vcard-version", "5.0"), 2, '--vcard-version: "5.0" is invalid'),
    "one to merge": Case(("merge", "ana-pop"), 2, "one person alone cannot be merged"),
    "no message": Case(("log", "--mail"), 6, "standard input is not a message"),
    "a file of another kind": Case(("import", "people", "no.csv"), 2, 'format: "people" is invalid'),
    "nowhere to write": Case(("list", "-o", "no/such/list.csv"), 5, "no/such/list.csv cannot be written: No such file or directory"),
    "no such setting": Case(
        ("config", "set", "model.halflife", "9"), 5, "model.halflife is not a setting", "did you mean model.half_life?"
    ),
    "a setting without sense": Case(("config", "set", "model.half_life", "0"), 5, "[model] half_life must be a number above 0, not 0"),
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    demo_home(tmp_path)
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Return the content of every file below a folder, except backups.

    The content is None for anything that is not a regular file.
    """
    paths = [path for path in sorted(folder.rglob("*")) if ".backups" not in path.relative_to(folder).as_posix()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in paths}


def refused(case: Case, home: Path, more: dict[str, str] | None = None) -> list[str]:
    """Run a command that is refused; return the lines between error and hint."""
    before = snapshot(home)
    done = netcli(*case.words, home=home, more=more)
    first, *between, last = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (case.code, "")
    assert first == f"error: {case.error}"
    assert last.startswith(f"hint: {case.hint}")
    assert len(last) > len("hint: ")
    assert snapshot(home) == before
    return between


@pytest.mark.parametrize("name", CASES)
def test_invalid_input_gets_two_error_lines_and_changes_nothing(name: str, home: Path) -> None:
    assert refused(CASES[name], home) == []


@pytest.mark.parametrize(
    "words",
    [
        ("give", "Marta", "x"),
        ("show", "marta"),
        ("log", "lunch", "--with", "Marta"),
        ("balance", "mArTa"),
        ("tie", "Marta", "weak", "--why", "x"),
    ],
)
def test_ambiguous_name_lists_the_handles_and_changes_nothing(words: tuple[str, ...], home: Path) -> None:
    who = next(word for word in words if word.lower() == "marta")
    case = Case(words, 4, f'"{who}" may be any of 2 people; nothing was changed', "name one of them by the handle")
    assert refused(case, home) == [
        "  marta-kowalczyk  Marta Kowalczyk, Quickfern Software, Kraków, last contact 2026-10-25",
        "  marta-ibanez  Marta Ibáñez, Бюро «Северный аист», Göteborg, last contact 2026-05-05",
    ]


def test_sentence_with_an_ambiguous_name_logs_nothing(home: Path) -> None:
    assert netcli("add", "Ana Pop", home=home).returncode == 0
    case = Case(("log", "lunch with Ana Pop and Ion Petrescu"), 4, '"Ana Pop" may be any of 2 people; nothing was changed')
    assert [line.split()[0] for line in refused(case, home)] == ["ana-pop", "ana-pop-2"]


def test_import_skips_a_broken_row_and_names_its_line(home: Path) -> None:
    path = home / "people.csv"
    path.write_text('name,city\nZoe One,Cluj\nZoe Two,Cluj,x\nZoe "Three,"x"y\n,Cluj\nZoe Four,Iași\n', "utf-8")
    done = netcli("import", "contacts", "people.csv", home=home)
    assert (done.returncode, done.stdout) == (0, "Imported contacts from people.csv: 2 new people, 0 changed, 0 same, 3 skipped\n")
    assert done.stderr.splitlines() == [
        "line 3: skipped: more cells than the header",
        "line 4: skipped: not readable as CSV: ',' expected after '\"'",
        "line 5: skipped: name: empty",
        "next: `netcli triage` goes through them, one key for each",
    ]
    assert netcli("list", "Zoe", "--format", "csv", home=home).stdout.count("Zoe ") == 2


def test_import_of_many_changes_fails_without_a_terminal(home: Path) -> None:
    (home / "people.csv").write_text("name,city\nAna Pop,Cahul\nIon Petrescu,Cahul\nEliza Moraru,Cahul\n", "utf-8")
    case = Case(
        ("import", "contacts", "people.csv"),
        2,
        "3 stored rows would change; no terminal to ask on, so nothing was changed",
        "add --yes to go on",
    )
    before = snapshot(home)
    done = netcli(*case.words, home=home)
    assert (done.returncode, done.stdout, snapshot(home)) == (2, "", before)
    assert done.stderr.splitlines()[-2:] == [f"error: {case.error}", f"hint: {case.hint}"]


# Files that are not databases of netcli.
def a_folder(path: Path) -> None:
    path.mkdir()
    (path / "inside").write_text("kept")


def an_empty_file(path: Path) -> None:
    path.touch()


def a_text(path: Path) -> None:
    path.write_text("dear diary\n" * 100)


def a_short_text(path: Path) -> None:
    path.write_text("x")


def half_a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")
        db.execute("INSERT INTO bookmarks VALUES ('https://example.org')")
        db.commit()


def a_newer_version(path: Path) -> None:
    path.write_bytes((path.parent / DATABASE).read_bytes())
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_device(path: Path) -> None:
    path.symlink_to("/dev/null")


def a_loop(path: Path) -> None:
    path.symlink_to(path)


FOREIGN: dict[Callable[[Path], None], str] = {
    a_folder: "it.db is a directory, not a database",
    an_empty_file: "it.db is an empty file, not a database",
    a_text: "it.db is not an SQLite database",
    a_short_text: "it.db is not an SQLite database",
    half_a_header: "it.db is not an SQLite database",
    another_program: "it.db is a database of another program",
    a_newer_version: f"it.db was written by a newer netcli (schema 99; this one knows {SCHEMA_VERSION}); nothing was changed",
    a_pipe: "it.db is not a regular file",
    a_device: "it.db is not a regular file",
    a_loop: "it.db cannot be opened: Too many levels of symbolic links",
}


@pytest.mark.parametrize("words", [("add", "Ana"), ("list",)], ids=["writing", "reading"])
@pytest.mark.parametrize("make", FOREIGN, ids=lambda make: make.__name__)
def test_database_of_another_program_is_refused_unchanged(make: Callable[[Path], None], words: tuple[str, ...], home: Path) -> None:
    make(home / "it.db")
    os.utime(home / "it.db", (0, 0), follow_symlinks=False)
    assert refused(Case(("--db", "it.db", *words), 5, FOREIGN[make]), home) == []
    assert (home / "it.db").lstat().st_mtime == 0


@pytest.mark.parametrize("words", [("list",), ("add", "Ana"), ("report",)])
def test_damaged_database_is_refused_unchanged(words: tuple[str, ...], home: Path) -> None:
    path = home / DATABASE
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    before = snapshot(home)
    done = netcli(*words, home=home)
    assert (done.returncode, done.stdout, snapshot(home)) == (5, "", before)
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["error", "hint"]


def test_unreadable_database_is_reported(home: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (home / DATABASE).chmod(0)
    done = netcli("list", home=home)
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr.startswith("error: ")


def test_missing_home_folder_is_reported(tmp_path: Path) -> None:
    case = Case(("add", "Ana"), 5, "there is no home folder for the database", "name the database with --db or NETCLI_DB")
    assert refused(case, tmp_path, {"HOME": "", "XDG_DATA_HOME": ""}) == []


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ("[model\n", "config.toml cannot be read: "),
        ("db = 7\n", "db must be a text, not 7"),
        ("model = 7\n", "model must be a section"),
        ("[model]\nhalf_life = 0\n", "[model] half_life must be a number above 0, not 0"),
        ("[report]\naway = 7\n", "[report] away must be a list of ISO weeks"),
    ],
)
def test_invalid_configuration_is_refused(settings: str, error: str, home: Path) -> None:
    (home / "config.toml").write_text(settings, "utf-8")
    before = snapshot(home)
    done = netcli("list", home=home, more={"NETCLI_CONFIG": str(home / "config.toml")})
    first, hint = done.stderr.splitlines()
    assert (first.startswith(f"error: {error}"), hint.startswith("hint: "), done.stdout) == (True, True, "")
    assert done.returncode == 5
    assert snapshot(home) == before


def test_an_unknown_colour_is_a_warning_and_stops_no_command(home: Path) -> None:
    (home / "config.toml").write_text("color = 'pink'\n", "utf-8")
    done = netcli("list", "-n", "1", home=home, more={"NETCLI_CONFIG": str(home / "config.toml")})
    assert (done.returncode, done.stdout.count("\n")) == (0, 2)
    assert done.stderr == 'warning: color must be auto, always or never, not "pink"\n'


def test_an_unknown_setting_is_a_warning_with_the_nearest_one(home: Path) -> None:
    (home / "config.toml").write_text("colour = 'never'\n[model]\nhalflife = 80\n", "utf-8")
    done = netcli("list", "-n", "1", home=home, more={"NETCLI_CONFIG": str(home / "config.toml")})
    assert (done.returncode, done.stdout.count("\n")) == (0, 2)
    assert done.stderr.splitlines() == [
        "warning: config.toml: colour is not a setting; did you mean color?",
        "warning: config.toml: model.halflife is not a setting; did you mean half_life?",
    ]
