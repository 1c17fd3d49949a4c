"""`netcli log` with sentences, through the command line."""

import json
import os
import pty
import select as wait
import stat
import subprocess
import time
from pathlib import Path

import pytest

from tests.commands.network import DATABASE, Network, items, select
from tests.commands.terminal import on_terminal
from tests.transcripts import environment, netcli

PEOPLE = ("Grace Hopper", "Grace Kelly", "Анна Орлова", "Jan Kowalski", "Ana Pop", "John Cage", "דנה כהן")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    network = Network(tmp_path)
    for name in PEOPLE:
        network.person(name)
    network.met("Grace Hopper; John Cage", [30])
    network.met("Grace Kelly", [1, 2, 3, 4])
    network.load()
    return tmp_path


def logged(home: Path) -> int:
    """Return the number of interactions."""
    return int(select(home / DATABASE, "SELECT COUNT(*) FROM interaction")[0][0])


def answer(*words: str, home: Path) -> dict[str, object]:
    """Return the recorded item of one sentence."""
    done = netcli("log", *words, "--json", home=home)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "yesterday: обед с Анной и Janem, обсудили выставку",
            "Logged meeting with Анна Орлова and Jan Kowalski on Thu 19 Nov 2026 (log 6; `netcli undo` undoes it)\n",
        ),
        (
            "wczoraj: kawa z Janem 45 min @targi @place:Łódź for: the grant -> two dates",
            "Logged meeting with Jan Kowalski on Thu 19 Nov 2026, 45 min, at Łódź, for: the grant -> two dates, @targi (log 6; `netcli undo` undoes it)\n",
        ),
        (
            "אתמול: שיחה עם דנה, חצי שעה",
            "Logged call with \u2068דנה כהן\u2069 on Thu 19 Nov 2026, 30 min (log 6; `netcli undo` undoes it)\n",
        ),
        ("săptămâna trecută: cafea cu Ana Pop", "Logged meeting with Ana Pop on Fri 13 Nov 2026 (log 6; `netcli undo` undoes it)\n"),
    ],
)
def test_log_prints_everything_that_it_understood(text: str, line: str, home: Path) -> None:
    done = netcli("log", text, home=home)
    assert (done.stdout, done.stderr, done.returncode) == (line, "", 0)


def test_options_win_over_the_sentence(home: Path) -> None:
    words = ("call with Ana 45 min @place:Paris for: a -> b", "--kind", "meeting", "--minutes", "10", "--place", "Rome", "--purpose", "c")
    found = answer(*words, "--outcome", "d", "--on", "2026-11-01", home=home)
    assert [found[name] for name in ("kind", "minutes", "place", "purpose", "outcome", "day")] == [
        "meeting",
        10,
        "Rome",
        "c",
        "d",
        "2026-11-01",
    ]


def test_tags_are_stored_and_printed(home: Path) -> None:
    answer("lunch with Ana @fair @trade", home=home)
    [shown] = items("show", "ana-pop", home=home)
    assert shown["interactions"][0]["tags"] == ["fair", "trade"]


# --- People


def test_ambiguous_name_is_refused_without_a_terminal(home: Path) -> None:
    before = logged(home)
    done = netcli("log", "lunch with Grace", home=home)
    assert (done.stdout, done.returncode, logged(home)) == ("", 4, before)
    assert [line.split()[0] for line in done.stderr.splitlines()[1:3]] == ["grace-kelly", "grace-hopper"]


def test_people_met_together_come_before_stronger_ties(home: Path) -> None:
    done = netcli("log", "lunch with John and Grace", home=home)
    assert done.returncode == 4
    assert [line.split()[0] for line in done.stderr.splitlines()[1:3]] == ["grace-hopper", "grace-kelly"]


def test_guess_takes_the_likeliest_person_and_says_so(home: Path) -> None:
    done = netcli("log", "lunch with John and Grace", "--guess", home=home)
    assert done.stdout == "Logged meeting with John Cage and Grace Hopper on Fri 20 Nov 2026 (log 6; `netcli undo` undoes it)\n"
    assert done.stderr == 'guessed: "Grace" is Grace Hopper (grace-hopper), the likeliest of 2\n'


