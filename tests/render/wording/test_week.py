"""The next steps of the weekly report as text."""

import pytest

from netcli.domain.balance import Balance
from netcli.domain.reconnect import Offer, Reason
from netcli.domain.report import Step
from netcli.render.wording.week import step
from tests.readable import TODAY, an_ask, days_ago, person

ANA = person("Ana")
REASONS = (Reason("in_touch", 5, gap=200), Reason("both_know", 1, names=("Bo",)))


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (Step("give", ANA, an_ask("a van", 8, theirs=True)), "they asked on 2026-11-12: a van"),
        (
            Step("give", ANA, Balance(1, 0, 4, -0.7, 0.97, "received more", nudge=True)),
            "In two years you noted 4 favours from Ana and none to them: something you could offer?",
        ),
        (Step("give", ANA, Offer("meet_need", "a van")), "they need: a van"),
        (Step("reconnect", ANA, REASONS), "in touch on 5 days, the last 7 months ago; you both know Bo"),
        (Step("follow up", ANA, an_ask("the slides", 3, due=days_ago(-4), n=12)), "ask 12, 3 days ago, due 2026-11-24: the slides"),
        (Step("follow up", ANA, an_ask("the slides", 0, n=3)), "ask 3, today: the slides"),
    ],
)
def test_every_step_has_a_text(one: Step, text: str) -> None:
    assert step(one, TODAY, 730) == text
