"""Facts as text."""

import pytest

from netcli.render.facts import yearly


@pytest.mark.parametrize(
    ("stored", "text"), [("--06-12", "12 Jun"), ("2027-06-02", "2 Jun 2027"), ("--13-01", "--13-01"), ("soon", "soon"), ("", "")]
)
def test_yearly_day_is_written_and_other_text_stays(stored: str, text: str) -> None:
    assert yearly(stored) == text
