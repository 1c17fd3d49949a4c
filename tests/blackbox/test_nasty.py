"""Hostile text in every column of a database that netcli did not write: nothing of it ever moves a cursor, runs or breaks a line.

On a terminal and in a pipe, in every format, at every width, in messages and questions too. Only JSON holds it as it is,
escaped by its own rules.
"""

import csv
import json
import re
import sqlite3
import unicodedata
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from netcli.domain.model import DEFAULT
from netcli.store import ties
from netcli.store.search_key import search_key
from tests.commands.network import DATABASE, day
from tests.commands.terminal import Seen, on_terminal
from tests.readable import TODAY, empty_database
from tests.transcripts import netcli

NASTY = (
    "[bold]Bo [/b]",
    "[/]",
    "[link=https://example.org]click[/link]",
    ":smile: :bomb:",
    "\x1b[5;41mblink\x1b[0m",
    "\x1b[2J\x1b[Hcleared",
    "\x1b[8mhidden",
    "\x1b]0;title\x07",
    "\x1b]52;c;cHduZWQ=\x07",
    "\x1b]52;c;cHduZWQ=\x1b\\",
    "\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1b(0lqqk\x1b(B",
    "\x1bc",
    "\x9b5;41mC1",
    "\x9d52;c;cHduZWQ=\x9c",
    "\x90+q544e\x9c",
    "\x85next\x85line",
    "bell\x07back\b\b\bspace",
    "carriage\rreturn",
    "two\nlines\n\nand more",
    "tab\tbed",
    "\x7fdel\x7f",
    "nul\x00nul",
    "\x01\x02\x03\x0e\x0f",
    "\u202eesrever\u202c",
    "\u2066isolated\u2069 \u2067and\u2069",
    "\u2068\u2068\u2068open",
    "\u2069\u2069closed",
    "line\u2028separator\u2029paragraph",
    "\ufeffmark\ufff9noted\ufffbx",
    "=1+1",
    "+1+1",
    "-1+1",
    '@SUM(1)|"x"',
    "\t=1+1",
    "\r=1+1",
    "$(touch PWNED)",
    "`touch PWNED`; touch PWNED & | > PWNED",
    "'; DROP TABLE contact; --",
    '"quoted", "twice" ""',
    "| a | b |\n|---|---|",
    "# heading\n* item\n<b>bold</b> [x](javascript:alert(1))",
    "<script>alert(1)</script>&amp;",
    "back\\slash\\n \\x1b[31m %s %d {0} {name}",
    "x" * 2000,
    "wide" + "字" * 400,
    "Z" + "\u0301\u0323\u0334" * 60 + "algo",
    "👩‍👩‍👧‍👦👨🏽‍🚀🏳️‍🌈🇲🇩",
    "שלום (hi) עולם 123",
    "مرحبا = 1 + 1",
    "हिन्दी தமிழ் ไทย",
    " \u00a0\u2003spaces\u200b\u200d\u00ad ",
    "null",
    "🤷",
)
COUNT = len(NASTY)
# What the program itself may send to a terminal besides text: bold, dim, the colours of ties, and their end.
OURS = re.compile(r"\x1b\[(?:0|1|2|33|3[2-6]|1;31)m")
BIDI = {*range(0x202A, 0x202F), 0x2066, 0x2067}
ISOLATE, POP = "\u2068", "\u2069"
READING: dict[str, tuple[str, ...]] = {
    "today": (),
    "list": ("list", "--all"),
    "find": ("find", "everywhere"),
    "show": ("show", "n-1", "--explain"),
    "ties": ("ties", "--all", "--explain"),
    "weak": ("weak", "--all"),
    "reconnect": ("reconnect", "-n", "30", "--explain"),
    "balance": ("balance", "--all", "--explain"),
    "ledger": ("balance", "n-1", "--explain"),
    "report": ("report", "--explain"),
}


def text(number: int, column: int) -> str:
    """Answer the hostile text of one cell: every column of the database has every text."""
    return NASTY[(number + column) % COUNT]


