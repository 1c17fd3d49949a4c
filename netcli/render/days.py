"""Days in words."""

from datetime import date

from netcli.domain.dates import show_day


def day(text: str | None) -> str:
    """Write an ISO day as `Fri 20 Nov 2026`, or n/a."""
    return show_day(date.fromisoformat(text)) if text else "n/a"
