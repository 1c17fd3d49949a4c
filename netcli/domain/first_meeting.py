"""After a first meeting: write while they remember you, then propose a second one.

Only for a contact whose only contact-day is a meeting, one-to-one, call or event of fewer than CROWD people. It ends with
a second contact-day, a planned meeting, or a later give, promise or ask. Source: docs/model.md, section 11.
"""

from datetime import date
from typing import Literal, NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.interaction import TALKS

KINDS = (*TALKS, "event")
WRITE_FROM, MEET_FROM, LAST = 1, 7, 30  # days after the meeting

Step = Literal["write", "meet_again"]


class FirstMeeting(NamedTuple):
    """A person whom the user met once, and what to do next."""

    person: Person
    day: date
    step: Step


def step(met: date, later: date | None, today: date) -> Step | None:
    """Return what to do after a first meeting, or None.

    `later` is the day of the last give, promise or ask between the two.
    """
    ago = (today - met).days
    if not WRITE_FROM <= ago <= LAST or (later is not None and later > met):
        return None
    return "write" if ago < MEET_FROM else "meet_again"
