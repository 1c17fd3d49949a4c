"""The recipes of docs/recipes.md, run with the other programs.

A program is looked for on the PATH and in .venv-recipes; without it, its tests are skipped.
"""

import os
import pty
import re
import select
import shlex
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.commands.network import demo_home
from tests.transcripts import environment, netcli

ROOT = Path(__file__).parent.parent.parent
RECIPES = (ROOT / "docs" / "recipes.md").read_text("utf-8")
PLACES = os.pathsep.join((str(ROOT / ".venv-recipes" / "bin"), os.environ["PATH"]))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = BLOCK.findall(RECIPES)
PATIENCE = 30.0  # seconds to wait for another program
ANA = "ana@studio-pelican.example.org"
TRICK = "ana; touch PWNED #"
MESSAGE = (
    "From ana@studio-pelican.example.org Thu Nov 19 09:30:00 2026\nFrom: Ana Pop <ana@studio-pelican.example.org>\nTo: you@example.org\n"
    "Date: Thu, 19 Nov 2026 09:30:00 +0200\nSubject: plums\n\nThere are too many.\n\n"
)


def block(kind: str, part: str) -> str:
    """Return the only block of a kind that contains a text."""
    (found,) = (text for name, text in BLOCKS if name == kind and part in text)
    return str(found)


def needs(program: str) -> pytest.MarkDecorator:
    """Skip a test whose program is not installed."""
    return pytest.mark.skipif(shutil.which(program, path=PLACES) is None, reason=f"{program} is not installed")


