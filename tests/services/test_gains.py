"""What the user learned of a person, from a database."""

from datetime import date

from netcli.domain.gains import Interest, Known, Learned
from netcli.domain.records.interaction import new_interaction
from netcli.services import facts, gains
from netcli.store import interactions, story
from tests.readable import HALF_LIFE, TODAY, Net, days_ago

LONG_AGO = days_ago(366)


def talk(net: Net, who: str, day: date, *, told: bool = True) -> None:
    interactions.add_interaction(net.db, new_interaction(day, told=told), [net[who]], TODAY, HALF_LIFE)


def network(net: Net) -> Net:
    net.add("Ana", org="Fern")
    net.add("Bo")
    net.add("Me", handle="me", org="fern")
    for who, kind, day in (
        ("Ana", "goal", TODAY),
        ("Ana", "skill", LONG_AGO),
        ("Ana", "missed", TODAY),
        ("Bo", "need", TODAY),
        ("Me", "goal", TODAY),
    ):
        facts.record(net.db, net[who], kind, f"a {kind}", day)
    for ago in (1, 2, 3, 4, 366):
        talk(net, "Ana", days_ago(ago), told=ago in {1, 2, 366})
    talk(net, "Bo", TODAY)
    return net


def test_facts_and_talks_of_a_year_give_the_interest(net: Net) -> None:
    ana = network(net)["Ana"]
    assert gains.learned(net.db, ana, 6, TODAY) == Learned(Known(2, 1), Interest(1, 3, 1 / 3), ("colleague",))
    facts.record(net.db, ana, "interest", "old maps", TODAY)
    facts.close(net.db, ana, "goal", "goal", TODAY)
    assert gains.learned(net.db, ana, 6, TODAY) == Learned(Known(2, 1), Interest(2, 4, 0.5))


def test_the_user_is_no_colleague(net: Net) -> None:
    assert gains.learned(net.db, network(net)["Me"], 9, TODAY).findings == ()


def test_half_a_year_of_facts_and_talks_feeds_the_self_check(net: Net) -> None:
    """Ana's goal counts and Bo's need does not; three talks were about my work."""
    found = story.habits(network(net).db, TODAY)
    assert (found.noted, found.told) == (1, 3)
