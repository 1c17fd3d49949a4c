"""Days in words."""

from datetime import date, datetime

from netcli.domain.language.dates import show_day

FORMS = "2026-11-20, 20.11.2026, 20 Nov, yesterday, 3 days ago, 2w ago, friday, last week or 2026-W47"


def day(text: str | None) -> str:
    """Write an ISO day as `Fri 20 Nov 2026`, or n/a."""
    return show_day(date.fromisoformat(text)) if text else "n/a"


def moment(text: str) -> str:
    """Write a moment in UTC as the local day and time: `Fri 20 Nov 2026 09:30`."""
    local = datetime.fromisoformat(text).astimezone()
    return f"{show_day(local.date())} {local:%H:%M}"