def test_terminal_question_lists_the_likeliest_person_first(home: Path) -> None:
    seen = on_terminal("log", "lunch with John and Grace", home=home, typed=["1\n"])
    assert seen.stdout == "Logged meeting with John Cage and Grace Hopper on Fri 20 Nov 2026 (log 6; `netcli undo` undoes it)\n"


# --- New people


def test_plus_adds_a_person_in_the_same_transaction(home: Path) -> None:
    done = netcli("log", 'lunch with Ana, +Mara Kim and +"Ion de la Cruz"', home=home)
    assert done.stdout == (
        "Logged meeting with Ana Pop, Mara Kim and Ion de la Cruz on Fri 20 Nov 2026,"
        " new: Mara Kim (mara-kim), new: Ion de la Cruz (ion-de-la-cruz) (log 6; `netcli undo` undoes it)\n"
    )
    assert [one["last_day"] for one in items("list", "kim", home=home)] == ["2026-11-20"]


def test_plus_before_a_known_person_changes_nothing(home: Path) -> None:
    before = logged(home)
    done = netcli("log", "lunch with +Mara Kim and +Ana Pop", home=home)
    assert (done.returncode, logged(home), len(items("list", home=home))) == (2, before, len(PEOPLE))
    assert done.stderr.splitlines()[0] == 'error: "Ana Pop" is already known: Ana Pop (ana-pop); nothing was changed'


def test_unknown_name_prints_a_hint_and_adds_nobody(home: Path) -> None:
    done = netcli("log", "lunch with Ana and Barbara Lind", home=home)
    assert done.stdout == "Logged meeting with Ana Pop on Fri 20 Nov 2026 (log 6; `netcli undo` undoes it)\n"
    assert done.stderr == 'hint: nobody you know is called "Barbara Lind"; +Barbara Lind in a sentence adds them\n'
    assert len(items("list", home=home)) == len(PEOPLE)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "lunch with Ana and Jan Kovalski",
            'nobody you know is called "Kovalski"; nearest: Jan Kowalski (jan-kowalski); +Kovalski in a sentence',
        ),
        ("lunch with Ana and @jan-kowalski", "@jan-kowalski is stored as a tag; a person is named without the @"),
    ],
)
def test_log_reports_what_it_did_not_read(text: str, hint: str, home: Path) -> None:
    done = netcli("log", text, home=home)
    assert done.returncode == 0
    assert f"hint: {hint}" in done.stderr


def test_log_reports_a_new_name_that_exists_already(home: Path) -> None:
    done = netcli("log", "lunch with +Jan", home=home)
    assert done.stderr == "note: you know Jan Kowalski too; jan is new\n"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (('met Ana and +"Zed',), 2, "the quote after a + is not closed"),
        (("lunch", "--with", "a\udcffb"), 2, "name: not text in UTF-8"),
        (("a" * 10_001,), 2, "the sentence is longer than 10000 characters"),
        (("tomorrow: lunch with Ana",), 2, "Sat 21 Nov 2026 has not come yet; nothing was logged"),
        (("2026-11-31 lunch with Ana",), 2, '"2026-11-31" is not a date netcli reads; nothing was logged'),
        (("30-02-2026",), 2, '"30-02-2026" is not a date netcli reads; nothing was logged'),
        (("lunch with Ana on monday and tuesday",), 2, "the sentence names Mon 16 Nov 2026 and Tue 17 Nov 2026; nothing was logged"),
        (("met Ana the other day",), 2, '"the other day" is no one day; nothing was logged'),
        (("lunch with Ana mon 18.11",), 2, '"mon 18.11" contradicts itself: Wed 18 Nov 2026; nothing was logged'),
        (("met Ana on 3/4",), 2, '"on 3/4" may be 3 Apr 2026 or 4 Mar 2026; nothing was logged'),
        (("did not meet Ana",), 2, "the sentence says that it did not take place; nothing was logged"),
        (("I will call Ana",), 2, "the sentence says what is still to be done; nothing was logged"),
    ],
)
def test_log_refuses_invalid_options(words: tuple[str, ...], code: int, message: str, home: Path) -> None:
    before = logged(home)
    done = netcli("log", *words, home=home)
    assert (done.returncode, done.stderr.splitlines()[0], logged(home)) == (code, f"error: {message}", before)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_log_works_with_closed_streams(closed: str, home: Path) -> None:
    done = subprocess.run(
        f'netcli log "lunch with Ana" {closed}', shell=True, env=environment(home), cwd=home, capture_output=True, check=False
    )
    assert (done.returncode, b"Traceback" in done.stderr, logged(home)) == (0, False, 6)


