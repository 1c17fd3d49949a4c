"""The promised JSON: the fields of `render.schemas`, in order, in every format."""

import csv
import json
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from netcli.render.schemas import FIELDS
from tests.commands.network import Item, demo_home, document
from tests.transcripts import SEEDS, netcli

TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
    "array": list,
    "null": type(None),
}
READING = {
    "list": ("list",),
    "find": ("find", "fair"),
    "show": ("show", "ana-pop"),
    "ties": ("ties",),
    "weak": ("weak",),
    "reconnect": ("reconnect",),
    "today": ("today",),
    "due": ("due",),
    "brief": ("brief", "vlad-chiriac"),
    "cards": ("cards",),
    "chain": ("chain", "ana-pop"),
    "thanks": ("thanks",),
    "above": ("thank", "ion-petrescu", "--dry-run"),
    "who": ("who", "paper"),
    "match": ("match",),
    "ring": ("match", "--ring"),
    "dates": ("dates",),
    "balance": ("balance", "--all"),
    "balance-ledger": ("balance", "ana-pop"),
    "report": ("report",),
    "timeline": ("timeline",),
    "asks": ("asks",),
    "promises": ("promises",),
    "gives": ("gives",),
    "intros": ("intros",),
    "duplicates": ("duplicates",),
    "triage": ("triage",),
    "query": ("query", "ana"),
    "path": ("path", "ana-pop"),
    "links": ("links",),
    "standing-list": ("standing", "ana-pop"),
    "need-list": ("need", "vlad-chiriac"),
    "facts": ("facts", "vlad-chiriac"),
    "offer-list": ("offer", "vlad-chiriac"),
    "history": ("history",),
    "backups": ("backups",),
    "doctor": ("doctor",),
}
EXPLAINED = {
    "list": ["why"],
    "find": [],
    "history": [],
    "timeline": [],
    "ties": ["why"],
    "weak": ["why"],
    "due": ["why"],
    "intros": [],
    "dates": ["why"],
    "today": [],
    "reconnect": ["why"],
    "balance": ["why"],
    "balance-ledger": [],
    "show": [],
    "report": [],
    "links": [],
    "path": [],
    "standing-list": [],
}
RECORDING = {
    "add": ("add", "Zed", "--email", "zed@example.org"),
    "log": ("log", "yesterday: lunch with Ana Pop", "--minutes", "50", "--gave", "a list", "--got", "a map"),
    "give": ("give", "ana-pop", "a word", "--to", "ion-petrescu"),
    "got": ("got", "ana-pop", "a lamp", "--kind", "referral", "--depth", "3"),
    "ask": ("ask", "ana-pop", "a name", "--due", "friday"),
    "asked": ("asked", "ana-pop", "two chairs"),
    "promise": ("promise", "ana-pop", "a list"),
    "done": ("done", "26", "--outcome", "set the leaflet", "--yes"),
    "declined": ("declined", "6"),
    "intro": ("intro", "1", "--made", "--yes"),
    "thank": ("thank", "ana-pop", "for the lamp"),
    "card": ("card", "ana-pop", "--to", "ion-petrescu"),
    "tie": ("tie", "ana-pop", "close", "--why", "family"),
    "need": ("need", "ana-pop", "a printer"),
    "fact": ("fact", "ana-pop", "interest", "old maps"),
    "missed": ("missed", "ana-pop", "her editor looked for a weaver", "--why", "too late"),
    "note": ("note", "ana-pop", "sings", "--on", "2026-11-11"),
    "offer": ("offer", "ana-pop", "a stand"),
    "edit": ("edit", "ana-pop", "--city", "Iași"),
    "rm": ("rm", "ana-pop", "--yes"),
    "merge": ("merge", "ana-pop", "vlad-chiriac", "--yes"),
    "tag": ("tag", "ana-pop", "fair"),
    "alias": ("alias", "ana-pop", "Annie"),
    "archive": ("archive", "ana-pop"),
    "unarchive": ("unarchive", "ana-pop"),
    "snooze": ("snooze", "ana-pop"),
    "link": ("link", "ana-pop", "vlad-chiriac"),
    "standing": ("standing", "ana-pop", "knows-work", "yes"),
    "cadence": ("cadence", "ana-pop", "30d"),
    "untag": ("untag", "ana-pop", "choir"),
    "undo": ("undo", "--yes"),
    "redo": ("redo", "--yes"),
    "erase": ("erase", "ana-pop", "--yes"),
    "backup": ("backup",),
    "restore": ("restore", "latest", "--yes"),
    "import": ("import", "asks", str(SEEDS / "asks.csv")),
}
PROPOSED = ("intro", "ana-pop", "vlad-chiriac", "his leaflets")
BEFORE = {"redo": ("undo", "--yes"), "restore": ("backup",), "intro": PROPOSED}
# The fields of nested objects (docs/output.md).
PERSON = ["handle", "name"]
ASK = ["uid", "number", "day", "direction", "text", "due", "status"]
GAINED = ["outcome_kind", "amount", "currency"]
GIVE = ["uid", "number", "day", "direction", "kind", "effort", "text", "depth", "to", "outcome", *GAINED, "status"]
MEANS = ["given", "received", "asks_made", "asks_answered", "their_asks_met", "introductions", "referrals", "new_people"]
INTERACTION = ["uid", "number", "day", "time", "kind", "minutes", "place", "purpose", "outcome", "initiated", "summary", "tags", "with"]
INNER = {
    "one": PERSON,
    "other": PERSON,
    "agreed": [*PERSON, "day"],
    "outcomes": ["one", "other"],
    "likely_duplicate": PERSON,
    "override": ["class", "why", "day"],
    "gains": ["them", "me"],
    "interest": ["k", "n", "ratio"],
    "met": ["day", "where", "kind", "via"],
    "who": PERSON,
    "merged": PERSON,
    "to": PERSON,
    "with": PERSON,
    "give_first": ["k", "n", "low", "high"],
    "purposeful": ["k", "n"],
    "cooling": [*PERSON, "gap_days"],
    "nudges": [*PERSON, "given", "received", "text"],
    "next_steps": ["kind", *PERSON, "text", "command"],
    "entries": ["day", "direction", "kind", "effort", "text", "running"],
    "weeks": ["week", "given", "received", "asks_made", "away"],
    "hits": ["record", "number", "day", "line"],
    "skipped": ["line", "reason", "file"],
    "changes": ["line", "file", "who", "field", "old", "new"],
    "conflicts": ["line", "file", "who", "field", "mine", "theirs"],
    "lost": ["what", "count"],
    "new_by_type": ["what", "count"],
    "candidates": ["line", "name", "other", "reason", "file"],
    "asks": [*ASK, "late_days", "why", "kind", *GAINED],
    "promises": [*ASK, "late_days", "why", "kind", *GAINED],
    "last_talk": ["number", "day", "kind", "purpose", "outcome", "summary"],
    "matches": ["need", "offer", "share"],
    "both_know": PERSON,
    "knows_work": ["answer", "day"],
    "finding": ["meetings", "since", "asks_what_they_know"],
    "facts": ["number", "uid", "kind", "text", "day", "open", "who"],
    "links": list(FIELDS["links"]),
    "steps": [*PERSON, "p", "why"],
    "standing": ["knows_work"],
    "gives": GIVE,
    "give": GIVE,
    "intros": list(FIELDS["intros"]),
    "interactions": INTERACTION,
    "planned": INTERACTION,
    "balance": ["given", "received", "balance", "p_less", "state"],
    "reconnect": list(FIELDS["reconnect"]),
    "mean4": MEANS,
    "mean26": MEANS,
}
# The report lists records of a period with their people.
REMINDER = ["number", "one", "other", "why", "waits_for", "who", "days", "text", "command"]
HELD = ["who", "number", "text"]
DAY_ITEM = ["kind", "number", "who", "text"]
OF_COMMAND = {
    "who": {"fits": ["field", "text"]},
    "match": {"need": HELD, "offer": HELD},
    "ring": {"steps": ["who", "offer", "other", "need"]},
    "chain": {
        "root": PERSON,
        "outcomes": ["contact", "sale", "cooperation"],  # by kind
        "amounts": ["EUR"],  # by currency
        "tree": ["who", "depth", "through", "how", "day", "outcomes"],
        "above": ["who", "how", "day"],
    },
    "brief": {"dates": list(FIELDS["dates"])},
    "today": {
        "late": [*DAY_ITEM, "due", "days_late"],
        "coming": [*DAY_ITEM, "day", "time", "place", "days", "with", "years"],
        "first_meetings": ["who", "day", "step"],
        "reconnect": [*FIELDS["reconnect"], "by_lot"],
        "intros": REMINDER,
    },
    "report": {
        "met": ["kind", *PERSON],
        "new": PERSON,
        **{name: list(FIELDS["gives"]) for name in ("gives", "gots")},
        **{name: list(FIELDS["asks"]) for name in ("asks", "promises", "late")},
        **{name: list(FIELDS[name]) for name in ("due", "dates")},
        "check": ["code", "k", "n", "days"],
        "intros": REMINDER,
    },
}


