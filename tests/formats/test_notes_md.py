"""Writing Markdown notes: YAML front matter, links, and escaped text."""

import json
import re
from datetime import date
from typing import Any

from hypothesis import example, given

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.dated import Dated
from netcli.domain.records.fact import Fact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.intro import Intro
from netcli.formats.notes_md import file_name, note
from tests.formats.csv.test_write import ANA, BO, DAY, LINES, card

PRINTABLE = re.compile(r"[\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")  # c-printable of YAML 1.1 and 1.2
NASTY = 'x"\n---\n# [[evil]] <b>`*_|'


def test_note_holds_every_known_field() -> None:
    full = card(
        org="Mill",
        birthday="--04-12",
        met_day=date(2026, 1, 2),
        cadence_days=30,
        tags=("choir",),
        emails=("a@x.org",),
        needs=("flour",),
        notes=("Kind.",),
    )
    text = note(
        full,
        BO,
        "weak",
        [Dated(Interaction(DAY, "call", place="Cluj", summary="the fair", tags=("fair", "a b")), (ANA, BO), "k1")],
        [Give(DAY, "given", "a name", "introduction", to=BO)],
        [Ask(DAY, "theirs", "a van", due=date(2026, 12, 1))],
    )
    assert text == (
        '---\nname: "Ana"\nhandle: "ana"\nuid: "u-1"\ntie: "weak"\norg: "Mill"\nbirthday: "--04-12"\nmet_day: "2026-01-02"\ncadence_days: 30\n'
        'tags: ["choir"]\nemails: ["a@x.org"]\nmet_via: "[[bo]]"\n---\n\n# Ana\n\nKind.\n\n## Needs\n\n- flour\n\n## Asks\n\n'
        "- 2026-11-01 they asked: a van (open, due 2026-12-01)\n\n## Given and received\n\n"
        "- 2026-11-01 given (introduction, small, to [[bo|Bo]]): a name\n\n## Together\n\n"
        "- 2026-11-01 call, with [[bo|Bo]], Cluj: the fair #fair\n"
    )


def test_no_text_breaks_out_of_its_line() -> None:
    fields: dict[str, Any] = {"title": NASTY, "tags": (NASTY,), "offers": (NASTY,), "notes": (NASTY,)}
    lines = note(card(Person(1, "u", "x", NASTY), **fields), None, "weak", [], [], []).splitlines()
    assert [line for line in lines if line.startswith(("---", "#"))] == [
        "---",
        "---",
        '# x" --- \\# \\[\\[evil\\]\\] \\<b\\>\\`\\*\\_\\|',
        "## Offers",
    ]
    assert sum("[[evil" in line for line in lines) == sum(line.startswith(("name:", "title:", "tags:")) for line in lines) == 3


@given(LINES)
@example("Ana \uffff Pop")
@example("\\\ufffe")
def test_front_matter_is_valid_yaml_for_any_text(text: str) -> None:
    written = note(card(org=text, tags=(text,)), None, "weak", [], [], []).split("\n---\n")[0]
    assert PRINTABLE.fullmatch(written)
    values = {name: json.loads(value) for name, _, value in (line.partition(": ") for line in written.split("\n")[1:])}
    assert (values.get("org"), values["tags"]) == (text, [text])


def test_note_keeps_its_lines_without_markdown_blocks() -> None:
    text = "one\ntwo\n\n  - three\n+ four\n1. five\n12) six\n===\n---\n~~~\n# seven\n5 eggs\n+40 700"
    lines = note(card(notes=(text,)), None, "weak", [], [], []).split("# Ana\n\n")[1].splitlines()
    assert lines == [
        *("one", "two", "", "\\- three", "\\+ four", "1\\. five", "12\\) six", "\\===", "\\---", "\\~~~", "\\# seven", "5 eggs"),
        "\\+40 700",
    ]


def test_need_that_begins_as_a_list_is_escaped() -> None:
    full = card(needs=("- a van", "+ flour", "1. seed", "---", "5 eggs"), offers=("2) bread", "a well - deep"))
    assert note(full, None, "weak", [], [], []).split("# Ana\n\n")[1] == (
        "## Needs\n\n- \\- a van\n- \\+ flour\n- 1\\. seed\n- \\---\n- 5 eggs\n\n## Offers\n\n- 2\\) bread\n- a well - deep\n"
    )


def test_facts_have_their_day_kind_and_reason() -> None:
    facts = [
        Fact(1, "date", "*wedding*", date(2026, 11, 2), on_day="--06-12"),
        Fact(2, "missed", "a tip", date(2026, 11, 3), why="too late"),
    ]
    assert note(card(), None, "weak", [], [], [], facts=facts).split("# Ana\n\n")[1] == (
        "## Known\n\n- 2026-11-02 date: \\*wedding\\*, --06-12\n- 2026-11-03 missed: a tip (because: too late)\n"
    )


def test_the_name_of_a_file_is_the_handle() -> None:
    assert file_name(ANA) == "ana.md"


def test_introduction_is_in_the_notes_of_both_people() -> None:
    made = Intro(DAY, "both *sing*", made_on=date(2026, 11, 3), other_outcome="two dates", people=(ANA, BO))
    one, other = (note(card(person), None, "weak", [], [], [], [made, made._replace(made_on=None)]) for person in (ANA, BO))
    assert one.split("## Introductions\n\n")[1] == (
        "- 2026-11-01 to [[bo|Bo]]: both \\*sing\\* (made on 2026-11-03): two dates\n- 2026-11-01 to [[bo|Bo]]: both \\*sing\\* (open): two dates\n"
    )
    assert "- 2026-11-01 to [[ana|Ana]]: both" in other
