"""What a sentence means, without a terminal."""

import pytest

from netcli.domain.records.contact import new_contact
from netcli.errors import InvalidValueError
from netcli.services import adding, log, understanding
from netcli.services.understanding import Options, Understood
from tests.readable import HALF_LIFE, TODAY, Net, days_ago


@pytest.fixture
def town(net: Net) -> Net:
    """Two people called Grace, and John, who was seen with Grace Hopper."""
    net.add("Ana Pop / Grace Hopper / Grace Kelly / John Cage")
    net.log("Grace Hopper+John Cage 30 / Grace Kelly 1 / Grace Kelly 2")
    return net


def understood(net: Net, text: str, options: Options = Options()) -> Understood:  # noqa: B008 - a constant
    """Understand a sentence whose names are clear."""
    heard = understanding.heard(net.db, text, (), TODAY)
    return understanding.understood(heard, "", [one.people[0] for _, one in heard.names], options, TODAY)


def test_heard_puts_the_one_seen_with_the_others_first(town: Net) -> None:
    _, found, unknown, _ = understanding.heard(town.db, "lunch with John and Grace and Zed", (), TODAY)
    assert [(name, [one.name for one in choice.people]) for name, choice in found] == [
        ("John", ["John Cage"]),
        ("Grace", ["Grace Hopper", "Grace Kelly"]),
    ]
    assert ([len(choice.entries) for _, choice in found], unknown) == ([0, 2], ["Zed"])


def test_understood_lets_options_win_over_the_sentence(town: Net) -> None:
    found = understood(town, "yesterday: call with Ana 45 min", Options(minutes=10, day=days_ago(5), gave=("a chair",)))
    assert (found.new.kind, found.new.minutes, found.new.day) == ("call", 10, days_ago(5))
    assert [(give.direction, give.text, give.day) for give in found.gives] == [("given", "a chair", days_ago(5))]


def test_understood_refuses_a_sentence_that_names_nobody(town: Net) -> None:
    with pytest.raises(InvalidValueError) as refused:
        understood(town, "lunch with Barbara")
    assert (refused.value.problem.code, refused.value.problem.values) == ("nobody_named", (("unknown", ("Barbara",)),))


def test_the_user_is_nobody_to_add(town: Net) -> None:
    me = town.add("Юрий Беленко", handle="me")
    assert understanding.heard(town.db, "обед с Юрий Беленко и Вера Малая", [], TODAY).unknown == ["Вера Малая"]
    assert adding.add(town.db, new_contact("Юрий Беленко"), TODAY).alike == [me]


def test_record_stores_everybody_and_slips_names_what_looks_odd(town: Net) -> None:
    found = understood(town, "lunch with Ana, Grase Keli and +Ana @john-cage")
    done = log.record(town.db, found, TODAY, HALF_LIFE)
    assert ([one.handle for one in done.people], [one.handle for one in done.added]) == (["ana-pop", "ana"], ["ana"])
    unknown, alike, tags = log.slips(town.db, found, done.added, TODAY)
    assert [(name, [one.name for one in near][:1]) for name, near in unknown] == [("Grase Keli", ["Grace Kelly"])]
    assert [(one.handle, [other.name for other in others]) for one, others in alike] == [("ana", ["Ana Pop"])]
    assert tags == ["john-cage"]


@pytest.mark.parametrize(
    ("first", "again", "alike"),
    [
        ("lunch with Ana", "coffee with Ana", True),
        ("lunch with Ana", "call with Ana", False),
        ("lunch with Ana", "lunch with Ana and John", False),
        ("yesterday: lunch with Ana", "lunch with Ana", False),
        ("lunch with Ana at 12:30", "coffee with Ana at 16:00", False),
        ("lunch with Ana at 12:30", "lunch with Ana", True),
    ],
)
def test_record_names_an_earlier_interaction_that_is_alike(town: Net, first: str, again: str, *, alike: bool) -> None:
    before = log.record(town.db, understood(town, first), TODAY, HALF_LIFE)
    assert before.again is None
    assert log.record(town.db, understood(town, again), TODAY, HALF_LIFE).again == ((before.stored.number, False) if alike else None)


def test_the_same_text_of_another_kind_is_alike(town: Net) -> None:
    before = log.record(town.db, understood(town, "saw Ana"), TODAY, HALF_LIFE)
    assert log.record(town.db, understood(town, "saw Ana", Options(kind="call")), TODAY, HALF_LIFE).again == (before.stored.number, False)
