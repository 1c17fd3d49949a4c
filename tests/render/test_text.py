"""Lists as JSON, JSON Lines, CSV, TSV and Markdown."""

import json
import unicodedata
from typing import Any

import pytest

from netcli.render.columns import WHY
from netcli.render.fields import Item
from netcli.render.text import csv, document, lines, markdown, md, plain, record, tsv

ANA: Item = {
    "handle": "ana-pop",
    "name": "Ana Pop",
    "given": 0,
    "received": 4,
    "balance": -0.666667,
    "p_less": 0.96875,
    "state": "received more",
}
NASTY: Item = {
    "handle": "bo",
    "name": '=Bo\t"B|o"\n\x1b[31m*',
    "given": 1,
    "received": 0,
    "balance": 0.333333,
    "p_less": 0.25,
    "state": "too early",
}
LUKASZ: Item = {
    "handle": "lukasz",
    "uid": "01",
    "name": "Łukasz",
    "org": None,
    "title": None,
    "city": "Łódź",
    "tags": ["choir", "kin"],
    "sphere": None,
    "class": "weak",
    "last_day": "2026-11-20",
}


def test_json_names_its_schema_and_holds_every_field() -> None:
    assert document("balance", [ANA]) == (
        "{\n"
        '  "schema": "netcli.balance/1",\n'
        '  "items": [\n'
        "    {\n"
        '      "handle": "ana-pop",\n'
        '      "name": "Ana Pop",\n'
        '      "given": 0,\n'
        '      "received": 4,\n'
        '      "balance": -0.666667,\n'
        '      "p_less": 0.96875,\n'
        '      "state": "received more"\n'
        "    }\n"
        "  ]\n"
        "}\n"
    )


def test_json_without_rows_is_an_empty_list() -> None:
    assert document("list", []) == '{\n  "schema": "netcli.list/1",\n  "items": []\n}\n'


def test_each_shape_of_json_has_a_schema_of_its_own() -> None:
    assert json.loads(document("balance-ledger", []))["schema"] == "netcli.balance-ledger/1"
    assert (json.loads(document("need-list", []))["schema"], json.loads(record("need", {}))["schema"]) == (
        "netcli.need-list/1",
        "netcli.need/1",
    )


def test_explanation_is_beside_the_items() -> None:
    assert list(json.loads(document("ties", [], {"explain": ["Rule"]}))) == ["schema", "items", "explain"]


def test_a_record_is_one_object_with_its_schema() -> None:
    assert record("tie", {"handle": "łu", "why": None}) == '{\n  "schema": "netcli.tie/1",\n  "handle": "łu",\n  "why": null\n}\n'


def test_json_lines_are_one_object_a_line() -> None:
    assert lines([LUKASZ, {"handle": "bo", "note": "a\nb"}]) == (
        '{"handle": "lukasz", "uid": "01", "name": "Łukasz", "org": null, "title": null, "city": "Łódź", "tags": ["choir", "kin"],'
        ' "sphere": null, "class": "weak", "last_day": "2026-11-20"}\n'
        '{"handle": "bo", "note": "a\\nb"}\n'
    )


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\n", "\x7f", "\x9b", "\x85", "\u2028", "\u202e", '"', "\\"])
def test_json_keeps_and_escapes_every_control_character(char: str) -> None:
    """Control characters are printed as marks, except in JSON, which escapes them."""
    text = lines([{"name": f"Bo{char}"}])
    assert json.loads(text) == {"name": f"Bo{char}"}
    assert [one for one in text[:-1] if unicodedata.category(one) == "Cc"] == []


def test_tsv_has_a_header_and_marks_for_tabs_and_newlines() -> None:
    assert tsv("balance", [ANA, NASTY]) == (
        "handle\tname\tgiven\treceived\tbalance\tp_less\tstate\n"
        "ana-pop\tAna Pop\t0\t4\t-0.666667\t0.96875\treceived more\n"
        'bo\t=Bo␉"B|o"⏎␛[31m*\t1\t0\t0.333333\t0.25\ttoo early\n'
    )


def test_tsv_shows_nothing_for_the_unknown_and_joins_lists() -> None:
    assert tsv("list", [LUKASZ]).splitlines()[1] == "lukasz\t01\tŁukasz\t\t\tŁódź\tchoir; kin\t\tweak\t2026-11-20"


def test_empty_list_is_only_a_header() -> None:
    header = ["handle", "uid", "name", "org", "title", "city", "tags", "sphere", "class", "last_day"]
    assert tsv("list", []) == "\t".join(header) + "\n"
    assert csv("list", []) == ",".join(header) + "\n"


def test_explained_list_has_one_more_column() -> None:
    assert tsv("balance", [ANA | {"why": "g 0"}]).splitlines() == [
        "handle\tname\tgiven\treceived\tbalance\tp_less\tstate\twhy",
        "ana-pop\tAna Pop\t0\t4\t-0.666667\t0.96875\treceived more\tg 0",
    ]


def test_a_ledger_has_the_columns_a_person_sees() -> None:
    assert tsv("ledger", []) == "day\tdirection\tkind\teffort\ttext\trunning\n"


def test_csv_quotes_cells_and_guards_formulas_but_not_numbers() -> None:
    assert csv("balance", [ANA, NASTY]) == (
        "handle,name,given,received,balance,p_less,state\n"
        "ana-pop,Ana Pop,0,4,-0.666667,0.96875,received more\n"
        'bo,"\'=Bo␉""B|o""⏎␛[31m*",1,0,0.333333,0.25,too early\n'
    )


@pytest.mark.parametrize(("write", "comma"), [(csv, ","), (tsv, "\t")])
def test_yes_and_no_are_true_and_false_in_every_format(write: Any, comma: str) -> None:
    item = {"handle": "ana", "name": "Ana", "cooling": True}
    rows = [line.split(comma) for line in write("ties", [item, item | {"cooling": False}]).splitlines()]
    assert [row[-1] for row in rows] == ["cooling", "true", "false"]


def test_markdown_has_the_columns_a_person_sees() -> None:
    assert markdown("balance", [ANA, NASTY]) == (
        "| name | handle | given | received | balance | state |\n"
        "| --- | --- | ---: | ---: | ---: | --- |\n"
        "| Ana Pop | ana-pop | 0 | 4 | -0.67 | received more |\n"
        '| =Bo␉"B\\|o"⏎␛\\[31m\\* | bo | 1 | 0 | +0.33 | too early |\n'
    )


def test_markdown_of_an_explained_list_says_why() -> None:
    assert markdown("balance", [ANA | {"why": "g 0"}], (WHY,)).splitlines()[0].endswith("| state | because |")


def test_markdown_escapes_its_signs_in_a_text() -> None:
    assert md("*a* _b_ `c` [d](e) <f> {g} #h \\ | i\nj") == "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\{g\\} \\#h \\\\ \\| i⏎j"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (0.25, "0.25"),
        ("a", "a"),
        ([], ""),
        (["a", "b"], "a; b"),
        ([{"é": 1, "l": ["a", "b"]}, {"é": 2}], "é: 1, l: a; b; é: 2"),
        ({"k": None, "l": [], "m": "", "n": 0, "uid": "01"}, "n: 0"),
        ({"handle": "ana-pop", "name": "Ana Pop"}, "Ana Pop (ana-pop)"),
    ],
)
def test_a_value_is_flattened_into_one_cell(value: object, text: str) -> None:
    assert plain(value) == text
