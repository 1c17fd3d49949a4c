"""The vectors of docs/model.md, sections 1 to 6, through the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.network import Item, Network, by_name, day, document, items
from tests.transcripts import netcli

# Section 1: name, contact-days ago (with minutes), and the results.
STRENGTHS = {
    "days 10 40 70 100": ((90, 60, 30, 0), None, 0.6755, 62.81),
    "one day 90 days ago": ((90,), None, 0.1155, 22.41),
    "talked 1 minute today": ((0,), 1, 0.1155, 22.41),
    "talked 5 minutes today": ((0,), 5, 0.1155, 22.41),
    "talked today": ((0,), None, 0.2310, 36.61),
    "talked 30 minutes today": ((0,), 30, 0.2310, 36.61),
    "talked 60 minutes today": ((0,), 60, 0.3268, 44.96),
    "talked 120 minutes today": ((0,), 120, 0.4621, 53.60),
    "talked 240 minutes today": ((0,), 240, 0.4621, 53.60),
}
STEADY = {7: (4.1712, 4.4023), 30: (0.8889, 1.1200), 91: (0.2275, 0.4586), 182: (0.0755, 0.3065), 365: (0.0148, 0.2458)}
LONG = 3000  # days of a steady cadence; older days add less than the rounding
FIRST = 2996  # days ago: the first day of the log, and of the cadence of 7 days

# Section 2: name, [(days ago, minutes)], R, class.
CLASSES: dict[str, tuple[list[tuple[int, int]], float, str]] = {
    "R .90 gap 20": ([(20, 107), (40, 68), (60, 30), (80, 30)], 0.9000, "close"),
    "R .85 gap 20": ([(20, 107), (40, 44), (60, 30), (80, 30)], 0.8500, "close"),
    "R just below .85": ([(20, 66), (40, 85), (60, 30), (80, 30)], 0.8499, "weak"),
    "R .84 gap 20": ([(20, 104), (40, 42), (60, 30), (80, 30)], 0.8400, "weak"),
    "R 1.10 gap 180": ([(180, 9), (183, 106), *((180 + 3 * n, 30) for n in range(2, 24))], 1.1000, "dormant"),
    "R 1.10 gap 179": ([(179, 14), (182, 76), *((179 + 3 * n, 30) for n in range(2, 24))], 1.1000, "close"),
    "R .1 gap 179": ([(179, 42), (189, 10)], 0.1000, "weak"),
    "first 10 d ago, 2 days": ([(10, 240), (5, 240)], 0.8725, "new"),
    "first 10 d ago, 3 days": ([(10, 30), (5, 30), (0, 30)], 0.6673, "weak"),
    "first 10 d ago, 3 long days": ([(10, 240), (5, 240), (0, 240)], 1.3346, "close"),
    "first 29 d ago, 2 days": ([(29, 30), (5, 30)], 0.4071, "new"),
    "first 30 d ago, 2 days": ([(30, 30), (5, 30)], 0.4057, "weak"),
}
COOLING = {
    "days 0 7 ... 70, T 105": (range(35, 106, 7), 1.5040, 35, True),
    "days 0 7 ... 70, T 95": (range(25, 96, 7), 1.6244, 25, False),
    "days 0 15 ... 120, T 160": (range(40, 161, 15), 1.0060, 40, False),
    "days 0 10 ... 50, T 85": (range(35, 86, 10), 0.8809, 35, True),
}


@pytest.fixture(scope="module")
def ties_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    net = Network(tmp_path_factory.mktemp("ties"))
    for name, (days, minutes, _, _) in STRENGTHS.items():
        net.met(name, days, **({"minutes": minutes} if minutes else {}))
    for cadence in STEADY:
        net.met(f"just before a contact every {cadence} days", range(cadence, LONG, cadence))
        net.met(f"just after a contact every {cadence} days", range(0, LONG, cadence))
    net.met("two talks a day", (0, 30))
    net.met("two talks a day", (0, 30), kind="call", minutes=60)
    net.met("a planned meeting", (90, -10))
    for name, (talks, _, _) in CLASSES.items():
        for ago, minutes in talks:
            net.met(name, (ago,), minutes=minutes)
    for name, (ago_, _, _, _) in COOLING.items():
        net.met(name, ago_)
    net.met("close in three days", (35, 36, 37), minutes=240)
    net.met("close in four days", (35, 36, 37, 38), minutes=240)
    for cadence, gap in ((90, 180), (120, 239), (120, 240)):
        net.person(f"cadence {cadence}, gap {gap}", cadence_days=str(cadence))
        net.met(f"cadence {cadence}, gap {gap}", (gap,))
    for gap in (59, 60):
        net.met(f"weak, gap {gap}", (gap, 200))
    net.met("planned, gap 60", (60, 200, -3))
    net.person("never met")
    net.load()
    done = netcli("tie", "one-day-90-days-ago", "close", "--why", "family", home=net.home)
    assert done.returncode == 0
    return net.home


@pytest.fixture(scope="module")
def ties(ties_home: Path) -> dict[str, Item]:
    return by_name(items("ties", home=ties_home))


@pytest.fixture(scope="module")
def candidates(ties_home: Path) -> dict[str, Item]:
    return by_name(items("reconnect", "-n", "100", home=ties_home))


@pytest.mark.parametrize("name", STRENGTHS)
def test_the_strength_of_a_tie_is_that_of_its_decayed_days(name: str, ties: dict[str, Item]) -> None:
    days, _, rate, strength = STRENGTHS[name]
    found = ties[name]
    assert (round(found["rate"], 4), round(found["strength"], 2), found["days"], found["gap_days"]) == (
        rate,
        strength,
        len(days),
        min(days),
    )


def test_the_cadence_is_the_days_between_contacts_at_that_rate(ties: dict[str, Item]) -> None:
    assert {name: round(ties[name]["cadence_days"], 2) for name in ("days 10 40 70 100", "one day 90 days ago")} == {
        "days 10 40 70 100": 44.41,  # 30 / 0.675509
        "one day 90 days ago": 259.69,  # 30 / 0.115525
    }


@pytest.mark.parametrize("cadence", STEADY)
def test_steady_cadence_has_its_rate_before_and_after_a_contact(cadence: int, ties: dict[str, Item]) -> None:
    rates = tuple(round(ties[f"just {side} a contact every {cadence} days"]["rate"], 4) for side in ("before", "after"))
    assert rates == STEADY[cadence]


def test_two_talks_on_one_day_are_one_day_as_long_as_the_longer(ties: dict[str, Item]) -> None:
    found = ties["two talks a day"]
    assert (found["days"], round(found["rate"], 4)) == (2, 0.5861)  # sqrt 2 * (1 + 2^(-30/90)) * 0.231049


def test_a_day_to_come_does_not_count(ties: dict[str, Item]) -> None:
    found = ties["a planned meeting"]
    assert (round(found["rate"], 4), found["days"], found["last_day"], found["gap_days"]) == (0.1155, 1, day(90), 90)


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_follows_from_rate_gap_and_age(name: str, ties: dict[str, Item]) -> None:
    _, rate, said = CLASSES[name]
    assert (round(ties[name]["rate"], 4), ties[name]["class"], ties[name]["override"]) == (rate, said, None)


def test_unlogged_people_are_not_weak(ties: dict[str, Item]) -> None:
    found = ties["never met"]
    figures = [found[key] for key in ("class", "rate", "strength", "cadence_days", "days", "first_day", "last_day", "gap_days", "cooling")]
    assert figures == ["unlogged", None, None, None, 0, None, None, None, False]


def test_override_wins_beside_the_computed_class(ties: dict[str, Item]) -> None:
    found = ties["one day 90 days ago"]
    assert (found["class"], found["computed_class"], found["override"]) == (
        "close",
        "weak",
        {"class": "close", "why": "family", "day": day(0)},
    )


def test_cadence_of_a_contact_delays_dormancy(ties: dict[str, Item]) -> None:
    assert {name: ties[name]["class"] for name in ties if name.startswith("cadence")} == {
        "cadence 90, gap 180": "dormant",
        "cadence 120, gap 239": "weak",
        "cadence 120, gap 240": "dormant",
    }


@pytest.mark.parametrize("name", COOLING)
def test_close_tie_cools_after_three_gaps_and_a_month(name: str, ties: dict[str, Item]) -> None:
    _, rate, gap, cooling = COOLING[name]
    found = ties[name]
    assert (found["class"], round(found["rate"], 4), found["gap_days"], found["cooling"]) == ("close", rate, gap, cooling)


def test_cadence_is_shown_from_four_contact_days(ties: dict[str, Item]) -> None:
    found = {name: (ties[name]["class"], ties[name]["cooling"]) for name in ("close in three days", "close in four days")}
    assert found == {"close in three days": ("close", False), "close in four days": ("close", True)}


def test_only_the_close_cool(ties: dict[str, Item]) -> None:
    assert {item["class"] for item in ties.values() if item["cooling"]} == {"close"}


def test_a_class_named_alone_lists_the_same_ties(ties_home: Path, ties: dict[str, Item]) -> None:
    assert items("weak", home=ties_home) == [item for item in ties.values() if item["class"] == "weak"]
    assert items("ties", "dormant", home=ties_home) == [item for item in ties.values() if item["class"] == "dormant"]


def test_candidates_are_silent_or_cooling_and_not_planned(ties: dict[str, Item], candidates: dict[str, Item]) -> None:
    planned = {"planned, gap 60", "a planned meeting"}
    fit = {
        name
        for name, item in ties.items()
        if (item["class"] in {"weak", "dormant"} and item["gap_days"] >= 60 and name not in planned) or item["cooling"]
    }
    assert set(candidates) == fit
    assert {"weak, gap 60", "close in four days"} <= fit
    assert not {"weak, gap 59", "never met"} & fit


@pytest.mark.parametrize(("age", "said"), [(0, "learning, day 1 of 90"), (89, "learning, day 90 of 90"), (90, None)])
def test_a_log_younger_than_ninety_days_says_that_it_is_learning(age: int, said: str | None, ties_home: Path) -> None:
    done = netcli("ties", "--format", "table", "--as-of", day(FIRST - age), home=ties_home)
    lines = [line.partition(":")[0] for line in done.stdout.splitlines() if line.startswith("learning")]
    assert (done.returncode, lines) == (0, [said] if said else [])


# Section 3: days, m, gap, circ, both, open -> reach, score. `far` and `near` are networks.
FAR = {
    "Adela": ((12, 3, 240), (0.7006, 1.0806)),  # circ .10, both, open
    "Boris": ((2, 0, 400), (0.2847, 0.4847)),  # circ 0
}
NEAR = {
    "Clara": ((20, 10, 70), (0.9627, 1.1427)),  # circ .6, both
    "Dinu": ((5, 4, 150), (0.6624, 0.9524)),  # circ .05, open
}
CHOIR = ("Sofia", "Tudor", "Vera", "Yuri")


@pytest.fixture(scope="module")
def far_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten active contacts, and the dormant contacts of the vectors."""
    net = Network(tmp_path_factory.mktemp("far"))
    for n in range(10):
        net.person(f"Active {n}", org="the mill" if n == 0 else f"firm {n}")
        net.met(f"Active {n}", (10,))
    net.person("Adela", org="The Mill")
    net.met("Adela; Active 1; Active 2; Active 3", (240,))
    net.met("Adela", range(250, 360, 10))
    net.gave("Adela", (300,))
    net.got("Adela", (290,))
    net.asked("Adela", 250, "theirs")
    net.person("Boris", city="Nowhere")
    net.met("Boris", (400, 500))
    net.met("Circles unknown", (400, 500))
    net.met("Favour unreturned", (400, 500))
    net.got("Favour unreturned", (400,))
    net.met("Their ask was met", (400, 500))
    net.asked("Their ask was met", 410, "theirs", status="answered")
    net.met("Only my ask is open", (400, 500))
    net.asked("Only my ask is open", 410, "mine")
    for name in CHOIR:
        net.person(name, tags="choir")
        net.met(name, (200, *range(210, 400, 10)))
    net.load()
    return net.home


