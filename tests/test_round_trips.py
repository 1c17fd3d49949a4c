"""Every format that netcli exports and imports: its own files bring nothing new."""

import json
from pathlib import Path

import pytest

from tests.commands.network import demo_home
from tests.test_interchange import does, imported, kept, other

# Formats, each with the name of a file or a folder; md and sqlite have no importer.
WHOLE = (("csv", "mine"), ("friends", "mine.md"), ("jsonl", "mine.jsonl"), ("vcard", "mine.vcf"), ("vcard", "mine"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The demo network, with people and records typed by hand, and two namesakes."""
    demo_home(tmp_path)
    for words in (
        ("add", "Zoë Two", "--email", "zoe@x.org", "--birthday", "1980-02-03", "--cadence", "30d", "--via", "ana-pop"),
        ("add", "Ana Pop"),
        ("note", "zoe-two", "likes plums"),
        ("log", "yesterday: lunch with Zoë Two, Marta Kowalczyk"),
        ("log", "--plan", "friday 14:00: coffee with Zoë Two"),
        ("give", "zoe-two", "a list of mills"),
        ("promise", "zoe-two", "the slides", "--due", "friday"),
        ("archive", "vlad-chiriac"),
    ):
        does(*words, home=tmp_path)
    return tmp_path


@pytest.mark.parametrize(("format_", "name"), [*WHOLE, ("ics", "mine.ics")])
def test_own_export_brings_nothing_new_and_writes_nothing(format_: str, name: str, home: Path) -> None:
    waiting = does("triage", "--json", home=home)
    does("export", format_, "-o", name, home=home)
    before, history = kept(home), does("history", "--json", home=home)
    found = json.loads(does("import", format_, name, "--json", home=home))
    assert (found["new"], found["changes"], found["conflicts"], found["created_people"], found["candidates"]) == (0, [], [], [], [])
    assert (kept(home), does("history", "--json", home=home)) == (before, history)
    assert does("triage", "--json", home=home) == waiting


@pytest.mark.parametrize(("format_", "name"), WHOLE)
def test_own_export_of_an_empty_database_is_the_same_file(format_: str, name: str, home: Path) -> None:
    does("export", format_, "-o", name, home=home)
    there = other(home)
    does("import", format_, str(home / name), home=there)
    does("export", format_, "-o", name, home=there)
    assert texts(there / name) == texts(home / name)


def texts(path: Path) -> dict[str, list[str]]:
    """Return the lines of a file or of the files of a folder."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_text("utf-8").splitlines() for file in files}


def test_planned_meetings_go_to_a_calendar_and_do_not_return(home: Path) -> None:
    does("log", "--plan", "24.11.2026: tea with Zoë Two and Marta Kowalczyk", home=home)
    guest = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nDTSTART:20261125T100000\nATTENDEE;CN=Zoe:mailto:zoe@x.org\nEND:VEVENT\nEND:VCALENDAR\n"
    assert imported(home, "guest.ics", guest, "--me", "me@x.org")["new"] == 1
    text = does("export", "ics", home=home)
    events = [event.replace("\r\n ", "").splitlines() for event in text.split("BEGIN:VEVENT") if "UID:log-" in event]
    wanted = ("DTSTART", "DURATION", "SUMMARY", "ATTENDEE")
    assert [[line for line in event if line.startswith(wanted)] for event in events] == [
        ["DTSTART;VALUE=DATE:20261124", "SUMMARY:Marta Kowalczyk\\, Zoë Two: tea with Zoë Two and Marta Kowalczyk"],
        ["DTSTART:20261127T140000", "SUMMARY:Zoë Two: coffee with Zoë Two"],
    ]
    (uid,) = {line for line in events[1] if line.startswith("UID:")}
    invited = guest.replace("UID:u1", uid).replace("20261125T100000", "20261127T140000")
    for _ in range(2):
        again = imported(home, "invited.ics", invited, "--me", "me@x.org")
        assert (again["new"], again["created_people"]) == (0, [])
