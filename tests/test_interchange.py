"""Exports and imports through the command line: round trips and filters."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import typer

from netcli.app import App
from netcli.commands.import_ import import_
from netcli.domain import records
from netcli.errors import ConflictError
from tests.commands.network import DATABASE, demo_home
from tests.transcripts import environment, netcli

Row = dict[str, Any]
# Fields of a person that a vCard has, and fields that it lacks.
CARD = {"contact", "alias", "contact_point", "tag", "fact"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The demo network, with records of the types that the demo lacks."""
    demo_home(tmp_path)
    does(
        "edit",
        "ana-pop",
        "--url",
        "https://example.org/ana",
        "--address",
        "12 Mill Lane; 2nd floor",
        "--messenger",
        "xmpp:ana@x.org",
        home=tmp_path,
    )
    does("alias", "ana-pop", "Anuța", home=tmp_path)
    does("link", "ana-pop", "vlad-chiriac", "--kind", "friends", "--shared", "a choir", "--weight", ".8", home=tmp_path)
    does("link", "vlad-chiriac", "ion-petrescu", "--kind", "other", home=tmp_path)
    does("standing", "ana-pop", "knows-work", "yes", "--on", "2026-11-02", home=tmp_path)
    does("add", "Zoë O'Brien, Jr.", "--note", "line one\n\nline \\n three, with; signs", "--tag", "a,b", home=tmp_path)
    return tmp_path


def does(*words: str, home: Path) -> str:
    """Return the output of a command that must succeed."""
    done = netcli(*words, home=home)
    assert done.returncode == 0, (words, done)
    return done.stdout


def kept(home: Path) -> list[Row]:
    """Return all exported rows, sorted."""
    return [json.loads(line) for line in does("export", "jsonl", "--canonical", home=home).splitlines()]


def without(rows: list[Row], *names: str) -> list[Row]:
    """Return a row without some columns."""
    return sorted(({name: value for name, value in row.items() if name not in names} for row in rows), key=json.dumps)


def other(home: Path, name: str = "other") -> Path:
    """Make an empty home beside the first."""
    (home / name).mkdir()
    return home / name


def everything(home: Path) -> None:
    """Record what the demo lacks, so that every stored column has a value somewhere."""
    met = ("--met", "the fair", "--met-kind", "chance", "--via", "ana-pop", "--on", "2026-10-02", "--country", "Norway")
    for words in (
        ("add", "Una Berg", *met, "--title", "printer", "--sphere", "both", "--birthday", "1980-02-03", "--cadence", "30d"),
        ("add", "Una Bergh"),
        ("add", "Una Bergen"),
        ("merge", "una-berg", "una-bergen", "--distinct"),
        ("merge", "una-berg", "una-bergh", "--yes"),
        ("fact", "una-berg", "date", "wedding 12 June"),
        ("missed", "una-berg", "her editor looked for a weaver", "--why", "too late"),
        ("fact", "una-berg", "goal", "a second press"),
        ("fact", "una-berg", "--close", "press"),
        ("fact", "me", "work", "printing"),
        ("standing", "una-berg", "i-trust", "yes"),
        ("intro", "una-berg", "ana-pop", "both print"),
        ("intro", "1", "--agreed", "una-berg", "--agreed", "ana-pop"),
        ("intro", "1", "--made"),
        ("intro", "1", "--outcome", "una-berg", "two orders"),
        ("intro", "1", "--outcome", "ana-pop", "a loom"),
        ("intro", "una-berg", "vlad-chiriac", "both sing"),
        ("intro", "2", "--dropped"),
        ("log", "yesterday: call with Una Berg for: a date -> two dates", "--time", "14:00", "--minutes", "30", "--place", "Dej"),
        ("log", "call with Una Berg @fair", "--their-outcome", "a buyer", "--amount", "500 EUR", "--outcome-kind", "sale"),
        ("log", "call with Una Berg learned: sings", "--told", "--pitched", "--initiated", "me"),
        ("log", "--plan", "friday: coffee with Una Berg"),
        ("give", "una-berg", "a buyer", "--kind", "referral", "--depth", "3", "--to", "ana-pop", "--amount", "50 EUR"),
        ("ask", "una-berg", "a name", "--kind", "business", "--due", "friday"),
        ("tie", "una-berg", "close", "--why", "we print"),
        ("snooze", "una-berg", "90d"),
        ("archive", "vlad-chiriac"),
    ):
        does(*words, home=home)
    give = next(row for row in kept(home) if row["table"] == "give" and row["text"] == "a buyer")
    ask = next(row for row in kept(home) if row["table"] == "ask" and row["kind"] == "business")
    closed = ("--status", "closed", "--outcome", "a sale", "--outcome-kind", "sale")
    does("edit", "give", str(give["number"]), *closed, home=home)
    does("thank", "una-berg", "--for", "give", str(give["number"]), home=home)
    does("done", str(ask["number"]), "--outcome", "a name", "--outcome-kind", "contact", "--amount", "5 EUR", "--yes", home=home)
    does("asked", "una-berg", "two chairs", home=home)
    refused = next(row for row in kept(home) if row["table"] == "ask" and row["text"] == "two chairs")
    does("declined", str(refused["number"]), "--why", "could-not", home=home)
    (home / "una.vcf").write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-7\r\nFN:Tor Vik\r\nX-OTHER:kept\r\nEND:VCARD\r\n")
    does("import", "vcard", "una.vcf", home=home)
    with closing(sqlite3.connect(home / DATABASE)) as db, db:
        db.execute("UPDATE contact SET triage = 'later' WHERE handle = 'tor-vik'")  # triage itself needs a terminal
        db.execute("UPDATE contact_point SET label = 'work' WHERE value = 'xmpp:ana@x.org'")  # another program may store one


