"""The transcripts of every command."""

import os
import shutil
from pathlib import Path

import pytest

from netcli.words import COMMANDS
from tests.transcripts import DEMO, demo_network, replay

GOLDEN = Path(__file__).parent / "golden"
WRITE = os.environ.get("NETCLI_GOLDEN") == "write"


@pytest.fixture(scope="session")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_network(tmp_path_factory.mktemp("network"))


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_session_prints_its_transcript(path: Path, tmp_path: Path, network: Path) -> None:
    before = path.read_text("utf-8").splitlines()
    if before[0].startswith(DEMO):
        place = tmp_path / ".local/share/netcli"
        place.mkdir(parents=True, mode=0o700)
        shutil.copy(network, place / "netcli.db")
    comments = [line for line in before if line.startswith("# ")]
    after = [*comments, *replay(before, tmp_path)]
    if WRITE:
        path.write_text("\n".join(after) + "\n", "utf-8")
    assert after == before or WRITE


def test_every_command_has_a_transcript() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} >= {*COMMANDS, "today"}
