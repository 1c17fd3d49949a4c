"""One person, in every format."""

import json
import re
from typing import Any

import pytest

from netcli.domain.records.fact import Fact
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.intro import Intro
from netcli.domain.records.link import Link
from netcli.domain.records.standing import Standing
from netcli.render import fields, intros, links, standing
from netcli.render.output import Output
from netcli.render.person import rows, sections, show
from netcli.render.schemas import FIELDS
from tests.readable import TODAY, an_ask, days_ago, gives
from tests.render.test_fields import ANA, BARE, BARE_CARD, BO, CARD, ENTRY, RESTED

BALANCE = {"given": 1, "received": 4, "balance": -0.428571, "p_less": 0.89, "state": "balanced"}
CALL = Interaction(days_ago(1), "call", "09:30", 45, "the mill", "plan", "two dates", initiated="them", summary="a talk", number=5, uid="u")
ITEM = fields.card(CARD, ENTRY, RESTED) | {
    "class_why": "0.50 contact-days per 30 days",
    "balance": BALANCE,
    "interactions": [fields.interaction(CALL, [ANA, BO])],
    "gives": [fields.give(one._replace(to=BO)) for one in gives("Ada 30 gift")] + [fields.give(gives("Ada -10")[0])],
    "asks": [
        fields.ask_in_show(one, TODAY)
        for one in (an_ask(due=days_ago(12), n=7), an_ask("a van", 5, theirs=True, status="declined", n=8)._replace(why="silent"))
    ],
    "promises": [fields.ask_in_show(one, TODAY) for one in (an_ask("a map", 3, promised=True, n=9),)],
    "facts": [
        fields.fact(one, ANA)
        for one in (Fact(3, "note", "one\ntwo", TODAY), Fact(2, "need", "a van", TODAY), Fact(1, "note", "early", days_ago(9)))
    ],
    "cadence_days": 14,
    "due_on": "2026-12-01",
    "standing": standing.answers({"knows_work": Standing("knows_work", "no", TODAY), "any_hour": Standing("any_hour", "unknown", TODAY)}),
    "stage": None,
    "gains": {"them": 0, "me": 0},
    "interest": {"k": 0, "n": 0, "ratio": None},
    "findings": [],
    "links": [links.fields(Link(TODAY, "friends", "a choir", number=4, people=(ANA, BO)))],
    "intros": [intros.fields(Intro(TODAY, "both sing", TODAY, number=5, people=(ANA, BO)))],
    "planned": [fields.interaction(CALL._replace(day=days_ago(-7), planned=True, number=6), [ANA, BO])],
}
BARE_ITEM = fields.card(BARE_CARD, BARE, RESTED) | {
    "class_why": "no interaction is logged yet",
    "balance": {"given": 0, "received": 0, "balance": 0.0, "p_less": 0.5, "state": "too early"},
    **{name: [] for name in ("interactions", "gives", "asks", "promises", "facts", "planned", "links", "intros")},
    "standing": {},
    "stage": None,
    "gains": {"them": 0, "me": 0},
    "interest": {"k": 0, "n": 0, "ratio": None},
    "findings": [],
    "cadence_days": None,
    "due_on": None,
}
MARKDOWN = """\
# Ana Pop

- needs: a van
- offers: bread
- tie: weak
- because: 0.50 contact-days per 30 days
- cadence: every 14 days, due on Tue 1 Dec 2026
- standing: knows what I do: no
- balance: 1 day given, 4 received: balanced
- works: baker, Lind
- city: Kraków, Poland
- e-mail: a@b.example
- phone: +40 721
- also: Annie
- tags: choir; kin
- birthday: --02-29
- sphere: both
- met: the fair, Fri 1 May 2026, through Bo

## Planned

- Fri 27 Nov 2026 09:30  call with Bo at the mill: a talk · log 6

## Open promises

- 9  I promised Tue 17 Nov 2026: a map

## Open asks

- 7  I asked Wed 21 Oct 2026: the slides, due Sun 8 Nov 2026 (12 days late)

## Knows

- Bo, friends: a choir · link 4

## Introductions

- Bo: both sing (open, Ana Pop agreed) · intro 5

## Notes

- Fri 20 Nov 2026  one⏎two
- Wed 11 Nov 2026  early

## Last events

- Thu 19 Nov 2026  call with Bo: a talk; outcome: two dates · log 5
- Tue 17 Nov 2026  I promised: a map (open) · promise 9
- Sun 15 Nov 2026  they asked: a van (declined, silent) · ask 8
- Tue 10 Nov 2026  received help: a favour · give 1
- Wed 21 Oct 2026  given gift to Bo: gift · give 1
- Wed 21 Oct 2026  I asked: the slides (open, 12 days late) · ask 7

## How it is computed

- Rule: R\\_1
"""


def shown(capsys: pytest.CaptureFixture[str], format_: str, item: dict[str, Any] = ITEM, explain: tuple[str, ...] = ()) -> str:
    """Return a person in a format."""
    show(item, Output(format_, None, terminal=False, color=False, width=80, height=24), list(explain))
    found = capsys.readouterr()
    assert found.err == ""
    return found.out


def test_a_person_in_markdown_is_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "md", explain=("  Rule: R_1",)) == MARKDOWN


