"""The words for asks and promises."""

from netcli.render.wording.counts import counted

SAID = {"mine": "I asked", "theirs": "they asked", "promised": "I promised"}


def said(direction: str) -> str:
    """Return who said what: `I asked`, `they asked`, `I promised`."""
    return SAID[direction]


def state(status: str, late_days: int | None, why: str | None, closed_on: str = "") -> str:
    """Return how an ask stands: `open, 12 days late`, `declined, silent`."""
    return ", ".join(part for part in (f"{status} on {closed_on}" if closed_on else status, why or "", late(late_days)) if part)


def late(days: int | None) -> str:
    """Return how late something is: `12 days late`, nothing if it is in time."""
    return f"{counted(days, 'day')} late" if days else ""
