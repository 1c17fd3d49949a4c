"""Going through imported people on a terminal, one key for each."""

import os
from pathlib import Path

import pytest

from tests.commands.network import Network, demo_home, items, select
from tests.commands.terminal import CTRL_D, on_terminal
from tests.transcripts import netcli

STATE = (
    "SELECT handle, triage, (SELECT GROUP_CONCAT(name) FROM tag WHERE contact_id = contact.id), (SELECT kind || COALESCE(until, '') FROM pause"
    " WHERE contact_id = contact.id), (SELECT tie FROM tie_override WHERE contact_id = contact.id) FROM contact ORDER BY id"
)
QUESTION = "[k]now, [a]rchive, [l]ater, [s]nooze, [m]erge, [c]lose tie, [q]uit:"


def network(home: Path, people: int) -> Path:
    """Import people whom nobody has logged; return the path of the database."""
    net = Network(home)
    for number in range(1, people + 1):
        net.person(f"P{number:03}", org="Lind Bakery", email=f"p{number}@example.org")
    net.load()
    return home / ".local/share/netcli/netcli.db"


def waiting(home: Path, *filters: str) -> list[str]:
    """Return the handles of the people who wait."""
    return [item["handle"] for item in items("triage", *filters, home=home)]


def test_every_key_does_what_it_says_and_one_undo_takes_all_back(tmp_path: Path) -> None:
    path = network(tmp_path, 6)
    before = select(path, STATE)
    seen = on_terminal("triage", home=tmp_path, typed=["k", "choir, fair\n", "a", "l", "s", "2 weeks\n", "c", "x", "q"])
    assert (seen.stdout, seen.code) == (
        "1 known, 1 archived, 1 later, 1 snoozed, 1 close; 1 left for another time; `netcli undo` takes that\nback\n",
        0,
    )
    assert select(path, STATE) == [
        ("p001", "known", "choir,fair", None, None),
        ("p002", None, None, "archived", None),
        ("p003", "later", None, None, None),
        ("p004", None, None, "snoozed2026-12-04", None),
        ("p005", "known", None, None, "close"),
        ("p006", None, None, None, None),
    ]
    assert waiting(tmp_path) == ["p006", "p003"]
    assert netcli("undo", "--yes", home=tmp_path).returncode == 0
    assert select(path, STATE) == before


def test_arrows_and_letters_of_no_key_have_no_meaning(tmp_path: Path) -> None:
    """The last byte that an arrow sends is the letter of an answer."""
    path = network(tmp_path, 1)
    seen = on_terminal("triage", home=tmp_path, typed=["\x1b[A", "\x1b[C", "\x1b[15~", "а", "א", "q"])
    assert (seen.stderr.count(QUESTION), seen.stderr.endswith(f"{QUESTION} а\n{QUESTION} א\n{QUESTION} q\n")) == (6, True)
    assert select(path, STATE) == [("p001", None, None, None, None)]


@pytest.mark.parametrize("layout", ["лфдысй", "лфдісй", "לשךדב/", "ЛФДЫСЙ"])
def test_the_same_keys_answer_with_another_keyboard_layout(layout: str, tmp_path: Path) -> None:
    path = network(tmp_path, 6)
    know, archive, later, snooze, close, leave = list(layout)
    seen = on_terminal("triage", home=tmp_path, typed=[know, "\n", archive, later, snooze, "\n", close, leave])
    assert seen.stdout == "1 known, 1 archived, 1 later, 1 snoozed, 1 close; 1 left for another time; `netcli undo` takes that\nback\n"
    assert [row[1] for row in select(path, STATE)] == ["known", None, "later", None, "known", None]


def test_triage_shows_who_a_person_is(tmp_path: Path) -> None:
    demo_home(tmp_path)
    seen = on_terminal("triage", "--tag", "choir", "-n", "1", home=tmp_path, typed=["q"])
    assert seen.stderr == (
        "1 of 1: Ana Pop (ana-pop)\n  photographer and founder, Studio Pelican, Chișinău\n  ana.pop@example.com, chamber, choir\n"
        f"  from csv, 2 messages, 36 meetings, last Wed 18 Nov 2026\n{QUESTION} q\n"
    )
    assert seen.stdout == "Nothing was changed; 1 left for another time\n"


def test_merge_asks_about_the_likely_duplicate_or_for_a_name(tmp_path: Path) -> None:
    """P002 has the address of P001, which stays and is asked about again."""
    path = network(tmp_path, 3)
    assert netcli("edit", "p002", "--email", "p1@example.org", home=tmp_path).returncode == 0
    seen = on_terminal("triage", home=tmp_path, typed=["m", "y", "a", "m", "nosuch\n", "m", "p001\n", "n", "m", "p001\n", "y"])
    assert seen.stdout == "1 archived, 2 merged; `netcli undo` takes that back\n"
    assert "may be the same person as P002 (p002)" in seen.stderr
    assert select(path, STATE) == [("p001", None, None, None, None)]


def test_a_lost_terminal_keeps_what_was_answered(tmp_path: Path) -> None:
    path = network(tmp_path, 3)
    seen = on_terminal("triage", home=tmp_path, typed=["a", "a", CTRL_D])
    assert (seen.stdout, seen.code) == ("", 130)
    assert [row[3] for row in select(path, STATE)] == ["archived", "archived", None]
    assert netcli("undo", "--yes", home=tmp_path).returncode == 0
    assert [row[3] for row in select(path, STATE)] == [None, None, None]


def test_many_people_are_sorted_in_one_sitting_and_one_undo(tmp_path: Path) -> None:
    tens = 70 if os.environ.get("NETCLI_TORTURE") == "long" else 6
    path = network(tmp_path, 10 * tens)
    before = select(path, STATE)
    typed = ["k", "choir\n", "l", *"aaaaaaaa"] * tens
    seen = on_terminal("triage", home=tmp_path, typed=typed, patience=300.0)
    assert (len("".join(typed)), seen.stdout) == (
        16 * tens,
        f"{tens} known, {8 * tens} archived, {tens} later; `netcli undo` takes that back\n",
    )
    assert len(waiting(tmp_path)) == tens
    assert select(path, "SELECT COUNT(*) FROM op WHERE word = 'triage'") == [(1,)]
    assert netcli("undo", "--yes", home=tmp_path).returncode == 0
    assert select(path, STATE) == before
