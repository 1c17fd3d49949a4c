"""After a first meeting: docs/model.md, section 11."""

import pytest

from netcli.domain.first_meeting import step
from tests.readable import TODAY, days_ago


@pytest.mark.parametrize(
    ("ago", "later", "expected"),
    [
        (0, None, None),
        (1, None, "write"),
        (3, None, "write"),
        (6, None, "write"),
        (7, None, "meet_again"),
        (30, None, "meet_again"),
        (31, None, None),
        (3, 2, None),  # a give since
        (3, 3, "write"),  # a give on the day of the meeting
        (3, 90, "write"),  # a give long before
    ],
)
def test_step_depends_on_the_days_since_the_first_meeting(ago: int, later: int | None, expected: str | None) -> None:
    assert step(days_ago(ago), None if later is None else days_ago(later), TODAY) == expected