@pytest.fixture(scope="module")
def far(far_home: Path) -> dict[str, Item]:
    return by_name(items("reconnect", "-n", "100", home=far_home))


@pytest.fixture(scope="module")
def near(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Item]:
    """Nineteen active contacts, and Clara and Dinu, who met some of them."""
    net = Network(tmp_path_factory.mktemp("near"))
    for n in range(19):
        net.person(f"Active {n}", tags="fair" if n < 12 else f"circle {n}", city="Dorna" if n == 18 else "")
        net.met(f"Active {n}", (10,))
    net.person("Clara", tags="fair")
    net.met("; ".join(["Clara", *(f"Active {n}" for n in range(10))]), (70,))
    net.met("Clara", range(170, 2000, 100))
    net.gave("Clara", (80,))
    net.got("Clara", (90,))
    net.person("Dinu", city="DORNA")
    net.met("; ".join(["Dinu", *(f"Active {n}" for n in range(4))]), (150,))
    net.met("Dinu", (250, 350, 450, 550))
    net.asked("Dinu", 160, "theirs")
    net.load()
    return by_name(items("reconnect", "-n", "100", home=net.home))


@pytest.mark.parametrize("name", [*FAR, *NEAR])
def test_reach_and_score_are_those_of_the_model(name: str, far: dict[str, Item], near: dict[str, Item]) -> None:
    (facts, figures) = (FAR | NEAR)[name]
    found = (far | near)[name]
    assert (found["days"], found["shared"], found["gap_days"]) == facts
    assert (round(found["reach"], 4), round(found["score"], 4)) == figures


