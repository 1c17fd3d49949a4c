"""Whether meetings with a person have a purpose or a result.

Source: docs/model.md, section 13.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.records.interaction import Interaction

DAYS = 365
KINDS = ("meeting", "one-to-one", "event")
AT_LEAST = 3
KIN = "kin"  # nothing is found of people with this tag


class Finding(NamedTuple):
    """The last meetings with a person, none of which has a purpose or a result.

    `asks_what_they_know` is whether they may not know what the user does.
    """

    meetings: int
    since: date
    asks_what_they_know: bool


def finding(
    meetings: Sequence[Interaction], favours: Collection[date], tags: Collection[str], *, knows_work: bool | None
) -> Finding | None:
    """Return the finding about the meetings of DAYS, the newest first, or None.

    `favours` are the days of a give or an ask. `knows_work` is None if it is unknown.
    """
    empty = next((place for place, one in enumerate(meetings) if not _is_empty(one, favours)), len(meetings))
    if empty < AT_LEAST or KIN in tags:
        return None
    return Finding(empty, meetings[empty - 1].day, knows_work is not True)


def _is_empty(one: Interaction, favours: Collection[date]) -> bool:
    noted = one.purpose or one.outcome or one.outcome_kind or one.their_outcome
    return not noted and one.day not in favours
