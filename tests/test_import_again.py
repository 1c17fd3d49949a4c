"""Decisions of the user outlive the next import."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.commands.network import demo_home
from tests.formats.test_recognise import ARCHIVE
from tests.test_interchange import does, imported, kept, other
from tests.transcripts import netcli

FAIR = "### Activities:\n- 2026-11-03: A fair with **Grace Hopper** and **Marie Curie**.\n\n### Friends:\n- Grace Hopper\n- Marie Curie [Paris] @physics\n"
MONICA = {
    "account": {
        "data": [
            {
                "type": "contact",
                "values": [
                    {"uuid": "p1", "properties": {"first_name": "Ana"}, "data": [{"type": "activity", "values": ["fair"]}]},
                    {"uuid": "p2", "properties": {"first_name": "Bo"}, "data": [{"type": "activity", "values": ["fair"]}]},
                ],
            },
            {"type": "activity", "values": [{"uuid": "fair", "properties": {"summary": "The fair", "happened_at": "2026-03-01"}}]},
        ]
    }
}
GUESTS = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260301T100000\nORGANIZER:mailto:me@x.org\n"
    "ATTENDEE;CN=Ana:mailto:ana@x.org\nATTENDEE;CN=Bo:mailto:bo@x.org\nEND:VEVENT\nEND:VCALENDAR\n"
)
CIRCLE = "name,email,introduced_by\nAna Pop,ana@x.org,\nBo Lind,bo@x.org,Ana Pop\nCy Dow,cy@x.org,\n"


IN = "https://www.linkedin.com/in"
OUTLOOK = "First Name,Last Name,E-mail Address,Referred By\nAna,Pop,ana@x.org,\nBo,Lind,bo@x.org,Ana Pop\nCy,Dow,cy@x.org,\n"


def names(home: Path) -> set[str]:
    return {row["name"] for row in kept(home) if row["table"] == "contact"}


def introducer(home: Path) -> Any:
    """Return the handle of the person who introduced Bo."""
    (bo,) = [row for row in kept(home) if row["table"] == "contact" and row["handle"] == "bo-lind"]
    return bo.get("met_via")


@pytest.mark.parametrize(
    ("file", "text", "gone", "words"),
    [
        ("interactions.csv", "date,with,summary\n2026-01-05,Ana; Bo,lunch\n2026-01-06,Bo,call\n", "bo", ()),
        ("gives.csv", "date,who,direction,text,to\n2026-01-05,Ana,given,a tip,Bo\n", "bo", ()),
        ("fair.md", FAIR, "marie-curie", ()),
        ("monica.json", json.dumps(MONICA), "bo", ()),
        ("guests.ics", GUESTS, "bo", ("--me", "me@x.org")),
    ],
    ids=["csv", "to", "friends", "monica", "ics"],
)
def test_import_does_not_recreate_removed_people_from_events(
    file: str, text: str, gone: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    imported(tmp_path, file, text, *words)
    there = names(tmp_path)
    does("rm", gone, "--yes", home=tmp_path)
    before = kept(tmp_path)
    for _ in range(2):
        again = imported(tmp_path, file, text, *words)
        assert (again["new"], again["changed"], again["conflicts"], again["created_people"]) == (0, 0, [], [])
        assert kept(tmp_path) == before
    does("undo", "2", "--yes", home=tmp_path)
    assert names(tmp_path) == there


def test_import_skips_events_of_only_removed_people(tmp_path: Path) -> None:
    does("add", "Bo", "--email", "bo@x.org", "--alias", "Bobo", home=tmp_path)
    does("rm", "bo", "--yes", home=tmp_path)
    found = imported(tmp_path, "i.csv", "date,with\n2026-01-05,Ana; Bo\n2026-01-06,BOBO\n2026-01-07,bo@x.org\n2026-01-08,Bo Lind\n")
    assert (found["new"], found["created_people"]) == (2, ["Ana", "Bo Lind"])
    assert [one["reason"] for one in found["skipped"]] == ["you removed them; `netcli undo 2` restores them"] * 2
    assert found["lost"] == [{"what": "people of events whom you removed", "count": 1}]
    does("add", "Bo", home=tmp_path)
    assert imported(tmp_path, "j.csv", "date,with\n2026-02-05,Bo\n")["created_people"] == []


@pytest.mark.parametrize(("file", "text"), [("contacts.csv", CIRCLE), ("outlook.csv", OUTLOOK)])
@pytest.mark.parametrize("typed", ["", "cy-dow"])
def test_changed_introducer_is_a_conflict_until_it_is_settled(file: str, text: str, typed: str, tmp_path: Path) -> None:
    imported(tmp_path, file, text)
    named = introducer(tmp_path)
    assert named == "ana-pop"
    does("edit", "bo-lind", "--via", typed, home=tmp_path)
    changed = introducer(tmp_path)
    assert changed != named
    for _ in range(2):
        again = imported(tmp_path, file, text)
        assert (again["changed"], [one["field"] for one in again["conflicts"]]) == (0, ["introduced_by"])
    assert imported(tmp_path, file, text, "--mine")["conflicts"] == []
    assert imported(tmp_path, file, text)["conflicts"] == []
    assert introducer(tmp_path) == changed
    later = text.replace("bo@x.org,Ana Pop", "bo@x.org,Eve Fox")
    assert [one["theirs"] for one in imported(tmp_path, file, later)["conflicts"]] == ["Eve Fox"]
    assert imported(tmp_path, file, later, "--theirs")["changed"] == 1
    assert introducer(tmp_path) == "eve-fox"


def test_edit_that_came_back_in_an_export_stays_a_conflict(tmp_path: Path) -> None:
    text = "name,email,org,introduced_by\nAna Pop,ana@x.org,Mill,\nBo Lind,bo@x.org,Mill,Ana Pop\nCy Dow,cy@x.org,Mill,\n"
    imported(tmp_path, "contacts.csv", text)
    does("edit", "bo-lind", "--org", "Mine", "--via", "cy-dow", home=tmp_path)
    does("export", "csv", "-o", "mine", home=tmp_path)
    for _ in range(2):
        exported = imported(tmp_path, "again.csv", (tmp_path / "mine" / "contacts.csv").read_text("utf-8"))
        assert (exported["new"], exported["changes"], exported["conflicts"]) == (0, [], [])
        again = imported(tmp_path, "contacts.csv", text)
        assert (again["changes"], [one["field"] for one in again["conflicts"]]) == ([], ["org", "introduced_by"])
    assert introducer(tmp_path) == "cy-dow"
    assert imported(tmp_path, "contacts.csv", text, "--mine")["conflicts"] == []
    assert imported(tmp_path, "contacts.csv", text)["conflicts"] == []


def test_changed_days_and_conflicts_are_text_in_json(tmp_path: Path) -> None:
    first, second = (f"name,email,met_on\nAna Pop,ana@x.org,2024-01-0{day}\n" for day in (2, 3))
    imported(tmp_path, "contacts.csv", first)
    assert [(one["old"], one["new"]) for one in imported(tmp_path, "contacts.csv", second)["changes"]] == [("2024-01-02", "2024-01-03")]
    does("edit", "ana-pop", "--on", "2020-01-01", home=tmp_path)
    assert [(one["mine"], one["theirs"]) for one in imported(tmp_path, "contacts.csv", second)["conflicts"]] == [
        ("2020-01-01", "2024-01-03")
    ]


@pytest.mark.parametrize("first", ["", "UID:u1\n"])
def test_unknown_introducer_of_two_cards_settles_at_once(first: str, tmp_path: Path) -> None:
    second = "" if first else "UID:u1\n"
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:4.0\n{uid}FN:{name}\nX-NETCLI-VIA:Zed Zot\nEND:VCARD\n"
        for uid, name in ((first, "Ana Pop"), (second, "Bo Lind"))
    )
    done = imported(tmp_path, "a.vcf", cards)
    assert (done["new"], done["created_people"], done["skipped"]) == (2, ["Zed Zot"], [])
    again = imported(tmp_path, "a.vcf", cards)
    assert (again["new"], again["changed"], again["skipped"]) == (0, 0, [])


def test_two_records_of_one_merged_person_settle(tmp_path: Path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nUID:{uid}\nFN:{name}\nORG:{org}\nEND:VCARD\n"
        for uid, name, org in (("u1", "Ana Pop", "Acme"), ("u2", "Ana Popescu", "Beta"))
    )
    imported(tmp_path, "a.vcf", cards)
    does("merge", "ana-pop", "ana-popescu", "--yes", home=tmp_path)
    assert imported(tmp_path, "a.vcf", cards, "--theirs")["changed"] == 1
    before = does("history", "--json", home=tmp_path)
    assert imported(tmp_path, "a.vcf", cards, "--theirs")["changed"] == 0
    assert does("history", "--json", home=tmp_path) == before


def test_import_reopens_user_closed_asks_only_with_theirs(tmp_path: Path) -> None:
    closed = "date,who,direction,text,status,key\n2026-01-06,Ana,theirs,chairs,answered,a1\n"
    reopened = closed.replace("answered", "open")
    imported(tmp_path, "asks.csv", closed)
    assert imported(tmp_path, "asks.csv", reopened)["changed"] == 1
    does("done", "1", home=tmp_path)
    again = imported(tmp_path, "asks.csv", reopened)
    assert (again["changed"], again["conflicts"]) == (0, [])
    assert imported(tmp_path, "asks.csv", reopened, "--theirs")["changed"] == 1
    assert [row["status"] for row in kept(tmp_path) if row["table"] == "ask"] == ["open"]


def test_uid_is_the_same_with_and_without_urn_uuid(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:{}\nUID:{}11111111-2222-3333-4444-555555555555\nFN:{}\nEMAIL:{}@x.org\nEND:VCARD\n"
    imported(tmp_path, "a.vcf", card.format("3.0", "", "Ana Pop", "ana"))
    newer = card.format("4.0", "urn:uuid:", "Ana Rusu", "rusu")
    assert imported(tmp_path, "a.vcf", newer)["changed"] == 1
    assert names(tmp_path) == {"Ana Rusu"}
    does("rm", "ana-pop", "--yes", home=tmp_path)
    assert imported(tmp_path, "a.vcf", newer)["new"] == 0


def test_guest_with_name_and_work_address_is_no_new_person(tmp_path: Path) -> None:
    imported(tmp_path, "contacts.csv", "name,org\nAnton Cohen,Acme\nEve Fox,Acme\n")
    guests = GUESTS.replace("CN=Ana:mailto:ana@x.org", "CN=Anton Cohen:mailto:anton.cohen@acme.com")
    guests = guests.replace("ATTENDEE;CN=Bo:mailto:bo@x.org", "ATTENDEE:mailto:eve.fox@acme.com")
    for new in (1, 0):
        found = imported(tmp_path, "guests.ics", guests, "--me", "me@x.org")
        assert (found["new"], found["created_people"], found["candidates"]) == (new, [], [])
    assert names(tmp_path) == {"Anton Cohen", "Eve Fox"}
    letter = "From: Anton Cohen <anton.cohen@mail.org>\nTo: me@x.org\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: hi\n\n"
    found = imported(tmp_path, "one.eml", letter, "--me", "me@x.org")
    assert [(one["other"], one["reason"]) for one in found["candidates"]] == [("anton-cohen", "the same name, another e-mail address")]


def test_settled_difference_of_a_copy_is_no_conflict(tmp_path: Path) -> None:
    does("add", "Ana Pop", home=tmp_path)
    copy = does("export", "jsonl", home=tmp_path)
    does("edit", "ana-pop", "--org", "Mill", home=tmp_path)
    assert [one["field"] for one in imported(tmp_path, "a.jsonl", copy)["conflicts"]] == ["org"]
    assert imported(tmp_path, "a.jsonl", copy, "--mine")["conflicts"] == []


def test_import_reports_a_namesake_with_another_handle(tmp_path: Path) -> None:
    does("add", "Ana Pop", home=tmp_path)
    text = does("export", "csv", "-o", "out", home=tmp_path) or (tmp_path / "out" / "contacts.csv").read_text("utf-8")
    does("edit", "ana-pop", "--handle", "ana", home=tmp_path)
    found = imported(tmp_path, "contacts.csv", text)
    assert [(one["other"], one["reason"]) for one in found["candidates"]] == [("ana", "the same name, another handle")]


def test_archive_of_linkedin_needs_no_format(tmp_path: Path) -> None:
    path = tmp_path / "Basic_LinkedInDataExport_11-20-2026.zip"
    ana = f"{ARCHIVE['Connections.csv']}\nAna,Pop,{IN}/ana-pop,,Mill,Miller,08 Feb 2023"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in {**ARCHIVE, "Connections.csv": ana, "Skills.csv": "Name\nRye bread"}.items():
            archive.writestr(name, f"{text}\n")
    for new in (1, 0):
        found = json.loads(does("import", str(path), "--json", home=tmp_path))
        assert (found["format"], found["new"], found["skipped"]) == ("linkedin", new, [])
    assert names(tmp_path) == {"Ana Pop"}


# Section 7 of RFC 6350 has three editions of one card; address books write two cards with one UID.
DOE = "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\nFN;PID=1.1:J. Doe\nN:Doe;J.;;;\nEMAIL;PID=1.1:jdoe@example.com\n"
EDITIONS = (
    DOE,
    f"{DOE}EMAIL;PID=2.1:boss@example.com\n",
    f"{DOE}EMAIL;PID=2.1:ceo@example.com\nTEL;PID=1.1;VALUE=uri:tel:+1-555-555-5555\n",
)
TWO_CARDS = ("UID:u1\nFN:Ana Pop\nORG:Mill\nTITLE:x\n", "UID:u1\nFN:Ana Maria Pop\nORG:Bank\n")
NO_UID = ("FN:Ana Pop\nORG:Mill\nEMAIL:ana@x.org\n", "FN:Ana Pop\nORG:Bank\nEMAIL:ana@x.org\nTITLE:x\n")


@pytest.mark.parametrize("cards", [EDITIONS, TWO_CARDS, TWO_CARDS[::-1], NO_UID], ids=["rfc", "uid", "uid turned", "no uid"])
@pytest.mark.parametrize("settle", [(), ("--theirs",)])
def test_several_cards_of_one_person_change_nothing_again(cards: tuple[str, ...], settle: tuple[str, ...], tmp_path: Path) -> None:
    imported(tmp_path, "contacts.csv", "name,email\nAna Pop,ana@x.org\nJ. Doe,jdoe@example.com\n")
    text = "".join(f"BEGIN:VCARD\nVERSION:4.0\n{card}END:VCARD\n" for card in cards)
    first = imported(tmp_path, "cards.vcf", text, *settle)
    before = does("history", "--json", home=tmp_path)
    again = imported(tmp_path, "cards.vcf", text, *settle)
    assert (again["new"], again["changes"], again["conflicts"], again["skipped"]) == (0, [], [], first["skipped"])
    assert does("history", "--json", home=tmp_path) == before


def test_unrecognised_file_of_a_folder_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "README.txt").write_text("These are my people.\n")
    assert netcli("import", "csv", "all", home=tmp_path).returncode == 6
    (tmp_path / "all" / "contacts.csv").write_text("name,email\nAna Pop,ana@x.org\n")
    done = json.loads(does("import", "csv", "all", "--json", home=tmp_path))
    assert (done["new"], done["skipped"]) == (
        1,
        [{"line": 1, "reason": "the first line does not say what the file holds", "file": "README.txt"}],
    )


MYSELF = "handle,name,email\nme,Me Myself,me@x.org\n"


def test_addresses_of_the_user_count_as_me(tmp_path: Path) -> None:
    imported(tmp_path, "me.csv", MYSELF)
    found = imported(tmp_path, "guests.ics", GUESTS)
    assert (found["new"], found["created_people"]) == (1, ["Ana", "Bo"])
    letter = "From: Ana <ana@x.org>\nTo: Me <ME@x.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: hi\n\n"
    assert imported(tmp_path, "one.eml", letter)["new"] == 1
    slips = "Slips Audit Report 2026-03-02\n\nFrom,To,Slip Type,Inside/Outside\nMe Myself,Ana,Referral,Inside\n"
    assert imported(tmp_path, "slips.csv", slips)["new"] == 1
    assert names(tmp_path) == {"Me Myself", "Ana", "Bo"}


def test_no_import_makes_the_user_a_participant_or_a_duplicate(tmp_path: Path) -> None:
    imported(tmp_path, "me.csv", MYSELF)
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{email}\nEND:VCARD\n"
        for name, email in (("Me M.", "me@x.org"), ("Mr. Other", "ME@x.org"), ("Ana", "ana@x.org"))
    )
    found = imported(tmp_path, "all.vcf", cards)
    assert (found["new"], [one["reason"] for one in found["skipped"]]) == (1, ["it is you: `netcli edit me` changes your own card"] * 2)
    meetings = "date,with,key\n2026-01-05,Ana; me,a\n2026-01-06,me@x.org,b\n2026-01-07,Me Myself; Bo,c\n"
    found = imported(tmp_path, "meetings.csv", meetings)
    assert (found["new"], [one["reason"] for one in found["skipped"]]) == (2, ["nobody else takes part"])
    there = [row["contact"] for row in kept(tmp_path) if row["table"] == "participant"]
    assert sorted(there) == ["ana", "bo"]
    does("add", "Me Myself", home=tmp_path)
    assert json.loads(does("duplicates", "--json", home=tmp_path))["items"] == []
    again = imported(tmp_path, "me.csv", MYSELF.replace("Myself", "Mine"))
    assert (again["new"], again["changed"]) == (0, 1)  # the own row of an own export


def test_card_that_another_user_sent_is_not_the_own_one(tmp_path: Path) -> None:
    imported(tmp_path, "me.csv", MYSELF)
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Eve Fox\nX-NETCLI-HANDLE:me\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Me\nEND:VCARD\n"
    imported(tmp_path, "eve.vcf", card)
    handles = {row["handle"]: row["name"] for row in kept(tmp_path) if row["table"] == "contact"}
    assert handles == {"me": "Me Myself", "eve-fox": "Eve Fox", "me-2": "Me"}


def test_event_to_come_is_planned_until_an_import_after_its_day(tmp_path: Path) -> None:
    def again(day: str) -> tuple[int, int, int, list[str]]:
        done = netcli("import", "ics", "guests.ics", "--me", "me@x.org", "--json", home=tmp_path, more={"NETCLI_TODAY": day})
        found = json.loads(done.stdout)
        return found["new"], found["changed"], found["same"], [one["field"] for one in found["changes"]]

    def planned() -> list[int]:
        return [row["planned"] for row in kept(tmp_path) if row["table"] == "interaction"]

    (tmp_path / "guests.ics").write_text(GUESTS.replace("20260301", "20261124"), "utf-8")
    assert (again("2026-11-20"), planned()) == ((1, 0, 0, []), [1])
    assert (again("2026-11-23"), planned()) == ((0, 0, 1, []), [1])
    does("edit", "log", "1", "--on", "2026-11-19", home=tmp_path)
    assert (again("2026-11-25"), planned()) == ((0, 0, 0, []), [1])  # the user moved it: a conflict
    does("undo", "--yes", home=tmp_path)
    assert (again("2026-11-25"), planned()) == ((0, 1, 0, ["planned"]), [0])
    assert (again("2026-11-30"), planned()) == ((0, 0, 1, []), [0])


@pytest.mark.parametrize("first", ["csv", "jsonl"])
def test_copy_of_one_network_doubles_nobody_in_another(first: str, tmp_path: Path) -> None:
    demo_home(tmp_path)
    does("log", "yesterday: lunch with Ana Pop, Marta Kowalczyk", home=tmp_path)
    does("note", "ana-pop", "likes plums", home=tmp_path)
    does("export", "csv", "-o", "tables", home=tmp_path)
    does("export", "jsonl", "-o", "all.jsonl", home=tmp_path)
    there = other(tmp_path)
    order = ["tables", "all.jsonl"] if first == "csv" else ["all.jsonl", "tables"]
    done = [json.loads(does("import", str(tmp_path / name), "--json", home=there)) for name in order]
    assert (done[1]["new"], done[1]["changes"], done[1]["conflicts"], done[1]["skipped"]) == (0, [], [], [])
    back = does("export", "jsonl", home=there)
    found = imported(tmp_path, "back.jsonl", back)
    assert (found["new"], found["changes"], found["conflicts"], found["skipped"]) == (0, [], [], [])


def test_keys_made_of_contents_are_those_of_earlier_versions(tmp_path: Path) -> None:
    """Other keys would add all records again: a kind was renamed, and fields came."""
    slips = "Slips Audit Report 2026-03-02\n\nFrom,To,Slip Type,Inside/Outside,TYFCB Amount\nMe,Ana,TYFCB,Inside,1250\n"
    imported(tmp_path, "slips.csv", slips, "--me", "Me")
    gives = "2026-01-05,Ana,given,for the mill,thanks for business\n2026-01-06,Ana,received,a tip,advice\n"
    imported(tmp_path, "gives.csv", f"date,who,direction,text,kind\n{gives}")
    imported(tmp_path, "talks.csv", "date,with,summary,kind,tags,minutes\n2026-01-05,Ana; Bo,lunch,call,b;a,30\n")
    asks = "date,who,direction,text,due,status,closed_on\n2026-01-05,Ana,theirs,a chair,2026-02-01,answered,2026-01-07\n"
    imported(tmp_path, "asks.csv", asks)
    assert {
        row.get("text") or row["summary"]: row["source_key"] for row in kept(tmp_path) if row.get("source_key", "").startswith("content")
    } == {
        "lunch": "content:cc481b714797bdcc309115a7",
        "a chair": "content:71cf5f65d1b48c8d23efc1ab",
        "thanks for business: 1 250.00 (Inside)": "content:63fc26448554b36ada07e4a8",
        "for the mill": "content:2dc6eaad3a9b1921879bafc2",
        "a tip": "content:b7b78d96cbd5ea63d8522d55",
    }


def test_own_export_brings_no_removed_person_back(tmp_path: Path) -> None:
    does("add", "Ana Pop", home=tmp_path)
    does("add", "Bo Lind", home=tmp_path)
    for format_ in ("csv", "vcard"):
        does("export", format_, "-o", format_, home=tmp_path)
    does("rm", "ana-pop", "--yes", home=tmp_path)
    for format_ in ("csv", "vcard"):
        found = json.loads(does("import", format_, format_, "--json", home=tmp_path))
        assert (found["new"], [one["reason"] for one in found["skipped"]]) == (0, ["you removed them; `netcli undo 3` restores them"])


def test_people_entered_by_hand_do_not_come_from_an_own_file(tmp_path: Path) -> None:
    does("add", "Ana Pop", "--tag", "choir", home=tmp_path)
    for format_, file in (("csv", "csv/contacts.csv"), ("vcard", "vcard/ana-pop.vcf")):
        does("export", format_, "-o", format_, home=tmp_path)
        text = (tmp_path / file).read_text("utf-8").replace("choir", f"choir{';' if format_ == 'csv' else ','}{format_}")
        assert imported(tmp_path, f"edited.{format_}", text)["changed"] == 1
        assert json.loads(does("triage", "--json", home=tmp_path))["items"] == []
        assert netcli("list", "--from", format_, home=tmp_path).returncode == 3
        does("untag", "ana-pop", format_, home=tmp_path)
        again = imported(tmp_path, f"edited.{format_}", text)
        assert (again["changes"], [one["field"] for one in again["conflicts"]]) == ([], ["tags"])
