"""Completion at Tab: handles with hints, fast, and nothing at all on an error."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from netcli import complete
from tests.commands.network import DATABASE, demo_home
from tests.readable import empty_database
from tests.transcripts import environment, netcli

FLOOR = "import typer, sqlite3"
MOST, ROUNDS = 0.5, 9
SEEN = "Ana Pop 2026-11-18 / Ana Marin 2026-10-20 / Ion Pop 2026-11-20 / Zoe Pop-Ana 2024-01-01 / Ana Bo"


def network(path: Path, text: str = SEEN) -> Path:
    """Write a database of people with their last days; handles are lower-case names."""
    with closing(empty_database()) as db:
        for number, part in enumerate(text.split(" / "), 1):
            name, day = part.rsplit(" ", 1) if part[-1].isdigit() else (part, None)
            add(db, number, name.lower().replace(" ", "-"), name, day)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(db.serialize())
    return path


def add(db: sqlite3.Connection, number: int, handle: str, name: str, day: str | None = None) -> None:
    db.execute("INSERT INTO contact (id, uid, handle, name, search_key) VALUES (?, ?, ?, ?, 'x')", (number, f"u{number}", handle, name))
    db.execute("INSERT INTO contact_summary (contact_id, last_day) VALUES (?, ?)", (number, day))


def offered(*words: str, path: Path, **environ: str) -> list[tuple[str, str]]:
    return list(complete.people(words, {"NETCLI_DB": str(path), "NETCLI_TODAY": "2026-11-20", **environ}))


def handles(typed: str, path: Path) -> list[str]:
    return [handle for handle, _ in offered("show", typed, path=path)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return network(tmp_path / "people.db")


# The people offered.
def test_most_recent_contact_comes_first_and_each_has_a_hint(path: Path) -> None:
    assert offered("show", "ana", path=path) == [
        ("ana-pop", "Ana Pop, 2 days ago"),
        ("ana-marin", "Ana Marin, 4 weeks ago"),
        ("ana-bo", "Ana Bo, no contact logged"),
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["ion-pop", "ana-pop", "ana-marin", "zoe-pop-ana", "ana-bo"]),
        ("ana-p", ["ana-pop"]),
        ("Ana-P", ["ana-pop"]),
        ("pop", ["ion-pop", "ana-pop", "zoe-pop-ana"]),
        ("pop-a", ["zoe-pop-ana"]),
        ("op", []),
        ("ana_", []),
        ("%", []),
        ("ана", []),
        ("ana pop", []),
        ("-", []),
        ("'; DROP TABLE contact; --", []),
    ],
)
def test_typed_text_matches_handle_or_word_beginnings(typed: str, found: list[str], path: Path) -> None:
    assert handles(typed, path) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("show", ""), ["ion-pop", "ana-marin", "ana-bo"]),
        (("show", "ana-p"), ["ana-pop"]),
        (("show", "ana"), ["ana-pop", "ana-marin", "ana-bo"]),
        (("unarchive", ""), ["ana-pop", "zoe-pop-ana"]),
        (("unarchive", "ana"), ["ana-pop"]),
        (("unarchive", "pop"), ["ana-pop", "zoe-pop-ana"]),
        (("unarchive", "ion"), []),
    ],
)
def test_archived_people_are_offered_only_by_name_or_to_restore(words: tuple[str, ...], found: list[str], path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO pause (contact_id, kind, day) VALUES (1, 'archived', '2026-11-20'), (4, 'archived', '2026-11-20')")
    assert [handle for handle, _ in offered(*words, path=path)] == found


def test_at_most_two_hundred_are_offered(tmp_path: Path) -> None:
    path = network(tmp_path / "many.db", " / ".join(f"Ana {number:03}x" for number in range(300)))
    assert len(handles("ana", path)) == complete.MOST == 200


def test_handles_with_unsafe_characters_are_skipped(tmp_path: Path) -> None:
    path = network(tmp_path / "odd.db", "Ana Pop")
    with closing(sqlite3.connect(path)) as db, db:
        odd = ("$(touch PWNED)", "a b", "ana;", "ana\n", "ana\tx", "Ana", "ană", "-rf", "")
        for number, handle in enumerate([*odd, *(f"ana {one}" for one in range(200))], 2):
            add(db, number, handle, "x", "2026-11-20")
    assert handles("", path) == handles("ana", path) == ["ana-pop"]


@pytest.mark.parametrize(
    ("name", "day", "hint"),
    [
        ("Ana Pop", "2026-11-20", "Ana Pop, today"),
        ("Ana Pop", "2026-08-20", "Ana Pop, 3 months ago"),
        ("Ana Pop", "2026-12-01", "Ana Pop, on 2026-12-01"),
        ("a\nb\tc\x1b[31m", "2026-11-20", "a⏎b␉c␛[31m, today"),
        ("\u05e9\u05dc", "2026-11-20", "\u2068\u05e9\u05dc\u2069, today"),
        ("x" * 100, "2026-11-20", "x" * 50 + "…, today"),
        ("\x80" * 100, "2026-11-20", ("⟨U+0080⟩" * 10)[:50] + "…, today"),
        ("ש" * 100, None, "\u2068" + "ש" * 38 + "…\u2069, no contact logged"),
    ],
    ids=["today", "long ago", "to come", "controls", "right to left", "long", "long marks", "long, right to left"],
)
def test_a_hint_is_one_harmless_line_of_sixty_characters(name: str, day: str | None, hint: str, tmp_path: Path) -> None:
    path = network(tmp_path / "hint.db", "Bo")
    with closing(sqlite3.connect(path)) as db, db:
        add(db, 2, "ana", name, day)
    assert offered("ana", path=path) == [("ana", hint)]
    assert len(hint) <= complete.LONGEST


# Tags, and sentences.
@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("list", "--tag", ""), ["choir", "book_club", "Łódź"]),
        (("list", "--tag", "="), []),
        (("list", "--not-tag", "=", "CH"), ["choir"]),
        (("edit", "ana-pop", "--untag", "łó"), ["Łódź"]),
        (("list", "--tag", "ana"), []),
        (("tag", "ana-p"), ["ana-pop"]),
        (("tag", "ana-pop", "b"), ["book_club", "ana-bo"]),
        (("untag", "ana-pop", "ana-m"), ["ana-marin"]),
        (("log", "lunch", "with", "ana-p"), ["ana-pop"]),
        (("log", "lunch with ana-p"), ["lunch with ana-pop"]),
        (("log", "yesterday: $x  ana-m"), ["yesterday: $x  ana-marin"]),
        (("log", "обед с ана"), []),
        (("note", "ion-pop", "with ana-p"), []),
    ],
)
def test_tags_and_the_last_word_of_a_sentence_are_offered(words: tuple[str, ...], found: list[str], path: Path) -> None:
    tags = [(1, "choir"), (2, "choir"), (2, "book_club"), (3, "Łódź"), (3, "the fair"), (3, "$(x)"), (3, "a;b"), (3, "-rf"), (3, "a`b")]
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany("INSERT INTO tag (contact_id, name) VALUES (?, ?)", tags)
    assert [word for word, _ in offered(*words, path=path)] == found


# The database.
@pytest.mark.parametrize(
    "words", [("--db", "{}", "show", ""), ("show", "--db={}", ""), ("show", "--db", "=", "{}", ""), ("--db", "no.db", "--db", "{}", "")]
)
def test_database_of_the_command_line_is_read(words: tuple[str, ...], path: Path, tmp_path: Path) -> None:
    other = network(tmp_path / "other.db", "Bo")
    assert offered(*(word.format(other) for word in words), path=path) == [("bo", "Bo, no contact logged")]


def test_database_of_the_settings_is_the_default(tmp_path: Path) -> None:
    network(tmp_path / "a %20?#b.db", "Bo")
    network(tmp_path / DATABASE, "Ana")
    home = {"HOME": str(tmp_path)}
    assert [handle for handle, _ in complete.people([""], home)] == ["ana"]
    config = tmp_path / ".config/netcli/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'db = "{tmp_path}/a %20?#b.db"\n', "utf-8")
    assert [handle for handle, _ in complete.people([""], home)] == ["bo"]
    config.write_text("[model]\nhalf_life = 100\n", "utf-8")
    assert [handle for handle, _ in complete.people([""], home)] == ["ana"]


# Silence.
def broken(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every kind of file that may be at the path of a database, with its name."""
    whole = network(folder / "whole.db").read_bytes()
    files = {
        "empty": b"",
        "text": b"hello world",
        "cut": whole[:5000],
        "newer": whole[:60] + (99).to_bytes(4, "big") + whole[64:],
        "of another program": whole[:68] + bytes(4) + whole[72:],
        "garbage": whole[:100] + os.urandom(len(whole) - 100),
    }
    for name, contents in files.items():
        (folder / name).write_bytes(contents)
        yield name, folder / name
    os.mkfifo(folder / "pipe")
    yield "pipe", folder / "pipe"
    yield "folder", folder
    yield "missing", folder / "missing.db"
    yield "nowhere", folder / "no" / "missing.db"
    yield "device", Path("/dev/null")


