"""Hostile text in every column of a database: it is always printed as plain text.

Every command runs on it, on terminals of 40, 80 and 200 columns and in a pipe, in three locales and every format.
Errors, questions, completion and help quote it. Every byte is scanned. A run covers each command with each width, each
locale and each format; with NETCLI_TORTURE=long it covers their product.
"""

import json
import re
import shutil
import sqlite3
import sys
import unicodedata
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import netcli as program
from netcli.words import COMMANDS
from tests.blackbox.hostile import COUNT, EVIL, GROUPS, STRINGS
from tests.blackbox.hostile_commands import CSV, DOING, FAILING, READING, Case, furnish
from tests.blackbox.hostile_covering import SOUND, label, pages, places
from tests.blackbox.hostile_database import MADE, Column, columns, connected, fill, half_a_letter, poison
from tests.blackbox.hostile_scan import (
    DRAWING,
    EDITING,
    FORBIDDEN,
    ISOLATE,
    LOCALES,
    OURS,
    POP,
    Place,
    Sent,
    harm,
    leaks,
    on_one_terminal,
    run,
)
from tests.commands.network import DATABASE, items
from tests.commands.terminal import on_terminal
from tests.transcripts import netcli

PIPE, SCREEN = Place(None, "utf-8"), Place(80, "utf-8")
CODES = {"doctor": 5}  # exit codes of reading commands that find a problem


class Databases(NamedTuple):
    """A database as it was made, and as it was filled."""

    made: bytes
    filled: bytes


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    path = fill(tmp_path_factory.mktemp("filled"))
    return Databases(path.with_name(MADE).read_bytes(), path.read_bytes())


def furnished(home: Path, databases: Databases) -> Path:
    """Put the database and the files beside it into a home."""
    path = home / DATABASE
    path.parent.mkdir(parents=True, mode=0o700)
    path.touch(0o600)
    path.write_bytes(databases.filled)
    furnish(home, databases.made)
    return home


@pytest.fixture
def home(tmp_path: Path, databases: Databases) -> Path:
    return furnished(tmp_path, databases)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, databases: Databases) -> Path:
    """Return a home that no test changes."""
    return furnished(tmp_path_factory.mktemp("shelf"), databases)


def untouched(home: Path) -> bool:
    """Return whether no file was made beside the database."""
    return [path.name for path in home.iterdir()] == [".local"]


def worked(case: Case, place: Place, home: Path, **more: Any) -> Sent:
    """Run the commands before a case, then the case."""
    for words in case.before:
        assert netcli(*words, home=home).returncode == 0
    typed = case.typed if place.terminal else ()
    return run(*case.words, home=home, place=place, typed=typed, stdin=case.stdin, more={**case.more, **more})


def expected(case: Case, place: Place, sent: Sent) -> int:
    """Return the exit code of a case.

    In ascii it is any code, since arguments in other letters are refused.
    """
    if place.locale == "ascii":
        return sent.code
    return case.there if place.terminal and case.there is not None else case.code


# The strings and the scan.
def test_hostile_strings_are_many_and_all_different() -> None:
    assert len(set(STRINGS)) == COUNT >= 200
    assert set(map(ord, re.findall(FORBIDDEN, "".join(STRINGS)))) == {code for code in range(0x10000) if FORBIDDEN.match(chr(code))}


@pytest.mark.parametrize("group", GROUPS)
def test_scan_reports_each_harmful_string(group: str) -> None:
    for text in GROUPS[group]:
        found = harm(f"Ana {text}\n".encode())
        assert bool(found) is (re.search(FORBIDDEN, text.replace("\n", "")) is not None or ISOLATE in text or POP in text), text