def test_everything_as_json_lines_gives_an_equal_database(home: Path) -> None:
    there = other(home)
    everything(home)
    rows = kept(home)
    columns = {(row["table"], name) for row in rows for name in row}
    assert columns - {(row["table"], name) for row in rows for name, value in row.items() if value not in (None, "", 0)} == set()
    assert {row["table"] for row in rows} == {record.name for record in records.every()}
    does("export", "jsonl", "-o", "all.jsonl", home=home)
    does("import", str(home / "all.jsonl"), home=there)
    assert does("export", "jsonl", home=there) == (home / "all.jsonl").read_text("utf-8")
    assert netcli("doctor", home=there).stdout == ""
    assert "0 new, 0 changed" in does("import", "jsonl", str(home / "all.jsonl"), home=there)


def test_large_photo_survives_export_and_import(tmp_path: Path) -> None:
    there = other(tmp_path)
    photo = "\r\n ".join(["QUJD" * 18] * 30_000)
    (tmp_path / "ana.vcf").write_text(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Pop\r\nPHOTO;ENCODING=b:{photo}\r\nEND:VCARD\r\n")
    does("import", "vcard", "ana.vcf", home=tmp_path)
    does("export", "jsonl", "-o", "all.jsonl", home=tmp_path)
    assert ", 0 skipped" in does("import", "jsonl", str(tmp_path / "all.jsonl"), home=there)
    assert does("export", "jsonl", home=there) == (tmp_path / "all.jsonl").read_text("utf-8")


def test_invalid_row_of_an_export_is_skipped_alone(home: Path) -> None:
    there = other(home)
    lines = does("export", "jsonl", home=home).splitlines()
    tag, give, contact = (
        next(at for at, line in enumerate(lines) if f'"table": "{table}"' in line) for table in ("tag", "give", "contact")
    )
    odd = {
        tag: json.dumps(json.loads(lines[tag]) | {"contact": [1]}),
        give: json.dumps(json.loads(lines[give]) | {"number": 10**24}),
        contact: json.dumps(json.loads(lines[contact]) | {"city": "Cluj\u2028Napoca"}, ensure_ascii=False),
    }
    data = "".join(odd.get(at, line) + "\n" for at, line in enumerate(lines)).encode()
    (home / "odd.jsonl").write_bytes(data + b'{"table": "contact", "name": "Ren\xe9"}\n\n{"x": "' + b"x" * (17 << 20) + b'"}\n')
    done = netcli("import", "jsonl", "odd.jsonl", "--yes", home=home)
    assert (done.returncode, ": 0 new, 0 changed" in done.stdout) == (0, True)
    told = does("import", "jsonl", str(home / "odd.jsonl"), "--json", home=there)
    assert {(one["line"], one["reason"]) for one in json.loads(told)["skipped"]} == {
        (tag + 1, "contact: input should be a valid string"),
        (give + 1, "number: not a whole number from 1 to 999999999"),
        (len(lines) + 1, "not text in UTF-8"),
        (len(lines) + 3, "a line longer than 16 MiB"),
    }
    assert len(does("export", "jsonl", home=there).splitlines()) == len(lines) - 2
    assert netcli("doctor", home=there).stdout == ""


@pytest.mark.parametrize(("format_", "file"), [("jsonl", "all.jsonl"), ("contacts", "tables/contacts.csv")])
def test_import_checks_again_after_the_question(format_: str, file: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    does("export", "csv", "-o", "tables", home=home)
    does("import", "contacts", "tables/contacts.csv", home=home)
    does("export", "jsonl", "-o", "all.jsonl", home=home)
    one, two, three, four = [row["handle"] for row in kept(home) if row["table"] == "contact"][:4]
    for handle in (one, two, three):
        does("edit", handle, "--city", "Dej", home=home)

    def meanwhile(_: App, fact: str) -> bool:
        assert fact == "3 stored rows would change"
        does("edit", four, "--city", "Dej", home=home)
        return True

    monkeypatch.setattr(App, "confirm", meanwhile)
    app = App(environment(home))
    app.db = home / DATABASE
    with pytest.raises(ConflictError):
        import_(cast("typer.Context", SimpleNamespace(obj=app)), format_, str(home / file), theirs=True)
    cities = {row["handle"]: row["city"] for row in kept(home) if row["table"] == "contact"}
    assert [cities[handle] for handle in (one, two, three, four)] == ["Dej"] * 4


def test_cards_restore_people_unchanged(home: Path) -> None:
    for version in ("3.0", "4.0"):
        there = other(home, version)
        does("export", "vcard", "--vcard-version", version, "-o", f"{version}.vcf", home=home)
        assert ", 0 skipped" in does("import", str(home / f"{version}.vcf"), home=there)
        mine, theirs = (without([row for row in kept(one) if row["table"] in CARD], "number", "day") for one in (home, there))
        assert theirs == mine
        assert "0 new, 0 changed" in does("import", str(home / f"{version}.vcf"), home=there)
        does("export", "vcard", "-o", f"{version}-again.vcf", home=there)
        assert (there / f"{version}-again.vcf").read_bytes() == (home / f"{version}.vcf").read_bytes()


def test_exported_cards_are_recognised_at_import(home: Path) -> None:
    does("add", "Ana Pop", home=home)  # only the cards themselves separate these two
    before = [row for row in kept(home) if row["table"] in CARD]
    does("export", "vcard", "-o", "cards", home=home)
    assert "0 new, 0 changed, 41 same, 0 skipped" in does("import", "vcard", "cards", home=home)
    assert [row for row in kept(home) if row["table"] in CARD] == before


def test_four_tables_restore_every_column(home: Path) -> None:
    there = other(home)
    does("export", "csv", "-o", "tables", home=home)
    assert ", 0 skipped" in does("import", str(home / "tables"), home=there)
    said = CARD | {"interaction", "participant", "interaction_tag", "give", "ask"}
    columns = ("number", "source", "source_key", "source_stamp", "interaction")
    mine, theirs = (without([row for row in kept(one) if row["table"] in said], *columns) for one in (home, there))
    facts = [row | {"day": None} if row["table"] == "fact" else row for row in mine]
    assert [row | {"day": None} if row["table"] == "fact" else row for row in theirs] == facts
    for one in (home, there):
        assert "0 new, 0 changed" in does("import", "csv", str(home / "tables"), home=one)


def test_reordered_file_changes_nothing(home: Path) -> None:
    does("export", "vcard", "-o", "cards.vcf", home=home)
    cards = (home / "cards.vcf").read_bytes().split(b"BEGIN:VCARD\r\n")[1:]
    (home / "turned.vcf").write_bytes(b"".join(b"BEGIN:VCARD\r\n" + card for card in reversed(cards)))
    there = other(home)
    does("import", str(home / "cards.vcf"), home=there)
    assert "0 new, 0 changed" in does("import", str(home / "turned.vcf"), home=there)


def test_import_of_a_folder_is_one_command_for_undo(home: Path) -> None:
    there = other(home)
    does("export", "csv", "-o", "tables", home=home)
    does("import", str(home / "tables"), home=there)
    does("undo", "--yes", home=there)
    assert kept(there) == []
    does("redo", "--yes", home=there)
    assert len(kept(there)) > 500


def test_a_dry_run_prints_the_plan_of_the_run_and_writes_nothing(home: Path) -> None:
    there = other(home)
    does("export", "csv", "-o", "tables", home=home)
    plan = netcli("import", str(home / "tables"), "--dry-run", "--json", home=there)
    assert not (there / DATABASE).exists()
    run = netcli("import", str(home / "tables"), "--json", home=there)
    assert json.loads(plan.stdout) == json.loads(run.stdout)


def test_import_without_changes_writes_nothing(home: Path) -> None:
    does("export", "csv", "-o", "tables", home=home)
    does("import", "tables", home=home)
    before, backups = (home / DATABASE).read_bytes(), sorted((home / f"{DATABASE}.backups").iterdir())
    does("import", "tables", home=home)
    assert ((home / DATABASE).read_bytes(), sorted((home / f"{DATABASE}.backups").iterdir())) == (before, backups)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [(("ana-pop", "ion-petrescu"), ("ana-pop", "ion petrescu")), (None, ("--tag", "choir")), (None, ("--class", "weak"))],
)
def test_export_may_be_limited_to_some_people(chosen: tuple[str, ...] | None, words: tuple[str, ...], home: Path) -> None:
    if chosen is None:
        chosen = tuple(row.split("\t")[0] for row in does("list", *words, home=home).splitlines()[1:])
    does("export", "md", *words, "-o", "notes", home=home)
    assert {path.stem for path in (home / "notes").iterdir()} == {*chosen}
    does("export", "csv", *words, "-o", "tables", home=home)
    there = other(home)
    does("import", str(home / "tables"), home=there)
    assert {row["handle"] for row in kept(there) if row["table"] == "contact"} == {*chosen}
    assert does("export", "vcard", *words, home=home).count("BEGIN:VCARD") == len(chosen)


def test_exported_folder_is_private_and_keeps_other_files(home: Path) -> None:
    (home / "notes").mkdir()
    (home / "notes" / "mine.md").write_text("mine")
    assert "1 others left alone" in netcli("export", "md", "-o", "notes", home=home).stderr
    assert (home / "notes" / "mine.md").read_text() == "mine"
    assert {path.stat().st_mode & 0o777 for path in (home / "notes").iterdir() if path.stem != "mine"} == {0o600}
    again = netcli("export", "md", "-o", "notes", home=home).stderr
    assert ": 0 written" in again


def test_published_copy_is_refused_as_a_database(home: Path) -> None:
    does("export", "sqlite", "-o", "copy.db", home=home)
    done = netcli("--db", "copy.db", "list", home=home)
    assert done.returncode == 5
    with closing(sqlite3.connect(home / "copy.db")) as db:
        assert db.execute("SELECT COUNT(*) FROM v_contacts").fetchone() == (40,)
        assert db.execute("SELECT COUNT(*) FROM v_ties WHERE class = 'weak'").fetchone()[0] > 3


# Identity in files of other programs.
def imported(home: Path, name: str, text: str, *options: str) -> Any:
    """Import a text as a file; return the JSON of the command."""
    (home / name).write_text(text, "utf-8")
    return json.loads(does("import", name, "--json", "--yes", *options, home=home))


def people(home: Path) -> list[str]:
    return sorted(one["name"] for one in json.loads(does("list", "--all", "--json", home=home))["items"])


ONE_PHONE = "First Name,Last Name,E-mail Address,Business Phone\nAna,Pop,ana@x.org,0210\nIon,Rusu,ion@x.org,0210\nDan,Lup,dan@x.org,0210\n"


def test_people_who_share_a_phone_stay_separate_in_any_order(tmp_path: Path) -> None:
    first = imported(tmp_path, "people.csv", ONE_PHONE)
    assert (first["new"], people(tmp_path)) == (3, ["Ana Pop", "Dan Lup", "Ion Rusu"])
    assert {one["reason"] for one in first["candidates"]} == {"the same phone, another name"}
    header, *rest = ONE_PHONE.splitlines(keepends=True)
    again = imported(tmp_path, "people.csv", "".join([header, *reversed(rest)]))
    assert (again["new"], again["changed"], again["same"], again["candidates"]) == (0, 0, 3, [])


def test_cards_of_one_name_stay_separate_and_keep_every_line(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ion Popescu\n{}\nEND:VCARD\n"
    cards = [card.format(lines) for lines in ("TEL:111\nX-A:plumber", "TEL:222\nX-B:lawyer", "X-C:nothing else")]
    assert imported(tmp_path, "cards.vcf", "".join(cards))["new"] == 3
    out = does("export", "vcard", home=tmp_path)
    assert [line in out for line in ("X-A:plumber", "X-B:lawyer", "X-C:nothing else")] == [True] * 3
    again = imported(tmp_path, "cards.vcf", "".join(reversed(cards)))
    assert (again["new"], again["changed"], again["conflicts"]) == (0, 0, [])
    assert [one["word"] for one in json.loads(does("history", "--json", home=tmp_path))["items"]] == ["import"]


def test_import_does_not_recreate_a_renamed_person(tmp_path: Path) -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:Vasile Pop\nEND:VCARD\n"
    imported(tmp_path, "card.vcf", text)
    does("edit", "vasile-pop", "--name", "Vasile Popa", home=tmp_path)
    again = imported(tmp_path, "card.vcf", text)
    assert (again["new"], again["changed"], again["conflicts"], people(tmp_path)) == (0, 0, [], ["Vasile Popa"])


def test_two_long_names_with_one_beginning_are_two_people(tmp_path: Path) -> None:
    office = "Ministry of Agriculture and Rural Development of the Republic, {}"
    cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nORG:{office.format(part)}\nEND:VCARD\n" for part in ("Forestry", "Fisheries"))
    assert imported(tmp_path, "offices.vcf", cards)["new"] == 2


def test_equal_text_as_need_and_offer_is_stored_twice(tmp_path: Path) -> None:
    does("add", "Ana", "--offer", "coaching", home=tmp_path)
    assert imported(tmp_path, "contacts.csv", "name,needs\nAna,coaching\n")["changed"] == 1
    (shown,) = json.loads(does("show", "ana", "--json", home=tmp_path))["items"]
    assert (shown["needs"], shown["offers"]) == (["coaching"], ["coaching"])


def test_first_message_of_a_day_counts_in_any_import_order(tmp_path: Path) -> None:
    letter = "From {}\nFrom: {}\nTo: {}\nDate: Thu, 19 Nov 2026 {}:00 +0200\nSubject: {}\n\ntext\n"
    envelope = "x@x.org Thu Nov 19 09:00:00 2026"
    inbox = letter.format(envelope, "Ana <ana@x.org>", "me@x.org", "09:00", "plums")
    sent = letter.format(envelope, "me@x.org", "Ana <ana@x.org>", "15:00", "Re: plums")
    for name, first in (("one", [sent, inbox]), ("two", [inbox, sent])):
        home = other(tmp_path, name)
        for text in [*first, inbox, sent]:
            imported(home, "box.mbox", text, "--me", "me@x.org")
        (only,) = [row for row in kept(home) if row["table"] == "interaction"]
        assert (only["initiated"], only["time"], only["summary"]) == ("them", "09:00", "plums")
        assert imported(home, "box.mbox", sent + inbox, "--me", "me@x.org")["changed"] == 0


def test_removed_records_are_not_imported_until_undone(tmp_path: Path) -> None:
    imported(tmp_path, "contacts.csv", "name,email\nAna Pop,a@x.org\nBo,\n")
    happened = "date,with,key\n2026-11-01,Ana Pop,k1\n2026-11-02,Bo,k2\n2026-11-03,Bo,\n"
    imported(tmp_path, "interactions.csv", happened)
    does("rm", "log", "2", "--yes", home=tmp_path)
    does("rm", "log", "3", "--yes", home=tmp_path)
    again = imported(tmp_path, "interactions.csv", happened)
    assert (again["new"], again["same"]) == (0, 1)
    assert [one["reason"] for one in again["skipped"]] == [f"you removed it; `netcli undo {op}` restores it" for op in (3, 4)]
    does("rm", "ana-pop", "--yes", home=tmp_path)
    again = imported(tmp_path, "contacts.csv", "name,email\nAna Pop,a@x.org\nBo,\n")
    assert (again["new"], [one["reason"] for one in again["skipped"]]) == (0, ["you removed them; `netcli undo 5` restores them"])
    does("undo", "3", "--yes", home=tmp_path)
    assert imported(tmp_path, "interactions.csv", happened)["same"] == 1


def test_merged_cards_are_exported_as_one_with_all_lines(home: Path) -> None:
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:Tm8="
    for uid, lines in (("u1", "X-ONE:1"), ("u2", f"X-TWO:2\r\nTEL;TYPE=boat:7\r\n{photo}")):
        text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:Zed {uid}\r\n{lines}\r\nEND:VCARD\r\n"
        (home / f"{uid}.vcf").write_text(text, newline="")
        does("import", "vcard", f"{uid}.vcf", home=home)
    does("merge", "zed-u1", "zed-u2", "--yes", home=home)
    lines_out = does("export", "vcard", "zed-u1", home=home).splitlines()
    assert [line for line in lines_out if line.startswith("UID")] == ["UID:u1"]
    assert {"X-ONE:1", "X-TWO:2", "TEL;TYPE=boat:7", photo} <= {*lines_out}
    assert [line for line in lines_out if line.startswith("TEL")] == ["TEL;TYPE=boat:7"]
    does("export", "vcard", "zed-u1", "-o", "one.vcf", home=home)
    does("import", "vcard", "one.vcf", home=home)
    assert does("export", "vcard", "zed-u1", home=home).splitlines() == lines_out


def test_card_is_exported_into_the_file_with_its_uid(home: Path) -> None:
    """Two files with one UID stop vdirsyncer."""
    (home / "cards").mkdir()
    new = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-1\r\nFN:New Person\r\nX-A:1\r\nEND:VCARD\r\n"
    (home / "cards" / "new-person-1.VCF").write_text(new, newline="")
    (home / "cards" / "ana-pop.vcf").write_text(new.replace("u-1", "u-2").replace("New Person", "Another Ana"), newline="")
    does("import", "vcard", "cards", home=home)
    does("edit", "new-person", "--title", "Miller", "--handle", "newer", home=home)
    does("export", "vcard", "-o", "cards", home=home)
    texts = {path.name: path.read_text("utf-8") for path in (home / "cards").iterdir()}
    assert "TITLE:Miller" in texts["new-person-1.VCF"]
    assert "FN:Another Ana" in texts["ana-pop.vcf"]  # the file of that card; Ana Pop of the demo network gets another file
    assert "FN:Ana Pop" in texts["ana-pop-2.vcf"]
    keys = [line for text in texts.values() for line in text.splitlines() if line.startswith("UID:")]
    assert len(keys) == len({*keys}) == len(texts) == 42
    assert ": 0 written, 42 as they were" in netcli("export", "vcard", "-o", "cards", home=home).stderr


def test_foreign_card_without_a_uid_is_not_overwritten(tmp_path: Path) -> None:
    does("add", "Ana Pop", "--email", "a@x.org", home=tmp_path)
    (tmp_path / "cards").mkdir()
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Another Ana Pop\r\nTEL:555\r\nEND:VCARD\r\n"
    (tmp_path / "cards" / "ana-pop.vcf").write_text(text, newline="")
    does("export", "vcard", "-o", "cards", home=tmp_path)
    assert {path.name for path in (tmp_path / "cards").iterdir()} == {"ana-pop.vcf", "ana-pop-2.vcf"}
    assert (tmp_path / "cards" / "ana-pop.vcf").read_bytes().decode() == text


@pytest.mark.parametrize("option", ["--tag", "--circle"])
@pytest.mark.parametrize("format_", ["csv", "vcard", "jsonl"])
def test_empty_filter_value_selects_nobody(option: str, format_: str, tmp_path: Path) -> None:
    does("add", "Ana Pop", "--tag", "choir", home=tmp_path)
    done = netcli("export", format_, option, "", "-o", "out", home=tmp_path)
    assert (done.returncode, (tmp_path / "out").exists()) == (2 if format_ == "jsonl" else 3, False)


def test_invisible_text_survives_a_copy(tmp_path: Path) -> None:
    does("add", "Ana Pop", "--alias", "\u200f", "--tag", "\u00ad", home=tmp_path)
    copy, there = does("export", "jsonl", home=tmp_path), other(tmp_path)
    assert imported(there, "a.jsonl", copy)["skipped"] == []
    assert kept(there) == kept(tmp_path)


@pytest.mark.parametrize("words", [("ties", "--format", "csv"), ("export", "jsonl"), ("export", "sqlite")])
def test_output_refuses_the_database_under_any_path(words: tuple[str, ...], tmp_path: Path) -> None:
    does("add", "Ana Pop", home=tmp_path)
    path = tmp_path / DATABASE
    (tmp_path / "link.db").symlink_to(path)
    (tmp_path / "sub").mkdir()
    before = path.read_bytes()
    for place in ("link.db", f"sub/../{DATABASE}"):
        done = netcli(*words, "-o", place, home=tmp_path)
        assert (done.returncode, done.stderr.splitlines()[0]) == (2, "error: -o names the database itself; nothing was written")
    assert path.read_bytes() == before


def calendar(*events: str) -> str:
    texts = "".join(f"BEGIN:VEVENT\n{event}\nATTENDEE;CN=Ana:mailto:ana@x.org\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\n{texts}END:VCALENDAR\n"


def test_meeting_that_became_weekly_is_stored_once(tmp_path: Path) -> None:
    imported(tmp_path, "c.ics", calendar("UID:u1\nDTSTART:20260105T100000"), "--me", "me@x.org")
    weekly = calendar("UID:u1\nDTSTART:20260105T100000\nRRULE:FREQ=WEEKLY;COUNT=2")
    again = imported(tmp_path, "c.ics", weekly, "--me", "me@x.org")
    assert (again["new"], again["changed"], again["same"]) == (1, 0, 1)
    does("edit", "log", "1", "--on", "2026-01-06", home=tmp_path)
    assert imported(tmp_path, "c.ics", weekly, "--me", "me@x.org")["new"] == 0
    assert imported(tmp_path, "c.ics", calendar("UID:u1\nDTSTART:20260105T100000"), "--me", "me@x.org")["new"] == 0


def test_dates_of_a_series_stay_separate_if_it_begins_later(tmp_path: Path) -> None:
    weekly = calendar("UID:w\nDTSTART:20260302T090000\nRRULE:FREQ=WEEKLY;COUNT=3")
    imported(tmp_path, "c.ics", weekly, "--me", "me@x.org")
    does("edit", "log", "1", "--outcome", "of 2 March", home=tmp_path)
    later = weekly.replace("20260302", "20260309").replace("COUNT=3", "COUNT=2")
    again = imported(tmp_path, "c.ics", later, "--me", "me@x.org")
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 2)
    days = [(row["day"], row.get("outcome")) for row in kept(tmp_path) if row["table"] == "interaction"]
    assert sorted(days) == [("2026-03-02", "of 2 March"), ("2026-03-09", None), ("2026-03-16", None)]


def test_moved_date_imported_before_its_series_is_stored_once(tmp_path: Path) -> None:
    moved = "UID:w\nRECURRENCE-ID:20260302T090000\nDTSTART:20260303T100000"
    imported(tmp_path, "c.ics", calendar(moved), "--me", "me@x.org")
    whole = calendar("UID:w\nDTSTART:20260302T090000\nRRULE:FREQ=WEEKLY;COUNT=2", moved)
    again = imported(tmp_path, "c.ics", whole, "--me", "me@x.org")
    assert (again["new"], again["changed"], again["same"]) == (1, 0, 1)


@pytest.mark.parametrize(
    ("later", "reason"),
    [("STATUS:CANCELLED", "cancelled"), ("ATTENDEE;PARTSTAT=DECLINED:mailto:me@x.org", "you declined")],
)
def test_cancelled_meeting_is_reported_if_it_is_stored(later: str, reason: str, tmp_path: Path) -> None:
    planned = calendar("UID:u1\nDTSTART:20260105T100000", "UID:u2\nDTSTART:20260106T100000")
    imported(tmp_path, "c.ics", planned, "--me", "me@x.org")
    off = planned.replace("UID:u1\n", f"UID:u1\n{later}\n").replace("UID:u2\n", "UID:u3\nSTATUS:CANCELLED\n")
    again = imported(tmp_path, "c.ics", off, "--me", "me@x.org")
    assert [one["reason"] for one in again["skipped"]] == [
        f"{reason}, but it is stored as log 1; `netcli rm log 1` removes it",
        "cancelled",
    ]
    does("rm", "log", "1", "--yes", home=tmp_path)
    assert [one["reason"] for one in imported(tmp_path, "c.ics", off, "--me", "me@x.org")["skipped"]] == [reason, "cancelled"]
