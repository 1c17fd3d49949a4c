"""The plan of a merge."""

from netcli.domain.edit import Fields
from netcli.domain.merge import plan
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import LIST

NOBODY: Fields = {field.name: () if field.kind == LIST else None for field in CONTACT.fields}
ANA = NOBODY | {"name": "Ana Pop", "handle": "ana-pop", "city": "Cluj", "tags": ("choir",), "emails": ("a@example.org",)}


def test_merge_fills_unknown_fields_from_the_other_contact() -> None:
    found = plan(ANA, NOBODY | {"name": "Ana Popp", "handle": "ana-popp", "city": "Brașov", "org": "Lind", "tags": ("choir", "fair")})
    assert found.filled == {"org": "Lind"}
    assert found.left_out == [("city", "Cluj", "Brașov")]
    assert found.gained == {"tags": ("fair",), "aliases": ("Ana Popp",)}


def test_equal_names_give_no_alias() -> None:
    assert plan(ANA, NOBODY | {"name": "Ana Pop", "handle": "ana-pop-2"}).gained == {}
    assert plan(ANA | {"aliases": ("Annie",)}, NOBODY | {"name": "Annie", "handle": "annie"}).gained == {}


def test_merged_contact_never_introduces_itself() -> None:
    assert plan(ANA, NOBODY | {"name": "Ana", "handle": "ana", "met_via": "ana-pop"}).filled == {}
    assert plan(ANA, NOBODY | {"name": "Ana", "handle": "ana", "met_via": "bo"}).filled == {"met_via": "bo"}