def test_invalid_database_prints_nothing_and_creates_nothing(tmp_path: Path) -> None:
    for name, path in broken(tmp_path):
        before = sorted(tmp_path.iterdir())
        done = netcli("__complete", "--db", str(path), "show", "", home=tmp_path)
        assert (name, done.stdout, done.stderr, done.returncode) == (name, "", "", 0)
        assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ((), {}),
        (("show", "a"), {"HOME": "", "XDG_DATA_HOME": ""}),
        (("show", "a"), {"NETCLI_TODAY": "never"}),
        (("show", "a"), {"NETCLI_CONFIG": "config.toml"}),
        (("show", "a"), {"NETCLI_DB": "~nobody-of-that-name/a.db"}),
        (("--db",), {}),
        (("--db", "", "\udcff"), {}),
    ],
)
def test_completion_prints_nothing_on_any_error(words: tuple[str, ...], more: dict[str, str], tmp_path: Path) -> None:
    demo_home(tmp_path)
    (tmp_path / "config.toml").write_text("db = \n", "utf-8")
    done = netcli("__complete", *words, home=tmp_path, more=more)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_completion_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    path = demo_home(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        done = netcli("__complete", "show", "ana", home=tmp_path)
        db.execute("ROLLBACK")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_a_completion_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    path = demo_home(tmp_path)
    before, modified = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o400)
    assert netcli("__complete", "show", "ana", home=tmp_path).stdout == "ana-pop\tAna Pop, 2 days ago\n"
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, modified)
    assert list(path.parent.iterdir()) == [path]


