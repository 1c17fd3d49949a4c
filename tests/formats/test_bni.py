"""Reading BNI Connect's slips: who gives, the day of a report, and amounts."""

import os
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import EventRecord, Lost, Record, Skipped
from netcli.domain.records.give import Give, new_give
from netcli.domain.records.interaction import new_interaction
from netcli.errors import AnswerNeededError, UnreadableFileError
from netcli.formats import bni
from netcli.formats.file import File
from tests.readable import TODAY, Skip, in_words, said

DATA = Path(__file__).parent.parent / "data" / "bni"
CORPUS = os.environ.get("NETCLI_CORPUS")
COLUMNS = "From,To,Slip Type,Inside/Outside,TYFCB Amount,CEU Credits,Detail"
TITLE = "Slips Audit Report for 30/09/2026"
DAY = date(2026, 9, 30)
GIVE = frozenset({"day", "direction", "kind", "text"})
TALK = frozenset({"day", "kind", "initiated"})
PERIOD = Lost("days_in_period")
ORDER = Lost("order_of_day_and_month")


def read(text: str, *me: str) -> list[Record]:
    return list(bni.read([File("b.csv", lambda: BytesIO(text.encode()))], TODAY, me))


def slip(row: str) -> Record:
    (record,) = read(f"{TITLE}\n{COLUMNS}\n{row}\n", "Me")
    return record


def give(direction: str, kind: str, text: str, who: str, line: int = 3) -> EventRecord:
    return EventRecord(line, new_give(DAY, direction, text, kind), (who,), GIVE, file="b.csv")


def test_a_report_is_read() -> None:
    found = read((DATA / "slips.csv").read_text("utf-8"), "cornelia  anchor")
    met = new_interaction(DAY, "one-to-one", initiated="me")
    talked = new_interaction(DAY, "one-to-one", initiated="them", summary="Talked about boats")
    assert found == [
        give("given", "referral", "a referral (Tier 1, A new shop sign)", "Bruno Lantern", 3),
        give("given", "referral", "a referral (Tier 1, A new shop sign)", "Bruno Lantern", 4),
        give("received", "referral", "a referral (Outside)", "Gustav Kelp", 5),
        EventRecord(6, met, ("Gustav Kelp",), TALK, file="b.csv"),
        EventRecord(7, talked, ("Ines Driftwood",), TALK | {"summary"}, file="b.csv"),
        give("given", "business", "thanks for business: 1 250.00 (Inside)", "Gustav Kelp", 8),
        give("received", "business", "thanks for business: 12 500.50 (Shop sign)", "Bruno Lantern", 9),
        give("given", "invitation", "an invitation to a chapter meeting", "Rosa Flint", 10),
        Skip(11, "continuing education, nobody else took part", "b.csv"),
        Skip(12, "between two other people", "b.csv"),
    ]


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("USD 1250.5", "1250.50 USD"), ('"1,250.00 EUR"', "1250 EUR"), ("1 250 MDL", "1250 MDL"), ("1250", None), ("$5", None), ("", None)],
)
def test_amount_of_closed_business_is_stored_if_it_has_a_currency(cell: str, amount: str | None) -> None:
    record = slip(f"Bo Lund,Me,TYFCB,,{cell},,")
    assert isinstance(record, EventRecord)
    assert isinstance(record.new, Give)
    assert (record.new.kind, record.new.amount, "amount" in record.given) == ("business", amount, amount is not None)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("", "thanks for business"),
        ("5000", "thanks for business: 5 000.00"),
        ("1,250.5", "thanks for business: 1 250.50"),
        (" 1 250.55 ", "thanks for business: 1 250.55"),
        ("1.250,00", "thanks for business: 1.250,00"),
        ("€ 12", "thanks for business: € 12"),
        ("12,34", "thanks for business: 12,34"),
        ("9" * 60, f"thanks for business: {'9' * 60}"),
    ],
)
def test_plain_amounts_are_written_in_one_form(amount: str, text: str) -> None:
    assert slip(f'Me,Bo,TYFCB,,"{amount}",,') == give("given", "business", text, "Bo")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Me,,CEU,,,4,", "continuing education, nobody else took part"),
        ("Ada,Bo,Referral,,,,", "between two other people"),
        ("3,Bo,Referral,,,,", "between two other people"),
        ("Me,,Referral,,,,", "nobody else is named"),
        (",me,Referral,,,,", "nobody else is named"),
        ("Me,ME,One to One,,,,", "nobody else is named"),
        ("Me,Bo,Golf,,,,", "a type of slip that netcli does not know"),
        ("Me,Bo,,,,,", "a type of slip that netcli does not know"),
        ("Me,Bo,Referral,,,,,x", "more cells than the header"),
        (f"Me,Bo,Referral,,,,{'x' * 10_001}", "text: longer than 10000 characters"),
        ('Me,"B"o,Referral,,,,', "not readable as CSV: ',' expected after '\"'"),
    ],
)
def test_invalid_slip_is_skipped_with_its_reason(row: str, reason: str) -> None:
    assert slip(row) == Skip(3, reason, "b.csv")


@pytest.mark.parametrize("kind", ["One to One", "ONE-TO-ONE", " 1-2-1 ", "121"])
def test_a_one_to_one_has_several_names(kind: str) -> None:
    assert slip(f"Bo,Me,{kind},,,,") == EventRecord(3, new_interaction(DAY, "one-to-one", initiated="them"), ("Bo",), TALK, file="b.csv")