# --- Many lines, an editor, and questions


def test_lines_of_stdin_are_logged_in_one_step(home: Path) -> None:
    before = logged(home)
    done = netcli("log", "--stdin", home=home, stdin="yesterday: lunch with Ana\n\ncall with Jan and +Mara Kim\ntea with Mara on monday\n")
    assert done.stdout == (
        "Logged meeting with Ana Pop on Thu 19 Nov 2026 (log 6)\n"
        "Logged call with Jan Kowalski and Mara Kim on Fri 20 Nov 2026, new: Mara Kim (mara-kim) (log 7)\n"
        "Logged meeting with Mara Kim on Mon 16 Nov 2026 (log 8)\n"
    )
    assert netcli("undo", "--yes", home=home).returncode == 0
    assert logged(home) == before


def test_one_bad_line_of_stdin_keeps_all_from_being_logged(home: Path) -> None:
    before = logged(home)
    done = netcli("log", "--stdin", home=home, stdin="lunch with Ana\n\nmet +Mara Kim tomorrow\nlunch with Grace\nmet nobody\n")
    assert [line for line in done.stderr.splitlines() if line.startswith(("error", "nothing"))] == [
        "error: line 3: Sat 21 Nov 2026 has not come yet; nothing was logged",
        'error: line 4: "Grace" may be any of 2 people; nothing was changed',
        "error: line 5: nobody you know is named in that; nothing was logged",
        "nothing was logged: 3 of 4 lines are not clear",
    ]
    assert (done.stdout, done.returncode, logged(home)) == ("", 2, before)
    assert netcli("show", "mara-kim", home=home).returncode == 3


@pytest.mark.parametrize(
    ("text", "day", "time", "minutes"),
    [
        ("lunch with Ana yesterday at 12:30", "2026-11-19", "12:30", None),
        ("monday 14:00-15:30: call with Ana", "2026-11-16", "14:00", 90),
        ("call with Ana at 10:30, 20 min", "2026-11-20", "10:30", 20),
    ],
)
def test_day_time_and_length_are_read_from_the_sentence(text: str, day: str, time: str, minutes: int | None, home: Path) -> None:
    item = json.loads(netcli("log", text, "--json", home=home).stdout)
    assert (item["day"], item["time"], item["minutes"]) == (day, time, minutes)


def test_options_win_over_the_day_and_time_of_the_sentence(home: Path) -> None:
    words = ("did not meet Ana tomorrow at 10:30", "--on", "yesterday", "--time", "09:00", "--minutes", "5")
    item = json.loads(netcli("log", *words, "--json", home=home).stdout)
    assert (item["day"], item["time"], item["minutes"]) == ("2026-11-19", "09:00", 5)


def test_the_same_meeting_twice_prints_a_hint(home: Path) -> None:
    netcli("log", "lunch with Ana yesterday", home=home)
    done = netcli("log", "yesterday: coffee with Ana", home=home)
    assert done.stderr == "hint: log 6 of that day has the same people; `netcli undo` if it is the same meeting\n"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("coffee with john watson", '"john watson" is read as John Cage (john-cage)'),
        ("john caeg called", '"john caeg" is read as John Cage (john-cage)'),
        ("lunch with john walker downtown", '"john walker" is read as John Cage (john-cage)'),
        ("kawa z janem nowakiem", '"janem nowakiem" is read as Jan Kowalski (jan-kowalski)'),
        ("coffee with john cage", ""),
        ("coffee with john and ana pop", ""),
        ("john came by about the fair", ""),
        ("call with john 20 min", ""),
        ("lunch with john at noon", ""),
        ("lunch with john talking shop", ""),
        ("Lunch with John downtown", ""),
    ],
)
def test_an_unknown_surname_in_small_letters_is_told(text: str, read: str, home: Path) -> None:
    done = netcli("log", text, home=home)
    told = f"note: {read}; if it is somebody else: `netcli undo`, then write +Name Surname\n" if read else ""
    assert (done.returncode, done.stderr) == (0, told)


