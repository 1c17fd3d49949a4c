"""Who fits a topic, and in which order."""

from netcli.domain.topic import keys
from netcli.domain.who import Fit, Fitting, Text, fitting, order

TEXTS = (
    Text(1, "note", "the printer of my first book"),
    Text(1, "offer", "prints books and posters"),
    Text(2, "title", "book printer"),
    Text(3, "offer", "books"),
    Text(3, "skill", "printing"),
)


def test_all_keys_of_a_topic_must_meet_one_field() -> None:
    assert fitting(keys("a printer for a book"), TEXTS) == {
        1: Fitting(1, 1.0, (Fit("offer", "prints books and posters"), Fit("note", "the printer of my first book"))),
        2: Fitting(2, 0.8, (Fit("title", "book printer"),)),
    }


def test_five_distant_people_come_before_three_close_ones() -> None:
    found = [Fitting(one, 1.0, ()) for one in range(1, 14)]
    ties = {one: "close" if one < 6 else "dormant" for one in range(1, 14)}
    days, names = dict.fromkeys(ties, 3), {one: f"n{one:02}" for one in ties}
    assert [one.contact_id for one in order(found, ties, days, names)] == [6, 7, 8, 9, 10, 1, 2, 3]


def test_the_nearest_field_then_days_then_name_decide() -> None:
    found = [Fitting(1, 0.5, ()), Fitting(2, 1.0, ()), Fitting(3, 1.0, ()), Fitting(4, 1.0, ())]
    ties, days, names = dict.fromkeys(range(1, 5), "weak"), {1: 90, 2: 1, 3: 4, 4: 1}, {1: "a", 2: "c", 3: "d", 4: "b"}
    assert [one.contact_id for one in order(found, ties, days, names)] == [3, 4, 2, 1]
