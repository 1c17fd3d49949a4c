"""Why a tie has its class, and how young the log is."""

from collections.abc import Sequence

from netcli.domain.model import Model
from netcli.domain.ties import Tie
from netcli.render.wording.counts import counted, few

LISTED = 5  # contact-days that are printed beside one of many ties


def why(tie: Tie, model: Model) -> str:
    """Return one line that explains a class."""
    if tie.override:
        reason = f': "{tie.override.why}"' if tie.override.why else ""
        return f"your own word since {tie.override.day.isoformat()}{reason}; by the log it would be {tie.computed}"
    if tie.gap is None or tie.rate is None:
        return "no interaction is logged yet"
    last = f"the last contact was {counted(tie.gap, 'day')} ago"
    if tie.computed == "dormant":
        return f"{last} (dormant from {model.dormant_gap})"
    if tie.computed == "new":
        return f"first met on {tie.first_day}, {counted(tie.days, 'contact-day')} so far"
    side = "at least" if tie.computed == "close" else "less than"
    return f"{tie.rate:.2f} contact-days per 30 days, {side} {model.close_rate:g}; {last}"


def why_with_days(tie: Tie, days: Sequence[tuple[str, float]], model: Model) -> str:
    """Return the line that explains a class, with the contact-days that were used.

    They are given as (ISO day, v), newest first.
    """
    used = few([day if v == 1 else f"{day} (v {v:.2f})" for day, v in days], LISTED)
    return why(tie, model) + (f"; contact-days: {used}" if days else "")


def learning(day: int, model: Model) -> str:
    """Return which day of learning it is: `learning, day 3 of 90`."""
    return f"learning, day {day} of {model.learning_days}"
