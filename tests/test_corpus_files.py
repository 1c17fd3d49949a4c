"""Real files of other programs, stored outside the repository.

Run `NETCLI_CORPUS=PATH pytest -m corpus`.
"""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.commands.network import Item
from tests.transcripts import netcli

CORPUS = os.environ.get("NETCLI_CORPUS")  # read before the tests clear the environment
ME = {
    "ics": ("user@example.com", "me@example.org"),
    "mail": ("raasdnil@gmail.com", "mikel@example.com", "test@lindsaar.net", "test@example.com"),
    "linkedin": ("Me Myself",),
    "bni": ("Me Myself",),
}
CARDS = {"contact", "alias", "contact_point", "tag", "fact"}

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")]


def imported(format_: str, home: Path, source: str | Path | None = None) -> Item:
    """Import a folder of the corpus, or `source`; return the JSON of the command."""
    me = [word for one in ME.get(format_, ()) for word in ("--me", one)]
    path = source or Path(CORPUS or "").resolve() / format_
    done = netcli("import", format_, str(path), *me, "--json", "--yes", home=home)
    assert done.returncode == 0, done
    found: Item = json.loads(done.stdout)
    return found


def kept(home: Path) -> list[dict[str, Any]]:
    """Return the stored rows of people, without numbers and days."""
    done = netcli("export", "jsonl", "--canonical", home=home)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    plain = ({name: value for name, value in row.items() if name not in {"number", "day"}} for row in rows if row["table"] in CARDS)
    return sorted(plain, key=json.dumps)


def told(found: Item) -> Counter[str]:
    """Count skipped records by reason; print the counts for `pytest -s`."""
    reasons = Counter(one["reason"] for one in found["skipped"])
    print(found["format"], found["new"], "new;", dict(reasons), {one["what"]: one["count"] for one in found["lost"]})
    return reasons


@pytest.mark.parametrize("format_", ["vcard", "ics", "mail", "linkedin", "friends", "bni"])
def test_a_second_import_of_real_files_finds_nothing_new(format_: str, tmp_path: Path) -> None:
    first, again = imported(format_, tmp_path), imported(format_, tmp_path)
    told(first)
    assert (again["new"], again["changed"], again["created_people"]) == (0, 0, [])
    assert len(again["skipped"]) == len(first["skipped"])


def test_every_named_card_is_imported_and_every_line_exported(tmp_path: Path) -> None:
    found = imported("vcard", tmp_path)
    reasons = told(found)
    # Two versions of a card with one UID: only one becomes a contact.
    editions = {reason for reason in reasons if reason.startswith("another edition of the record on line")}
    assert reasons.keys() == {"no name", "no vCard", *editions}
    people = {one["what"]: one["count"] for one in found["new_by_type"]}["contact"]  # beside links of related people
    assert (people, reasons["no name"], reasons["no vCard"], sum(reasons[one] for one in editions)) == (41, 7, 9, 2)
    assert netcli("export", "vcard", "-o", "all.vcf", home=tmp_path).returncode == 0
    there = tmp_path / "other"
    there.mkdir()
    imported("vcard", there, tmp_path / "all.vcf")
    assert kept(there) == kept(tmp_path)
    assert netcli("export", "vcard", "-o", "again.vcf", home=there).returncode == 0
    assert (there / "again.vcf").read_bytes() == (tmp_path / "all.vcf").read_bytes()


def test_real_calendars_and_mail_are_read_or_skipped_with_why(tmp_path: Path) -> None:
    for format_, least in (("ics", 200), ("mail", 70)):
        found = imported(format_, tmp_path)
        assert found["new"] > 0
        assert told(found).total() > least
