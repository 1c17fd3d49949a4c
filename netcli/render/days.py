"""Days and moments as text."""

from datetime import date, datetime

from netcli.domain.language.dates import show_day

FORMS = "2026-11-20, 20.11.2026, 20 Nov, yesterday, 3 days ago, 2w ago, friday, last week or 2026-W47"


def day(text: str | None) -> str:
    """Return an ISO day as `Fri 20 Nov 2026`, or n/a for None."""
    return show_day(date.fromisoformat(text)) if text else "n/a"


def moment(text: str) -> str:
    """Return an ISO moment in UTC in local time: `Fri 20 Nov 2026 09:30`."""
    local = datetime.fromisoformat(text).astimezone()
    return f"{show_day(local.date())} {local:%H:%M}"
