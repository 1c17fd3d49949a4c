"""Exports: the people in them, and files that are complete or unchanged."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.commands.network import demo_home, items
from tests.transcripts import environment, netcli


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The demo network."""
    demo_home(tmp_path)
    return tmp_path


def does(*words: str, home: Path) -> str:
    """Return the output of a command that must succeed."""
    done = netcli(*words, home=home)
    assert done.returncode == 0, (words, done)
    return done.stdout


def in_a_shell(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of shell."""
    return subprocess.run(["sh", "-c", line], env=environment(home), cwd=home, capture_output=True, text=True, check=False)


def test_export_reports_an_empty_filter_and_writes_nothing(home: Path) -> None:
    (home / "e.vcf").write_text("mine")
    for format_, place in (("vcard", "e.vcf"), ("vcard", "cards"), ("csv", "tables"), ("ics", "e.ics")):
        done = netcli("export", format_, "--tag", "nosuch", "-o", place, home=home)
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 2)
    assert (home / "e.vcf").read_text() == "mine"
    assert not any((home / name).exists() for name in ("cards", "tables", "e.ics"))


def test_calendar_of_some_people_names_no_other_people(home: Path) -> None:
    names = {item["name"] for item in items("list", home=home)}
    told = 0
    for item in items("list", "--class", "weak", home=home):
        text = does("export", "ics", item["handle"], home=home).replace("\r\n ", "")
        told += "write to" in text
        assert {name for name in names if name in text} <= {item["name"]}
    assert told > 1
    assert "you both know" in does("export", "ics", home=home)


@pytest.mark.parametrize(("format_", "place"), [("vcard", None), ("vcard", "cards"), ("md", "notes"), ("ics", None), ("friends", None)])
def test_archived_people_are_exported_only_in_copies_or_by_name(format_: str, place: str | None, home: Path) -> None:
    def said(*words: str) -> str:
        if place is None:
            return does("export", format_, *words, home=home)
        does("export", format_, *words, "-o", place, home=home)
        return "".join(path.read_text("utf-8") for path in sorted((home / place).iterdir()))

    does("add", "Gone Goodname", home=home)
    does("edit", "gone-goodname", "--birthday", "1980-04-12", home=home)
    does("log", "call", "--with", "gone-goodname", "--with", "ana-pop", home=home)
    does("archive", "gone-goodname", home=home)
    assert "Goodname" not in said()
    assert "Goodname" in said("gone-goodname")
    does("export", "csv", "-o", "tables", home=home)
    assert "Goodname" in (home / "tables" / "contacts.csv").read_text("utf-8")
    assert "Goodname" in does("export", "jsonl", home=home)


def test_output_dash_writes_to_stdout(home: Path) -> None:
    for word in ("-", "/dev/stdout"):
        done = netcli("export", "vcard", "ana-pop", "-o", word, home=home)
        assert done.stdout.startswith("BEGIN:VCARD")
        for format_ in ("csv", "md", "sqlite"):
            refused = netcli("export", format_, "-o", word, home=home)
            assert (refused.returncode, refused.stdout) == (2, "")
            assert refused.stderr.startswith(f"error: {format_} cannot be written to stdout\n")
    assert not (home / "-").exists()


def test_output_follows_links_and_writes_into_pipes(home: Path) -> None:
    (home / "elsewhere").mkdir()
    (home / "elsewhere" / "cards.vcf").write_text("old")
    (home / "link.vcf").symlink_to("elsewhere/cards.vcf")
    does("export", "vcard", "ana-pop", "-o", "link.vcf", home=home)
    assert (home / "link.vcf").is_symlink()
    assert "FN:Ana Pop" in (home / "elsewhere" / "cards.vcf").read_text()
    os.mkfifo(home / "pipe")
    done = in_a_shell("cat pipe & netcli export vcard ana-pop -o pipe; wait", home)
    assert (done.stdout[:11], done.stderr) == ("BEGIN:VCARD", "")
    assert (home / "pipe").is_fifo()
    assert netcli("export", "sqlite", "-o", "pipe", home=home).returncode == 2


def test_output_accepts_a_file_ending_in_capitals(home: Path) -> None:
    does("export", "vcard", "ana-pop", "-o", "ANA.VCF", home=home)
    assert (home / "ANA.VCF").is_file()


def test_folder_stays_unchanged_if_one_file_cannot_be_written(home: Path) -> None:
    """A limit on file size imitates a full disk: only contacts.csv fits."""
    (home / "tables").mkdir()
    (home / "tables" / "contacts.csv").write_text("mine")
    done = in_a_shell("ulimit -f 40; exec netcli export csv -o tables", home)
    assert done.returncode == 5
    assert done.stderr.startswith("error: tables cannot be written: File too large; 0 of 4 files were written\n")
    assert [(path.name, path.read_text()) for path in (home / "tables").iterdir()] == [("contacts.csv", "mine")]


def test_unchanged_export_file_is_made_private(home: Path) -> None:
    does("export", "vcard", "-o", "cards", home=home)
    (home / "cards" / "ana-pop.vcf").chmod(0o644)
    does("export", "vcard", "-o", "cards", home=home)
    assert {path.stat().st_mode & 0o777 for path in (home / "cards").iterdir()} == {0o600}
