"""The records of a timeline as text."""

import pytest

from netcli.domain.records.interaction import Interaction
from netcli.domain.records.intro import Intro
from netcli.domain.timeline import TimelineEntry
from netcli.render.wording.timeline import kind, text
from tests.readable import TODAY, an_ask, days_ago, gives, person

BO = person("Bo", 2)
CALL = Interaction(days_ago(20), "call", purpose="plan", outcome="two dates", summary="a talk", number=5)
[GIFT] = gives("Ana 3 gift")
ANSWERED = an_ask("a van", 5, theirs=True, status="answered", n=8)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (TimelineEntry("log", CALL, (BO,), 0), ("call", "a talk for: plan -> two dates")),
        (TimelineEntry("log", Interaction(days_ago(20), "email"), (), 0), ("email", "")),
        (TimelineEntry("log", Interaction(days_ago(20), "call", planned=True), (), None), ("planned call", "")),
        (TimelineEntry("ask", an_ask()._replace(direction="promised"), (), 0), ("I promised", "the slides (open)")),
        (TimelineEntry("give", GIFT, (), 1), ("given gift", "gift")),
        (TimelineEntry("give", GIFT._replace(status="pending"), (), 1), ("given gift", "gift (pending)")),
        (
            TimelineEntry("give", GIFT._replace(to=BO, status="closed", outcome="boxes", amount="5 EUR"), (), 1),
            ("given gift", "gift (to Bo) -> boxes, 5 EUR"),
        ),
        (
            TimelineEntry("intro", Intro(TODAY, "both sing", made_on=TODAY, other_outcome="dates"), (), 1),
            ("intro, made", "both sing -> dates"),
        ),
        (TimelineEntry("give", GIFT._replace(to=BO), (), 1), ("given gift", "gift (to Bo)")),
        (TimelineEntry("ask", an_ask(), (), 0), ("I asked", "the slides (open)")),
        (TimelineEntry("ask", an_ask(due=days_ago(12)), (), 0), ("I asked", "the slides (open, 12 days late)")),
        (TimelineEntry("ask", ANSWERED._replace(due=days_ago(1)), (), 0), ("they asked", f"a van (answered on {TODAY}, 1 day late)")),
        (
            TimelineEntry("ask", an_ask(status="declined")._replace(why="silent"), (), 0),
            ("I asked", f"the slides (declined on {TODAY}, silent)"),
        ),
        (TimelineEntry("ask", ANSWERED, (), 0), ("they asked", f"a van (answered on {TODAY})")),
        (TimelineEntry("ask", ANSWERED._replace(outcome="lent it"), (), 0), ("they asked", f"a van (answered on {TODAY}: lent it)")),
    ],
)
def test_every_record_has_a_kind_and_a_text(entry: TimelineEntry, words: tuple[str, str]) -> None:
    assert (kind(entry), text(entry, TODAY)) == words
