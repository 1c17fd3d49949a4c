"""Days in words."""

from datetime import date, datetime

from netcli.domain.language.dates import show_day


def day(text: str | None) -> str:
    """Write an ISO day as `Fri 20 Nov 2026`, or n/a."""
    return show_day(date.fromisoformat(text)) if text else "n/a"


def moment(text: str) -> str:
    """Write a moment in UTC as the local day and time: `Fri 20 Nov 2026 09:30`."""
    local = datetime.fromisoformat(text).astimezone()
    return f"{show_day(local.date())} {local:%H:%M}"
