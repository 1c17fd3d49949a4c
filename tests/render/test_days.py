"""Days as text."""

import pytest

from netcli.render.days import day


@pytest.mark.parametrize(("text", "shown"), [("2026-11-20", "Fri 20 Nov 2026"), (None, "n/a"), ("", "n/a")])
def test_a_day_is_spelled_out_or_unknown(text: str | None, shown: str) -> None:
    assert day(text) == shown