@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("Circles unknown", 0.3847),  # reach .2847 + .2 * .5
        ("Favour unreturned", 0.4847),  # and .1 for the open loop
        ("Their ask was met", 0.3847),
        ("Only my ask is open", 0.3847),
    ],
)
def test_circles_and_open_loops_move_a_score_by_a_tenth(name: str, score: float, far: dict[str, Item]) -> None:
    assert (round(far[name]["reach"], 4), round(far[name]["score"], 4)) == (0.2847, score)


@pytest.mark.parametrize(("k", "from_the_choir"), [(5, 2), (10, 4)])
def test_at_most_two_in_five_come_from_one_circle(k: int, from_the_choir: int, far_home: Path, far: dict[str, Item]) -> None:
    found = by_name(items("reconnect", "-n", str(k), home=far_home))
    assert (len(found), len(found.keys() & set(CHOIR))) == (k, from_the_choir)
    assert all(far[name]["score"] > far["Boris"]["score"] for name in CHOIR)  # without the rule all four would be listed


def test_suggestion_has_two_strongest_reasons_and_an_offer(far: dict[str, Item]) -> None:
    assert (far["Adela"]["reasons"], far["Adela"]["offer"]) == (
        ["in touch on 12 days, the last 8 months ago", "outside your usual circles"],
        "answer their ask: a favour",
    )