def test_scan_accepts_escape_sequences_written_by_netcli() -> None:
    line = f"\x1b[1mAna\x1b[0m {ISOLATE}שלום{POP}\n".encode()
    assert (harm(line, ours=OURS), len(harm(line))) == ([], 2)
    assert harm(f"{ISOLATE}שלום\n{POP}".encode()) != []
    assert harm(b"Ana \xff\n") == ["no UTF-8: b'\\xff'"]
    assert (harm(b"a\tb\n"), harm(b"a\tb\n", keeps="\t")) == (["'\\t' in 'a\\tb\\n'"], [])


def test_every_command_has_a_working_and_a_failing_case() -> None:
    done = {case.words[0] for case in DOING.values()} | {words[0] for words in READING.values() if words}
    assert set(COMMANDS) - done == set()
    assert set(COMMANDS) - {word for case in FAILING.values() for word in case.words} == set()


def test_every_text_column_holds_a_hostile_string(shelf: Path) -> None:
    with closing(connected(shelf / DATABASE)) as db:
        free = [column for column in columns(db) if not column.checked and column.table not in {"alembic_version", "decay"}]
        tame = [column[:2] for column in free if not _hostile(db, column)]
    days = ("first_day", "last_day", "previous_day", "given_since", "received_since")
    assert sorted(tame) == sorted(
        [("op", "at"), ("undo_log", "table_name"), ("undo_log", "row_key")] + [("contact_summary", name) for name in days]
    )


def _hostile(db: sqlite3.Connection, column: Column) -> bool:
    texts = {text for (text,) in db.execute(f'SELECT DISTINCT "{column.name}" FROM "{column.table}"') if text}
    return len([text for text in texts if FORBIDDEN.search(text)]) >= 5


# Reading.
@pytest.mark.parametrize(("word", "format_", "place"), [*pages()], ids=label)
def test_stored_text_is_printed_without_harmful_characters(word: str, format_: str, place: Place, shelf: Path) -> None:
    sent = run(*READING[word], *(("--format", format_) if (format_, place.terminal) != ("table", True) else ()), home=shelf, place=place)
    assert leaks(sent, place, keeps="\t" * (format_ == "tsv")) == []
    assert (sent.code, untouched(shelf)) == (CODES.get(word, 0), True)
    assert sent.stdout.count(b"\n") >= 1
    if format_ in SOUND and place.locale != "ascii":
        SOUND[format_](word, sent.stdout.decode())


def test_json_output_holds_every_text_exactly(shelf: Path) -> None:
    with closing(connected(shelf / DATABASE)) as db:
        kept = dict(db.execute("SELECT handle, json_array(uid, name, org, title, city) FROM contact"))
        words = {text for (text,) in db.execute("SELECT summary FROM interaction WHERE id IN (SELECT interaction_id FROM participant)")}
        texts = {text for (text,) in db.execute("SELECT text FROM give WHERE contact_id = 1")}
    listed = [*items("list", "--all", home=shelf), *items("list", "--archived", "--all", home=shelf)]
    assert {one["handle"]: [one[key] for key in ("uid", "name", "org", "title", "city")] for one in listed} == {
        handle: json.loads(row) for handle, row in kept.items()
    }
    (shown,) = items("show", "n-1", home=shelf)
    assert {one["text"] for one in shown["gives"]} == texts
    assert {one["summary"] for one in shown["interactions"]} <= words
    assert set(STRINGS) - {*shown["aliases"], *shown["tags"]} == set()


@pytest.mark.parametrize("word", ["list", "show", "balance"])
def test_right_to_left_text_is_isolated_from_its_neighbours(word: str, shelf: Path) -> None:
    sent = run(*READING[word], home=shelf, place=Place(200, "utf-8"))
    loose = [line for line in re.sub(OURS, "", sent.stdout.decode()).split("\n") if _turning(line)]
    assert loose == []
    assert ISOLATE.encode() in sent.stdout


def test_list_of_duplicates_is_printed_as_plain_text(shelf: Path) -> None:
    assert leaks(run("duplicates", "--json", home=shelf, place=PIPE), PIPE) == []


