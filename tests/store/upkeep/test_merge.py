"""Merging two contacts: decisions about both are kept, and undo separates them."""

from datetime import date
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netcli.domain.person import Pauses
from netcli.domain.records.ask import ASK, new_ask
from netcli.domain.records.fact import FACT, new_fact
from netcli.domain.records.give import new_give
from netcli.domain.records.intro import INTRO, new_intro
from netcli.domain.records.link import LINK, new_link
from netcli.domain.records.standing import ANSWERS, STANDING, Standing
from netcli.store import duplicates, gives, pauses, thanks
from netcli.store.adding import add
from netcli.store.upkeep import merge
from tests.readable import HALF_LIFE, TODAY, Net, days_ago, empty_database
from tests.store.upkeep.test_undo import do, state, take_back


def merged(net: Net, kept: str, other: str) -> None:
    """Merge two contacts, and check that undo and redo restore every row."""
    before = state(net.db)
    number = do(net.db, "merge", lambda db: merge.merge(db, net[kept], net[other], {}, None, TODAY, HALF_LIFE))
    after = state(net.db)
    taken = take_back(net.db, number)
    assert state(net.db) == before
    take_back(net.db, taken)
    assert state(net.db) == after


@pytest.mark.parametrize(
    ("archived", "then"), [("Ana", None), ("Anna", None), ("Ana Anna", "2026-11-01"), ("", None)], ids=["kept", "other", "both", "none"]
)
def test_merged_contact_is_archived_only_if_both_were(archived: str, then: str | None, net: Net) -> None:
    """A merge into an archived contact hid an active person from all lists."""
    net.add("Ana / Anna")
    for day, name in enumerate(archived.split(), 1):
        pauses.archive(net.db, net[name].id, date(2026, 11, day))
    merged(net, "Ana", "Anna")
    assert pauses.pauses(net.db, net["Ana"].id) == Pauses(then, None)


@pytest.mark.parametrize(
    ("kept", "other", "then"),
    [(None, 90, 90), (30, 90, 30), (90, 30, 90), (30, None, 30), (0, 90, 90), (-1, 0, None), (None, 0, None), (30, 0, 30)],
)
def test_merge_keeps_the_snooze_of_either_contact(kept: int | None, other: int | None, then: int | None, net: Net) -> None:
    """The values are days until the end of a snooze; the other contact's was lost."""
    net.add("Ana / Anna")
    for name, days in (("Ana", kept), ("Anna", other)):
        if days is not None:
            pauses.snooze(net.db, net[name].id, days_ago(10), days_ago(-days))
    merged(net, "Ana", "Anna")
    assert pauses.pauses(net.db, net["Ana"].id) == Pauses(None, None if then is None else days_ago(-then).isoformat())


@pytest.mark.parametrize(
    ("kept", "other", "before", "then"),
    [
        ("Ana", "Bob", "Bob-Dan", "Ana-Dan"),
        ("Bob", "Cy", "Ana-Cy Cy-Dan", "Ana-Bob Bob-Dan"),
        ("Cy", "Bob", "Ana-Bob Bob-Dan", "Ana-Cy Cy-Dan"),
        ("Ana", "Dan", "Bob-Dan Cy-Dan", "Ana-Bob Ana-Cy"),
        ("Dan", "Ana", "Ana-Bob Ana-Cy", "Bob-Dan Cy-Dan"),
        ("Ana", "Bob", "Ana-Bob Ana-Dan Bob-Dan Cy-Dan", "Ana-Dan Cy-Dan"),
        ("Bob", "Ana", "Ana-Bob", ""),
    ],
)
def test_merge_keeps_distinct_pairs_of_the_other_contact(kept: str, other: str, before: str, then: str, net: Net) -> None:
    """`duplicates` asked about the pair again."""
    net.add("Ana / Bob / Cy / Dan")
    for pair in before.split():
        one, _, two = pair.partition("-")
        duplicates.mark_distinct(net.db, net[one], net[two], TODAY)
    merged(net, kept, other)
    assert {net.names(pair) for pair in duplicates.distinct(net.db)} == {pair.replace("-", " ") for pair in then.split()}


KEPT, OTHER, *REST = PEOPLE = ("Ana", "Anna", "Bo", "Cy")
QUESTIONS = ("knows_work", "i_trust")


class Row(NamedTuple):
    """One record: its type, its people (the second of a give may be nobody), a word."""

    record: str
    who: str
    other: str | None
    word: str


