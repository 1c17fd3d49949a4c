"""The JSON of every command: the promised fields in order, with their types."""

from datetime import date
from typing import Any

import pytest

from netcli.domain.balance import Counts, judge
from netcli.domain.birthdays import Birthday
from netcli.domain.due import Due, DueList
from netcli.domain.finding import Hit, PersonFound
from netcli.domain.model import DEFAULT
from netcli.domain.period import period_of
from netcli.domain.person import Entry, Pauses
from netcli.domain.reconnect import Offer, Reason, Suggestion
from netcli.domain.records.ask import new_ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import Interaction, new_interaction
from netcli.domain.report import Facts, report
from netcli.domain.story import FirstAsk, Habits, Story
from netcli.domain.ties import Override, Tie
from netcli.render import asks, fields, finding, reconnect, ties
from netcli.render import gives as give_pages
from netcli.render import report as reports
from netcli.render.schemas import FIELDS
from tests.readable import TODAY, an_ask, days_ago, gives, person

ANA, BO = person("Ana Pop", 1), person("Bo", 2)
ENTRY = Entry(ANA, "Lind", "baker", "Kraków", "both", days_ago(3), "weak", ("choir", "kin"))
BARE = Entry(BO, None, None, None, None, None)
CARD = Contact(
    *("Ana Pop", "ana-pop", "Lind", "baker", "Kraków", "Poland", "--02-29", "both"),
    met_day=date(2026, 5, 1),
    met_where="the fair",
    met_via="Bo",
    cadence_days=30,
    emails=("a@b.example",),
    phones=("+40 721",),
    aliases=("Annie",),
    tags=("choir",),
    needs=("a van",),
    offers=("bread",),
    notes=("one", "two"),
    id=1,
    uid="uid-1",
)
BARE_CARD = Contact("Bo", "bo", id=2, uid="uid-2")
RESTED = Pauses(None, None)
TIE = Tie(
    1, "close", "weak", Override("close", "family", TODAY), 1 / 3, 45.454545454, 90.0, 8, days_ago(400), days_ago(20), 20, cooling=True
)
UNLOGGED = Tie(2, "unlogged", "unlogged", None, None, None, None, 0, None, None, None, cooling=False)
REASONS = (Reason("in_touch", 12, gap=240), Reason("both_know", 1, names=("Bo",)))
SUGGESTION = Suggestion(1, "dormant", 240, 12, 3, 0.7006123456, 1.0806, REASONS, Offer("meet_need", "a van"))
BALANCE = judge(Counts(1, 0, 4), DEFAULT)
INTERACTION = new_interaction(TODAY, "call", "09:30", 45, "the mill", "plan", "two dates", "tip", "them", "a talk")
GIVE = new_give(TODAY, "given", "a printer", "referral", "large", 4)
ASK = new_ask(TODAY, "mine", "the slides", days_ago(-4))
FACTS = Facts(
    period=period_of(TODAY, "week"),
    as_of=TODAY,
    counts=[("2026-11-16", "given", 5), ("2026-11-17", "received", 2), ("2026-11-17", "asks_made", 1), ("2026-11-09", "given", 3)],
    talks=(),
    asks=[(TODAY, days_ago(5))],
    their_asks_open=1,
    their_next_ask=(an_ask(theirs=True), ANA),
    my_next_promise=None,
    my_next_ask=(an_ask(), BO),
    eve={1: "close", 2: "weak"},
    close_total=3,
    cooling=[TIE],
    suggestions=[SUGGESTION],
    one_sided=[BALANCE],
    people={1: ANA, 2: BO},
    first_day=date(2020, 1, 1),
    away=(),
    model=DEFAULT,
    story=Story(
        met={"meeting": [ANA, BO], "call": [BO]},
        new=[BO],
        gives=[(GIVE._replace(number=4), ANA), (new_give(TODAY, "received", "bread"), BO)],
        asks=[(ASK, ANA), (an_ask("a van", 3, theirs=True, status="answered", n=2), BO)],
        promises=[(new_ask(TODAY, "promised", "the photos"), ANA)],
        late=[(an_ask("a chair", 9, theirs=True, due=days_ago(2), n=5), BO)],
    ),
    habits=Habits([FirstAsk(4, 30), FirstAsk(7, 10)], [(TODAY, TODAY, "kept"), (days_ago(3), None, "open")], 2),
    due=DueList([Due(BO, 7, days_ago(25), 25, days_ago(18), 18), Due(ANA, 30, days_ago(30), 30, TODAY, 0)], {1: "close", 2: "weak"}),
    dates=[Birthday(ANA, "1980-11-24", days_ago(-4), 46, 4)],
)
REPORT = reports.fields(report(FACTS), DEFAULT)
EMPTY_REPORT = reports.fields(
    report(
        FACTS._replace(
            counts=(),
            asks=(),
            their_asks_open=0,
            their_next_ask=None,
            my_next_ask=None,
            eve={},
            close_total=0,
            cooling=(),
            suggestions=(),
            one_sided=(),
            first_day=None,
            story=Story({}, (), (), (), (), ()),
            habits=Habits((), (), 0),
            due=DueList([], {}),
            dates=(),
        )
    ),
    DEFAULT,
)
# The items of each command, with all values and with as few as possible.
ITEMS: list[tuple[str, dict[str, Any]]] = [
    ("list", fields.entry(ENTRY)),
    ("find", finding.fields(PersonFound(BARE, [Hit("give", 3, TODAY, "a van")]))),
    ("ties", ties.fields(TIE, ANA)),
    ("weak", ties.fields(UNLOGGED, BO)),
    ("reconnect", reconnect.fields(SUGGESTION, ANA)),
    ("reconnect", reconnect.fields(SUGGESTION._replace(offer=None, reasons=()), ANA)),
    ("balance", fields.balance(BALANCE, ANA)),
    ("report", REPORT),
    ("report", EMPTY_REPORT),
    ("log", fields.interaction_recorded(INTERACTION._replace(number=3, uid="u"), [ANA, BO], ["a book"], ["bread"], ["old maps"])),
    ("log", fields.interaction_recorded(new_interaction(TODAY)._replace(number=3, uid="u"), [ANA], [], [], [])),
    ("give", give_pages.listed(GIVE._replace(to=BO), ANA)),
    ("gives", give_pages.listed(new_give(TODAY, "received", "bread"), ANA)),
    ("asks", asks.listed(ASK, ANA, TODAY)),
    ("asks", asks.listed(new_ask(TODAY, "theirs", "a van", None, "answered", TODAY, "lent it"), ANA, TODAY)),
]
TYPES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
    "strings": list,
    "objects": list,
}
OF_A_LIST: dict[str, type] = {"strings": str, "objects": dict}