def test_a_locale_without_the_letters_still_gets_its_handles(tmp_path: Path) -> None:
    demo_home(tmp_path)
    done = netcli("__complete", "show", "marta-i", home=tmp_path, more={"PYTHONIOENCODING": "ascii"})
    assert done.stdout == "marta-ibanez\tMarta Ib??ez, 7 months ago\n"


def test_without_a_frozen_day_it_is_today(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE contact_summary SET last_day = ?", (date.today().isoformat(),))  # noqa: DTZ011 - days are local calendar days
    assert [hint for _, hint in complete.people(["ana-pop"], {"NETCLI_DB": str(path)})] == ["Ana Pop, today"]


# Speed.
def cpu(words: list[str], home: Path) -> float:
    """Run a command; return its CPU time in seconds."""
    child = subprocess.Popen(words, env=environment(home), cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    return usage.ru_utime + usage.ru_stime


def test_completion_costs_at_most_half_of_a_command(tmp_path: Path) -> None:
    demo_home(tmp_path)
    floors, runs = [], []
    for _ in range(ROUNDS):
        floors.append(cpu([sys.executable, "-c", FLOOR], tmp_path))
        runs.append(cpu(["netcli", "__complete", "show", "a"], tmp_path))
    assert min(runs) <= MOST * min(floors), (runs, floors)


def test_completion_does_not_load_the_command_line(tmp_path: Path) -> None:
    script = "import sys; from netcli.complete import main; main(); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script, "x"], env=environment(tmp_path), capture_output=True, text=True, check=True)
    heavy = {
        "typer",
        "pathlib",
        "netcli.cli",
        "netcli.app",
        "netcli.config",
        "netcli.store.database",
        "tomllib",
        "urllib.parse",
        "typing",
        "contextlib",
    }
    assert set(done.stderr.split()) & heavy == set()


def test_planned_meetings_come_after_done_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        contact = db.execute("SELECT id FROM contact ORDER BY id LIMIT 1").fetchone()[0]
        for number, day, planned in ((7, "2026-11-18", 1), (71, "2026-11-20", 1), (8, "2026-11-21", 1), (9, "2026-11-18", 0)):
            db.execute(
                "INSERT INTO interaction (id, uid, day, kind, summary, planned) VALUES (?, ?, ?, 'meeting', 'tea', ?)",
                (number, f"u{number}", day, planned),
            )
            db.execute("INSERT INTO participant (contact_id, day, interaction_id) VALUES (?, ?, ?)", (contact, day, number))
    environ = {"NETCLI_DB": str(path), "NETCLI_TODAY": "2026-11-20"}
    found = list(complete.people(["--yes", "done", "log", ""], environ))
    assert [(word, hint[:10], hint.endswith(": tea")) for word, hint in found] == [("7", "2026-11-18", True), ("71", "2026-11-20", True)]
    assert [word for word, _ in complete.people(["done", "log", "71"], environ)] == ["71"]
    assert list(complete.people(["done", "log", "a"], environ)) == []


@pytest.mark.parametrize("before", [["edit", "fact"], ["rm", "--yes", "fact"], ["need", "ana-pop", "--close"]])
def test_numbers_of_open_facts_come_where_one_is_named(before: list[str], path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        contact, name = db.execute("SELECT id, name FROM contact ORDER BY id LIMIT 1").fetchone()
        for number, closed in ((907, None), (908, "2026-11-18"), (9071, None)):
            db.execute(
                "INSERT INTO fact (id, uid, contact_id, kind, text, day, closed_on) VALUES (?, ?, ?, 'goal', 'a shop', '2026-11-18', ?)",
                (number, f"u{number}", contact, closed),
            )
    environ = {"NETCLI_DB": str(path), "NETCLI_TODAY": "2026-11-20"}
    found = [(number, f"{name}, goal: a shop") for number in ("9071", "907")]
    assert list(complete.people([*before, "90"], environ)) == found
    assert list(complete.people([*before, "a"], environ)) == []


def test_numbers_of_open_asks_come_first_where_one_is_closed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        contact = db.execute("SELECT id FROM contact ORDER BY id LIMIT 1").fetchone()[0]
        for number, status in ((7, "open"), (8, "answered"), (71, "open")):
            db.execute(
                "INSERT INTO ask (id, uid, contact_id, day, direction, text, status, closed_on) VALUES (?, ?, ?, '2026-11-01', 'mine', 'a van', ?, ?)",
                (number, f"u{number}", contact, status, None if status == "open" else "2026-11-02"),
            )
        db.commit()
    environ = {"NETCLI_DB": str(path), "NETCLI_TODAY": "2026-11-20"}
    for command in ("done", "declined"):
        assert [word for word, _ in complete.people([command, "7"], environ)][:2] == ["7", "71"]
        assert [word for word, _ in complete.people([command, "71"], environ)][:1] == ["71"]
    assert [hint.endswith(": a van") for word, hint in complete.people(["done", ""], environ) if word.isdigit()] == [True, True]
    assert [word for word, _ in complete.people(["show", "7"], environ)] == []
