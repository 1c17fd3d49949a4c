"""All events with one person in order."""

from netcli.domain.records.interaction import Interaction
from netcli.domain.timeline import Event, timeline
from tests.readable import TODAY, an_ask, days_ago, gives, person

ANA, BO = person("Ana", 1), person("Bo", 2)
CALL = Interaction(days_ago(20), "call", minutes=45, purpose="plan", outcome="two dates", summary="a talk", number=5, uid="u")


def test_events_are_sorted_by_day_with_a_running_balance() -> None:
    found = list(timeline([CALL], {5: [ANA, BO]}, gives("Ana 30 gift / Ana -20 help / Ana 10 time"), [an_ask(ago=25, n=7)], ANA))
    assert found == [
        Event(days_ago(30), "give", 1, "given gift", "gift", 1),
        Event(days_ago(25), "ask", 7, "I asked", "the slides (open)", 1),
        Event(days_ago(20), "log", 5, "call with Bo", "a talk for: plan -> two dates", 1),
        Event(days_ago(20), "give", 2, "received help", "help", 0),
        Event(days_ago(10), "give", 3, "given time", "time", 1),
    ]


def test_closed_ask_shows_its_day_and_outcome() -> None:
    ask = an_ask("a van", 5, theirs=True, status="answered", n=8)._replace(outcome="lent it")
    assert list(timeline([], {}, [], [ask], ANA)) == [
        Event(days_ago(5), "ask", 8, "they asked", f"a van (answered on {TODAY}: lent it)", 0),
    ]


def test_introduction_names_the_introduced_person() -> None:
    [one] = gives("Ana 3 introduction")
    [event] = timeline([], {}, [one._replace(to=BO)], [], ANA)
    assert event.text == "introduction (to Bo)"


def test_timeline_without_events_is_empty() -> None:
    assert list(timeline([], {}, [], [], ANA)) == []