def _turning(line: str) -> bool:
    """Return whether right-to-left text of a line is outside of isolates."""
    outside = re.sub(f"{ISOLATE}[^{POP}]*{POP}", "", line)
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in outside)


# Commands that print a line, and commands that fail.
@pytest.mark.parametrize(("name", "place"), [*places(DOING)], ids=label)
def test_confirmations_are_printed_as_plain_text(name: str, place: Place, home: Path) -> None:
    sent = worked(DOING[name], place, home)
    assert leaks(sent, place) == []
    assert (sent.code, untouched(home)) == (expected(DOING[name], place, sent), True), sent
    for made in (home / ".local").glob("*.list"):
        assert harm(made.read_bytes(), keeps="\t") == []


@pytest.mark.parametrize(("name", "place"), [*places(FAILING)], ids=label)
def test_errors_are_printed_as_plain_text(name: str, place: Place, shelf: Path) -> None:
    sent = worked(FAILING[name], place, shelf)
    traced = "traceback" in name
    assert [one for one in leaks(sent, place) if not (traced and one == "stderr: Traceback")] == []
    assert (sent.code, untouched(shelf)) == (expected(FAILING[name], place, sent), True), sent
    if not (traced or place.terminal):
        assert [line.partition(":")[0] for line in sent.stderr.decode().splitlines() if not line.startswith(" ")][-2:] == ["error", "hint"]


# Help, completion, the pager and the progress bar.
@pytest.mark.parametrize("locale", LOCALES)
def test_help_of_every_command_is_plain_text(locale: str, shelf: Path) -> None:
    """One process prints all of them; some examples have letters outside of ASCII."""
    words = "import sys; from netcli.cli import main; sys.exit(sum(main([word, '--help']) for word in sys.argv[1:]))"
    sent = run(*COMMANDS, home=shelf, place=Place(None, locale), program=(sys.executable, "-c", words))
    assert (harm(sent.stdout), sent.stdout.count(b"Usage:"), sent.stderr, sent.code) == ([], len(COMMANDS), b"", 0)


def test_general_help_is_plain_text_on_a_terminal(shelf: Path) -> None:
    sent = run("--help", home=shelf, place=SCREEN)
    assert (leaks(sent, SCREEN), sent.code) == ([], 0)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("", PIPE),
        ("", Place(40, "C")),
        ("", Place(None, "ascii")),
        ("n", Place(80, "utf-8")),
        ("t", Place(None, "C")),
        ("x", Place(200, "ascii")),
        ("[", PIPE),
        (EVIL, PIPE),
        ("\udcff", PIPE),
    ],
    ids=["everybody", "terminal", "ascii", "n", "t", "x", "bracket", "evil", "bytes"],
)
def test_completion_offers_plain_handles_only(typed: str, place: Place, shelf: Path) -> None:
    sent = run("__complete", "show", typed, home=shelf, place=place)
    lines = sent.stdout.decode().splitlines()
    assert (leaks(sent, place, keeps="\t"), sent.code, sent.stderr) == ([], 0, b"")
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9][a-z0-9-]*\t[^\t]+", line)] == []
    assert bool(lines) or typed not in {"", "n"}


def test_completion_prints_nothing_for_a_hostile_file(shelf: Path) -> None:
    assert run("__complete", "--db", CSV, "show", "", home=shelf, place=PIPE) == (b"", b"", 0)


def test_tab_in_a_question_offers_plain_handles_only(home: Path) -> None:
    """Handles that begin with i have a direction mark and a byte order mark inside."""
    answers = {"When": "\n", "With whom": "i\t\t\x15n-9\n", "What happened": "tea\n", "What was it for": "\n", "What came of it": "\n"}
    sent = on_one_terminal("log", home=home, width=80, answers=answers)
    assert (harm(sent.stdout, ours=f"{OURS}|{EDITING}"), sent.code) == ([], 0)