def rows() -> st.SearchStrategy[list[Row]]:
    """Return lists of records about four people, of whom two will be merged."""
    who, nobody = st.sampled_from(PEOPLE), st.none()
    pairs = st.permutations(PEOPLE).map(lambda people: people[:2])
    of_pairs = st.builds(lambda record, pair: Row(record, pair[0], pair[1], ""), st.sampled_from(["link", "intro"]), pairs)
    to_others = st.builds(lambda pair, to: Row("give", pair[0], pair[1] if to else None, ""), pairs, st.booleans())
    facts = st.builds(Row, st.sampled_from(["fact", "ask"]), who, nobody, st.just(""))
    standings = st.builds(Row, st.just("standing"), who, st.sampled_from(ANSWERS), st.sampled_from(QUESTIONS))
    return st.lists(st.one_of(of_pairs, to_others, facts, standings), max_size=14)


def fill(net: Net, records: list[Row]) -> None:
    """Store records, each with its place in the list as its text."""
    for text, (record, who, other, word) in ((str(place), row) for place, row in enumerate(records)):
        one, two = net[who].id, net.people[other].id if other in net.people else None
        match record:
            case "fact":
                add(net.db, FACT, new_fact("missed", text, TODAY, why=text), {"who": one})
            case "ask":
                add(net.db, ASK, new_ask(TODAY, "mine", text, kind="business"), {"who": one})
            case "give":
                number, _ = gives.add_give(net.db, new_give(TODAY, "given", text, "thanks"), net[who], net.people.get(other or ""))
                thanks.store_reason(net.db, number, f"for {text}")
            case "link":
                add(net.db, LINK, new_link(TODAY, shared=text), {"who": one, "other": two})
            case "intro":
                add(net.db, INTRO, new_intro(TODAY, text, one_agreed=TODAY, one_outcome=text), {"one": one, "other": two})
            case "standing":
                standing(net, Standing(word, str(other), TODAY), one)


def standing(net: Net, one: Standing, contact_id: int) -> None:
    """Store the answer to a question, unless there is one."""
    values = {"contact_id": contact_id, **one._asdict(), "day": one.day.isoformat()}
    names = ", ".join(values)
    net.db.execute(
        f"INSERT INTO {STANDING.name} ({names}) VALUES ({', '.join(f':{name}' for name in values)}) ON CONFLICT DO NOTHING", values
    )


def stored(net: Net) -> set[tuple[Any, ...]]:
    """Return every record as its type, its people and its text."""
    names = {person.id: name for name, person in net.people.items()}
    queries = {
        "fact": "SELECT contact_id, NULL, text FROM fact WHERE why = text",
        "ask": "SELECT contact_id, NULL, text FROM ask WHERE kind = 'business'",
        "give": "SELECT contact_id, to_id, text FROM give WHERE thanks_for = 'for ' || text",
        "link": "SELECT contact_id, other_id, shared FROM link",
        "intro": "SELECT contact_id, other_id, why FROM intro WHERE one_agreed IS NOT NULL AND one_outcome = why",
        "standing": "SELECT contact_id, NULL, what || ' ' || answer FROM standing",
    }
    return {(record, names[one], names.get(two), text) for record, query in queries.items() for one, two, text in net.db.execute(query)}


def moved(record: str, who: str, other: str | None, text: str) -> tuple[Any, ...]:
    """Return a record as a merge must leave it: nobody is linked to nobody else."""
    one, two = (KEPT if name == OTHER else name for name in (who, other))
    return record, one, None if record == "give" and one == two else two, text


@settings(deadline=None, max_examples=60)
@given(rows())
@example([Row("link", OTHER, KEPT, ""), Row("intro", KEPT, OTHER, ""), Row("give", OTHER, KEPT, ""), Row("give", "Bo", OTHER, "")])
@example([Row("standing", OTHER, "no", "i_trust"), Row("standing", KEPT, "yes", "i_trust"), Row("standing", OTHER, "yes", "knows_work")])
def test_merge_loses_no_record_but_those_between_the_two(records: list[Row]) -> None:
    """Undo and redo restore every row, and the undo log has the rows that go."""
    net = Net(empty_database())
    net.add(" / ".join(PEOPLE))
    fill(net, records)
    before = stored(net)
    own = {text.partition(" ")[0] for record, who, _, text in before if record == "standing" and who == KEPT}
    apart = {one for one in before if one[0] in {"link", "intro"} and {one[1], one[2]} == {KEPT, OTHER}}
    doubled = {one for one in before if one[:2] == ("standing", OTHER) and one[3].partition(" ")[0] in own}
    merged(net, KEPT, OTHER)
    assert stored(net) == {moved(*one) for one in before - apart - doubled}
    gone = net.db.execute(
        "SELECT COUNT(*) FROM undo_log WHERE op_id = (SELECT MIN(id) FROM op) AND action = 'removed' AND table_name IN ('link', 'intro')"
    )
    assert gone.fetchone()[0] == len(apart)
    net.db.close()
