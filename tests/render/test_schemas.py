"""The JSON Schemas of the commands."""

from typing import Any

import pytest

from netcli.render.schemas import FIELDS, schemas

# The promised fields, which are never removed (docs/output.md).
PROMISED = {
    "list": "handle uid name org title city tags sphere class last_day",
    "find": "handle uid name org title city tags sphere class last_day hits",
    "show": "handle uid name org title city tags sphere class last_day emails phones aliases needs offers note met"
    " class_why balance interactions gives asks promises facts",
    "ties": "handle name class computed_class override rate strength cadence_days days first_day last_day gap_days cooling",
    "weak": "handle name class computed_class override rate strength cadence_days days first_day last_day gap_days cooling",
    "reconnect": "handle name class gap_days days shared reach score reasons offer",
    "balance": "handle name given received balance p_less state",
    "balance-ledger": "handle name given received balance p_less state entries",
    "report": "week from to given received asks_made asks_answered their_asks_open their_asks_met give_share give_per_ask give_first"
    " purposeful introductions referrals close_seen close_total weak_reached dormant_revived new_people cooling reconnect nudges"
    " next_steps mean4 mean26",
    "log": "uid day time kind minutes place purpose outcome initiated summary with",
    "note": "number uid kind text day open who",
    "give": "uid day direction kind effort text who to",
    "got": "uid day direction kind effort text who to",
    "ask": "uid number day direction text due status who",
    "asked": "uid number day direction text due status who",
    "done": "uid number day direction text due status who",
    "asks": "number uid day direction text due status closed_on outcome late_days who",
    "promises": "number uid day direction text due status closed_on outcome late_days who",
    "promise": "uid number day direction text due status who",
    "gives": "number day direction kind effort text who to",
    "import": "format file new changed same skipped created_people candidates",
}


@pytest.mark.parametrize(("word", "names"), PROMISED.items())
def test_every_field_of_the_interface_is_promised_in_order(word: str, names: str) -> None:
    assert [name for name in FIELDS[word] if name in names.split()] == names.split()


@pytest.mark.parametrize("word", FIELDS)
def test_a_schema_names_its_command_and_needs_every_field(word: str) -> None:
    schema = schemas()[word]
    assert schema["properties"]["schema"] == {"const": f"netcli.{word}/1"}
    fields: dict[str, Any] = schema["properties"]["items"]["items"] if "items" in schema["properties"] else schema
    assert [name for name in fields["required"] if name != "schema"] == list(FIELDS[word])
    assert [name for name in fields["properties"] if name != "schema"] == list(FIELDS[word])


def test_fields_that_may_be_unknown_may_be_null() -> None:
    fields = schemas()["ties"]["properties"]["items"]["items"]["properties"]
    assert fields["rate"] == {"type": ["number", "null"]}
    assert fields["days"] == {"type": "integer"}
    assert schemas()["list"]["properties"]["items"]["items"]["properties"]["tags"] == {"type": "array", "items": {"type": "string"}}
