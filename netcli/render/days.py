"""Days and spans in words."""

from datetime import date

from netcli.domain.dates import show_day


def day(text: str | None) -> str:
    """Write an ISO day as `Fri 20 Nov 2026`, or n/a."""
    return show_day(date.fromisoformat(text)) if text else "n/a"


def since(first: date, today: date) -> str:
    """Say how long ago a day was in its largest calendar unit: `3 days`, `2 weeks`, `8 months`, `2 years` ago."""
    gap = (today - first).days
    if gap < 0:
        return "in " + _counted(-gap, "day")
    if gap < 14:
        return ("today", "yesterday")[gap] if gap < 2 else f"{gap} days ago"
    if gap < 60:
        return _counted(gap // 7, "week") + " ago"
    # Months of different lengths are the calendar's business.
    from dateutil.relativedelta import relativedelta

    span = relativedelta(today, first)
    months = span.years * 12 + span.months
    return (_counted(months, "month") if months < 24 else _counted(span.years, "year")) + " ago"


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'s' * (number != 1)}"
