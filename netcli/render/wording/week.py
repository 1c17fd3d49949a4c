"""The next steps of the weekly report as text."""

from datetime import date

from netcli.domain.balance import Balance
from netcli.domain.reconnect import Offer
from netcli.domain.records.ask import Ask
from netcli.domain.report import Step
from netcli.render.wording import balance, reconnect
from netcli.render.wording.counts import ago


def step(one: Step, as_of: date, window: int) -> str:
    """Return what to do in a step; `window` is that of the balance, in days."""
    match one.about:
        case Ask(direction="theirs"):
            return f"they asked on {one.about.day.isoformat()}: {one.about.text}"
        case Ask():
            return _follow_up(one.about, as_of)
        case Balance():
            return balance.nudge(one.about, one.person.name, window)
        case Offer():
            return reconnect.offer(one.about)
        case reasons:
            return "; ".join(map(reconnect.reason, reasons))


def _follow_up(ask: Ask, as_of: date) -> str:
    due = f", due {ask.due.isoformat()}" if ask.due else ""
    return f"ask {ask.number}, {ago((as_of - ask.day).days)}{due}: {ask.text}"
