"""`brief` on a terminal: one screen, and the questions of --plan."""

from pathlib import Path

import pytest

from tests.commands.network import DATABASE, Item, demo_home, items, select
from tests.commands.terminal import CTRL_C, on_terminal
from tests.transcripts import netcli

PLAIN = {"NO_COLOR": "1"}
FULL = (
    ("edit", "me", "--name", "Eva Lund"),
    ("need", "me", "product photos of a press"),
    ("offer", "me", "a daylight room on Mondays"),
    ("need", "ana-pop", "a binder who works with linen and has time before the spring fair of small presses"),
    ("edit", "ana-pop", "--birthday", "1980-11-28"),
    ("promise", "ana-pop", "the list of binders, with the hours in which each of them answers the telephone", "--due", "friday"),
    ("ask", "ana-pop", "the name of the shelf maker who built the long wall of her studio two years ago"),
    ("give", "ana-pop", "a plum tree, with its stake", "--kind", "gift"),
    ("log", "--plan", "tomorrow 14:00: lunch with Ana Pop for: the courtyards"),
    ("log", "3 days ago: coffee with Ana Pop"),
    ("log", "2 days ago: coffee with Ana Pop"),
    ("log", "yesterday: coffee with Ana Pop"),
    *(
        ("fact", "ana-pop", kind, f"{kind} of Ana Pop, told in so many words that one line is too short for it")
        for kind in ("hook", "project", "question", "skill")
    ),
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    demo_home(tmp_path)
    return tmp_path


def run(home: Path, *lines: tuple[str, ...]) -> None:
    """Run commands that must succeed."""
    for line in lines:
        done = netcli(*line, home=home)
        assert done.returncode == 0, done.stderr


def test_brief_of_a_full_person_fits_one_screen(home: Path) -> None:
    run(home, *FULL)
    lines = on_terminal("brief", "ana-pop", home=home, size=(24, 80), more=PLAIN).stdout.splitlines()
    assert len(lines) <= 23
    assert max(map(len, lines)) <= 80
    names = [line[2:13].strip() for line in lines[1:] if line[2:3].strip()]
    assert names == [
        *("who", "last talk", "planned", "promised", "asks", "needs", "offers", "skills", "known", "questions", "hook", "projects"),
        *("both know", "your work", "gifts", "dates", "meetings"),
    ]
    taller = on_terminal("brief", "ana-pop", home=home, size=(60, 80), more=PLAIN).stdout
    assert " …" not in taller


EMPTY = tuple(("log", f"{days} days ago: coffee with Bo Lind") for days in (40, 20, 5))
FOUND = {"meetings": 3, "since": "2026-10-11", "asks_what_they_know": True}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (EMPTY, FOUND),
        ((*EMPTY, ("standing", "bo-lind", "knows-work", "yes")), FOUND | {"asks_what_they_know": False}),
        ((*EMPTY, ("standing", "bo-lind", "knows-work", "unknown")), FOUND),
        ((*EMPTY[:2], ("log", "5 days ago: coffee with Bo Lind -> two dates")), None),
        (EMPTY[:2], None),
        ((*EMPTY, ("give", "bo-lind", "a list", "--on", "20 days ago")), None),
        ((*EMPTY, ("tag", "bo-lind", "kin")), None),
        ((*EMPTY[:2], ("log", "5 days ago: called Bo Lind")), None),
        (tuple(("log", f"{days} days ago: coffee with Bo Lind") for days in (365, 20, 5)), None),
    ],
)
def test_finding_of_empty_meetings_follows_the_model(lines: tuple[tuple[str, ...], ...], found: Item | None, tmp_path: Path) -> None:
    run(tmp_path, ("add", "Bo Lind"), *lines)
    assert items("brief", "bo-lind", home=tmp_path)[0]["finding"] == found


def test_plan_keeps_a_meeting_with_its_purpose(home: Path) -> None:
    seen = on_terminal(
        "brief", "ion-petrescu", "--plan", home=home, piped=True, typed=["the harvest; a label\n", "soon\n", "friday 14:00\n"]
    )
    assert seen.stdout.endswith(
        "Planned meeting with Ion Petrescu on Fri 27 Nov 2026 at 14:00, for: the harvest; a label (log 267; `netcli undo` undoes it)\n"
    )
    planned = items("show", "ion-petrescu", home=home)[0]["planned"]
    assert [(one["day"], one["time"], one["purpose"], one["summary"]) for one in planned] == [
        ("2026-11-27", "14:00", "the harvest; a label", None)
    ]


def test_plan_gives_the_next_planned_meeting_its_purpose(home: Path) -> None:
    run(home, ("log", "--plan", "friday 14:00: lunch with Ion Petrescu"))
    seen = on_terminal("brief", "ion-petrescu", "--plan", home=home, piped=True, typed=["the harvest\n"])
    assert "What do you want from the meeting on Fri 27 Nov 2026, and what can you give? [skip]:" in seen.stderr
    planned = items("show", "ion-petrescu", home=home)[0]["planned"]
    assert [(one["number"], one["purpose"], one["summary"]) for one in planned] == [(267, "the harvest", "lunch with Ion Petrescu")]


def test_plan_after_a_finding_keeps_why_as_a_note_in_one_undo(home: Path) -> None:
    run(home, *(("log", f"{days} days ago: coffee with Vlad Chiriac") for days in (2, 3, 4)))
    seen = on_terminal("brief", "vlad-chiriac", "--plan", home=home, piped=True, typed=["\n", "tomorrow\n", "we write a book\n"])
    assert seen.code == 0
    note = "SELECT text FROM fact WHERE kind = 'note' AND text LIKE 'why%'"
    assert select(home / DATABASE, note) == [("why we are in touch: we write a book",)]
    run(home, ("undo",))
    assert select(home / DATABASE, note) == []
    assert select(home / DATABASE, "SELECT COUNT(*) FROM interaction WHERE planned = 1") == [(0,)]


def test_plan_that_is_left_changes_nothing(home: Path) -> None:
    before = (home / DATABASE).read_bytes()
    seen = on_terminal("brief", "ion-petrescu", "--plan", home=home, piped=True, typed=["the harvest\n", CTRL_C])
    assert (seen.code, (home / DATABASE).read_bytes() == before) == (130, True)