def fill(path: Path) -> None:
    """Write everything with SQL alone, past all cleaning."""
    with closing(empty_database()) as db:
        for number in range(COUNT):
            _person(db, number)
        for number in range(COUNT):
            _history(db, number)
        ties.refresh(db, range(1, COUNT + 1), TODAY, DEFAULT.half_life)
        path.parent.mkdir(parents=True, mode=0o700)
        path.touch(0o600)
        path.write_bytes(db.serialize())


def _insert(db: sqlite3.Connection, table: str, **cells: Any) -> None:
    db.execute(f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({', '.join('?' * len(cells))})", tuple(cells.values()))


def _person(db: sqlite3.Connection, number: int) -> None:
    """Add one person; every second handle is readable, so that somebody can be named in the tests."""
    one = number + 1
    words = {column: text(number, place) for place, column in enumerate(("name", "org", "title", "city", "country", "met_where"))}
    handle = f"n-{one}" if one % 2 else f"{text(number, 7)}-{one}"
    birthday = "1990-11-22" if one % 3 == 0 else text(number, 8)
    _insert(
        db,
        "contact",
        id=one,
        uid=f"{text(number, 9)}{one}",
        handle=handle,
        search_key=search_key(words["name"]),
        birthday=birthday,
        sphere="both",
        met_day=day(900),
        met_via_id=number or None,
        **words,
    )
    _insert(db, "contact_summary", contact_id=one)
    for place, kind in enumerate(("email", "phone", "url"), 10):
        value = text(number, place)
        _insert(db, "contact_point", contact_id=one, kind=kind, value=value, match_key=value, label=text(number, 13))
    _insert(db, "alias", contact_id=one, name=text(number, 14), search_key=search_key(text(number, 14)))
    if one in {1, 2}:
        _insert(db, "alias", contact_id=one, name="twin", search_key="twin")
    _insert(db, "tag", contact_id=one, name=text(number, 15))
    for place, kind in enumerate(("need", "offer", "note", "note"), 16):
        words_ = "everywhere" if place == 19 else text(number, place)
        _insert(db, "fact", contact_id=one, uid=f"f{one}-{place}", kind=kind, text=words_, day=day(10))
    if one % 5 == 0:
        _insert(db, "tie_override", contact_id=one, tie="weak", why=text(number, 20), day=day(5))


def _history(db: sqlite3.Connection, number: int) -> None:
    """Let them be met, given to, received from and asked, so that every page has something to say of somebody."""
    one, other = number + 1, (number + 1) % COUNT + 1
    for times in range(1 + number % 4 * 3):
        ago = (0 if number % 2 else 70) + times * 9
        meeting = one * 100 + times
        words = {column: text(number, place) for place, column in enumerate(("time", "place", "purpose", "outcome", "summary"), 21)}
        _insert(
            db,
            "interaction",
            id=meeting,
            uid=f"{text(number, 26)}{meeting}",
            day=day(ago),
            kind="call",
            source=text(number, 27),
            source_key=f"{meeting}",
            **words,
        )
        for who in {one, other}:
            _insert(db, "participant", contact_id=who, day=day(ago), interaction_id=meeting)
            db.execute("INSERT INTO contact_day (contact_id, day, v) VALUES (?, ?, 1) ON CONFLICT DO NOTHING", (who, day(ago)))
    for times in range(5):
        _insert(
            db,
            "give",
            contact_id=one,
            uid=f"{text(number, 28)}g{one}-{times}",
            day=day(times),
            direction="received" if number % 3 else "given",
            kind="introduction",
            effort="small",
            text=text(number, 29),
            to_id=other,
        )
    for place, direction in enumerate(("theirs", "mine")):
        _insert(
            db,
            "ask",
            contact_id=one,
            uid=f"{text(number, 30)}a{one}-{place}",
            day=day(2),
            direction=direction,
            text=text(number, 31 + place),
            status="open",
        )


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    home = tmp_path_factory.mktemp("nasty")
    fill(home / DATABASE)
    return (home / DATABASE).read_bytes()


@pytest.fixture
def home(tmp_path: Path, database: bytes) -> Path:
    path = tmp_path / DATABASE
    path.parent.mkdir(parents=True, mode=0o700)
    path.write_bytes(database)
    path.chmod(0o600)
    return tmp_path


def harm(shown: str, *, keeps: str = "\n", bidi: bool = True) -> list[str]:
    """Answer every character that does more than stand where it is written."""
    return [repr(char) for char in shown if (unicodedata.category(char) == "Cc" and char not in keeps) or (bidi and ord(char) in BIDI)]


def balanced(line: str) -> bool:
    """Tell whether every isolate of a line is closed in it."""
    depth = 0
    for char in line:
        depth += (char == ISOLATE) - (char == POP)
        if depth < 0:
            return False
    return depth == 0


def assert_harmless(seen: Seen, code: int, home: Path) -> None:
    """Hold screen and messages of a terminal against what may stand there."""
    assert (harm(OURS.sub("", seen.stdout)), harm(OURS.sub("", seen.stderr))) == ([], [])
    assert seen.code == code
    assert "Traceback" not in seen.stderr
    assert untouched(home)


def untouched(home: Path) -> bool:
    """Tell whether nothing was made beside the database."""
    return [path.name for path in home.iterdir()] == [".local"]


# The strings themselves.
def test_the_strings_are_hostile_and_all_different() -> None:
    assert len(set(NASTY)) == COUNT >= 50
    assert len([one for one in NASTY if harm(one)]) >= 20


# Reading.
@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("word", READING)
def test_a_terminal_of_any_width_shows_it_as_text(word: str, width: int, home: Path) -> None:
    seen = on_terminal(*READING[word], home=home, size=(20_000, width))
    assert_harmless(seen, 0, home)
    assert seen.stdout.count("\n") > 3


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("word", ["list", "ties", "balance"])
def test_a_name_cut_short_in_a_table_turns_no_other_column_around(word: str, width: int, home: Path) -> None:
    done = netcli(*READING[word], "--format", "table", home=home, more={"NETCLI_WIDTH": str(width)})
    table = done.stdout.partition("\n\n")[0]
    assert [line for line in table.splitlines() if not balanced(line)] == []
    assert any(ISOLATE in line for line in table.splitlines())


@pytest.mark.parametrize("word", ["today", "show", "reconnect", "report"])
def test_a_table_in_a_pipe_shows_it_as_text(word: str, home: Path) -> None:
    done = netcli(*READING[word], "--format", "table", home=home)
    assert (done.returncode, harm(done.stdout), harm(done.stderr), untouched(home)) == (0, [], [], True)


@pytest.mark.parametrize("word", [word for word in READING if word != "today"])
def test_tsv_keeps_one_line_a_row_and_its_columns(word: str, home: Path) -> None:
    done = netcli(*READING[word], "--format", "tsv", home=home)
    assert (done.returncode, harm(done.stdout, keeps="\n\t"), harm(done.stderr), untouched(home)) == (0, [], [], True)
    assert len({line.count("\t") for line in done.stdout.splitlines()}) == 1


@pytest.mark.parametrize("word", [word for word in READING if word != "today"])
def test_csv_holds_no_formula(word: str, home: Path) -> None:
    done = netcli(*READING[word], "--format", "csv", home=home)
    assert (done.returncode, harm(done.stdout), harm(done.stderr), untouched(home)) == (0, [], [], True)
    rows = list(csv.reader(StringIO(done.stdout)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@")) and not is_number(cell)] == []


def is_number(cell: str) -> bool:
    return re.fullmatch(r"[+-]?\d+(\.\d+)?(e-\d+)?", cell) is not None


@pytest.mark.parametrize("word", [word for word in READING if word != "today"])
def test_markdown_takes_it_literally(word: str, home: Path) -> None:
    done = netcli(*READING[word], "--format", "md", home=home)
    assert (done.returncode, harm(done.stdout), harm(done.stderr), untouched(home)) == (0, [], [], True)
    assert re.findall(r"(?<!\\)[<>`]|(?<!\\)\[[^]\\]*\]\(", done.stdout) == []
    tables = [line for line in done.stdout.splitlines() if line.startswith("| ")]
    if word in {"list", "ties", "weak", "balance", "reconnect", "ledger", "find"}:
        assert {len(re.findall(r"(?<!\\)\|", line)) for line in tables} == {len(re.findall(r"\|", tables[0]))}


@pytest.mark.parametrize(
    ("word", "format_"), [*((word, "json") for word in READING if word != "today"), ("show", "jsonl"), ("list", "jsonl")]
)
def test_json_is_escaped_by_its_own_rules_and_sends_no_control_character(word: str, format_: str, home: Path) -> None:
    done = netcli(*READING[word], "--format", format_, home=home)
    assert (done.returncode, harm(done.stdout, bidi=False), untouched(home)) == (0, [], True)
    found = [json.loads(line) for line in (done.stdout.splitlines() if format_ == "jsonl" else [done.stdout])]
    assert all(isinstance(one, dict) for one in found)


def test_json_holds_every_text_exactly(home: Path) -> None:
    people = json.loads(netcli("list", "--json", home=home).stdout)["items"]
    by_name = {one["name"]: one for one in people}
    assert set(by_name) == set(NASTY)
    for number, name in enumerate(NASTY):
        found = by_name[name]
        assert [found[key] for key in ("org", "title", "city", "tags")] == [
            text(number, 1),
            text(number, 2),
            text(number, 3),
            [text(number, 15)],
        ]
    (shown,) = json.loads(netcli("show", "n-1", "--json", home=home).stdout)["items"]
    assert (shown["emails"], shown["phones"], shown["needs"], shown["offers"], shown["met"]["where"]) == (
        [text(0, 10)],
        [text(0, 11)],
        [text(0, 16)],
        [text(0, 17)],
        text(0, 5),
    )
    # People meet in rings: the last one met the first, too.
    words = {one["summary"] for one in shown["interactions"]}
    assert words == {text(0, 25), text(COUNT - 1, 25)}
    assert {one["text"] for one in shown["gives"]} == {text(0, 29)}
    assert {one["text"] for one in shown["asks"]} == {text(0, 31), text(0, 32)}


@pytest.mark.parametrize("word", ["today", "list", "show", "ties", "report"])
def test_a_terminal_without_unicode_is_sent_nothing_else(word: str, home: Path) -> None:
    ascii_only = {"LC_ALL": "C", "LANG": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    seen = on_terminal(*READING[word], home=home, size=(20_000, 80), more=ascii_only)
    assert_harmless(seen, 0, home)
    assert OURS.sub("", seen.stdout).isascii()


@pytest.mark.parametrize("word", ["list", "show", "report"])
def test_the_plain_locale_shows_it_as_text(word: str, home: Path) -> None:
    assert_harmless(on_terminal(*READING[word], home=home, size=(20_000, 80), more={"LC_ALL": "C"}), 0, home)


# Messages, questions and errors.
EVIL = "\x1b[5;41m\x1b]777;notify;evil\x07\x9b31m\u202eevil\u2066\r\n$(touch OWNED)\x7f"
RECORDING: dict[str, tuple[tuple[str, ...], tuple[str, ...], int]] = {
    "give": (("give", "n-1", EVIL, "--to", "n-9"), (), 0),
    "got": (("got", "n-5", EVIL), (), 0),
    "ask": (("ask", "n-1", EVIL), (), 0),
    "ask a distant tie": (("ask", "n-15", EVIL, "--due", "friday"), (), 0),
    "asked": (("asked", "n-1", EVIL), (), 0),
    "log": (("log", EVIL, "--with", "n-1", "--with", "n-5", "--place", EVIL, "--gave", EVIL, "--got", EVIL), (), 0),
    "done, theirs": (("done", "1", "--outcome", EVIL), ("n\n",), 0),
    "declined": (("declined", "2"), (), 0),
    "tie": (("tie", "n-1", "close", "--why", EVIL), (), 0),
    "add": (("add", EVIL, "--org", EVIL, "--alias", "twin", "--note", EVIL), (), 0),
}
FAILING: dict[str, tuple[tuple[str, ...], int]] = {
    "nobody": (("show", EVIL), 3),
    "nothing found": (("find", EVIL), 3),
    "no such list": (("list", EVIL), 3),
    "no such command": ((EVIL,), 2),
    "no such option": (("list", f"--{EVIL}"), 2),
    "no such value": (("list", "--class", EVIL), 2),
    "no such format": (("list", "--format", EVIL), 2),
    "no such topic": (("help", EVIL), 2),
    "no such day": (("log", "call", "--with", "n-1", "--on", EVIL), 2),
    "a number": (("done", EVIL), 2),
    "too many words": (("ties", "weak", EVIL), 2),
    "no such file": (("import", "contacts", EVIL), 6),
    "no such place": (("list", "-o", f"{EVIL}/x.csv"), 5),
    "no such folder": (("--db", f"/proc/{EVIL}/x.db", "add", "Ana"), 5),
    "no such setting": (("config", "set", EVIL, EVIL), 5),
    "with a traceback": (("show", EVIL, "--debug"), 3),
    "a usage with a traceback": (("list", f"--{EVIL}", "--debug"), 2),
}


@pytest.mark.parametrize("case", RECORDING)
def test_what_is_recorded_is_echoed_as_text(case: str, home: Path) -> None:
    words, typed, code = RECORDING[case]
    seen = on_terminal(*words, home=home, typed=typed)
    assert_harmless(seen, code, home)
    assert seen.stdout.count("\n") == 1


@pytest.mark.parametrize("case", FAILING)
def test_what_went_wrong_is_said_as_text(case: str, home: Path) -> None:
    words, code = FAILING[case]
    done = netcli(*words, home=home)
    assert (done.returncode, done.stdout, harm(done.stderr), untouched(home)) == (code, "", [], True)
    if "--debug" not in words:
        lines = done.stderr.splitlines()
        assert [line.partition(":")[0] for line in lines] == ["error", "hint"]


def test_candidates_are_named_as_text(home: Path) -> None:
    done = netcli("show", "twin", home=home)
    assert (done.returncode, done.stdout, harm(done.stderr)) == (4, "", [])
    assert len(done.stderr.splitlines()) == 4
    seen = on_terminal("show", "twin", home=home, typed=["2\n"])
    assert_harmless(seen, 0, home)
    assert len(seen.stderr.splitlines()) == 4


def test_a_plan_names_people_as_text(tmp_path: Path) -> None:
    for name in ("Ana", "Bo", "Cy"):
        assert netcli("add", name, "--city", "Cluj", home=tmp_path).returncode == 0
    rows = StringIO()
    out = csv.writer(rows)
    out.writerow(("handle", "name", "city", EVIL))
    out.writerows((handle, EVIL, EVIL, EVIL) for handle in ("ana", "bo", "cy"))
    done = netcli("import", "contacts", "-", "--dry-run", home=tmp_path, stdin=rows.getvalue())
    assert (done.returncode, harm(done.stdout), harm(done.stderr)) == (0, [], [])
    assert "0 new, 3 changed, 0 same, 0 skipped" in done.stdout
    path = tmp_path / ".local" / "plan.csv"
    path.write_text(rows.getvalue(), "utf-8")
    assert_harmless(on_terminal("import", "contacts", ".local/plan.csv", home=tmp_path, typed=["n\n"]), 130, tmp_path)


def test_what_is_kept_stops_no_import_of_somebody_else(home: Path) -> None:
    done = netcli("import", "contacts", "-", home=home, stdin="name\nUrsula Quite New\n")
    assert (done.returncode, done.stdout) == (0, "Imported contacts from -: 1 new, 0 changed, 0 same, 0 skipped\n")


def test_a_name_taken_in_is_cleaned(home: Path) -> None:
    assert netcli("add", EVIL, "--json", home=home).returncode == 0
    with closing(sqlite3.connect(home / DATABASE)) as db:
        ((name, handle),) = db.execute("SELECT name, handle FROM contact ORDER BY id DESC LIMIT 1").fetchall()
    assert harm(name, bidi=False) == []
    assert re.fullmatch(r"[a-z0-9-]+", handle)
