"""The reminders of an exported calendar."""

from datetime import date

from netcli.domain.agenda import Reminder, birthdays, due, reconnects
from netcli.domain.records.ask import Ask
from netcli.domain.records.dated import Dated
from tests.formats.csv.test_write import ANA, BO, card
from tests.readable import TODAY


def test_birthday_repeats_yearly_from_2000_without_a_year() -> None:
    cards = [card(birthday="1980-04-12"), card(birthday="--02-29"), card()]
    assert [(one.day, one.yearly) for one in birthdays(cards)] == [(date(1980, 4, 12), True), (date(2000, 2, 29), True)]


def test_open_asks_with_a_due_day_have_reminders() -> None:
    ask = Ask(date(2026, 11, 1), "mine", "a van", due=date(2026, 12, 1), uid="u-9")
    asks = [ask, ask._replace(direction="theirs"), ask._replace(due=None), ask._replace(status="answered")]
    dated = [Dated(one, (ANA,), "k1") for one in asks]
    assert [one.summary for one in due(dated)] == ["Ana: I asked", "Ana: they asked"]
    assert next(due(dated)) == Reminder("ask-u-9", date(2026, 12, 1), "Ana: I asked", "a van")


def test_each_monday_suggests_one_person() -> None:
    found = list(reconnects([(ANA, ["favours went both ways", "in touch once"]), (BO, [])], [], TODAY))
    assert [(one.day, one.summary, one.description) for one in found] == [
        (date(2026, 11, 23), "write to Ana", "favours went both ways; in touch once"),
        (date(2026, 11, 30), "write to Bo", ""),
    ]


def test_reason_that_names_another_person_is_removed() -> None:
    reasons = ["you both know Cy Lind and 3 more", "you both know Anabel", "in touch once"]
    (one,) = reconnects([(ANA, reasons)], ["Cy Lind", "Ana", "in t"], TODAY)
    assert one.description == "you both know Anabel; in touch once"