@pytest.mark.parametrize(("word", "item"), ITEMS)
def test_each_command_has_exactly_the_promised_fields(word: str, item: dict[str, Any]) -> None:
    assert list(item) == list(FIELDS[word])


@pytest.mark.parametrize(("word", "item"), ITEMS)
def test_every_value_is_of_the_promised_type(word: str, item: dict[str, Any]) -> None:
    for name, kind in FIELDS[word].items():
        value = item[name]
        if value is None:
            assert kind.endswith("?"), name
            continue
        assert isinstance(value, TYPES[kind.rstrip("?")]), name
        assert kind not in {"integer", "number", "integer?", "number?"} or not isinstance(value, bool), name
        assert all(isinstance(one, OF_A_LIST[kind]) for one in value) if kind in OF_A_LIST else True, name


@pytest.mark.parametrize(("card", "entry"), [(CARD, ENTRY), (BARE_CARD, BARE)])
def test_show_has_exactly_the_promised_fields_in_order(card: Contact, entry: Entry) -> None:
    """The command adds fields to the card."""
    added = ["class_why", "balance", "interactions", "gives", "asks", "promises", "facts", "cadence_days", "due_on", "planned"]
    added += ["standing", "stage", "links", "intros", "gains", "interest", "findings"]
    assert [*fields.card(card, entry, RESTED), *added] == list(FIELDS["show"])


# --- Values


def test_card_holds_every_known_value() -> None:
    item = fields.card(CARD, ENTRY, RESTED)
    assert item["met"] == {"day": "2026-05-01", "where": "the fair", "kind": None, "via": "Bo"}
    assert (item["note"], item["emails"]) == ("one\ntwo", ["a@b.example"])
    assert (item["last_day"], item["class"], item["tags"]) == ("2026-11-17", "weak", ["choir", "kin"])


