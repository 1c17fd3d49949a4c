"""The next steps and the self-check of the report as text."""

from datetime import date

from netcli.domain.balance import Balance
from netcli.domain.language.dates import show_day
from netcli.domain.reconnect import Offer
from netcli.domain.records.ask import Ask, late_days
from netcli.domain.report import Step
from netcli.render.wording import balance, reconnect
from netcli.render.wording.asks import late
from netcli.render.wording.counts import ago, counted


def step(one: Step, as_of: date, window: int) -> str:
    """Return what to do in a step; `window` is that of the balance, in days."""
    match one.about:
        case Ask(direction="theirs"):
            return f"they asked {ago((as_of - one.about.day).days)}{_due(one.about, as_of)}: {one.about.text}"
        case Ask(direction="promised"):
            return f"you promised{_due(one.about, as_of)}: {one.about.text}"
        case Ask():
            return f"you asked {ago((as_of - one.about.day).days)}{_due(one.about, as_of)}: {one.about.text}"
        case Balance():
            return balance.nudge(one.about, one.person.name, window)
        case Offer():
            return reconnect.offer(one.about)
        case reasons:
            return "; ".join(map(reconnect.reason, reasons))


def command(one: Step) -> str:
    """Return the command that records a step once it is done."""
    match one.about:
        case Ask():
            return f"netcli done {one.about.number}"
        case Balance() | Offer():
            return f'netcli give {one.person.handle} "..."'
        case _:
            return f'netcli log "..." --with {one.person.handle}'


def check(code: str, k: float | None, n: int, **_: object) -> str:
    """Return one line of the self-check, with n/a for what is unknown."""
    ratio = f"{k} of {n}" if n else "n/a"
    match code:
        case "relations":
            met = f"{_days(k)} in touch before a first ask (the median)" if k is not None else "n/a"
            return f"relations before deals: {met}"
        case "gave_first":
            return f"gave before asking: {ratio}"
        case "listened":
            return f"listened: {f'{100 * (k or 0) / n:.0f} % of what you noted was about them' if n else 'n/a'}"
        case "wide_and_deep":
            return f"wide and deep: {counted(n, 'person')} met in a year, {counted(int(k or 0), 'close tie')}"
        case _:
            return f"kept what you promised: {ratio}{' in time' if n else ''}"


def _days(number: float) -> str:
    return counted(int(number), "day") if number == int(number) else f"{number:.1f} days"


def _due(ask: Ask, as_of: date) -> str:
    if not ask.due:
        return ""
    return f", {late(late_days(ask, as_of)) or f'due {show_day(ask.due)}'}"