# Section 4: given, received -> P_less.
P_LESS = {
    (0, 1): 0.75,
    (0, 2): 0.875,
    (0, 3): 0.9375,
    (0, 4): 0.96875,
    (1, 5): 0.9375,
    (1, 6): 0.964844,
    (2, 7): 0.945312,
    (2, 8): 0.967285,
    (3, 9): 0.953857,
    (5, 12): 0.951874,
    (6, 2): 0.089844,
}
B = {(0, 4): -0.6667, (6, 2): 0.4, (1, 3): -0.3333}
FLAGGED = {(given, received) for given, received in enumerate((4, 6, 8, 9, 11, 12, 14, 15, 17, 18, 19))}
STATES = {
    (0, 1): "too early",
    (0, 2): "too early",
    (0, 3): "leaning",
    (1, 5): "leaning",
    (2, 7): "leaning",
    (1, 3): "balanced",
    (6, 2): "balanced",
    (4, 0): "giving a lot",
    (3, 0): "too early",
}
UNFLAGGED = {(given, received - 1) for given, received in FLAGGED}
PAIRS = sorted({*P_LESS, *B, *STATES, *FLAGGED, *UNFLAGGED})
SET_ASIDE = {"Kin": "kin", "Mentor": "friends; mentor", "Set aside": "balance-off"}


def pair(given: int, received: int) -> str:
    return f"given {given} received {received}"