def test_paged_output_is_plain_text(shelf: Path) -> None:
    seen = on_terminal("list", "-n", "40", home=shelf, size=(24, 80), more={"NETCLI_PAGER": "cat"})
    assert (harm(seen.stdout.encode(), ours=OURS), seen.stderr, seen.code) == ([], "", 0)
    assert seen.stdout.count("\n") > 24


def test_progress_bar_prints_nothing_of_the_file(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The clock runs a thousand times as fast, so that the bar appears at once."""
    clock = tmp_path_factory.mktemp("clock")
    (clock / "sitecustomize.py").write_text("import time\nreal = time.monotonic\ntime.monotonic = lambda: real() * 1000\n")
    rows = "".join(f'"{number}{EVIL}","{EVIL}"\n' for number in range(1100))
    (home / CSV).write_text(f"name,city\n{rows}", "utf-8", newline="")
    sent = run("import", "contacts", CSV, "--dry-run", home=home, place=SCREEN, more={"PYTHONPATH": str(clock)})
    assert (leaks(sent, SCREEN, ours=DRAWING), sent.code) == ([], 0)
    assert b"reading" in sent.stderr


# A database with invalid values.
WRONG: dict[str, tuple[tuple[str, ...], ...]] = {
    "ask": ((),),
    "contact": (("show", "n-1"),),
    "contact_day": (("ties", "--explain"),),
    "contact_summary": (("list",), ("__complete", "show", "")),
    "decay": (("ties",),),
    "give": (("balance", "n-1"),),
    "interaction": (("timeline", "n-1"),),
    "op": (("history", "-n", "3"), ("undo", "--yes")),
    "participant": (("report",),),
    "pause": (("show", "n-9"),),
    "tie_override": (("show", "n-5"),),
    "undo_log": (("history", "-n", "3"), ("undo", "--yes")),
}


def wrong(sent: Sent, place: Place) -> list[str]:
    """Return what is wrong with an output; a failure of the program is allowed."""
    return [one for one in leaks(sent, place, keeps="\t") if one != "stderr: netcli failed"]


@pytest.mark.parametrize("table", WRONG)
def test_invalid_day_is_quoted_as_plain_text(table: str, home: Path) -> None:
    with closing(connected(home / DATABASE)) as db:
        chosen = [one for one in columns(db) if one.table == table and _place_or_day(one)]
        poison(db, chosen, cut=10)
    assert chosen
    for words in WRONG[table]:
        place = PIPE if words else SCREEN
        assert wrong(run(*words, home=home, place=place), place) == []


def _place_or_day(column: Column) -> bool:
    names = {"day", "due", "at", "until", "landmark", "table_name", "row_key"}
    return column.name in names or column.name.endswith(("_day", "_on", "_since"))


def test_unknown_command_is_quoted_as_plain_text(home: Path) -> None:
    """CHECKs refuse such words, but another program may switch them off."""
    with closing(connected(home / DATABASE)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        poison(db, [one for one in columns(db) if one.checked and not _place_or_day(one) and one.table != "undo_log"])
    for number, word in enumerate(("report", "show", "timeline", "ledger", "ties")):
        place = (PIPE, SCREEN, Place(40, "C"), Place(None, "ascii"))[number % 4]
        assert wrong(run(*READING[word], "--format", "table", home=home, place=place), place) == [], word


@pytest.mark.parametrize("words", [("list",), ("show", "n-1"), ("export", "jsonl"), ("doctor",), ("__complete", "show", ""), ("backup",)])
def test_undecodable_arguments_are_quoted_as_plain_text(words: tuple[str, ...], home: Path) -> None:
    with closing(connected(home / DATABASE)) as db:
        db.execute("UPDATE contact SET name = CAST(x'1b5b353b34316dff9b324a' AS TEXT), uid = CAST(x'1bff' AS TEXT) WHERE id = 1")
    place = PIPE if len(words) > 1 else SCREEN
    assert wrong(run(*words, home=home, place=place), place) == []


@pytest.mark.parametrize("words", [("doctor",), ("export", "jsonl")])
def test_foreign_database_table_is_named_as_plain_text(words: tuple[str, ...], home: Path) -> None:
    with closing(connected(home / DATABASE)) as db:
        quoted = EVIL.replace('"', '""')
        db.execute(f'CREATE TABLE "{quoted}" ("{quoted}" TEXT)')
        db.execute(f'INSERT INTO "{quoted}" VALUES (?)', (EVIL,))
    sent = run(*words, "--format", "csv", home=home, place=PIPE)
    assert (leaks(sent, PIPE), sent.code) == ([], CODES.get(words[0], 0))


@pytest.mark.parametrize("words", [("history", "-n", "2"), ("history", "-n", "2", "--json"), ("undo", "--yes")])
def test_lone_surrogate_is_printed_as_a_mark(words: tuple[str, ...], home: Path) -> None:
    with closing(connected(home / DATABASE, logged=True)) as db:
        half_a_letter(db)
    place = PIPE if "--json" in words else SCREEN
    assert wrong(run(*words, home=home, place=place), place) == []


# Imports.
def test_hostile_stored_text_does_not_stop_an_import(home: Path) -> None:
    done = netcli("import", "contacts", "-", home=home, stdin="name\nUrsula Quite New\n")
    assert (done.returncode, done.stdout) == (0, "Imported contacts from -: 1 new person, 0 changed, 0 same, 0 skipped\n")


def test_imported_name_is_cleaned(tmp_path: Path) -> None:
    assert netcli("add", EVIL, "--json", home=tmp_path).returncode == 0
    with closing(sqlite3.connect(tmp_path / DATABASE)) as db:
        ((name, handle),) = db.execute("SELECT name, handle FROM contact").fetchall()
    assert [char for char in name if unicodedata.category(char) == "Cc"] == []
    assert re.fullmatch(r"[a-z0-9-]+", handle)


# The scan can fail: it reports a program that prints raw text.
PLANTED = {"render/safe.py": "\n\ndef safe(text: str) -> str:\n    return text\n", "render/text.py": "\n\nJSON_ESCAPES = {}\n"}
REPORTED: tuple[tuple[str, ...], ...] = (
    ("list", "-n", "20", "--format", "table"),
    ("show", "n-1", "--format", "tsv"),
    ("ties", "--format", "csv"),
    ("history", "-n", "9", "--format", "md"),
    ("report", "--explain"),
    ("list", "--json"),
    ("give", "n-1", EVIL),
    ("rm", "stranger"),
    ("show", EVIL),
    ("import", "contacts", CSV, "--dry-run"),
    ("__complete", "show", "n-"),
)


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a copy of the program that prints every text raw."""
    folder = tmp_path_factory.mktemp("raw")
    shutil.copytree(Path(program.__file__).parent, folder / "netcli", ignore=shutil.ignore_patterns("__pycache__"))
    for name, code in PLANTED.items():
        with (folder / "netcli" / name).open("a", encoding="utf-8") as file:
            file.write(code)
    return folder


@pytest.mark.parametrize("words", REPORTED, ids=lambda words: words[0])
def test_scan_reports_a_program_that_prints_raw_text(words: tuple[str, ...], raw: Path, home: Path) -> None:
    python = (sys.executable, "-m", "netcli")
    sent = run(*words, home=home, place=PIPE, more={"PYTHONPATH": str(raw)}, program=python)
    assert [one for one in leaks(sent, PIPE, keeps="\t") if one.startswith(("stdout: '", "stderr: '"))] != []


@pytest.mark.parametrize("words", [("list",), ("rm", "stranger")])
def test_scan_reports_raw_text_on_a_terminal_too(words: tuple[str, ...], raw: Path, home: Path) -> None:
    sent = run(*words, home=home, place=SCREEN, typed=("n\n",), more={"PYTHONPATH": str(raw)})
    assert leaks(sent, SCREEN) != []