def test_extra_cells_of_a_slip_are_reported() -> None:
    found = read(f"{TITLE}\n{COLUMNS},Mood\nMe,Bo,Referral,,50,2,,\nMe,Bo,Referral,,0.00,0,,\n", "Me")
    assert [in_words(one) for one in found if isinstance(one, Lost)] == [
        "columns that are new in BNI's reports",
        "amounts on slips that are no thanks for business",
        "credits of continuing education",
    ]


@pytest.mark.parametrize(
    ("title", "day", "lost"),
    [
        ("Slips Audit Report for 30/09/2026", "2026-09-30", []),
        ("Slips Audit Report for 09/30/2026", "2026-09-30", []),
        ("Slips Audit Report for 30.9.26,,,,", "2026-09-30", []),
        ("Slips Audit Report for 2026-09-30", "2026-09-30", []),
        ("Slips Audit Report for 04/04/2026", "2026-04-04", []),
        ("Slips Audit Report for 01/04/2026", "2026-04-01", [ORDER]),
        ("Slips Audit Report for 10/12/2026", "2026-10-12", []),  # 10 December is in the future
        ("Slips Audit Report from 01/09/2026 to 30/09/2026", "2026-09-30", [PERIOD]),
        ("Slips Audit Report from 09/13/2026 to 10/01/2026", "2026-10-01", [PERIOD]),
        ("Slips Audit Report from 01/09/2026 to 02/09/2026", "2026-09-02", [PERIOD, ORDER]),
        ("Chapter,Seaside\nRun on,20/11/2026\nSlips Audit Report for 30/09/2026", "2026-09-30", []),
        ("Slips Audit Report\nFrom:,2026-09-01\nTo:,2026-09-30", "2026-09-30", [PERIOD]),
    ],
)
def test_the_day_is_that_of_the_title(title: str, day: str, lost: list[Lost]) -> None:
    record, *told = read(f"{title}\n{COLUMNS}\nMe,Bo,Referral,,,,\n", "Me")
    assert isinstance(record, EventRecord)
    assert (record.new.day, told) == (date.fromisoformat(day), lost)


def test_rows_of_a_report_ending_in_the_future_are_skipped() -> None:
    found = read(f"Slips Audit Report for 30/12/2026\n{COLUMNS}\nMe,Bo,Referral,,,,\nMe,Bo,121,,,,\n", "Me")
    assert found == [Skip(line, "the report runs to a day that has not come yet", "b.csv") for line in (3, 4)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "b.csv is not a Slips Audit report"),
        (f"{TITLE}\nWho,Whom\n", "b.csv is not a Slips Audit report"),
        (f"{COLUMNS}\nMe,Bo,Referral,,,,\n", "b.csv does not say its day"),
        (f"Slips Audit Report for 31/31/2026\n{COLUMNS}\n", "b.csv does not say its day"),
        (f"Slips Audit Report for 0/0/2026\n{COLUMNS}\n", "b.csv does not say its day"),
    ],
)
def test_file_that_is_no_report_is_refused(text: str, message: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(text, "Me")
    assert said(caught.value)[0] == message


@pytest.mark.parametrize("me", [(), (" ",)])
def test_unknown_user_is_asked_for(me: tuple[str, ...]) -> None:
    with pytest.raises(AnswerNeededError) as caught:
        read(f"{TITLE}\n{COLUMNS}\n", *me)
    assert "--me NAME" in said(caught.value)[1]


ROWS = st.lists(
    st.tuples(*(st.sampled_from(["Me", "Bo", "Cy", ""]),) * 2, st.sampled_from(["Referral", "One to One", "TYFCB", "Visitor", "CEU"]))
)


@given(ROWS)
def test_swapping_the_two_sides_swaps_the_direction(rows: list[tuple[str, str, str]]) -> None:
    def sides(rows: list[tuple[str, str, str]]) -> list[tuple[int, str]]:
        text = "\n".join([TITLE, COLUMNS, *(f"{sender},{to},{kind},,,," for sender, to, kind in rows)])
        found = [one for one in read(text, "Me") if isinstance(one, EventRecord)]
        return [(one.line, one.new.direction if isinstance(one.new, Give) else str(getattr(one.new, "initiated", ""))) for one in found]

    other = {"given": "received", "received": "given", "me": "them", "them": "me"}
    assert [(line, other[side]) for line, side in sides(rows)] == sides([(to, sender, kind) for sender, to, kind in rows])


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
@pytest.mark.parametrize(
    ("me", "counts"),
    [
        ("E2E Seed Person", {("given", "referral"): 1}),
        ("E2E Dup Target", {("received", "referral"): 1}),
        ("E2E TYFCB Host", {("given", "business"): 1}),
        ("E2E Visitor Guest", {("received", "invitation"): 1}),
        ("E2E Home Person", {}),
    ],
)
def test_the_real_report_is_read(me: str, counts: dict[tuple[str, str], int]) -> None:
    found = read((Path(CORPUS or "") / "bni" / "slips.csv").read_text("utf-8"), me)
    assert (
        Counter((one.new.direction, one.new.kind) for one in found if isinstance(one, EventRecord) and isinstance(one.new, Give)) == counts
    )
    reasons = Counter(in_words(one.reason) for one in found if isinstance(one, Skipped))
    assert reasons == {"continuing education, nobody else took part": 2, "between two other people": 5 - sum(counts.values())}