@pytest.fixture(scope="module")
def balance_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    net = Network(tmp_path_factory.mktemp("balance"))
    for given, received in PAIRS:
        net.gave(pair(given, received), range(1, given + 1))
        net.got(pair(given, received), range(1, received + 1))
    for name, tags in SET_ASIDE.items():
        net.person(name, tags=tags)
        net.got(name, range(10, 40))
    net.got("Thanked", range(10, 50))
    net.gave("Thanked", (5,), kind="thanks")
    net.got("Thanked too early", range(10, 50))
    net.gave("Thanked too early", (20,), kind="thanks")
    net.got("Same days", (10, 10, 11, 11, 12), kind="advice")
    net.got("Two years", (729, 730, 731))
    for ago in range(4):
        net.asked("Asks only", ago, "mine")
    net.load()
    return net.home


@pytest.fixture(scope="module")
def balances(balance_home: Path) -> dict[str, Item]:
    return by_name(items("balance", "--all", home=balance_home))


@pytest.fixture(scope="module")
def flagged(balance_home: Path) -> list[str]:
    return [item["name"] for item in items("balance", home=balance_home)]


@pytest.mark.parametrize(("given", "received"), P_LESS)
def test_the_probability_of_giving_less_is_exact(given: int, received: int, balances: dict[str, Item]) -> None:
    found = balances[pair(given, received)]
    assert (found["given"], found["received"], found["p_less"]) == (given, received, P_LESS[given, received])


@pytest.mark.parametrize(("given", "received"), B)
def test_balance_is_between_minus_one_and_one(given: int, received: int, balances: dict[str, Item]) -> None:
    assert round(balances[pair(given, received)]["balance"], 4) == B[given, received]


@pytest.mark.parametrize(("given", "received"), sorted(FLAGGED))
def test_flag_is_raised_from_the_smallest_number_of_favours(
    given: int, received: int, balances: dict[str, Item], flagged: list[str]
) -> None:
    states = [balances[pair(given, number)]["state"] for number in (received - 1, received)]
    assert (states[0] != "received more", states[1]) == (True, "received more")
    assert [pair(given, number) in flagged for number in (received - 1, received)] == [False, True]


@pytest.mark.parametrize(("given", "received"), STATES)
def test_balance_has_a_state(given: int, received: int, balances: dict[str, Item]) -> None:
    assert balances[pair(given, received)]["state"] == STATES[given, received]


def test_one_two_or_three_favours_never_raise_the_flag(flagged: list[str]) -> None:
    assert not {pair(given, received) for given, received in PAIRS if given + received <= 3} & set(flagged)


@pytest.mark.parametrize("name", SET_ASIDE)
def test_uncounted_people_have_counts_but_no_flag(name: str, balances: dict[str, Item], flagged: list[str]) -> None:
    found = balances[name]
    assert (found["given"], found["received"], found["state"]) == (0, 30, "off")
    assert name not in flagged


def test_a_day_counts_once_in_each_direction(balances: dict[str, Item]) -> None:
    assert (balances["Same days"]["given"], balances["Same days"]["received"]) == (0, 3)


def test_gives_older_than_two_years_do_not_count(balances: dict[str, Item]) -> None:
    assert balances["Two years"]["received"] == 1


def test_asks_are_neither_given_nor_received(balances: dict[str, Item]) -> None:
    assert "Asks only" not in balances


def test_balance_lists_people_by_name(balances: dict[str, Item]) -> None:
    handles = [item["handle"] for item in balances.values()]
    assert handles == sorted(handles)


def test_a_thank_you_clears_the_nudge_and_five_are_the_most(balance_home: Path, balances: dict[str, Item], flagged: list[str]) -> None:
    (report,) = items("report", home=balance_home)
    assert flagged[:2] == ["Thanked", "Thanked too early"]  # the clearest; without the thank-you both would be listed
    assert balances["Thanked"]["state"] == "received more"
    assert [nudge["name"] for nudge in report["nudges"]] == flagged[1:6]


def test_a_nudge_is_an_invitation(balance_home: Path) -> None:
    done = netcli("balance", "--format", "table", home=balance_home)
    assert f"In two years you noted 4 favours from {pair(0, 4)} and none to them: something you could offer?" in " ".join(
        done.stdout.split()
    )


