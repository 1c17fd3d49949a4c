"""REGRESSIONS.md cites tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROWS = [line for line in (ROOT / "REGRESSIONS.md").read_text("utf-8").splitlines() if line.startswith("| ")][1:]


def test_regressions_cite_existing_tests() -> None:
    """A row has paths, each followed by the names of tests in that file."""
    for row in ROWS:
        paths = [ROOT / path for path in re.findall(r"`(tests/\S+\.py)`", row)]
        assert paths, row
        text = "".join(path.read_text("utf-8") for path in paths)
        assert [name for name in re.findall(r"`(test_\w+)`", row) if f"def {name}(" not in text] == [], row