@pytest.mark.parametrize(
    ("typed", "who"), [(["1\n"], "John Cage"), (["+\n", "John Watson\n"], "John Watson")], ids=["the known one", "somebody new"]
)
def test_a_terminal_asks_whose_surname_it_is(typed: list[str], who: str, home: Path) -> None:
    seen = on_terminal("log", "coffee with john watson", home=home, typed=typed, piped=True)
    assert (f"Logged meeting with {who} on" in seen.stdout, 'Who is "john watson"?' in seen.stderr) == (True, True)
    assert "is read as" not in seen.stderr


def test_a_planned_meeting_that_is_logged_again_prints_a_hint(home: Path) -> None:
    netcli("log", "--plan", "today 18:00: tea with Ana", home=home)
    done = netcli("log", "call with Ana today", home=home)
    same = "log 6 was planned for that day with the same people; if it is this meeting"
    assert done.stderr == f"hint: {same}, `netcli rm log 6` removes the plan, or `netcli undo` and `netcli done log 6` confirm it\n"


def test_lines_of_stdin_are_reported_as_one_json_object_each(home: Path) -> None:
    done = netcli("log", "--stdin", "--json", home=home, stdin="lunch with Ana\ncall with Jan\n")
    assert [json.loads(line)["kind"] for line in done.stdout.splitlines()] == ["meeting", "call"]


def editor(home: Path, script: str) -> dict[str, str]:
    """Return the settings for an editor made of shell; its file is the first argument."""
    path = home / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return {"EDITOR": str(path)}


def notes(home: Path) -> list[Path]:
    """Return the files with stored texts."""
    return sorted((home / DATABASE).parent.glob("note-*"))


def test_a_long_note_is_written_in_the_editor(home: Path) -> None:
    more = editor(home, "printf 'yesterday: lunch with Ana\\nJan was not there.\\n# a comment\\n' > \"$1\"")
    done = netcli("log", "--edit", home=home, more=more)
    assert done.stdout == "Logged meeting with Ana Pop on Thu 19 Nov 2026 (log 6; `netcli undo` undoes it)\n"
    [shown] = items("show", "ana-pop", home=home)
    assert shown["interactions"][0]["summary"] == "lunch with Ana\nJan was not there."
    assert notes(home) == []


def test_editor_opens_with_the_typed_sentence(home: Path) -> None:
    done = netcli("log", "--edit", "lunch with Ana", home=home, more={"EDITOR": "true"})
    assert (done.stdout, notes(home)) == ("Logged meeting with Ana Pop on Fri 20 Nov 2026 (log 6; `netcli undo` undoes it)\n", [])


@pytest.mark.parametrize("text", ["met nobody", "lunch with Grace", "10-11-12: lunch with Ana"])
def test_editor_keeps_a_refused_text(text: str, home: Path) -> None:
    done = netcli("log", "--edit", home=home, more=editor(home, f"printf '{text}\\nA long note.\\n' > \"$1\""))
    [kept] = notes(home)
    assert done.returncode != 0
    assert f"note: your text is in {kept}\n" in done.stderr
    assert kept.read_text() == f"{text}\nA long note.\n"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_failing_editor_records_nothing(home: Path) -> None:
    before = logged(home)
    done = netcli("log", "--edit", home=home, more=editor(home, 'echo "lunch with Ana" > "$1"; exit 3'))
    assert (done.returncode, logged(home), [path.read_text() for path in notes(home)]) == (2, before, ["lunch with Ana\n"])


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("/nowhere/editor", 'the editor "/nowhere/editor" cannot be started: No such file or directory'),
        ("vi 'x", "EDITOR is not a command: No closing quotation"),
        ("rm", "the editor left no text: No such file or directory; nothing was saved"),
        ("true", "the draft is empty; nothing was saved"),
    ],
)
def test_empty_editor_text_leaves_no_draft(command: str, message: str, home: Path) -> None:
    done = netcli("log", "--edit", home=home, more={"EDITOR": command})
    assert (done.returncode, done.stderr.splitlines()[0], notes(home)) == (2, f"error: {message}", [])


