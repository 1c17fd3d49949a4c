"""The records of a timeline as text: what each was, and what was noted."""

from collections.abc import Iterator
from datetime import date

from netcli.domain.records.ask import Ask, late_days
from netcli.domain.records.give import PENDING, Give
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.intro import Intro
from netcli.domain.timeline import TimelineEntry
from netcli.render.wording.asks import said, state


def kind(entry: TimelineEntry) -> str:
    """Return what a record was: `call`, `planned call`, `given gift`, `I asked`."""
    match entry.about:
        case Interaction():
            return f"planned {entry.about.kind}" if entry.about.planned else entry.about.kind
        case Give():
            return f"{entry.about.direction} {entry.about.kind}"
        case Ask():
            return said(entry.about.direction)
        case Intro(status=status):
            return f"intro, {status}"


def text(entry: TimelineEntry, today: date) -> str:
    """Return what was noted in a record: `a van (answered on 2026-11-20: lent it)`."""
    match entry.about:
        case Interaction(purpose=purpose, outcome=outcome):
            parts = (entry.about.summary, purpose and f"for: {purpose}", outcome and f"-> {outcome}")
            return " ".join(part for part in parts if part)
        case Give():
            return " ".join(_given(entry.about))
        case Ask():
            return _asked(entry.about, today)
        case Intro(why=why, one_outcome=one, other_outcome=other):
            return " ".join((why, *(f"-> {outcome}" for outcome in (one, other) if outcome)))


def _given(one: Give) -> Iterator[str]:
    """Yield what was given, to whom, how it stands and what came of it."""
    yield one.text
    if one.to:
        yield f"(to {one.to.name})"
    if one.status == PENDING:
        yield f"({PENDING})"
    if came := ", ".join(filter(None, (one.outcome, one.amount))):
        yield f"-> {came}"


def _asked(one: Ask, today: date) -> str:
    how = state(one.status, late_days(one, today), one.why, one.closed_on.isoformat() if one.closed_on else "")
    return f"{one.text} ({how}{f': {one.outcome}' if one.outcome else ''})"
