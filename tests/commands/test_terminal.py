"""Behaviour on a terminal, and with closed, full or interrupted streams."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.commands.network import DATABASE, demo_home, items, select, write_csv
from tests.commands.terminal import CTRL_C, CTRL_D, on_terminal
from tests.transcripts import environment, netcli

ESCAPE = "\x1b"
SEQUENCE = re.compile(r"\x1b\[[0-9;]*m")
WIDE = {"NETCLI_WIDTH": "100"}
MARTAS = """\
Who is "Marta"?
  1. marta-kowalczyk  Marta Kowalczyk, Quickfern Software, Kraków, last contact 2026-10-25
  2. marta-ibanez  Marta Ibáñez, Бюро «Северный аист», Göteborg, last contact 2026-05-05
"""
OR_NEW = MARTAS.replace("?", "? + is somebody new.", 1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    demo_home(tmp_path)
    return tmp_path


# Questions.
def test_ambiguous_name_is_asked_about_by_number(home: Path) -> None:
    seen = on_terminal("give", "Marta", "a list", home=home, typed=["2\n"])
    assert seen == ("Given to Marta Ibáñez on Fri 20 Nov 2026: information, a list (give 88)\n", f"{OR_NEW}Number: ", 0)


def test_somebody_new_is_added_in_the_choice_of_several_people(home: Path) -> None:
    seen = on_terminal("log", "lunch with Marta", home=home, typed=["+\n", "Marta Lis\n"])
    assert seen == (
        "Logged meeting with Marta Lis on Fri 20 Nov 2026 (log 267; `netcli undo` undoes it)\n",
        f"{OR_NEW}Number: Their name: added Marta Lis [marta-lis]\n",
        0,
    )


def test_what_was_recorded_is_broken_between_words(home: Path) -> None:
    seen = on_terminal("log", "yesterday: lunch with marta-kowalczyk", home=home, size=(24, 40))
    assert seen.stdout == "Logged meeting with Marta Kowalczyk on\nThu 19 Nov 2026 (log 267; `netcli undo`\nundoes it)\n"


def test_messages_and_topics_are_wrapped_on_a_terminal_only(home: Path) -> None:
    narrow = on_terminal("timeline", "--kind", "picnic", home=home, size=(200, 40), more={"NO_COLOR": "1"})
    assert max(map(len, narrow.stderr.splitlines())) <= 40
    assert " ".join(narrow.stderr.split()) == " ".join(netcli("timeline", "--kind", "picnic", home=home).stderr.split())
    topic = on_terminal("help", "dates", home=home, size=(200, 50))
    assert max(map(len, topic.stdout.splitlines())) <= 50
    assert topic.stdout.split() == netcli("help", "dates", home=home).stdout.split()


def test_question_goes_to_stderr_if_stdout_is_piped(home: Path) -> None:
    seen = on_terminal("show", "Marta", home=home, typed=["1\n"], piped=True)
    assert seen.stdout.startswith("field\tvalue\nhandle\tmarta-kowalczyk\n")
    assert (seen.stderr.rstrip(" "), seen.code) == (f"{MARTAS}Number:", 0)


@pytest.mark.parametrize("answer", ["first", "3", "0", "-1", ""])
def test_invalid_number_is_asked_again(answer: str, home: Path) -> None:
    seen = on_terminal("give", "Marta", "a list", home=home, typed=[f"{answer}\n", "1\n"])
    assert (seen.stdout, seen.code) == ("Given to Marta Kowalczyk on Fri 20 Nov 2026: information, a list (give 88)\n", 0)
    assert f'Number: "{answer}" is not one of the numbers; Ctrl-C leaves everything as it is.\nNumber: ' in seen.stderr


def test_ambiguous_names_of_a_sentence_are_asked_in_turn(home: Path) -> None:
    for name in ("Ana Pop", "Ion Petrescu"):
        assert netcli("add", name, home=home).returncode == 0
    seen = on_terminal("log", "lunch with Ana Pop and Ion Petrescu", home=home, typed=["2\n", "1\n"])
    assert (seen.stdout, seen.code) == (
        "Logged meeting with Ana Pop and Ion Petrescu on Fri 20 Nov 2026 (log 267; `netcli undo` undoes it)\n",
        0,
    )
    query = "SELECT handle FROM participant JOIN contact ON id = contact_id WHERE interaction_id = (SELECT MAX(id) FROM interaction)"
    assert {handle for (handle,) in select(home / DATABASE, query)} == {"ana-pop-2", "ion-petrescu"}


@pytest.mark.parametrize(("answer", "given"), [("\n", 1), ("y\n", 1), ("n\n", 0)])
def test_done_offers_to_record_their_ask_as_a_give(answer: str, given: int, home: Path) -> None:
    before = items("balance", "olga-savchenko", home=home)[0]
    seen = on_terminal("done", "26", "--outcome", "set the leaflet", home=home, typed=[answer])
    assert (seen.stderr, seen.code) == ("Record it as something you gave Ольга Савченко? [Y/n]: ", 0)
    assert seen.stdout.count("Given to Ольга Савченко on Fri 20 Nov 2026: help, set the leaflet (give 88)\n") == given
    after = items("balance", "olga-savchenko", home=home)[0]
    assert after["given"] == before["given"] + given
    noted = after["entries"][len(before["entries"]) :]
    assert [(line["day"], line["direction"], line["text"]) for line in noted] == [("2026-11-20", "given", "set the leaflet")] * given


@pytest.mark.parametrize(("answer", "code", "status"), [("y\n", 0, "made"), ("n\n", 130, "open"), ("\n", 130, "open")])
def test_introduction_without_a_consent_is_asked_about(answer: str, code: int, status: str, home: Path) -> None:
    for words in (("ana-pop", "ion-petrescu", "both sing"), ("1", "--agreed", "ana-pop")):
        assert netcli("intro", *words, home=home).returncode == 0
    seen = on_terminal("intro", "1", "--made", home=home, typed=[answer])
    asked = "Ion Petrescu has not agreed to introduction 1 of Ana Pop and Ion Petrescu. Go on? [y/N]: "
    assert (seen.stderr.startswith(asked), seen.code) == (True, code)
    assert [one["status"] for one in items("intros", home=home)] == [status]
    assert bool(select(home / DATABASE, "SELECT 1 FROM link")) == (status == "made")


def test_done_offers_no_give_for_my_own_ask(home: Path) -> None:
    seen = on_terminal("done", "20", home=home)
    assert seen == ("Ask 20 to Marta Kowalczyk is answered: Would you look at my price page with a cold eye?\n", "", 0)


def test_done_asks_which_of_several_open_asks_is_meant(home: Path) -> None:
    assert netcli("ask", "marta-kowalczyk", "a second look", home=home).returncode == 0
    seen = on_terminal("done", "marta-kowalczyk", home=home, typed=["2\n"])
    assert seen == (
        "Ask 27 to Marta Kowalczyk is answered: a second look\n",
        (
            "Which one of Marta Kowalczyk?\n"
            "  1. I asked Sun 25 Oct 2026: Would you look at my price page with a cold eye?, due Thu 26 Nov 2026\n"
            "  2. I asked Fri 20 Nov 2026: a second look\n"
            "Number: "
        ),
        0,
    )


@pytest.mark.parametrize(
    ("typed", "asked", "done"),
    [
        (["2\n"], "Number or m: ", "Confirmed meeting with Ion Petrescu on Thu 19 Nov 2026 (log 268; `netcli undo` undoes it)\n"),
        (
            ["m\n", "3\n", "1\n", "soon\n", "monday\n"],
            (
                'Number or m: Number to move: "3" is not one of the numbers; Ctrl-C leaves everything as it is.\n'
                "Number to move: New day (friday, 2026-12-01 ...): "
                'error: "soon" is not a date netcli reads\n'
                "hint: write 2026-11-20, 20.11.2026, 20 Nov, yesterday, 3 days ago, 2w ago, friday, last week or\n2026-W47\n"
                "New day (friday, 2026-12-01 ...): "
            ),
            "Changed log 267: day 2026-11-18 -> 2026-11-23\n",
        ),
        (["m2\n", "monday\n"], "Number or m: New day (friday, 2026-12-01 ...): ", "Changed log 268: day 2026-11-19 -> 2026-11-23\n"),
    ],
    ids=["confirmed", "moved", "moved at once"],
)
def test_one_of_several_planned_meetings_is_confirmed_or_moved(typed: list[str], asked: str, done: str, home: Path) -> None:
    for who, day in (("ana-pop", "wednesday"), ("ion-petrescu", "thursday")):
        planned = netcli("log", "--plan", f"{day}: tea", "--with", who, home=home, more={"NETCLI_TODAY": "2026-11-17"})
        assert planned.returncode == 0
    seen = on_terminal("done", "log", home=home, typed=typed)
    listed = "  1. Wed 18 Nov 2026: meeting (Ana Pop)\n  2. Thu 19 Nov 2026: meeting (Ion Petrescu)\n"
    assert (seen.stdout, seen.code) == (done, 0)
    assert seen.stderr.replace("\x1b[1;31m", "").replace("\x1b[2m", "").replace("\x1b[0m", "") == (
        f"Which meeting happened? m moves one to another day.\n{listed}{asked}"
    )


def test_undo_takes_back_a_kept_promise_and_its_give(home: Path) -> None:
    assert netcli("promise", "olga-savchenko", "the leaflet", home=home).returncode == 0
    seen = on_terminal("done", "27", home=home, typed=["y\n"])
    assert seen.stdout.splitlines() == [
        "Promise 27 to Ольга Савченко is kept: the leaflet",
        "Given to Ольга Савченко on Fri 20 Nov 2026: help, the leaflet (give 88)",
    ]
    assert netcli("undo", home=home).returncode == 0
    assert select(home / DATABASE, "SELECT status FROM ask WHERE id = 27") == [("open",)]
    assert select(home / DATABASE, "SELECT COUNT(*) FROM give WHERE id = 88") == [(0,)]


def test_done_does_not_offer_a_give_for_a_closed_ask(home: Path) -> None:
    assert netcli("done", "26", home=home).returncode == 0
    seen = on_terminal("done", "26", home=home)
    assert (seen.stdout, seen.code, "Record it" in seen.stderr) == ("", 2, False)


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 130)])
def test_an_import_that_changes_three_rows_asks_first(answer: str, code: int, home: Path) -> None:
    people = ("Ana Pop", "Ion Petrescu", "Eliza Moraru")
    write_csv(home / "moved.csv", [{"name": name, "city": "Cahul"} for name in people])
    before = (home / DATABASE).read_bytes()
    seen = on_terminal("import", "contacts", "moved.csv", home=home, typed=[answer])
    changes = "".join(f'line {line}: {name}: city "Chișinău" -> "Cahul"\n' for line, name in enumerate(people, 2))
    asked = f"{changes}3 stored rows would change. Go on? [y/N]: "
    assert (seen.stderr, seen.code) == (asked if code == 0 else f"{asked}nothing was changed\n", code)
    cities = select(home / DATABASE, "SELECT DISTINCT city FROM contact WHERE name IN ('Ana Pop', 'Ion Petrescu', 'Eliza Moraru')")
    assert (cities, seen.stdout) == (
        ([("Cahul",)], "Imported contacts from moved.csv: 0 new, 3 changed, 0 same, 0 skipped\n") if code == 0 else ([("Chișinău",)], "")
    )
    assert ((home / DATABASE).read_bytes() == before) is (code == 130)


@pytest.mark.parametrize("typed", [CTRL_C, CTRL_D], ids=["ctrl-c", "ctrl-d"])
def test_leaving_a_question_changes_nothing_and_says_so(typed: str, home: Path) -> None:
    before = (home / DATABASE).read_bytes()
    seen = on_terminal("give", "Marta", "a list", home=home, typed=[typed])
    assert seen == ("", f"{OR_NEW}Number: interrupted; nothing was changed\n", 130)
    offered = on_terminal("done", "26", home=home, typed=[typed])
    assert offered.stderr.endswith("[Y/n]: interrupted; nothing was changed\n")
    assert (home / DATABASE).read_bytes() == before


# Pages and lists.
def test_bare_netcli_shows_today(home: Path) -> None:
    seen, plain = on_terminal(home=home, more=WIDE), netcli("--format", "table", home=home)
    assert (SEQUENCE.sub("", seen.stdout), seen.stderr, seen.code) == (plain.stdout, "", 0)
    headings = [line for line in plain.stdout.splitlines() if line and not line.startswith((" ", "`"))]
    assert headings == ["Fri 20 Nov 2026", "Late", "Today and the next 7 days", "Worth writing to"]


def test_bare_netcli_prints_a_welcome_and_creates_nothing(tmp_path: Path) -> None:
    seen = on_terminal(home=tmp_path, size=(24, 80))
    assert max(map(len, seen.stdout.splitlines())) < 80
    assert seen.stdout.startswith(
        "Welcome to netcli: the people you know, what you gave, got and asked, in one\nprivate file.\n  netcli import "
    )
    assert (seen.stdout.count("\n"), seen.stderr, seen.code) == (7, "", 0)
    assert list(tmp_path.iterdir()) == []


def test_bare_netcli_prints_the_short_help_if_piped(home: Path) -> None:
    done = netcli(home=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: netcli [OPTIONS] COMMAND [ARGS]...\n")


@pytest.mark.parametrize(
    ("words", "height", "rows", "last"),
    [
        ((), 24, 20, "… and 19 more (--all shows them)"),
        ((), 40, 35, "… and 4 more (--all shows them)"),
        ((), 60, 39, None),
        (("--all",), 60, 39, None),
        (("-n", "3"), 60, 3, "… and 36 more (--all shows them)"),
        (("-n", "39"), 60, 39, None),
        (("-n", "100"), 60, 39, None),
    ],
)
def test_list_fills_the_terminal_and_counts_the_rest(words: tuple[str, ...], height: int, rows: int, last: str | None, home: Path) -> None:
    seen = on_terminal("list", *words, home=home, more={"NO_COLOR": "1", "NETCLI_PAGER": "false"}, size=(height, 100))
    _, ruler, *lines = seen.stdout.splitlines()
    more = [line for line in lines if line.startswith("…")]
    assert (set(ruler.strip()), len(lines) - len(more), more) == ({"─"}, rows, [last] if last else [])


def test_piped_list_holds_every_row(home: Path) -> None:
    seen = on_terminal("list", home=home, piped=True)
    assert (seen.stdout.count("\n"), seen.stderr) == (40, "")


def test_pager_is_used_for_output_longer_than_the_terminal(home: Path) -> None:
    pager = {"NETCLI_PAGER": "sed -e 's/^/paged: /'", "PAGER": "false", "NO_COLOR": "1"}
    paged = on_terminal("list", "--all", home=home, more=pager, size=(24, 100))
    short = on_terminal("list", "-n", "3", home=home, more=pager, size=(24, 100))
    assert {line.startswith("paged: ") for line in paged.stdout.splitlines()} == {True}
    assert {line.startswith("paged: ") for line in short.stdout.splitlines()} == {False}


def test_a_table_fits_the_terminal(home: Path) -> None:
    for width in (60, 100):
        seen = on_terminal("ties", "--all", home=home, size=(200, width), more={"NO_COLOR": "1"})
        assert max(len(line) for line in seen.stdout.splitlines() if "·" not in line) <= width


# Colours.
@pytest.mark.parametrize("words", [("list",), ("show", "ana-pop"), ("report",), ("reconnect",), ("balance", "--all"), ()])
def test_terminal_output_has_colours_unless_no_color_is_set(words: tuple[str, ...], home: Path) -> None:
    coloured, plain = on_terminal(*words, home=home), on_terminal(*words, home=home, more={"NO_COLOR": "1"})
    assert (ESCAPE in coloured.stdout, ESCAPE in plain.stdout) == (True, False)
    assert [line.rstrip() for line in SEQUENCE.sub("", coloured.stdout).splitlines()] == plain.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "more", "coloured"),
    [
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "auto"), {}, True),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ((), {"CLICOLOR": "0"}, False),
        ((), {"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, True),
        ((), {"TERM": "dumb"}, False),
    ],
)
def test_colour_is_decided_in_the_promised_order(words: tuple[str, ...], more: dict[str, str], coloured: bool, home: Path) -> None:
    assert (ESCAPE in on_terminal("list", "-n", "3", *words, home=home, more=more).stdout) is coloured


@pytest.mark.parametrize(
    ("words", "more", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"CLICOLOR_FORCE": "0"}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_a_piped_table_has_colours_only_on_demand(words: tuple[str, ...], more: dict[str, str], coloured: bool, home: Path) -> None:
    done = netcli("list", "--format", "table", *words, home=home, more=more)
    assert (ESCAPE in done.stdout, done.returncode) == (coloured, 0)


def test_data_formats_never_have_colours(home: Path) -> None:
    for format_ in ("tsv", "csv", "md", "json"):
        assert ESCAPE not in netcli("list", "--format", format_, "--color", "always", home=home).stdout


def test_an_error_is_coloured_on_a_terminal_only(home: Path) -> None:
    on_screen, plain, piped = (
        on_terminal("show", "nobody", home=home).stderr,
        on_terminal("show", "nobody", "--color", "never", home=home).stderr,
        netcli("show", "nobody", home=home).stderr,
    )
    assert (on_screen.startswith(f"{ESCAPE}[1;31merror:{ESCAPE}[0m "), plain) == (True, piped)
    assert ESCAPE not in piped


# Streams that end.
@pytest.mark.parametrize("words", [("list",), ("show", "ana-pop", "--json"), ("report",), ("--help",), ("--version",), ("add", "Zed")])
def test_closed_pipe_is_not_an_error(words: tuple[str, ...], home: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)  # as with `| head`
    with os.fdopen(writer, "wb") as stdout:
        done = subprocess.run(
            ["netcli", *words],
            env=environment(home),
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")
    assert (select(home / DATABASE, "SELECT COUNT(*) FROM contact WHERE name = 'Zed'") == [(1,)]) is (words == ("add", "Zed"))


def test_pipe_into_head_prints_no_error(home: Path) -> None:
    command = ["bash", "-o", "pipefail", "-c", "netcli list | head -1"]
    done = subprocess.run(command, env=environment(home), cwd=home, capture_output=True, text=True, check=False)
    columns = "handle\tuid\tname\torg\ttitle\tcity\ttags\tsphere\tclass\tlast_day\n"
    assert (done.stdout, done.stderr, done.returncode) == (columns, "", 0)


@pytest.mark.parametrize("words", [("add", "Zed"), ("add", "Zed", "--json"), ("log", "coffee with Ana Pop"), ("give", "ana-pop", "a list")])
def test_full_stdout_fails_but_reports_the_saved_record(words: tuple[str, ...], home: Path) -> None:
    count = "SELECT (SELECT COUNT(*) FROM contact) + (SELECT COUNT(*) FROM interaction) + (SELECT COUNT(*) FROM give)"
    ((before,),) = select(home / DATABASE, count)
    with Path("/dev/full").open("wb") as stdout:
        done = subprocess.run(
            ["netcli", *words], env=environment(home), cwd=home, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.stderr == (
        "error: the answer could not be written: No space left on device\n"
        "hint: what was recorded is saved; free some space and look again\n"
    )
    assert (done.returncode, select(home / DATABASE, count)) == (1, [(before + 1,)])


@pytest.mark.parametrize("words", [("list",), ("--help",), ("--version",), ("help", "who")])
def test_full_stdout_fails_a_reading_command(words: tuple[str, ...], home: Path) -> None:
    with Path("/dev/full").open("wb") as stdout:
        done = subprocess.run(
            ["netcli", *words], env=environment(home), cwd=home, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith("error: the answer could not be written: No space left on device\n")


def test_the_version_reaches_a_pipe(tmp_path: Path) -> None:
    done = netcli("--version", home=tmp_path)
    assert (done.returncode, bool(re.fullmatch(r"netcli \d+\.\d+\.\d+\n", done.stdout))) == (0, True)


# --debug.
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "Secret Name", "--sphere", "dream", "--note", "Secret Note"), 2),
        (("log", "lunch with Secret Name", "--place", "Secret Place", "--minutes", "0", "--with", "ana-pop"), 2),
    ],
)
def test_debug_prints_a_traceback_without_values(words: tuple[str, ...], code: int, home: Path) -> None:
    plain, debugged = netcli(*words, home=home), netcli(*words, "--debug", home=home)
    assert (plain.returncode, debugged.returncode) == (code, code)
    assert debugged.stderr.startswith("Traceback (most recent call last):\n")
    assert debugged.stderr.endswith(plain.stderr)
    assert not plain.stderr.startswith("Traceback")
    assert "Secret" not in debugged.stderr


def test_debug_of_a_damaged_database_prints_no_values(home: Path) -> None:
    (home / DATABASE).write_bytes((home / DATABASE).read_bytes()[:8192])
    done = netcli("add", "Secret Name", "--debug", home=home)
    assert (done.returncode, done.stdout) == (5, "")
    assert "Traceback (most recent call last):\n" in done.stderr
    assert "Secret" not in done.stderr