def test_editor_text_in_another_encoding_is_kept_unchanged(home: Path) -> None:
    done = netcli("log", "--edit", home=home, more=editor(home, "printf 'lunch with Ana \\377' > \"$1\""))
    [kept] = notes(home)
    assert (done.returncode, kept.read_bytes()) == (2, b"lunch with Ana \xff")
    assert "error: the editor left a text that is not in UTF-8; nothing was saved\n" in done.stderr


def test_without_a_sentence_it_asks_step_by_step(home: Path) -> None:
    typed = ["yesterday\n", "ana-pop, jan\n", "talked about the fair\n", "the stand\n", "\n"]
    seen = on_terminal("log", home=home, typed=typed, piped=True)
    assert (
        seen.stdout == "Logged meeting with Ana Pop and Jan Kowalski on Thu 19 Nov 2026, for: the stand (log 6; `netcli undo` undoes it)\n"
    )
    assert seen.stderr.split(": ")[:2] == ["When (Enter for today, Fri 20 Nov 2026)", "With whom (Tab completes; commas between)"]


@pytest.mark.parametrize(
    ("text", "typed", "day", "asked"),
    [
        ("tea with Ana on monday and tuesday", ["2\n"], "Tue 17 Nov 2026", "Mon 16 Nov 2026 and Tue 17 Nov 2026; which day was it?"),
        ("tea with Ana on 3/4", ["3\n", "yesterday\n"], "Thu 19 Nov 2026", '"on 3/4" may be 3 Apr 2026 or 4 Mar 2026; which day was it?'),
        ("mondayish met Ana", ["\n"], "Fri 20 Nov 2026", "When (Enter for today, Fri 20 Nov 2026)"),
        ("met Ana the other day", ["3 days ago\n"], "Tue 17 Nov 2026", '"the other day" is no one day'),
        ("call Ana tomorrow", ["\n"], "Fri 20 Nov 2026", "Sat 21 Nov 2026 has not come yet"),
    ],
)
def test_a_day_that_is_not_clear_is_asked_for(text: str, typed: list[str], day: str, asked: str, home: Path) -> None:
    seen = on_terminal("log", text, home=home, typed=typed, piped=True)
    assert (seen.code, f" on {day} " in seen.stdout, asked in seen.stderr) == (0, True, True), seen.stderr


def test_what_is_still_to_be_done_is_not_asked_about(home: Path) -> None:
    seen = on_terminal("log", "I will call Ana", home=home, typed=[], piped=True)
    assert (seen.code, seen.stdout) == (2, "")


def test_invalid_answer_is_asked_again(home: Path) -> None:
    typed = ["10-11-12\n", "tomorrow\n", "yesterday\n", "nobody\n", "ana\n", "tea\n", "\n", "\n"]
    seen = on_terminal("log", home=home, typed=typed, piped=True)
    assert (seen.stdout, seen.code) == ("Logged meeting with Ana Pop on Thu 19 Nov 2026 (log 6; `netcli undo` undoes it)\n", 0)
    assert [line.partition("error: ")[2] for line in seen.stderr.splitlines() if "error: " in line] == [
        '"10-11-12" may be 10 Nov 2012, 11 Oct 2012 or 12 Nov 2010',
        "Sat 21 Nov 2026 has not come yet",
        'nobody is called "nobody"; nothing was changed',
    ]


def test_tab_completes_a_handle(home: Path) -> None:
    """Use one terminal for stdin, stdout and stderr."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(home)
        os.execvpe("netcli", ["netcli", "log"], environment(home) | {"TERM": "xterm"})
    answers = {"When": "\n", "With whom": "ana-\t\n", "What happened": "tea\n", "What was it for": "\n", "What came of it": "\n"}
    seen, deadline = "", time.monotonic() + 60
    while "Logged" not in seen or not seen.endswith("\n"):
        assert time.monotonic() < deadline, seen
        if wait.select([terminal], [], [], 1)[0]:
            seen += os.read(terminal, 4096).decode()
        for question in [one for one in answers if one in seen]:
            os.write(terminal, answers.pop(question).encode())
    assert os.waitpid(pid, 0)[1] == 0
    os.close(terminal)
    assert "Logged meeting with Ana Pop on Fri 20 Nov 2026" in seen