def run(words: Sequence[str], home: Path) -> str:
    """Run another program and return what it prints."""
    env = environment(home) | {"PATH": f"{environment(home)['PATH']}{os.pathsep}{PLACES}"}
    done = subprocess.run(words, env=env, cwd=home, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done
    return done.stdout


def shell(part: str, home: Path) -> str:
    """Run a block of shell commands unchanged."""
    return run(["sh", "-ec", block("sh", part)], home)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The demo network, with a mailbox beside it."""
    demo_home(tmp_path)
    (tmp_path / "inbox").write_text(MESSAGE)
    return tmp_path


def in_mutt(keys: Sequence[tuple[str, str]], home: Path) -> None:
    """Run mutt on a terminal; press each key when the screen shows its text."""
    (home / "muttrc").write_text(block("muttrc", "query_command") + block("muttrc", "macro") + 'set spoolfile = inbox\nset folder = "."\n')
    child, screen = pty.fork()
    if child == 0:
        os.chdir(home)
        os.execvpe("mutt", ["mutt", "-n", "-F", "muttrc"], environment(home) | {"TERM": "xterm", "PATH": f"{environment(home)['PATH']}"})
    seen, deadline = "", time.monotonic() + PATIENCE
    try:
        for expected, pressed in keys:
            while expected not in seen:
                assert time.monotonic() < deadline, (expected, seen)
                if select.select([screen], [], [], 0.2)[0]:
                    seen += os.read(screen, 65536).decode("utf-8", "replace")
            seen = ""
            os.write(screen, pressed.encode())
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(screen)


@needs("mutt")
def test_mutt_recipe_completes_an_address(home: Path) -> None:
    in_mutt([("inbox", "Q"), ("Query:", "ana\r"), (ANA[:20], "q")], home)
    in_mutt([("inbox", "m"), ("To:", "olga\x14"), ("olga.savchenko@example.org", "\x07")], home)


@needs("mutt")
def test_mutt_recipe_runs_nothing_of_what_is_typed(home: Path) -> None:
    """A second pair of quotes in the recipe ended those of mutt.

    A name with an apostrophe failed, and the text after a `;` was run.
    """
    netcli("add", "Sean O'Brien", "--email", "sean@example.org", home=home)
    in_mutt([("inbox", "Q"), ("Query:", "O'Brien\r"), ("sean@example.org", "q")], home)
    in_mutt([("inbox", "Q"), ("Query:", f"{TRICK}\r"), ("0 addresses", "q")], home)
    assert not (home / "PWNED").exists()


@needs("mutt")
def test_mutt_recipe_logs_the_open_message(home: Path) -> None:
    before = netcli("timeline", "ana-pop", home=home).stdout
    in_mutt([("inbox", "A"), ("Logged: the message of Thu 19 Nov 2026 with Ana Pop", " ")], home)
    assert len(netcli("timeline", "ana-pop", home=home).stdout.splitlines()) == len(before.splitlines()) + 1


@pytest.mark.parametrize("in_a_shell", [True, False])
def test_aerc_recipe_reads_an_address_and_a_name_per_line(in_a_shell: bool, home: Path) -> None:
    (command,) = re.findall(r"^address-book-cmd = (.*)$", block("ini", "address-book-cmd"), re.MULTILINE)

    def asked(typed: str) -> list[list[str]]:
        line = command.replace("%s", typed)
        env = environment(home)
        done = subprocess.run(
            ["sh", "-c", line] if in_a_shell else shlex.split(line), env=env, cwd=home, capture_output=True, text=True, check=False
        )
        assert done.stderr == ""
        return [row.split("\t")[:2] for row in done.stdout.splitlines()]

    netcli("add", "Sean O'Brien", "--email", "sean@example.org", home=home)
    assert asked("ana") == [[ANA, "Ana Pop"], ["ana.pop@example.com", "Ana Pop"]]
    assert asked("O'Brien") == [["sean@example.org", "Sean O'Brien"]]
    assert asked(TRICK) == asked("--help") == []
    assert not (home / "PWNED").exists()
    assert "netcli log --mail --me" in block("ini", ":pipe -m")


@needs("khard")
def test_khard_recipe_reads_the_exported_folder(home: Path) -> None:
    shell("export vcard", home)
    (home / "khard.conf").write_text(block("ini", "addressbooks"))
    people = {line.split("\t")[1] for line in run(["khard", "-c", "khard.conf", "list", "--parsable"], home).splitlines()}
    assert people == {row.split("\t")[2] for row in netcli("list", home=home).stdout.splitlines()[1:]}
    assert ANA in run(["khard", "-c", "khard.conf", "email", "--parsable", "ana"], home)


@needs("vdirsyncer")
def test_vdirsyncer_recipe_syncs_cards_in_both_directions(home: Path) -> None:
    shell("export vcard", home)
    (home / "elsewhere").mkdir()
    (home / "config").write_text(block("ini", "[pair people]"))
    sync = ["sh", "-ec", "yes | vdirsyncer -c config discover people; vdirsyncer -c config sync"]
    run(sync, home)
    cards = sorted((home / "elsewhere").glob("*.vcf"))
    assert len(cards) == len(netcli("list", home=home).stdout.splitlines()) - 1
    (card,) = (path for path in cards if ANA in path.read_text("utf-8"))
    card.write_bytes(card.read_bytes().replace(b"TITLE:photographer and founder", b"TITLE:photographer\r\nX-OTHER:kept"))
    run(["vdirsyncer", "-c", "config", "sync"], home)
    done = netcli("import", "vcard", "contacts", "--theirs", home=home)
    assert "0 new, 1 changed" in done.stdout, done
    shell("export vcard", home)
    again = (home / "contacts" / "ana-pop.vcf").read_text("utf-8")
    assert "TITLE:photographer\n" in again.replace("\r\n", "\n")
    assert "X-OTHER:kept" in again


@needs("vdirsyncer")
def test_vdirsyncer_recipe_works_after_a_handle_changed(home: Path) -> None:
    """The card in new-person-1.vcf was exported again under its handle.

    vdirsyncer stops at two files with one UID.
    """
    shell("export vcard", home)
    (home / "elsewhere").mkdir()
    (home / "elsewhere" / "new-person-1.vcf").write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-1\r\nFN:New Person\r\nEND:VCARD\r\n", newline=""
    )
    (home / "config").write_text(block("ini", "[pair people]"))
    run(["sh", "-ec", "yes | vdirsyncer -c config discover people; vdirsyncer -c config sync"], home)
    shell("import vcard", home)
    netcli("edit", "new-person", "--handle", "newer", home=home)
    netcli("edit", "ana-pop", "--handle", "ana", home=home)
    shell("export vcard", home)
    run(["vdirsyncer", "-c", "config", "sync"], home)
    for folder in ("contacts", "elsewhere"):
        assert len(list((home / folder).glob("*.vcf"))) == len(netcli("list", home=home).stdout.splitlines()) - 1


def test_published_copy_answers_the_queries_of_the_docs(home: Path) -> None:
    first, second = block("sh", "export sqlite").splitlines()
    run(["sh", "-ec", first], home)
    (query,) = re.findall(r"'(SELECT .*)'", second)
    with closing(sqlite3.connect(home / "network.db")) as db:
        rows = db.execute(query).fetchall()
    assert len(rows) == 5
    if shutil.which("sqlite3", path=PLACES):
        assert run(["sh", "-ec", second], home).splitlines() == ["|".join(map(str, row)) for row in rows]


def test_exported_tables_can_be_imported_again(home: Path) -> None:
    shell("export csv", home)
    assert "0 new, 0 changed" in netcli("import", "csv", "tables", home=home).stdout


def test_exported_calendar_holds_birthdays_and_suggestions(home: Path) -> None:
    shell("export ics", home)
    text = (home / "netcli.ics").read_text("utf-8")
    assert text.count("RRULE:FREQ=YEARLY") > 5
    assert text.count("SUMMARY:write to ") == 4


@pytest.mark.parametrize("line", [line for line in block("cron", "reconnect").splitlines() if line])
def test_cron_recipes_print_something(line: str, home: Path) -> None:
    command = line.split(maxsplit=5)[5].partition(" | ")[0]
    assert run(["sh", "-ec", command], home) or (home / "netcli.jsonl").stat().st_size > 1000


def test_importing_a_mailbox_twice_adds_nothing(home: Path) -> None:
    (home / "Mail").mkdir()
    shutil.move(home / "inbox", home / "Mail" / "inbox")
    (home / "calendar.ics").write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:e1\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261110T100000\r\n"
        "SUMMARY:the fair\r\nORGANIZER:mailto:you@example.org\r\nATTENDEE;CN=Ana Pop:mailto:ana@studio-pelican.example.org\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    before = netcli("timeline", "ana-pop", home=home).stdout.splitlines()
    shell("import mail", home)
    shell("import mail", home)
    assert len(netcli("timeline", "ana-pop", home=home).stdout.splitlines()) == len(before) + 2