def faults(value: Any, schema: Item, path: str = "$") -> list[str]:
    """Return the violations of a schema, for the part of JSON Schema that netcli uses."""
    unknown = set(schema) - {"type", "const", "required", "properties", "items"}
    assert not unknown, f"the validator does not know {unknown}"
    if "const" in schema and value != schema["const"]:
        return [f"{path}: {value!r} is not {schema['const']!r}"]
    allowed = schema.get("type", [])
    names = [allowed] if isinstance(allowed, str) else allowed
    if names and not any(isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool)) for name in names):
        return [f"{path}: {value!r} is not {' or '.join(names)}"]
    found = [f"{path}: {name} is missing" for name in schema.get("required", []) if isinstance(value, dict) and name not in value]
    for name, inner in schema.get("properties", {}).items():
        if isinstance(value, dict) and name in value:
            found += faults(value[name], inner, f"{path}.{name}")
    if isinstance(value, list) and "items" in schema:
        found += [fault for number, one in enumerate(value) for fault in faults(one, schema["items"], f"{path}[{number}]")]
    return found


def inner_faults(item: Item, word: str) -> list[tuple[str, list[str]]]:
    """Return the nested objects whose fields differ, or are in another order."""
    promised = INNER | OF_COMMAND.get(word, {})
    inner = [(name, one) for name, value in item.items() for one in (value if isinstance(value, list) else [value])]
    return [(name, list(one)) for name, one in inner if isinstance(one, dict) and list(one) != promised[name]]