def test_unknown_values_are_null_and_missing_lists_are_empty() -> None:
    item = fields.card(BARE_CARD, BARE, RESTED)
    assert (item["note"], item["org"], item["last_day"], item["emails"]) == (None, None, None, [])
    assert item["met"] == {"day": None, "where": None, "kind": None, "via": None}


def test_tie_has_the_override_beside_the_computed_class() -> None:
    item = ties.fields(TIE, ANA)
    assert item["override"] == {"class": "close", "why": "family", "day": "2026-11-20"}
    assert (item["class"], item["computed_class"]) == ("close", "weak")
    assert (item["rate"], item["strength"], item["cadence_days"]) == (0.333333, 45.454545, 90.0)
    assert ties.fields(UNLOGGED, BO)["override"] is None


@pytest.mark.parametrize(("value", "rounded"), [(None, None), (1 / 3, 0.333333), (2, 2), (0.0000004, 0)])
def test_a_figure_has_six_decimals(value: float | None, rounded: float | None) -> None:
    assert fields.number(value) == rounded


def test_an_interaction_names_everybody_and_no_inner_number() -> None:
    kept = Interaction(TODAY, "call", "09:30", 45, "the mill", "plan", "two dates", initiated="them", summary="a talk", number=5, uid="u")
    item = fields.interaction(kept, [ANA, BO])
    assert "id" not in item
    assert item["with"] == [{"handle": "ana-pop", "name": "Ana Pop"}, {"handle": "bo", "name": "Bo"}]
    assert (item["uid"], item["day"], item["minutes"]) == ("u", "2026-11-20", 45)


def test_give_names_its_receiver_and_what_came_of_it() -> None:
    [one] = gives("Ada 30 gift")
    assert (fields.give(one)["to"], fields.give(one)["amount"]) == (None, None)
    assert fields.give(one._replace(to=BO, status="closed", outcome="boxes", outcome_kind="sale", amount="1250.50 EUR")) == {
        "uid": "uid-1",
        "number": 1,
        "day": "2026-10-21",
        "direction": "given",
        "kind": "gift",
        "effort": "small",
        "text": "gift",
        "depth": None,
        "to": {"handle": "bo", "name": "Bo"},
        "outcome": "boxes",
        "outcome_kind": "sale",
        "amount": 1250.5,
        "currency": "EUR",
        "status": "closed",
    }


def test_the_report_has_the_figures_of_the_week() -> None:
    assert (REPORT["week"], REPORT["from"], REPORT["to"]) == ("2026-W47", "2026-11-16", "2026-11-22")
    assert (REPORT["given"], REPORT["received"], REPORT["give_share"], REPORT["give_per_ask"]) == (5, 2, 0.714286, 5)
    assert REPORT["give_first"] == {"k": 1, "n": 1, "low": 0.206549, "high": 1.0}
    assert REPORT["purposeful"] == {"k": 0, "n": 0}
    assert (REPORT["mean4"]["given"], REPORT["mean26"]["given"]) == (0.75, 0.115385)
    assert REPORT["cooling"] == [{"handle": "ana-pop", "name": "Ana Pop", "gap_days": 20}]
    assert [step["kind"] for step in REPORT["next_steps"]] == ["give", "reconnect", "follow up"]
    assert [nudge["handle"] for nudge in REPORT["nudges"]] == ["ana-pop"]
    assert REPORT["weeks"][-1] == {"week": "2026-W47", "given": 5, "received": 2, "asks_made": 1, "away": False}


def test_report_of_an_empty_log_has_unknown_figures() -> None:
    assert {name: EMPTY_REPORT[name] for name in ("give_share", "give_per_ask")} == {"give_share": None, "give_per_ask": None}
    assert EMPTY_REPORT["give_first"] == {"k": 0, "n": 0, "low": None, "high": None}
    assert set(EMPTY_REPORT["mean4"].values()) == {None}


def test_every_text_of_an_item_is_made_harmless() -> None:
    value = {"name": "Bo\x1b", "tags": ["a\nb", None], "met": {"where": "\u202e"}, "days": 3, "rate": 0.5, "cooling": True}
    assert fields.harmless(value) == {
        "name": "Bo␛",
        "tags": ["a⏎b", None],
        "met": {"where": "⟨U+202E⟩"},
        "days": 3,
        "rate": 0.5,
        "cooling": True,
    }