# Section 5: the person asked, earlier gives -> whether one line is printed.
LINES = {
    "Weak": (0, True),
    "Weak, given to": (1, False),
    "Close": (0, False),
    "Dormant": (0, True),
    "New": (0, True),
    "Never met": (0, True),
    "Never met, given to": (1, False),
}


@pytest.fixture(scope="module")
def asks_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    net = Network(tmp_path_factory.mktemp("asks"))
    for name, (given, _) in LINES.items():
        net.person(name, needs="a printer; two chairs" if name == "Dormant" else "")
        net.gave(name, range(1000, 1000 + given))
    net.met("Weak; Weak, given to", (60,))
    net.met("Close", range(10, 100, 5))
    net.met("Dormant", (300,))
    net.met("New", (3,))
    net.load()
    return net.home


@pytest.mark.parametrize("name", LINES)
def test_first_ask_of_a_distant_tie_prints_one_line(name: str, asks_home: Path) -> None:
    needs = " They need: a printer; two chairs." if name == "Dormant" else ""
    line = f"You have not given {name} anything yet; what could you do for them first?{needs} Do they know what you do?\n"
    done = netcli("ask", name, "a name", home=asks_home)
    assert (done.returncode, done.stderr) == (0, line if LINES[name][1] else "")
    assert done.stdout.endswith(f" to {name}: a name\n")  # it never blocks


# Section 6. Today is Friday of week 47; days ago 0 to 4 are this week, 5 to 11 the week before.
@pytest.fixture(scope="module")
def report_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    net = Network(tmp_path_factory.mktemp("report"))
    net.gave("Ada", (0, 1))
    net.gave("Bo", (2,), kind="introduction", to="Cy")
    net.gave("Bo", (3,), kind="referral", to="Cy", depth="2")
    net.gave("Cy", (4,))
    net.got("Ada", (0, 4))
    # Eight talks this week: five with a purpose, three of these with an outcome; a message and an event are no talks.
    for ago, words in enumerate(
        ({"purpose": "plan", "outcome": "a date"}, {"purpose": "plan", "outcome_kind": "tip"}, {"purpose": "plan", "outcome": "done"})
    ):
        net.met("Talker", (ago,), **words)
    net.met("Talker", (0, 1), kind="call", purpose="plan")
    net.met("Talker", (2, 3), kind="one-to-one", outcome="laughter")
    net.met("Talker", (4,))
    net.met("Talker", (0,), kind="message", purpose="plan", outcome="sent")
    net.met("Talker", (1,), kind="event", purpose="plan", outcome="went")
    # The week before: one given, one received, no ask.
    net.gave("Ada", (6,))
    net.got("Bo", (7,))
    # Week 45 (days 12 to 18): three given, two asks made, one of mine answered, one of theirs met.
    net.gave("Cy", (12, 13, 14))
    net.asked("Ada", 13, "mine")
    net.asked("Bo", 14, "mine", status="answered", closed_on=day(12))
    net.asked("Cy", 30, "theirs", status="answered", closed_on=day(15))
    # Nine asks in 26 weeks, six of them to people with an earlier give; the give to Far was later.
    for ago in (40, 41, 42):
        net.asked("Given before", ago, "mine")
    net.gave("Given before", (100,))
    net.asked("Ada again", 50, "mine")
    net.gave("Ada again", (51,))
    for ago in (60, 61):
        net.asked("Never given", ago, "mine")
    net.asked("Given after", 70, "mine")
    net.gave("Given after", (69,))
    net.asked("Never given", 26 * 7 + 10, "mine")  # too long ago
    net.gave("Ada", (400,))
    net.gave("Bo", (401,))
    net.asked("Cy", 3, "theirs")
    # Ties on the eve of this week: two close (one seen), one weak reached, one dormant revived, one new.
    net.met("Close, seen", range(5, 100, 5))
    net.met("Close, seen", (1,), kind="message")
    net.met("Close, not seen", range(5, 100, 5))
    net.met("Weak", (90, 2), kind="email")
    net.met("Dormant", (400, 2), kind="event")
    net.met("Newcomer", (2,), kind="event")
    net.met("Silent", (70, 200))
    net.load()
    return net.home


@pytest.fixture(scope="module")
def this_week(report_home: Path) -> Item:
    return items("report", home=report_home)[0]


