"""What happened in a period, and the habits of half a year."""

from datetime import date

import pytest

from netcli.domain.records.ask import new_ask
from netcli.domain.story import FirstAsk, Story
from netcli.domain.ties import CROWD
from netcli.store import asks, story
from tests.readable import TODAY, Net, days_ago

MONDAY = date(2026, 11, 16)


def test_the_people_met_are_told_by_kind_the_most_often_first(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana+Bo 1 / Bo 2 / Bo 2 call / Cy 5 / Cy in 2")
    found = story.story(net.db, MONDAY, TODAY)
    assert {kind: [who.name for who in people] for kind, people in found.met.items()} == {"meeting": ["Bo", "Ana"], "call": ["Bo"]}
    assert [who.name for who in found.new] == ["Bo", "Ana"]


def test_a_story_has_the_gives_and_asks_of_its_days(net: Net) -> None:
    ana = net.add("Ana")
    net.gives("Ana 0 / Ana -1 / Ana 5")
    numbers = net.asks("Ana 1 a / Ana 9 b / Ana 20 c")
    net.answered(numbers[1], ago=0)
    asks.add_ask(net.db, new_ask(TODAY, "promised", "the photos"), ana)
    asks.add_ask(net.db, new_ask(days_ago(9), "promised", "a book", days_ago(2)), ana)
    found = story.story(net.db, MONDAY, TODAY)
    assert [(give.direction, who.name) for give, who in found.gives] == [("received", "Ana"), ("given", "Ana")]
    assert [ask.text for ask, _ in found.asks] == ["b", "a"]
    assert [ask.text for ask, _ in found.promises] == ["the photos"]
    assert [ask.text for ask, _ in found.late] == ["a book"]


def test_a_period_without_records_is_quiet(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 9")
    assert story.story(net.db, MONDAY, TODAY) == Story({}, [], [], [], [], [])


def test_first_asks_come_with_the_days_in_touch_before_them(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana 40 / Ana 30 / Ana 20 / Ana 3 / Bo 300")
    net.asks("Ana 20 a / Ana 5 b / Bo 200 c / Bo 5 d / Cy 1 e / Cy -3 f")
    assert story.habits(net.db, TODAY).first_asks == [FirstAsk(2, 20), FirstAsk(0, 0)]


def test_promises_count_if_they_were_due_or_closed(net: Net) -> None:
    ana = net.add("Ana")
    for text, due, status, closed in (
        ("kept", days_ago(1), "kept", days_ago(2)),
        ("late", days_ago(3), "open", None),
        ("to come", days_ago(-3), "open", None),
        ("without a day", None, "open", None),
        ("long ago", days_ago(300), "kept", days_ago(300)),
    ):
        asks.add_ask(net.db, new_ask(days_ago(400), "promised", text, due, status, closed), ana)
    assert story.habits(net.db, TODAY).promises == [(days_ago(1), days_ago(2), "kept"), (days_ago(3), None, "open")]


@pytest.mark.parametrize(("as_of", "people"), [(TODAY, 2), (days_ago(100), 1), (days_ago(400), 0)])
def test_people_of_a_year_are_counted_as_of_a_day(net: Net, as_of: date, people: int) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana 10 / Ana 200 / Bo 20")
    assert story.habits(net.db, as_of).people == people


def test_people_of_one_import_are_not_seen_apart(net: Net) -> None:
    ana, bo, cy = net.add("Ana"), net.add("Bo"), net.add("Cy")
    net.log("Ana 1 / Ana 2 / Bo 1 / Bo 2 / Cy 1 / Cy 2")
    net.db.execute(
        "UPDATE interaction SET source = 'ics', source_key = uid, uid = '01a20199-0000-7000-8000-' || substr('00000000000' || id, -12)"
    )
    own = "UPDATE interaction SET source = NULL WHERE id = (SELECT MAX(interaction_id) FROM participant WHERE contact_id = ?)"
    net.db.execute(own, (bo.id,))
    later = (
        "UPDATE interaction SET uid = '01b' || substr(uid, 4) WHERE id = (SELECT MAX(interaction_id) FROM participant WHERE contact_id = ?)"
    )
    net.db.execute(later, (cy.id,))
    assert story.seen_apart(net.db, [ana.id, bo.id, cy.id]) == {bo.id, cy.id}


def test_crowds_of_one_import_do_not_hide_meetings_between(net: Net) -> None:
    crowd = [f"P{number}" for number in range(CROWD)]
    net.add(" / ".join(crowd))
    net.log(f"{'+'.join(crowd)} 9 / {'+'.join(crowd)} 1")
    net.db.execute("UPDATE interaction SET source = 'ics', source_key = uid")
    assert story.seen_apart(net.db, [net["P0"].id]) == set()
    net.log("P0 5")
    assert story.seen_apart(net.db, [net["P0"].id]) == {net["P0"].id}