def test_a_person_on_a_terminal_is_the_same_page(capsys: pytest.CaptureFixture[str]) -> None:
    found = [line.strip().removeprefix("• ") for line in shown(capsys, "table", explain=("  Rule: R_1",)).splitlines()]
    assert found[0] == "Ana Pop  [ana-pop]"
    assert found[1].split() == ["needs", "a", "van"]
    below = [line.removeprefix("- ").removeprefix("## ").replace("\\", "") for line in MARKDOWN.splitlines()]
    assert [line for line in found[found.index("Open asks") :] if line] == [line for line in below[below.index("Open asks") :] if line]


def test_lateness_is_red_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show(ITEM, Output("table", None, terminal=True, color=True, width=120, height=24), [])
    red = [line for line in capsys.readouterr().out.splitlines() if "\x1b[31m" in line]
    assert [re.findall("\x1b\\[31m(.*?)\x1b", line) for line in red] == [["(12 days late)"], ["(open, 12 days late)"]]


def test_json_holds_the_one_person(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(shown(capsys, "json")) == {"schema": "netcli.show/1", "items": [ITEM]}
    assert json.loads(shown(capsys, "json", explain=("Rule",)))["explain"] == ["Rule"]
    assert json.loads(shown(capsys, "jsonl")) == ITEM


def test_tsv_is_one_field_or_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.split("\t") for line in shown(capsys, "tsv").splitlines()]
    found = dict(lines)
    assert list(dict.fromkeys(name.partition(".")[0] for name, _ in lines)) == ["field", *FIELDS["show"]]
    assert (found["note"], found["tags"], found["class"], found["met.where"]) == ("one⏎two", "choir; kin", "weak", "the fair")
    assert [value for name, value in lines if name == "asks"] == [
        "number: 7, day: 2026-10-21, direction: mine, text: the slides, due: 2026-11-08, status: open, late_days: 12",
        "number: 8, day: 2026-11-15, direction: theirs, text: a van, status: declined, why: silent",
    ]


@pytest.mark.parametrize("field", ["country", "birthday"])
def test_tsv_holds_everything_that_json_holds(capsys: pytest.CaptureFixture[str], field: str) -> None:
    found = dict(line.split("\t") for line in shown(capsys, "tsv").splitlines())
    assert found[field] == ITEM[field]


def test_csv_is_a_header_and_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    header, row = shown(capsys, "csv").splitlines()
    assert header.startswith("handle,uid,name,org,title,city,tags,sphere,class,last_day,country,birthday,emails")
    assert row.startswith("ana-pop,uid-1,Ana Pop,Lind,baker,Kraków,choir; kin,both,weak,2026-11-17,Poland,'--02-29,a@b.example,'+40 721")


def test_person_with_only_a_name_shows_only_known_fields() -> None:
    assert [(name, value) for name, value in rows(BARE_ITEM) if value] == [
        ("tie", "unlogged"),
        ("because", "no interaction is logged yet"),
        ("balance", "0 days given, 0 received: too early"),
    ]
    assert list(sections(BARE_ITEM)) == []


def test_the_last_ten_events_are_shown() -> None:
    busy = ITEM | {"interactions": [fields.interaction(CALL._replace(day=days_ago(ago)), []) for ago in range(20)]}
    events = dict(sections(busy))["Last events"]
    assert len(events) == 10
    assert events[0] == "Fri 20 Nov 2026  call: a talk; outcome: two dates · log 5"


def test_nothing_about_a_person_can_steer_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    nasty = "x\x1b]0;y\x07\u202e\x9b"
    item = ITEM | dict.fromkeys(("name", "org", "title", "city", "country", "note"), nasty)
    item |= {key: [nasty] for key in ("emails", "phones", "urls", "addresses", "messengers", "aliases", "tags", "needs", "offers")}
    item |= {"met": {"day": None, "where": nasty, "kind": nasty, "via": nasty}, "class_why": nasty}
    item |= {
        "facts": [ITEM["facts"][0] | {"text": nasty}],
        "asks": [ITEM["asks"][0] | {"text": nasty}],
        "promises": [ITEM["promises"][0] | {"text": nasty}],
        "gives": [ITEM["gives"][0] | {"text": nasty, "to": {"handle": "x", "name": nasty}}],
    }
    item |= {"interactions": [ITEM["interactions"][0] | {"summary": nasty, "outcome": nasty, "with": [{"handle": "y", "name": nasty}]}]}
    for format_ in ("table", "md", "tsv", "csv"):
        text = shown(capsys, format_, item)
        assert not set(text) & set("\x1b\x07\u202e\x9b")
        assert text.count("⟨U+202E⟩") >= 13


def test_events_say_what_came_of_a_referral() -> None:
    [one] = gives("Ada 30 referral")
    pending, closed = (
        one._replace(status="pending", amount="2000000 EUR"),
        one._replace(status="closed", outcome="boxes", amount="1250.50 EUR"),
    )
    item = ITEM | {"gives": [fields.give(pending), fields.give(closed)], "interactions": [], "asks": [], "promises": []}
    events = dict(sections(item))["Last events"]
    assert [line.partition("referral: ")[2] for line in events] == [
        "referral (pending, 2000000 EUR) · give 1",
        "referral (closed, boxes, 1250.50 EUR) · give 1",
    ]
