"""Reasons and offers of suggestions as text."""

import pytest

from netcli.domain.reconnect import Offer, Reason, Suggestion
from netcli.render.wording.reconnect import offer, reason, why


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (Reason("in_touch", 12, gap=240), "in touch on 12 days, the last 8 months ago"),
        (Reason("in_touch", 1, gap=700), "in touch once, 2 years ago"),
        (Reason("both_know", 1, names=("Ana",)), "you both know Ana"),
        (Reason("both_know", 2, names=("Ana", "Petr")), "you both know Ana and Petr"),
        (Reason("both_know", 5, names=("Ana", "Bo")), "you both know Ana, Bo and 3 more"),
        (Reason("both_ways"), "favours went both ways"),
        (Reason("promised", text="a map"), "you promised: a map"),
        (Reason("they_asked", text="a van"), "they asked: a van"),
        (Reason("not_returned", 1), "1 favour from them, and none to them yet"),
        (Reason("not_returned", 3), "3 favours from them, and none to them yet"),
        (Reason("outside_circles"), "outside your usual circles"),
    ],
)
def test_every_reason_has_a_text(one: Reason, text: str) -> None:
    assert reason(one) == text


def test_offer_answers_an_ask_a_promise_or_a_need() -> None:
    assert offer(Offer("keep_promise", "a map")) == "keep your promise: a map"
    assert offer(Offer("answer_ask", "a van")) == "answer their ask: a van"
    assert offer(Offer("meet_need", "a printer")) == "they need: a printer"


def test_why_has_the_figures_of_the_score() -> None:
    one = Suggestion(1, "weak", 240, 12, 3, 0.70061, 1.08061, (), None)
    assert why(one) == "score 1.0806, reach 0.7006: 12 days, m 3, gap 240"