def test_the_report_counts_the_week(this_week: Item) -> None:
    counted = ("week", "from", "to", "given", "received", "asks_made", "introductions", "referrals", "their_asks_open")
    assert [this_week[key] for key in counted] == ["2026-W47", "2026-11-16", "2026-11-22", 5, 2, 0, 1, 1, 1]


def test_the_give_share_is_given_of_both_from_three_favours_on(report_home: Path, this_week: Item) -> None:
    (before,) = items("report", "--week", "last week", home=report_home)
    assert round(this_week["give_share"], 4) == 0.7143
    assert (before["given"], before["received"], before["give_share"]) == (1, 1, None)


def test_given_per_ask_needs_an_ask(report_home: Path, this_week: Item) -> None:
    (asking,) = items("report", "--week", "2026-W45", home=report_home)
    assert (asking["given"], asking["asks_made"], asking["asks_answered"], asking["their_asks_met"]) == (3, 2, 1, 1)
    assert (asking["give_per_ask"], this_week["give_per_ask"]) == (1.5, None)


def test_give_first_is_six_of_nine_with_its_interval(this_week: Item) -> None:
    share = this_week["give_first"]
    assert (share["k"], share["n"], round(share["low"], 3), round(share["high"], 3)) == (6, 9, 0.354, 0.879)


def test_purposeful_are_talks_with_a_purpose_and_a_result(this_week: Item) -> None:
    assert this_week["purposeful"] == {"k": 3, "n": 8}


def test_ties_are_judged_on_the_eve_of_the_week(this_week: Item) -> None:
    figures = ("close_seen", "close_total", "weak_reached", "dormant_revived", "new_people")
    assert [this_week[key] for key in figures] == [1, 2, 1, 1, 2]


def test_means_are_per_week_over_the_weeks_before(this_week: Item) -> None:
    # Weeks 43 to 46: given 1 + 3, received 1, asks made 2, answered 1, theirs met 1.
    assert {key: this_week["mean4"][key] for key in ("given", "received", "asks_made", "asks_answered", "their_asks_met")} == {
        "given": 1.0,
        "received": 0.25,
        "asks_made": 0.5,
        "asks_answered": 0.25,
        "their_asks_met": 0.25,
    }


def test_a_week_marked_away_counts_in_no_mean(report_home: Path, this_week: Item) -> None:
    config = report_home / ".config/netcli/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[report]\naway = ["2026-W46", "2026-W44"]\n', "utf-8")
    try:
        (without,) = items("report", home=report_home)
    finally:
        config.unlink()
    assert (without["mean4"]["given"], without["mean4"]["received"]) == (1.5, 0.0)
    assert [week["week"] for week in without["weeks"] if week["away"]] == ["2026-W44", "2026-W46"]
    assert [week["week"] for week in this_week["weeks"] if week["away"]] == []


def test_nothing_is_divided_by_zero_and_unknown_is_not_zero(tmp_path: Path) -> None:
    assert netcli("add", "Ada", home=tmp_path).returncode == 0
    (report,) = items("report", home=tmp_path)
    unknown: dict[str, Any] = {key: report[key] for key in ("give_share", "give_per_ask", "give_first", "purposeful", "mean4", "mean26")}
    means = dict.fromkeys(("given", "received", "asks_made", "asks_answered", "their_asks_met", "introductions", "referrals", "new_people"))
    assert unknown == {
        "give_share": None,
        "give_per_ask": None,
        "give_first": {"k": 0, "n": 0, "low": None, "high": None},
        "purposeful": {"k": 0, "n": 0},
        "mean4": means,
        "mean26": means,
    }
    assert [(check["k"], check["n"]) for check in report["check"]] == [(None, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
    assert netcli("report", home=tmp_path).stdout.splitlines()[2:] == ["## The week", "", "- Nothing was recorded."]


def test_next_steps_are_give_reconnect_and_follow_up(this_week: Item) -> None:
    assert [step["kind"] for step in this_week["next_steps"]] == ["give", "reconnect", "follow up"]


def test_the_explanation_names_the_rule(report_home: Path) -> None:
    found = document("report", "--explain", home=report_home)
    assert any("Wilson 95 % interval" in line for line in found["explain"])
