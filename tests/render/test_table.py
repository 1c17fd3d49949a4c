"""Tables for a terminal: widths, dropped columns, harmless texts."""

import re

import pytest
from rich.cells import cell_len

from netcli.render.columns import LISTS, PEOPLE, TIES
from netcli.render.fields import Item
from netcli.render.output import Output
from netcli.render.safe import FIRST_STRONG_ISOLATE, POP_ISOLATE
from netcli.render.table import drawn, table

ANA: Item = {
    "handle": "ana-pop",
    "name": "Ana Pop",
    "org": "Lind Bakery and Daughters",
    "city": "Kraków",
    "tags": ["choir", "kin"],
    "class": "weak",
    "last_day": "2026-11-20",
}
TIE: Item = {"handle": "ana-pop", "name": "Ana Pop", "class": "weak", "strength": 62.81, "gap_days": 20, "days": 4, "cooling": False}


def lines(items: list[Item], word: str, width: int = 100, *, color: bool = False) -> list[str]:
    """Return the lines of a table."""
    out = Output("table", None, terminal=False, color=color, width=width, height=24)
    return drawn(lambda console: console.print(table(items, LISTS[word], width)), out).splitlines()


def test_a_table_is_drawn_as_it_is_read() -> None:
    assert lines([ANA], "list") == [
        "name     handle   tie   last contact     organisation               city    tags",
        "──────────────────────────────────────────────────────────────────────────────────────",
        "Ana Pop  ana-pop  weak  Fri 20 Nov 2026  Lind Bakery and Daughters  Kraków  choir; kin",
    ]


def test_empty_column_is_skipped() -> None:
    assert lines([ANA | {"org": None, "tags": []}], "list")[0] == "name     handle   tie   last contact     city"
    assert lines([TIE], "ties")[0] == "name     handle   tie   strength  last  days"
    assert lines([TIE | {"cooling": True}], "ties")[0].endswith("days  cooling")


def test_extra_columns_are_dropped_on_a_narrow_terminal() -> None:
    assert [lines([ANA], "list", width)[0].split()[-1] for width in (87, 80, 70, 50)] == ["tags", "city", "organisation", "contact"]


def test_a_table_that_just_fits_is_whole() -> None:
    assert [lines([ANA], "list", width)[0].split()[-1] for width in (86, 85)] == ["tags", "city"]
    bare = ANA | {"org": None, "city": None, "tags": []}
    assert ["…" in line for line in (lines([bare], "list", 39)[2], lines([bare], "list", 38)[2])] == [False, True]


def test_names_are_cut_if_the_table_is_still_too_wide() -> None:
    long = ANA | {"name": "Anastasia Konstantinova-Popescu", "handle": "anastasia-konstantinova-popescu"}
    found = lines([long], "list", 60)
    assert all(cell_len(line) <= 60 for line in found)
    assert "weak  Fri 20 Nov 2026" in found[2]
    assert found[2].count("…") == 2


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 200])
@pytest.mark.parametrize("word", ["list", "reconnect", "ties"])
def test_no_line_is_wider_than_the_terminal(width: int, word: str) -> None:
    item = {**ANA, **TIE, "reasons": ["in touch on 12 days, the last 8 months ago", "you both know Bo"], "offer": "they need: a van"}
    assert max(cell_len(line) for line in lines([item], word, width)) <= width


def test_reasons_are_folded_and_not_cut() -> None:
    item = {**TIE, "reasons": ["in touch on 12 days, the last 8 months ago", "you both know Bo"], "offer": "they need: a van"}
    found = " ".join(lines([item], "reconnect", 50)[2:])
    assert "…" not in found
    assert {"months", "know", "need:"} <= set(found.split())


@pytest.mark.parametrize("name", ["Bo [/b]", "[bold]Bo[/bold]", "Bo :smile:", "[link=x]", "https://example.org 123", "Bo\\[x]"])
def test_a_name_is_no_markup(name: str) -> None:
    assert name in lines([ANA | {"name": name}], "list")[2]


def test_a_name_is_harmless() -> None:
    found = "\n".join(lines([ANA | {"name": "Bo\x1b]0;x\x07\x9b2J\u202e\n"}], "list", 200))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", found)
    assert "Bo␛]0;x" in found


@pytest.mark.parametrize("name", ["gpj.\u202eexe", "Bo\x1b[2J", "Bo\nLind"])
def test_a_mark_in_a_name_has_room(name: str) -> None:
    """A mark is wider than its character, so the width is that of the printed text."""
    assert "…" not in lines([ANA | {"name": name}], "list", 200)[2]


def test_right_to_left_name_is_isolated() -> None:
    assert lines([ANA | {"name": "נועה לוי"}], "list")[2].startswith("\u2068נועה לוי\u2069  ana-pop")


def test_wide_letters_keep_the_columns_straight() -> None:
    found = lines([ANA, ANA | {"name": "王小明"}], "list")
    places = [cell_len(line[: line.index("ana-pop")]) for line in found[2:]]
    assert places == [9, 9]


def test_colour_is_used_only_if_requested() -> None:
    assert "\x1b[36mweak" in lines([TIE], "ties", color=True)[2]
    assert not any("\x1b" in line for line in lines([TIE], "ties"))


@pytest.mark.parametrize("tie", ["close", "weak", "dormant", "new", "unlogged"])
def test_every_class_has_a_style(tie: str) -> None:
    assert re.search(rf"\x1b\[[0-9;]+m{tie}", lines([TIE | {"class": tie}], "ties", color=True)[2])


def test_a_cooling_tie_is_marked() -> None:
    assert "\x1b[33m" not in lines([TIE], "ties", color=True)[2]
    assert re.search(r"\x1b\[33myes", lines([TIE | {"cooling": True}], "ties", color=True)[2])


def test_tables_of_people_and_ties_begin_with_the_person() -> None:
    assert [column.key for column in PEOPLE[:2]] == [column.key for column in TIES[:2]] == ["name", "handle"]


def test_lateness_is_red_in_lists() -> None:
    ask: Item = {"number": 7, "who": {"handle": "ana-pop", "name": "Ana Pop"}, "direction": "mine", "text": "a van", "late_days": 12}
    entry: Item = {
        "day": "2026-11-01",
        "record": "ask",
        "number": 7,
        "kind": "I asked",
        "text": "a van (open, 12 days late)",
        "running": 0,
        "with": [],
    }
    assert "\x1b[31m12 days late" in lines([ask | {"status": "open"}], "asks", color=True)[-1]
    assert "a van \x1b[31m(open, 12 days late)" in lines([entry], "timeline", color=True)[-1]
    assert not any("\x1b[31m" in line for line in lines([ask | {"late_days": 0, "status": "open"}], "asks", color=True))


def test_columns_of_one_field_have_their_own_widths() -> None:
    """In matches a long name was cut without the end of its isolation."""
    name, text = "שלום " * 12, "שלום " * 30
    held = {"who": {"handle": "x", "name": name.strip()}, "number": 1, "text": text.strip()}
    found = lines([{"need": held, "offer": held}], "match", 80)
    assert all(line.count(FIRST_STRONG_ISOLATE) == line.count(POP_ISOLATE) and cell_len(line) <= 84 for line in found)
