"""What is late and what is coming on a day."""

from datetime import timedelta

from netcli.domain.birthdays import Birthday
from netcli.domain.due import due
from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.interaction import Interaction
from netcli.domain.today import Item, items
from tests.readable import TODAY, days_ago, person

ANA, BO = person("Ana", 1), person("Bo", 2)


def ask(direction: str, in_days: int, number: int = 1) -> tuple[Ask, Person]:
    """Return an ask that is due in some days."""
    return Ask(days_ago(30), direction, "a van", TODAY + timedelta(days=in_days), number=number), ANA


def meeting(in_days: int, time: str | None = None, number: int = 1) -> tuple[Interaction, list[Person]]:
    """Return a planned meeting in some days."""
    return Interaction(TODAY + timedelta(days=in_days), time=time, planned=True, number=number), [ANA, BO]


def told(found: list[Item]) -> list[tuple[str, int | None, int]]:
    """Return the kind, number and days of each item."""
    return [(one.kind, one.number, one.days) for one in found]


def test_late_items_begin_with_what_others_wait_for() -> None:
    cadences = [due(BO, 7, days_ago(10), TODAY, TODAY), due(ANA, 30, days_ago(40), TODAY, TODAY)]
    asks = [ask("mine", -9, 1), ask("theirs", -1, 2), ask("theirs", -5, 3), ask("promised", -2, 4)]
    late, coming = items(asks, [meeting(-1, number=5)], cadences, [], TODAY)
    assert told(late) == [
        ("promise", 4, -2),
        ("their_ask", 3, -5),
        ("their_ask", 2, -1),
        ("planned", 5, -1),
        ("cadence", None, -3),
        ("cadence", None, -10),
        ("my_ask", 1, -9),
    ]
    assert coming == []


def test_coming_items_are_of_today_and_the_next_seven_days() -> None:
    asks = [ask("mine", 7, 1), ask("promised", 8, 2), ask("theirs", 0, 3)]
    cadences = [due(BO, 7, days_ago(5), TODAY, TODAY), due(ANA, 30, days_ago(3), TODAY, TODAY)]
    birthdays = [Birthday(BO, "1980-11-19", days_ago(1), 46, -1), Birthday(ANA, "--11-20", TODAY, None, 0)]
    late, coming = items(asks, [meeting(0, "14:00", 4), meeting(0, "09:00", 5)], cadences, birthdays, TODAY)
    assert late == []
    assert told(coming) == [
        ("birthday", None, -1),
        ("their_ask", 3, 0),
        ("birthday", None, 0),
        ("planned", 5, 0),
        ("planned", 4, 0),
        ("cadence", None, 2),
        ("my_ask", 1, 7),
    ]


def test_planned_meeting_has_its_time_place_and_company() -> None:
    plan = Interaction(TODAY, "call", "14:00", place="the mill", summary="coffee", planned=True, number=7)
    _, [found] = items([], [(plan, [ANA, BO])], [], [], TODAY)
    assert found == Item("planned", ANA, TODAY, 0, 7, "coffee", "14:00", "the mill", (BO,))
