"""The next steps of the weekly report as text."""

import pytest

from netcli.domain.balance import Balance
from netcli.domain.reconnect import Offer, Reason
from netcli.domain.records.ask import new_ask
from netcli.domain.report import Step
from netcli.render.wording.report import check, command, step
from tests.readable import TODAY, an_ask, days_ago, person

ANA = person("Ana")
REASONS = (Reason("in_touch", 5, gap=200), Reason("both_know", 1, names=("Bo",)))


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (Step("give", ANA, an_ask("a van", 8, theirs=True)), "they asked 8 days ago: a van"),
        (
            Step("give", ANA, Balance(1, 0, 4, -0.7, 0.97, "received more", nudge=True)),
            "In two years you noted 4 favours from Ana and none to them: something you could offer?",
        ),
        (Step("give", ANA, Offer("meet_need", "a van")), "they need: a van"),
        (Step("reconnect", ANA, REASONS), "in touch on 5 days, the last 7 months ago; you both know Bo"),
        (Step("follow up", ANA, an_ask("the slides", 3, due=days_ago(-4), n=12)), "you asked 3 days ago, due Tue 24 Nov 2026: the slides"),
        (Step("give", ANA, new_ask(days_ago(9), "promised", "the photos", days_ago(2))), "you promised, 2 days late: the photos"),
        (Step("follow up", ANA, an_ask("the slides", 0, n=3)), "you asked today: the slides"),
    ],
)
def test_every_step_has_a_text(one: Step, text: str) -> None:
    assert step(one, TODAY, 730) == text


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (Step("give", ANA, an_ask("a van", 8, theirs=True, n=4)), "netcli done 4"),
        (Step("give", ANA, Offer("meet_need", "a van")), 'netcli give ana "..."'),
        (Step("reconnect", ANA, REASONS), 'netcli log "..." --with ana'),
    ],
)
def test_every_step_has_the_command_that_records_it(one: Step, line: str) -> None:
    assert command(one) == line


@pytest.mark.parametrize(
    ("code", "k", "n", "text"),
    [
        ("relations", 5.5, 4, "relations before deals: 5.5 days in touch before a first ask (the median)"),
        ("relations", 1, 4, "relations before deals: 1 day in touch before a first ask (the median)"),
        ("relations", None, 0, "relations before deals: n/a"),
        ("gave_first", 6, 9, "gave before asking: 6 of 9"),
        ("gave_first", 0, 0, "gave before asking: n/a"),
        ("listened", 4, 5, "listened: 80 % of what you noted was about them"),
        ("listened", 1, 0, "listened: n/a"),
        ("wide_and_deep", 5, 50, "wide and deep: 50 people met in a year, 5 close ties"),
        ("kept", 2, 3, "kept what you promised: 2 of 3 in time"),
        ("kept", 0, 0, "kept what you promised: n/a"),
    ],
)
def test_self_check_says_n_a_for_what_is_unknown(code: str, k: float | None, n: int, text: str) -> None:
    assert check(code, k, n) == text