@cache
def answered(word: str, home: Path) -> Item:
    """Return the JSON document of a reading command, which runs once."""
    return document(*READING[word], home=home)


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Item:
    done = netcli("help", "schemas", home=tmp_path_factory.mktemp("schemas"))
    found: Item = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo network, read only, with one override."""
    home = tmp_path_factory.mktemp("network")
    demo_home(home)
    assert netcli("offer", "vlad-chiriac", "a van", home=home).returncode == 0
    assert netcli("need", "vlad-chiriac", "a driver", home=home).returncode == 0
    assert netcli("promise", "vlad-chiriac", "a list", home=home).returncode == 0
    assert netcli(*PROPOSED, "--on", "9 days ago", home=home).returncode == 0
    assert netcli("intro", "1", "--agreed", "ana-pop", home=home).returncode == 0
    assert netcli("link", "ana-pop", "vlad-chiriac", "--shared", "a stand", home=home).returncode == 0
    assert netcli("standing", "ana-pop", "knows-work", "yes", home=home).returncode == 0
    assert netcli("card", "ana-pop", "--to", "vlad-chiriac", home=home).returncode == 0
    assert netcli("backup", home=home).returncode == 0
    assert netcli("add", "Vlad Chiriac", home=home).returncode == 0
    assert netcli("tie", "vlad-chiriac", "close", "--why", "student days", home=home).returncode == 0
    return home


def test_schema_validator_reports_each_violation() -> None:
    schema = {
        "type": "object",
        "required": ["a", "b"],
        "properties": {"a": {"type": ["integer", "null"]}, "c": {"type": "array", "items": {"type": "string"}}, "d": {"const": 1}},
    }
    assert faults({"a": None, "b": 1, "c": ["x"], "d": 1}, schema) == []
    assert faults({"a": True, "c": ["x", 2], "d": 2}, schema) == [
        "$: b is missing",
        "$.a: True is not integer or null",
        "$.c[1]: 2 is not string",
        "$.d: 2 is not 1",
    ]


def test_every_json_command_is_tested_and_has_a_schema(schemas: Item) -> None:
    assert FIELDS.keys() == {*READING, *RECORDING} == schemas.keys()


@pytest.mark.parametrize("word", READING)
def test_list_json_has_the_promised_fields_in_order(word: str, network: Path, schemas: Item) -> None:
    found = answered(word, network)
    assert list(found) == ["schema", "items"]
    assert found["schema"] == f"netcli.{word}/1"
    assert [list(item) for item in found["items"]] == [list(FIELDS[word])] * len(found["items"])
    assert found["items"]
    assert [fault for item in found["items"] for fault in inner_faults(item, word)] == []
    assert faults(found, schemas[word]) == []


@pytest.mark.parametrize("word", EXPLAINED)
def test_explain_adds_rule_and_reasons_to_the_same_fields(word: str, network: Path, schemas: Item) -> None:
    found = document(*READING[word], "--explain", home=network)
    assert list(found) == ["schema", "items", "explain"]
    assert [list(item) for item in found["items"]] == [[*FIELDS[word], *EXPLAINED[word]]] * len(found["items"])
    assert len(found["explain"]) >= 4
    assert all(isinstance(line, str) and line for line in found["explain"])
    assert faults(found, schemas[word]) == []


@pytest.mark.parametrize("word", RECORDING)
def test_recorded_item_has_the_promised_fields_in_order(word: str, tmp_path: Path, schemas: Item) -> None:
    demo_home(tmp_path)
    if word in BEFORE:
        assert netcli(*BEFORE[word], home=tmp_path).returncode == 0
    done = netcli(*RECORDING[word], "--json", home=tmp_path)
    found: Item = json.loads(done.stdout)
    assert done.returncode == 0
    assert list(found) == ["schema", *FIELDS[word]]
    assert inner_faults(found, word) == []
    assert faults(found, schemas[word]) == []


def test_every_nested_object_has_its_promised_fields() -> None:
    objects = {name for fields in FIELDS.values() for name, kind in fields.items() if kind.startswith("object")}
    assert objects - INNER.keys() - {name for inner in OF_COMMAND.values() for name in inner} == set()


def test_import_json_reports_problems_with_the_promised_fields(tmp_path: Path) -> None:
    text = "name,email\nAna,ana@example.org\nAna,ana@example.com\n,x@example.org\n"
    done = netcli("import", "contacts", "-", "--json", home=tmp_path, stdin=text)
    found = json.loads(done.stdout)
    assert (found["new"], [list(one) for one in found["skipped"]], [list(one) for one in found["candidates"]]) == (
        2,
        [INNER["skipped"]],
        [INNER["candidates"]],
    )


@pytest.mark.parametrize("word", READING)
def test_json_lines_hold_the_same_items_as_json(word: str, network: Path) -> None:
    done = netcli(*READING[word], "--format", "jsonl", home=network)
    assert [json.loads(line) for line in done.stdout.splitlines()] == answered(word, network)["items"]


@pytest.mark.parametrize("word", [word for word in READING if word not in {"brief", "show", "today", "balance-ledger", "chain"}])
def test_csv_and_tsv_have_promised_columns_and_one_row_per_item(word: str, network: Path) -> None:
    number = len(answered(word, network)["items"])
    text = netcli(*READING[word], "--format", "csv", home=network).stdout
    rows = list(csv.reader(StringIO(text)))
    lines = [line.split("\t") for line in netcli(*READING[word], "--format", "tsv", home=network).stdout.splitlines()]
    columns = list(FIELDS[word])
    assert (rows[0], lines[0]) == (columns, columns)
    assert [len(row) for row in rows] == [len(line) for line in lines] == [len(columns)] * (number + 1)


def test_person_as_tsv_has_a_line_for_each_field_and_object(network: Path) -> None:
    item = answered("show", network)["items"][0]
    lines = [line.split("\t") for line in netcli("show", "ana-pop", home=network).stdout.splitlines()]
    assert {len(line) for line in lines} == {2}
    assert list(dict.fromkeys(line[0].partition(".")[0] for line in lines)) == ["field", *FIELDS["show"]]
    assert [line[0] for line in lines if line[0].startswith("met")] == ["met.day", "met.where", "met.kind", "met.via"]
    assert sum(line[0] == "interactions" for line in lines) == len(item["interactions"]) > 1


def test_output_file_equals_stdout(network: Path, tmp_path: Path) -> None:
    path = tmp_path / "ties.json"
    done = netcli("ties", "--json", "-o", str(path), home=network)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads(path.read_text("utf-8")) == answered("ties", network)
    assert (path.stat().st_mode & 0o777, [one.name for one in tmp_path.iterdir()]) == (0o600, ["ties.json"])


def test_global_options_are_accepted_before_the_command(network: Path) -> None:
    done = netcli("--json", "ties", home=network)
    assert (json.loads(done.stdout), done.returncode) == (answered("ties", network), 0)


@pytest.mark.parametrize("words", [("config", "show"), ("demo",), ("export", "csv"), ("help",), ("help", "dates"), ("completion", "bash")])
def test_command_without_json_refuses_the_option(words: tuple[str, ...], tmp_path: Path) -> None:
    done = netcli(*words, "--json", home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: `netcli {words[0]}` has no answer in JSON; nothing was done\nhint: leave out --json\n"
