"""Links between people in vCards and in exports of Monica."""

import json
from pathlib import Path

import pytest

from tests.commands.network import items
from tests.test_interchange import does, imported
from tests.transcripts import netcli


def card(name: str, *lines: str, version: str = "4.0") -> str:
    return "\n".join(("BEGIN:VCARD", f"VERSION:{version}", f"FN:{name}", *lines, "END:VCARD", ""))


def relation(type_: str, who: str, other: str) -> dict[str, object]:
    return {"uuid": f"{who}{other}", "properties": {"type": type_, "contact_is": who, "of_contact": other}}


UID = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
CARDS = (
    card("Ana Pop", f"RELATED;TYPE=spouse:urn:uuid:{UID}", "RELATED;TYPE=co-worker;VALUE=text:Cy Dow", "RELATED:mailto:dee@x.org")
    + card("Bo Lind", f"UID:urn:uuid:{UID}", "RELATED;TYPE=neighbor;VALUE=text:Cy Dow", "RELATED;TYPE=friend:urn:uuid:unknown")
    + card("Cy Dow", "item1.X-ABRELATEDNAMES:Ana Pop", "item1.X-ABLabel:_$!<Sister>!$_", version="3.0")
    + card("Dee", "EMAIL:dee@x.org", "RELATED;TYPE=me;VALUE=text:Ana Pop", "RELATED;TYPE=friend;VALUE=text:Nobody")
)
MONICA = {
    "account": {
        "data": [
            {
                "type": "contact",
                "values": [{"uuid": who, "properties": {"first_name": name}} for who, name in (("p1", "Ana"), ("p2", "Bo"), ("p3", "Cy"))],
            },
            {
                "type": "relationship",
                "values": [
                    relation("partner", "p1", "p2"),
                    relation("partner", "p2", "p1"),
                    relation("uncle", "p3", "p1"),
                    relation("friend", "p3", "gone"),
                ],
            },
        ]
    }
}
FOUND = {
    "people.vcf": {
        ("ana-pop", "bo-lind", "partner", None),
        ("ana-pop", "cy-dow", "colleagues", None),
        ("ana-pop", "cy-dow", "family", "sister"),
        ("ana-pop", "dee", "knows", None),
        ("bo-lind", "cy-dow", "other", "neighbor"),
    },
    "monica.json": {("ana", "bo", "partner", None), ("ana", "cy", "family", "uncle")},
}
TEXTS = {"people.vcf": CARDS, "monica.json": json.dumps(MONICA)}


def links(home: Path) -> list[tuple[str | None, ...]]:
    """Return the links as handles in alphabetical order, the kind and what is shared."""
    found = items("links", home=home)
    return sorted(((*sorted((one["who"]["handle"], one["other"]["handle"])), one["kind"], one["shared"]) for one in found), key=str)


@pytest.mark.parametrize("file", FOUND)
def test_related_people_of_a_file_become_links_once(file: str, tmp_path: Path) -> None:
    imported(tmp_path, file, TEXTS[file])
    assert len(links(tmp_path)) == len(FOUND[file])
    assert set(links(tmp_path)) == FOUND[file]
    before = items("history", home=tmp_path)
    imported(tmp_path, file, TEXTS[file])
    assert items("history", home=tmp_path) == before


@pytest.mark.parametrize("file", FOUND)
def test_removed_link_does_not_come_back_with_the_file(file: str, tmp_path: Path) -> None:
    imported(tmp_path, file, TEXTS[file])
    for number in range(1, len(FOUND[file]) + 1):
        does("rm", "link", str(number), "--yes", home=tmp_path)
    imported(tmp_path, file, TEXTS[file])
    assert links(tmp_path) == []


def test_link_of_the_user_is_kept_and_not_doubled(tmp_path: Path) -> None:
    for name in ("Ana Pop", "Dee"):
        does("add", name, home=tmp_path)
    does("link", "dee", "ana-pop", "--kind", "friends", "--weight", ".9", home=tmp_path)
    imported(tmp_path, "people.vcf", card("Ana Pop", "RELATED;VALUE=text:Dee", "RELATED;TYPE=friend;VALUE=text:Dee"))
    [one] = items("links", home=tmp_path)
    assert (one["kind"], one["weight"]) == ("friends", 0.9)


def test_name_of_two_people_makes_no_link_and_is_reported(tmp_path: Path) -> None:
    for name in ("Bo Lind", "Bo Lind"):
        netcli("add", name, "--yes", home=tmp_path)
    done = imported(tmp_path, "people.vcf", card("Ana Pop", "RELATED;VALUE=text:Bo Lind"))
    assert done["lost"] == [{"what": "related people who are unknown, or of whom several fit", "count": 1}]
    assert links(tmp_path) == []


def test_import_with_links_is_one_command_for_undo(tmp_path: Path) -> None:
    imported(tmp_path, "people.vcf", CARDS)
    does("undo", "--yes", home=tmp_path)
    assert (links(tmp_path), items("list", home=tmp_path)) == ([], [])


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_exported_cards_bring_the_links_of_exported_people(version: str, tmp_path: Path) -> None:
    home, there = tmp_path / "home", tmp_path / "there"
    home.mkdir()
    there.mkdir()
    for name in ("Ana Pop", "Bo Lind", "Eve"):
        does("add", name, home=home)
    imported(home, "people.vcf", card("Cy Dow", "UID:cy", "RELATED;TYPE=friend;VALUE=text:Ana Pop"))
    for other, kind in (("bo-lind", "partner"), ("cy-dow", "other"), ("eve", "knows")):
        does("link", "ana-pop", other, "--kind", kind, home=home)
    cards = does("export", "vcard", "ana-pop", "bo-lind", "cy-dow", "--vcard-version", version, home=home)
    assert cards.count("\nRELATED" if version == "4.0" else "\nX-NETCLI-RELATED") == (5 if version == "4.0" else 4)
    imported(there, "again.vcf", cards)
    expected: set[tuple[str | None, ...]] = {
        ("ana-pop", "bo-lind", "partner", None),
        ("ana-pop", "cy-dow", "friends", None),
        ("ana-pop", "cy-dow", "other", None),
    }
    assert set(links(there)) == expected
    before = items("history", home=there)
    imported(there, "again.vcf", cards)
    assert items("history", home=there) == before
