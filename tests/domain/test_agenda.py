"""The reminders of an exported calendar."""

from datetime import date

from netcli.domain.agenda import Reminder, birthdays, due, reconnects
from netcli.domain.reconnect import Reason
from netcli.domain.records.ask import Ask
from netcli.domain.records.dated import Dated
from tests.formats.csv.test_write import ANA, BO, card
from tests.readable import TODAY

ONCE = Reason("in_touch", 1, gap=300)


def test_birthday_repeats_yearly_from_2000_without_a_year() -> None:
    cards = [card(birthday="1980-04-12"), card(birthday="--02-29"), card()]
    assert [(one.day, one.yearly) for one in birthdays(cards)] == [(date(1980, 4, 12), True), (date(2000, 2, 29), True)]


def test_open_asks_with_a_due_day_have_reminders() -> None:
    ask = Ask(date(2026, 11, 1), "mine", "a van", due=date(2026, 12, 1), uid="u-9")
    asks = [ask, ask._replace(direction="theirs"), ask._replace(due=None), ask._replace(status="answered")]
    dated = [Dated(one, (ANA,), "k1") for one in asks]
    assert [one.code for one in due(dated)] == ["my_ask", "their_ask"]
    assert next(due(dated)) == Reminder("ask-u-9", date(2026, 12, 1), "my_ask", ANA, "a van")


def test_each_monday_suggests_one_person() -> None:
    found = list(reconnects([(ANA, [Reason("both_ways"), ONCE]), (BO, [])], [], TODAY))
    assert [(one.day, one.code, one.who, one.reasons) for one in found] == [
        (date(2026, 11, 23), "reconnect", ANA, (Reason("both_ways"), ONCE)),
        (date(2026, 11, 30), "reconnect", BO, ()),
    ]


def test_reason_that_names_another_person_is_removed() -> None:
    anabel = Reason("both_know", 1, names=("Anabel",))
    reasons = [Reason("both_know", 4, names=("Bo", "Cy Lind")), anabel, Reason("they_asked", text="help for Ana"), ONCE]
    (one,) = reconnects([(ANA, reasons)], ["Cy Lind", "Ana", "Bo Cy", "in t"], TODAY)
    assert one.reasons == (anabel, ONCE)
