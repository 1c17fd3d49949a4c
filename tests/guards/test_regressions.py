"""REGRESSIONS.md cites tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROWS = [line for line in (ROOT / "REGRESSIONS.md").read_text("utf-8").splitlines() if line.startswith("| ")][1:]


def test_regressions_cite_existing_tests() -> None:
    """A row has paths, each followed by the names of tests in that file."""
    assert ROWS
    for row in ROWS:
        text, cited = "", list(re.finditer(r"`(tests/\S+\.py)`|`(test_\w+)`", row))
        assert cited, row
        for found in cited:
            if found[1]:
                text = (ROOT / found[1]).read_text("utf-8")
            else:
                assert f"def {found[2]}(" in text, row
